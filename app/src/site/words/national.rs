//! Words of the national figures that stand beside ours.

use store::benchmark::Measure;

words! {
    TITLE = "National figures";
    WHAT = "Published figures that stand beside your own in reports. Change one when a newer is published. What it said before is kept.";
    SHORT = "The published figures beside yours, where they are from, and a way to change them";
    ADD = "Add a national figure";
    CHANGE = "Change a national figure";
    FORM_WHAT = "Write the figure as it was published, and of whom or what it is a figure.";
    SAVE = "Save";
    CHANGED_WHY = "The form below holds what you typed. Look at the figure in the list, then save if yours is right.";

    NATIONAL = "National figure";
    OURS = "Ours";
    BASE = "Base";
    SOURCE = "Source";
    DIFFER = "How far they compare";
    NOT_SHOWN = "not shown";
    NOT_APART = "not counted apart";

    MEASURE = "What it measures";
    CHOOSE_ONE = "Choose one";
    CHOOSE_MEASURE = "Choose what the figure measures";
    PERIOD = "Period";
    PERIOD_HINT = "For example: 2025, or October to December 2025.";
    ENTER_PERIOD = "Enter the period the figure is of";
    VALUE = "The figure";
    VALUE_HINT = "As it was published. For example: 4.15%, over 19,000, 831 days.";
    ENTER_VALUE = "Enter the figure as it was published";
    PART = "How many it counts (if published)";
    WHOLE = "Of how many (if published)";
    WHOLE_NUMBER = "Enter a whole number, for example 4240";
    PART_TOO_LARGE = "The number counted cannot be larger than the number it is a part of";
    ENTER_WHOLE = "Enter of how many, or leave both empty";
    BASE_ASK = "Of whom or what is it a figure?";
    BASE_HINT = "For example: adults who are not British, with a positive final decision.";
    ENTER_BASE = "Say of whom or what it is a figure";
    SOURCE_ASK = "Where is it from?";
    SOURCE_HINT = "Who published it, under which title, on which day.";
    ENTER_SOURCE = "Say where the figure is from";
    SHOWN = "Is it shown beside reports?";
    SHOWN_YES = "Yes";
    SHOWN_NO = "No, it is out of date";
    NO_LONGER = "No longer shown";
    SET = "Set on";
    CAME_WITH = "came with Waymark";

    FEWER_PEOPLE = "Ours counts the people we support, once each.";
    REPORTS_NOT_PEOPLE = "Theirs counts reports, ours counts people who told us.";
    DECISIONS_NOT_PEOPLE = "Theirs counts decisions, ours counts people once in a period.";
    AVERAGE_NOT_MIDDLE = "Theirs is an average and ours is a middle wait, so they do not compare directly.";
    ADULTS_ONLY = "Ours counts adults and children, whatever their nationality.";
    CHILDREN_ONLY = "Ours does not count children apart.";
    GRANTS_NOT_PEOPLE = "Theirs counts grants, ours counts people once in a period.";
}

/// How far a national figure is one of the same thing as ours. Empty for those that stand beside no published report.
pub const fn caution(measure: Measure) -> &'static str {
    match measure {
        Measure::Referrals => FEWER_PEOPLE,
        Measure::Declined => REPORTS_NOT_PEOPLE,
        Measure::FirstRefused | Measure::FinalPositive => DECISIONS_NOT_PEOPLE,
        Measure::FinalWait => AVERAGE_NOT_MIDDLE,
        Measure::PermissionGranted => ADULTS_ONLY,
        Measure::ChildrenGranted => CHILDREN_ONLY,
        Measure::ShortGrants => GRANTS_NOT_PEOPLE,
        Measure::Waiting
        | Measure::ReturnedRefused
        | Measure::ReturnedConfirmed
        | Measure::Compensation
        | Measure::Prosecuted => "",
    }
}

/// "4.15% (176 of 4,240)".
pub fn part_of(value: &str, part: i64, whole: i64) -> String {
    format!("{value} ({} of {})", thousands(part), thousands(whole))
}

/// "38% of 6,346".
pub fn of(value: &str, whole: i64) -> String {
    format!("{value} of {}", thousands(whole))
}

/// 4240 as "4,240".
pub fn thousands(count: i64) -> String {
    let digits = count.abs().to_string();
    let groups: Vec<&str> = digits
        .as_bytes()
        .rchunks(3)
        .rev()
        .filter_map(|group| std::str::from_utf8(group).ok())
        .collect();
    format!("{}{}", if count < 0 { "-" } else { "" }, groups.join(","))
}

/// "Grace Mbeki changed this figure meanwhile".
pub fn changed(by: &str) -> String {
    format!("{by} changed this figure meanwhile")
}
