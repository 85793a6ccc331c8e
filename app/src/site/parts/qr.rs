//! A picture that a phone reads, drawn on the server as one shape. Always dark on white, whatever colours the page has:
//! readers look for that.

use std::fmt::Write as _;

use leptos::prelude::*;
use qrcode::{Color, QrCode};

/// The white border that readers need (ISO/IEC 18004: four modules).
const QUIET: usize = 4;

/// The picture of a text, under a name for those who cannot see it. None if the text is too long for one.
pub fn qr(text: &str, name: &'static str) -> Option<AnyView> {
    let code = QrCode::new(text).ok()?;
    let side = code.width() + 2 * QUIET;
    let dark = shape(&code.to_colors(), code.width());
    Some(
        view! {
            <svg class="qr" role="img" aria-label=name viewBox=format!("0 0 {side} {side}") focusable="false">
                <rect width=side height=side fill="#fff"></rect>
                <path d=dark fill="#000" shape-rendering="crispEdges"></path>
            </svg>
        }
        .into_any(),
    )
}

/// Every row of dark modules as runs.
fn shape(modules: &[Color], width: usize) -> String {
    let mut path = String::new();
    for (y, row) in modules.chunks(width).enumerate() {
        let mut x = 0;
        for run in row.chunk_by(|one, next| one == next) {
            if run[0] == Color::Dark {
                let (left, top, length) = (x + QUIET, y + QUIET, run.len());
                write!(path, "M{left} {top}h{length}v1h-{length}z").expect("a text takes any text");
            }
            x += run.len();
        }
    }
    path
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dark_modules_become_runs_inside_the_quiet_border() {
        let modules =
            [Color::Dark, Color::Dark, Color::Light, Color::Light, Color::Light, Color::Dark];

        assert_eq!(shape(&modules, 3), "M4 4h2v1h-2zM6 5h1v1h-1z");
    }

    #[test]
    fn a_picture_has_a_name_and_asks_for_nothing() {
        let html = qr("otpauth://totp/Waymark:rosa?secret=ABC", "A picture").unwrap().to_html();

        assert!(
            html.contains("role=\"img\"") && html.contains("aria-label=\"A picture\""),
            "{html}"
        );
        assert!(!html.contains("href") && !html.contains("style="), "{html}");
    }
}
