use domain::{day::ymd, event::DeadlineKey, id::Id};

use super::*;
use crate::island::kind::Kind;

/// The first answer of every list, and some day, words and money.
fn all_answered() -> Details {
    let mut details = Details::default();
    let codes = [
        (Ask::Authority, "SCA"),
        (Ask::Answer, "UPHELD"),
        (Ask::Reason, "NOT_CREDIBLE"),
        (Ask::Route, "VTS"),
        (Ask::Closure, "SUPPORT_ENDED"),
        (Ask::Place, "BOTH"),
        (Ask::Responder, "POLICE"),
        (Ask::Responded, "WILL_REFER"),
        (Ask::Paper, "CHILD"),
        (Ask::Facts, "NEW"),
        (Ask::Hold, "ABSCONDED"),
        (Ask::ReferralEnd, "INVALID"),
        (Ask::Grounds, "BOTH"),
        (Ask::AskedBy, "PERSON"),
        (Ask::FlagGround, "POD"),
        (Ask::Lifting, "LIFTED"),
        (Ask::LiftedBy, "COURT"),
        (Ask::DoubtedBy, "COURT"),
        (Ask::Finding, "CHILD"),
        (Ask::Scheme, "MSVCC"),
        (Ask::Support, "OUTREACH"),
        (Ask::Needs, "GRANTED"),
        (Ask::Exit, "MOVED_ON"),
        (Ask::Destination, "CUSTODY"),
        (Ask::ReportedTo, "POLICE"),
        (Ask::Contact, "THREAT"),
        (Ask::Again, "UK"),
        (Ask::Alone, "no"),
        (Ask::Removal, "UK_FRANCE"),
        (Ask::Left, "ENFORCED"),
        (Ask::Country, "AL"),
        (Ask::Claim, "CICA"),
        (Ask::ClaimStage, "AWARDED"),
        (Ask::Trafficker, "CHARGED"),
        (Ask::Survivor, "CHARGED"),
        (Ask::Defence, "RAISED"),
    ];
    for (ask, code) in codes {
        details.say(ask, Said::One(code.to_owned()));
    }
    for (ask, code) in [
        (Ask::Exploitation, "SEXUAL"),
        (Ask::Reasons, "FEAR_TRAFFICKER"),
        (Ask::Consent, "REFERRAL"),
    ] {
        details.say(ask, Said::Many(vec![code.to_owned()]));
    }
    for ask in [Ask::From, Ask::Until, Ask::Review, Ask::Claimed, Ask::Assessed, Ask::Longer] {
        details.say(ask, Said::Day(ymd(2026, 1, 8)));
    }
    details.say(Ask::Reported, Said::Day(ymd(2026, 1, 8)));
    for ask in [Ask::Evidence, Ask::Organisation, Ask::Late, Ask::Provider] {
        details.say(ask, Said::Text("Words".to_owned()));
    }
    details.say(Ask::Award, Said::Money(1_250_000));
    details.met =
        Some(DeadlineKey { trigger: Id::new(uuid::Uuid::nil()), rule: "RECON_30CD".into() });
    details
}

#[test]
fn every_kind_makes_a_fact_that_is_of_that_kind() {
    for kind in Kind::ALL {
        let fact = all_answered().fact(*kind).expect("all questions are answered");

        assert_eq!(Kind::of(&fact), Some(*kind));
    }
}

#[test]
fn a_fact_gives_back_the_answers_to_every_question_of_its_kind_in_the_order_of_the_page() {
    use crate::island::ask::Shape;
    for kind in Kind::ALL {
        let fact = all_answered().fact(*kind).expect("all questions are answered");

        let back = Details::of(&fact);

        let asked: Vec<_> = kind.asks().iter().filter(|ask| ask.shape() != Shape::Group).collect();
        assert_eq!(back.all().iter().map(|(ask, _)| ask).collect::<Vec<_>>(), asked, "{kind:?}");
        assert_eq!(back.fact(*kind), Some(fact));
    }
}

#[test]
fn a_permission_without_its_last_day_is_not_a_fact_yet() {
    let mut unfinished = all_answered();
    unfinished.said.retain(|(ask, _)| *ask != Ask::Until);

    assert_eq!(unfinished.fact(Kind::PermissionGranted), None);
}
