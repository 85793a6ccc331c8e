//! Words of the internal view.

use domain::{
    code::{Authority, Gender},
    stat::{Exploitation, Region},
};
use store::internal::{Asked, Grown, Only};

words! {
    TITLE = "Internal view";
    SHORT = "Exact figures for managers with leave to see them. Never for publication";
    MARKING = "INTERNAL. Exact figures about identifiable people. NOT FOR PUBLICATION.";
    WHY = "To share figures outside, use the reports: they are protected. Each time you open a table here is written down.";
    DOWNLOAD = "Download CSV file, marked";
    DOWNLOAD_XLSX = "Download Excel file, marked";
    DOWNLOAD_JSON = "Download JSON file, marked";
    ABOUT = "What this is";
    SHOW = "Show table";
    TO_SHARE = "Open the report that can be shared";
    ALL_TIME = "All time";
    UNTIL = "To period";
    SAME_PERIOD = "The same period";
    YEARS = "Years";
    QUARTERS = "Quarters";
    BY = "Break down by";
    GROWN = "Children or adults";
    GENDER = "Gender";
    REGION = "Region of nationality";
    EXPLOITATION = "Exploitation";
    AUTHORITY = "Competent authority";
    EVERYBODY = "All";

    LINE = "What";
    ALL_LINES = "All";
    TIMES = "Times";
    POUNDS = "Pounds";
    DAYS = "Days";
    FINISHED_ONLY = "Finished waits only";
    NONE_FINISHED = "Finished in the period";
    FINISHED = "How many were finished";
    MEDIAN = "Middle (median)";
    MEAN = "Average (mean)";
    LOWER = "A quarter took this long or less";
    UPPER = "A quarter took longer than this";
    NINE_IN_TEN = "Nine in ten took this long or less";
    SHORTEST = "Shortest";
    LONGEST = "Longest";
    OVER_90 = "Over 90 days";
    OVER_180 = "Over 180 days";
    OVER_365 = "Over 365 days";
    COHORT_BASIS = "Began in the period";
    BEGAN = "How many began";
    STILL = "Still waiting today";
    LONGEST_STILL = "Longest of those";
    TOO_EARLY = "too early to say";
    HOLDING = "Hold permission today";
    NO_BASE = "nobody to compare with";

    ACCESS = "Who may see exact figures";
    ACCESS_WHAT = "Managers see protected reports. Give leave for exact figures only to those who need them. What you set here is written down.";
    MANAGER = "Manager";
    MAY = "May see them";
    SINCE = "Since";
    SET_IT = "Change";
    YES = "Yes";
    NO = "No";
    GIVE = "Give leave";
    TAKE = "Take leave away";
}

/// "Read by Grace Mbeki on Sun 22 Nov 2026 at 2:45pm".
pub fn read_by(name: &str, day: &str, time: &str) -> String {
    format!("Read by {name} on {day} at {time}")
}

/// "Still waiting after 12 months".
pub fn still_after(months: u32) -> String {
    format!("Still waiting after {months} months, of those that began at least so long ago")
}

/// "40% (12 of 30)".
pub fn part(share: &str, part: &str, base: &str) -> String {
    format!("{share} ({part} of {base})")
}

/// "176 of 4,240 decisions".
pub fn part_of_unit(part: &str, base: &str, unit: &str) -> String {
    format!("{part} of {base} {unit}")
}

/// "Ends within 30 days".
pub fn ends_within(days: u64) -> String {
    format!("Ends within {days} days")
}

/// "412 days".
pub fn days(days: i64) -> String {
    format!("{days} days")
}

/// What a table was asked: the period, the day it is of, and who is left in.
pub fn asked(asked: &Asked) -> String {
    let period = match (asked.period, asked.until) {
        (None, _) => ALL_TIME.to_owned(),
        (Some(period), None) => period.label(),
        (Some(period), Some(until)) => {
            format!("{} to the end of {}", period.label(), until.label())
        }
    };
    let Only { gender, grown, region, exploitation, authority } = asked.only;
    let chosen: Vec<&str> = [
        grown.map(Grown::label),
        gender.map(Gender::label),
        region.map(Region::label),
        exploitation.map(Exploitation::label),
        authority.map(Authority::label),
    ]
    .into_iter()
    .flatten()
    .collect();
    let who = if chosen.is_empty() { "everybody".to_owned() } else { chosen.join(", ") };
    format!("{period}. As of {}. Left in: {who}.", domain::day::long(asked.today))
}
