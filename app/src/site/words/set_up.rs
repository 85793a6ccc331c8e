//! Words of the page on which a charity says how large it is.

words! {
    TITLE = "Size of the charity";
    WHAT = "The number you give decides which tables are measured, how often, and how strongly they are blurred. Waymark never reads it off your records: that would tell of them.";
    WHEN = "It changes at a year's start only. Periods that are closed stay as they are.";
    NOW = "Declared now";
    NOTHING_NOW = "Nothing is declared yet.";
    SIZES = "What each size means";
    SIZE = "Referrals a year";
    PERIODS = "Periods";
    TABLES = "Tables";
    STRENGTH = "Setting";
    UNDER_30 = "Under 30 referrals a year";
    WORDS_ONLY = "words only, for at that size any table could point to a person";
    YEARLY = "How many referrals a year do you expect?";
    YEARLY_HINT = "A careful guess is enough. For example, 240.";
    ENTER_YEARLY = "Enter how many referrals a year you expect, as a whole number";
    FROM = "From when?";
    FROM_HINT = "If you published exact figures before, begin with the year after the last of them.";
    CHOOSE_FROM = "Choose a year's start from the list";
    SAVE = "Save";
}

/// "240 referrals a year, from 1 Jul 2025".
pub fn declared(yearly: u32, from: &str) -> String {
    format!("{yearly} referrals a year, from {from}")
}
