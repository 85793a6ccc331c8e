//! The forms about services: what somebody agreed to, that they took it back, a referral, what came of it.

use std::{fmt, str::FromStr};

use domain::{
    check::Field,
    codes,
    consent::{NewConsent, NewWithdrawal, Way},
    day::{Day, TypedDay},
    id::{CaseId, ConsentId, FormKey, OnwardId},
    onward::{NewAnswer, NewOnward, Service, Shared, Standing},
};
use serde::{Deserialize, Serialize};

use super::{
    Problem, Slot, Typed,
    reader::{LINE_LIMIT, NOTE_LIMIT, Reader},
    slot::NoSuchForm,
};
use crate::site::{
    path,
    words::{answers, services as words},
};

/// Which form it is, and what it is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Part {
    Refer,
    Answer(OnwardId),
    Consent,
    Withdraw(ConsentId),
}

impl Part {
    /// The page with the form.
    pub fn page(self, case: CaseId) -> String {
        match self {
            Self::Refer => path::refer_on(case),
            Self::Answer(onward) => path::onward(case, onward),
            Self::Consent => path::new_consent(case),
            Self::Withdraw(consent) => path::consent(case, consent),
        }
    }
}

impl fmt::Display for Part {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Refer => f.write_str("refer"),
            Self::Answer(onward) => write!(f, "answer-{onward}"),
            Self::Consent => f.write_str("consent"),
            Self::Withdraw(consent) => write!(f, "withdraw-{consent}"),
        }
    }
}

impl FromStr for Part {
    type Err = NoSuchForm;

    fn from_str(text: &str) -> Result<Self, NoSuchForm> {
        match text.split_once('-') {
            None if text == "refer" => Ok(Self::Refer),
            None if text == "consent" => Ok(Self::Consent),
            Some(("answer", id)) => id.parse().map(Self::Answer).map_err(|_| NoSuchForm),
            Some(("withdraw", id)) => id.parse().map(Self::Withdraw).map_err(|_| NoSuchForm),
            _ => Err(NoSuchForm),
        }
    }
}

codes! {
    /// Whether anything about the person is shared.
    Sharing {
        Nothing = "nothing", "Nothing about the person: we only asked what they offer";
        Something = "something", "Something about the person";
    }
}

/// What was typed, of whichever it is.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct ServicesForm {
    pub case: String,
    pub part: String,
    pub version: String,
    pub form: String,
    pub service: String,
    pub whom: String,
    pub on: TypedDay,
    pub sharing: String,
    pub what: String,
    pub consent: String,
    pub standing: String,
    pub outcome: String,
    pub way: String,
}

/// What the answers come to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Said {
    Refer(NewOnward),
    Answer((OnwardId, u32), NewAnswer),
    Consent(NewConsent),
    Withdraw(ConsentId, NewWithdrawal),
}

impl ServicesForm {
    /// Which case the form is for, and which it is. None when the page it came from was not ours.
    pub fn aim(&self) -> Option<(CaseId, Part)> {
        self.case.parse().ok().zip(self.part.parse().ok())
    }

    /// Reads the answers.
    pub fn parse(&self, part: Part, today: Day) -> Result<Said, Vec<Problem>> {
        let mut reader = Reader::on(today);
        let read = match part {
            Part::Refer => self.refer(&mut reader).map(Said::Refer),
            Part::Answer(onward) => self.answer(&mut reader, onward),
            Part::Consent => self.consent(&mut reader).map(Said::Consent),
            Part::Withdraw(consent) => {
                self.withdrawal(&mut reader).map(|back| Said::Withdraw(consent, back))
            }
        };
        reader.finish(read)
    }

    fn refer(&self, reader: &mut Reader) -> Option<NewOnward> {
        let service =
            reader.choice("service", &self.service, Service::from_code, words::CHOOSE_SERVICE);
        let whom = reader.text("whom", &self.whom, LINE_LIMIT, words::ENTER_WHOM);
        let asked_on = reader.past_day("on", words::ASKED_ON_INSIDE, &self.on);
        let sharing =
            reader.choice("sharing", &self.sharing, Sharing::from_code, words::CHOOSE_SHARING);
        let shared = match sharing? {
            Sharing::Nothing => None,
            Sharing::Something => {
                let what = reader.text("what", &self.what, NOTE_LIMIT, words::ENTER_SHARED);
                Some(Shared { what: what?, consent: self.consent.parse().ok() })
            }
        };
        Some(NewOnward { service: service?, whom: whom?, asked_on: asked_on?, shared })
    }

