//! A whole life of a case, as chance has it: the proportions of the official figures, the waits people really have.

use chrono::Datelike;
use domain::{
    code::{Authority, ClosureReason, NegativeReason, Outcome, ReconsiderationAnswer, Stage},
    event::{Day, Fact},
    id::EventId,
};

use super::{
    pen::{Pen, after},
    permission,
    person::Person,
    words,
};

/// Opens the file, some days before or after the referral.
pub(super) fn open(pen: &mut Pen, person: &Person) -> Option<()> {
    pen.note(person.begins, person.opening()).map(drop)
}

/// From the referral to today or the end.
pub(super) fn live(pen: &mut Pen, person: &Person) -> Option<()> {
    open(pen, person)?;
    let received = after(person.begins, pen.dice.between(0, 6));
    pen.letter(received, referral())?;
    if pen.dice.percent(2) {
        return leave(pen, after(received, 4));
    }
    let wait = pen.dice.weigh(&[(45, 5), (25, 9), (20, 21), (10, 44)]);
    let decided = after(received, pen.dice.between(wait / 2, wait));
    if pen.dice.percent(refused_in(decided.year())) {
        refused(pen, person, decided)
    } else {
        decide(pen, decided, first(Outcome::Positive))?;
        await_final(pen, person, decided, received)
    }
}

/// How many first decisions in a hundred were negative: 12 in 2022, 47 in 2024, 38 since.
fn refused_in(year: i32) -> u64 {
    match year {
        ..=2022 => 12,
        2023 => 30,
        2024 => 47,
        _ => 38,
    }
}

/// A first decision was negative. Most ask again; seven in ten of those are believed the second time.
fn refused(pen: &mut Pen, person: &Person, on: Day) -> Option<()> {
    let decision = decide(pen, on, first(Outcome::Negative))?;
    let Asked::Answered(answered) = ask_again(pen, Stage::First, decision, on)? else {
        let gap = pen.dice.between(40, 90);
        return close(pen, after(on, gap), ClosureReason::Declined);
    };
    let answer = answer(pen);
    pen.letter(answered, Fact::ReconsiderationDecided { stage: Stage::First, answer })?;
    if answer == ReconsiderationAnswer::Overturned {
        return await_final(pen, person, answered, on);
    }
    let gap = pen.dice.between(30, 120);
    close(pen, after(answered, gap), ClosureReason::SupportEnded)
}

/// The long wait: 831 days on average from the referral (domain reference 8, row 22).
fn await_final(pen: &mut Pen, person: &Person, from: Day, received: Day) -> Option<()> {
    let decided = after(received, pen.dice.about(250, 1340)).max(after(from, 31));
    let days = (decided - from).num_days();
    if days > 120 && pen.dice.percent(6) {
        hold(pen, after(from, days / 4), days / 4)?;
    }
    if pen.dice.percent(4) {
        return leave(pen, after(from, days / 2 + 8));
    }
    let protected = if person.needs_permission() && days > 200 {
        permission::meanwhile(pen, person, after(from, days * 2 / 3))?
    } else {
        false
    };
    decide_finally(pen, decided, person.needs_permission() && !protected)
}

fn decide_finally(pen: &mut Pen, on: Day, needs_permission: bool) -> Option<()> {
    if pen.dice.percent(73) {
        decide(pen, on, last(Outcome::Positive))?;
        return confirmed(pen, on, needs_permission);
    }
    let decision = decide(pen, on, last(Outcome::Negative))?;
    let Asked::Answered(answered) = ask_again(pen, Stage::Final, decision, on)? else {
        return close(pen, after(on, 60), ClosureReason::SupportEnded);
    };
    let answer = answer(pen);
    pen.letter(answered, Fact::ReconsiderationDecided { stage: Stage::Final, answer })?;
    if answer == ReconsiderationAnswer::Overturned {
        return confirmed(pen, answered, needs_permission);
    }
    close(pen, after(answered, 45), ClosureReason::SupportEnded)
}

fn confirmed(pen: &mut Pen, on: Day, needs_permission: bool) -> Option<()> {
    let free = if needs_permission { permission::decided(pen, on)? } else { on };
    let gap = pen.dice.between(60, 260);
    let reason = pen.dice.weigh(&[
        (78, ClosureReason::SupportEnded),
        (10, ClosureReason::Moved),
        (7, ClosureReason::LostContact),
        (5, ClosureReason::Returned),
    ]);
    close(pen, after(free, gap), reason)
}

/// Whether a negative decision was asked about again.
enum Asked {
    /// Answered on this day.
    Answered(Day),
    /// Not asked, and advice given.
    LetBe,
}

/// Most ask in time, a few late, some not at all.
fn ask_again(pen: &mut Pen, stage: Stage, decision: EventId, on: Day) -> Option<Asked> {
    let asked = match pen.dice.between(0, 99) {
        0..78 => after(on, pen.dice.between(4, 26)),
        78..84 => after(on, pen.dice.between(33, 48)),
        _ => {
            let evidence = pen.dice.pick(words::LET_BE);
            let day = after(on, pen.dice.between(6, 27));
            pen.met(decision, "RECON_30CD", day, evidence)?;
            return Some(Asked::LetBe);
        }
    };
    pen.note(asked, Fact::asked_about(stage))?;
    Some(Asked::Answered(after(asked, pen.dice.about(20, 190))))
}

fn answer(pen: &mut Pen) -> ReconsiderationAnswer {
    pen.dice.weigh(&[
        (70, ReconsiderationAnswer::Overturned),
        (24, ReconsiderationAnswer::Upheld),
        (6, ReconsiderationAnswer::TooLate),
    ])
}

fn hold(pen: &mut Pen, on: Day, days: i64) -> Option<()> {
    pen.note(on, Fact::Suspended { reason: None })?;
    let gap = pen.dice.between(14, days.max(15) - 1);
    pen.note(after(on, gap), Fact::Resumed).map(drop)
}

fn leave(pen: &mut Pen, on: Day) -> Option<()> {
    pen.note(on, Fact::Withdrawn { reasons: Vec::new() })?;
    close(pen, after(on, 30), ClosureReason::Declined)
}

/// Now and then the day on a letter is misread, and put right.
fn decide(pen: &mut Pen, on: Day, fact: Fact) -> Option<EventId> {
    if pen.dice.percent(5) { pen.misread(on, 1, fact) } else { pen.letter(on, fact) }
}

pub(super) fn close(pen: &mut Pen, on: Day, reason: ClosureReason) -> Option<()> {
    pen.note(on, Fact::CaseClosed { reason }).map(drop)
}

pub(super) fn referral() -> Fact {
    Fact::referral_to(Authority::Sca)
}

pub(super) fn first(outcome: Outcome) -> Fact {
    Fact::FirstDecision { outcome, reason: reason(outcome, NegativeReason::Insufficient) }
}

pub(super) fn last(outcome: Outcome) -> Fact {
    Fact::FinalDecision { outcome, reason: reason(outcome, NegativeReason::Credibility) }
}

fn reason(outcome: Outcome, reason: NegativeReason) -> Option<NegativeReason> {
    (outcome == Outcome::Negative).then_some(reason)
}
