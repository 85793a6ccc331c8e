//! Coming in and going out, and one's own account: what the forms of the sign-in pages, the header and the account pages
//! post to.

mod begin;
pub mod code;
pub mod confirm;
pub mod devices;
pub mod digest;
mod going;
pub mod own_passkeys;
pub mod own_password;
pub mod passkey;
pub mod second_step;
pub mod sign_in;
pub mod told;
pub mod visit;
pub mod welcome;

pub use begin::half;
pub use going::{hide, sign_out, sign_out_everywhere, stay};
