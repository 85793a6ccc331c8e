//! Words of the form that adds a case.

words! {
    TITLE = "Add a case";
    MADE_FOR_YOU = "The reference and the code name are made for you.";
    NAME = "Name of the person";
    NAME_HINT = "Kept apart from the case. Lists, titles and messages never show it.";
    LANGUAGE = "Language they speak best (if you know it)";
    NO_LANGUAGE = "Not recorded";
    NATIONALITY = "Nationality";
    CHOOSE_ONE = "Choose one";
    NOT_KNOWN = "Not known";
    GENDER = "Gender";
    AGE_GROUP = "Age group";
    BORN = "Date of birth (if you know it)";
    BORN_HINT = "For example, 17 5 1998 or 17 May 1998.";
    NATION = "Where do they live?";
    NATION_HINT = "Laws and bank holidays differ, so deadlines do.";
    SAFE_CONTACT = "How is it safe to contact them?";
    SAFE_CONTACT_HINT = "This comes first on the case page. For example: text only, weekdays after 4pm. No voicemail.";
    NRM = "NRM reference (if there is one)";
    NRM_HINT = "We look whether a case with it exists already.";
    CHECK = "See whether this person is known";
    NOBODY = "Nobody like this is known";
    NOBODY_WHY = "No case you can see has this name or reference. What you typed stays below: go on.";
    SOMEBODY = "Somebody like this is known";
    SOMEBODY_WHY = "If one of them is the same person, open that case instead. If not, tick the box below and go on.";
    BORN_SAME = "born on the same day";
    BORN_OTHER = "born on another day";
    SAME_REFERENCE = "The same NRM reference";
    DESPITE = "Is this somebody else?";
    DESPITE_TICK = "Yes. I have looked, and this is another person or another case";
    FIRST = "What do you do first?";
    FIRST_HINT = "It becomes a task of yours, so that an open case always has something that comes next.";
    FIRST_STEP = "Speak with the person and agree what comes next";
    ENTER_FIRST = "Write what you do first";
    FIRST_ON = "Day to do that by";
    FIRST_ON_INSIDE = "day to do that by";
    FIRST_LATER = "Day to do that by must be today or later";
    ADD = "Add case";
    KNOWN_ELSEWHERE = "A case with this NRM reference already exists, with another team";
    KNOWN_ELSEWHERE_WHY = "Ask your manager before you go on. If this is another case, tick the box below the reference.";
    KNOWN_WHY = "If this is another case, tick the box below the reference and add it.";
    OPEN_IT = "Open it";
}

/// Why a case was found: "The same name, born on the same day".
pub fn alike(why: &str, is_born_same: Option<bool>) -> String {
    match is_born_same {
        Some(true) => format!("{why}, {BORN_SAME}"),
        Some(false) => format!("{why}, {BORN_OTHER}"),
        None => why.to_owned(),
    }
}

/// The reference is in use by a case they may open.
pub fn known(reference: &str) -> String {
    format!("A case with this NRM reference already exists: {reference}")
}
