//! What is shown as strange and kept if the person is sure.

use crate::{
    cast::{Case, TODAY, amina, asked, closed, daniel, first, last, opening, referral, refused},
    check::{Oddity, Verdict, check},
    code::{
        Authority, Disqualifier, DoubtedBy, Gender, Nation,
        Outcome::{Negative, Positive},
        ReferralForm, Stage, TraffickedAgain,
    },
    day::ymd,
    event::{Age, Disqualification, Fact, Referral},
};

/// Domain reference 1.8, invariants: warn, do not block.
#[test]
fn a_final_decision_earlier_than_day_31_is_warned_and_kept() {
    let case = amina().then(ymd(2026, 9, 1), referral()).then(ymd(2026, 9, 8), first(Positive));
    let early = case.check(ymd(2026, 10, 7), last(Positive));
    let lawful = case.check(ymd(2026, 10, 8), last(Positive));

    assert!(early.is_accepted());
    assert_eq!(early.oddities, [Oddity::FinalBeforeDay31 { earliest: ymd(2026, 10, 8) }]);
    assert_eq!(lawful.oddities, []);
}

/// Domain reference 1.5: since January 2024 the risk of being trafficked again is weighed first.
#[test]
fn a_disqualification_without_an_assessment_of_the_risk_is_said_and_kept() {
    use Disqualification::{Made, Weighed};
    let flag = Fact::Disqualification;
    let made = flag(Made { ground: Disqualifier::PublicOrder });
    let believed = |on| amina().then(on, referral()).then(on, first(Positive));
    let case = believed(ymd(2026, 4, 8));
    let weighed =
        case.clone().then(ymd(2026, 5, 1), flag(Weighed { risk: TraffickedAgain::NotAtRisk }));

    let not = case.check(ymd(2026, 5, 20), made.clone());
    let assessed = weighed.check(ymd(2026, 5, 20), made.clone());
    let old = Case(Vec::new())
        .then(ymd(2023, 3, 1), opening(Nation::Scotland, Gender::Female, ymd(1990, 1, 1)))
        .then(ymd(2023, 3, 2), referral())
        .then(ymd(2023, 3, 9), first(Positive))
        .check(ymd(2023, 12, 31), made);

    assert!(not.is_accepted());
    assert!(not.oddities.contains(&Oddity::NotWeighed));
    assert!(!assessed.oddities.contains(&Oddity::NotWeighed));
    assert!(!old.oddities.contains(&Oddity::NotWeighed), "{:?}", old.oddities);
}

#[test]
fn a_letter_is_sent_after_it_is_written_and_received_after_it_is_sent() {
    let case = referred();
    let letter = ymd(2026, 11, 18);
    let mut event = case.next(letter, first(Positive));
    event.when.sent = Some(ymd(2026, 11, 17));
    event.when.received = Some(ymd(2026, 11, 16));

    let verdict = check(&case.0, &event, TODAY);

    let sent = ymd(2026, 11, 17);
    let expected = [
        Oddity::SentBeforeLetter { letter },
        Oddity::ReceivedBeforeLetter { letter },
        Oddity::ReceivedBeforeSent { sent },
    ];
    assert!(verdict.is_accepted());
    assert_eq!(verdict.oddities, expected);
}

#[test]
fn a_new_deadline_that_has_passed_is_said_before_saving() {
    let verdict = referred().check(ymd(2026, 10, 21), first(Negative));

    let rule = "RECON_30CD".to_owned();
    assert_eq!(verdict.oddities, [Oddity::AlreadyOverdue { rule, due: ymd(2026, 11, 20) }]);
}

#[test]
fn closing_with_a_limit_of_ours_open_is_said() {
    let case = amina().then(ymd(2026, 11, 10), refused());

    let verdict = case.check(ymd(2026, 11, 20), closed());

    assert!(verdict.is_accepted());
    assert_eq!(verdict.oddities, [Oddity::ClosedWithLimits { open: 1, next: ymd(2027, 2, 10) }]);
}

#[test]
fn a_date_years_ago_is_worth_a_second_look() {
    let verdict = amina().check(ymd(2016, 11, 20), referral());

    assert_eq!(verdict.oddities, [Oddity::LongAgo { years: 10 }]);
}

/// Domain reference 1.5: a late request is looked at in exceptional circumstances only.
#[test]
fn asking_after_the_last_day_is_warned_and_kept() {
    let case = referred().then(ymd(2026, 10, 14), first(Negative));
    let due = ymd(2026, 11, 13);

    let late = case.check(ymd(2026, 11, 14), asked(Stage::First));
    let in_time = case.check(due, asked(Stage::First));

    assert!(late.is_accepted());
    assert_eq!(late.oddities, [Oddity::AskedLate { due }]);
    assert_eq!(in_time.oddities, []);
}

/// Domain reference 1.3 and 1.4.
#[test]
fn a_panel_for_an_adult_and_an_adult_form_in_a_dispute_are_worth_a_second_look() {
    let on = ymd(2026, 11, 20);
    let dispute = Fact::Age(Age::Disputed { by: DoubtedBy::HomeOffice, claimed: None });
    let form = Referral { form: Some(ReferralForm::Adult), ..Referral::default() };
    let adult_form = Fact::ReferralReceived { authority: Authority::Sca, referral: form };

    let panel = amina().check(on, Fact::referral_to(Authority::Panel));
    let doubted = daniel().then(ymd(2026, 11, 2), dispute).check(on, adult_form);

    assert_eq!(panel.oddities, [Oddity::PanelForAdult]);
    assert_eq!(doubted.oddities, [Oddity::AdultFormInDispute]);
}

/// Domain reference 1.4: one of the authorities began on 8 November 2021.
#[test]
fn an_authority_that_did_not_decide_yet_is_worth_a_second_look() {
    let since = Some(ymd(2021, 11, 8));
    let odd = Oddity::NotItsDays { authority: Authority::Ieca, since, until: None };
    let opened = opening(Nation::EnglandWales, Gender::Female, ymd(1990, 1, 1));
    let case = Case(Vec::new()).then(ymd(2020, 3, 4), opened);
    let to = || Fact::Transferred { to: Authority::Ieca };
    let referred = case.clone().then(ymd(2021, 6, 1), referral());
    let odd_in = |verdict: Verdict| {
        assert!(verdict.is_accepted(), "{verdict:?}");
        verdict.oddities.contains(&odd)
    };

    assert!(odd_in(case.check(ymd(2021, 11, 7), Fact::referral_to(Authority::Ieca))));
    assert!(!odd_in(case.check(ymd(2021, 11, 8), Fact::referral_to(Authority::Ieca))));
    assert!(odd_in(referred.check(ymd(2021, 11, 7), to())));
    assert!(!odd_in(referred.check(ymd(2021, 11, 8), to())));
}

#[test]
fn a_decision_is_made_before_it_is_written_down() {
    let case = referred();
    let letter = ymd(2026, 11, 18);
    let mut event = case.next(letter, first(Positive));
    event.when.decided = Some(ymd(2026, 11, 19));

    let verdict = check(&case.0, &event, TODAY);

    assert_eq!(verdict.oddities, [Oddity::DecidedAfterLetter { letter }]);
}

fn referred() -> Case {
    amina().then(ymd(2026, 10, 12), referral())
}
