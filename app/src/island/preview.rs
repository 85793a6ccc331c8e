//! What an event leads to, shown while its date is typed: worked out in the browser, by the rules the server uses too.
//! It knows the nation and today, and nothing of the person.

use domain::{code::Nation, day::Day, deadline::Working, pathway::consequences};
use leptos::{ev, html::Section, prelude::*, wasm_bindgen::JsCast, web_sys};

use super::{typed::typed, words};

/// The dates that follow from what is typed into the form around it.
#[island]
pub fn Preview(nation: Nation, today: Day) -> impl IntoView {
    let place = NodeRef::<Section>::new();
    let dates = RwSignal::new(Vec::new());
    let look = move || {
        let found = place.get_untracked().and_then(|here| read(&here, nation)).unwrap_or_default();
        // Only a new answer is worth saying aloud.
        if dates.with_untracked(|shown| *shown != found) {
            dates.set(found);
        }
    };
    Effect::new(move |_| {
        let typing = window_event_listener(ev::input, move |_| look());
        let choosing = window_event_listener(ev::change, move |_| look());
        on_cleanup(move || {
            typing.remove();
            choosing.remove();
        });
        look();
    });
    view! {
        <section node_ref=place class="preview" aria-label=words::CHANGES aria-live="polite">
            {move || dates.with(|dates| lines(dates, today))}
        </section>
    }
}

fn read(here: &web_sys::Element, nation: Nation) -> Option<Vec<Working>> {
    let form = here.closest("form").ok().flatten()?;
    let answers = web_sys::FormData::new_with_form(form.unchecked_ref()).ok()?;
    let (fact, when) = typed(|name| answers.get(name).as_string().unwrap_or_default())?;
    Some(consequences(&fact, &when, nation))
}

fn lines(dates: &[Working], today: Day) -> Option<impl IntoView + use<>> {
    (!dates.is_empty()).then(|| {
        let rows = dates.iter().map(|working| {
            view! {
                <li>
                    {words::line(working, today)}
                    {words::act_by(working, today).map(|act_by| view! { <br/> {act_by} })}
                </li>
            }
        });
        view! {
            <h2>{words::CHANGES}</h2>
            <ul>{rows.collect_view()}</ul>
            <p class="hint">{words::MORE}</p>
        }
    })
}
