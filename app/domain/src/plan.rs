//! The plan of somebody's support: needs under the seven outcomes of the Modern Slavery Core Outcome Set, goals for each
//! need, and how far each outcome is so for the person, scored at four moments. No rule of dates reads any of it.

use serde::{Deserialize, Serialize};

use crate::{codes, day::Day};

codes! {
    /// The seven outcomes that survivors and those who support them agreed on (Modern Slavery Core Outcome Set).
    Domain {
        Support = "SUPPORT", "Long-term, consistent support";
        Housing = "HOUSING", "Secure and suitable housing";
        Safety = "SAFETY", "Safety from traffickers and other abusers";
        Medical = "MEDICAL", "Medical treatment";
        Education = "EDUCATION", "Education";
        Purpose = "PURPOSE", "Purpose in life and self-actualisation";
        Services = "SERVICES", "Compassionate, trauma-informed services";
    }
}

codes! {
    /// When an outcome is scored.
    Moment {
        Entry = "ENTRY", "On entry";
        SixMonths = "MONTHS_6", "At 6 months";
        TwelveMonths = "MONTHS_12", "At 12 months";
        Exit = "EXIT", "On leaving";
    }
}

codes! {
    /// How far an outcome is so for the person: five steps, 1 to 5 (domain reference 2).
    Score {
        No = "1", "1: not at all";
        Little = "2", "2: a little";
        Partly = "3", "3: partly";
        Mostly = "4", "4: mostly";
        Fully = "5", "5: fully";
    }
}

codes! {
    /// How an outcome changed between two scores.
    Change {
        Better = "BETTER", "Better";
        Same = "SAME", "The same";
        Worse = "WORSE", "Worse";
    }
}

codes! {
    /// What became of a goal.
    GoalState {
        Open = "OPEN", "Open";
        Reached = "REACHED", "Reached";
        GivenUp = "GIVEN_UP", "Given up";
    }
}

impl Score {
    /// Its place on the scale, from 1.
    pub const fn step(self) -> i8 {
        match self {
            Self::No => 1,
            Self::Little => 2,
            Self::Partly => 3,
            Self::Mostly => 4,
            Self::Fully => 5,
        }
    }
}

/// Something the person needs, checked at the door.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct NewNeed {
    pub domain: Domain,
    pub what: String,
    /// The first goal, where one is known already.
    pub goal: Option<String>,
}

/// What became of a goal, checked at the door.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct NewGoalStep {
    pub state: GoalState,
    pub on: Day,
    pub reason: String,
}

/// Outcomes as they stand on one day, checked at the door: each at most once, and one at least.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct NewScores {
    pub moment: Moment,
    pub on: Day,
    pub scores: Vec<(Domain, Score)>,
}

/// How far an outcome moved between the first and the last of its scores, taken in the order of the moments. Nothing
/// where fewer than two are known.
pub fn moved(scores: &[Option<Score>]) -> Option<i8> {
    let mut known = scores.iter().flatten();
    let first = known.next()?;
    known.next_back().map(|last| last.step() - first.step())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_core_outcome_set_has_seven_outcomes_and_the_scale_five_steps() {
        assert_eq!(Domain::ALL.len(), 7);
        let steps: Vec<_> = Score::ALL.iter().map(|score| score.step()).collect();
        assert_eq!(steps, [1, 2, 3, 4, 5]);
        for score in Score::ALL {
            assert_eq!(score.code(), score.step().to_string());
            assert!(score.label().starts_with(score.code()), "{}", score.label());
        }
    }

    #[test]
    fn an_outcome_moved_from_its_first_score_to_its_last() {
        let cases: [(&[Option<Score>], Option<i8>); 6] = [
            (&[None, None, None, None], None),
            (&[Some(Score::Partly), None, None, None], None),
            (&[Some(Score::Partly), Some(Score::Partly), None, None], Some(0)),
            (&[Some(Score::No), Some(Score::Fully), None, Some(Score::Mostly)], Some(3)),
            (&[Some(Score::Mostly), None, Some(Score::Little), None], Some(-2)),
            (&[None, Some(Score::Little), None, Some(Score::Fully)], Some(3)),
        ];

        for (scores, expected) in cases {
            assert_eq!(moved(scores), expected, "{scores:?}");
        }
    }
}
