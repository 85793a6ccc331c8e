//! What dates are worked out by in this store: every list of bank holidays it has had, and the versions of rules that
//! came to it after its first day. Kept in memory; a newer list is noticed by every server.

use std::{
    collections::BTreeSet,
    sync::{Arc, PoisonError, RwLock},
};

use chrono::{DateTime, NaiveDate, Utc};
use domain::{
    calendar::{Holiday, Holidays},
    event::Day,
    rule,
    terms::{Arrived, Taken, Terms},
};

use crate::{
    Store,
    clock::london_day,
    db::{Db, Rows, Tx},
    error::{Error, Fault},
    holiday::{self, HolidayList, NO_LIST, Source},
    sql,
};

/// The terms as they were read last. Clones share them.
#[derive(Debug, Clone)]
pub(crate) struct Kept(Arc<RwLock<Arc<Terms>>>);

impl Kept {
    /// Takes up what came with this program, and reads everything.
    pub async fn begin(db: &Db, now: DateTime<Utc>) -> Result<Self, Error> {
        take_up(db, now).await?;
        let terms = whole(db.all(holiday::all()).await?, db.all(arrivals()).await?)?;
        Ok(Self(Arc::new(RwLock::new(Arc::new(terms)))))
    }

    fn get(&self) -> Arc<Terms> {
        self.0.read().unwrap_or_else(PoisonError::into_inner).clone()
    }

    fn set(&self, terms: Arc<Terms>) {
        *self.0.write().unwrap_or_else(PoisonError::into_inner) = terms;
    }
}

impl Store {
    /// What dates are worked out by, as far as this server knows.
    pub fn terms(&self) -> Arc<Terms> {
        self.kept_terms().get()
    }

    /// The same, having looked whether another server has taken up a newer list.
    pub(crate) async fn terms_in(&self, tx: &mut Tx) -> Result<Arc<Terms>, Error> {
        let (lists,): (i64,) = tx.one(sql!("select count(*) from holiday_list")).await?;
        self.terms_of(tx, lists).await
    }

    /// The same, where so many lists were just counted.
    pub(crate) async fn terms_of(&self, tx: &mut Tx, lists: i64) -> Result<Arc<Terms>, Error> {
        let known = self.terms();
        if lists == i64::from(known.newest()) + 1 {
            return Ok(known);
        }
        let terms = Arc::new(whole(tx.all(holiday::all()).await?, tx.all(arrivals()).await?)?);
        self.kept_terms().set(terms.clone());
        Ok(terms)
    }

    /// Whether nothing newer has come than what dates were always worked out by. Asked by every Today, so by itself.
    pub(crate) async fn is_plain(&self) -> Result<bool, Error> {
        let (lists,): (i64,) = self.db().one(sql!("select count(*) from holiday_list")).await?;
        let known = self.terms();
        Ok(lists == i64::from(known.newest()) + 1 && known.is_plain())
    }

    /// Reads everything again.
    pub(crate) async fn renew_terms(&self) -> Result<(), Error> {
        let mut tx = self.db().snapshot().await?;
        self.terms_in(&mut tx).await.map(drop)
    }
}

fn arrivals() -> sql::Sql {
    sql!(
        "select rule, version, arrived_on from rule_arrival where arrived_on is not null
        order by rule, version"
    )
}

fn whole(
    lists: Vec<holiday::ListRow>,
    arrivals: Vec<(String, i64, NaiveDate)>,
) -> Result<Terms, Error> {
    let mut lists = holiday::read(lists)?.into_iter();
    let first = lists.next().ok_or(NO_LIST)?.holidays;
    let later = lists.map(|list| Taken { on: list.taken_up_on, holidays: list.holidays });
    let arrived = arrivals.into_iter().map(|(rule, version, on)| {
        let version =
            u16::try_from(version).map_err(|_| Fault::Code { column: "rule_arrival.version" })?;
        Ok(Arrived { rule, version, on })
    });
    Ok(Terms::new(first, later.collect(), arrived.collect::<Result<_, Fault>>()?))
}

