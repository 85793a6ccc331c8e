//! A newer list of bank holidays made from the one there is and some rows of a file. Each row that cannot be taken is
//! named by its line, with what to do about it. The older list stays as it was.

use std::{borrow::Cow, collections::BTreeSet};

use chrono::Datelike;
use thiserror::Error;

use super::{Holiday, Holidays, HolidaysProblem};
use crate::{
    code::Nation,
    day::{Day, is_weekend, plain, weekday},
};

/// One row of a file: a bank holiday of one nation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    /// Its line in the file, from 1.
    pub line: u64,
    pub day: Day,
    pub nation: Nation,
    pub name: String,
}

/// What the rows of a file are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Amends {
    /// Days to be added to those that are held.
    Adds,
    /// All days of every year and nation that is named: they take the place of those that are held.
    WholeYears,
}

/// Why the rows make no list.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum NotAmended {
    #[error("The file has no rows. Give one bank holiday of one nation a line.")]
    Empty,
    #[error("line {line}: {} in {} stands in line {before} already. Take one of them out.", plain(*.day), .nation.label())]
    Twice { line: u64, before: u64, day: Day, nation: Nation },
    #[error("line {line}: {} in {} is held already. Take the line out, or say that the file gives whole years.", plain(*.day), .nation.label())]
    Held { line: u64, day: Day, nation: Nation },
    #[error("line {line}: {} is a {}. A bank holiday is a weekday: give the day that stands in for it.", plain(*.day), weekday(*.day))]
    Weekend { line: u64, day: Day },
    #[error("{0}")]
    NoList(HolidaysProblem),
}

impl Holidays {
    /// The list that these rows make of this one; or everything that is wrong with them.
    pub fn amended(&self, rows: &[Row], how: Amends) -> Result<Self, Vec<NotAmended>> {
        if rows.is_empty() {
            return Err(vec![NotAmended::Empty]);
        }
        let mut days = match how {
            Amends::Adds => self.days().to_vec(),
            Amends::WholeYears => without(self.days(), rows),
        };
        let wrong: Vec<_> = rows
            .iter()
            .enumerate()
            .filter_map(|(at, row)| wrong(&days, &rows[..at], row))
            .collect();
        if !wrong.is_empty() {
            return Err(wrong);
        }
        for row in rows {
            add(&mut days, row);
        }
        Self::new(days).map_err(|problem| vec![NotAmended::NoList(problem)])
    }
}

fn wrong(held: &[Holiday], before: &[Row], row: &Row) -> Option<NotAmended> {
    let (line, day, nation) = (row.line, row.day, row.nation);
    let same = |other: &&Row| other.day == day && other.nation == nation;
    if let Some(other) = before.iter().find(same) {
        return Some(NotAmended::Twice { line, before: other.line, day, nation });
    }
    if held.iter().any(|one| one.day == day && one.nations.contains(&nation)) {
        return Some(NotAmended::Held { line, day, nation });
    }
    is_weekend(day).then_some(NotAmended::Weekend { line, day })
}

/// The days of all years and nations that the rows do not name.
fn without(days: &[Holiday], rows: &[Row]) -> Vec<Holiday> {
    let named: BTreeSet<_> = rows.iter().map(|row| (row.day.year(), row.nation.code())).collect();
    let left = |one: &Holiday| {
        let stays = |nation: &&Nation| !named.contains(&(one.day.year(), nation.code()));
        let nations: Vec<_> = one.nations.iter().filter(stays).copied().collect();
        (!nations.is_empty()).then(|| Holiday { nations: Cow::Owned(nations), ..one.clone() })
    };
    days.iter().filter_map(left).collect()
}

