//! Cases brought in from a sheet: the rules hold, nothing comes in twice, and a whole import can be taken back unless
//! somebody has worked on it since.

use crate::both::{House, day, first_negative};
use chrono::TimeDelta;
use domain::{
    code::{AgeGroup, Authority, Gender, Nation},
    event::{Event, Fact, When},
    id::{CaseId, ImportId},
    sheet::{About, CaseSheet, Entry, event_id},
};
use store::{
    Error,
    db::Db,
    export::ExportReader,
    import::{How, Landed, NotTaken, NotTakenBack, Offered, Tally},
    sql,
};

/// A row about somebody, referred on this day.
fn row(number: u64, nrm: &str, referred: &str) -> Offered {
    let id: CaseId = store::chance::id();
    let opening = Fact::CaseOpened {
        nation: Nation::EnglandWales,
        gender: Gender::Female,
        age_group: AgeGroup::Adult,
        nationality: vec!["VN".into()],
        born: None,
    };
    let facts = [(opening, "2026-03-04"), (Fact::referral_to(Authority::Sca), referred)];
    let entry = |(number, (fact, on))| {
        let when = When::dated(day(on));
        let (id, recorded_on) = (event_id(id, number), day("2026-11-22"));
        Entry { event: Event { id, number, fact, when, recorded_on, corrects: None }, note: None }
    };
    let about = About { name: "Linh".into(), nrm_reference: nrm.into(), ..About::default() };
    let case = CaseSheet { about, entries: (1..).zip(facts).map(entry).collect() };
    Offered { row: number, text: format!("{nrm} {referred}"), id, case }
}

async fn bring_in(house: &House, rows: Vec<Offered>) -> (ImportId, Tally, Vec<Landed>) {
    let permit = house.store.permit_at_shell(Some("rosa@harbour-light.example")).await.unwrap();
    let import = house.store.begin_import(&permit).await.unwrap();
    let mut all = Vec::new();
    let mut tell = |_, landed: &Landed| all.push(landed.clone());
    let rows = Box::new(rows.into_iter());
    let tally =
        house.store.import(permit, (How::Real(import), None), rows, &mut tell).await.unwrap();
    (import, tally, all)
}

async fn take_back(
    house: &House,
    import: ImportId,
) -> Result<store::import::TakenBack, NotTakenBack> {
    let permit = house.store.permit_at_shell(Some("rosa@harbour-light.example")).await.unwrap();
    house.store.take_import_back(permit, import).await
}

async fn derived(db: &Db, case: CaseId) -> i64 {
    let rows = sql!(
        "select (select count(*) from deadline where case_id = $1)
            + (select count(*) from stat_fact where case_id = $1)
            + (select count(*) from tally where case_id = $1)",
        case
    );
    db.one::<(i64,)>(rows).await.unwrap().0
}

#[tokio::test]
async fn the_rules_hold_and_nothing_comes_in_twice() {
    crate::both::each(|house| async move {
        let first = row(2, "NRM-1", "2026-03-10");
        let case = first.id;
        let rows = vec![
            first,
            row(3, "nrm - 1", "2026-03-11"),
            row(4, "NRM-2", "2027-03-10"),
            row(5, "NRM-1", "2026-03-10"),
        ];

        let (_, tally, landed) = bring_in(&house, rows).await;

        assert_eq!(tally, Tally { read: 4, added: 1, already: 1, refused: 2, odd: 0 });
        assert!(matches!(landed[0], Landed::Added { .. }));
        assert!(matches!(&landed[1], Landed::Not(why) if matches!(why[..], [NotTaken::Known(_)])));
        assert!(matches!(&landed[2], Landed::Not(why) if matches!(why[..], [NotTaken::Rules { number: 2, .. }])));
        assert_eq!(landed[3], Landed::Already);
        let permit = house.may(&house.rosa, case).await;
        assert_eq!(house.store.history(permit).await.unwrap().events.len(), 2);
        assert!(house.store.rebuild(true).await.unwrap().different.is_empty());
        assert_eq!(house.store.verify_audit().await.unwrap().finding, None);
    })
    .await;
}

#[tokio::test]
async fn a_dry_run_says_the_same_and_saves_nothing() {
    crate::both::each(|house| async move {
        let rows = || {
            vec![
                row(2, "NRM-1", "2026-03-10"),
                row(3, "NRM-1", "2026-03-11"),
                row(4, "NRM-1", "2026-03-10"),
            ]
        };
        let permit = house.store.permit_at_shell(Some("rosa@harbour-light.example")).await.unwrap();

        let dry = rows().into_iter();
        let said =
            house.store.import(permit, (How::Dry, None), Box::new(dry), &mut |_, _| ()).await;
        let (_, tally, _) = bring_in(&house, rows()).await;

        assert_eq!(said.unwrap(), tally);
        assert_eq!((tally.added, tally.already, tally.refused), (1, 1, 1));
    })
    .await;
}

