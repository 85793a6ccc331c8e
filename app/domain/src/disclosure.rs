//! How figures about survivors become safe to publish: measured once with noise, then only rounded and rearranged.
//! The store brings record keys and categories in; the only thing that comes out for readers is a [`ProtectedTable`].
//!
//! The order of reading: [`Programme`] says what is measured, [`measure_table`] takes the blurred picture of one
//! closed [`Period`], a [`Photograph`] keeps it, and [`publish`] turns photographs into a table with its statement.
//! Nothing after [`measure_table`] can see a case, so more reports never say more about a person.

pub mod alpha;
mod amount;
pub mod chart;
pub mod exact;
mod law;
pub mod measure;
pub mod noise;
pub mod period;
pub mod photograph;
pub mod programme;
mod protected;
pub mod publish;
mod rate;
mod statement;
pub mod table;
mod total;

pub use self::{
    alpha::Alpha,
    chart::{Canvas, Chart},
    exact::ExactCount,
    measure::{CannotMeasure, NoisyCell, measure_table},
    noise::{RecordKey, Salt},
    period::{Length, Period},
    photograph::{Damaged, Photograph},
    programme::{Programme, Tier},
    protected::{ProtectedTable, Row},
    publish::{Withheld, publish},
    statement::Setting,
    table::{Category, Table},
};
