//! Code lists: closed sets of answers. The code is stored and never changes; the label is what people read.

mod authority;
mod exploitation;
mod htcds;
mod justice;
mod referral;
mod safety;
mod standing;
mod support;
mod trade;

pub use authority::{Authority, TERMS, Term};
pub use exploitation::{Exploitation, ExploitationAge, ExploitationPlace};
pub use justice::{ClaimScheme, ClaimStage, Defence, SurvivorStage, TraffickerStage};
pub use referral::{
    AskedBy, Consent, DeclineReason, Facts, FirstResponder, Grounds, HoldReason, ReferralEnd,
    ReferralForm, ResponderAnswer,
};
pub use safety::{AgainWhere, ContactKind, RemovalScheme, ReportedTo, ReturnKind};
pub use standing::{
    AgeFinding, DisqualificationAnswer, Disqualifier, DoubtedBy, LiftedBy, TraffickedAgain,
};
pub use support::{Destination, NeedsStep, Scheme, SupportEnd, SupportType};
pub use trade::{Control, Industry, Recruitment, Relation, SexualKind};

/// Declares a code list: variant, stored code, label.
#[macro_export]
macro_rules! codes {
    ($(#[$doc:meta])* $name:ident { $($variant:ident = $code:literal, $label:literal;)+ }) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize)]
        pub enum $name {
            $(#[serde(rename = $code)] #[doc = $label] $variant,)+
        }

        impl $name {
            /// Every answer, in the order people read them.
            pub const ALL: &'static [Self] = &[$(Self::$variant),+];

            /// The stored code.
            pub const fn code(self) -> &'static str {
                match self { $(Self::$variant => $code),+ }
            }

            /// The words people read.
            pub const fn label(self) -> &'static str {
                match self { $(Self::$variant => $label),+ }
            }

            /// The answer with this stored code, if there is one.
            pub fn from_code(code: &str) -> Option<Self> {
                match code { $($code => Some(Self::$variant),)+ _ => None }
            }
        }
    };
}

codes! {
    /// The part of the United Kingdom whose law and holidays apply.
    Nation {
        EnglandWales = "EW", "England or Wales";
        Scotland = "SCT", "Scotland";
        NorthernIreland = "NI", "Northern Ireland";
    }
}

codes! {
    /// Gender as the official statistics group it (domain reference 5.1).
    Gender {
        Female = "FEMALE", "Female";
        Male = "MALE", "Male";
        Other = "OTHER", "Other";
        NotRecorded = "UNKNOWN", "Not recorded";
    }
}

codes! {
    /// Age group at referral (domain reference 5.1).
    AgeGroup {
        Adult = "ADULT", "Adult (18 or over)";
        Child = "CHILD", "Child (17 or under)";
        Disputed = "DISPUTED", "Age disputed: treat as a child";
        NotKnown = "UNKNOWN", "Not known";
    }
}

codes! {
    /// Either way a decision can go.
    Outcome {
        Positive = "POSITIVE", "Positive";
        Negative = "NEGATIVE", "Negative";
    }
}

codes! {
    /// Which of the two decisions is meant.
    Stage {
        First = "RG", "First decision (reasonable grounds)";
        Final = "CG", "Final decision (conclusive grounds)";
    }
}

codes! {
    /// How a letter or the news of it reached us.
    Arrival {
        Email = "EMAIL", "Email";
        Post = "POST", "Post";
        Told = "TOLD", "Told by phone";
        Other = "OTHER", "Another way";
    }
}

codes! {
    /// Why a first or final decision was negative, where the letter says (domain reference 1.5).
    NegativeReason {
        Insufficient = "INSUFFICIENT_INFORMATION", "Not enough information";
        Definition = "DOES_NOT_MEET_DEFINITION", "Does not meet the definition";
        Credibility = "NOT_CREDIBLE", "The account was not believed";
        NotGiven = "NO_REASON_GIVEN", "No reason given";
        Other = "OTHER", "Another reason";
    }
}

codes! {
    /// The route under which permission to stay was granted or refused (domain reference 3.1 and 3.2).
    Route {
        Vts = "VTS", "Temporary permission for victims (VTS)";
        Msdl = "MSDL", "Discretionary leave for victims, before 2023";
        Discretionary = "DL", "Discretionary leave";
        Refugee = "REFUGEE", "Refugee or humanitarian protection";
        Humanitarian = "HP", "Humanitarian protection";
        Protection = "PROTECTION_30M", "Protection claimed on or after 2 March 2026";
        TempRefugee = "TEMP_REFUGEE_30M", "Temporary refugee permission (Group 2)";
        Uasc = "UASC", "Leave as an unaccompanied child";
        Family = "FAMILY_PRIVATE", "Family or private life";
        Lotr = "LOTR", "Leave outside the rules";
        Euss = "EUSS", "EU Settlement Scheme";
        EussPre = "EUSS_PRE_SETTLED", "EU Settlement Scheme: pre-settled";
        EussSettled = "EUSS_SETTLED", "EU Settlement Scheme: settled";
        DomesticAbuse = "DOMESTIC_ABUSE", "Domestic abuse (DDVC or MVDAC)";
        DomesticWorker = "ODW", "Overseas domestic worker";
        SkilledWorker = "SKILLED_WORKER", "Skilled worker";
        Settled = "ILR", "Indefinite leave to remain";
        British = "BRITISH", "British citizen";
        Irish = "IRISH", "Irish citizen";
        Other = "OTHER", "Another route";
    }
}

impl Route {
    /// Whether it is given without a last day.
    pub const fn is_lasting(self) -> bool {
        matches!(self, Self::EussSettled | Self::Settled | Self::British | Self::Irish)
    }
}

codes! {
    /// Why a case was closed.
    ClosureReason {
        SupportEnded = "SUPPORT_ENDED", "Support ended as planned";
        Moved = "MOVED", "Supported elsewhere";
        LostContact = "LOST_CONTACT", "Contact lost";
        Declined = "DECLINED", "The person asked us to stop";
        Returned = "RETURNED", "Left the United Kingdom";
        Died = "DIED", "The person died";
        Duplicate = "DUPLICATE", "Recorded twice";
    }
}

codes! {
    /// What the Home Office answered to a request to look again.
    ReconsiderationAnswer {
        Overturned = "OVERTURNED", "Changed to positive";
        Upheld = "UPHELD", "Stays negative";
        TooLate = "TOO_LATE", "Refused as late";
        NotAccepted = "NOT_ACCEPTED", "Not looked at: outside the grounds";
    }
}
