//! Erasing a record for good: why it may be done, and what stands in the way. What is a row too many here is somebody's
//! life; what is a row too few may be their claim. So a reason is one of a few, and a hold wins over every one of them.

use crate::codes;

codes! {
    /// Why a record is erased (UK GDPR article 17(1), and the storage limit of article 5(1)(e)).
    ErasureReason {
        RetentionEnded = "RETENTION_ENDED", "The time we keep such records is over";
        PersonAsked = "PERSON_ASKED", "The person asked, and nothing speaks for keeping it";
        NotLawful = "NOT_LAWFUL", "It should never have been recorded";
        Ordered = "ORDERED", "A court or the Information Commissioner ordered it";
    }
}

codes! {
    /// Why a record has to stay, whatever else is said (UK GDPR article 17(3)).
    HoldGround {
        LegalClaim = "LEGAL_CLAIM", "A legal claim, made or to be expected";
        Criminal = "CRIMINAL", "A criminal investigation or prosecution";
        Safeguarding = "SAFEGUARDING", "A safeguarding review or an inquiry";
        Insurer = "INSURER", "The insurer or a regulator asked for it";
        PersonAsked = "PERSON_ASKED", "The person asked us to keep it";
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_reason_and_every_ground_is_found_again_by_its_code() {
        for reason in ErasureReason::ALL {
            assert_eq!(ErasureReason::from_code(reason.code()), Some(*reason));
        }
        for ground in HoldGround::ALL {
            assert_eq!(HoldGround::from_code(ground.code()), Some(*ground));
        }
    }
}
