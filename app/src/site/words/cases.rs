//! Words of the list of cases.

use domain::day::days;
use store::view::CaseSort;

words! {
    TITLE = "Cases";
    ADD = "Add a case";
    SEARCH_LABEL = "Search by reference, code name, NRM or Home Office number";
    SEARCH = "Search";
    FILTER = "Filter";
    APPLY = "Apply filters";
    CLEAR = "Clear all";
    IN_USE = "Filters in use";
    STAGE = "Stage";
    ANY_STAGE = "Any stage";
    WORKER = "Worker";
    OPEN_OR_CLOSED = "Open or closed";
    TEAM = "All I can see";
    MINE = "My cases";
    COLLEAGUES = "One colleague's cases";
    CASE = "Case";
    NEXT = "Next deadline";
    LAST_ENTRY = "Last entry";
    NO_DEADLINE = "None";
    NO_ENTRY = "None yet";
    BACK = "Back to cases";
    NONE_YET = "No cases are assigned to you yet. Ask your team lead, or add a case.";
    NO_MATCH_FILTER = "No cases match these filters. Remove a filter to see more.";
    VIEWS = "Lists you kept";
    VIEW_NAME = "Name for this list";
    VIEW_HINT = "Its filters and its order are kept for you alone. Use no name of a person.";
    ENTER_VIEW = "Enter a name for this list";
    TOO_MANY_VIEWS = "You have kept 20 lists. Take one away first, or use one of their names";
    SAVE_VIEW = "Keep this list";
    DROP_VIEW = "Take away";
    CHOOSE = "Choose a case";
    CHOOSE_WHY = "Choose the case in which something happened. Then record the event there.";
}

/// "52 cases. Showing 26 to 50, soonest deadline first."
pub fn counted(total: u32, from: u32, to: u32, by: CaseSort) -> String {
    let order = order(by);
    match total {
        1 => "1 case.".to_owned(),
        _ if from == 1 && to == total => format!("{total} cases, {order}."),
        _ => format!("{total} cases. Showing {from} to {to}, {order}."),
    }
}

/// An order, in words.
pub const fn order(by: CaseSort) -> &'static str {
    match by {
        CaseSort::Due => "soonest deadline first",
        CaseSort::Reference => "by reference",
        CaseSort::Stage => "by stage",
        CaseSort::Worker => "by worker",
        CaseSort::LastEntry => "latest entry first",
    }
}

/// "2 days overdue".
pub fn overdue(away: i64) -> String {
    format!("{} overdue", days(away))
}

/// "Due in 6 days".
pub fn due(away: i64) -> String {
    match away {
        0 => "Due today".to_owned(),
        1 => "Due tomorrow".to_owned(),
        more => format!("Due in {}", days(more)),
    }
}

/// Nothing found for what was typed.
pub fn no_match(typed: &str) -> String {
    format!("No case matches '{typed}'. Check the reference or the code name.")
}

/// The summary of the filter, with how many are in use.
pub fn filter(in_use: usize) -> String {
    if in_use == 0 { FILTER.to_owned() } else { format!("{FILTER} ({in_use} in use)") }
}

/// How many lists somebody kept.
pub fn views(kept: usize) -> String {
    if kept == 0 { VIEWS.to_owned() } else { format!("{VIEWS} ({kept})") }
}

/// What a filter in use says to those who cannot see its cross.
pub const REMOVE: &str = ", remove this filter";
