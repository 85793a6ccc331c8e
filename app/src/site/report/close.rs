//! Closing a period: what the button in the list of periods posts to, and what is said afterwards.

use domain::{codes, disclosure::Period, status::Look};
use leptos::prelude::*;
use leptos_axum::ResponseOptions;
use store::{
    Error,
    close::NotClosed,
    report::{PeriodRow, PeriodState},
};

use super::super::{
    action::Unread, context::signed_in, load::go, parts::notice, path, words::report as words,
};

codes! {
    /// How a try to close a period ended. The label is the heading of the notice.
    Did {
        Closed = "closed", "The period is closed";
        Early = "early", "The period cannot be closed yet";
        Behind = "behind", "An earlier period comes first";
        Nothing = "nothing", "The period was not closed";
        Salt = "salt", "The key file of the reports is another one";
        Past = "past", "The past periods are closed";
    }
}

/// Closes a period. A second press finds it closed and changes nothing.
#[server(prefix = "/api", endpoint = "close-period")]
pub async fn close_period(#[server(default)] period: String) -> Result<(), Unread> {
    let response = expect_context::<ResponseOptions>();
    let did = close(&period).await.unwrap_or_else(Did::from);
    go(&response, &format!("{}?did={}", path::REPORTS, did.code()));
    Ok(())
}

async fn close(period: &str) -> Result<Did, NotClosed> {
    let (store, actor) = signed_in().await?;
    let permit = store.permit(&actor, ()).await?;
    let period: Period = period.parse().map_err(|_| Error::NotFound)?;
    store.close_period(permit, period).await?;
    Ok(Did::Closed)
}

/// Closes every period whose time has come, the earliest first: once, after what happened before was imported.
#[server(prefix = "/api", endpoint = "close-past")]
pub async fn close_past() -> Result<(), Unread> {
    let response = expect_context::<ResponseOptions>();
    let did = close_all().await.unwrap_or_else(Did::from);
    go(&response, &format!("{}?did={}", path::REPORTS, did.code()));
    Ok(())
}

async fn close_all() -> Result<Did, NotClosed> {
    let (store, actor) = signed_in().await?;
    let calendar = store.periods(store.permit(&actor, ()).await?).await?;
    for period in past(&calendar) {
        let permit = store.permit(&actor, ()).await?;
        store.close_period(permit, period).await?;
    }
    Ok(Did::Past)
}

/// The periods whose time has come, the earliest first.
pub fn past(calendar: &[PeriodRow]) -> Vec<Period> {
    let is_past =
        |row: &&PeriodRow| matches!(row.state, PeriodState::MayBeClosed | PeriodState::Behind);
    calendar.iter().filter(is_past).map(|row| row.period).collect()
}

impl From<NotClosed> for Did {
    fn from(why: NotClosed) -> Self {
        match why {
            NotClosed::TooEarly { .. } => Self::Early,
            NotClosed::NotNext => Self::Behind,
            NotClosed::OtherSalt => Self::Salt,
            NotClosed::NoProgramme | NotClosed::Store(_) => Self::Nothing,
        }
    }
}

impl Did {
    /// What is said about it on the next page.
    pub fn notice(self) -> AnyView {
        let (look, why) = match self {
            Self::Closed | Self::Past => (Look::Done, words::DID_CLOSE),
            Self::Early => (Look::Wait, words::PERIODS_WHY),
            Self::Behind => (Look::Wait, words::BEHIND),
            Self::Nothing => (Look::Soon, words::DID_NOTHING),
            Self::Salt => (Look::Over, words::OTHER_SALT),
        };
        notice(look, self.label(), view! { <p>{why}</p> })
    }
}
