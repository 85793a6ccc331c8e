//! The pathway strip: four boxes, each with its date and a few words.

use crate::{
    code::{Outcome, ReconsiderationAnswer, Stage},
    day::short,
    event::Fact,
    permission::{self, Ruled},
    picture::{
        CaseStage::{AwaitingFinal, AwaitingFirst, Declined, FinalPositive, Requested},
        Step, StepKind, StepState,
    },
};

use super::{Standing, Story};

/// The four boxes, always in this order.
pub(crate) fn boxes(story: &Story) -> Vec<Step> {
    let mut strip = Strip {
        referral: Step::empty(StepKind::Referral),
        first: Step::empty(StepKind::FirstDecision),
        last: Step::empty(StepKind::FinalDecision),
        permission: Step::empty(StepKind::Permission),
        asked: 0,
    };
    for standing in &story.happened {
        strip.take(standing);
    }
    strip.wait(story);
    strip.way_in(story);
    vec![strip.referral, strip.first, strip.last, strip.permission]
}

struct Strip {
    referral: Step,
    first: Step,
    last: Step,
    permission: Step,
    /// Requests to look at the present decision again.
    asked: u32,
}

impl Step {
    fn empty(kind: StepKind) -> Self {
        Self {
            kind,
            state: StepState::NotStarted,
            on: None,
            words: "Not started".to_owned(),
            event: None,
        }
    }

    fn set(&mut self, standing: &Standing, state: StepState, words: &str) {
        self.state = state;
        self.on = Some(standing.on());
        words.clone_into(&mut self.words);
        self.event = Some(standing.event.id);
    }
}

impl Strip {
    fn take(&mut self, standing: &Standing) {
        match &standing.event.fact {
            Fact::ReferralReceived { .. } => {
                self.referral.set(standing, StepState::Done, "Done");
                self.first = Step::empty(StepKind::FirstDecision);
                self.last = Step::empty(StepKind::FinalDecision);
            }
            Fact::FirstDecision { outcome, .. } => {
                decide(&mut self.first, &mut self.asked, standing, *outcome);
            }
            Fact::FinalDecision { outcome, .. } => {
                decide(&mut self.last, &mut self.asked, standing, *outcome);
            }
            Fact::BothDecided { outcome, .. } => {
                decide(&mut self.first, &mut self.asked, standing, Outcome::Positive);
                decide(&mut self.last, &mut self.asked, standing, *outcome);
            }
            Fact::ReconsiderationAsked { stage, .. } => self.ask(*stage),
            Fact::ReconsiderationAccepted { stage } => {
                "Negative. Being looked at again".clone_into(&mut self.at(*stage).words);
            }
            Fact::ReconsiderationDecided { stage, answer } => self.answer(*stage, *answer),
            Fact::DecisionQuashed { stage } => *self.at(*stage) = Step::empty(stage.into()),
            Fact::Withdrawn { .. } => self.stop(standing, "Left the referral"),
            Fact::ReferralClosed { .. } => self.stop(standing, "Closed without a decision"),
            fact => self.permit(standing, fact),
        }
    }

    fn permit(&mut self, standing: &Standing, fact: &Fact) {
        let Some(letter) = permission::letter(fact) else { return };
        match (letter.ruled, letter.until) {
            _ if *fact == Fact::ClaimRefused => {}
            (Ruled::Granted, Some(until)) => {
                let words = format!("Granted until {}", short(until));
                self.permission.set(standing, StepState::Done, &words);
            }
            (Ruled::Granted, None) => {
                self.permission.set(standing, StepState::Done, "Granted, without an end");
            }
            _ => self.permission.set(standing, StepState::Refused, "Refused"),
        }
    }

    fn at(&mut self, stage: Stage) -> &mut Step {
        match stage {
            Stage::First => &mut self.first,
            Stage::Final => &mut self.last,
        }
    }

    fn ask(&mut self, stage: Stage) {
        self.asked += 1;
        let words = match self.asked {
            1 => "Negative. Asking again".to_owned(),
            more => format!("Negative. Asking again, attempt {more}"),
        };
        self.at(stage).words = words;
    }

    fn answer(&mut self, stage: Stage, answer: ReconsiderationAnswer) {
        let (reached, words) = match answer {
            ReconsiderationAnswer::Overturned => {
                (StepState::Done, "Positive. Changed after asking again")
            }
            ReconsiderationAnswer::Upheld => {
                (StepState::Refused, "Negative. Asked again: stays negative")
            }
            ReconsiderationAnswer::TooLate => {
                (StepState::Refused, "Negative. Asked again: refused as late")
            }
            ReconsiderationAnswer::NotAccepted => {
                (StepState::Refused, "Negative. Asked again: not looked at")
            }
        };
        let step = self.at(stage);
        step.state = reached;
        words.clone_into(&mut step.words);
    }

    /// The referral ended without the decision that was waited for.
    fn stop(&mut self, standing: &Standing, words: &str) {
        let pending = match (self.first.state, self.last.state) {
            (StepState::Done, StepState::Done) => return,
            (StepState::Done, _) => &mut self.last,
            _ => &mut self.first,
        };
        match pending.on {
            None => pending.set(standing, StepState::Stopped, words),
            Some(_) => pending.words = format!("Negative. {words}"),
        }
        pending.state = StepState::Stopped;
    }

    /// How far somebody who is not referred yet has come.
    fn way_in(&mut self, story: &Story) {
        let (state, words) = match story.state.track.shown() {
            Requested => (StepState::Waiting, "Asked for"),
            Declined => (StepState::Stopped, "Declined"),
            _ => return,
        };
        if self.referral.on.is_none() {
            self.referral.state = state;
            words.clone_into(&mut self.referral.words);
        }
    }

    /// Names the box that others are working on.
    fn wait(&mut self, story: &Story) {
        let pending = match story.state.track.beneath() {
            AwaitingFirst => &mut self.first,
            AwaitingFinal => &mut self.last,
            FinalPositive if self.permission.on.is_none() => &mut self.permission,
            _ => return,
        };
        pending.state = StepState::Waiting;
        pending.words = match story.state.track.on_hold {
            Some(since) => format!("On hold since {}", short(since)),
            None => "Waiting".to_owned(),
        };
    }
}

fn decide(step: &mut Step, asked: &mut u32, standing: &Standing, outcome: Outcome) {
    *asked = 0;
    match outcome {
        Outcome::Positive => step.set(standing, StepState::Done, "Positive"),
        Outcome::Negative => step.set(standing, StepState::Refused, "Negative"),
    }
}

impl From<&Stage> for StepKind {
    fn from(stage: &Stage) -> Self {
        match stage {
            Stage::First => Self::FirstDecision,
            Stage::Final => Self::FinalDecision,
        }
    }
}
