//! Words around long lists.

words! {
    PAGES = "Pages";
    NEXT = "Next";
}

/// What a link to one page of a list says to those who cannot see where it stands.
pub fn page(number: u32) -> String {
    format!("Page {number}")
}
