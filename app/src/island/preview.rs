//! What an event leads to, shown while its date is typed: worked out in the browser, by the rules the server uses too.
//! It knows the nation, today and the bank holidays a charity has loaded, and nothing of the person.

use domain::{calendar::Holidays, code::Nation, day::written, pathway::consequences};
use leptos::{ev, html::Section, prelude::*, wasm_bindgen::JsCast, web_sys};

use super::{typed::typed, words};

/// The dates that follow from what is typed into the form around it. What it knows are attributes of an element
/// around it: as properties of the island they would bring a reader of JSON into the browser.
#[island]
pub fn Preview() -> impl IntoView {
    let place = NodeRef::<Section>::new();
    let dates = RwSignal::new(Vec::new());
    let look = move || {
        let found = place.get_untracked().and_then(|here| read(&here)).unwrap_or_default();
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
            {move || dates.with(|dates| lines(dates))}
        </section>
    }
}

/// One date in words, and when to act to be safe.
type Line = (String, Option<String>);

fn read(here: &web_sys::Element) -> Option<Vec<Line>> {
    let about = here.closest("[data-today]").ok().flatten()?;
    let nation = Nation::from_code(&about.get_attribute("data-nation")?)?;
    let today = written(&about.get_attribute("data-today")?)?;
    let holidays = Holidays::differing(&about.get_attribute("data-holidays")?)?;
    let form = here.closest("form").ok().flatten()?;
    let answers = web_sys::FormData::new_with_form(form.unchecked_ref()).ok()?;
    let (fact, when) = typed(|name| answers.get(name).as_string().unwrap_or_default())?;
    let dates = consequences(&fact, &when, nation, &holidays);
    Some(dates.iter().map(|date| (words::line(date, today), words::act_by(date, today))).collect())
}

fn lines(dates: &[Line]) -> Option<impl IntoView + use<>> {
    (!dates.is_empty()).then(|| {
        let rows = dates.iter().cloned().map(|(line, act_by)| {
            view! {
                <li>
                    {line}
                    {act_by.map(|act_by| view! { <br/> {act_by} })}
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
