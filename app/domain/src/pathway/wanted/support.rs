//! How support ends under each scheme (domain reference 1.7): in Scotland with the final decision if that comes earlier,
//! in Northern Ireland with it if it comes later, under the care contract after move-on, which an assessment can lengthen.

use crate::{
    code::{Nation, NeedsStep, Outcome, Scheme, SupportEnd},
    deadline::office_day,
    event::{Day, Fact, HowSet, Support},
    picture::{DeadlineState, SetDate},
    rule::{Given, Value},
    terms::Terms,
};

use super::{
    super::{
        Standing,
        duty::{ASYLUM_MOVE_ON, EXIT, MOVE_ON, SUPPORT_NI, SUPPORT_SCT},
    },
    List, Wanted,
};

/// What both rules call the day of the final decision.
const FINAL: &str = "final_decision";
/// What the rule calls the day of the letter that ends asylum support.
const LETTER: &str = "letter";

impl List {
    /// A final decision: one of the two ends of support. A negative one ends it at once in Northern Ireland.
    pub(super) fn decide(&mut self, outcome: Outcome, standing: &Standing) {
        let on = standing.event.when.decided();
        self.run_until(SUPPORT_SCT, on);
        match outcome {
            Outcome::Positive => self.run_until(SUPPORT_NI, on),
            Outcome::Negative => {
                self.refused = Some(standing.event.id);
                self.need_no_more(&[SUPPORT_NI], standing);
            }
        }
    }

    /// A negative final decision was changed: in Northern Ireland support runs until the change.
    pub(super) fn change_final(&mut self, standing: &Standing) {
        self.reopen_support();
        self.run_until(SUPPORT_NI, standing.event.when.decided());
    }

    /// The final decision must be made afresh, so that it ends nothing.
    pub(super) fn unmake_final(&mut self) {
        self.reopen_support();
        for rule in [SUPPORT_SCT, SUPPORT_NI] {
            let decided = |one: &&mut Wanted| one.cause.rule == rule && !one.given.is_empty();
            if let Some(wanted) = self.wanted.iter_mut().rfind(decided) {
                wanted.given = Given::default();
            }
        }
    }

    /// Support under this scheme ended, and nobody else took it over.
    pub(super) fn leave(&mut self, scheme: Scheme, reason: SupportEnd, standing: &Standing) {
        if reason == SupportEnd::Transferred {
            return;
        }
        let rules: &[_] = match scheme {
            Scheme::Msvcc => &[EXIT, MOVE_ON],
            Scheme::Scotland => &[SUPPORT_SCT],
            Scheme::NorthernIreland => &[SUPPORT_NI],
            Scheme::LocalAuthority | Scheme::Other => &[],
        };
        self.need_no_more(rules, standing);
    }

    /// The letter that ends asylum support: where its 28 days end later, support lasts until then.
    pub(super) fn end_asylum(&mut self, letter: Day) {
        let open = |one: &&mut Wanted| one.cause.rule == ASYLUM_MOVE_ON && one.is_open();
        if let Some(wanted) = self.wanted.iter_mut().rfind(open) {
            wanted.given = Given::default().with(LETTER, Value::Day(letter));
        }
    }

    /// More time after an assessment of recovery needs: its last day counts, and the sum stays beside it.
    pub(super) fn lengthen(&mut self, standing: &Standing, nation: Nation, terms: &Terms) {
        let Fact::Support(Support::Needs { step: NeedsStep::Granted, until: Some(due) }) =
            standing.event.fact
        else {
            return;
        };
        let on = standing.on();
        let running = |one: &&mut Wanted| {
            one.cause.rule == MOVE_ON && one.is_open() && one.cause.trigger <= on
        };
        let Some(wanted) = self.wanted.iter_mut().rfind(running) else { return };
        let Ok((_, working)) = wanted.work_out(nation, terms) else { return };
        if due > working.due {
            let list = terms.list_on(standing.event.recorded_on);
            wanted.course.set = Some(SetDate {
                how: HowSet::Given,
                due,
                act_by: office_day(nation, due, terms.list(list)),
                instead_of: working.due,
                on,
                by: standing.event.id,
            });
        }
    }

    fn run_until(&mut self, rule: &str, decided: Day) {
        let begun = |one: &&mut Wanted| {
            one.cause.rule == rule
                && one.is_open()
                && one.given.is_empty()
                && one.cause.trigger <= decided
        };
        if let Some(wanted) = self.wanted.iter_mut().rfind(begun) {
            wanted.given = Given::default().with(FINAL, Value::Day(decided));
        }
    }

    fn reopen_support(&mut self) {
        let Some(by) = self.refused.take() else { return };
        let ended = DeadlineState::NotNeeded { by };
        let refused = |one: &&mut Wanted| one.cause.rule == SUPPORT_NI && one.state == ended;
        if let Some(wanted) = self.wanted.iter_mut().rfind(refused) {
            wanted.state = DeadlineState::Open;
        }
    }
}
