//! Typed answers wait for whoever typed them: once, for nobody else, and not for ever.

use crate::both::{each, referral};
use chrono::TimeDelta;
use domain::id::Id;
use serde_json::json;
use store::{
    SessionTag,
    answers::{Holder, LARGEST, NotKept},
    permit::RecordEvent,
};
use uuid::Uuid;

const FORM: &str = "event/new";

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn answers_are_taken_once_even_by_ten_requests_at_the_same_moment() {
    each(|house| async move {
        let rosa = Holder::User(house.rosa.user());
        let typed = json!({ "note": "She asked for <an interpreter>" });
        house.store.keep_answers(&rosa, FORM, &json!({ "note": "older" })).await.unwrap();
        house.store.keep_answers(&rosa, FORM, &typed).await.unwrap();
        assert_eq!(house.store.peek_answers(&rosa, FORM).await.unwrap(), Some(typed.clone()));

        let mut takers = tokio::task::JoinSet::new();
        for _ in 0..10 {
            let store = house.store.clone();
            takers.spawn(async move { store.take_answers(&rosa, FORM).await.unwrap() });
        }
        let taken: Vec<_> = takers.join_all().await.into_iter().flatten().collect();

        assert_eq!(taken, [typed]);
    })
    .await;
}

#[tokio::test]
async fn a_draft_that_comes_after_its_form_was_saved_is_not_kept() {
    each(|house| async move {
        let (rosa, key) = (Holder::User(house.rosa.user()), Id::new(Uuid::from_u128(7)));
        let draft = json!({ "note": "half a sentence" });
        house.store.keep_draft(&rosa, FORM, &draft, key).await.unwrap();
        assert_eq!(house.store.take_answers(&rosa, FORM).await.unwrap(), Some(draft.clone()));
        let case = house.amina().await;
        let permit = house.may::<RecordEvent>(&house.rosa, case).await;
        house.store.record(permit, referral("2026-03-12"), 1, key).await.unwrap();

        house.store.keep_draft(&rosa, FORM, &draft, key).await.unwrap();

        assert_eq!(house.store.take_answers(&rosa, FORM).await.unwrap(), None);
    })
    .await;
}

#[tokio::test]
async fn nobody_gets_what_another_typed() {
    each(|house| async move {
        let (rosa, tom) = (Holder::User(house.rosa.user()), Holder::User(house.tom.user()));
        house.store.keep_answers(&rosa, FORM, &json!("mine")).await.unwrap();

        assert_eq!(house.store.take_answers(&tom, FORM).await.unwrap(), None);
        assert_eq!(house.store.take_answers(&rosa, "event/other").await.unwrap(), None);
        assert_eq!(house.store.kept_forms(&tom).await.unwrap(), []);
        assert_eq!(house.store.kept_forms(&rosa).await.unwrap()[0].0, FORM);
    })
    .await;
}

#[tokio::test]
async fn more_than_a_quarter_of_a_megabyte_is_not_kept() {
    each(|house| async move {
        let rosa = Holder::User(house.rosa.user());
        let long = json!("x".repeat(LARGEST));

        let refusal = house.store.keep_answers(&rosa, FORM, &long).await;

        assert!(matches!(refusal, Err(NotKept::TooLong)));
    })
    .await;
}

#[tokio::test]
async fn what_was_typed_before_signing_in_is_handed_over_and_replaces_nothing() {
    each(|house| async move {
        let tag = SessionTag(store::chance::bytes());
        let (before, rosa) = (Holder::Session(tag), Holder::User(house.rosa.user()));
        house.store.keep_answers(&before, FORM, &json!("before")).await.unwrap();
        house.store.keep_answers(&before, "case/new", &json!("before")).await.unwrap();
        house.store.keep_answers(&rosa, FORM, &json!("draft")).await.unwrap();

        house.store.adopt_answers(tag, house.rosa.user()).await.unwrap();

        assert_eq!(house.store.take_answers(&rosa, FORM).await.unwrap(), Some(json!("draft")));
        assert_eq!(
            house.store.take_answers(&rosa, "case/new").await.unwrap(),
            Some(json!("before"))
        );
        assert_eq!(house.store.kept_forms(&before).await.unwrap(), []);
    })
    .await;
}

/// Rosa's session was ended elsewhere in the middle of a note: its first words were a draft of hers already, and its
/// last ones came when nobody was signed in.
#[tokio::test]
async fn of_one_form_the_words_that_came_last_are_handed_over() {
    each(|house| async move {
        let said = |form: &str, words: &str| json!({ "typed": { "form": form, "body": words } });
        let (tag, rosa) = (SessionTag(store::chance::bytes()), Holder::User(house.rosa.user()));
        let late = Holder::Session(tag);
        let keep = async |who: &Holder, form: &str, answers| {
            house.store.keep_answers(who, form, &answers).await.unwrap();
            house.clock.advance(TimeDelta::seconds(1));
        };
        keep(&rosa, "log/1", said("one", "")).await;
        keep(&late, "log/1", said("one", "whole")).await;
        keep(&rosa, "log/2", said("two", "hers")).await;
        keep(&late, "log/2", said("another", "of somebody else")).await;
        keep(&late, "log/3", said("three", "older")).await;
        keep(&rosa, "log/3", said("three", "newer")).await;

        house.store.adopt_answers(tag, house.rosa.user()).await.unwrap();

        for (form, expected) in [
            ("log/1", said("one", "whole")),
            ("log/2", said("two", "hers")),
            ("log/3", said("three", "newer")),
        ] {
            let kept = house.store.peek_answers(&rosa, form).await.unwrap();
            assert_eq!(kept, Some(expected), "{form}");
        }
        assert_eq!(house.store.kept_forms(&late).await.unwrap(), []);
    })
    .await;
}

#[tokio::test]
async fn answers_wait_a_week_for_staff_and_two_hours_for_strangers() {
    each(|house| async move {
        let rosa = Holder::User(house.rosa.user());
        let stranger = Holder::Session(SessionTag(store::chance::bytes()));
        house.store.keep_answers(&rosa, FORM, &json!(1)).await.unwrap();
        house.store.keep_answers(&stranger, FORM, &json!(2)).await.unwrap();

        house.clock.advance(TimeDelta::hours(2));
        assert_eq!(house.store.peek_answers(&stranger, FORM).await.unwrap(), None);
        assert_eq!(house.store.peek_answers(&rosa, FORM).await.unwrap(), Some(json!(1)));
        house.clock.advance(TimeDelta::days(14));

        assert_eq!(house.store.peek_answers(&rosa, FORM).await.unwrap(), None);
        house.store.sweep().await.unwrap();
        assert_eq!(house.store.kept_forms(&rosa).await.unwrap(), []);
    })
    .await;
}
