//! Somebody's own sheet is not read before they have seen how: the proposal, as a file to keep and change. It is as the
//! charity matched such columns before, or as their headings suggest.

use std::{io::Write, path::Path};

use app::site::imports::memory::recall;
use domain::day::plain;
use sheet::{Map, Rows};
use store::{Store, clock::london_day};

use super::{Failure, opened};
use crate::cli::Import;

const HEAD: &str =
    "# This is not the canonical sheet. Below is how its columns would be read. Keep it in a file,";
const DAY_FIRST: &str =
    "# If the day comes first in dates like 03/04/2025, add above all else: dates = \"day first\"";

/// Prints it.
pub async fn propose(
    store: &Store,
    how: &Import,
    file: &Path,
    out: &mut dyn Write,
) -> Result<(), Failure> {
    let headings = Rows::of(opened(file)?)?.headings;
    let permit = store.permit_at_shell(how.by.as_deref()).await?;
    let (map, recalled) = match recall(store, &permit, &headings).await? {
        Some((map, recalled)) => (map, Some(recalled)),
        None => (Map::guess(&headings), None),
    };
    writeln!(out, "{HEAD}")?;
    let file = file.display();
    writeln!(out, "# change what is wrong, and give it: waymark import {file} --map MAP.toml")?;
    if let Some(recalled) = recalled {
        let on = plain(london_day(recalled.at));
        writeln!(out, "# It is as {} matched such columns on {on}.", recalled.by)?;
    }
    if map.dates.is_none() {
        writeln!(out, "{DAY_FIRST}")?;
    }
    let is_left_out = |one: &&String| !one.is_empty() && !map.columns.contains_key(*one);
    for heading in headings.iter().filter(is_left_out) {
        writeln!(out, "# Left out: {heading}")?;
    }
    Ok(write!(out, "{}", map.written())?)
}
