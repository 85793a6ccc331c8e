//! The pages around one's own account as they look in use, for the tests of all pages.

use chrono::DateTime;
use domain::id::Id;
use store::{
    invitation::Welcome, own_account::OwnAccount, proof::Asked, sign_ins::SignIn, totp::Offer,
};
use uuid::Uuid;

use super::super::{
    account::{code::Why, own_password::Fault},
    frame::Page,
};

fn offer() -> Offer {
    Offer {
        key: "GEZD GNBV GY3T QOJQ".into(),
        address: "otpauth://totp/Waymark:rosa@harbour-light.example?secret=GEZDGNBVGY3TQOJQ".into(),
    }
}

pub fn own(has_second_step: bool) -> OwnAccount {
    let device = |number: u128, is_here| SignIn {
        id: Id::new(Uuid::from_u128(number)),
        began_at: DateTime::UNIX_EPOCH,
        last_seen_at: DateTime::UNIX_EPOCH,
        address: Some("203.0.113.9".into()),
        browser: Some("Firefox on Linux".into()),
        is_here,
    };
    let sign_ins = vec![device(1, true), device(2, false)];
    let email = "rosa@harbour-light.example".into();
    OwnAccount { email, has_second_step, codes_left: 7, sign_ins }
}

pub fn pages() -> Vec<(&'static str, Page)> {
    let wrong = || Some(Why::Wrong { tries_left: Some(4) });
    let fault = Fault::at("password", "Use 15 characters or more");
    let welcome = Welcome { asks_code: true, is_reset: false };
    let codes = ["0123-4567-89AB-CDEF-GHJK-MN1P".to_owned()];
    let (code, confirm) = (|| super::code::Wanted::default(), || super::confirm::Wanted::default());
    vec![
        ("code", super::code::show(&code(), None)),
        ("code, wrong", super::code::show(&code(), wrong())),
        ("set up", super::set_up::show(&offer(), "", Some(Why::NotSix))),
        ("second step", super::second_step::show(None, true, None)),
        ("second step, key", super::second_step::show(Some(&offer()), false, None)),
        ("codes", super::recovery_codes::show(&codes, "")),
        ("no codes", super::recovery_codes::none(&own(false))),
        ("confirm, code", super::confirm::show(&confirm(), Asked::Code, wrong())),
        ("confirm, password", super::confirm::show(&confirm(), Asked::Password, None)),
        ("password", super::password::show(Some(&Fault::at("now", "Not it")))),
        ("welcome", super::welcome::show("abc", welcome, Some(&fault))),
        ("welcome, gone", super::welcome::gone()),
    ]
}

#[test]
fn another_device_can_be_signed_out_and_this_one_says_that_it_is_here() {
    let html = leptos::prelude::RenderHtml::to_html(super::account::body(&own(true)));

    assert_eq!(html.matches("action=\"/api/sign-out-device\"").count(), 1);
    assert!(html.contains("This device") && html.contains("7 left"), "{html}");
}

#[test]
fn a_refused_code_is_said_by_the_box_and_at_the_top_and_the_box_is_empty() {
    let html = super::code::show(
        &super::code::Wanted::default(),
        Some(Why::Wrong { tries_left: Some(4) }),
    )
    .html();

    assert_eq!(html.matches("You have 4 more tries").count(), 2, "{html}");
    assert!(html.contains("href=\"#code\"") && !html.contains("value=\"1"), "{html}");
}
