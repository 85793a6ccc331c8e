//! Erasing a record: two data protection leads, never one; a hold wins; and what is left names nobody.

use crate::both::{House, each, first_negative, form, referral};
use crate::door::signed_in;
use crate::merging;
use crate::need::give;
use chrono::TimeDelta;
use domain::{
    erasure::{ErasureReason, HoldGround},
    event::Day,
    id::{CaseId, HoldId, TombstoneId},
};
use store::{
    Actor, Error,
    db::Rows,
    erasure::NotErased,
    grant::Grant,
    hold::NewHold,
    kept::KeptRecord,
    permit::{ConfirmErasure, Led, ReadCase, ReadKept, ReadRecord, ReadSeen, SetHold},
    sql,
};

/// Rosa and Tom lead on data protection, and have shown a moment ago who they are.
pub struct Leads {
    pub rosa: Actor,
    pub tom: Actor,
}

pub async fn leads(house: &House) -> Leads {
    for who in [&house.rosa, &house.tom] {
        give(house, who, Grant::DataLead, true).await;
    }
    Leads {
        rosa: signed_in(house, house.rosa.user()).await.0,
        tom: signed_in(house, house.tom.user()).await.0,
    }
}

pub async fn propose(house: &House, who: &Actor, case: CaseId) -> Result<(), NotErased> {
    let permit = house.may(who, Led(case)).await;
    house.store.propose_erasure(permit, ErasureReason::PersonAsked, form()).await.unwrap()
}

pub async fn confirm(house: &House, who: &Actor, case: CaseId) -> Result<TombstoneId, NotErased> {
    let permit = house.may::<ConfirmErasure>(who, Led(case)).await;
    house.store.confirm_erasure(permit, form()).await.unwrap()
}

/// Rosa proposes and Tom confirms.
pub async fn erase(house: &House, leads: &Leads, case: CaseId) -> TombstoneId {
    propose(house, &leads.rosa, case).await.unwrap();
    confirm(house, &leads.tom, case).await.unwrap()
}

async fn record(house: &House, who: &Actor, case: CaseId) -> Result<KeptRecord, Error> {
    let permit = house.store.permit::<ReadRecord>(who, Led(case)).await?;
    house.store.kept_record(permit).await
}

async fn hold(house: &House, who: &Actor, case: CaseId) -> HoldId {
    let review_on: Day = crate::both::day("2027-03-01");
    let new = NewHold { ground: HoldGround::LegalClaim, why: "Claim".into(), review_on };
    house.store.set_hold(house.may::<SetHold>(who, Led(case)).await, new, form()).await.unwrap();
    record(house, who, case).await.unwrap().holds[0].id
}

#[tokio::test]
async fn one_proposes_another_confirms_and_nobody_finds_the_record_any_more() {
    each(async |house| {
        let leads = leads(&house).await;
        let case = house.amina().await;
        house.record(case, referral("2026-03-12")).await.unwrap();
        house.record(case, first_negative("2026-04-12")).await.unwrap();

        let erased = erase(&house, &leads, case).await;

        let gone = house.store.permit::<ReadCase>(&house.rosa, case).await;
        assert!(matches!(gone, Err(Error::NotFound)), "{gone:?}");
        assert!(matches!(record(&house, &leads.rosa, case).await, Err(Error::NotFound)));
        let permit = house.may::<ReadKept>(&leads.rosa, ()).await;
        let left = house.store.erased(permit, erased).await.unwrap();
        assert_eq!(left.proposed_by.as_deref(), Some("Rosa"));
        assert_eq!(left.confirmed_by.as_deref(), Some("Tom"));
        let stone = left.tombstone;
        assert_eq!((stone.reason, stone.records.len()), (ErasureReason::PersonAsked, 1));
        assert_eq!((stone.counts["event"], stone.counts["person"]), (3, 1));
        assert_eq!(house.store.verify_audit().await.unwrap().finding, None);
        let rebuilt = house.store.rebuild(true).await.unwrap();
        assert_eq!((rebuilt.cases, rebuilt.different), (0, Vec::new()));
    })
    .await;
}

#[tokio::test]
async fn nobody_erases_anything_alone_or_without_showing_who_they_are() {
    each(async |house| {
        let leads = leads(&house).await;
        let case = house.amina().await;
        assert_eq!(confirm(&house, &leads.tom, case).await, Err(NotErased::NotProposed));
        propose(&house, &leads.rosa, case).await.unwrap();

        assert_eq!(confirm(&house, &leads.rosa, case).await, Err(NotErased::Own));
        assert_eq!(propose(&house, &leads.tom, case).await, Err(NotErased::Proposed));
        house.clock.advance(TimeDelta::minutes(6));
        let asked = house.store.permit::<ConfirmErasure>(&leads.tom, Led(case)).await;
        assert!(matches!(asked, Err(Error::NotProved)), "{asked:?}");

        assert_eq!(house.version(case).await, 1, "the record is there");
    })
    .await;
}

