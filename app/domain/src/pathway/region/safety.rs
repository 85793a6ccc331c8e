//! Safety: missing until found, here until returned.

use crate::{
    check::Why,
    code::AgainWhere,
    event::{self, Day},
};

/// How safety stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Safety {
    pub missing: Option<Day>,
    arrived: Option<Day>,
    pub returned: Option<Day>,
    ever_returned: bool,
}

impl Safety {
    pub const NEW: Self =
        Self { missing: None, arrived: None, returned: None, ever_returned: false };

    pub fn follow(self, step: &event::Safety, on: Day) -> Result<Self, Why> {
        match step {
            event::Safety::Missing { .. } => match self.missing {
                None => Ok(Self { missing: Some(on), ..self }),
                Some(since) => Err(Why::AlreadyMissing { since }),
            },
            event::Safety::Found => {
                self.missing.map(|_| Self { missing: None, ..self }).ok_or(Why::NotMissing)
            }
            event::Safety::Arrived { .. } => match (self.arrived, self.returned) {
                (Some(on), None) => Err(Why::AlreadyArrived { on }),
                _ => Ok(Self { arrived: Some(on), returned: None, ..self }),
            },
            event::Safety::Returned { .. } => match self.returned {
                None => Ok(Self { returned: Some(on), ever_returned: true, ..self }),
                Some(on) => Err(Why::AlreadyReturned { on }),
            },
            event::Safety::ExploitedAgain { place: AgainWhere::AfterReturn, .. }
                if !self.ever_returned =>
            {
                Err(Why::NotReturned)
            }
            event::Safety::ExploitedAgain { .. }
            | event::Safety::TraffickerContact { .. }
            | event::Safety::RemovalNotice { .. } => Ok(self),
        }
    }
}
