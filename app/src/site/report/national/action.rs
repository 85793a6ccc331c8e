//! Setting a national figure: a new one, or one anew.

use leptos::prelude::*;
use store::permit::SetBenchmark;

use super::form::FigureForm;
use crate::site::{
    action::{
        Unread,
        desk::{open, serve},
        draft::keep,
    },
    path,
};

/// Sets the figure.
#[server(prefix = "/api", endpoint = "set-national-figure")]
pub async fn set_national_figure(#[server(flatten)] form: FigureForm) -> Result<(), Unread> {
    serve(async move {
        let desk = open(&form).await?;
        let permit = desk.permit::<SetBenchmark>(()).await?;
        let figure = desk.right(form.parse(desk.store.today())).await?;
        desk.took(desk.store.set_benchmark(permit, form.seen(), &figure).await).await?;
        desk.forget().await;
        desk.go(path::NATIONAL)
    })
    .await
}

/// Keeps what is being typed about it.
#[server(prefix = "/api", endpoint = "keep-national-figure")]
pub async fn keep_national_figure(#[server(flatten)] form: FigureForm) -> Result<(), Unread> {
    keep(&form).await
}
