//! The two files of the canonical sheet, written case by case: the same cases are the same bytes.

use std::io::Write;

use csv::{Terminator, WriterBuilder};
use domain::sheet::{LISTED, Written, case_columns, further_columns};

/// Tells Excel that the file is UTF-8: without it names lose their accents there.
pub(super) const MARK: &[u8] = b"\xef\xbb\xbf";

/// The two files.
pub struct Writer<W: Write> {
    cases: csv::Writer<W>,
    further: csv::Writer<W>,
}

impl<W: Write> Writer<W> {
    /// Begins both files with their headings.
    pub fn new(cases: W, further: W) -> std::io::Result<Self> {
        let cases = begun(cases, case_columns())?;
        let further = begun(further, further_columns())?;
        Ok(Self { cases, further })
    }

    /// Adds a case.
    pub fn add(&mut self, written: &Written) -> csv::Result<()> {
        self.cases.write_record(&written.case)?;
        written.further.iter().try_for_each(|row| self.further.write_record(row))
    }

    /// Ends both files, and gives back where they were written.
    pub fn end(self) -> std::io::Result<(W, W)> {
        Ok((ended(self.cases)?, ended(self.further)?))
    }
}

/// The list of documents that goes out beside them.
pub struct Listing<W: Write>(csv::Writer<W>);

impl<W: Write> Listing<W> {
    /// Begins it with its headings.
    pub fn new(file: W) -> std::io::Result<Self> {
        begun(file, LISTED).map(Self)
    }

    /// Adds the documents of a case.
    pub fn add(&mut self, rows: &[[String; LISTED.len()]]) -> csv::Result<()> {
        rows.iter().try_for_each(|row| self.0.write_record(row))
    }

    /// Ends it, and gives back where it was written.
    pub fn end(self) -> std::io::Result<W> {
        ended(self.0)
    }
}

fn begun<W: Write>(
    mut file: W,
    headings: impl IntoIterator<Item: AsRef<[u8]>>,
) -> std::io::Result<csv::Writer<W>> {
    file.write_all(MARK)?;
    let mut file = WriterBuilder::new().terminator(Terminator::CRLF).from_writer(file);
    file.write_record(headings)?;
    Ok(file)
}

fn ended<W: Write>(file: csv::Writer<W>) -> std::io::Result<W> {
    file.into_inner().map_err(csv::IntoInnerError::into_error)
}
