//! What stands beside the referral: disqualification, age, support (domain reference 1.3 to 2), and, in the file of
//! further events, safety and justice (5.3).

use crate::{
    code::{
        AgainWhere, AgeFinding, ClaimScheme, ClaimStage, ContactKind, Defence, Destination,
        DisqualificationAnswer, Disqualifier, DoubtedBy, Exploitation, LiftedBy, NeedsStep,
        RemovalScheme, ReportedTo, ReturnKind, Scheme, SupportEnd, SupportType, SurvivorStage,
        TraffickedAgain, TraffickerStage,
    },
    sheet::field::{Form, Kind, Place, kinds, many, may, must, one},
};

pub(super) const KINDS: &[Kind] = kinds! {
    Letter "disqualification_minded" ["kind" = "disqualification", "disqualification" = "minded"] {
        must("ground", one!(Disqualifier))
    }
    Further "disqualification_weighed" ["kind" = "disqualification", "disqualification" = "weighed"] {
        must("risk", one!(TraffickedAgain))
    }
    Letter "disqualification_dropped" ["kind" = "disqualification", "disqualification" = "dropped"] {}
    Letter "disqualification_made" ["kind" = "disqualification", "disqualification" = "made"] {
        must("ground", one!(Disqualifier))
    }
    Case "disqualification_asked_again" ["kind" = "disqualification", "disqualification" = "asked_again"] {}
    Letter "disqualification_answered" ["kind" = "disqualification", "disqualification" = "answered"] {
        must("answer", one!(DisqualificationAnswer))
    }
    Letter "disqualification_lifted" ["kind" = "disqualification", "disqualification" = "lifted"] {
        must("by", one!(LiftedBy))
    }
    Case "age_disputed" ["kind" = "age", "age" = "disputed"] {
        must("by", one!(DoubtedBy)),
        may("claimed", Form::Day),
    }
    Case "age_assessed" ["kind" = "age", "age" = "assessed"] {
        must("finding", one!(AgeFinding)),
        may("born", Form::Day),
    }
    Case "support_started" ["kind" = "support", "support" = "started"] {
        must("scheme", one!(Scheme)),
        may("form", one!(SupportType)),
        may("provider", Form::Text),
    }
    Further "support_needs" ["kind" = "support", "support" = "needs"] {
        must("step", one!(NeedsStep)),
        may("until", Form::Day),
    }
    Further "asylum_support_letter" ["kind" = "support", "support" = "asylum_letter"] {}
    Case "support_ended" ["kind" = "support", "support" = "ended"] {
        must("scheme", one!(Scheme)),
        must("reason", one!(SupportEnd)),
        may("to", one!(Destination)),
    }
    Further "missing" ["kind" = "safety", "safety" = "missing"] {
        must("reported_to", one!(ReportedTo)),
        may("reported", Form::Day),
    }
    Further "found" ["kind" = "safety", "safety" = "found"] {}
    Further "trafficker_contact" ["kind" = "safety", "safety" = "trafficker_contact"] {
        must("contact", one!(ContactKind))
    }
    Further "exploited_again" ["kind" = "safety", "safety" = "exploited_again"] {
        must("place", one!(AgainWhere)),
        may("exploitation", many!(Exploitation)),
    }
    Further "arrived" ["kind" = "safety", "safety" = "arrived"] { may("alone", Form::YesNo) }
    Further "removal_notice" ["kind" = "safety", "safety" = "removal_notice"] {
        must("scheme", one!(RemovalScheme)),
        may("country", Form::Text),
    }
    Further "returned" ["kind" = "safety", "safety" = "returned"] {
        must("how", one!(ReturnKind)),
        may("country", Form::Text),
    }
    Further "compensation" ["kind" = "justice", "justice" = "compensation"] {
        must("scheme", one!(ClaimScheme)),
        must("stage", one!(ClaimStage)),
        may("award", Form::Number),
    }
    Further "trafficker_case" ["kind" = "justice", "justice" = "trafficker"] {
        must("stage", one!(TraffickerStage))
    }
    Further "survivor_case" ["kind" = "justice", "justice" = "survivor"] {
        must("stage", one!(SurvivorStage)),
        may("defence", one!(Defence)),
    }
};
