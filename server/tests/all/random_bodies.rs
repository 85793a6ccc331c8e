//! Whatever is sent to a form, by whoever may send one, gets an answer: never an error of the program. The names of the
//! fields are read off the pages, so that what is random is what they hold. `WAYMARK_BODIES` says how many bodies each
//! form gets.

use std::collections::{BTreeMap, BTreeSet};

use http::StatusCode;
use scraper::{Html, Selector};

use crate::{
    browser::{Browser, Fields},
    house::House,
    who::{End, FORMS, KEY, PAGES, WHO},
};

/// What people, and others, type. Each is too long, too odd or of the wrong kind for some field.
const VALUES: &[&str] = &[
    "",
    " ",
    "yes",
    "no",
    "1",
    "-1",
    "0",
    "99999999999999999999",
    "1e9",
    "NaN",
    "31",
    "2",
    "2026",
    "9999",
    "2026-11-30",
    "2026-13-45",
    KEY,
    "00000000-0000-0000-0000-000000000000",
    "case",
    "R-0001",
    "FIRST",
    "POSITIVE",
    "VTS",
    "OTHER",
    "CASEWORKER",
    "first_negative",
    "../../etc/passwd",
    "<script>alert(1)</script>",
    "'; drop table event; --",
    "${7*7}",
    "%00",
    "\u{0}",
    "\u{202e}txt",
    "\u{1f469}\u{200d}\u{1f467}",
    "\u{feff}",
    "a\r\nSet-Cookie: x=y",
    "{\"a\":[1,2]}",
    "[]",
    "null",
];

/// The same turn of the dice makes the same bodies.
struct Dice(u64);

impl Dice {
    fn below(&mut self, end: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 % u64::try_from(end.max(1)).unwrap()).unwrap()
    }

    fn value(&mut self) -> String {
        match self.below(20) {
            0 => "x".repeat(self.below(70_000)),
            1 => (0..self.below(40))
                .filter_map(|_| char::from_u32(self.below(0x11_0000).try_into().unwrap()))
                .collect(),
            2 => self.below(4_000_000_000).to_string(),
            _ => VALUES[self.below(VALUES.len())].to_owned(),
        }
    }
}

/// Every field that the pages of these people have for each form.
async fn fields(
    browsers: &mut [(&'static str, Browser)],
    case: &str,
) -> BTreeMap<String, BTreeSet<String>> {
    let forms = Selector::parse("form[action]").unwrap();
    let inside = Selector::parse("[name]").unwrap();
    let mut found: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for (_, browser) in browsers {
        for (route, _) in PAGES.iter().filter(|(route, _)| !route.contains("{link}")) {
            let path = route.replace("{case}", case);
            let page = browser.open(&path).await;
            let html = Html::parse_document(&page.html);
            for form in html.select(&forms) {
                let names = form.select(&inside).filter_map(|field| field.attr("name"));
                let action = form.attr("action").unwrap().to_owned();
                found.entry(action).or_default().extend(names.map(str::to_owned));
            }
        }
    }
    found
}

/// A body: most fields of the form, some of their names twisted, and now and then one that is not its own.
fn body(dice: &mut Dice, names: &[String], template: &Fields) -> Fields {
    let mut fields = if dice.below(3) == 0 { Fields::new() } else { template.clone() };
    for name in names {
        let name = match dice.below(25) {
            0 => continue,
            1 => format!("{name}[]"),
            2 => format!("{name}[day]"),
            3 => format!("{name}[a][b][c]"),
            4 => name.split('[').next().unwrap_or_default().to_owned(),
            _ => name.clone(),
        };
        fields.retain(|(held, _)| *held != name || dice.below(4) == 0);
        fields.push((name, dice.value()));
    }
    for extra in ["role", "held_by", "team", "recorded_by", "proved_at", "at_shell"] {
        if dice.below(6) == 0 {
            fields.push((extra.to_owned(), dice.value()));
        }
    }
    fields
}

#[tokio::test]
async fn no_body_of_any_form_makes_the_program_fail() {
    let many = std::env::var("WAYMARK_BODIES").ok().and_then(|count| count.parse().ok());
    let many: usize = many.unwrap_or(30);
    let house = House::open().await;
    let case = house.person("Rosa").cases[0].clone();
    let mut browsers = Vec::new();
    for name in ["Rosa", "Farah", "Grace", "Idris"] {
        browsers.push((name, house.signed_in(&house.person(name)).await.0));
    }
    let known = fields(&mut browsers, &case).await;
    assert!(known.len() > 30, "forms are read off the pages: {}", known.len());
    let mut dice = Dice(0x5eed_2026_1130);

    for (path, template, ends) in FORMS {
        let template = template.replace("{case}", &case).replace("{key}", KEY);
        let template: Fields = serde_urlencoded::from_str(&template).unwrap();
        let mut names: Vec<String> = known.get(*path).into_iter().flatten().cloned().collect();
        names.extend(template.iter().map(|(name, _)| name.clone()));
        let sends = |name: &str| {
            let place = WHO.iter().position(|who| *who == name);
            place.is_some_and(|place| ends[place] != End::NotFound)
        };
        let (name, browser) = match browsers.iter_mut().find(|(name, _)| sends(name)) {
            Some(found) => found,
            None => &mut browsers[0],
        };
        for turn in 0..many {
            let sent = body(&mut dice, &names, &template);
            let page = browser.post(path, &sent).await.expect("an answer");
            assert!(
                page.status < StatusCode::INTERNAL_SERVER_ERROR
                    || page.status == StatusCode::SERVICE_UNAVAILABLE,
                "{path} by {name}, turn {turn}: {} for {sent:?}",
                page.status
            );
        }
        // What it did may have signed somebody out.
        if browser.open("/account").await.path != "/account" {
            *browser = house.signed_in(&house.person(name)).await.0;
        }
    }
    house.close().await;
}
