//! A published report: what may be asked, and exactly what goes back.

use domain::disclosure::{
    Period, Photograph, Programme, ProtectedReport, ProtectedTable, Rounding, Table, Withheld,
    publish_all,
};
use serde::{Serialize, Serializer};
use serde_json::{Map, Value};
use sha2::{Digest as _, Sha256};

use crate::{
    answer::{Refusal, Release},
    charity::Charity,
};

/// Anything else in a request is a question nobody may ask.
const ALLOWED: [&str; 6] = ["mode", "role", "tables", "periods", "filter", "additive"];

#[derive(Serialize)]
struct Published<'a> {
    #[serde(flatten)]
    body: &'a Body<'a>,
    release_id: &'a str,
}

#[derive(Serialize)]
struct Body<'a> {
    periods: Vec<String>,
    tables: Tables<'a>,
    statement: &'a str,
    cube_versions: &'a [String],
}

/// In the order of the programme.
struct Tables<'a>(&'a ProtectedReport);

#[derive(Serialize)]
#[serde(untagged)]
enum Made<'a> {
    Table {
        cells: Vec<Cell<'a>>,
        total: Option<i64>,
        #[serde(skip_serializing_if = "Option::is_none")]
        rate: Option<Display<'a>>,
        #[serde(skip_serializing_if = "Option::is_none")]
        median: Option<Display<'a>>,
    },
    Withheld {
        withheld: &'static str,
    },
}

#[derive(Serialize)]
struct Cell<'a> {
    category: &'a str,
    value: Option<i64>,
    display: &'a str,
}

#[derive(Serialize)]
struct Display<'a> {
    display: &'a str,
}

/// Makes the report and enters it in the register.
pub fn publish(charity: &mut Charity, asked: &Map<String, Value>) -> Result<String, Refusal> {
    let (tables, photographs) = wanted(charity, asked)?;
    let rounding = match asked.get("additive") {
        None | Some(Value::Bool(false)) => Rounding::Nearest,
        Some(Value::Bool(true)) => Rounding::Additive,
        Some(_) => return Err(Refusal::NotInProgramme),
    };
    let report = publish_all(&tables, &photographs, rounding).map_err(|why| match why {
        Withheld::NotClosed => Refusal::PeriodNotClosed,
        Withheld::NotInProgramme | Withheld::TooSmall => Refusal::NotInProgramme,
    })?;
    let body = Body {
        periods: report.periods().iter().map(ToString::to_string).collect(),
        tables: Tables(&report),
        statement: report.statement(),
        cube_versions: report.versions(),
    };
    let text = serde_json::to_string(&body).map_err(|_| Refusal::Malformed)?;
    let sha256 = hex::encode(Sha256::digest(&text));
    let release_id = sha256[..32].to_owned();
    let answer = serde_json::to_string(&Published { body: &body, release_id: &release_id });
    let release = Release {
        id: release_id,
        sha256,
        periods: body.periods.clone(),
        tables: report.tables().iter().map(|(table, _)| table.code()).collect(),
        cube_versions: report.versions().to_vec(),
        epsilon_per_table: report.setting().epsilon_per_table(),
        epsilon_per_episode: report.setting().epsilon_per_case(),
    };
    charity.register.enter(release);
    answer.map_err(|_| Refusal::Malformed)
}

/// The tables and the photographs asked for. The programme is asked first, so that what it does not hold is refused
/// alike whatever is closed.
fn wanted(
    charity: &Charity,
    asked: &Map<String, Value>,
) -> Result<(Vec<Table>, Vec<Photograph>), Refusal> {
    let is_filtered = asked.get("filter").is_some_and(|filter| !is_empty(filter));
    let is_more = asked.keys().any(|key| !ALLOWED.contains(&key.as_str()));
    if is_filtered || is_more {
        return Err(Refusal::NotInProgramme);
    }
    let tables = listed(asked, "tables", Table::from_code)?;
    let periods: Vec<Period> = listed(asked, "periods", |text| text.parse().ok())?;
    let programme = charity.programme();
    let is_held = |table: &Table| {
        let of_tier = |period: &Period| Programme::of(charity.tier(), period.length());
        periods.first().map(of_tier).is_none_or(|programme| programme.tables().contains(table))
    };
    let is_of_length =
        |period: &Period| programme.is_none_or(|programme| programme.length() == period.length());
    if !tables.iter().all(is_held) || !periods.iter().all(is_of_length) {
        return Err(Refusal::NotInProgramme);
    }
    let photographs = periods.iter().map(|period| charity.photograph(*period).cloned());
    let photographs = photographs.collect::<Option<Vec<_>>>().ok_or(Refusal::PeriodNotClosed)?;
    Ok((tables, photographs))
}

fn is_empty(filter: &Value) -> bool {
    match filter {
        Value::Null => true,
        Value::Object(entries) => entries.is_empty(),
        _ => false,
    }
}

/// A list of names that are all known.
pub fn listed<T>(
    asked: &Map<String, Value>,
    key: &str,
    read: impl Fn(&str) -> Option<T>,
) -> Result<Vec<T>, Refusal> {
    let names = asked.get(key).and_then(Value::as_array).ok_or(Refusal::NotInProgramme)?;
    let read = |name: &Value| name.as_str().and_then(&read).ok_or(Refusal::NotInProgramme);
    names.iter().map(read).collect()
}

impl Serialize for Tables<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(
            self.0.tables().iter().map(|(table, made)| (table.code(), Made::of(made.as_ref()))),
        )
    }
}

impl<'a> Made<'a> {
    fn of(made: Result<&'a ProtectedTable, &Withheld>) -> Self {
        let Ok(table) = made else { return Self::Withheld { withheld: "too_small" } };
        let cells = table.rows().iter().map(|row| Cell {
            category: row.label(),
            value: row.value(),
            display: row.display(),
        });
        let first = table.rows().first().filter(|_| table.table().is_outcome());
        Self::Table {
            cells: cells.collect(),
            total: table.total_value(),
            rate: first.and_then(|row| row.rate()).map(|display| Display { display }),
            median: table.waits().map(|waits| Display { display: waits.median() }),
        }
    }
}
