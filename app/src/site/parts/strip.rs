//! The pathway strip: where the case is, worked out from its events and never set by hand.

use domain::picture::{Step, StepState};
use leptos::prelude::*;

use super::tag::short_day;

/// The four boxes of the pathway. Each leads to the event it comes from.
pub fn strip(steps: &[Step]) -> AnyView {
    let boxes = steps.iter().map(|step| {
        let name = step.kind.label();
        let heading = match step.event {
            Some(event) => view! { <a href=format!("#event-{event}")>{name}</a> }.into_any(),
            None => name.into_any(),
        };
        let current = (step.state == StepState::Waiting).then_some("step");
        view! {
            <li data-state=step.state.code() aria-current=current>
                <b>{heading}</b>
                {step.on.map(short_day)}
                <span class="small">{step.words.clone()}</span>
            </li>
        }
    });
    view! { <ol class="strip">{boxes.collect_view()}</ol> }.into_any()
}
