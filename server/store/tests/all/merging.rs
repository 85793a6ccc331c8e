//! Linking two records of the same person: nothing is lost, the kept one is found by everything the other was called, and
//! within thirty days it is undone as if it had never been.

use std::collections::BTreeSet;

use crate::both::{House, amina, day, each, form};
use crate::door::signed_in;
use chrono::TimeDelta;
use domain::{
    id::CaseId,
    incident::{IncidentKind, NewIncident},
    merge::Holding,
    pack::{Part, Person},
};
use store::{
    Actor,
    merge::{MergePage, NotMerged},
    permit::{FindPerson, MergeCases, Pair, ReadMerge, UnmergeCases},
    sql,
    view::{CaseFilter, NewCase},
};
use uuid::Uuid;

pub async fn add(house: &House, who: &Actor, name: &str, nrm: Option<&str>) -> CaseId {
    let new = NewCase { name: name.into(), nrm_reference: nrm.map(str::to_owned), ..amina() };
    house.store.add_case(house.may(who, ()).await, new, form()).await.unwrap()
}

/// Two records of Amina: her name is spelt another way in the second, which has an incident and an answer.
pub async fn twice(house: &House) -> Pair {
    let kept = add(house, &house.rosa, "Amina Hoxha", None).await;
    let other = add(house, &house.rosa, "Aminah Hodja", Some("NRM-2026-0417")).await;
    let incident = NewIncident {
        kind: IncidentKind::Threat,
        on: day("2026-11-20"),
        body: "He rang.".into(),
        describes_harm: false,
        told: "Police".into(),
        done: "Changed the number".into(),
    };
    let permit = house.may(&house.rosa, other).await;
    house.store.record_incident(permit, incident, form()).await.unwrap();
    let part = Part::Person(Person { health: Some("Back pain".into()), ..Person::default() });
    let permit = house.may(&house.rosa, other).await;
    house.store.answer_pack(permit, part, 0, form()).await.unwrap();
    Pair { kept, other }
}

/// Whoever merges has shown a moment ago who they are.
pub async fn proved(house: &House) -> Actor {
    signed_in(house, house.rosa.user()).await.0
}

pub async fn merge(house: &House, pair: Pair) -> Result<(), NotMerged> {
    let permit = house.may::<MergeCases>(&proved(house).await, pair).await;
    house.store.merge(permit, "The same date of birth".into(), form()).await.unwrap()
}

async fn unmerge(house: &House, pair: Pair) -> Result<(), NotMerged> {
    let permit = house.may::<UnmergeCases>(&proved(house).await, pair).await;
    house.store.unmerge(permit).await.unwrap()
}

pub async fn page(house: &House, pair: Pair) -> MergePage {
    let permit = house.may::<ReadMerge>(&house.rosa, pair).await;
    house.store.merge_page(permit).await.unwrap()
}

async fn found(house: &House, name: &str) -> BTreeSet<CaseId> {
    let permit = house.may::<FindPerson>(&house.rosa, ()).await;
    let found = house.store.find_person(permit, name).await.unwrap();
    found.into_iter().map(|one| one.case).collect()
}

async fn listed(house: &House, q: &str) -> Vec<CaseId> {
    let filter = CaseFilter { q: Some(q.into()), ..CaseFilter::default() };
    let list = house.store.cases(house.may(&house.rosa, ()).await, &filter).await.unwrap();
    list.rows.into_iter().map(|row| row.id).collect()
}

/// The rows of both records and of all they hold.
async fn everything(house: &House) -> Vec<String> {
    let db = house.db().await;
    let files = sql!(
        "select case_id, person_id, merged_into, reference, version from case_file order by case_id"
    );
    let files: Vec<(Uuid, Uuid, Option<Uuid>, String, i64)> = db.all(files).await.unwrap();
    let mut rows: Vec<_> = files.iter().map(|row| format!("{row:?}")).collect();
    for select in [
        sql!("select event_id, case_id, fact from event order by event_id"),
        sql!("select case_id, case_id, body from incident order by case_id, number"),
        sql!("select case_id, case_id, body from pack_part order by case_id, number"),
        sql!("select deadline_id, case_id, body from deadline order by deadline_id"),
        sql!("select task_id, case_id, what from task order by task_id"),
        sql!("select person_id, person_id, name from person order by person_id"),
    ] {
        let found: Vec<(Uuid, Uuid, String)> = db.all(select).await.unwrap();
        rows.extend(found.iter().map(|row| format!("{row:?}")));
    }
    db.close().await;
    rows
}

