//! Cells that a spreadsheet would run as a formula are written with an apostrophe in front, and read without it.

const STARTS: [char; 11] =
    ['=', '+', '-', '@', '\t', '\r', '\n', '\0', '\u{ff1d}', '\u{ff0b}', '\u{ff20}'];

/// The cell as it is written.
pub fn guarded(cell: String) -> String {
    if is_formula(cell.trim_start_matches('\'')) { format!("'{cell}") } else { cell }
}

/// The cell as it was meant.
pub fn bare(cell: &str) -> &str {
    match cell.strip_prefix('\'') {
        Some(rest) if is_formula(rest.trim_start_matches('\'')) => rest,
        _ => cell,
    }
}

/// Whether a spreadsheet would take it for a formula.
pub fn is_formula(cell: &str) -> bool {
    cell.starts_with(STARTS) || cell.starts_with('\u{ff0d}')
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn what_begins_like_a_formula_is_plain_text_to_a_spreadsheet() {
        for cell in ["=1+1", "+44 20", "-1", "@sum", "\tx", "'=1", "''=1", "\u{ff1d}x"] {
            let written = guarded(cell.to_owned());

            assert!(written.starts_with('\''), "{cell}");
            assert_eq!(bare(&written), cell);
        }
        assert_eq!(guarded("'tis".to_owned()), "'tis");
    }

    proptest! {
        #[test]
        fn any_text_comes_back(text in "['=+@a-]{0,6}") {
            let written = guarded(text.clone());

            prop_assert!(!is_formula(&written));
            prop_assert_eq!(bare(&written), text);
        }
    }
}
