//! What somebody types about a date, and what becomes of it.

use domain::{
    code::{AgeGroup, Authority, Gender, Nation, Outcome},
    day::{Day, ymd},
    event::{Event, Fact, HowSet, News, When},
    id::Id,
    pathway::picture,
    picture::Deadline,
};
use uuid::Uuid;

use super::*;

const TODAY: Day = ymd(2026, 11, 22);

/// Amina's negative decision of 21 October, and what Farah recorded about the date it started.
fn record(said: Option<News>) -> Vec<Event> {
    let opening = Fact::CaseOpened {
        nation: Nation::EnglandWales,
        gender: Gender::Female,
        age_group: AgeGroup::Adult,
        nationality: vec!["AL".into()],
        born: None,
    };
    let negative = Fact::FirstDecision { outcome: Outcome::Negative, reason: None };
    let mut told = vec![
        (ymd(2026, 3, 4), opening),
        (ymd(2026, 3, 12), Fact::referral_to(Authority::Sca)),
        (ymd(2026, 10, 21), negative),
    ];
    let key = domain::event::DeadlineKey {
        trigger: Id::new(Uuid::from_u128(3)),
        rule: "RECON_30CD".into(),
    };
    let why = "Letter of the authority".to_owned();
    told.extend(said.map(|news| (ymd(2026, 11, 9), Fact::Deadline(Dated { key, news, why }))));
    let events = (1..).zip(told).map(|(number, (on, fact))| Event {
        id: Id::new(Uuid::from_u128(u128::from(number))),
        number,
        fact,
        when: When::dated(on),
        recorded_on: on,
        corrects: None,
    });
    events.collect()
}

fn deadline(record: &[Event]) -> Deadline {
    let picture = picture(record);
    let found = picture.deadlines.into_iter().find(|one| one.key.rule == "RECON_30CD");
    found.expect("the decision was negative")
}

fn typed(news: &str) -> NewsForm {
    NewsForm {
        news: news.into(),
        on: ymd(2026, 11, 19).into(),
        why: "They wrote that we have two more weeks".into(),
        ..NewsForm::default()
    }
}

fn said(form: &NewsForm) -> Result<Heard, Vec<(String, String)>> {
    let read = form.parse(TODAY, &deadline(&record(None)), None);
    read.map_err(|problems| problems.into_iter().map(|one| (one.field, one.say)).collect())
}

#[test]
fn more_time_is_recorded_with_the_new_date_and_the_letter_it_rests_on() {
    let form = NewsForm {
        due: ymd(2026, 12, 4).into(),
        document: "Letter of 19 November".into(),
        ..typed("time_given")
    };

    let heard = said(&form).unwrap();

    let Fact::Deadline(dated) = &heard.fact else { panic!("{heard:?}") };
    let (due, instead_of) = (ymd(2026, 12, 4), ymd(2026, 11, 20));
    assert_eq!(dated.news, News::NewDate { how: HowSet::Given, due, instead_of });
    assert_eq!(heard.when.document.as_deref(), Some("Letter of 19 November"));
}

#[test]
fn a_new_date_needs_a_day_and_what_it_rests_on_and_everything_needs_a_reason() {
    let table = [
        (NewsForm::default(), "news", "Choose what happened with this date"),
        (typed("by_hand"), "due", "Enter the new date"),
        (typed("by_hand"), "document", "Say what the new date rests on"),
        (typed("paused"), "check_on", "Enter the date to look again"),
        (
            NewsForm { why: String::new(), ..typed("not_needed") },
            "why",
            "Say in a few words why, or what was done about it",
        ),
        (
            NewsForm { on: ymd(2026, 11, 23).into(), ..typed("missed") },
            "on",
            "Date it happened must be today or in the past",
        ),
    ];

    for (form, field, say) in table {
        let problems = said(&form).unwrap_err();
        assert!(problems.contains(&(field.to_owned(), say.to_owned())), "{problems:?}");
    }
}

#[test]
fn an_entry_is_corrected_with_its_own_form_or_called_a_mistake() {
    let record = record(Some(News::TimeAsked));
    let (old, of) = (record.last().unwrap(), deadline(&record));
    let mut form = NewsForm::filled(old).unwrap();
    assert_eq!((form.news.as_str(), form.corrects.as_str()), ("time_asked", "4"));

    form.news = "mistake".into();
    let silent = form.parse(TODAY, &of, Some(old)).unwrap_err();
    form.reason = "It was about another case".into();
    let heard = form.parse(TODAY, &of, Some(old)).unwrap();

    assert_eq!(silent[0].field, "reason");
    assert_eq!(heard.fact, Fact::RecordedByMistake);
    assert_eq!(heard.corrects.map(|old| old.reason).as_deref(), Some("It was about another case"));
    assert!(said(&typed("mistake")).is_err(), "nothing new is a mistake");
}

#[test]
fn only_what_fits_the_date_is_offered() {
    use NewsKind::{ByHand, Missed, NotNeeded, TimeAsked, TimeGiven, TimeRefused};
    let offered = |said| NewsKind::offered(&deadline(&record(said)));

    assert_eq!(offered(None), [TimeAsked, TimeGiven, ByHand, NotNeeded, Missed]);
    let waits = Some(News::TimeAsked);
    assert_eq!(offered(waits), [TimeGiven, TimeRefused, ByHand, NotNeeded, Missed]);
    assert_eq!(offered(Some(News::NotNeeded)), [TimeGiven, ByHand]);
}
