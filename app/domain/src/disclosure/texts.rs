//! The texts of the categories, which are also their codes: part of the noise, so they never change.

use super::table::Table;

pub(super) const fn codes(table: Table) -> &'static [&'static str] {
    match table {
        Table::Region => REGION,
        Table::Gender => GENDER,
        Table::Age => AGE,
        Table::Age2 => CHILD_OR_ADULT,
        Table::Exploitation => EXPLOITATION,
        Table::GenderByExploitation => GENDER_BY_EXPLOITATION,
        Table::DeclineReason => DECLINE_REASON,
        Table::RgOutcome | Table::CgOutcome => DECISION,
        Table::RgWait | Table::CgWait | Table::LeaveWait => WAIT,
        Table::ReconOutcome => ASKED_AGAIN,
        Table::CgOutcomeByRegion => DECISION_BY_REGION,
        Table::LeaveOutcome => PERMISSION,
        Table::GrantLength => LENGTH,
    }
}

const REGION: &[&str] = &[
    "UK",
    "Albania",
    "Vietnam",
    "Africa",
    "Other Europe",
    "Asia & Middle East",
    "Americas & Oceania",
];
const GENDER: &[&str] = &["Female", "Male", "Other or not recorded"];
const AGE: &[&str] = &["Under 18", "18-24", "25-34", "35-44", "45+"];
const CHILD_OR_ADULT: &[&str] = &["Under 18", "18 and over"];
const EXPLOITATION: &[&str] =
    &["Sexual", "Labour", "Criminal", "Domestic servitude", "Multiple or other"];
const GENDER_BY_EXPLOITATION: &[&str] = &[
    "Female / Sexual",
    "Female / Labour",
    "Female / Criminal",
    "Female / Domestic servitude",
    "Female / Multiple or other",
    "Male / Sexual",
    "Male / Labour",
    "Male / Criminal",
    "Male / Domestic servitude",
    "Male / Multiple or other",
    "Other or not recorded / Sexual",
    "Other or not recorded / Labour",
    "Other or not recorded / Criminal",
    "Other or not recorded / Domestic servitude",
    "Other or not recorded / Multiple or other",
];
const DECLINE_REASON: &[&str] = &[
    "Fear of traffickers",
    "Fear of detention or removal",
    "Mistrust of authorities",
    "Supported elsewhere",
    "Wants to move on",
    "Not enough information",
    "Other or no reason given",
];
const DECISION: &[&str] = &["Positive", "Negative"];
const WAIT: &[&str] = &[
    "0-30 days",
    "31-60 days",
    "61-90 days",
    "91-180 days",
    "181-365 days",
    "366-548 days",
    "549-730 days",
    "731-1095 days",
    "over 1095 days",
    "Not known",
];
const ASKED_AGAIN: &[&str] = &["Changed to positive", "Stays negative", "Not looked at again"];
const DECISION_BY_REGION: &[&str] = &[
    "Positive / UK",
    "Positive / Albania",
    "Positive / Vietnam",
    "Positive / Africa",
    "Positive / Other Europe",
    "Positive / Asia & Middle East",
    "Positive / Americas & Oceania",
    "Negative / UK",
    "Negative / Albania",
    "Negative / Vietnam",
    "Negative / Africa",
    "Negative / Other Europe",
    "Negative / Asia & Middle East",
    "Negative / Americas & Oceania",
];
const PERMISSION: &[&str] = &["Granted", "Refused"];
const LENGTH: &[&str] =
    &["Under 12 months", "12 months to under 30", "30 months", "Over 30 months"];
