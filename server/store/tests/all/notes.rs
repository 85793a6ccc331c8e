//! Notes and the tasks they set and tick off: kept once, read back, amended in sight, never lost.

use crate::both::{House, day, each, form};
use domain::{
    id::CaseId,
    note::{Channel, Contact, NewAmendment, NewNote, NewTask, NoteKind},
};
use store::{
    Actor, Error,
    db::Rows,
    note::{CaseDay, Logged, NewLog, OneNote},
    permit::{ReadNotes, WriteNote},
    sql,
};

/// Rosa rang Amina and was rung back.
fn call(body: &str) -> NewNote {
    NewNote {
        kind: NoteKind::Contact,
        on: day("2026-11-20"),
        contact: Some(Contact { channel: Channel::Phone, is_two_way: true }),
        minutes: Some(15),
        body: body.into(),
        describes_harm: false,
    }
}

fn only(note: NewNote) -> NewLog {
    NewLog { note, next: None, done: Vec::new() }
}

async fn log(house: &House, who: &Actor, case: CaseId, new: NewLog) -> Logged {
    house.store.log(house.may(who, case).await, new, form()).await.unwrap()
}

async fn day_of(house: &House, case: CaseId) -> CaseDay {
    house.store.case(house.may(&house.rosa, case).await).await.unwrap().day
}

async fn open(house: &House, who: &Actor, case: CaseId, number: u32) -> Result<OneNote, Error> {
    house.store.note(house.may(who, case).await, number).await
}

#[tokio::test]
async fn a_call_and_its_next_step_are_logged_once_however_often_the_form_is_sent() {
    each(async |house| {
        let case = house.amina().await;
        let key = form();
        let next = NewTask { what: "Ring the GP".into(), due: day("2026-11-27") };
        let new = NewLog { next: Some(next), ..only(call("She is well.")) };
        for _ in 0..2 {
            let permit = house.may(&house.rosa, case).await;
            let logged = house.store.log(permit, new.clone(), key).await.unwrap();
            assert_eq!(logged, Logged { number: 1, done: 0 });
        }

        let day_of = day_of(&house, case).await;

        assert_eq!((day_of.note_count, day_of.notes.len(), day_of.tasks.len()), (1, 1, 2));
        assert_eq!(day_of.last_contact_on, Some(day("2026-11-20")));
        assert_eq!((day_of.notes[0].now(), day_of.notes[0].by.as_str()), ("She is well.", "Rosa"));
        let task = &day_of.tasks[0];
        assert_eq!((task.what.as_str(), task.owner), ("Ring the GP", house.rosa.user()));
    })
    .await;
}

#[tokio::test]
async fn a_task_is_ticked_off_with_the_note_and_only_in_its_own_case() {
    each(async |house| {
        let case = house.amina().await;
        let next = NewTask { what: "Ring the GP".into(), due: day("2026-11-27") };
        log(&house, &house.rosa, case, NewLog { next: Some(next), ..only(call("One")) }).await;
        let id = day_of(&house, case).await.tasks[0].id;
        let new = store::view::NewCase { nrm_reference: None, ..crate::both::amina() };
        let other =
            house.store.add_case(house.may(&house.rosa, ()).await, new, form()).await.unwrap();
        let ticking = || NewLog { done: vec![id], ..only(call("Rang them")) };

        let elsewhere = log(&house, &house.rosa, other, ticking()).await;
        assert_eq!((elsewhere.done, day_of(&house, case).await.tasks.len()), (0, 2));
        let here = log(&house, &house.rosa, case, ticking()).await;

        assert_eq!((here.done, day_of(&house, case).await.tasks.len()), (1, 1));
        assert_eq!(log(&house, &house.rosa, case, ticking()).await.done, 0);
    })
    .await;
}

#[tokio::test]
async fn only_those_who_may_see_the_case_read_or_write_its_notes() {
    each(async |house| {
        let case = house.amina().await;

        for who in [&house.tom, &house.farah, &house.grace, &house.idris] {
            let read = house.store.permit::<ReadNotes>(who, case).await;
            let write = house.store.permit::<WriteNote>(who, case).await;
            assert!(matches!((read, write), (Err(Error::NotFound), Err(Error::NotFound))));
        }
        house.name_farah(case).await;
        assert_eq!(log(&house, &house.farah, case, only(call("Mine"))).await.number, 1);
    })
    .await;
}

#[tokio::test]
async fn notes_come_a_page_at_a_time_the_latest_first() {
    each(async |house| {
        let case = house.amina().await;
        for number in 1..=45 {
            log(&house, &house.rosa, case, only(call(&format!("Note {number}")))).await;
        }
        let page = async |page| {
            let permit = house.may(&house.rosa, case).await;
            house.store.notes(permit, page).await.unwrap()
        };

        let (first, last) = (page(1).await, page(99).await);

        assert_eq!((first.total, first.pages, first.notes.len()), (45, 3, 20));
        assert_eq!((first.notes[0].number, last.notes.last().unwrap().number), (45, 1));
        assert_eq!((last.page, last.notes.len()), (3, 5));
        assert_eq!(page(2).await.notes[0].number, 25);
        assert_eq!(day_of(&house, case).await.notes.len(), 3);
    })
    .await;
}

