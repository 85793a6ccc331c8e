//! Who may do what, in one place: what each role may ask for, and which cases it reaches.
//!
//! Caseworkers reach the cases of their team (a case is always in its worker's team, the database sees to it). Legal
//! advisers reach the cases they were put on. Managers and administrators reach none. Nobody reaches a case that was
//! taken back with the file it came in from.

use domain::id::UserId;

use crate::actor::{Actor, Role};

/// Whether a case is open to somebody as far as need to know goes: they are not kept from it, and where it is restricted
/// they are named. Of the case and the account under these names.
macro_rules! open_to {
    ($case:literal, $account:literal) => {
        concat!(
            "((",
            $case,
            ".is_restricted = false or exists (select 1 from restricted_to r where r.case_id = ",
            $case,
            ".case_id and r.account_id = ",
            $account,
            " and r.ended_at is null)) and not exists (select 1 from case_block b where b.case_id = ",
            $case,
            ".case_id and b.account_id = ",
            $account,
            " and b.lifted_at is null))"
        )
    };
}
pub(crate) use open_to;

/// The predicate every query on a case `c` repeats, with the account of whoever asks as `$1`. Lists name the kind of
/// reach, so that an index serves them; queries on one case take either.
macro_rules! visible_case {
    (team) => {
        concat!(
            "c.taken_back_at is null
                and c.team_id = (select me.team_id from account me where me.account_id = $1) and ",
            crate::policy::open_to!("c", "$1")
        )
    };
    (held) => {
        concat!(
            "c.taken_back_at is null and c.held_by = $1 and ",
            crate::policy::open_to!("c", "$1")
        )
    };
    (named) => {
        concat!(
            "c.taken_back_at is null
                and c.case_id in (select x.case_id from case_access x where x.account_id = $1) and ",
            crate::policy::open_to!("c", "$1")
        )
    };
    () => {
        concat!(
            "(c.taken_back_at is null and ",
            crate::policy::reached_case!(),
            " and ",
            crate::policy::open_to!("c", "$1"),
            ")"
        )
    };
}
pub(crate) use visible_case;

/// The case `c` is of the team of the account `$1`, or that account advises on it.
macro_rules! reached_case {
    () => {
        "(exists (select 1 from account me where me.account_id = $1 and me.team_id = c.team_id)
            or c.case_id in (select x.case_id from case_access x where x.account_id = $1))"
    };
}
pub(crate) use reached_case;

/// Beside the team of a case: nobody who can sign in and may see it advises on it, so what an adviser would decide falls
/// to the team.
macro_rules! without_adviser {
    () => {
        concat!(
            "not exists (select 1 from case_access x join account a on a.account_id = x.account_id
                where x.case_id = c.case_id and a.enabled = true and ",
            crate::policy::open_to!("c", "a.account_id"),
            ")"
        )
    };
}
pub(crate) use without_adviser;

/// Which cases somebody may see: those of their team, those they hold, or those they are named on. Always as the account
/// of that person: what a case is restricted to, and who is kept from it, is asked of each.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Reach {
    Team(UserId),
    Held(UserId),
    Named(UserId),
}

impl Reach {
    /// The cases this person may see; none at all for those who never see one.
    pub(crate) fn of(actor: &Actor) -> Option<Self> {
        match actor.role() {
            Role::Caseworker => actor.team().map(|_| Self::Team(actor.user())),
            Role::LegalAdviser => Some(Self::Named(actor.user())),
            Role::Manager | Role::ReportReader | Role::Administrator => None,
        }
    }

    /// The narrower reach of "my cases": what somebody holds, never more than they may see.
    pub(crate) fn mine(actor: &Actor) -> Option<Self> {
        Self::of(actor).map(|reach| match reach {
            Self::Team(user) => Self::Held(user),
            other => other,
        })
    }

    /// The `$1` of [`visible_case`].
    pub(crate) const fn id(self) -> UserId {
        match self {
            Self::Team(user) | Self::Held(user) | Self::Named(user) => user,
        }
    }
}

/// How somebody stands to one case.
#[expect(clippy::struct_excessive_bools, reason = "four facts, each true or not by itself")]
#[derive(Debug, Clone, Copy, PartialEq, Eq, sqlx::FromRow)]
pub(crate) struct Standing {
    /// It is of their team, or they advise on it.
    pub reaches: bool,
    pub is_restricted: bool,
    /// They are named on it, where it is restricted.
    pub is_named: bool,
    /// A conflict of interest keeps them from it.
    pub is_blocked: bool,
}

impl Standing {
    /// Whether they may know of it. A block beats everything else.
    pub(crate) const fn opens(self) -> bool {
        self.reaches && (!self.is_restricted || self.is_named) && !self.is_blocked
    }
}

