//! Long passwords that many people choose: keyboard walks, doubled words, sayings, songs, football clubs, and what past
//! leaks hold at our length. Kept in the program, so that nothing is ever asked outside.

use std::{collections::BTreeSet, sync::LazyLock};

/// In small letters and digits only, one a line, in order.
const LIST: &str = include_str!("../data/common_passwords.txt");

static COMMON: LazyLock<BTreeSet<&str>> = LazyLock::new(|| LIST.lines().collect());

/// Whether it is one of them, whatever stands between its letters and whatever digits are put around it.
pub(crate) fn is_common(typed: &str) -> bool {
    let bare: String =
        typed.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect();
    let digits = |c: char| c.is_ascii_digit();
    let forms = [&bare, bare.trim_end_matches(digits), bare.trim_matches(digits)];
    forms.into_iter().any(|form| COMMON.contains(form))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_common_password_is_known_however_it_is_dressed_up() {
        for typed in [
            "correct horse battery staple",
            "Correct-Horse-Battery-Staple!",
            "1234567890qwertyuiop",
            "ManchesterUnited2026",
            "1966 Manchester United 1966",
        ] {
            assert!(is_common(typed), "{typed}");
        }
    }

    #[test]
    fn what_is_not_in_the_list_passes() {
        for typed in ["heron kettle tomorrow", "2026", ""] {
            assert!(!is_common(typed), "{typed}");
        }
    }

    #[test]
    fn the_list_is_as_it_says() {
        assert!(LIST.lines().is_sorted_by(|one, next| one < next));
        for line in LIST.lines() {
            let plain = line.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit());
            assert!(plain && line.len() >= 10, "{line}");
        }
    }
}
