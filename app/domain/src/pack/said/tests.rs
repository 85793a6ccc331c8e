use super::*;
use crate::{
    code::{AgeGroup, Authority, FirstResponder, Gender, Nation},
    day::ymd,
    event::{Fact, Referral},
    pack::{Part, Person, Place, Section},
};

fn opened() -> Fact {
    Fact::CaseOpened {
        nation: Nation::EnglandWales,
        gender: Gender::Female,
        age_group: AgeGroup::Adult,
        nationality: vec!["AL".into()],
        born: Some(ymd(1998, 5, 17)),
    }
}

fn requested(consent: Vec<Consent>) -> Fact {
    let organisation = Some("The Harrow desk".into());
    Fact::ReferralRequested { of: FirstResponder::Police, organisation, consent }
}

fn adult(facts: &[Fact]) -> Held {
    Held::of(AgeGroup::Adult, facts.iter())
}

fn lines(said: Said) -> Vec<String> {
    match said {
        Said::Lines(lines) => lines,
        other => panic!("{other:?}"),
    }
}

#[test]
fn the_questions_stand_in_the_order_of_the_sections_of_the_form() {
    let sections: Vec<_> = Question::ALL.iter().map(|question| question.section()).collect();

    assert!(sections.is_sorted());
    for section in Section::ALL {
        assert!(sections.contains(section), "{section:?} asks nothing");
    }
}

#[test]
fn what_the_case_holds_is_drawn_from_it_and_not_missing() {
    let suspected = vec![Exploitation::Labour];
    let facts = [opened(), Fact::Identified { suspected }, requested(vec![Consent::Referral])];
    let held = adult(&facts);
    let answers = Answers::default();

    let say = |question| lines(said(question, &held, &answers));
    assert_eq!(say(Question::Born), ["17 May 1998"]);
    assert_eq!(say(Question::Responder), ["Police: The Harrow desk"]);
    assert_eq!(say(Question::Kinds), ["Labour"]);
    assert_eq!(say(Question::Form), ["Adult form"]);
    let missing = missing(&held, &answers);
    for question in [Question::Born, Question::Gender, Question::Responder, Question::Consent] {
        assert!(!missing.contains(&question), "{question:?}");
    }
    assert!(missing.contains(&Question::Account) && missing.contains(&Question::Interpreter));
}

/// Domain reference 1.3.
#[test]
fn an_adult_is_referred_with_consent_only_and_a_child_without() {
    let answers = Answers::default();
    let facts = [opened(), requested(vec![Consent::Support])];

    assert_eq!(said(Question::Consent, &adult(&facts), &answers), Said::Missing);
    let agreed = [opened(), requested(vec![Consent::Referral, Consent::Support])];
    let said_to = lines(said(Question::Consent, &adult(&agreed), &answers));
    assert_eq!(said_to, ["To be referred", "To be supported"]);
    for age in [AgeGroup::Child, AgeGroup::Disputed] {
        let child = Held::of(age, facts.iter());
        assert_eq!(said(Question::Consent, &child, &answers), Said::NotNeeded);
        assert_eq!(lines(said(Question::Form, &child, &answers)), ["Child form"]);
    }
    assert!(!Held::empty(AgeGroup::NotKnown).is_child());
}

#[test]
fn not_known_is_an_answer_and_not_asked_is_missing() {
    let held = adult(&[opened()]);
    let mut answers = Answers::default();
    assert_eq!(said(Question::Recruitment, &held, &answers), Said::Missing);

    answers.exploitation.recruitment = Known::NotKnown;
    assert_eq!(said(Question::Recruitment, &held, &answers), Said::NotKnown);
    assert!(!missing(&held, &answers).contains(&Question::Recruitment));
    answers.exploitation.recruitment = Known::These(vec![Recruitment::Friends]);
    let friends = ["Through friends, or at a social event"];
    assert_eq!(lines(said(Question::Recruitment, &held, &answers)), friends);
}

#[test]
fn only_the_kinds_of_exploitation_that_may_apply_ask_more() {
    let mut answers = Answers::default();
    let of = |kinds: &[Exploitation]| adult(&[Fact::Identified { suspected: kinds.to_vec() }]);
    let (sexual, labour) = (of(&[Exploitation::Sexual]), of(&[Exploitation::Labour]));

    assert_eq!(said(Question::Industry, &sexual, &answers), Said::NotNeeded);
    assert_eq!(said(Question::Sexual, &sexual, &answers), Said::Missing);
    assert_eq!(said(Question::Industry, &labour, &answers), Said::Missing);
    assert_eq!(said(Question::Sexual, &labour, &answers), Said::NotNeeded);
    for open in [of(&[]), of(&[Exploitation::Sexual, Exploitation::NotKnown])] {
        assert_eq!(said(Question::Industry, &open, &answers), Said::Missing);
        assert_eq!(said(Question::Sexual, &open, &answers), Said::Missing);
    }
    answers.exploitation.industry = Known::These(vec![Industry::Services]);
    assert!(matches!(said(Question::Industry, &sexual, &answers), Said::Lines(_)));
}

