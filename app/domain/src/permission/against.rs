//! What kind of decision something is, as far as challenging it goes: a letter, or the end of an earlier challenge.

use super::{
    challenge::{Challenge, ChallengeKind, Result},
    kinds::{Right, Ruled},
};
use crate::{code::Route, event::stay::Letter};

use ChallengeKind::{OnwardFirst, OnwardUpper};

/// What kind of decision is challenged: this alone decides the ways.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Against {
    /// A negative first or final decision of the referral.
    Referral,
    /// Disqualified from protection as a victim: public order or bad faith.
    Disqualification,
    /// A protection or human rights claim refused, or protection taken away.
    Claim,
    /// The same, where the appeal must wait until the person has left.
    ClaimFromAbroad,
    /// A refusal under the EU Settlement Scheme.
    EuSettlement,
    /// A refusal of the kind that administrative review is for.
    Reviewable,
    /// A refusal or revocation that carries neither appeal nor administrative review: permission for victims first of all.
    Discretion,
    /// A grant: its length or its conditions.
    Grant,
    /// A challenge that was lost; the way on depends on what it was about in the end.
    Lost { kind: ChallengeKind, about: About },
    /// Compensation refused.
    Compensation,
    /// Nothing is left to challenge: it was won, or settled, or withdrawn.
    Nothing,
}

/// What a lost challenge was about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum About {
    /// The referral, or disqualification.
    Referral,
    /// Status under the EU Settlement Scheme.
    EuSettlement,
    /// Any other permission to stay, or compensation.
    Permission,
}

/// What kind of decision a letter is, for the chooser. What the letter says of appeals outweighs what its route implies.
pub fn against(letter: &Letter) -> Against {
    match (letter.ruled, letter.right) {
        (Ruled::Granted, _) => Against::Grant,
        (Ruled::Disqualified, _) => Against::Disqualification,
        (Ruled::Refused, Some(Right::Appeal)) => appealed(letter.route),
        (Ruled::Refused, Some(Right::AppealFromAbroad)) => Against::ClaimFromAbroad,
        (Ruled::Refused, Some(Right::Review)) => Against::Reviewable,
        (Ruled::Refused, Some(Right::Neither)) => Against::Discretion,
        (Ruled::Refused, None) => implied(letter.route),
    }
}

fn appealed(route: Route) -> Against {
    match implied(route) {
        Against::EuSettlement => Against::EuSettlement,
        _ => Against::Claim,
    }
}

fn implied(route: Route) -> Against {
    match route {
        Route::Refugee
        | Route::Humanitarian
        | Route::Protection
        | Route::TempRefugee
        | Route::Uasc
        | Route::Family
        | Route::Lotr => Against::Claim,
        Route::Euss | Route::EussPre | Route::EussSettled => Against::EuSettlement,
        Route::SkilledWorker | Route::DomesticWorker | Route::Settled => Against::Reviewable,
        Route::Vts
        | Route::Msdl
        | Route::Discretionary
        | Route::DomesticAbuse
        | Route::British
        | Route::Irish
        | Route::Other => Against::Discretion,
    }
}

/// What kind of decision the end of a challenge against `first` is.
pub fn after(challenge: &Challenge, result: Result, first: Against) -> Against {
    let about = match first {
        Against::Referral | Against::Disqualification => About::Referral,
        Against::EuSettlement => About::EuSettlement,
        Against::Lost { about, .. } => about,
        _ => About::Permission,
    };
    let lost = matches!(result, Result::Dismissed | Result::NotAdmitted);
    match (challenge.kind, challenge.permitted) {
        _ if !lost => Against::Nothing,
        (OnwardFirst | OnwardUpper, true) => Against::Lost { kind: OnwardUpper, about },
        (OnwardUpper, false) => Against::Nothing,
        (kind, _) => Against::Lost { kind, about },
    }
}
