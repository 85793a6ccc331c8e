//! Evidence: lists begun once, steps that follow each other, and the second of two people told.

use crate::both::{House, day, each, form};
use domain::{
    evidence::{EvidenceStep, Getter, NewEvidenceStep, Standing, WhyNot, route},
    id::{CaseId, FormKey},
};
use store::{
    Error,
    db::Rows,
    evidence::{Evidence, EvidenceList, ItemAim, Stepped},
    permit::{ReadEvidence, WriteEvidence},
    sql,
};

async fn begin(house: &House, case: CaseId, id: &str, key: FormKey) {
    let permit = house.may(&house.rosa, case).await;
    house.store.begin_evidence(permit, route(id).unwrap(), key).await.unwrap();
}

async fn read(house: &House, case: CaseId) -> Evidence {
    house.store.evidence(house.may(&house.rosa, case).await).await.unwrap()
}

fn step(step: EvidenceStep, on: &str) -> NewEvidenceStep {
    NewEvidenceStep { step, on: day(on), why: None, getter: None }
}

async fn take(
    house: &House,
    case: CaseId,
    (item, version): (&str, u32),
    new: NewEvidenceStep,
) -> Result<Stepped, Error> {
    let aim = ItemAim { list: 1, item: item.into(), version };
    let permit = house.may(&house.rosa, case).await;
    house.store.step_evidence(permit, aim, new, form()).await
}

fn standing(list: &EvidenceList, item: &str) -> Standing {
    list.item(item).unwrap().standing()
}

#[tokio::test]
async fn a_list_is_begun_once_and_its_items_stand_as_their_steps_say() {
    each(async |house| {
        let case = house.amina().await;
        let key = form();
        begin(&house, case, "RECONSIDERATION", key).await;
        begin(&house, case, "RECONSIDERATION", key).await;
        begin(&house, case, "EXTENSION", form()).await;

        take(&house, case, ("POLICE", 0), step(EvidenceStep::Asked, "2026-11-03")).await.unwrap();
        take(&house, case, ("POLICE", 1), step(EvidenceStep::Chased, "2026-11-17")).await.unwrap();
        take(&house, case, ("STATEMENT", 0), step(EvidenceStep::Got, "2026-11-18")).await.unwrap();
        let held = Some(WhyNot::Held);
        let not = NewEvidenceStep { why: held, ..step(EvidenceStep::NotNeeded, "2026-11-18") };
        take(&house, case, ("COUNTRY", 0), not).await.unwrap();
        let getter = Some(Getter::Person);
        let handed = NewEvidenceStep { getter, ..step(EvidenceStep::Handed, "2026-11-18") };
        take(&house, case, ("HEALTH_LETTER", 0), handed).await.unwrap();

        let all = read(&house, case).await;
        let numbers: Vec<_> = all.lists.iter().map(|list| (list.number, list.route.id)).collect();
        assert_eq!(numbers, [(2, "EXTENSION"), (1, "RECONSIDERATION")]);
        let list = all.list(1).unwrap();
        assert_eq!(standing(list, "POLICE"), Standing::Chased(day("2026-11-17")));
        assert_eq!(list.item("POLICE").unwrap().asked_on(), Some(day("2026-11-03")));
        assert_eq!(standing(list, "COUNTRY"), Standing::NotNeeded(held));
        assert_eq!(list.item("HEALTH_LETTER").unwrap().getter(), Getter::Person);
        assert_eq!((list.counted(), list.missing().count()), ((1, 7), 6));
    })
    .await;
}

#[tokio::test]
async fn two_people_who_say_the_same_say_it_once_and_the_second_of_two_who_differ_is_told() {
    each(async |house| {
        let case = house.amina().await;
        begin(&house, case, "RECONSIDERATION", form()).await;
        let got = step(EvidenceStep::Got, "2026-11-18");
        take(&house, case, ("POLICE", 0), got).await.unwrap();

        take(&house, case, ("POLICE", 0), got).await.unwrap();
        let asked = step(EvidenceStep::Asked, "2026-11-18");
        let other = take(&house, case, ("POLICE", 0), asked).await;
        let senseless = take(&house, case, ("POLICE", 1), asked).await;

        assert!(matches!(other, Err(Error::Conflict { by, .. }) if by == "Rosa"));
        assert!(matches!(senseless, Err(Error::NotFound)));
        let all = read(&house, case).await;
        assert_eq!(all.list(1).unwrap().item("POLICE").unwrap().steps.len(), 1);
        for (list, item) in [(1, "PASSPORT"), (2, "POLICE")] {
            let aim = ItemAim { list, item: item.into(), version: 0 };
            let permit = house.may(&house.rosa, case).await;
            let none = house.store.step_evidence(permit, aim, asked, form()).await;
            assert!(matches!(none, Err(Error::NotFound)), "{list} {item}");
        }
    })
    .await;
}

#[tokio::test]
async fn what_is_done_next_is_not_done_before_what_was_done_last() {
    each(async |house| {
        let case = house.amina().await;
        begin(&house, case, "RECONSIDERATION", form()).await;
        take(&house, case, ("POLICE", 0), step(EvidenceStep::Asked, "2026-11-10")).await.unwrap();

        let before = step(EvidenceStep::Got, "2026-11-09");
        let stepped = take(&house, case, ("POLICE", 1), before).await.unwrap();
        assert_eq!(stepped, Stepped::Earlier(day("2026-11-10")));
        let standing_now = standing(read(&house, case).await.list(1).unwrap(), "POLICE");
        assert_eq!(standing_now, Standing::Asked(day("2026-11-10")));

        let same_day = step(EvidenceStep::Got, "2026-11-10");
        let stepped = take(&house, case, ("POLICE", 1), same_day).await.unwrap();
        assert_eq!(stepped, Stepped::Done);
    })
    .await;
}

#[tokio::test]
async fn only_the_people_of_a_case_see_its_evidence_and_nothing_is_ever_changed() {
    each(async |house| {
        let case = house.amina().await;
        begin(&house, case, "RECONSIDERATION", form()).await;
        take(&house, case, ("POLICE", 0), step(EvidenceStep::Asked, "2026-11-03")).await.unwrap();

        for who in [&house.tom, &house.farah, &house.grace, &house.idris] {
            assert!(house.store.permit::<ReadEvidence>(who, case).await.is_err());
            assert!(house.store.permit::<WriteEvidence>(who, case).await.is_err());
        }
        house.name_farah(case).await;
        let farahs = house.store.evidence(house.may(&house.farah, case).await).await.unwrap();
        assert_eq!(farahs.lists.len(), 1);
        let db = house.db().await;
        for change in [
            sql!("update evidence_list set route = 'ASYLUM'"),
            sql!("delete from evidence_list"),
            sql!("update evidence_step set step = 'GOT'"),
            sql!("delete from evidence_step"),
        ] {
            assert!(db.execute(change, Rows::Any).await.is_err());
        }
        db.close().await;
    })
    .await;
}
