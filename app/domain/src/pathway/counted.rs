//! What of a story is counted in reports, and how long each step took.

use crate::{
    code::{Outcome, Route, Stage},
    event::{Day, Fact},
    permission::{Answer, letter},
    stat::{
        Age, DeclineReason, Exploitation, GrantLength, PermissionAnswer, Region, StatFact, What,
        Who,
    },
};

use super::{Standing, Story};

/// Everything countable, in the order it happened.
pub(crate) fn facts(story: &Story) -> Vec<StatFact> {
    let mut clock = Clock::default();
    let mut facts = Vec::new();
    for standing in &story.happened {
        let counted = clock.counted(standing);
        let who = Who { exploitation: clock.exploitation, ..who(story, standing.on()) };
        let fact = |what| StatFact { event: standing.root, on: standing.on(), who, what };
        facts.extend(counted.into_iter().flatten().map(fact));
    }
    facts
}

/// The days that waits run from, and what the referral is about, as far as the story has come.
#[derive(Default)]
struct Clock {
    referred: Option<Day>,
    confirmed: Option<Day>,
    exploitation: Option<Exploitation>,
}

impl Clock {
    /// A wait for either decision runs from the referral; one for permission from the positive final decision. A
    /// decision on permission counts where it was made because somebody is a victim.
    fn counted(&mut self, standing: &Standing) -> [Option<What>; 2] {
        let on = standing.on();
        let waited = |from: Option<Day>| from.and_then(|from| days(from, on));
        let one = |what| [Some(what), None];
        match standing.event.fact {
            Fact::ReferralReceived { ref referral, .. } => {
                let exploitation = Exploitation::of(&referral.exploitation);
                *self = Self { referred: Some(on), confirmed: None, exploitation };
                one(What::Referred)
            }
            Fact::Declined { ref reasons, .. } => {
                one(What::Declined { reason: DeclineReason::of(reasons) })
            }
            Fact::FirstDecision { outcome, .. } => {
                one(What::FirstDecision { outcome, days: waited(self.referred) })
            }
            Fact::FinalDecision { outcome, .. } => {
                self.confirmed = (outcome == Outcome::Positive).then_some(on);
                one(What::FinalDecision { outcome, days: waited(self.referred) })
            }
            // Who decides both at once has found reasonable grounds.
            Fact::BothDecided { outcome, .. } => {
                self.confirmed = (outcome == Outcome::Positive).then_some(on);
                let days = waited(self.referred);
                let first = What::FirstDecision { outcome: Outcome::Positive, days };
                [Some(first), Some(What::FinalDecision { outcome, days })]
            }
            Fact::ReconsiderationDecided { stage, answer } => {
                use crate::code::ReconsiderationAnswer::Overturned;
                if stage == Stage::Final && answer == Overturned {
                    self.confirmed = Some(on);
                }
                one(What::Reconsidered { answer })
            }
            ref fact => self.permission(fact, on),
        }
    }

    /// A letter about permission for victims, in the short form or in full.
    fn permission(&self, fact: &Fact, on: Day) -> [Option<What>; 2] {
        let Some(letter) = letter(fact).filter(|letter| is_for_victims(letter.route)) else {
            return [None, None];
        };
        let days = self.confirmed.and_then(|from| days(from, on));
        match Answer::of(&letter, on) {
            Answer::Granted { length, .. } => {
                let answer = PermissionAnswer::Granted;
                let granted = GrantLength::of(length).map(|length| What::Granted { length });
                [Some(What::Permission { answer, days }), granted]
            }
            Answer::Refused => {
                [Some(What::Permission { answer: PermissionAnswer::Refused, days }), None]
            }
        }
    }
}

const fn is_for_victims(route: Route) -> bool {
    matches!(route, Route::Vts | Route::Msdl)
}

/// Whole days; nothing when the end lies before the beginning.
fn days(from: Day, to: Day) -> Option<u32> {
    u32::try_from((to - from).num_days()).ok()
}

/// What the opening event says of the person, as of the day something happened.
pub(crate) fn who(story: &Story, on: Day) -> Who {
    let opened = story.happened.iter().find_map(|standing| match &standing.event.fact {
        Fact::CaseOpened { gender, age_group, nationality, born, .. } => Some(Who {
            gender: *gender,
            region: Region::of(nationality),
            age: Age::on(on, *born, *age_group),
            exploitation: None,
        }),
        _ => None,
    });
    opened.unwrap_or(Who {
        gender: crate::code::Gender::NotRecorded,
        region: None,
        age: Age::NotKnown,
        exploitation: None,
    })
}
