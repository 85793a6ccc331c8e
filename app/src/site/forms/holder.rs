//! The forms by which a case goes to somebody else: to a colleague of the team, offered to another team, and the answer
//! of that team.

use domain::{
    check::Field,
    codes,
    day::Day,
    id::{CaseId, FormKey, TeamId, TransferId, UserId},
};
use serde::{Deserialize, Serialize};
use store::{holder::Handing, transfer::Reply};

use super::{
    Problem, Slot, Typed,
    reader::{NOTE_LIMIT, Reader},
};
use crate::site::words::holder as words;

/// What was typed to hand a case over.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct HandForm {
    pub case: String,
    /// Who held it when the page was shown.
    pub held_by: String,
    pub form: String,
    pub taker: String,
    pub why: String,
}

impl HandForm {
    /// Which case, and the one-time key. None when the page it came from was not ours.
    pub fn aim(&self) -> Option<(CaseId, FormKey)> {
        Some((self.case.parse().ok()?, self.form.parse().ok()?))
    }

    /// Reads the answers.
    pub fn parse(&self, today: Day) -> Result<Handing, Vec<Problem>> {
        let mut reader = Reader::on(today);
        let from = self.held_by.parse().ok().unwrap_or(UserId::NONE);
        let to = reader.choice("taker", &self.taker, |id| id.parse().ok(), words::CHOOSE_TAKER);
        let why = reader.text_if_any("why", &self.why, NOTE_LIMIT);
        reader.finish(to.map(|to| Handing { from, to, why }))
    }
}

impl Typed for HandForm {
    fn key(&self) -> Option<FormKey> {
        self.form.parse().ok()
    }

    fn slot(&self) -> Option<Slot> {
        self.aim().map(|(case, _)| Slot::Holder(case))
    }

    fn question(&self, _: Field) -> (&'static str, String) {
        ("taker", words::TAKER.to_owned())
    }
}

/// What was typed to offer a case to another team.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct OfferForm {
    pub case: String,
    pub form: String,
    pub team: String,
    pub offer_why: String,
}

impl OfferForm {
    /// Which case, and the one-time key. None when the page it came from was not ours.
    pub fn aim(&self) -> Option<(CaseId, FormKey)> {
        Some((self.case.parse().ok()?, self.form.parse().ok()?))
    }

    /// Reads the answers.
    pub fn parse(&self, today: Day) -> Result<(TeamId, String), Vec<Problem>> {
        let mut reader = Reader::on(today);
        let team = reader.choice("team", &self.team, |id| id.parse().ok(), words::CHOOSE_TEAM);
        let why = reader.text("offer_why", &self.offer_why, NOTE_LIMIT, words::ENTER_OFFER_WHY);
        reader.finish(team.zip(why))
    }
}

impl Typed for OfferForm {
    fn key(&self) -> Option<FormKey> {
        self.form.parse().ok()
    }

    fn slot(&self) -> Option<Slot> {
        self.aim().map(|(case, _)| Slot::Offer(case))
    }

    fn question(&self, _: Field) -> (&'static str, String) {
        ("team", words::TEAM.to_owned())
    }
}

codes! {
    /// What a team says to an offer, as the form asks it.
    Choice {
        Take = "take", "We take the case";
        Refuse = "refuse", "We do not take it, and I say why";
    }
}

/// What was typed to answer an offer.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct AnswerForm {
    pub transfer: String,
    pub form: String,
    pub choice: String,
    pub taker: String,
    pub why: String,
}

impl AnswerForm {
    /// Which offer, and the one-time key. None when the page it came from was not ours.
    pub fn aim(&self) -> Option<(TransferId, FormKey)> {
        Some((self.transfer.parse().ok()?, self.form.parse().ok()?))
    }

    /// Reads the answers: only what the choice needs.
    pub fn parse(&self, today: Day) -> Result<Reply, Vec<Problem>> {
        let mut reader = Reader::on(today);
        let choice = reader.choice("choice", &self.choice, Choice::from_code, words::CHOOSE);
        let reply = choice.and_then(|choice| match choice {
            Choice::Take => {
                let id = |id: &str| id.parse().ok();
                reader.choice("taker", &self.taker, id, words::CHOOSE_TAKER).map(Reply::Take)
            }
            Choice::Refuse => {
                reader.text("why", &self.why, NOTE_LIMIT, words::ENTER_REFUSAL).map(Reply::Refuse)
            }
        });
        reader.finish(reply)
    }
}

impl Typed for AnswerForm {
    fn key(&self) -> Option<FormKey> {
        self.form.parse().ok()
    }

    fn slot(&self) -> Option<Slot> {
        self.aim().map(|(offer, _)| Slot::Answer(offer))
    }

    fn question(&self, _: Field) -> (&'static str, String) {
        ("choice", words::ANSWER.to_owned())
    }
}

#[cfg(test)]
mod tests {
    use domain::{day::ymd, id::Id};
    use uuid::Uuid;

    use super::*;

    const TODAY: Day = ymd(2026, 11, 22);

    #[test]
    fn an_answer_asks_only_for_what_it_needs() {
        let tom: UserId = Id::new(Uuid::from_u128(3));
        let typed = |choice: &str, taker: String, why: &str| {
            let (choice, why) = (choice.into(), why.into());
            AnswerForm { choice, taker, why, ..AnswerForm::default() }.parse(TODAY)
        };

        assert_eq!(typed("take", tom.to_string(), ""), Ok(Reply::Take(tom)));
        assert_eq!(typed("refuse", String::new(), "Full"), Ok(Reply::Refuse("Full".into())));
        let at = |found: Result<Reply, Vec<Problem>>| found.expect_err("half")[0].at.clone();
        assert_eq!(at(typed("take", String::new(), "Full")), "taker");
        assert_eq!(at(typed("refuse", tom.to_string(), " ")), "why");
        assert_eq!(at(typed("", tom.to_string(), "Full")), "choice");
    }

    #[test]
    fn a_case_is_offered_to_a_team_and_with_a_reason() {
        let found = OfferForm::default().parse(TODAY).expect_err("empty");

        let at: Vec<_> = found.into_iter().map(|problem| problem.at).collect();
        assert_eq!(at, ["team", "offer_why"]);
    }
}
