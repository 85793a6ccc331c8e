//! Words of the reports. Sentences with figures are made of displayed values only.

use domain::{
    disclosure::{Period, Programme, ProtectedTable, Row, Table},
    stat::Family,
};

words! {
    TITLE = "Reports";
    INTRO = "Every figure here is safe to share outside. None leads to a person.";
    QUESTIONS = "What you can ask";
    ASK_FIRST_DECISIONS = "How many first decisions were positive, and how many negative?";
    ASK_GENDER = "How many women and girls, men and boys were referred?";
    ASK_REGION = "Where are the people from who were referred?";
    ASK_AGE = "How old were the people who were referred?";
    ASK_CHILD_OR_ADULT = "How many children were referred, and how many adults?";
    ASK_EXPLOITATION = "What were the people exploited for who were referred?";
    ASK_GENDER_AND_EXPLOITATION = "Which exploitation did women and girls, men and boys report?";
    ASK_DECLINED = "Why did people not want to be referred?";
    ASK_FIRST_WAIT = "How long did people wait for a first decision after they were referred?";
    ASK_ASKED_AGAIN = "Did people who asked again get a different answer?";
    ASK_FINAL_DECISIONS = "How many final decisions were positive, and how many negative?";
    ASK_FINAL_WAIT = "How long did people wait for a final decision after they were referred?";
    ASK_FINAL_BY_REGION = "Do final decisions differ by where people are from?";
    ASK_PERMISSION = "How many people were granted permission to stay, and how many refused?";
    ASK_PERMISSION_WAIT = "How long after a positive final decision did permission to stay come?";
    ASK_PERMISSION_LENGTH = "For how long was permission to stay granted?";

    PEOPLE_DECLINED = "People who declined";
    PEOPLE_REFERRED = "People referred";
    PEOPLE_FIRST_DECISIONS = "People given a first decision";
    PEOPLE_ASKED_AGAIN = "People given an answer";
    PEOPLE_FINAL_DECISIONS = "People given a final decision";
    PEOPLE_PERMISSION = "People given a decision on permission";
    PEOPLE_GRANTED = "People granted permission";
    SPREAD = "People for whom this is not recorded are spread evenly over the rows.";
    NO_MIDDLE = "The middle wait is not shown: too few waits are known.";

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
    TOO_SMALL_WORDS = "Words can say much: what people needed, what helped, and a story told with consent. Managers with leave see exact figures inside.";
    PAST_WHY = "Several periods have ended. If what happened before was imported, close them now, before you publish anything.";
    OTHER_SALT = "Bring back the file salt.key that earlier periods were closed with. Until then no period can be closed.";
    TOO_SMALL_WHY = "Your charity declared fewer. At that size any table could point to a person. Publish words, not figures.";

    OVER_TIME = "Over time";
    TOTALS = "How many people, period by period";
    MIDDLES = "Days people waited, period by period";
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
    TO_PERIODS = "See the periods that can be closed";
    NOTHING_CLOSED_WHY = "Close a period first. Then every report can be made for it.";
}

/// "Close all 8 past periods".
pub fn close_past(periods: usize) -> String {
    format!("Close all {periods} past periods")
}

/// What the declared size means: "100 to 999 referrals a year, half a year at a time, 13 tables."
pub fn size(programme: Programme) -> String {
    let (size, length) = (programme.tier().label(), programme.length().label().to_lowercase());
    format!("{size}, {length} at a time, {} tables.", programme.tables().len())
}

/// "January to June 2025, rounded to the nearest 5".
pub fn subtitle(people: &str, period: Period) -> String {
    format!("{people}, {}, rounded to the nearest 5", period.label())
}

/// "Counts below 10, zero included, are shown as fewer than 10."
pub fn threshold(threshold: i64) -> String {
    format!("Counts below {threshold}, zero included, are shown as fewer than {threshold}.")
}

/// Whom a family of tables counts.
pub const fn people(family: Family) -> &'static str {
    match family {
        Family::Declined => PEOPLE_DECLINED,
        Family::Referral => PEOPLE_REFERRED,
        Family::FirstDecision => PEOPLE_FIRST_DECISIONS,
        Family::Reconsideration => PEOPLE_ASKED_AGAIN,
        Family::FinalDecision => PEOPLE_FINAL_DECISIONS,
        Family::Permission => PEOPLE_PERMISSION,
        Family::Grant => PEOPLE_GRANTED,
    }
}

/// What a table of waits says beside its rows; nothing for other tables.
pub fn waits(table: &ProtectedTable) -> Option<String> {
    if !table.table().is_wait() {
        return None;
    }
    let Some(waits) = table.waits() else { return Some(NO_MIDDLE.to_owned()) };
    let middle = format!("The middle wait was {}.", waits.median());
    Some(match waits.quartiles() {
        Some((lower, upper)) => format!(
            "{middle} A quarter of people waited {lower} or less, and a quarter {upper} or more."
        ),
        None => middle,
    })
}

/// What is to be known of a table some people may be missing from.
pub const fn spread(table: Table) -> Option<&'static str> {
    match table {
        Table::Region | Table::Age | Table::Age2 | Table::CgOutcomeByRegion => Some(SPREAD),
        _ => None,
    }
}

/// What a protected table says in one line: its largest displayed count, the middle wait, or that there is none.
pub fn headline(table: &ProtectedTable) -> String {
    if let Some(waits) = table.waits() {
        return format!("The middle wait was {}", waits.median());
    }
    let shown = || table.rows().iter().filter(|row| row.value().is_some());
    let largest = shown().filter_map(Row::value).max();
    let Some(row) = shown().find(|row| row.value() == largest) else {
        return format!("No count is large enough to show, among {} people", table.total());
    };
    largest_of(table, row)
}

fn largest_of(table: &ProtectedTable, row: &Row) -> String {
    let (count, total, label) = (row.display(), table.total(), row.label());
    let lower = label.to_lowercase();
    match table.table() {
        Table::RgOutcome => format!("About {count} of {total} first decisions were {lower}"),
        Table::CgOutcome => format!("About {count} of {total} final decisions were {lower}"),
        Table::Gender if label == "Other or not recorded" => {
            format!("For about {count} of {total} people referred, gender is other or not recorded")
        }
        Table::Gender => format!("About {count} of {total} people referred were {lower}"),
        other => {
            format!("{label}: about {count} of {total} {}", people(other.family()).to_lowercase())
        }
    }
}
