//! The demonstration charity: people who never lived, whose cases look like those a charity has.
//! Pure: the same number, seed and day give the same stories. Loading them is for others.

mod beside;
mod cast;
mod court;
mod declared;
mod dice;
mod filed;
mod gathered;
mod legal;
mod life;
mod next;
mod noted;
mod pen;
mod people;
mod permission;
mod person;
mod planned;
mod plot;
mod said;
mod turn;
mod words;

use chrono::{DateTime, NaiveTime, TimeDelta, Utc};
use domain::{
    code::{AgeGroup, Gender, Nation},
    event::{Day, Event},
    id::{CaseId, PersonId, UserId},
    risk::NewRisk,
};

use crate::{load, load_documents::Filed};
pub use declared::declared;
use dice::Dice;
pub use gathered::Gathered;
pub use legal::Advised;
pub use noted::Noted;
pub use planned::{Planned, PlannedGoal, PlannedNeed};

/// One case of the demonstration charity, whole.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Story {
    pub case: CaseId,
    pub person: PersonId,
    pub name: String,
    pub language: &'static str,
    /// ISO 3166-1 alpha-2.
    pub nationality: &'static str,
    pub gender: Gender,
    pub age_group: AgeGroup,
    pub born: Option<Day>,
    pub nation: Nation,
    pub code_name: &'static str,
    pub reference: String,
    pub nrm_reference: Option<String>,
    pub home_office_number: Option<String>,
    pub safe_contact: &'static str,
    /// Which caseworker holds the case, from 0.
    pub worker: usize,
    pub has_adviser: bool,
    /// For the reports, as every person has one.
    pub record_key: [u8; 16],
    /// In the order they were recorded; the first opens the case.
    pub entries: Vec<Entry>,
    /// What was noted beside them.
    pub notes: Vec<Noted>,
    /// How much harm threatens, if anybody judged it.
    pub risk: Option<NewRisk>,
    /// What stands in its plan and beside it.
    pub planned: Planned,
    /// What was kept with it.
    pub documents: Vec<Filed>,
    /// Which evidence is gathered.
    pub evidence: Vec<Gathered>,
    /// What its legal adviser wrote down.
    pub legal: Vec<Advised>,
}

/// One event and whose hand recorded it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    pub event: Event,
    pub by: Hand,
}

/// The accounts that work on a case.
#[derive(Debug, Clone, Copy)]
pub struct Hands {
    pub worker: UserId,
    pub adviser: UserId,
}

/// Who recorded an event.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Hand {
    Worker,
    Adviser,
}

/// So many stories for so many caseworkers, always the same ones. Amina's, Daniel's and Linh's come first.
pub fn stories(cases: usize, workers: usize, seed: u64, today: Day) -> impl Iterator<Item = Story> {
    (0..cases).map(move |index| story(index, workers, seed, today))
}

impl Story {
    /// Ready to be loaded: with accounts for the hands, and an hour for every entry.
    pub fn told(self, hands: Hands, now: DateTime<Utc>) -> load::Story {
        let told = |entry: Entry| load::Told {
            at: hour(&entry.event).min(now),
            by: if entry.by == Hand::Adviser && self.has_adviser {
                hands.adviser
            } else {
                hands.worker
            },
            event: entry.event,
        };
        load::Story {
            case: self.case,
            person: self.person,
            name: self.name,
            record_key: self.record_key,
            reference: self.reference,
            code_name: self.code_name.to_owned(),
            nrm_reference: self.nrm_reference,
            home_office_number: self.home_office_number,
            held_by: hands.worker,
            advisers: self.has_adviser.then_some(hands.adviser).into_iter().collect(),
            language: self.language.to_owned(),
            safe_contact: self.safe_contact.to_owned(),
            events: self.entries.into_iter().map(told).collect(),
            notes: self.notes,
            risk: self.risk,
            planned: self.planned,
            documents: self.documents,
            evidence: self.evidence,
            legal: self.legal,
        }
    }
}

/// Some minute of that morning, later for later entries.
fn hour(event: &Event) -> DateTime<Utc> {
    let morning = event.recorded_on.and_time(NaiveTime::MIN).and_utc() + TimeDelta::hours(9);
    morning + TimeDelta::minutes(i64::from(event.number) * 7)
}

fn story(index: usize, workers: usize, seed: u64, today: Day) -> Story {
    let mut dice = Dice::of(seed, index);
    let plot = plot::of(index, &mut dice);
    let person =
        cast::person(index, today).unwrap_or_else(|| person::invent(&mut dice, plot, today));
    let mut entries = cast::entries(index, &person, &mut dice, today).unwrap_or_else(|| {
        let mut others = Dice::of(!seed, index);
        plot::entries(plot, &person, [&mut dice, &mut others], today)
    });
    court::see_to(index, &mut entries, &mut Dice::of(seed.rotate_left(16), index), today);
    next::say(index, &mut entries, &mut Dice::of(seed.rotate_left(32), index), today);
    let mut aside = Dice::of(seed.rotate_left(16), index);
    let noted::Beside { notes, risk } = noted::beside(index, &entries, today, &mut aside);
    let mut plans = Dice::of(seed.rotate_left(48), index);
    let planned = planned::plan(index, &entries, today, &mut plans);
    let documents = filed::filed(index, &entries, today);
    let evidence = gathered::gathered(index, &entries, today);
    let legal = legal::advised(index, &entries, today);
    let referred = entries.iter().any(Entry::is_referral);
    Story {
        case: dice.id(),
        person: dice.id(),
        name: person.name,
        language: person.language,
        nationality: person.nationality,
        gender: person.gender,
        age_group: person.age_group,
        born: person.born,
        nation: person.nation,
        code_name: words::code_name(index, seed),
        reference: words::reference(index, seed),
        nrm_reference: referred.then(|| words::nrm_reference(index, seed)),
        home_office_number: words::home_office_number(index, seed),
        safe_contact: dice.pick(words::SAFE_CONTACT),
        worker: if index < 4 { 0 } else { index % workers.max(1) },
        has_adviser: index < 4 || dice.percent(80),
        record_key: dice.bytes(),
        entries,
        notes,
        risk,
        planned,
        documents,
        evidence,
        legal,
    }
}

#[cfg(test)]
mod tests;
