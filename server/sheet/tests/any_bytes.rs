//! Whatever bytes come as a sheet or as a map of one, they are read or refused: nothing stops the program, and nothing is
//! taken for more than it is.
#![expect(clippy::unwrap_used, reason = "a test stops where something fails")]

use std::{collections::BTreeMap, io::Cursor};

use domain::{event::Day, id::CaseId};
use proptest::{collection::vec, prelude::*, sample::select};
use rust_xlsxwriter::{Format, Workbook};
use sheet::{COLUMNS, Map, Refusal, Rows, Source, write_back};

/// What sheets are made of, whole and broken.
const PIECES: &[&str] = &[
    "Name",
    "RG date",
    "case",
    ",",
    ";",
    "\t",
    "\"",
    "\"\"",
    "\r\n",
    "\n",
    "\r",
    "=1+1",
    "'",
    "21/10/2025",
    "31.2.26",
    "NRM-0417",
    "\u{feff}",
    "\u{202e}",
    "أمينة",
    "\0",
    "9999999999999999999999",
    "-1e999",
    " ",
];

/// Reads to the end, whatever it says, and gives back every row.
fn read_through(bytes: &[u8]) -> Result<(), Refusal> {
    let rows = Rows::of(Cursor::new(bytes.to_vec()))?;
    let (kind, mut reasons) = (rows.kind, BTreeMap::new());
    for row in rows {
        let row = row?;
        assert!(row.cells.len() <= COLUMNS && row.number > 0);
        reasons.insert(row.number, "Look at it".to_owned());
    }
    let again = Rows::of(Cursor::new(bytes.to_vec()))?;
    write_back(again, kind, &reasons, &mut Vec::new())
}

/// Takes every row for a case, with the map that its headings suggest.
fn taken_for_cases(bytes: &[u8]) -> Result<(), Refusal> {
    let headings = Rows::of(Cursor::new(bytes.to_vec()))?.headings;
    let map = Some(Map::guess(&headings));
    let mut source = Source::of(Cursor::new(bytes.to_vec()), None::<Cursor<Vec<u8>>>, map)?;
    let today: Day = "2026-11-30".parse().unwrap();
    while source.next_case(CaseId::NONE, today)?.is_some() {}
    Ok(())
}

fn workbook() -> Vec<u8> {
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    for (place, heading) in (0..).zip(["Name", "RG date", "Phone"]) {
        sheet.write_string(0, place, heading).unwrap();
        sheet.write_string(1, place, "=SUM(A1)").unwrap();
    }
    let day = Format::new().set_num_format("dd/mm/yyyy");
    sheet.write_number_with_format(2, 1, 45_951.0, &day).unwrap();
    book.save_to_buffer().unwrap()
}

/// A sound file after some of its bytes were changed and its end was cut off.
fn harmed(
    mut file: Vec<u8>,
    changes: &[(prop::sample::Index, u8)],
    cut: prop::sample::Index,
) -> Vec<u8> {
    for (place, byte) in changes {
        let place = place.index(file.len());
        file[place] = *byte;
    }
    // Half of them keep their end, or nothing behind it would ever be looked at.
    let end = cut.index(file.len() * 2);
    file.truncate(end.max(1));
    file
}

proptest! {
    #[test]
    fn any_bytes_are_a_sheet_or_are_refused(bytes in vec(any::<u8>(), 0..2_000)) {
        let _ = read_through(&bytes);
        let _ = taken_for_cases(&bytes);
    }

    #[test]
    fn any_text_is_a_sheet_or_is_refused(pieces in vec(select(PIECES), 0..200)) {
        let text = pieces.concat();
        let _ = read_through(text.as_bytes());
        let _ = taken_for_cases(text.as_bytes());
        let wide: Vec<u8> = text.encode_utf16().flat_map(u16::to_le_bytes).collect();
        let _ = read_through(&[b"\xff\xfe", &wide[..]].concat());
    }

    #[test]
    fn a_workbook_that_was_harmed_is_a_sheet_or_is_refused(
        changes in vec((any::<prop::sample::Index>(), any::<u8>()), 0..12),
        cut in any::<prop::sample::Index>(),
    ) {
        let bytes = harmed(workbook(), &changes, cut);
        let _ = read_through(&bytes);
        let _ = taken_for_cases(&bytes);
    }

    #[test]
    fn any_text_is_a_map_or_is_refused_and_a_map_is_written_as_it_is_read(
        pieces in vec(select(vec![
            "dates", "columns", "defaults", "answers", "=", "[", "]", "\"", ".", "\n", "name", "RG date", "{", "}", "'''",
            "case_opened.nation", "\u{0}", "1979-05-27", "true", "\"day\"", "#", ",", "\\u0000", " ",
        ]), 0..60),
    ) {
        if let Ok(map) = Map::read(&pieces.concat()) {
            prop_assert_eq!(Map::read(&map.written()), Ok(map));
        }
    }

    #[test]
    fn a_map_of_any_headings_is_written_and_read_again(headings in vec("\\PC{0,20}", 0..12)) {
        let mut map = Map::guess(&headings);
        map.columns.insert("Their name".into(), "name".into());
        prop_assert_eq!(Map::read(&map.written()), Ok(map));
    }
}
