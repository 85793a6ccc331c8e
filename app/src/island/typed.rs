//! Reads the event form while it is being typed. Half an answer is no answer yet: nothing here complains.

use domain::{
    day::{self, Day, TypedDay},
    event::{Fact, OtherDay, When},
};

use super::{
    ask::{Ask, Shape},
    details::{Details, Said},
    kind::Kind,
};

/// What the rules do not ask for, and a fact cannot be without.
const STANDS_IN: &[(Ask, &str)] = &[
    (Ask::Authority, "SCA"),
    (Ask::Route, "OTHER"),
    (Ask::DoubtedBy, "OTHER"),
    (Ask::Finding, "CHILD"),
];

/// The fact typed so far and its dates, once there is enough to work out what follows. What the rules do not ask for
/// may still be open: any answer stands in for it.
pub fn typed(answer: impl Fn(&str) -> String) -> Option<(Fact, When)> {
    let day = |name: &str| typed_day(&answer, name);
    let kind = Kind::from_code(&answer("kind"))?;
    let mut details = Details::default();
    for ask in kind.asks() {
        match ask.shape() {
            Shape::Day => {
                if let Some(on) = day(ask.code()) {
                    details.say(*ask, Said::Day(on));
                }
            }
            Shape::Count => {
                if let Ok(count) = answer(ask.code()).trim().parse() {
                    details.say(*ask, Said::Months(count));
                }
            }
            Shape::Hour => {
                if let Some(hour) = day::hour(&answer(ask.code())) {
                    details.say(*ask, Said::Hour(hour));
                }
            }
            Shape::One | Shape::Entry if !answer(ask.code()).is_empty() => {
                details.say(*ask, Said::One(answer(ask.code())));
            }
            _ => {}
        }
    }
    for (ask, code) in STANDS_IN {
        if !details.has(*ask) {
            details.say(*ask, Said::One((*code).to_owned()));
        }
    }
    let when = When {
        decided: day("decided"),
        sent: day("sent"),
        received: day("received"),
        certain: answer("certain") != "no",
        other: day("other").map(|day| OtherDay { day, says: String::new() }),
        ..When::dated(day("on")?)
    };
    Some((details.fact(kind)?, when))
}

fn typed_day(answer: &impl Fn(&str) -> String, name: &str) -> Option<Day> {
    let part = |part: &str| answer(&format!("{name}[{part}]"));
    let typed = TypedDay { day: part("day"), month: part("month"), year: part("year") };
    day::parse(&typed).ok().flatten()
}

#[cfg(test)]
mod tests {
    use std::borrow::Cow;

    use domain::{
        calendar::{Holiday, Holidays},
        code::Nation,
        day::ymd,
        pathway::consequences,
    };

    use super::*;

    fn form<'a>(answers: &'a [(&str, &str)]) -> impl Fn(&str) -> String + 'a {
        |name| {
            let found = answers.iter().find(|(known, _)| *known == name);
            found.map(|(_, value)| (*value).to_owned()).unwrap_or_default()
        }
    }

    #[test]
    fn a_negative_letter_shows_its_deadline_as_soon_as_its_date_is_typed() {
        let answers = [
            ("kind", "first_negative"),
            ("on[day]", "21"),
            ("on[month]", "Oct"),
            ("on[year]", "2026"),
        ];

        let (fact, when) = typed(form(&answers)).expect("enough");
        let dates = consequences(&fact, &when, Nation::EnglandWales, Holidays::built_in());
        assert_eq!(dates[0].due, ymd(2026, 11, 20));

        assert_eq!(typed(form(&answers[..3])), None);
    }

    #[test]
    fn a_permission_shows_its_dates_once_its_last_day_is_typed() {
        let answers = [
            ("kind", "permission_granted"),
            ("on[day]", "8"),
            ("on[month]", "1"),
            ("on[year]", "2026"),
            ("from[day]", "8"),
            ("from[month]", "1"),
            ("from[year]", "2026"),
        ];

        assert_eq!(typed(form(&answers)), None);
    }
    /// On a page that carries them, the bank holidays a charity has loaded count, not those the browser came with.
    #[test]
    fn a_bank_holiday_that_was_loaded_moves_what_the_browser_shows() {
        let answers = [
            ("kind", "referral"),
            ("on[day]", "30"),
            ("on[month]", "4"),
            ("on[year]", "2027"),
            ("authority", "SCA"),
        ];
        let (fact, when) = typed(form(&answers)).expect("enough");
        let mut days = Holidays::built_in().days().to_vec();
        days.push(Holiday {
            day: ymd(2027, 5, 7),
            nations: Cow::Borrowed(Nation::ALL),
            name: Cow::Borrowed("A day announced late"),
        });
        let loaded = Holidays::new(days).expect("whole").differences();

        let shown = |carried: &str| {
            let holidays = Holidays::differing(carried).expect("readable");
            consequences(&fact, &when, Nation::EnglandWales, &holidays)[0].due
        };

        assert_eq!((shown(""), shown(&loaded)), (ymd(2027, 5, 10), ymd(2027, 5, 11)));
    }

    #[test]
    fn a_letter_that_gives_its_own_date_shows_it() {
        let answers = [
            ("kind", "date_started"),
            ("on[day]", "20"),
            ("on[month]", "11"),
            ("on[year]", "2026"),
            ("starts", "NRM_EVIDENCE_REQUEST"),
            ("days", "14"),
        ];

        let (fact, when) = typed(form(&answers)).expect("enough");

        let dates = consequences(&fact, &when, Nation::Scotland, Holidays::built_in());
        assert_eq!(dates[0].due, ymd(2026, 12, 4));
    }
}
