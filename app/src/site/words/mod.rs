//! Every word people read. Plain English, second person, no blame; a test at the foot reads the whole catalogue.

/// Declares words under a name each, and lists them for the catalogue test.
macro_rules! words {
    ($($name:ident = $text:literal;)+) => {
        $(pub const $name: &str = $text;)+
        #[cfg(test)]
        pub(super) const ALL: &[&str] = &[$($name),+];
    };
}

pub mod answers;
pub mod dates;
pub mod form;
pub mod frame;
pub mod list;
pub mod report;

#[cfg(test)]
mod tests {
    const BANNED: &[&str] =
        &["please", "sorry", "oops", "invalid", "illegal", "victim", "urgent", "critical", "!"];

    fn catalogue() -> Vec<&'static str> {
        [
            super::answers::ALL,
            super::dates::ALL,
            super::form::ALL,
            super::frame::ALL,
            super::list::ALL,
            super::report::ALL,
        ]
        .concat()
    }

    #[test]
    fn no_text_blames_shouts_or_apologises() {
        for text in catalogue() {
            let lower = text.to_lowercase();
            for word in BANNED {
                assert!(!lower.contains(word), "'{word}' in: {text}");
            }
        }
    }

    #[test]
    fn no_sentence_is_longer_than_25_words() {
        for text in catalogue() {
            for sentence in text.split(['.', '?']) {
                let words = sentence.split_whitespace().count();
                assert!(words <= 25, "{words} words: {sentence}");
            }
        }
    }
}
