//! What the answers about a challenge can point at: the decisions and the challenges of the record.

use domain::{event::Event, pathway, permission::limits};

use crate::{
    island::ask::Ask,
    site::{
        parts::Choice,
        words::{event::headline, record, stay as words},
    },
};

/// The entries to choose from.
#[derive(Clone, Default)]
pub struct Pointers {
    decisions: Vec<Choice>,
    challenges: Vec<Choice>,
}

impl Pointers {
    /// The decisions that allow a challenge, and the challenges, the latest first.
    pub fn of(events: &[Event]) -> Self {
        let stay = pathway::stay(events);
        let open = stay.subjects().into_iter().rev().filter(|one| !limits(one).is_empty());
        let decisions = open.map(|subject| {
            let event = events.iter().find(|event| event.id == subject.event);
            let name = event.map_or("", |event| headline(&event.fact));
            Choice::new(subject.event.to_string(), words::decision(name, subject.on))
        });
        let challenges =
            stay.challenges.iter().rev().map(|one| {
                Choice::new(one.event.to_string(), words::challenge(one.kind, one.lodged))
            });
        Self { decisions: decisions.collect(), challenges: challenges.collect() }
    }

    /// The entries that can answer this question.
    pub fn choices(&self, ask: Ask) -> &[Choice] {
        match ask {
            Ask::Against => &self.decisions,
            Ask::Pending => &self.challenges,
            _ => &[],
        }
    }

    /// The words of the entry that was chosen.
    pub fn name(&self, ask: Ask, code: &str) -> String {
        let chosen = self.choices(ask).iter().find(|choice| choice.code == code);
        chosen.map(|choice| choice.label.clone()).unwrap_or_default()
    }

    /// What the box says before one is chosen.
    pub fn first(&self, ask: Ask) -> &'static str {
        match ask {
            _ if !self.choices(ask).is_empty() => record::CHOOSE_ONE,
            Ask::Against => words::NO_DECISION,
            _ => words::NO_CHALLENGE,
        }
    }
}
