//! What was recorded about one date, one entry after another: which date counts, and whether it is still open.

use super::{Standing, wanted::Wanted};
use crate::{
    code::Nation,
    deadline::office_day,
    event::{Dated, Day, News},
    picture::{DeadlineState, KeptDate, Pause, SetDate, TimeAsked},
    terms::Terms,
};

impl Wanted {
    /// Takes in one entry about this date. The worked-out date stays as it is.
    pub fn hear(&mut self, standing: &Standing, dated: &Dated, nation: Nation, terms: &Terms) {
        let (on, by) = (standing.on(), standing.event.id);
        let course = &mut self.course;
        match dated.news {
            News::TimeAsked => course.asked = Some(TimeAsked { on, by, refused: None }),
            News::TimeRefused => {
                if let Some(asked) = &mut course.asked {
                    asked.refused = Some(on);
                }
            }
            News::NewDate { how, due, instead_of } => {
                let list = terms.list_on(standing.event.recorded_on);
                let act_by = office_day(nation, due, terms.list(list));
                course.set = Some(SetDate { how, due, act_by, instead_of, on, by });
                course.asked = None;
                self.reopen();
            }
            News::Paused { check_on } => {
                course.paused = Some(Pause { since: on, check_on, by });
            }
            News::Resumed => course.paused = None,
            News::Recounted { by: basis } => {
                course.kept = None;
                self.decided = Some(basis);
            }
            News::Kept { now, .. } => course.kept = Some(KeptDate { on, by, now }),
            News::NotNeeded => {
                self.end(on, DeadlineState::Dropped { by, on, why: dated.why.clone() });
            }
            News::Missed => self.end(on, DeadlineState::Missed { by, on, why: dated.why.clone() }),
        }
    }

    /// A new date gives a date that was written off another chance.
    fn reopen(&mut self) {
        if matches!(self.state, DeadlineState::Dropped { .. } | DeadlineState::Missed { .. }) {
            self.state = DeadlineState::Open;
        }
    }

    /// Written off, unless it was kept all the same afterwards.
    fn end(&mut self, on: Day, state: DeadlineState) {
        if !matches!(self.state, DeadlineState::Met { done, .. } if done > on) {
            self.state = state;
        }
    }
}
