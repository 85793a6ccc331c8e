//! Periods of Harbour Light: what it declared, who was referred, and closing.

use domain::{
    code::Gender,
    disclosure::Period,
    id::{CaseId, EventId},
};
use store::{close::NotClosed, publish::Closed, view::NewCase};

use super::{House, amina, day, form, referral};

/// A period by its code.
pub fn period(code: &str) -> Period {
    code.parse().unwrap()
}

/// A house that declared 240 referrals a year, from July 2025. Today is 22 November 2026.
pub async fn declare(house: &House) {
    house.store.declare_reports(240, day("2025-07-01")).await.unwrap();
}

/// Somebody new was referred on this day.
pub async fn referred(house: &House, on: &str) -> (CaseId, EventId) {
    let permit = house.may(&house.rosa, ()).await;
    let new =
        NewCase { nrm_reference: None, gender: Gender::Female, opened_on: day(on), ..amina() };
    let case = house.store.add_case(permit, new, form()).await.unwrap();
    let recorded = house.record(case, referral(on)).await.unwrap();
    (case, recorded.event)
}

/// Grace closes a period.
pub async fn close(house: &House, code: &str) -> Result<Closed, NotClosed> {
    let permit = house.may(&house.grace, ()).await;
    house.store.close_period(permit, period(code)).await
}
