//! The pack of a referral: answered in versions that stay, read with an audit row, and with the name only where that was
//! asked for too.

use crate::both::{House, amina, each, form};
use domain::{
    code::{Control, Recruitment},
    id::CaseId,
    pack::{Account, Exploitation, Known, Part, PartKind, Person},
};
use store::{
    Error,
    db::Rows,
    pack::Pack,
    permit::{ReadName, ReadPack, WritePack},
    sql,
    view::NewCase,
};

fn health(text: &str) -> Part {
    Part::Person(Person { health: Some(text.into()), ..Person::default() })
}

async fn answer(house: &House, case: CaseId, part: Part, expected: u32) -> Result<(), Error> {
    let permit = house.may(&house.rosa, case).await;
    house.store.answer_pack(permit, part, expected, form()).await
}

async fn pack(house: &House, case: CaseId) -> Pack {
    house.store.pack(house.may(&house.rosa, case).await).await.unwrap()
}

async fn entries(house: &House, action: &str) -> Vec<String> {
    let db = house.db().await;
    let all = sql!(
        "select detail from audit where action = $1 and outcome = 'done' order by seq",
        action
    );
    let rows: Vec<(String,)> = db.all(all).await.unwrap();
    db.close().await;
    rows.into_iter().map(|(detail,)| detail).collect()
}

#[tokio::test]
async fn what_was_answered_last_counts_and_every_earlier_answer_stays_with_who_gave_it() {
    each(async |house| {
        let case = house.amina().await;
        let exploitation = Exploitation {
            recruitment: Known::These(vec![Recruitment::Work, Recruitment::Friends]),
            control: Known::NotKnown,
            ..Exploitation::default()
        };
        answer(&house, case, health("Back pain"), 0).await.unwrap();
        answer(&house, case, Part::Exploitation(exploitation.clone()), 0).await.unwrap();
        answer(&house, case, health("Seen by a doctor"), 1).await.unwrap();

        let pack = pack(&house, case).await;
        let answers = pack.answers();
        assert_eq!(answers.person.health.as_deref(), Some("Seen by a doctor"));
        assert_eq!(answers.exploitation, exploitation);
        let of: Vec<_> = pack.of(PartKind::Person).map(|one| (one.number, &*one.by)).collect();
        assert_eq!(of, [(3, "Rosa"), (1, "Rosa")]);
        assert_eq!((pack.last(PartKind::Exploitation), pack.last(PartKind::Others)), (2, 0));
        assert_eq!(pack.file.day.work.pack, 2);
        let db = house.db().await;
        for change in [sql!("update pack_part set body = ''"), sql!("delete from pack_part")] {
            assert!(db.execute(change, Rows::Any).await.is_err());
        }
        db.close().await;
    })
    .await;
}

#[tokio::test]
async fn of_two_people_who_answer_at_once_the_second_is_told_and_nothing_is_overwritten() {
    each(async |house| {
        let case = house.amina().await;
        house.name_farah(case).await;
        answer(&house, case, health("Back pain"), 0).await.unwrap();

        let late = house.may(&house.farah, case).await;
        let refused = house.store.answer_pack(late, health("None known"), 0, form()).await;
        let Err(Error::Conflict { by, .. }) = refused else { panic!("{refused:?}") };
        assert_eq!(by, "Rosa");
        let account = Part::Account(Account { account: Some("Hers".into()), ..Account::default() });
        let other = house.may(&house.farah, case).await;
        house.store.answer_pack(other, account, 0, form()).await.unwrap();

        let pack = pack(&house, case).await;
        assert_eq!(pack.answers().person.health.as_deref(), Some("Back pain"));
        assert_eq!(pack.versions.len(), 2);
    })
    .await;
}

#[tokio::test]
async fn a_double_press_answers_once() {
    each(async |house| {
        let (case, key) = (house.amina().await, form());

        for _ in 0..2 {
            let permit = house.may(&house.rosa, case).await;
            house.store.answer_pack(permit, health("Back pain"), 0, key).await.unwrap();
        }

        assert_eq!(pack(&house, case).await.versions.len(), 1);
    })
    .await;
}

#[tokio::test]
async fn the_name_is_in_the_whole_pack_only_and_each_opening_is_written_down() {
    each(async |house| {
        let case = house.amina().await;
        assert_eq!(pack(&house, case).await.name, None);
        assert_eq!(entries(&house, "name.read").await.len(), 0);

        let permit = house.may::<ReadPack>(&house.rosa, case).await;
        let named = house.may::<ReadName>(&house.rosa, case).await;
        let whole = house.store.whole_pack(permit, named).await.unwrap();

        assert!(whole.name.is_some_and(|name| name.contains("Amina")));
        assert_eq!(entries(&house, "name.read").await.len(), 1);
        let read = entries(&house, "pack.read").await;
        assert_eq!(read.len(), 2);
        assert!(read[1].contains("whole") && !read[0].contains("whole"), "{read:?}");
    })
    .await;
}

#[tokio::test]
async fn leave_for_the_name_of_one_case_opens_the_pack_of_no_other() {
    each(async |house| {
        let one = house.amina().await;
        let new = NewCase { nrm_reference: None, ..amina() };
        let other = house.store.add_case(house.may(&house.rosa, ()).await, new, form()).await;
        let other = other.unwrap();
        let permit = house.may::<ReadPack>(&house.rosa, one).await;
        let named = house.may::<ReadName>(&house.rosa, other).await;

        let refused = house.store.whole_pack(permit, named).await;

        assert!(matches!(refused, Err(Error::NotFound)));
    })
    .await;
}

#[tokio::test]
async fn only_the_people_of_a_case_open_its_pack_or_answer_for_it() {
    each(async |house| {
        let case = house.amina().await;
        let known = Known::These(vec![Control::Debt]);
        let part = Part::Exploitation(Exploitation { control: known, ..Exploitation::default() });
        answer(&house, case, part, 0).await.unwrap();

        for who in [&house.tom, &house.farah, &house.grace, &house.idris] {
            assert!(house.store.permit::<ReadPack>(who, case).await.is_err());
            assert!(house.store.permit::<WritePack>(who, case).await.is_err());
        }
    })
    .await;
}
