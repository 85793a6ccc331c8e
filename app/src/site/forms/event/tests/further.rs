//! The further questions: ticked boxes, money, and whether each is asked, styled and answered.

use domain::{
    code::DeclineReason,
    day::ymd,
    event::{Fact, Justice},
};

use super::{EventForm, TODAY, letter, one, problems, typed};
use crate::{
    island::{ask::Ask, kind::Kind},
    site::forms::Problem,
};

#[test]
fn several_reasons_are_ticked_and_read_in_the_order_of_the_list() {
    let mut form = EventForm { kind: "declined".into(), ..letter() };
    form.tick(Ask::Reasons, &["OTHER".to_owned(), "FEAR_TRAFFICKER".to_owned()]);
    form.give_day(Ask::Review, typed("1", "3", "2027"));

    let fact = form.parse(TODAY, None).expect("complete").fact;

    let reasons = vec![DeclineReason::FearTrafficker, DeclineReason::Other];
    assert_eq!(fact, Fact::Declined { reasons, review_on: Some(ymd(2027, 3, 1)) });
}

#[test]
fn a_box_that_is_not_on_the_page_cannot_be_ticked() {
    let mut form = EventForm { kind: "declined".into(), ..letter() };
    form.tick(Ask::Reasons, &["MADE_UP".to_owned()]);

    assert_eq!(problems(&form), one("reasons", "Choose the reasons from the list"));
}

#[test]
fn an_award_is_read_in_pounds_and_kept_in_pence() {
    let claim = |award: &str| {
        let form = EventForm { kind: "compensation_claim".into(), ..letter() };
        form.with(Ask::Claim, "CICA").with(Ask::ClaimStage, "AWARDED").with(Ask::Award, award)
    };
    let awarded = |award: &str| match claim(award).parse(TODAY, None).expect("complete").fact {
        Fact::Justice(Justice::Compensation { award, .. }) => award,
        other => panic!("{other:?}"),
    };

    assert_eq!(awarded("£12,500"), Some(1_250_000));
    assert_eq!(awarded("12500.50"), Some(1_250_050));
    assert_eq!(awarded(""), None);
    let say = "Enter the amount in pounds, for example 12500 or 12500.50";
    for award in ["a lot", "12.5", "-3", "1.234", "99999999999"] {
        assert_eq!(problems(&claim(award)), one("award", say), "{award}");
    }
}

#[test]
fn every_answer_that_a_kind_needs_is_asked_for_in_words() {
    for kind in Kind::offered() {
        let form = EventForm { kind: kind.code().into(), ..letter() };
        let form = EventForm {
            sent: ymd(2026, 10, 21).into(),
            more: std::collections::BTreeMap::new(),
            ..form
        };
        let Err(problems) = form.parse(TODAY, None) else { continue };

        for Problem { field, say, .. } in problems {
            assert!(!say.is_empty(), "{kind:?} {field}");
            assert_ne!(field, "main", "{kind:?} says only that something is wrong");
        }
    }
}

#[test]
fn the_style_shows_every_question() {
    let style = include_str!("../../../../../../style/ask.css");

    for ask in Ask::ALL {
        let line = format!("[data-asks~={0}]:checked) [data-ask={0}]", ask.code());
        assert!(style.contains(&line), "{ask:?}");
    }
}
