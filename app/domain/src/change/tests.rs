//! What the check page says before saving.

use crate::{
    cast::{Case, amina, asked, first, granted, referral},
    code::{
        Outcome::{Negative, Positive},
        Stage,
    },
    day::ymd,
    event::Fact,
    picture::CaseStage,
};

use super::{Change, changes};

#[test]
fn a_refusal_opens_one_deadline_closes_another_and_changes_the_stage() {
    let before = referred();
    let after = before.clone().then(ymd(2026, 10, 21), first(Negative));

    let told = between(&before, &after);

    assert_eq!(
        told,
        [
            "opened RECON_30CD 2026-11-20",
            "opened JR_HC_3M 2027-01-21",
            "stage AwaitingFirst to FirstNegative",
            "closed NRM_RG_TARGET_5WD 2026-10-19",
        ]
    );
}

#[test]
fn a_corrected_date_moves_its_deadline_and_opens_nothing() {
    let before = referred().then(ymd(2026, 10, 21), first(Negative));
    let after = before.clone().correct(3, ymd(2026, 10, 23), first(Negative));

    assert_eq!(
        between(&before, &after),
        ["moved RECON_30CD 2026-11-20 to 2026-11-22", "moved JR_HC_3M 2027-01-21 to 2027-01-23"]
    );
}

#[test]
fn asking_again_meets_the_deadline() {
    let before = referred().then(ymd(2026, 10, 21), first(Negative));
    let after = before.clone().then(ymd(2026, 11, 9), asked(Stage::First));

    assert_eq!(
        between(&before, &after),
        ["stage FirstNegative to FirstAskedAgain", "met RECON_30CD 2026-11-20"]
    );
}

#[test]
fn a_deadline_corrected_away_is_closed() {
    let before = referred().then(ymd(2026, 10, 21), first(Negative));
    let after = before.clone().correct(3, ymd(2026, 10, 21), Fact::RecordedByMistake);

    let told = between(&before, &after);

    assert!(told.contains(&"closed RECON_30CD 2026-11-20".to_owned()), "{told:?}");
    assert!(told.contains(&"opened NRM_RG_TARGET_5WD 2026-10-19".to_owned()), "{told:?}");
}

#[test]
fn a_permission_is_named_beside_its_apply_by_date() {
    let before = amina();
    let after = amina().then(ymd(2026, 1, 8), granted(ymd(2026, 1, 8), ymd(2027, 1, 8)));

    assert_eq!(between(&before, &after), ["opened LEAVE_EXPIRY_APPLY_BY 2027-01-08", "permission"]);
}

#[test]
fn a_new_note_that_changes_nothing_says_nothing() {
    let case = referred().then(ymd(2026, 10, 21), first(Positive));

    assert_eq!(between(&case, &case), Vec::<String>::new());
    assert_eq!(case.picture().stage, CaseStage::AwaitingFinal);
}

fn referred() -> Case {
    amina().then(ymd(2026, 10, 12), referral())
}

fn between(before: &Case, after: &Case) -> Vec<String> {
    changes(&before.picture(), &after.picture()).iter().map(told).collect()
}

fn told(change: &Change) -> String {
    match change {
        Change::Opened { deadline } => {
            format!("opened {} {}", deadline.key.rule, deadline.working.due)
        }
        Change::Noted { deadline } => format!("noted {}", deadline.key.rule),
        Change::Moved { from, to } => {
            format!("moved {} {} to {}", to.key.rule, from.due(), to.due())
        }
        Change::Closed { deadline } => {
            format!("closed {} {}", deadline.key.rule, deadline.working.due)
        }
        Change::Met { deadline } => format!("met {} {}", deadline.key.rule, deadline.working.due),
        Change::Stage { from, to } => format!("stage {from:?} to {to:?}"),
        Change::Permission { .. } => "permission".to_owned(),
        Change::NotComputed { item } => format!("not computed {}", item.key.rule),
    }
}
