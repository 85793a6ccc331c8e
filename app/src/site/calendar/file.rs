//! Dates as files that calendars read: a month, one date, and everything behind a private link. A link needs no
//! sign-in, so it shows references and nothing else, and says the same "not found" whether it ended or never was.

use std::sync::Arc;

use axum::{
    Router,
    extract::{Path, Query, State},
    response::{IntoResponse, Response},
    routing::get,
};
use domain::id::{CaseId, DeadlineId};
use http::{
    HeaderMap, HeaderValue,
    header::{CONTENT_DISPOSITION, CONTENT_TYPE, USER_AGENT},
};
use store::{
    Actor, Error, Store,
    feed::Link,
    view::{DeadlineFilter, DeadlineRow},
};
use tower_sessions::Session;

use super::{
    super::{account::visit::Visit, context::Door, report::file::refuse, words::calendar as words},
    asked::Wanted,
    ics::{Hand, calendar, entry},
};

const ICS: HeaderValue = HeaderValue::from_static("text/calendar; charset=utf-8");

/// Programs by a sign in what they call themselves.
const PROGRAMS: [(&str, &str); 6] = [
    ("Google-Calendar", "Google Calendar"),
    ("Outlook", "Outlook"),
    ("Microsoft", "Outlook"),
    ("Thunderbird", "Thunderbird"),
    ("macOS", "Apple Calendar"),
    ("iOS", "Apple Calendar"),
];

/// What these files are made from.
#[derive(Clone)]
pub struct Calendars {
    pub store: Store,
    /// Where people reach this site.
    pub origin: Arc<str>,
}

/// The addresses of these files. All but the last need the session layer around them.
pub fn routes() -> Router<Calendars> {
    Router::new()
        .route("/deadlines/month/file.ics", get(month))
        .route("/cases/{case}/deadlines/{deadline}/date.ics", get(date))
        .route("/feed/{link}/waymark.ics", get(feed))
}

async fn month(
    State(here): State<Calendars>,
    session: Session,
    Query(wanted): Query<Wanted>,
) -> Response {
    answer(here.month(session, &wanted).await)
}

async fn date(
    State(here): State<Calendars>,
    session: Session,
    Path((case, deadline)): Path<(String, String)>,
) -> Response {
    answer(here.date(session, &case, &deadline).await)
}

async fn feed(
    State(here): State<Calendars>,
    Path(link): Path<String>,
    headers: HeaderMap,
) -> Response {
    answer(here.feed(&Link::read(&link), &headers).await)
}

/// A file about to be sent.
struct Sent {
    name: String,
    text: String,
}

impl Calendars {
    async fn month(&self, session: Session, wanted: &Wanted) -> Result<Sent, Error> {
        let actor = self.actor(session).await?;
        let asked = wanted.read(self.store.today());
        let mut rows = self.rows(&actor, &asked.filter(&actor)).await?;
        rows.retain(|row| asked.takes(&row.deadline));
        Ok(Sent { name: format!("waymark-{}", asked.month), text: self.text(&rows) })
    }

    async fn date(&self, session: Session, case: &str, deadline: &str) -> Result<Sent, Error> {
        let actor = self.actor(session).await?;
        let case: CaseId = case.parse().map_err(|_| Error::NotFound)?;
        let id: DeadlineId = deadline.parse().map_err(|_| Error::NotFound)?;
        let filter = DeadlineFilter { case: Some(case), ..DeadlineFilter::default() };
        let mut rows = self.rows(&actor, &filter).await?;
        rows.retain(|row| row.deadline.id == id);
        let row = rows.first().ok_or(Error::NotFound)?;
        Ok(Sent { name: format!("waymark-{}", row.reference), text: self.text(&rows) })
    }

    async fn feed(&self, link: &Link, headers: &HeaderMap) -> Result<Sent, Error> {
        let permit = self.store.permit_by_link(link).await?;
        let entries = self.store.feed(permit, program(headers)).await?;
        Ok(Sent { name: "waymark".to_owned(), text: calendar(&entries, self.hand()) })
    }

    async fn actor(&self, session: Session) -> Result<Actor, Error> {
        Door::new(self.store.clone(), session, Visit::default()).actor().await
    }

    async fn rows(
        &self,
        actor: &Actor,
        filter: &DeadlineFilter,
    ) -> Result<Vec<DeadlineRow>, Error> {
        self.store.deadlines(self.store.permit(actor, ()).await?, filter).await
    }

    fn text(&self, rows: &[DeadlineRow]) -> String {
        let entries: Vec<_> = rows.iter().map(entry).collect();
        calendar(&entries, self.hand())
    }

    fn hand(&self) -> Hand<'_> {
        Hand { now: self.store.now(), origin: &self.origin }
    }
}

/// Which program asks, in words people recognise. What it says of itself is not kept.
fn program(headers: &HeaderMap) -> &'static str {
    let agent = headers.get(USER_AGENT).and_then(|agent| agent.to_str().ok()).unwrap_or_default();
    let known = PROGRAMS.iter().find(|(sign, _)| agent.contains(sign));
    known.map_or(words::A_PROGRAM, |(_, name)| name)
}

fn answer(file: Result<Sent, Error>) -> Response {
    let Sent { name, text } = match file {
        Ok(sent) => sent,
        Err(error) => return refuse(&error),
    };
    let attached = HeaderValue::try_from(format!("attachment; filename=\"{name}.ics\""));
    // Made of a month, a reference or nothing: always a header.
    let attached = attached.unwrap_or(HeaderValue::from_static("attachment"));
    ([(CONTENT_TYPE, ICS), (CONTENT_DISPOSITION, attached)], text).into_response()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_program_is_known_by_a_name_people_recognise_and_nothing_else_is_kept() {
        let cases = [
            (Some("Google-Calendar-Importer"), "Google Calendar"),
            (Some("Microsoft Office/16.0 (Outlook Calendar)"), "Outlook"),
            (Some("macOS/14.5 (23F79) dataaccessd/1.0"), "Apple Calendar"),
            (Some("curl/8 secret"), words::A_PROGRAM),
            (None, words::A_PROGRAM),
        ];

        for (agent, expected) in cases {
            let mut headers = HeaderMap::new();
            agent.map(|agent| headers.insert(USER_AGENT, HeaderValue::from_static(agent)));

            assert_eq!(program(&headers), expected);
        }
    }
}
