//! What a story is to show. Most are whole lives as chance has it; some are laid against today, so that every
//! page of the demonstration has something near, something late and every stage.

use chrono::TimeDelta;
use domain::{
    code::{AgeGroup, ClosureReason, Outcome, Route, Stage},
    event::{Day, Fact},
    id::EventId,
};

use super::{
    Entry, beside,
    dice::Dice,
    life,
    pen::{Pen, after},
    permission,
    person::Person,
    turn::Turn,
    words,
};

/// The shape of a story.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Plot {
    /// Whatever happens, until today.
    Life,
    /// A file is open and no referral has been made.
    Arriving,
    /// Referred so many days ago, not yet decided.
    Referred(i64),
    /// A first decision so many days ago was negative, and nobody has asked again yet.
    JustRefused(i64),
    /// The same, known by telephone only.
    Told(i64),
    /// Asked again so many days ago.
    Asking(i64),
    /// On hold.
    OnHold,
    /// Left the referral.
    Left,
    /// A final decision so many days ago was negative.
    FinallyRefused(i64),
    /// The same, and asked again.
    FinallyAsking,
    /// A claim refused so many days ago: time to appeal runs.
    ClaimRefused(i64),
    /// Permission that ends in so many days.
    Ending(i64),
    /// A final decision a week ago was positive.
    Confirmed,
    /// Closed as planned.
    Closed,
    /// A turn that stories seldom take.
    Seldom(Turn),
}

/// Laid against today, in this order, after the first three. Then one in eight of these, and lives.
const LAID: &[Plot] = &[
    Plot::JustRefused(32),
    Plot::JustRefused(24),
    Plot::Ending(6),
    Plot::Told(20),
    Plot::Referred(2),
    Plot::Asking(70),
    Plot::Arriving,
    Plot::OnHold,
    Plot::FinallyRefused(12),
    Plot::ClaimRefused(9),
    Plot::Confirmed,
    Plot::Left,
    Plot::FinallyAsking,
    Plot::Closed,
    Plot::Ending(26),
    Plot::Referred(16),
    Plot::JustRefused(8),
    Plot::Ending(75),
    Plot::Told(5),
    Plot::ClaimRefused(3),
    Plot::Ending(160),
    Plot::FinallyRefused(3),
    Plot::JustRefused(15),
    Plot::Asking(20),
];

/// The plot of this story.
pub(super) fn of(index: usize, dice: &mut Dice) -> Plot {
    let place = index.checked_sub(3);
    let seldom = || Turn::ALL.get(place?.checked_sub(LAID.len())?).copied().map(Plot::Seldom);
    match place.and_then(|place| LAID.get(place).copied()).or_else(seldom) {
        Some(laid) => laid,
        None if dice.percent(12) => dice.pick(LAID),
        None => Plot::Life,
    }
}

impl Plot {
    /// How many days ago the story began, where the plot says so.
    pub fn began(self) -> Option<i64> {
        match self {
            Self::Life => None,
            Self::Arriving => Some(6),
            Self::Referred(ago) => Some(ago),
            Self::JustRefused(ago) | Self::Told(ago) => Some(ago + 11),
            Self::Asking(ago) => Some(ago + 40),
            Self::OnHold => Some(400),
            Self::Left => Some(150),
            Self::FinallyRefused(ago) => Some(ago + 790),
            Self::FinallyAsking => Some(900),
            Self::ClaimRefused(ago) => Some(ago + 300),
            Self::Ending(left) => Some(1200 - left),
            Self::Confirmed => Some(831),
            Self::Closed => Some(1100),
            Self::Seldom(turn) => Some(turn.began()),
        }
    }

    /// The age group of whom it is about, where only one will do.
    pub fn age_group(self) -> Option<AgeGroup> {
        match self {
            Self::Seldom(turn) => turn.age_group(),
            _ => None,
        }
    }

