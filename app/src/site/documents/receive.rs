//! A form with a file on its way in. The answers come first and are read first, so that they are there whatever becomes
//! of the file. Of a body that is too long no more is held than the answers; what is left of it is thrown away while the
//! answer goes out, for a while, so that whoever sends it hears the answer.

use std::{
    io,
    pin::Pin,
    sync::{
        Arc,
        atomic::{AtomicBool, Ordering},
    },
    task::{Context, Poll},
    time::Duration,
};

use axum::{
    body::{BodyDataStream, Bytes},
    extract::Request,
};
use futures_util::{Stream, StreamExt};
use http::{
    HeaderMap,
    header::{CONTENT_LENGTH, CONTENT_TYPE},
};
use multer::{Field, Multipart, parse_boundary};
use paper::LARGEST;
use tokio::time::timeout;

use crate::site::forms::document::DocumentForm;

/// What a browser puts around a file, and the answers before it.
const AROUND: usize = 1024 * 1024;
/// Thrown away beyond what is read.
const PATIENCE: usize = 16 * 1024 * 1024;
/// Answers of a form: more are not ours.
const ANSWERS: usize = 64;
/// How long the answers may take, and the file.
const SLOWEST: Duration = Duration::from_secs(30);
const SLOWEST_FILE: Duration = Duration::from_mins(5);

/// The longest answer that is held.
const ANSWER: usize = 64 * 1024;

/// A form that is arriving: its answers are here, its file is not yet.
pub struct Arriving {
    pub form: DocumentForm,
    file: Option<Field<'static>>,
    is_over: Arc<AtomicBool>,
}

/// What became of the file.
pub enum Sent {
    File { name: String, content: Vec<u8> },
    Nothing,
    TooBig,
    TooSlow,
}

/// Whether so much is announced that nobody can wait for its end.
pub fn is_huge(headers: &HeaderMap) -> bool {
    announced(headers).is_some_and(|length| length > LARGEST + AROUND + PATIENCE)
}

fn announced(headers: &HeaderMap) -> Option<usize> {
    headers.get(CONTENT_LENGTH)?.to_str().ok()?.parse().ok()
}

/// Reads the answers of a form, up to where its file begins. From strangers, and of a file that is too large, no more
/// than the answers is held. Nothing where it is no such form.
pub async fn begin(request: Request, is_known: bool) -> Option<Arriving> {
    let (parts, body) = request.into_parts();
    let boundary = parse_boundary(parts.headers.get(CONTENT_TYPE)?.to_str().ok()?).ok()?;
    let is_too_big = announced(&parts.headers).is_some_and(|length| length > LARGEST + AROUND);
    let most = if is_known && !is_too_big { LARGEST + AROUND } else { AROUND };
    let is_over = Arc::new(AtomicBool::new(is_too_big));
    let body = Some(body.into_data_stream());
    let mut multipart =
        Multipart::new(Reading { body, left: most, is_over: is_over.clone() }, boundary);
    let mut form = DocumentForm::default();
    let file = timeout(SLOWEST, answers(&mut multipart, &mut form)).await.ok().flatten();
    Some(Arriving { form, file, is_over })
}

async fn answers(
    multipart: &mut Multipart<'static>,
    form: &mut DocumentForm,
) -> Option<Field<'static>> {
    for _ in 0..ANSWERS {
        let mut field = multipart.next_field().await.ok()??;
        if field.name() == Some("file") {
            return Some(field);
        }
        let Some(answer) = field.name().and_then(|name| form.answer(name)) else { continue };
        let mut said = Vec::new();
        while let Some(part) = field.chunk().await.ok()? {
            let room = ANSWER - said.len();
            said.extend_from_slice(&part[..part.len().min(room)]);
        }
        *answer = String::from_utf8_lossy(&said).into_owned();
    }
    None
}

impl Arriving {
    /// Reads the file, if there is one.
    pub async fn file(self) -> Sent {
        if self.is_over.load(Ordering::Relaxed) {
            return Sent::TooBig;
        }
        let Some(file) = self.file else { return Sent::Nothing };
        timeout(SLOWEST_FILE, whole(file, &self.is_over)).await.unwrap_or(Sent::TooSlow)
    }
}

async fn whole(mut file: Field<'static>, is_over: &AtomicBool) -> Sent {
    let name = file.file_name().unwrap_or_default().to_owned();
    let mut content = Vec::new();
    loop {
        match file.chunk().await {
            Ok(Some(part)) if content.len() + part.len() > LARGEST => return Sent::TooBig,
            Ok(Some(part)) => content.extend_from_slice(&part),
            // A browser sends an unnamed empty file where none was chosen.
            Ok(None) if name.is_empty() && content.is_empty() => return Sent::Nothing,
            Ok(None) => return Sent::File { name, content },
            Err(_) if is_over.load(Ordering::Relaxed) => return Sent::TooBig,
            Err(_) => return Sent::TooSlow,
        }
    }
}

/// A body that is read up to a limit. Whoever stops earlier leaves the rest to be thrown away.
struct Reading {
    body: Option<BodyDataStream>,
    left: usize,
    is_over: Arc<AtomicBool>,
}

impl Stream for Reading {
    type Item = Result<Bytes, io::Error>;

    fn poll_next(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        let Some(body) = &mut self.body else { return Poll::Ready(None) };
        match body.poll_next_unpin(cx) {
            Poll::Pending => Poll::Pending,
            Poll::Ready(None) => {
                self.body = None;
                Poll::Ready(None)
            }
            Poll::Ready(Some(Err(error))) => {
                self.body = None;
                Poll::Ready(Some(Err(io::Error::other(error))))
            }
            Poll::Ready(Some(Ok(part))) if part.len() > self.left => {
                self.is_over.store(true, Ordering::Relaxed);
                Poll::Ready(Some(Err(io::ErrorKind::FileTooLarge.into())))
            }
            Poll::Ready(Some(Ok(part))) => {
                self.left -= part.len();
                Poll::Ready(Some(Ok(part)))
            }
        }
    }
}

impl Drop for Reading {
    fn drop(&mut self) {
        if let Some(rest) = self.body.take() {
            tokio::spawn(timeout(SLOWEST, throw_away(rest)));
        }
    }
}

async fn throw_away(mut rest: BodyDataStream) {
    let mut thrown = 0;
    while let Some(Ok(part)) = rest.next().await {
        thrown += part.len();
        if thrown > PATIENCE {
            return;
        }
    }
}
