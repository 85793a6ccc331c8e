//! The sheet on its way in, and the rows to fix on their way out. Neither is ever a file on this machine.

use std::io::Cursor;

use axum::{
    Router,
    extract::{DefaultBodyLimit, Multipart, Path, State},
    response::{IntoResponse, Redirect, Response},
    routing::{get, post},
};
use domain::id::SheetId;
use http::{
    HeaderValue,
    header::{CONTENT_DISPOSITION, CONTENT_TYPE},
};
use sheet::{Rows, write_back};
use store::{Error, Store};
use tower_sessions::Session;

use super::{action::TOLD, job, notes::Notes};
use crate::site::{
    account::{told::tell, visit::Visit},
    context::Door,
    path,
    report::file::refuse,
    words::import as words,
};

/// The addresses of the files. They need the session layer around them.
pub fn routes() -> Router<Store> {
    Router::new()
        // The edge has held it to a limit of its own already.
        .route(path::BRING_SHEET, post(bring_sheet).layer(DefaultBodyLimit::disable()))
        .route("/imports/{sheet}/to-fix.csv", get(to_fix))
}

async fn bring_sheet(State(store): State<Store>, session: Session, form: Multipart) -> Response {
    match keep(store, &session, form).await {
        Ok(path) => Redirect::to(&path).into_response(),
        Err(Error::NotFound) => Redirect::to(path::NOWHERE).into_response(),
        Err(error) => refuse(&error),
    }
}

async fn keep(store: Store, session: &Session, form: Multipart) -> Result<String, Error> {
    let actor = Door::new(store.clone(), session.clone(), Visit::default()).actor().await?;
    let permit = store.permit(&actor, ()).await?;
    let content = content(form).await;
    let reading = content.clone();
    // A workbook is unpacked whole before anything of it is believed: that is no work for the thread of a page.
    let read = store.think(move || Notes::of(reading)).await?;
    let notes = match read {
        Ok(notes) => notes,
        Err(refusal) => {
            tell(session, TOLD, (words::NOT_READ, refusal.to_string())).await;
            return Ok(path::IMPORTS.to_owned());
        }
    };
    let id = store.keep_sheet(&permit, &content, &notes.written()).await?;
    if notes.map.is_some() {
        return Ok(path::sheet_columns(&id.to_string()));
    }
    job::begin(&store, &actor, id, notes, true).await?;
    Ok(path::sheet(&id.to_string()))
}

/// What the first part named `sheet` holds; nothing where none came.
async fn content(mut form: Multipart) -> Vec<u8> {
    while let Ok(Some(part)) = form.next_field().await {
        if part.name() == Some("sheet") {
            return part.bytes().await.map(Vec::from).unwrap_or_default();
        }
    }
    Vec::new()
}

async fn to_fix(
    State(store): State<Store>,
    session: Session,
    Path(sheet): Path<String>,
) -> Response {
    match written(store, session, &sheet).await {
        Ok(file) => {
            let media = HeaderValue::from_static("text/csv; charset=utf-8");
            let attached =
                HeaderValue::from_static("attachment; filename=\"waymark-rows-to-fix.csv\"");
            ([(CONTENT_TYPE, media), (CONTENT_DISPOSITION, attached)], file).into_response()
        }
        Err(error) => refuse(&error),
    }
}

async fn written(store: Store, session: Session, sheet: &str) -> Result<Vec<u8>, Error> {
    let actor = Door::new(store.clone(), session, Visit::default()).actor().await?;
    let permit = store.permit(&actor, ()).await?;
    let id: SheetId = sheet.parse().map_err(|_| Error::NotFound)?;
    let kept = store.kept_sheet(&permit, id).await?;
    let reasons = Notes::read(&kept).reasons;
    let rows = Rows::of(Cursor::new(kept.content)).map_err(|_| Error::NotFound)?;
    let mut file = b"\xef\xbb\xbf".to_vec();
    write_back(rows, &reasons, &mut file).map_err(|_| Error::NotFound)?;
    Ok(file)
}
