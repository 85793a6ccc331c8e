//! Reads the event form while it is being typed. Half an answer is no answer yet: nothing here complains.

use domain::{
    code::{Authority, ClosureReason, ReconsiderationAnswer, Route},
    day::{self, Day, TypedDay},
    event::{Fact, When},
};

use super::{details::Details, kind::Kind};

/// The fact typed so far and its dates, once there is enough to work out what follows. What the rules do not ask for
/// may still be open: any answer stands in for it.
pub fn typed(answer: impl Fn(&str) -> String) -> Option<(Fact, When)> {
    let day = |name: &str| typed_day(&answer, name);
    let kind = Kind::from_code(&answer("kind"))?;
    let details = Details {
        authority: Some(Authority::Sca),
        answer: ReconsiderationAnswer::from_code(&answer("answer")),
        route: Some(Route::from_code(&answer("route")).unwrap_or(Route::Other)),
        from: day("from"),
        until: day("until"),
        closure: Some(ClosureReason::SupportEnded),
        ..Details::default()
    };
    let when = When {
        sent: day("sent"),
        received: day("received"),
        certain: answer("certain") != "no",
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
    use domain::{code::Nation, day::ymd, pathway::consequences};

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
        let dates = consequences(&fact, &when, Nation::EnglandWales);
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
}
