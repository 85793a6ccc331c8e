//! Dates that an entry starts by naming their rule: letters that give a date of their own, and everything that has no
//! event of its own.

use super::every_rule::case;
use crate::{
    cast::{Case, TODAY, met},
    check::Field,
    code::Nation,
    day::{hm, ymd},
    event::{Fact, Started},
    rule::{self, Example, Role, Rule, Value},
};

/// The second inputs of a worked example, as somebody would answer them.
fn entry(rule: &Rule, example: &Example) -> Option<Fact> {
    let mut started = Started { from: Some(example.from), ..named(rule.id) };
    for (name, value) in example.given {
        let input = rule.inputs.iter().find(|input| input.name == *name)?;
        match (input.role, value) {
            (Role::IsTheDate, Value::Day(day)) => started.gives = Some(*day),
            (Role::IsTheLength, Value::Number(days)) => started.days = Some(*days),
            (Role::PausesFrom, Value::Day(day)) => started.stopped = Some(*day),
            (Role::PausesUntil, Value::Day(day)) => started.resumed = Some(*day),
            (Role::IsTheHour, Value::Time(hour)) => started.hour = Some(*hour),
            (_, Value::Day(day)) => started.decided = Some(*day),
            _ => return None,
        }
    }
    Some(Fact::Started(started))
}

fn named(rule: &str) -> Started {
    Started { rule: rule.to_owned(), ..Started::default() }
}

#[test]
fn an_entry_opens_the_date_that_the_examples_of_its_rule_work_out() {
    let mut tried = 0;
    for example in rule::examples().iter().filter(|one| rule::started_by(one.rule).is_some()) {
        let rule = rule::rule(example.rule).unwrap();
        let Some(fact) = entry(rule, example).filter(|_| rule.off_because.is_none()) else {
            continue;
        };
        for nation in example.nations {
            let case = case(*nation);
            let verdict = case.check(TODAY, fact.clone());
            let found = case.then(TODAY, fact.clone()).deadline(rule.id);
            let found = found.map(|one| (one.working.due, one.working.act_by));

            assert!(verdict.is_accepted(), "{} {}: {verdict:?}", rule.id, example.from);
            assert_eq!(found, Some((example.due, example.act_by)), "{} {}", rule.id, example.from);
            tried += 1;
        }
    }
    assert!(tried > 400, "{tried}");
}

#[test]
fn an_entry_of_each_rule_shows_its_date_or_why_it_has_none() {
    for (rule, _) in rule::by_entry() {
        let letter = |letter: &Started| {
            let case = case(rule.nations[0]).then(TODAY, Fact::Started(letter.clone())).picture();
            let key = |key: &crate::event::DeadlineKey| key.rule == rule.id;
            case.deadlines.iter().any(|one| key(&one.key))
                || case.not_computed.iter().any(|one| key(&one.key) && !one.why.is_empty())
        };

        assert!(letter(&named(rule.id)), "{}", rule.id);
    }
}

#[test]
fn an_entry_that_cannot_start_a_date_gets_a_sentence() {
    let day = Some(ymd(2026, 12, 4));
    let scot = |started: Started| case(Nation::Scotland).check(TODAY, Fact::Started(started));
    let table = [
        (named("RECON_30CD"), Field::Starts, "NotStartedSo"),
        (named("NO_SUCH_RULE"), Field::Starts, "NotStartedSo"),
        (Started { days: Some(9), ..named("BREACH_72H") }, Field::Days, "NotAskedFor"),
        (Started { hour: Some(hm(9, 0)), ..named("SAR_1M") }, Field::Hour, "NotAskedFor"),
        (Started { stopped: day, ..named("POD_REPS") }, Field::Stopped, "NotAskedFor"),
        (named("POD_REPS"), Field::Starts, "Enter the date that the letter gives"),
        (named("BAIL_REPORTING"), Field::Starts, "Enter the next one"),
        (named("LEGAL_AID_REVIEW_14D"), Field::Starts, "does not apply in Scotland"),
        (named("ASYLUM_MOVE_ON_56_PILOT"), Field::Starts, "ASYLUM_MOVE_ON_42_28 applies instead"),
        (
            Started { from: Some(ymd(2012, 11, 26)), ..named("CICA_2Y") },
            Field::Starts,
            "applies from 27 Nov 2012 on",
        ),
        (Started { from: Some(ymd(1600, 1, 1)), ..named("CICA_2Y") }, Field::Counted, "YearFarOff"),
    ];

    for (started, field, said) in table {
        let rule = started.rule.clone();
        let problem = scot(started).problems.remove(0);
        assert_eq!(problem.field, field, "{rule}");
        assert!(format!("{problem:?}").contains(said), "{rule}: {problem:?}");
    }
}

/// The letter has come, whatever is known of the bank holidays of that year: the date waits for them in sight.
#[test]
fn a_date_past_the_known_bank_holidays_is_recorded_and_shown_as_not_worked_out() {
    let (from, rule) = (Some(ymd(2028, 12, 20)), named("SAR_1M").rule);
    let fact = Fact::Started(Started { from, ..named(&rule) });

    let case = case(Nation::EnglandWales);
    assert!(case.check(TODAY, fact.clone()).is_accepted());
    let picture = case.then(TODAY, fact).picture();

    assert_eq!(picture.deadlines.iter().filter(|one| one.key.rule == rule).count(), 0);
    assert!(picture.not_computed[0].why.contains("known to the end of 2028"));
}

#[test]
fn a_letter_that_was_answered_is_done_and_one_put_right_moves() {
    let letter =
        |days| Fact::Started(Started { days: Some(days), ..named("ASYLUM_QUESTIONNAIRE") });
    let case = case(Nation::EnglandWales).then(ymd(2026, 11, 16), letter(20));
    let corrected = case.clone().correct(2, ymd(2026, 11, 16), letter(30));
    let sent = corrected.clone().then(ymd(2026, 11, 20), met(2, "ASYLUM_QUESTIONNAIRE"));
    let date = |case: &Case| case.deadline("ASYLUM_QUESTIONNAIRE").unwrap();

    assert_eq!(date(&case).due(), ymd(2026, 12, 14));
    assert_eq!(date(&corrected).moved_from, Some(ymd(2026, 12, 14)));
    assert!(!date(&sent).is_open());
}
