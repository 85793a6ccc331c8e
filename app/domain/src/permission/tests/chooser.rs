//! Which decision can be challenged how (domain reference 3.5), and what a refused challenge is told.

use ChallengeKind::{Appeal, CourtOfAppeal, OnwardFirst, OnwardUpper, Review};

use super::history::{History, histories};
use crate::{
    calendar::Holidays,
    cast::id,
    code::{Nation, Route},
    day::ymd,
    event::{
        Fact, When,
        stay::{Letter, StayFact},
    },
    permission::{ChallengeKind, Place, Right, Ruled, Stay, limits},
};

/// The ways against one letter of 10 November 2026, as "kind: rule".
fn against(letter: Letter, nation: Nation) -> Vec<String> {
    let mut stay = Stay::new(nation);
    stay.add(id(1), &Fact::Stay(StayFact::Decided(Box::new(letter))), &when());
    let subject = stay.subject(id(1)).unwrap();
    let ways = limits(&subject).into_iter().map(|limit| limit.way);
    ways.map(|way| format!("{} {}", way.kind.code(), way.rule.unwrap_or("-"))).collect()
}

fn when() -> When {
    let on = ymd(2026, 11, 10);
    When::dated(on)
}

fn refused(route: Route) -> Letter {
    Letter::plain(route, Ruled::Refused)
}

#[test]
fn the_chooser_names_the_ways_of_each_decision() {
    let court = |rule: &str| vec![format!("PAP {rule}"), format!("JR {rule}")];
    let again = |rule: &str| [vec!["RECONSIDERATION -".to_owned()], court(rule)].concat();
    let one = |way: &str| vec![way.to_owned()];
    let certified = Letter { right: Some(Right::Neither), ..refused(Route::Refugee) };
    let away = Letter { right: Some(Right::AppealFromAbroad), ..refused(Route::Refugee) };
    let outside = Letter { place: Some(Place::Outside), ..refused(Route::Family) };
    let detained = Letter { place: Some(Place::Detained), ..refused(Route::SkilledWorker) };
    let review = Letter { right: Some(Right::Review), ..refused(Route::Other) };
    let lost = Letter::plain(Route::Vts, Ruled::Disqualified);
    let (ew, sct, ni) = (Nation::EnglandWales, Nation::Scotland, Nation::NorthernIreland);
    let table = [
        (refused(Route::Vts), ew, again("JR_UT_3M")),
        (refused(Route::Vts), sct, again("JR_SCT_3M_INCL")),
        (refused(Route::Vts), ni, again("JR_NI_3M")),
        (lost, ew, again("JR_HC_3M")),
        (certified, ew, again("JR_UT_3M")),
        (refused(Route::Refugee), ew, one("APPEAL FTT_APPEAL_IN_UK_14D")),
        (refused(Route::Lotr), sct, one("APPEAL FTT_APPEAL_IN_UK_14D")),
        (outside, ew, one("APPEAL FTT_APPEAL_OUT_UK_28D")),
        (away, ew, one("APPEAL FTT_APPEAL_AFTER_DEPARTURE_28D")),
        (refused(Route::SkilledWorker), ew, one("ADMIN_REVIEW ADMIN_REVIEW_14D")),
        (detained, ew, one("ADMIN_REVIEW ADMIN_REVIEW_DETAINED_7D")),
        (review, ew, one("ADMIN_REVIEW ADMIN_REVIEW_14D")),
    ];

    for (letter, nation, expected) in table {
        assert_eq!(against(letter.clone(), nation), expected, "{letter:?}");
    }
    let eu = against(refused(Route::EussPre), ew);
    assert_eq!(eu, ["APPEAL FTT_EUSS_APPEAL_14D", "ADMIN_REVIEW ADMIN_REVIEW_OVERSEAS_28D"]);
}

#[test]
fn every_way_says_where_its_limit_is_written() {
    for History { stay, .. } in histories() {
        for subject in stay.subjects() {
            assert!(limits(&subject).iter().all(|limit| !limit.way.citation.is_empty()));
        }
    }
}

/// Immigration Act 1971 s.3C(2): an appeal, or an administrative review; nothing else.
#[test]
fn only_appeals_and_administrative_review_keep_leave() {
    let keeping: Vec<_> = ChallengeKind::ALL.iter().filter(|kind| kind.keeps_leave()).collect();

    assert_eq!(keeping, [&Appeal, &OnwardFirst, &OnwardUpper, &CourtOfAppeal, &Review]);
}

#[test]
fn an_appeal_limit_runs_from_sending_and_says_when_that_is_not_known() {
    let mut stay = Stay::new(Nation::EnglandWales);
    let letter = Box::new(refused(Route::Refugee));
    stay.add(id(1), &Fact::Stay(StayFact::Decided(letter.clone())), &when());
    let sent = When { sent: Some(ymd(2026, 11, 12)), ..when() };
    stay.add(id(2), &Fact::Stay(StayFact::Decided(letter)), &sent);

    let due = |event| {
        let subject = stay.subject(event).unwrap();
        let limit = limits(&subject).remove(0);
        (limit.working(Nation::EnglandWales, Holidays::built_in()).unwrap().due, limit.certain)
    };
    assert_eq!(due(id(1)), (ymd(2026, 11, 24), false));
    assert_eq!(due(id(2)), (ymd(2026, 11, 26), true));
}
