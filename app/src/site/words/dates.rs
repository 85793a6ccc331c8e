//! What each date is called, as it stands inside a sentence: "Enter the date on the letter".

use crate::island::kind::DateName;

words! {
    ANY = "date";
    LETTER = "date on the letter";
    REFERRAL = "date the referral was received";
    REQUEST = "date the request was sent";
    DONE = "date it was done";
    HAPPENED = "date it happened";
    DECIDED = "date of the decision";
    SENT = "date it was sent";
    RECEIVED = "date it reached us";
    OTHER = "other day";
    FROM = "first day of the permission";
    UNTIL = "last day of the permission";
    WAIVER_ASKED = "day the fee waiver was asked for";
    WAIVER_DECIDED = "day the fee waiver was decided";
    BORN = "date of birth";
    CLAIMED = "date of birth the person gives";
    ASSESSED = "date of birth that was found";
    REVIEW = "date to ask again";
    REPORTED = "date it was reported";
    COUNTED = "day it counts from";
    GIVES = "date the letter gives";
    GRANTED_ON = "date of the grant or the claim";
    STOPPED = "day the clock stopped";
    RESTARTED = "day the clock went on";
    LONGER = "last day of the longer support";
}

/// The name of an event's main date inside a sentence.
pub const fn name(of: DateName) -> &'static str {
    match of {
        DateName::Letter => LETTER,
        DateName::Referral => REFERRAL,
        DateName::Request => REQUEST,
        DateName::Done => DONE,
        DateName::Happened => HAPPENED,
    }
}