/// What came with this program is taken up today, unless the store has it. On its first day all of it was there.
async fn take_up(db: &Db, now: DateTime<Utc>) -> Result<(), Error> {
    let mut tx = db.begin().await?;
    if db.is_postgres() {
        // Several app servers may start at once on one database.
        tx.script("select pg_advisory_xact_lock(20261124)").await?;
    }
    let lists = holiday::read(tx.all(holiday::all()).await?)?;
    let today = london_day(now);
    if let Some(list) = newer(&lists, today)? {
        holiday::insert(&mut tx, &list, now).await?;
    }
    arrive(&mut tx, (!lists.is_empty()).then_some(today)).await?;
    tx.commit().await
}

/// The list to be taken up because the program brought another than before: with what the charity had added to the old.
fn newer(lists: &[HolidayList], today: Day) -> Result<Option<HolidayList>, Error> {
    let built_in = Holidays::built_in();
    let Some(newest) = lists.last() else {
        let (source, holidays) = (Source::Program, built_in.clone());
        return Ok(Some(HolidayList { number: 0, source, taken_up_on: today, holidays }));
    };
    let before = lists.iter().rfind(|list| list.source == Source::Program).unwrap_or(newest);
    if before.holidays == *built_in {
        return Ok(None);
    }
    let added =
        |one: &&Holiday| before.holidays.on(one.day).is_none() && built_in.on(one.day).is_none();
    let added = newest.holidays.days().iter().filter(added);
    let days = built_in.days().iter().chain(added).cloned().collect();
    let holidays = Holidays::new(days).map_err(|_| Fault::Code { column: "holiday_list.body" })?;
    let (number, source) = (newest.number + 1, Source::Program);
    Ok(Some(HolidayList { number, source, taken_up_on: today, holidays }))
}

/// Writes down which versions of rules came with this program.
async fn arrive(tx: &mut Tx, on: Option<Day>) -> Result<(), Error> {
    let known: Vec<(String, i64)> = tx.all(sql!("select rule, version from rule_arrival")).await?;
    let known: BTreeSet<_> = known.into_iter().collect();
    for rule in rule::rules() {
        let version = i64::from(rule.version);
        if !known.contains(&(rule.id.to_owned(), version)) {
            let add = sql!(
                "insert into rule_arrival (rule, version, arrived_on) values ($1, $2, $3)",
                rule.id,
                version,
                on
            );
            tx.execute(add, Rows::One).await?;
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use domain::{
        calendar::{Amends, Row},
        code::Nation,
        day::ymd,
    };

    fn with(list: &Holidays, day: Day) -> Holidays {
        let name = "A day announced late".to_owned();
        let row = Row { line: 2, day, nation: Nation::Scotland, name };
        list.amended(&[row], Amends::Adds).unwrap()
    }

    fn list(number: u32, source: Source, holidays: Holidays) -> HolidayList {
        HolidayList { number, source, taken_up_on: ymd(2026, 11, 22), holidays }
    }

    #[test]
    fn the_first_list_is_the_programs_and_is_not_taken_up_twice() {
        let today = ymd(2026, 11, 22);
        let first = newer(&[], today).unwrap().unwrap();

        assert_eq!((first.number, first.source), (0, Source::Program));
        assert_eq!(newer(std::slice::from_ref(&first), today).unwrap(), None);
        let loaded = list(1, Source::File, with(&first.holidays, ymd(2027, 5, 7)));
        assert_eq!(newer(&[first, loaded], today).unwrap(), None);
    }

    #[test]
    fn an_update_brings_its_list_and_keeps_what_the_charity_added() {
        let built_in = Holidays::built_in();
        let days = built_in.days().iter().filter(|one| one.day != ymd(2026, 6, 15)).cloned();
        let old = list(0, Source::Program, Holidays::new(days.collect()).unwrap());
        let loaded = list(1, Source::File, with(&old.holidays, ymd(2027, 5, 7)));

        let found = newer(&[old, loaded], ymd(2026, 12, 1)).unwrap().unwrap();

        assert_eq!((found.number, found.source), (2, Source::Program));
        assert!(found.holidays.on(ymd(2026, 6, 15)).is_some(), "from the program");
        assert!(found.holidays.on(ymd(2027, 5, 7)).is_some(), "from the charity");
    }
}
