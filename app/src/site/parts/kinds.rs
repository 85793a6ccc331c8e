//! The box of kinds, whose choice shows the further questions that kind asks. Style alone does the showing, so it works
//! without scripts; where even that is missing, every question is in sight and says whom it is for.

use leptos::prelude::*;

use super::field::Ask;
use crate::island::{ask::Ask as Question, kind::Kind};

/// A box of kinds, in groups.
pub fn kind_select(
    ask: &Ask,
    first: &'static str,
    groups: &[(&str, Vec<Kind>)],
    chosen: &str,
) -> AnyView {
    let groups = groups.iter().map(|(name, kinds)| {
        let options = kinds.iter().map(|kind| option(*kind, chosen)).collect_view();
        view! { <optgroup label=(*name).to_owned()>{options}</optgroup> }
    });
    ask.around(view! {
        <select id=ask.id name=ask.id autocomplete="off" aria-describedby=ask.described_by() aria-invalid=ask.is_invalid()>
            <option value="">{first}</option>
            {groups.collect_view()}
        </select>
    })
}

fn option(kind: Kind, chosen: &str) -> impl IntoView + use<> {
    let asks: Vec<_> = kind.asks().iter().map(|ask| ask.code()).collect();
    let asks = [vec![kind.date_name().code()], asks].concat().join(" ");
    view! { <option value=kind.code() selected=kind.code() == chosen data-asks=asks>{kind.label()}</option> }
}

/// Buttons in sight, each with the further question that goes with it: code, words, question.
pub fn radios_asking(
    ask: &Ask,
    choices: impl Iterator<Item = (&'static str, &'static str, &'static str)>,
    chosen: &str,
) -> AnyView {
    let id = ask.id;
    let rows = choices.enumerate().map(|(place, (code, label, asks))| {
        let own_id = if place == 0 { id.to_owned() } else { format!("{id}-{}", place + 1) };
        view! {
            <div class="choice">
                <input type="radio" id=own_id.clone() name=id value=code checked=code == chosen data-asks=asks/>
                <label for=own_id>{label}</label>
            </div>
        }
    });
    ask.group(rows.collect_view())
}

/// Questions that some kinds ask.
pub fn asked_by(question: Question, questions: impl IntoView + 'static) -> AnyView {
    view! { <div data-ask=question.code()>{questions}</div> }.into_any()
}
