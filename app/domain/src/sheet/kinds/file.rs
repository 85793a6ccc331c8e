//! The charity's own file: opened, closed, dates kept and missed.

use crate::{
    code::{AgeGroup, ClosureReason, Gender, Nation},
    event::HowSet,
    sheet::field::{Field, Form, Kind, Place, kinds, may, must, one},
};

/// What became of a date, as it is stored.
const NEWS: Form = Form::Code(|| {
    vec![
        ("time_asked", "More time asked for"),
        ("time_refused", "More time refused"),
        ("new_date", "Another date counts"),
        ("paused", "Paused"),
        ("resumed", "Taken up again"),
        ("not_needed", "Not needed"),
        ("missed", "Missed"),
    ]
});

const TRIGGER: Field = must("trigger", Form::Event).at("key.trigger");
const RULE: Field = must("rule", Form::Text).at("key.rule");

/// What everything else follows.
pub(super) const OPENING: &[Kind] = kinds! {
    Case "case_opened" ["kind" = "case_opened"] {
        must("nation", one!(Nation)),
        must("gender", one!(Gender)),
        must("age_group", one!(AgeGroup)),
        may("nationality", Form::Countries),
        may("born", Form::Day),
    }
};

/// What comes after everything else on one day.
pub(super) const ENDING: &[Kind] = kinds! {
    Further "deadline_met" ["kind" = "deadline_met"] { TRIGGER, RULE, may("evidence", Form::Said) }
    Further "deadline" ["kind" = "deadline"] {
        TRIGGER,
        RULE,
        must("news", NEWS).at("news.news"),
        may("how_set", one!(HowSet)).at("news.how"),
        may("due", Form::Day).at("news.due"),
        may("instead_of", Form::Day).at("news.instead_of"),
        may("check_on", Form::Day).at("news.check_on"),
        may("why", Form::Said),
    }
    Further "review" ["kind" = "review"] { may("review_on", Form::Day).at("on"), may("why", Form::Said) }
    Further "date_started" ["kind" = "started"] {
        must("rule", Form::Text),
        may("counted_from", Form::Day).at("from"),
        may("hour", Form::Hour),
        may("letter_gives", Form::Day).at("gives"),
        may("letter_allows", Form::Number).at("days"),
        may("granted_or_claimed", Form::Day).at("decided"),
        may("clock_stopped", Form::Day).at("stopped"),
        may("clock_resumed", Form::Day).at("resumed"),
    }
    Further "recorded_by_mistake" ["kind" = "recorded_by_mistake"] {}
    Case "case_closed" ["kind" = "case_closed"] { must("reason", one!(ClosureReason)) }
    Case "case_reopened" ["kind" = "case_reopened"] {}
};
