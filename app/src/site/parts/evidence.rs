//! Items of evidence as rows: how each stands, whom it is asked of, who gets it, and what one press can say.

use domain::{
    day::{Day, away},
    evidence::{EvidenceStep, Standing},
    id::{CaseId, DeadlineId},
    status::Look,
};
use leptos::prelude::*;
use store::{chance, evidence::Item};

use super::tag::tag;
use crate::site::{
    forms::event::given::TICKED, page::form_parts::hidden, path, words::evidence as words,
};

/// The list of a case that rows stand in, and the date they are gathered for, where they stand on its page.
#[derive(Clone, Copy)]
pub struct Within {
    pub case: CaseId,
    pub list: u32,
    pub deadline: Option<DeadlineId>,
}

/// Rows of these items. Nothing where there are none.
pub fn items<'a>(
    within: Within,
    items: impl Iterator<Item = &'a Item>,
    today: Day,
) -> Option<AnyView> {
    let rows: Vec<_> = items.map(|item| row(within, item, today)).collect();
    (!rows.is_empty()).then(|| view! { <ul class="rows">{rows}</ul> }.into_any())
}

fn row(within: Within, item: &Item, today: Day) -> impl IntoView + use<> {
    let stands = item.standing();
    let Within { case, list, .. } = within;
    let (id, what) = (item.item.id, item.item.what);
    let why = (!item.item.why.is_empty()).then(|| view! { <p class="small">{item.item.why}</p> });
    let waits = stands.is_missing().then(|| item.asked_on()).flatten();
    let waits = waits.map(|on| view! { <p>{words::first_asked(on, &away(on, today))}</p> });
    let reason = match stands {
        Standing::NotNeeded(Some(why)) => Some(view! { <p>{why.label()} "."</p> }),
        _ => None,
    };
    view! {
        <li id=format!("evidence-{list}-{id}")>
            <p>{tag(look(stands), words::standing(stands))}</p>
            <div>
                <h3>{what}</h3>
                <p class="quiet">{words::whose(item.item.from, item.getter())}</p>
                {waits} {reason} {why}
                <p class="small" data-screen-only="">
                    <a href=path::evidence_item(case, list, id)>{words::CHANGE}<span class="hear">": "{what}</span></a>
                </p>
            </div>
            <div class="actions">{presses(within, item)}</div>
        </li>
    }
}

const fn look(stands: Standing) -> Look {
    match stands {
        Standing::Open => Look::Soon,
        Standing::Asked(_) | Standing::Chased(_) => Look::Wait,
        Standing::Got(_) => Look::Done,
        Standing::NotNeeded(_) => Look::Ahead,
    }
}

/// What can be said with one press: it was asked for today, or it came.
fn presses(within: Within, item: &Item) -> Vec<AnyView> {
    let one = |step, label| press(within, item, step, label);
    match item.standing() {
        Standing::Open => vec![
            one(EvidenceStep::Asked, words::ASKED_TODAY),
            one(EvidenceStep::Got, words::GOT_TODAY),
        ],
        Standing::Asked(_) | Standing::Chased(_) => vec![
            one(EvidenceStep::Got, words::GOT_TODAY),
            one(EvidenceStep::Chased, words::AGAIN_TODAY),
        ],
        Standing::Got(_) | Standing::NotNeeded(_) => Vec::new(),
    }
}

fn press(within: Within, item: &Item, step: EvidenceStep, label: &'static str) -> AnyView {
    let what = item.item.what;
    let deadline = within.deadline.map(|id| hidden("deadline", &id.to_string()));
    view! {
        <form method="post" action="/api/step-evidence" aria-label=words::press(label, what, within.list) data-screen-only="">
            {hidden("case", &within.case.to_string())}
            {hidden("list", &within.list.to_string())}
            {hidden("item", item.item.id)}
            {hidden("version", &item.steps.len().to_string())}
            {hidden("form", &chance::uuid().to_string())}
            {hidden("step", step.code())}
            {hidden("at_once", TICKED)}
            {deadline}
            <button class="button second">{label}<span class="hear">": "{what}</span></button>
        </form>
    }
    .into_any()
}
