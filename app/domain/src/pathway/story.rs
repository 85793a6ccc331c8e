//! The story of a case: what stands, put in an order that the pathway allows.

use std::collections::VecDeque;

use crate::{
    check::Why,
    code::{AgeGroup, Nation},
    event::{Day, Fact},
    id::EventId,
    permission::{self, Answer, Permission, Stay},
    picture::{CaseStage, Review},
    stat::StatFact,
};

use super::{Record, Standing, counted, state::State};

/// What happened, in order, and what could not have happened.
#[derive(Debug)]
pub(crate) struct Story<'a> {
    pub happened: Vec<Standing<'a>>,
    pub refused: Vec<(Standing<'a>, Why)>,
    pub state: State,
    pub opening: Option<Opening>,
}

/// What the opening event says of the person and the file.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Opening {
    pub on: Day,
    pub nation: Nation,
    pub age_group: AgeGroup,
    pub born: Option<Day>,
}

impl<'a> Story<'a> {
    /// On one day several things may happen: of these, always the first that can follow is taken.
    pub fn tell(record: &Record<'a>) -> Self {
        let opening = record.standing().iter().find_map(Opening::read);
        let mut story =
            Self { happened: Vec::new(), refused: Vec::new(), state: State::NEW, opening };
        for day in record.standing().chunk_by(|a, b| a.on() == b.on()) {
            story.live(day.iter().copied().collect());
        }
        story
    }

    fn live(&mut self, mut day: VecDeque<Standing<'a>>) {
        while !day.is_empty() {
            let next =
                day.iter().position(|next| self.state.follow(&next.event.fact, next.on()).is_ok());
            let Some(next) = day.remove(next.unwrap_or(0)) else { return };
            match self.state.follow(&next.event.fact, next.on()) {
                Ok(state) => {
                    self.state = state;
                    self.happened.push(next);
                }
                Err(why) => self.refused.push((next, why)),
            }
        }
    }

    pub fn nation(&self) -> Nation {
        self.opening.map_or(Nation::EnglandWales, |opening| opening.nation)
    }

    pub fn stage(&self) -> CaseStage {
        self.state.shown()
    }

    /// Why this event could not have happened, if so.
    pub fn refusal(&self, root: EventId) -> Option<&Why> {
        self.refused.iter().find(|(standing, _)| standing.root == root).map(|(_, why)| why)
    }

    pub fn permissions(&self) -> Vec<Permission> {
        self.happened.iter().filter_map(permission).collect()
    }

    /// Everything about permission to stay, put together.
    pub fn stay(&self) -> Stay {
        let mut stay = Stay::new(self.nation());
        for standing in &self.happened {
            stay.add(standing.root, &standing.event.fact, &standing.event.when);
        }
        stay
    }

    /// The last thing that was said of looking at the case again.
    pub fn review(&self) -> Option<Review> {
        // Of several of one day, the one that was typed last.
        let said = self.happened.iter().filter_map(|one| Some((one, review(one)?)));
        said.max_by_key(|(one, _)| (one.on(), one.event.number)).map(|(_, review)| review)
    }

    pub fn stats(&self) -> Vec<StatFact> {
        counted::facts(self)
    }
}

impl Opening {
    fn read(standing: &Standing) -> Option<Self> {
        match &standing.event.fact {
            Fact::CaseOpened { nation, age_group, born, .. } => Some(Self {
                on: standing.on(),
                nation: *nation,
                age_group: *age_group,
                born: *born,
            }),
            _ => None,
        }
    }
}

fn review(standing: &Standing) -> Option<Review> {
    const ASK_AGAIN: &str = "Ask again about a referral";
    let by = standing.event.id;
    match &standing.event.fact {
        Fact::Review { on, why } => Some(Review { on: *on, why: why.clone(), by }),
        Fact::Declined { review_on: Some(on), .. } => {
            Some(Review { on: Some(*on), why: ASK_AGAIN.to_owned(), by })
        }
        _ => None,
    }
}

/// Decisions on permission. A refused claim is a decision of the asylum route, and shown there.
fn permission(standing: &Standing) -> Option<Permission> {
    let fact = &standing.event.fact;
    let letter = permission::letter(fact).filter(|_| *fact != Fact::ClaimRefused)?;
    Some(Permission {
        event: standing.event.id,
        route: letter.route,
        decided_on: standing.on(),
        certain: standing.event.when.certain,
        answer: Answer::of(&letter, standing.on()),
    })
}
