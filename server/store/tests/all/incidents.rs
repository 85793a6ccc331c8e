//! Incidents, of which what describes harm stays closed, and case reviews, after which somebody looks again.

use crate::both::{House, day, each, form, happened};
use domain::{
    code::ClosureReason,
    event::Fact,
    id::CaseId,
    incident::{IncidentKind, NewIncident, NewIncidentAmendment},
    picture::Next,
    review::NewReview,
};
use store::{
    Error,
    db::Rows,
    permit::{ReadIncidents, ReadReviews, WriteIncident, WriteReview},
    sql,
};

const HARM: &str = "What he did at the door.";

async fn record(house: &House, case: CaseId, describes_harm: bool) {
    let new = NewIncident {
        kind: IncidentKind::Threat,
        on: day("2026-11-20"),
        body: HARM.into(),
        describes_harm,
        told: "Police, at once".into(),
        done: "The lock was changed.".into(),
    };
    let permit = house.may(&house.rosa, case).await;
    house.store.record_incident(permit, new, form()).await.unwrap();
}

async fn review(house: &House, case: CaseId, next_on: &str) -> Result<(), Error> {
    let new = NewReview {
        on: day("2026-11-21"),
        by: "Grace and Rosa".into(),
        agreed: "Ask the council again.".into(),
        next_on: day(next_on),
    };
    let (permit, leave) = (house.may(&house.rosa, case).await, house.may(&house.rosa, case).await);
    house.store.record_review(permit, leave, new, form()).await
}

async fn read(house: &House, action: &str) -> i64 {
    let db = house.db().await;
    let count = sql!("select count(*) from audit where action = $1 and outcome = 'done'", action);
    let (count,): (i64,) = db.one(count).await.unwrap();
    db.close().await;
    count
}

#[tokio::test]
async fn of_what_describes_harm_the_list_has_no_word_and_each_opening_is_written_down() {
    each(async |house| {
        let case = house.amina().await;
        record(&house, case, false).await;
        record(&house, case, true).await;

        let all = house.store.incidents(house.may(&house.rosa, case).await).await.unwrap();
        let [second, first] = &all.rows[..] else { panic!("two incidents") };
        assert_eq!((first.number, first.body.as_str()), (1, HARM));
        assert_eq!(second.number, 2);
        assert_eq!([&second.body, &second.told, &second.done], ["", "", ""]);
        assert_eq!((second.minutes_to_read, second.describes_harm), (1, true));

        let before = read(&house, "incident.read").await;
        let one = house.store.incident(house.may(&house.rosa, case).await, 2).await.unwrap();
        assert_eq!((one.rows.len(), one.rows[0].body.as_str()), (1, HARM));
        assert_eq!(read(&house, "incident.read").await, before + 1);
        let none = house.store.incident(house.may(&house.rosa, case).await, 3).await;
        assert!(matches!(none, Err(Error::NotFound)));
    })
    .await;
}

#[tokio::test]
async fn only_the_people_of_a_case_read_its_incidents_and_reviews_and_none_is_ever_changed() {
    each(async |house| {
        let case = house.amina().await;
        record(&house, case, true).await;
        review(&house, case, "2026-12-20").await.unwrap();

        for who in [&house.tom, &house.farah, &house.grace, &house.idris] {
            assert!(house.store.permit::<ReadIncidents>(who, case).await.is_err());
            assert!(house.store.permit::<WriteIncident>(who, case).await.is_err());
            assert!(house.store.permit::<ReadReviews>(who, case).await.is_err());
            assert!(house.store.permit::<WriteReview>(who, case).await.is_err());
        }
        let db = house.db().await;
        for change in [
            sql!("update incident set describes_harm = false"),
            sql!("delete from incident"),
            sql!("update case_review set agreed = ''"),
            sql!("delete from case_review"),
        ] {
            assert!(db.execute(change, Rows::Any).await.is_err());
        }
        db.close().await;
    })
    .await;
}

#[tokio::test]
async fn the_day_of_the_next_review_is_the_day_somebody_looks_at_the_case_again() {
    each(async |house| {
        let case = house.amina().await;

        review(&house, case, "2026-11-26").await.unwrap();

        let file = house.store.case(house.may(&house.rosa, case).await).await.unwrap();
        let Next::Review(next) = file.picture.next(house.store.today()) else {
            panic!("a day to look again");
        };
        assert_eq!(next.on, Some(day("2026-11-26")));
        assert_eq!(file.day.work.reviewed_on, Some(day("2026-11-21")));
        let today = house.store.today_page(house.may(&house.rosa, ()).await).await.unwrap();
        assert_eq!(today.again.len(), 1);
        let all = house.store.reviews(house.may(&house.rosa, case).await).await.unwrap();
        assert_eq!((all.rows.len(), all.rows[0].next_on), (1, day("2026-11-26")));
        assert!(house.store.rebuild(true).await.unwrap().different.is_empty());
    })
    .await;
}

