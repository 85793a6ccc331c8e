//! Words of the month, of calendar files, and of the private link.

use chrono::{DateTime, Utc};
use domain::day;
use store::clock::{london_day, london_time};

use super::clock;

words! {
    TITLE = "Deadlines by month";
    BEFORE = "Month before";
    AFTER = "Month after";
    THIS = "This month";
    LIST = "All deadlines in one list";
    FILE = "Download this month as a calendar file";
    ADD = "Add to my calendar";
    ONE_DATE = "Download as a calendar file";
    SHOW = "Show";
    WHOSE = "Cases";
    APPLY = "Show these dates";
    ONE_CASE = "Only one case is shown.";
    ALL_CASES = "Show all cases";
    WEEK_OF = "Week";
    TODAY = "today";
    MONTH_WHY = "The same dates as in the list below.";
    NAME = "Waymark dates";
    EXPECTED = "Expected by: ";
    OVER = "No longer running: ";
    NOT_CERTAIN = "Not certain: the day it starts from was told to us, not seen in writing.";
    CAN_LAG = "Waymark is always right. This calendar can be up to a day behind.";
    A_PROGRAM = "A calendar program";
    FEED_TITLE = "Add to my calendar";
    FEED_WHY = "A private link lets your calendar show your deadlines and keep them up to date.";
    FEED_WHO = "Anyone with this link can see your deadline dates. It shows references, never names.";
    FEED_LAG = "Google may take up to a day to update. Waymark is always right; your calendar may not be.";
    NO_LINK = "You have no link.";
    MAKE = "Make a link";
    REPLACE = "Make a new link in its place";
    END = "Turn the link off";
    END_WHY = "Calendars that use it find nothing there any more. You can make another at any time.";
    NEW_LINK = "Your link";
    ONCE = "Copy it now into your calendar, under a name like \"Add calendar from URL\". It is not shown again.";
    COPIED = "I have copied it";
    MADE_ON = "Made on";
    FETCHED = "Last fetched";
    NEVER = "Not yet";
    ENDED = "The link is turned off";
    ENDED_WHY = "Calendars that had it find nothing there any more.";
}

/// When a month holds nothing.
pub fn none_in(month: &str) -> String {
    format!("No deadlines in {month}.")
}

/// The heading of the month.
pub fn title_of(month: &str) -> String {
    format!("Deadlines, {month}")
}

/// Which rule, and which text of it.
pub fn rule(id: &str, version: u16) -> String {
    super::case::rule(id, version)
}

/// "22 Nov 2026, 9:02am, Outlook".
pub fn fetched(at: DateTime<Utc>, by: &str) -> String {
    format!("{}, {}, {by}", day::short(london_day(at)), clock(london_time(at)))
}
