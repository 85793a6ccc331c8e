//! Notes as they look in use, for the tests: one that is read at once, one that is closed, a statement, one amended.

use chrono::DateTime;
use domain::{
    code::Authority,
    contact::{
        Agreed, Contact as Around, Interpreter, InterpreterGender, Means, Point, Profession,
        Professional, Safe, Voicemail,
    },
    day::{Day, ymd},
    event::Fact,
    id::{CaseId, Id},
    note::{Channel, Contact, NoteKind},
    risk::RiskLevel,
};
use store::{
    case_work::CaseWork,
    contact::{ContactRow, Contacts},
    find::{Found, Match},
    lately::Lately,
    note::{Amendment, CaseDay, CaseTask, LogSheet, Note, NotePage, OneNote, Task, TaskSheet},
    risk::{NotHeard, Risk, RiskSheet},
    view::KnownCase,
};
use uuid::Uuid;

use super::{
    super::{
        forms::{Kept, Notice, Problem, Slot, amend::AmendForm, contact::What, log::LogForm},
        frame::Page,
    },
    log::Subject,
};

const TODAY: Day = ymd(2026, 11, 22);
const HARM: &str = "What she said he did.";

fn note(number: u32, kind: NoteKind, body: &str, describes_harm: bool) -> Note {
    let contact = Contact { channel: Channel::Phone, is_two_way: number == 1 };
    Note {
        number,
        kind,
        on: ymd(2026, 11, 20),
        contact: (kind == NoteKind::Contact).then_some(contact),
        minutes: Some(15),
        body: body.into(),
        describes_harm,
        by: "Rosa Ahmed".into(),
        at: DateTime::UNIX_EPOCH,
        amendments: Vec::new(),
    }
}

/// Amended once, by Farah.
fn amended() -> Note {
    let amendment = Amendment {
        body: "She rang on Thursday.".into(),
        describes_harm: false,
        reason: "A slip".into(),
        by: "Farah Aziz".into(),
        at: DateTime::UNIX_EPOCH,
    };
    let first = note(1, NoteKind::Contact, "She rang on Friday.", false);
    Note { amendments: vec![amendment], ..first }
}

fn notes() -> Vec<Note> {
    vec![
        note(3, NoteKind::Statement, "", false),
        note(2, NoteKind::Progress, HARM, true),
        amended(),
    ]
}

fn tasks() -> Vec<Task> {
    let task = |number: u128, what: &str| Task {
        id: Id::new(Uuid::from_u128(number)),
        what: what.into(),
        due: ymd(2026, 11, 27),
        owner: Id::new(Uuid::from_u128(1)),
        owner_name: "Rosa Ahmed".into(),
        version: 1,
    };
    vec![task(1, "Ring the GP"), task(2, "Book an interpreter")]
}

/// What Rosa has to do.
pub fn own_tasks() -> Vec<CaseTask> {
    let LogSheet { case, reference, code_name, tasks, .. } = sheet();
    let own =
        |task| CaseTask { case, reference: reference.clone(), code_name: code_name.clone(), task };
    tasks.into_iter().map(own).collect()
}

/// Kestrel was not heard from.
pub fn not_heard() -> Vec<NotHeard> {
    let LogSheet { case, reference, code_name, .. } = sheet();
    let level = Some(RiskLevel::High);
    vec![NotHeard { case, reference, code_name, level, since: ymd(2026, 11, 1), ever: true }]
}

/// Farah recorded something.
pub fn lately() -> Vec<Lately> {
    let LogSheet { case, reference, code_name, .. } = sheet();
    let fact = Fact::referral_to(Authority::Sca);
    let (by, at) = ("Farah Aziz".into(), DateTime::UNIX_EPOCH);
    vec![Lately { case, reference, code_name, fact, by, at }]
}

fn risk() -> Page {
    let LogSheet { case, reference, code_name, .. } = sheet();
    let now = Some(Risk { level: RiskLevel::High, review_on: ymd(2026, 11, 20) });
    super::risk::show(&RiskSheet { case, reference, code_name, now }, None, TODAY)
}

fn task_sheet(task: Option<Task>) -> Page {
    let LogSheet { case, reference, code_name, .. } = sheet();
    let colleagues = vec![(Id::new(Uuid::from_u128(1)), "Rosa Ahmed".into())];
    let sheet = TaskSheet { case, reference, code_name, task, colleagues, is_last: true };
    let slot = sheet.task.as_ref().map_or(Slot::NewTask(case), |one| Slot::Task(case, one.id));
    super::task::show(&sheet, (Id::new(Uuid::from_u128(1)), slot), None, TODAY)
}

/// The work on Amina's case.
pub fn day() -> CaseDay {
    CaseDay {
        notes: notes(),
        note_count: 3,
        last_contact_on: Some(ymd(2026, 11, 20)),
        risk: None,
        tasks: tasks(),
        work: CaseWork { pack: 1, needs: 2, services: 1, ..CaseWork::default() },
    }
}

fn sheet() -> LogSheet {
    LogSheet {
        case: CaseId::new(Uuid::from_u128(7)),
        reference: "R-7F3K".into(),
        code_name: "Kestrel".into(),
        safe_contact: "Text only, weekdays after 4pm.".into(),
        contacts: contacts(),
        tasks: tasks(),
    }
}

