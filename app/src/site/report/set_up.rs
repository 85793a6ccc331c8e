//! How large the charity is: what each size means, what is declared, and the form that declares another from a year's
//! start on.

use domain::{check::Field, day, disclosure::Programme, event::Day, id::FormKey};
use leptos::prelude::*;
use serde::{Deserialize, Serialize};
use store::{
    declaration::{Declaration, Declared, NotDeclared},
    permit::DeclareReports,
};

use super::super::{
    action::{
        Unread,
        desk::{open, serve},
    },
    context::signed_in,
    forms::{Kept, Problem, Slot, Typed, reader::Reader},
    frame::{Page, Section},
    load::load,
    page::form_parts::{buttons, hidden, key, said},
    parts::{
        Ask, Choice, select,
        table::{cell, head},
        text_field,
    },
    path,
    words::{report, set_up as words},
};

/// The largest number anybody means.
const MOST: u32 = 100_000;

/// What was typed.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct SizeForm {
    pub form: String,
    pub yearly: String,
    pub from: String,
}

impl SizeForm {
    /// Reads the answers. Only the offered days can be chosen.
    pub fn parse(&self, offered: &[Day], today: Day) -> Result<Declaration, Vec<Problem>> {
        let mut reader = Reader::on(today);
        let digits: String = self.yearly.chars().filter(|c| !matches!(c, ' ' | ',')).collect();
        let yearly = digits.parse().ok().filter(|yearly| *yearly <= MOST);
        if yearly.is_none() {
            reader.refuse(Problem::with("yearly", words::ENTER_YEARLY));
        }
        let from = self.from.parse().ok().filter(|from| offered.contains(from));
        if from.is_none() {
            reader.refuse(Problem::with("from", words::CHOOSE_FROM));
        }
        let both = yearly.zip(from);
        reader.finish(both.map(|(yearly_referrals, from)| Declaration { yearly_referrals, from }))
    }
}

impl Typed for SizeForm {
    fn key(&self) -> Option<FormKey> {
        self.form.parse().ok()
    }

    fn slot(&self) -> Option<Slot> {
        self.key().map(|_| Slot::SetUp)
    }

    /// No rule speaks of the size of a charity.
    fn question(&self, _: Field) -> (&'static str, String) {
        ("yearly", words::YEARLY.to_owned())
    }
}

/// Declares the size.
#[server(prefix = "/api", endpoint = "declare-size")]
pub async fn declare_size(#[server(flatten)] form: SizeForm) -> Result<(), Unread> {
    serve(async move {
        let desk = open(&form).await?;
        let permit = desk.permit::<DeclareReports>(()).await?;
        let today = desk.store.today();
        let offered = desk.took(desk.store.declared().await).await?.can_begin(today);
        let new = desk.right(form.parse(&offered, today)).await?;
        match desk.store.declare(permit, new).await {
            Ok(()) => {}
            Err(NotDeclared::Store(error)) => desk.took::<()>(Err(error)).await?,
            Err(NotDeclared::NotThen) => {
                desk.right::<()>(Err(vec![Problem::with("from", words::CHOOSE_FROM)])).await?;
            }
        }
        desk.forget().await;
        desk.go(path::REPORTS)
    })
    .await
}

/// The page.
pub fn page() -> impl IntoView {
    load(async {
        let (store, actor) = signed_in().await?;
        store.permit::<DeclareReports>(&actor, ()).await?;
        let declared = store.declared().await?;
        let kept = Kept::waiting(&store, &actor, Slot::SetUp).await?;
        Ok(show(&declared, kept.as_ref(), store.today()))
    })
}

