//! A charity in memory: its records, what has been counted, and the photographs of its closed periods.

use std::collections::{BTreeMap, HashMap};

use domain::{
    disclosure::{Counted, Period, Photograph, Programme, RecordKey, Salt, Tier, measure},
    stat::Family,
};

use crate::{
    answer::{Refusal, Register},
    column::{Columns, Person},
    record::Case,
};

/// How often one person is counted in one family, ever.
const MOST_IN_A_LIFE: u8 = 2;
const FAMILIES: usize = Family::ALL.len();

pub struct Charity {
    salt: Salt,
    tier: Tier,
    cases: Vec<Kept>,
    by_person: HashMap<String, Vec<usize>>,
    lives: HashMap<RecordKey, [u8; FAMILIES]>,
    photographs: BTreeMap<Period, Photograph>,
    pub register: Register,
}

/// A case, and in which closed period each of its events was taken up.
struct Kept {
    key: RecordKey,
    case: Case,
    taken: [Option<Period>; FAMILIES],
}

impl Charity {
    pub fn new(salt: Salt, tier: Tier) -> Self {
        Self {
            salt,
            tier,
            cases: Vec::new(),
            by_person: HashMap::new(),
            lives: HashMap::new(),
            photographs: BTreeMap::new(),
            register: Register::default(),
        }
    }

    /// Adds a case. The same person may have several.
    pub fn add(&mut self, person: Person, columns: &Columns<'_>) -> Result<(), Refusal> {
        let mut case = Case::default();
        case.amend(columns)?;
        self.keep(person.id, person.key.ok_or(Refusal::BadRecord)?, case);
        Ok(())
    }

    fn keep(&mut self, person: String, key: RecordKey, case: Case) {
        self.by_person.entry(person).or_default().push(self.cases.len());
        self.cases.push(Kept { key, case, taken: [None; FAMILIES] });
    }

    /// Changes, adds and erases. Closed periods stay as they are. Nothing is changed if any part cannot be read.
    pub fn amend(
        &mut self,
        upsert: Vec<(Person, Columns<'_>)>,
        erase: &[String],
    ) -> Result<(), Refusal> {
        let mut changed = Vec::new();
        for (person, columns) in upsert {
            let latest = self.by_person.get(&person.id).and_then(|cases| cases.last()).copied();
            let mut case = latest.map(|place| self.cases[place].case.clone()).unwrap_or_default();
            let known = latest.map(|place| self.cases[place].key);
            let key = known.or(person.key).ok_or(Refusal::BadRecord)?;
            case.amend(&columns)?;
            changed.push((person.id, latest, key, case));
        }
        for (person, latest, key, case) in changed {
            match latest {
                Some(place) => self.cases[place].replace(case),
                None => self.keep(person, key, case),
            }
        }
        self.erase(erase);
        Ok(())
    }

    fn erase(&mut self, people: &[String]) {
        let gone = people.iter().filter_map(|person| self.by_person.remove(person)).flatten();
        for place in gone.collect::<Vec<_>>() {
            self.lives.remove(&self.cases[place].key);
            self.cases[place].case = Case::default();
        }
    }

    /// Measures a period, or says again what was measured.
    pub fn close(&mut self, period: Period) -> Result<String, Refusal> {
        if let Some(photograph) = self.photographs.get(&period) {
            return Ok(photograph.version());
        }
        if let Some((last, _)) = self.photographs.last_key_value()
            && (last.length() != period.length() || *last > period)
        {
            return Err(Refusal::NotInProgramme);
        }
        let counted: Vec<Counted> =
            Family::ALL.iter().flat_map(|&family| self.take(family, period)).collect();
        let programme = Programme::of(self.tier, period.length());
        let cells = measure(&self.salt, programme, period, &counted);
        let photograph = cells
            .ok()
            .and_then(|cells| Photograph::new(period, programme, &cells).ok())
            .ok_or(Refusal::BadRecord)?;
        let version = photograph.version();
        self.photographs.insert(period, photograph);
        Ok(version)
    }

    /// Takes up everything dated in or before the period that no earlier one has. Of one person one is counted now
    /// and two in a life; what is beyond that is taken up all the same, and counted in none.
    fn take(&mut self, family: Family, period: Period) -> Vec<Counted> {
        let place = family as usize;
        let mut waiting: Vec<(RecordKey, Period, usize)> = (0..)
            .zip(&self.cases)
            .filter(|(_, kept)| kept.taken[place].is_none())
            .filter_map(|(number, kept)| Some((kept.key, kept.case.event(family)?.0, number)))
            .filter(|(_, on, _)| on.end() <= period.end())
            .collect();
        waiting.sort_unstable();
        let mut counted = Vec::new();
        for person in waiting.chunk_by(|one, other| one.0 == other.0) {
            for &(_, _, number) in person {
                self.cases[number].taken[place] = Some(period);
            }
            let (key, _, first) = person[0];
            let life = &mut self.lives.entry(key).or_default()[place];
            let kept = &self.cases[first];
            if *life < MOST_IN_A_LIFE
                && let Some((_, what)) = kept.case.event(family)
            {
                *life += 1;
                counted.push(Counted { key, who: kept.case.who(), what });
            }
        }
        counted
    }

    /// The length of its periods, once one is closed.
    pub fn programme(&self) -> Option<Programme> {
        self.photographs.values().next().map(Photograph::programme)
    }

    pub const fn tier(&self) -> Tier {
        self.tier
    }

    pub fn photograph(&self, period: Period) -> Option<&Photograph> {
        self.photographs.get(&period)
    }

    /// Every case that is not erased.
    pub fn cases(&self) -> impl Iterator<Item = &Case> {
        self.cases.iter().map(|kept| &kept.case)
    }
}

impl Kept {
    /// An event that was taken up and now lies in a later period is another event; anything else is a correction,
    /// and a correction is not counted again.
    fn replace(&mut self, case: Case) {
        for (&family, taken) in Family::ALL.iter().zip(&mut self.taken) {
            let on = case.event(family).map(|(on, _)| on);
            if on.zip(*taken).is_some_and(|(on, counted)| on.end() > counted.end()) {
                *taken = None;
            }
        }
        self.case = case;
    }
}
