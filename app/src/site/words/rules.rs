//! Words of the rules: their list, the page of each, and what a card says of the rule behind its date.

use domain::{
    day::{Day, days, plain, short},
    rule::{Rule, Standing},
};

words! {
    TITLE = "Rules";
    INTRO = "Every rule that dates are worked out by, with its source. They are our best reading of law and guidance, and not legal advice.";
    HOLIDAYS_END = "Bank holidays run out";
    SEE_RULES = "The rules behind these dates";
    RULE = "Rule";
    VERSION = "Version";
    IN_USE = "In use";
    SOURCE = "Source";
    READ = "Last checked";
    CHECK_BY = "Next check";
    USES = "Your open dates";
    APPROVAL = "Approval";
    NEVER = "Never read at the source";
    NOW = "Now";

    PAGE = "Rule";
    BACK = "Back to the rules";
    STARTS = "Starts with";
    SELECTOR = "Version chosen by";
    NATIONS = "Applies in";
    PLACE = "The person must be";
    KIND = "What sort of date";
    OWED_BY = "Who owes it";
    CUT_OFF = "Ends at";
    MORE_TIME = "More time";
    IF_MISSED = "If it is missed";
    CONFIDENCE = "How well the source is known";
    ALERTS = "Reminders";
    INPUTS = "Also asks for";
    OPENS = "Opens a date";
    OPENS_BY_ITSELF = "By itself, when what starts it is recorded.";
    OFF = "Switched off";
    NOTE = "Good to know";
    EXAMPLE = "An example, step by step";
    EXAMPLES = "Worked examples";
    EXAMPLES_WHY = "Each is worked out again by every test of the program.";
    FROM = "From";
    DUE = "Due";
    ACT_BY = "Act by";
    WHY = "Why";
    VERSIONS = "Versions";
    SAID = "What legal advisers said";
    NOTHING_SAID = "No legal adviser has said anything of this version yet.";

    JUDGE = "Say something of this version";
    WHAT = "What do you say?";
    CHOOSE = "Choose what you say of this rule";
    NOTE_ASK = "Note (optional)";
    NOTE_HINT = "For example: where the source now stands. Everybody who works on cases can read it.";
    WHY_WITHDRAWN = "Say in the note why you withdraw the approval";
    SAVE = "Save";

    UNSIGNED = "This rule is not yet approved by a legal adviser.";
    CHECK_RULE = "Check the rule";
}

/// How a date that no event of its own starts is begun.
pub fn opens_with(what: &str) -> String {
    let kind = crate::island::kind::Kind::DateStarted.label();
    format!("When “{kind}” is recorded in a case, with: {what}.")
}

/// "Approved by Farah Aziz on 2 November 2026."
pub fn approved(by: &str, on: Day) -> String {
    format!("Approved by {by} on {}.", plain(on))
}

/// Whether anybody stands behind it.
pub fn approval(standing: &Standing) -> String {
    standing.approved.map_or_else(|| UNSIGNED.to_owned(), |said| approved(&said.by, said.on))
}

/// What everybody must know who relies on a rule whose source was not read lately.
pub fn stale(standing: &Standing, today: Day) -> Option<String> {
    if !standing.is_stale(today) {
        return None;
    }
    Some(match standing.read_on {
        Some(read) => {
            let ago = (today - read).num_days();
            format!("{CHECK_RULE}: its source was last read on {}, {} ago.", short(read), days(ago))
        }
        None => format!("{CHECK_RULE}: its source was never read by whoever wrote it down."),
    })
}

/// "From 30 January 2023", "Until 8 March 2026".
pub fn in_use(rule: &Rule) -> String {
    match (rule.effective_from, rule.effective_to) {
        (None, None) => "Not limited".to_owned(),
        (Some(from), None) => format!("From {}", short(from)),
        (None, Some(to)) => format!("Until {}", short(to)),
        (Some(from), Some(to)) => format!("{} to {}", short(from), short(to)),
    }
}

/// How far the bank holidays go.
pub fn holidays(years: (i32, i32)) -> String {
    format!(
        "Bank holidays are known from {} to the end of {} for England and Wales, Scotland and Northern Ireland.",
        years.0, years.1
    )
}

/// On which days somebody is told: "20 days before, on the day".
pub fn alerts(rule: &Rule) -> String {
    let one = |away: &i16| match *away {
        0 => "on the day".to_owned(),
        before if before < 0 => format!("{} before", days(before.into())),
        after => format!("{} after", days(after.into())),
    };
    rule.alerts.iter().map(one).collect::<Vec<_>>().join(", ")
}

/// "Version 2".
pub fn version(number: u16) -> String {
    format!("Version {number}")
}
