//! A whole made-up national year with the figures that were published about the real one: the internal view says them
//! exactly, and the protected reports within the error they state. On SQLite only: it is arithmetic that is tested here.

use std::{fs, os::unix::fs::PermissionsExt};

use crate::both::{House, day};
use domain::{
    code::{AgeGroup, Authority, ClaimScheme, ClaimStage, Gender, Nation, Outcome, Route},
    disclosure::{Period, Table},
    event::{Day, Event, Fact, Justice, When},
    id::{CaseId, Id, PersonId, UserId},
    tally::table::InternalTable,
};
use store::{
    Kind,
    clock::{Clock, FixedClock},
    internal::{Asked, Breakdown, Figures, Grown, InternalReport, Only},
    load::{Story, Told},
};
use uuid::Uuid;

const REFERRED: u32 = 19_000;
const DECIDED: u32 = 18_000;
const REFUSED_FIRST: u32 = 8_460;
const ADULTS: u32 = 4_240;
const ADULTS_GRANTED: u32 = 176;
const CHILDREN: u32 = 699;
const CHILDREN_GRANTED: u32 = 3;
const EVERYBODY: u32 = 51_193;
const CLAIMED: u32 = 133;

/// What happens to somebody, day by day.
type Life = Vec<(Day, Fact)>;

fn opened(on: &str, born: &str) -> (Day, Fact) {
    let fact = Fact::CaseOpened {
        nation: Nation::EnglandWales,
        gender: Gender::Female,
        age_group: AgeGroup::NotKnown,
        nationality: vec!["AL".into()],
        born: Some(day(born)),
    };
    (day(on), fact)
}

fn referral() -> Fact {
    Fact::referral_to(Authority::Sca)
}

/// Confirmed in 2024 after 831 days on average, then granted or refused permission.
fn confirmed(number: u32) -> Life {
    let is_child = number >= ADULTS;
    let granted =
        if is_child { number - ADULTS < CHILDREN_GRANTED } else { number < ADULTS_GRANTED };
    let born = if is_child { "2010-06-01" } else { "1990-06-01" };
    // One early, one late: the mean stays. The last has nobody to pair with.
    let shift = match number {
        last if last + 1 == ADULTS + CHILDREN => 0,
        number if number % 2 == 0 => -31,
        _ => 31,
    };
    let confirmed = day("2024-03-01");
    let referred = confirmed - chrono::Days::new(831) + chrono::TimeDelta::days(shift);
    let route = Route::Vts;
    let decided = day("2024-09-02");
    let permission = if granted {
        Fact::PermissionGranted { route, from: decided, until: day("2025-06-30") }
    } else {
        Fact::PermissionRefused { route }
    };
    let outcome = Outcome::Positive;
    vec![
        (referred, opened("2021-01-01", born).1),
        (referred, referral()),
        (referred + chrono::Days::new(40), Fact::FirstDecision { outcome, reason: None }),
        (confirmed, Fact::FinalDecision { outcome, reason: None }),
        (decided, permission),
    ]
}

/// Referred in 2024; most were decided at the first stage in the same year.
fn referred(number: u32) -> Life {
    let quarter = ["2024-02-01", "2024-05-01", "2024-08-01", "2024-11-01"][number as usize % 4];
    let mut life = vec![opened(quarter, "1990-06-01"), (day(quarter), referral())];
    if number < DECIDED {
        let outcome = if number < REFUSED_FIRST { Outcome::Negative } else { Outcome::Positive };
        let on = day(quarter) + chrono::Days::new(20);
        life.push((on, Fact::FirstDecision { outcome, reason: None }));
    }
    life
}

/// Referred in 2023; a few claimed compensation.
fn waiting(number: u32) -> Life {
    let mut life = vec![opened("2023-05-02", "1990-06-01"), (day("2023-05-02"), referral())];
    if number < CLAIMED {
        let (scheme, stage) = (ClaimScheme::Cica, ClaimStage::Applied);
        let claim = Justice::Compensation { scheme, stage, award: None };
        life.push((day("2023-10-02"), Fact::Justice(claim)));
    }
    life
}

fn story(number: u32, life: Life, worker: UserId, clock: &FixedClock) -> Story {
    let raw = |space: u128| Uuid::from_u128(space << 64 | u128::from(number));
    let event = |(place, (on, fact)): (usize, (Day, Fact))| {
        let place = u32::try_from(place).unwrap();
        let id = Id::new(Uuid::from_u128(3 << 96 | u128::from(number) << 32 | u128::from(place)));
        let event = Event {
            id,
            number: place + 1,
            fact,
            when: When::dated(on),
            recorded_on: on,
            corrects: None,
        };
        Told { event, by: worker, at: clock.now() }
    };
    Story {
        case: CaseId::new(raw(1)),
        person: PersonId::new(raw(2)),
        name: "Amina".into(),
        record_key: raw(4).into_bytes(),
        reference: format!("N-{number:06}"),
        code_name: format!("Heron {number}"),
        nrm_reference: None,
        held_by: worker,
        advisers: Vec::new(),
        language: "Albanian".into(),
        safe_contact: "Text only".into(),
        events: life.into_iter().enumerate().map(event).collect(),
        notes: Vec::new(),
        planned: store::demo::Planned::default(),
        risk: None,
        documents: Vec::new(),
        evidence: Vec::new(),
        legal: Vec::new(),
        home_office_number: None,
    }
}

