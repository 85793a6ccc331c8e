//! What the form of a referral asks, in its order (domain reference 1.3 and 5.1), and where each answer is held. What is
//! held elsewhere is drawn from there and never asked again.

use super::PartKind;
use crate::codes;

codes! {
    /// The parts of the form, in its order.
    Section {
        Referral = "REFERRAL", "The referral";
        Person = "PERSON", "The person";
        Happened = "HAPPENED", "What happened";
        Account = "ACCOUNT", "The account and the evidence";
        Others = "OTHERS", "Other people";
        Safety = "SAFETY", "Authorities and safety";
    }
}

codes! {
    /// What is asked, in the order of the form.
    Question {
        Form = "FORM", "Which form";
        Responder = "RESPONDER", "First responder";
        Consent = "CONSENT", "What the person agreed to";
        Name = "NAME", "Name";
        Born = "BORN", "Date of birth";
        AgeGroup = "AGE_GROUP", "Age group";
        Gender = "GENDER", "Gender";
        Nationality = "NATIONALITY", "Nationality";
        Language = "LANGUAGE", "Language";
        Interpreter = "INTERPRETER", "Interpreter";
        Reach = "REACH", "How to reach the person";
        HomeOffice = "HOME_OFFICE", "Home Office number";
        Health = "HEALTH", "Health and disability";
        Dependants = "DEPENDANTS", "Children and others who depend on them";
        Kinds = "KINDS", "Kinds of exploitation";
        Place = "PLACE", "Where it happened";
        AgeThen = "AGE_THEN", "How old they were";
        Countries = "COUNTRIES", "Countries and places";
        Period = "PERIOD", "From when until when";
        Travel = "TRAVEL", "How they were moved, and who arranged it";
        Recruitment = "RECRUITMENT", "How they were recruited";
        Method = "METHOD", "How they were brought under control";
        Control = "CONTROL", "How they were kept under control";
        Industry = "INDUSTRY", "Industry they were made to work in";
        Sexual = "SEXUAL", "Kind of sexual exploitation";
        Relation = "RELATION", "What the trafficker was to them before";
        Account = "ACCOUNT", "The person's account";
        ToldTo = "TOLD_TO", "To whom it was told, when and in which language";
        Evidence = "EVIDENCE", "What supports the account";
        Documents = "DOCUMENTS", "Documents to send with it";
        Traffickers = "TRAFFICKERS", "What is known of the traffickers";
        AtRisk = "AT_RISK", "Others who were exploited or are at risk";
        Police = "POLICE", "Police force and crime reference";
        Area = "AREA", "Town and council area where they are now";
        Professionals = "PROFESSIONALS", "Agencies and professionals";
        Risk = "RISK", "Risk of harm";
        Shelter = "SHELTER", "Whether somewhere safe to stay is needed";
        Needs = "NEEDS", "Support they need";
    }
}

impl Section {
    /// The form with the questions of it that are asked nowhere else.
    const fn part(self) -> PartKind {
        match self {
            Self::Referral | Self::Person => PartKind::Person,
            Self::Happened => PartKind::Exploitation,
            Self::Account => PartKind::Account,
            Self::Others => PartKind::Others,
            Self::Safety => PartKind::Authorities,
        }
    }
}

/// Where an answer is held, and so where it is given.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Place {
    /// It follows from the case.
    Case,
    /// The event that a first responder was asked to refer.
    Request,
    /// The event that signs of exploitation were noticed.
    Signs,
    /// The people around the case.
    Contacts,
    Numbers,
    Documents,
    Risk,
    Plan,
    /// A part of the pack itself.
    Part(PartKind),
}

/// The last question of each part of the form.
const LAST: [(Question, Section); 6] = [
    (Question::Consent, Section::Referral),
    (Question::Dependants, Section::Person),
    (Question::Relation, Section::Happened),
    (Question::Documents, Section::Account),
    (Question::AtRisk, Section::Others),
    (Question::Needs, Section::Safety),
];

impl Question {
    /// The part of the form it stands in.
    pub fn section(self) -> Section {
        let found = LAST.iter().find(|(last, _)| self <= *last);
        found.map_or(Section::Safety, |(_, section)| *section)
    }

    /// Where it is answered.
    pub fn place(self) -> Place {
        match self {
            Self::Form | Self::Name | Self::AgeGroup => Place::Case,
            Self::Responder | Self::Consent => Place::Request,
            Self::Language | Self::Interpreter | Self::Reach | Self::Professionals => {
                Place::Contacts
            }
            Self::HomeOffice => Place::Numbers,
            Self::Kinds => Place::Signs,
            Self::Documents => Place::Documents,
            Self::Risk => Place::Risk,
            Self::Needs => Place::Plan,
            _ => Place::Part(self.section().part()),
        }
    }

    /// Whether its answer names or harms somebody, so that it stands only where the whole pack is opened.
    pub const fn is_closed(self) -> bool {
        matches!(self, Self::Name | Self::Reach | Self::Account | Self::Traffickers | Self::AtRisk)
    }
}
