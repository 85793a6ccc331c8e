//! The list of reports: what can be asked, and the periods that answers are made of.

use domain::{
    disclosure::{Period, Programme},
    status::Look,
};
use leptos::prelude::*;
use serde::Deserialize;
use store::report::{PeriodRow, PeriodState};

use super::{
    super::{
        context::signed_in,
        frame::{Page, Section},
        load::{asked, load},
        parts::{notice, short_day},
        path,
        words::{internal, national, release, report as words, set_up},
    },
    catalogue::Report,
    close::{Did, past},
};

/// What a form that closes a period left in the address.
#[derive(Default, Deserialize)]
#[serde(default)]
struct Wanted {
    did: String,
}

/// The page.
pub fn page() -> impl IntoView {
    load(async {
        let did = Did::from_code(&asked::<Wanted>().did);
        let (store, actor) = signed_in().await?;
        let permit = store.permit(&actor, ()).await?;
        let periods = store.periods(permit).await?;
        let programme = store.programme().await?;
        Ok(show(&periods, programme, did))
    })
}

fn show(periods: &[PeriodRow], programme: Option<Programme>, did: Option<Did>) -> Page {
    let body = programme.map_or_else(words_only, |programme| tables(programme, periods));
    Page::titled(
        words::TITLE,
        view! {
            <h1>{words::TITLE}</h1>
            {did.map(Did::notice)}
            <p>{words::INTRO}</p>
            {body}
        },
    )
    .within(Section::Reports)
}

/// For a charity too small for figures.
fn words_only() -> AnyView {
    notice(
        Look::Wait,
        words::TOO_SMALL_CHARITY,
        view! {
            <p>{words::TOO_SMALL_WHY}</p>
            <p>{words::TOO_SMALL_WORDS}</p>
            <p class="alone"><a href=path::SIZE>{set_up::TITLE}</a></p>
        },
    )
}

fn tables(programme: Programme, periods: &[PeriodRow]) -> AnyView {
    let reports = Report::offered(programme).map(|report| {
        view! {
            <div>
                <dt><a href=path::report(report.code())>{report.label()}</a></dt>
                <dd>{report.question()}</dd>
            </div>
        }
    });
    view! {
        <h2>{words::QUESTIONS}</h2>
        <dl class="facts">{reports.collect_view()}</dl>
        <p><a href=path::RELEASES>{release::REGISTER}</a>": "{release::REGISTER_SHORT}"."</p>
        <p><a href=path::SIZE>{set_up::TITLE}</a>": "{words::size(programme)}</p>
        <p><a href=path::NATIONAL>{national::TITLE}</a>": "{national::SHORT}"."</p>
        <p><a href=path::INTERNAL>{internal::TITLE}</a>": "{internal::SHORT}"."</p>
        <h2 id="periods">{words::PERIODS}</h2>
        <p>{words::PERIODS_WHY}</p>
        <p>{words::CLOSE_WHAT}" "{words::CLOSE_FOR_EVER}</p>
        {all_past(periods)}
        {calendar(periods)}
    }
    .into_any()
}

/// One button for several past periods: after an import there may be years of them.
fn all_past(periods: &[PeriodRow]) -> AnyView {
    let past = past(periods).len();
    if past < 2 {
        return ().into_any();
    }
    view! {
        <form method="post" action="/api/close-past" aria-label=words::close_past(past)>
            <p>{words::PAST_WHY}</p>
            <button class="button second">{words::close_past(past)}</button>
        </form>
    }
    .into_any()
}

fn calendar(periods: &[PeriodRow]) -> AnyView {
    if periods.is_empty() {
        return view! { <p class="empty">{words::NO_PERIODS}</p> }.into_any();
    }
    let latest_first = periods.iter().rev().map(period).collect_view();
    view! {
        <table class="stack" role="table">
            <caption class="hear">{words::PERIODS}</caption>
            <thead role="rowgroup"><tr role="row">
                <th scope="col" role="columnheader">{words::PERIOD}</th>
                <th scope="col" role="columnheader">{words::ENDS}</th>
                <th scope="col" role="columnheader">{words::STATE}</th>
            </tr></thead>
            <tbody role="rowgroup">{latest_first}</tbody>
        </table>
    }
    .into_any()
}

fn period(row: &PeriodRow) -> impl IntoView + use<> {
    view! {
        <tr role="row">
            <th scope="row" role="rowheader">{row.period.label()}</th>
            <td role="cell" data-label=words::ENDS>{short_day(row.period.end())}</td>
            <td role="cell" data-label=words::STATE>{state(row)}</td>
        </tr>
    }
}

fn state(row: &PeriodRow) -> AnyView {
    match &row.state {
        PeriodState::Closed { at, .. } => {
            let day = store::clock::london_day(*at);
            view! { {words::CLOSED_ON}" "{short_day(day)} }.into_any()
        }
        PeriodState::MayBeClosed => close_form(row.period),
        PeriodState::Behind => words::BEHIND.into_any(),
        PeriodState::NotYet { from } => view! { {words::NOT_YET}" "{short_day(*from)} }.into_any(),
    }
}

fn close_form(period: Period) -> AnyView {
    let hear = format!(": {}", period.label());
    let name = format!("{}{hear}", words::CLOSE);
    view! {
        <form method="post" action="/api/close-period" aria-label=name>
            <input type="hidden" name="period" value=period.to_string()/>
            <button class="button second">{words::CLOSE}<span class="hear">{hear}</span></button>
        </form>
    }
    .into_any()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn row(period: &str, state: PeriodState) -> PeriodRow {
        PeriodRow { period: period.parse().unwrap(), state }
    }

    #[test]
    fn only_the_period_whose_turn_it_is_can_be_closed() {
        let from = "2027-01-30".parse().unwrap();
        let periods = [
            row("2025H1", PeriodState::MayBeClosed),
            row("2025H2", PeriodState::Behind),
            row("2026H2", PeriodState::NotYet { from }),
        ];

        let html = calendar(&periods).to_html();

        assert_eq!(html.matches("<form").count(), 1);
        assert!(html.contains("name=\"period\" value=\"2025H1\""), "{html}");
        assert!(html.contains(words::BEHIND) && html.contains("30 Jan 2027"), "{html}");
    }

    #[test]
    fn every_report_of_the_programme_is_listed_with_its_question() {
        let programme = Programme::for_declared(240).unwrap();
        let html = tables(programme, &[]).to_html();

        for report in Report::offered(programme) {
            assert!(html.contains(&path::report(report.code())), "{html}");
            assert!(html.contains(report.question()), "{html}");
        }
        assert!(html.contains(&path::report(Report::Declined.code())), "{html}");
        assert!(html.contains(words::NO_PERIODS));
    }
}
