//! What people typed, in whatever language: it runs in its own direction and turns nothing around it.

use leptos::prelude::*;

/// A line that may begin with a question of ours: "Code word: ...". What was typed stands by itself.
pub fn line(line: &str) -> AnyView {
    match line.split_once(": ") {
        Some((question, typed)) => {
            view! { {format!("{question}: ")} <bdi>{typed.to_owned()}</bdi> }.into_any()
        }
        None => view! { <bdi>{line.to_owned()}</bdi> }.into_any(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_typed_stands_apart_from_the_question() {
        assert_eq!(line("Code word: کتابخانه").to_html(), "Code word: <bdi>کتابخانه</bdi>");
        assert_eq!(line("Weekdays after 4pm").to_html(), "<bdi>Weekdays after 4pm</bdi>");
    }
}
