//! How somebody is reached without harm, which interpreter they need, the people around them with what each may be told,
//! and by which other names and numbers they are known. No rule reads it; people do, before every call, letter and text.

mod around;

use serde::{Deserialize, Serialize};

use crate::codes;

pub use around::{Identifier, NameKind, NumberKind, OtherName, Related, Relation, Whereabouts};

codes! {
    /// By what somebody is reached.
    Means {
        Phone = "PHONE", "Phone";
        Text = "TEXT", "Text message";
        Email = "EMAIL", "Email";
        Address = "ADDRESS", "Address";
        Other = "OTHER", "Another way";
    }
}

codes! {
    /// Whether using it is safe.
    Safe {
        Yes = "YES", "Safe to use";
        Agreed = "AGREED", "Only as agreed below";
        Never = "NEVER", "Never use it";
    }
}

codes! {
    /// Whether a message may be left.
    Voicemail {
        No = "NO", "Never leave a message";
        Neutral = "NEUTRAL", "Only a message that says nothing";
        Yes = "YES", "A message may be left";
    }
}

codes! {
    /// Whom somebody can speak through.
    InterpreterGender {
        Female = "FEMALE", "A woman";
        Male = "MALE", "A man";
        Either = "EITHER", "Either";
        NotAsked = "NOT_ASKED", "Not asked yet";
    }
}

codes! {
    /// What a professional does for the person.
    Profession {
        Solicitor = "SOLICITOR", "Solicitor or adviser";
        SocialWorker = "SOCIAL_WORKER", "Social worker";
        Police = "POLICE", "Police";
        Health = "HEALTH", "Doctor, nurse or therapist";
        Housing = "HOUSING", "Housing or safe house";
        Advocate = "ADVOCATE", "Advocate or guardian";
        Other = "OTHER", "Somebody else";
    }
}

codes! {
    /// Whether the person agreed that this professional is told.
    Agreed {
        Yes = "YES", "Yes";
        No = "NO", "No";
        NotAsked = "NOT_ASKED", "Not asked yet";
    }
}

/// One way to reach the person.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Point {
    pub means: Means,
    pub value: String,
    pub safe: Safe,
    /// When: "weekdays after 4pm".
    pub times: Option<String>,
    pub voicemail: Voicemail,
    /// What is said so that they know who it is.
    pub code_word: Option<String>,
    /// Who else may answer.
    pub answered_by: Option<String>,
}

/// The interpreter somebody needs. Never one of the family: that is said on the page, and nobody can tick it away.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Interpreter {
    pub language: String,
    pub dialect: Option<String>,
    pub gender: InterpreterGender,
    /// Whom not: "nobody from the town of ...".
    pub not: Option<String>,
}

/// Somebody who works with the person elsewhere.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Professional {
    pub profession: Profession,
    pub name: String,
    pub organisation: Option<String>,
    pub reached_by: Option<String>,
    pub agreed: Agreed,
    /// What they may be told, and what not.
    pub may_be_told: String,
}

/// One of these.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "contact", rename_all = "snake_case")]
pub enum Contact {
    Point(Point),
    Interpreter(Interpreter),
    Professional(Professional),
    Named(OtherName),
    Related(Related),
    Identifier(Identifier),
}

impl Contact {
    /// The same without the name somebody is known by: what stands on every page but those that show names.
    #[must_use]
    pub fn unnamed(self) -> Self {
        match self {
            Self::Named(other) => Self::Named(OtherName { name: String::new(), ..other }),
            other => other,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_contact_is_read_back_as_it_was_written() {
        let point = Contact::Point(Point {
            means: Means::Phone,
            value: "020 7946 0000".into(),
            safe: Safe::Agreed,
            times: Some("Weekdays after 4pm".into()),
            voicemail: Voicemail::No,
            code_word: Some("the library".into()),
            answered_by: None,
        });

        let written = serde_json::to_string(&point).unwrap();

        assert!(written.contains("\"contact\":\"point\""), "{written}");
        assert_eq!(serde_json::from_str::<Contact>(&written).unwrap(), point);
    }
}
