//! How long records are kept: a policy that the charity sets, a list to look at, and nothing that goes by itself.

use crate::both::{House, amina, day, each, form, happened};
use crate::erasing::{Leads, erase, leads};
use domain::{
    code::{AgeGroup, ClosureReason},
    erasure::HoldGround,
    event::{Day, Fact},
    id::CaseId,
    incident::{IncidentKind, NewIncident},
    retention::RecordKind,
};
use store::{
    Error,
    db::Rows,
    hold::NewHold,
    permit::{Led, ReadKept, SetHold, SetRetention},
    retention::{DueRecord, NewRule},
    sql,
    view::NewCase,
};

/// A case that was open for a year.
async fn closed(house: &House, opened_on: &str, closed_on: &str, new: NewCase) -> CaseId {
    let new = NewCase { opened_on: day(opened_on), nrm_reference: None, ..new };
    let permit = house.may(&house.rosa, ()).await;
    let case = house.store.add_case(permit, new, form()).await.unwrap();
    let shut = Fact::CaseClosed { reason: ClosureReason::SupportEnded };
    house.record(case, happened(closed_on, shut)).await.unwrap();
    case
}

async fn due(house: &House, leads: &Leads, by: Day) -> Vec<DueRecord> {
    let permit = house.may::<ReadKept>(&leads.rosa, ()).await;
    house.store.due_records(permit, by).await.unwrap()
}

async fn set(house: &House, leads: &Leads, kind: RecordKind, years: u32) {
    house.clock.advance(chrono::TimeDelta::seconds(1));
    let permit = house.may::<SetRetention>(&leads.rosa, ()).await;
    let new = NewRule { kind, years, why: "Our insurer".into() };
    house.store.set_retention(permit, new, form()).await.unwrap();
}

#[tokio::test]
async fn a_record_comes_up_when_its_time_is_over_and_stays_until_somebody_decides() {
    each(async |house| {
        let leads = leads(&house).await;
        let old = closed(&house, "2018-03-04", "2019-11-21", amina()).await;
        closed(&house, "2018-03-04", "2019-11-24", amina()).await;
        house.amina().await;
        let today = house.store.today();

        let found = due(&house, &leads, today).await;

        let cases: Vec<_> = found.iter().map(|one| one.case).collect();
        assert_eq!(cases, [old], "{found:?}");
        assert_eq!((found[0].kind, found[0].look_on), (RecordKind::Adult, day("2026-11-21")));
        house.clock.advance(chrono::TimeDelta::days(400));
        let later = due(&house, &leads, house.store.today()).await;
        assert_eq!(later.len(), 2, "nothing goes by itself");
        assert_eq!(house.store.rebuild(true).await.unwrap().cases, 3);
    })
    .await;
}

#[tokio::test]
async fn the_longest_of_all_kinds_that_fit_counts_and_the_charity_sets_the_years() {
    each(async |house| {
        let leads = leads(&house).await;
        let child =
            NewCase { age_group: AgeGroup::Child, born: Some(day("2001-05-06")), ..amina() };
        let child = closed(&house, "2018-03-04", "2019-03-04", child).await;
        let advised = closed(&house, "2010-03-04", "2011-03-04", amina()).await;
        house.name_farah(advised).await;
        let harmed = closed(&house, "2014-03-04", "2015-03-04", amina()).await;
        let incident = NewIncident {
            kind: IncidentKind::Safeguarding,
            on: day("2014-06-01"),
            body: "A child was at risk.".into(),
            describes_harm: false,
            told: "The council".into(),
            done: "Referred".into(),
        };
        let permit = house.may(&house.rosa, harmed).await;
        house.store.record_incident(permit, incident, form()).await.unwrap();
        let kinds = async || -> Vec<_> {
            let found = due(&house, &leads, house.store.today()).await;
            found.into_iter().map(|one| (one.case, one.kind, one.look_on)).collect()
        };

        assert_eq!(
            kinds().await,
            [
                (harmed, RecordKind::Safeguarding, day("2025-03-04")),
                (advised, RecordKind::Advised, day("2026-03-04")),
                (child, RecordKind::Child, day("2026-05-06")),
            ]
        );
        set(&house, &leads, RecordKind::Safeguarding, 20).await;
        set(&house, &leads, RecordKind::Child, 30).await;
        assert_eq!(kinds().await, [(advised, RecordKind::Advised, day("2026-03-04"))]);
        set(&house, &leads, RecordKind::Child, 25).await;
        assert_eq!(kinds().await.len(), 2, "the latest counts");
        let permit = house.may::<ReadKept>(&leads.tom, ()).await;
        let rules = house.store.retention(permit).await.unwrap();
        assert_eq!(rules.len(), RecordKind::ALL.len());
        let set: Vec<_> = rules.iter().filter_map(|rule| rule.set.as_ref()).collect();
        assert!(
            set.len() == 2 && set.iter().all(|(by, _, why)| by == "Rosa" && why == "Our insurer")
        );
    })
    .await;
}

#[tokio::test]
async fn whoever_holds_a_record_has_looked_until_the_day_they_named() {
    each(async |house| {
        let leads = leads(&house).await;
        let case = closed(&house, "2018-03-04", "2019-03-04", amina()).await;
        let review_on = day("2027-01-15");
        let new = NewHold { ground: HoldGround::Insurer, why: "Asked".into(), review_on };
        let permit = house.may::<SetHold>(&leads.rosa, Led(case)).await;
        house.store.set_hold(permit, new, form()).await.unwrap();

        assert_eq!(due(&house, &leads, house.store.today()).await, []);
        let then = due(&house, &leads, review_on).await;
        assert_eq!(then.first().map(|one| one.hold_until), Some(Some(review_on)));
    })
    .await;
}

#[tokio::test]
async fn what_was_taken_back_with_its_sheet_comes_up_and_can_be_erased() {
    each(async |house| {
        let leads = leads(&house).await;
        let case = house.amina().await;
        let db = house.db().await;
        let back = sql!(
            "update case_file set taken_back_at = $2 where case_id = $1",
            case,
            crate::both::at("2025-11-01T09:00:00Z")
        );
        db.execute(back, Rows::One).await.unwrap();

        let found = due(&house, &leads, house.store.today()).await;
        assert_eq!(
            found.first().map(|one| (one.case, one.kind)),
            Some((case, RecordKind::TakenBack))
        );
        erase(&house, &leads, case).await;

        assert_eq!(due(&house, &leads, house.store.today()).await, []);
    })
    .await;
}

#[tokio::test]
async fn only_a_lead_sets_years_and_what_was_set_is_never_changed() {
    each(async |house| {
        let refused = house.store.permit::<SetRetention>(&house.rosa, ()).await;
        assert!(matches!(refused, Err(Error::NotFound)), "{refused:?}");
        let leads = leads(&house).await;
        set(&house, &leads, RecordKind::Adult, 8).await;

        let db = house.db().await;
        for statement in
            [sql!("update retention_rule set years = 1"), sql!("delete from retention_rule")]
        {
            let mut tx = db.begin().await.unwrap();
            assert!(tx.execute(statement, Rows::Any).await.is_err());
        }
    })
    .await;
}
