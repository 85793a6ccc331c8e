//! ODS says in numbers how often a cell or a row comes again. They are added up first: a few bytes could otherwise
//! become more cells than any memory holds.

use std::io::{BufReader, Read};

use calamine::{Data, DataType, Ods, Reader};
use quick_xml::{
    Reader as Xml,
    events::{BytesStart, Event},
};
use zip::ZipArchive;

use super::{
    super::{COLUMNS, ROWS, Refusal, Row},
    CELLS, Packed,
};

/// The rows of the first sheet that says anything.
pub fn rows(file: Packed) -> Result<Vec<Row>, Refusal> {
    let mut archive = ZipArchive::new(file.clone()).map_err(|_| Refusal::Broken)?;
    let content = archive.by_name("content.xml").map_err(|_| Refusal::NotASheet)?;
    add_up(content)?;
    drop(archive);
    let mut book: Ods<_> = Ods::new(file).map_err(|_| Refusal::Broken)?;
    for name in book.sheet_names() {
        let Ok(range) = book.worksheet_range(&name) else { continue };
        let (first, _) = range.start().unwrap_or_default();
        let column = range.start().map_or(0, |(_, column)| column as usize);
        let row = |(number, cells): (u64, &[Data])| {
            let left = std::iter::repeat_n(String::new(), column);
            Row { number, cells: left.chain(cells.iter().map(worded)).collect() }
        };
        let rows: Vec<_> = (u64::from(first) + 1..).zip(range.rows()).map(row).collect();
        if rows.iter().any(|row| !row.is_blank()) {
            return Ok(rows);
        }
    }
    Err(Refusal::Empty)
}

/// How far a table reaches.
#[derive(Default)]
struct Reach {
    rows: u64,
    /// Rows that say nothing, unless one follows that does.
    blank: u64,
    widest: u64,
    cells: u64,
    /// The row being read: how often it comes, how far it says something, and what is empty beyond.
    repeats: u64,
    width: u64,
    empty: u64,
}

fn add_up(content: impl Read) -> Result<(), Refusal> {
    let mut xml = Xml::from_reader(BufReader::new(content));
    xml.config_mut().expand_empty_elements = true;
    xml.config_mut().check_end_names = false;
    let (mut reach, mut buffer) = (Reach::default(), Vec::new());
    loop {
        buffer.clear();
        match xml.read_event_into(&mut buffer).map_err(|_| Refusal::Broken)? {
            Event::Start(part) => match part.name().as_ref() {
                "table:table" => reach = Reach::default(),
                "table:table-row" => reach.begin(number(&part, "table:number-rows-repeated")),
                "table:table-cell" | "table:covered-table-cell" => reach.cell(&part),
                _ => {}
            },
            Event::End(part) if part.name().as_ref() == "table:table-row" => reach.end()?,
            Event::Eof => return Ok(()),
            _ => {}
        }
    }
}

impl Reach {
    fn begin(&mut self, repeats: u64) {
        (self.repeats, self.width, self.empty) = (repeats, 0, 0);
    }

    fn cell(&mut self, part: &BytesStart) {
        let repeats = number(part, "table:number-columns-repeated");
        let says = ["office:value-type", "table:formula"];
        if part.attributes().flatten().any(|one| says.contains(&one.key.as_ref())) {
            self.width = self.width.saturating_add(self.empty).saturating_add(repeats);
            self.empty = 0;
        } else {
            self.empty = self.empty.saturating_add(repeats);
        }
    }

    fn end(&mut self) -> Result<(), Refusal> {
        if self.width == 0 {
            self.blank = self.blank.saturating_add(self.repeats);
            return Ok(());
        }
        self.rows = self.rows.saturating_add(self.blank).saturating_add(self.repeats);
        self.blank = 0;
        self.widest = self.widest.max(self.width);
        self.cells = self.cells.max(self.rows.saturating_mul(self.widest));
        match () {
            () if self.widest > COLUMNS as u64 => Err(Refusal::TooManyColumns(COLUMNS)),
            () if self.rows > ROWS => Err(Refusal::TooManyRows(ROWS)),
            () if self.cells > 4 * CELLS as u64 => Err(Refusal::TooManyCells),
            () => Ok(()),
        }
    }
}

fn number(part: &BytesStart, name: &str) -> u64 {
    let found = part.attributes().flatten().find(|one| one.key.as_ref() == name);
    found.and_then(|one| one.value.parse().ok()).unwrap_or(1)
}

fn worded(value: &Data) -> String {
    match value {
        Data::Int(number) => number.to_string(),
        Data::Float(number) => number.to_string(),
        Data::String(text) | Data::DurationIso(text) => text.clone(),
        Data::Bool(yes) => if *yes { "yes" } else { "no" }.to_owned(),
        Data::DateTime(_) | Data::DateTimeIso(_) => {
            value.as_date().map(|day| day.to_string()).unwrap_or_default()
        }
        Data::Error(error) => error.to_string(),
        Data::Empty => String::new(),
    }
}
