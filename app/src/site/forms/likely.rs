//! What is likely to happen next: the events offered first. An order of a list, not a rule; the rules judge later.

use domain::picture::CaseStage;

use crate::island::kind::Kind;

/// The events to offer first at this stage, the likeliest before the others.
pub const fn likely(stage: CaseStage) -> &'static [Kind] {
    use Kind::{
        AcceptedFinal, AcceptedFirst, AnswerFinal, AnswerFirst, AskedFinal, AskedFirst,
        ClaimRefused, Closed, Declined, FinalNegative, FinalPositive, FirstNegative, FirstPositive,
        Identified, OnHold, PermissionGranted, PermissionRefused, Referral, Reopened,
        RequestedReferral, Responded, Resumed, SupportEnded, SupportStarted, Withdrawn,
    };
    match stage {
        CaseStage::NoReferral => &[Referral, RequestedReferral, Identified, Declined, Closed],
        CaseStage::Identified => &[RequestedReferral, Declined, Referral, Closed],
        CaseStage::Declined => &[RequestedReferral, Referral, SupportStarted, Closed],
        CaseStage::Requested => &[Responded, Referral, Declined, Closed],
        CaseStage::Withdrawn | CaseStage::ReferralClosed => {
            &[Referral, PermissionGranted, SupportEnded, Closed]
        }
        CaseStage::AwaitingFirst => &[FirstNegative, FirstPositive, Withdrawn, OnHold, Closed],
        CaseStage::FirstNegative => &[AskedFirst, Referral, SupportEnded, Closed],
        CaseStage::FirstAskedAgain => &[AnswerFirst, AcceptedFirst, PermissionGranted, Closed],
        CaseStage::AwaitingFinal => {
            &[FinalNegative, FinalPositive, SupportStarted, PermissionGranted, OnHold]
        }
        CaseStage::Suspended => &[Resumed, Withdrawn, Closed],
        CaseStage::FinalPositive => {
            &[PermissionGranted, PermissionRefused, ClaimRefused, SupportEnded, Closed]
        }
        CaseStage::FinalNegative => &[AskedFinal, SupportEnded, ClaimRefused, Closed],
        CaseStage::FinalAskedAgain => &[AnswerFinal, AcceptedFinal, PermissionGranted, Closed],
        CaseStage::Closed => &[Reopened],
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn at_every_stage_a_few_events_come_first_and_none_twice() {
        for stage in CaseStage::ALL {
            let first = likely(*stage);

            assert!((1..=5).contains(&first.len()), "{stage:?}");
            let different: std::collections::BTreeSet<_> = first.iter().collect();
            assert_eq!(different.len(), first.len(), "{stage:?}");
        }
    }
}
