//! Who may see a case, as it looks in use, for the tests.

use chrono::DateTime;
use domain::id::{CaseId, Id, UserId};
use store::{
    Role,
    need_block::BlockReason,
    need_read::{Access, Block, Insider, Past},
};
use uuid::Uuid;

use super::access;
use crate::site::{
    forms::{Kept, Problem, access::BlockForm},
    frame::Page,
};

const AT: DateTime<chrono::Utc> = DateTime::UNIX_EPOCH;
const ROSA: UserId = Id::new(Uuid::from_u128(3));
const TOM: UserId = Id::new(Uuid::from_u128(5));

fn insider(user: UserId, name: &str, role: Role, is_named: bool) -> Insider {
    Insider { user, name: name.into(), role, is_named, holds: user == ROSA }
}

fn of(is_restricted: bool, may_set: bool) -> Access {
    let past = |blocked| Past {
        name: "Bea Novak".into(),
        blocked,
        from: AT,
        until: AT,
        by: "Rosa Ahmed".into(),
    };
    let block = Block {
        user: Id::new(Uuid::from_u128(6)),
        name: "Leo Grant".into(),
        reason: BlockReason::KnowsOther,
        by: "Rosa Ahmed".into(),
        at: AT,
    };
    Access {
        case: CaseId::new(Uuid::from_u128(7)),
        reference: "R-7F3K".into(),
        code_name: "Kestrel".into(),
        team: "North".into(),
        is_restricted,
        version: 2,
        may_set,
        people: vec![
            insider(ROSA, "Rosa Ahmed", Role::Caseworker, true),
            insider(Id::new(Uuid::from_u128(4)), "Bea Novak", Role::Caseworker, false),
            insider(TOM, "Farah Siddiqui", Role::LegalAdviser, true),
        ],
        blocks: if is_restricted { vec![block] } else { Vec::new() },
        staff: vec![(ROSA, "Rosa Ahmed".into()), (TOM, "Farah Siddiqui".into())],
        past: vec![past(None), past(Some(BlockReason::TheyAsked))],
    }
}

fn page(of: &Access, block: Option<&Kept<BlockForm>>) -> Page {
    access::show(&access::Shown { of, reader: ROSA, restrict: None, block })
}

pub fn pages() -> Vec<(&'static str, Page)> {
    let problem = Problem::with("who", "Choose who is kept from the case");
    let kept = Kept::with_problems(BlockForm::default(), vec![problem]);
    vec![
        ("who may see a case", page(&of(false, true), None)),
        ("who may see a restricted case", page(&of(true, true), None)),
        ("who may see a case, refused", page(&of(true, true), Some(&kept))),
        ("who may see a case, for others on it", page(&of(true, false), None)),
    ]
}

#[test]
fn whoever_may_not_set_it_is_shown_who_is_named_and_no_form() {
    let html = page(&of(true, false), None).html();

    for said in
        ["Rosa Ahmed", "always named", "Farah Siddiqui", "They know somebody the person fears"]
    {
        assert!(html.contains(said), "{said} in {html}");
    }
    assert!(!html.contains("<form"), "{html}");
}

#[test]
fn the_form_offers_everybody_but_the_holder_and_ticks_those_who_are_named() {
    let html = page(&of(true, true), None).html();

    assert!(html.contains(&format!("name=\"people[id-{TOM}]\"")), "{html}");
    assert!(!html.contains(&format!("name=\"people[id-{ROSA}]\"")), "always named: {html}");
    assert_eq!(html.matches("type=\"checkbox\"").count(), 2);
    assert_eq!(html.matches(" checked").count(), 1, "{html}");
}
