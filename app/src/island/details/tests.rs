use domain::{
    day::{hm, ymd},
    event::{DeadlineKey, Fact},
    id::Id,
};

use super::*;
use crate::island::kind::Kind;

/// The first answer of every list.
const CODES: &[(Ask, &str)] = &[
    (Ask::Authority, "SCA"),
    (Ask::Answer, "UPHELD"),
    (Ask::Reason, "NOT_CREDIBLE"),
    (Ask::Route, "VTS"),
    (Ask::Closure, "SUPPORT_ENDED"),
    (Ask::Place, "BOTH"),
    (Ask::AgeThen, "CHILD"),
    (Ask::Responder, "POLICE"),
    (Ask::Responded, "WILL_REFER"),
    (Ask::Paper, "CHILD"),
    (Ask::Facts, "NEW"),
    (Ask::Hold, "ABSCONDED"),
    (Ask::ReferralEnd, "INVALID"),
    (Ask::Grounds, "BOTH"),
    (Ask::AskedBy, "PERSON"),
    (Ask::FlagGround, "POD"),
    (Ask::Risk, "AT_RISK"),
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
    (Ask::Asking, "APPLICATION"),
    (Ask::Ground, "VTS_A"),
    (Ask::Fee, "WAIVED"),
    (Ask::Waiver, "GRANTED"),
    (Ask::Refusal, "NOT_NECESSARY_RECOVERY"),
    (Ask::Right, "NEITHER"),
    (Ask::Help, "ADVICE"),
    (Ask::Step, "INVALID"),
    (Ask::Ending, "LEFT_VOLUNTARILY"),
    (Ask::Against, "00000000-0000-0000-0000-000000000007"),
    (Ask::Challenge, "APPEAL"),
    (Ask::Pending, "00000000-0000-0000-0000-000000000008"),
    (Ask::Result, "SETTLED"),
    (Ask::Having, "SEEKING"),
    (Ask::Level, "LEVEL_2"),
    (Ask::Funding, "LEGAL_AID"),
    (Ask::Nationality, "VN"),
    (Ask::Second, "GB"),
    (Ask::Gender, "FEMALE"),
    (Ask::AgeGroup, "ADULT"),
    (Ask::Nation, "SCT"),
    (Ask::Starts, "POD_REPS"),
];

/// One answer of every list, and some day, words and money.
fn all_answered() -> Details {
    let mut details = Details::default();
    for (ask, code) in CODES {
        details.say(*ask, Said::One((*code).to_owned()));
    }
    for (ask, code) in [
        (Ask::Exploitation, "SEXUAL"),
        (Ask::Reasons, "FEAR_TRAFFICKER"),
        (Ask::Consent, "REFERRAL"),
        (Ask::Conditions, "NO_WORK"),
    ] {
        details.say(ask, Said::Many(vec![code.to_owned()]));
    }
    let starts = [Ask::Counted, Ask::Gives, Ask::GrantedOn, Ask::Stopped, Ask::Restarted];
    for ask in starts {
        details.say(ask, Said::Day(ymd(2026, 1, 8)));
    }
    details.say(Ask::Hour, Said::Hour(hm(14, 30)));
    details.say(Ask::Days, Said::Months(28));
    for ask in
        [Ask::Born, Ask::From, Ask::Until, Ask::Review, Ask::Claimed, Ask::Assessed, Ask::Longer]
    {
        details.say(ask, Said::Day(ymd(2026, 1, 8)));
    }
    for ask in [Ask::WaiverAsked, Ask::WaiverDecided] {
        details.say(ask, Said::Day(ymd(2026, 1, 8)));
    }
    details.say(Ask::Reported, Said::Day(ymd(2026, 1, 8)));
    details.say(Ask::Last, Said::Day(ymd(2026, 1, 8)));
    details.say(Ask::Months, Said::Months(12));
    for ask in [Ask::Evidence, Ask::Organisation, Ask::Late, Ask::Provider, Ask::Firm] {
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

fn permission(route: &str) -> Details {
    Details::default()
        .with(Ask::Route, Said::One(route.to_owned()))
        .with(Ask::From, Said::Day(ymd(2026, 1, 8)))
}

#[test]
fn a_letter_that_says_no_more_is_recorded_in_the_short_form() {
    let short = permission("VTS").with(Ask::Until, Said::Day(ymd(2027, 1, 8)));
    let long = short.clone().with(Ask::Months, Said::Months(12));

    let fact = |details: Details| details.fact(Kind::PermissionGranted);
    assert!(matches!(fact(short), Some(Fact::PermissionGranted { .. })));
    assert!(matches!(fact(long), Some(Fact::Stay(_))));
}

#[test]
fn only_a_permission_that_lasts_may_be_without_a_last_day() {
    assert!(permission("ILR").fact(Kind::PermissionGranted).is_some());
    assert_eq!(permission("VTS").fact(Kind::PermissionGranted), None);
}
