//! Downloads of published tables. Each one is entered in the register of releases before it is sent, and its name
//! says the report and the period, never who asked.

use axum::{
    Router,
    extract::{Path, State},
    response::{IntoResponse, Redirect, Response},
    routing::get,
};
use domain::disclosure::{Period, ProtectedTable};
use http::{
    HeaderValue, StatusCode,
    header::{CONTENT_DISPOSITION, CONTENT_TYPE},
};
use store::{Error, Store};
use tower_sessions::Session;

use super::{
    super::{account::visit::Visit, context::Door, path},
    catalogue::Report,
    choice::parts,
    csv::csv,
    page::closed,
    xlsx::xlsx,
};

const CSV: &str = "text/csv; charset=utf-8";
const XLSX: &str = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/// A published table with its number in the register: what a file is written from.
pub struct Release {
    pub report: Report,
    pub period: Period,
    pub table: ProtectedTable,
    /// The same content has the same number, whenever it is released.
    pub number: String,
}

type Named = Path<(String, String)>;

/// The addresses of downloads. They need the session layer around them.
pub fn routes() -> Router<Store> {
    Router::new()
        .route("/reports/{report}/{period}/file.csv", get(csv_file))
        .route("/reports/{report}/{period}/file.xlsx", get(xlsx_file))
}

async fn csv_file(State(store): State<Store>, session: Session, Path(named): Named) -> Response {
    match release(store, session, &named).await {
        Ok(release) => send(&release, "csv", CSV, csv(&release).ok()),
        Err(error) => refuse(&error),
    }
}

async fn xlsx_file(State(store): State<Store>, session: Session, Path(named): Named) -> Response {
    match release(store, session, &named).await {
        Ok(release) => send(&release, "xlsx", XLSX, xlsx(&release).ok()),
        Err(error) => refuse(&error),
    }
}

/// Makes the table and enters it in the register. What may not be published is not found.
async fn release(
    store: Store,
    session: Session,
    (report, period): &(String, String),
) -> Result<Release, Error> {
    let actor = Door::new(store.clone(), session, Visit::default()).actor().await?;
    let calendar = store.periods(store.permit(&actor, ()).await?).await?;
    let report = Report::at(report).ok_or(Error::NotFound)?;
    let period: Period = period.parse().map_err(|_| Error::NotFound)?;
    let periods = parts(period, &closed(&calendar)).ok_or(Error::NotFound)?;
    let made = store.report(store.permit(&actor, ()).await?, report.table(), &periods).await?;
    let table = made.map_err(|_| Error::NotFound)?;
    let number = store.release(store.permit(&actor, ()).await?, &table).await?;
    Ok(Release { report, period, table, number })
}

fn send(release: &Release, kind: &str, media: &'static str, file: Option<Vec<u8>>) -> Response {
    let name = format!("waymark-{}-{}.{kind}", release.report.code(), release.period);
    let attached = HeaderValue::try_from(format!("attachment; filename=\"{name}\""));
    match (file, attached) {
        (Some(file), Ok(attached)) => {
            let headers =
                [(CONTENT_TYPE, HeaderValue::from_static(media)), (CONTENT_DISPOSITION, attached)];
            (headers, file).into_response()
        }
        _ => StatusCode::INTERNAL_SERVER_ERROR.into_response(),
    }
}

fn refuse(error: &Error) -> Response {
    match error {
        Error::SignedOut => Redirect::to(path::SIGN_IN).into_response(),
        Error::NotFound => StatusCode::NOT_FOUND.into_response(),
        Error::Busy => StatusCode::SERVICE_UNAVAILABLE.into_response(),
        _ => StatusCode::INTERNAL_SERVER_ERROR.into_response(),
    }
}
