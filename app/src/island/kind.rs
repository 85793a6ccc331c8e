//! What can be recorded: the answers to "What happened?". Which further questions each asks is in `asks`; which group
//! it stands in, in `group`; which facts it stands for, in `of`. Shared by the form and the preview in the browser.

mod asks;
mod group;
mod of;

use domain::codes;

pub use group::Group;

codes! {
    /// What happened, as the form offers it.
    Kind {
        Identified = "identified", "Signs of exploitation noticed";
        Declined = "declined", "An adult declined to be referred";
        Notified = "notified", "Duty to Notify report sent that names the person, with consent";
        RequestedReferral = "requested_referral", "First responder asked to refer";
        Responded = "responded", "First responder answered";

        Referral = "referral", "Referral received";
        FirstNegative = "first_negative", "First decision received: negative";
        FirstPositive = "first_positive", "First decision received: positive";
        FinalNegative = "final_negative", "Final decision received: negative";
        FinalPositive = "final_positive", "Final decision received: positive";
        BothNegative = "both_negative", "Panel decided both at once: final decision negative";
        BothPositive = "both_positive", "Panel decided both at once: final decision positive";
        Transferred = "transferred", "Referral moved to another authority";
        OnHold = "on_hold", "Referral put on hold by the Home Office";
        Resumed = "resumed", "Referral taken up again";
        Withdrawn = "withdrawn", "The person left the referral";
        ReferralClosed = "referral_closed", "Referral closed without a decision";

        AskedFirst = "asked_first", "Asked for the first decision to be looked at again";
        AcceptedFirst = "accepted_first", "Request about the first decision accepted";
        AnswerFirst = "answer_first", "Answer about the first decision received";
        QuashedFirst = "quashed_first", "First decision quashed by a court";
        AskedFinal = "asked_final", "Asked for the final decision to be looked at again";
        AcceptedFinal = "accepted_final", "Request about the final decision accepted";
        AnswerFinal = "answer_final", "Answer about the final decision received";
        QuashedFinal = "quashed_final", "Final decision quashed by a court";

        Minded = "minded", "Letter received: minded to disqualify";
        Weighed = "weighed", "Risk of being trafficked again assessed";
        Dropped = "dropped", "Decided not to disqualify";
        Disqualified = "disqualified", "Disqualified from protection";
        LiftAsked = "lift_asked", "Asked for the disqualification to be looked at again";
        LiftAnswered = "lift_answered", "Answer about the disqualification received";
        Lifted = "lifted", "Disqualification lifted";

        AgeDisputed = "age_disputed", "Age disputed";
        AgeAssessed = "age_assessed", "Age decided";

        SupportStarted = "support_started", "Support started";
        NeedsAssessed = "needs_assessed", "Recovery needs assessment";
        AsylumLetter = "asylum_letter", "Letter that ends asylum support received";
        SupportEnded = "support_ended", "Support ended";

        Missing = "missing", "The person is missing";
        Found = "found", "The person was found or came back";
        TraffickerContact = "trafficker_contact", "Contact or threat from a trafficker";
        ExploitedAgain = "exploited_again", "Exploited again";
        Arrived = "arrived", "Arrived in the United Kingdom";
        RemovalNotice = "removal_notice", "Notice of removal received";
        Returned = "returned", "Left the United Kingdom";

        CompensationClaim = "compensation_claim", "Compensation claim";
        TraffickerCase = "trafficker_case", "Criminal case against the trafficker";
        SurvivorCase = "survivor_case", "Criminal case against the person";

        PermissionGranted = "permission_granted", "Permission to stay granted";
        PermissionRefused = "permission_refused", "Permission to stay refused";
        ClaimRefused = "claim_refused", "Asylum or human rights claim refused, with a right of appeal";
        PermissionAsked = "permission_asked", "Permission to stay applied for, claimed or being considered";
        RequestMoved = "request_moved", "Application rejected, withdrawn or paused";
        PermissionEnded = "permission_ended", "Permission ended early, or the person left the country";
        Challenged = "challenged", "A decision challenged";
        ChallengeAnswered = "challenge_answered", "Answer to a challenge";
        Advised = "advised", "Legal advice sought, found or ended";
        OnlineChecked = "online_checked", "Online status (eVisa) checked";

        DateStarted = "date_started", "Another letter, form or event that starts a date";

        Opened = "opened", "Case opened";
        Closed = "closed", "Case closed";
        Reopened = "reopened", "Case opened again";
        DeadlineMet = "deadline_met", "Deadline done";
        Mistake = "mistake", "Recorded by mistake: it did not happen here";
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
    /// Everything that can be recorded anew. A case is opened and a deadline marked done on pages of their own, and only
    /// what was recorded can have been a mistake.
    pub fn offered() -> impl Iterator<Item = Self> {
        let elsewhere = [Self::Opened, Self::DeadlineMet, Self::Mistake];
        Self::ALL.iter().copied().filter(move |kind| !elsewhere.contains(kind))
    }

    /// What its date is called.
    pub fn date_name(self) -> DateName {
        match self {
            Self::Referral => DateName::Referral,
            Self::RequestedReferral
            | Self::AskedFirst
            | Self::AskedFinal
            | Self::LiftAsked
            | Self::Challenged => DateName::Request,
            Self::DeadlineMet => DateName::Done,
            _ if self.is_by_letter() => DateName::Letter,
            _ => DateName::Happened,
        }
    }

    /// News of it comes by letter.
    pub fn is_by_letter(self) -> bool {
        self.asks_for(super::ask::Ask::Letter)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn opening_marking_done_and_undoing_are_not_offered_among_new_events() {
        let elsewhere = [Kind::Opened, Kind::DeadlineMet, Kind::Mistake];
        assert!(Kind::offered().all(|kind| !elsewhere.contains(&kind)));
    }

    #[test]
    fn every_kind_that_is_offered_stands_in_one_group_in_the_order_of_the_groups() {
        let groups: Vec<_> = Kind::offered().map(Kind::group).collect();

        assert!(groups.is_sorted());
        let offered = Group::ALL.iter().map(|group| group.kinds().count()).sum::<usize>();
        assert_eq!(offered, groups.len());
    }
}
