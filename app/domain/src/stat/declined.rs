//! Under which reason it counts that somebody declined: one of several, always the first of the list.

use super::DeclineReason;
use crate::code;

impl DeclineReason {
    /// The group of these reasons. One report is one unit, so of several groups the first counts.
    pub fn of(reasons: &[code::DeclineReason]) -> Self {
        let found = |group: &&Self| reasons.iter().any(|reason| Self::group(*reason) == **group);
        Self::ALL.iter().find(found).copied().unwrap_or(Self::Other)
    }

    const fn group(reason: code::DeclineReason) -> Self {
        use code::DeclineReason as Reason;
        match reason {
            Reason::FearTrafficker | Reason::FearFamily => Self::FearOfTraffickers,
            Reason::FearDeportation => Self::FearOfRemoval,
            Reason::Mistrust => Self::Mistrust,
            Reason::Elsewhere => Self::SupportedElsewhere,
            Reason::MoveOn | Reason::GoHome | Reason::Work => Self::MovingOn,
            Reason::Misinformed | Reason::NotSeen => Self::PoorInformation,
            Reason::Delay
            | Reason::Language
            | Reason::Health
            | Reason::NoneGiven
            | Reason::Other => Self::Other,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use code::DeclineReason::{FearTrafficker, Health, Mistrust, MoveOn};

    #[test]
    fn of_several_reasons_the_first_of_the_list_counts_whatever_the_order_they_were_given_in() {
        assert_eq!(DeclineReason::of(&[]), DeclineReason::Other);
        assert_eq!(DeclineReason::of(&[Health]), DeclineReason::Other);
        assert_eq!(DeclineReason::of(&[MoveOn, Mistrust]), DeclineReason::Mistrust);
        let fear = DeclineReason::FearOfTraffickers;
        assert_eq!(DeclineReason::of(&[Health, Mistrust, FearTrafficker]), fear);
    }
}
