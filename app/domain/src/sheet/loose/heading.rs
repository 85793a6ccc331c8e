//! What a heading of somebody's own sheet most likely means. A proposal: people look at it before anything is read.

use super::super::layout::case_columns;

/// Columns of the canonical sheet and how charities call them, in plain letters.
const CALLED: &[(&str, &str)] = &[
    (
        "reference",
        "ref|case ref|case reference|client ref|client id|id|our ref|case id|case no|case number|\
        file no",
    ),
    (
        "nrm_reference",
        "nrm|nrm ref|nrm reference|nrm no|nrm number|nrm ref no|nrm reference number|nrm id",
    ),
    (
        "home_office_number",
        "home office number|home office no|home office ref|home office reference|ho number|ho ref|\
        ho reference|ho no",
    ),
    (
        "name",
        "name|client|client name|full name|survivor|survivor name|service user|su name|first name|\
        surname|last name|forename|family name|given name",
    ),
    (
        "language",
        "language|first language|languages|main language|language spoken|preferred language",
    ),
    (
        "safe_contact",
        "safe contact|contact|contact notes|how to contact|contact details|phone|telephone|\
        mobile|contact arrangements",
    ),
    (
        "worker",
        "worker|key worker|keyworker|caseworker|case worker|support worker|allocated to|advocate|\
        lead worker",
    ),
    (
        "case_opened.on",
        "opened|date opened|case opened|open date|start date|intake date|date of intake|\
        date referred to us|referral to us|date of referral to service",
    ),
    ("case_opened.nation", "nation|uk nation|part of uk"),
    ("case_opened.gender", "gender|sex|m f|gender identity"),
    ("case_opened.age_group", "age group|adult child|adult or child|adult minor|age category"),
    ("case_opened.nationality", "nationality|country|country of origin|nat|citizenship"),
    ("case_opened.born", "dob|d o b|date of birth|birth date|born"),
    (
        "case_closed.on",
        "closed|date closed|case closed|closure date|end date|exit date|date of exit",
    ),
    (
        "case_closed.reason",
        "closure reason|reason closed|reason for closure|exit reason|reason for exit",
    ),
    (
        "referral_received.on",
        "nrm referral date|nrm date|date of nrm|date of nrm referral|referral date|\
        date referred|date of referral|referred|nrm referral|nrm submitted",
    ),
    (
        "referral_received.by",
        "first responder|fro|referred by|referrer|first responder organisation|\
        referring agency",
    ),
    ("referral_received.authority", "competent authority|ca|authority|decision maker"),
    (
        "referral_received.exploitation",
        "exploitation|exploitation type|type of exploitation|exploitation types",
    ),
    (
        "first_decision.on",
        "rg date|rg decision date|date of rg|reasonable grounds date|rg dec date|\
        date of rg decision|rg",
    ),
    (
        "first_decision.outcome",
        "rg outcome|rg decision|rg result|reasonable grounds|\
        reasonable grounds decision|reasonable grounds outcome",
    ),
    ("first_decision.reason", "rg reason|rg negative reason|reason for negative rg"),
    (
        "final_decision.on",
        "cg date|cg decision date|date of cg|conclusive grounds date|date of cg decision|cg",
    ),
    (
        "final_decision.outcome",
        "cg outcome|cg decision|cg result|conclusive grounds|\
        conclusive grounds decision|conclusive grounds outcome",
    ),
    ("final_decision.reason", "cg reason|cg negative reason|reason for negative cg"),
    (
        "first_reconsideration_asked.on",
        "rg reconsideration date|rg reconsideration requested|rg recon date|\
        rg recon requested|recon requested|reconsideration requested|reconsideration date",
    ),
    (
        "final_reconsideration_asked.on",
        "cg reconsideration date|cg reconsideration requested|cg recon date|\
        cg recon requested",
    ),
    (
        "support_started.on",
        "support start|support started|support start date|msvcc start|msvcc start date|\
        entered support",
    ),
    ("support_started.scheme", "support scheme|scheme|contract"),
    ("support_started.form", "support type|type of support|accommodation type"),
    (
        "support_ended.on",
        "support end|support ended|support end date|msvcc end|msvcc end date|left support",
    ),
    ("support_ended.reason", "support end reason|reason support ended"),
    (
        "permission_granted.on",
        "leave granted|date leave granted|leave granted date|vts granted|\
        leave decision date|date of grant",
    ),
    ("permission_granted.route", "leave type|type of leave|immigration status|leave route"),
    (
        "permission_granted.from",
        "leave from|leave start|leave start date|valid from|leave valid from",
    ),
    (
        "permission_granted.until",
        "leave until|leave expiry|leave expires|leave end|expiry date|valid until|\
        leave expiry date|visa expiry|leave valid until",
    ),
    ("permission_refused.on", "leave refused|date leave refused|leave refused date"),
    ("permission_refused.route", "leave refused type|refused route"),
    ("withdrawn.on", "withdrawn|nrm withdrawn|date withdrawn"),
];

/// The column that a heading most likely means.
pub fn guess(heading: &str) -> Option<usize> {
    let exact = case_columns().iter().position(|column| column == heading.trim());
    exact.or_else(|| {
        let said = plain(heading);
        // A heading over several columns stands before each: "Client Date of birth".
        let ends =
            std::iter::successors(Some(&*said), |end| end.split_once(' ').map(|(_, end)| end));
        let called =
            |end: &str| CALLED.iter().find(|(_, names)| names.split('|').any(|name| name == end));
        let (column, _) = ends.into_iter().find_map(called)?;
        case_columns().iter().position(|one| one == column)
    })
}

/// Small letters and figures, one space between: "RG-Date " and "rg date" are one.
pub fn plain(text: &str) -> String {
    let kept: String = text
        .chars()
        .filter(|sign| !matches!(sign, '\'' | '\u{2019}'))
        .map(|sign| if sign.is_alphanumeric() { sign } else { ' ' })
        .flat_map(char::to_lowercase)
        .collect();
    kept.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_proposal_is_a_column_of_the_sheet_and_no_name_means_two() {
        let mut names: Vec<_> = CALLED.iter().flat_map(|(_, names)| names.split('|')).collect();
        let all = names.len();
        names.sort_unstable();
        names.dedup();

        assert!(CALLED.iter().all(|(column, _)| case_columns().iter().any(|one| one == column)));
        assert!(names.iter().all(|name| plain(name) == *name));
        assert_eq!(names.len(), all);
    }

    #[test]
    fn a_heading_is_understood_however_it_is_written() {
        let column = |heading| guess(heading).map(|place| case_columns()[place].as_str());

        assert_eq!(column("RG-Date "), Some("first_decision.on"));
        assert_eq!(column("D.O.B."), Some("case_opened.born"));
        assert_eq!(column("first_decision.outcome"), Some("first_decision.outcome"));
        assert_eq!(column("Client First name"), Some("name"));
        assert_eq!(column("Shoe size"), None);
    }
}
