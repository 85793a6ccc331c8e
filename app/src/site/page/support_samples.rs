//! A plan, services, incidents and reviews as they look in use, for the tests.

use chrono::DateTime;
use domain::{
    consent::{NewConsent, Way},
    day::{Day, ymd},
    id::{CaseId, Id},
    incident::IncidentKind,
    onward::{Service, Standing},
    plan::{Domain, GoalState, Moment, Score},
};
use store::{
    case_review::{Review, Reviews},
    consent::{Consent, Withdrawn},
    incident::{Amendment, Incident, Incidents},
    onward::{Answer, Onward, Services},
    plan::{Goal, GoalStep, GoalTask, Need, Plan, Scored},
};
use uuid::Uuid;

use super::super::{
    forms::{Kept, Notice, Problem, plan, services},
    frame::Page,
};

const TODAY: Day = ymd(2026, 11, 22);
const HARM: &str = "What he said at the door.";

fn case() -> CaseId {
    CaseId::new(Uuid::from_u128(7))
}

fn step(state: GoalState, reason: &str) -> GoalStep {
    let (by, at) = ("Rosa Ahmed".into(), DateTime::UNIX_EPOCH);
    GoalStep { state, on: ymd(2026, 11, 20), reason: reason.into(), by, at }
}

fn goal(number: u128, last: Option<GoalStep>) -> Goal {
    let task = |number: u128, is_open| GoalTask {
        id: Id::new(Uuid::from_u128(number)),
        what: "Ask for a lock".into(),
        due: ymd(2026, 11, 27),
        owner: "Rosa Ahmed".into(),
        is_open,
    };
    Goal {
        id: Id::new(Uuid::from_u128(number)),
        what: "A room of my own".into(),
        steps: [Some(step(GoalState::Open, "")), last].into_iter().flatten().collect(),
        tasks: vec![task(1, true), task(2, false)],
    }
}

fn a_plan() -> Plan {
    let need = |number, domain, goals| Need {
        id: Id::new(Uuid::from_u128(number)),
        domain,
        what: "The room has no lock.".into(),
        by: "Rosa Ahmed".into(),
        at: DateTime::UNIX_EPOCH,
        goals,
    };
    let score = |domain, moment, score| Scored {
        domain,
        moment,
        score,
        on: ymd(2026, 3, 5),
        by: "Rosa Ahmed".into(),
        at: DateTime::UNIX_EPOCH,
    };
    let reached = step(GoalState::Reached, "She has the key.");
    Plan {
        case: case(),
        reference: "R-7F3K".into(),
        code_name: "Kestrel".into(),
        needs: vec![
            need(1, Domain::Housing, vec![goal(1, None), goal(2, Some(reached))]),
            need(2, Domain::Purpose, Vec::new()),
        ],
        scores: vec![
            score(Domain::Housing, Moment::Entry, Score::No),
            score(Domain::Housing, Moment::SixMonths, Score::Partly),
            score(Domain::Safety, Moment::Entry, Score::Mostly),
        ],
    }
}

fn empty_plan() -> Plan {
    Plan { needs: Vec::new(), scores: Vec::new(), ..a_plan() }
}

fn plan_form(part: plan::Part, kept: Option<&Kept<plan::PlanForm>>) -> Page {
    super::plan_forms::show(&a_plan(), part, kept, TODAY)
}

fn one_goal(kept: Option<&Kept<plan::PlanForm>>) -> Page {
    let plan = a_plan();
    let of = plan.goal(Id::new(Uuid::from_u128(2))).expect("the second goal");
    super::goal::show(&plan, of, kept, TODAY)
}

fn all_services() -> Services {
    let consent = |number, withdrawn| Consent {
        id: Id::new(Uuid::from_u128(number)),
        given: NewConsent {
            what: "Name and language".into(),
            whom: "Riverside Surgery".into(),
            given_on: ymd(2026, 11, 3),
            way: Way::Interpreted,
        },
        by: "Rosa Ahmed".into(),
        at: DateTime::UNIX_EPOCH,
        withdrawn,
    };
    let answer = |standing, outcome: Option<&str>| Answer {
        standing,
        on: ymd(2026, 11, 12),
        outcome: outcome.map(str::to_owned),
        by: "Rosa Ahmed".into(),
        at: DateTime::UNIX_EPOCH,
    };
    let onward = |number, shared| Onward {
        id: Id::new(Uuid::from_u128(number)),
        service: Service::Health,
        whom: "Riverside Surgery".into(),
        asked_on: ymd(2026, 11, 4),
        shared,
        by: "Rosa Ahmed".into(),
        answers: vec![
            answer(Standing::Asked, None),
            answer(Standing::Waiting, Some("Eight weeks.")),
        ],
    };
    let back = Withdrawn { on: ymd(2026, 11, 10), note: None, by: "Rosa Ahmed".into() };
    Services {
        case: case(),
        reference: "R-7F3K".into(),
        code_name: "Kestrel".into(),
        onward: vec![
            onward(1, Some(("Name and language".into(), Id::new(Uuid::from_u128(1))))),
            onward(2, None),
        ],
        consents: vec![consent(1, Some(back)), consent(2, None)],
    }
}

fn service_form(part: services::Part, kept: Option<&Kept<services::ServicesForm>>) -> Page {
    super::service_forms::show(&all_services(), part, kept, TODAY)
}

