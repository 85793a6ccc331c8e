//! Need to know: a restricted case is found nowhere by anybody who is not named, and whoever is kept from a case has no way
//! in, whatever else they have.

use domain::id::{CaseId, UserId};
use store::{
    Actor, Error, Role,
    grant::Grant,
    need::{Lifted, Restricted, Restriction},
    need_block::{BlockReason, Blocked},
    need_read::Access,
    permit::{BlockFromCase, LiftRestriction, ReadAccess, ReadCase, RestrictCase},
    person_change::NotChanged,
    sql,
    view::{CaseFilter, DeadlineFilter},
};

use crate::{
    both::{House, each, first_negative, form, referral},
    door::signed_in,
    handing,
};

/// Bea of Rosa's team, signed in.
pub async fn bea(house: &House) -> Actor {
    let bea = handing::bea(house).await;
    signed_in(house, bea).await.0
}

pub async fn give(house: &House, to: &Actor, grant: Grant, may: bool) {
    let idris = signed_in(house, house.idris.user()).await.0;
    let permit = house.may(&idris, ()).await;
    house.store.set_grant(permit, to.user(), grant, may).await.unwrap();
}

pub async fn access(house: &House, who: &Actor, case: CaseId) -> Access {
    house.store.access(house.may::<ReadAccess>(who, case).await).await.unwrap()
}

pub async fn restrict(house: &House, who: &Actor, case: CaseId, to: &[UserId]) -> Restricted {
    let version = access(house, who, case).await.version;
    let to = Restriction { people: to.to_vec(), version };
    let permit = house.may::<RestrictCase>(who, case).await;
    house.store.restrict_case(permit, to, form()).await.unwrap()
}

pub async fn block(house: &House, case: CaseId, who: &Actor) -> Blocked {
    let permit = house.may::<BlockFromCase>(&house.rosa, case).await;
    let asked = (who.user(), BlockReason::KnowsOther);
    house.store.block_from_case(permit, asked, form()).await.unwrap()
}

pub async fn may_read(house: &House, who: &Actor, case: CaseId) -> bool {
    match house.store.permit::<ReadCase>(who, case).await {
        Ok(permit) => {
            house.store.case(permit).await.expect("the predicate says what the policy says");
            true
        }
        Err(Error::NotFound) => false,
        Err(other) => panic!("{other:?}"),
    }
}

fn named(access: &Access) -> Vec<&str> {
    access.people.iter().filter(|one| one.is_named).map(|one| one.name.as_str()).collect()
}

/// Everything in which somebody could come upon a case: how often each shows any.
pub async fn found(house: &House, who: &Actor) -> Vec<(&'static str, usize)> {
    let store = &house.store;
    let listed = store.cases(house.may(who, ()).await, &CaseFilter::default()).await.unwrap();
    let q = CaseFilter { q: Some("NRM-0417".into()), ..CaseFilter::default() };
    let asked = store.cases(house.may(who, ()).await, &q).await.unwrap();
    let every = DeadlineFilter::default();
    let dates = store.deadlines(house.may(who, ()).await, &every).await.unwrap();
    let called = store.find_person(house.may(who, ()).await, "Amina").await.unwrap();
    let today = store.today_page(house.may(who, ()).await).await.unwrap();
    let link = store.make_feed(house.may(who, ()).await).await.unwrap();
    let feed = store.feed(store.permit_by_link(&link).await.unwrap(), "Outlook").await.unwrap();
    let moved = store.rules(house.may(who, ()).await).await.unwrap();
    let mut found = vec![
        ("list", listed.rows.len() + listed.total as usize),
        ("list by number", asked.rows.len()),
        ("dates", dates.len()),
        ("search", called.len()),
        ("today", usize::from(today.has_cases) + today.lately.len() + today.unanswered.len()),
        ("calendar", feed.len()),
        ("uses of rules", moved.uses.values().map(|count| *count as usize).sum()),
    ];
    if who.role() == Role::Caseworker {
        let team = store.team_table(house.may(who, ()).await).await.unwrap();
        let counted =
            |one: &store::team::Colleague| one.open + one.overdue + one.next_7 + one.nothing;
        found.push(("team", team.iter().map(|one| counted(one) as usize).sum()));
        let known = store.known_reference(house.may(who, ()).await, "NRM-0417").await.unwrap();
        found.push(("duplicates", usize::from(known.is_some())));
    }
    found
}

/// A case of Rosa's with dates that run, which Farah advises on.
pub async fn full(house: &House) -> CaseId {
    let case = house.amina().await;
    house.record(case, referral("2026-03-12")).await.unwrap();
    house.record(case, first_negative("2026-10-28")).await.unwrap();
    house.name_farah(case).await;
    case
}

#[tokio::test]
async fn a_restricted_case_is_found_nowhere_by_a_colleague_who_is_not_named() {
    each(async |house| {
        let (case, bea) = (full(&house).await, bea(&house).await);
        for who in [&bea, &house.farah] {
            let before = found(&house, who).await;
            let seen = before.iter().filter(|(_, count)| *count > 0).count();
            assert!(seen >= before.len() - 1, "{before:?}");
            assert!(may_read(&house, who, case).await);
        }

        assert_eq!(restrict(&house, &house.rosa, case, &[]).await, Restricted::Done);

        for who in [&bea, &house.farah] {
            let after = found(&house, who).await;
            assert!(after.iter().all(|(_, count)| *count == 0), "{after:?}");
            assert!(!may_read(&house, who, case).await);
        }
        assert!(may_read(&house, &house.rosa, case).await);
        let rosa = found(&house, &house.rosa).await;
        assert!(rosa.iter().filter(|(_, count)| *count > 0).count() >= rosa.len() - 1, "{rosa:?}");
        let db = house.db().await;
        let counted = sql!("select count(*) from stat_fact where case_id = $1", case);
        assert!(db.one::<(i64,)>(counted).await.unwrap().0 > 0, "reports still count it");
    })
    .await;
}

