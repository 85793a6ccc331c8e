//! Words for answers that cannot be taken as they are. The same words stand in the summary and by the answer.

words! {
    ENTER_WAIVER_ASKED = "Enter the day the fee waiver was asked for";
    WAIVER_ORDER = "Day the fee waiver was decided must be the same as or after the day it was asked for";
    AMOUNT = "Enter the amount in pounds, for example 12500 or 12500.50";
    LOOK_AGAIN = "Look at your answers again";
    KIND = "what happened";
    CHOOSE_KIND = "Choose what happened";
    CHOOSE_CERTAIN = "Choose whether the date is certain";
    CHOOSE_ARRIVED = "Choose how it arrived from the list";
    ENTER_OTHER_SOURCE = "Say which source gives the other day";
    SAY_WHY = "Say why you correct this";
    ENTER_EVIDENCE = "Say what shows that it was done";
    ENTER_NAME = "Enter the person's name";
    ENTER_SAFE = "Enter how it is safe to contact the person";
    CHOOSE_NATIONALITY = "Choose a nationality, or Not known";
    CHOOSE_GENDER = "Choose a gender, or Not recorded";
    CHOOSE_AGE = "Choose an age group, or Not known";
    CHOOSE_NATION = "Choose where the person lives";
    LOOK_AT_REFERENCE = "A case with this NRM reference already exists. Open it, or tick that this is another case";
    NOT_SAVED = "Waymark is busy and could not save this. Your answers are kept. Save again in a moment";
}

/// A text that does not fit.
pub fn too_long(limit: usize) -> String {
    format!("Use {limit} characters or fewer")
}

/// A day that has not come.
pub fn future(name: &str) -> String {
    format!("{} must be today or in the past", capital(name))
}

/// A slip in the year.
pub fn year_far_off(year: i32, meant: i32) -> String {
    format!("{year} is a long way off. Did you mean {meant}?")
}

/// The name of a date at the start of a sentence.
pub fn capital(name: &str) -> String {
    let mut letters = name.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

/// A label inside a sentence: "Date on the letter" becomes "date on the letter".
pub fn inside(label: &str) -> String {
    let mut letters = label.chars();
    letters.next().map_or_else(String::new, |first| first.to_lowercase().chain(letters).collect())
}
