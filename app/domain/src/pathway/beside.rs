//! Folds what stands beside the referral into spells.

use super::{Standing, Story, state::State};
use crate::{
    event::{Fact, Safety, Support},
    picture::{Beside, CaseStage, Disqualified, ReferralSpell, Spell},
};

impl Story<'_> {
    /// What stands beside the referral.
    pub fn beside(&self) -> Beside {
        let mut beside = Beside {
            age_group: self.age_group(),
            age_disputed: self.state.age.disputed,
            disqualified: disqualified(&self.state),
            referrals: Vec::new(),
            authorities: Vec::new(),
            support: Vec::new(),
            missing: Vec::new(),
            removal_notice: None,
            returned: self.state.safety.returned,
        };
        for standing in &self.happened {
            beside.take(standing);
        }
        if let Some(last) = beside.referrals.last_mut() {
            last.reached = self.state.track.beneath();
        }
        beside
    }
}

fn disqualified(state: &State) -> Option<Disqualified> {
    let (ground, since) = state.disqualification.since()?;
    Some(Disqualified { ground, since })
}

impl Beside {
    fn take(&mut self, standing: &Standing) {
        let on = standing.on();
        match &standing.event.fact {
            Fact::ReferralReceived { authority, referral } => {
                self.authorities = vec![begin(*authority, standing)];
                let previous = self.referrals.last().map(|before| before.event);
                self.referrals.push(ReferralSpell {
                    event: standing.root,
                    received: on,
                    previous,
                    facts: referral.facts,
                    reached: CaseStage::AwaitingFirst,
                });
            }
            Fact::Transferred { to } => {
                end(&mut self.authorities, standing, |_| true);
                self.authorities.push(begin(*to, standing));
            }
            Fact::Support(Support::Started { scheme, .. }) => {
                self.support.push(begin(*scheme, standing));
            }
            Fact::Support(Support::Ended { scheme, .. }) => {
                end(&mut self.support, standing, |running| running == scheme);
            }
            Fact::Safety(Safety::Missing { .. }) => self.missing.push(begin((), standing)),
            Fact::Safety(Safety::Found) => end(&mut self.missing, standing, |()| true),
            Fact::Safety(Safety::RemovalNotice { .. }) => self.removal_notice = Some(on),
            Fact::Safety(Safety::Returned { .. }) => self.removal_notice = None,
            fact => self.reach(fact),
        }
    }

    /// Where the last referral stood when a further one came.
    fn reach(&mut self, fact: &Fact) {
        use crate::code::{Outcome, Stage};
        let reached = match fact {
            Fact::FirstDecision { outcome: Outcome::Negative, .. } => CaseStage::FirstNegative,
            Fact::FinalDecision { outcome: Outcome::Positive, .. }
            | Fact::BothDecided { outcome: Outcome::Positive, .. } => CaseStage::FinalPositive,
            Fact::FinalDecision { .. } | Fact::BothDecided { .. } => CaseStage::FinalNegative,
            Fact::ReconsiderationDecided { stage: Stage::Final, answer }
                if *answer == crate::code::ReconsiderationAnswer::Overturned =>
            {
                CaseStage::FinalPositive
            }
            Fact::Withdrawn { .. } => CaseStage::Withdrawn,
            Fact::ReferralClosed { .. } => CaseStage::ReferralClosed,
            _ => return,
        };
        if let Some(last) = self.referrals.last_mut() {
            last.reached = reached;
        }
    }
}

fn begin<T>(what: T, standing: &Standing) -> Spell<T> {
    Spell { what, from: standing.on(), until: None }
}

fn end<T>(spells: &mut [Spell<T>], standing: &Standing, is_it: impl Fn(&T) -> bool) {
    let running = spells.iter_mut().rfind(|spell| spell.until.is_none() && is_it(&spell.what));
    if let Some(spell) = running {
        spell.until = Some(standing.on());
    }
}