#[tokio::test]
async fn the_holder_is_always_named_and_opening_the_case_again_gives_everybody_their_way_back() {
    each(async |house| {
        let (case, bea) = (full(&house).await, bea(&house).await);
        give(&house, &bea, Grant::TeamLead, true).await;

        restrict(&house, &bea, case, &[house.farah.user()]).await;
        assert_eq!(named(&access(&house, &house.rosa, case).await), ["Bea", "Farah", "Rosa"]);
        restrict(&house, &house.rosa, case, &[]).await;
        let now = access(&house, &house.rosa, case).await;
        assert_eq!(named(&now), ["Rosa"]);
        let past: Vec<_> = now.past.iter().map(|one| one.name.as_str()).collect();
        assert_eq!(past, ["Bea", "Farah"], "who was named stays to be read");
        assert!(!may_read(&house, &bea, case).await, "leading the team is no way around it");

        let stale = Restriction { people: vec![bea.user()], version: 1 };
        let permit = house.may::<RestrictCase>(&house.rosa, case).await;
        let late = house.store.restrict_case(permit, stale, form()).await;
        assert!(matches!(late, Err(Error::Conflict { .. })), "{late:?}");

        let permit = house.may::<LiftRestriction>(&house.rosa, case).await;
        assert_eq!(house.store.lift_restriction(permit).await.unwrap(), Lifted::Done);
        assert!(may_read(&house, &bea, case).await && may_read(&house, &house.farah, case).await);
    })
    .await;
}

#[tokio::test]
async fn only_the_holder_and_team_leads_restrict_and_nobody_is_named_who_could_not_open_it() {
    each(async |house| {
        let (case, bea) = (full(&house).await, bea(&house).await);
        for who in [&bea, &house.farah, &house.tom, &house.grace, &house.idris] {
            let leave = house.store.permit::<RestrictCase>(who, case).await;
            assert!(matches!(leave, Err(Error::NotFound)), "{:?}", who.role());
        }
        for stranger in [house.tom.user(), house.grace.user(), store::chance::id()] {
            let refused = restrict(&house, &house.rosa, case, &[stranger]).await;
            assert_eq!(refused, Restricted::CannotBeNamed);
        }
        assert!(may_read(&house, &bea, case).await, "nothing was restricted by that");

        give(&house, &bea, Grant::TeamLead, true).await;
        assert!(house.store.permit::<RestrictCase>(&bea, case).await.is_ok());
        give(&house, &bea, Grant::TeamLead, false).await;
        assert!(house.store.permit::<RestrictCase>(&bea, case).await.is_err());
    })
    .await;
}

#[tokio::test]
async fn leave_is_given_by_administrators_to_those_whose_role_has_a_use_for_it() {
    each(async |house| {
        let idris = signed_in(&house, house.idris.user()).await.0;
        let store = &house.store;
        let try_to = async |user: UserId, grant: Grant| {
            let permit = house.may(&idris, ()).await;
            store.set_grant(permit, user, grant, true).await
        };
        for (user, grant) in [
            (house.farah.user(), Grant::TeamLead),
            (house.grace.user(), Grant::DataLead),
            (house.idris.user(), Grant::BreakGlass),
            (store::chance::id(), Grant::TeamLead),
        ] {
            assert!(matches!(try_to(user, grant).await, Err(Error::NotFound)), "{grant:?}");
        }
        try_to(house.farah.user(), Grant::DataLead).await.unwrap();

        let all = store.grants(house.may(&idris, ()).await).await.unwrap();
        let names: Vec<_> = all.iter().map(|one| (one.name.as_str(), one.given.len())).collect();
        assert_eq!(names, [("Farah", 1), ("Rosa", 0), ("Tom", 0)]);
        assert!(store.permit::<store::permit::SetGrant>(&house.rosa, ()).await.is_err());
    })
    .await;
}

#[tokio::test]
async fn whoever_takes_over_from_somebody_who_leaves_is_named_in_their_place() {
    each(async |house| {
        let (case, bea) = (full(&house).await, bea(&house).await);
        restrict(&house, &house.rosa, case, &[]).await;
        let idris = signed_in(&house, house.idris.user()).await.0;
        let over = async |user: UserId| house.may(&idris, user).await;

        let alone = house.store.close_account(over(house.rosa.user()).await, None).await;
        assert!(matches!(alone, Err(NotChanged::NeedsTaker { cases: 1 })));
        let to = Some(bea.user());
        house.store.close_account(over(house.rosa.user()).await, to).await.unwrap();

        assert_eq!(named(&access(&house, &bea, case).await), ["Bea"]);
        assert!(may_read(&house, &bea, case).await);
        house.store.reopen_account(over(house.rosa.user()).await).await.unwrap();
        let rosa = signed_in(&house, house.rosa.user()).await.0;
        assert!(!may_read(&house, &rosa, case).await, "coming back names nobody");
    })
    .await;
}
