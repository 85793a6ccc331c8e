//! Plans, services, incidents and reviews of the demonstration. Only in the first cases: those people look at.

use chrono::TimeDelta;
use domain::{
    consent::{NewConsent, NewWithdrawal, Way},
    event::{Day, Fact},
    incident::{IncidentKind, NewIncident},
    note::NewTask,
    onward::{NewAnswer, NewOnward, Service, Shared, Standing},
    pathway::picture,
    plan::{Domain, GoalState, Moment, NewGoalStep, NewScores, Score},
    review::NewReview,
};

use super::{Entry, dice::Dice, next::events};

/// Cases that have any of these.
const CASES: usize = 60;
/// Days a case is open before a task of its plan is set.
const YOUNG: i64 = 20;

/// What stands in the plan of one case and beside it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Planned {
    pub needs: Vec<PlannedNeed>,
    pub scores: Vec<NewScores>,
    /// Each with the day it was taken back, if it was.
    pub consents: Vec<(NewConsent, Option<NewWithdrawal>)>,
    /// Each with the place of the consent it was sent by, and what came of it.
    pub onward: Vec<(NewOnward, Option<usize>, Vec<NewAnswer>)>,
    pub incidents: Vec<NewIncident>,
    pub reviews: Vec<NewReview>,
}

/// A need with its goals.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PlannedNeed {
    pub domain: Domain,
    pub what: &'static str,
    pub goals: Vec<PlannedGoal>,
}

/// A goal, what became of it, and a task that leads to it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PlannedGoal {
    pub what: &'static str,
    pub over: Option<NewGoalStep>,
    pub task: Option<NewTask>,
}

const NEEDS: &[(Domain, &str, &str, &str)] = &[
    (
        Domain::Housing,
        "The room in the shared house is noisy at night and has no lock.",
        "A room of my own where I can sleep",
        "Ask the house manager for a lock on the door",
    ),
    (
        Domain::Medical,
        "Has not seen a doctor since arriving. Back pain, sleeps badly.",
        "See a doctor who has an interpreter",
        "Register with the surgery near the house",
    ),
    (
        Domain::Education,
        "Wants to read letters without help.",
        "Finish the first English course",
        "Send the enrolment form to the college",
    ),
    (
        Domain::Safety,
        "Is afraid to travel past the old place of work.",
        "Have a safe way to the office",
        "Agree a route and a code word together",
    ),
    (
        Domain::Purpose,
        "Used to sew for a living and misses it.",
        "Join the sewing group on Saturdays",
        "Ask the community centre when the group meets",
    ),
    (
        Domain::Support,
        "Has had three workers in a year.",
        "Know who to ring, and that it stays the same person",
        "Write down who holds the case and for how long",
    ),
];

/// Everything of one case, until today or the day it was closed.
pub(super) fn plan(index: usize, entries: &[Entry], today: Day, dice: &mut Dice) -> Planned {
    if index >= CASES {
        return Planned::default();
    }
    let drawn = picture(&events(entries));
    let last = drawn.closed_on.unwrap_or(today);
    let opened = drawn.opened_on.unwrap_or(last);
    let age = (last - opened).num_days();
    let (consents, onward) = services(index, age, last, dice);
    Planned {
        needs: needs(age, (last, drawn.closed_on.is_none()), dice),
        scores: scores(age, opened, dice),
        consents,
        onward,
        incidents: incidents(index, age, last),
        reviews: reviews(entries),
    }
}

fn needs(age: i64, (today, is_open): (Day, bool), dice: &mut Dice) -> Vec<PlannedNeed> {
    let first = dice.between(0, 5);
    let count = if age < 30 { 1 } else { dice.between(2, 4) };
    let of = |n: i64| NEEDS[usize::try_from((first + n) % 6).unwrap_or(0)];
    let need = |n: i64| {
        let (domain, what, goal, task) = of(n);
        let over = match (n, age) {
            (1, 60..) => Some((GoalState::Reached, "It is so now, and it was celebrated.")),
            (3, 90..) => Some((GoalState::GivenUp, "The person wants something else first.")),
            _ => None,
        };
        let ago = today - TimeDelta::days(dice.between(3, 25));
        let step =
            |(state, reason): (_, &str)| NewGoalStep { state, on: ago, reason: reason.into() };
        let due = today + TimeDelta::days(dice.between(3, 21));
        let task =
            (n == 0 && is_open && age >= YOUNG).then(|| NewTask { what: task.to_owned(), due });
        let goals = vec![PlannedGoal { what: goal, over: over.map(step), task }];
        PlannedNeed { domain, what, goals }
    };
    (0..count).map(need).collect()
}

