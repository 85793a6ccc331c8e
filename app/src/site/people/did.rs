//! What was done to an account, said once on the page that follows.

use domain::{codes, status::Look};
use leptos::prelude::*;

use super::super::{parts::notice, words::people as words};

codes! {
    /// What was done. The label is the heading of the notice.
    Did {
        Change = "change", "Role and team are saved";
        Step = "step", "The second step is taken away";
        StepAsked = "step-asked", "Another administrator has to agree";
        HandOver = "hand-over", "The cases have moved";
        Close = "close", "Access is removed";
        Reopen = "reopen", "Access is given back";
        Yourself = "yourself", "This is your own account";
    }
}

impl Did {
    /// The notice.
    pub fn notice(self) -> AnyView {
        let (look, why) = match self {
            Self::Change => (Look::Done, words::DID_CHANGE_WHY),
            Self::Step => (Look::Done, words::DID_STEP_WHY),
            Self::StepAsked => (Look::Soon, words::DID_STEP_ASKED_WHY),
            Self::HandOver => (Look::Done, words::DID_HAND_OVER_WHY),
            Self::Close => (Look::Done, words::DID_CLOSE_WHY),
            Self::Reopen => (Look::Done, words::DID_REOPEN_WHY),
            Self::Yourself => (Look::Wait, words::YOURSELF_WHY),
        };
        notice(look, self.label(), view! { <p>{why}</p> })
    }
}
