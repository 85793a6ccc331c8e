//! Words of the pack of a referral: what the form asks, in its order, and what is missing.

use domain::day::{Day, plain};

use super::log::{HARM_SHORT, reading};

words! {
    TITLE = "NRM pack";
    WHOLE = "The whole NRM pack";
    LINK = "NRM pack";
    INTRO = "What the form of a referral asks, in its order. What this case holds already is drawn from it, so nobody is asked twice.";
    OPEN_WHOLE = "Open the whole pack, to print";
    OPENING = "The whole pack shows the name, the ways to reach the person and the account. Each opening is recorded.";
    PRINT_HINT = "Print it with your browser, or copy it into the form. Take care where it lies.";
    MISSING = "Still missing";
    NOTHING_MISSING = "Nothing is missing.";
    ANSWER = "Answer";
    CHANGE = "Change";
    NOT_ANSWERED = "Not answered yet";
    NOT_KNOWN = "Not known";
    NOT_NEEDED = "Not asked of this person";
    ON_WHOLE = "Held. It is shown in the whole pack only.";
    CONSENT = "An adult has to agree first";
    CONSENT_1 = "Nobody refers an adult who does not agree. Ask about the referral, the support and the sharing separately.";
    CONSENT_2 = "Say before they agree: the form goes to the Home Office, which also decides about immigration.";
    AGREED = "The person agreed to be referred.";
    NOT_AGREED = "No agreement to be referred is recorded yet.";
    CHILD = "A child is referred without consent";
    CHILD_1 = "What counts is what is best for the child. Make a child-protection referral to the council as well.";
    ADDRESS = "An address is held. Give it as agreed with the person, never by this pack.";
    ASKED_IN_PACK = "These questions are asked here because nothing else in Waymark holds the answer.";
    OPTIONAL = "Leave out what you have not asked yet. Tick Not known where you asked and nobody knows.";
    BORN = "Date of birth";
    BORN_HINT = "For example, 17 5 1998 or 17 May 1998.";
    GENDER = "Gender";
    NATIONALITY = "Nationality";
    CHOOSE = "Not asked yet";
    HEALTH = "Health, disability, or anything that makes this harder for them";
    HEALTH_HINT = "Also pregnancy and medicines. Or: none known.";
    DEPENDANTS = "Children and others who depend on them";
    DEPENDANTS_HINT = "How old, where, and whether they are safe. Or: none.";
    PLACE = "Where did it happen?";
    AGE_THEN = "How old were they then?";
    COUNTRIES = "Countries and places where it happened";
    PERIOD = "From when until when?";
    PERIOD_HINT = "As near as you can. For example: spring 2023 to May 2025.";
    TRAVEL = "How were they moved, and who arranged it?";
    TRAVEL_HINT = "Across a border, or from house to house. Or: they were not moved.";
    RECRUITMENT = "How were they recruited?";
    METHOD = "How were they brought under control?";
    METHOD_HINT = "The law asks this of an adult. Of a child it need not be shown.";
    CONTROL = "How were they kept under control?";
    INDUSTRY = "In which industry were they made to work?";
    SEXUAL = "What kind of sexual exploitation was it?";
    RELATION = "What was the trafficker to them before?";
    SEVERAL = "Tick all that apply.";
    ONE_OR_OTHER = "Tick Not known alone, or what is known";
    ACCOUNT = "The person's account";
    ACCOUNT_HINT = "In their order and their words, as they told it. It is kept closed everywhere but in the whole pack.";
    TOLD_TO = "To whom was it told, when and in which language?";
    TOLD_TO_HINT = "So that nobody asks them to tell it again.";
    EVIDENCE = "What supports the account?";
    EVIDENCE_HINT = "Messages, payslips, injuries, what others saw. Send it with the form: the first decision looks for objective factors.";
    TRAFFICKERS = "What is known of the traffickers?";
    TRAFFICKERS_HINT = "Names, places, telephone numbers, vehicles.";
    AT_RISK = "Who else was exploited, or is at risk?";
    AT_RISK_HINT = "Or: nobody known.";
    POLICE = "Police force and crime reference";
    POLICE_HINT = "Or: not reported, and why.";
    AREA = "Town and council area where they are now";
    AREA_HINT = "Not the address.";
    SHELTER = "Is somewhere safe to stay needed?";
    SAVE = "Save";
    BACK = "Back to the NRM pack";
    EARLIER = "Earlier answers";
    NO_REFERRAL_YET = "Put the NRM pack together";
}

/// "3 answers are still missing".
pub fn count(missing: usize) -> String {
    match missing {
        1 => "1 answer is still missing.".to_owned(),
        more => format!("{more} answers are still missing."),
    }
}

/// "About 2 minutes to read, describes harm".
pub fn opening(minutes: usize) -> String {
    format!("{OPEN_WHOLE} ({}, {HARM_SHORT})", reading(minutes))
}

/// "Answered by Rosa Ahmed, 23 October 2026".
pub fn answered(by: &str, on: Day) -> String {
    format!("Answered by {by}, {}", plain(on))
}

/// What stands at the foot of a printed pack.
pub fn printed(reference: &str, by: &str, on: Day) -> String {
    format!("{reference}. Opened by {by}, {}. Keep it safe.", plain(on))
}

/// "3 needs named in the plan".
pub fn needs(count: i64) -> String {
    match count {
        1 => "1 need is named in the support plan".to_owned(),
        more => format!("{more} needs are named in the support plan"),
    }
}
