//! Which passwords may be chosen. Long, one's own and hard to guess is what counts; there is nothing about digits or
//! signs.

use std::fmt;

use zxcvbn::{Score, zxcvbn};

use crate::common_password::is_common;

/// The fewest characters: three ordinary words reach it.
pub const SHORTEST: usize = 15;
/// The most. Nothing is ever cut off silently.
pub const LONGEST: usize = 256;
/// A word shorter than this turns up by accident: "Tom" is in "tomorrow".
const TELLING: usize = 4;
const PRODUCT: [&str; 3] = ["waymark", "casework", "password"];

/// Why a password cannot be used.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Weakness {
    /// Fewer than [`SHORTEST`] characters.
    TooShort,
    /// More than [`LONGEST`] characters.
    TooLong,
    /// A tab, a line end or another character that cannot be seen or typed again.
    Unseen,
    /// It holds the person's own name.
    OwnName,
    /// It holds a part of the person's own email address.
    OwnEmail,
    /// It holds the name of this program or the word password.
    OurWords,
    /// Many people use it.
    Common,
    /// A program would guess it: a row of keys, a word over and over, a date.
    Guessable,
}

/// A password that passed. Never shown, never logged.
#[derive(Clone, PartialEq, Eq)]
pub struct NewPassword(String);

impl fmt::Debug for NewPassword {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("NewPassword")
    }
}

impl NewPassword {
    /// Checks a password for the person it is to belong to. It is kept exactly as typed.
    pub fn new(typed: &str, name: &str, email: &str) -> Result<Self, Weakness> {
        let length = typed.chars().count();
        let lower = typed.to_lowercase();
        let weakness = match () {
            () if length < SHORTEST => Weakness::TooShort,
            () if length > LONGEST => Weakness::TooLong,
            () if typed.chars().any(char::is_control) => Weakness::Unseen,
            () if holds_word_of(&lower, name) => Weakness::OwnName,
            () if holds_word_of(&lower, email) => Weakness::OwnEmail,
            () if PRODUCT.iter().any(|word| lower.contains(word)) => Weakness::OurWords,
            () if is_common(typed) => Weakness::Common,
            () if zxcvbn(typed, &[name, email]).score() < Score::Three => Weakness::Guessable,
            () => return Ok(Self(typed.to_owned())),
        };
        Err(weakness)
    }

    pub(crate) fn expose(&self) -> &str {
        &self.0
    }
}

fn holds_word_of(lower: &str, text: &str) -> bool {
    let text = text.to_lowercase();
    text.split(|c: char| !c.is_alphanumeric())
        .filter(|word| word.chars().count() >= TELLING)
        .any(|word| lower.contains(word))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn tom(password: &str) -> Result<NewPassword, Weakness> {
        NewPassword::new(password, "Tom Ashdown", "tom.ashdown@harbourlight.example")
    }

    #[test]
    fn three_ordinary_words_are_a_good_password() {
        assert!(tom("heron kettle tomorrow").is_ok());
        assert!(tom("čaj a koláč v neděli").is_ok());
    }

    #[test]
    fn length_is_counted_in_characters_not_bytes() {
        assert_eq!(tom("éééééééééééééé"), Err(Weakness::TooShort));
        let long = |letters| -> String {
            "é lantern, otter thursday ".chars().cycle().take(letters).collect()
        };
        assert!(tom(&long(LONGEST)).is_ok());
        assert_eq!(tom(&long(LONGEST + 1)), Err(Weakness::TooLong));
    }

    #[test]
    fn a_password_may_not_hold_what_a_stranger_would_try_first() {
        let table = [
            ("heron\tkettle saturday", Weakness::Unseen),
            ("ASHDOWN heron kettle", Weakness::OwnName),
            ("heron harbourlight 7", Weakness::OwnEmail),
            ("heron kettle Waymark", Weakness::OurWords),
            ("correct horse battery staple", Weakness::Common),
            ("ManchesterUnited2026", Weakness::Common),
            ("aaaaaaaaaaaaaaaaaaaa", Weakness::Common),
            ("abcabcabcabcabcabcabc", Weakness::Guessable),
            ("monday monday monday", Weakness::Guessable),
        ];

        for (password, weakness) in table {
            assert_eq!(tom(password), Err(weakness), "{password}");
        }
    }
}
