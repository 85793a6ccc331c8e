//! The shape of the pages: one heading on top, none skipped, one thing to press first, every box with its label.

use chrono::DateTime;
use domain::{
    code::{AgeGroup, Authority, Gender, Nation, Outcome},
    day::{Day, ymd},
    event::{Correction, Event, Fact, When},
    id::{CaseId, EventId},
    pathway::picture,
    picture::CaseStage,
};
use scraper::{Html, Selector};
use store::view::{CaseFile, CaseList, CaseRow, DeadlineRow, RecordedEvent, TodayPage};
use uuid::Uuid;

use super::super::frame::Page;

const TODAY: Day = ymd(2026, 11, 22);

fn event(number: u32, on: Day, fact: Fact, corrects: Option<u32>) -> Event {
    let id = |number: u32| EventId::new(Uuid::from_u128(u128::from(number)));
    let corrects = corrects
        .map(|of| Correction { event: id(of), reason: "The letter says another day".into() });
    let when = When { on, sent: Some(on), received: None, arrived: None, certain: number != 3 };
    Event { id: id(number), number, fact, when, recorded_on: TODAY, corrects }
}

/// Amina's first decision was negative; Rosa typed the wrong day first and corrected it.
fn amina() -> CaseFile {
    let opening = Fact::CaseOpened {
        nation: Nation::EnglandWales,
        gender: Gender::Female,
        age_group: AgeGroup::Adult,
        nationality: vec!["AL".into()],
        born: None,
    };
    let negative = || Fact::FirstDecision { outcome: Outcome::Negative, reason: None };
    let events = vec![
        event(1, ymd(2026, 3, 4), opening, None),
        event(2, ymd(2026, 3, 12), Fact::ReferralReceived { authority: Authority::Sca }, None),
        event(3, ymd(2026, 10, 12), negative(), None),
        event(4, ymd(2026, 10, 21), negative(), Some(3)),
    ];
    let picture = picture(&events);
    let recorded = |event: Event| RecordedEvent {
        superseded_by: (event.number == 3).then_some(4),
        by: "Rosa Ahmed".into(),
        at: DateTime::UNIX_EPOCH,
        event,
        note: None,
    };
    CaseFile {
        id: CaseId::new(Uuid::from_u128(7)),
        reference: "R-7F3K".into(),
        code_name: "Kestrel".into(),
        opened_on: ymd(2026, 3, 4),
        nation: Nation::EnglandWales,
        language: "Albanian".into(),
        age_group: AgeGroup::Adult,
        worker: "Rosa Ahmed".into(),
        adviser: None,
        safe_contact: "Text only, weekdays after 4pm. Do not leave voicemail.".into(),
        nrm_reference: None,
        version: 4,
        picture,
        events: events.into_iter().map(recorded).collect(),
    }
}

fn open_dates() -> Vec<DeadlineRow> {
    let file = amina();
    let row = |deadline: &domain::picture::Deadline| DeadlineRow {
        case: file.id,
        reference: file.reference.clone(),
        code_name: file.code_name.clone(),
        deadline: deadline.clone(),
        worker: file.worker.clone(),
    };
    file.picture.open().into_iter().map(row).collect()
}

fn kestrel() -> CaseRow {
    CaseRow {
        id: amina().id,
        reference: "R-7F3K".into(),
        code_name: "Kestrel".into(),
        stage: CaseStage::FirstNegative,
        next_due: Some(ymd(2026, 11, 20)),
        next_title: Some("Ask for reconsideration".into()),
        worker: "Rosa Ahmed".into(),
        last_entry_on: ymd(2026, 10, 1),
    }
}

fn pages() -> Vec<(&'static str, Page)> {
    let today = TodayPage {
        overdue: open_dates(),
        next_7: Vec::new(),
        to_confirm: Vec::new(),
        waiting: Vec::new(),
        quiet: vec![kestrel()],
        later: 0,
        next: None,
    };
    let cases = CaseList { rows: vec![kestrel()], total: 52, page: 2, pages: 3 };
    let wanted = serde_urlencoded::from_str("q=K&worker=me&sort=worker").unwrap();
    let own = vec![
        ("case", super::case::show(&amina(), TODAY)),
        ("today", super::today::show(&today, TODAY)),
        ("deadlines", super::deadlines::show(&open_dates(), false, TODAY)),
        ("no deadlines", super::deadlines::show(&[], false, TODAY)),
        ("cases", super::cases::show(&wanted, &cases, true, TODAY)),
        ("help", super::help::show()),
        ("accessibility", super::accessibility::show()),
        ("sign in", super::sign_in::show(&super::sign_in::Wanted::default(), None)),
    ];
    own.into_iter().chain(super::form_samples::pages()).collect()
}

fn all(html: &Html, what: &str) -> usize {
    html.select(&Selector::parse(what).unwrap()).count()
}

fn values(html: &Html, attribute: &str) -> Vec<String> {
    let chosen = Selector::parse(&format!("[{attribute}]")).unwrap();
    html.select(&chosen).filter_map(|one| one.attr(attribute)).map(str::to_owned).collect()
}

#[test]
fn every_page_has_one_heading_on_top_and_skips_none_below() {
    for (name, page) in pages() {
        let html = Html::parse_fragment(&page.html());

        let headings = Selector::parse("h1, h2, h3, h4, h5, h6").unwrap();
        let levels: Vec<u8> =
            html.select(&headings).map(|h| h.value().name().as_bytes()[1] - b'0').collect();

        assert_eq!(all(&html, "h1"), 1, "{name}");
        assert!(levels.windows(2).all(|pair| pair[1] <= pair[0] + 1), "{name}: {levels:?}");
    }
}

#[test]
fn every_page_has_at_most_one_thing_to_press_first() {
    for (name, page) in pages() {
        let html = Html::parse_fragment(&page.html());

        assert!(all(&html, ".button:not(.second)") <= 1, "{name}");
    }
}

#[test]
fn every_id_is_given_once_and_every_box_has_a_label() {
    for (name, page) in pages() {
        let html = Html::parse_fragment(&page.html());

        let mut ids = values(&html, "id");
        let labelled = values(&html, "for");
        ids.sort();
        let given = ids.len();
        ids.dedup();

        assert_eq!(given, ids.len(), "{name}");
        let boxes = Selector::parse("input:not([type=hidden]), select, textarea").unwrap();
        for one in html.select(&boxes) {
            assert!(
                labelled.iter().any(|label| Some(label.as_str()) == one.attr("id")),
                "{name}: {}",
                one.html()
            );
        }
    }
}

#[test]
fn every_table_says_what_it_holds() {
    for (name, page) in pages() {
        let html = Html::parse_fragment(&page.html());

        assert_eq!(all(&html, "table"), all(&html, "table > caption"), "{name}");
    }
}

#[test]
fn no_page_carries_its_own_style_or_script() {
    for (name, page) in pages() {
        let html = Html::parse_fragment(&page.html());

        assert_eq!(all(&html, "[style], style, script, [onclick]"), 0, "{name}");
    }
}

#[test]
fn a_replaced_entry_and_its_deadline_stay_readable() {
    let html = super::case::show(&amina(), TODAY).html();

    for said in [
        "Replaced by event 4",
        "Corrects event 3: The letter says another day",
        "12 Oct 2026",
        "21 Oct 2026",
        "Fri 20 Nov 2026",
        "How we worked this out",
    ] {
        assert!(html.contains(said), "{said}");
    }
}
