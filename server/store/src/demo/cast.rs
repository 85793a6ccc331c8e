//! The three whose stories are told in full: Amina, Daniel and Linh.

use chrono::{Months, TimeDelta};
use domain::{
    code::{AgeGroup, Gender, Nation, Outcome, Route},
    event::{Day, Fact},
};

use super::{
    Entry,
    dice::Dice,
    life::{first, last, open, referral},
    pen::Pen,
    person::Person,
    words,
};

/// Who the first three stories are about.
pub(super) fn person(index: usize, today: Day) -> Option<Person> {
    let adult = |name: &str, gender, born: u32, language, nationality, begins: i64| Person {
        name: name.to_owned(),
        language,
        nationality,
        gender,
        age_group: AgeGroup::Adult,
        born: Some(today - Months::new(born * 12) - TimeDelta::days(101)),
        nation: Nation::EnglandWales,
        begins: today - TimeDelta::days(begins),
    };
    match index {
        0 => Some(Person {
            born: Some(today - Months::new(18 * 12 + 10)),
            age_group: AgeGroup::Child,
            ..adult("Amina Kelmendi", Gender::Female, 18, "Albanian", "AL", 1352)
        }),
        1 => Some(adult("Daniel Woldu", Gender::Male, 31, "Tigrinya", "ER", 41)),
        2 => Some(adult("Linh Doan", Gender::Female, 24, "Vietnamese", "VN", 214)),
        _ => None,
    }
}

/// The records of the first three.
pub(super) fn entries(
    index: usize,
    person: &Person,
    dice: &mut Dice,
    today: Day,
) -> Option<Vec<Entry>> {
    let mut pen = Pen::new(dice, person.nation, today);
    open(&mut pen, person)?;
    match index {
        0 => amina(&mut pen, today)?,
        1 => daniel(&mut pen, today)?,
        2 => linh(&mut pen, today)?,
        _ => return None,
    }
    Some(pen.entries())
}

/// Brought here at fifteen. Referred by social workers, believed, then 831 days of waiting, some of them missing
/// from care. Confirmed at seventeen with no permission to stay; refused it; granted eleven months after judicial
/// review was begun. They end soon.
fn amina(pen: &mut Pen, today: Day) -> Option<()> {
    let ago = |days: i64| today - TimeDelta::days(days);
    pen.letter(ago(1350), referral())?;
    pen.letter(ago(1329), first(Outcome::Positive))?;
    pen.note(ago(1000), Fact::Suspended { reason: None })?;
    pen.note(ago(978), Fact::Resumed)?;
    let claim = pen.letter_to_adviser(ago(640), Fact::ClaimRefused)?;
    pen.met(claim, "FTT_APPEAL_IN_UK_14D", ago(630), words::APPEALED[0])?;
    pen.misread(ago(519), 10, last(Outcome::Positive))?;
    let refusal = pen.letter_to_adviser(ago(480), Fact::PermissionRefused { route: Route::Vts })?;
    pen.met(refusal, "JR_UT_3M", ago(410), words::REVIEWED[0])?;
    let from = ago(286);
    let until = from + Months::new(11) - TimeDelta::days(1);
    pen.letter_to_adviser(from, Fact::PermissionGranted { route: Route::Vts, from, until })?;
    Some(())
}

/// Refused at the first stage four weeks ago; the request is still to be sent.
fn daniel(pen: &mut Pen, today: Day) -> Option<()> {
    let ago = |days: i64| today - TimeDelta::days(days);
    pen.letter(ago(39), referral())?;
    pen.letter(ago(28), first(Outcome::Negative))?;
    Some(())
}

/// Believed at the first stage. Told on the telephone that her claim was refused; nobody has seen the letter.
fn linh(pen: &mut Pen, today: Day) -> Option<()> {
    let ago = |days: i64| today - TimeDelta::days(days);
    pen.letter(ago(212), referral())?;
    pen.letter(ago(196), first(Outcome::Positive))?;
    pen.told(ago(6), Fact::ClaimRefused)?;
    Some(())
}