#[tokio::test]
async fn only_data_protection_leads_see_what_is_kept_and_of_any_team() {
    each(async |house| {
        let case = house.amina().await;
        for who in [&house.rosa, &house.farah, &house.grace, &house.idris] {
            let refused = house.store.permit::<ReadRecord>(who, Led(case)).await;
            assert!(matches!(refused, Err(Error::NotFound)), "{refused:?}");
            assert!(house.store.permit::<ReadKept>(who, ()).await.is_err());
        }

        let leads = leads(&house).await;

        // Tom is of the other team: he sees counts, and cannot open the case.
        let seen = record(&house, &leads.tom, case).await.unwrap();
        assert_eq!((seen.team.as_str(), seen.holds.len(), seen.is_own), ("North", 0, false));
        assert!(house.store.permit::<ReadCase>(&leads.tom, case).await.is_err());
        let db = house.db().await;
        let last: (String,) = db
            .one(sql!(
                "select action from audit where action = 'kept.read' and target_id = $1",
                case
            ))
            .await
            .unwrap();
        assert_eq!(last.0, "kept.read");
        house.clock.advance(TimeDelta::seconds(1));
        give(&house, &house.tom, Grant::DataLead, false).await;
        assert!(matches!(record(&house, &leads.tom, case).await, Err(Error::NotFound)));
    })
    .await;
}

#[tokio::test]
async fn a_hold_wins_before_and_after_it_was_proposed_and_over_every_linked_record() {
    each(async |house| {
        let leads = leads(&house).await;
        let pair = merging::twice(&house).await;
        merging::merge(&house, pair).await.unwrap();
        let reference = record(&house, &leads.rosa, pair.other).await.unwrap().reference;
        propose(&house, &leads.rosa, pair.kept).await.unwrap();
        let held = hold(&house, &leads.tom, pair.other).await;

        let refused = NotErased::Held(vec![reference]);
        assert_eq!(confirm(&house, &leads.tom, pair.kept).await, Err(refused.clone()));
        assert_eq!(propose(&house, &leads.rosa, pair.other).await, Err(refused));

        let permit = house.may::<SetHold>(&leads.rosa, Led(pair.other)).await;
        house.store.end_hold(permit, held).await.unwrap();
        let erased = confirm(&house, &leads.tom, pair.kept).await.unwrap();
        let permit = house.may::<ReadKept>(&leads.rosa, ()).await;
        let stone = house.store.erased(permit, erased).await.unwrap().tombstone;
        assert_eq!(stone.records.len(), 2, "both records of the person");
        assert_eq!((stone.counts["person"], stone.counts["case_file"]), (2, 2));
        let rebuilt = house.store.rebuild(true).await.unwrap();
        assert_eq!((rebuilt.cases, rebuilt.different.len()), (0, 0));
    })
    .await;
}

#[tokio::test]
async fn a_proposal_can_be_taken_back_and_a_double_press_erases_once() {
    each(async |house| {
        let leads = leads(&house).await;
        let case = house.amina().await;
        propose(&house, &leads.rosa, case).await.unwrap();
        let waits = house.store.has_erasure_to_confirm(&leads.tom).await.unwrap();
        assert!(waits && !house.store.has_erasure_to_confirm(&leads.rosa).await.unwrap());
        house.store.withdraw_erasure(house.may(&leads.tom, Led(case)).await).await.unwrap();
        assert_eq!(confirm(&house, &leads.tom, case).await, Err(NotErased::NotProposed));

        propose(&house, &leads.rosa, case).await.unwrap();
        let (one, next) = (
            house.may::<ConfirmErasure>(&leads.tom, Led(case)).await,
            house.may::<ConfirmErasure>(&leads.tom, Led(case)).await,
        );
        let key = form();
        let first = house.store.confirm_erasure(one, key).await.unwrap();
        assert_eq!(house.store.confirm_erasure(next, key).await.unwrap(), first);

        let permit = house.may::<ReadKept>(&leads.rosa, ()).await;
        assert_eq!(house.store.kept_page(permit).await.unwrap().erased.len(), 1);
    })
    .await;
}

#[tokio::test]
async fn a_tombstone_and_the_way_past_the_rules_are_guarded_by_the_database_itself() {
    each(async |house| {
        let leads = leads(&house).await;
        let (gone, stays) =
            (house.amina().await, merging::add(&house, &house.tom, "Linh", None).await);
        let erased = erase(&house, &leads, gone).await;
        let db = house.db().await;

        for statement in [
            sql!("delete from event"),
            sql!("update tombstone set reason = 'ORDERED'"),
            sql!("delete from tombstone"),
            sql!("delete from tombstone_count"),
            sql!("insert into erasing_never (never_id) values ($1)", store::chance::uuid()),
        ] {
            let mut tx = db.begin().await.unwrap();
            assert!(tx.execute(statement, Rows::Any).await.is_err());
        }
        let mut tx = db.begin().await.unwrap();
        let open = sql!(
            "insert into erasing (case_id, person_id, tombstone_id, never_id)
            select c.case_id, c.person_id, $2, $2 from case_file c where c.case_id = $1",
            stays,
            erased
        );
        tx.execute(open, Rows::One).await.unwrap();
        let other = sql!("delete from event where case_id = $1", stays);
        tx.execute(other, Rows::One).await.unwrap();
        assert!(tx.commit().await.is_err(), "nothing commits while the way is open");

        let seen = house.may::<ReadSeen>(&house.tom, stays).await;
        assert!(house.store.seen(seen).await.is_ok());
        assert_eq!(house.store.rebuild(true).await.unwrap().different, []);
    })
    .await;
}
