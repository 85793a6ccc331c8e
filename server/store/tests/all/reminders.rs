//! Reminders on Today: which dates have reached one, what marking as seen does, and who hears of it when nobody did.

use domain::id::{CaseId, DeadlineId};
use store::{
    Actor, Error,
    view::{DeadlineRow, TodayPage},
};

use crate::{
    both::{House, each, first_negative, referral},
    door::signed_in,
    handing::bea,
};

/// Rosa's case with 30 days to ask again, until 20 November 2026 or as many days later.
async fn refused(house: &House, decided: &str) -> CaseId {
    let case = house.amina().await;
    house.record(case, referral("2026-10-01")).await.unwrap();
    house.record(case, first_negative(decided)).await.unwrap();
    case
}

async fn today(house: &House, who: &Actor) -> TodayPage {
    house.store.today_page(house.may(who, ()).await).await.unwrap()
}

fn again(rows: &[DeadlineRow]) -> Option<DeadlineId> {
    rows.iter().find(|row| row.deadline.key.rule == "RECON_30CD").map(|row| row.deadline.id)
}

async fn see(house: &House, who: &Actor, case: CaseId, date: DeadlineId) {
    house.store.see_reminder(house.may(who, case).await, date).await.unwrap();
}

fn days(count: i64) -> chrono::TimeDelta {
    chrono::TimeDelta::days(count)
}

#[tokio::test]
async fn a_date_that_reached_a_reminder_is_shown_until_it_is_marked_and_again_at_the_next() {
    each(async |house| {
        // Due on 15 December: its first reminder, of 20 days before, comes on 25 November.
        let case = refused(&house, "2026-11-15").await;
        assert_eq!(again(&today(&house, &house.rosa).await.reminders), None);

        house.clock.advance(days(3));
        let date = again(&today(&house, &house.rosa).await.reminders).unwrap();
        see(&house, &house.rosa, case, date).await;
        see(&house, &house.rosa, case, date).await;
        assert_eq!(again(&today(&house, &house.rosa).await.reminders), None);

        house.clock.advance(days(9));
        assert_eq!(again(&today(&house, &house.rosa).await.reminders), None, "nine days on");
        house.clock.advance(days(1));
        assert_eq!(again(&today(&house, &house.rosa).await.reminders), Some(date), "5 December");
    })
    .await;
}

#[tokio::test]
async fn a_date_that_moves_begins_its_reminders_anew() {
    each(async |house| {
        let case = refused(&house, "2026-11-10").await;
        let date = again(&today(&house, &house.rosa).await.reminders).unwrap();
        see(&house, &house.rosa, case, date).await;
        let history = house.store.history(house.may(&house.rosa, case).await).await.unwrap();
        let decision = history.events.last().unwrap().id;

        let corrected = crate::both::correction(decision, first_negative("2026-11-11"));
        house.record(case, corrected).await.unwrap();

        house.clock.advance(days(1));
        assert!(again(&today(&house, &house.rosa).await.reminders).is_some());
    })
    .await;
}

#[tokio::test]
async fn a_near_limit_that_nobody_marked_is_told_to_the_adviser_and_once_past_to_the_team() {
    each(async |house| {
        // Due on 25 November, in three days.
        let case = refused(&house, "2026-10-26").await;
        house.name_farah(case).await;

        let told = again(&today(&house, &house.farah).await.unanswered);
        assert!(told.is_some());
        let hers = today(&house, &house.rosa).await;
        assert_eq!(again(&hers.unanswered), None, "it is her own");
        assert!(hers.unseen.contains(&told.unwrap()), "she can mark it where it stands");
        assert_eq!(again(&today(&house, &house.tom).await.unanswered), None, "another team's");

        see(&house, &house.rosa, case, told.unwrap()).await;
        assert_eq!(again(&today(&house, &house.farah).await.unanswered), None);
        assert!(!today(&house, &house.rosa).await.unseen.contains(&told.unwrap()));
    })
    .await;
}

#[tokio::test]
async fn without_an_adviser_a_near_limit_is_told_to_the_colleagues_of_the_team() {
    each(async |house| {
        let case = refused(&house, "2026-10-26").await;
        let bea = bea(&house).await;
        let (bea, _) = signed_in(&house, bea).await;

        let date = again(&today(&house, &bea).await.unanswered);
        assert!(date.is_some());
        house.name_farah(case).await;
        assert_eq!(again(&today(&house, &bea).await.unanswered), None, "the adviser is told now");
        house.clock.advance(days(4));
        assert_eq!(again(&today(&house, &bea).await.unanswered), date, "it has passed");
    })
    .await;
}

#[tokio::test]
async fn a_reminder_is_marked_only_on_its_own_case() {
    each(async |house| {
        let case = refused(&house, "2026-11-10").await;
        let date = again(&today(&house, &house.rosa).await.reminders).unwrap();
        let permit = house.may(&house.rosa, ()).await;
        let new = store::view::NewCase { nrm_reference: None, ..crate::both::amina() };
        let other = house.store.add_case(permit, new, crate::both::form()).await.unwrap();

        let wrong = house.store.see_reminder(house.may(&house.rosa, other).await, date).await;

        assert!(matches!(wrong, Err(Error::NotFound)), "{wrong:?}");
        assert!(again(&today(&house, &house.rosa).await.reminders).is_some(), "{case}");
    })
    .await;
}
