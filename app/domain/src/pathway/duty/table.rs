//! The table of duties: after what, which rule, counted from which day, and where. One line each.

use super::Occasion::{self, Birth, Negative, PositiveFinal, PositiveFirst, Referral};
use crate::code::Nation::{self, EnglandWales, NorthernIreland, Scotland};
pub(in super::super) use crate::permission::APPLY_BY;

pub(in super::super) const RG_TARGET: &str = "NRM_RG_TARGET_5WD";
pub(in super::super) const NOT_BEFORE: &str = "CG_NOT_BEFORE";
pub(in super::super) const RECON: &str = "RECON_30CD";
pub(in super::super) const AGE_18: &str = "AGE_18";

/// Which of the days of an event a rule counts from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum From {
    Happened,
    Decided,
    /// The date of birth, of somebody who is not 18 yet.
    Birth,
}

/// One line of the table.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Duty {
    pub after: Occasion,
    pub rule: &'static str,
    pub from: From,
    /// Everywhere, if none is named.
    only: Option<Nation>,
}

/// Every duty.
pub(super) const TABLE: &[Duty] = &[
    duty(Birth, AGE_18, From::Birth),
    duty(Referral, RG_TARGET, From::Happened),
    duty(PositiveFirst, "RECOVERY_MIN_END_30D", From::Decided),
    duty(PositiveFirst, NOT_BEFORE, From::Decided),
    duty(PositiveFirst, "NI_SUPPORT_45D", From::Decided).only(NorthernIreland),
    duty(PositiveFirst, "SCT_SUPPORT_90D", From::Decided).only(Scotland),
    duty(Negative, RECON, From::Decided),
    duty(PositiveFinal, "MSVCC_MOVE_ON_45D", From::Decided).only(EnglandWales),
];

const fn duty(after: Occasion, rule: &'static str, from: From) -> Duty {
    Duty { after, rule, from, only: None }
}

impl Duty {
    const fn only(self, nation: Nation) -> Self {
        Self { only: Some(nation), ..self }
    }

    pub fn is_owed_in(&self, nation: Nation) -> bool {
        self.only.is_none_or(|only| only == nation)
    }
}

#[cfg(test)]
mod tests {
    use super::TABLE;
    use crate::rule;

    #[test]
    fn every_rule_of_the_table_exists_and_no_line_stands_twice() {
        for (place, duty) in TABLE.iter().enumerate() {
            assert!(rule::rule(duty.rule).is_some(), "{}", duty.rule);
            assert!(!TABLE[..place].contains(duty), "{duty:?}");
        }
    }
}
