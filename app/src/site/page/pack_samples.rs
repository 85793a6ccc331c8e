//! The pack of a referral as it looks in use, for the tests: of an adult, of a child, whole, and its forms.

use chrono::DateTime;
use domain::{
    code::{AgeGroup, Control, Recruitment},
    contact::{Contact, Means, Point, Profession, Professional, Safe, Voicemail},
    day::{Day, ymd},
    id::Id,
    pack::{Account, Exploitation, Known, Others, Part, PartKind, Person},
};
use store::{
    contact::ContactRow,
    pack::{Pack, Version},
};
use uuid::Uuid;

use super::super::{
    forms::{Kept, Problem, pack::PackForm},
    frame::Page,
};

const TODAY: Day = ymd(2026, 11, 22);
const ACCOUNT: &str = "She was promised work in a hotel.";
const PHONE: &str = "020 7946 0000";
const TRAFFICKER: &str = "A man called Uncle";

fn contacts() -> Vec<ContactRow> {
    let point = |means, value: &str, safe| {
        Contact::Point(Point {
            means,
            value: value.into(),
            safe,
            times: Some("Weekdays after 4pm".into()),
            voicemail: Voicemail::No,
            code_word: Some("the library".into()),
            answered_by: None,
        })
    };
    let solicitor = Contact::Professional(Professional {
        profession: Profession::Solicitor,
        name: "Farah Aziz".into(),
        organisation: Some("Harrow Law Centre".into()),
        reached_by: None,
        agreed: domain::contact::Agreed::Yes,
        may_be_told: "Everything".into(),
    });
    let all = [
        point(Means::Phone, PHONE, Safe::Agreed),
        point(Means::Address, "14 Safe House Road", Safe::Agreed),
        point(Means::Email, "never@example.org", Safe::Never),
        solicitor,
    ];
    let (by, at) = ("Rosa Ahmed", DateTime::UNIX_EPOCH);
    let row = |contact| ContactRow { id: Id::new(Uuid::from_u128(1)), contact, by: by.into(), at };
    all.into_iter().map(row).collect()
}

fn version(number: u32, part: Part) -> Version {
    Version { number, part, by: "Rosa Ahmed".into(), at: DateTime::UNIX_EPOCH }
}

fn versions() -> Vec<Version> {
    let health = |text: &str| Person { health: Some(text.into()), ..Person::default() };
    let others = Others { traffickers: Some(TRAFFICKER.into()), at_risk: None };
    let account = Account { account: Some(ACCOUNT.into()), ..Account::default() };
    let exploitation = Exploitation {
        recruitment: Known::NotKnown,
        control: Known::These(vec![Control::Debt, Control::Documents]),
        ..Exploitation::default()
    };
    vec![
        version(5, Part::Person(health("Back pain, seen by a doctor"))),
        version(4, Part::Others(others)),
        version(3, Part::Account(account)),
        version(2, Part::Exploitation(exploitation)),
        version(1, Part::Person(health("Back pain"))),
    ]
}

fn amina() -> Pack {
    let file = super::samples::amina();
    Pack { file, contacts: contacts(), name: None, versions: versions() }
}

fn linh() -> Pack {
    let file = super::samples::amina();
    let file = store::view::CaseFile { age_group: AgeGroup::Child, ..file };
    Pack { file, contacts: Vec::new(), name: None, versions: Vec::new() }
}

fn whole() -> Page {
    let pack = Pack { name: Some("Elira Prifti".into()), ..amina() };
    super::pack::show_whole(&pack, "Rosa Ahmed", TODAY)
}

fn part(kind: PartKind, kept: Option<&Kept<PackForm>>) -> Page {
    super::pack_part::show(&amina(), kind, kept)
}

pub fn pages() -> Vec<(&'static str, Page)> {
    let refused = Kept::with_problems(
        PackForm::default(),
        vec![Problem::with("control", "Tick Not known alone, or what is known")],
    );
    vec![
        ("pack", super::pack::show(&amina())),
        ("pack of a child", super::pack::show(&linh())),
        ("whole pack", whole()),
        ("pack, person", part(PartKind::Person, None)),
        ("pack, exploitation", part(PartKind::Exploitation, None)),
        ("pack, exploitation refused", part(PartKind::Exploitation, Some(&refused))),
        ("pack, account", part(PartKind::Account, None)),
        ("pack, others", part(PartKind::Others, None)),
        ("pack, authorities", part(PartKind::Authorities, None)),
    ]
}

#[test]
fn the_pack_names_nobody_and_tells_nothing_that_harms_until_the_whole_of_it_is_opened() {
    let (pack, whole) = (super::pack::show(&amina()).html(), whole().html());

    for closed in [ACCOUNT, PHONE, TRAFFICKER, "Elira Prifti"] {
        assert!(!pack.contains(closed), "{closed} in {pack}");
        assert!(whole.contains(closed), "{closed} in {whole}");
    }
    assert!(pack.contains("describes harm"), "{pack}");
}

#[test]
fn no_address_and_no_way_that_is_never_to_be_used_is_in_any_pack() {
    let whole = whole().html();

    assert!(!whole.contains("14 Safe House Road") && !whole.contains("never@example.org"));
    assert!(whole.contains("never by this pack"), "{whole}");
    assert!(!whole.contains("the library"), "a code word goes to nobody else: {whole}");
}

#[test]
fn an_adult_has_to_agree_and_a_child_has_not() {
    let (adult, child) = (super::pack::show(&amina()).html(), super::pack::show(&linh()).html());

    assert!(adult.contains("No agreement to be referred is recorded yet"), "{adult}");
    assert!(adult.contains("event?kind=requested_referral"), "{adult}");
    assert!(child.contains("A child is referred without consent"), "{child}");
    assert!(!child.contains("No agreement to be referred"), "{child}");
}

#[test]
fn what_was_asked_and_nobody_knows_is_not_missing() {
    let html = super::pack::show(&amina()).html();
    let missing = html.split("<h2>The referral</h2>").next().expect("a beginning");

    assert!(!missing.contains("How they were recruited"), "{missing}");
    assert!(missing.contains("What the trafficker was to them before"), "{missing}");
    assert!(html.contains("Not known"), "{html}");
    assert_eq!(Recruitment::ALL.len(), 10);
}

#[test]
fn a_form_asks_nothing_that_the_record_says_and_shows_every_earlier_answer() {
    let html = part(PartKind::Person, None).html();

    assert!(!html.contains("id=\"nationality\"") && !html.contains("id=\"gender\""), "{html}");
    assert!(html.contains("id=\"born-day\""), "the record has no date of birth: {html}");
    for said in ["Earlier answers (2)", "Back pain</p>", "Back pain, seen by a doctor</p>"] {
        assert!(html.replace("<!>", "").contains(said), "{said} in {html}");
    }
    assert!(html.contains("name=\"version\" value=\"5\""), "{html}");
}
