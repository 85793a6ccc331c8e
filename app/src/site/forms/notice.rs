//! The form of a report that names nobody. It has no box in which a name could be typed.

use std::collections::BTreeMap;

use domain::{
    check::Field,
    code::{DeclineReason, Exploitation, ExploitationPlace, FirstResponder, Gender},
    day::{Day, TypedDay},
    id::FormKey,
    notice::Notice,
    stat::Region,
};
use serde::{Deserialize, Serialize};

use super::{Problem, Slot, Typed, event::given::TICKED, reader::Reader};
use crate::site::words::{answers, notice as words};

/// What was chosen. Ticked boxes send their code.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct NoticeForm {
    pub form: String,
    pub on: TypedDay,
    pub by: String,
    pub gender: String,
    pub region: String,
    pub began: String,
    pub kinds: BTreeMap<String, String>,
    pub place: String,
    pub police: String,
    pub reasons: BTreeMap<String, String>,
}

impl NoticeForm {
    /// Reads the answers.
    pub fn parse(&self, today: Day) -> Result<Notice, Vec<Problem>> {
        let mut reader = Reader::on(today);
        let on = reader.past_day("on", words::ON_INSIDE, &self.on);
        let by = reader.choice("by", &self.by, FirstResponder::from_code, words::CHOOSE_BY);
        let gender = reader.choice("gender", &self.gender, Gender::from_code, words::CHOOSE_GENDER);
        let read = on.zip(by).zip(gender).map(|((on, by), gender)| Notice {
            on,
            by,
            gender,
            region: Region::from_code(&self.region),
            began_as_child: yes_or_no(&self.began),
            exploitation: ticked(&self.kinds, Exploitation::from_code),
            place: ExploitationPlace::from_code(&self.place),
            police: yes_or_no(&self.police),
            reasons: ticked(&self.reasons, DeclineReason::from_code),
        });
        reader.finish(read)
    }
}

fn yes_or_no(code: &str) -> Option<bool> {
    match code {
        "yes" => Some(true),
        "no" => Some(false),
        _ => None,
    }
}

fn ticked<T>(boxes: &BTreeMap<String, String>, from_code: fn(&str) -> Option<T>) -> Vec<T> {
    let ticked = boxes.iter().filter(|(_, value)| *value == TICKED);
    ticked.filter_map(|(code, _)| from_code(code)).collect()
}

impl Typed for NoticeForm {
    fn key(&self) -> Option<FormKey> {
        self.form.parse().ok()
    }

    fn slot(&self) -> Option<Slot> {
        self.key().map(|_| Slot::Notice)
    }

    fn question(&self, _: Field) -> (&'static str, String) {
        ("on", answers::capital(words::ON_INSIDE))
    }
}

#[cfg(test)]
mod tests {
    use domain::day::ymd;

    use super::*;

    #[test]
    fn a_report_is_made_of_what_was_chosen_and_nothing_else() {
        let tick = |codes: &[&str]| {
            codes.iter().map(|code| ((*code).to_owned(), TICKED.to_owned())).collect()
        };
        let form = NoticeForm {
            on: ymd(2026, 11, 20).into(),
            by: FirstResponder::LocalAuthority.code().into(),
            gender: Gender::Female.code().into(),
            began: "no".into(),
            reasons: tick(&["FEAR_TRAFFICKER", "OTHER", "NOT_A_REASON"]),
            ..NoticeForm::default()
        };

        let notice = form.parse(ymd(2026, 11, 22)).unwrap();

        assert_eq!(notice.reasons, [DeclineReason::FearTrafficker, DeclineReason::Other]);
        assert_eq!(
            (notice.began_as_child, notice.police, notice.region),
            (Some(false), None, None)
        );
    }

    #[test]
    fn the_day_the_authority_and_the_gender_are_needed() {
        let problems = NoticeForm::default().parse(ymd(2026, 11, 22)).unwrap_err();

        let fields: Vec<_> = problems.iter().map(|one| one.field.as_str()).collect();
        assert_eq!(fields, ["on", "by", "gender"]);
    }
}
