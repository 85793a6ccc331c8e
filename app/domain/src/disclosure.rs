//! How figures about survivors become safe to publish: measured once with noise, then only rounded and rearranged.
//! The store brings record keys and categories in; the only thing that comes out for readers is a [`ProtectedTable`].
//!
//! The order of reading: [`Programme`] says what is measured, [`measure`] takes the blurred picture of one
//! closed [`Period`], a [`Photograph`] keeps it, and [`publish`] turns photographs into a table with its statement.
//! Nothing after [`measure`] can see a case, so more reports never say more about a person.

mod additive;
pub mod alpha;
mod amount;
mod category;
pub mod chart;
pub mod drawing;
pub mod exact;
mod law;
mod measure;
pub mod noise;
pub mod period;
pub mod photograph;
pub mod programme;
mod protected;
pub mod publish;
mod rate;
mod statement;
pub mod table;
mod texts;
mod total;
mod wait;

pub use self::{
    additive::Rounding,
    alpha::Alpha,
    category::Category,
    chart::{Canvas, Chart},
    drawing::Drawing,
    exact::ExactCount,
    measure::{CannotMeasure, Counted, NoisyCell, measure, measure_table},
    noise::{RecordKey, Salt},
    period::{Length, Period},
    photograph::{Damaged, Photograph},
    programme::{Programme, Tier},
    protected::{ProtectedReport, ProtectedTable, Row},
    publish::{Withheld, publish, publish_all},
    statement::Setting,
    table::Table,
    wait::Waits,
};
