//! The forms of the four steps: matching the columns, bringing in, taking back.

use std::io::Cursor;

use domain::{
    code::Nation,
    id::{ImportId, SheetId},
    sheet::loose::Order,
};
use leptos::prelude::*;
use leptos_axum::ResponseOptions;
use sheet::{Map, Rows};
use store::{
    Error,
    import::{NotTakenBack, Stage},
};
use tower_sessions::Session;

use super::{job, memory::remember, notes::Notes};
use crate::site::{
    account::told::tell,
    action::Unread,
    context::{door, signed_in},
    load::{busy, go},
    path,
    words::import as words,
};

/// Under this key of a session waits what the next page says: a heading, and a sentence.
pub const TOLD: &str = "import";

/// Under this one, that the columns matched before were forgotten.
pub const FORGOTTEN: &str = "import-forgotten";

/// Stages in which nobody is reading the sheet.
const NOT_RUNNING: [Stage; 3] = [Stage::Kept, Stage::Checked, Stage::Broken];

/// Keeps how the columns are read, and begins to check.
#[server(prefix = "/api", endpoint = "match-columns")]
pub async fn match_columns(
    #[server(default)] sheet: String,
    #[server(default)] columns: Vec<String>,
    #[server(default)] dates: String,
    #[server(default)] nation: String,
) -> Result<(), Unread> {
    let session = door().session;
    let response = expect_context::<ResponseOptions>();
    answer(&response, matched(&sheet, &columns, (&dates, &nation), &session).await);
    Ok(())
}

async fn matched(
    sheet: &str,
    columns: &[String],
    asked: (&str, &str),
    session: &Session,
) -> Result<String, Error> {
    let (store, actor) = signed_in().await?;
    let permit = store.permit(&actor, ()).await?;
    let id: SheetId = sheet.parse().map_err(|_| Error::NotFound)?;
    let kept = store.kept_sheet(&permit, id).await?;
    let mut notes = Notes::read(&kept);
    let headings = Rows::of(Cursor::new(kept.content)).map_err(|_| Error::NotFound)?.headings;
    let map = chosen(&headings, columns, asked);
    let is_usable = map.clone().checked().is_ok();
    notes.map = Some(map.clone());
    if !is_usable {
        let kept = (Stage::Kept, &*notes.written(), None);
        store.move_sheet(&permit, id, &NOT_RUNNING, kept).await?;
        tell(session, TOLD, (words::TITLE, words::NO_NAME)).await;
        return Ok(path::sheet_columns(sheet));
    }
    remember(&store, &permit, headings, map).await?;
    job::begin(&store, &actor, id, notes, true).await?;
    Ok(path::sheet(sheet))
}

fn chosen(headings: &[String], columns: &[String], (dates, nation): (&str, &str)) -> Map {
    let pairs = headings.iter().zip(columns).filter(|(_, column)| !column.is_empty());
    let columns = pairs.map(|(heading, column)| (heading.clone(), column.clone())).collect();
    let dates = match dates {
        "day" => Some(Order::DayFirst),
        "month" => Some(Order::MonthFirst),
        _ => None,
    };
    let mut map = Map { dates, columns, ..Map::default() }.completed();
    if let Some(nation) = Nation::from_code(nation) {
        map.defaults.insert("case_opened.nation".to_owned(), nation.code().to_owned());
    }
    map
}

/// Forgets how such columns were matched before: the proposal is what their headings suggest.
#[server(prefix = "/api", endpoint = "forget-columns")]
pub async fn forget_columns(#[server(default)] sheet: String) -> Result<(), Unread> {
    let session = door().session;
    let response = expect_context::<ResponseOptions>();
    answer(&response, forget(&sheet, &session).await);
    Ok(())
}

async fn forget(sheet: &str, session: &Session) -> Result<String, Error> {
    let (store, actor) = signed_in().await?;
    let permit = store.permit(&actor, ()).await?;
    let id: SheetId = sheet.parse().map_err(|_| Error::NotFound)?;
    let kept = store.kept_sheet(&permit, id).await?;
    let mut notes = Notes::read(&kept);
    if let Some(recalled) = notes.recalled.take() {
        store.forget_map(&permit, recalled.id).await?;
        let headings = Rows::of(Cursor::new(kept.content)).map_err(|_| Error::NotFound)?.headings;
        notes.map = Some(Map::guess(&headings));
        let kept = (Stage::Kept, &*notes.written(), None);
        store.move_sheet(&permit, id, &NOT_RUNNING, kept).await?;
        tell(session, FORGOTTEN, true).await;
    }
    Ok(path::sheet_columns(sheet))
}

/// Brings in what was checked.
#[server(prefix = "/api", endpoint = "bring-in")]
pub async fn bring_in(#[server(default)] sheet: String) -> Result<(), Unread> {
    let response = expect_context::<ResponseOptions>();
    answer(&response, bring(&sheet).await);
    Ok(())
}

async fn bring(sheet: &str) -> Result<String, Error> {
    let (store, actor) = signed_in().await?;
    let permit = store.permit(&actor, ()).await?;
    let id: SheetId = sheet.parse().map_err(|_| Error::NotFound)?;
    let kept = store.kept_sheet(&permit, id).await?;
    job::begin(&store, &actor, id, Notes::read(&kept), false).await?;
    Ok(path::sheet(sheet))
}

/// Takes an import back.
#[server(prefix = "/api", endpoint = "take-import-back")]
pub async fn take_import_back(#[server(default)] import: String) -> Result<(), Unread> {
    let session = door().session;
    let response = expect_context::<ResponseOptions>();
    answer(&response, take_back(&import, &session).await);
    Ok(())
}

async fn take_back(import: &str, session: &Session) -> Result<String, Error> {
    let (store, actor) = signed_in().await?;
    let permit = store.permit(&actor, ()).await?;
    let import: ImportId = import.parse().map_err(|_| Error::NotFound)?;
    let word = match store.take_import_back(permit, import).await {
        Ok(back) => (words::taken_back(back.cases), words::kept(&back.kept)),
        Err(NotTakenBack::TooLate) => {
            (words::NOT_TAKEN_BACK.to_owned(), words::TOO_LATE.to_owned())
        }
        Err(NotTakenBack::Store(error)) => return Err(error),
    };
    tell(session, TOLD, word).await;
    Ok(path::IMPORTS.to_owned())
}

fn answer(response: &ResponseOptions, done: Result<String, Error>) {
    match done {
        Ok(path) => go(response, &path),
        Err(Error::SignedOut) => go(response, path::SIGN_IN),
        Err(Error::NotProved) => go(response, &path::before(path::CONFIRM, path::IMPORTS)),
        Err(Error::Busy) => busy(response),
        Err(_) => go(response, path::NOWHERE),
    }
}
