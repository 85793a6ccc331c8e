//! The internal tables: exact, for managers with leave only, and written down each time.

use crate::both::{House, amina, day, each, first_negative, form, happened, referral};
use crate::door::signed_in;
use domain::{
    code::{AgeGroup, Gender, Outcome},
    event::Fact,
    tally::table::{InternalTable, Lines},
};
use store::{
    Actor, Error,
    internal::{Asked, Breakdown, Figures, Grown, InternalReport, Only, Still},
    permit::ReportInternal,
    sql,
    view::NewCase,
};

const GRACE: &str = "grace@harbour-light.example";

fn asked(house: &House) -> Asked {
    let (period, by, only) = ("2026".parse().ok(), Breakdown::Nothing, Only::default());
    Asked { period, until: None, by, only, today: house.store.today() }
}

/// Grace, who has just shown who she is.
async fn grace(house: &House) -> Actor {
    signed_in(house, house.grace.user()).await.0
}

async fn table(house: &House, table: InternalTable, asked: &Asked) -> InternalReport {
    let permit = house.may(&grace(house).await, ()).await;
    house.store.internal(permit, table, asked).await.unwrap()
}

/// Amina and Linh were refused at the first decision, after 10 and 30 days; Daniel, who is a child, still waits.
async fn three_people(house: &House) {
    house.store.grant_internal_at_shell(GRACE).await.unwrap();
    let people = [
        (Gender::Female, AgeGroup::Adult, "2026-03-11"),
        (Gender::Female, AgeGroup::Adult, "2026-03-31"),
        (Gender::Male, AgeGroup::Child, ""),
    ];
    for (gender, age_group, decided) in people {
        let permit = house.may(&house.rosa, ()).await;
        let opened_on = day("2026-03-01");
        let new = NewCase { nrm_reference: None, gender, age_group, opened_on, ..amina() };
        let case = house.store.add_case(permit, new, form()).await.unwrap();
        house.record(case, referral("2026-03-01")).await.unwrap();
        if !decided.is_empty() {
            house.record(case, first_negative(decided)).await.unwrap();
        }
    }
}

fn lines(report: &InternalReport) -> Vec<(String, String, i64, i64)> {
    let Figures::Lines { cells, .. } = &report.parts[0].figures else { panic!("no lines") };
    cells.iter().map(|c| (c.line.clone(), c.group.clone(), c.times, c.people)).collect()
}

#[tokio::test]
async fn decisions_are_counted_exactly_and_broken_down() {
    each(|house| async move {
        three_people(&house).await;

        let first = table(&house, InternalTable::First, &asked(&house)).await;
        let by_gender = Asked { by: Breakdown::Gender, ..asked(&house) };
        let referred = table(&house, InternalTable::Referrals, &by_gender).await;

        assert_eq!(lines(&first), [("Negative".into(), String::new(), 2, 2)]);
        assert_eq!((first.shares[0].part, first.shares[0].base), (2, 2));
        let unknown = || "Not recorded".to_owned();
        assert_eq!(
            lines(&referred),
            [(unknown(), "Female".into(), 2, 2), (unknown(), "Male".into(), 1, 1)]
        );
        assert_eq!(first.reader, "Grace");
    })
    .await;
}

#[tokio::test]
async fn a_filter_leaves_in_only_whom_it_names() {
    each(|house| async move {
        three_people(&house).await;
        let only =
            |grown| Asked { only: Only { grown: Some(grown), ..Only::default() }, ..asked(&house) };
        let total = |report: &InternalReport| match &report.parts[0].figures {
            Figures::Lines { total, .. } => total.people,
            _ => panic!("no lines"),
        };

        let children = table(&house, InternalTable::Referrals, &only(Grown::Child)).await;
        let adults = table(&house, InternalTable::Referrals, &only(Grown::Adult)).await;
        let other_year = Asked { period: "2025".parse().ok(), ..asked(&house) };
        let before = table(&house, InternalTable::Referrals, &other_year).await;

        assert_eq!((total(&children), total(&adults), total(&before)), (1, 2, 0));
    })
    .await;
}