fn lives() -> impl Iterator<Item = Life> {
    let confirmed_all = ADULTS + CHILDREN;
    (0..confirmed_all)
        .map(confirmed)
        .chain((0..REFERRED).map(referred))
        .chain((0..EVERYBODY - confirmed_all - REFERRED).map(waiting))
}

/// A store with the whole year in it. Its noise is the same each time, because its salt and record keys are.
async fn nation() -> House {
    let mut house = House::new(Kind::Demo, None).await;
    let salt = house.place.keys().join("salt.key");
    fs::remove_file(&salt).unwrap();
    fs::write(&salt, "5a".repeat(32)).unwrap();
    fs::set_permissions(&salt, fs::Permissions::from_mode(0o400)).unwrap();
    house.reopen().await;
    let (worker, clock) = (house.rosa.user(), house.clock.clone());
    let stories = (0..).zip(lives()).map(move |(number, life)| story(number, life, worker, &clock));
    let loaded = house.store.load_stories(stories.collect::<Vec<_>>()).await.unwrap();
    assert_eq!(loaded, u64::from(EVERYBODY));
    house.store.grant_internal_at_shell("grace@harbour-light.example").await.unwrap();
    house
}

async fn counted(
    house: &House,
    table: InternalTable,
    period: &str,
    grown: Option<Grown>,
) -> InternalReport {
    let asked = Asked {
        period: period.parse().ok(),
        until: None,
        by: Breakdown::Nothing,
        only: Only { grown, ..Only::default() },
        today: house.store.today(),
    };
    let grace = crate::door::signed_in(house, house.grace.user()).await.0;
    house.store.internal(house.may(&grace, ()).await, table, &asked).await.unwrap()
}

fn share(report: &InternalReport) -> (i64, i64) {
    (report.shares[0].part, report.shares[0].base)
}

async fn exact(house: &House) {
    let referred = counted(house, InternalTable::Referrals, "2024", None).await;
    let Figures::Lines { total, .. } = &referred.parts[0].figures else { panic!("no lines") };
    assert_eq!((total.times, total.people), (19_000, 19_000));

    let adults = counted(house, InternalTable::Permission, "2024", Some(Grown::Adult)).await;
    let children = counted(house, InternalTable::Permission, "2024", Some(Grown::Child)).await;
    assert_eq!((share(&adults), share(&children)), ((176, 4_240), (3, 699)));

    let first = counted(house, InternalTable::First, "2024", None).await;
    assert_eq!(share(&first), (8_460, 18_000), "47% were refused at the first stage");

    let waits = counted(house, InternalTable::Waits, "2024", None).await;
    let mut means = waits.parts.iter().filter_map(|part| match &part.figures {
        Figures::Finished(Some(spread)) => Some(spread.mean),
        _ => None,
    });
    assert!((means.next_back().unwrap() - 831.0).abs() < f64::EPSILON);

    let claims = counted(house, InternalTable::Compensation, "all", None).await;
    assert_eq!(share(&claims), (133, 51_193));
}

async fn protected(house: &House) {
    house.store.declare_reports(REFERRED, day("2021-10-01")).await.unwrap();
    let calendar = house.store.periods(house.may(&house.grace, ()).await).await.unwrap();
    let past =
        calendar.iter().map(|row| row.period).filter(|period| period.end() < day("2025-01-01"));
    for period in past.clone() {
        house.store.close_period(house.may(&house.grace, ()).await, period).await.unwrap();
    }
    let year: Vec<Period> = past.filter(|period| period.start() >= day("2024-01-01")).collect();
    assert_eq!(year.len(), 4);
    for (table, row, exact, all) in [
        (Table::RgOutcome, 1, 8_460, 18_000),
        (Table::LeaveOutcome, 0, 179, 4_939),
        (Table::CgOutcome, 0, 4_939, 4_939),
    ] {
        let permit = house.may(&house.grace, ()).await;
        let table = house.store.report(permit, table, &year).await.unwrap().unwrap();
        let shown = table.rows()[row].value().unwrap();
        // 19 in 20 are as near as the statement says; one that is twice as far off is a fault.
        assert!((shown - exact).abs() <= 2 * table.within(), "{shown} for {exact}");
        assert!((table.total_value().unwrap() - all).abs() <= 2 * table.total_within());
    }
}

#[tokio::test]
async fn a_national_year_comes_out_as_it_was_published() {
    let house = nation().await;

    exact(&house).await;
    protected(&house).await;
    house.opened.close().await;
}
