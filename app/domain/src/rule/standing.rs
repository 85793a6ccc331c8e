//! How a version of a rule stands with the legal advisers: who approved it, and when its source was last read.

use serde::{Deserialize, Serialize};

use super::{CHECK_EVERY, Rule};
use crate::{codes, day::Day};

codes! {
    /// What a legal adviser says of a rule.
    Said {
        Approved = "APPROVED", "Approved";
        ReadAgain = "READ_AGAIN", "Source read again";
        Withdrawn = "WITHDRAWN", "Approval withdrawn";
    }
}

/// Who said what of a version of a rule.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Statement {
    pub said: Said,
    pub by: String,
    pub on: Day,
    pub note: Option<String>,
}

/// How a version of a rule stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Standing<'a> {
    /// The approval that counts now.
    pub approved: Option<&'a Statement>,
    /// The day its source was last read: by whoever wrote the rule, or by a legal adviser since.
    pub read_on: Option<Day>,
}

impl<'a> Standing<'a> {
    /// From everything that was said of this very text, the first statement first.
    pub fn of(rule: &Rule, said: &'a [Statement]) -> Self {
        let mut standing = Self { approved: None, read_on: rule.read_on };
        for statement in said {
            match statement.said {
                Said::Approved => standing.approved = Some(statement),
                Said::Withdrawn => standing.approved = None,
                Said::ReadAgain => {}
            }
            if statement.said != Said::Withdrawn {
                standing.read_on = standing.read_on.max(Some(statement.on));
            }
        }
        standing
    }

    /// The day by which its source must be read again; nothing when it was never read.
    pub fn check_by(&self) -> Option<Day> {
        self.read_on.map(|read| read + CHECK_EVERY)
    }

    /// Whether its source was not read lately enough to rely on.
    pub fn is_stale(&self, today: Day) -> bool {
        self.check_by().is_none_or(|day| day < today)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{day::ymd, rule::rule};

    fn said(said: Said, on: Day) -> Statement {
        Statement { said, by: "Farah Aziz".to_owned(), on, note: None }
    }

    #[test]
    fn the_last_word_of_a_legal_adviser_counts() {
        let rule = rule("RECON_30CD").unwrap();
        let (one, two) = (ymd(2026, 11, 23), ymd(2026, 12, 1));
        let approved = [said(Said::Approved, one)];
        let withdrawn = [said(Said::Approved, one), said(Said::Withdrawn, two)];

        assert_eq!(Standing::of(rule, &[]).approved, None);
        assert_eq!(Standing::of(rule, &approved).approved, Some(&approved[0]));
        assert_eq!(Standing::of(rule, &withdrawn).approved, None);
    }

    #[test]
    fn a_rule_is_stale_120_days_after_somebody_last_read_its_source() {
        let (read, never) = (rule("RECON_30CD").unwrap(), rule("JR_HC_3M").unwrap());
        let again = [said(Said::ReadAgain, ymd(2027, 3, 1))];

        let plain = Standing::of(read, &[]);
        assert_eq!(plain.check_by(), Some(ymd(2027, 3, 22)));
        assert!(!plain.is_stale(ymd(2027, 3, 22)) && plain.is_stale(ymd(2027, 3, 23)));
        assert!(!Standing::of(read, &again).is_stale(ymd(2027, 6, 1)));
        assert!(Standing::of(never, &[]).is_stale(ymd(2026, 11, 22)));
        assert!(!Standing::of(never, &again).is_stale(ymd(2027, 3, 2)));
    }
}
