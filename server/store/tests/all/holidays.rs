//! A newer list of bank holidays in the store: nothing moves, what would move is shown, and each decision is kept.

use crate::both::{House, day, each, form, nobody, referral};
use domain::{
    calendar::{Amends, NotAmended, Row},
    code::Nation,
    id::CaseId,
};
use store::{
    changed::What,
    db::Rows,
    holiday::{NotLoaded, Source},
    moved::{Decided, Decision, WouldMove},
    permit::ReadMoved,
    sql,
};

/// Wednesday 25 November 2026 becomes a bank holiday in England and Wales.
fn announced() -> Vec<Row> {
    let (nation, name) = (Nation::EnglandWales, "A day announced late".to_owned());
    vec![Row { line: 2, day: day("2026-11-25"), nation, name }]
}

/// Amina's referral of Friday the 20th, which Farah advises on: a decision is expected on the 27th.
async fn referred(house: &House) -> CaseId {
    let case = house.amina().await;
    house.record(case, referral("2026-11-20")).await.unwrap();
    house.name_farah(case).await;
    case
}

async fn would_move(house: &House) -> Vec<WouldMove> {
    house.store.would_move(house.may(&house.farah, ()).await).await.unwrap()
}

fn about(row: &WouldMove, moves: bool) -> Decision {
    let shown = row.now.as_ref().ok().map(|now| now.due);
    Decision { case: row.row.case, deadline: row.row.deadline.id, shown, moves }
}

async fn decide(house: &House, decisions: Vec<Decision>) -> Decided {
    let permit = house.may(&house.farah, ()).await;
    house.store.decide_moved(permit, decisions, "Agreed".into(), form()).await.unwrap()
}

/// The day on which the first decision is expected now.
async fn expected(house: &House, case: CaseId) -> String {
    let file = house.store.case(house.may(&house.rosa, case).await).await.unwrap();
    let open = file.picture.open();
    open.first().map(|one| one.due().to_string()).unwrap_or_default()
}

#[tokio::test]
async fn a_new_bank_holiday_moves_nothing_until_a_legal_adviser_accepts_it() {
    each(async |house| {
        let case = referred(&house).await;
        assert!(would_move(&house).await.is_empty());

        let (list, report) = house.store.load_holidays(announced(), Amends::Adds).await.unwrap();

        assert_eq!((list.number, list.source, report.different.len()), (1, Source::File, 0));
        assert_eq!(expected(&house, case).await, "2026-11-27");
        let rows = would_move(&house).await;
        assert_eq!(rows.len(), 1);
        assert_eq!(rows[0].holidays, [(day("2026-11-25"), "A day announced late".to_owned())]);
        let done = decide(&house, vec![about(&rows[0], true)]).await;
        assert_eq!(done, Decided { done: 1, left: 0 });
        assert_eq!(expected(&house, case).await, "2026-11-30");
        assert!(would_move(&house).await.is_empty());
        assert_eq!(house.store.rebuild(true).await.unwrap().different, []);
    })
    .await;
}

#[tokio::test]
async fn a_date_that_an_adviser_moved_is_told_to_whoever_holds_the_case_with_both_dates() {
    each(async |house| {
        referred(&house).await;
        house.store.load_holidays(announced(), Amends::Adds).await.unwrap();
        let rows = would_move(&house).await;

        decide(&house, vec![about(&rows[0], true)]).await;

        let today = house.store.today_page(house.may(&house.rosa, ()).await).await.unwrap();
        let [told] = &today.changes.rows[..] else { panic!("{:?}", today.changes) };
        let What::Moved { deadline, from, recounted } = &told.what else { panic!("{told:?}") };
        assert_eq!((*from, deadline.due()), (day("2026-11-27"), day("2026-11-30")));
        assert_eq!((*recounted, told.by.as_str()), (true, "Farah"));
        let own = house.store.today_page(house.may(&house.farah, ()).await).await.unwrap();
        assert!(own.changes.rows.is_empty(), "it was her own doing");
    })
    .await;
}

#[tokio::test]
async fn a_date_that_is_kept_stays_for_ever_and_is_not_asked_about_again() {
    each(async |mut house| {
        let case = referred(&house).await;
        house.store.load_holidays(announced(), Amends::Adds).await.unwrap();
        let rows = would_move(&house).await;

        decide(&house, vec![about(&rows[0], false)]).await;

        house.reopen().await;
        assert_eq!(expected(&house, case).await, "2026-11-27");
        assert!(would_move(&house).await.is_empty());
        assert_eq!(house.store.rebuild(true).await.unwrap().different, []);
        let attested = house.store.attested(house.may(&house.rosa, case).await).await.unwrap();
        let last = attested.trail.last().unwrap();
        assert_eq!((last.action.as_str(), last.name.as_deref()), ("moved.decide", Some("Farah")));
    })
    .await;
}

