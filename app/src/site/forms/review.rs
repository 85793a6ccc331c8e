//! The form that says when somebody looks at a case again, or why nobody need; also when such an entry is corrected.

use domain::{
    check::Field,
    codes,
    day::{Day, TypedDay},
    event::{Correction, Event, Fact, When},
    id::{CaseId, FormKey},
};
use serde::{Deserialize, Serialize};
use store::next::NextStep;

use super::{
    Problem, Slot, Typed,
    next_step::NextForm,
    reader::{NOTE_LIMIT, Reader},
};
use crate::site::words::{answers, review as words};

codes! {
    /// What comes next, as the form offers it.
    Step {
        Day = "day", "We look at this case again on a day";
        Rest = "rest", "Nothing comes next for now, and I say why";
        Mistake = "mistake", "None of these: the entry was a mistake";
    }
}

/// What was typed.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct ReviewForm {
    pub case: String,
    pub version: String,
    pub form: String,
    /// The number of the entry to correct; empty for a new one.
    pub corrects: String,
    pub step: String,
    pub on: TypedDay,
    pub why: String,
    /// Why the entry is corrected.
    pub reason: String,
    #[serde(flatten)]
    pub onward: NextForm,
}

/// The hidden part: which case, as it was when the page was shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Aim {
    pub case: CaseId,
    pub version: i64,
    pub form: FormKey,
    /// The entry to correct; 0 for a new one.
    pub corrects: u32,
}

/// An entry, ready for the record.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Looked {
    pub fact: Fact,
    pub when: When,
    pub corrects: Option<Correction>,
    /// What comes next instead of an entry that was a mistake.
    pub next: Option<NextStep>,
}

impl ReviewForm {
    /// Which case the form is for. None when the page it came from was not ours.
    pub fn aim(&self) -> Option<Aim> {
        let corrects = if self.corrects.is_empty() { Some(0) } else { self.corrects.parse().ok() };
        Some(Aim {
            case: self.case.parse().ok()?,
            version: self.version.parse().ok()?,
            form: self.form.parse().ok()?,
            corrects: corrects?,
        })
    }

    /// The form as it would have been filled in to record this entry: the start of its correction.
    pub fn filled(event: &Event) -> Option<Self> {
        let Fact::Review { on, why } = &event.fact else { return None };
        let step = if on.is_some() { Step::Day } else { Step::Rest };
        Some(Self {
            corrects: event.number.to_string(),
            step: step.code().to_owned(),
            on: on.map(TypedDay::from).unwrap_or_default(),
            why: why.clone(),
            ..Self::default()
        })
    }

    /// Reads the answers. `original` is the entry to correct: it stays on the day it was made.
    pub fn parse(&self, today: Day, original: Option<&Event>) -> Result<Looked, Vec<Problem>> {
        let mut reader = Reader::on(today);
        let step = reader.choice("step", &self.step, Step::from_code, words::CHOOSE);
        let step = step.filter(|step| *step != Step::Mistake || original.is_some());
        let corrects = original.map(|old| Correction {
            event: old.id,
            reason: reader
                .text("reason", &self.reason, NOTE_LIMIT, answers::SAY_WHY)
                .unwrap_or_default(),
        });
        let fact = step.and_then(|step| self.said(&mut reader, step, today));
        let when = When::dated(original.map_or(today, |old| old.when.on));
        let next = self.onward.read(&mut reader);
        reader.finish(fact.zip(next).map(|(fact, next)| Looked { fact, when, corrects, next }))
    }

    fn said(&self, reader: &mut Reader, step: Step, today: Day) -> Option<Fact> {
        if step == Step::Mistake {
            return Some(Fact::RecordedByMistake);
        }
        let on = (step == Step::Day).then(|| reader.day("on", words::ON_INSIDE, &self.on));
        let why = reader.text("why", &self.why, NOTE_LIMIT, words::ENTER_WHY);
        if let Some(Some(past)) = on
            && past < today
        {
            reader.refuse(Problem::within("on", "day", words::TODAY_OR_LATER));
        }
        let on = match on {
            None => None,
            Some(typed) => Some(typed?),
        };
        Some(Fact::Review { on, why: why? })
    }
}

impl Typed for ReviewForm {
    fn key(&self) -> Option<FormKey> {
        self.form.parse().ok()
    }

    fn slot(&self) -> Option<Slot> {
        self.aim().map(|aim| Slot::Review(aim.case, aim.corrects))
    }

    fn question(&self, field: Field) -> (&'static str, String) {
        let id = match field {
            Field::Review => "on",
            Field::Reason => "why",
            _ => "step",
        };
        (id, answers::capital(words::ON_INSIDE))
    }
}

#[cfg(test)]
mod tests {
    use domain::{day::ymd, id::Id};
    use uuid::Uuid;

    use super::*;

    const TODAY: Day = ymd(2026, 11, 22);

    fn typed(step: &str, on: Option<Day>, why: &str) -> ReviewForm {
        let on = on.map(TypedDay::from).unwrap_or_default();
        ReviewForm { step: step.into(), on, why: why.into(), ..ReviewForm::default() }
    }

    fn problem(form: &ReviewForm) -> String {
        form.parse(TODAY, None).unwrap_err()[0].say.clone()
    }

    #[test]
    fn rosa_says_when_to_look_again_or_why_nobody_need() {
        let (day, why) = (ymd(2027, 2, 1), "Ask when the decision comes".to_owned());
        let again = typed("day", Some(day), &why).parse(TODAY, None).unwrap();
        let rest = typed("rest", Some(day), &why).parse(TODAY, None).unwrap();

        assert_eq!(again.fact, Fact::Review { on: Some(day), why: why.clone() });
        assert_eq!(rest.fact, Fact::Review { on: None, why });
    }

    #[test]
    fn a_day_must_lie_ahead_and_something_must_be_said() {
        let why = "Ask again";
        assert_eq!(problem(&typed("", None, why)), words::CHOOSE);
        assert_eq!(problem(&typed("day", None, why)), "Enter the day to look again");
        let past = Some(ymd(2026, 11, 21));
        assert_eq!(problem(&typed("day", past, why)), words::TODAY_OR_LATER);
        assert_eq!(problem(&typed("rest", None, " ")), words::ENTER_WHY);
        assert!(typed("mistake", None, why).parse(TODAY, None).is_err());
    }

    #[test]
    fn a_correction_stays_on_the_day_of_the_entry() {
        let on = ymd(2026, 11, 2);
        let fact = Fact::Review { on: Some(ymd(2026, 12, 1)), why: "Ask again".into() };
        let when = When::dated(on);
        let old = Event {
            id: Id::new(Uuid::nil()),
            number: 4,
            fact,
            when,
            recorded_on: on,
            corrects: None,
        };
        let mut form = ReviewForm::filled(&old).unwrap();
        form.reason = "A slip".into();

        let right = form.parse(TODAY, Some(&old)).unwrap();

        assert_eq!((right.when.on, right.fact == old.fact), (on, true));
        assert_eq!(right.corrects.map(|old| old.reason).as_deref(), Some("A slip"));
    }
}
