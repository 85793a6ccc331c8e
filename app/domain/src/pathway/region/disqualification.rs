//! Disqualification: a flag beside the referral, with its own history (NABA 2022 s.63).

use crate::{
    check::Why,
    code::{DisqualificationAnswer, Disqualifier},
    event::{self, Day},
};

/// How a disqualification stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Disqualification {
    Never,
    Minded { since: Day },
    Made { ground: Disqualifier, since: Day },
    AskedAgain { ground: Disqualifier, since: Day, asked: Day },
    Lifted,
}

impl Disqualification {
    pub fn follow(
        self,
        step: &event::Disqualification,
        had_positive: bool,
        on: Day,
    ) -> Result<Self, Why> {
        use event::Disqualification as Step;
        match step {
            Step::Minded { .. } | Step::Weighed { .. } | Step::Made { .. } if !had_positive => {
                Err(Why::NoPositiveFirst)
            }
            Step::Minded { .. } => self.mind(on),
            Step::Weighed { .. } => Ok(self),
            Step::Made { ground } => self.make(*ground, on),
            Step::Dropped => match self {
                Self::Minded { .. } => Ok(Self::Never),
                _ => Err(Why::NotMinded),
            },
            Step::AskedAgain => self.ask(on),
            Step::Answered { answer } => self.answer(*answer),
            Step::Lifted { .. } => match self {
                Self::Made { .. } | Self::AskedAgain { .. } => Ok(Self::Lifted),
                _ => Err(Why::NotDisqualified),
            },
        }
    }

    /// Since when, if the flag is up now.
    pub fn since(self) -> Option<(Disqualifier, Day)> {
        match self {
            Self::Made { ground, since } | Self::AskedAgain { ground, since, .. } => {
                Some((ground, since))
            }
            _ => None,
        }
    }

    fn mind(self, on: Day) -> Result<Self, Why> {
        match self {
            Self::Never | Self::Lifted => Ok(Self::Minded { since: on }),
            Self::Minded { since } => Err(Why::AlreadyMinded { since }),
            Self::Made { since, .. } | Self::AskedAgain { since, .. } => {
                Err(Why::AlreadyDisqualified { since })
            }
        }
    }

    fn make(self, ground: Disqualifier, on: Day) -> Result<Self, Why> {
        match self {
            Self::Never | Self::Lifted | Self::Minded { .. } => {
                Ok(Self::Made { ground, since: on })
            }
            Self::Made { since, .. } | Self::AskedAgain { since, .. } => {
                Err(Why::AlreadyDisqualified { since })
            }
        }
    }

    fn ask(self, on: Day) -> Result<Self, Why> {
        match self {
            Self::Made { ground, since } => Ok(Self::AskedAgain { ground, since, asked: on }),
            Self::AskedAgain { asked, .. } => Err(Why::AlreadyAsked { on: asked }),
            _ => Err(Why::NotDisqualified),
        }
    }

    fn answer(self, answer: DisqualificationAnswer) -> Result<Self, Why> {
        match (self, answer) {
            (Self::AskedAgain { .. }, DisqualificationAnswer::Lifted) => Ok(Self::Lifted),
            (Self::AskedAgain { ground, since, .. }, _) => Ok(Self::Made { ground, since }),
            _ => Err(Why::NotAskedToLift),
        }
    }
}
