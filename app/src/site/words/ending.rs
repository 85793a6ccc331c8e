//! Words of the page of permissions that end soon.

use domain::day;

words! {
    TITLE = "Permission ending";
    INTRO = "Permission to stay that ends within 180 days, and whether somebody has applied in time.";
    NONE = "No permission ends in the next 180 days.";
    ENDED = "Ended, nobody applied";
    WITHIN_30 = "Ends within 30 days";
    WITHIN_60 = "Ends in 31 to 60 days";
    WITHIN_90 = "Ends in 61 to 90 days";
    WITHIN_180 = "Ends in 91 to 180 days";
    APPLIED_EARLIER = "Ended, applied in time";
    ENDS = "Permission ends";
    APPLIED = "Applied";
    ACT_BY = "Last working day to apply";
    NOT_YET = "Not yet";
    MISSED = "Missed";
}

/// How many there are and how many of them wait for somebody to apply.
pub fn summary(all: usize, waiting: usize) -> String {
    let end = if all == 1 { "permission is" } else { "permissions are" };
    let nobody = match waiting {
        0 => "For each of them somebody has applied.".to_owned(),
        1 => "For 1 nobody has applied yet.".to_owned(),
        many => format!("For {many} nobody has applied yet."),
    };
    format!("{all} {end} on this page. {nobody}")
}

/// When somebody applied, and whether that was late.
pub fn applied(done: day::Day, ends: day::Day) -> String {
    let late = if done > ends { ", after it ended" } else { "" };
    format!("{}{late}", day::short(done))
}
