//! Sheets that mean no good, or are only strange: formulas in every cell, names in any script, words without an end,
//! files that would fill a memory or a disk. What is good in them comes in as it is; the rest is refused in a sentence.

use std::{
    fs::{self, File},
    io::{Cursor, Write},
    path::Path,
    time::{Duration, Instant},
};

use crate::{
    browser::Browser,
    house::House,
    sheets::{Desk, ROSA, import, text, whole},
};
use csv::{ReaderBuilder, WriterBuilder};
use tokio::{
    io::{AsyncReadExt, AsyncWriteExt},
    net::TcpStream,
};
use zip::{ZipWriter, write::SimpleFileOptions};

const HEADINGS: &str = "nrm_reference,name,language,safe_contact,case_opened.on,case_opened.nation,case_opened.gender,case_opened.age_group";
const GIGABYTE: u64 = 1024 * 1024 * 1024;

/// A canonical sheet of people with these names, and with this said of how to reach them.
fn people(file: &Path, names: &[&str], safe_contact: &str) {
    let mut sheet = WriterBuilder::new().from_path(file).unwrap();
    sheet.write_record(HEADINGS.split(',')).unwrap();
    for (number, name) in names.iter().enumerate() {
        let number = format!("NRM-{number}");
        let row = [&number, *name, "", safe_contact, "2026-03-04", "EW", "FEMALE", "ADULT"];
        sheet.write_record(row).unwrap();
    }
    sheet.flush().unwrap();
}

/// What goes out again: the cells of the column with this heading.
fn taken_out(desk: &Desk, data: &Path, column: &str) -> Vec<String> {
    let to = desk.path("out");
    crate::house::waymark(&["export", text(&to), "--place", text(data)]).unwrap();
    let cases = fs::read_to_string(to.join("cases.csv")).unwrap();
    let mut cases =
        ReaderBuilder::new().from_reader(cases.trim_start_matches('\u{feff}').as_bytes());
    let place = cases.headers().unwrap().iter().position(|one| one == column).unwrap();
    cases.records().map(|row| row.unwrap()[place].to_owned()).collect()
}

#[test]
fn names_in_any_script_come_in_and_go_out_as_they_were_written() {
    let desk = Desk::new();
    let data = desk.charity("data", &[ROSA]);
    let sheet = desk.path("ours.csv");
    let names = [
        "أمينة بنت خالد",
        "שרה לוי",
        "阮氏玲",
        "ትግስት ሃይለ",
        "สมหญิง ใจดี",
        "Nguyễn Thị Lan",
        "Ольга-Мария д’Аркурт",
        "Zoe\u{308} O’Brien",
        "नेहा",
        "👩🏽‍🦱 Joy 🌻",
        "X Æ A-12",
        "Ng",
    ];
    people(&sheet, &names, "טקסט בלבד 📵 בבקשה");

    let said = import(&data, &[text(&sheet)]).unwrap();

    assert!(said.contains("12 cases were brought in."), "{said}");
    let mut out = taken_out(&desk, &data, "name");
    out.sort();
    let mut names = names.map(str::to_owned);
    names.sort();
    assert_eq!(out, names);
    let safe = taken_out_again(&desk);
    assert!(safe.iter().all(|one| one == "טקסט בלבד 📵 בבקשה"), "{safe:?}");
    whole(&data);
}

/// The same export once more, another column.
fn taken_out_again(desk: &Desk) -> Vec<String> {
    let cases = fs::read_to_string(desk.path("out").join("cases.csv")).unwrap();
    let mut cases =
        ReaderBuilder::new().from_reader(cases.trim_start_matches('\u{feff}').as_bytes());
    let place = cases.headers().unwrap().iter().position(|one| one == "safe_contact").unwrap();
    cases.records().map(|row| row.unwrap()[place].to_owned()).collect()
}

#[test]
fn a_sheet_of_formulas_is_text_here_and_text_in_whatever_goes_out() {
    let desk = Desk::new();
    let data = desk.charity("data", &[ROSA]);
    let sheet = desk.path("ours.csv");
    let names = [
        "=HYPERLINK(\"http://127.0.0.1/\"&A1,\"click\")",
        "=cmd|' /C calc'!A0",
        "+44 20 7946 0000",
        "-1+1",
        "@SUM(A1:A9)",
        "\u{ff1d}1+1",
    ];
    people(&sheet, &names, "=1+1");

    let said = import(&data, &[text(&sheet)]).unwrap();

    assert!(said.contains("6 cases were brought in."), "{said}");
    let mut out = taken_out(&desk, &data, "name");
    out.sort();
    let mut names = names.map(|name| format!("'{name}"));
    names.sort();
    assert_eq!(out, names, "each with an apostrophe in front");
    assert!(taken_out_again(&desk).iter().all(|one| one == "'=1+1"));
    whole(&data);
}

