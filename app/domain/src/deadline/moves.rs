//! Which dates that are already kept would move, after a rule or the bank holidays have changed.
//! Nothing is moved here: a legal adviser accepts or keeps each one.

use super::{CannotCompute, Dates, Working, dates};
use crate::{
    calendar::Holidays,
    picture::Deadline,
    rule::Rule,
    terms::{Basis, Terms},
};

/// One kept date that would come out differently.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Move<'a, T> {
    /// Whatever the caller knows it by.
    pub of: T,
    pub was: &'a Working,
    /// The version it would be worked out by.
    pub version: u16,
    /// The dates it would have, or why it would have none.
    pub now: Result<Dates, CannotCompute>,
}

/// The kept dates that would move if worked out by these rules and bank holidays.
/// A date whose rule is not known any more stays as it is.
pub fn moves<'a, 'r, T>(
    kept: impl IntoIterator<Item = (T, &'a Working)>,
    rule_for: impl Fn(&Working) -> Option<&'r Rule>,
    holidays: &Holidays,
) -> Vec<Move<'a, T>> {
    kept.into_iter()
        .filter_map(|(of, was)| {
            let rule = rule_for(was)?;
            let now = dates(rule, was.trigger, was.nation, &was.given, holidays);
            let stays = now == Ok(Dates { due: was.due, act_by: was.act_by });
            (!stays).then_some(Move { of, was, version: rule.version, now })
        })
        .collect()
}

/// A live date that would come out differently now, and about which nobody has decided.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Moving<T> {
    pub of: T,
    /// What it would be worked out by.
    pub by: Basis,
    /// The dates it would have, or why it would have none.
    pub now: Result<Dates, CannotCompute>,
}

/// The live dates that would move. One that was kept is asked about again only when it would move elsewhere.
pub fn moving<'a, T: Copy>(
    live: impl IntoIterator<Item = (T, &'a Deadline)>,
    terms: &Terms,
) -> Vec<Moving<T>> {
    if terms.is_plain() {
        return Vec::new();
    }
    let open = live.into_iter().filter(|(_, deadline)| deadline.is_open());
    let kept = open.map(|(of, deadline)| ((of, deadline), &deadline.working));
    let moves = moves(kept, |kept| terms.in_force(kept), terms.holidays());
    let undecided = moves.into_iter().filter(|Move { of: (_, deadline), now, .. }| {
        deadline.course.kept.is_none_or(|kept| kept.now != now.ok())
    });
    let list = terms.newest();
    undecided
        .map(|Move { of: (of, _), version, now, .. }| Moving {
            of,
            by: Basis { list, version },
            now,
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use std::borrow::Cow;

    use super::*;
    use crate::{
        calendar::Holiday,
        code::Nation,
        day::{Day, ymd},
        deadline::compute,
        rule::{self, Length},
    };
    use Nation::EnglandWales as Ew;

    fn kept(id: &str, trigger: Day) -> Working {
        compute(rule::rule(id).unwrap(), trigger, Ew).unwrap()
    }

    fn one_more(day: Day) -> Holidays {
        let mut days = Holidays::built_in().days().to_vec();
        days.push(Holiday {
            day,
            nations: Cow::Borrowed(&[Ew]),
            name: Cow::Borrowed("A day announced late"),
        });
        Holidays::new(days).unwrap()
    }

    #[test]
    fn a_new_bank_holiday_moves_the_dates_it_touches_and_no_other() {
        let table = [
            kept("FTT_APPEAL_IN_UK_14D", ymd(2027, 4, 23)),
            kept("NRM_RG_TARGET_5WD", ymd(2027, 5, 5)),
            kept("RECON_30CD", ymd(2027, 4, 7)),
            kept("RECON_30CD", ymd(2027, 4, 10)),
            kept("FTT_APPEAL_IN_UK_14D", ymd(2027, 4, 26)),
        ];

        let found = moves(
            table.iter().enumerate(),
            |kept| Terms::built_in().in_force(kept),
            &one_more(ymd(2027, 5, 7)),
        );

        let now: Vec<_> = found.iter().map(|moved| (moved.of, moved.now.unwrap())).collect();
        let to = |due, act_by| Dates { due, act_by };
        assert_eq!(
            now,
            [
                (0, to(ymd(2027, 5, 10), ymd(2027, 5, 10))),
                (1, to(ymd(2027, 5, 13), ymd(2027, 5, 13))),
                (2, to(ymd(2027, 5, 7), ymd(2027, 5, 6))),
            ]
        );
    }

    #[test]
    fn a_new_version_of_a_rule_moves_the_dates_it_selects() {
        let old = rule::rule("MSVCC_MOVE_ON_45D").unwrap();
        let from = Some(ymd(2026, 12, 1));
        let new = Rule {
            version: 2,
            length: Length::CalendarDays(28),
            effective_from: from,
            ..old.clone()
        };
        let table = [kept(old.id, ymd(2026, 11, 30)), kept(old.id, ymd(2026, 12, 1))];
        let changed = |kept: &Working| {
            let [old, new] = [old, &new];
            Some(if new.applies_on(kept.trigger) { new } else { old })
        };

        let found = moves(table.iter().map(|kept| ((), kept)), changed, Holidays::built_in());

        assert_eq!(found.len(), 1);
        assert_eq!((found[0].was.due, found[0].version), (ymd(2027, 1, 15), 2));
        assert_eq!(found[0].now.map(|now| now.due), Ok(ymd(2026, 12, 29)));
    }

    #[test]
    fn nothing_moves_when_nothing_changed_and_a_lost_date_is_not_lost_from_sight() {
        let table = [kept("FTT_APPEAL_IN_UK_14D", ymd(2026, 12, 14))];
        let with = |rule: Rule| {
            moves(table.iter().map(|kept| ((), kept)), |_| Some(&rule), Holidays::built_in()).len()
        };
        let appeal = rule::rule("FTT_APPEAL_IN_UK_14D").unwrap().clone();

        assert_eq!(with(appeal.clone()), 0);
        assert_eq!(with(Rule { effective_to: Some(ymd(2026, 12, 1)), ..appeal }), 1);
    }
}
