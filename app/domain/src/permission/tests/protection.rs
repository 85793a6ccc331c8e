//! The length of protection by the law at the claim date (domain reference 3.2), and the words of a standing.

use crate::{
    calendar::Holidays,
    code::{Nation, Route},
    day::ymd,
    permission::{Because, Lapse, Standing, Stretch, say, standing, stretch, usual_months},
};

#[test]
fn the_law_at_the_claim_date_decides_how_long_protection_usually_is() {
    let table = [
        (Route::Refugee, ymd(2022, 6, 27), Some(60)),
        (Route::Refugee, ymd(2022, 6, 28), None),
        (Route::Refugee, ymd(2023, 7, 17), None),
        (Route::Refugee, ymd(2023, 7, 18), Some(60)),
        (Route::Refugee, ymd(2026, 3, 1), Some(60)),
        (Route::Protection, ymd(2026, 3, 2), Some(30)),
        (Route::Humanitarian, ymd(2026, 3, 2), Some(30)),
        (Route::TempRefugee, ymd(2022, 9, 1), Some(30)),
        (Route::Vts, ymd(2026, 3, 2), None),
    ];

    for (route, claimed, months) in table {
        assert_eq!(usual_months(route, claimed), months, "{route:?} {claimed}");
    }
}

#[test]
fn a_standing_says_why_and_until_when() {
    let today = ymd(2026, 11, 22);
    let event = crate::cast::id(1);
    let table = [
        (
            Standing::Granted { route: Route::Vts, until: ymd(2027, 1, 8), event },
            "Temporary permission for victims (VTS), until 8 January 2027. 47 days left.",
        ),
        (
            Standing::Continuing { why: Because::RequestWaits, until: None, event },
            "Section 3C. An application made in time waits for a decision. It ends with the decision.",
        ),
        (
            Standing::Continuing {
                why: Because::TimeToChallenge,
                until: Some(ymd(2026, 11, 30)),
                event,
            },
            "Section 3C. It was refused, and there is still time to challenge that. It ends on 30 November 2026, unless something is done.",
        ),
        (
            Standing::Ended { until: ymd(2026, 11, 1), why: Lapse::NothingAsked },
            "Ended on 1 November 2026. No application in time is recorded.",
        ),
    ];

    for (standing, reason) in table {
        assert_eq!(say(&standing, today).reason, reason);
    }
    let nothing =
        standing(&crate::permission::Stay::new(Nation::Scotland), today, Holidays::built_in());
    assert_eq!(say(&nothing, today).tag, "Not recorded");
}

#[test]
fn a_gap_is_named_with_its_days() {
    let (after, before) = (ymd(2026, 1, 8), ymd(2026, 1, 12));
    let gap = Stretch {
        from: ymd(2026, 1, 9),
        until: Some(ymd(2026, 1, 11)),
        standing: Standing::Gap { after, before },
    };

    let words = stretch(&gap);

    assert_eq!(words, "9 January 2026 to 11 January 2026: gap of 3 days, without permission");
}