/// Nations in their usual order. Where two names are given to one day, both are kept.
fn add(days: &mut Vec<Holiday>, row: &Row) {
    let Some(there) = days.iter_mut().find(|one| one.day == row.day) else {
        let (nations, name) = (Cow::Owned(vec![row.nation]), Cow::Owned(row.name.clone()));
        days.push(Holiday { day: row.day, nations, name });
        return;
    };
    let has = |nation: &&Nation| **nation == row.nation || there.nations.contains(nation);
    there.nations = Nation::ALL.iter().filter(has).copied().collect::<Vec<_>>().into();
    if !there.name.split("; ").any(|name| name == row.name) {
        there.name = format!("{}; {}", there.name, row.name).into();
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::day::ymd;
    use Nation::{EnglandWales as Ew, NorthernIreland as Ni, Scotland as Sct};

    fn row(line: u64, day: Day, nation: Nation) -> Row {
        Row { line, day, nation, name: "A day announced late".to_owned() }
    }

    fn refused(rows: &[Row], how: Amends) -> Vec<String> {
        let problems = Holidays::built_in().amended(rows, how).unwrap_err();
        problems.iter().map(ToString::to_string).collect()
    }

    #[test]
    fn days_are_added_nation_by_nation() {
        let day = ymd(2027, 5, 7);

        let list = Holidays::built_in()
            .amended(&[row(2, day, Sct), row(3, day, Ew)], Amends::Adds)
            .unwrap();

        let added = list.on(day).unwrap();
        assert_eq!(
            (added.nations.as_ref(), added.name.as_ref()),
            (&[Ew, Sct][..], "A day announced late")
        );
        assert_eq!(list.days().len(), Holidays::built_in().days().len() + 1);
    }

    #[test]
    fn a_day_that_only_one_nation_had_keeps_both_names() {
        let list =
            Holidays::built_in().amended(&[row(2, ymd(2026, 11, 30), Ew)], Amends::Adds).unwrap();

        let added = list.on(ymd(2026, 11, 30)).unwrap();

        assert_eq!(added.nations.as_ref(), [Ew, Sct]);
        assert_eq!(added.name, "St Andrew's Day; A day announced late");
    }

    #[test]
    fn what_cannot_be_taken_is_named_by_its_line_with_what_to_do() {
        let day = ymd(2027, 5, 7);
        let rows = [
            row(2, day, Ni),
            row(3, ymd(2026, 12, 25), Ew),
            row(4, day, Ni),
            row(5, ymd(2027, 5, 8), Sct),
        ];

        assert_eq!(
            refused(&rows, Amends::Adds),
            [
                "line 3: 25 December 2026 in England or Wales is held already. Take the line out, or say that the file gives whole years.",
                "line 4: 7 May 2027 in Northern Ireland stands in line 2 already. Take one of them out.",
                "line 5: 8 May 2027 is a Saturday. A bank holiday is a weekday: give the day that stands in for it.",
            ]
        );
        assert_eq!(
            refused(&[], Amends::Adds),
            ["The file has no rows. Give one bank holiday of one nation a line."]
        );
        assert_eq!(
            refused(&[row(2, ymd(2029, 1, 1), Ew)], Amends::Adds),
            ["2029 is not whole for England or Wales. A year has at least eight bank holidays."]
        );
    }

    #[test]
    fn whole_years_take_the_place_of_those_that_are_held() {
        let of_2026 = |one: &&Holiday| one.day.year() == 2026 && one.nations.contains(&Ni);
        let kept = Holidays::built_in()
            .days()
            .iter()
            .filter(of_2026)
            .filter(|one| one.day != ymd(2026, 7, 13));
        let rows: Vec<_> = (2..).zip(kept).map(|(line, one)| row(line, one.day, Ni)).collect();

        let list = Holidays::built_in().amended(&rows, Amends::WholeYears).unwrap();

        assert_eq!(list.on(ymd(2026, 7, 13)), None);
        assert!(list.on(ymd(2026, 12, 25)).unwrap().nations.contains(&Ni));
        assert!(list.on(ymd(2027, 7, 12)).unwrap().nations.contains(&Ni));
        assert_eq!(
            refused(&rows[..3], Amends::WholeYears).len(),
            1,
            "a year of three days is not whole"
        );
    }
}
