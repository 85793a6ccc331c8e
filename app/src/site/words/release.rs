//! Words of the register of releases.

words! {
    REGISTER = "Register of releases";
    REGISTER_WHAT = "Everything that left the house as a report, with its number. Nothing is ever taken out. A release opens again exactly as it was.";
    REGISTER_SHORT = "See what was published, when and where";
    RELEASE = "Release";
    NONE_YET = "No report has been published yet.";
    REPORT = "Report";
    WHEN = "When";
    WHO = "Who";
    AT_THE_SHELL = "From the command line";
    LOSS = "Epsilon";
    SETTING = "Setting";
    WHERE = "Where published";
    NOWHERE_YET = "Not said yet";
    ENTRY = "In the register";
    SAID = "What it says";
    HISTORY = "What was answered";
    ENTER = "Enter in the register";

    ASK = "Where it is published";
    ELSEWHERE = "Have exact figures for this period been published elsewhere?";
    ELSEWHERE_SHORT = "Exact figures elsewhere";
    ELSEWHERE_HINT = "For example in an annual report, a funding bid, or evidence to Parliament.";
    CHOOSE_ELSEWHERE = "Say whether exact figures for this period have been published elsewhere";
    PUBLISHED = "Where is this report published? (optional)";
    PUBLISHED_HINT = "For example: annual report 2026, website. No names.";
    SAVE = "Save in the register";
    NOT_ANSWERED = "Not answered yet";
    NOT_ANSWERED_WHY = "Before you publish, say below whether exact figures for this period are public already.";
    PUBLISHED_TOO = "Exact figures for this period are public";
    PUBLISHED_TOO_WHY = "Whoever compares them with this report can learn more about one person than the statement says. Publish one or the other.";
}

/// "0.511 a table, 6.641 a case".
pub fn loss(per_table: &str, per_case: &str) -> String {
    format!("{per_table} a table, {per_case} a case")
}

/// "Download CSV file".
pub fn download(kind: &str) -> String {
    format!("Download {kind} file")
}

/// "Grace Mbeki: No. Annual report 2026".
pub fn said(by: &str, elsewhere: &str, published: &str) -> String {
    let place = if published.is_empty() { NOWHERE_YET } else { published };
    format!("{by}: {elsewhere}. {place}")
}