#[tokio::test]
async fn everything_both_held_is_there_afterwards_and_counted_before_and_after() {
    each(async |house| {
        let pair = twice(&house).await;
        let before = page(&house, pair).await;
        assert!(before.merge.is_none() && !before.is_taken);
        let of = |what| *before.counted.iter().find(|of| of.what == what).unwrap();
        assert_eq!((of(Holding::Incidents).kept, of(Holding::Incidents).other), (0, 1));
        assert_eq!((of(Holding::Names).kept, of(Holding::Numbers).other), (1, 1));
        assert_eq!(of(Holding::Events).kept + of(Holding::Events).other, 2);
        assert_eq!(before.counted.len(), Holding::ALL.len());

        merge(&house, pair).await.unwrap();

        let after = page(&house, pair).await;
        assert_eq!(after.counted, before.counted);
        let link = after.merge.unwrap();
        assert_eq!((link.counted, &*link.by), (before.counted, "Rosa"));
        let permit = house.may(&house.rosa, pair.other).await;
        let incidents = house.store.incidents(permit).await.unwrap();
        assert_eq!(incidents.rows[0].body, "He rang.");
        assert!(house.store.rebuild(true).await.unwrap().different.is_empty());
    })
    .await;
}

#[tokio::test]
async fn whatever_the_other_record_was_called_leads_to_the_kept_one() {
    each(async |house| {
        let pair = twice(&house).await;
        let other = page(&house, pair).await.other;
        merge(&house, pair).await.unwrap();

        for name in ["Aminah Hodja", "Amina Hoxha"] {
            assert_eq!(found(&house, name).await, [pair.kept].into(), "{name}");
        }
        for q in [&other.reference, "NRM-2026-0417"] {
            assert_eq!(listed(&house, q).await, [pair.kept], "{q}");
        }
        let permit = house.may(&house.rosa, ()).await;
        let picked = house.store.pick_case(permit, &other.reference).await.unwrap();
        assert_eq!(picked.map(|known| known.id), Some(pair.kept));
        let permit = house.may(&house.rosa, ()).await;
        let known = house.store.known_reference(permit, "nrm-2026-0417").await.unwrap();
        assert_eq!(known.and_then(|known| known.case).map(|case| case.id), Some(pair.kept));
        let kept = house.store.case(house.may(&house.rosa, pair.kept).await).await.unwrap();
        let beside = house.store.case(house.may(&house.rosa, pair.other).await).await.unwrap();
        assert_eq!((kept.merges[0].case, kept.merges[0].is_kept), (pair.other, false));
        assert_eq!((beside.merges[0].case, beside.merges[0].is_kept), (pair.kept, true));
    })
    .await;
}

#[tokio::test]
async fn undone_within_thirty_days_every_row_is_as_it_was() {
    each(async |house| {
        let pair = twice(&house).await;
        let before = everything(&house).await;
        merge(&house, pair).await.unwrap();
        assert_ne!(everything(&house).await, before);

        house.clock.advance(TimeDelta::days(30));
        unmerge(&house, pair).await.unwrap();

        assert_eq!(everything(&house).await, before);
        assert_eq!(found(&house, "Aminah Hodja").await.len(), 2);
        assert!(page(&house, pair).await.merge.is_none());
        // Once more is nothing, and they can be merged again, the other way round.
        unmerge(&house, pair).await.unwrap();
        merge(&house, Pair { kept: pair.other, other: pair.kept }).await.unwrap();
    })
    .await;
}

#[tokio::test]
async fn after_thirty_days_it_stays() {
    each(async |house| {
        let pair = twice(&house).await;
        merge(&house, pair).await.unwrap();

        house.clock.advance(TimeDelta::days(30) + TimeDelta::minutes(1));

        assert_eq!(unmerge(&house, pair).await, Err(NotMerged::TooLate));
        let link = page(&house, pair).await.merge.unwrap();
        assert!(!link.can_be_undone);
    })
    .await;
}

#[tokio::test]
async fn no_record_is_part_of_two_merges() {
    each(async |house| {
        let pair = twice(&house).await;
        let third = add(&house, &house.rosa, "Amina H.", None).await;
        merge(&house, pair).await.unwrap();

        for taken in [
            pair,
            Pair { kept: third, other: pair.other },
            Pair { kept: third, other: pair.kept },
            Pair { kept: pair.other, other: third },
        ] {
            assert_eq!(merge(&house, taken).await, Err(NotMerged::Taken), "{taken:?}");
        }
        let also = Pair { kept: pair.kept, other: third };
        assert_eq!(merge(&house, also).await, Ok(()));
    })
    .await;
}

#[tokio::test]
async fn a_double_press_merges_once_and_both_cases_have_it_in_their_trail() {
    each(async |house| {
        let (pair, key) = (twice(&house).await, form());
        let rosa = proved(&house).await;

        for _ in 0..2 {
            let permit = house.may::<MergeCases>(&rosa, pair).await;
            house.store.merge(permit, "Same".into(), key).await.unwrap().unwrap();
        }

        let db = house.db().await;
        for case in [pair.kept, pair.other] {
            let count = sql!(
                "select count(*) from audit where action = 'case.merge' and target_id = $1",
                case
            );
            assert_eq!(db.one::<(i64,)>(count).await.unwrap(), (1,));
        }
        db.close().await;
    })
    .await;
}
