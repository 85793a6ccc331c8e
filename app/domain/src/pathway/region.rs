//! What stands beside the referral: parallel regions, each with its own small machine (domain reference 1.8).

mod age;
mod disqualification;
mod justice;
mod safety;
mod support;

pub(crate) use age::Age;
pub(crate) use disqualification::Disqualification;
pub(crate) use justice::Justice;
pub(crate) use safety::Safety;
pub(crate) use support::Support;
