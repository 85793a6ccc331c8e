//! Services somebody is referred on to, and the consents that what is shared goes by.

use crate::both::{House, amina, day, each, form};
use domain::{
    consent::{NewConsent, NewWithdrawal, NotShared, Way},
    id::{CaseId, ConsentId},
    onward::{NewAnswer, NewOnward, Service, Shared, Standing},
};
use store::{
    Actor, Error,
    db::Rows,
    onward::{Sending, Services},
    permit::{ReadServices, WriteServices},
    sql,
};

const SURGERY: &str = "Riverside Surgery";

fn consent() -> NewConsent {
    NewConsent {
        what: "Name and language".into(),
        whom: SURGERY.into(),
        given_on: day("2026-11-03"),
        way: Way::Interpreted,
    }
}

fn referral(consent: Option<ConsentId>, asked_on: &str) -> NewOnward {
    NewOnward {
        service: Service::Health,
        whom: SURGERY.into(),
        asked_on: day(asked_on),
        shared: Some(Shared { what: "Name and language".into(), consent }),
    }
}

async fn services(house: &House, case: CaseId) -> Services {
    house.store.services(house.may(&house.rosa, case).await).await.unwrap()
}

async fn agreed(house: &House, who: &Actor, case: CaseId) -> ConsentId {
    let permit = house.may(who, case).await;
    house.store.record_consent(permit, consent(), form()).await.unwrap();
    let of = house.store.services(house.may(who, case).await).await.unwrap();
    of.consents[0].id
}

async fn refer(house: &House, case: CaseId, new: NewOnward) -> Sending {
    house.store.refer_on(house.may(&house.rosa, case).await, new, form()).await.unwrap()
}

async fn withdraw(house: &House, case: CaseId, consent: ConsentId, on: &str) {
    let new = NewWithdrawal { on: day(on), note: None };
    let permit = house.may(&house.rosa, case).await;
    house.store.withdraw_consent(permit, consent, new, form()).await.unwrap();
}

#[tokio::test]
async fn nothing_about_somebody_is_sent_without_their_consent() {
    each(async |house| {
        let case = house.amina().await;
        let new = store::view::NewCase { nrm_reference: None, ..amina() };
        let elsewhere =
            house.store.add_case(house.may(&house.tom, ()).await, new, form()).await.unwrap();
        let of_another = agreed(&house, &house.tom, elsewhere).await;

        let none = refer(&house, case, referral(None, "2026-11-20")).await;
        let others = refer(&house, case, referral(Some(of_another), "2026-11-20")).await;

        assert_eq!(none, Sending::NotSent(NotShared::NoConsent));
        assert_eq!(others, Sending::NotSent(NotShared::NoConsent));
        let nothing = NewOnward { shared: None, ..referral(None, "2026-11-20") };
        assert_eq!(refer(&house, case, nothing).await, Sending::Sent);
        assert_eq!(services(&house, case).await.onward.len(), 1);
    })
    .await;
}

#[tokio::test]
async fn a_withdrawn_consent_stops_the_next_disclosure() {
    each(async |house| {
        let case = house.amina().await;
        let consent = agreed(&house, &house.rosa, case).await;
        let sent = refer(&house, case, referral(Some(consent), "2026-11-04")).await;
        assert_eq!(sent, Sending::Sent);
        let early = refer(&house, case, referral(Some(consent), "2026-11-02")).await;
        assert_eq!(early, Sending::NotSent(NotShared::GivenLater(day("2026-11-03"))));
        let elsewhere =
            NewOnward { whom: "Harrow Council".into(), ..referral(Some(consent), "2026-11-04") };
        let for_others = refer(&house, case, elsewhere).await;
        assert_eq!(for_others, Sending::NotSent(NotShared::ForOthers(SURGERY.into())));

        withdraw(&house, case, consent, "2026-11-10").await;

        let stopped = refer(&house, case, referral(Some(consent), "2026-11-20")).await;
        assert_eq!(stopped, Sending::NotSent(NotShared::Withdrawn(day("2026-11-10"))));
        let all = services(&house, case).await;
        assert_eq!(all.onward.len(), 1);
        let shown = all.taken_back(&all.onward[0]).unwrap().withdrawn.as_ref().unwrap();
        assert_eq!((shown.on, shown.by.as_str()), (day("2026-11-10"), "Rosa"));
    })
    .await;
}

#[tokio::test]
async fn what_was_withdrawn_once_stays_withdrawn_on_that_day() {
    each(async |house| {
        let case = house.amina().await;
        let consent = agreed(&house, &house.rosa, case).await;

        withdraw(&house, case, consent, "2026-11-10").await;
        withdraw(&house, case, consent, "2026-11-15").await;

        let withdrawn = services(&house, case).await.consents.remove(0).withdrawn.unwrap();
        assert_eq!(withdrawn.on, day("2026-11-10"));
        let permit = house.may(&house.rosa, case).await;
        let new = NewWithdrawal { on: day("2026-11-10"), note: None };
        let unknown = house.store.withdraw_consent(permit, store::chance::id(), new, form()).await;
        assert!(matches!(unknown, Err(Error::NotFound)));
    })
    .await;
}

#[tokio::test]
async fn a_service_answers_step_by_step_and_nobody_overwrites_a_step_unseen() {
    each(async |house| {
        let case = house.amina().await;
        let consent = agreed(&house, &house.rosa, case).await;
        refer(&house, case, referral(Some(consent), "2026-11-04")).await;
        let id = services(&house, case).await.onward[0].id;
        let answer = async |read, standing| {
            let outcome = Some("Eight weeks.".to_owned());
            let new = NewAnswer { standing, on: day("2026-11-12"), outcome };
            let permit = house.may(&house.rosa, case).await;
            house.store.answer_onward(permit, (id, read), new, form()).await
        };

        answer(1, Standing::Waiting).await.unwrap();
        let second = answer(1, Standing::Refused).await;
        answer(2, Standing::Accepted).await.unwrap();

        assert!(matches!(second, Err(Error::Conflict { by, .. }) if by == "Rosa"));
        let one = services(&house, case).await.onward.remove(0);
        assert_eq!((one.standing(), one.answers.len()), (Standing::Accepted, 3));
        assert_eq!(one.shared.map(|(_, by)| by), Some(consent));
    })
    .await;
}

#[tokio::test]
async fn only_the_people_of_a_case_see_what_was_shared_and_nothing_of_it_is_ever_changed() {
    each(async |house| {
        let case = house.amina().await;
        let consent = agreed(&house, &house.rosa, case).await;
        refer(&house, case, referral(Some(consent), "2026-11-04")).await;
        withdraw(&house, case, consent, "2026-11-10").await;

        for who in [&house.tom, &house.farah, &house.grace, &house.idris] {
            let read = house.store.permit::<ReadServices>(who, case).await;
            let write = house.store.permit::<WriteServices>(who, case).await;
            assert!(matches!((read, write), (Err(Error::NotFound), Err(Error::NotFound))));
        }
        let db = house.db().await;
        for change in [
            sql!("update consent set whom = ''"),
            sql!("delete from consent_withdrawal"),
            sql!("update onward set shared = null, consent_id = null"),
            sql!("delete from onward_step"),
        ] {
            assert!(db.execute(change, Rows::Any).await.is_err());
        }
        db.close().await;
    })
    .await;
}
