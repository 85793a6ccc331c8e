//! What stands beside the referral, line by line: what everybody on the case must know first.

use domain::{
    day::plain,
    picture::{Beside, ReferralSpell},
};

use super::problem::inside;

/// Since 17 September 2025 some people facing removal cannot ask (rule `RECON_EXCLUDED_2025`).
const NO_ASKING: &str = "After a negative decision this person may not be able to ask for reconsideration: ask the legal adviser the same day.";

/// What is so now, the gravest first.
pub fn lines(beside: &Beside) -> Vec<String> {
    let missing = beside.missing.last().filter(|spell| spell.until.is_none());
    let flags = [
        missing.map(|spell| format!("Missing since {}.", plain(spell.from))),
        beside.disqualified.map(|flag| {
            format!("Disqualified since {}: {}.", plain(flag.since), inside(flag.ground.label()))
        }),
        beside.age_disputed.map(|since| {
            format!("Age in dispute since {}. Treat the person as a child.", plain(since))
        }),
        beside.removal_notice.map(|on| format!("Notice of removal on {}. {NO_ASKING}", plain(on))),
        beside.returned.map(|on| format!("Left the United Kingdom on {}.", plain(on))),
    ];
    let support = beside.support.iter().filter(|spell| spell.until.is_none());
    let support = support
        .map(|spell| format!("Supported since {}: {}.", plain(spell.from), spell.what.label()));
    flags.into_iter().flatten().chain(support).chain(referral(beside)).collect()
}

/// Who took the referral over, and which one it is.
fn referral(beside: &Beside) -> Vec<String> {
    let mut lines = Vec::new();
    if let [_, .., now] = beside.authorities.as_slice() {
        lines.push(format!("Decided since {} by: {}.", plain(now.from), now.what.label()));
    }
    if let [.., before, _] = beside.referrals.as_slice() {
        lines.push(further(beside.referrals.len(), before));
    }
    lines
}

fn further(count: usize, before: &ReferralSpell) -> String {
    format!(
        "This is referral {count}. The one of {} ended at: {}.",
        plain(before.received),
        inside(before.reached.label())
    )
}

#[cfg(test)]
mod tests {
    use domain::{
        code::{AgeGroup, Authority, Disqualifier, Scheme},
        day::ymd,
        picture::{Disqualified, Spell},
    };

    use super::*;

    #[test]
    fn what_is_over_is_not_said_and_what_is_gravest_comes_first() {
        let since = ymd(2026, 3, 12);
        let over = Spell { what: Scheme::Other, from: since, until: Some(since) };
        let beside = Beside {
            age_group: AgeGroup::Adult,
            age_disputed: None,
            disqualified: Some(Disqualified { ground: Disqualifier::BadFaith, since }),
            referrals: vec![],
            authorities: vec![Spell { what: Authority::Sca, from: since, until: None }],
            support: vec![over, Spell { what: Scheme::Msvcc, from: since, until: None }],
            missing: vec![Spell { what: (), from: since, until: None }],
            removal_notice: Some(since),
            returned: None,
        };

        assert_eq!(
            lines(&beside),
            [
                "Missing since 12 March 2026.",
                "Disqualified since 12 March 2026: claim said to be in bad faith.",
                "Notice of removal on 12 March 2026. After a negative decision this person may not be able \
                 to ask for reconsideration: ask the legal adviser the same day.",
                "Supported since 12 March 2026: Care Contract (England and Wales).",
            ]
        );
    }
}
