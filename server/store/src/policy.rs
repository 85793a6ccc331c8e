//! Who may do what, in one place: what each role may ask for, and which cases it reaches.
//!
//! Caseworkers reach the cases of their team (a case is always in its worker's team, the database sees to it). Legal
//! advisers reach the cases they were put on. Managers and administrators reach none. Nobody reaches a case that was
//! taken back with the file it came in from.

use uuid::Uuid;

use crate::actor::{Actor, Role};

/// The predicate every query on a case `c` repeats, with the reach as `$1`. Lists name the kind of reach, so that an
/// index serves them; queries on one case take either.
macro_rules! visible_case {
    (team) => {
        "c.taken_back_at is null and c.team_id = $1"
    };
    (held) => {
        "c.taken_back_at is null and c.held_by = $1"
    };
    (named) => {
        "c.taken_back_at is null
            and c.case_id in (select x.case_id from case_access x where x.account_id = $1)"
    };
    () => {
        "(c.taken_back_at is null and (c.team_id = $1
            or c.case_id in (select x.case_id from case_access x where x.account_id = $1)))"
    };
}
pub(crate) use visible_case;

/// Beside the team of a case: nobody who can sign in advises on it, so what an adviser would decide falls to the team.
macro_rules! without_adviser {
    () => {
        "not exists (select 1 from case_access x join account a on a.account_id = x.account_id
            where x.case_id = c.case_id and a.enabled = true)"
    };
}
pub(crate) use without_adviser;

/// Which cases somebody may see: a team's, those they hold, or those they are named on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Reach {
    Team(Uuid),
    Held(Uuid),
    Named(Uuid),
}

impl Reach {
    /// The cases this person may see; none at all for those who never see one.
    pub(crate) fn of(actor: &Actor) -> Option<Self> {
        match actor.role() {
            Role::Caseworker => actor.team().map(|team| Self::Team(team.raw())),
            Role::LegalAdviser => Some(Self::Named(actor.user().raw())),
            Role::Manager | Role::Administrator => None,
        }
    }

    /// The narrower reach of "my cases": what somebody holds, never more than they may see.
    pub(crate) fn mine(actor: &Actor) -> Option<Self> {
        Self::of(actor).map(|reach| match reach {
            Self::Team(_) => Self::Held(actor.user().raw()),
            other => other,
        })
    }

    /// The `$1` of [`visible_case`].
    pub(crate) const fn id(self) -> Uuid {
        match self {
            Self::Team(id) | Self::Held(id) | Self::Named(id) => id,
        }
    }
}

/// What can be asked for, whoever it is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Power {
    /// See cases and their deadlines, and record onto them.
    WorkOnCases,
    /// Read and write what only legal advisers may.
    Advise,
    /// See the rules, and how far bank holidays are known.
    ReadRules,
    /// Say what a rule is worth.
    JudgeRules,
    /// Open a new case.
    OpenCases,
    /// See and close periods of the protected reports.
    Report,
    /// See exact figures, with leave given to this person.
    ReportInternal,
    /// Take cases out of Waymark, with leave given to this person.
    TakeOut,
    /// Run accounts.
    RunAccounts,
}

/// May this role ask for this at all?
pub(crate) const fn may(role: Role, power: Power) -> bool {
    match power {
        Power::WorkOnCases => matches!(role, Role::Caseworker | Role::LegalAdviser),
        Power::ReadRules => !matches!(role, Role::Manager),
        Power::Advise | Power::JudgeRules => matches!(role, Role::LegalAdviser),
        Power::OpenCases | Power::TakeOut => matches!(role, Role::Caseworker),
        Power::Report | Power::ReportInternal => matches!(role, Role::Manager),
        Power::RunAccounts => matches!(role, Role::Administrator),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_power_belongs_to_the_roles_that_need_it_and_to_nobody_else() {
        let held = |power| -> Vec<_> {
            Role::ALL.iter().copied().filter(|role| may(*role, power)).collect()
        };

        assert_eq!(held(Power::WorkOnCases), [Role::Caseworker, Role::LegalAdviser]);
        assert_eq!(
            held(Power::ReadRules),
            [Role::Caseworker, Role::LegalAdviser, Role::Administrator]
        );
        assert_eq!(held(Power::Advise), [Role::LegalAdviser]);
        assert_eq!(held(Power::JudgeRules), [Role::LegalAdviser]);
        assert_eq!(held(Power::OpenCases), [Role::Caseworker]);
        assert_eq!(held(Power::TakeOut), [Role::Caseworker]);
        assert_eq!(held(Power::Report), [Role::Manager]);
        assert_eq!(held(Power::ReportInternal), [Role::Manager]);
        assert_eq!(held(Power::RunAccounts), [Role::Administrator]);
    }
}
