//! Counting lines, shares, finished waits and money.

use domain::{
    code::{Authority, Gender},
    event::Day,
    stat::{Age, Exploitation, Region},
    tally::{
        Spread, Topic,
        table::{Lines, Part, Side, Unit, When},
    },
};

use super::{
    Figures,
    asked::{Asked, Breakdown, asked},
};
use crate::{Store, arg::Arg, error::Error, sql, sql::Sql};

/// One count: how often, and of how many people.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Cell {
    pub line: String,
    pub group: String,
    pub times: i64,
    pub people: i64,
}

type Row = (Option<String>, Option<String>, i64, i64);

/// Lines in groups. `$9` and `$10` say what makes a line and a group.
macro_rules! counted {
    ($source:tt, $when:literal) => {
        sql!(concat!(
            "select case $9 when 'ANSWERS' then t.answer when 'DETAILS' then t.detail end as line,
                case $10 when 'GENDER' then t.gender when 'AGE' then t.age when 'REGION' then t.region
                    when 'EXPLOITATION' then t.exploitation when 'AUTHORITY' then t.authority
                    when 'YEAR' then substr(cast(t.begun_on as text), 1, 4) end as part,
                count(*) as times, count(distinct t.person_id) as people",
            asked!($source, $when),
            " group by 1, 2"
        ))
    };
}

/// One side of a share. `$9` and `$10` say which answers and details.
macro_rules! one_side {
    ($source:tt) => {
        sql!(concat!(
            "select count(*), count(distinct t.person_id)",
            asked!($source, "t.begun_on between $2 and $3"),
            " and ($9 = '' or $9 like '%|' || t.answer || '|%')
             and ($10 = '' or $10 like '%|' || t.detail || '|%')"
        ))
    };
}

impl Store {
    pub(super) async fn lines(&self, part: Part, asked: &Asked) -> Result<Figures, Error> {
        let lines = if part.lines == Lines::Details { "DETAILS" } else { "ANSWERS" };
        let rows = self.count(part, asked, lines, asked.by.code()).await?;
        let all = self.count(part, asked, "NONE", "NONE").await?;
        let label = |code: Option<&str>| match part.lines {
            Lines::Details => part.topic.detail_label(code),
            _ => part.topic.answer_label(code),
        };
        let mut cells: Vec<Cell> = rows
            .into_iter()
            .map(|(line, group, times, people)| Cell {
                line: label(line.as_deref()),
                group: named(asked.by, group.as_deref()),
                times,
                people,
            })
            .collect();
        cells.sort_by(|a, b| (&a.line, &a.group).cmp(&(&b.line, &b.group)));
        let total = all.into_iter().next().map(|(_, _, times, people)| Cell {
            times,
            people,
            ..Cell::default()
        });
        Ok(Figures::Lines { cells, total: total.unwrap_or_default() })
    }

    async fn count(
        &self,
        part: Part,
        asked: &Asked,
        lines: &str,
        groups: &str,
    ) -> Result<Vec<Row>, Error> {
        let mut args = asked.args(part.topic.code());
        args.extend([Arg::from(lines), groups.into()]);
        self.db().all(counted(part).given(args)).await
    }

    /// How many rows are on one side of a share, or how many people.
    pub(super) async fn side(&self, side: &Side, unit: Unit, asked: &Asked) -> Result<i64, Error> {
        let count = match side.topic {
            Topic::Unnamed => one_side!(unnamed),
            Topic::Score => one_side!(scores),
            _ => one_side!(tally),
        };
        let mut args = asked.args(side.topic.code());
        args.extend([Arg::from(listed(side.answers)), listed(side.details).into()]);
        let (times, people): (i64, i64) = self.db().one(count.given(args)).await?;
        Ok(if unit == Unit::People { people } else { times })
    }

    pub(super) async fn finished(
        &self,
        part: Part,
        asked: &Asked,
    ) -> Result<Option<Spread>, Error> {
        let days = sql!(concat!(
            "select t.days, count(*)",
            asked!("t.begun_on between $2 and $3"),
            " and t.days is not null group by t.days"
        ));
        let days: Vec<(i64, i64)> =
            self.db().all(days.given(asked.args(part.topic.code()))).await?;
        Ok(Spread::of(&days))
    }

    pub(super) async fn money(
        &self,
        part: Part,
        asked: &Asked,
    ) -> Result<Vec<(String, i64)>, Error> {
        let sums = sql!(concat!(
            "select t.answer, cast(sum(t.pence) as bigint)",
            asked!("t.begun_on between $2 and $3"),
            " and t.pence is not null group by t.answer order by t.answer"
        ));
        let sums: Vec<(Option<String>, i64)> =
            self.db().all(sums.given(asked.args(part.topic.code()))).await?;
        let label = |(code, pence): (Option<String>, i64)| {
            (part.topic.answer_label(code.as_deref()), pence)
        };
        Ok(sums.into_iter().map(label).collect())
    }

    pub(super) async fn first_tallied(&self) -> Result<Option<Day>, Error> {
        let first =
            sql!("select min(begun_on) from tally where topic = $1", Topic::Referral.code());
        let (first,): (Option<Day>,) = self.db().one(first).await?;
        Ok(first)
    }
}

fn counted(part: Part) -> Sql {
    match (part.topic, part.when) {
        (Topic::Unnamed, _) => counted!(unnamed, "t.begun_on between $2 and $3"),
        (Topic::Score, _) => counted!(scores, "t.begun_on between $2 and $3"),
        (_, When::Happened) => counted!(tally, "t.begun_on between $2 and $3"),
        (_, When::Lasted) => {
            counted!(tally, "t.begun_on <= $3 and (t.until_on >= $2 or t.until_on is null)")
        }
        (_, When::Ended) => counted!(tally, "t.until_on between $2 and $3"),
    }
}

/// Codes as one text that can be searched: "|CHARGED|CONVICTED|".
fn listed(codes: &[&str]) -> String {
    if codes.is_empty() { String::new() } else { format!("|{}|", codes.join("|")) }
}

/// What people read for a group.
fn named(by: Breakdown, code: Option<&str>) -> String {
    let label = |code: &str| match by {
        Breakdown::Nothing | Breakdown::Year => None,
        Breakdown::Gender => Gender::from_code(code).map(Gender::label),
        Breakdown::Age => Age::from_code(code).map(Age::label),
        Breakdown::Region => Region::from_code(code).map(Region::label),
        Breakdown::Exploitation => Exploitation::from_code(code).map(Exploitation::label),
        Breakdown::Authority => Authority::from_code(code).map(Authority::label),
    };
    match code {
        None if by == Breakdown::Nothing => String::new(),
        None => "Not known".to_owned(),
        Some(code) => label(code).map_or_else(|| code.to_owned(), str::to_owned),
    }
}
