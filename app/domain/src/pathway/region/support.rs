//! Support: one spell at a time under each scheme, and a recovery needs assessment step by step.

use crate::{
    check::Why,
    code::{NeedsStep, Scheme},
    event::{self, Day},
    pathway::duty::ASYLUM_MOVE_ON,
    rule::version_for,
};

/// How support stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Support {
    /// Since when support runs, in the order of `Scheme::ALL`.
    running: [Option<Day>; Scheme::ALL.len()],
    needs: Option<NeedsStep>,
    /// When protection was last granted, which ends asylum support.
    protected: Option<Day>,
}

impl Support {
    pub const NEW: Self = Self { running: [None; Scheme::ALL.len()], needs: None, protected: None };

    pub fn follow(mut self, step: &event::Support, on: Day) -> Result<Self, Why> {
        match step {
            event::Support::Started { scheme, .. } => {
                let spell = &mut self.running[*scheme as usize];
                match spell.replace(on) {
                    None => Ok(self),
                    Some(since) => Err(Why::SupportRunning { since }),
                }
            }
            event::Support::Ended { scheme, .. } => {
                let spell = &mut self.running[*scheme as usize];
                spell.take().ok_or(Why::NoSupport)?;
                Ok(self)
            }
            event::Support::AsylumLetter => self.end_asylum(),
            event::Support::Needs { step, .. } => self.assess(*step),
        }
    }

    /// Protection was granted: from then on a letter may end asylum support.
    pub fn protect(self, on: Day) -> Self {
        Self { protected: Some(on), ..self }
    }

    /// The letter counts beside the grant. Older grants had other rules, which name the letter themselves.
    fn end_asylum(self) -> Result<Self, Why> {
        match self.protected {
            None => Err(Why::NoProtection),
            Some(on) if version_for(ASYLUM_MOVE_ON, on).is_none() => {
                Err(Why::OlderGrant { granted: on })
            }
            Some(_) => Ok(self),
        }
    }

    /// More time, or none, is the answer to an assessment that was sent; declining answers an offer.
    fn assess(self, step: NeedsStep) -> Result<Self, Why> {
        let may_follow = match step {
            NeedsStep::Offered | NeedsStep::Submitted => self.needs != Some(step),
            NeedsStep::Declined => self.needs == Some(NeedsStep::Offered),
            NeedsStep::Granted | NeedsStep::Refused => self.needs == Some(NeedsStep::Submitted),
        };
        match (may_follow, step) {
            (true, _) => Ok(Self { needs: Some(step), ..self }),
            (false, NeedsStep::Declined) => Err(Why::NeedsNotOffered),
            (false, NeedsStep::Granted | NeedsStep::Refused) => Err(Why::NeedsNotSubmitted),
            (false, NeedsStep::Offered | NeedsStep::Submitted) => Err(Why::NeedsWaiting),
        }
    }
}
