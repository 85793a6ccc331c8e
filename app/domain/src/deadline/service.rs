//! The day a posted notice counts as received (SI 2003/658 reg 7(4) to (6)). The contrary can be proved,
//! so a day on which it is known to have arrived is kept beside it.

use super::{CannotCompute, Known, Source, Working, compute_with};
use crate::{
    calendar::Holidays,
    code::Nation,
    day::Day,
    rule::{self, Given, Place},
};

const IN_UK: &str = "NOTICE_DEEMED_SERVED_POST_2BD";
const ABROAD: &str = "NOTICE_DEEMED_SERVED_ABROAD_28D";

/// The day a notice posted on this day counts as received, in this part of the United Kingdom or abroad.
pub fn deemed_receipt(
    posted: Day,
    place: Place,
    destination: Nation,
    holidays: &Holidays,
) -> Result<Working, CannotCompute> {
    let id = if place == Place::Abroad { ABROAD } else { IN_UK };
    let rule = rule::rule(id).ok_or(CannotCompute::NoSuchRule { id })?;
    compute_with(rule, posted, destination, &Given::default(), holidays)
}

/// What is known of the day of receipt: when it arrived, when it counts as received, or both.
pub fn receipt(arrived: Option<Day>, deemed: &Working) -> Known {
    let deemed = Source::new("the rule on posted notices", deemed.due);
    match arrived {
        Some(day) => Known::Sources {
            first: Source::new("the record of its arrival", day),
            others: vec![deemed],
        },
        None => Known::Sources { first: deemed, others: Vec::new() },
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{day::ymd, deadline::reckon};
    use Nation::{EnglandWales as Ew, Scotland as Sct};

    fn deemed(posted: Day, place: Place, nation: Nation) -> Working {
        deemed_receipt(posted, place, nation, Holidays::built_in()).unwrap()
    }

    #[test]
    fn a_notice_counts_as_received_by_the_calendar_of_where_it_goes() {
        let eve = ymd(2026, 12, 31);

        assert_eq!(deemed(eve, Place::InUk, Ew).due, ymd(2027, 1, 5));
        assert_eq!(deemed(eve, Place::InUk, Sct).due, ymd(2027, 1, 6));
        assert_eq!(deemed(eve, Place::Abroad, Ew).due, ymd(2027, 1, 28));
    }

    #[test]
    fn a_limit_that_runs_from_receipt_uses_the_earlier_of_arrival_and_rule() {
        let review = rule::rule("ADMIN_REVIEW_14D").unwrap();
        let deemed = deemed(ymd(2026, 11, 20), Place::InUk, Ew);
        let due = |arrived| {
            let known = receipt(arrived, &deemed);
            reckon(review, &known, Ew, &Given::default(), Holidays::built_in()).unwrap()
        };

        assert_eq!(deemed.due, ymd(2026, 11, 24));
        assert_eq!(due(None).due, ymd(2026, 12, 8));
        assert_eq!(due(Some(ymd(2026, 11, 21))).due, ymd(2026, 12, 5));
        assert_eq!(due(Some(ymd(2026, 11, 30))).due, ymd(2026, 12, 8));
        assert_eq!(
            due(Some(ymd(2026, 11, 30))).certainty.latest_arguable(),
            Some(ymd(2026, 12, 14))
        );
    }
}