pub(super) fn show(declared: &Declared, kept: Option<&Kept<SizeForm>>, today: Day) -> Page {
    let now = declared.on(today).map_or_else(
        || words::NOTHING_NOW.to_owned(),
        |one| words::declared(one.yearly_referrals, &day::short(one.from)),
    );
    let body = view! {
        {said(kept, Slot::SetUp)}
        <h1>{words::TITLE}</h1>
        <p>{words::WHAT}</p>
        <p>{words::WHEN}</p>
        <dl class="facts wide"><div><dt>{words::NOW}</dt><dd>{now}</dd></div></dl>
        {form(&declared.can_begin(today), kept)}
        <h2>{words::SIZES}</h2>
        {sizes()}
    };
    Page::titled(words::TITLE, body)
        .within(Section::Reports)
        .back(path::REPORTS, report::BACK)
        .with_problems(kept.is_some_and(|kept| !kept.problems.is_empty()))
}

fn form(offered: &[Day], kept: Option<&Kept<SizeForm>>) -> AnyView {
    let typed = kept.map(|kept| kept.typed.clone()).unwrap_or_default();
    let ask = |id, label| Ask::new(id, label).problem(kept.and_then(|kept| kept.problem(id)));
    let days = offered.iter().map(|from| Choice::new(from.to_string(), day::short(*from)));
    let from = ask("from", words::FROM).hint(words::FROM_HINT);
    view! {
        <form method="post" action="/api/declare-size" aria-label=words::TITLE novalidate>
            {hidden("form", &key(kept, &typed.form))}
            {text_field(&ask("yearly", words::YEARLY).hint(words::YEARLY_HINT), &typed.yearly, "off")}
            {select(&from, &[("", days.collect())], &typed.from)}
            {buttons(words::SAVE, Slot::SetUp)}
        </form>
    }
    .into_any()
}

/// Worked out from the programmes themselves.
fn sizes() -> impl IntoView {
    let line = |yearly: u32| {
        Programme::for_declared(yearly).map(|programme| {
            view! {
                <tr role="row">
                    <th scope="row" role="rowheader">{programme.tier().label()}</th>
                    {cell(words::PERIODS, programme.length().label())}
                    {cell(words::TABLES, programme.tables().len())}
                    {cell(words::STRENGTH, programme.alpha().label())}
                </tr>
            }
        })
    };
    view! {
        <p>{words::UNDER_30}": "{words::WORDS_ONLY}"."</p>
        <table class="stack" role="table">
            <caption class="hear">{words::SIZES}</caption>
            <thead role="rowgroup"><tr role="row">
                {head(words::SIZE)}
                {head(words::PERIODS)}
                {head(words::TABLES)}
                {head(words::STRENGTH)}
            </tr></thead>
            <tbody role="rowgroup">{[30, 100, 400, 1_000].map(line).collect_view()}</tbody>
        </table>
    }
}

#[cfg(test)]
mod tests {
    use domain::day::ymd;

    use super::*;

    const TODAY: Day = ymd(2026, 11, 22);

    fn form(yearly: &str, from: &str) -> SizeForm {
        SizeForm { yearly: yearly.into(), from: from.into(), ..SizeForm::default() }
    }

    #[test]
    fn a_size_is_declared_from_an_offered_year_s_start() {
        let offered = [ymd(2027, 1, 1)];

        let new = form("1,200", "2027-01-01").parse(&offered, TODAY).expect("is offered");
        let at = |form: SizeForm| {
            let problems = form.parse(&offered, TODAY).expect_err("refused");
            problems.into_iter().map(|problem| problem.at).collect::<Vec<_>>()
        };

        assert_eq!(new, Declaration { yearly_referrals: 1_200, from: ymd(2027, 1, 1) });
        assert_eq!(at(form("240", "2026-07-01")), ["from"], "not in the middle of a year");
        assert_eq!(at(form("many", "")), ["yearly", "from"]);
        assert_eq!(at(form("-5", "2027-01-01")), ["yearly"]);
    }

    #[test]
    fn the_page_says_what_each_size_means() {
        let html = show(&Declared::default(), None, TODAY).html();

        for part in [words::NOTHING_NOW, words::WORDS_ONLY, "13", "4/5", "1 Jan 2027"] {
            assert!(html.contains(part), "{part} is not in: {html}");
        }
    }
}
