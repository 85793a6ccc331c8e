//! The download of an internal table.

use axum::{
    Router,
    extract::{Path, Query, State},
    response::{IntoResponse, Response},
    routing::get,
};
use domain::tally::table::InternalTable;
use http::{
    HeaderValue, StatusCode,
    header::{CONTENT_DISPOSITION, CONTENT_TYPE},
};
use store::{Error, Store};
use tower_sessions::Session;

use super::{ask::Wanted, csv::csv};
use crate::site::{account::visit::Visit, context::Door, report::file::refuse};

/// The address of the download. It needs the session layer around it.
pub fn routes() -> Router<Store> {
    Router::new().route("/reports/internal/{table}/file.csv", get(csv_file))
}

async fn csv_file(
    State(store): State<Store>,
    session: Session,
    Path(table): Path<String>,
    Query(wanted): Query<Wanted>,
) -> Response {
    match file(store, session, &table, &wanted).await {
        Ok((name, file)) => send(&name, file),
        Err(error) => refuse(&error),
    }
}

async fn file(
    store: Store,
    session: Session,
    table: &str,
    wanted: &Wanted,
) -> Result<(String, Vec<u8>), Error> {
    let actor = Door::new(store.clone(), session, Visit::default()).actor().await?;
    let permit = store.permit(&actor, ()).await?;
    let table = InternalTable::from_code(table).ok_or(Error::NotFound)?;
    let report = store.internal(permit, table, &wanted.read(store.today())?).await?;
    let file = csv(&report).map_err(|_| Error::Busy)?;
    Ok((format!("internal-not-for-publication-{}.csv", table.code()), file))
}

fn send(name: &str, file: Vec<u8>) -> Response {
    let media = HeaderValue::from_static("text/csv; charset=utf-8");
    match HeaderValue::try_from(format!("attachment; filename=\"{name}\"")) {
        Ok(attached) => {
            ([(CONTENT_TYPE, media), (CONTENT_DISPOSITION, attached)], file).into_response()
        }
        Err(_) => StatusCode::INTERNAL_SERVER_ERROR.into_response(),
    }
}
