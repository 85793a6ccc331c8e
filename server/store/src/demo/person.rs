//! Who a demonstration case is about.

use chrono::{Months, TimeDelta};
use domain::{
    code::{AgeGroup, Gender, Nation},
    event::{Day, Fact},
};

use super::{
    dice::Dice,
    people::{PEOPLES, People},
    plot::Plot,
};

/// A person who never lived.
#[derive(Debug, Clone)]
pub(super) struct Person {
    pub name: String,
    pub language: &'static str,
    pub nationality: &'static str,
    pub gender: Gender,
    pub age_group: AgeGroup,
    pub born: Option<Day>,
    pub nation: Nation,
    /// The day the story begins: the referral, or the first visit where there is none.
    pub begins: Day,
}

/// Days back to the earliest beginning: long enough for a wait of 831 days and what follows it.
pub(super) const LONGEST: i64 = 1380;

const BRITISH: &str = "GB";

/// Somebody for a story of this plot.
pub(super) fn invent(dice: &mut Dice, plot: Plot, today: Day) -> Person {
    let fits = |people: &&People| people.code != BRITISH || !plot.needs_permission();
    let weighted: Vec<_> =
        PEOPLES.iter().filter(fits).map(|people| (people.share, people)).collect();
    let people = dice.weigh(&weighted);
    let gender = dice.weigh(&[
        (36, Gender::Female),
        (62, Gender::Male),
        (1, Gender::Other),
        (1, Gender::NotRecorded),
    ]);
    let begins = today - TimeDelta::days(plot.began().unwrap_or_else(|| dice.between(3, LONGEST)));
    let (age_group, born) = of_group(plot, begins).unwrap_or_else(|| age(dice, begins));
    Person {
        name: name(dice, people, gender),
        language: people.language,
        nationality: people.code,
        gender,
        age_group,
        born,
        nation: dice.weigh(&[
            (90, Nation::EnglandWales),
            (7, Nation::Scotland),
            (3, Nation::NorthernIreland),
        ]),
        begins,
    }
}

fn name(dice: &mut Dice, people: &People, gender: Gender) -> String {
    let given = match gender {
        Gender::Female => people.women,
        Gender::Male => people.men,
        Gender::Other | Gender::NotRecorded => {
            if dice.percent(50) {
                people.women
            } else {
                people.men
            }
        }
    };
    format!("{} {}", dice.pick(given), dice.pick(people.families))
}

/// The age of somebody whom the plot needs to be a child or an adult.
fn of_group(plot: Plot, begins: Day) -> Option<(AgeGroup, Option<Day>)> {
    let group = plot.age_group()?;
    let years = if group == AgeGroup::Child { 15 } else { 29 };
    Some((group, Some(begins - Months::new(years * 12 + 5))))
}

/// About three in ten are children; of some adults the date of birth is not known.
fn age(dice: &mut Dice, begins: Day) -> (AgeGroup, Option<Day>) {
    let child = dice.percent(30);
    let months =
        if child { dice.between(13 * 12, 18 * 12 - 2) } else { dice.about(18 * 12 + 1, 58 * 12) };
    let months = Months::new(u32::try_from(months).unwrap_or(0));
    let born = begins - months - TimeDelta::days(dice.between(0, 27));
    match (child, dice.between(0, 99)) {
        (true, 0..6) => (AgeGroup::Disputed, Some(born)),
        (true, _) => (AgeGroup::Child, Some(born)),
        (false, 0..4) => (AgeGroup::NotKnown, None),
        (false, 4..8) => (AgeGroup::Adult, None),
        (false, _) => (AgeGroup::Adult, Some(born)),
    }
}

impl Person {
    /// The event that opens the file.
    pub fn opening(&self) -> Fact {
        Fact::CaseOpened {
            nation: self.nation,
            gender: self.gender,
            age_group: self.age_group,
            nationality: vec![self.nationality.to_owned()],
            born: self.born,
        }
    }

    /// British people need no permission to stay.
    pub fn needs_permission(&self) -> bool {
        self.nationality != BRITISH
    }
}
