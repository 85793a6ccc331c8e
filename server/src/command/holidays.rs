//! Bank holidays at the shell: what is held, and loading newer ones. A newer list never changes an older one.

use std::{fs, io::Write};

use chrono::Datelike;
use domain::{
    calendar::{Amends, Holidays},
    code::Nation,
    day::{Day, plain},
};
use store::{
    Store,
    clock::{Clock, SystemClock, london_day},
    holiday::{HolidayList, NotLoaded, Source},
};

use super::{Failure, holiday_file, open};
use crate::cli::{At, Load};

/// Every list, how far each nation's days are known, and the days that are still to come.
pub async fn list(at: &At, out: &mut dyn Write) -> Result<(), Failure> {
    let store = open::any(at).await?;
    let (lists, today) = (store.holiday_lists().await, store.today());
    store.close().await;
    let lists = lists?;
    for list in &lists {
        writeln!(out, "{}", held(list))?;
    }
    if let Some(newest) = lists.last() {
        coming(&newest.holidays, today, out)?;
    }
    Ok(())
}

/// Makes a newer list of the newest one and a file.
pub async fn load(how: &Load, out: &mut dyn Write) -> Result<(), Failure> {
    let text = fs::read_to_string(&how.file).map_err(Failure::file(&how.file))?;
    let rows = holiday_file::rows(&text).map_err(Failure::holidays)?;
    let amends = if how.whole_years { Amends::WholeYears } else { Amends::Adds };
    let store = open::any(&how.at).await?;
    let loaded = store.load_holidays(rows, amends).await;
    store.close().await;
    let (list, report) = loaded.map_err(|problem| match problem {
        NotLoaded::Rows(wrong) => Failure::holidays(wrong.iter().map(ToString::to_string)),
        NotLoaded::Store(error) => Failure::Store(error),
    })?;
    writeln!(out, "{}", held(&list))?;
    writeln!(
        out,
        "No date has moved. What is recorded after today is counted by this list; a legal adviser decides about the dates that are there, on the page Dates that would move. Dates that could not be worked out before: {} cases have them now.",
        report.different.len()
    )?;
    Ok(())
}

/// In the last year of the bank holidays that a store knows, and after it.
pub fn warn(store: &Store, out: &mut dyn Write) -> Result<(), Failure> {
    say(store.terms().holidays(), store.today(), out)
}

/// The same for those that came with the program.
pub fn warn_built_in(out: &mut dyn Write) -> Result<(), Failure> {
    say(Holidays::built_in(), london_day(SystemClock.now()), out)
}

fn say(list: &Holidays, today: Day, out: &mut dyn Write) -> Result<(), Failure> {
    if let Some(warning) = list.warning(today) {
        writeln!(out, "{warning}")?;
    }
    Ok(())
}

/// "List 1, from a file, held since 29 November 2026. England or Wales: 81 days, known until 31 December 2028. ..."
fn held(list: &HolidayList) -> String {
    let from = match list.source {
        Source::Program => "came with the program",
        Source::File => "loaded from a file",
    };
    let nations = Nation::ALL.iter().map(|nation| {
        let here = |day: &&domain::calendar::Holiday| day.nations.contains(nation);
        let count = list.holidays.days().iter().filter(here).count();
        format!(
            "  {:<20} {count:>3} days, known until 31 December {}",
            nation.label(),
            list.holidays.years().1
        )
    });
    let head = format!("List {}, {from}, held since {}.", list.number, plain(list.taken_up_on));
    [head].into_iter().chain(nations).collect::<Vec<_>>().join("\n")
}

fn coming(list: &Holidays, today: Day, out: &mut dyn Write) -> Result<(), Failure> {
    let coming = list.days().iter().filter(|one| one.day.year() >= today.year());
    for one in coming {
        let nations: Vec<_> = one.nations.iter().map(|nation| nation.code()).collect();
        writeln!(out, "{}  {:<9}  {}", one.day, nations.join(" "), one.name)?;
    }
    Ok(())
}
