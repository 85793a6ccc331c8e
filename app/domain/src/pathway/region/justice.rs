//! Compensation, scheme by scheme, and the criminal cases for and against.

use crate::{
    check::Why,
    code::{ClaimScheme, ClaimStage, SurvivorStage, TraffickerStage},
    event::{self, Day},
};

/// How claims and criminal cases stand.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Justice {
    /// In the order of `ClaimScheme::ALL`.
    claims: [Option<(ClaimStage, Day)>; ClaimScheme::ALL.len()],
    trafficker: Option<TraffickerStage>,
    survivor: Option<SurvivorStage>,
}

impl Justice {
    pub const NEW: Self =
        Self { claims: [None; ClaimScheme::ALL.len()], trafficker: None, survivor: None };

    pub fn follow(self, step: &event::Justice, on: Day) -> Result<Self, Why> {
        match step {
            event::Justice::Compensation { scheme, stage, .. } => self.claim(*scheme, *stage, on),
            event::Justice::Trafficker { stage } => self.prosecute(*stage),
            event::Justice::Survivor { stage, .. } => self.defend(*stage),
        }
    }

    /// A claim is applied for once; what answers it comes after.
    fn claim(mut self, scheme: ClaimScheme, stage: ClaimStage, on: Day) -> Result<Self, Why> {
        use ClaimStage::{Appealed, Applied, Awarded, Refused, ReviewAsked, Withdrawn};
        let claim = &mut self.claims[scheme as usize];
        match (*claim, stage) {
            (None | Some((Withdrawn, _)), Applied)
            | (Some((Applied | ReviewAsked | Appealed, _)), Awarded | Refused | Withdrawn)
            | (Some((Awarded | Refused, _)), ReviewAsked | Appealed) => {
                *claim = Some((stage, on));
                Ok(self)
            }
            (None | Some((Withdrawn, _)), _) => Err(Why::NoClaim),
            (Some((_, since)), Applied) => Err(Why::ClaimRunning { since }),
            (Some((Awarded | Refused, on)), _) => Err(Why::ClaimDecided { on }),
            (Some(_), _) => Err(Why::ClaimUndecided),
        }
    }

    fn prosecute(self, stage: TraffickerStage) -> Result<Self, Why> {
        use TraffickerStage::{Acquitted, Charged, Convicted};
        match stage {
            Convicted | Acquitted if self.trafficker != Some(Charged) => Err(Why::NotCharged),
            stage => Ok(Self { trafficker: Some(stage), ..self }),
        }
    }

    fn defend(self, stage: SurvivorStage) -> Result<Self, Why> {
        use SurvivorStage::{Acquitted, Charged, Convicted, Dropped, Investigated, Quashed};
        match (self.survivor, stage) {
            (now, Convicted | Acquitted) if now != Some(Charged) => Err(Why::NotCharged),
            (now, Quashed) if now != Some(Convicted) => Err(Why::NotConvicted),
            (None | Some(Dropped | Acquitted | Convicted | Quashed), Dropped) => {
                Err(Why::NothingToDrop)
            }
            (_, Investigated | Charged | Dropped | Acquitted | Convicted | Quashed) => {
                Ok(Self { survivor: Some(stage), ..self })
            }
        }
    }
}
