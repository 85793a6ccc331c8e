//! Words of the handover and chronology that goes to a solicitor.

use domain::{
    day::{Day, plain, short},
    permission::{Advice, Funding, Having, Level},
};

words! {
    TITLE = "Handover and chronology";
    LINK = "Handover and chronology for a solicitor";
    WHY = "Choose what goes in. Nothing else about the case is in it, and no name unless you choose it. That it was drawn up is recorded.";
    EVENTS = "Events";
    NOTES = "Notes";
    NOTES_WHY = "Of the latest 20. A note is printed word for word.";
    LEGAL = "Legal notes";
    LEGAL_WHY = "Privileged. Choose one only if the person agrees that the solicitor may have it.";
    WHO = "Who it is about";
    NAME = "The person's name, and the Home Office reference number";
    REACH = "How to reach the person safely";
    DRAW_UP = "Draw it up";
    BACK = "Choose again";
    PRINT = "Print this page, or keep it as a PDF. It prints with page numbers and without the menu.";
    NOTHING = "Nothing was chosen for this part.";
    STANDS = "Where things stand";
    REFERENCE = "Our reference";
    CODE_NAME = "Code name";
    STAGE = "Referral";
    LIMITS = "Limits that run";
    NO_LIMITS = "No limit of ours runs.";
    ADVICE = "Who advised";
    NO_ADVICE = "No advice is recorded.";
    CHRONOLOGY = "Chronology";
    DATE = "Date";
    WHAT = "What happened";
    SOURCE = "How we know";
    DUE = "Last day";
    MUST = "What must happen";
    COUNTS_FROM = "Counts from";
    RULE = "Rule and source";
    UNSURE = "Not seen in writing.";
    PERSON = "Name";
    SAFE = "Safe contact";
}

/// "Referral received, 4 Mar 2026 (event 2)".
pub fn choice(what: &str, on: Day, number: u32) -> String {
    format!("{what}, {} (event {number})", short(on))
}

/// "Note 14: Progress on the case, 4 Mar 2026".
pub fn note(name: &str, kind: &str, on: Day) -> String {
    format!("{name}: {kind}, {}", short(on))
}

/// "Event 4, recorded by Rosa Ahmed on 5 March 2026."
pub fn entry(number: u32, by: &str, on: Day) -> String {
    format!("Event {number}, recorded by {by} on {}.", plain(on))
}

/// "Document 3, Decision."
pub fn document(number: u32, kind: &str) -> String {
    format!("Document {number}, {kind}.")
}

/// "Drawn up by Rosa Ahmed on 22 November 2026 from the record as it stood then. 7 of 12 events were chosen."
pub fn drawn_up(by: &str, on: Day, (chosen, all): (usize, usize)) -> String {
    format!(
        "Drawn up by {by} on {} from the record as it stood then. {chosen} of {all} events were chosen.",
        plain(on)
    )
}

/// "Since 3 March 2026: Harbour Law. Level 2: casework. Legal aid."
pub fn advised(since: Day, advice: &Advice) -> String {
    let who = match advice.having {
        Having::Advised if !advice.firm.is_empty() => advice.firm.as_str(),
        other => other.label(),
    };
    let level = advice.level.map(Level::label);
    let funding = advice.funding.map(Funding::label);
    let more: Vec<_> =
        [level, funding].into_iter().flatten().map(|one| format!(" {one}.")).collect();
    format!("Since {}: {who}.{}", plain(since), more.concat())
}

#[cfg(test)]
mod tests {
    use domain::day::ymd;

    use super::*;

    #[test]
    fn who_advised_is_said_with_level_and_funding_where_they_are_known() {
        let since = ymd(2026, 3, 3);
        let firm = Advice {
            having: Having::Advised,
            firm: "Harbour Law".into(),
            level: Some(Level::Two),
            funding: Some(Funding::LegalAid),
        };
        let seeking =
            Advice { having: Having::Seeking, firm: String::new(), level: None, funding: None };

        assert_eq!(
            advised(since, &firm),
            "Since 3 March 2026: Harbour Law. Level 2: casework. Legal aid."
        );
        assert_eq!(advised(since, &seeking), "Since 3 March 2026: Looking for an adviser.");
    }
}
