//! Words of the short list on the page of a case that leads to its plan, services, incidents and reviews.

use domain::{
    day::{Day, short},
    pack::PartKind,
};

words! {
    TITLE = "Plan and support";
    NO_PACK = "nothing answered yet";
    NO_PLAN = "nothing in it yet";
    NO_SERVICES = "nobody asked yet";
    NO_INCIDENTS = "none recorded";
    NO_REVIEW = "none recorded";
}

/// "2 of 5 parts answered".
pub fn pack(parts: i64) -> String {
    match parts {
        0 => NO_PACK.to_owned(),
        some => format!("{some} of {} parts answered", PartKind::ALL.len()),
    }
}

/// "3 needs".
pub fn needs(count: i64) -> String {
    counted(count, NO_PLAN, "1 need", "needs")
}

/// "2 services asked".
pub fn services(count: i64) -> String {
    counted(count, NO_SERVICES, "1 service asked", "services asked")
}

/// "1 recorded".
pub fn incidents(count: i64) -> String {
    counted(count, NO_INCIDENTS, "1 recorded", "recorded")
}

/// "last on 3 Nov 2026".
pub fn reviewed(on: Option<Day>) -> String {
    on.map_or_else(|| NO_REVIEW.to_owned(), |on| format!("last on {}", short(on)))
}

fn counted(count: i64, none: &str, one: &str, many: &str) -> String {
    match count {
        0 => none.to_owned(),
        1 => one.to_owned(),
        more => format!("{more} {many}"),
    }
}
