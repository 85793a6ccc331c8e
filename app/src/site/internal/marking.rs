//! The marking of everything in the internal view: on screen, on every sheet of paper, in every file.

use domain::day;
use leptos::prelude::*;
use store::{
    clock::{london_day, london_time},
    internal::InternalReport,
};

use crate::site::words::{clock, internal as words};

/// Who reads it, and when.
pub fn seal(report: &InternalReport) -> String {
    let at = report.at;
    words::read_by(&report.reader, &day::long(london_day(at)), &clock(london_time(at)))
}

/// The banner of a page. On paper it stands on every sheet.
pub fn marking(report: &InternalReport) -> AnyView {
    view! {
        <div class="notice marking" data-look="over">
            <p><strong>{words::MARKING}</strong></p>
            <p>{seal(report)}</p>
        </div>
    }
    .into_any()
}
