//! Every kind of event, in the order of a life: what happens on one day is taken to have happened in this order.

mod beside;
mod file;
mod referral;
mod stay;

use std::sync::LazyLock;

use super::field::Kind;

static ALL: LazyLock<Vec<&'static Kind>> = LazyLock::new(|| {
    let parts = [file::OPENING, referral::KINDS, beside::KINDS, stay::KINDS, file::ENDING];
    parts.into_iter().flatten().collect()
});

/// All of them.
pub fn kinds() -> &'static [&'static Kind] {
    &ALL
}

/// The kind with this name, and its place in the order.
pub fn named(name: &str) -> Option<(usize, &'static Kind)> {
    kinds().iter().copied().enumerate().find(|(_, kind)| kind.name == name)
}
