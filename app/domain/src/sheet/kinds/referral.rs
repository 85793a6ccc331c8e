//! The way into the National Referral Mechanism and through it (domain reference 1).

use crate::{
    code::{
        AskedBy, Authority, Consent, DeclineReason, Exploitation, ExploitationAge,
        ExploitationPlace, Facts, FirstResponder, Grounds, HoldReason, NegativeReason, Outcome,
        ReconsiderationAnswer, ReferralEnd, ReferralForm, ResponderAnswer,
    },
    sheet::field::{Field, Form, Kind, Place, kinds, many, may, must, one},
};

const OUTCOME: Field = must("outcome", one!(Outcome));
const REASON: Field = may("reason", one!(NegativeReason));
const GROUNDS: Field = may("grounds", one!(Grounds)).at("request.grounds");
const ASKED_BY: Field = may("by", one!(AskedBy)).at("request.by");
const LATE: Field = may("late", Form::Text).at("request.late");
const ANSWER: Field = must("answer", one!(ReconsiderationAnswer));

pub(super) const KINDS: &[Kind] = kinds! {
    Case "identified" ["kind" = "identified"] { may("suspected", many!(Exploitation)) }
    Case "declined" ["kind" = "declined"] {
        may("reasons", many!(DeclineReason)),
        may("ask_again_on", Form::Day).at("review_on"),
    }
    Case "notified" ["kind" = "notified"] { must("by", one!(FirstResponder)) }
    Case "referral_requested" ["kind" = "referral_requested"] {
        must("of", one!(FirstResponder)),
        may("organisation", Form::Text),
        may("consent", many!(Consent)),
    }
    Case "responder_answered" ["kind" = "responder_answered"] { must("answer", one!(ResponderAnswer)) }
    Letter "referral_received" ["kind" = "referral_received"] {
        must("authority", one!(Authority)),
        may("by", one!(FirstResponder)).at("referral.by"),
        may("form", one!(ReferralForm)).at("referral.form"),
        may("exploitation", many!(Exploitation)).at("referral.exploitation"),
        may("place", one!(ExploitationPlace)).at("referral.place"),
        may("age_then", one!(ExploitationAge)).at("referral.age_then"),
        may("facts", one!(Facts)).at("referral.facts"),
    }
    Letter "first_decision" ["kind" = "first_decision"] { OUTCOME, REASON }
    Case "first_reconsideration_asked" ["kind" = "reconsideration_asked", "stage" = "RG"] {
        GROUNDS, ASKED_BY, LATE
    }
    Case "first_reconsideration_accepted" ["kind" = "reconsideration_accepted", "stage" = "RG"] {}
    Letter "first_reconsideration_decided" ["kind" = "reconsideration_decided", "stage" = "RG"] { ANSWER }
    Letter "first_decision_quashed" ["kind" = "decision_quashed", "stage" = "RG"] {}
    Case "transferred" ["kind" = "transferred"] { must("to", one!(Authority)) }
    Letter "suspended" ["kind" = "suspended"] { may("reason", one!(HoldReason)) }
    Letter "resumed" ["kind" = "resumed"] {}
    Letter "final_decision" ["kind" = "final_decision"] { OUTCOME, REASON }
    Letter "both_decided" ["kind" = "both_decided"] { OUTCOME, REASON }
    Case "final_reconsideration_asked" ["kind" = "reconsideration_asked", "stage" = "CG"] {
        GROUNDS, ASKED_BY, LATE
    }
    Case "final_reconsideration_accepted" ["kind" = "reconsideration_accepted", "stage" = "CG"] {}
    Letter "final_reconsideration_decided" ["kind" = "reconsideration_decided", "stage" = "CG"] { ANSWER }
    Letter "final_decision_quashed" ["kind" = "decision_quashed", "stage" = "CG"] {}
    Case "withdrawn" ["kind" = "withdrawn"] { may("reasons", many!(DeclineReason)) }
    Letter "referral_closed" ["kind" = "referral_closed"] { must("reason", one!(ReferralEnd)) }
};
