//! The dates a story asks for, and which later facts keep or end them.

use crate::{
    code::{Nation, Stage},
    event::{DeadlineKey, Fact},
    picture::DeadlineState,
};

use super::{
    Standing, Story,
    duty::{APPLY_BY, Cause, NOT_BEFORE, RECON, RG_TARGET, raised},
};

/// A date the story asks for, and what became of it.
#[derive(Debug, Clone)]
pub(crate) struct Wanted {
    pub key: DeadlineKey,
    pub cause: Cause,
    pub state: DeadlineState,
    /// Which decision a request for reconsideration is about.
    stage: Option<Stage>,
}

/// Every date the story asks for, with what became of it.
pub(crate) fn wanted(story: &Story) -> Vec<Wanted> {
    let mut list = List { wanted: Vec::new() };
    for standing in &story.happened {
        list.end(standing);
        list.raise(standing, story.nation());
    }
    for standing in &story.happened {
        list.meet(standing);
    }
    if story.state.closed.is_some() {
        list.close(story);
    }
    list.wanted
}

struct List {
    wanted: Vec<Wanted>,
}

impl List {
    fn raise(&mut self, standing: &Standing, nation: Nation) {
        let stage = match standing.event.fact {
            Fact::FirstDecision { .. } => Some(Stage::First),
            Fact::FinalDecision { .. } => Some(Stage::Final),
            _ => None,
        };
        for cause in raised(&standing.event.fact, &standing.event.when, nation) {
            let key = DeadlineKey { trigger: standing.root, rule: cause.rule.to_owned() };
            self.wanted.push(Wanted { key, cause, state: DeadlineState::Open, stage });
        }
    }

    /// What this happening keeps or makes needless among the dates raised before it.
    fn end(&mut self, standing: &Standing) {
        match &standing.event.fact {
            Fact::FirstDecision { .. } => self.need_no_more(&[RG_TARGET], standing),
            Fact::FinalDecision { .. } => self.need_no_more(&[NOT_BEFORE], standing),
            Fact::Withdrawn => self.need_no_more(&[RG_TARGET, NOT_BEFORE], standing),
            Fact::PermissionGranted { .. } => self.need_no_more(&[APPLY_BY], standing),
            Fact::ReconsiderationAsked { stage } => self.asked(*stage, standing),
            _ => {}
        }
    }

    fn need_no_more(&mut self, rules: &[&str], standing: &Standing) {
        for wanted in self.wanted.iter_mut().filter(|wanted| rules.contains(&wanted.cause.rule)) {
            if wanted.state == DeadlineState::Open {
                wanted.state = DeadlineState::NotNeeded { by: standing.event.id };
            }
        }
    }

    /// Asking is the duty itself.
    fn asked(&mut self, stage: Stage, standing: &Standing) {
        let asked = self
            .wanted
            .iter_mut()
            .rfind(|wanted| wanted.cause.rule == RECON && wanted.stage == Some(stage));
        if let Some(wanted) = asked.filter(|wanted| wanted.state == DeadlineState::Open) {
            wanted.state = met(standing, "The request is in the record.");
        }
    }

    /// Marked as done. This outweighs a later event that ended the need.
    fn meet(&mut self, standing: &Standing) {
        let Fact::DeadlineMet { key, evidence } = &standing.event.fact else { return };
        if let Some(wanted) = self.wanted.iter_mut().find(|wanted| wanted.key == *key) {
            wanted.state = met(standing, evidence);
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
