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
    DESPITE = "Is this another case?";
    DESPITE_TICK = "Yes. I have looked, and this is another case with the same reference";
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

/// The reference is in use by a case they may open.
pub fn known(reference: &str) -> String {
    format!("A case with this NRM reference already exists: {reference}")
}
