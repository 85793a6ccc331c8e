//! How long protection is given for depends on the day it was claimed (domain reference 3.2).
//! Only to notice a letter that says otherwise: the last day of a permission is always copied from its letter.

use crate::{
    code::Route,
    day::{Day, ymd},
};

/// Two groups of refugees: Nationality and Borders Act 2022, from this day.
const TWO_GROUPS: Day = ymd(2022, 6, 28);
/// No longer two groups: paused.
const ONE_GROUP: Day = ymd(2023, 7, 18);
/// Claims and further submissions from this day on lead to 30 months.
const THIRTY_MONTHS: Day = ymd(2026, 3, 2);

/// The months that the law at the claim date usually gives, for a claim made on this day.
/// None where the law then gave different lengths to different people.
pub fn usual_months(route: Route, claimed: Day) -> Option<u32> {
    match route {
        Route::Refugee | Route::Humanitarian | Route::Protection => match claimed {
            day if day < TWO_GROUPS => Some(60),
            day if day < ONE_GROUP => None,
            day if day < THIRTY_MONTHS => Some(60),
            _ => Some(30),
        },
        Route::TempRefugee => Some(30),
        _ => None,
    }
}
