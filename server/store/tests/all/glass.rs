//! A case opened in an emergency: by whom, for how long, what it never shows, and who is told until they say they know.

use chrono::TimeDelta;
use domain::id::{CaseId, GlassId};
use store::{
    Actor, Error,
    glass::{Broken, Emergency},
    grant::Grant,
    permit::{
        BreakGlass, ReadCase, ReadGlass, ReadLegal, ReadOversight, ReadSeen, SeeTold, WriteNote,
    },
    told::{Told, What},
};

use crate::{
    both::{House, each, form},
    door::signed_in,
    need::{block, give, may_read, restrict},
};

/// Tom, who may open a case in an emergency, and has just shown who he is.
async fn tom(house: &House) -> Actor {
    give(house, &house.tom, Grant::BreakGlass, true).await;
    signed_in(house, house.tom.user()).await.0
}

async fn reference(house: &House, case: CaseId) -> String {
    house.store.case(house.may::<ReadCase>(&house.rosa, case).await).await.unwrap().reference
}

async fn open(house: &House, who: &Actor, reference: &str) -> Broken {
    let permit = house.may::<BreakGlass>(who, ()).await;
    let reason = "She rang in distress and nobody answers".into();
    let asked = Emergency { reference: reference.into(), reason };
    house.store.break_glass(permit, asked, form()).await.unwrap()
}

async fn opened(house: &House, case: CaseId) -> (Actor, GlassId) {
    let (tom, reference) = (tom(house).await, reference(house, case).await);
    match open(house, &tom, &reference).await {
        Broken::Opened(id) => (tom, id),
        other => panic!("{other:?}"),
    }
}

async fn reads(house: &House, who: &Actor, id: GlassId) -> bool {
    match house.store.permit::<ReadGlass>(who, id).await {
        Ok(permit) => house.store.glass_page(permit).await.is_ok(),
        Err(_) => false,
    }
}

async fn told(house: &House, who: &Actor) -> Vec<Told> {
    house.store.today_page(house.may(who, ()).await).await.unwrap().told
}

#[tokio::test]
async fn a_case_is_opened_by_its_reference_for_an_hour_and_to_read_only() {
    each(async |house| {
        let case = house.amina().await;
        let (tom, id) = opened(&house, case).await;

        let shown = house.store.glass_page(house.may(&tom, id).await).await.unwrap();
        assert_eq!((shown.name.as_str(), shown.worker.as_str()), ("Amina", "Rosa"));
        assert_eq!(shown.safe_contact, "Text only, weekdays after 4pm");
        assert!(!may_read(&house, &tom, case).await, "the case itself stays closed");
        assert!(house.store.permit::<WriteNote>(&tom, case).await.is_err());
        assert!(house.store.permit::<ReadLegal>(&tom, case).await.is_err());
        assert!(!reads(&house, &house.farah, id).await, "it is open to nobody else");

        house.clock.advance(TimeDelta::minutes(59));
        assert!(reads(&house, &tom, id).await);
        house.clock.advance(TimeDelta::minutes(1));
        assert!(!reads(&house, &tom, id).await);
    })
    .await;
}

#[tokio::test]
async fn it_needs_leave_and_showing_who_one_is_and_ends_with_the_leave() {
    each(async |house| {
        let case = house.amina().await;
        let none = house.store.permit::<BreakGlass>(&house.tom, ()).await;
        assert!(matches!(none, Err(Error::NotFound)));
        give(&house, &house.tom, Grant::BreakGlass, true).await;
        let unproved = house.store.permit::<BreakGlass>(&house.tom, ()).await;
        assert!(matches!(unproved, Err(Error::NotProved)));

        let (tom, id) = opened(&house, case).await;
        give(&house, &tom, Grant::BreakGlass, false).await;
        assert!(!reads(&house, &tom, id).await);
    })
    .await;
}

