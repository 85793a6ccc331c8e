//! Whether a name that was typed is a name that was written down: in any script, in any order, a letter wrong, or only
//! heard. Says which, so that nobody opens a case believing more than that.

use any_ascii::any_ascii;
use domain::codes;
use strsim::damerau_levenshtein;

/// Words of a name that are looked at.
const MOST: usize = 8;

codes! {
    /// Why a case was found, the surest first.
    Match {
        Same = "SAME", "The same name";
        Order = "ORDER", "The same words in another order";
        Spelling = "SPELLING", "Spelt almost the same";
        Sound = "SOUND", "Sounds alike";
    }
}

/// The words of a name in small Latin letters without marks.
pub(crate) fn words(name: &str) -> Vec<String> {
    let latin = any_ascii(name).to_lowercase();
    let letters = |c: char| if c.is_ascii_alphanumeric() { c } else { ' ' };
    // An apostrophe stands inside a word, or for a soft sign nobody types.
    let latin: String = latin.replace('\'', "").chars().map(letters).collect();
    latin.split_whitespace().take(MOST).map(str::to_owned).collect()
}

/// A word by its sound: its first letter and then its consonants, with letters that languages write for one another
/// brought together.
pub(crate) fn sound(word: &str) -> String {
    const TOGETHER: [(&str, &str); 16] = [
        ("sch", "s"),
        ("sh", "s"),
        ("ph", "f"),
        ("kh", "k"),
        ("gh", "g"),
        ("ch", "k"),
        ("ck", "k"),
        ("th", "t"),
        ("zh", "j"),
        ("dj", "j"),
        ("gj", "j"),
        ("xh", "j"),
        ("ng", "n"),
        ("nh", "n"),
        ("q", "k"),
        ("x", "s"),
    ];
    let mut word = word.to_owned();
    for (written, as_one) in TOGETHER {
        word = word.replace(written, as_one);
    }
    let mut sound = String::new();
    for (place, letter) in word.chars().enumerate() {
        let letter = match letter {
            'c' => 'k',
            'z' => 's',
            'w' => 'v',
            'y' | 'e' => 'i',
            'o' => 'u',
            other => other,
        };
        let is_silent = matches!(letter, 'a' | 'i' | 'u' | 'h');
        let is_first = place == 0 && letter != 'h';
        if (is_first || !is_silent) && !sound.ends_with(letter) {
            sound.push(letter);
        }
    }
    sound
}

/// Whether these words are that name, and by what.
pub(crate) fn judge(typed: &[String], name: &[String]) -> Option<Match> {
    if typed.is_empty() {
        return None;
    }
    let mut worst = Match::Same;
    let mut places = Vec::new();
    for word in typed {
        let found =
            name.iter().enumerate().filter_map(|(place, of)| Some((alike(word, of)?, place)));
        let (how, place) = found.min()?;
        worst = worst.max(how);
        places.push(place);
    }
    let in_order = places.is_sorted();
    Some(if worst == Match::Same && !in_order { Match::Order } else { worst })
}

fn alike(typed: &str, word: &str) -> Option<Match> {
    let may_differ = match typed.chars().count() {
        ..4 => 0,
        4..7 => 1,
        _ => 2,
    };
    if typed == word {
        Some(Match::Same)
    } else if damerau_levenshtein(typed, word) <= may_differ {
        Some(Match::Spelling)
    } else {
        (sound(typed) == sound(word)).then_some(Match::Sound)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(typed: &str, name: &str) -> Option<Match> {
        judge(&words(typed), &words(name))
    }

    #[test]
    fn a_name_is_found_in_any_order_spelling_and_script() {
        for (typed, name, why) in [
            ("Amina Hoxha", "Amina Hoxha", Match::Same),
            ("hoxha amina", "Amina Hoxha", Match::Order),
            ("Hoxha", "Amina Hoxha", Match::Same),
            ("Amian Hoxha", "Amina Hoxha", Match::Spelling),
            ("Nguyen Thi Linh", "Nguyễn Thị Linh", Match::Same),
            ("Мария", "Mariya", Match::Same),
            ("Yusuf", "Yousef", Match::Sound),
            ("Mohamed", "Muhammad", Match::Sound),
            ("O'Brien", "OBrien", Match::Same),
        ] {
            assert_eq!(found(typed, name), Some(why), "{typed} {name}");
        }
    }

    #[test]
    fn another_name_is_not_found() {
        for (typed, name) in [
            ("Amina", "Daniel Mensah"),
            ("Amina Daniel", "Amina Hoxha"),
            ("", "Amina"),
            ("Li", "Lu Wei"),
        ] {
            assert_eq!(
                found(typed, name).filter(|why| *why < Match::Sound),
                None,
                "{typed} {name}"
            );
        }
    }

    #[test]
    fn every_sign_of_every_script_becomes_something_that_can_be_looked_for() {
        for name in ["李伟", "محمد", "👩", "  ", "Ødegård-Łuczak", &"a".repeat(10_000)] {
            let words = words(name);
            assert!(words.iter().all(|word| word.is_ascii() && !word.is_empty()), "{words:?}");
        }
    }
}
