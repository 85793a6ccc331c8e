//! Who holds a case, offers and the table of a team as they look in use, for the tests.

use chrono::DateTime;
use domain::id::{CaseId, Id, UserId};
use leptos::prelude::RenderHtml;
use store::{
    changed::{Changed, Changes, What},
    holder_page::{Answered, Hand, HolderPage, Offered},
    offer::Offer,
    people::Team,
    team::Colleague,
    transfer::Answer,
};
use uuid::Uuid;

use super::{holder, samples, team, transfers};
use crate::site::{
    forms::{Kept, Problem, holder::OfferForm},
    frame::Page,
};

const AT: DateTime<chrono::Utc> = DateTime::UNIX_EPOCH;

pub fn colleagues() -> Vec<(UserId, String)> {
    let one = |number, name: &str| (Id::new(Uuid::from_u128(number)), name.to_owned());
    vec![one(3, "Rosa Ahmed"), one(4, "Bea Novak")]
}

fn refused() -> Offered {
    let answer = Answered {
        answer: Answer::Refused,
        why: Some("We have nobody who speaks Albanian".into()),
        by: "Tom Bell".into(),
        at: AT,
    };
    Offered {
        team: "South".into(),
        why: "She moves".into(),
        by: "Rosa Ahmed".into(),
        at: AT,
        answer: Some(answer),
    }
}

fn held(is_waiting: bool) -> HolderPage {
    let waiting = Offered { answer: None, ..refused() };
    let hand = Hand {
        from: "Bea Novak".into(),
        to: "Rosa Ahmed".into(),
        why: Some("Leave".into()),
        by: "Bea Novak".into(),
        at: AT,
    };
    HolderPage {
        case: CaseId::new(Uuid::from_u128(7)),
        reference: "R-7F3K".into(),
        code_name: "Kestrel".into(),
        is_open: true,
        holder: colleagues()[0].0,
        holder_name: "Rosa Ahmed".into(),
        team_name: "North".into(),
        teams: vec![Team { team: Id::new(Uuid::from_u128(8)), name: "South".into() }],
        offers: if is_waiting { vec![waiting, refused()] } else { vec![refused()] },
        hands: vec![hand],
    }
}

fn holder_page(is_waiting: bool, offer: Option<&Kept<OfferForm>>) -> Page {
    let (of, colleagues) = (held(is_waiting), colleagues());
    holder::show(&holder::Shown { of: &of, colleagues: &colleagues, hand: None, offer })
}

fn offer() -> Offer {
    Offer {
        id: Id::new(Uuid::from_u128(9)),
        reference: "R-7F3K".into(),
        code_name: "Kestrel".into(),
        dates: 2,
        by: "Rosa Ahmed".into(),
        team: "North".into(),
        at: AT,
    }
}

/// A date that moved, a case that came, one that was not taken.
pub fn changes() -> Changes {
    let date = samples::open_dates()[0].deadline.clone();
    let moved = What::Moved { from: samples::TODAY, recounted: true, deadline: Box::new(date) };
    let whats = [moved, What::Handed, What::Refused { why: "Full".into() }, What::Taken];
    let changed = |what| Changed {
        case: CaseId::new(Uuid::from_u128(7)),
        reference: "R-7F3K".into(),
        code_name: "Kestrel".into(),
        by: "Tom Bell".into(),
        at: AT,
        what,
    };
    Changes { rows: whats.map(changed).into(), offers: 1 }
}

pub fn pages() -> Vec<(&'static str, Page)> {
    let problem = Problem::with("team", "Choose a team");
    let kept = Kept::with_problems(OfferForm::default(), vec![problem]);
    let row = Colleague {
        user: colleagues()[0].0,
        name: "Rosa Ahmed".into(),
        open: 12,
        overdue: 1,
        next_7: 2,
        nothing: 0,
    };
    vec![
        ("holder", holder_page(false, None)),
        ("holder, refused", holder_page(false, Some(&kept))),
        ("holder, waiting", holder_page(true, None)),
        ("transfers", transfers::list(&[offer()])),
        ("no transfers", transfers::list(&[])),
        ("transfer", transfers::show(&offer(), &colleagues(), colleagues()[0].0, None)),
        ("team", team::show(&[row])),
    ]
}

#[test]
fn another_team_reads_nothing_of_an_offer_but_reference_code_name_and_how_many_dates() {
    let html = transfers::show(&offer(), &colleagues(), colleagues()[0].0, None).html();

    assert!(html.contains("R-7F3K") && html.contains("Kestrel") && html.contains("2 dates run"));
    assert!(!html.contains("She moves"));
}

#[test]
fn a_date_that_moved_is_told_with_both_dates_and_what_moved_it() {
    let html = super::today_more::changes(&changes().rows).to_html();

    for said in ["was 22 Nov 2026", "now Fri 20 Nov 2026", "by a new rule or bank holiday"] {
        assert!(html.contains(said), "{said} in {html}");
    }
    assert_eq!(html.matches("href=\"/cases/").count(), 3, "one is not theirs any more: {html}");
}
