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
    code::{
        AgeGroup, Authority, ClosureReason, DoubtedBy, Gender, Nation, Outcome, ReportedTo, Route,
        Scheme, Stage,
    },
    day::{Day, ymd},
    deadline::{compute, moving},
    event::{
        Age, Correction, DeadlineKey, Event, Fact, Safety, Started, Support, When,
        stay::{Letter, StayFact},
    },
    id::Id,
    pathway::picture,
    permission::Ruled,
    picture::{Course, Deadline, DeadlineState},
    rule::{self, Rule},
    terms::{Arrived, Taken, Terms},
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
        ("20,000 dates, new holiday", moved(&new_holiday()), MOVES_MAY_TAKE),
        ("20,000 dates, new rule", moved(&new_rule()), MOVES_MAY_TAKE),
    ];
    for (name, took, may_take) in rows {
        let verdict = if took <= may_take { "in time" } else { "TOO SLOW" };
        let (took, may_take) = (took.as_secs_f64() * 1e3, may_take.as_secs_f64() * 1e3);
        println!("{name:<28} {took:>10.2} ms of {may_take:.0} ms: {verdict}");
    }
}

/// The longest of many previews, each of another event, early and late in the record, and of corrections.
fn preview() -> Duration {
    let record = record();
    let next = next();
    assert!(next.iter().filter(|new| check(&record, new, TODAY).is_accepted()).count() > 10);
    let previews = next.iter().map(|new| {
        let started = Instant::now();
        black_box(check(&record, new, TODAY));
        let after = [record.as_slice(), std::slice::from_ref(new)].concat();
        black_box(changes(&picture(&record), &picture(&after)));
        started.elapsed()
    });
    previews.max().unwrap_or_default()
}

/// What may come next: one event of many kinds.
fn next() -> Vec<Event> {
    let refusal = Letter::plain(Route::Refugee, Ruled::Refused);
    let started = Started { rule: "NRM_EVIDENCE_REQUEST".into(), ..Started::default() };
    let facts = [
        Fact::asked_about(Stage::First),
        Fact::DecisionQuashed { stage: Stage::First },
        Fact::Transferred { to: Authority::Ieca },
        Fact::Support(Support::Started { scheme: Scheme::Msvcc, form: None, provider: None }),
        Fact::Safety(Safety::Missing { reported_to: ReportedTo::Police, reported: None }),
        Fact::Safety(Safety::Arrived { alone: None }),
        Fact::Age(Age::Disputed { by: DoubtedBy::ALL[0], claimed: None }),
        Fact::PermissionRefused { route: Route::Vts },
        Fact::PermissionGranted { route: Route::Vts, from: TODAY, until: ymd(2027, 11, 21) },
        Fact::ClaimRefused,
        Fact::Stay(StayFact::Decided(Box::new(refusal))),
        Fact::Started(Started { days: Some(14), ..started }),
        Fact::Review { on: Some(ymd(2026, 12, 1)), why: "Ask again".into() },
        Fact::Identified { suspected: Vec::new() },
        Fact::CaseClosed { reason: ClosureReason::ALL[0] },
    ];
    let new = facts.into_iter().map(|fact| event(RECORD + 1, TODAY, fact));
    let middle = RECORD / 2;
    let corrections = [Fact::RecordedByMistake, Fact::Safety(Safety::Arrived { alone: None })];
    let corrections = corrections.into_iter().map(|fact| {
        let id = Id::new(Uuid::from_u128(u128::from(middle)));
        let corrects = Some(Correction { event: id, reason: "A slip".into() });
        Event { corrects, ..event(RECORD + 1, TODAY, fact) }
    });
    new.chain(corrections).collect()
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
        let scheme = Scheme::ALL[0];
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

/// Going through every live date once, as the page of dates that would move does.
fn moved(terms: &Terms) -> Duration {
    let live = live();
    let started = Instant::now();
    let found = moving(live.iter().enumerate(), terms);
    let took = started.elapsed();
    assert!(!black_box(found).is_empty(), "some date comes out differently");
    took
}

/// A list with one more bank holiday.
fn new_holiday() -> Terms {
    let first = Holidays::built_in().clone();
    let (day, name) = (ymd(2026, 12, 11), "A day announced late");
    let row = |nation: &Nation| Row { line: 2, day, nation: *nation, name: name.to_owned() };
    let rows: Vec<_> = Nation::ALL.iter().map(row).collect();
    let holidays = first.amended(&rows, Amends::Adds).expect("a weekday that was none before");
    Terms::new(first, vec![Taken { on: TODAY, holidays }], Vec::new())
}

/// A second version of the rule on asking for reconsideration: 28 days instead of 30, for every decision here.
fn new_rule() -> Terms {
    let old = rule::rule("RECON_30CD").expect("the rule is in the program");
    let (from, eve) = (ymd(2025, 10, 19), ymd(2025, 10, 18));
    let ended = Rule { effective_to: Some(eve), ..old.clone() };
    let length = rule::Length::CalendarDays(28);
    let new = Rule { version: 2, length, effective_from: Some(from), ..old.clone() };
    let others = rule::rules().iter().filter(|rule| rule.id != old.id).cloned();
    let arrived = vec![Arrived { rule: old.id.to_owned(), version: 2, on: TODAY }];
    Terms::new(Holidays::built_in().clone(), Vec::new(), arrived)
        .with_rules(others.chain([ended, new]).collect())
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
        followed: false,
        course: Course::default(),
        list: 0,
    })
}
