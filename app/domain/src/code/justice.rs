//! Code lists of compensation and of criminal justice (domain reference 5.3).

use crate::codes;

codes! {
    /// Where compensation is claimed.
    ClaimScheme {
        Cica = "CICA", "Criminal injuries compensation";
        Reparation = "REPARATION_ORDER", "Reparation order";
        Civil = "CIVIL", "Civil claim";
        Employment = "EMPLOYMENT_TRIBUNAL", "Employment tribunal";
    }
}

codes! {
    /// How far a claim for compensation has come.
    ClaimStage {
        Applied = "APPLIED", "Applied for";
        Refused = "REFUSED", "Refused";
        ReviewAsked = "REVIEW_ASKED", "Review asked for";
        Appealed = "APPEALED", "Appealed";
        Awarded = "AWARDED", "Awarded";
        Withdrawn = "WITHDRAWN", "Withdrawn";
    }
}

codes! {
    /// How far the case against the trafficker has come.
    TraffickerStage {
        Reported = "REPORTED", "Reported to the police";
        Investigated = "INVESTIGATED", "Under investigation";
        Charged = "CHARGED", "Charged";
        Convicted = "CONVICTED", "Convicted";
        Acquitted = "ACQUITTED", "Acquitted";
        Dropped = "NFA", "No further action";
    }
}

codes! {
    /// How far a case against the survivor has come.
    SurvivorStage {
        Investigated = "INVESTIGATED", "Under investigation";
        Charged = "CHARGED", "Charged";
        Dropped = "DISCONTINUED", "Dropped";
        Acquitted = "ACQUITTED", "Acquitted";
        Convicted = "CONVICTED", "Convicted";
        Quashed = "CONVICTION_QUASHED", "Conviction quashed";
    }
}

codes! {
    /// Whether the defence for people compelled to offend was raised (Modern Slavery Act 2015 s.45).
    Defence {
        Raised = "RAISED", "Raised";
        Accepted = "ACCEPTED", "Raised and accepted";
        Rejected = "REJECTED", "Raised and rejected";
        NotRaised = "NOT_RAISED", "Not raised";
        NotKnown = "UNKNOWN", "Not known";
    }
}
