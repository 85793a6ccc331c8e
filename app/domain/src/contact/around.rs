//! What else is known of somebody: other names, the people who belong to them, and the numbers others know them by.

use serde::{Deserialize, Serialize};

use crate::{codes, day::Day};

codes! {
    /// What another name is.
    NameKind {
        Birth = "BIRTH", "Name at birth";
        Papers = "PAPERS", "Name on papers";
        Used = "USED", "Name they go by";
        Married = "MARRIED", "Name after marriage";
        Given = "GIVEN", "Name that traffickers gave or used";
        Spelling = "SPELLING", "Another spelling or script";
    }
}

codes! {
    /// Who somebody is to the person.
    Relation {
        Child = "CHILD", "Child";
        Expected = "EXPECTED", "Expected child";
        Partner = "PARTNER", "Partner";
        Parent = "PARENT", "Parent";
        Sibling = "SIBLING", "Brother or sister";
        Relative = "RELATIVE", "Other family";
        Dependant = "DEPENDANT", "Adult who depends on them";
        Together = "TOGETHER", "Exploited together with them";
        Friend = "FRIEND", "Friend";
    }
}

codes! {
    /// Where somebody who belongs to the person is.
    Whereabouts {
        Here = "HERE", "With the person";
        Elsewhere = "UK", "Elsewhere in the United Kingdom";
        Abroad = "ABROAD", "In another country";
        NotKnown = "NOT_KNOWN", "Not known";
    }
}

codes! {
    /// What kind of number others know somebody by. The referral and the Home Office have numbers of their own place.
    NumberKind {
        Crime = "CRIME", "Police crime reference";
        Passport = "PASSPORT", "Passport or identity card";
        Insurance = "NINO", "National Insurance number";
        Nhs = "NHS", "NHS number";
        AsylumSupport = "ASYLUM_SUPPORT", "Asylum support reference";
        Council = "COUNCIL", "Council's reference";
        Prison = "PRISON", "Prison number";
        Court = "COURT", "Court or tribunal reference";
        Provider = "PROVIDER", "Support provider's reference";
    }
}

impl NumberKind {
    /// Whether nobody else has the same one. Several people can stand in one crime or one hearing.
    pub const fn is_of_one_person(self) -> bool {
        !matches!(self, Self::Crime | Self::Court)
    }
}

/// A name beside the one the case was opened with.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct OtherName {
    pub kind: NameKind,
    /// Empty wherever names are not shown.
    pub name: String,
}

/// Somebody who belongs to the person, or was exploited with them.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Related {
    pub relation: Relation,
    /// How they are called here.
    pub name: String,
    pub born: Option<Day>,
    pub whereabouts: Whereabouts,
    /// What they may be told, and what not.
    pub may_be_told: String,
}

/// A number others know the person by.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Identifier {
    pub kind: NumberKind,
    pub value: String,
}

impl Related {
    /// Whether the form of a referral asks about them as somebody who depends on the person.
    pub const fn depends(&self) -> bool {
        matches!(self.relation, Relation::Child | Relation::Expected | Relation::Dependant)
    }
}
