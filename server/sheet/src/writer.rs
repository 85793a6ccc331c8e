//! The two files of the canonical sheet, written case by case: the same cases are the same bytes.

use std::io::Write;

use csv::{Terminator, WriterBuilder};
use domain::sheet::{Written, case_columns, further_columns};

/// Tells Excel that the file is UTF-8: without it names lose their accents there.
const MARK: &[u8] = b"\xef\xbb\xbf";

/// The two files.
pub struct Writer<W: Write> {
    cases: csv::Writer<W>,
    further: csv::Writer<W>,
}

impl<W: Write> Writer<W> {
    /// Begins both files with their headings.
    pub fn new(mut cases: W, mut further: W) -> std::io::Result<Self> {
        let file = |file| WriterBuilder::new().terminator(Terminator::CRLF).from_writer(file);
        cases.write_all(MARK)?;
        further.write_all(MARK)?;
        let (mut cases, mut further) = (file(cases), file(further));
        cases.write_record(case_columns())?;
        further.write_record(further_columns())?;
        Ok(Self { cases, further })
    }

    /// Adds a case.
    pub fn add(&mut self, written: &Written) -> csv::Result<()> {
        self.cases.write_record(&written.case)?;
        written.further.iter().try_for_each(|row| self.further.write_record(row))
    }

    /// Ends both files, and gives back where they were written.
    pub fn end(self) -> std::io::Result<(W, W)> {
        let end = |file: csv::Writer<W>| file.into_inner().map_err(csv::IntoInnerError::into_error);
        Ok((end(self.cases)?, end(self.further)?))
    }
}
