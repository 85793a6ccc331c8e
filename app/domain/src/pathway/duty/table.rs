//! The table of duties: after what, which rule, counted from which day, and where. One line each.

use super::Occasion::{
    self, Birth, Disqualified, Negative, NegativeInSupport, PanelReferral, PositiveFinal,
    PositiveFirst, ProtectionGranted, Referral, StillNegative,
};
use crate::code::Nation::{self, EnglandWales, NorthernIreland, Scotland};
pub(in super::super) use crate::permission::APPLY_BY;

/// What the authorities aim for; the first decision ends either.
pub(in super::super) const TARGETS: [&str; 2] = ["NRM_RG_TARGET_5WD", "PILOT_RG_45D"];
pub(in super::super) const NOT_BEFORE: &str = "CG_NOT_BEFORE";
pub(in super::super) const RECON: &str = "RECON_30CD";
pub(in super::super) const AGE_18: &str = "AGE_18";
pub(in super::super) const ASYLUM_MOVE_ON: &str = "ASYLUM_MOVE_ON_42_28";
pub(in super::super) const EXIT: &str = "MSVCC_NEG_MOVE_ON_9WD";
pub(in super::super) const MOVE_ON: &str = "MSVCC_MOVE_ON_45D";
pub(in super::super) const SUPPORT_NI: &str = "NI_SUPPORT_45D";
pub(in super::super) const SUPPORT_SCT: &str = "SCT_SUPPORT_90D";
/// Judicial review of a decision of the referral, one rule a nation.
pub(in super::super) const COURT: [&str; 3] = ["JR_HC_3M", "JR_SCT_3M_INCL", "JR_NI_3M"];

/// Which of the days of an event a rule counts from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum From {
    Happened,
    Decided,
    /// The day the person was told: received, or else sent, or else the date on the letter.
    Told,
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
    /// The first of a chain of rules, of which the day chooses one.
    pub chain: bool,
}

/// Every duty.
pub(super) const TABLE: &[Duty] = &[
    duty(Birth, AGE_18, From::Birth),
    duty(Referral, TARGETS[0], From::Happened),
    duty(PanelReferral, TARGETS[1], From::Happened),
    duty(PositiveFirst, "RECOVERY_MIN_END_45D_POLICY", From::Decided).chain(),
    duty(PositiveFirst, NOT_BEFORE, From::Decided),
    duty(PositiveFirst, SUPPORT_NI, From::Decided).only(NorthernIreland),
    duty(PositiveFirst, SUPPORT_SCT, From::Decided).only(Scotland),
    duty(Negative, RECON, From::Decided),
    duty(Negative, COURT[0], From::Decided).only(EnglandWales),
    duty(Negative, COURT[1], From::Decided).only(Scotland),
    duty(Negative, COURT[2], From::Decided).only(NorthernIreland),
    duty(NegativeInSupport, EXIT, From::Decided).only(EnglandWales),
    duty(StillNegative, COURT[0], From::Decided).only(EnglandWales),
    duty(StillNegative, COURT[1], From::Decided).only(Scotland),
    duty(StillNegative, COURT[2], From::Decided).only(NorthernIreland),
    duty(Disqualified, COURT[0], From::Decided).only(EnglandWales),
    duty(Disqualified, COURT[1], From::Decided).only(Scotland),
    duty(Disqualified, COURT[2], From::Decided).only(NorthernIreland),
    duty(PositiveFinal, MOVE_ON, From::Decided).only(EnglandWales),
    duty(ProtectionGranted, ASYLUM_MOVE_ON, From::Told),
];

const fn duty(after: Occasion, rule: &'static str, from: From) -> Duty {
    Duty { after, rule, from, only: None, chain: false }
}

impl Duty {
    const fn only(self, nation: Nation) -> Self {
        Self { only: Some(nation), ..self }
    }

    const fn chain(self) -> Self {
        Self { chain: true, ..self }
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
