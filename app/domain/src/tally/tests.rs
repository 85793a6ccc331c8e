//! Exact counts: nothing counted twice, nothing lost, and waits that go on while they last.

use super::{Tallied, Topic, tally};
use crate::{
    cast::{Case, amina, answered, asked, first, granted, last, referral, refused},
    code::{
        AgainWhere, ClaimScheme, ClaimStage, Destination,
        Outcome::{Negative, Positive},
        ReconsiderationAnswer::Overturned,
        ReturnKind, Scheme, Stage, SupportEnd,
    },
    day::ymd,
    event::{Day, Fact, Justice, Safety, Support},
    stat::Family,
};

const REFERRED: Day = ymd(2026, 4, 1);

fn rows(case: &Case) -> Vec<Tallied> {
    tally(&case.0, &case.picture())
}

fn of(rows: &[Tallied], topic: Topic) -> Vec<&Tallied> {
    rows.iter().filter(|row| row.topic == topic).collect()
}

#[test]
fn decisions_are_tallied_as_the_reports_count_them() {
    let case = amina()
        .then(REFERRED, referral())
        .then(ymd(2026, 5, 1), first(Positive))
        .then(ymd(2027, 4, 1), last(Positive))
        .then(ymd(2027, 6, 1), granted(ymd(2027, 6, 1), ymd(2028, 1, 1)));

    let rows = rows(&case);

    for (family, topic) in [
        (Family::Referral, Topic::Referral),
        (Family::FirstDecision, Topic::First),
        (Family::FinalDecision, Topic::Final),
        (Family::Permission, Topic::Permission),
        (Family::Grant, Topic::Grant),
    ] {
        let counted = case.picture().stats.into_iter().filter(|fact| fact.what.family() == family);
        let counted: Vec<_> = counted.map(|fact| (fact.on, fact.who, fact.what.days())).collect();
        let tallied: Vec<_> =
            of(&rows, topic).iter().map(|row| (row.on, row.who, row.days)).collect();
        assert_eq!(tallied, counted, "{topic:?}");
    }
    assert_eq!(of(&rows, Topic::Final)[0].days, Some(365));
    assert_eq!(of(&rows, Topic::Stay)[0].until, Some(ymd(2028, 1, 1)));
}

#[test]
fn a_wait_lasts_until_its_decision_and_a_changed_decision_takes_it_up_again() {
    let negative = amina().then(REFERRED, referral()).then(ymd(2026, 5, 1), first(Negative));
    let changed = negative
        .clone()
        .then(ymd(2026, 5, 2), asked(Stage::First))
        .then(ymd(2026, 6, 1), answered(Stage::First, Overturned));

    let ended = rows(&negative);
    let again = rows(&changed);

    assert_eq!(of(&ended, Topic::WaitFirst)[0].days, Some(30));
    assert_eq!(of(&ended, Topic::WaitFinal)[0].answer, Some("FIRST_NEGATIVE"));
    assert_eq!(of(&again, Topic::WaitFinal)[0].until, None);
    assert_eq!(of(&again, Topic::WaitBetween)[0].on, ymd(2026, 6, 1));
    assert_eq!(of(&again, Topic::Answered)[0].answer, Some("OVERTURNED"));
}

#[test]
fn somebody_confirmed_waits_for_permission_until_it_is_decided() {
    let confirmed = amina()
        .then(REFERRED, referral())
        .then(ymd(2026, 5, 1), first(Positive))
        .then(ymd(2026, 7, 1), last(Positive));
    let decided = confirmed.clone().then(ymd(2026, 7, 31), refused());

    assert_eq!(of(&rows(&confirmed), Topic::WaitPermission)[0].until, None);
    let rows = rows(&decided);
    let wait = of(&rows, Topic::WaitPermission)[0];
    assert_eq!((wait.days, wait.answer), (Some(30), Some("REFUSED")));
}

#[test]
fn what_stands_beside_the_referral_is_tallied_with_how_it_went() {
    let on = |day| ymd(2026, 9, day);
    let msvcc = Scheme::Msvcc;
    let started = Fact::Support(Support::Started { scheme: msvcc, form: None, provider: None });
    let (reason, to) = (SupportEnd::MovedOn, Some(Destination::Own));
    let ended = Fact::Support(Support::Ended { scheme: msvcc, reason, to });
    let left = Fact::Safety(Safety::Returned { how: ReturnKind::Enforced, country: None });
    let again = Safety::ExploitedAgain { place: AgainWhere::AfterReturn, exploitation: vec![] };
    let claim = |stage, award| {
        Fact::Justice(Justice::Compensation { scheme: ClaimScheme::Cica, stage, award })
    };
    let case = amina()
        .then(REFERRED, referral())
        .then(ymd(2026, 5, 1), first(Positive))
        .then(ymd(2026, 7, 1), last(Positive))
        .then(ymd(2026, 8, 1), refused())
        .then(on(1), started)
        .then(on(11), ended)
        .then(on(11), claim(ClaimStage::Applied, None))
        .then(on(12), claim(ClaimStage::Awarded, Some(1_250_000)))
        .then(on(13), left)
        .then(on(14), Fact::Safety(again));

    let rows = rows(&case);

    let support = of(&rows, Topic::Support)[0];
    assert_eq!((support.until, support.days), (Some(on(11)), Some(10)));
    assert_eq!(of(&rows, Topic::Exit)[0].answer, Some("OWN_TENANCY"));
    assert_eq!(of(&rows, Topic::Compensation)[1].pence, Some(1_250_000));
    let left = of(&rows, Topic::Return)[0];
    assert_eq!((left.answer, left.detail.as_deref()), (Some("ENFORCED"), Some("AFTER_REFUSAL")));
    assert_eq!(of(&rows, Topic::Again)[0].answer, Some("AFTER_RETURN"));
}

#[test]
fn a_correction_is_not_a_second_happening() {
    let case = amina().then(REFERRED, referral()).then(ymd(2026, 5, 1), first(Negative)).correct(
        3,
        ymd(2026, 5, 2),
        first(Positive),
    );

    let rows = rows(&case);

    let decisions = of(&rows, Topic::First);
    assert_eq!(decisions.len(), 1);
    assert_eq!((decisions[0].on, decisions[0].answer), (ymd(2026, 5, 2), Some("POSITIVE")));
    assert_eq!(of(&rows, Topic::Target)[0].answer, Some("LATE"));
}

#[test]
fn every_code_that_is_tallied_has_words() {
    let case = amina().then(REFERRED, referral()).then(ymd(2026, 5, 1), first(Negative));

    for row in rows(&case) {
        if let Some(code) = row.answer {
            assert_ne!(row.topic.answer_label(Some(code)), code, "{:?}", row.topic);
        }
    }
    assert_eq!(Topic::Final.answer_label(None), "Not recorded");
}
