//! Code lists of the way into the referral and through it (domain reference 1.1 to 1.5).

use crate::codes;

codes! {
    /// The kind of body that may refer: a first responder organisation (domain reference 1.1).
    FirstResponder {
        Police = "POLICE", "Police";
        LocalAuthority = "LOCAL_AUTHORITY", "Local authority";
        HealthTrust = "HSC_TRUST_NI", "Health and social care trust (Northern Ireland)";
        Ukvi = "UKVI", "UK Visas and Immigration";
        BorderForce = "BORDER_FORCE", "Border Force";
        Enforcement = "IMMIGRATION_ENFORCEMENT", "Immigration Enforcement";
        FairWork = "GLAA_FWA", "Gangmasters and Labour Abuse Authority (Fair Work Agency)";
        CrimeAgency = "NCA", "National Crime Agency";
        Charity = "NGO", "Charity that may refer";
    }
}

codes! {
    /// What the first responder answered when asked to refer.
    ResponderAnswer {
        Will = "WILL_REFER", "They will refer";
        NeedsMore = "NEEDS_MORE", "They need to know more first";
        WillNot = "WILL_NOT_REFER", "They will not refer";
    }
}

codes! {
    /// What an adult agreed to. Each is asked separately (domain reference 1.3).
    Consent {
        Referral = "REFERRAL", "To be referred";
        Support = "SUPPORT", "To be supported";
        Sharing = "SHARING", "To have information shared";
    }
}

codes! {
    /// Why an adult declines a referral, or leaves it (domain reference 1.2).
    DeclineReason {
        FearTrafficker = "FEAR_TRAFFICKER", "Afraid of the trafficker";
        FearDeportation = "FEAR_DEPORTATION_DETENTION", "Afraid of being deported or detained";
        Mistrust = "MISTRUST_AUTHORITIES", "Does not trust the authorities";
        Elsewhere = "SUPPORTED_ELSEWHERE", "Has support from somewhere else";
        MoveOn = "WANTS_TO_MOVE_ON", "Wants to move on";
        NotSeen = "DOES_NOT_SEE_SELF_AS_VICTIM", "Does not see it as exploitation";
        Misinformed = "POOR_INFORMATION_OR_MISUNDERSTANDING", "Was poorly informed, or misunderstood";
        FearFamily = "FEAR_FOR_FAMILY", "Afraid for their family";
        GoHome = "WANTS_TO_RETURN_HOME", "Wants to return home";
        Work = "WANTS_WORK_OR_INCOME", "Wants work or an income";
        Delay = "DELAY_OR_RIGHTS_LOSS_IN_NRM", "Fears the wait, or losing rights";
        Language = "LANGUAGE_OR_INTERPRETER", "Language, or no interpreter they trust";
        Health = "HEALTH_OR_CAPACITY", "Health, or capacity to decide";
        NoneGiven = "NO_REASON_GIVEN", "Gave no reason";
        Other = "OTHER", "Another reason";
    }
}

codes! {
    /// Which form was sent: it follows from the age at referral (domain reference 1.3).
    ReferralForm {
        Adult = "ADULT", "Adult form";
        Child = "CHILD", "Child form";
    }
}

codes! {
    /// Whether a further referral is about something new (NABA 2022 s.62; domain reference 1.5).
    Facts {
        New = "NEW", "Things that happened, or came to light, since";
        Earlier = "EARLIER", "The same things as the referral before";
    }
}

codes! {
    /// Why the authority put a referral on hold.
    HoldReason {
        NoContact = "NO_CONTACT", "No contact with the person";
        Absconded = "ABSCONDED", "The person is missing";
        Evidence = "EVIDENCE_MISSING", "Evidence is missing";
        Other = "OTHER", "Another reason";
    }
}

codes! {
    /// Why the authority closed a referral without a decision.
    ReferralEnd {
        Duplicate = "DUPLICATE", "It was made twice";
        Invalid = "INVALID", "It was not valid";
        Died = "DEATH", "The person died";
        Other = "OTHER", "Another reason";
    }
}

codes! {
    /// On what grounds a decision should be looked at again (domain reference 1.5).
    Grounds {
        Evidence = "EVIDENCE", "There is more evidence";
        Guidance = "GUIDANCE", "The decision is not in line with the guidance";
        Both = "BOTH", "Both";
    }
}

codes! {
    /// Who asked for a decision to be looked at again.
    AskedBy {
        Person = "PERSON", "The person";
        Representative = "REPRESENTATIVE", "Their legal representative";
        Support = "SUPPORT_PROVIDER", "Their support provider";
        Responder = "FIRST_RESPONDER", "The first responder";
    }
}
