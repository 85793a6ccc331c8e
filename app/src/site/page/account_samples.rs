//! The pages around one's own account as they look in use, for the tests of all pages.

use chrono::DateTime;
use domain::id::Id;
use store::{
    invitation::Welcome, own_account::OwnAccount, passkey::Passkey, sign_ins::SignIn, totp::Offer,
    ways::Asked,
};
use uuid::Uuid;

use super::super::{
    account::{code::Why, own_passkeys::NotAdded, own_password::Fault},
    frame::Page,
    page::code::Ways,
};

const APP: Ways = Ways { passkey: false, code: true };
const BOTH: Ways = Ways { passkey: true, code: true };

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
    let (has_app, passkeys) = (has_second_step, usize::from(has_second_step));
    OwnAccount { email, has_second_step, has_app, passkeys, codes_left: 7, sign_ins }
}

/// One in use, one of another name of the site, one removed.
fn passkeys() -> Vec<Passkey> {
    let passkey = |number, name: &str, host: &str| Passkey {
        id: Id::new(Uuid::from_u128(number)),
        name: name.into(),
        host: host.into(),
        added_at: DateTime::UNIX_EPOCH,
        used_at: None,
        removed_at: None,
    };
    let at = Some(DateTime::UNIX_EPOCH);
    let host = "waymark.example.org";
    vec![
        Passkey { used_at: at, ..passkey(1, "Work laptop", host) },
        passkey(2, "Work laptop", "old.example.org"),
        Passkey { removed_at: at, ..passkey(3, "Lost phone", host) },
    ]
}

#[test]
fn each_passkey_can_be_removed_and_one_of_another_address_says_so() {
    let html = super::passkeys::show(&passkeys(), Some("waymark.example.org")).html();

    assert_eq!(html.matches("action=\"/api/remove-passkey\"").count(), 2, "{html}");
    assert_eq!(html.matches("Works at old.example.org only").count(), 1, "{html}");
    assert!(html.contains("Lost phone, on 1 January 1970"), "{html}");
}

#[test]
fn without_scripts_a_sentence_stands_where_the_passkey_would_be_asked_for() {
    let html = super::code::show(&super::code::Wanted::default(), BOTH, None).html();

    assert!(html.contains("<p data-without-script=\"\">A passkey needs JavaScript"), "{html}");
    let form = html.split("<form").nth(1).unwrap_or_default();
    assert!(form.contains("data-passkey=\"sign-in\"") && form.contains("hidden"), "{form}");
}

#[test]
fn where_the_site_is_reached_by_a_number_no_passkey_is_offered_and_the_page_says_why() {
    for page in [super::passkeys::show(&[], None), super::new_passkey::show(None, false)] {
        let html = page.html();

        assert!(html.contains("Passkeys need a name for this site"), "{html}");
        assert!(!html.contains("<form") && !html.contains("href=\"/account/passkeys/new\""));
    }
}

pub fn pages() -> Vec<(&'static str, Page)> {
    let wrong = || Some(Why::Wrong { tries_left: Some(4) });
    let fault = Fault::at("password", "Use 15 characters or more");
    let welcome = Welcome { asks_code: true, is_reset: false };
    let (at, say) = ("name".into(), Why::NoName.say());
    let unnamed = NotAdded { name: " ".into(), at, say };
    let codes = ["0123-4567-89AB-CDEF-GHJK-MN1P".to_owned()];
    let (code, confirm) = (|| super::code::Wanted::default(), || super::confirm::Wanted::default());
    vec![
        ("code", super::code::show(&code(), APP, None)),
        ("code, wrong", super::code::show(&code(), APP, wrong())),
        ("passkey or code", super::code::show(&code(), BOTH, Some(Why::NoAnswer))),
        ("passkey", super::code::show(&code(), Ways { code: false, ..BOTH }, None)),
        ("passkeys", super::passkeys::show(&passkeys(), Some("waymark.example.org"))),
        ("no passkeys", super::passkeys::show(&[], None)),
        ("new passkey", super::new_passkey::show(Some(&unnamed), true)),
        ("new passkey, no host", super::new_passkey::show(None, false)),
        ("set up", super::set_up::show(&offer(), "", Some(Why::NotSix))),
        ("second step", super::second_step::show(None, true, None)),
        ("second step, key", super::second_step::show(Some(&offer()), false, None)),
        ("codes", super::recovery_codes::show(&codes, "")),
        ("no codes", super::recovery_codes::none(&own(false))),
        ("confirm, code", super::confirm::show(&confirm(), (Asked::Code, false), wrong())),
        ("confirm, password", super::confirm::show(&confirm(), (Asked::Password, false), None)),
        ("confirm, passkey", super::confirm::show(&confirm(), (Asked::Passkey, true), None)),
        ("confirm, either", super::confirm::show(&confirm(), (Asked::PasskeyOrCode, true), None)),
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
        APP,
        Some(Why::Wrong { tries_left: Some(4) }),
    )
    .html();

    assert_eq!(html.matches("You have 4 more tries").count(), 2, "{html}");
    assert!(html.contains("href=\"#code\"") && !html.contains("value=\"1"), "{html}");
}
