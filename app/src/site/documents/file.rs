//! Documents on their way in and out. On the way in a file is read to its limit, looked at, scanned where the charity has
//! a scanner, and encrypted; it is never a file on this machine. On the way out it has a name that says nothing.

use std::{
    io,
    path::{Path, PathBuf},
    sync::Arc,
};

use axum::{
    Router,
    body::Body,
    extract::{Path as Named, Request, State},
    response::{IntoResponse, Redirect, Response},
    routing::{get, post},
};
use domain::{document::NewDocument, id::CaseId};
use futures_util::stream;
use http::{
    HeaderMap, HeaderValue, StatusCode,
    header::{
        ACCEPT, CONTENT_DISPOSITION, CONTENT_LENGTH, CONTENT_SECURITY_POLICY, CONTENT_TYPE,
        LOCATION,
    },
};
use leptos_axum::ResponseOptions;
use paper::Checked;
use store::{Error, Store, document::Content, permit::WriteDocument};
use tokio::sync::Semaphore;
use tower_sessions::Session;

use super::{
    receive::{self, Arriving, Sent},
    scan::{Scanned, scan},
};
use crate::site::{
    account::visit::Visit,
    action::desk::{Turned, open_at},
    context::Door,
    forms::{Problem, Typed, document::DocumentForm, saved::Saved},
    path,
    report::file::refuse,
    words::{answers, document as words},
};

/// Files that are held at once; each may be large.
const AT_ONCE: usize = 4;

/// What a document that is opened may do: nothing.
const NOTHING: &str =
    "sandbox; default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/// What these addresses work with.
#[derive(Clone)]
pub struct Documents {
    store: Store,
    scanner: Option<Arc<Path>>,
    room: Arc<Semaphore>,
}

/// The addresses of the files. They need the session layer around them.
pub fn routes() -> Router<Documents> {
    Router::new()
        .route(path::BRING_DOCUMENT, post(bring))
        .route("/cases/{case}/documents/{document}/file", get(hand_out))
}

async fn bring(State(here): State<Documents>, session: Session, request: Request) -> Response {
    let is_script = is_script(request.headers());
    let is_huge = receive::is_huge(request.headers());
    let response = ResponseOptions::default();
    // Turned away or not, the answer is an address.
    drop(here.take(session, request, &response).await);
    if could_not_write(&response) {
        return StatusCode::SERVICE_UNAVAILABLE.into_response();
    }
    let to = address(&response);
    match (is_script, is_huge) {
        (true, _) => to.into_response(),
        // Browsers believe an answer that comes before they are done only if it is a refusal.
        (false, true) => StatusCode::PAYLOAD_TOO_LARGE.into_response(),
        (false, false) => Redirect::to(&to).into_response(),
    }
}

/// Our own script shows how far a file has come, and goes where it is told.
pub fn is_script(headers: &HeaderMap) -> bool {
    headers.get(ACCEPT).is_some_and(|accept| accept == "application/json")
}

/// Nothing could be written, the answers neither.
fn could_not_write(response: &ResponseOptions) -> bool {
    let parts = response.0.read().expect("nothing panics while it writes a status");
    parts.status == Some(StatusCode::SERVICE_UNAVAILABLE)
}

fn address(response: &ResponseOptions) -> String {
    let parts = response.0.read().expect("nothing panics while it writes an address");
    let to = parts.headers.get(LOCATION).and_then(|to| to.to_str().ok());
    to.unwrap_or(path::NOWHERE).to_owned()
}

impl Documents {
    /// A scanner is asked about every file, where there is one.
    pub fn new(store: Store, scanner: Option<PathBuf>) -> Self {
        Self { store, scanner: scanner.map(Arc::from), room: Arc::new(Semaphore::new(AT_ONCE)) }
    }

    async fn take(
        &self,
        session: Session,
        request: Request,
        response: &ResponseOptions,
    ) -> Result<(), Turned> {
        let door = Door::new(self.store.clone(), session, Visit::default());
        let is_known = door.actor().await.is_ok();
        let arriving = receive::begin(request, is_known).await.ok_or(Turned)?;
        let form = arriving.form.clone();
        let desk = open_at(door, response.clone(), &form).await?;
        let (case, key) = form.case().zip(form.key()).ok_or(Turned)?;
        let permit = desk.permit::<WriteDocument>(case).await?;
        let (new, file) = desk.right(self.read(&form, arriving).await).await?;
        let added = desk.store.add_document(permit, new, file, key).await;
        let added = desk.right(tried(added)).await?;
        let number = desk.took(added).await?;
        Saved::Document { number }.leave(&desk.store, &desk.actor, case).await;
        desk.forget().await;
        desk.go(&path::case(case))
    }

