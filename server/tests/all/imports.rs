//! The four steps of bringing in a spreadsheet, as a browser without scripts walks them.

use std::{fs, time::Duration};

use crate::browser::{Browser, Page};
use crate::house::House;

const FILE: &str = "/imports/file";
const SHEET: &str = "First name,NRM no,Gender,Referral date,RG date,RG outcome\r\n\
    Yewande Canary,NRM-H-1,F,20/01/2026,14 Feb 2026,Pos\r\n\
    Linh,NRM-H-2,F,03/02/2026,,\r\n\
    Amina,NRM-H-3,F,32/01/2026,,\r\n\
    Daniel,NRM-H-1,M,20/01/2026,,\r\n";

async fn rosa(house: &House) -> Browser {
    house.signed_in(&house.person("Rosa")).await.0
}

/// Looks again until the page says this, as the page itself would.
async fn until(browser: &mut Browser, path: &str, says: &str) -> Page {
    for _ in 0..100 {
        let page = browser.open(path).await;
        if page.text().contains(says) {
            return page;
        }
        tokio::time::sleep(Duration::from_millis(100)).await;
    }
    panic!("{path} never said: {says}");
}

#[tokio::test]
async fn a_sheet_is_chosen_matched_checked_brought_in_and_taken_back() {
    let house = House::open().await;
    let mut browser = rosa(&house).await;

    let columns = browser.upload(FILE, "sheet", SHEET.as_bytes()).await;
    assert!(columns.path.ends_with("/columns"), "{}", columns.path);
    let sheet = columns.path.trim_end_matches("/columns").to_owned();
    let checking = browser.submit(&columns, "/api/match-columns", &[("dates", "day")]).await;
    assert_eq!(checking.path, sheet);
    let checked = until(&mut browser, &sheet, "Nothing has been saved yet").await;
    assert!(checked.text().contains("4 rows. 2 ready"), "{}", checked.text());
    assert!(checked.text().contains("Row 4:") && checked.text().contains("32/01/2026"));
    let fix = browser.open(&format!("{sheet}/to-fix")).await;
    assert!(fix.html.contains("What to fix") && fix.html.contains("Amina"), "{}", fix.html);
    assert!(!fix.html.contains("Yewande"), "only rows to fix");
    browser.submit(&checked, "/api/bring-in", &[]).await;
    let done = until(&mut browser, &sheet, "2 cases were brought in").await;
    assert!(done.text().contains("not confirmed"), "{}", done.text());

    let imports = browser.open("/imports").await;
    let back = browser.submit(&imports, "/api/take-import-back", &[]).await;

    assert!(back.text().contains("2 cases were taken back"), "{}", back.text());
    house.close().await;
}

#[tokio::test]
async fn columns_matched_once_are_offered_to_the_whole_charity_until_somebody_forgets_them() {
    let house = House::open().await;
    let mut browser = rosa(&house).await;
    let (mut tom, _) = house.signed_in(&house.person("Tom")).await;
    let gender = |page: &Page| {
        let held = page.filled("/api/match-columns", &[]);
        held.into_iter().find(|(name, _)| name == "columns[2]").unwrap().1
    };

    let first = browser.upload(FILE, "sheet", SHEET.as_bytes()).await;
    assert!(!first.text().contains("Matched as the last time"), "{}", first.text());
    assert_eq!(gender(&first), "case_opened.gender");
    let chosen = [("columns[2]", ""), ("dates", "day")];
    browser.submit(&first, "/api/match-columns", &chosen).await;
    let second = tom.upload(FILE, "sheet", SHEET.as_bytes()).await;

    assert!(
        second.text().contains("Rosa Delgado matched a sheet with such headings"),
        "{}",
        second.text()
    );
    assert_eq!(gender(&second), "", "it was left out");
    assert!(second.filled("/api/match-columns", &[]).contains(&("dates".into(), "day".into())));
    let forgotten = tom.submit(&second, "/api/forget-columns", &[]).await;
    assert!(forgotten.text().contains("Forgotten"), "{}", forgotten.text());
    assert_eq!(gender(&forgotten), "case_opened.gender");
    let third = browser.upload(FILE, "sheet", SHEET.as_bytes()).await;
    assert!(!third.text().contains("Matched as the last time"), "{}", third.text());
    house.close().await;
}

/// The same rows as an Excel file.
fn workbook() -> Vec<u8> {
    let mut book = rust_xlsxwriter::Workbook::new();
    let sheet = book.add_worksheet();
    for (row, line) in (0..).zip(SHEET.lines()) {
        for (column, cell) in (0..).zip(line.split(',')) {
            sheet.write_string(row, column, cell).unwrap();
        }
    }
    book.save_to_buffer().unwrap()
}

