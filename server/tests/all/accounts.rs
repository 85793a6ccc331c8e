//! A charity from its first link on: everybody sets up a second step, and an administrator looks after accounts.

use crate::browser::{Browser, Page};
use crate::house::House;
use crate::phone::Phone;
use chrono::TimeDelta;

const IDRIS: &str = "idris@harbour-light.example";
const PASSWORD: &str = "otter lantern thursday";
const ROSA: &str = "rosa@harbour-light.example";
const HERS: &str = "heron kettle saturday";

/// The path of the link that was printed or shown.
fn path(said: &str) -> String {
    let start = said.find("/welcome/").unwrap_or_else(|| panic!("no link: {said}"));
    said[start..].split_whitespace().next().unwrap().to_owned()
}

/// Uses a link and sets up the second step that follows. Returns the page after.
async fn join(
    house: &House,
    browser: &mut Browser,
    link: &str,
    typed: &[(&str, &str)],
) -> (Phone, Page) {
    let page = browser.open(link).await;
    let page = browser.submit(&page, "/api/welcome", typed).await;
    assert!(page.path.starts_with("/sign-in/set-up"), "{}: {}", page.path, page.text());
    let phone = Phone::with(&page.says("code.key")[0]);
    let page = browser.submit(&page, "/api/set-up", &[("code", &phone.code(house, 0))]).await;
    (phone, page)
}

/// The charity with Idris signed in, his app, and what he sees.
async fn begun() -> (House, Browser, Phone) {
    let (house, said) = House::charity(IDRIS).await;
    let mut idris = house.stranger();
    let (phone, codes) = join(&house, &mut idris, &path(&said), &[("password", PASSWORD)]).await;
    assert_eq!(codes.says("ol.codes code").len(), 8, "{}", codes.text());
    idris.submit(&codes, "/api/codes-kept", &[]).await;
    (house, idris, phone)
}

/// The charity with Idris signed in.
pub async fn administrator() -> (House, Browser) {
    let (house, idris, _) = begun().await;
    (house, idris)
}

/// Idris invites Rosa. Returns the page with the link.
async fn invite_rosa(idris: &mut Browser) -> Page {
    let form = idris.open("/people/new").await;
    let rosa =
        [("name", "Rosa Delgado"), ("email", ROSA), ("role", "CASEWORKER"), ("new_team", "North")];
    idris.submit(&form, "/api/invite", &rosa).await
}

/// A colleague of Idris who looks after accounts as well, signed in.
async fn second_administrator(house: &House, idris: &mut Browser) -> Browser {
    let form = idris.open("/people/new").await;
    let email = "winifred@harbour-light.example";
    let typed = [("name", "Winifred Okafor"), ("email", email), ("role", "ADMINISTRATOR")];
    let link = idris.submit(&form, "/api/invite", &typed).await;
    let [address, code] = link.says("code.key").try_into().unwrap();
    let mut winifred = house.stranger();
    let typed = [("code", code.as_str()), ("password", "kettle saturday lantern")];
    join(house, &mut winifred, &path(&address), &typed).await;
    winifred
}

#[tokio::test]
async fn the_first_administrator_comes_in_by_the_printed_link_and_with_a_second_step_only() {
    let (house, said) = House::charity(IDRIS).await;
    let mut idris = house.stranger();

    let (_, codes) = join(&house, &mut idris, &path(&said), &[("password", PASSWORD)]).await;

    assert!(codes.path.starts_with("/account/codes"), "{}", codes.path);
    let shown = codes.says("ol.codes code");
    assert_eq!(shown.len(), 8);
    let next = idris.submit(&codes, "/api/codes-kept", &[]).await;
    assert_eq!(next.path, "/people");
    assert!(!idris.open("/account/codes").await.html.contains(&shown[0]), "shown once");
    let again = house.stranger().open(&path(&said)).await;
    assert!(again.text().contains("does not work any more"), "{}", again.text());
    house.close().await;
}

#[tokio::test]
async fn whoever_has_not_set_up_a_second_step_opens_nothing_else() {
    let (house, said) = House::charity(IDRIS).await;
    let mut idris = house.stranger();
    let page = idris.open(&path(&said)).await;
    idris.submit(&page, "/api/welcome", &[("password", PASSWORD)]).await;

    for page in ["/people", "/account", "/account/second-step", "/confirm"] {
        assert!(idris.open(page).await.path.starts_with("/sign-in"), "{page}");
    }
    let refused = idris.open("/sign-in/set-up").await;
    let refused = idris.submit(&refused, "/api/set-up", &[("code", "12345")]).await;
    assert!(refused.text().contains("Code must be 6 numbers"), "{}", refused.text());
    house.close().await;
}

#[tokio::test]
async fn a_code_is_asked_for_after_the_password_and_works_once() {
    let (house, mut idris, phone) = begun().await;
    house.clock.advance(TimeDelta::minutes(2));
    let code = phone.code(&house, 0);

    let asked = house.stranger();
    let mut again = asked;
    let page = again.sign_in(IDRIS, PASSWORD).await;
    assert!(page.path.starts_with("/sign-in/code"), "{}", page.path);
    let before = again.cookies.get("waymark").cloned();
    let wrong = again.submit(&page, "/api/sign-in-code", &[("code", "000000")]).await;
    assert!(wrong.text().contains("You have 4 more tries"), "{}", wrong.text());
    let page = again.submit(&wrong, "/api/sign-in-code", &[("code", &code)]).await;
    assert_eq!(page.path, "/people", "{}", page.text());
    assert_ne!(again.cookies.get("waymark").cloned(), before, "the cookie changed");

    let mut replay = house.stranger();
    let page = replay.sign_in(IDRIS, PASSWORD).await;
    let page = replay.submit(&page, "/api/sign-in-code", &[("code", &code)]).await;
    assert!(page.text().contains("That code is not right"), "{}", page.text());
    let devices = idris.open("/account").await.text();
    assert!(devices.contains("This device"), "{devices}");
    house.close().await;
}

