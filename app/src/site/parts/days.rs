//! A day as three boxes. Month names are accepted, so nobody has to count to ten.

use domain::day::TypedDay;
use leptos::prelude::*;

use super::{super::words::form as words, field::Ask};

/// A day question. The answers are named `on[day]`, `on[month]`, `on[year]`; the boxes have the ids `on-day` and so on.
pub fn day_field(ask: &Ask, typed: &TypedDay) -> AnyView {
    let part = |part: &'static str, label: &'static str, value: &str| {
        let id = format!("{}-{part}", ask.id);
        let name = format!("{}[{part}]", ask.id);
        let keyboard = if part == "month" { "text" } else { "numeric" };
        view! {
            <div>
                <label for=id.clone()>{label}</label>
                <input type="text" inputmode=keyboard class=part id=id name=name value=value.to_owned()
                    autocomplete="off" aria-invalid=ask.is_invalid()/>
            </div>
        }
    };
    ask.group(view! {
        <div class="days">
            {part("day", words::DAY, &typed.day)}
            {part("month", words::MONTH, &typed.month)}
            {part("year", words::YEAR, &typed.year)}
        </div>
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_comes_back_as_it_was_typed() {
        let typed = TypedDay { day: "31".into(), month: "febr".into(), year: "2026".into() };
        let ask = Ask::new("on", "Date on the letter")
            .problem(Some("Date on the letter must be a real date".into()));

        let html = day_field(&ask, &typed).to_html();

        for part in [
            "value=\"31\"",
            "value=\"febr\"",
            "value=\"2026\"",
            "name=\"on[month]\"",
            "id=\"on-month\"",
            "for=\"on-month\"",
        ] {
            assert!(html.contains(part), "{part} in {html}");
        }
        assert!(html.contains("aria-describedby=\"on-problem\""));
    }
}
