//! The shape of the pages: one heading on top, none skipped, one thing to press first, every box with its label.

mod cards;
mod deadlines;
mod pages;

use domain::contact::{NameKind, OtherName};
use pages::pages;
use scraper::{Html, Selector};
use store::{
    Role,
    certificate::{Attested, TrailRow},
    notice::NoticeRow,
    rule_book::{RuleBook, RuleList},
};

use super::{
    super::frame::Page,
    samples::{TODAY, amina, turned_down},
};

/// A report that names nobody.
fn notice() -> NoticeRow {
    let notice = domain::notice::Notice {
        on: TODAY,
        by: domain::code::FirstResponder::LocalAuthority,
        gender: domain::code::Gender::Female,
        region: None,
        began_as_child: None,
        exploitation: Vec::new(),
        place: None,
        police: None,
        reasons: vec![domain::code::DeclineReason::Mistrust],
    };
    NoticeRow { id: uuid::Uuid::nil(), notice, recorded_on: TODAY, taken_back: None }
}

fn rule_list() -> RuleList {
    let terms = std::sync::Arc::new(domain::terms::Terms::built_in().clone());
    RuleList { book: std::sync::Arc::default(), uses: std::collections::BTreeMap::new(), terms }
}

/// Dates that would move, or none.
fn moved(any: bool) -> Page {
    let rows = if any { super::samples::would_move() } else { Vec::new() };
    super::moved::show(&rows, None, &super::moved::Wanted::default())
}

#[test]
fn a_date_that_would_move_shows_both_dates_why_and_a_box_of_its_own() {
    let html = moved(true).html();

    for said in ["Fri 20 Nov 2026", "Mon 23 Nov 2026", "A day announced late", "Decide: Ask for"] {
        assert!(html.contains(said), "{said} in {html}");
    }
    assert!(html.contains("name=\"shown["));
    assert!(!moved(false).html().contains("<form"));
}

/// The rule behind it, as legal advisers and others see it.
fn rule(reader: Role) -> Page {
    let rule = domain::rule::rule("RECON_30CD").unwrap();
    super::rule::show(rule, &RuleBook::default(), reader, None, TODAY)
}

#[test]
fn only_a_legal_adviser_is_asked_what_a_rule_is_worth() {
    let (adviser, others) = (rule(Role::LegalAdviser).html(), rule(Role::Caseworker).html());

    assert!(adviser.contains("/api/judge-rule") && !others.contains("/api/judge-rule"));
    for said in ["not yet approved", "30 calendar days", "Worked examples", "Fri 20 Nov 2026"] {
        assert!(others.contains(said), "{said}");
    }
}

/// Everything about the date that Amina's corrected decision started.
fn deadline() -> Page {
    let file = amina();
    let id = file.picture.open()[0].id;
    let row = TrailRow {
        seq: 41,
        written_at: chrono::DateTime::UNIX_EPOCH,
        name: Some("Rosa Ahmed".into()),
        action: "event.record".into(),
    };
    let printed = super::deadline::Printed { by: "Rosa Ahmed", on: TODAY };
    super::deadline::show(&Attested { file, trail: vec![row] }, id, printed).unwrap()
}

#[test]
fn a_certificate_has_the_sum_the_rule_what_was_corrected_and_the_audit_entry() {
    let html = deadline().html();

    for said in [
        "Fri 20 Nov 2026",
        "The decision letter is dated",
        "Rule RECON_30CD, version 1.",
        "Event 4",
        "Entry 41",
        "Printed by Rosa Ahmed on 22 November 2026.",
    ] {
        assert!(html.contains(said), "{said} in {html}");
    }
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
fn whatever_is_typed_into_a_long_box_is_kept_while_it_is_typed() {
    let forms = Selector::parse("form:has(textarea)").unwrap();
    for (name, page) in pages() {
        for form in Html::parse_fragment(&page.html()).select(&forms) {
            let (keep, action) = (form.attr("data-keep"), form.attr("action").unwrap_or_default());
            // What is checked before it is saved was kept already: only why it is right in spite of a warning is new.
            let is_checked = matches!(action, "/api/save-event" | "/api/save-correction");
            let is_kept = keep.is_some_and(|keep| keep.starts_with("/api/keep-"));
            assert!(is_kept || is_checked, "{name}: {action}");
        }
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
fn no_two_forms_of_a_page_have_the_same_name() {
    for (name, page) in pages() {
        let html = Html::parse_fragment(&page.html());

        let forms = Selector::parse("form").unwrap();
        let mut names: Vec<_> =
            html.select(&forms).map(|form| form.attr("aria-label").unwrap_or_default()).collect();
        names.sort_unstable();
        let given = names.len();
        names.dedup();

        assert_eq!(given, names.len(), "{name}: {names:?}");
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
    let html = super::case::show(&amina(), &[], TODAY).html();

    for said in [
        "Replaced by event 4",
        "Corrects event 3: <bdi>The letter says another day</bdi>",
        "12 Oct 2026",
        "21 Oct 2026",
        "Fri 20 Nov 2026",
        "How we worked this out",
    ] {
        assert!(html.contains(said), "{said}");
    }
}

#[test]
fn the_page_of_a_case_says_where_the_person_stands_and_what_is_left_to_do() {
    let html = super::case::show(&turned_down(), &[], TODAY).html();

    for said in [
        "Permission to stay",
        "Ended on 10 November 2026. Nothing that keeps leave going is left.",
        "1 December 2025 to 31 October 2026: permission. Temporary permission for victims (VTS)",
        "1 November 2026 to 10 November 2026: leave continued by law (section 3C)",
        "From 11 November 2026: no permission, the last one ended",
        "Judicial review: until Wed 10 Feb 2027 (SI 2008/2698 r.28(2)).",
        "Reconsideration: No limit is published. Ask the legal adviser today.",
        "Letter before claim, 16 Nov 2026",
        "It waits for an answer.",
        "Looking for an adviser, since 12 November 2026. 10 days without advice so far.",
    ] {
        assert!(html.contains(said), "{said}: {html}");
    }
}

#[test]
fn a_name_is_hidden_until_it_is_asked_for_and_never_on_paper() {
    let mut file = amina();
    let hidden = super::case::show(&file, &[], TODAY).html();
    let until = chrono::DateTime::UNIX_EPOCH;
    let left = chrono::TimeDelta::seconds(90);
    let others = vec![OtherName { kind: NameKind::Given, name: "Vera Krasniqi".into() }];
    file.shown =
        Some(store::name_shown::ShownName { name: "Amina Hoxha".into(), others, until, left });
    let shown = super::case::show(&file, &[], TODAY).html();

    assert!(hidden.contains("action=\"/api/show-name\"") && !hidden.contains("Hoxha"));
    assert!(shown.contains("data-gone-in=\"90\"") && shown.contains("Amina Hoxha"), "{shown}");
    let other = "<bdi>Vera Krasniqi</bdi>";
    assert!(shown.contains(other) && !hidden.contains("Krasniqi"), "{shown}");
    assert!(
        shown.contains("action=\"/api/hide-name\"")
            && shown.contains("id=\"name\" data-screen-only")
    );
}

#[test]
fn a_case_without_anything_about_permission_has_no_such_part() {
    let html = super::case::show(&amina(), &[], TODAY).html();

    assert!(!html.contains("From day to day"));
}