    /// The answers and the file, if both are right. A file that comes with wrong answers has to be chosen again.
    async fn read(
        &self,
        form: &DocumentForm,
        arriving: Arriving,
    ) -> Result<(NewDocument, Checked), Vec<Problem>> {
        let file = self.checked(arriving).await;
        match (form.parse(self.store.today()), file) {
            (Ok(new), Ok(file)) => Ok((new, file)),
            (Ok(_), Err(say)) => Err(vec![about_file(say)]),
            (Err(problems), file) => {
                let say = file.err().unwrap_or(words::CHOOSE_AGAIN);
                Err(problems.into_iter().chain([about_file(say)]).collect())
            }
        }
    }

    async fn checked(&self, arriving: Arriving) -> Result<Checked, &'static str> {
        let _place = self.room.try_acquire().map_err(|_| words::MANY)?;
        let (name, content) = match arriving.file().await {
            Sent::File { name, content } => (name, content),
            Sent::Nothing => return Err(words::CHOOSE_FILE),
            Sent::TooBig => return Err(words::TOO_BIG),
            Sent::TooSlow => return Err(words::TOO_SLOW),
        };
        // An archive is unpacked before anything of it is believed: that is no work for the thread of a page.
        let checked = self.store.think(move || paper::check(&name, content)).await;
        let file = checked.map_err(|_| words::TOO_SLOW)?.map_err(words::refusal)?;
        match &self.scanner {
            None => Ok(file),
            Some(socket) => match scan(socket, file.content()).await {
                Scanned::Clean => Ok(file),
                Scanned::Infected => Err(words::INFECTED),
                Scanned::Unknown => Err(words::NOT_SCANNED),
            },
        }
    }
}

fn about_file(say: &str) -> Problem {
    Problem::with("file", say)
}

/// What nobody at a keyboard can put right is tried again, with the file.
fn tried(added: Result<u32, Error>) -> Result<Result<u32, Error>, Vec<Problem>> {
    match added {
        Err(Error::Busy | Error::Fault(_)) => {
            Err(vec![Problem::with("main", answers::NOT_SAVED), about_file(words::CHOOSE_AGAIN)])
        }
        other => Ok(other),
    }
}

async fn hand_out(
    State(here): State<Documents>,
    session: Session,
    Named((case, number)): Named<(String, String)>,
) -> Response {
    match here.content(session, &case, &number).await {
        Ok(content) => send(content),
        Err(error) => refuse(&error),
    }
}

impl Documents {
    async fn content(&self, session: Session, case: &str, number: &str) -> Result<Content, Error> {
        let actor = Door::new(self.store.clone(), session, Visit::default()).actor().await?;
        let case: CaseId = case.parse().map_err(|_| Error::NotFound)?;
        let number: u32 = number.parse().map_err(|_| Error::NotFound)?;
        self.store.document_content(self.store.permit(&actor, case).await?, number).await
    }
}

/// The file under a name made of the reference and its number, part by part.
fn send(content: Content) -> Response {
    let Content { reference, number, format, size, .. } = &content;
    let name = format!("attachment; filename=\"{reference}-{number}.{}\"", format.code());
    let Ok(name) = HeaderValue::try_from(name) else {
        return StatusCode::INTERNAL_SERVER_ERROR.into_response();
    };
    let headers = [
        (CONTENT_TYPE, HeaderValue::from_static(format.media())),
        (CONTENT_DISPOSITION, name),
        (CONTENT_LENGTH, HeaderValue::from(*size)),
        (CONTENT_SECURITY_POLICY, HeaderValue::from_static(NOTHING)),
    ];
    let parts = stream::try_unfold(content, |mut content| async move {
        let part = content.next().await.map_err(io::Error::other)?;
        Ok::<_, io::Error>(part.map(|part| (part, content)))
    });
    (headers, Body::from_stream(parts)).into_response()
}
