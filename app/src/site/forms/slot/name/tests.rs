//! Every place where answers wait is found again by its name.

use domain::id::Id;
use uuid::Uuid;

use super::{
    super::super::{plan, services},
    *,
};

#[test]
fn every_slot_is_found_again_by_its_name() {
    let case = Id::new(Uuid::from_u128(7));
    let slots = [
        Slot::AddCase,
        Slot::Notice,
        Slot::LogAny,
        Slot::Log(case),
        Slot::Amend(case, 3),
        Slot::NewTask(case),
        Slot::Find,
        Slot::Emergency,
        Slot::GoalTask(case, Id::new(Uuid::from_u128(8))),
        Slot::Plan(case, plan::Part::Step(Id::new(Uuid::from_u128(8)))),
        Slot::Services(case, services::Part::Withdraw(Id::new(Uuid::from_u128(8)))),
        Slot::Incident(case),
        Slot::AmendIncident(case, 3),
        Slot::CaseReview(case),
        Slot::Evidence(case),
        Slot::EvidenceItem(case, 2, "POLICE"),
        Slot::Legal(case),
        Slot::LegalAmend(case, 3),
        Slot::Pack(case, PartKind::Account),
        Slot::Contact(case, What::Professional),
        Slot::Risk(case),
        Slot::Task(case, Id::new(Uuid::from_u128(8))),
        Slot::Event(case),
        Slot::Correction(case, 14),
        Slot::Met(case, Id::new(Uuid::from_u128(8))),
        Slot::Invite,
        Slot::Person(Id::new(Uuid::from_u128(9))),
        Slot::News(case, Id::new(Uuid::from_u128(8)), 0),
        Slot::News(case, Id::new(Uuid::from_u128(8)), 14),
        Slot::Review(case, 14),
        Slot::Rule("RECON_30CD"),
        Slot::Moved,
        Slot::View,
        Slot::Numbers(case),
        Slot::Compare(case),
        Slot::Merge(case, Id::new(Uuid::from_u128(8))),
        Slot::AccessRequest(case),
        Slot::Outgoing(case, Whom::Authority),
        Slot::Retention,
        Slot::Hold(case),
        Slot::Propose(case),
        Slot::Erase(case),
        Slot::Holder(case),
        Slot::Offer(case),
        Slot::Access(case),
        Slot::Block(case),
        Slot::Answer(Id::new(Uuid::from_u128(9))),
        Slot::Document(case),
        Slot::Aside(case, 3),
        Slot::Release(Id::new(Uuid::from_u128(9))),
        Slot::Benchmark(0),
        Slot::SetUp,
    ];

    for slot in slots {
        assert_eq!(slot.to_string().parse(), Ok(slot));
    }
}

#[test]
fn a_made_up_name_is_no_slot() {
    for name in ["", "event", "event/../../etc", "correction/7/first", "case/extra", "rule/NONE"] {
        assert_eq!(name.parse::<Slot>(), Err(NoSuchForm), "{name}");
    }
}
