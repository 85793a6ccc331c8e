//! Reads `histories.txt`, the table worked by hand, and asks the rules the same questions.

use serde_json::Value;
use uuid::Uuid;

use crate::{
    calendar::{Calendar, CalendarKind, Holidays},
    code::{Nation, Route},
    event::{
        Day, Fact, When,
        stay::{Letter, Request, StayFact, Waiver},
    },
    id::EventId,
    permission::{
        Asking, Basis, ChallengeKind, Ending, Result, Right, Ruled, Standing, Stay, Step, limits,
        standing::standing_by, timeline::timeline_by,
    },
};

const TABLE: &str = include_str!("histories.txt");

/// One history: its title, what it comes to, and its questions with the answers worked out by hand.
pub(super) struct History {
    pub title: &'static str,
    pub stay: Stay,
    pub asked: Vec<(Day, &'static str)>,
}

pub(super) fn histories() -> Vec<History> {
    TABLE.split("\n== ").skip(1).map(read).collect()
}

fn read(text: &'static str) -> History {
    let mut lines = text.lines().filter(|line| !line.is_empty());
    let title = lines.next().unwrap();
    let (mut stay, mut asked, mut number) = (Stay::new(Nation::EnglandWales), Vec::new(), 0);
    for line in lines {
        if let Some(question) = line.strip_prefix("? ") {
            let (on, answer) = question.split_once(' ').unwrap();
            asked.push((day(on), answer));
        } else if let Some(nation) = line.strip_prefix("nation ") {
            stay = Stay::new(Nation::from_code(nation).unwrap());
        } else {
            number += 1;
            let entry = Entry { words: line.split(' ').collect() };
            stay.add(name(number), &Fact::Stay(entry.fact()), &entry.when());
        }
    }
    History { title, stay, asked }
}

/// "2026-04-13 refused VTS sent 2026-04-14", word by word.
struct Entry {
    words: Vec<&'static str>,
}

impl Entry {
    fn after(&self, word: &str) -> Option<&'static str> {
        let place = self.words.iter().position(|one| *one == word)?;
        self.words.get(place + 1).copied()
    }

    fn day(&self, word: &str) -> Option<Day> {
        self.after(word).map(day)
    }

    fn of(&self, word: &str) -> Option<EventId> {
        self.after(word).map(|number| name(number.parse().unwrap()))
    }

    fn when(&self) -> When {
        let (on, sent, received) = (day(self.words[0]), self.day("sent"), self.day("received"));
        When { sent, received, ..When::dated(on) }
    }

    fn fact(&self) -> StayFact {
        let what = self.words[2];
        match self.words[1] {
            "granted" => self.letter(Ruled::Granted),
            "refused" => self.letter(Ruled::Refused),
            "disqualified" => self.letter(Ruled::Disqualified),
            "asked" => self.asked(),
            "moved" => {
                StayFact::Moved { step: Step::from_code(what).unwrap(), request: self.of("of") }
            }
            "ended" => {
                StayFact::Ended { how: Ending::from_code(what).unwrap(), last: self.day("last") }
            }
            "challenged" => StayFact::Challenged {
                challenge: ChallengeKind::from_code(what).unwrap(),
                against: self.of("of").unwrap(),
            },
            "answered" => StayFact::Answered {
                challenge: self.of("answered").unwrap(),
                result: Result::from_code(self.words[3]).unwrap(),
            },
            other => panic!("{other} is no entry"),
        }
    }

    fn asked(&self) -> StayFact {
        let waiver = self.day("waiver");
        let waiver =
            waiver.map(|asked| Waiver { asked, decided: self.day("answer"), answer: None });
        StayFact::Asked(Request {
            asking: Asking::from_code(self.words[2]).unwrap(),
            route: Route::from_code(self.words[3]).unwrap(),
            grounds: Vec::new(),
            fee: None,
            waiver,
        })
    }

