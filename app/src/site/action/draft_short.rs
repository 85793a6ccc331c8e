//! Drafts of shorter forms, and of those that few people use.

use leptos::prelude::*;

use super::{Unread, draft::keep};
use crate::site::{
    forms::{
        emergency::EmergencyForm, erasing::HoldForm, merge::MergeForm, number::NumberForm,
        outgoing::OutgoingForm, retention::RetentionForm,
    },
    people::InviteForm,
    report::ReleaseForm,
};

/// Keeps what is being typed about opening a case in an emergency.
#[server(prefix = "/api", endpoint = "keep-emergency")]
pub async fn keep_emergency(#[server(flatten)] form: EmergencyForm) -> Result<(), Unread> {
    keep(&form).await
}

/// Keeps what is being typed about why a record has to stay.
#[server(prefix = "/api", endpoint = "keep-hold")]
pub async fn keep_hold(#[server(flatten)] form: HoldForm) -> Result<(), Unread> {
    keep(&form).await
}

/// Keeps what is being typed about what of a record is given out.
#[server(prefix = "/api", endpoint = "keep-outgoing")]
pub async fn keep_outgoing(#[server(flatten)] form: OutgoingForm) -> Result<(), Unread> {
    keep(&form).await
}

/// Keeps what is being typed about how long records are kept.
#[server(prefix = "/api", endpoint = "keep-retention")]
pub async fn keep_retention(#[server(flatten)] form: RetentionForm) -> Result<(), Unread> {
    keep(&form).await
}

/// Keeps what is being typed about the numbers of a case.
#[server(prefix = "/api", endpoint = "keep-numbers")]
pub async fn keep_numbers(#[server(flatten)] form: NumberForm) -> Result<(), Unread> {
    keep(&form).await
}

/// Keeps what is being typed about where a report was published.
#[server(prefix = "/api", endpoint = "keep-release")]
pub async fn keep_release(#[server(flatten)] form: ReleaseForm) -> Result<(), Unread> {
    keep(&form).await
}

/// Keeps what is being typed about somebody who is invited.
#[server(prefix = "/api", endpoint = "keep-invite")]
pub async fn keep_invite(#[server(flatten)] form: InviteForm) -> Result<(), Unread> {
    keep(&form).await
}

/// Keeps what is being typed to link two records.
#[server(prefix = "/api", endpoint = "keep-merge")]
pub async fn keep_merge(#[server(flatten)] form: MergeForm) -> Result<(), Unread> {
    keep(&form).await
}
