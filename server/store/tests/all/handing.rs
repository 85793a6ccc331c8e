//! A case goes to a colleague at once, and to another team only when somebody there takes it.

use chrono::TimeDelta;
use domain::{
    id::{CaseId, TeamId, UserId},
    note::NewTask,
};
use store::{
    Actor, Error,
    db::Rows,
    holder::{Handed, Handing},
    holder_page::HolderPage,
    offer::Offer,
    permit::{AnswerOffer, HandOver, OfferCase, ReadCase, ReadHolder, ReadOffers},
    sql,
    transfer::{Answer, Reply, Stepped},
    view::NewCase,
};

use crate::{
    both::{House, amina, day, each, form},
    door::signed_in,
};

/// Another caseworker of Rosa's team.
pub async fn bea(house: &House) -> UserId {
    let bea: UserId = store::chance::id();
    let north: TeamId = house.store.team("North").await.unwrap();
    let db = house.db().await;
    let add = sql!(
        "insert into account (account_id, email, name, role, team_id, password, enabled, version,
            created_at)
        values ($1, 'bea@harbour-light.example', 'Bea', 'CASEWORKER', $2, 'none', true, 1, $3)",
        bea,
        north,
        house.store.now()
    );
    db.execute(add, Rows::One).await.unwrap();
    db.close().await;
    bea
}

async fn hand(house: &House, by: &Actor, case: CaseId, pair: [UserId; 2]) -> Result<Handed, Error> {
    let permit = house.store.permit::<HandOver>(by, case).await?;
    let [from, to] = pair;
    let handing = Handing { from, to, why: Some("On leave".into()) };
    house.store.hand_case_over(permit, handing, form()).await
}

async fn holder(house: &House, case: CaseId, who: &Actor) -> HolderPage {
    let permit = house.may::<ReadHolder>(who, case).await;
    house.store.holder_page(permit).await.unwrap()
}

async fn south(house: &House) -> TeamId {
    house.store.team("South").await.unwrap()
}

async fn offered(house: &House, case: CaseId) -> Stepped {
    let permit = house.may::<OfferCase>(&house.rosa, case).await;
    let south = south(house).await;
    house.store.offer_case(permit, south, "She moves south".into(), form()).await.unwrap()
}

async fn offers(house: &House, who: &Actor) -> Vec<Offer> {
    house.store.offers(house.may::<ReadOffers>(who, ()).await).await.unwrap()
}

async fn answer(house: &House, who: &Actor, offer: &Offer, reply: Reply) -> Result<Stepped, Error> {
    let permit = house.store.permit::<AnswerOffer>(who, offer.id).await?;
    house.store.answer_offer(permit, reply, form()).await
}

async fn may_read(house: &House, who: &Actor, case: CaseId) -> bool {
    house.store.permit::<ReadCase>(who, case).await.is_ok()
}

#[tokio::test]
async fn a_case_goes_to_a_colleague_with_its_tasks_and_the_trail_says_so() {
    each(async |house| {
        let (case, bea) = (house.amina().await, bea(&house).await);
        let rosa = house.rosa.user();
        let new = NewTask { what: "Ring the GP".into(), due: day("2026-11-27") };
        let permit = house.may(&house.rosa, case).await;
        house.store.set_task(permit, new, rosa, form()).await.unwrap();

        assert_eq!(hand(&house, &house.rosa, case, [rosa, bea]).await.unwrap(), Handed::Done);

        let page = holder(&house, case, &house.rosa).await;
        assert_eq!((page.holder, page.holder_name.as_str()), (bea, "Bea"));
        let told = &page.hands[0];
        assert_eq!((told.from.as_str(), told.to.as_str()), ("Rosa", "Bea"));
        assert_eq!(told.why.as_deref(), Some("On leave"));
        let permit = house.may(&house.rosa, case).await;
        let tasks = house.store.case(permit).await.unwrap().day.tasks;
        assert!(tasks.iter().all(|task| task.owner == bea), "{tasks:?}");
    })
    .await;
}

#[tokio::test]
async fn a_case_is_handed_only_to_somebody_of_its_team_and_by_whoever_saw_who_held_it() {
    each(async |house| {
        let (case, bea) = (house.amina().await, bea(&house).await);
        let (rosa, tom) = (house.rosa.user(), house.tom.user());

        for taker in [tom, rosa, house.farah.user(), store::chance::id()] {
            let refused = hand(&house, &house.rosa, case, [rosa, taker]).await.unwrap();
            assert_eq!(refused, Handed::CannotTake);
        }
        for who in [&house.tom, &house.farah, &house.grace, &house.idris] {
            let refused = hand(&house, who, case, [rosa, tom]).await;
            assert!(matches!(refused, Err(Error::NotFound)));
        }
        hand(&house, &house.rosa, case, [rosa, bea]).await.unwrap();
        let late = hand(&house, &house.rosa, case, [rosa, bea]).await;
        assert!(matches!(late, Err(Error::Conflict { by, .. }) if by == "Rosa"));
        assert_eq!(holder(&house, case, &house.rosa).await.hands.len(), 1);
    })
    .await;
}

