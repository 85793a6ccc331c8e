//! Columns the charity has matched before: found again for a sheet with the same headings, kept when somebody goes on
//! with them, forgotten when they say so.

use chrono::{DateTime, Utc};
use domain::id::MapId;
use serde::{Deserialize, Serialize};
use sheet::{Map, Matched};
use store::{
    Error, Store,
    import::KeptMap,
    permit::{ImportCases, Permit},
};

/// Where a proposal comes from: whose it was, and when.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Recalled {
    pub id: MapId,
    pub by: String,
    pub at: DateTime<Utc>,
}

/// How columns with such headings were matched before.
pub async fn recall(
    store: &Store,
    permit: &Permit<ImportCases>,
    headings: &[String],
) -> Result<Option<(Map, Recalled)>, Error> {
    let kept = store.kept_maps(permit).await?;
    // What an older program wrote and this one cannot read is as if it were forgotten.
    let read = |one: KeptMap| Some((serde_json::from_str::<Matched>(&one.map).ok()?, one));
    let (matched, mut kept): (Vec<_>, Vec<_>) = kept.into_iter().filter_map(read).unzip();
    let Some(place) = Matched::closest(&matched, headings) else { return Ok(None) };
    let KeptMap { id, by, at, .. } = kept.swap_remove(place);
    Ok(Some((matched[place].again(headings), Recalled { id, by, at })))
}

/// Keeps how they are matched now.
pub async fn remember(
    store: &Store,
    permit: &Permit<ImportCases>,
    headings: Vec<String>,
    map: Map,
) -> Result<(), Error> {
    let name = Matched::name(&headings);
    let text = serde_json::to_string(&Matched { headings, map })?;
    store.keep_map(permit, &name, &text).await
}
