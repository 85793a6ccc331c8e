//! Promise P3 by what is done, where a clock would only say how busy the machine is: being refused a case of somebody
//! else and one that does not exist asks the same of the database, and leaves the same behind. `make bench` has the times.

use std::path::Path;

use domain::{
    code::{AgeGroup, Gender, Nation},
    id::{CaseId, UserId},
};

use crate::{
    Error, Role, Store,
    account::NewAccount,
    actor::Actor,
    arg::Arg,
    chance,
    clock::SystemClock,
    password::Cost,
    permit::{AddCase, ReadCase, ReadNotes},
    place::{Kind, Place},
    sql::{HEARD, Sql},
    view::NewCase,
};

/// What being refused a case left in the audit record.
const LEFT: &str = "select action, outcome, detail, target_kind from audit
    where target_id = $1 and account_id = $2 order by seq";

async fn store(home: &Path) -> Store {
    let place = Place::new(home.join("data"));
    let store = Store::create(&place, Kind::Real, SystemClock).await.unwrap();
    store.with_password_cost(Cost::FLOOR)
}

async fn caseworker(store: &Store, name: &str, team: &str) -> Actor {
    let team = Some(store.team(team).await.unwrap());
    let email = format!("{name}@harbour-light.example");
    let password = "heron kettle saturday".to_owned();
    let new = NewAccount { email, name: name.to_owned(), role: Role::Caseworker, team, password };
    let user: UserId = store.add_account(new).await.unwrap();
    store.actor_written_to(user).await.unwrap()
}

async fn case_of(store: &Store, who: &Actor) -> CaseId {
    let new = NewCase {
        name: "Elira Prifti".into(),
        language: "Albanian".into(),
        nation: Nation::EnglandWales,
        gender: Gender::Female,
        age_group: AgeGroup::Adult,
        nationality: vec!["AL".into()],
        born: None,
        safe_contact: "Text first.".into(),
        nrm_reference: None,
        opened_on: store.today(),
        despite_known: false,
        first: Some(domain::note::NewTask { what: "Ring".into(), due: store.today() }),
    };
    let permit = store.permit::<AddCase>(who, ()).await.unwrap();
    store.add_case(permit, new, chance::id()).await.unwrap()
}

/// What being refused asks of the database.
async fn asked<A: crate::Action<Target = CaseId>>(
    store: &Store,
    who: &Actor,
    case: CaseId,
) -> Vec<&'static str> {
    let refused = async {
        let refused = store.permit::<A>(who, case).await;
        assert!(matches!(refused, Err(Error::NotFound)));
        HEARD.with(|heard| heard.lock().unwrap().clone())
    };
    HEARD.scope(std::sync::Mutex::default(), refused).await
}

#[tokio::test]
async fn not_yours_and_does_not_exist_ask_the_same_and_leave_the_same_behind() {
    let home = tempfile::tempdir().unwrap();
    let store = store(home.path()).await;
    let rosa = caseworker(&store, "rosa", "North").await;
    let tom = caseworker(&store, "tom", "South").await;
    let (theirs, nobodys) = (case_of(&store, &tom).await, chance::id());

    let not_yours = asked::<ReadCase>(&store, &rosa, theirs).await;
    let not_there = asked::<ReadCase>(&store, &rosa, nobodys).await;
    assert_eq!(not_yours, not_there);
    assert!(!not_yours.is_empty(), "the test hears what is asked");
    assert_eq!(
        asked::<ReadNotes>(&store, &rosa, theirs).await,
        asked::<ReadNotes>(&store, &rosa, nobodys).await
    );

    let left = |case: CaseId| {
        // Not of the program: it is not entered in the register.
        let rows = Sql::new(LEFT, vec![Arg::from(case), Arg::from(rosa.user())]);
        store.db().all::<(String, String, String, String)>(rows)
    };
    assert_eq!(left(theirs).await.unwrap(), left(nobodys).await.unwrap());
    assert_eq!(left(theirs).await.unwrap().len(), 2);
    store.close().await;
}
