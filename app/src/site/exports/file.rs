//! The files, written as they are sent and kept nowhere.

use axum::{
    Router,
    extract::State,
    response::{IntoResponse, Response},
    routing::get,
};
use http::{
    HeaderValue,
    header::{CONTENT_DISPOSITION, CONTENT_TYPE},
};
use sheet::{Listing, Writer};
use store::{Error, Fault, Store};
use tower_sessions::Session;

use crate::site::{account::visit::Visit, context::Door, path, report::file::refuse};

/// The addresses of the files. They need the session layer around them.
pub fn routes() -> Router<Store> {
    Router::new()
        .route(path::EXPORT_CASES, get(cases))
        .route(path::EXPORT_EVENTS, get(events))
        .route(path::EXPORT_DOCUMENTS, get(documents))
}

/// What was taken out.
struct Taken {
    cases: Vec<u8>,
    further: Vec<u8>,
    documents: Vec<u8>,
}

async fn cases(State(store): State<Store>, session: Session) -> Response {
    match take(store, session).await {
        Ok(taken) => send("attachment; filename=\"waymark-cases.csv\"", taken.cases),
        Err(error) => refuse(&error),
    }
}

async fn events(State(store): State<Store>, session: Session) -> Response {
    match take(store, session).await {
        Ok(taken) => send("attachment; filename=\"waymark-further-events.csv\"", taken.further),
        Err(error) => refuse(&error),
    }
}

async fn documents(State(store): State<Store>, session: Session) -> Response {
    match take(store, session).await {
        Ok(taken) => send("attachment; filename=\"waymark-documents.csv\"", taken.documents),
        Err(error) => refuse(&error),
    }
}

fn send(name: &'static str, file: Vec<u8>) -> Response {
    let media = HeaderValue::from_static("text/csv; charset=utf-8");
    ([(CONTENT_TYPE, media), (CONTENT_DISPOSITION, HeaderValue::from_static(name))], file)
        .into_response()
}

async fn take(store: Store, session: Session) -> Result<Taken, Error> {
    let actor = Door::new(store.clone(), session, Visit::default()).actor().await?;
    let mut export = store.export(store.permit(&actor, ()).await?).await?;
    let mut writer = Writer::new(Vec::new(), Vec::new()).map_err(Fault::from)?;
    let mut listing = Listing::new(Vec::new()).map_err(Fault::from)?;
    let failed = |error| Fault::from(std::io::Error::from(error));
    loop {
        let page = export.page().await?;
        if page.is_empty() {
            let (cases, further) = writer.end().map_err(Fault::from)?;
            let documents = listing.end().map_err(Fault::from)?;
            return Ok(Taken { cases, further, documents });
        }
        let documents = export.documents().await?;
        for case in page {
            let written = case.write().map_err(|_| Fault::Figures)?;
            writer.add(&written).map_err(failed)?;
            if let Some(of_it) = documents.get(&case.about.reference) {
                let rows = case.list(of_it).map_err(|_| Fault::Figures)?;
                listing.add(&rows).map_err(failed)?;
            }
        }
    }
}
