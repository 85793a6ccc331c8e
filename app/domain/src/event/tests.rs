//! What was stored once is read for ever.

use super::{Fact, Safety, When};
use crate::{
    code::{Authority, ContactKind, Outcome, Stage},
    day::ymd,
};

#[test]
fn what_was_stored_before_a_kind_learned_more_still_reads() {
    let table = [
        (r#"{"kind":"referral_received","authority":"SCA"}"#, Fact::referral_to(Authority::Sca)),
        (r#"{"kind":"reconsideration_asked","stage":"CG"}"#, Fact::asked_about(Stage::Final)),
        (r#"{"kind":"suspended"}"#, Fact::Suspended { reason: None }),
        (r#"{"kind":"withdrawn"}"#, Fact::Withdrawn { reasons: vec![] }),
        (r#"{"kind":"resumed"}"#, Fact::Resumed),
        (r#"{"kind":"claim_refused"}"#, Fact::ClaimRefused),
        (
            r#"{"kind":"first_decision","outcome":"POSITIVE","reason":null}"#,
            Fact::FirstDecision { outcome: Outcome::Positive, reason: None },
        ),
    ];

    for (stored, fact) in table {
        assert_eq!(serde_json::from_str::<Fact>(stored).unwrap(), fact);
        assert_eq!(serde_json::to_string(&fact).unwrap(), stored, "and is written as it was");
    }
    let when: When = serde_json::from_str(r#"{"on":"2026-10-21","certain":true}"#).unwrap();
    assert_eq!(when, When::dated(ymd(2026, 10, 21)));
}

#[test]
fn what_stands_beside_the_referral_is_stored_with_both_its_tags() {
    let fact = Fact::Safety(Safety::TraffickerContact { kind: ContactKind::Threat });

    let stored = serde_json::to_string(&fact).unwrap();

    assert_eq!(stored, r#"{"kind":"safety","safety":"trafficker_contact","contact":"THREAT"}"#);
    assert_eq!(serde_json::from_str::<Fact>(&stored).unwrap(), fact);
}
