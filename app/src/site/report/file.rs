//! Downloads of published tables. Each one is entered in the register of releases before it is sent, and its name
//! says the report and the period, never who asked. What was sent once is sent again to the byte.

use axum::{
    Router,
    extract::{Path, State},
    response::{IntoResponse, Redirect, Response},
    routing::get,
};
use domain::{
    disclosure::{Period, ProtectedTable},
    id::ReleaseId,
};
use http::{
    HeaderValue, StatusCode,
    header::{CONTENT_DISPOSITION, CONTENT_TYPE},
};
use store::{
    Actor, Error, Fault, Store,
    register::{FileKind, code},
};
use tower_sessions::Session;

use super::{
    super::{account::visit::Visit, context::Door, path},
    catalogue::{Asked, Report},
    csv::csv,
    json::json,
    national::{Beside, beside},
    page::closed,
    xlsx::xlsx,
};

const CSV: &str = "text/csv; charset=utf-8";
/// An Excel file.
pub const XLSX: &str = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
const JSON: &str = "application/json";

/// A published table with its number in the register: what a file is written from.
pub struct Release {
    pub report: Report,
    pub period: Period,
    pub table: ProtectedTable,
    /// The national figures that stand beside it.
    pub beside: Vec<Beside>,
    /// The same content has the same number, whenever it is released.
    pub number: ReleaseId,
}

impl Release {
    /// Its number as it is printed.
    pub fn printed(&self) -> String {
        code(self.number)
    }

    /// The file, as it was sent the first time.
    pub async fn file(&self, store: &Store, kind: FileKind) -> Result<Vec<u8>, Error> {
        let made = match kind {
            FileKind::Csv => csv(self).ok(),
            FileKind::Xlsx => xlsx(self).ok(),
            FileKind::Json => json(self).ok(),
        };
        store.keep_release_file(self.number, kind, made.ok_or(Fault::Figures)?).await
    }
}

type Named = Path<(String, String)>;

/// The addresses of downloads. They need the session layer around them.
pub fn routes() -> Router<Store> {
    Router::new()
        .route("/reports/{report}/{period}/file.csv", get(csv_file))
        .route("/reports/{report}/{period}/file.xlsx", get(xlsx_file))
        .route("/reports/releases/{release}/{file}", get(kept_file))
}

async fn csv_file(State(store): State<Store>, session: Session, Path(named): Named) -> Response {
    answer(new_file(store, session, &named, FileKind::Csv).await)
}

async fn xlsx_file(State(store): State<Store>, session: Session, Path(named): Named) -> Response {
    answer(new_file(store, session, &named, FileKind::Xlsx).await)
}

async fn kept_file(State(store): State<Store>, session: Session, Path(named): Named) -> Response {
    answer(old_file(store, session, &named).await)
}

/// A file about to be sent.
struct Sent {
    name: String,
    kind: FileKind,
    bytes: Vec<u8>,
}

async fn new_file(
    store: Store,
    session: Session,
    (report, period): &(String, String),
    kind: FileKind,
) -> Result<Sent, Error> {
    let actor = Door::new(store.clone(), session, Visit::default()).actor().await?;
    let release = release(&store, &actor, report, period).await?;
    let name = format!("waymark-{}-{}", release.report.code(), release.period);
    Ok(Sent { name, kind, bytes: release.file(&store, kind).await? })
}

/// Makes the table and enters it in the register. What may not be published is not found.
pub async fn release(
    store: &Store,
    actor: &Actor,
    report: &str,
    period: &str,
) -> Result<Release, Error> {
    let calendar = store.periods(store.permit(actor, ()).await?).await?;
    let asked = Asked::read(report, period, &closed(&calendar)).ok_or(Error::NotFound)?;
    let permit = store.permit(actor, ()).await?;
    let made = store.report(permit, asked.report.table(), &asked.parts).await?;
    let table = made.map_err(|_| Error::NotFound)?;
    let beside = beside(&table, &store.benchmarks().await?);
    let lines = lines(&beside);
    let number = store.release(store.permit(actor, ()).await?, &table, &lines).await?;
    Ok(Release { report: asked.report, period: asked.period, table, beside, number })
}

/// What stands beside a table, one line each: part of what its number is made from.
pub fn lines(beside: &[Beside]) -> Vec<String> {
    beside.iter().map(Beside::line).collect()
}

async fn old_file(
    store: Store,
    session: Session,
    (number, file): &(String, String),
) -> Result<Sent, Error> {
    let actor = Door::new(store.clone(), session, Visit::default()).actor().await?;
    let permit = store.permit(&actor, ()).await?;
    let number: ReleaseId = number.parse().map_err(|_| Error::NotFound)?;
    let kind = file.strip_prefix("file.").and_then(FileKind::from_code).ok_or(Error::NotFound)?;
    let bytes = store.release_file(permit, number, kind).await?;
    Ok(Sent { name: format!("waymark-{}", code(number)), kind, bytes })
}

fn answer(file: Result<Sent, Error>) -> Response {
    match file {
        Ok(file) => send(file),
        Err(error) => refuse(&error),
    }
}

fn send(Sent { name, kind, bytes }: Sent) -> Response {
    let media = match kind {
        FileKind::Csv => CSV,
        FileKind::Xlsx => XLSX,
        FileKind::Json => JSON,
    };
    let attached =
        HeaderValue::try_from(format!("attachment; filename=\"{name}.{}\"", kind.code()));
    match attached {
        Ok(attached) => {
            let headers =
                [(CONTENT_TYPE, HeaderValue::from_static(media)), (CONTENT_DISPOSITION, attached)];
            (headers, bytes).into_response()
        }
        Err(_) => StatusCode::INTERNAL_SERVER_ERROR.into_response(),
    }
}

/// A refusal of a download: an address and no page.
pub fn refuse(error: &Error) -> Response {
    match error {
        Error::SignedOut => Redirect::to(path::SIGN_IN).into_response(),
        Error::NotProved => Redirect::to(path::CONFIRM).into_response(),
        Error::NotFound => StatusCode::NOT_FOUND.into_response(),
        Error::Busy => StatusCode::SERVICE_UNAVAILABLE.into_response(),
        _ => StatusCode::INTERNAL_SERVER_ERROR.into_response(),
    }
}
