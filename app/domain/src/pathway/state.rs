//! Where a whole case stands: the file, the referral, and what stands beside it. Each has its own machine; a fact
//! belongs to one of them.

use super::{
    duty::Occasion,
    region::{Age, Disqualification, Justice, Safety, Support},
    track::Track,
};
use crate::{
    check::Why,
    event::{Day, Fact},
    picture::CaseStage,
};

/// Where everything stands. Being closed lies over the rest and hides it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct State {
    pub closed: Option<Day>,
    pub track: Track,
    pub disqualification: Disqualification,
    pub age: Age,
    pub support: Support,
    pub safety: Safety,
    pub justice: Justice,
}

impl State {
    pub const NEW: Self = Self {
        closed: None,
        track: Track::NEW,
        disqualification: Disqualification::Never,
        age: Age::NEW,
        support: Support::NEW,
        safety: Safety::NEW,
        justice: Justice::NEW,
    };

    /// What people see.
    pub fn shown(&self) -> CaseStage {
        self.closed.map_or_else(|| self.track.shown(), |_| CaseStage::Closed)
    }

    /// The state after this fact, or why it cannot follow.
    pub fn follow(self, fact: &Fact, on: Day) -> Result<Self, Why> {
        Ok(match fact {
            Fact::CaseClosed { .. } => Self { closed: self.close(on)?, ..self },
            Fact::CaseReopened => {
                self.closed.map(|_| Self { closed: None, ..self }).ok_or(Why::NotClosed)?
            }
            Fact::Disqualification(step) => {
                let had_positive = self.track.had_positive;
                let disqualification = self.disqualification.follow(step, had_positive, on)?;
                Self { disqualification, ..self }
            }
            Fact::Age(step) => Self { age: self.age.follow(step, on)?, ..self },
            Fact::Support(step) => Self { support: self.support.follow(step, on)?, ..self },
            Fact::Safety(step) => Self { safety: self.safety.follow(step, on)?, ..self },
            Fact::Justice(step) => Self { justice: self.justice.follow(step, on)?, ..self },
            Fact::PermissionGranted { .. } | Fact::Stay(_) => self.permit(fact, on),
            Fact::CaseOpened { .. }
            | Fact::PermissionRefused { .. }
            | Fact::ClaimRefused
            | Fact::DeadlineMet { .. }
            | Fact::Deadline(_)
            | Fact::Review { .. }
            | Fact::Started(_)
            | Fact::RecordedByMistake => self,
            referral => Self { track: self.track.follow(referral, on)?, ..self },
        })
    }

    fn permit(self, fact: &Fact, on: Day) -> Self {
        let protects = Occasion::of(fact) == Some(Occasion::ProtectionGranted);
        if protects { Self { support: self.support.protect(on), ..self } } else { self }
    }

    fn close(self, on: Day) -> Result<Option<Day>, Why> {
        self.closed.map_or(Ok(Some(on)), |on| Err(Why::CaseClosed { on }))
    }
}
