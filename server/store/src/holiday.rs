//! The lists of bank holidays: the one that came with the program, and newer ones that the charity loads. Each is kept
//! whole and for ever, because dates rest on it.

use std::borrow::Cow;

use chrono::NaiveDate;
use domain::{
    calendar::{Amends, Holiday, Holidays, NotAmended, Row},
    code::Nation,
    event::Day,
};

use crate::{
    Store,
    audit::{Entry, Outcome},
    db::{Rows, Tx},
    error::{Error, Fault},
    rebuild::RebuildReport,
    sql,
    store::finish,
};

/// Where a list came from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Source {
    Program,
    File,
}

/// A list of bank holidays, and since when it is held.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HolidayList {
    pub number: u32,
    pub source: Source,
    pub taken_up_on: Day,
    pub holidays: Holidays,
}

/// Why a list was not loaded.
#[derive(Debug)]
pub enum NotLoaded {
    Rows(Vec<NotAmended>),
    Store(Error),
}

impl From<Error> for NotLoaded {
    fn from(error: Error) -> Self {
        Self::Store(error)
    }
}

#[derive(sqlx::FromRow)]
pub(crate) struct ListRow {
    number: i64,
    source: String,
    body: String,
    taken_up_on: NaiveDate,
}

impl Store {
    /// Every list, the oldest first.
    pub async fn holiday_lists(&self) -> Result<Vec<HolidayList>, Error> {
        read(self.db().all(all()).await?)
    }

    /// Makes a newer list of the newest one and these rows. Nothing moves: only dates that could not be worked out at all
    /// before are worked out now. At the shell, where whoever has the keys of the store is there already.
    pub async fn load_holidays(
        &self,
        rows: Vec<Row>,
        how: Amends,
    ) -> Result<(HolidayList, RebuildReport), NotLoaded> {
        let lists = self.holiday_lists().await?;
        let newest = lists.last().ok_or(NO_LIST)?;
        let holidays = newest.holidays.amended(&rows, how).map_err(NotLoaded::Rows)?;
        let (source, taken_up_on) = (Source::File, self.today());
        let list = HolidayList { number: newest.number + 1, source, taken_up_on, holidays };
        let (store, added) = (self.clone(), list.clone());
        finish(async move { store.take_up(&added).await }).await?;
        Ok((list, self.rebuild(false).await?))
    }

    async fn take_up(&self, list: &HolidayList) -> Result<(), Error> {
        let mut tx = self.db().begin().await?;
        insert(&mut tx, list, self.now()).await?;
        let entry = Entry::new("holiday.load", Outcome::Done);
        self.audit_in(&mut tx, entry.about(&["holiday_list", &list.number.to_string()])).await?;
        tx.commit().await?;
        self.renew_terms().await
    }
}

pub(crate) const NO_LIST: Error = Error::Fault(Fault::Rows { expected: 1, found: 0 });

/// All lists as they lie in the table.
pub(crate) fn all() -> sql::Sql {
    sql!("select number, source, body, taken_up_on from holiday_list order by number")
}

pub(crate) fn read(rows: Vec<ListRow>) -> Result<Vec<HolidayList>, Error> {
    Ok(rows.into_iter().map(ListRow::list).collect::<Result<_, Fault>>()?)
}

/// Adds a list. Of two servers that start at once, the first one's stays.
pub(crate) async fn insert(
    tx: &mut Tx,
    list: &HolidayList,
    at: chrono::DateTime<chrono::Utc>,
) -> Result<(), Error> {
    let add = sql!(
        "insert into holiday_list (number, source, body, taken_up_on, taken_up_at)
        values ($1, $2, $3, $4, $5)",
        list.number,
        list.source.code(),
        body(&list.holidays),
        list.taken_up_on,
        at
    );
    tx.execute(add, Rows::One).await?;
    Ok(())
}

impl ListRow {
    fn list(self) -> Result<HolidayList, Fault> {
        const BODY: Fault = Fault::Code { column: "holiday_list.body" };
        let source = match self.source.as_str() {
            "PROGRAM" => Source::Program,
            "FILE" => Source::File,
            _ => return Err(Fault::Code { column: "holiday_list.source" }),
        };
        let days = self.body.lines().map(holiday).collect::<Option<Vec<_>>>().ok_or(BODY)?;
        Ok(HolidayList {
            number: u32::try_from(self.number)
                .map_err(|_| Fault::Code { column: "holiday_list.number" })?,
            source,
            taken_up_on: self.taken_up_on,
            holidays: Holidays::new(days).map_err(|_| BODY)?,
        })
    }
}

impl Source {
    const fn code(self) -> &'static str {
        match self {
            Self::Program => "PROGRAM",
            Self::File => "FILE",
        }
    }
}

/// "2026-12-25,EW SCT NI,Christmas Day".
fn body(list: &Holidays) -> String {
    let line = |one: &Holiday| {
        let nations: Vec<_> = one.nations.iter().map(|nation| nation.code()).collect();
        format!("{},{},{}\n", one.day, nations.join(" "), one.name)
    };
    list.days().iter().map(line).collect()
}

fn holiday(line: &str) -> Option<Holiday> {
    let mut cells = line.splitn(3, ',');
    let day = cells.next()?.parse().ok()?;
    let nations = cells.next()?.split(' ').map(Nation::from_code).collect::<Option<Vec<_>>>()?;
    let name = Cow::Owned(cells.next()?.to_owned());
    Some(Holiday { day, nations: Cow::Owned(nations), name })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_list_reads_back_as_it_was_written() {
        let list = Holidays::built_in();
        let row = ListRow {
            number: 0,
            source: Source::Program.code().to_owned(),
            body: body(list),
            taken_up_on: list.days()[0].day,
        };

        assert_eq!(&row.list().unwrap().holidays, list);
    }
}
