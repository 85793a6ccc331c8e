//! Made-up people whose names are spread as names are: a few of them very common, most of them rare, in several scripts.

use std::fmt::Write;

const FIRST: [&str; 32] = [
    "Linh",
    "Amina",
    "Daniel",
    "Besa",
    "Blessing",
    "Mirela",
    "Yonas",
    "Selam",
    "Arben",
    "Ngoc",
    "Fatima",
    "Ion",
    "Precious",
    "Hana",
    "Tomasz",
    "Dorina",
    "Samuel",
    "Zahra",
    "Elira",
    "Kofi",
    "Łucja",
    "Zoë",
    "Nguyễn",
    "Thị",
    "أمينة",
    "Σοφία",
    "Ольга",
    "Марија",
    "Mehmet",
    "Ioana",
    "Grace",
    "Joy",
];
const COMMON: [&str; 6] = ["Nguyen", "Tran", "Hoxha", "Begum", "Popescu", "Okafor"];
const BEGINNINGS: [&str; 20] = [
    "Ba", "Ko", "Sha", "Te", "Mi", "Do", "Ra", "Ge", "Lu", "Zi", "Ha", "Pe", "No", "Vu", "Ti",
    "Ka", "Jo", "Fe", "Wa", "Du",
];
const MIDDLES: [&str; 20] = [
    "ri", "wa", "lo", "ne", "ma", "du", "si", "go", "ta", "ve", "ja", "ku", "mi", "ro", "ze", "pa",
    "li", "sho", "dra", "ne",
];
const ENDS: [&str; 20] = [
    "ski", "na", "gu", "vic", "han", "sha", "mu", "li", "dze", "ra", "no", "tis", "be", "ku",
    "man", "oy", "eh", "sen", "lla", "qi",
];

/// What somebody types to find this person.
pub type Typed = fn(u32) -> String;

/// How people look for a name.
pub fn ways() -> [(&'static str, Typed); 5] {
    [
        ("both names", name),
        ("turned round", |n| format!("{} {}", last(n), first(n))),
        ("the family name alone", last),
        ("a letter left out", |n| slipped(&last(n))),
        ("the first name, as a rule", |n| first(n).to_owned()),
    ]
}

/// A canonical sheet of so many of them.
pub fn sheet(people: u32) -> String {
    let mut sheet =
        "nrm_reference,name,language,case_opened.on,case_opened.nation,case_opened.gender,\
         case_opened.age_group\n"
            .to_owned();
    for n in 0..people {
        let day = n % 28 + 1;
        let _ = writeln!(sheet, "NRM-{n},{},Vietnamese,2026-03-{day:02},EW,FEMALE,ADULT", name(n));
    }
    sheet
}

fn name(n: u32) -> String {
    format!("{} {}", first(n), last(n))
}

fn first(n: u32) -> &'static str {
    pick(&FIRST, n / 7 + n)
}

/// One in ten has a common name.
fn last(n: u32) -> String {
    if n.is_multiple_of(10) {
        return pick(&COMMON, n / 10).to_owned();
    }
    [pick(&BEGINNINGS, n), pick(&MIDDLES, n / 20), pick(&ENDS, n / 400)].concat()
}

fn slipped(name: &str) -> String {
    name.chars().enumerate().filter(|(place, _)| *place != 3).map(|(_, sign)| sign).collect()
}

fn pick(among: &[&'static str], n: u32) -> &'static str {
    among.get(n as usize % among.len()).copied().unwrap_or_default()
}