#[tokio::test]
async fn a_later_review_takes_the_place_of_the_day_and_the_earlier_one_stays_readable() {
    each(async |house| {
        let case = house.amina().await;
        review(&house, case, "2026-11-26").await.unwrap();

        review(&house, case, "2026-12-20").await.unwrap();

        let file = house.store.case(house.may(&house.rosa, case).await).await.unwrap();
        assert_eq!(file.picture.review.and_then(|review| review.on), Some(day("2026-12-20")));
        let all = house.store.reviews(house.may(&house.rosa, case).await).await.unwrap();
        let next: Vec<_> = all.rows.iter().map(|one| (one.number, one.next_on)).collect();
        assert_eq!(next, [(2, day("2026-12-20")), (1, day("2026-11-26"))]);
    })
    .await;
}

#[tokio::test]
async fn a_closed_case_is_not_reviewed_and_nothing_of_the_try_is_saved() {
    each(async |house| {
        let case = house.amina().await;
        let closed = Fact::CaseClosed { reason: ClosureReason::Moved };
        house.record(case, happened("2026-11-21", closed)).await.unwrap();

        let refused = review(&house, case, "2026-12-20").await;

        assert!(matches!(refused, Err(Error::Refused(_))), "{refused:?}");
        let all = house.store.reviews(house.may(&house.rosa, case).await).await.unwrap();
        assert_eq!(all.rows, []);
    })
    .await;
}

async fn amend(
    house: &House,
    who: &store::Actor,
    (case, number): (CaseId, u32),
    describes_harm: bool,
    expected: u32,
) -> Result<(), Error> {
    let new = NewIncidentAmendment {
        body: "He rang twice.".into(),
        told: "Police, and the team lead".into(),
        done: "A new number".into(),
        describes_harm,
        reason: "The second call came to light".into(),
    };
    let permit = house.may(who, case).await;
    house.store.amend_incident(permit, number, new, expected, form()).await
}

#[tokio::test]
async fn an_amendment_stands_beside_the_first_wording_and_neither_is_ever_changed() {
    each(async |house| {
        let case = house.amina().await;
        record(&house, case, false).await;
        amend(&house, &house.rosa, (case, 1), false, 0).await.unwrap();

        let one = house.store.incident(house.may(&house.rosa, case).await, 1).await.unwrap();
        let incident = &one.rows[0];
        assert_eq!((&*incident.body, incident.amendments.len()), (HARM, 1));
        assert_eq!(incident.now()[0], "He rang twice.");
        assert_eq!(incident.amendments[0].by, "Rosa");
        let all = house.store.incidents(house.may(&house.rosa, case).await).await.unwrap();
        assert_eq!(all.rows[0].now()[0], "He rang twice.");
        let none = amend(&house, &house.rosa, (case, 2), false, 0).await;
        assert!(matches!(none, Err(Error::NotFound)), "{none:?}");
        let db = house.db().await;
        for change in [
            sql!("update incident_amendment set body = ''"),
            sql!("delete from incident_amendment"),
        ] {
            assert!(db.execute(change, Rows::Any).await.is_err());
        }
        db.close().await;
    })
    .await;
}

#[tokio::test]
async fn once_any_wording_describes_harm_the_list_has_no_word_of_it() {
    each(async |house| {
        let case = house.amina().await;
        record(&house, case, false).await;
        record(&house, case, true).await;
        amend(&house, &house.rosa, (case, 1), true, 0).await.unwrap();
        amend(&house, &house.rosa, (case, 2), false, 0).await.unwrap();

        let all = house.store.incidents(house.may(&house.rosa, case).await).await.unwrap();

        for listed in &all.rows {
            assert!(listed.describes_harm && listed.amendments.is_empty(), "{listed:?}");
            assert_eq!(listed.now(), ["", "", ""]);
        }
        let one = house.store.incident(house.may(&house.rosa, case).await, 2).await.unwrap();
        assert_eq!(one.rows[0].amendments.len(), 1);
        assert!(one.rows[0].describes_harm, "nobody takes that back");
    })
    .await;
}

#[tokio::test]
async fn of_two_people_who_amend_an_incident_at_once_the_second_is_told() {
    each(async |house| {
        let case = house.amina().await;
        house.name_farah(case).await;
        record(&house, case, false).await;
        amend(&house, &house.rosa, (case, 1), false, 0).await.unwrap();

        let late = amend(&house, &house.farah, (case, 1), false, 0).await;
        let Err(Error::Conflict { by, .. }) = late else { panic!("{late:?}") };
        assert_eq!(by, "Rosa");
        amend(&house, &house.farah, (case, 1), false, 1).await.unwrap();

        let one = house.store.incident(house.may(&house.rosa, case).await, 1).await.unwrap();
        let by: Vec<_> = one.rows[0].amendments.iter().map(|one| &*one.by).collect();
        assert_eq!(by, ["Rosa", "Farah"]);
    })
    .await;
}
