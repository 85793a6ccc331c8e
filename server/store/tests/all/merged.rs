//! Who links two records of the same person, what becomes of the dates of the other one, and that every table is counted.

use crate::both::{House, each, referral};
use crate::merging::{add, merge, twice};
use chrono::TimeDelta;
use store::{
    Error,
    permit::{MergeCases, Pair, ReadMerge},
    sql,
    view::DeadlineFilter,
};

#[tokio::test]
async fn only_whoever_may_change_both_merges_them_and_only_after_showing_who_they_are() {
    each(async |house| {
        let pair = twice(&house).await;
        let foreign = add(&house, &house.tom, "Amina Hoxha", None).await;
        house.name_farah(pair.kept).await;
        house.name_farah(pair.other).await;

        for who in [&house.tom, &house.farah, &house.grace, &house.idris] {
            let refused = house.store.permit::<MergeCases>(who, pair).await;
            assert!(matches!(refused, Err(Error::NotFound)), "{refused:?}");
            assert!(house.store.permit::<ReadMerge>(who, pair).await.is_err());
        }
        for half in
            [Pair { kept: pair.kept, other: foreign }, Pair { kept: foreign, other: pair.kept }]
        {
            let refused = house.store.permit::<ReadMerge>(&house.rosa, half).await;
            assert!(matches!(refused, Err(Error::NotFound)), "{refused:?}");
        }
        let asked = house.store.permit::<MergeCases>(&house.rosa, pair).await;
        assert!(matches!(asked, Err(Error::NotProved)), "{asked:?}");
    })
    .await;
}

#[tokio::test]
async fn a_merged_record_does_not_nag_and_its_dates_stay_in_the_lists() {
    each(async |house| {
        let pair = twice(&house).await;
        let new = referral("2026-11-10");
        house.record(pair.other, new).await.unwrap();
        let dates = async || {
            let permit = house.may(&house.rosa, ()).await;
            let all = house.store.deadlines(permit, &DeadlineFilter::default()).await.unwrap();
            all.into_iter().filter(|row| row.case == pair.other).count()
        };
        let before = dates().await;
        assert!(before > 0);

        merge(&house, pair).await.unwrap();

        assert_eq!(dates().await, before);
        house.clock.advance(TimeDelta::days(60));
        let today = house.store.today_page(house.may(&house.rosa, ()).await).await.unwrap();
        let quiet: Vec<_> = today.quiet.iter().chain(&today.nothing).map(|row| row.id).collect();
        assert!(!quiet.contains(&pair.other), "{quiet:?}");
        assert!(today.not_heard.iter().all(|one| one.case != pair.other));
    })
    .await;
}

/// A table that is added must be counted, or be named here with the reason why not.
#[tokio::test]
async fn every_table_with_a_case_is_counted() {
    /// Derived, or about the case itself and not held by it. How many legal notes there are is for legal advisers only.
    const NOT_HELD: [&str; 18] = [
        "case_file",
        "case_access",
        "case_block",
        "glass",
        "restricted_to",
        "stat_fact",
        "tally",
        "import_case",
        "legal_note",
        "name_shown",
        "reminder_seen",
        "other_name_part",
        "other_number",
        "erasing",
        "erasure_proposal",
        "legal_hold",
        "outgoing_part",
        "outgoing_approval",
    ];
    let counted = include_str!("../../src/merge_count.rs");
    let house = House::new(store::Kind::Real, None).await;
    let db = house.db().await;
    let tables = sql!(
        "select m.name from sqlite_master m join pragma_table_info(m.name) p
        where m.type = 'table' and p.name = 'case_id' order by m.name"
    );
    let tables: Vec<(String,)> = db.all(tables).await.unwrap();

    assert!(tables.len() > 15, "{tables:?}");
    for (table,) in tables.iter().filter(|(table,)| !NOT_HELD.contains(&table.as_str())) {
        assert!(counted.contains(&format!("\"{table}\"")), "{table} is not counted");
    }
    house.opened.close().await;
}
