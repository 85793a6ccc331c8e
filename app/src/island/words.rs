//! The words of the islands: few, because each travels to the browser.

use domain::{
    day::{Day, away, long},
    deadline::Working,
    rule,
};

pub const CHANGES: &str = "What this date leads to";
pub const MORE: &str = "The next page shows everything that changes. Nothing is saved before that.";

/// "Ask for reconsideration: Fri 20 Nov 2026, 2 days ago."
pub fn line(working: &Working, today: Day) -> String {
    let title = rule::rule(&working.rule).map_or(working.rule.as_str(), |rule| rule.title);
    format!("{title}: {}, {}.", long(working.due), away(working.due, today))
}

/// "To be safe, act by Fri 18 Dec 2026." Only where it differs and has not passed.
pub fn act_by(working: &Working, today: Day) -> Option<String> {
    let helps = working.act_by != working.due && working.act_by >= today;
    helps.then(|| format!("To be safe, act by {}.", long(working.act_by)))
}
