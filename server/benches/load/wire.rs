//! What a first visit carries over the wire: the page and everything it names, packed as browsers ask for it.

use std::collections::BTreeSet;

use crate::{client::Client, place::Place};

#[expect(clippy::print_stdout, reason = "the figures are what this program is for")]
pub async fn print(place: &Place) {
    let mut client = Client::connect(place.address, Some(place.cookie("caseworker").await)).await;
    let page = client.get("/").await;
    let html = client.get_packed("/").await.body.len();
    let mut total = html;
    println!("first visit to Today, bytes packed: page {html}");
    for path in named(&String::from_utf8_lossy(&page.body)) {
        let asset = client.get_packed(&path).await;
        assert!(asset.status.is_success(), "{path} answered {}", asset.status);
        total += asset.body.len();
        println!("  {:>7} {}", asset.body.len(), path.rsplit('/').next().unwrap_or_default());
    }
    println!("  {total:>7} in all");
}

/// The addresses under /assets/ that a page names, each once.
fn named(html: &str) -> BTreeSet<String> {
    let ends = |c: char| matches!(c, '"' | '\'' | '`' | ' ' | ')' | '<');
    html.match_indices("/assets/")
        .filter_map(|(at, _)| html[at..].split(ends).next())
        .filter(|path| path.contains('.'))
        .map(str::to_owned)
        .collect()
}
