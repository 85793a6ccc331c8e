//! The forms of the pack of a referral: one for each part. Nothing must be answered; what nobody knows has an answer of
//! its own.

use std::collections::BTreeMap;

use domain::{
    check::Field,
    code::{
        Control, ExploitationAge, ExploitationPlace, Gender, Industry, Recruitment, Relation,
        SexualKind,
    },
    day::{Day, TypedDay},
    id::{CaseId, FormKey},
    pack::{
        ACCOUNT_LIMIT, Account, Answers, Authorities, Exploitation, Known, Method, Others, Part,
        PartKind, Person, Shelter,
    },
};
use serde::{Deserialize, Serialize};

use super::{
    Problem, Slot, Typed, country,
    event::given::TICKED,
    reader::{LINE_LIMIT, NOTE_LIMIT, Reader},
};
use crate::site::words::{answers as answer_words, dates, pack as words};

/// The answer that nobody knows, beside those of a list.
pub const NOT_KNOWN: &str = "NOT_KNOWN";

/// The boxes of one question: those that are ticked.
pub type Boxes = BTreeMap<String, String>;

/// What was typed, of whichever part it is.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct PackForm {
    pub case: String,
    pub part: String,
    pub form: String,
    /// The version that was read.
    pub version: String,
    pub born: TypedDay,
    pub gender: String,
    pub nationality: String,
    pub health: String,
    pub dependants: String,
    pub place: String,
    pub age_then: String,
    pub countries: String,
    pub period: String,
    pub travel: String,
    pub recruitment: Boxes,
    pub method: Boxes,
    pub control: Boxes,
    pub industry: Boxes,
    pub sexual: Boxes,
    pub relation: Boxes,
    pub account: String,
    pub told_to: String,
    pub evidence: String,
    pub traffickers: String,
    pub at_risk: String,
    pub police: String,
    pub area: String,
    pub shelter: String,
}

impl PackForm {
    /// Which case the form is for, and which part. None when the page it came from was not ours.
    pub fn aim(&self) -> Option<(CaseId, PartKind)> {
        self.case.parse().ok().zip(PartKind::from_code(&self.part))
    }

    /// The version that was read.
    pub fn version(&self) -> Option<u32> {
        self.version.parse().ok()
    }

    /// The form as it was answered last.
    pub fn filled(answers: &Answers) -> Self {
        let text = |text: &Option<String>| text.clone().unwrap_or_default();
        let (person, others) = (&answers.person, &answers.others);
        let (account, authorities) = (&answers.account, &answers.authorities);
        Self {
            born: person.born.map(TypedDay::from).unwrap_or_default(),
            gender: person.gender.map(Gender::code).unwrap_or_default().to_owned(),
            nationality: text(&person.nationality),
            health: text(&person.health),
            dependants: text(&person.dependants),
            account: text(&account.account),
            told_to: text(&account.told_to),
            evidence: text(&account.evidence),
            traffickers: text(&others.traffickers),
            at_risk: text(&others.at_risk),
            police: text(&authorities.police),
            area: text(&authorities.area),
            shelter: authorities.shelter.map(Shelter::code).unwrap_or_default().to_owned(),
            ..Self::filled_with(&answers.exploitation)
        }
    }

    fn filled_with(given: &Exploitation) -> Self {
        let text = |text: &Option<String>| text.clone().unwrap_or_default();
        Self {
            place: given.place.map(ExploitationPlace::code).unwrap_or_default().to_owned(),
            age_then: given.age_then.map(ExploitationAge::code).unwrap_or_default().to_owned(),
            countries: text(&given.countries),
            period: text(&given.period),
            travel: text(&given.travel),
            recruitment: boxes(&given.recruitment, Recruitment::code),
            method: boxes(&given.method, Method::code),
            control: boxes(&given.control, Control::code),
            industry: boxes(&given.industry, Industry::code),
            sexual: boxes(&given.sexual, SexualKind::code),
            relation: boxes(&given.relation, Relation::code),
            ..Self::default()
        }
    }

    /// Reads the answers, in the order of the page.
    pub fn parse(&self, kind: PartKind, today: Day) -> Result<Part, Vec<Problem>> {
        let mut reader = Reader::on(today);
        let part = match kind {
            PartKind::Person => Part::Person(self.person(&mut reader)),
            PartKind::Exploitation => Part::Exploitation(self.exploitation(&mut reader)),
            PartKind::Account => Part::Account(self.account(&mut reader)),
            PartKind::Others => Part::Others(self.others(&mut reader)),
            PartKind::Authorities => Part::Authorities(self.authorities(&mut reader)),
        };
        reader.finish(Some(part))
    }

