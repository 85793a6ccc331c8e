//! Every page, drawn from made-up files and lists.

use store::{
    Role,
    saved_view::SavedView,
    view::{CaseList, TodayPage},
};

use super::{deadline, moved, notice, rule, rule_list};
use crate::site::{
    calendar,
    frame::Page,
    page,
    page::samples::{TODAY, amina, ending_dates, kestrel, open_dates, turned_down},
};

pub fn pages() -> Vec<(&'static str, Page)> {
    let cases = CaseList { rows: vec![kestrel()], total: 52, page: 2, pages: 3 };
    let wanted = serde_urlencoded::from_str("q=K&worker=me&sort=worker").unwrap();
    let views = [SavedView {
        id: domain::id::Id::NONE,
        name: "Waiting, mine".into(),
        query: "stage=AWAITING_CG&worker=me".into(),
    }];
    let own = vec![
        ("case", page::case::show(&amina(), &page::holder_samples::colleagues(), TODAY)),
        ("case, permission", page::case::show(&turned_down(), &[], TODAY)),
        ("deadline", deadline()),
        ("rules", page::rules::show(&rule_list(), Role::LegalAdviser, TODAY)),
        ("rule", rule(Role::LegalAdviser)),
        ("rule, for readers", rule(Role::Caseworker)),
        ("moved", moved(true)),
        ("nothing moved", moved(false)),
        ("review", page::review::show(&page::form_samples::amina(), None, None)),
        ("who has seen a case", page::seen::show(&seen())),
        ("today", page::today::show(&today(), true, TODAY)),
        ("deadlines", page::deadlines::show(&open_dates(), false, TODAY)),
        ("no deadlines", page::deadlines::show(&[], false, TODAY)),
        ("cases", page::cases::show(&wanted, &cases, (&views, None), true, TODAY)),
        ("notices", page::notices::show(&[notice(), notice()])),
        ("add a notice", page::add_notice::show(None)),
        ("help", page::help::show()),
        ("accessibility", page::accessibility::show()),
        ("sign in", page::sign_in::show(&page::sign_in::Wanted::default(), None)),
    ];
    let accounts = page::account_samples::pages();
    let people = crate::site::people::tests::pages();
    let notes = page::note_samples::pages().into_iter().chain(page::holder_samples::pages());
    own.into_iter()
        .chain(calendars())
        .chain(notes)
        .chain(page::access_samples::pages())
        .chain(page::emergency_samples::pages())
        .chain(page::support_samples::pages())
        .chain(page::legal_samples::pages())
        .chain(page::evidence_samples::pages())
        .chain(page::chronology_samples::pages())
        .chain(page::pack_samples::pages())
        .chain(page::merge_samples::pages())
        .chain(page::form_samples::pages())
        .chain(accounts)
        .chain(people)
        .chain(crate::site::audit::tests::pages())
        .chain(crate::site::documents::tests::pages())
        .chain(crate::site::kept::tests::pages())
        .chain(crate::site::outgoing::tests::pages())
        .collect()
}

/// A case that Rosa read, that an adviser was refused, and that came from a sheet.
fn seen() -> store::seen::Seen {
    use store::seen::{Seen, SeenDay};
    let did = |action: &str, times| (action.to_owned(), times);
    let day = |who: Option<(&str, Role)>, was_refused, did| {
        let who = who.map(|(name, role)| (name.to_owned(), role));
        SeenDay { on: TODAY, who, was_refused, did }
    };
    let days = vec![
        day(Some(("Rosa", Role::Caseworker)), false, vec![did("case.read", 3), did("a.thing", 1)]),
        day(Some(("Farah", Role::LegalAdviser)), true, vec![did("case.read", 1)]),
        day(None, false, vec![did("case.load", 1)]),
    ];
    let (case, reference) = (amina().id, amina().reference);
    Seen { case, reference, code_name: "Kestrel".into(), days, is_whole: false }
}

/// A month as a caseworker sees it.
fn month(of: &str) -> Page {
    use calendar::{asked::Wanted, month_page};
    let asked = Wanted { month: of.into(), ..Wanted::default() }.read(TODAY);
    let within = |row: &store::view::DeadlineRow| {
        domain::month::Month::of(row.deadline.due()) == asked.month
    };
    let rows: Vec<_> = open_dates().into_iter().filter(within).collect();
    month_page::show(&asked, &rows, true, TODAY)
}

/// A calendar link that a calendar uses.
fn feed() -> store::feed::Feed {
    let at = chrono::DateTime::UNIX_EPOCH;
    store::feed::Feed { made_at: at, fetched_at: Some(at), fetched_by: Some("Outlook".into()) }
}

/// Every way of looking at dates as a calendar.
fn calendars() -> Vec<(&'static str, Page)> {
    vec![
        ("permission ending", page::ending::show(&ending_dates(), TODAY)),
        ("no permission ending", page::ending::show(&[], TODAY)),
        ("month", month("2026-11")),
        ("month without dates", month("2027-03")),
        ("calendar link", calendar::feed_page::show(Some(&feed()), None, false)),
        (
            "new calendar link",
            calendar::feed_page::show(Some(&feed()), Some("https://w.example/feed/x"), false),
        ),
        ("no calendar link", calendar::feed_page::show(None, None, true)),
    ]
}

/// A day with something in every part.
fn today() -> TodayPage {
    TodayPage {
        overdue: open_dates(),
        next_7: Vec::new(),
        unanswered: open_dates(),
        reminders: open_dates(),
        unseen: open_dates().iter().map(|row| row.deadline.id).collect(),
        to_confirm: Vec::new(),
        waiting: Vec::new(),
        quiet: vec![kestrel()],
        again: vec![kestrel()],
        nothing: vec![kestrel()],
        tasks: page::note_samples::own_tasks(),
        not_heard: page::note_samples::not_heard(),
        lately: page::note_samples::lately(),
        changes: page::holder_samples::changes(),
        told: page::emergency_samples::told(),
        oversees: true,
        has_cases: true,
        later: 0,
        next: None,
    }
}