#[tokio::test]
async fn an_invited_caseworker_comes_in_with_link_and_spoken_code() {
    let (house, mut idris, _) = begun().await;

    let link = invite_rosa(&mut idris).await;

    let [address, code] = link.says("code.key").try_into().unwrap();
    assert!(address.starts_with("http://127.0.0.1"), "{address}");
    let mut rosa = house.stranger();
    let page = rosa.open(&path(&address)).await;
    let typed = [("code", "000000"), ("password", HERS)];
    let wrong = rosa.submit(&page, "/api/welcome", &typed).await;
    assert!(wrong.text().contains("That is not the code"), "{}", wrong.text());
    let typed = [("code", code.as_str()), ("password", HERS)];
    let (_, codes) = join(&house, &mut rosa, &path(&address), &typed).await;
    let today = rosa.submit(&codes, "/api/codes-kept", &[]).await;
    assert_eq!((today.status.as_u16(), today.path.as_str()), (200, "/"));
    let passed = idris.submit(&link, "/api/link-passed-on", &[]).await;
    assert!(passed.text().contains("Active"), "{}", passed.text());
    house.close().await;
}

#[tokio::test]
async fn after_five_minutes_an_administrator_confirms_who_he_is_and_nothing_typed_is_lost() {
    let (house, mut idris, phone) = begun().await;
    let form = idris.open("/people/new").await;
    house.clock.advance(TimeDelta::minutes(6));
    let rosa = [("name", "Rosa Delgado"), ("email", ROSA), ("role", "MANAGER")];

    let asked = idris.submit(&form, "/api/invite", &rosa).await;

    assert!(asked.path.starts_with("/confirm"), "{}", asked.path);
    let before = idris.cookies.get("waymark").cloned();
    let wrong = idris.submit(&asked, "/api/confirm", &[("answer", "000000")]).await;
    assert!(wrong.text().contains("not right"), "{}", wrong.text());
    let code = phone.code(&house, 0);
    let back = idris.submit(&wrong, "/api/confirm", &[("answer", &code)]).await;
    assert_eq!(back.path, "/people/new");
    assert_ne!(idris.cookies.get("waymark").cloned(), before, "the cookie changed");
    assert!(back.html.contains(ROSA) && back.html.contains("Rosa Delgado"), "{}", back.text());
    let link = idris.submit(&back, "/api/invite", &[]).await;
    assert!(link.path.ends_with("/link"), "{}: {}", link.path, link.text());
    house.close().await;
}

#[tokio::test]
async fn a_refused_invitation_comes_back_with_what_was_typed() {
    let (house, mut idris, _) = begun().await;
    let form = idris.open("/people/new").await;

    let typed = [("name", "Rosa Delgado"), ("email", IDRIS), ("role", "MANAGER")];
    let taken = idris.submit(&form, "/api/invite", &typed).await;
    let typed = [("email", "not an address"), ("role", "CASEWORKER")];
    let wrong = idris.submit(&taken, "/api/invite", &typed).await;

    assert!(taken.text().contains("Somebody has an account"), "{}", taken.text());
    assert!(taken.html.contains("Rosa Delgado"));
    assert!(wrong.text().contains("Choose a team"), "{}", wrong.text());
    house.close().await;
}

#[tokio::test]
async fn a_lost_phone_is_reset_by_two_administrators_and_a_recovery_code_needs_none() {
    let (house, mut idris, _) = begun().await;
    let [address, code] = invite_rosa(&mut idris).await.says("code.key").try_into().unwrap();
    let mut rosa = house.stranger();
    let typed = [("code", code.as_str()), ("password", HERS)];
    let (_, codes) = join(&house, &mut rosa, &path(&address), &typed).await;
    let recovery = codes.says("ol.codes code").remove(0);
    rosa.submit(&codes, "/api/codes-kept", &[]).await;

    let mut other = house.stranger();
    let page = other.sign_in(ROSA, HERS).await;
    let page = other.open(&page.link_of("Use a recovery code")).await;
    let page = other.submit(&page, "/api/sign-in-code", &[("code", &recovery)]).await;
    assert_eq!(page.path, "/", "{}", page.text());
    let mut winifred = second_administrator(&house, &mut idris).await;
    let people = idris.open("/people").await;
    let hers = idris.open(&people.link_of("Rosa")).await;
    let asked = idris.submit(&hers, "/api/reset-second-step", &[]).await;
    assert!(asked.text().contains("Another administrator has to agree"), "{}", asked.text());
    assert_eq!(other.open("/cases").await.path, "/cases");
    let hers = winifred.open(&people.link_of("Rosa")).await;
    assert!(hers.text().contains("Idris Lloyd asked"), "{}", hers.text());
    let done = winifred.submit(&hers, "/api/reset-second-step", &[]).await;

    assert!(done.text().contains("The second step is taken away"), "{}", done.text());
    assert!(other.open("/cases").await.path.starts_with("/sign-in"));
    let page = house.stranger().sign_in(ROSA, HERS).await;
    assert!(page.path.starts_with("/sign-in/set-up"), "{}", page.path);
    house.close().await;
}
