//! The dates a story asks for, and which later facts keep or end them.

use crate::{
    code::{Facts, Nation, Stage},
    event::{Age, DeadlineKey, Fact},
    permission::Stay,
    picture::{Course, DeadlineState},
};

use super::{
    Standing, Story,
    duty::{AGE_18, APPLY_BY, Cause, NOT_BEFORE, Occasion, RECON, RG_TARGET, raised_by},
    stay::{self, Effect},
};

/// A date the story asks for, and what became of it.
#[derive(Debug, Clone)]
pub(crate) struct Wanted {
    pub key: DeadlineKey,
    pub cause: Cause,
    pub state: DeadlineState,
    /// What was recorded about it while it runs.
    pub course: Course,
    /// Which decision a request for reconsideration is about.
    stage: Option<Stage>,
}

/// Every date the story asks for, with what became of it.
pub(crate) fn wanted(story: &Story) -> Vec<Wanted> {
    let mut list = List { wanted: Vec::new(), earlier: false, believed: false, stay: story.stay() };
    for standing in &story.happened {
        list.end(standing);
        list.raise(standing, story.nation());
    }
    for standing in &story.happened {
        list.meet(standing);
        list.hear(standing, story.nation());
    }
    if story.state.closed.is_some() {
        list.close(story);
    }
    list.wanted
}

struct List {
    wanted: Vec<Wanted>,
    /// The present referral is about the same things as the one before.
    earlier: bool,
    /// There was a positive first decision before.
    believed: bool,
    stay: Stay,
}

impl List {
    fn raise(&mut self, standing: &Standing, nation: Nation) {
        let stage = match standing.event.fact {
            Fact::FirstDecision { .. } => Some(Stage::First),
            Fact::FinalDecision { .. } | Fact::BothDecided { .. } => Some(Stage::Final),
            _ => None,
        };
        let (fact, when) = (&standing.event.fact, &standing.event.when);
        let owed = self.occasion(fact).map(|occasion| raised_by(occasion, fact, when, nation));
        let alone = stay::raised(fact, when, nation);
        let within = stay::raised_within(&self.stay, standing);
        for cause in owed.into_iter().flatten().chain(alone).chain(within) {
            let key = DeadlineKey { trigger: standing.root, rule: cause.rule.to_owned() };
            self.wanted.push(Wanted {
                key,
                cause,
                state: DeadlineState::Open,
                course: Course::default(),
                stage,
            });
        }
    }

    /// A second positive decision about the same things brings no second recovery period (NABA 2022 s.62).
    fn occasion(&mut self, fact: &Fact) -> Option<Occasion> {
        if let Fact::ReferralReceived { referral, .. } = fact {
            self.earlier = referral.facts == Some(Facts::Earlier);
        }
        let further = self.earlier && self.believed;
        self.believed |= matches!(fact, Fact::BothDecided { .. });
        match Occasion::of(fact)? {
            Occasion::PositiveFirst if further => Some(Occasion::FurtherPositiveFirst),
            Occasion::PositiveFirst => {
                self.believed = true;
                Some(Occasion::PositiveFirst)
            }
            other => Some(other),
        }
    }

    /// What this happening keeps or makes needless among the dates raised before it.
    fn end(&mut self, standing: &Standing) {
        match &standing.event.fact {
            Fact::FirstDecision { .. } | Fact::BothDecided { .. } => {
                self.need_no_more(&[RG_TARGET], standing);
            }
            Fact::FinalDecision { .. } => self.need_no_more(&[NOT_BEFORE], standing),
            Fact::Withdrawn { .. } | Fact::ReferralClosed { .. } => {
                self.need_no_more(&[RG_TARGET, NOT_BEFORE], standing);
            }
            Fact::PermissionGranted { .. } => self.need_no_more(&[APPLY_BY], standing),
            Fact::Age(Age::Disputed { claimed: Some(_), .. } | Age::Assessed { .. }) => {
                self.need_no_more(&[AGE_18], standing);
            }
            Fact::ReconsiderationAsked { stage, .. } => {
                self.settle(*stage, met(standing, "The request is in the record."));
            }
            Fact::DecisionQuashed { stage } => {
                self.settle(*stage, DeadlineState::NotNeeded { by: standing.event.id });
            }
            Fact::Stay(_) => self.permission(standing),
            _ => {}
        }
    }

