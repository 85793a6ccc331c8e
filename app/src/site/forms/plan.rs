//! The forms that add to the plan of somebody's support: a need, a goal, what became of a goal, scores.

use std::{fmt, str::FromStr};

use domain::{
    check::Field,
    day::{Day, TypedDay},
    id::{CaseId, FormKey, GoalId, NeedId},
    plan::{Domain, GoalState, Moment, NewGoalStep, NewNeed, NewScores, Score},
};
use serde::{Deserialize, Serialize};
use store::plan::Addition;

use super::{
    Problem, Slot, Typed,
    reader::{LINE_LIMIT, NOTE_LIMIT, Reader},
    slot::NoSuchForm,
};
use crate::site::{
    path,
    words::{answers, plan as words},
};

/// What is added, and to what.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Part {
    Need,
    Goal(NeedId),
    Step(GoalId),
    Scores,
}

impl Part {
    /// The page with the form.
    pub fn page(self, case: CaseId) -> String {
        match self {
            Self::Need => path::new_need(case),
            Self::Goal(need) => path::new_goal(case, need),
            Self::Step(goal) => path::goal(case, goal),
            Self::Scores => path::scores(case),
        }
    }
}

impl fmt::Display for Part {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Need => f.write_str("need"),
            Self::Goal(need) => write!(f, "goal-{need}"),
            Self::Step(goal) => write!(f, "step-{goal}"),
            Self::Scores => f.write_str("scores"),
        }
    }
}

impl FromStr for Part {
    type Err = NoSuchForm;

    fn from_str(text: &str) -> Result<Self, NoSuchForm> {
        match text.split_once('-') {
            None if text == "need" => Ok(Self::Need),
            None if text == "scores" => Ok(Self::Scores),
            Some(("goal", need)) => need.parse().map(Self::Goal).map_err(|_| NoSuchForm),
            Some(("step", goal)) => goal.parse().map(Self::Step).map_err(|_| NoSuchForm),
            _ => Err(NoSuchForm),
        }
    }
}

/// What was typed, of whichever it is.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct PlanForm {
    pub case: String,
    pub part: String,
    pub version: String,
    pub form: String,
    pub domain: String,
    pub what: String,
    pub goal: String,
    pub state: String,
    pub on: TypedDay,
    pub reason: String,
    pub moment: String,
    pub support: String,
    pub housing: String,
    pub safety: String,
    pub medical: String,
    pub education: String,
    pub purpose: String,
    pub services: String,
}

/// The id of the question about one outcome.
pub const fn id_of(domain: Domain) -> &'static str {
    match domain {
        Domain::Support => "support",
        Domain::Housing => "housing",
        Domain::Safety => "safety",
        Domain::Medical => "medical",
        Domain::Education => "education",
        Domain::Purpose => "purpose",
        Domain::Services => "services",
    }
}

impl PlanForm {
    /// Which case the form is for, and what it adds. None when the page it came from was not ours.
    pub fn aim(&self) -> Option<(CaseId, Part)> {
        self.case.parse().ok().zip(self.part.parse().ok())
    }

    /// What was typed of one outcome.
    pub fn score(&self, domain: Domain) -> &str {
        match domain {
            Domain::Support => &self.support,
            Domain::Housing => &self.housing,
            Domain::Safety => &self.safety,
            Domain::Medical => &self.medical,
            Domain::Education => &self.education,
            Domain::Purpose => &self.purpose,
            Domain::Services => &self.services,
        }
    }

    /// Reads the answers.
    pub fn parse(&self, part: Part, today: Day) -> Result<Addition, Vec<Problem>> {
        let mut reader = Reader::on(today);
        let read = match part {
            Part::Need => self.need(&mut reader),
            Part::Goal(need) => reader
                .text("what", &self.what, LINE_LIMIT, words::ENTER_GOAL)
                .map(|what| Addition::Goal(need, what)),
            Part::Step(goal) => self.step(&mut reader, goal),
            Part::Scores => self.scores(&mut reader),
        };
        reader.finish(read)
    }

    fn need(&self, reader: &mut Reader) -> Option<Addition> {
        let domain = reader.choice("domain", &self.domain, Domain::from_code, words::CHOOSE_DOMAIN);
        let what = reader.text("what", &self.what, NOTE_LIMIT, words::ENTER_NEED);
        let goal = reader.text_if_any("goal", &self.goal, LINE_LIMIT);
        Some(Addition::Need(NewNeed { domain: domain?, what: what?, goal }))
    }