    fn person(&self, reader: &mut Reader) -> Person {
        Person {
            born: reader.past_day_if_any("born", dates::BORN, &self.born),
            gender: Gender::from_code(&self.gender),
            nationality: country::name(&self.nationality).map(|_| self.nationality.clone()),
            health: reader.text_if_any("health", &self.health, NOTE_LIMIT),
            dependants: reader.text_if_any("dependants", &self.dependants, NOTE_LIMIT),
        }
    }

    fn exploitation(&self, reader: &mut Reader) -> Exploitation {
        Exploitation {
            place: ExploitationPlace::from_code(&self.place),
            age_then: ExploitationAge::from_code(&self.age_then),
            countries: reader.text_if_any("countries", &self.countries, LINE_LIMIT),
            period: reader.text_if_any("period", &self.period, LINE_LIMIT),
            travel: reader.text_if_any("travel", &self.travel, NOTE_LIMIT),
            recruitment: these(reader, "recruitment", &self.recruitment, Recruitment::from_code),
            method: these(reader, "method", &self.method, Method::from_code),
            control: these(reader, "control", &self.control, Control::from_code),
            industry: these(reader, "industry", &self.industry, Industry::from_code),
            sexual: these(reader, "sexual", &self.sexual, SexualKind::from_code),
            relation: these(reader, "relation", &self.relation, Relation::from_code),
        }
    }

    fn account(&self, reader: &mut Reader) -> Account {
        Account {
            account: reader.text_if_any("account", &self.account, ACCOUNT_LIMIT),
            told_to: reader.text_if_any("told_to", &self.told_to, LINE_LIMIT),
            evidence: reader.text_if_any("evidence", &self.evidence, NOTE_LIMIT),
        }
    }

    fn others(&self, reader: &mut Reader) -> Others {
        Others {
            traffickers: reader.text_if_any("traffickers", &self.traffickers, NOTE_LIMIT),
            at_risk: reader.text_if_any("at_risk", &self.at_risk, NOTE_LIMIT),
        }
    }

    fn authorities(&self, reader: &mut Reader) -> Authorities {
        Authorities {
            police: reader.text_if_any("police", &self.police, LINE_LIMIT),
            area: reader.text_if_any("area", &self.area, LINE_LIMIT),
            shelter: Shelter::from_code(&self.shelter),
        }
    }
}

/// What the ticked boxes of one question say.
fn these<T: Copy + Ord>(
    reader: &mut Reader,
    field: &str,
    boxes: &Boxes,
    from_code: fn(&str) -> Option<T>,
) -> Known<T> {
    let ticked = boxes.iter().filter(|(_, value)| *value == TICKED);
    let mut these: Vec<_> = ticked.filter_map(|(code, _)| from_code(code)).collect();
    these.sort_unstable();
    let is_not_known = boxes.get(NOT_KNOWN).is_some_and(|value| value == TICKED);
    match (is_not_known, these.is_empty()) {
        (true, false) => {
            reader.refuse(Problem::with(field, words::ONE_OR_OTHER));
            Known::NotAsked
        }
        (true, true) => Known::NotKnown,
        (false, true) => Known::NotAsked,
        (false, false) => Known::These(these),
    }
}

fn boxes<T: Copy>(known: &Known<T>, code: fn(T) -> &'static str) -> Boxes {
    let tick = |code: &str| (code.to_owned(), TICKED.to_owned());
    match known {
        Known::NotAsked => Boxes::new(),
        Known::NotKnown => [tick(NOT_KNOWN)].into(),
        Known::These(these) => these.iter().map(|one| tick(code(*one))).collect(),
    }
}

impl Typed for PackForm {
    fn key(&self) -> Option<FormKey> {
        self.form.parse().ok()
    }

    fn slot(&self) -> Option<Slot> {
        self.key()?;
        self.aim().map(|(case, part)| Slot::Pack(case, part))
    }

    fn question(&self, _: Field) -> (&'static str, String) {
        ("born", answer_words::capital(dates::BORN))
    }
}

#[cfg(test)]
mod tests;