#[tokio::test]
async fn a_wrong_reference_and_a_conflict_of_interest_get_the_same_answer() {
    each(async |house| {
        let (case, tom) = (house.amina().await, tom(&house).await);
        let reference = reference(&house, case).await;
        block(&house, case, &tom).await;

        assert_eq!(open(&house, &tom, &reference).await, Broken::NotFound);
        assert_eq!(open(&house, &tom, "R-0000").await, Broken::NotFound);
        assert_eq!(open(&house, &tom, "Amina").await, Broken::NotFound);
        for _ in 3..10 {
            assert_eq!(open(&house, &tom, "R-0000").await, Broken::NotFound);
        }
        let many = open(&house, &tom, "R-0000").await;
        assert!(matches!(many, Broken::Wait(_)), "references are not guessed: {many:?}");
    })
    .await;
}

#[tokio::test]
async fn a_conflict_of_interest_noted_meanwhile_closes_it_again() {
    each(async |house| {
        let case = house.amina().await;
        let (tom, id) = opened(&house, case).await;

        block(&house, case, &tom).await;

        assert!(!reads(&house, &tom, id).await);
    })
    .await;
}

#[tokio::test]
async fn somebody_on_the_case_is_led_to_it_and_a_restricted_case_opens_too() {
    each(async |house| {
        let case = house.amina().await;
        give(&house, &house.rosa, Grant::BreakGlass, true).await;
        let rosa = signed_in(&house, house.rosa.user()).await.0;
        let called = reference(&house, case).await;
        assert_eq!(open(&house, &rosa, &called.to_lowercase()).await, Broken::Theirs(case));

        restrict(&house, &house.rosa, case, &[]).await;
        let (tom, id) = opened(&house, case).await;
        assert!(reads(&house, &tom, id).await);
    })
    .await;
}

#[tokio::test]
async fn its_workers_and_the_data_lead_are_told_until_each_says_that_they_know() {
    each(async |house| {
        let case = house.amina().await;
        house.name_farah(case).await;
        give(&house, &house.farah, Grant::DataLead, true).await;
        let (tom, _) = opened(&house, case).await;

        assert!(told(&house, &tom).await.is_empty(), "he knows");
        for who in [&house.rosa, &house.farah] {
            let waits = told(&house, who).await;
            let [one] = &waits[..] else { panic!("{waits:?}") };
            let What::Opened(Some(opening)) = &one.what else { panic!("{one:?}") };
            assert_eq!((opening.case, one.by.as_str()), (case, "Tom"));
            let permit = house.may::<SeeTold>(who, ()).await;
            house.store.see_told(permit, one.id).await.unwrap();
            assert!(told(&house, who).await.is_empty());
            let permit = house.may::<SeeTold>(who, ()).await;
            house.store.see_told(permit, one.id).await.expect("twice is once");
            let permit = house.may::<SeeTold>(&tom, ()).await;
            let own = house.store.see_told(permit, one.id).await;
            assert!(matches!(own, Err(Error::NotFound)), "nobody settles it for themselves");
        }
        let farah = signed_in(&house, house.farah.user()).await.0;
        let list = house.store.oversight(house.may::<ReadOversight>(&farah, ()).await).await;
        assert_eq!(list.unwrap()[0].known_to, ["Farah", "Rosa"]);

        let seen = house.store.seen(house.may::<ReadSeen>(&house.rosa, case).await).await.unwrap();
        let of_tom =
            seen.days.iter().find(|day| matches!(&day.who, Some((name, _)) if name == "Tom"));
        let did: Vec<_> = of_tom.unwrap().did.iter().map(|(what, _)| what.as_str()).collect();
        assert_eq!(did, ["glass.open"]);
    })
    .await;
}

#[tokio::test]
async fn whoever_looks_after_reading_is_told_of_a_restricted_case_without_its_name() {
    each(async |house| {
        let case = house.amina().await;
        give(&house, &house.farah, Grant::DataLead, true).await;
        restrict(&house, &house.rosa, case, &[]).await;
        opened(&house, case).await;

        let waits = told(&house, &house.farah).await;
        assert_eq!(waits[0].what, What::Opened(None));
        let nobody = house.store.permit::<ReadOversight>(&house.rosa, ()).await;
        assert!(matches!(nobody, Err(Error::NotFound)));
    })
    .await;
}