#[test]
fn a_word_of_ten_thousand_letters_is_given_back_with_how_many_fit() {
    let desk = Desk::new();
    let data = desk.charity("data", &[ROSA]);
    let sheet = desk.path("ours.csv");
    let (long, wide) = ("a".repeat(10_000), "🌻".repeat(10_000));
    people(&sheet, &[&long, "Amina", &wide], "");

    let said = import(&data, &[text(&sheet)]).unwrap();

    assert!(said.contains("1 cases were brought in."), "{said}");
    assert!(said.lines().all(|line| line.len() < 1_000), "the word is not said again");
    let back = fs::read_to_string(desk.path("ours-to-fix.csv")).unwrap();
    assert_eq!(back.matches("shorten").count(), 2, "each says what to do");
    assert!(back.contains(&long) && back.contains(&wide), "and has what it said");
}

#[test]
fn a_file_larger_than_any_sheet_is_refused_before_it_is_read() {
    let desk = Desk::new();
    let data = desk.charity("data", &[ROSA]);
    let refused = |begins: &[u8], length: u64| {
        let file = desk.path("large");
        let mut large = File::create(&file).unwrap();
        large.write_all(begins).unwrap();
        // Nothing of it takes room on the disk.
        large.set_len(length).unwrap();
        import(&data, &[text(&file)]).unwrap_err()
    };
    let begun = Instant::now();

    assert!(refused(b"Name,NRM\n", 3 * GIGABYTE).contains("larger than 2048 megabytes"));
    assert!(refused(b"PK\x03\x04", GIGABYTE).contains("larger than 25 megabytes"));
    assert!(refused(b"Name,NRM\n", GIGABYTE).contains("not a sheet"));
    assert!(begun.elapsed() < Duration::from_secs(20), "{:?}", begun.elapsed());
}

/// An Excel file of a few hundred kilobytes that unpacks to hundreds of megabytes.
fn bomb() -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    let options = SimpleFileOptions::default();
    zip.start_file("xl/workbook.xml", options).unwrap();
    zip.write_all(b"<workbook/>").unwrap();
    zip.start_file("xl/worksheets/sheet1.xml", options).unwrap();
    let spaces = vec![b' '; 1024 * 1024];
    for _ in 0..300 {
        zip.write_all(&spaces).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

async fn rosa(house: &House) -> Browser {
    house.signed_in(&house.person("Rosa")).await.0
}

#[tokio::test]
async fn a_workbook_that_unpacks_without_an_end_is_refused_on_the_page() {
    let house = House::open().await;
    let mut browser = rosa(&house).await;
    let bomb = bomb();
    assert!(bomb.len() < 2 * 1024 * 1024);

    let page = browser.upload("/imports/file", "sheet", &bomb).await;

    assert_eq!(page.path, "/imports");
    assert!(page.text().contains("unpacks to more than 200 megabytes"), "{}", page.text());
    house.close().await;
}

/// Whoever announces a gigabyte hears the answer at once, and nothing of it is read.
#[tokio::test]
async fn a_gigabyte_is_refused_when_it_is_announced() {
    let house = House::open().await;
    let browser = rosa(&house).await;
    let cookies: Vec<_> =
        browser.cookies.iter().map(|(name, value)| format!("{name}={value}")).collect();
    let mut line = TcpStream::connect(house.address).await.unwrap();
    let head = format!(
        "POST /imports/file HTTP/1.1\r\nHost: {0}\r\nOrigin: http://{0}\r\nSec-Fetch-Site: same-origin\r\n\
         Cookie: {1}\r\nContent-Type: multipart/form-data; boundary=edge\r\nContent-Length: {GIGABYTE}\r\n\r\n--edge\r\n",
        house.address,
        cookies.join("; ")
    );

    line.write_all(head.as_bytes()).await.unwrap();
    let mut answer = vec![0; 4096];
    let read = tokio::time::timeout(Duration::from_secs(5), line.read(&mut answer)).await;

    let said = String::from_utf8_lossy(&answer[..read.unwrap().unwrap()]).into_owned();
    assert!(said.starts_with("HTTP/1.1 413"), "{said}");
    drop(line);
    house.close().await;
}
