//! The reports there are, each a question people outside ask. What can be asked is a closed list: a free question is
//! a way to single somebody out.

use domain::{
    codes,
    disclosure::{Period, Programme, Table},
};

use super::{super::words::report as words, choice::parts};

codes! {
    /// One report. The code is part of its address; the label, without its colon, is the name of a sheet.
    Report {
        Region = "region", "Who was referred: region";
        Gender = "gender", "Who was referred: gender";
        Age = "age", "Who was referred: age";
        ChildOrAdult = "child-or-adult", "Who was referred: child or adult";
        Exploitation = "exploitation", "Who was referred: exploitation";
        GenderAndExploitation = "gender-and-exploitation", "Gender and exploitation";
        Declined = "declined", "Why people declined";
        FirstDecisions = "first-decisions", "First decisions";
        FirstWait = "first-decision-wait", "Wait for a first decision";
        AskedAgain = "asked-again", "Asking again";
        FinalDecisions = "final-decisions", "Final decisions";
        FinalWait = "final-decision-wait", "Wait for a final decision";
        FinalByRegion = "final-decisions-by-region", "Final decisions by region";
        Permission = "permission", "Permission to stay";
        PermissionWait = "permission-wait", "Wait for permission to stay";
        PermissionLength = "permission-length", "Length of permission to stay";
    }
}

impl Report {
    /// The reports a charity of this programme can ask for, in the order of a case.
    pub fn offered(programme: Programme) -> impl Iterator<Item = Self> {
        let held = move |report: &Self| programme.tables().contains(&report.table());
        Self::ALL.iter().copied().filter(held)
    }

    /// The report at this address.
    pub fn at(code: &str) -> Option<Self> {
        Self::from_code(code)
    }

    /// The protected table it shows.
    pub const fn table(self) -> Table {
        match self {
            Self::Region => Table::Region,
            Self::Gender => Table::Gender,
            Self::Age => Table::Age,
            Self::ChildOrAdult => Table::Age2,
            Self::Exploitation => Table::Exploitation,
            Self::GenderAndExploitation => Table::GenderByExploitation,
            Self::Declined => Table::DeclineReason,
            Self::FirstDecisions => Table::RgOutcome,
            Self::FirstWait => Table::RgWait,
            Self::AskedAgain => Table::ReconOutcome,
            Self::FinalDecisions => Table::CgOutcome,
            Self::FinalWait => Table::CgWait,
            Self::FinalByRegion => Table::CgOutcomeByRegion,
            Self::Permission => Table::LeaveOutcome,
            Self::PermissionWait => Table::LeaveWait,
            Self::PermissionLength => Table::GrantLength,
        }
    }

    /// The question it answers.
    pub const fn question(self) -> &'static str {
        match self {
            Self::Region => words::ASK_REGION,
            Self::Gender => words::ASK_GENDER,
            Self::Age => words::ASK_AGE,
            Self::ChildOrAdult => words::ASK_CHILD_OR_ADULT,
            Self::Exploitation => words::ASK_EXPLOITATION,
            Self::GenderAndExploitation => words::ASK_GENDER_AND_EXPLOITATION,
            Self::Declined => words::ASK_DECLINED,
            Self::FirstDecisions => words::ASK_FIRST_DECISIONS,
            Self::FirstWait => words::ASK_FIRST_WAIT,
            Self::AskedAgain => words::ASK_ASKED_AGAIN,
            Self::FinalDecisions => words::ASK_FINAL_DECISIONS,
            Self::FinalWait => words::ASK_FINAL_WAIT,
            Self::FinalByRegion => words::ASK_FINAL_BY_REGION,
            Self::Permission => words::ASK_PERMISSION,
            Self::PermissionWait => words::ASK_PERMISSION_WAIT,
            Self::PermissionLength => words::ASK_PERMISSION_LENGTH,
        }
    }

    /// Whom it counts.
    pub const fn people(self) -> &'static str {
        words::people(self.table().family())
    }
}

/// A report of a closed period, as somebody asked for it by name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Asked {
    pub report: Report,
    pub period: Period,
    /// The closed periods it is made of.
    pub parts: Vec<Period>,
}

impl Asked {
    /// Reads what was asked. Nothing if there is no such report, or a part of the period is open.
    pub fn read(report: &str, period: &str, closed: &[Period]) -> Option<Self> {
        let (report, period) = (Report::at(report)?, period.parse().ok()?);
        Some(Self { report, period, parts: parts(period, closed)? })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn offered(declared: u32) -> Vec<Report> {
        Report::offered(Programme::for_declared(declared).unwrap()).collect()
    }

    #[test]
    fn every_table_that_can_be_asked_has_one_report() {
        for &table in Table::ALL {
            let of_it = Report::ALL.iter().filter(|report| report.table() == table);
            assert_eq!(of_it.count(), 1, "{table:?}");
        }
    }

    #[test]
    fn a_charity_is_offered_what_its_programme_measures_and_its_records_can_say() {
        assert!(offered(60).contains(&Report::ChildOrAdult));
        assert!(!offered(60).contains(&Report::Region));
        assert!(offered(240).contains(&Report::FinalWait));
        assert!(offered(2_000).contains(&Report::FinalByRegion));
        for report in offered(2_000) {
            assert_eq!(Report::at(report.code()), Some(report));
        }
    }

    #[test]
    fn a_label_is_short_enough_for_a_sheet() {
        for report in Report::ALL {
            assert!(report.label().replace(':', "").len() <= 31, "{}", report.label());
        }
    }
}
