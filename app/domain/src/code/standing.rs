//! Code lists of disqualification and of age: what stands beside the referral (domain reference 1.3, 1.5, 1.6).

use crate::codes;

codes! {
    /// Why protection may be taken away (NABA 2022 s.63).
    Disqualifier {
        PublicOrder = "POD", "Threat to public order";
        BadFaith = "BAD_FAITH", "Claim said to be in bad faith";
    }
}

codes! {
    /// What the authority found of the risk of being trafficked again (domain reference 1.5, disqualification).
    TraffickedAgain {
        AtRisk = "AT_RISK", "At risk of being trafficked again";
        NotAtRisk = "NOT_AT_RISK", "Not at risk of being trafficked again";
        NotSaid = "NOT_SAID", "Weighed, but the letter does not say with what result";
    }
}

codes! {
    /// What came of a request to look at a disqualification again.
    DisqualificationAnswer {
        Lifted = "LIFTED", "Lifted";
        Upheld = "UPHELD", "Stays";
        TooLate = "TOO_LATE", "Refused as late";
    }
}

codes! {
    /// Who lifted a disqualification.
    LiftedBy {
        Authority = "AUTHORITY", "The competent authority";
        Court = "COURT", "A court";
    }
}

codes! {
    /// Who doubts the age.
    DoubtedBy {
        HomeOffice = "HOME_OFFICE", "Home Office";
        LocalAuthority = "LOCAL_AUTHORITY", "Local authority";
        Court = "COURT", "A court";
        Other = "OTHER", "Somebody else";
    }
}

codes! {
    /// What an age assessment found.
    AgeFinding {
        Child = "CHILD", "A child";
        Adult = "ADULT", "An adult";
    }
}
