//! The questions of each part of the pack. What the record of the case says already is shown, and not asked.

use domain::{
    code::{
        Control, ExploitationAge, ExploitationPlace, Gender, Industry, Recruitment, Relation,
        SexualKind,
    },
    pack::{ACCOUNT_LIMIT, Held, Method, PartKind, Question, Shelter},
};
use leptos::prelude::*;

use super::{form_parts::hidden, pack::is_held};
use crate::{
    choices,
    site::{
        forms::{
            Kept, country,
            event::given::TICKED,
            pack::{Boxes, NOT_KNOWN, PackForm},
            reader::NOTE_LIMIT,
        },
        parts::{Ask, Choice, checks, day_field, radios, safe_textarea, select, text_field},
        words::pack as words,
    },
};

/// A form on its way: what came back of it, what was typed, and what need not be asked.
struct Sheet<'a> {
    kept: Option<&'a Kept<PackForm>>,
    typed: &'a PackForm,
    held: &'a Held,
}

/// The questions of one part.
pub(super) fn questions(
    kind: PartKind,
    held: &Held,
    kept: Option<&Kept<PackForm>>,
    typed: &PackForm,
) -> AnyView {
    let sheet = Sheet { kept, typed, held };
    match kind {
        PartKind::Person => sheet.person(),
        PartKind::Exploitation => sheet.exploitation(),
        PartKind::Account => sheet.account(),
        PartKind::Others => sheet.others(),
        PartKind::Authorities => sheet.authorities(),
    }
}