fn scores(age: i64, opened: Day, dice: &mut Dice) -> Vec<NewScores> {
    let moments =
        [(Moment::Entry, 2, 0), (Moment::SixMonths, 183, 1), (Moment::TwelveMonths, 366, 2)];
    let mut start: Vec<i64> = Domain::ALL.iter().map(|_| dice.between(1, 3)).collect();
    let due = moments.into_iter().filter(|(_, after, _)| *after <= age);
    due.map(|(moment, after, better)| {
        let mut score = |(place, domain): (usize, &Domain)| {
            let step = start[place] + if better > 0 { dice.between(-1, 2) } else { 0 };
            let step = step.clamp(1, 5);
            start[place] = step;
            (*domain, Score::ALL[usize::try_from(step - 1).unwrap_or(0)])
        };
        let scores = Domain::ALL.iter().enumerate().map(&mut score).collect();
        NewScores { moment, on: opened + TimeDelta::days(after), scores }
    })
    .collect()
}

const ASKED: &[(Service, &str, &str)] = &[
    (Service::Health, "Riverside Surgery", "Name, date of birth and that an interpreter is needed"),
    (Service::Learning, "Northgate College", "First name, language and the level of English"),
    (Service::Therapy, "The Willow Centre", "Name, language, and that sleep is bad"),
    (Service::Housing, "Harrow Council housing", "Name, the day support ends and who moves along"),
];

type Consents = Vec<(NewConsent, Option<NewWithdrawal>)>;
type Onwards = Vec<(NewOnward, Option<usize>, Vec<NewAnswer>)>;

fn services(index: usize, age: i64, today: Day, dice: &mut Dice) -> (Consents, Onwards) {
    if age < 3 {
        return (Vec::new(), Vec::new());
    }
    let far = (age - 2).min(25);
    let pairs = (0..2).map(|place| {
        let ago = dice.between(far.min(12), far);
        let (new, consent) = asked((index + place) % ASKED.len(), ago, today, dice);
        let back = (index % 5 == 1 && place == 1).then(|| NewWithdrawal {
            on: today - TimeDelta::days(ago.min(4)),
            note: Some("Does not want to go there any more.".to_owned()),
        });
        let on = today - TimeDelta::days(dice.between(1, ago.min(11)));
        ((consent, back), (new, Some(place), answers(place, on, dice)))
    });
    pairs.unzip()
}

/// A referral, and the consent of the day before that it goes by.
fn asked(place: usize, ago: i64, today: Day, dice: &mut Dice) -> (NewOnward, NewConsent) {
    let (service, whom, what) = ASKED[place];
    let asked_on = today - TimeDelta::days(ago);
    let given_on = asked_on - TimeDelta::days(1);
    let way = dice.pick(&[Way::Spoken, Way::Interpreted, Way::Signed]);
    let shared = Some(Shared { what: what.into(), consent: None });
    let consent = NewConsent { what: what.into(), whom: whom.into(), given_on, way };
    (NewOnward { service, whom: whom.into(), asked_on, shared }, consent)
}

fn answers(place: usize, on: Day, dice: &mut Dice) -> Vec<NewAnswer> {
    let said = [
        (Standing::Waiting, Some("About eight weeks.")),
        (Standing::Accepted, Some("First appointment is given.")),
        (Standing::Refused, Some("Outside their area.")),
    ];
    let (standing, outcome) = dice.pick(&said);
    let answer = NewAnswer { standing, on, outcome: outcome.map(str::to_owned) };
    if place == 0 { vec![answer] } else { Vec::new() }
}

fn incidents(index: usize, age: i64, today: Day) -> Vec<NewIncident> {
    if age < 40 || index % 3 == 2 {
        return Vec::new();
    }
    let on = today - TimeDelta::days(14);
    if index.is_multiple_of(3) {
        return vec![NewIncident {
            kind: IncidentKind::Privacy,
            on,
            body: "A letter for the person was opened by another resident.".into(),
            describes_harm: false,
            told: "The house manager, the same day.".into(),
            done: "Post goes to the office from now on. The person was told and agreed.".into(),
        }];
    }
    vec![NewIncident {
        kind: IncidentKind::Threat,
        on,
        body: "A man waited outside the college and called her by the name she was given then."
            .into(),
        describes_harm: true,
        told: "Police at once by phone, the team lead within the hour.".into(),
        done: "She came to the office with a colleague. The way to college was changed with her."
            .into(),
    }]
}

/// A day to look again that was set in a review: what was agreed there.
fn reviews(entries: &[Entry]) -> Vec<NewReview> {
    let review = |entry: &Entry| match &entry.event.fact {
        Fact::Review { on: Some(next_on), .. } => Some(NewReview {
            on: entry.event.recorded_on,
            by: "Team lead and key worker".into(),
            agreed: "Go on as planned. Ask again about the waiting list before the next review."
                .into(),
            next_on: *next_on,
        }),
        _ => None,
    };
    entries.iter().filter_map(review).collect()
}
