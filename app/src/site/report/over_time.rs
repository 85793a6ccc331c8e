//! How a report goes over time: one drawing of all closed periods, and the same in words.

use domain::disclosure::{
    Canvas, Drawing, Period, ProtectedTable,
    drawing::{over_time as totals, waits_over_time},
};
use leptos::prelude::*;

use super::{super::words::report as words, drawn::drawn};

/// The figure of totals, and of waits where the report is of waits. Nothing for fewer than two closed periods.
pub fn over_time(tables: &[(Period, ProtectedTable)]) -> AnyView {
    if tables.len() < 2 {
        return ().into_any();
    }
    let totals =
        figure(words::TOTALS, ["times-say", "times-words"], |canvas| totals(tables, canvas));
    let waits = figure(words::MIDDLES, ["waits-say", "waits-words"], |canvas| {
        waits_over_time(tables, canvas)
    });
    if totals.is_none() && waits.is_none() {
        return ().into_any();
    }
    view! { <h2>{words::OVER_TIME}</h2> {totals} {waits} }.into_any()
}

fn figure(
    caption: &'static str,
    [says, words]: [&'static str; 2],
    draw: impl Fn(Canvas) -> Option<Drawing>,
) -> Option<AnyView> {
    let (wide, narrow) = (draw(Canvas::Wide)?, draw(Canvas::Narrow)?);
    let description = wide.description.clone();
    Some(
        view! {
            <figure class="chart">
                <figcaption id=says>{caption}</figcaption>
                {drawn(&wide, "wide", says, words)}
                {drawn(&narrow, "narrow", says, words)}
                <p id=words class="quiet">{description}</p>
            </figure>
        }
        .into_any(),
    )
}
