//! What the columns of a record say of one case: who it is about, and what happened when.

use crate::{
    answer::Refusal,
    column::{Column, Columns},
};
use domain::{
    code::{Gender, Outcome, ReconsiderationAnswer},
    disclosure::Period,
    stat::{
        Age, DeclineReason, Exploitation, Family, GrantLength, PermissionAnswer, Region, What, Who,
    },
};

/// What is known of one case. An event has happened when its period is there, and its outcome if it has one.
#[derive(Clone, Default)]
pub struct Case {
    region: Option<Region>,
    gender: Option<Gender>,
    age: Option<Age>,
    exploitation: Option<Exploitation>,
    declined: Option<Period>,
    decline_reason: Option<DeclineReason>,
    referral: Option<Period>,
    rg: Option<Period>,
    rg_outcome: Option<Outcome>,
    rg_days: Option<u32>,
    recon: Option<Period>,
    recon_outcome: Option<ReconsiderationAnswer>,
    cg: Option<Period>,
    cg_outcome: Option<Outcome>,
    cg_days: Option<u32>,
    leave: Option<Period>,
    leave_outcome: Option<PermissionAnswer>,
    leave_days: Option<u32>,
    grant: Option<Period>,
    grant_length: Option<GrantLength>,
}

impl Case {
    /// Takes over the columns that are there.
    pub fn amend(&mut self, columns: &Columns<'_>) -> Result<(), Refusal> {
        columns.iter().try_for_each(|(column, text)| self.set(*column, text))
    }

    fn set(&mut self, column: Column, text: &str) -> Result<(), Refusal> {
        match column {
            Column::Region => set(&mut self.region, text, among(Region::ALL, Region::label)),
            Column::Gender => set(&mut self.gender, text, gender),
            Column::Age => set(&mut self.age, text, age),
            Column::Exploitation => {
                set(&mut self.exploitation, text, among(Exploitation::ALL, Exploitation::label))
            }
            Column::DeclinedPeriod => set(&mut self.declined, text, period),
            Column::DeclineReason => {
                set(&mut self.decline_reason, text, among(DeclineReason::ALL, DeclineReason::label))
            }
            Column::ReferralPeriod => set(&mut self.referral, text, period),
            Column::RgPeriod => set(&mut self.rg, text, period),
            Column::RgOutcome => {
                set(&mut self.rg_outcome, text, among(Outcome::ALL, Outcome::label))
            }
            Column::RgDays => set(&mut self.rg_days, text, days),
            Column::ReconPeriod => set(&mut self.recon, text, period),
            Column::ReconOutcome => set(&mut self.recon_outcome, text, reconsidered),
            Column::CgPeriod => set(&mut self.cg, text, period),
            Column::CgOutcome => {
                set(&mut self.cg_outcome, text, among(Outcome::ALL, Outcome::label))
            }
            Column::CgDays => set(&mut self.cg_days, text, days),
            Column::LeavePeriod => set(&mut self.leave, text, period),
            Column::LeaveOutcome => set(
                &mut self.leave_outcome,
                text,
                among(PermissionAnswer::ALL, PermissionAnswer::label),
            ),
            Column::LeaveDays => set(&mut self.leave_days, text, days),
            Column::GrantPeriod => set(&mut self.grant, text, period),
            Column::GrantLength => {
                set(&mut self.grant_length, text, among(GrantLength::ALL, GrantLength::label))
            }
        }
    }

    /// The person, as coarsely as reports ask.
    pub fn who(&self) -> Who {
        Who {
            gender: self.gender.unwrap_or(Gender::NotRecorded),
            region: self.region,
            age: self.age.unwrap_or(Age::NotKnown),
            exploitation: self.exploitation,
        }
    }

    /// What happened in a family, and in which period.
    pub fn event(&self, family: Family) -> Option<(Period, What)> {
        match family {
            Family::Declined => {
                let reason = self.decline_reason.unwrap_or(DeclineReason::Other);
                Some((self.declined?, What::Declined { reason }))
            }
            Family::Referral => Some((self.referral?, What::Referred)),
            Family::FirstDecision => {
                let (outcome, days) = (self.rg_outcome?, self.rg_days);
                Some((self.rg?, What::FirstDecision { outcome, days }))
            }
            Family::Reconsideration => {
                Some((self.recon?, What::Reconsidered { answer: self.recon_outcome? }))
            }
            Family::FinalDecision => {
                let (outcome, days) = (self.cg_outcome?, self.cg_days);
                Some((self.cg?, What::FinalDecision { outcome, days }))
            }
            Family::Permission => {
                let (answer, days) = (self.leave_outcome?, self.leave_days);
                Some((self.leave?, What::Permission { answer, days }))
            }
            Family::Grant => Some((self.grant?, What::Granted { length: self.grant_length? })),
        }
    }
}

fn set<T>(
    column: &mut Option<T>,
    text: &str,
    read: impl Fn(&str) -> Option<T>,
) -> Result<(), Refusal> {
    *column = if text.is_empty() { None } else { Some(read(text).ok_or(Refusal::BadRecord)?) };
    Ok(())
}

fn among<T: Copy>(
    all: &'static [T],
    label: impl Fn(T) -> &'static str,
) -> impl Fn(&str) -> Option<T> {
    move |text| all.iter().copied().find(|one| label(*one) == text)
}

fn gender(text: &str) -> Option<Gender> {
    match text {
        "Female" => Some(Gender::Female),
        "Male" => Some(Gender::Male),
        "Other or not recorded" => Some(Gender::Other),
        _ => None,
    }
}

/// A band as a report shows it, "18 and over", or years.
fn age(text: &str) -> Option<Age> {
    let years = || text.parse().ok().map(Age::of_years);
    match text {
        "18 and over" => Some(Age::Adult),
        _ => among(Age::ALL, Age::label)(text).or_else(years),
    }
}

fn reconsidered(text: &str) -> Option<ReconsiderationAnswer> {
    match text {
        "Changed to positive" => Some(ReconsiderationAnswer::Overturned),
        "Stays negative" => Some(ReconsiderationAnswer::Upheld),
        "Refused as late" | "Not looked at again" => Some(ReconsiderationAnswer::TooLate),
        _ => None,
    }
}

fn period(text: &str) -> Option<Period> {
    text.parse().ok()
}

/// Whole days; a spreadsheet may write them as "45.0".
fn days(text: &str) -> Option<u32> {
    text.strip_suffix(".0").unwrap_or(text).parse().ok()
}
