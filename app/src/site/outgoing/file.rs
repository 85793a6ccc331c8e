//! The same pages as a sheet, one part a row. Its name says the reference and a number.

use axum::{
    Router,
    extract::{Path, State},
    response::{IntoResponse, Response},
    routing::get,
};
use csv::WriterBuilder;
use domain::id::CaseId;
use http::{
    HeaderValue,
    header::{CONTENT_DISPOSITION, CONTENT_TYPE},
};
use store::{
    Error, Fault, Store,
    outgoing::Drawn,
    outgoing_parts::{Part, Said},
};
use tower_sessions::Session;

use super::choose::called;
use crate::site::{
    account::visit::Visit,
    context::Door,
    report::{csv::inert, file::refuse},
    words::{event::headline, outgoing as words},
};

/// The address of the file. It needs the session layer around it.
pub fn routes() -> Router<Store> {
    Router::new().route("/cases/{case}/outgoing/{number}/pages.csv", get(pages))
}

async fn pages(
    State(store): State<Store>,
    session: Session,
    Path((case, number)): Path<(String, String)>,
) -> Response {
    match drawn(store, session, &case, &number).await {
        Ok(drawn) => send(&drawn),
        Err(error) => refuse(&error),
    }
}

async fn drawn(store: Store, session: Session, case: &str, number: &str) -> Result<Drawn, Error> {
    let actor = Door::new(store.clone(), session, Visit::default()).actor().await?;
    let case: CaseId = case.parse().map_err(|_| Error::NotFound)?;
    let number = number.parse().map_err(|_| Error::NotFound)?;
    let permit = store.permit(&actor, case).await?;
    store.draw_outgoing(permit, number).await?.map_err(|_| Error::NotFound)
}

fn send(drawn: &Drawn) -> Response {
    let name =
        format!("attachment; filename=\"{}-{}.csv\"", drawn.reference, drawn.outgoing.number);
    match (HeaderValue::try_from(name), csv(drawn)) {
        (Ok(name), Ok(file)) => {
            let media = HeaderValue::from_static("text/csv; charset=utf-8");
            ([(CONTENT_TYPE, media), (CONTENT_DISPOSITION, name)], file).into_response()
        }
        _ => refuse(&Error::Fault(Fault::Figures)),
    }
}

pub(super) fn csv(drawn: &Drawn) -> Result<Vec<u8>, csv::Error> {
    let mut file = WriterBuilder::new().flexible(true).from_writer(Vec::new());
    file.write_record([words::PART, words::ASKED_ON, words::GIVEN])?;
    for part in &drawn.parts {
        let on = part.on.map(|on| on.to_string()).unwrap_or_default();
        file.write_record([called(part), on, text(part)].iter().map(|cell| inert(cell)))?;
    }
    file.into_inner().map_err(|error| csv::Error::from(error.into_error()))
}

fn text(part: &Part) -> String {
    match &part.said {
        Said::Closed => words::CLOSED.to_owned(),
        Said::Lines(lines) => lines.join("\n"),
        Said::Event(event, note) => {
            [headline(&event.fact), note.as_deref().unwrap_or_default()].join("\n")
        }
    }
}
