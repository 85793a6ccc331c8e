//! What comes next in a case, in one line under its stage; where nothing does, the way to say so.

use domain::{
    day::Day,
    id::CaseId,
    picture::{Next, Picture},
    status::Look,
};
use leptos::prelude::*;

use super::{deadline_card::title, notice};
use crate::site::{path, words::review as words};

/// What comes next in this case. Nothing to say of a closed one.
pub fn next(case: CaseId, picture: &Picture, today: Day) -> AnyView {
    let line = match picture.next(today) {
        Next::Closed => return ().into_any(),
        Next::Nothing => return nothing(case),
        Next::Date(date) => words::date(&title(date), date.due()),
        Next::Resting(rest) => words::resting(&rest.why),
        Next::Review(review) => match review.on {
            Some(on) if on < today => words::overdue(on, &review.why),
            Some(on) => words::look_again(on, &review.why),
            None => words::resting(&review.why),
        },
    };
    let change = match picture.next(today) {
        Next::Date(_) => words::SET,
        _ => words::CHANGE,
    };
    view! { <p><b>{words::NEXT}": "</b>{line} " " <a href=path::review(case) data-screen-only="">{change}</a></p> }
        .into_any()
}

fn nothing(case: CaseId) -> AnyView {
    let body = view! {
        <p>{words::NOTHING_WHY} " " <a href=path::review(case)>{words::SET}</a></p>
    };
    notice(Look::Soon, words::NOTHING, body)
}