    /// Whether only somebody who is not British can live it.
    pub fn needs_permission(self) -> bool {
        matches!(self, Self::ClaimRefused(_) | Self::Ending(_))
    }
}

/// The record of such a story.
pub(super) fn entries(
    plot: Plot,
    person: &Person,
    [dice, others]: [&mut Dice; 2],
    today: Day,
) -> Vec<Entry> {
    let mut pen = Pen::new(dice, person.nation, today);
    // A story that ends early has come to today: what is written is all there is.
    let _ = match plot {
        Plot::Life => life::live(&mut pen, person),
        Plot::Seldom(turn) => {
            life::open(&mut pen, person).and_then(|()| turn.write(&mut pen, person))
        }
        laid => lay(laid, &mut pen, person, today),
    };
    beside::add(&mut pen, person, others);
    pen.entries()
}

fn lay(plot: Plot, pen: &mut Pen, person: &Person, today: Day) -> Option<()> {
    let ago = |days: i64| after(today, -days);
    life::open(pen, person)?;
    if plot == Plot::Arriving {
        return Some(());
    }
    pen.letter(after(person.begins, 0), life::referral())?;
    let soon = after(person.begins, 8);
    match plot {
        Plot::JustRefused(days) => {
            pen.letter(today - TimeDelta::days(days), negative())?;
        }
        Plot::Told(days) => {
            pen.told(today - TimeDelta::days(days), negative())?;
        }
        Plot::Asking(days) => {
            pen.letter(soon, negative())?;
            pen.note(ago(days), Fact::asked_about(Stage::First))?;
        }
        Plot::OnHold => {
            pen.note(ago(35), Fact::Suspended { reason: None })?;
        }
        Plot::Left => {
            pen.note(ago(90), Fact::Withdrawn { reasons: Vec::new() })?;
        }
        Plot::FinallyRefused(_) | Plot::FinallyAsking | Plot::ClaimRefused(_) => {
            pen.letter(soon, life::first(Outcome::Positive))?;
            refuse(plot, pen, today)?;
        }
        Plot::Ending(_) | Plot::Confirmed | Plot::Closed => {
            pen.letter(soon, life::first(Outcome::Positive))?;
            confirm(plot, pen, person, today)?;
        }
        Plot::Life | Plot::Arriving | Plot::Referred(_) | Plot::Seldom(_) => {}
    }
    Some(())
}

fn refuse(plot: Plot, pen: &mut Pen, today: Day) -> Option<EventId> {
    let last = |outcome| Fact::FinalDecision { outcome, reason: None };
    match plot {
        Plot::ClaimRefused(days) => {
            pen.letter_to_adviser(today - TimeDelta::days(days), Fact::ClaimRefused)
        }
        Plot::FinallyRefused(days) => pen.letter(after(today, -days), last(Outcome::Negative)),
        _ => {
            pen.letter(after(today, -60), last(Outcome::Negative))?;
            pen.note(after(today, -41), Fact::asked_about(Stage::Final))
        }
    }
}

fn confirm(plot: Plot, pen: &mut Pen, person: &Person, today: Day) -> Option<()> {
    let decided = if plot == Plot::Confirmed { -8 } else { -520 };
    pen.letter(after(today, decided), life::last(Outcome::Positive))?;
    match plot {
        Plot::Ending(left) => permission::ending(pen, today + TimeDelta::days(left)),
        Plot::Closed if person.needs_permission() => {
            let refusal = pen.letter_to_adviser(
                after(today, -400),
                Fact::PermissionRefused { route: Route::Vts },
            )?;
            pen.met(refusal, "JR_UT_3M", after(today, -340), words::REVIEWED[1])?;
            life::close(pen, after(today, -200), ClosureReason::SupportEnded)
        }
        Plot::Closed => life::close(pen, after(today, -200), ClosureReason::SupportEnded),
        _ => Some(()),
    }
}

fn negative() -> Fact {
    life::first(Outcome::Negative)
}
