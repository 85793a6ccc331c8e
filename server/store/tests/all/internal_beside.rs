//! Internal tables of what stands beside the record of a case, or in none: outcomes scored, and reports that name nobody.

use crate::both::{House, day, each, form};
use crate::door::signed_in;
use domain::{
    code::{DeclineReason, FirstResponder, Gender},
    notice::{Notice, TakenBack},
    plan::{Domain, Moment, NewScores, Score},
    tally::table::InternalTable,
};
use store::{
    internal::{Asked, Breakdown, Figures, InternalReport, Only},
    plan::Addition,
};

async fn table(house: &House, table: InternalTable, by: Breakdown) -> InternalReport {
    house.store.grant_internal_at_shell("grace@harbour-light.example").await.unwrap();
    let grace = signed_in(house, house.grace.user()).await.0;
    let asked = Asked {
        period: "2026".parse().ok(),
        until: None,
        by,
        only: Only::default(),
        today: house.store.today(),
    };
    house.store.internal(house.may(&grace, ()).await, table, &asked).await.unwrap()
}

fn lines(report: &InternalReport, heading: &str) -> Vec<(String, String, i64)> {
    let part = report.parts.iter().find(|part| part.part.heading.starts_with(heading)).unwrap();
    let Figures::Lines { cells, .. } = &part.figures else { panic!("no lines") };
    cells.iter().map(|c| (c.line.clone(), c.group.clone(), c.times)).collect()
}

#[tokio::test]
async fn outcomes_are_compared_from_the_last_score_on_entry_to_the_last_on_leaving() {
    each(async |house| {
        let case = house.amina().await;
        for (moment, on, scores) in [
            (Moment::Entry, "2026-03-05", vec![(Domain::Housing, Score::Fully)]),
            (
                Moment::Entry,
                "2026-03-09",
                vec![
                    (Domain::Housing, Score::No),
                    (Domain::Safety, Score::Partly),
                    (Domain::Medical, Score::Mostly),
                ],
            ),
            (Moment::SixMonths, "2026-09-09", vec![(Domain::Housing, Score::Fully)]),
            (
                Moment::Exit,
                "2026-11-01",
                vec![
                    (Domain::Housing, Score::Mostly),
                    (Domain::Safety, Score::Partly),
                    (Domain::Medical, Score::Little),
                    (Domain::Purpose, Score::Fully),
                ],
            ),
        ] {
            let scores = NewScores { moment, on: day(on), scores };
            let permit = house.may(&house.rosa, case).await;
            house.store.plan_on(permit, Addition::Scores(scores), form()).await.unwrap();
        }

        let report = table(&house, InternalTable::Exits, Breakdown::Nothing).await;
        let line = |text: &str| (text.to_owned(), String::new(), 1);
        assert_eq!(
            lines(&report, "Each outcome"),
            [
                line("Medical treatment: worse"),
                line("Safety from traffickers and other abusers: the same"),
                line("Secure and suitable housing: better"),
            ]
        );
        assert_eq!(
            lines(&report, "Outcomes from entry"),
            [line("Better"), line("The same"), line("Worse")]
        );
        let share = report.shares.iter().find(|said| said.share.says.contains("better")).unwrap();
        assert_eq!((share.part, share.base), (1, 3));
    })
    .await;
}

#[tokio::test]
async fn reports_that_name_nobody_are_counted_until_they_are_taken_back() {
    each(async |house| {
        for (on, gender) in [("2026-11-20", Gender::Female), ("2026-11-21", Gender::Male)] {
            let notice = Notice {
                on: day(on),
                by: FirstResponder::LocalAuthority,
                gender,
                region: None,
                began_as_child: None,
                exploitation: Vec::new(),
                place: None,
                police: Some(false),
                reasons: vec![DeclineReason::Mistrust],
            };
            let permit = house.may(&house.rosa, ()).await;
            house.store.add_notice(permit, notice, form()).await.unwrap();
        }
        let report = table(&house, InternalTable::Declined, Breakdown::Gender).await;
        let groups: Vec<_> = lines(&report, "Reports that name nobody");
        assert_eq!(
            groups.iter().map(|(_, group, _)| group.as_str()).collect::<Vec<_>>(),
            ["Female", "Male"]
        );
        let share = report.shares.iter().find(|said| said.share.says.contains("nobody")).unwrap();
        assert_eq!((share.part, share.base), (2, 2));

        let rows = house.store.notices(house.may(&house.rosa, ()).await).await.unwrap();
        let permit = house.may(&house.rosa, ()).await;
        house.store.take_back(permit, rows[0].id, TakenBack::Twice).await.unwrap();
        let report = table(&house, InternalTable::Declined, Breakdown::Nothing).await;
        assert_eq!(lines(&report, "Reports that name nobody")[0].2, 1);
    })
    .await;
}