    /// What something about permission to stay keeps or makes needless.
    fn permission(&mut self, standing: &Standing) {
        match stay::effect(&self.stay, standing) {
            Some(Effect::Kept { trigger, rule, words }) => {
                let it = |one: &Wanted| one.key.trigger == trigger && one.cause.rule == rule;
                self.keep(standing, words, it);
            }
            Some(Effect::Applied { by }) => {
                let it = |one: &Wanted| one.cause.rule == APPLY_BY && one.cause.trigger >= by;
                self.keep(standing, "The application is in the record.", it);
            }
            Some(Effect::Needless { trigger }) => {
                self.end_open(standing, |one| one.key.trigger == trigger);
            }
            Some(Effect::NoMore) => self.need_no_more(&[APPLY_BY], standing),
            None => {}
        }
    }

    fn keep(&mut self, standing: &Standing, words: &str, is_it: impl Fn(&Wanted) -> bool) {
        let open = |one: &&mut Wanted| one.state == DeadlineState::Open && is_it(one);
        if let Some(wanted) = self.wanted.iter_mut().rfind(open) {
            wanted.state = met(standing, words);
        }
    }

    fn need_no_more(&mut self, rules: &[&str], standing: &Standing) {
        self.end_open(standing, |wanted| rules.contains(&wanted.cause.rule));
    }

    fn end_open(&mut self, standing: &Standing, is_it: impl Fn(&Wanted) -> bool) {
        let open = |one: &&mut Wanted| one.state == DeadlineState::Open && is_it(one);
        for wanted in self.wanted.iter_mut().filter(open) {
            wanted.state = DeadlineState::NotNeeded { by: standing.event.id };
        }
    }

    /// What became of the time to ask about a negative decision: asking is the duty itself.
    fn settle(&mut self, stage: Stage, became: DeadlineState) {
        let asked = self
            .wanted
            .iter_mut()
            .rfind(|wanted| wanted.cause.rule == RECON && wanted.stage == Some(stage));
        if let Some(wanted) = asked.filter(|wanted| wanted.state == DeadlineState::Open) {
            wanted.state = became;
        }
    }

    /// Marked as done. This outweighs a later event that ended the need.
    fn meet(&mut self, standing: &Standing) {
        let Fact::DeadlineMet { key, evidence } = &standing.event.fact else { return };
        if let Some(wanted) = self.wanted.iter_mut().find(|wanted| wanted.key == *key) {
            wanted.state = met(standing, evidence);
        }
    }

    /// Anything else that was recorded about one date.
    fn hear(&mut self, standing: &Standing, nation: Nation) {
        let Fact::Deadline(dated) = &standing.event.fact else { return };
        if let Some(wanted) = self.wanted.iter_mut().find(|wanted| wanted.key == dated.key) {
            wanted.hear(standing, dated, nation);
        }
    }

    /// A closed file keeps the limits in law that are ours to keep, and nothing else.
    fn close(&mut self, story: &Story) {
        let closing = |standing: &&Standing| matches!(standing.event.fact, Fact::CaseClosed { .. });
        let Some(by) = story.happened.iter().rfind(closing).map(|standing| standing.event.id)
        else {
            return;
        };
        for wanted in &mut self.wanted {
            if wanted.state == DeadlineState::Open && !wanted.cause.is_our_limit() {
                wanted.state = DeadlineState::NotNeeded { by };
            }
        }
    }
}

fn met(standing: &Standing, evidence: &str) -> DeadlineState {
    DeadlineState::Met {
        done: standing.on(),
        recorded_on: standing.event.recorded_on,
        by: standing.event.id,
        evidence: evidence.to_owned(),
    }
}
