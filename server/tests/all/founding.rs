//! The figures of a whole national year, brought in from a charity's sheet: the internal view says them exactly. The
//! sheet of everybody is read by `make attack`; otherwise that of the people who were confirmed.

use std::{
    fs::{self, File},
    io::{BufWriter, Write},
    path::Path,
};

use chrono::{Days, NaiveDate, TimeDelta};
use serde_json::Value;
use tempfile::TempDir;

use crate::{
    browser::Browser,
    house::{House, furnish, person, waymark},
};

const REFERRED: u32 = 19_000;
const DECIDED: u32 = 18_000;
const REFUSED_FIRST: u32 = 8_460;
const ADULTS: u32 = 4_240;
const ADULTS_GRANTED: u32 = 176;
const CHILDREN: u32 = 699;
const CHILDREN_GRANTED: u32 = 3;
const EVERYBODY: u32 = 51_193;
const CLAIMED: u32 = 133;

const CASES: &str = "nrm_reference,name,case_opened.on,case_opened.nation,case_opened.gender,\
    case_opened.age_group,case_opened.nationality,case_opened.born,referral_received.on,\
    referral_received.authority,first_decision.on,first_decision.outcome,final_decision.on,\
    final_decision.outcome,permission_granted.on,permission_granted.route,permission_granted.from,\
    permission_granted.until,permission_refused.on,permission_refused.route";
const FURTHER: &str = "case,happened,on,scheme,stage";

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

/// The answers of the first columns: everybody's.
fn begun(number: u32, born: &str, referred: NaiveDate) -> String {
    format!("NRM-{number},Amina {number},{referred},EW,FEMALE,UNKNOWN,AL,{born},{referred},SCA")
}

/// Confirmed in 2024 after 831 days on average, then granted or refused permission.
fn confirmed(number: u32) -> String {
    let is_child = number >= ADULTS;
    let granted =
        if is_child { number - ADULTS < CHILDREN_GRANTED } else { number < ADULTS_GRANTED };
    let born = if is_child { "2010-06-01" } else { "1990-06-01" };
    // One early, one late: the mean stays. The last has nobody to pair with.
    let shift = match number {
        last if last + 1 == ADULTS + CHILDREN => 0,
        number if number % 2 == 0 => -31,
        _ => 31,
    };
    let referred = day("2024-03-01") - Days::new(831) + TimeDelta::days(shift);
    let first = referred + Days::new(40);
    let permission =
        if granted { "2024-09-02,VTS,2024-09-02,2025-06-30,," } else { ",,,,2024-09-02,VTS" };
    let begun = begun(number, born, referred);
    format!("{begun},{first},POSITIVE,2024-03-01,POSITIVE,{permission}")
}

/// Referred in 2024; most were decided at the first stage in the same year.
fn referred(number: u32, of: u32) -> String {
    let quarter = ["2024-02-01", "2024-05-01", "2024-08-01", "2024-11-01"][number as usize % 4];
    let begun = begun(of, "1990-06-01", day(quarter));
    let first = day(quarter) + Days::new(20);
    match number {
        number if number < REFUSED_FIRST => format!("{begun},{first},NEGATIVE,,,,,,,,"),
        number if number < DECIDED => format!("{begun},{first},POSITIVE,,,,,,,,"),
        _ => format!("{begun},,,,,,,,,,"),
    }
}

/// Whether everybody is brought in, which takes a release build some minutes.
fn whole() -> bool {
    std::env::var_os("WAYMARK_NATION").is_some()
}

/// How many people stand in the sheet.
fn people() -> u32 {
    if whole() { EVERYBODY } else { ADULTS + CHILDREN }
}

/// Writes both files: the people, and the few who claimed compensation.
fn write(folder: &Path) -> std::io::Result<()> {
    let mut cases = BufWriter::new(File::create(folder.join("cases.csv"))?);
    let mut further = BufWriter::new(File::create(folder.join("further.csv"))?);
    writeln!(cases, "{CASES}")?;
    writeln!(further, "{FURTHER}")?;
    for number in 0..people() {
        let line = match number {
            number if number < ADULTS + CHILDREN => confirmed(number),
            number if number < ADULTS + CHILDREN + REFERRED => {
                referred(number - ADULTS - CHILDREN, number)
            }
            _ => format!("{},,,,,,,,,,", begun(number, "1990-06-01", day("2023-05-02"))),
        };
        writeln!(cases, "{line}")?;
        if number + CLAIMED >= people() {
            writeln!(further, "NRM-{number},compensation,2023-10-02,CICA,APPLIED")?;
        }
    }
    cases.flush()?;
    further.flush()
}

/// A store that holds nothing but that year, as Rosa's sheet brought it in.
async fn nation() -> House {
    let folder = TempDir::new().unwrap();
    furnish(folder.path(), "0");
    write(folder.path()).unwrap();
    let path = |name: &str| folder.path().join(name).to_str().unwrap().to_owned();
    let (data, cases, further) = (path("data"), path("cases.csv"), path("further.csv"));
    let manifest = fs::read(folder.path().join("manifest.json")).unwrap();
    let rosa = person(&serde_json::from_slice(&manifest).unwrap(), "Rosa").email;
    let said = waymark(&["import", &cases, "--events", &further, "--by", &rosa, "--place", &data]);
    let said = said.unwrap();
    assert!(said.contains(&format!("{} cases were brought in.", people())), "{said}");
    House::within(folder, None).await
}

async fn counted(grace: &mut Browser, table: &str, asked: &str) -> Value {
    let file = grace.open(&format!("/reports/internal/{table}/file.json?{asked}")).await;
    serde_json::from_str(&file.html).unwrap()
}

fn thousands(number: u32) -> String {
    format!("{},{:03}", number / 1000, number % 1000)
}

/// The first share of each table says this.
async fn says(grace: &mut Browser, all: &[(&str, &str, &str)]) {
    for (table, asked, says) in all {
        let file = counted(grace, table, asked).await;
        let first = file["shares"][0].as_str().unwrap();
        assert!(first.contains(says), "{table} {asked}: {first}");
    }
}

#[tokio::test]
async fn a_national_year_from_a_sheet_is_counted_exactly() {
    let house = nation().await;
    let (mut grace, _) = house.signed_in(&house.person("Grace")).await;

    says(
        &mut grace,
        &[
            ("permission", "period=2024&grown=ADULT", "176 of 4,240"),
            ("permission", "period=2024&grown=CHILD", "3 of 699"),
            ("compensation", "", &format!("133 of {}", thousands(people()))),
        ],
    )
    .await;
    let waits = counted(&mut grace, "waits", "period=2024").await.to_string();
    assert!(waits.contains("\"831\""), "{waits}");
    if whole() {
        says(&mut grace, &[("first-decisions", "period=2024", "8,460 of 18,000")]).await;
        let referrals = counted(&mut grace, "referrals", "period=2024").await.to_string();
        assert!(referrals.contains("19,000"), "{referrals}");
    }
    house.close().await;
}
