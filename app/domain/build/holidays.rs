//! The bank holidays: one row a day, ordered, every year whole. The last year says how far we can count.

use chrono::{Datelike, NaiveDate};
use serde::Deserialize;

use super::{emit, words};

/// No nation has ever had fewer in a year. A year with fewer was not typed to its end.
const FEWEST_IN_A_YEAR: usize = 8;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Row {
    date: NaiveDate,
    nations: String,
    name: String,
}

/// The Rust source of the list and of the years it covers, or what is wrong and where.
pub fn holidays(text: &str) -> Result<String, String> {
    let rows: Result<Vec<Row>, _> =
        csv::Reader::from_reader(text.as_bytes()).deserialize().collect();
    let rows = rows.map_err(|cause| format!("data/bank_holidays.csv: {cause}"))?;
    let at = |problem: String| format!("data/bank_holidays.csv: {problem}");
    let years = ordered(&rows).and_then(|()| whole_years(&rows)).map_err(at)?;
    let list = rows.iter().map(row_source).collect::<Result<String, _>>().map_err(at)?;
    Ok(format!(
        "const FIRST_YEAR: i32 = {};\nconst LAST_YEAR: i32 = {};\n\nstatic HOLIDAYS: &[Holiday] = &[\n{list}];\n",
        years.0, years.1,
    ))
}

fn ordered(rows: &[Row]) -> Result<(), String> {
    match rows.windows(2).find(|pair| pair[0].date >= pair[1].date) {
        Some(pair) => Err(format!("{} is out of order or given twice", pair[1].date)),
        None => Ok(()),
    }
}

fn whole_years(rows: &[Row]) -> Result<(i32, i32), String> {
    let (Some(first), Some(last)) = (rows.first(), rows.last()) else {
        return Err("the list is empty".to_owned());
    };
    let years = (first.date.year(), last.date.year());
    for year in years.0..=years.1 {
        for (nation, _) in words::NATIONS {
            let of_year = |row: &&Row| row.date.year() == year && has(row, nation);
            if rows.iter().filter(of_year).count() < FEWEST_IN_A_YEAR {
                return Err(format!("{year} is not whole for {nation}"));
            }
        }
    }
    Ok(years)
}

fn has(row: &Row, nation: &str) -> bool {
    row.nations.split(' ').any(|given| given == nation)
}

fn row_source(row: &Row) -> Result<String, String> {
    let nations: Vec<_> = row.nations.split(' ').map(str::to_owned).collect();
    let nations = words::translate_all("nations", words::NATIONS, &nations)
        .map_err(|problem| format!("{}: {problem}", row.date))?;
    Ok(format!(
        "    Holiday {{ day: {}, nations: Cow::Borrowed({nations}), name: Cow::Borrowed({:?}) }},\n",
        emit::day(row.date),
        row.name,
    ))
}
