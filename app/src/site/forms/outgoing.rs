//! The forms by which a request of the person is logged, and by which it is decided, part by part, what is given out.

use std::collections::BTreeMap;

use domain::{
    check::Field,
    codes,
    day::{Day, TypedDay},
    id::{CaseId, FormKey},
    outgoing::{Basis, Decided, NewOutgoing, PartId, Requester, Withheld},
};
use serde::{Deserialize, Serialize};

use super::{
    Problem, Slot, Typed,
    event::given::TICKED,
    reader::{LINE_LIMIT, Reader},
};
use crate::site::words::outgoing as words;

codes! {
    /// For whom parts are prepared.
    Whom {
        Person = "person", "The person";
        Authority = "authority", "An authority";
    }
}

/// What was typed to log that the person asked.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct AccessForm {
    pub case: String,
    pub form: String,
    pub received: TypedDay,
}

impl AccessForm {
    /// Which case the form is for. None when the page it came from was not ours.
    pub fn case(&self) -> Option<CaseId> {
        self.case.parse().ok()
    }

    /// Reads the answer.
    pub fn parse(&self, today: Day) -> Result<Day, Vec<Problem>> {
        let mut reader = Reader::on(today);
        let day = reader.past_day("received", words::RECEIVED_INSIDE, &self.received);
        reader.finish(day)
    }
}

impl Typed for AccessForm {
    fn key(&self) -> Option<FormKey> {
        self.form.parse().ok()
    }

    fn slot(&self) -> Option<Slot> {
        self.key()?;
        self.case().map(Slot::AccessRequest)
    }

    fn question(&self, _: Field) -> (&'static str, String) {
        ("received", words::RECEIVED.to_owned())
    }
}

/// What was decided. The maps go by the name of the part.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct OutgoingForm {
    pub case: String,
    pub form: String,
    pub whom: String,
    pub requester: String,
    pub basis: String,
    pub detail: String,
    pub asked: TypedDay,
    pub give: BTreeMap<String, String>,
    pub why: BTreeMap<String, String>,
}

impl OutgoingForm {
    /// Which case the form is for, and whom. None when the page it came from was not ours.
    pub fn about(&self) -> Option<(CaseId, Whom)> {
        Some((self.case.parse().ok()?, Whom::from_code(&self.whom)?))
    }

    /// Reads the answers.
    pub fn parse(&self, today: Day) -> Result<NewOutgoing, Vec<Problem>> {
        let mut reader = Reader::on(today);
        let read = self.read(&mut reader);
        reader.finish(read)
    }

    fn read(&self, reader: &mut Reader) -> Option<NewOutgoing> {
        let (requester, basis) = self.asks(reader);
        let detail = reader.text("detail", &self.detail, LINE_LIMIT, words::ENTER_DETAIL);
        let asked_on = reader.past_day("asked", words::DAY_ASKED_INSIDE, &self.asked);
        let requester = requester?;
        if basis.is_some_and(|basis| !requester.rests_on(basis)) {
            reader.refuse(Problem::with("basis", words::NOT_THEIRS));
        }
        let parts = self.parts(requester, reader)?;
        Some(NewOutgoing { requester, basis: basis?, detail: detail?, asked_on: asked_on?, parts })
    }

    /// The person asks by right; an authority says who it is and what lets us.
    fn asks(&self, reader: &mut Reader) -> (Option<Requester>, Option<Basis>) {
        if Whom::from_code(&self.whom) == Some(Whom::Person) {
            return (Some(Requester::Person), Some(Basis::Access));
        }
        let say = words::CHOOSE_REQUESTER;
        let requester = reader.choice("requester", &self.requester, Requester::from_code, say);
        let basis = reader.choice("basis", &self.basis, Basis::from_code, words::CHOOSE_BASIS);
        (requester, basis)
    }

    /// Every part that was shown: each has a reason, if only an empty one.
    fn parts(&self, requester: Requester, reader: &mut Reader) -> Option<Vec<Decided>> {
        let mut parts = Vec::new();
        let mut unexplained = false;
        for (name, why) in &self.why {
            let part: PartId = name.parse().ok()?;
            if self.give.get(name).is_some_and(|given| given == TICKED) {
                parts.push(Decided { part, withheld: None });
                continue;
            }
            let withheld = Withheld::from_code(why).or_else(|| requester.otherwise());
            unexplained |= withheld.is_none();
            parts.push(Decided { part, withheld });
        }
        if unexplained {
            reader.refuse(Problem::with("parts", words::SAY_WHY));
        }
        if parts.iter().all(|one| one.withheld.is_some()) {
            reader.refuse(Problem::with("parts", words::NOTHING));
        }
        Some(parts)
    }
}

impl Typed for OutgoingForm {
    fn key(&self) -> Option<FormKey> {
        self.form.parse().ok()
    }

    fn slot(&self) -> Option<Slot> {
        self.key()?;
        self.about().map(|(case, whom)| Slot::Outgoing(case, whom))
    }

    fn question(&self, _: Field) -> (&'static str, String) {
        ("parts", words::PARTS.to_owned())
    }
}

#[cfg(test)]
mod tests {
    use domain::day::ymd;

    use super::*;

    const TODAY: Day = ymd(2026, 11, 22);

    fn form(whom: &str, given: &[&str], why: &[(&str, &str)]) -> OutgoingForm {
        OutgoingForm {
            whom: whom.into(),
            requester: "POLICE".into(),
            basis: "CRIME".into(),
            detail: "Letter of 3 March".into(),
            asked: ymd(2026, 11, 2).into(),
            give: given.iter().map(|name| ((*name).to_owned(), TICKED.to_owned())).collect(),
            why: why.iter().map(|(name, why)| ((*name).to_owned(), (*why).to_owned())).collect(),
            ..OutgoingForm::default()
        }
    }

    fn at(form: &OutgoingForm) -> Vec<String> {
        form.parse(TODAY).err().unwrap_or_default().into_iter().map(|one| one.at).collect()
    }

    #[test]
    fn from_the_person_nothing_is_kept_without_a_reason() {
        let whole = form("person", &["note-1"], &[("note-1", ""), ("note-2", "THIRD_PARTY")]);
        let silent = form("person", &["note-1"], &[("note-1", ""), ("note-2", "")]);

        let read = whole.parse(TODAY).expect("whole");
        assert_eq!((read.requester, read.basis), (Requester::Person, Basis::Access));
        assert_eq!(read.parts[1].withheld, Some(Withheld::Third));
        assert_eq!(at(&silent), ["parts"]);
    }

    #[test]
    fn an_authority_gets_what_is_ticked_and_nothing_else() {
        let some = form("authority", &["event-1"], &[("event-1", ""), ("note-2", "")]);
        let none = form("authority", &[], &[("event-1", ""), ("note-2", "")]);

        let read = some.parse(TODAY).expect("some");
        let withheld: Vec<_> = read.parts.iter().map(|one| one.withheld).collect();
        assert_eq!(withheld, [None, Some(Withheld::NotAsked)]);
        assert_eq!(at(&none), ["parts"]);
        assert_eq!(at(&OutgoingForm { basis: "ACCESS".into(), ..some }), ["basis"]);
    }

    #[test]
    fn a_part_that_is_none_of_ours_is_not_read() {
        let legal = form("authority", &["legal-1"], &[("legal-1", ""), ("note-1", "")]);

        assert!(legal.parse(TODAY).is_err());
    }
}
