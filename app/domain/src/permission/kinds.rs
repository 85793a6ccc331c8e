//! The closed lists of permission to stay: how it is asked for, answered, ended and challenged.

use crate::codes;

codes! {
    /// How the matter came before the Home Office (domain reference 3.1 and 3.2).
    Asking {
        Application = "APPLICATION", "Application";
        Consideration = "CONSIDERATION", "Considered by the Home Office itself, without an application";
        Claim = "CLAIM", "Asylum or human rights claim";
        Further = "FURTHER", "Further submissions (fresh claim)";
    }
}

codes! {
    /// What became of a request before it was decided.
    Step {
        Invalid = "INVALID", "Rejected as not valid";
        Withdrawn = "WITHDRAWN", "Withdrawn";
        Paused = "PAUSED", "Paused by the Home Office";
        Resumed = "RESUMED", "Taken up again by the Home Office";
    }
}

codes! {
    /// How a request was decided. Waiting, paused and withdrawn are not decisions: see [`Step`].
    Ruled {
        Granted = "GRANTED", "Granted";
        Refused = "REFUSED", "Refused";
        Disqualified = "REFUSED_DISQUALIFIED", "Refused: disqualified";
    }
}

codes! {
    /// What permission for victims is needed for (NABA 2022 s.65(2)).
    Ground {
        Recovery = "VTS_A", "Recovery from harm";
        Compensation = "VTS_B", "Seeking compensation";
        Cooperation = "VTS_C", "Helping an investigation or proceedings";
    }
}

codes! {
    /// What a decision rests on.
    Basis {
        Application = "APPLICATION", "An application";
        Consideration = "CONSIDERATION", "The Home Office's own consideration";
        Reconsidered = "RECONSIDERED", "A decision made again";
        AppealAllowed = "APPEAL_ALLOWED", "An appeal that was allowed";
        CourtOrder = "COURT_ORDER", "An order of a court";
    }
}

codes! {
    /// What a permission allows or forbids, as the letter says.
    Condition {
        Work = "WORK", "Work allowed";
        NoWork = "NO_WORK", "No work";
        Study = "STUDY", "Study allowed";
        NoStudy = "NO_STUDY", "No study";
        PublicFunds = "PUBLIC_FUNDS", "Public funds allowed";
        NoPublicFunds = "NRPF", "No public funds";
        Reporting = "REPORTING", "Must report";
        Other = "OTHER", "Another condition";
    }
}

codes! {
    /// Why permission was refused, as the letter says (domain reference 3.2).
    RefusalReason {
        NotNecessary = "NOT_NECESSARY_RECOVERY", "Not needed for recovery";
        TreatmentAtHome = "TREATMENT_AVAILABLE_HOME", "Treatment is available in the home country";
        NoHealthEvidence = "NO_HEALTHCARE_EVIDENCE", "No evidence from a health professional";
        FromAbroad = "COMPENSATION_FROM_ABROAD", "Compensation can be sought from abroad";
        NoPoliceRequest = "NO_POLICE_REQUEST", "No request by the police";
        PublicOrder = "PUBLIC_ORDER", "Public order";
        BadFaith = "BAD_FAITH", "Bad faith";
        Suitability = "SUITABILITY", "Suitability";
        OtherLeave = "HAS_OTHER_LEAVE", "Has other permission";
        NotBelieved = "NOT_CREDIBLE", "The account was not believed";
        Other = "OTHER", "Another reason";
    }
}

codes! {
    /// What the letter says about challenging the decision.
    Right {
        Appeal = "APPEAL", "Right of appeal in the United Kingdom";
        AppealFromAbroad = "APPEAL_ABROAD", "Right of appeal, only after leaving";
        Review = "REVIEW", "Administrative review";
        Neither = "NEITHER", "No appeal and no administrative review";
    }
}

codes! {
    /// Where the person was when the decision came: some limits depend on it.
    Place {
        InUk = "IN_UK", "In the United Kingdom";
        Detained = "DETAINED", "Detained in the United Kingdom";
        Outside = "OUTSIDE", "Outside the United Kingdom";
    }
}

codes! {
    /// The most legal help it took to get the decision.
    Help {
        Nothing = "NONE", "No legal help";
        Advice = "ADVICE", "Advice";
        Representations = "REPRESENTATIONS", "Representations";
        PreAction = "PAP_LETTER", "A letter before claim";
        ReviewIssued = "JR_ISSUED", "Judicial review begun";
        ReviewSettled = "JR_SETTLED", "Judicial review settled";
        Appeal = "APPEAL", "An appeal";
    }
}

codes! {
    /// How the fee was dealt with.
    Fee {
        Paid = "PAID", "Paid";
        Waived = "WAIVED", "Waived";
        NotNeeded = "NOT_NEEDED", "No fee";
        NotPaid = "NOT_PAID", "Not paid";
    }
}

codes! {
    /// What came of a fee waiver that was asked for.
    WaiverAnswer {
        Granted = "GRANTED", "Granted";
        Refused = "REFUSED", "Refused";
    }
}

codes! {
    /// How permission, or life here, came to an end other than by the date on the letter.
    Ending {
        Revoked = "REVOKED", "Permission revoked";
        CutShort = "CUT_SHORT", "Permission cut short";
        NoPermission = "NO_LEAVE", "Found to be here without permission";
        Bail = "BAIL", "On immigration bail";
        Left = "LEFT_VOLUNTARILY", "Left the United Kingdom";
        Removed = "REMOVED", "Removed from the United Kingdom";
    }
}

impl Ending {
    /// Whether permission that ran until then is over.
    pub const fn ends_permission(self) -> bool {
        matches!(self, Self::Revoked | Self::CutShort | Self::Removed | Self::Left)
    }
}