#[tokio::test]
async fn a_decision_about_a_date_that_has_changed_or_is_not_theirs_is_left() {
    each(async |house| {
        let case = referred(&house).await;
        house.store.load_holidays(announced(), Amends::Adds).await.unwrap();
        let rows = would_move(&house).await;
        let seen = about(&rows[0], true);
        let other = Decision { shown: Some(day("2026-12-24")), ..seen };
        let elsewhere = Decision { case: CaseId::new(nobody()), ..seen };

        let done = decide(&house, vec![other, elsewhere]).await;

        assert_eq!(done, Decided { done: 0, left: 2 });
        assert_eq!(expected(&house, case).await, "2026-11-27");
        assert!(house.store.permit::<ReadMoved>(&house.grace, ()).await.is_err());
        assert!(house.store.permit::<ReadMoved>(&house.idris, ()).await.is_err());
    })
    .await;
}

#[tokio::test]
async fn the_team_decides_where_nobody_advises_and_no_longer_once_somebody_does() {
    each(async |house| {
        let case = house.amina().await;
        house.record(case, referral("2026-11-20")).await.unwrap();
        house.store.load_holidays(announced(), Amends::Adds).await.unwrap();
        let theirs = async |who| house.store.would_move(house.may(who, ()).await).await.unwrap();
        let rows = theirs(&house.rosa).await;
        assert_eq!(rows.len(), 1);
        assert!(theirs(&house.tom).await.is_empty() && theirs(&house.farah).await.is_empty());
        let decide = async |who, moves| {
            let permit = house.may(who, ()).await;
            let decisions = vec![about(&rows[0], moves)];
            house.store.decide_moved(permit, decisions, "Agreed".into(), form()).await.unwrap()
        };

        let other_team = decide(&house.tom, true).await;
        house.name_farah(case).await;
        let advised = decide(&house.rosa, true).await;
        let by_farah = decide(&house.farah, true).await;

        assert_eq!([other_team, advised], [Decided { done: 0, left: 1 }; 2]);
        assert_eq!(by_farah, Decided { done: 1, left: 0 });
        assert!(theirs(&house.rosa).await.is_empty());
        assert_eq!(expected(&house, case).await, "2026-11-30");
    })
    .await;
}

#[tokio::test]
async fn a_caseworker_moves_the_dates_of_a_case_without_an_adviser() {
    each(async |house| {
        let case = house.amina().await;
        house.record(case, referral("2026-11-20")).await.unwrap();
        house.store.load_holidays(announced(), Amends::Adds).await.unwrap();
        let rows = house.store.would_move(house.may(&house.rosa, ()).await).await.unwrap();

        let permit = house.may(&house.rosa, ()).await;
        let decisions = vec![about(&rows[0], true)];
        let done = house.store.decide_moved(permit, decisions, "Agreed".into(), form()).await;

        assert_eq!(done.unwrap(), Decided { done: 1, left: 0 });
        assert_eq!(expected(&house, case).await, "2026-11-30");
        assert_eq!(house.store.rebuild(true).await.unwrap().different, []);
    })
    .await;
}

#[tokio::test]
async fn the_same_form_twice_decides_once() {
    each(async |house| {
        let case = referred(&house).await;
        house.store.load_holidays(announced(), Amends::Adds).await.unwrap();
        let rows = would_move(&house).await;
        let (key, decisions) = (form(), vec![about(&rows[0], true)]);
        let press = async || {
            let permit = house.may(&house.farah, ()).await;
            house.store.decide_moved(permit, decisions.clone(), "Agreed".into(), key).await.unwrap()
        };

        assert_eq!(press().await, press().await);

        let file = house.store.case(house.may(&house.rosa, case).await).await.unwrap();
        assert_eq!(file.events.len(), 3);
    })
    .await;
}

#[tokio::test]
async fn a_list_that_is_held_is_never_changed_and_a_wrong_one_is_never_taken() {
    each(async |house| {
        house.store.load_holidays(announced(), Amends::Adds).await.unwrap();

        let again = house.store.load_holidays(announced(), Amends::Adds).await;

        let NotLoaded::Rows(wrong) = again.unwrap_err() else { panic!("the rows are wrong") };
        assert!(matches!(wrong[..], [NotAmended::Held { line: 2, .. }]));
        let lists = house.store.holiday_lists().await.unwrap();
        let sources: Vec<_> = lists.iter().map(|list| (list.number, list.source)).collect();
        assert_eq!(sources, [(0, Source::Program), (1, Source::File)]);
        let db = house.db().await;
        let changed = db.execute(sql!("update holiday_list set body = ''"), Rows::Any).await;
        let gone = db.execute(sql!("delete from holiday_list"), Rows::Any).await;
        let came = db.execute(sql!("update rule_arrival set arrived_on = null"), Rows::Any).await;
        assert!(changed.is_err() && gone.is_err() && came.is_err());
        db.close().await;
    })
    .await;
}

#[tokio::test]
async fn what_is_recorded_on_a_later_day_is_counted_by_the_newer_list() {
    each(async |house| {
        house.store.load_holidays(announced(), Amends::Adds).await.unwrap();
        house.clock.advance(chrono::TimeDelta::days(1));

        let case = referred(&house).await;

        assert_eq!(expected(&house, case).await, "2026-11-30");
        assert!(would_move(&house).await.is_empty());
    })
    .await;
}
