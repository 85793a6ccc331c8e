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
    HeaderMap, HeaderValue,
    header::{CONTENT_DISPOSITION, CONTENT_TYPE},
};
use sheet::{Kind, Refusal, Rows, write_back};
use store::{Error, Store, import::KeptSheet};
use tower_sessions::Session;

use super::{action::TOLD, job, memory::recall, notes::Notes};
use crate::site::{
    account::{told::tell, visit::Visit},
    context::Door,
    documents::file::is_script,
    path,
    report::file::{XLSX, refuse},
    words::import as words,
};

/// The addresses of the files. They need the session layer around them.
pub fn routes() -> Router<Store> {
    Router::new()
        // The edge has held it to a limit of its own already.
        .route(path::BRING_SHEET, post(bring_sheet).layer(DefaultBodyLimit::disable()))
        .route("/imports/{sheet}/to-fix", get(to_fix))
        .route("/imports/{sheet}/map.toml", get(map))
}

async fn bring_sheet(
    State(store): State<Store>,
    session: Session,
    headers: HeaderMap,
    form: Multipart,
) -> Response {
    let to = match keep(store, &session, form).await {
        Ok(path) => path,
        Err(Error::NotFound) => path::NOWHERE.to_owned(),
        Err(Error::SignedOut) => path::before(path::SIGN_IN, path::IMPORTS),
        Err(error) => return refuse(&error),
    };
    if is_script(&headers) { to.into_response() } else { Redirect::to(&to).into_response() }
}

async fn keep(store: Store, session: &Session, form: Multipart) -> Result<String, Error> {
    let actor = Door::new(store.clone(), session.clone(), Visit::default()).actor().await?;
    let permit = store.permit(&actor, ()).await?;
    let content = content(form).await;
    let reading = content.clone();
    // A workbook is unpacked whole before anything of it is believed: that is no work for the thread of a page.
    let read = store.think(move || Notes::of(reading)).await?;
    let (mut notes, headings) = match read {
        Ok(read) => read,
        Err(refusal) => {
            tell(session, TOLD, (words::NOT_READ, refusal.to_string())).await;
            return Ok(path::IMPORTS.to_owned());
        }
    };
    if notes.map.is_some()
        && let Some((map, recalled)) = recall(&store, &permit, &headings).await?
    {
        (notes.map, notes.recalled) = (Some(map), Some(recalled));
    }
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
        Ok((Kind::Text(_), file)) => send(
            "text/csv; charset=utf-8",
            "attachment; filename=\"waymark-rows-to-fix.csv\"",
            file,
        ),
        Ok((Kind::Workbook, file)) => {
            send(XLSX, "attachment; filename=\"waymark-rows-to-fix.xlsx\"", file)
        }
        Err(error) => refuse(&error),
    }
}

/// How its columns are read, for the command line.
async fn map(State(store): State<Store>, session: Session, Path(sheet): Path<String>) -> Response {
    match map_of(store, session, &sheet).await {
        Ok(map) => {
            let media = "application/toml; charset=utf-8";
            send(media, "attachment; filename=\"waymark-map.toml\"", map.into_bytes())
        }
        Err(error) => refuse(&error),
    }
}

async fn map_of(store: Store, session: Session, sheet: &str) -> Result<String, Error> {
    let kept = kept(&store, session, sheet).await?;
    Ok(Notes::read(&kept).map.ok_or(Error::NotFound)?.written())
}

async fn kept(store: &Store, session: Session, sheet: &str) -> Result<KeptSheet, Error> {
    let actor = Door::new(store.clone(), session, Visit::default()).actor().await?;
    let id: SheetId = sheet.parse().map_err(|_| Error::NotFound)?;
    store.kept_sheet(&store.permit(&actor, ()).await?, id).await
}

fn send(media: &'static str, attached: &'static str, file: Vec<u8>) -> Response {
    let (media, attached) = (HeaderValue::from_static(media), HeaderValue::from_static(attached));
    ([(CONTENT_TYPE, media), (CONTENT_DISPOSITION, attached)], file).into_response()
}

async fn written(store: Store, session: Session, sheet: &str) -> Result<(Kind, Vec<u8>), Error> {
    let kept = kept(&store, session, sheet).await?;
    let reasons = Notes::read(&kept).reasons;
    // A workbook is unpacked and packed again: that is no work for the thread of a page.
    let back = move || -> Result<_, Refusal> {
        let rows = Rows::of(Cursor::new(kept.content))?;
        let (kind, mut file) = (rows.kind, Vec::new());
        write_back(rows, kind, &reasons, &mut file)?;
        Ok((kind, file))
    };
    store.think(back).await?.map_err(|_| Error::NotFound)
}
