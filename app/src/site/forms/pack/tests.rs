use domain::day::ymd;

use super::*;

const TODAY: Day = ymd(2026, 11, 22);

fn ticked(codes: &[&str]) -> Boxes {
    codes.iter().map(|code| ((*code).to_owned(), TICKED.to_owned())).collect()
}

#[test]
fn nothing_has_to_be_answered() {
    for kind in PartKind::ALL {
        let part = PackForm::default().parse(*kind, TODAY).expect("nothing is wrong");

        assert_eq!(part.kind(), *kind);
    }
}

#[test]
fn several_answers_can_be_chosen_and_not_known_stands_alone() {
    let form = |boxes| PackForm { control: boxes, ..PackForm::default() };
    let read = |boxes| form(boxes).parse(PartKind::Exploitation, TODAY);
    let control = |boxes| match read(boxes) {
        Ok(Part::Exploitation(given)) => given.control,
        other => panic!("{other:?}"),
    };

    let two = control(ticked(&["DOCUMENTS", "DEBT", "NOT_A_CODE"]));
    assert_eq!(two, Known::These(vec![Control::Debt, Control::Documents]));
    assert_eq!(control(ticked(&[NOT_KNOWN])), Known::NotKnown);
    assert_eq!(control(Boxes::new()), Known::NotAsked);
    let both = read(ticked(&[NOT_KNOWN, "DEBT"])).expect_err("it is known or it is not");
    assert_eq!(both[0].at, "control");
}

#[test]
fn a_form_is_filled_in_as_it_was_answered() {
    let form = PackForm {
        born: ymd(1998, 5, 17).into(),
        gender: "FEMALE".into(),
        nationality: "AL".into(),
        health: "Back pain".into(),
        place: "BOTH".into(),
        period: "2023 to May 2025".into(),
        recruitment: ticked(&["FRIENDS", "WORK"]),
        sexual: ticked(&[NOT_KNOWN]),
        account: "She was promised work.".into(),
        at_risk: "Two more women".into(),
        shelter: "NOW".into(),
        ..PackForm::default()
    };
    let mut answers = Answers::default();
    for kind in PartKind::ALL {
        answers.put(form.parse(*kind, TODAY).expect("nothing is wrong"));
    }

    assert_eq!(PackForm::filled(&answers), form);
}

#[test]
fn nobody_is_born_tomorrow_and_an_account_has_a_limit() {
    let tomorrow = PackForm { born: ymd(2026, 11, 23).into(), ..PackForm::default() };
    let at = tomorrow.parse(PartKind::Person, TODAY).expect_err("ahead");
    assert_eq!(at[0].at, "born-day");
    let long = PackForm { account: "a".repeat(ACCOUNT_LIMIT + 1), ..PackForm::default() };
    assert_eq!(long.parse(PartKind::Account, TODAY).expect_err("too long")[0].at, "account");
}
