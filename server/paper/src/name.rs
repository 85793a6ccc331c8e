//! The name a file had where it came from: without the folders it lay in, and without characters that make a name look
//! like another.

/// The longest name that is kept, in characters.
const LONGEST: usize = 200;

/// The name, cleaned.
pub fn clean(name: &str) -> String {
    let last = name.rsplit(['/', '\\']).next().unwrap_or_default();
    let shown: String = last.chars().filter(|c| !c.is_control() && !turns(*c)).collect();
    let shown = shown.trim_start().trim_end_matches(|c: char| c == '.' || c.is_whitespace());
    // From the end: the ending says what it is.
    let skipped = shown.chars().count().saturating_sub(LONGEST);
    shown.chars().skip(skipped).collect()
}

/// Characters that nobody sees, or that turn the direction of what follows: "exe.gpj" reads as a photo.
const fn turns(c: char) -> bool {
    matches!(
        c,
        '\u{ad}' | '\u{61c}' | '\u{180e}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}'
            | '\u{2060}'..='\u{206f}' | '\u{feff}' | '\u{fff9}'..='\u{fffb}'
            | '\u{e0000}'..='\u{e007f}'
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_kept_without_folders_and_without_what_nobody_sees() {
        let cases = [
            ("letter.pdf", "letter.pdf"),
            ("C:\\fakepath\\letter.pdf", "letter.pdf"),
            ("../../etc/letter.pdf", "letter.pdf"),
            ("let\u{0}ter\r\n.pdf", "letter.pdf"),
            ("photo\u{202e}gpj.exe", "photogpj.exe"),
            (" letter.pdf. . ", "letter.pdf"),
            ("رسالة.pdf", "رسالة.pdf"),
        ];

        for (name, expected) in cases {
            assert_eq!(clean(name), expected, "{name:?}");
        }
        assert!(clean(&format!("{}.pdf", "a".repeat(500))).ends_with("aa.pdf"));
    }
}
