//! Leave is given to one caseworker at a time, and the files are said to be plain.

use chrono::DateTime;
use domain::id::Id;
use store::export::ExportReader;
use uuid::Uuid;

use super::{access, page};

#[test]
fn whoever_has_leave_is_shown_until_when_and_can_lose_it() {
    let reader =
        |name: &str, until| ExportReader { user: Id::new(Uuid::nil()), name: name.into(), until };
    let readers = [reader("Rosa Marin", Some(DateTime::UNIX_EPOCH)), reader("Tom Webb", None)];

    let html = access::show(&readers).html();

    assert!(html.contains("1. Take leave away: Rosa Marin"), "{html}");
    assert!(html.contains("2. Give leave for a day: Tom Webb"), "{html}");
    assert!(html.contains("1:00am"), "{html}");
}

#[test]
fn the_files_are_said_to_be_plain() {
    assert!(page::show().html().contains("not encrypted"));
}