/// A number, an interpreter, and a solicitor who may be told some things.
fn contacts() -> Vec<ContactRow> {
    let point = Point {
        means: Means::Phone,
        value: "020 7946 0000".into(),
        safe: Safe::Agreed,
        times: Some("Weekdays after 4pm".into()),
        voicemail: Voicemail::No,
        code_word: Some("the library".into()),
        answered_by: None,
    };
    let need = Interpreter {
        language: "Albanian".into(),
        dialect: Some("Gheg".into()),
        gender: InterpreterGender::Female,
        not: None,
    };
    let solicitor = Professional {
        profession: Profession::Solicitor,
        name: "Leo Marsh".into(),
        organisation: None,
        reached_by: None,
        agreed: Agreed::Yes,
        may_be_told: "Appointments".into(),
    };
    let all = [Around::Point(point), Around::Interpreter(need), Around::Professional(solicitor)];
    let row = |(place, contact): (u128, Around)| ContactRow {
        id: Id::new(Uuid::from_u128(place)),
        contact,
        by: "Rosa Ahmed".into(),
        at: DateTime::UNIX_EPOCH,
    };
    (1..).zip(all).map(row).collect()
}

fn found() -> Vec<Found> {
    let LogSheet { case, reference, code_name, .. } = sheet();
    vec![Found { case, reference, code_name, why: Match::Sound, is_other: true }]
}

fn around() -> Contacts {
    let LogSheet { case, reference, code_name, safe_contact, contacts: rows, .. } = sheet();
    Contacts { case, reference, code_name, safe_contact, language: "Albanian".into(), rows }
}

fn log(kept: Option<&Kept<LogForm>>) -> Page {
    super::log::show(&Subject::Given(&sheet()), LogForm::fresh(TODAY), kept)
}

fn picked() -> Page {
    let id = CaseId::new(Uuid::from_u128(7));
    let case = KnownCase { id, reference: "R-7F3K".into(), code_name: "Kestrel".into() };
    super::log::show(&Subject::Picked(&[case]), LogForm::fresh(TODAY), None)
}

fn one(kept: Option<&Kept<AmendForm>>) -> Page {
    let LogSheet { case, reference, code_name, .. } = sheet();
    super::note::show(&OneNote { case, reference, code_name, note: amended() }, kept)
}

/// Rosa's wording, after Farah was faster.
fn overtaken() -> Kept<AmendForm> {
    let typed = AmendForm { body: "She rang on Monday.".into(), ..AmendForm::default() };
    let by = "Farah Aziz".into();
    Kept::with_notice(typed, Notice::Changed { by, at: DateTime::UNIX_EPOCH })
}

/// A page of notes of every kind.
pub fn note_page() -> NotePage {
    let LogSheet { case, reference, code_name, .. } = sheet();
    NotePage { case, reference, code_name, notes: notes(), total: 45, page: 2, pages: 3 }
}

pub fn pages() -> Vec<(&'static str, Page)> {
    let page = note_page();
    let typed = LogForm { body: "</textarea><script>".into(), ..LogForm::fresh(TODAY) };
    let refused = Kept::with_problems(typed, vec![Problem::with("body", "Write what happened")]);
    vec![
        ("log", log(None)),
        ("log, refused", log(Some(&refused))),
        ("log, picked", picked()),
        ("people", super::contacts::show(&around())),
        ("add a number", super::contact::show(&around(), What::Point, None)),
        ("add an interpreter", super::contact::show(&around(), What::Interpreter, None)),
        ("add a professional", super::contact::show(&around(), What::Professional, None)),
        ("add somebody around them", super::contact::show(&around(), What::Related, None)),
        ("add another name", super::contact::show(&around(), What::Named, None)),
        ("add another number", super::contact::show(&around(), What::Identifier, None)),
        ("find", super::find::show(None, None, true)),
        ("found", super::find::show(None, Some(&found()), true)),
        ("risk", risk()),
        ("set a task", task_sheet(None)),
        ("change a task", task_sheet(tasks().pop())),
        ("notes", super::notes::show(&page)),
        ("note", one(None)),
        ("note, overtaken", one(Some(&overtaken()))),
    ]
}

#[test]
fn what_describes_harm_is_closed_and_says_how_long_it_takes_to_read() {
    let LogSheet { case, reference, code_name, .. } = sheet();
    let page = NotePage { case, reference, code_name, notes: notes(), total: 3, page: 1, pages: 1 };
    let html = super::notes::show(&page).html();

    let before = html.split(HARM).next().unwrap_or_default();
    assert!(before.ends_with("<div><p dir=\"auto\" class=\"words\">"), "{before}");
    assert!(before.contains("Show note (about 1 minute to read, describes harm)"), "{before}");
    assert!(html.contains("data-harm"), "{html}");
}

#[test]
fn the_second_of_two_people_sees_the_first_wording_theirs_and_her_own() {
    let html = one(Some(&overtaken())).html();

    for wording in ["She rang on Friday.", "She rang on Thursday.", "She rang on Monday."] {
        assert!(html.contains(wording), "{wording} in {html}");
    }
    assert!(html.contains("Farah Aziz changed this"), "{html}");
}

#[test]
fn logging_starts_with_the_safe_way_to_make_contact_and_the_tasks_of_the_case() {
    let html = log(None).html();

    assert!(html.contains("Text only, weekdays after 4pm."), "{html}");
    assert!(html.contains("Ring the GP, by Fri 27 Nov 2026, Rosa Ahmed"), "{html}");
}
