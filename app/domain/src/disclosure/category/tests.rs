use super::{Category, Table};
use crate::{
    code::{Gender, Outcome, ReconsiderationAnswer},
    stat::{Age, DeclineReason, Exploitation, GrantLength, PermissionAnswer, Region, What, Who},
};

const LINH: Who = Who {
    gender: Gender::Female,
    region: Some(Region::Vietnam),
    age: Age::From18,
    exploitation: Some(Exploitation::Labour),
};

fn counted(table: Table, who: Who, what: What) -> Option<&'static str> {
    Category::of(table, &who, what).map(Category::code)
}

#[test]
fn every_category_is_found_again_by_its_code() {
    for &table in Table::ALL {
        for category in table.categories() {
            assert_eq!(table.category(category.code()), Some(category));
        }
        assert_eq!(table.category("Somewhere else"), None);
    }
}

#[test]
fn crossed_categories_are_every_pair_in_order() {
    for (crossed, first, second) in [
        (Table::GenderByExploitation, Table::Gender, Table::Exploitation),
        (Table::CgOutcomeByRegion, Table::CgOutcome, Table::Region),
    ] {
        let pair = |a: &'static str| second.codes().iter().map(move |b| format!("{a} / {b}"));
        let pairs: Vec<String> = first.codes().iter().flat_map(|a| pair(a)).collect();

        assert_eq!(crossed.codes(), pairs);
    }
}

#[test]
fn a_referral_is_counted_once_in_each_table_of_referrals() {
    for (table, category) in [
        (Table::Region, "Vietnam"),
        (Table::Gender, "Female"),
        (Table::Age, "18-24"),
        (Table::Age2, "18 and over"),
        (Table::Exploitation, "Labour"),
        (Table::GenderByExploitation, "Female / Labour"),
    ] {
        assert_eq!(counted(table, LINH, What::Referred), Some(category));
    }
    assert_eq!(counted(Table::RgOutcome, LINH, What::Referred), None);
}

#[test]
fn what_nobody_recorded_is_counted_where_the_table_has_room_for_it() {
    let nobody =
        Who { gender: Gender::NotRecorded, region: None, age: Age::NotKnown, exploitation: None };
    let adult = Who { age: Age::Adult, ..nobody };

    assert_eq!(counted(Table::Gender, nobody, What::Referred), Some("Other or not recorded"));
    assert_eq!(counted(Table::Exploitation, nobody, What::Referred), Some("Multiple or other"));
    assert_eq!(counted(Table::Region, nobody, What::Referred), None);
    assert_eq!(counted(Table::Age, adult, What::Referred), None);
    assert_eq!(counted(Table::Age2, adult, What::Referred), Some("18 and over"));
    assert_eq!(counted(Table::Age2, nobody, What::Referred), None);
}

#[test]
fn labels_of_groups_are_the_categories_of_their_tables() {
    let regions: Vec<_> = Region::ALL.iter().map(|region| region.label()).collect();
    let kinds: Vec<_> = Exploitation::ALL.iter().map(|kind| kind.label()).collect();
    let reasons: Vec<_> = DeclineReason::ALL.iter().map(|reason| reason.label()).collect();
    let lengths: Vec<_> = GrantLength::ALL.iter().map(|length| length.label()).collect();
    let answers: Vec<_> = PermissionAnswer::ALL.iter().map(|answer| answer.label()).collect();
    let ages: Vec<_> = Age::ALL.iter().take(5).map(|age| age.label()).collect();

    assert_eq!(Table::Region.codes(), regions);
    assert_eq!(Table::Exploitation.codes(), kinds);
    assert_eq!(Table::DeclineReason.codes(), reasons);
    assert_eq!(Table::GrantLength.codes(), lengths);
    assert_eq!(Table::LeaveOutcome.codes(), answers);
    assert_eq!(Table::Age.codes(), ages);
}

#[test]
fn a_wait_falls_in_its_band() {
    for (days, band) in [
        (Some(0), "0-30 days"),
        (Some(30), "0-30 days"),
        (Some(31), "31-60 days"),
        (Some(365), "181-365 days"),
        (Some(548), "366-548 days"),
        (Some(831), "731-1095 days"),
        (Some(1095), "731-1095 days"),
        (Some(1096), "over 1095 days"),
        (None, "Not known"),
    ] {
        let decided = What::FinalDecision { outcome: Outcome::Positive, days };
        assert_eq!(counted(Table::CgWait, LINH, decided), Some(band));
    }
}

#[test]
fn every_happening_is_counted_in_its_own_family_only() {
    let (outcome, days) = (Outcome::Negative, Some(3));
    for (what, table, category) in [
        (
            What::Declined { reason: DeclineReason::Mistrust },
            Table::DeclineReason,
            "Mistrust of authorities",
        ),
        (What::FirstDecision { outcome, days }, Table::RgOutcome, "Negative"),
        (
            What::Reconsidered { answer: ReconsiderationAnswer::Upheld },
            Table::ReconOutcome,
            "Stays negative",
        ),
        (What::FinalDecision { outcome, days }, Table::CgOutcomeByRegion, "Negative / Vietnam"),
        (
            What::Permission { answer: PermissionAnswer::Refused, days },
            Table::LeaveOutcome,
            "Refused",
        ),
        (What::Granted { length: GrantLength::Thirty }, Table::GrantLength, "30 months"),
    ] {
        assert_eq!(counted(table, LINH, what), Some(category));
        let tables = Table::ALL.iter().filter(|table| counted(**table, LINH, what).is_some());
        assert!(tables.into_iter().all(|table| table.family() == what.family()));
    }
}