fn incidents() -> Incidents {
    let incident = |number, describes_harm, body: &str| Incident {
        number,
        kind: IncidentKind::Threat,
        on: ymd(2026, 11, 20),
        body: body.into(),
        told: "Police, at once".into(),
        done: "The lock was changed.".into(),
        describes_harm,
        minutes_to_read: 2,
        by: "Rosa Ahmed".into(),
        at: DateTime::UNIX_EPOCH,
        amendments: Vec::new(),
    };
    Incidents {
        case: case(),
        reference: "R-7F3K".into(),
        code_name: "Kestrel".into(),
        rows: vec![incident(2, true, HARM), incident(1, false, "A letter was opened.")],
    }
}

/// The first wording, and Farah's.
fn amended() -> Incidents {
    let amendment = Amendment {
        body: "He rang twice.".into(),
        told: "Police, and the team lead".into(),
        done: "A new number".into(),
        reason: "The second call came to light".into(),
        by: "Farah Aziz".into(),
        at: DateTime::UNIX_EPOCH,
    };
    let mut of = incidents();
    of.rows.truncate(1);
    of.rows[0].amendments.push(amendment);
    of
}

fn reviews() -> Reviews {
    let review = Review {
        number: 1,
        reviewed_on: ymd(2026, 11, 20),
        reviewed_by: "Grace and Rosa".into(),
        agreed: "Ask the council again.".into(),
        next_on: ymd(2026, 12, 20),
        name: "Rosa Ahmed".into(),
        recorded_at: DateTime::UNIX_EPOCH,
    };
    let (reference, code_name) = ("R-7F3K".into(), "Kestrel".into());
    Reviews { case: case(), reference, code_name, rows: vec![review] }
}

pub fn pages() -> Vec<(&'static str, Page)> {
    let of = all_services();
    let need = Id::new(Uuid::from_u128(1));
    let refused = Kept::with_problems(
        plan::PlanForm::default(),
        vec![Problem::with("support", "Score one outcome at least")],
    );
    let unsent = Kept::with_problems(
        services::ServicesForm::default(),
        vec![Problem::with("consent", "Choose a consent")],
    );
    let one = Incidents { rows: incidents().rows.drain(..1).collect(), ..incidents() };
    vec![
        ("plan", super::plan::show(&a_plan())),
        ("empty plan", super::plan::show(&empty_plan())),
        ("name a need", plan_form(plan::Part::Need, None)),
        ("set a goal", plan_form(plan::Part::Goal(need), None)),
        ("score", plan_form(plan::Part::Scores, None)),
        ("score, refused", plan_form(plan::Part::Scores, Some(&refused))),
        ("goal", one_goal(None)),
        ("services", super::services::show(&of)),
        ("refer on", service_form(services::Part::Refer, None)),
        ("refer on, refused", service_form(services::Part::Refer, Some(&unsent))),
        ("record a consent", service_form(services::Part::Consent, None)),
        ("service", super::onward::show(&of, &of.onward[0], None, TODAY)),
        ("consent", super::onward::show_consent(&of, &of.consents[1], None, TODAY)),
        ("withdrawn consent", super::onward::show_consent(&of, &of.consents[0], None, TODAY)),
        ("incidents", super::incidents::show(&incidents())),
        ("incident", super::incidents::show_one(&one, None)),
        ("incident, amended", super::incidents::show_one(&amended(), None)),
        ("record an incident", super::incidents::show_form(&incidents(), None, TODAY)),
        ("reviews", super::case_reviews::show(&reviews())),
        ("record a review", super::case_reviews::show_form(&reviews(), None, TODAY)),
    ]
}

#[test]
fn how_an_outcome_moved_is_said_in_words() {
    let html = super::plan::show(&a_plan()).html();

    for said in ["1: not at all", "3: partly", "Better by 2 steps", "One score only", "Not scored"]
    {
        assert!(html.contains(said), "{said} in {html}");
    }
}

#[test]
fn an_incident_that_describes_harm_is_not_in_the_list_and_says_how_long_it_takes_to_read() {
    let html = super::incidents::show(&incidents()).html();

    assert!(!html.contains(HARM), "{html}");
    assert!(html.contains("Open the incident (about 2 minutes to read, describes harm)"), "{html}");
    assert!(html.contains("A letter was opened."), "{html}");
}

#[test]
fn what_was_sent_by_a_consent_that_was_withdrawn_says_so() {
    let html = super::services::show(&all_services()).html();

    assert_eq!(html.matches("withdrawn after this was sent").count(), 1, "{html}");
    assert!(html.contains("Withdrawn on 10 November 2026"), "{html}");
}

#[test]
fn the_second_of_two_who_say_what_became_of_a_goal_sees_what_the_first_said_and_her_own() {
    let typed = plan::PlanForm { reason: "Not yet so.".into(), ..plan::PlanForm::default() };
    let notice = Notice::Changed { by: "Farah Aziz".into(), at: DateTime::UNIX_EPOCH };
    let html = one_goal(Some(&Kept::with_notice(typed, notice))).html();

    for said in ["Farah Aziz changed this", "She has the key.", "Not yet so."] {
        assert!(html.contains(said), "{said} in {html}");
    }
}

#[test]
fn an_amended_incident_shows_every_wording_and_why_and_is_amended_from_the_last() {
    let html = super::incidents::show_one(&amended(), None).html();

    for said in [HARM, "He rang twice.", "Amended by Farah Aziz", "The second call came to light"] {
        assert!(html.contains(said), "{said} in {html}");
    }
    assert!(html.contains("name=\"version\" value=\"1\""), "{html}");
    assert_eq!(html.matches("He rang twice.").count(), 2, "the wording and the form: {html}");
}