    fn letter(&self, ruled: Ruled) -> StayFact {
        let route = Route::from_code(self.words[2]).unwrap();
        StayFact::Decided(Box::new(Letter {
            from: self.day("from"),
            until: self.day("until"),
            right: self.after("right").and_then(Right::from_code),
            basis: self.after("basis").and_then(Basis::from_code),
            ..Letter::plain(route, ruled)
        }))
    }
}

fn name(number: u32) -> EventId {
    EventId::new(Uuid::from_u128(u128::from(number)))
}

fn day(text: &str) -> Day {
    text.parse().unwrap()
}

/// The rules of the program; where one is not there, the plain count of domain reference 4.3. The table asks for no
/// date on which the two would differ.
pub(super) fn last_day(rule: &str, trigger: Day, nation: Nation) -> Option<Day> {
    let plain = || match rule {
        "UT_TO_CA_12WD" => {
            Calendar::new(CalendarKind::Tribunal, nation).nth_after(trigger, 12).ok()
        }
        "FTT_PTA_14D" | "UT_PTA_14D_5PM" | "ADMIN_REVIEW_14D" => {
            trigger.checked_add_days(chrono::Days::new(14))
        }
        _ => None,
    };
    limits::last_day(Holidays::built_in())(rule, trigger, nation).or_else(plain)
}

/// A standing in the words of the table.
fn words(standing: Standing) -> String {
    let until = |until: Option<Day>| until.map(|day| format!(" until {day}")).unwrap_or_default();
    match standing {
        Standing::NotRecorded => "not recorded".to_owned(),
        Standing::Settled { route, .. } => format!("settled {}", route.code()),
        Standing::Granted { until, .. } => format!("granted until {until}"),
        Standing::Continuing { why, until: end, .. } => {
            format!("continuing {}{}", tag(&why, ""), until(end))
        }
        Standing::Gap { after, before } => format!("gap {after} {before}"),
        Standing::Starts { from, .. } => format!("starts {from}"),
        Standing::Ended { until, why } => format!("ended {until} {}", tag(&why, "lapse")),
        Standing::Waiting { asking, paused, .. } => {
            format!("waiting {}{}", asking.code(), if paused { " paused" } else { "" })
        }
        Standing::Refused { on } => format!("refused {on}"),
        Standing::Other { how, on } => format!("{} {on}", how.code()),
    }
}

fn tag(value: &impl serde::Serialize, key: &str) -> String {
    match serde_json::to_value(value).unwrap() {
        Value::String(tag) => tag,
        object => object[key].as_str().unwrap().to_owned(),
    }
}

#[test]
fn every_history_worked_by_hand_comes_out_the_same() {
    let mut wrong = Vec::new();

    for history in histories() {
        for (day, answer) in history.asked {
            let found = words(standing_by(&history.stay, day, &last_day));
            if found != answer {
                wrong.push(format!("{}\n  {day}: {answer}\n  found: {found}", history.title));
            }
        }
    }

    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn the_table_holds_at_least_fifty_histories_and_asks_each_something() {
    let histories = histories();

    assert!(histories.len() >= 50, "{}", histories.len());
    assert!(histories.iter().all(|history| !history.asked.is_empty()));
}

#[test]
fn the_timeline_says_on_every_day_what_the_question_of_that_day_answers() {
    for history in histories() {
        let stretches = timeline_by(&history.stay, &last_day);
        for pair in stretches.windows(2) {
            assert_eq!(pair[0].until, pair[1].from.pred_opt(), "{}", history.title);
        }
        for (day, _) in history.asked {
            let stood = standing_by(&history.stay, day, &last_day);
            let covers = |one: &&crate::permission::Stretch| {
                one.from <= day && one.until.is_none_or(|until| day <= until)
            };
            let found = stretches.iter().find(covers).map(|one| one.standing);
            let stood = Some(stood).filter(|stood| *stood != Standing::NotRecorded);
            assert_eq!(found, stood, "{}: {day}", history.title);
        }
    }
}
