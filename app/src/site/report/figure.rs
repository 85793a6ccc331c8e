//! The chart of a report: the geometry is worked out in `domain` from displayed values, here it becomes SVG.
//! There are two drawings, because labels must not shrink on a telephone; the style sheet shows one of them.

use domain::disclosure::{
    Canvas, Chart, Period, ProtectedTable,
    chart::{Bar, Tick},
    drawing::{columns, stacked},
};
use leptos::prelude::*;

use super::{super::words::report as words, catalogue::Report, drawn::drawn};

/// The figure: headline, drawing, and the same in words.
pub fn figure(report: Report, period: Period, table: &ProtectedTable) -> AnyView {
    let (drawings, description) = kind(report, table);
    view! {
        <figure class="chart">
            <figcaption id="chart-says">
                {words::headline(table)}
                <span>{words::subtitle(report.people(), period)}</span>
            </figcaption>
            {drawings}
            <p id="chart-words" class="quiet">{description}</p>
        </figure>
    }
    .into_any()
}

/// Columns for rows with an order, one bar in parts for decisions on permission, bars for everything else.
fn kind(report: Report, table: &ProtectedTable) -> (AnyView, String) {
    let (wide, narrow) = (Chart::of(table, Canvas::Wide), Chart::of(table, Canvas::Narrow));
    let parts = || stacked(table, Canvas::Wide).zip(stacked(table, Canvas::Narrow));
    match report {
        Report::FirstWait
        | Report::FinalWait
        | Report::PermissionWait
        | Report::PermissionLength => {
            let columns = columns(table);
            let both = view! {
                {drawn(&columns, "wide", "chart-says", "chart-words")}
                {drawing(&narrow, "narrow")}
            };
            (both.into_any(), columns.description)
        }
        Report::Permission => match parts() {
            Some((wide, narrow)) => {
                let both = view! {
                    {drawn(&wide, "wide", "chart-says", "chart-words")}
                    {drawn(&narrow, "narrow", "chart-says", "chart-words")}
                };
                (both.into_any(), wide.description)
            }
            None => bars(wide, &narrow),
        },
        _ => bars(wide, &narrow),
    }
}

fn bars(wide: Chart, narrow: &Chart) -> (AnyView, String) {
    let both = view! { {drawing(&wide, "wide")} {drawing(narrow, "narrow")} };
    (both.into_any(), wide.description)
}

fn drawing(chart: &Chart, canvas: &'static str) -> impl IntoView + use<> {
    let floor = chart.floor;
    view! {
        <svg class=canvas viewBox=format!("0 0 {} {}", chart.width, chart.height) role="img"
            aria-labelledby="chart-says" aria-describedby="chart-words" focusable="false">
            {chart.ticks.iter().map(|tick| gridline(tick, floor)).collect_view()}
            {chart.bars.iter().map(labelled_bar).collect_view()}
        </svg>
    }
}

fn gridline(tick: &Tick, floor: i64) -> impl IntoView + use<> {
    view! {
        <line class="grid" x1=tick.x x2=tick.x y1="0" y2=floor></line>
        <text x=tick.x y=tick.label_y text-anchor="middle">{tick.label.clone()}</text>
    }
}

fn labelled_bar(bar: &Bar) -> impl IntoView + use<> {
    let drawn = (!bar.is_hidden).then(|| {
        view! { <rect class="first" x=bar.x y=bar.y width=bar.length height=bar.thickness></rect> }
    });
    view! {
        <text x=bar.x y=bar.label_y>{bar.label}</text>
        {drawn}
        <text class="value" x=bar.value_x y=bar.value_y>{bar.value.clone()}</text>
    }
}
