//! Questions with a closed set of answers: a list of buttons, or a box that opens.

use domain::code;
use leptos::prelude::*;

use super::field::Ask;

/// One answer: the code that is sent, and the words people read.
#[derive(Clone)]
pub struct Choice {
    pub code: String,
    pub label: String,
}

impl Choice {
    pub fn new(code: impl Into<String>, label: impl Into<String>) -> Self {
        Self { code: code.into(), label: label.into() }
    }
}

/// The answers of a code list, in its order.
#[macro_export]
macro_rules! choices {
    ($list:ty) => {
        <$list>::ALL
            .iter()
            .map(|one| $crate::site::parts::Choice::new(one.code(), one.label()))
            .collect::<Vec<_>>()
    };
}

/// Every answer in sight. The first has the question's id, for the error summary to lead to.
pub fn radios(ask: &Ask, choices: &[Choice], chosen: &str) -> AnyView {
    let id = ask.id;
    let rows = choices.iter().enumerate().map(|(place, choice)| {
        let own_id = if place == 0 { id.to_owned() } else { format!("{id}-{}", place + 1) };
        view! {
            <div class="choice">
                <input type="radio" id=own_id.clone() name=id value=choice.code.clone() checked=choice.code == chosen/>
                <label for=own_id>{choice.label.clone()}</label>
            </div>
        }
    });
    ask.group(rows.collect_view())
}

/// Every answer in sight, and any number of them. Each has a name of its own below the question's.
pub fn checks(ask: &Ask, choices: &[Choice], ticked: &[&str]) -> AnyView {
    let id = ask.id;
    let rows = choices.iter().enumerate().map(|(place, choice)| {
        let own_id = if place == 0 { id.to_owned() } else { format!("{id}-{}", place + 1) };
        let name = format!("{id}[{}]", choice.code);
        view! {
            <div class="choice">
                <input type="checkbox" id=own_id.clone() name=name value="yes" checked=ticked.contains(&choice.code.as_str())/>
                <label for=own_id>{choice.label.clone()}</label>
            </div>
        }
    });
    ask.group(rows.collect_view())
}

/// One box to tick.
pub fn tick(ask: &Ask, label: &'static str, is_ticked: bool) -> AnyView {
    let id = ask.id;
    ask.group(view! {
        <div class="choice">
            <input type="checkbox" id=id name=id value="yes" checked=is_ticked/>
            <label for=id>{label}</label>
        </div>
    })
}

/// A box that opens, its answers in groups. A group without a name stands on its own.
pub fn select(ask: &Ask, groups: &[(&str, Vec<Choice>)], chosen: &str) -> AnyView {
    let groups = groups.iter().map(|(name, choices)| {
        let options = choices
            .iter()
            .map(|choice| {
                let is_chosen = choice.code == chosen;
                view! { <option value=choice.code.clone() selected=is_chosen>{choice.label.clone()}</option> }
            })
            .collect_view();
        if name.is_empty() {
            options.into_any()
        } else {
            view! { <optgroup label=(*name).to_owned()>{options}</optgroup> }.into_any()
        }
    });
    ask.around(view! {
        <select id=ask.id name=ask.id autocomplete="off" aria-describedby=ask.described_by() aria-invalid=ask.is_invalid()>
            {groups.collect_view()}
        </select>
    })
}

/// The three nations, for every form that asks where.
pub fn nations() -> Vec<Choice> {
    choices!(code::Nation)
}
