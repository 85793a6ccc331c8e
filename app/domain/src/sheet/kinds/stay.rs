//! Permission to stay (domain reference 3): the short form, and letters with all they say.

use crate::{
    code::Route,
    permission::{
        Asking, Basis, ChallengeKind, Condition, Ending, Fee, Funding, Ground, Having, Help, Level,
        Place as Where, RefusalReason, Result, Right, Ruled, Step, WaiverAnswer,
    },
    sheet::field::{Field, Form, Kind, Place, kinds, many, may, must, one},
};

const ROUTE: Field = must("route", one!(Route));
const REQUEST: Field = may("request", Form::Event);

pub(super) const KINDS: &[Kind] = kinds! {
    Letter "permission_granted" ["kind" = "permission_granted"] {
        ROUTE,
        must("from", Form::Day),
        must("until", Form::Day),
    }
    Letter "permission_refused" ["kind" = "permission_refused"] { ROUTE }
    Letter "claim_refused" ["kind" = "claim_refused"] {}
    Case "stay_asked" ["kind" = "stay", "stay" = "asked"] {
        must("asking", one!(Asking)),
        ROUTE,
        may("grounds", many!(Ground)),
        may("fee", one!(Fee)),
        may("waiver_asked", Form::Day).at("waiver.asked"),
        may("waiver_decided", Form::Day).at("waiver.decided"),
        may("waiver_answer", one!(WaiverAnswer)).at("waiver.answer"),
    }
    Further "stay_moved" ["kind" = "stay", "stay" = "moved"] { must("step", one!(Step)), REQUEST }
    Letter "stay_decided" ["kind" = "stay", "stay" = "decided"] {
        ROUTE,
        must("ruled", one!(Ruled)),
        may("from", Form::Day),
        may("until", Form::Day),
        may("months", Form::Number),
        may("grounds", many!(Ground)),
        may("conditions", many!(Condition)),
        may("reasons", many!(RefusalReason)),
        may("right", one!(Right)),
        may("place", one!(Where)),
        may("basis", one!(Basis)),
        may("help", one!(Help)),
        REQUEST,
        may("replaces", Form::Event),
    }
    Case "stay_ended" ["kind" = "stay", "stay" = "ended"] {
        must("how", one!(Ending)),
        may("last", Form::Day),
    }
    Further "stay_challenged" ["kind" = "stay", "stay" = "challenged"] {
        must("challenge", one!(ChallengeKind)),
        must("against", Form::Event),
    }
    Further "stay_answered" ["kind" = "stay", "stay" = "answered"] {
        must("of", Form::Event).at("challenge"),
        must("result", one!(Result)),
    }
    Case "advice" ["kind" = "stay", "stay" = "advice"] {
        must("having", one!(Having)),
        may("firm", Form::Text),
        may("level", one!(Level)),
        may("funding", one!(Funding)),
    }
    Case "online_checked" ["kind" = "stay", "stay" = "online_checked"] { may("until", Form::Day) }
};