    fn step(&self, reader: &mut Reader, goal: GoalId) -> Option<Addition> {
        let state = reader.choice("state", &self.state, GoalState::from_code, words::CHOOSE_STATE);
        let on = reader.past_day("on", words::ON_INSIDE, &self.on);
        let reason = reader.text("reason", &self.reason, NOTE_LIMIT, words::ENTER_REASON);
        let read = self.version.parse().ok()?;
        let step = NewGoalStep { state: state?, on: on?, reason: reason? };
        Some(Addition::Step(goal, read, step))
    }

    fn scores(&self, reader: &mut Reader) -> Option<Addition> {
        let moment = reader.choice("moment", &self.moment, Moment::from_code, words::CHOOSE_MOMENT);
        let on = reader.past_day("on", words::SCORED_ON_INSIDE, &self.on);
        let mut scores = Vec::new();
        for domain in Domain::ALL {
            let typed = self.score(*domain);
            if !typed.is_empty() {
                let say = words::CHOOSE_SCORE;
                let score = reader.choice(id_of(*domain), typed, Score::from_code, say);
                scores.extend(score.map(|score| (*domain, score)));
            }
        }
        if scores.is_empty() {
            reader.refuse(Problem::with(id_of(Domain::ALL[0]), words::SCORE_ONE));
        }
        Some(Addition::Scores(NewScores { moment: moment?, on: on?, scores }))
    }
}

impl Typed for PlanForm {
    fn key(&self) -> Option<FormKey> {
        self.form.parse().ok()
    }

    fn slot(&self) -> Option<Slot> {
        self.key()?;
        self.aim().map(|(case, part)| Slot::Plan(case, part))
    }

    fn question(&self, _: Field) -> (&'static str, String) {
        ("on", answers::capital(words::ON_INSIDE))
    }
}

#[cfg(test)]
mod tests {
    use domain::{day::ymd, id::Id};
    use uuid::Uuid;

    use super::*;

    const TODAY: Day = ymd(2026, 11, 22);

    fn problems(form: &PlanForm, part: Part) -> Vec<String> {
        let refused = form.parse(part, TODAY).expect_err("refused");
        refused.into_iter().map(|problem| problem.at).collect()
    }

    #[test]
    fn every_part_names_the_answers_it_needs() {
        let empty = PlanForm { version: "1".into(), ..PlanForm::default() };
        let (need, goal) = (Id::new(Uuid::from_u128(1)), Id::new(Uuid::from_u128(2)));

        assert_eq!(problems(&empty, Part::Need), ["domain", "what"]);
        assert_eq!(problems(&empty, Part::Goal(need)), ["what"]);
        assert_eq!(problems(&empty, Part::Step(goal)), ["state", "on-day", "reason"]);
        assert_eq!(problems(&empty, Part::Scores), ["moment", "on-day", "support"]);
    }

    #[test]
    fn only_outcomes_that_were_talked_about_are_scored() {
        let form = PlanForm {
            moment: "MONTHS_6".into(),
            on: ymd(2026, 11, 20).into(),
            housing: "4".into(),
            purpose: "2".into(),
            ..PlanForm::default()
        };
        let Ok(Addition::Scores(scores)) = form.parse(Part::Scores, TODAY) else {
            panic!("scores");
        };

        let expected = [(Domain::Housing, Score::Mostly), (Domain::Purpose, Score::Little)];
        assert_eq!((scores.moment, &scores.scores[..]), (Moment::SixMonths, &expected[..]));
        let wrong = PlanForm { housing: "6".into(), ..form };
        assert_eq!(problems(&wrong, Part::Scores), ["housing"]);
    }

    #[test]
    fn what_becomes_of_a_goal_lies_in_the_past_and_says_why() {
        let form = PlanForm {
            version: "1".into(),
            state: "GIVEN_UP".into(),
            on: ymd(2026, 11, 23).into(),
            reason: " ".into(),
            ..PlanForm::default()
        };

        assert_eq!(problems(&form, Part::Step(Id::NONE)), ["on-day", "reason"]);
    }

    #[test]
    fn a_part_is_found_again_by_its_name() {
        let (need, goal) = (Id::new(Uuid::from_u128(1)), Id::new(Uuid::from_u128(2)));
        for part in [Part::Need, Part::Goal(need), Part::Step(goal), Part::Scores] {
            assert_eq!(part.to_string().parse(), Ok(part));
        }
        for name in ["", "goal", "goal-x", "needs", "scores-1"] {
            assert_eq!(name.parse::<Part>(), Err(NoSuchForm), "{name}");
        }
    }
}
