//! Help: short answers, named by what people want to do.

use leptos::prelude::*;

use super::super::{context::signed_in, frame::Page, load::load, words::help as words};

const ANSWERS: &[(&str, &[&str])] = &[
    (words::RECORD, &[words::RECORD_1, words::RECORD_2]),
    (words::WRONG, &[words::WRONG_1, words::WRONG_2]),
    (words::WORKED_OUT, &[words::WORKED_OUT_1, words::WORKED_OUT_2]),
    (words::THREE, &[words::THREE_1, words::THREE_2]),
    (words::CONFIRM, &[words::CONFIRM_1]),
    (words::ADD, &[words::ADD_1]),
    (words::MERGE, &[words::MERGE_1, words::MERGE_2]),
    (words::PACK, &[words::PACK_1, words::PACK_2]),
    (words::PLAN, &[words::PLAN_1, words::PLAN_2]),
    (words::SERVICES, &[words::SERVICES_1, words::SERVICES_2]),
    (words::INCIDENTS, &[words::INCIDENTS_1, words::INCIDENTS_2]),
    (words::HAND, &[words::HAND_1, words::HAND_2]),
    (words::NEED, &[words::NEED_1, words::NEED_2]),
    (words::CLOSE, &[words::CLOSE_1]),
    (words::HIDE, &[words::HIDE_1, words::HIDE_2]),
    (words::SEEN, &[words::SEEN_1]),
    (words::AFFECTED, &[words::AFFECTED_1]),
];

pub fn page() -> impl IntoView {
    load(async {
        // Asked for the menu only: help is for everybody.
        let _ = signed_in().await;
        Ok(show())
    })
}

pub(super) fn show() -> Page {
    let answers = ANSWERS.iter().map(|(question, lines)| {
        let lines = lines.iter().map(|line| view! { <p>{*line}</p> }).collect_view();
        view! { <h2>{*question}</h2> {lines} }
    });
    Page::titled(
        words::TITLE,
        view! { <h1>{words::TITLE}</h1> <p>{words::INTRO}</p> {answers.collect_view()} },
    )
}
