//! A published table as CSV: one line a row, then the notes that go with it. Nothing in it can run as a formula.

use super::{super::words::report as words, file::Release, national::Beside};
use csv::WriterBuilder;

/// The whole file.
pub fn csv(release: &Release) -> Result<Vec<u8>, csv::Error> {
    let mut file = WriterBuilder::new().flexible(true).from_writer(Vec::new());
    for line in lines(release) {
        file.write_record(line.iter().map(|cell| inert(cell)))?;
    }
    file.into_inner().map_err(|error| csv::Error::from(error.into_error()))
}

fn lines(release: &Release) -> Vec<Vec<String>> {
    let Release { report, period, table, .. } = release;
    let period = period.to_string();
    let line = |cells: [&str; 4]| cells.map(str::to_owned).to_vec();
    let mut lines =
        vec![line([words::PERIOD, table.table().label(), report.people(), words::SHARE])];
    lines.extend(table.rows().iter().map(|row| {
        line([&period, row.label(), row.display(), row.rate().unwrap_or(words::NOT_SHOWN)])
    }));
    lines.push(line([&period, words::EVERYBODY, table.total(), ""]));
    lines.extend(notes(release).map(|note| vec![words::NOTE.to_owned(), note]));
    lines
}

/// What must be said wherever the figures go.
pub fn notes(release: &Release) -> impl Iterator<Item = String> {
    let versions = format!("{}: {}", words::VERSION, release.table.versions().join(", "));
    let number = format!("{}: {}", words::RELEASE, release.printed());
    let statement = release.table.statement().to_owned();
    let spread = words::spread(release.table.table()).map(str::to_owned);
    let about = words::waits(&release.table).into_iter().chain(spread);
    let national = release.beside.iter().map(Beside::line);
    about
        .chain([statement, words::NOT_SHOWN_WHY.to_owned()])
        .chain(national)
        .chain([versions, number])
}

/// A cell that a spreadsheet would take for a formula is made plain text.
pub fn inert(cell: &str) -> String {
    if cell.starts_with(['=', '+', '-', '@', '\t', '\r']) {
        format!("'{cell}")
    } else {
        cell.to_owned()
    }
}
