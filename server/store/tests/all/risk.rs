//! Risk: judged again and again, and it decides how soon somebody asks who was not heard from. What colleagues recorded
//! lately, beside it on the first page.

use crate::both::{House, day, each, form, referral};
use domain::{
    id::CaseId,
    note::{Channel, Contact, NewNote, NoteKind},
    risk::{NewRisk, RiskLevel},
};
use store::{
    Error,
    db::Rows,
    note::NewLog,
    permit::{AssessRisk, RecordEvent},
    sql,
    view::TodayPage,
};

async fn today(house: &House) -> TodayPage {
    house.store.today_page(house.may(&house.rosa, ()).await).await.unwrap()
}

async fn assess(house: &House, case: CaseId, level: RiskLevel) {
    let new = NewRisk { level, why: "He knows the college.".into(), review_on: day("2026-12-20") };
    house.store.assess(house.may(&house.rosa, case).await, new, form()).await.unwrap();
}

async fn ring(house: &House, case: CaseId, on: &str, is_two_way: bool) {
    let note = NewNote {
        kind: NoteKind::Contact,
        on: day(on),
        contact: Some(Contact { channel: Channel::Phone, is_two_way }),
        minutes: None,
        body: "Rang.".into(),
        describes_harm: false,
    };
    let new = NewLog { note, next: None, done: Vec::new() };
    house.store.log(house.may(&house.rosa, case).await, new, form()).await.unwrap();
}

#[tokio::test]
async fn the_more_harm_threatens_the_sooner_today_says_who_was_not_heard_from() {
    each(async |house| {
        let case = house.amina().await;
        ring(&house, case, "2026-11-12", true).await;
        assert_eq!(today(&house).await.not_heard, []);

        assess(&house, case, RiskLevel::Medium).await;
        assert_eq!(today(&house).await.not_heard, []);
        assess(&house, case, RiskLevel::High).await;

        let row = today(&house).await.not_heard.remove(0);
        assert_eq!(
            (row.level, row.since, row.ever),
            (Some(RiskLevel::High), day("2026-11-12"), true)
        );
        ring(&house, case, "2026-11-21", false).await;
        assert_eq!(today(&house).await.not_heard.len(), 1);
        ring(&house, case, "2026-11-21", true).await;
        assert_eq!(today(&house).await.not_heard, []);
    })
    .await;
}

#[tokio::test]
async fn somebody_never_heard_from_is_counted_from_the_day_the_case_was_opened() {
    each(async |house| {
        house.amina().await;

        let row = today(&house).await.not_heard.remove(0);

        assert_eq!((row.level, row.since, row.ever), (None, day("2026-03-04"), false));
    })
    .await;
}

#[tokio::test]
async fn a_judgement_stays_as_it_was_made_and_the_last_one_counts() {
    each(async |house| {
        let case = house.amina().await;
        assess(&house, case, RiskLevel::High).await;
        assess(&house, case, RiskLevel::Standard).await;

        let sheet = house.store.risk_sheet(house.may(&house.rosa, case).await).await.unwrap();
        assert_eq!(sheet.now.unwrap().level, RiskLevel::Standard);
        let file = house.store.case(house.may(&house.rosa, case).await).await.unwrap();
        assert_eq!(file.day.risk, sheet.now);
        let refused = house.store.permit::<AssessRisk>(&house.tom, case).await;
        assert!(matches!(refused, Err(Error::NotFound)));
        let db = house.db().await;
        for change in
            [sql!("update risk_assessment set why = ''"), sql!("delete from risk_assessment")]
        {
            assert!(db.execute(change, Rows::Any).await.is_err());
        }
        db.close().await;
    })
    .await;
}

#[tokio::test]
async fn today_shows_what_colleagues_recorded_in_the_last_week_and_not_ones_own() {
    each(async |house| {
        let case = house.amina().await;
        house.name_farah(case).await;
        assert_eq!(today(&house).await.lately, []);

        let permit = house.may::<RecordEvent>(&house.farah, case).await;
        let version = house.version(case).await;
        house.store.record(permit, referral("2026-03-12"), version, form()).await.unwrap();

        let rows = today(&house).await.lately;
        assert_eq!((rows.len(), rows[0].by.as_str()), (1, "Farah"));
        house.clock.advance(chrono::TimeDelta::days(8));
        assert_eq!(today(&house).await.lately, []);
    })
    .await;
}

#[tokio::test]
async fn whoever_has_no_case_yet_is_told_so() {
    each(async |house| {
        assert!(!today(&house).await.has_cases);

        house.amina().await;

        assert!(today(&house).await.has_cases);
    })
    .await;
}
