//! Dates in the store: what becomes of them, and what a certificate of one rests on.

use crate::both::{day, each, first_negative, form, happened, referral};
use domain::{
    change::Change,
    event::{Dated, DeadlineKey, Fact, HowSet, News},
    rule::Said,
};
use store::{db::Rows, permit::JudgeRule, rule_book::Judgement, sql, view::DeadlineFilter};

#[tokio::test]
async fn what_becomes_of_a_date_moves_it_in_the_lists_and_is_found_again_by_a_rebuild() {
    each(async |house| {
        let case = house.amina().await;
        house.record(case, referral("2026-03-12")).await.unwrap();
        let decided = house.record(case, first_negative("2026-10-21")).await.unwrap();
        let key = DeadlineKey { trigger: decided.event, rule: "RECON_30CD".into() };
        let due = day("2026-12-04");
        let news = News::NewDate { how: HowSet::Given, due, instead_of: day("2026-11-20") };
        let dated = Dated { key, news, why: "Letter of the authority".into() };

        let given = happened("2026-11-19", Fact::Deadline(dated));
        let recorded = house.record(case, given).await.unwrap();

        let moved = |change: &Change| matches!(change, Change::Moved { to, .. } if to.due() == due);
        assert!(recorded.changes.iter().any(moved), "{:?}", recorded.changes);
        let permit = house.may(&house.rosa, ()).await;
        let list = house.store.deadlines(permit, &DeadlineFilter::default()).await.unwrap();
        assert!(list.iter().any(|row| row.deadline.due() == due));
        assert_eq!(house.store.rebuild(true).await.unwrap().different, []);
    })
    .await;
}

#[tokio::test]
async fn a_certificate_names_the_audit_entries_of_what_was_written() {
    each(async |house| {
        let case = house.amina().await;
        house.record(case, referral("2026-03-12")).await.unwrap();

        let permit = house.may(&house.rosa, case).await;
        let attested = house.store.attested(permit).await.unwrap();

        let trail: Vec<_> = attested.trail.iter().map(|row| row.action.as_str()).collect();
        assert_eq!(trail, ["case.add", "event.record"]);
        assert!(attested.trail.iter().all(|row| row.name.as_deref() == Some("Rosa")));
        assert_eq!(attested.file.events.len(), 2);
    })
    .await;
}

#[tokio::test]
async fn an_approval_counts_for_everybody_until_it_is_withdrawn_and_is_said_once() {
    each(async |house| {
        let rule = domain::rule::rule("RECON_30CD").unwrap();
        let say = async |said, key| {
            let judgement = Judgement {
                rule: rule.id.into(),
                version: rule.version,
                said,
                note: Some("Read at the source".into()),
            };
            let permit = house.may(&house.farah, ()).await;
            house.store.judge_rule(permit, judgement, key).await
        };
        let list = async || {
            let permit = house.may(&house.rosa, ()).await;
            house.store.rules(permit).await.unwrap()
        };
        let case = house.amina().await;
        house.record(case, referral("2026-03-12")).await.unwrap();
        house.record(case, first_negative("2026-10-21")).await.unwrap();

        let key = form();
        say(Said::Approved, key).await.unwrap();
        say(Said::Approved, key).await.unwrap();

        let found = list().await;
        let said = found.book.said(rule);
        assert_eq!((said.len(), said[0].by.as_str()), (1, "Farah"));
        assert_eq!(found.uses.get(rule.id), Some(&1));
        say(Said::Withdrawn, form()).await.unwrap();
        assert_eq!(list().await.book.standing(rule).approved, None);
        assert!(house.store.permit::<JudgeRule>(&house.rosa, ()).await.is_err());
    })
    .await;
}

#[tokio::test]
async fn what_was_said_of_a_rule_cannot_be_changed_or_deleted() {
    each(async |house| {
        let judgement =
            Judgement { rule: "RECON_30CD".into(), version: 1, said: Said::Approved, note: None };
        let permit = house.may(&house.farah, ()).await;
        house.store.judge_rule(permit, judgement, form()).await.unwrap();
        let db = house.db().await;

        let changed = db.execute(sql!("update rule_statement set note = 'x'"), Rows::Any).await;
        let gone = db.execute(sql!("delete from rule_statement"), Rows::Any).await;

        assert!(changed.is_err() && gone.is_err());
        db.close().await;
    })
    .await;
}
