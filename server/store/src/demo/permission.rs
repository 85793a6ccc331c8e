//! Permission to stay in the demonstration: rarely granted, seldom for long, and always ending one day.

use chrono::{Months, TimeDelta};
use domain::{
    code::Route,
    event::{Day, Fact},
};

use super::{
    pen::{Pen, after},
    person::Person,
    words,
};

const APPLY_BY: &str = "LEAVE_EXPIRY_APPLY_BY";
/// One for each nation: a refusal raises the one of its own.
const JUDICIAL_REVIEW: [&str; 3] = ["JR_UT_3M", "JR_SCT_3M_INCL", "JR_NI_3M"];

/// While the final decision is waited for: a claim is refused and appealed, or protection or a child's leave granted.
/// Answers whether protection was granted, so that nothing else need be decided.
pub(super) fn meanwhile(pen: &mut Pen, person: &Person, on: Day) -> Option<bool> {
    let under_18 =
        person.born.is_some_and(|born| on.years_since(born).is_some_and(|years| years < 17));
    match pen.dice.between(0, 99) {
        0..16 => refuse_claim(pen, on)?,
        16..22 => {
            grant(pen, Route::Refugee, on, 60)?;
            return Some(true);
        }
        22..40 if under_18 => grant(pen, Route::Uasc, on, 12)?,
        _ => {}
    }
    Some(false)
}

/// After a positive final decision. Four in a hundred are granted permission (domain reference 8, row 1); nearly
/// half of those for less than 12 months (row 5). Answers the day the matter came to rest.
pub(super) fn decided(pen: &mut Pen, confirmed: Day) -> Option<Day> {
    let on = after(confirmed, pen.dice.about(30, 400));
    if pen.dice.percent(4) {
        let months = pen.dice.weigh(&[(25, 6), (22, 11), (28, 12), (10, 18), (15, 30)]);
        grant(pen, Route::Vts, on, months)?;
        return Some(on);
    }
    let refusal = pen.letter_to_adviser(on, Fact::PermissionRefused { route: Route::Vts })?;
    let evidence = pen.dice.pick(words::REVIEWED);
    let reviewed = after(on, pen.dice.between(12, 84));
    for rule in JUDICIAL_REVIEW {
        pen.met(refusal, rule, reviewed, evidence)?;
    }
    Some(reviewed)
}

/// Permission that ends on this day: mostly family life, given for 30 months; now and then as a victim, for less.
pub(super) fn ending(pen: &mut Pen, until: Day) -> Option<()> {
    let route = pen.dice.weigh(&[(15, Route::Vts), (85, Route::Family)]);
    let months = if route == Route::Vts { 11 } else { 30 };
    let from = until + TimeDelta::days(1) - Months::new(months);
    pen.letter_to_adviser(from, Fact::PermissionGranted { route, from, until }).map(drop)
}

/// A permission, and in most cases an application before it ends.
fn grant(pen: &mut Pen, route: Route, on: Day, months: u32) -> Option<()> {
    let until = on + Months::new(months) - TimeDelta::days(1);
    let granted = pen.letter_to_adviser(on, Fact::PermissionGranted { route, from: on, until })?;
    let applied = after(until, -pen.dice.between(5, 60));
    if pen.dice.percent(95) && pen.is_past(applied) {
        let evidence = pen.dice.pick(words::APPLIED);
        pen.met(granted, APPLY_BY, applied, evidence)?;
    }
    Some(())
}

fn refuse_claim(pen: &mut Pen, on: Day) -> Option<()> {
    let refusal = pen.letter_to_adviser(on, Fact::ClaimRefused)?;
    let (days, evidence) = if pen.dice.percent(94) {
        (pen.dice.between(3, 13), pen.dice.pick(words::APPEALED))
    } else {
        (pen.dice.between(16, 25), words::ASKED_LATE)
    };
    pen.met(refusal, "FTT_APPEAL_IN_UK_14D", on + TimeDelta::days(days), evidence)
}
