//! Words of closing a case and opening it again.

use domain::day::{Day, plain};

use super::problem::inside;

words! {
    CLOSE = "Close this case";
    REOPEN = "Open this case again";
    LEFT_OPEN = "It was closed with these dates in law open. The timeline says who keeps them. They can still be marked as done here.";
}

/// "This case was closed on 3 December 2026: support ended".
pub fn closed(on: Day, reason: &str) -> String {
    let on = plain(on);
    if reason.is_empty() {
        return format!("This case was closed on {on}");
    }
    format!("This case was closed on {on}: {}", inside(reason))
}
