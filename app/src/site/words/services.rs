//! Words of services, and of what may be shared.

use domain::{
    consent::NotShared,
    day::{Day, plain},
};

words! {
    TITLE = "Services and what may be shared";
    LINK = "Services and what may be shared";
    ONWARD = "Services";
    NO_ONWARD = "Nobody was asked for a service yet.";
    CONSENTS = "What may be shared, and with whom";
    NO_CONSENTS = "No consent is recorded. Without one nothing about the person may be sent to anybody.";
    STILL = "May be shared";
    WITHDRAWN = "Withdrawn";
    ALIVE = "Holds";

    REFER = "Refer on to a service";
    SERVICE = "What is asked for?";
    CHOOSE_SERVICE = "Choose what is asked for";
    WHOM = "Whom do you ask?";
    WHOM_HINT = "The organisation. It must be called as the consent calls it.";
    ENTER_WHOM = "Enter the organisation you ask";
    ASKED_ON = "Day you asked";
    ASKED_ON_INSIDE = "day you asked";
    SHARING = "What do you share with them?";
    CHOOSE_SHARING = "Choose whether you share anything about the person";
    SHARED = "What about the person is shared?";
    SHARED_HINT = "No more than the consent allows. Nothing of the account of exploitation.";
    ENTER_SHARED = "Say what about the person is shared";
    CONSENT = "By which consent?";
    CONSENT_HINT = "It must be alive on the day you ask, and for those you ask.";
    NO_CONSENT_CHOSEN = "Choose a consent";
    SAVE = "Save";
    NOTHING_SHARED = "Nothing about the person was shared";
    WHAT_SHARED = "Shared";
    BY_CONSENT = "By the consent of";
    STOP = "The consent was withdrawn after this was sent. Tell them to use and keep no more of it, and say here when you did.";
    OPEN = "Open";

    ONE = "A service";
    HISTORY = "What came of it";
    SAY_ANSWER = "Say what came of it";
    STANDING = "How does it stand now?";
    CHOOSE_STANDING = "Choose how it stands";
    ANSWERED_ON = "Since when?";
    ANSWERED_ON_INSIDE = "day it stands so";
    OUTCOME = "What came of it (needed when refused or ended)";
    OUTCOME_HINT = "For example: eight sessions, sleeps better. Or why they refused.";
    ENTER_OUTCOME = "Say what came of it, or why they refused";
    BACK = "Back to services";

    RECORD_CONSENT = "Record a consent";
    CONSENT_WHY = "Ask with an interpreter where one is needed. Say that no is an answer, and that yes can be taken back at any time.";
    CONSENT_WHOM = "With whom may it be shared?";
    CONSENT_WHOM_HINT = "One organisation or person. Record another consent for another.";
    ENTER_CONSENT_WHOM = "Enter with whom it may be shared";
    WHAT = "What may be shared?";
    WHAT_HINT = "For example: name, language, and that an interpreter is needed.";
    ENTER_WHAT = "Say what may be shared";
    GIVEN_ON = "Day the person agreed";
    GIVEN_ON_INSIDE = "day the person agreed";
    WAY = "In what way did they agree?";
    CHOOSE_WAY = "Choose in what way they agreed";

    ONE_CONSENT = "A consent";
    WITHDRAW = "Record that it was withdrawn";
    WITHDRAW_WHY = "From that day on nothing more is shared by it. What was sent before stays in the record.";
    WITHDRAWN_ON = "Day the person withdrew it";
    WITHDRAWN_ON_INSIDE = "day the person withdrew it";
    NOTE = "What they said (optional)";
    SEE_CONSENT = "Open, or record that it was withdrawn";
    SENT_BY_IT = "Sent by this consent";
    NOTHING_SENT = "Nothing was sent by it.";
}

/// Why nothing was sent, and what to do.
pub fn not_shared(why: &NotShared) -> String {
    match why {
        NotShared::NoConsent => {
            "Choose the consent this is shared by, or record one first".to_owned()
        }
        NotShared::GivenLater(on) => format!(
            "This consent was given on {}, after the day you asked. Check the day, or choose another",
            plain(*on)
        ),
        NotShared::Withdrawn(on) => format!(
            "This consent was withdrawn on {}. Nothing may be shared by it: ask the person again",
            plain(*on)
        ),
        NotShared::ForOthers(whom) => format!(
            "This consent is for {whom} only. Choose the one for those you ask, or ask the person"
        ),
    }
}

/// "Given 3 November 2026, spoken, through an interpreter. Recorded by Rosa Ahmed".
pub fn given(on: Day, way: &str, by: &str) -> String {
    format!("Given {}: {way}. Recorded by {by}", plain(on))
}

/// "Withdrawn on 20 November 2026, recorded by Rosa Ahmed".
pub fn withdrawn(on: Day, by: &str) -> String {
    format!("Withdrawn on {}, recorded by {by}", plain(on))
}

/// One line of the list a consent is chosen from.
pub fn choice(whom: &str, what: &str, withdrawn: Option<Day>) -> String {
    match withdrawn {
        Some(on) => format!("{whom} (withdrawn on {}): {what}", plain(on)),
        None => format!("{whom}: {what}"),
    }
}

/// "Asked 3 November 2026 by Rosa Ahmed".
pub fn asked(on: Day, by: &str) -> String {
    format!("Asked {} by {by}", plain(on))
}

/// "Since 3 November 2026, recorded by Rosa Ahmed".
pub fn since(on: Day, by: &str) -> String {
    format!("Since {}, recorded by {by}", plain(on))
}

#[cfg(test)]
mod tests {
    use domain::day::ymd;

    use super::*;

    #[test]
    fn each_reason_why_nothing_is_shared_says_what_to_do() {
        let day = ymd(2026, 11, 3);
        let reasons = [
            (NotShared::NoConsent, "record one first"),
            (NotShared::GivenLater(day), "given on 3 November 2026"),
            (NotShared::Withdrawn(day), "withdrawn on 3 November 2026"),
            (NotShared::ForOthers("Harrow Council".into()), "for Harrow Council only"),
        ];

        for (why, part) in reasons {
            assert!(not_shared(&why).contains(part), "{}", not_shared(&why));
        }
    }
}