impl Sheet<'_> {
    fn ask(&self, id: &'static str, label: &'static str) -> Ask {
        Ask::new(id, label).problem(self.kept.and_then(|kept| kept.problem(id)))
    }

    /// A question, unless the record answers it: then what was answered before goes along unseen.
    fn unless_held(&self, of: Question, asked: AnyView, unseen: AnyView) -> AnyView {
        if is_held(of, self.held) { unseen } else { asked }
    }

    fn person(&self) -> AnyView {
        let typed = self.typed;
        let born = self.ask("born", words::BORN).hint(words::BORN_HINT);
        let genders = [Gender::Female, Gender::Male, Gender::Other];
        let genders = genders.map(|one| Choice::new(one.code(), one.label()));
        let gender = [vec![Choice::new("", words::CHOOSE)], genders.to_vec()].concat();
        let countries = country::all().map(|(code, name)| Choice::new(code, name));
        let nations: Vec<_> =
            [Choice::new("", words::CHOOSE)].into_iter().chain(countries).collect();
        let asked_gender = radios(&self.ask("gender", words::GENDER), &gender, &typed.gender);
        let nationality = self.ask("nationality", words::NATIONALITY);
        let nationality = select(&nationality, &[("", nations)], &typed.nationality);
        view! {
            {self.unless_held(Question::Born, day_field(&born, &typed.born), unseen_day(typed))}
            {self.unless_held(Question::Gender, asked_gender, hidden("gender", &typed.gender))}
            {self.unless_held(Question::Nationality, nationality, hidden("nationality", &typed.nationality))}
            {lines(self.ask("health", words::HEALTH), words::HEALTH_HINT, &typed.health)}
            {lines(self.ask("dependants", words::DEPENDANTS), words::DEPENDANTS_HINT, &typed.dependants)}
        }
        .into_any()
    }

    fn exploitation(&self) -> AnyView {
        let typed = self.typed;
        let first = || vec![Choice::new("", words::CHOOSE)];
        let places = [first(), choices!(ExploitationPlace)].concat();
        let ages = [first(), choices!(ExploitationAge)].concat();
        let place = radios(&self.ask("place", words::PLACE), &places, &typed.place);
        let age = radios(&self.ask("age_then", words::AGE_THEN), &ages, &typed.age_then);
        let travel = self.ask("travel", words::TRAVEL);
        view! {
            {self.unless_held(Question::Place, place, hidden("place", &typed.place))}
            {self.unless_held(Question::AgeThen, age, hidden("age_then", &typed.age_then))}
            {text_field(&self.ask("countries", words::COUNTRIES), &typed.countries, "off")}
            {line(self.ask("period", words::PERIOD), words::PERIOD_HINT, &typed.period)}
            {lines(travel, words::TRAVEL_HINT, &typed.travel)}
            {self.how()}
        }
        .into_any()
    }

    /// The lists, each of any number of answers.
    fn how(&self) -> AnyView {
        let typed = self.typed;
        let recruitment = self.ask("recruitment", words::RECRUITMENT).hint(words::SEVERAL);
        let method = self.ask("method", words::METHOD).hint(words::METHOD_HINT);
        let control = self.ask("control", words::CONTROL).hint(words::SEVERAL);
        let industry = self.ask("industry", words::INDUSTRY).hint(words::SEVERAL);
        let sexual = self.ask("sexual", words::SEXUAL).hint(words::SEVERAL);
        let relation = self.ask("relation", words::RELATION).hint(words::SEVERAL);
        view! {
            {several(&recruitment, choices!(Recruitment), &typed.recruitment)}
            {several(&method, choices!(Method), &typed.method)}
            {several(&control, choices!(Control), &typed.control)}
            {several(&industry, choices!(Industry), &typed.industry)}
            {several(&sexual, choices!(SexualKind), &typed.sexual)}
            {several(&relation, choices!(Relation), &typed.relation)}
        }
        .into_any()
    }

    fn account(&self) -> AnyView {
        let typed = self.typed;
        let account = self.ask("account", words::ACCOUNT).hint(words::ACCOUNT_HINT);
        view! {
            {safe_textarea(&account, &typed.account, ACCOUNT_LIMIT)}
            {line(self.ask("told_to", words::TOLD_TO), words::TOLD_TO_HINT, &typed.told_to)}
            {lines(self.ask("evidence", words::EVIDENCE), words::EVIDENCE_HINT, &typed.evidence)}
        }
        .into_any()
    }

    fn others(&self) -> AnyView {
        let typed = self.typed;
        let traffickers = self.ask("traffickers", words::TRAFFICKERS);
        view! {
            {lines(traffickers, words::TRAFFICKERS_HINT, &typed.traffickers)}
            {lines(self.ask("at_risk", words::AT_RISK), words::AT_RISK_HINT, &typed.at_risk)}
        }
        .into_any()
    }

    fn authorities(&self) -> AnyView {
        let typed = self.typed;
        let shelters = [vec![Choice::new("", words::CHOOSE)], choices!(Shelter)].concat();
        view! {
            {line(self.ask("police", words::POLICE), words::POLICE_HINT, &typed.police)}
            {line(self.ask("area", words::AREA), words::AREA_HINT, &typed.area)}
            {radios(&self.ask("shelter", words::SHELTER), &shelters, &typed.shelter)}
        }
        .into_any()
    }
}

fn lines(ask: Ask, hint: &'static str, typed: &str) -> AnyView {
    safe_textarea(&ask.hint(hint), typed, NOTE_LIMIT)
}

fn line(ask: Ask, hint: &'static str, typed: &str) -> AnyView {
    text_field(&ask.hint(hint), typed, "off")
}

fn unseen_day(typed: &PackForm) -> AnyView {
    view! {
        {hidden("born[day]", &typed.born.day)}
        {hidden("born[month]", &typed.born.month)}
        {hidden("born[year]", &typed.born.year)}
    }
    .into_any()
}

/// Any number of answers of a list, and that nobody knows.
fn several(ask: &Ask, list: Vec<Choice>, boxes: &Boxes) -> AnyView {
    let ticked: Vec<_> =
        boxes.iter().filter(|(_, value)| *value == TICKED).map(|(code, _)| code.as_str()).collect();
    let choices = [list, vec![Choice::new(NOT_KNOWN, words::NOT_KNOWN)]].concat();
    checks(ask, &choices, &ticked)
}
