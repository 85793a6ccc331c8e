//! The two sums people wait for: what one more event would change in a long record, and which of 20,000 kept dates a new
//! bank holiday would move. Each is printed beside the time it may take.

use std::{
    hint::black_box,
    time::{Duration, Instant},
};

use domain::{
    calendar::{Amends, Holidays, Row},
    change::changes,
    check::check,
    code::{AgeGroup, Authority, Gender, Nation, Outcome, Stage},
    day::{Day, ymd},
    deadline::{compute, moving},
    event::{DeadlineKey, Event, Fact, Support, When},
    id::Id,
    pathway::picture,
    picture::{Course, Deadline, DeadlineState},
    rule::{self, Rule},
    terms::{Taken, Terms},
};
use uuid::Uuid;

const TODAY: Day = ymd(2026, 11, 22);
const RECORD: u32 = 500;
const LIVE: usize = 20_000;
const PREVIEW_MAY_TAKE: Duration = Duration::from_millis(50);
const MOVES_MAY_TAKE: Duration = Duration::from_secs(2);

#[expect(clippy::print_stdout, reason = "the figures are what this program is for")]
pub fn print() {
    let rows = [
        ("preview in a case of 500", preview(), PREVIEW_MAY_TAKE),
        ("20,000 dates, new holiday", moved(), MOVES_MAY_TAKE),
    ];
    for (name, took, may_take) in rows {
        let verdict = if took <= may_take { "in time" } else { "TOO SLOW" };
        let (took, may_take) = (took.as_secs_f64() * 1e3, may_take.as_secs_f64() * 1e3);
        println!("{name:<28} {took:>10.2} ms of {may_take:.0} ms: {verdict}");
    }
}

/// The longest of twenty previews, each of another event.
fn preview() -> Duration {
    let record = record();
    let previews = (0..20).map(|turn| {
        let on = TODAY - chrono::Days::new(turn % 2);
        let next = event(RECORD + 1, on, Fact::asked_about(Stage::First));
        let started = Instant::now();
        black_box(check(&record, &next, TODAY));
        let after = [record.as_slice(), &[next]].concat();
        black_box(changes(&picture(&record), &picture(&after)));
        started.elapsed()
    });
    previews.max().unwrap_or_default()
}

/// A referral, support that starts and ends for years, and a negative decision.
fn record() -> Vec<Event> {
    let opening = Fact::CaseOpened {
        nation: Nation::EnglandWales,
        gender: Gender::Female,
        age_group: AgeGroup::Adult,
        nationality: vec!["AL".into()],
        born: None,
    };
    let negative = Fact::FirstDecision { outcome: Outcome::Negative, reason: None };
    let first = TODAY - chrono::Days::new(u64::from(RECORD) * 3);
    let day = |number: u32| first + chrono::Days::new(u64::from(number) * 3);
    let course = (3..RECORD).map(|number| {
        let scheme = domain::code::Scheme::ALL[0];
        let reason = domain::code::SupportEnd::ALL[0];
        let support = if number % 2 == 1 {
            Support::Started { scheme, form: None, provider: None }
        } else {
            Support::Ended { scheme, reason, to: None }
        };
        event(number, day(number), Fact::Support(support))
    });
    let begin = [event(1, day(1), opening), event(2, day(2), Fact::referral_to(Authority::Sca))];
    let refused = event(RECORD, TODAY - chrono::Days::new(2), negative);
    begin.into_iter().chain(course).chain([refused]).collect()
}

fn event(number: u32, on: Day, fact: Fact) -> Event {
    let id = Id::new(Uuid::from_u128(u128::from(number)));
    Event { id, number, fact, when: When::dated(on), recorded_on: TODAY, corrects: None }
}

/// Going through every live date once, as the page of dates that would move does, by a list with one more bank holiday.
fn moved() -> Duration {
    let live = live();
    let first = Holidays::built_in().clone();
    let (day, name) = (ymd(2026, 12, 11), "A day announced late");
    let row = |nation: &Nation| Row { line: 2, day, nation: *nation, name: name.to_owned() };
    let rows: Vec<_> = Nation::ALL.iter().map(row).collect();
    let holidays = first.amended(&rows, Amends::Adds).expect("a weekday that was none before");
    let terms = Terms::new(first, vec![Taken { on: TODAY, holidays }], Vec::new());
    let started = Instant::now();
    let found = moving(live.iter().enumerate(), &terms);
    let took = started.elapsed();
    assert!(!black_box(found).is_empty(), "a working day was taken away");
    took
}

fn live() -> Vec<Deadline> {
    let rules = ["NRM_RG_TARGET_5WD", "RECON_30CD", "FTT_APPEAL_IN_UK_14D", "MSVCC_MOVE_ON_45D"];
    let rules = rules.map(|id| rule::rule(id).expect("the rule is in the program"));
    (0..LIVE).filter_map(|place| one(place, rules[place % rules.len()])).collect()
}

fn one(place: usize, rule: &Rule) -> Option<Deadline> {
    let ago = u64::try_from(place % 300).expect("it is below 300");
    let trigger = TODAY - chrono::Days::new(ago);
    let number = u128::try_from(place).expect("it is below 20,000");
    let key = DeadlineKey { trigger: Id::new(Uuid::from_u128(number)), rule: rule.id.to_owned() };
    Some(Deadline {
        id: Deadline::id_of(&key, 1),
        key,
        generation: 1,
        working: compute(rule, trigger, Nation::EnglandWales).ok()?,
        state: DeadlineState::Open,
        certain: true,
        moved_from: None,
        recounted: false,
        course: Course::default(),
        list: 0,
    })
}
