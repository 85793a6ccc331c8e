//! Reads what people write in sheets of their own: days, answers and headings, each as it is usually written here.
//! What can be read in two ways is said to be so; nothing is guessed in silence.

mod answer;
mod country;
mod day;
mod heading;

pub use answer::{answer, answers};
pub use country::country;
pub use day::{Doubt, Order, day};
pub use heading::{guess, plain};
