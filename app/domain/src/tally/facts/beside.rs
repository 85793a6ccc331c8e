//! The rows of what stands beside the decisions: ways in, disqualification, support, safety, justice.

use super::Before;
use crate::{
    code::{Defence, Grounds, SupportEnd, SupportType},
    event::{Disqualification, Fact, Justice, Safety, Support},
    pathway::{Standing, Story},
    tally::{Tallied, Topic, person},
};

/// What stands beside the decisions.
pub(super) fn rows(story: &Story, standing: &Standing, before: &Before, found: &mut Vec<Tallied>) {
    let on = standing.on();
    let row = |topic| Tallied::new(topic, on, person(story, on));
    let row = match &standing.event.fact {
        Fact::Declined { reasons, .. } => {
            let reason = reasons.first().map_or("NO_REASON_GIVEN", |reason| reason.code());
            row(Topic::Declined).answer(reason)
        }
        Fact::Notified { by } => row(Topic::Notified).answer(by.code()),
        Fact::ReconsiderationAsked { stage, request } => {
            let grounds = request.grounds.map(Grounds::code);
            row(Topic::Asked).answer(stage.code()).detail(grounds)
        }
        Fact::ReconsiderationAccepted { stage } => row(Topic::Accepted).answer(stage.code()),
        Fact::Disqualification(Disqualification::Made { ground }) => {
            row(Topic::Disqualified).answer(ground.code())
        }
        Fact::Disqualification(Disqualification::Lifted { by }) => {
            row(Topic::Lifted).answer(by.code())
        }
        Fact::Support(support) => return supported(support, &row(Topic::Support), found),
        Fact::Safety(safety) => match safe(safety, before, &row(Topic::Missing), found) {
            Some(row) => row,
            None => return,
        },
        Fact::Justice(justice) => just(justice, row(Topic::Compensation)),
        _ => return,
    };
    found.push(row);
}

fn supported(support: &Support, row: &Tallied, rows: &mut Vec<Tallied>) {
    let of = |topic| Tallied { topic, ..row.clone() };
    match support {
        Support::Started { scheme, form, .. } => {
            rows.push(of(Topic::Support).answer(scheme.code()).detail(form.map(SupportType::code)));
        }
        Support::AsylumLetter => {}
        Support::Needs { step, .. } => rows.push(of(Topic::Needs).answer(step.code())),
        Support::Ended { scheme, reason, to } => {
            let is_it = |row: &&mut Tallied| {
                row.topic == Topic::Support
                    && row.answer == Some(scheme.code())
                    && row.until.is_none()
            };
            if let Some(spell) = rows.iter_mut().rev().find(is_it) {
                spell.end(row.on);
            }
            if *reason != SupportEnd::Transferred {
                let to = to.map_or("UNKNOWN", |to| to.code());
                rows.push(of(Topic::Exit).answer(to).detail(Some(reason.code())));
            }
        }
    }
}

fn safe(safety: &Safety, before: &Before, row: &Tallied, rows: &mut [Tallied]) -> Option<Tallied> {
    let of = |topic| Tallied { topic, ..row.clone() };
    Some(match safety {
        Safety::Missing { reported_to, .. } => of(Topic::Missing).answer(reported_to.code()),
        Safety::Found => {
            let is_it = |row: &&mut Tallied| row.topic == Topic::Missing && row.until.is_none();
            if let Some(spell) = rows.iter_mut().rev().find(is_it) {
                spell.end(row.on);
            }
            return None;
        }
        Safety::TraffickerContact { kind } => of(Topic::Contact).answer(kind.code()),
        Safety::ExploitedAgain { place, .. } => of(Topic::Again).answer(place.code()),
        Safety::Arrived { .. } => return None,
        Safety::RemovalNotice { scheme, .. } => of(Topic::Notice).answer(scheme.code()),
        Safety::Returned { how, .. } => {
            of(Topic::Return).answer(how.code()).detail(Some(before.after()))
        }
    })
}

fn just(justice: &Justice, row: Tallied) -> Tallied {
    match justice {
        Justice::Compensation { scheme, stage, award } => {
            Tallied { pence: *award, ..row.answer(stage.code()).detail(Some(scheme.code())) }
        }
        Justice::Trafficker { stage } => {
            Tallied { topic: Topic::Trafficker, ..row }.answer(stage.code())
        }
        Justice::Survivor { stage, defence } => Tallied { topic: Topic::Survivor, ..row }
            .answer(stage.code())
            .detail(defence.map(Defence::code)),
    }
}
