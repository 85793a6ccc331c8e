//! Words of the reports. Sentences with figures are made of displayed values only.

use domain::disclosure::{Period, ProtectedTable, Row, Table};

words! {
    TITLE = "Reports";
    INTRO = "Every figure here is safe to share outside. None leads to a person.";
    QUESTIONS = "What you can ask";
    ASK_FIRST_DECISIONS = "How many first decisions were positive, and how many negative?";
    ASK_GENDER = "How many women and girls, men and boys were referred?";
    PEOPLE_FIRST_DECISIONS = "People given a first decision";
    PEOPLE_GENDER = "People referred";

    PERIODS = "Periods";
    PERIODS_WHY = "Reports show closed periods only. A period can be closed 30 days after its end.";
    CLOSE_WHAT = "Closing counts each person once, changes every count by a small random amount, and forgets the exact count.";
    CLOSE_FOR_EVER = "A closed period never changes. What is recorded later counts in the next period.";
    PERIOD = "Period";
    ENDS = "Ends";
    STATE = "Where it stands";
    CLOSED_ON = "Closed on";
    NOT_YET = "Can be closed from";
    BEHIND = "Close the earlier period first.";
    CLOSE = "Close this period";
    DID_CLOSE = "Its figures are ready and will not change.";
    DID_NOTHING = "Try again in a moment.";
    NO_PERIODS = "No period has ended yet.";
    TOO_SMALL_CHARITY = "Figures are published from 30 referrals a year";
    TOO_SMALL_WHY = "Your charity declared fewer. At that size any table could point to a person. Publish words, not figures.";

    SETTINGS = "Settings";
    SHOW = "Show report";
    BACK = "All reports";
    SAFE = "Safe to share outside";
    SAFE_WHY = "Every count was changed a little and rounded, so rows may not add up. There are no names or references.";
    SHARE = "Share of all";
    NOT_SHOWN = "not shown";
    NOT_SHOWN_WHY = "A share is not shown where the random change could move it by more than 10 points.";
    EVERYBODY = "All";
    METHOD = "How these figures were made";
    VERSION = "Version of the figures";
    RELEASE = "Number in the register of releases";
    DOWNLOAD_XLSX = "Download Excel file";
    DOWNLOAD_CSV = "Download CSV file";
    NOTE = "Note";
    NOTES = "Notes";

    WITHHELD = "This report is not published";
    WITHHELD_WHY = "Too few people are counted, or the period is not closed. Choose a longer period.";
    NOTHING_CLOSED = "No period is closed yet";
    NOTHING_CLOSED_WHY = "Close a period first. Then every report can be made for it.";
}

/// "January to June 2025, rounded to the nearest 5".
pub fn subtitle(people: &str, period: Period) -> String {
    format!("{people}, {}, rounded to the nearest 5", period.label())
}

/// "Counts below 10, zero included, are shown as fewer than 10."
pub fn threshold(threshold: i64) -> String {
    format!("Counts below {threshold}, zero included, are shown as fewer than {threshold}.")
}

/// What a protected table says in one line: its largest displayed count, or that there is none.
pub fn headline(table: &ProtectedTable) -> String {
    let shown = || table.rows().iter().filter(|row| row.value().is_some());
    let largest = shown().filter_map(Row::value).max();
    let Some(row) = shown().find(|row| row.value() == largest) else {
        return format!("No count is large enough to show, among {} people", table.total());
    };
    let (count, total) = (row.display(), table.total());
    match (table.table(), row.label()) {
        (Table::RgOutcome, label) => {
            format!("About {count} of {total} first decisions were {}", label.to_lowercase())
        }
        (Table::Gender, "Other or not recorded") => {
            format!("For about {count} of {total} people referred, gender is other or not recorded")
        }
        (Table::Gender, label) => {
            format!("About {count} of {total} people referred were {}", label.to_lowercase())
        }
        (table, label) => format!("{}: about {count} of {total} are {label}", table.label()),
    }
}
