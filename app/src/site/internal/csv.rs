//! An internal table as CSV. The marking comes first and last, so that no half of the file is without it.

use csv::WriterBuilder;
use store::internal::InternalReport;

use super::{
    cells::{cells, share},
    marking::seal,
};
use crate::site::{report::csv::inert, words::internal as words};

/// The whole file.
pub fn csv(report: &InternalReport) -> Result<Vec<u8>, csv::Error> {
    let mut file = WriterBuilder::new().flexible(true).from_writer(Vec::new());
    for line in lines(report) {
        file.write_record(line.iter().map(|cell| inert(cell)))?;
    }
    file.into_inner().map_err(|error| csv::Error::from(error.into_error()))
}

fn lines(report: &InternalReport) -> Vec<Vec<String>> {
    let marking = || vec![words::MARKING.to_owned(), seal(report)];
    let mut lines = vec![
        marking(),
        vec![report.table.label().to_owned()],
        vec![report.table.cohort().to_owned()],
        vec![words::asked(&report.asked)],
    ];
    lines.extend(report.shares.iter().map(|said| vec![share(said)]));
    for counted in &report.parts {
        let table = cells(counted, report.asked.by);
        lines.push(vec![counted.part.heading.to_owned()]);
        lines.push(table.heads.iter().map(|head| (*head).to_owned()).collect());
        lines.extend(table.rows);
    }
    lines.push(marking());
    lines
}