#[tokio::test]
async fn an_excel_sheet_comes_back_as_one_and_how_it_was_read_can_be_kept_for_the_command_line() {
    let house = House::open().await;
    let mut browser = rosa(&house).await;
    let columns = browser.upload(FILE, "sheet", &workbook()).await;
    let sheet = columns.path.trim_end_matches("/columns").to_owned();
    browser.submit(&columns, "/api/match-columns", &[("dates", "day")]).await;
    let checked = until(&mut browser, &sheet, "Nothing has been saved yet").await;

    let fix = browser.open(&checked.link_of("Download these rows")).await;
    let map = browser.open(&checked.link_of("Download how the columns are read")).await;

    let named = |page: &Page| page.headers["content-disposition"].to_str().unwrap().to_owned();
    assert!(named(&fix).ends_with("\"waymark-rows-to-fix.xlsx\""), "{}", named(&fix));
    assert!(fix.html.starts_with("PK"), "an Excel file");
    assert!(named(&map).ends_with("\"waymark-map.toml\""), "{}", named(&map));
    assert!(map.html.starts_with("dates = \"day first\""), "{}", map.html);
    assert!(sheet::Map::read(&map.html).is_ok(), "{}", map.html);
    house.close().await;
}

#[tokio::test]
async fn dates_that_could_be_two_days_are_given_back_unless_somebody_says_which_comes_first() {
    let house = House::open().await;
    let mut browser = rosa(&house).await;
    let columns = browser.upload(FILE, "sheet", SHEET.as_bytes()).await;

    browser.submit(&columns, "/api/match-columns", &[]).await;
    let sheet = columns.path.trim_end_matches("/columns").to_owned();
    let checked = until(&mut browser, &sheet, "Nothing has been saved yet").await;

    assert!(
        checked.text().contains("could be 3 February 2026 or 2 March 2026"),
        "{}",
        checked.text()
    );
    house.close().await;
}

#[tokio::test]
async fn what_is_no_sheet_or_too_large_is_refused_in_a_sentence_and_nothing_is_kept() {
    let house = House::open().await;
    let mut browser = rosa(&house).await;

    for (content, says) in [
        (&b"\x89PNG\0\0"[..], "This is not a sheet"),
        (b"", "This file is empty"),
        (b"PK\x03\x04x", "could not be read"),
    ] {
        let page = browser.upload(FILE, "sheet", content).await;

        assert_eq!(page.path, "/imports");
        assert!(page.text().contains(says), "{}", page.text());
    }
    let long = format!("Name,NRM no,Notes\nLinh,NRM-L,{}\n", "a".repeat(3 * 1024 * 1024));
    let large = browser.upload(FILE, "sheet", long.as_bytes()).await;
    assert!(large.path.ends_with("/columns"), "{}", large.text());
    let huge = browser.upload(FILE, "sheet", &vec![b'a'; 27 * 1024 * 1024]).await;
    assert_eq!(huge.status.as_u16(), 413);
    assert!(huge.text().contains("a sheet of up to 25 megabytes"), "{}", huge.text());
    house.close().await;
}

#[tokio::test]
async fn a_sheet_on_its_way_in_is_seen_by_nobody_else_and_is_never_plain_on_the_disk() {
    let house = House::open().await;
    let mut browser = rosa(&house).await;
    let columns = browser.upload(FILE, "sheet", SHEET.as_bytes()).await;
    let (mut tom, _) = house.signed_in(&house.person("Tom")).await;
    let (mut grace, _) = house.signed_in(&house.person("Grace")).await;

    for other in [&mut tom, &mut grace] {
        for path in [
            columns.path.clone(),
            columns.path.replace("columns", "to-fix"),
            columns.path.replace("columns", "map.toml"),
        ] {
            assert_eq!(other.open(&path).await.status.as_u16(), 404, "{path}");
        }
    }
    assert_eq!(grace.upload(FILE, "sheet", SHEET.as_bytes()).await.status.as_u16(), 404);
    for entry in fs::read_dir(house.data()).unwrap().flatten().filter(|one| one.path().is_file()) {
        let bytes = fs::read(entry.path()).unwrap();
        assert!(!bytes.windows(6).any(|part| part == b"Canary"), "{:?}", entry.path());
    }
    house.close().await;
}

#[tokio::test]
async fn cases_are_taken_out_by_whoever_was_given_leave() {
    let house = House::open().await;
    let mut browser = rosa(&house).await;
    let (mut idris, _) = house.signed_in(&house.person("Idris")).await;
    assert_eq!(browser.open("/export").await.status.as_u16(), 404);
    for file in ["cases", "further-events", "documents"] {
        assert_eq!(browser.open(&format!("/export/{file}.csv")).await.status.as_u16(), 404);
    }

    let access = idris.open("/export-access").await;
    let rosas = access.says("tbody th").iter().position(|name| name.starts_with("Rosa")).unwrap();
    let user = access.html.match_indices("name=\"user\" value=\"").nth(rosas).unwrap().0 + 19;
    let fields = [("user", &access.html[user..user + 36]), ("may", "yes")];
    let fields = fields.map(|(name, value)| (name.to_owned(), value.to_owned())).to_vec();
    idris.post_and_follow("/api/set-export-leave", &fields).await;
    let file = browser.open("/export/cases.csv").await;

    assert_eq!(file.status.as_u16(), 200, "{}", file.text());
    let cases = house.person("Rosa").cases.len();
    assert_eq!(file.html.lines().count(), cases + 1);
    let listed = browser.open("/export/documents.csv").await;
    assert!(listed.html.contains("set_aside"), "{}", listed.html);
    house.close().await;
}
