//! What a card says of its date beyond the words for where it stands.

use domain::{day::ymd, picture::Deadline};
use scraper::{Html, Selector};

use crate::site::page::{
    case,
    samples::{TODAY, amina, at_christmas, told_of},
};

/// The words of the card under this title.
fn card(html: &str, title: &str) -> String {
    let html = Html::parse_fragment(html);
    let panels = Selector::parse("div.panel").unwrap();
    let words = html
        .select(&panels)
        .map(|panel| panel.text().flat_map(str::split_whitespace).collect::<Vec<_>>().join(" "));
    words.into_iter().find(|words| words.starts_with(title)).expect("the date has a card")
}

/// Domain reference 4.1: the earlier is the day to act by, the local one the last in law.
#[test]
fn a_limit_that_two_lists_of_holidays_could_end_says_when_to_act_and_when_it_ends_in_law() {
    let card = card(&case::show(&at_christmas(), &[], TODAY).html(), "Appeal must reach");

    for said in [
        "Must be done by midnight at the end of Tue 5 Jan 2027.",
        "Last working day to act: Thu 31 Dec 2026",
        "Last day in law, by the bank holidays where the person lives: Tue 5 Jan 2027",
        "In England or Wales the date would be Mon 4 Jan 2027. Act by the earlier.",
    ] {
        assert!(card.contains(said), "{said} in {card}");
    }
}

#[test]
fn a_limit_that_one_list_decides_says_when_to_act_and_nothing_of_another() {
    let card = card(&case::show(&amina(), &[], TODAY).html(), "Ask for reconsideration");

    assert!(card.contains("Last working day to act: the same day, Fri 20 Nov 2026"), "{card}");
    assert!(!card.contains("Last day in law"), "{card}");
}

#[test]
fn a_card_says_who_moved_its_date() {
    let card = card(&case::show(&amina(), &[], TODAY).html(), "Ask for reconsideration");

    assert!(card.contains("Recorded by Rosa Ahmed."), "{card}");
}

#[test]
fn a_card_says_once_that_its_date_moved() {
    let mut file = amina();
    for deadline in &mut file.picture.deadlines {
        deadline.moved_from = Some(ymd(2026, 11, 3));
    }

    let card = card(&case::show(&file, &[], TODAY).html(), "Ask for reconsideration");

    assert_eq!(card.matches("3 Nov 2026").count(), 1, "{card}");
}

#[test]
fn a_card_says_that_its_rule_is_not_approved_and_from_day_121_that_it_was_not_checked_lately() {
    let said = |today| card(&case::show(&amina(), &[], today).html(), "Ask for reconsideration");
    let stale = "Check the rule: its source was last read on 22 Nov 2026, 121 days ago.";

    let (fresh, old) = (said(TODAY), said(ymd(2027, 3, 23)));

    assert!(fresh.contains("not yet approved by a legal adviser"), "{fresh}");
    assert!(!fresh.contains("Check the rule"), "{fresh}");
    assert!(old.contains(stale), "{old}");
}

#[test]
fn every_open_date_of_a_case_has_its_card_with_the_sum() {
    let file = at_christmas();
    let html = case::show(&file, &[], TODAY).html();

    let open: Vec<&Deadline> = file.picture.open();
    assert!(!open.is_empty());
    for deadline in open {
        let rule = domain::rule::rule(&deadline.key.rule).unwrap();
        assert!(card(&html, rule.title).contains("How we worked this out"), "{}", rule.title);
    }
}

#[test]
fn a_rule_without_a_date_says_what_it_is_about_and_one_that_is_off_says_why() {
    let excluded = case::show(&told_of("RECON_EXCLUDED_2025"), &[], TODAY).html();
    let notice = case::show(&told_of("STIN"), &[], TODAY).html();

    for said in [
        "Some people facing removal cannot ask for reconsideration",
        "ask a legal adviser about urgent judicial review today",
        "A legal adviser decides whether the person is excluded.",
    ] {
        assert!(excluded.contains(said), "{said}");
    }
    assert!(!excluded.contains("This date could not be worked out"));
    assert!(notice.contains("This rule is switched off until a legal adviser confirms it."));
    assert!(notice.contains("show one to the legal adviser at once"));
}
