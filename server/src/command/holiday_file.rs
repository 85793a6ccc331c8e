//! A file of bank holidays, read strictly: every row that cannot be read is named by its line, with what to do.

use csv::{ReaderBuilder, StringRecord, Trim};
use domain::{calendar::Row, code::Nation, event::Day};

/// The first line of such a file.
pub const HEAD: [&str; 3] = ["date", "nation", "name"];

/// Longer names are not names.
const LONGEST: usize = 80;

/// The rows of the file, or one sentence for each line that is wrong.
pub fn rows(text: &str) -> Result<Vec<Row>, Vec<String>> {
    let lines = text.trim_start_matches('\u{feff}').lines();
    let mut lines = (1..).zip(lines).filter(|(_, text)| !text.trim().is_empty());
    let head = lines.next().and_then(|(_, text)| cells(text));
    if !head.is_some_and(|head| head.iter().eq(HEAD)) {
        return Err(vec![format!("line 1: write {} in it, and nothing else.", HEAD.join(","))]);
    }
    let (mut rows, mut wrong) = (Vec::new(), Vec::new());
    for (line, text) in lines {
        match row(line, text) {
            Ok(row) => rows.push(row),
            Err(sentence) => wrong.push(format!("line {line}: {sentence}")),
        }
    }
    if wrong.is_empty() { Ok(rows) } else { Err(wrong) }
}

/// The cells of one line; a name may be in quotes.
fn cells(line: &str) -> Option<StringRecord> {
    let mut reader = ReaderBuilder::new();
    let reader = reader.has_headers(false).flexible(true).trim(Trim::All);
    reader.from_reader(line.as_bytes()).into_records().next()?.ok()
}

fn row(line: u64, text: &str) -> Result<Row, String> {
    let cells = cells(text).unwrap_or_default();
    let [day, nation, name] = cells.iter().collect::<Vec<_>>()[..] else {
        return Err(format!("it has {} columns. Give three: {}.", cells.len(), HEAD.join(",")));
    };
    let day: Day =
        day.parse().map_err(|_| format!("{day:?} is no day. Write it like 2027-05-07."))?;
    let nation = Nation::from_code(nation)
        .ok_or_else(|| format!("{nation:?} is no nation. Write EW, SCT or NI, one a line."))?;
    if name.is_empty() || name.chars().count() > LONGEST || name.chars().any(char::is_control) {
        return Err(format!("give the day a name of at most {LONGEST} letters."));
    }
    Ok(Row { line, day, nation, name: name.to_owned() })
}

#[cfg(test)]
mod tests {
    use domain::day::ymd;

    use super::*;

    #[test]
    fn rows_are_read_with_their_lines() {
        let text = "\u{feff}date,nation,name\r\n2027-05-07,EW,A day\r\n\r\n2027-05-07, SCT ,\"A day, late\"\r\n";

        let rows = rows(text).unwrap();

        let read: Vec<_> =
            rows.iter().map(|row| (row.line, row.day, row.nation, row.name.as_str())).collect();
        let day = ymd(2027, 5, 7);
        assert_eq!(
            read,
            [(2, day, Nation::EnglandWales, "A day"), (4, day, Nation::Scotland, "A day, late")]
        );
    }

    #[test]
    fn every_wrong_line_is_named_with_what_to_do() {
        let text = "date,nation,name\n07/05/2027,EW,A day\n2027-05-07,UK,A day\n2027-05-07,EW\n2027-02-30,EW,A day\n2027-05-07,EW,\n";

        assert_eq!(
            rows(text).unwrap_err(),
            [
                "line 2: \"07/05/2027\" is no day. Write it like 2027-05-07.",
                "line 3: \"UK\" is no nation. Write EW, SCT or NI, one a line.",
                "line 4: it has 2 columns. Give three: date,nation,name.",
                "line 5: \"2027-02-30\" is no day. Write it like 2027-05-07.",
                "line 6: give the day a name of at most 80 letters.",
            ]
        );
    }

    #[test]
    fn a_file_without_its_first_line_is_refused() {
        for text in ["", "2027-05-07,EW,A day\n", "day,nation,name\n2027-05-07,EW,A day\n"] {
            assert_eq!(
                rows(text).unwrap_err(),
                ["line 1: write date,nation,name in it, and nothing else."]
            );
        }
    }
}