#[tokio::test]
async fn an_offered_case_stays_where_it_is_until_somebody_takes_it() {
    each(async |house| {
        let case = house.amina().await;
        house.record(case, crate::both::referral("2026-03-12")).await.unwrap();
        house.record(case, crate::both::first_negative("2026-11-10")).await.unwrap();

        assert_eq!(offered(&house, case).await, Stepped::Done);
        assert_eq!(offered(&house, case).await, Stepped::Cannot, "one offer at a time");

        assert!(may_read(&house, &house.rosa, case).await);
        assert!(!may_read(&house, &house.tom, case).await);
        let waiting = offers(&house, &house.tom).await;
        assert_eq!((waiting.len(), waiting[0].by.as_str()), (1, "Rosa"));
        assert!(waiting[0].dates > 0);
        assert!(offers(&house, &house.rosa).await.is_empty());
        let tom = house.tom.user();
        let own = answer(&house, &house.rosa, &waiting[0], Reply::Take(house.rosa.user())).await;
        assert!(matches!(own, Err(Error::NotFound)), "who offers it does not answer");
        let other = answer(&house, &house.tom, &waiting[0], Reply::Take(house.rosa.user())).await;
        assert_eq!(other.unwrap(), Stepped::Cannot);

        let taken = answer(&house, &house.tom, &waiting[0], Reply::Take(tom)).await.unwrap();

        assert_eq!(taken, Stepped::Taken(case));
        assert!(may_read(&house, &house.tom, case).await);
        assert!(!may_read(&house, &house.rosa, case).await);
        let page = holder(&house, case, &house.tom).await;
        assert_eq!(page.offers[0].answer.as_ref().map(|one| one.answer), Some(Answer::Taken));
        assert_eq!(page.hands[0].why.as_deref(), Some("She moves south"));
        let again = answer(&house, &house.tom, &waiting[0], Reply::Take(tom)).await;
        assert!(matches!(again, Err(Error::NotFound)));
        let permit = house.may(&house.tom, case).await;
        let tasks = house.store.case(permit).await.unwrap().day.tasks;
        assert!(tasks.iter().all(|task| task.owner == tom), "{tasks:?}");
    })
    .await;
}

#[tokio::test]
async fn a_team_that_does_not_take_a_case_says_why_and_it_can_be_offered_again() {
    each(async |house| {
        let case = house.amina().await;
        offered(&house, case).await;
        let waiting = offers(&house, &house.tom).await;
        let full = Reply::Refuse("We are full".into());

        let refused = answer(&house, &house.tom, &waiting[0], full).await.unwrap();

        assert_eq!(refused, Stepped::Done);
        assert!(may_read(&house, &house.rosa, case).await);
        assert!(offers(&house, &house.tom).await.is_empty());
        let page = holder(&house, case, &house.rosa).await;
        let said = page.offers[0].answer.as_ref().unwrap();
        assert_eq!((said.answer, said.why.as_deref()), (Answer::Refused, Some("We are full")));
        house.clock.advance(TimeDelta::minutes(1));
        assert_eq!(offered(&house, case).await, Stepped::Done);
        let permit = house.may::<OfferCase>(&house.rosa, case).await;
        house.store.take_offer_back(permit).await.unwrap();
        assert!(offers(&house, &house.tom).await.is_empty());
        let page = holder(&house, case, &house.rosa).await;
        assert_eq!(page.offers[0].answer.as_ref().unwrap().answer, Answer::Withdrawn);
    })
    .await;
}

#[tokio::test]
async fn a_caseload_that_moves_ends_what_was_offered_and_is_written_down_case_by_case() {
    each(async |house| {
        let case = house.amina().await;
        offered(&house, case).await;
        let (idris, _) = signed_in(&house, house.idris.user()).await;
        let permit = house.may(&idris, house.rosa.user()).await;

        let moved = house.store.hand_over(permit, Some(house.tom.user())).await.unwrap();

        assert_eq!(moved, 1);
        assert!(offers(&house, &house.tom).await.is_empty());
        let page = holder(&house, case, &house.tom).await;
        assert_eq!(page.offers[0].answer.as_ref().unwrap().answer, Answer::Withdrawn);
        let told = (page.hands[0].to.as_str(), page.hands[0].by.as_str());
        assert_eq!(told, ("Tom", "Idris"));
    })
    .await;
}

#[tokio::test]
async fn today_tells_what_came_what_waits_and_what_was_answered() {
    each(async |house| {
        let (case, bea) = (house.amina().await, bea(&house).await);
        let second = NewCase { nrm_reference: None, ..amina() };
        let permit = house.may(&house.rosa, ()).await;
        let second = house.store.add_case(permit, second, form()).await.unwrap();
        let rosa = house.rosa.user();
        hand(&house, &house.rosa, second, [rosa, bea]).await.unwrap();
        offered(&house, case).await;
        let today = async |who: &Actor| {
            let permit = house.may(who, ()).await;
            house.store.today_page(permit).await.unwrap().changes
        };

        assert_eq!(today(&house.tom).await.offers, 1);
        let (bea, _) = signed_in(&house, bea).await;
        let handed = today(&bea).await;
        assert_eq!((handed.rows.len(), handed.offers), (1, 0));
        assert_eq!(handed.rows[0].what, store::changed::What::Handed);
        let waiting = offers(&house, &house.tom).await;
        answer(&house, &house.tom, &waiting[0], Reply::Refuse("Full".into())).await.unwrap();
        let told = today(&house.rosa).await;
        let why = store::changed::What::Refused { why: "Full".into() };
        assert_eq!(told.rows.iter().map(|row| &row.what).collect::<Vec<_>>(), [&why]);
        house.clock.advance(TimeDelta::days(8));
        assert!(today(&house.rosa).await.rows.is_empty());
    })
    .await;
}
