//! What is given out of a record: asked by right or on a basis in law, decided part by part, approved by a second person,
//! and never a word of a legal note.

use crate::both::{House, day, each, form, referral};
use crate::door::signed_in;
use domain::{
    contact::{Agreed, Contact, Profession, Professional},
    id::CaseId,
    legal::{LegalKind, NewLegalNote},
    note::{NewNote, NoteKind},
    outgoing::{Basis, Decided, NewOutgoing, PartKind, Requester, Withheld},
};
use store::{
    Actor, Error,
    note::NewLog,
    outgoing::{Drawn, NotGiven, Outgoing},
    outgoing_parts::{Part, Said},
    permit::{
        ApproveOutgoing, ChooseOutgoing, DrawOutgoing, GrantExport, PrepareOutgoing, ReadOutgoing,
        RecordEvent, WriteLegal,
    },
};

/// Words of a legal note, which stand nowhere else.
const PRIVILEGED: &str = "quillfeather";

/// A case with a note, a professional and a legal note, and Rosa and Farah who showed a moment ago who they are.
struct Desk {
    case: CaseId,
    rosa: Actor,
    farah: Actor,
}

impl Desk {
    async fn new(house: &House) -> Self {
        let case = house.amina().await;
        house.name_farah(case).await;
        house.record(case, referral("2026-03-12")).await.unwrap();
        let note = NewNote {
            kind: NoteKind::Progress,
            on: day("2026-11-20"),
            contact: None,
            minutes: None,
            body: "She named her sister.".into(),
            describes_harm: false,
        };
        let log = NewLog { note, done: Vec::new(), next: None };
        house.store.log(house.may(&house.rosa, case).await, log, form()).await.unwrap();
        let contact = Contact::Professional(Professional {
            profession: Profession::Police,
            name: "Sergeant Hale".into(),
            organisation: None,
            reached_by: None,
            agreed: Agreed::Yes,
            may_be_told: "Dates".into(),
        });
        house.store.add_contact(house.may(&house.rosa, case).await, contact, form()).await.unwrap();
        let legal = NewLegalNote {
            kind: LegalKind::Advice,
            on: day("2026-11-20"),
            body: PRIVILEGED.into(),
            shared: None,
        };
        let permit = house.may::<WriteLegal>(&house.farah, case).await;
        house.store.write_legal(permit, legal, form()).await.unwrap();
        let rosa = signed_in(house, house.rosa.user()).await.0;
        Self { case, rosa, farah: signed_in(house, house.farah.user()).await.0 }
    }

    async fn parts(&self, house: &House) -> Vec<Part> {
        let permit = house.may::<ChooseOutgoing>(&self.rosa, self.case).await;
        house.store.choose_parts(permit).await.unwrap().parts
    }

    async fn prepare(&self, house: &House, new: NewOutgoing) -> Result<u32, NotGiven> {
        let permit = house.may::<PrepareOutgoing>(&self.rosa, self.case).await;
        house.store.prepare_outgoing(permit, new, form()).await.unwrap()
    }

    async fn approve(&self, house: &House, who: &Actor) -> Result<(), NotGiven> {
        let permit = house.may::<ApproveOutgoing>(who, self.case).await;
        house.store.approve_outgoing(permit, 1).await.unwrap()
    }

    async fn draw(&self, house: &House) -> Result<Drawn, NotGiven> {
        let idris = signed_in(house, house.idris.user()).await.0;
        let leave = house.may::<GrantExport>(&idris, ()).await;
        house.store.set_export_leave(leave, house.rosa.user(), true).await.unwrap();
        let permit = house.may::<DrawOutgoing>(&self.rosa, self.case).await;
        house.store.draw_outgoing(permit, 1).await.unwrap()
    }

    async fn listed(&self, house: &House) -> Vec<Outgoing> {
        let permit = house.may::<ReadOutgoing>(&house.rosa, self.case).await;
        house.store.outgoing(permit).await.unwrap().rows
    }
}

/// For the police, everything but the note.
fn for_the_police(parts: &[Part]) -> NewOutgoing {
    let decided = |part: &Part| Decided {
        part: part.id,
        withheld: (part.id.kind == PartKind::Note).then_some(Withheld::Third),
    };
    NewOutgoing {
        requester: Requester::Police,
        basis: Basis::Crime,
        detail: "Letter of 3 March".into(),
        asked_on: day("2026-11-02"),
        parts: parts.iter().map(decided).collect(),
    }
}