/// Whether this role, with or without the leave a power needs of the one person, is let do that to these cases.
pub(crate) fn decide(role: Role, power: Power, is_given: bool, cases: &[Standing]) -> bool {
    may(role, power) && is_given && cases.iter().all(|case| case.opens())
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
    /// See what was released of them.
    ReadReleases,
    /// See exact figures, with leave given to this person.
    ReportInternal,
    /// Take cases out of Waymark, with leave given to this person.
    TakeOut,
    /// Run accounts.
    RunAccounts,
    /// Say who may know of a case: for whoever holds it, and for team leads.
    Restrict,
    /// Open a case in an emergency, with leave given to this person.
    BreakGlass,
    /// Look after how records are read, with leave given to this person.
    Oversee,
}

/// May this role ask for this at all?
pub(crate) const fn may(role: Role, power: Power) -> bool {
    match power {
        Power::WorkOnCases | Power::BreakGlass | Power::Oversee => {
            matches!(role, Role::Caseworker | Role::LegalAdviser)
        }
        Power::ReadRules => !matches!(role, Role::Manager | Role::ReportReader),
        Power::Advise | Power::JudgeRules => matches!(role, Role::LegalAdviser),
        Power::OpenCases | Power::TakeOut | Power::Restrict => matches!(role, Role::Caseworker),
        Power::Report | Power::ReportInternal => matches!(role, Role::Manager),
        Power::ReadReleases => matches!(role, Role::Manager | Role::ReportReader),
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
        assert_eq!(held(Power::ReadReleases), [Role::Manager, Role::ReportReader]);
        assert_eq!(held(Power::RunAccounts), [Role::Administrator]);
        assert_eq!(held(Power::Restrict), [Role::Caseworker]);
        assert_eq!(held(Power::BreakGlass), [Role::Caseworker, Role::LegalAdviser]);
        assert_eq!(held(Power::Oversee), [Role::Caseworker, Role::LegalAdviser]);
    }

    /// Everything that can be asked: there is so little of it that no case is left to chance.
    fn all() -> impl Iterator<Item = (Role, Power, bool, Standing)> {
        let powers = [
            Power::WorkOnCases,
            Power::Advise,
            Power::ReadRules,
            Power::JudgeRules,
            Power::OpenCases,
            Power::Report,
            Power::ReportInternal,
            Power::ReadReleases,
            Power::TakeOut,
            Power::RunAccounts,
            Power::Restrict,
            Power::BreakGlass,
            Power::Oversee,
        ];
        let standing = |bits: u8| Standing {
            reaches: bits & 1 != 0,
            is_restricted: bits & 2 != 0,
            is_named: bits & 4 != 0,
            is_blocked: bits & 8 != 0,
        };
        Role::ALL.iter().flat_map(move |role| {
            powers.into_iter().flat_map(move |power| {
                (0..32_u8).map(move |bits| (*role, power, bits & 16 != 0, standing(bits)))
            })
        })
    }

    #[test]
    fn a_block_beats_every_other_way_in() {
        for (role, power, is_given, case) in all().filter(|(.., case)| case.is_blocked) {
            assert!(!decide(role, power, is_given, &[case]), "{role:?} {power:?} {case:?}");
            let free = Standing { reaches: true, is_named: true, is_blocked: false, ..case };
            assert!(!decide(role, power, is_given, &[free, case]), "{role:?} {power:?}");
        }
    }

    #[test]
    fn taking_something_away_never_lets_anybody_in() {
        for (role, power, is_given, case) in all() {
            let now = decide(role, power, is_given, &[case]);
            let less = [
                (false, case),
                (is_given, Standing { reaches: false, ..case }),
                (is_given, Standing { is_named: false, ..case }),
                (is_given, Standing { is_restricted: true, ..case }),
                (is_given, Standing { is_blocked: true, ..case }),
            ];
            for (is_given, case) in less {
                assert!(now || !decide(role, power, is_given, &[case]), "{role:?} {power:?}");
            }
            let alone = decide(role, power, is_given, &[]);
            assert!(alone || !now, "a case lets {role:?} do {power:?}");
        }
    }

    #[test]
    fn a_restricted_case_is_for_those_who_are_named_and_could_reach_it_anyway() {
        for (role, power, is_given, case) in all().filter(|(.., case)| case.is_restricted) {
            let is_in = decide(role, power, is_given, &[case]);
            assert!(!is_in || case.is_named && case.reaches, "{role:?} {power:?} {case:?}");
        }
    }

    #[test]
    fn what_is_privileged_is_only_for_legal_advisers_on_the_case() {
        for (role, _, is_given, case) in all() {
            let is_in = decide(role, Power::Advise, is_given, &[case]);
            let on_it = role == Role::LegalAdviser && case.reaches;
            assert!(!is_in || on_it, "{role:?} {case:?}");
        }
    }
}
