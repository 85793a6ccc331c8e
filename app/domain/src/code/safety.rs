//! Code lists of safety, return and removal (domain reference 5.3).

use crate::codes;

codes! {
    /// Who was told that the person is missing.
    ReportedTo {
        Police = "POLICE", "Police";
        Authority = "AUTHORITY", "Competent authority";
        Both = "BOTH", "Police and competent authority";
        Nobody = "NOBODY", "Nobody yet";
    }
}

codes! {
    /// What the trafficker did.
    ContactKind {
        Contact = "CONTACT", "Made contact";
        Threat = "THREAT", "Threatened the person";
        FamilyThreat = "FAMILY_THREAT", "Threatened the family";
    }
}

codes! {
    /// Where somebody was exploited again.
    AgainWhere {
        Uk = "UK", "In the United Kingdom";
        AfterReturn = "AFTER_RETURN", "Abroad, after a return";
        Elsewhere = "ELSEWHERE", "Abroad, without a return";
    }
}

codes! {
    /// How somebody left the United Kingdom.
    ReturnKind {
        Voluntary = "VOLUNTARY", "By their own choice";
        Assisted = "ASSISTED", "With help to return";
        Enforced = "ENFORCED", "Removed";
        NotKnown = "UNKNOWN", "Not known";
    }
}

codes! {
    /// The arrangement under which removal is planned. Schemes come and go: add a line.
    RemovalScheme {
        UkFrance = "UK_FRANCE", "United Kingdom and France";
        Deportation = "DEPORTATION", "Deportation order";
        Administrative = "ADMINISTRATIVE", "Administrative removal";
        ThirdCountry = "THIRD_COUNTRY", "Return to a safe third country";
        Other = "OTHER", "Another";
    }
}
