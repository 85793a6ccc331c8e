//! The two files, written as they are sent and kept nowhere.

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
use sheet::Writer;
use store::{Error, Fault, Store};
use tower_sessions::Session;

use crate::site::{account::visit::Visit, context::Door, path, report::file::refuse};

/// The addresses of the files. They need the session layer around them.
pub fn routes() -> Router<Store> {
    Router::new().route(path::EXPORT_CASES, get(cases)).route(path::EXPORT_EVENTS, get(events))
}

async fn cases(State(store): State<Store>, session: Session) -> Response {
    match both(store, session).await {
        Ok((cases, _)) => send("attachment; filename=\"waymark-cases.csv\"", cases),
        Err(error) => refuse(&error),
    }
}

async fn events(State(store): State<Store>, session: Session) -> Response {
    match both(store, session).await {
        Ok((_, further)) => send("attachment; filename=\"waymark-further-events.csv\"", further),
        Err(error) => refuse(&error),
    }
}

fn send(name: &'static str, file: Vec<u8>) -> Response {
    let media = HeaderValue::from_static("text/csv; charset=utf-8");
    ([(CONTENT_TYPE, media), (CONTENT_DISPOSITION, HeaderValue::from_static(name))], file)
        .into_response()
}

async fn both(store: Store, session: Session) -> Result<(Vec<u8>, Vec<u8>), Error> {
    let actor = Door::new(store.clone(), session, Visit::default()).actor().await?;
    let mut export = store.export(store.permit(&actor, ()).await?).await?;
    let mut writer = Writer::new(Vec::new(), Vec::new()).map_err(Fault::from)?;
    loop {
        let page = export.page().await?;
        if page.is_empty() {
            return Ok(writer.end().map_err(Fault::from)?);
        }
        for case in page {
            let written = case.write().map_err(|_| Fault::Figures)?;
            writer.add(&written).map_err(|error| Fault::from(std::io::Error::from(error)))?;
        }
    }
}
