//! Coming in and going out: what the forms of the sign-in page, the header and the account page post to.

mod going;
pub mod sign_in;

pub use going::{hide, sign_out, sign_out_everywhere, stay};
