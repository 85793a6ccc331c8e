//! The table of a report: what the chart shows, to read, to hear and to copy.

use domain::disclosure::{Period, ProtectedTable, Row};
use leptos::prelude::*;

use super::{super::words::report as words, catalogue::Report};

/// The table, with what its words mean under it.
pub fn grid(report: Report, period: Period, table: &ProtectedTable) -> AnyView {
    let hides_shares = table.rows().iter().any(|row| row.rate().is_none());
    let hides_counts = table.rows().iter().any(|row| row.value().is_none());
    view! {
        <table>
            <caption>{words::subtitle(report.people(), period)}</caption>
            <thead><tr>
                <th scope="col">{table.table().label()}</th>
                <th scope="col" class="number">{report.people()}</th>
                <th scope="col" class="number">{words::SHARE}</th>
            </tr></thead>
            <tbody>{table.rows().iter().map(line).collect_view()}</tbody>
            <tfoot><tr>
                <th scope="row">{words::EVERYBODY}</th>
                <td class="number">{table.total().to_owned()}</td>
                <td></td>
            </tr></tfoot>
        </table>
        {hides_counts.then(|| view! { <p class="small quiet">{words::threshold(table.threshold())}</p> })}
        {words::waits(table).map(|waits| view! { <p>{waits}</p> })}
        {words::spread(table.table()).map(|note| view! { <p class="small quiet">{note}</p> })}
        {hides_shares.then(|| view! { <p class="small quiet">{words::NOT_SHOWN_WHY}</p> })}
    }
    .into_any()
}

fn line(row: &Row) -> impl IntoView + use<> {
    view! {
        <tr>
            <th scope="row">{row.label()}</th>
            <td class="number">{row.display().to_owned()}</td>
            <td class="number">{row.rate().unwrap_or(words::NOT_SHOWN).to_owned()}</td>
        </tr>
    }
}
