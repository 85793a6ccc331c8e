//! The documents of Amina's story: a decision that came as a PDF, a letter from her doctor, and one that was filed with
//! the wrong case. Written here, letter by letter, so that nothing has to be brought along.

use chrono::TimeDelta;
use domain::{
    document::{DocumentKind, NewDocument},
    event::{Day, Fact},
};

use super::Entry;
use crate::load_documents::Filed;

/// The documents of one story, the earliest first.
pub(super) fn filed(index: usize, entries: &[Entry], today: Day) -> Vec<Filed> {
    if index != 0 {
        return Vec::new();
    }
    let is_it = |one: &&Entry| matches!(one.event.fact, Fact::FinalDecision { .. });
    let decision = entries.iter().rfind(is_it).map(|entry| entry.event.clone());
    let dated = decision.as_ref().map(|event| event.when.on);
    let on = decision.as_ref().map_or(today, |event| event.recorded_on);
    let ago = |days| today - TimeDelta::days(days);
    vec![
        Filed {
            new: NewDocument {
                event: decision.map(|event| event.id),
                ..new(DocumentKind::Decision, dated, "Final decision, both pages")
            },
            name: "decision.pdf",
            content: pdf(DECISION),
            on,
            aside: None,
        },
        Filed {
            new: new(
                DocumentKind::Medical,
                Some(ago(70)),
                "Letter from the GP for the next application",
            ),
            name: "gp letter.pdf",
            content: pdf(GP),
            on: ago(66),
            aside: None,
        },
        Filed {
            new: new(DocumentKind::Other, None, "Timetable"),
            name: "timetable.csv",
            content: b"Day,Time,What\r\nMonday,10:00,English\r\nThursday,14:00,English\r\n"
                .to_vec(),
            on: ago(30),
            aside: Some("It is the timetable of another person"),
        },
    ]
}

const DECISION: &[&str] = &[
    "Single Competent Authority",
    "We have decided that there are conclusive grounds to believe",
    "that you are a victim of modern slavery.",
    "This letter is part of a demonstration: nobody in it exists.",
];
const GP: &[&str] = &[
    "To whom it may concern",
    "She has been a patient of this practice since March.",
    "Treatment continues and cannot be had elsewhere.",
    "This letter is part of a demonstration: nobody in it exists.",
];

fn new(kind: DocumentKind, dated: Option<Day>, about: &str) -> NewDocument {
    NewDocument { kind, dated, event: None, about: Some(about.to_owned()) }
}

/// A page with these lines, as every reader shows it.
fn pdf(lines: &[&str]) -> Vec<u8> {
    let shown: Vec<_> = lines.iter().map(|line| format!("({line}) Tj T* ")).collect();
    let text = format!("BT /F1 12 Tf 60 760 Td 20 TL {}ET", shown.concat());
    let objects = [
        "<< /Type /Catalog /Pages 2 0 R >>".to_owned(),
        "<< /Type /Pages /Kids [3 0 R] /Count 1 >>".to_owned(),
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>"
            .to_owned(),
        format!("<< /Length {} >>\nstream\n{text}\nendstream", text.len()),
        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>".to_owned(),
    ];
    let mut file = vec!["%PDF-1.4\n".to_owned()];
    let mut table = vec!["0000000000 65535 f \n".to_owned()];
    for (number, object) in (1..).zip(&objects) {
        table.push(format!("{:010} 00000 n \n", length(&file)));
        file.push(format!("{number} 0 obj\n{object}\nendobj\n"));
    }
    let (count, begins, table) = (table.len(), length(&file), table.concat());
    file.push(format!(
        "xref\n0 {count}\n{table}trailer\n<< /Size {count} /Root 1 0 R >>\nstartxref\n{begins}\n%%EOF\n"
    ));
    file.concat().into_bytes()
}

fn length(parts: &[String]) -> usize {
    parts.iter().map(String::len).sum()
}