#[tokio::test]
async fn finished_waits_and_those_that_last_are_told_apart() {
    each(|house| async move {
        three_people(&house).await;

        let waits = table(&house, InternalTable::Waits, &asked(&house)).await;

        let Figures::Finished(Some(spread)) = &waits.parts[0].figures else { panic!("none") };
        assert!((spread.median - 20.0).abs() < f64::EPSILON && spread.waits == 2);
        let waiting = waits.parts.iter().find(|part| part.part.lines == Lines::Waiting).unwrap();
        let Figures::Waiting(waiting) = &waiting.figures else { panic!("no waits") };
        assert_eq!((waiting.began, waiting.waiting), (3, 1));
        // From 1 March to 22 November 2026 are 266 days: long enough to speak of six months, not of twelve.
        assert_eq!(waiting.longest, Some(266));
        assert_eq!(waiting.after[0], Still { months: 6, waiting: 1, began: 3 });
        assert_eq!(waiting.after[1], Still { months: 12, waiting: 0, began: 0 });
    })
    .await;
}

#[tokio::test]
async fn every_table_can_be_counted_by_everything() {
    each(|house| async move {
        three_people(&house).await;

        for &which in InternalTable::ALL {
            for &by in Breakdown::ALL {
                let all = Asked { by, period: None, ..asked(&house) };
                let report = table(&house, which, &all).await;
                assert_eq!(report.parts.len(), which.parts().len(), "{which:?} by {by:?}");
            }
        }
    })
    .await;
}

#[tokio::test]
async fn leave_is_given_to_one_manager_taken_away_again_and_each_look_is_written_down() {
    each(|house| async move {
        let may = || async {
            let grace = grace(&house).await;
            house.store.permit::<ReportInternal>(&grace, ()).await.is_ok()
        };
        assert!(!may().await, "a role is not enough");
        let set = |user, may| {
            let house = &house;
            async move {
                let idris = signed_in(house, house.idris.user()).await.0;
                let permit = house.may(&idris, ()).await;
                house.store.set_internal(permit, user, may).await
            }
        };

        set(house.grace.user(), true).await.unwrap();
        assert!(may().await);
        let long_ago = house.store.permit::<ReportInternal>(&house.grace, ()).await;
        assert!(matches!(long_ago, Err(Error::NotProved)), "who she is has to be shown first");
        table(&house, InternalTable::First, &asked(&house)).await;
        house.clock.advance(chrono::TimeDelta::minutes(1));
        set(house.grace.user(), false).await.unwrap();
        assert!(!may().await);

        assert!(matches!(set(house.rosa.user(), true).await, Err(Error::NotFound)));
        assert!(house.store.grant_internal_at_shell("rosa@harbour-light.example").await.is_err());
        let db = house.db().await;
        let looks =
            sql!("select detail from audit where action = 'report.internal' and outcome = 'done'");
        let looks: Vec<(String,)> = db.all(looks).await.unwrap();
        assert_eq!(looks, [(r#"["internal","first-decisions","2026"]"#.to_owned(),)]);
        db.close().await;
    })
    .await;
}

#[tokio::test]
async fn what_is_tallied_follows_from_the_events_and_from_nothing_else() {
    each(|house| async move {
        three_people(&house).await;
        let case = house.amina().await;
        house.record(case, referral("2026-04-01")).await.unwrap();
        let positive = Fact::FirstDecision { outcome: Outcome::Positive, reason: None };
        house.record(case, happened("2026-04-09", positive)).await.unwrap();

        assert!(house.store.rebuild(true).await.unwrap().different.is_empty());
        let db = house.db().await;
        db.execute(sql!("delete from tally"), store::db::Rows::Any).await.unwrap();
        db.close().await;

        assert_eq!(house.store.rebuild(false).await.unwrap().different.len(), 4);
        assert!(house.store.rebuild(true).await.unwrap().different.is_empty());
    })
    .await;
}