#[tokio::test]
async fn a_request_of_the_person_has_a_date_to_answer_by_from_the_rules() {
    each(async |house| {
        let desk = Desk::new(&house).await;
        let key = form();
        for _ in 0..2 {
            let permit = house.may::<RecordEvent>(&house.rosa, desk.case).await;
            house.store.log_access_request(permit, day("2026-11-20"), key).await.unwrap();
        }

        let file = house.store.case(house.may(&house.rosa, desk.case).await).await.unwrap();
        let dates: Vec<_> =
            file.picture.deadlines.iter().filter(|one| one.key.rule == "SAR_1M").collect();
        assert_eq!(dates.len(), 1, "logged once");
        assert_eq!(dates[0].working.due, day("2026-12-21"), "20 December is a Sunday");
        assert_eq!(house.store.rebuild(true).await.unwrap().different, []);
    })
    .await;
}

#[tokio::test]
async fn every_part_is_there_to_decide_about_and_no_legal_note_is() {
    each(async |house| {
        let desk = Desk::new(&house).await;

        let parts = desk.parts(&house).await;

        let kinds: Vec<_> = parts.iter().map(|part| part.id.kind).collect();
        for kind in [PartKind::Facts, PartKind::Event, PartKind::Note, PartKind::Contact] {
            assert!(kinds.contains(&kind), "{kind:?} in {kinds:?}");
        }
        let said = format!("{parts:?}");
        assert!(said.contains("She named her sister.") && said.contains("Sergeant Hale"));
        assert!(!said.contains(PRIVILEGED), "{said}");
    })
    .await;
}

#[tokio::test]
async fn what_goes_to_an_authority_is_prepared_by_one_and_approved_by_another() {
    each(async |house| {
        let desk = Desk::new(&house).await;
        let new = for_the_police(&desk.parts(&house).await);
        assert_eq!(desk.prepare(&house, new).await, Ok(1));
        assert_eq!(desk.draw(&house).await, Err(NotGiven::NotApproved));
        assert_eq!(desk.approve(&house, &desk.rosa).await, Err(NotGiven::Own));

        assert_eq!(desk.approve(&house, &desk.farah).await, Ok(()));
        assert_eq!(desk.approve(&house, &desk.farah).await, Ok(()), "twice does it once");

        let drawn = desk.draw(&house).await.unwrap();
        let (by, _) = drawn.outgoing.approved.clone().unwrap();
        assert_eq!((drawn.outgoing.prepared_by.as_str(), by.as_str()), ("Rosa", "Farah"));
        assert!(drawn.parts.iter().all(|part| part.id.kind != PartKind::Note));
        assert!(drawn.parts.iter().any(|part| matches!(part.said, Said::Event(..))));
        assert!(!format!("{drawn:?}").contains(PRIVILEGED));
        let listed = desk.listed(&house).await;
        let withheld: Vec<_> = listed[0].parts.iter().filter_map(|one| one.withheld).collect();
        assert_eq!(withheld, [Withheld::Third]);
    })
    .await;
}

#[tokio::test]
async fn the_person_is_given_theirs_without_a_second_approval_but_never_without_leave() {
    each(async |house| {
        let desk = Desk::new(&house).await;
        let refused = house.store.permit::<DrawOutgoing>(&desk.rosa, desk.case).await;
        assert!(matches!(refused, Err(Error::NotFound)), "{refused:?}");
        let police = for_the_police(&desk.parts(&house).await);
        let own = NewOutgoing { requester: Requester::Person, basis: Basis::Access, ..police };
        desk.prepare(&house, own).await.unwrap();

        let drawn = desk.draw(&house).await.unwrap();

        assert!(drawn.outgoing.is_ready() && drawn.outgoing.approved.is_none());
    })
    .await;
}

#[tokio::test]
async fn what_was_added_meanwhile_is_decided_about_too() {
    each(async |house| {
        let desk = Desk::new(&house).await;
        let new = for_the_police(&desk.parts(&house).await);
        let mut invented = new.clone();
        invented.parts.pop();
        assert_eq!(desk.prepare(&house, invented).await, Err(NotGiven::OtherParts));
        let permit = house.may::<RecordEvent>(&house.rosa, desk.case).await;
        house.store.log_access_request(permit, day("2026-11-20"), form()).await.unwrap();

        assert_eq!(desk.prepare(&house, new).await, Err(NotGiven::OtherParts));
        assert_eq!(desk.listed(&house).await, []);
    })
    .await;
}