#[test]
fn the_record_of_a_referral_counts_before_what_was_answered_for_it() {
    let mut answers = Answers::default();
    answers.exploitation.place = Some(ExploitationPlace::Both);
    let before = adult(&[opened()]);
    let referral = Referral { place: Some(ExploitationPlace::Uk), ..Referral::default() };
    let received = Fact::ReferralReceived { authority: Authority::Sca, referral };
    let after = adult(&[opened(), received]);

    assert_eq!(lines(said(Question::Place, &before, &answers)), ["Both"]);
    assert_eq!(lines(said(Question::Place, &after, &answers)), ["In the United Kingdom only"]);
}

#[test]
fn a_name_is_held_and_not_shown_unless_it_was_asked_for() {
    let answers = Answers::default();
    let mut held = adult(&[opened()]);
    assert_eq!(said(Question::Name, &held, &answers), Said::Lines(Vec::new()));

    held.name = Some("Elira Prifti".into());
    held.other_names = vec!["Name at birth: Elira Hoxha".into()];
    assert_eq!(
        lines(said(Question::Name, &held, &answers)),
        ["Elira Prifti", "Name at birth: Elira Hoxha"]
    );
}

#[test]
fn who_depends_on_the_person_is_drawn_from_the_people_around_them_and_added_to() {
    let (mut held, mut answers) = (adult(&[opened()]), Answers::default());
    assert_eq!(said(Question::Dependants, &held, &answers), Said::Missing);

    held.dependants = vec!["Child, with the person".into()];
    assert_eq!(lines(said(Question::Dependants, &held, &answers)), ["Child, with the person"]);
    answers.person.dependants = Some("A second child is expected".into());
    assert_eq!(
        lines(said(Question::Dependants, &held, &answers)),
        ["Child, with the person", "A second child is expected"]
    );
}

#[test]
fn every_answer_of_the_pack_itself_can_be_given() {
    let held = adult(&[opened()]);
    let some = || Some("Something".to_owned());
    let mut answers = Answers::default();
    let person = Person { health: some(), dependants: some(), ..Person::default() };
    answers.put(Part::Person(person));
    answers.exploitation = crate::pack::Exploitation {
        place: Some(ExploitationPlace::Uk),
        age_then: Some(ExploitationAge::Adult),
        countries: some(),
        period: some(),
        travel: some(),
        recruitment: Known::NotKnown,
        method: Known::NotKnown,
        control: Known::NotKnown,
        industry: Known::NotKnown,
        sexual: Known::NotKnown,
        relation: Known::NotKnown,
    };
    answers.account = crate::pack::Account { account: some(), told_to: some(), evidence: some() };
    answers.others = crate::pack::Others { traffickers: some(), at_risk: some() };
    answers.authorities =
        crate::pack::Authorities { police: some(), area: some(), shelter: Some(Shelter::Now) };

    for question in Question::ALL {
        if let Place::Part(_) = question.place() {
            assert_ne!(said(*question, &held, &answers), Said::Missing, "{question:?}");
        }
    }
}

#[test]
fn what_the_record_does_not_say_of_somebody_is_taken_from_the_pack_and_nothing_else() {
    let mut answers = Answers::default();
    answers.person.born = Some(ymd(2001, 2, 3));
    answers.person.gender = Some(Gender::Male);
    answers.person.nationality = Some("VN".into());

    let known = adult(&[opened()]).or(&answers);
    assert_eq!((known.born, known.gender), (Some(ymd(1998, 5, 17)), Some(Gender::Female)));
    assert_eq!(known.nationality, ["AL"]);
    let unknown = Held::empty(AgeGroup::Adult).or(&answers);
    assert_eq!((unknown.born, unknown.gender), (Some(ymd(2001, 2, 3)), Some(Gender::Male)));
    assert_eq!(unknown.nationality, ["VN"]);
    assert_eq!(said(Question::Born, &Held::empty(AgeGroup::Adult), &answers), Said::Missing);
}

#[test]
fn each_part_of_the_form_has_the_questions_of_its_own() {
    let table = [
        (Question::Consent, Section::Referral),
        (Question::Name, Section::Person),
        (Question::Dependants, Section::Person),
        (Question::Kinds, Section::Happened),
        (Question::Relation, Section::Happened),
        (Question::Account, Section::Account),
        (Question::Traffickers, Section::Others),
        (Question::Police, Section::Safety),
        (Question::Needs, Section::Safety),
    ];

    for (question, section) in table {
        assert_eq!(question.section(), section, "{question:?}");
    }
}