#[tokio::test]
async fn an_amendment_stands_beside_the_first_wording_and_the_second_of_two_is_told() {
    each(async |house| {
        let case = house.amina().await;
        house.name_farah(case).await;
        log(&house, &house.rosa, case, only(call("She rang on Friday."))).await;
        let amend = async |who, body: &str, describes_harm| {
            let new = NewAmendment { body: body.into(), describes_harm, reason: "A slip".into() };
            let permit = house.may(who, case).await;
            house.store.amend(permit, 1, new, 0, form()).await
        };

        amend(&house.farah, "She rang on Thursday.", true).await.unwrap();
        let second = amend(&house.rosa, "She rang on Monday.", false).await;

        assert!(matches!(second, Err(Error::Conflict { by, .. }) if by == "Farah"));
        let note = open(&house, &house.rosa, case, 1).await.unwrap().note;
        assert_eq!(
            (note.body.as_str(), note.now()),
            ("She rang on Friday.", "She rang on Thursday.")
        );
        assert!(note.is_harm() && note.is_closed());
    })
    .await;
}

#[tokio::test]
async fn no_word_of_a_statement_leaves_its_own_page() {
    each(async |house| {
        let case = house.amina().await;
        house.name_farah(case).await;
        let kind = NoteKind::Statement;
        let statement = NewNote { kind, contact: None, ..call(&"Her words. ".repeat(300)) };
        log(&house, &house.rosa, case, only(statement)).await;
        let new = NewAmendment { body: "Fewer".into(), describes_harm: false, reason: "So".into() };
        house.store.amend(house.may(&house.rosa, case).await, 1, new, 0, form()).await.unwrap();

        let listed = house.store.notes(house.may(&house.rosa, case).await, 1).await.unwrap();
        let on_case = day_of(&house, case).await;

        assert_eq!((listed.notes[0].now(), on_case.notes[0].now()), ("", ""));
        for who in [&house.rosa, &house.farah] {
            assert_eq!(open(&house, who, case, 1).await.unwrap().note.now(), "Fewer");
        }
        assert!(matches!(open(&house, &house.rosa, case, 2).await, Err(Error::NotFound)));
    })
    .await;
}

#[tokio::test]
async fn nothing_written_is_ever_changed_or_deleted() {
    each(async |house| {
        let case = house.amina().await;
        let next = NewTask { what: "Ring the GP".into(), due: day("2026-11-27") };
        log(&house, &house.rosa, case, NewLog { next: Some(next), ..only(call("One")) }).await;
        let new = NewAmendment { body: "Two".into(), describes_harm: false, reason: "So".into() };
        house.store.amend(house.may(&house.rosa, case).await, 1, new, 0, form()).await.unwrap();

        let db = house.db().await;
        for change in [
            sql!("update note set body = ''"),
            sql!("delete from note"),
            sql!("update note_amendment set body = ''"),
            sql!("delete from note_amendment"),
            sql!("update task_step set step = 'DONE'"),
            sql!("delete from task_step"),
        ] {
            assert!(db.execute(change, Rows::Any).await.is_err());
        }
        db.close().await;
    })
    .await;
}

#[tokio::test]
async fn twenty_people_writing_at_once_each_get_a_note_of_their_own() {
    each(async |house| {
        let case = house.amina().await;
        let mut writers = Vec::new();
        for number in 0..20 {
            let (store, permit) = (house.store.clone(), house.may(&house.rosa, case).await);
            let new = only(call(&format!("Writer {number}")));
            writers.push(tokio::spawn(async move { store.log(permit, new, form()).await }));
        }

        let mut numbers = Vec::new();
        for writer in writers {
            numbers.push(writer.await.unwrap().unwrap().number);
        }

        numbers.sort_unstable();
        assert_eq!(numbers, (1..=20).collect::<Vec<_>>());
        assert_eq!(day_of(&house, case).await.note_count, 20);
    })
    .await;
}

#[tokio::test]
async fn a_case_is_picked_by_its_reference_its_code_name_or_both_and_only_by_its_own_people() {
    each(async |house| {
        let case = house.amina().await;
        let own = house.store.own_cases(house.may(&house.rosa, ()).await).await.unwrap();
        let (reference, code_name) = (own[0].reference.clone(), own[0].code_name.clone());
        let pick = async |who, called: &str| {
            let permit = house.may(who, ()).await;
            house.store.pick_case(permit, called).await.unwrap().map(|found| found.id)
        };

        for called in [&reference.to_lowercase(), &code_name, &format!("{reference} · {code_name}")]
        {
            assert_eq!(pick(&house.rosa, called).await, Some(case), "{called}");
            assert_eq!(pick(&house.tom, called).await, None);
        }
        assert_eq!(pick(&house.rosa, "R-").await, None);
    })
    .await;
}
