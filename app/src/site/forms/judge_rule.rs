//! The form in which a legal adviser says something of a rule.

use domain::{
    check::Field,
    codes,
    id::FormKey,
    rule::{self, Said},
};
use serde::{Deserialize, Serialize};
use store::rule_book::Judgement;

use super::{
    Problem, Slot, Typed,
    reader::{NOTE_LIMIT, Reader},
};
use crate::site::words::rules as words;

codes! {
    /// What can be said, as the form offers it.
    JudgeSaid {
        Approve = "approve", "I have read the source and approve this version";
        ReadAgain = "read_again", "I have read the source again and it still says this";
        Withdraw = "withdraw", "I withdraw the approval";
    }
}

/// What was typed.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct JudgeForm {
    pub rule: String,
    pub version: String,
    pub form: String,
    pub said: String,
    pub note: String,
}

impl JudgeForm {
    /// Reads the answers. A rule this program does not have is none of ours.
    pub fn parse(&self, today: domain::day::Day) -> Result<Judgement, Vec<Problem>> {
        let mut reader = Reader::on(today);
        let said = reader.choice("said", &self.said, JudgeSaid::from_code, words::CHOOSE);
        let note = reader.text_if_any("note", &self.note, NOTE_LIMIT);
        if said == Some(JudgeSaid::Withdraw) && self.note.trim().is_empty() {
            reader.refuse(Problem::with("note", words::WHY_WITHDRAWN));
        }
        let version = self.version.parse().ok();
        reader.finish(said.zip(version).map(|(said, version)| Judgement {
            rule: self.rule.clone(),
            version,
            said: said.stored(),
            note,
        }))
    }
}

impl JudgeSaid {
    const fn stored(self) -> Said {
        match self {
            Self::Approve => Said::Approved,
            Self::ReadAgain => Said::ReadAgain,
            Self::Withdraw => Said::Withdrawn,
        }
    }
}

impl Typed for JudgeForm {
    fn key(&self) -> Option<FormKey> {
        self.form.parse().ok()
    }

    fn slot(&self) -> Option<Slot> {
        let rule = rule::rule(&self.rule)?;
        self.key().map(|_| Slot::Rule(rule.id))
    }

    fn question(&self, _: Field) -> (&'static str, String) {
        ("said", words::WHAT.to_owned())
    }
}

#[cfg(test)]
mod tests {
    use domain::day::ymd;

    use super::*;

    fn judged(said: &str, note: &str) -> Result<Judgement, Vec<Problem>> {
        let form = JudgeForm {
            rule: "RECON_30CD".into(),
            version: "1".into(),
            said: said.into(),
            note: note.into(),
            ..JudgeForm::default()
        };
        form.parse(ymd(2026, 11, 22))
    }

    #[test]
    fn farah_approves_a_version_and_needs_a_reason_only_to_withdraw() {
        let approved = judged("approve", " ").unwrap();

        assert_eq!((approved.said, approved.note, approved.version), (Said::Approved, None, 1));
        assert_eq!(judged("withdraw", "").unwrap_err()[0].say, words::WHY_WITHDRAWN);
        assert_eq!(judged("withdraw", "Amended").unwrap().said, Said::Withdrawn);
        assert_eq!(judged("", "").unwrap_err()[0].say, words::CHOOSE);
    }
}
