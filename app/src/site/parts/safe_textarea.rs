//! The only place with a `<textarea`: leptos 0.8 renders its content unescaped on the server.

use leptos::prelude::*;

use super::{super::words::form as words, field::Ask};

/// Several lines of text, at most `max` characters. Typed text is escaped here, because nobody else does.
///
/// Check again with each new leptos: once it escapes by itself, this would escape twice.
pub fn safe_textarea(ask: &Ask, typed: &str, max: usize) -> AnyView {
    let id = ask.id;
    let count = format!("{id}-count");
    let described =
        [ask.described_by(), Some(count.clone())].into_iter().flatten().collect::<Vec<_>>();
    // A browser drops the first line break of a textarea: give it one to drop.
    let safe = format!("\n{}", html_escape::encode_text(typed));
    ask.around(view! {
        <textarea id=id name=id dir="auto" data-max=max.to_string() autocomplete="off"
            aria-describedby=described.join(" ") aria-invalid=ask.is_invalid()>{safe}</textarea>
        <p class="count" id=count role="status">{words::up_to(max)}</p>
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(typed: &str) -> String {
        safe_textarea(&Ask::new("note", "Note"), typed, 600).to_html()
    }

    #[test]
    fn typed_markup_stays_text() {
        let html = shown("</textarea><script>steal()</script>");

        assert!(html.contains("&lt;/textarea&gt;&lt;script&gt;"), "{html}");
        assert!(!html.contains("<script>"));
    }

    #[test]
    fn text_is_escaped_once_only() {
        assert!(shown("Tom & Rosa").contains("Tom &amp; Rosa<"));
    }
}
