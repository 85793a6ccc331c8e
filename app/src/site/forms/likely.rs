//! What is likely to happen next: the events offered first. An order of a list, not a rule; the rules judge later.

use domain::picture::CaseStage;

use crate::island::kind::Kind;

/// The events to offer first at this stage, the likeliest before the others.
pub const fn likely(stage: CaseStage) -> &'static [Kind] {
    use Kind::{
        AnswerFinal, AnswerFirst, AskedFinal, AskedFirst, ClaimRefused, Closed, FinalNegative,
        FinalPositive, FirstNegative, FirstPositive, OnHold, PermissionGranted, PermissionRefused,
        Referral, Reopened, Resumed, Withdrawn,
    };
    match stage {
        CaseStage::NoReferral
        | CaseStage::Identified
        | CaseStage::Declined
        | CaseStage::Requested
        | CaseStage::ReferralClosed
        | CaseStage::Withdrawn => &[Referral, PermissionGranted, Closed],
        CaseStage::AwaitingFirst => &[FirstNegative, FirstPositive, Withdrawn, OnHold, Closed],
        CaseStage::FirstNegative => &[AskedFirst, Referral, PermissionGranted, Closed],
        CaseStage::FirstAskedAgain => &[AnswerFirst, PermissionGranted, Closed],
        CaseStage::AwaitingFinal => {
            &[FinalNegative, FinalPositive, PermissionGranted, Withdrawn, OnHold]
        }
        CaseStage::Suspended => &[Resumed, Withdrawn, Closed],
        CaseStage::FinalPositive => &[PermissionGranted, PermissionRefused, ClaimRefused, Closed],
        CaseStage::FinalNegative => &[AskedFinal, PermissionGranted, ClaimRefused, Closed],
        CaseStage::FinalAskedAgain => &[AnswerFinal, PermissionGranted, Closed],
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
