//! What can be recorded: the answers to "What happened?", and which further questions each one asks.
//! Shared by the form on the server and the preview in the browser. How an answer becomes a fact is in `fact`.

use domain::{
    code::{Outcome, Stage},
    codes,
    event::Fact,
};

codes! {
    /// What happened, as the form offers it.
    Kind {
        Referral = "referral", "Referral received";
        FirstNegative = "first_negative", "First decision received: negative";
        FirstPositive = "first_positive", "First decision received: positive";
        AskedFirst = "asked_first", "Asked for the first decision to be looked at again";
        AnswerFirst = "answer_first", "Answer about the first decision received";
        FinalNegative = "final_negative", "Final decision received: negative";
        FinalPositive = "final_positive", "Final decision received: positive";
        AskedFinal = "asked_final", "Asked for the final decision to be looked at again";
        AnswerFinal = "answer_final", "Answer about the final decision received";
        OnHold = "on_hold", "Referral put on hold by the Home Office";
        Resumed = "resumed", "Referral taken up again";
        Withdrawn = "withdrawn", "The person left the referral";
        PermissionGranted = "permission_granted", "Permission to stay granted";
        PermissionRefused = "permission_refused", "Permission to stay refused";
        ClaimRefused = "claim_refused", "Asylum or human rights claim refused, with a right of appeal";
        Closed = "closed", "Case closed";
        Reopened = "reopened", "Case opened again";
        DeadlineMet = "deadline_met", "Deadline done";
        Mistake = "mistake", "Recorded by mistake: it did not happen here";
    }
}

codes! {
    /// A further question, asked of some kinds only.
    Ask {
        Letter = "letter", "When the letter was sent and came";
        Certain = "certain", "Whether the date is certain";
        Reason = "reason", "Why the decision was negative";
        Authority = "authority", "Who decides";
        Answer = "answer", "What the answer was";
        Route = "route", "The route of the permission";
        Period = "period", "From and until";
        Closure = "closure", "Why the case was closed";
        Evidence = "evidence", "What shows that it was done";
    }
}

codes! {
    /// What the date of an event is called: the label names the right day.
    DateName {
        Letter = "on_letter", "Date on the letter";
        Referral = "on_referral", "Date the referral was received";
        Request = "on_request", "Date the request was sent";
        Done = "on_done", "Date it was done";
        Happened = "on_happened", "Date it happened";
    }
}

impl Kind {
    /// Everything that can be recorded anew. A deadline is marked done on its own page, and only what was
    /// recorded can have been a mistake.
    pub fn offered() -> impl Iterator<Item = Self> {
        let elsewhere = [Self::DeadlineMet, Self::Mistake];
        Self::ALL.iter().copied().filter(move |kind| !elsewhere.contains(kind))
    }

    /// The kind of a fact. The opening of a case has none: it is not recorded through this form.
    pub fn of(fact: &Fact) -> Option<Self> {
        Some(match fact {
            Fact::CaseOpened { .. } => return None,
            Fact::ReferralReceived { .. } => Self::Referral,
            Fact::FirstDecision { outcome: Outcome::Positive, .. } => Self::FirstPositive,
            Fact::FirstDecision { outcome: Outcome::Negative, .. } => Self::FirstNegative,
            Fact::FinalDecision { outcome: Outcome::Positive, .. } => Self::FinalPositive,
            Fact::FinalDecision { outcome: Outcome::Negative, .. } => Self::FinalNegative,
            Fact::ReconsiderationAsked { stage: Stage::First, .. } => Self::AskedFirst,
            Fact::ReconsiderationAsked { stage: Stage::Final, .. } => Self::AskedFinal,
            Fact::ReconsiderationDecided { stage: Stage::First, .. } => Self::AnswerFirst,
            Fact::ReconsiderationDecided { stage: Stage::Final, .. } => Self::AnswerFinal,
            Fact::Suspended { .. } => Self::OnHold,
            Fact::Resumed => Self::Resumed,
            Fact::Withdrawn { .. } => Self::Withdrawn,
            Fact::PermissionGranted { .. } => Self::PermissionGranted,
            Fact::PermissionRefused { .. } => Self::PermissionRefused,
            Fact::ClaimRefused => Self::ClaimRefused,
            Fact::DeadlineMet { .. } => Self::DeadlineMet,
            Fact::CaseClosed { .. } => Self::Closed,
            Fact::CaseReopened => Self::Reopened,
            Fact::RecordedByMistake => Self::Mistake,
            // Not offered by the form yet.
            _ => return None,
        })
    }

    /// The further questions this kind asks.
    pub const fn asks(self) -> &'static [Ask] {
        use Ask::{Answer, Authority, Certain, Closure, Evidence, Letter, Period, Reason, Route};
        match self {
            Self::Referral => &[Authority, Certain],
            Self::FirstNegative | Self::FinalNegative => &[Letter, Certain, Reason],
            Self::FirstPositive | Self::FinalPositive | Self::ClaimRefused => &[Letter, Certain],
            Self::AnswerFirst | Self::AnswerFinal => &[Answer, Letter, Certain],
            Self::PermissionGranted => &[Letter, Certain, Route, Period],
            Self::PermissionRefused => &[Letter, Certain, Route],
            Self::OnHold | Self::Resumed | Self::Withdrawn => &[Certain],
            Self::Closed => &[Closure],
            Self::DeadlineMet => &[Evidence],
            Self::AskedFirst | Self::AskedFinal | Self::Reopened | Self::Mistake => &[],
        }
    }

    /// Whether this kind asks that question.
    pub fn asks_for(self, ask: Ask) -> bool {
        self.asks().contains(&ask)
    }

    /// What its date is called.
    pub const fn date_name(self) -> DateName {
        match self {
            Self::Referral => DateName::Referral,
            Self::AskedFirst | Self::AskedFinal => DateName::Request,
            Self::DeadlineMet => DateName::Done,
            Self::OnHold
            | Self::Resumed
            | Self::Withdrawn
            | Self::Closed
            | Self::Reopened
            | Self::Mistake => DateName::Happened,
            _ => DateName::Letter,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marking_done_and_undoing_are_not_offered_among_new_events() {
        assert!(Kind::offered().all(|kind| !matches!(kind, Kind::DeadlineMet | Kind::Mistake)));
    }
}