    fn answer(&self, reader: &mut Reader, onward: OnwardId) -> Option<Said> {
        let known = Standing::from_code;
        let standing = reader.choice("standing", &self.standing, known, words::CHOOSE_STANDING);
        let on = reader.past_day("on", words::ANSWERED_ON_INSIDE, &self.on);
        let outcome = reader.text_if_any("outcome", &self.outcome, NOTE_LIMIT);
        if outcome.is_none()
            && self.outcome.trim().is_empty()
            && standing.is_some_and(Standing::is_over)
        {
            reader.refuse(Problem::with("outcome", words::ENTER_OUTCOME));
        }
        let read = self.version.parse().ok()?;
        let answer = NewAnswer { standing: standing?, on: on?, outcome };
        Some(Said::Answer((onward, read), answer))
    }

    fn consent(&self, reader: &mut Reader) -> Option<NewConsent> {
        let whom = reader.text("whom", &self.whom, LINE_LIMIT, words::ENTER_CONSENT_WHOM);
        let what = reader.text("what", &self.what, NOTE_LIMIT, words::ENTER_WHAT);
        let given_on = reader.past_day("on", words::GIVEN_ON_INSIDE, &self.on);
        let way = reader.choice("way", &self.way, Way::from_code, words::CHOOSE_WAY);
        Some(NewConsent { what: what?, whom: whom?, given_on: given_on?, way: way? })
    }

    fn withdrawal(&self, reader: &mut Reader) -> Option<NewWithdrawal> {
        let on = reader.past_day("on", words::WITHDRAWN_ON_INSIDE, &self.on);
        let note = reader.text_if_any("outcome", &self.outcome, NOTE_LIMIT);
        Some(NewWithdrawal { on: on?, note })
    }
}

impl Typed for ServicesForm {
    fn key(&self) -> Option<FormKey> {
        self.form.parse().ok()
    }

    fn slot(&self) -> Option<Slot> {
        self.key()?;
        self.aim().map(|(case, part)| Slot::Services(case, part))
    }

    fn question(&self, _: Field) -> (&'static str, String) {
        ("on", answers::capital(words::ASKED_ON_INSIDE))
    }
}

#[cfg(test)]
mod tests {
    use domain::{day::ymd, id::Id};
    use uuid::Uuid;

    use super::*;

    const TODAY: Day = ymd(2026, 11, 22);

    fn problems(form: &ServicesForm, part: Part) -> Vec<String> {
        let refused = form.parse(part, TODAY).expect_err("refused");
        refused.into_iter().map(|problem| problem.at).collect()
    }

    #[test]
    fn every_form_names_the_answers_it_needs() {
        let empty = ServicesForm { version: "1".into(), ..ServicesForm::default() };

        assert_eq!(problems(&empty, Part::Refer), ["service", "whom", "on-day", "sharing"]);
        assert_eq!(problems(&empty, Part::Answer(Id::NONE)), ["standing", "on-day"]);
        assert_eq!(problems(&empty, Part::Consent), ["whom", "what", "on-day", "way"]);
        assert_eq!(problems(&empty, Part::Withdraw(Id::NONE)), ["on-day"]);
    }

    #[test]
    fn what_is_shared_is_said_and_which_consent_it_goes_by_is_kept() {
        let consent = Id::new(Uuid::from_u128(5));
        let form = ServicesForm {
            service: "HEALTH".into(),
            whom: "Riverside Surgery".into(),
            on: ymd(2026, 11, 20).into(),
            sharing: "something".into(),
            consent: consent.to_string(),
            ..ServicesForm::default()
        };

        assert_eq!(problems(&form, Part::Refer), ["what"]);
        let whole = ServicesForm { what: "Name and language".into(), ..form.clone() };
        let Ok(Said::Refer(new)) = whole.parse(Part::Refer, TODAY) else { panic!("a referral") };
        assert_eq!(new.shared.and_then(|shared| shared.consent), Some(consent));
        let nothing = ServicesForm { sharing: "nothing".into(), ..form };
        let Ok(Said::Refer(new)) = nothing.parse(Part::Refer, TODAY) else { panic!("a referral") };
        assert_eq!(new.shared, None);
    }

    #[test]
    fn a_refusal_and_an_end_say_what_came_of_it() {
        let form = |standing: &str| ServicesForm {
            version: "1".into(),
            standing: standing.into(),
            on: ymd(2026, 11, 20).into(),
            ..ServicesForm::default()
        };

        for over in ["REFUSED", "ENDED"] {
            assert_eq!(problems(&form(over), Part::Answer(Id::NONE)), ["outcome"], "{over}");
        }
        assert!(form("WAITING").parse(Part::Answer(Id::NONE), TODAY).is_ok());
    }

    #[test]
    fn a_part_is_found_again_by_its_name() {
        let (onward, consent) = (Id::new(Uuid::from_u128(1)), Id::new(Uuid::from_u128(2)));
        for part in [Part::Refer, Part::Answer(onward), Part::Consent, Part::Withdraw(consent)] {
            assert_eq!(part.to_string().parse(), Ok(part));
        }
        for name in ["", "answer", "answer-x", "refer-1"] {
            assert_eq!(name.parse::<Part>(), Err(NoSuchForm), "{name}");
        }
    }
}
