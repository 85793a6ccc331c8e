//! Permission to stay: what was asked, granted and refused, for how long, what can be challenged, and what holds on a
//! day (domain reference 3). `fold` reads the record; everything else reads the `Stay` it makes.

mod advice;
mod against;
mod challenge;
mod chooser;
mod continuing;
mod decision;
mod fold;
mod kinds;
mod lapse;
mod length;
mod limits;
mod marked;
mod pairing;
mod protection;
mod standing;
mod stay;
mod subject;
mod timeline;
mod walk;
mod words;

pub use advice::{
    Advice, Advised, Funding, Having, Level, days_without, level_to_ask, level_to_challenge,
    on as advised_on,
};
pub use against::{About, Against};
pub use challenge::{Challenge, ChallengeKind, Ended, Result};
pub use chooser::{RunsFrom, Way, Where, ways};
pub use continuing::{Because, Span};
pub use decision::{Answer, Permission};
pub use fold::letter;
pub(crate) use fold::refuses_compensation;
pub use kinds::{
    Asking, Basis, Condition, Ending, Fee, Ground, Help, Place, RefusalReason, Right, Ruled, Step,
    WaiverAnswer,
};
pub use lapse::Lapse;
pub use length::{LengthBand, band, is_about};
pub use limits::{Latest, Limit, limits};
pub use marked::APPLY_BY;
pub use protection::usual_months;
pub use standing::{Standing, standing};
pub use stay::{Checked, Decision, Matter, Parting, Requested, Stay};
pub use subject::Subject;
pub use timeline::{Stretch, timeline};
pub use words::{Said, say, stretch};

#[cfg(test)]
mod tests;
