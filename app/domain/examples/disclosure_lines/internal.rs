//! The internal view: exact counts of any table, any period, any filter, for those who may see cases anyway. Always
//! marked, never in the register.

use domain::{
    disclosure::{Category, Period, Table},
    stat::Who,
};
use serde_json::{Map, Value, json};

use crate::{answer::Refusal, charity::Charity, record::Case, report::listed};

const MARKING: &str = "INTERNAL - exact figures about identifiable people - NOT FOR PUBLICATION";

/// The exact tables.
pub fn show(charity: &Charity, asked: &Map<String, Value>) -> Result<String, Refusal> {
    let tables = listed(asked, "tables", Table::from_code)?;
    let periods: Vec<Period> = listed(asked, "periods", |text| text.parse().ok())?;
    let filter = filter(asked.get("filter"))?;
    let made: Map<String, Value> = tables
        .into_iter()
        .map(|table| (table.code().to_owned(), count(charity, table, &periods, &filter)))
        .collect();
    let periods: Vec<String> = periods.iter().map(ToString::to_string).collect();
    Ok(json!({ "marking": MARKING, "periods": periods, "tables": made }).to_string())
}

fn count(charity: &Charity, table: Table, periods: &[Period], filter: &[Wanted]) -> Value {
    let mut counts = vec![0_u64; table.codes().len()];
    let mut total = 0_u64;
    for case in charity.cases() {
        let Some((on, what)) = case.event(table.family()) else { continue };
        let is_in = periods.iter().any(|period| period.contains(on));
        if !is_in || !filter.iter().all(|wanted| wanted.holds(case)) {
            continue;
        }
        total += 1;
        if let Some(category) = Category::of(table, &case.who(), what) {
            counts[category.place()] += 1;
        }
    }
    let cells: Vec<Value> = table
        .codes()
        .iter()
        .zip(counts)
        .map(|(category, count)| {
            json!({ "category": category, "value": count, "display": count.to_string() })
        })
        .collect();
    json!({ "cells": cells, "total": total })
}

/// One condition: a table whose category must be one of these.
struct Wanted {
    table: Table,
    categories: Vec<Category>,
}

impl Wanted {
    fn holds(&self, case: &Case) -> bool {
        let who: Who = case.who();
        let found = case
            .event(self.table.family())
            .and_then(|(_, what)| Category::of(self.table, &who, what));
        found.is_some_and(|category| self.categories.contains(&category))
    }
}

/// Conditions by table name: `{"gender": "Female", "region": ["Albania", "Vietnam"]}`.
fn filter(asked: Option<&Value>) -> Result<Vec<Wanted>, Refusal> {
    let entries = match asked {
        None | Some(Value::Null) => return Ok(Vec::new()),
        Some(Value::Object(entries)) => entries,
        Some(_) => return Err(Refusal::NotInProgramme),
    };
    let wanted = |(name, value): (&String, &Value)| {
        let table = Table::from_code(name).ok_or(Refusal::NotInProgramme)?;
        let texts = match value {
            Value::Array(texts) => texts.as_slice(),
            one => std::slice::from_ref(one),
        };
        let read = |text: &Value| text.as_str().and_then(|text| table.category(text));
        let categories = texts.iter().map(read).collect::<Option<Vec<_>>>();
        Ok(Wanted { table, categories: categories.ok_or(Refusal::NotInProgramme)? })
    };
    entries.iter().map(wanted).collect()
}
