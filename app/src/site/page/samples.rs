//! Made-up files and lists to draw pages from.

use std::sync::Arc;

use chrono::DateTime;
use domain::{
    code::{AgeGroup, Authority, Gender, Nation, Outcome, Route},
    day::{Day, ymd},
    deadline::Dates,
    event::{
        Correction, Event, Fact, Started, When,
        stay::{Request, StayFact},
    },
    id::{CaseId, EventId, UserId},
    pathway::picture,
    permission::{APPLY_BY, Advice, Asking, ChallengeKind, Having},
    picture::{CaseStage, Deadline, DeadlineState},
    terms::{Basis, Terms},
};
use store::{
    moved::WouldMove,
    view::{CaseFile, CaseRow, DeadlineRow, RecordedEvent},
};
use uuid::Uuid;

pub const TODAY: Day = ymd(2026, 11, 22);

fn event(number: u32, on: Day, fact: Fact, corrects: Option<u32>) -> Event {
    let id = |number: u32| EventId::new(Uuid::from_u128(u128::from(number)));
    let corrects = corrects
        .map(|of| Correction { event: id(of), reason: "The letter says another day".into() });
    let when = When { sent: Some(on), certain: number != 3, ..When::dated(on) };
    Event { id: id(number), number, fact, when, recorded_on: TODAY, corrects }
}

/// Amina's first decision was negative; Rosa typed the wrong day first and corrected it.
pub fn amina() -> CaseFile {
    let opening = Fact::CaseOpened {
        nation: Nation::EnglandWales,
        gender: Gender::Female,
        age_group: AgeGroup::Adult,
        nationality: vec!["AL".into()],
        born: None,
    };
    let negative = || Fact::FirstDecision { outcome: Outcome::Negative, reason: None };
    file(vec![
        event(1, ymd(2026, 3, 4), opening, None),
        event(2, ymd(2026, 3, 12), Fact::referral_to(Authority::Sca), None),
        event(3, ymd(2026, 10, 12), negative(), None),
        event(4, ymd(2026, 10, 21), negative(), Some(3)),
    ])
}

/// A claim of Daniel's in Scotland was refused in a letter sent on 14 December: the tribunal is closed on day 14.
pub fn at_christmas() -> CaseFile {
    let opening = Fact::CaseOpened {
        nation: Nation::Scotland,
        gender: Gender::Male,
        age_group: AgeGroup::Adult,
        nationality: vec!["ER".into()],
        born: None,
    };
    file(vec![
        event(1, ymd(2026, 3, 4), opening, None),
        event(2, ymd(2026, 12, 14), Fact::ClaimRefused, None),
    ])
}

/// Amina, after an entry that names this rule and says no more.
pub fn told_of(rule: &str) -> CaseFile {
    let mut events: Vec<_> = amina().events.into_iter().map(|recorded| recorded.event).collect();
    let started = Started { rule: rule.to_owned(), ..Started::default() };
    events.push(event(5, ymd(2026, 11, 20), Fact::Started(started), None));
    file(events)
}

/// Amina had permission for victims, applied in time for more, and was refused; a letter before claim was sent.
pub fn turned_down() -> CaseFile {
    let mut events: Vec<_> = amina().events.into_iter().map(|recorded| recorded.event).collect();
    let (from, until) = (ymd(2025, 12, 1), ymd(2026, 10, 31));
    let request = Request {
        asking: Asking::Application,
        route: Route::Vts,
        grounds: Vec::new(),
        fee: None,
        waiver: None,
    };
    let seeking =
        Advice { having: Having::Seeking, firm: String::new(), level: None, funding: None };
    let letter = StayFact::Challenged {
        challenge: ChallengeKind::PreAction,
        against: EventId::new(Uuid::from_u128(7)),
    };
    events.extend([
        event(5, from, Fact::PermissionGranted { route: Route::Vts, from, until }, None),
        event(6, ymd(2026, 10, 5), Fact::Stay(StayFact::Asked(request)), None),
        event(7, ymd(2026, 11, 10), Fact::PermissionRefused { route: Route::Vts }, None),
        event(8, ymd(2026, 11, 12), Fact::Stay(StayFact::Advice(seeking)), None),
        event(9, ymd(2026, 11, 16), Fact::Stay(letter), None),
    ]);
    file(events)
}

fn file(events: Vec<Event>) -> CaseFile {
    let picture = picture(&events);
    let recorded = |event: Event| RecordedEvent {
        superseded_by: (event.number == 3).then_some(4),
        by: "Rosa Ahmed".into(),
        at: DateTime::UNIX_EPOCH,
        event,
        note: None,
    };
    CaseFile {
        id: CaseId::new(Uuid::from_u128(7)),
        reference: "R-7F3K".into(),
        code_name: "Kestrel".into(),
        shown: None,
        opened_on: ymd(2026, 3, 4),
        nation: Nation::EnglandWales,
        language: "Albanian".into(),
        age_group: AgeGroup::Adult,
        worker: "Rosa Ahmed".into(),
        held_by: UserId::new(Uuid::from_u128(3)),
        adviser: None,
        is_restricted: true,
        safe_contact: "Text only, weekdays after 4pm. Do not leave voicemail.".into(),
        nrm_reference: None,
        home_office_number: Some("A1234567".into()),
        version: 4,
        picture,
        rules: Arc::default(),
        terms: Arc::new(Terms::built_in().clone()),
        events: events.into_iter().map(recorded).collect(),
        day: super::note_samples::day(),
        documents: crate::site::documents::tests::documents(),
        merges: Vec::new(),
    }
}

pub fn open_dates() -> Vec<DeadlineRow> {
    let file = amina();
    file.picture.open().into_iter().map(|one| row(&file, one)).collect()
}

/// The last day of the permission in `turned_down`, kept by an application, and another that nobody has kept.
pub fn ending_dates() -> Vec<DeadlineRow> {
    let file = turned_down();
    let is_it = |one: &&Deadline| one.key.rule == APPLY_BY;
    let kept = file.picture.deadlines.iter().find(is_it).map(|one| row(&file, one));
    let kept = kept.expect("permission ends");
    let mut open = kept.clone();
    open.deadline.state = DeadlineState::Open;
    open.deadline.working.due = ymd(2026, 12, 12);
    vec![kept, open]
}

fn row(file: &CaseFile, deadline: &Deadline) -> DeadlineRow {
    DeadlineRow {
        version: 4,
        case: file.id,
        reference: file.reference.clone(),
        code_name: file.code_name.clone(),
        deadline: deadline.clone(),
        worker: file.worker.clone(),
    }
}

/// The same, one day later by a bank holiday that was announced late.
pub fn would_move() -> Vec<WouldMove> {
    let day = ymd(2026, 11, 23);
    let would = |row| WouldMove {
        row,
        by: Basis { list: 1, version: 1 },
        now: Ok(Dates { due: day, act_by: day }),
        holidays: vec![(ymd(2026, 11, 20), "A day announced late".into())],
    };
    open_dates().into_iter().map(would).collect()
}

pub fn kestrel() -> CaseRow {
    CaseRow {
        id: amina().id,
        reference: "R-7F3K".into(),
        code_name: "Kestrel".into(),
        stage: CaseStage::FirstNegative,
        next_due: Some(ymd(2026, 11, 20)),
        next_title: Some("Ask for reconsideration".into()),
        worker: "Rosa Ahmed".into(),
        last_entry_on: ymd(2026, 10, 1),
    }
}
