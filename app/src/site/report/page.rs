//! One report: the period is chosen from a closed list, the answer is a table that may be published.

use domain::{
    disclosure::{Period, ProtectedTable},
    status::Look,
};
use leptos::prelude::*;
use serde::Deserialize;
use store::{
    Error,
    report::{PeriodRow, PeriodState},
};

use super::{
    super::{
        context::signed_in,
        frame::{Page, Section},
        load::{asked, load, named},
        page::form_parts::hidden,
        parts::{Ask, Choice, notice, select},
        path,
        words::{release, report as words},
    },
    catalogue::Report,
    choice::{choices, parts},
    figure::figure,
    grid::grid,
    national::{Beside, beside, part},
    over_time::over_time,
};

/// What the form asks for.
#[derive(Default, Deserialize)]
#[serde(default)]
struct Wanted {
    period: String,
}

/// A published table with what stands beside it.
struct Published {
    report: Report,
    period: Period,
    table: ProtectedTable,
    beside: Vec<Beside>,
    /// The same table of every closed period that shows one.
    times: Vec<(Period, ProtectedTable)>,
}

/// What is shown under the form.
enum Answer {
    Table(Box<Published>),
    Withheld,
    NothingClosed,
}

/// The page.
pub fn page() -> impl IntoView {
    load(async {
        let report = named::<String>("report").ok().and_then(|code| Report::at(&code));
        let wanted: Wanted = asked();
        let (store, actor) = signed_in().await?;
        let report = report.ok_or(Error::NotFound)?;
        let closed = closed(&store.periods(store.permit(&actor, ()).await?).await?);
        let choice = choice(&wanted, &closed);
        let periods = choice.and_then(|choice| parts(choice, &closed)).unwrap_or_default();
        let made = store.report(store.permit(&actor, ()).await?, report.table(), &periods).await?;
        let answer = match (choice, made) {
            (Some(period), Ok(table)) => {
                let beside = beside(&table, &store.benchmarks().await?);
                let permit = store.permit(&actor, ()).await?;
                let times = store.report_over_time(permit, report.table(), &closed).await?;
                Answer::Table(Box::new(Published { report, period, table, beside, times }))
            }
            (None, _) if closed.is_empty() => Answer::NothingClosed,
            _ => Answer::Withheld,
        };
        Ok(show(report, choice, &choices(&closed), &answer))
    })
}

/// The periods that are closed.
pub fn closed(calendar: &[PeriodRow]) -> Vec<Period> {
    let closed = calendar.iter().filter(|row| matches!(row.state, PeriodState::Closed { .. }));
    closed.map(|row| row.period).collect()
}

/// The period asked for, or the latest when none was.
fn choice(wanted: &Wanted, closed: &[Period]) -> Option<Period> {
    if wanted.period.is_empty() {
        choices(closed).first().copied()
    } else {
        wanted.period.parse().ok()
    }
}

fn show(report: Report, chosen: Option<Period>, choices: &[Period], answer: &Answer) -> Page {
    let body = view! {
        <h1>{report.label()}</h1>
        <p>{report.question()}</p>
        {(!choices.is_empty()).then(|| settings(report, chosen, choices))}
        {match answer {
            Answer::Table(it) => published(it),
            Answer::Withheld => notice(Look::Wait, words::WITHHELD, view! { <p>{words::WITHHELD_WHY}</p> }),
            Answer::NothingClosed => {
                let to = format!("{}#periods", path::REPORTS);
                let why = view! { <p>{words::NOTHING_CLOSED_WHY} " " <a href=to>{words::TO_PERIODS}</a></p> };
                notice(Look::Wait, words::NOTHING_CLOSED, why)
            }
        }}
    };
    Page::titled(report.label(), body).within(Section::Reports).back(path::REPORTS, words::BACK)
}

fn settings(report: Report, chosen: Option<Period>, choices: &[Period]) -> AnyView {
    let offered =
        choices.iter().map(|period| Choice::new(period.to_string(), period.label())).collect();
    let chosen = chosen.map(|period| period.to_string()).unwrap_or_default();
    let box_of_periods = select(&Ask::new("period", words::PERIOD), &[("", offered)], &chosen);
    view! {
        <form method="get" action=path::report(report.code()) class="find" aria-label=words::SETTINGS data-screen-only="">
            <div>{box_of_periods}</div>
            <button class="button second">{words::SHOW}</button>
        </form>
    }
    .into_any()
}

fn published(it: &Published) -> AnyView {
    let Published { report, period, table, beside, times } = it;
    let (report, period) = (*report, *period);
    let file = |kind: &str| path::report_file(report.code(), &period.to_string(), kind);
    view! {
        {notice(Look::Done, words::SAFE, view! { <p>{words::SAFE_WHY}</p> })}
        {figure(report, period, table)}
        {grid(report, period, table)}
        <div class="actions">
            <a class="button" href=file("xlsx") download="">{words::DOWNLOAD_XLSX}</a>
            <a class="button second" href=file("csv") download="">{words::DOWNLOAD_CSV}</a>
            {enter(report, period)}
        </div>
        {over_time(times)}
        {part(beside)}
        <h2>{words::METHOD}</h2>
        <p>{table.statement().to_owned()}</p>
        <p class="small quiet">{format!("{}: {}", words::VERSION, table.versions().join(", "))}</p>
    }
    .into_any()
}

/// The way into the register, where the files stay as they were sent and the place of publication is asked.
fn enter(report: Report, period: Period) -> impl IntoView {
    view! {
        <form method="post" action="/api/publish-report">
            {hidden("report", report.code())}
            {hidden("period", &period.to_string())}
            <button class="button second">{release::ENTER}</button>
        </form>
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn periods(names: &[&str]) -> Vec<Period> {
        names.iter().map(|name| name.parse().unwrap()).collect()
    }

    #[test]
    fn a_report_opens_with_the_latest_closed_period() {
        let closed = periods(&["2025H1", "2025H2", "2026H1"]);
        let wanted = |period: &str| Wanted { period: period.to_owned() };

        assert_eq!(choice(&wanted(""), &closed), Some(closed[2]));
        assert_eq!(choice(&wanted("2025H1"), &closed), Some(closed[0]));
        assert_eq!(choice(&wanted("last year"), &closed), None);
        assert_eq!(choice(&wanted(""), &[]), None);
    }

    #[test]
    fn the_period_asked_for_stays_chosen_in_the_form() {
        let offered = periods(&["2026H1", "2025"]);

        let html = settings(Report::Gender, Some(offered[1]), &offered).to_html();

        assert!(html.contains("method=\"get\"") && html.contains("/reports/gender"), "{html}");
        assert!(html.contains("<option value=\"2025\" selected"), "{html}");
    }
}
