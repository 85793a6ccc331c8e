//! Requests that no browser sends: cookies, addresses and bodies of any bytes, half a form, a form of another kind. Each
//! gets an answer, and none is an error of the program. `WAYMARK_BODIES` says how many of each.

use crate::{
    browser::{Browser, MULTIPART},
    house::House,
    who::{FORMS, KEY, PAGES},
};
use http::{Method, StatusCode};

/// What cookies, addresses and bodies are made of, whole and broken.
const PIECES: &[&str] = &[
    "waymark=",
    "__Host-waymark=",
    "waymark-device=",
    "; ",
    "=",
    "&",
    "%",
    "%00",
    "%ff%fe",
    "+",
    "[",
    "]",
    "[a]",
    "case",
    "form",
    "slot",
    "event/",
    KEY,
    "..",
    "//",
    "?",
    "__err=",
    "{",
    "}",
    "\"",
    "'",
    "\\",
    "<b>",
    "$1",
    "-1",
    "99999999999999999999",
    "AAAAAAAAAAAAAAAAAAAAAA",
    "--edge",
    "Content-Disposition: form-data; name=\"",
    "\r\n",
    "\u{202e}",
    "أمينة",
];

const KINDS: &[&str] = &[
    "application/x-www-form-urlencoded",
    "application/json",
    "text/plain",
    "multipart/form-data",
    MULTIPART,
    "application/x-www-form-urlencoded; charset=utf-16",
    "*/*",
];

/// Forms whose bodies are files.
const FILES: &[&str] = &["/documents/file", "/imports/file"];

/// The same turn of the dice makes the same requests.
struct Dice(u64);

impl Dice {
    fn below(&mut self, end: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 % u64::try_from(end.max(1)).unwrap()).unwrap()
    }

    fn pick<'a>(&mut self, from: &[&'a str]) -> &'a str {
        from[self.below(from.len())]
    }

    fn text(&mut self) -> String {
        let pieces = self.below(12);
        (0..pieces).map(|_| self.pick(PIECES)).collect()
    }

    /// Text, or bytes that are none.
    fn bytes(&mut self) -> Vec<u8> {
        if self.below(3) > 0 {
            return self.text().into_bytes();
        }
        let length = self.below(300);
        (0..length).map(|_| u8::try_from(self.below(256)).unwrap()).collect()
    }

    /// What may stand in a header or an address at all.
    fn plain(&mut self) -> String {
        let text = self.text();
        text.chars().filter(|c| c.is_ascii_graphic() && *c != '#').collect()
    }
}

fn many() -> usize {
    let asked = std::env::var("WAYMARK_BODIES").ok().and_then(|count| count.parse().ok());
    asked.map_or(3, |count: usize| count.div_ceil(10))
}

fn assert_no_fault(what: &str, status: StatusCode) {
    let busy = status == StatusCode::SERVICE_UNAVAILABLE;
    assert!(busy || !status.is_server_error(), "{what}: {status}");
}

async fn rosa(house: &House) -> Browser {
    house.signed_in(&house.person("Rosa")).await.0
}

#[tokio::test]
async fn no_bytes_sent_to_a_form_make_the_program_fail() {
    let house = House::open().await;
    let mut browser = rosa(&house).await;
    let mut dice = Dice(0x5eed_2026_1202);

    for path in FORMS.iter().map(|(path, ..)| *path).chain(FILES.iter().copied()) {
        for turn in 0..many() {
            let (kind, body) = (dice.pick(KINDS), dice.bytes());
            let sent = Some((kind, body.clone()));
            let page = browser.send(Method::POST, path, sent).await.expect("an answer");
            assert_no_fault(&format!("{path}, turn {turn}, {kind}, {body:?}"), page.status);
        }
        if browser.open("/account").await.path != "/account" {
            browser = rosa(&house).await;
        }
    }
    house.close().await;
}

#[tokio::test]
async fn no_address_makes_the_program_fail() {
    let house = House::open().await;
    let mut browser = rosa(&house).await;
    let case = house.person("Rosa").cases[0].clone();
    let mut dice = Dice(0x5eed_2026_1203);

    for (route, _) in PAGES {
        for _ in 0..many().div_ceil(2) {
            let odd =
                dice.plain().replace(['/', '?', '%', '[', ']', '"', '<', '>', '\\', '{', '}'], "");
            let route = route.replace("{case}", &case);
            let filled: Vec<_> = route
                .split('/')
                .map(|part| if part.starts_with('{') { odd.as_str() } else { part })
                .collect();
            let query = dice.text();
            let query = percent(&query);
            let path = format!("{}?{query}", filled.join("/"));
            let page = browser.send(Method::GET, &path, None).await.expect("an answer");
            assert_no_fault(&path, page.status);
        }
    }
    house.close().await;
}

/// As an address may hold it; half of what is odd stays as it is.
fn percent(text: &str) -> String {
    let keep = |byte: u8| byte.is_ascii_alphanumeric() || b"=&%+-._~[]".contains(&byte);
    let one = |byte: u8| {
        if keep(byte) { char::from(byte).to_string() } else { format!("%{byte:02x}") }
    };
    text.bytes().map(one).collect()
}

#[tokio::test]
async fn no_cookie_makes_the_program_fail_or_signs_anybody_in() {
    let house = House::open().await;
    let mut dice = Dice(0x5eed_2026_1204);

    for turn in 0..many() * 40 {
        let mut browser = house.stranger();
        for name in ["waymark", "waymark-device", "__Host-waymark", "odd"] {
            if dice.below(2) == 0 {
                browser.cookies.insert(name.to_owned(), dice.plain());
            }
        }
        let told = format!("turn {turn}: {:?}", browser.cookies);
        let page = browser.send(Method::GET, "/cases", None).await.expect("an answer");
        assert_no_fault(&told, page.status);
        assert!(page.status.is_redirection(), "{told}: {}", page.status);
    }
    house.close().await;
}
