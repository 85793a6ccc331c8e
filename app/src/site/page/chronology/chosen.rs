//! What was chosen, as the address says it: numbers of entries and notes, and whether the person is named.

use crate::site::forms::event::given::TICKED;

/// Notes that are printed at once, of either kind.
const MOST: usize = 20;

/// What goes into the sheet.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Chosen {
    pub events: Vec<u32>,
    pub notes: Vec<u32>,
    pub legal: Vec<u32>,
    pub name: bool,
    pub reach: bool,
}

impl Chosen {
    /// Reads the question part of an address. What it does not know chooses nothing.
    pub fn read(pairs: &[(String, String)]) -> Self {
        let numbers = |question| ticked(pairs, question).filter_map(|one| one.parse().ok());
        Self {
            events: numbers("event").collect(),
            notes: numbers("note").take(MOST).collect(),
            legal: numbers("legal").take(MOST).collect(),
            name: ticked(pairs, "who").any(|one| one == "name"),
            reach: ticked(pairs, "who").any(|one| one == "reach"),
        }
    }
}

/// The answers of one question that were ticked: `event[14]=yes`.
fn ticked<'a>(pairs: &'a [(String, String)], question: &'a str) -> impl Iterator<Item = &'a str> {
    let pairs = pairs.iter().filter(|(_, value)| value == TICKED);
    pairs.filter_map(move |(name, _)| {
        name.strip_prefix(question)?.strip_prefix('[')?.strip_suffix(']')
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(query: &[(&str, &str)]) -> Chosen {
        let pairs: Vec<_> =
            query.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect();
        Chosen::read(&pairs)
    }

    #[test]
    fn what_is_ticked_is_chosen_and_nothing_else() {
        let chosen = read(&[
            ("event[2]", TICKED),
            ("event[14]", TICKED),
            ("event[3]", "no"),
            ("note[1]", TICKED),
            ("who[name]", TICKED),
            ("legal[two]", TICKED),
            ("event[", TICKED),
            ("event]", TICKED),
        ]);

        assert_eq!(chosen.events, [2, 14]);
        assert_eq!((chosen.notes, chosen.legal), (vec![1], Vec::new()));
        assert!(chosen.name && !chosen.reach);
        assert_eq!(read(&[]), Chosen::default());
    }

    #[test]
    fn no_more_notes_are_printed_than_a_sheet_can_hold() {
        let many: Vec<_> = (1..99).map(|n| (format!("note[{n}]"), TICKED.to_owned())).collect();

        assert_eq!(Chosen::read(&many).notes.len(), MOST);
    }
}
