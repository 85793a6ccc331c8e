//! Conflicts of interest: whoever is kept from a case has no way in, whatever else they have; and every query says what the
//! policy says.

use chrono::TimeDelta;
use store::{
    db::Rows,
    grant::Grant,
    holder::{Handed, Handing},
    need::Restricted,
    need_block::{BlockReason, Blocked},
    permit::{HandOver, LiftRestriction, Unblock},
    person_change::NotChanged,
    sql,
    view::CaseFilter,
};

use crate::{
    both::{each, form},
    door::signed_in,
    need::{access, bea, block, found, full, give, may_read, restrict},
};

#[tokio::test]
async fn whoever_is_kept_from_a_case_has_no_way_in_whatever_else_they_have() {
    each(async |house| {
        let (case, bea) = (full(&house).await, bea(&house).await);
        give(&house, &bea, Grant::TeamLead, true).await;
        restrict(&house, &house.rosa, case, &[bea.user(), house.farah.user()]).await;

        for who in [&bea, &house.farah] {
            assert_eq!(block(&house, case, who).await, Blocked::Done);
            let after = found(&house, who).await;
            assert!(after.iter().all(|(_, count)| *count == 0), "{after:?}");
            assert!(!may_read(&house, who, case).await);
        }
        let permit = house.may::<LiftRestriction>(&house.rosa, case).await;
        house.store.lift_restriction(permit).await.unwrap();
        assert!(!may_read(&house, &bea, case).await, "opening the case lifts no block");
        assert_eq!(
            restrict(&house, &house.rosa, case, &[bea.user()]).await,
            Restricted::CannotBeNamed
        );

        house.clock.advance(TimeDelta::seconds(1));
        let permit = house.may::<Unblock>(&house.rosa, case).await;
        house.store.unblock(permit, bea.user()).await.unwrap();
        assert!(may_read(&house, &bea, case).await);
        let page = access(&house, &house.rosa, case).await;
        assert_eq!(page.blocks.len(), 1);
        assert_eq!(page.past[0].blocked, Some(BlockReason::KnowsOther));
    })
    .await;
}

#[tokio::test]
async fn a_case_never_comes_into_the_hands_of_somebody_kept_from_it() {
    each(async |house| {
        let (case, bea) = (house.amina().await, bea(&house).await);
        assert_eq!(block(&house, case, &house.rosa).await, Blocked::Holds);
        assert_eq!(block(&house, case, &house.grace).await, Blocked::Nobody);
        block(&house, case, &bea).await;

        let pair = Handing { from: house.rosa.user(), to: bea.user(), why: None };
        let permit = house.may::<HandOver>(&house.rosa, case).await;
        let handed = house.store.hand_case_over(permit, pair, form()).await.unwrap();
        assert_eq!(handed, Handed::CannotTake);
        let idris = signed_in(&house, house.idris.user()).await.0;
        let permit = house.may(&idris, house.rosa.user()).await;
        let closed = house.store.close_account(permit, Some(bea.user())).await;
        assert!(matches!(closed, Err(NotChanged::BadTaker)), "{closed:?}");
        assert!(may_read(&house, &house.rosa, case).await);
    })
    .await;
}

/// What the policy decides and what every query repeats are written twice: here they are held against each other.
#[tokio::test]
async fn the_queries_say_of_every_standing_what_the_policy_says() {
    each(async |house| {
        let (case, bea) = (house.amina().await, bea(&house).await);
        house.name_farah(case).await;
        let db = house.db().await;
        for bits in 0..8_u8 {
            let (is_restricted, is_named, is_blocked) =
                (bits & 1 != 0, bits & 2 != 0, bits & 4 != 0);
            let set = sql!("update case_file set is_restricted = $1", is_restricted);
            db.execute(set, Rows::Any).await.unwrap();
            db.execute(sql!("delete from restricted_to"), Rows::Any).await.unwrap();
            db.execute(sql!("delete from case_block"), Rows::Any).await.unwrap();
            for who in [&bea, &house.farah, &house.tom] {
                let at = house.store.now();
                let name = sql!(
                    "insert into restricted_to (restricted_to_id, case_id, account_id, named_by,
                        named_at)
                    values ($1, $2, $3, $3, $4)",
                    store::chance::uuid(),
                    case,
                    who.user(),
                    at
                );
                let block = sql!(
                    "insert into case_block (case_block_id, case_id, account_id, reason, set_by,
                        set_at)
                    values ($1, $2, $3, 'THEY_ASKED', $3, $4)",
                    store::chance::uuid(),
                    case,
                    who.user(),
                    at
                );
                if is_named {
                    db.execute(name, Rows::One).await.unwrap();
                }
                if is_blocked {
                    db.execute(block, Rows::One).await.unwrap();
                }
                let reaches = who.user() != house.tom.user();
                let expected = reaches && (!is_restricted || is_named) && !is_blocked;
                assert_eq!(may_read(&house, who, case).await, expected, "{bits} {}", who.name());
                let listed = house.may(who, ()).await;
                let listed = house.store.cases(listed, &CaseFilter::default()).await.unwrap();
                assert_eq!(listed.total == 1, expected, "{bits} {}", who.name());
            }
        }
        db.close().await;
    })
    .await;
}