#[tokio::test]
async fn a_case_that_somebody_worked_on_is_not_taken_back_and_is_named() {
    crate::both::each(|house| async move {
        let (one, other) = (row(2, "NRM-1", "2026-03-10"), row(3, "NRM-2", "2026-03-10"));
        let (kept, gone) = (one.id, other.id);
        let (import, ..) = bring_in(&house, vec![one, other]).await;
        house.record(kept, first_negative("2026-04-01")).await.unwrap();
        let permit = house.may(&house.rosa, kept).await;
        let reference = house.store.history(permit).await.unwrap().reference;

        let back = take_back(&house, import).await.unwrap();

        assert_eq!((back.cases, back.kept), (1, vec![reference]));
        let refused = house.store.permit::<store::permit::ReadCase>(&house.rosa, gone).await;
        assert!(matches!(refused, Err(Error::NotFound)), "nobody reaches it");
        let db = house.db().await;
        assert_eq!(derived(&db, gone).await, 0, "it is not counted");
        assert!(derived(&db, kept).await > 0);
        let events = sql!("select count(*) from event where case_id = $1", gone);
        assert_eq!(db.one::<(i64,)>(events).await.unwrap().0, 2, "its events stay");
        assert!(house.store.rebuild(true).await.unwrap().different.is_empty());
        let (_, again, _) = bring_in(&house, vec![row(3, "NRM-2", "2026-03-10")]).await;
        assert_eq!(again.added, 1, "the same row can be brought in once more");
    })
    .await;
}

#[tokio::test]
async fn an_import_is_taken_back_within_seven_days_and_by_nobody_else() {
    crate::both::each(|house| async move {
        let (import, ..) = bring_in(&house, vec![row(2, "NRM-1", "2026-03-10")]).await;
        let tom = house.store.permit_at_shell(Some("tom@harbour-light.example")).await.unwrap();
        let others = house.store.take_import_back(tom, import).await;

        house.clock.advance(TimeDelta::days(7) + TimeDelta::milliseconds(1));
        let late = take_back(&house, import).await;

        assert!(matches!(others, Err(NotTakenBack::Store(Error::NotFound))));
        assert!(matches!(late, Err(NotTakenBack::TooLate)));
    })
    .await;
}

#[tokio::test]
async fn how_columns_are_matched_is_kept_once_for_the_whole_charity_until_somebody_forgets_it() {
    crate::both::each(|house| async move {
        let rosa = house.store.permit_at_shell(Some("rosa@harbour-light.example")).await.unwrap();
        let tom = house.store.permit_at_shell(Some("tom@harbour-light.example")).await.unwrap();

        house.store.keep_map(&rosa, "name rg", "Canary, first").await.unwrap();
        house.clock.advance(TimeDelta::hours(1));
        house.store.keep_map(&rosa, "name cg", "another sheet").await.unwrap();
        house.clock.advance(TimeDelta::hours(1));
        house.store.keep_map(&tom, "name rg", "Canary, second").await.unwrap();

        let kept = house.store.kept_maps(&rosa).await.unwrap();
        let said: Vec<_> = kept.iter().map(|one| (&*one.map, &*one.by)).collect();
        assert_eq!(said, [("Canary, second", "Tom"), ("another sheet", "Rosa")]);
        let stored = sql!("select headings_seal, map from import_map");
        for (seal, map) in house.db().await.all::<(Vec<u8>, Vec<u8>)>(stored).await.unwrap() {
            assert!(
                !seal
                    .windows(4)
                    .chain(map.windows(4))
                    .any(|part| part == b"name" || part == b"Cana")
            );
        }
        house.store.forget_map(&tom, kept[1].id).await.unwrap();
        house.store.forget_map(&rosa, kept[1].id).await.unwrap();
        assert_eq!(house.store.kept_maps(&tom).await.unwrap(), kept[..1]);
        assert_eq!(house.store.verify_audit().await.unwrap().finding, None);
    })
    .await;
}

#[tokio::test]
async fn cases_are_taken_out_with_leave_for_a_day_and_a_fresh_proof_only() {
    crate::both::each(|house| async move {
        bring_in(&house, vec![row(2, "NRM-1", "2026-03-10")]).await;
        let asked = || house.store.permit::<store::permit::ExportCases>(&house.rosa, ());
        let before = asked().await.map(drop);
        let idris = house.store.permit::<store::permit::GrantExport>(&house.idris, ()).await;
        let readers: Result<Vec<ExportReader>, Error> = match idris {
            Ok(permit) => house.store.export_readers(permit).await,
            Err(error) => Err(error),
        };

        assert!(matches!(before, Err(Error::NotFound)), "no leave");
        assert!(
            matches!(readers, Err(Error::NotProved)),
            "leave is given by whoever shows who they are"
        );
        let permit = house.store.permit_at_shell(None).await.unwrap();
        let mut export = house.store.export(permit).await.unwrap();
        let page = export.page().await.unwrap();
        assert_eq!(page.len(), 1);
        assert_eq!(page[0].about.worker, "rosa@harbour-light.example");
        assert!(export.page().await.unwrap().is_empty());
    })
    .await;
}
