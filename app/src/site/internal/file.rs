//! The downloads of an internal table.

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

use super::{ask::Wanted, csv::csv, json::json, xlsx::xlsx};
use crate::site::{account::visit::Visit, context::Door, report::file::refuse};

/// What kind of file is asked for.
#[derive(Clone, Copy)]
enum Kind {
    Csv,
    Xlsx,
    Json,
}

/// The addresses of the downloads. They need the session layer around them.
pub fn routes() -> Router<Store> {
    Router::new()
        .route("/reports/internal/{table}/file.csv", get(csv_file))
        .route("/reports/internal/{table}/file.xlsx", get(xlsx_file))
        .route("/reports/internal/{table}/file.json", get(json_file))
}

type Named = Path<String>;
type Asked = Query<Wanted>;

async fn csv_file(
    State(store): State<Store>,
    session: Session,
    Path(table): Named,
    Query(wanted): Asked,
) -> Response {
    answer(store, session, (&table, &wanted), Kind::Csv).await
}

async fn xlsx_file(
    State(store): State<Store>,
    session: Session,
    Path(table): Named,
    Query(wanted): Asked,
) -> Response {
    answer(store, session, (&table, &wanted), Kind::Xlsx).await
}

async fn json_file(
    State(store): State<Store>,
    session: Session,
    Path(table): Named,
    Query(wanted): Asked,
) -> Response {
    answer(store, session, (&table, &wanted), Kind::Json).await
}

async fn answer(store: Store, session: Session, asked: (&str, &Wanted), kind: Kind) -> Response {
    match file(store, session, asked, kind).await {
        Ok((name, file)) => send(&name, file, kind),
        Err(error) => refuse(&error),
    }
}

async fn file(
    store: Store,
    session: Session,
    (table, wanted): (&str, &Wanted),
    kind: Kind,
) -> Result<(String, Vec<u8>), Error> {
    let actor = Door::new(store.clone(), session, Visit::default()).actor().await?;
    let permit = store.permit(&actor, ()).await?;
    let table = InternalTable::from_code(table).ok_or(Error::NotFound)?;
    let report = store.internal(permit, table, &wanted.read(store.today())?).await?;
    let file = match kind {
        Kind::Csv => csv(&report).ok(),
        Kind::Xlsx => xlsx(&report).ok(),
        Kind::Json => json(&report).ok(),
    };
    let name = format!("internal-not-for-publication-{}.{}", table.code(), kind.ending());
    Ok((name, file.ok_or(Error::Busy)?))
}

impl Kind {
    const fn ending(self) -> &'static str {
        match self {
            Self::Csv => "csv",
            Self::Xlsx => "xlsx",
            Self::Json => "json",
        }
    }

    const fn media(self) -> &'static str {
        match self {
            Self::Csv => "text/csv; charset=utf-8",
            Self::Xlsx => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            Self::Json => "application/json",
        }
    }
}

fn send(name: &str, file: Vec<u8>, kind: Kind) -> Response {
    let media = HeaderValue::from_static(kind.media());
    match HeaderValue::try_from(format!("attachment; filename=\"{name}\"")) {
        Ok(attached) => {
            ([(CONTENT_TYPE, media), (CONTENT_DISPOSITION, attached)], file).into_response()
        }
        Err(_) => StatusCode::INTERNAL_SERVER_ERROR.into_response(),
    }
}
