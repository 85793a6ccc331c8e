//! Legal notes of the demonstration: advice in the first cases that have an adviser, one of them amended, and one with a
//! step that is shared with whoever holds the case.

use chrono::TimeDelta;
use domain::{
    event::Day,
    legal::{LegalKind, NewLegalAmendment, NewLegalNote},
    note::NewTask,
};

use super::Entry;

/// Cases that have any.
const CASES: usize = 12;
/// A shorter story has none.
const YOUNG: i64 = 20;

/// A legal note of a story, and the other wording beside it, if there is one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Advised {
    pub new: NewLegalNote,
    pub amended: Option<NewLegalAmendment>,
}

/// The legal notes of one story, the earliest first.
pub(super) fn advised(index: usize, entries: &[Entry], today: Day) -> Vec<Advised> {
    let begins = entries.first().map_or(today, |first| first.event.when.on);
    if index >= CASES || (today - begins).num_days() < YOUNG {
        return Vec::new();
    }
    let ago = |days| (today - TimeDelta::days(days)).max(begins);
    let asked = (index == 0).then(|| NewTask {
        what: "Ask the GP for a letter that says what treatment is needed".to_owned(),
        due: today + TimeDelta::days(9),
    });
    vec![
        Advised { new: note(LegalKind::Instructions, ago(16), INSTRUCTIONS, None), amended: None },
        Advised {
            new: note(LegalKind::Merits, ago(11), MERITS, asked),
            amended: (index == 0).then(|| NewLegalAmendment {
                body: format!("{MERITS}\nThe letter must say for how long, too."),
                reason: "The length was left out".to_owned(),
            }),
        },
    ]
}

fn note(kind: LegalKind, on: Day, body: &str, shared: Option<NewTask>) -> NewLegalNote {
    NewLegalNote { kind, on, body: body.to_owned(), shared }
}

const INSTRUCTIONS: &str = "Went through the decision with an interpreter. The client wants to go on and understands that \
    it takes time. This note is part of a demonstration: nobody in it exists.";
const MERITS: &str = "The refusal does not deal with the treatment. With a letter from the doctor the prospects are good; \
    without one they are not. This note is part of a demonstration.";
