//! What becomes of the dates a story asked for: kept, no longer needed, or something said of them.

use crate::{
    code::{Nation, ReconsiderationAnswer::Overturned, Stage},
    event::{Age, Fact, Support},
    picture::DeadlineState,
    terms::Terms,
};

use super::{
    super::{
        Standing, Story,
        duty::{AGE_18, APPLY_BY, COURT, EXIT, NOT_BEFORE, RECON, TARGETS},
        stay::{self, Effect},
    },
    List, Wanted,
};

impl List {
    /// What this happening keeps or makes needless among the dates raised before it.
    pub(super) fn end(&mut self, standing: &Standing) {
        match &standing.event.fact {
            Fact::FirstDecision { .. } | Fact::BothDecided { .. } => {
                self.need_no_more(&TARGETS, standing);
            }
            Fact::FinalDecision { outcome, .. } => {
                self.need_no_more(&[NOT_BEFORE], standing);
                self.decide(*outcome, standing);
            }
            Fact::Withdrawn { .. } | Fact::ReferralClosed { .. } => {
                self.need_no_more(&TARGETS, standing);
                self.need_no_more(&[NOT_BEFORE], standing);
            }
            Fact::Support(Support::AsylumLetter) => self.end_asylum(standing.on()),
            Fact::Support(Support::Ended { scheme, reason, .. }) => {
                self.leave(*scheme, *reason, standing);
            }
            Fact::PermissionGranted { .. } => self.need_no_more(&[APPLY_BY], standing),
            Fact::Age(Age::Disputed { claimed: Some(_), .. } | Age::Assessed { .. }) => {
                self.need_no_more(&[AGE_18], standing);
            }
            Fact::ReconsiderationAsked { stage, .. } => {
                self.settle(*stage, met(standing, "The request is in the record."));
            }
            Fact::ReconsiderationDecided { stage, answer: Overturned } => {
                self.fall(*stage, standing);
                if *stage == Stage::Final {
                    self.change_final(standing);
                }
            }
            Fact::DecisionQuashed { stage } => {
                self.settle(*stage, DeadlineState::NotNeeded { by: standing.event.id });
                self.fall(*stage, standing);
                if *stage == Stage::Final {
                    self.unmake_final();
                }
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
        let open = |one: &&mut Wanted| one.is_open() && is_it(one);
        if let Some(wanted) = self.wanted.iter_mut().rfind(open) {
            wanted.state = met(standing, words);
        }
    }

    pub(super) fn need_no_more(&mut self, rules: &[&str], standing: &Standing) {
        self.end_open(standing, |wanted| rules.contains(&wanted.cause.rule));
    }

    fn end_open(&mut self, standing: &Standing, is_it: impl Fn(&Wanted) -> bool) {
        let open = |one: &&mut Wanted| one.is_open() && is_it(one);
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
        if let Some(wanted) = asked.filter(|wanted| wanted.is_open()) {
            wanted.state = became;
        }
    }

    /// A negative decision fell: nothing that followed from it need be done.
    fn fall(&mut self, stage: Stage, standing: &Standing) {
        self.end_open(standing, |wanted| {
            let follows = wanted.cause.rule == EXIT || COURT.contains(&wanted.cause.rule);
            follows && wanted.stage == Some(stage)
        });
    }

    /// Marked as done. This outweighs a later event that ended the need.
    pub(super) fn meet(&mut self, standing: &Standing) {
        let Fact::DeadlineMet { key, evidence } = &standing.event.fact else { return };
        if let Some(wanted) = self.wanted.iter_mut().find(|wanted| wanted.key == *key) {
            wanted.state = met(standing, evidence);
        }
    }

    /// Anything else that was recorded about one date.
    pub(super) fn hear(&mut self, standing: &Standing, nation: Nation, terms: &Terms) {
        let Fact::Deadline(dated) = &standing.event.fact else { return };
        if let Some(wanted) = self.wanted.iter_mut().find(|wanted| wanted.key == dated.key) {
            wanted.hear(standing, dated, nation, terms);
        }
    }

    /// A closed file keeps the limits in law that are ours to keep, and nothing else.
    pub(super) fn close(&mut self, story: &Story) {
        let closing = |standing: &&Standing| matches!(standing.event.fact, Fact::CaseClosed { .. });
        let Some(by) = story.happened.iter().rfind(closing).map(|standing| standing.event.id)
        else {
            return;
        };
        for wanted in &mut self.wanted {
            if wanted.is_open() && !wanted.cause.is_our_limit() {
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
