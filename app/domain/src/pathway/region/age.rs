//! Age: in dispute until it is assessed.

use crate::{
    check::Why,
    code::AgeFinding,
    event::{self, Day},
};

/// How the age of the person stands, beyond what the opening says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Age {
    pub disputed: Option<Day>,
    /// The date of birth the person gives.
    pub claimed: Option<Day>,
    pub finding: Option<AgeFinding>,
    /// The date of birth it was decided to be.
    pub born: Option<Day>,
}

impl Age {
    pub const NEW: Self = Self { disputed: None, claimed: None, finding: None, born: None };

    pub fn follow(self, step: &event::Age, on: Day) -> Result<Self, Why> {
        match step {
            event::Age::Disputed { claimed, .. } => match self.disputed {
                None => Ok(Self { disputed: Some(on), claimed: *claimed, ..self }),
                Some(since) => Err(Why::AgeInDispute { since }),
            },
            event::Age::Assessed { finding, born } => {
                Ok(Self { disputed: None, finding: Some(*finding), born: *born, ..self })
            }
        }
    }
}
