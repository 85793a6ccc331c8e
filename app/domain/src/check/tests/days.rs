//! The days that a fact itself names: some have come, some may lie ahead, none before what they follow from.

use crate::{
    cast::amina,
    check::{Field, Problem, Why},
    code::{AgeFinding, DoubtedBy, NeedsStep, ReportedTo},
    day::ymd,
    event::{Age, Day, Fact, Safety, Support},
};

const ON: Day = ymd(2026, 11, 2);

#[test]
fn a_day_that_a_fact_names_is_refused_by_the_question_it_answers() {
    let declined = |day| Fact::Declined { reasons: vec![], review_on: Some(day) };
    let missing = |day| {
        Fact::Safety(Safety::Missing { reported_to: ReportedTo::Police, reported: Some(day) })
    };
    let needs = |day| Fact::Support(Support::Needs { step: NeedsStep::Offered, until: Some(day) });
    let claimed = |day| Fact::Age(Age::Disputed { by: DoubtedBy::Court, claimed: Some(day) });
    let assessed = |day| Fact::Age(Age::Assessed { finding: AgeFinding::Child, born: Some(day) });
    let before = ymd(2026, 11, 1);
    let tomorrow = ymd(2026, 11, 23);
    let far = ymd(2096, 11, 1);
    let table = [
        (declined(before), Field::Review, Why::BeforeEvent { on: ON }),
        (declined(far), Field::Review, Why::YearFarOff { year: 2096, meant: 2026 }),
        (needs(before), Field::Until, Why::BeforeEvent { on: ON }),
        (missing(tomorrow), Field::Reported, Why::Future),
        (claimed(tomorrow), Field::Claimed, Why::Future),
        (assessed(tomorrow), Field::Assessed, Why::Future),
    ];

    for (fact, field, why) in table {
        assert_eq!(amina().check(ON, fact).problems, [Problem::new(field, why)]);
    }
    for fact in [declined(tomorrow), needs(tomorrow), missing(ON), claimed(ymd(2009, 1, 1))] {
        assert!(amina().check(ON, fact).is_accepted());
    }
}
