//! Private calendar links: whom they show what, how a date follows its corrections, and what is left of one that ended.

use crate::both::{House, correction, day, each, first_negative, happened, referral};
use chrono::TimeDelta;
use domain::{
    event::Fact,
    id::{CaseId, EventId},
};
use store::{
    Actor, Error,
    feed::{Entry, Link},
};

/// A link as somebody makes it.
async fn link(house: &House, who: &Actor) -> Link {
    house.store.make_feed(house.may(who, ()).await).await.unwrap()
}

/// What a calendar with this link gets.
async fn fetched(house: &House, link: &Link) -> Result<Vec<Entry>, Error> {
    let permit = house.store.permit_by_link(link).await?;
    house.store.feed(permit, "Outlook").await
}

/// The date to ask again by, as the calendar has it.
async fn asking(house: &House, link: &Link) -> Entry {
    let entries = fetched(house, link).await.unwrap();
    let found: Vec<_> =
        entries.into_iter().filter(|one| one.deadline.key.rule == "RECON_30CD").collect();
    assert_eq!(found.len(), 1, "one entry for each date, whatever generation it has reached");
    found.into_iter().next().unwrap()
}

/// A negative first decision, and the event that says so.
async fn refused(house: &House) -> (CaseId, EventId) {
    let case = house.amina().await;
    house.record(case, referral("2026-03-12")).await.unwrap();
    let decided = house.record(case, first_negative("2026-10-28")).await.unwrap();
    (case, decided.event)
}

#[tokio::test]
async fn a_date_moves_in_the_calendar_when_its_letter_is_corrected() {
    each(async |house| {
        let (case, decided) = refused(&house).await;
        let link = link(&house, &house.rosa).await;
        let before = asking(&house, &link).await;
        assert_eq!(asking(&house, &link).await, before, "nothing changes by being read");

        house.record(case, correction(decided, first_negative("2026-10-30"))).await.unwrap();

        let after = asking(&house, &link).await;
        assert_eq!(
            (before.deadline.due(), after.deadline.due()),
            (day("2026-11-27"), day("2026-11-29"))
        );
        assert_eq!((&before.deadline.key, before.case), (&after.deadline.key, after.case));
        assert!(after.sequence > before.sequence && !after.cancelled);
    })
    .await;
}

#[tokio::test]
async fn a_date_that_ended_is_crossed_out_for_thirty_days_and_then_gone() {
    each(async |house| {
        let (case, _) = refused(&house).await;
        let link = link(&house, &house.rosa).await;
        let key = asking(&house, &link).await.deadline.key;
        let met = Fact::DeadlineMet { key, evidence: "E-mail kept".into() };

        house.record(case, happened("2026-11-20", met)).await.unwrap();

        assert!(asking(&house, &link).await.cancelled);
        house.clock.advance(TimeDelta::days(29));
        assert!(asking(&house, &link).await.cancelled);
        house.clock.advance(TimeDelta::days(2));
        let left = fetched(&house, &link).await.unwrap();
        assert!(left.iter().all(|one| one.deadline.key.rule != "RECON_30CD"), "{left:?}");
    })
    .await;
}

#[tokio::test]
async fn a_link_shows_what_its_owner_may_see_today_and_nothing_else() {
    each(async |house| {
        let (case, _) = refused(&house).await;
        let rosa = link(&house, &house.rosa).await;
        let tom = link(&house, &house.tom).await;
        let farah = link(&house, &house.farah).await;

        assert_eq!(fetched(&house, &tom).await.unwrap(), []);
        assert_eq!(fetched(&house, &farah).await.unwrap(), []);
        house.name_farah(case).await;

        let cases = |entries: Vec<Entry>| entries.iter().map(|one| one.case).max();
        assert_eq!(cases(fetched(&house, &farah).await.unwrap()), Some(case));
        assert_eq!(cases(fetched(&house, &rosa).await.unwrap()), Some(case));
    })
    .await;
}

#[tokio::test]
async fn a_link_that_was_replaced_ended_or_never_was_finds_nothing() {
    each(async |house| {
        refused(&house).await;
        let first = link(&house, &house.rosa).await;
        let second = link(&house, &house.rosa).await;
        assert!(matches!(fetched(&house, &first).await, Err(Error::NotFound)));
        assert!(!fetched(&house, &second).await.unwrap().is_empty());

        house.store.end_feed(house.may(&house.rosa, ()).await).await.unwrap();

        for dead in [&first, &second, &Link::read("never-was"), &Link::read("")] {
            assert!(matches!(fetched(&house, dead).await, Err(Error::NotFound)));
        }
        assert_eq!(house.store.own_feed(house.may(&house.rosa, ()).await).await.unwrap(), None);
    })
    .await;
}

#[tokio::test]
async fn the_page_of_a_link_says_when_a_calendar_last_asked_and_never_the_link() {
    each(async |house| {
        let link = link(&house, &house.rosa).await;
        let known = async || house.store.own_feed(house.may(&house.rosa, ()).await).await.unwrap();
        assert_eq!(known().await.unwrap().fetched_at, None);

        fetched(&house, &link).await.unwrap();

        let feed = known().await.unwrap();
        assert_eq!(feed.fetched_at, Some(house.store.now()));
        assert_eq!(feed.fetched_by.as_deref(), Some("Outlook"));
        assert!(!format!("{feed:?}").contains(link.expose()));
    })
    .await;
}

#[tokio::test]
async fn only_people_who_work_on_cases_make_a_link() {
    each(async |house| {
        for who in [&house.grace, &house.idris] {
            let refused = house.store.permit::<store::permit::OwnFeed>(who, ()).await;
            assert!(matches!(refused, Err(Error::NotFound)), "{}", who.name());
        }
    })
    .await;
}
