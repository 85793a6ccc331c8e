//! Words that stand in one field of one case and nowhere else in a demonstration. Whoever finds such a word knows which
//! field it came from, and the manifest says who may.

use domain::{
    document::{DocumentKind, NewDocument},
    event::Day,
    id::CaseId,
    incident::{IncidentKind, NewIncident},
};
use serde::Serialize;
use store::{document::Filed, load::Story};

use super::Staff;

/// Amina, Daniel and Linh keep to their own words: people look at them.
const FIRST: usize = 3;

/// Plants of the hedge and the moor: no page has any other use for them.
const PLANTS: [&str; 16] = [
    "Quillwort",
    "Tamarisk",
    "Bryony",
    "Sphagnum",
    "Wolfsbane",
    "Hornbeam",
    "Saxifrage",
    "Toadflax",
    "Pennywort",
    "Cinquefoil",
    "Marjoram",
    "Asphodel",
    "Teasel",
    "Speedwell",
    "Bistort",
    "Comfrey",
];

/// A word, and whose eyes it may meet.
#[derive(Debug, Serialize)]
struct Canary {
    field: &'static str,
    word: String,
    seen_by: Vec<String>,
}

/// A case with such words.
#[derive(Debug, Serialize)]
pub struct Planted {
    kind: &'static str,
    case: CaseId,
    reference: String,
    canaries: Vec<Canary>,
}

/// The cases that have any: one of the first team, one of the second, one that is restricted, and one with legal notes.
#[derive(Debug, Default, Serialize)]
#[serde(transparent)]
pub struct Canaries(Vec<Planted>);

impl Canaries {
    /// Plants words in this story if it is the first of its kind. `index` is its place among all, `worker` the place of
    /// whoever holds it.
    pub fn plant(&mut self, index: usize, worker: usize, story: &mut Story, staff: &Staff) {
        let team = staff.caseworkers[worker].team;
        let is_advised = !story.advisers.is_empty();
        let kind = match team {
            _ if index < FIRST => return,
            0 if index == FIRST && is_advised && !story.legal.is_empty() => "privileged",
            0 if index > FIRST && !self.has("own") => "own",
            0 if index > FIRST && worker == 0 && !self.has("restricted") => "restricted",
            1 if !self.has("other_team") => "other_team",
            _ => return,
        };
        let workers = staff.caseworkers.iter().chain([&staff.lead]);
        let its_team = workers.filter(|one| one.team == team);
        let mut eyes: Vec<String> = its_team.map(|one| one.email.clone()).collect();
        let adviser = staff.advisers[team].email.clone();
        eyes.extend(is_advised.then(|| adviser.clone()));
        if kind == "restricted" {
            eyes = vec![staff.caseworkers[worker].email.clone()];
        }
        let mut bed = Bed { ending: ending(kind), eyes, canaries: Vec::new() };
        if kind == "privileged" {
            bed.eyes = vec![adviser];
            bed.legal_notes(story);
        } else {
            bed.record(story);
            bed.beside(story);
        }
        let (case, reference) = (story.case, story.reference.clone());
        self.0.push(Planted { kind, case, reference, canaries: bed.canaries });
    }

    /// The case that only whoever holds it may know of.
    pub fn restricted(&self) -> Option<CaseId> {
        self.0.iter().find(|planted| planted.kind == "restricted").map(|planted| planted.case)
    }

    fn has(&self, kind: &str) -> bool {
        self.0.iter().any(|planted| planted.kind == kind)
    }
}

/// What the plants of a case end in.
fn ending(kind: &str) -> &'static str {
    match kind {
        "own" => "ra",
        "other_team" => "to",
        "restricted" => "se",
        _ => "fa",
    }
}

/// Where words are planted, one after another.
struct Bed {
    ending: &'static str,
    eyes: Vec<String>,
    canaries: Vec<Canary>,
}

impl Bed {
    fn word(&mut self, field: &'static str) -> String {
        let word = format!("{}{}", PLANTS[self.canaries.len() % PLANTS.len()], self.ending);
        self.canaries.push(Canary { field, word: word.clone(), seen_by: self.eyes.clone() });
        word
    }

    fn add(&mut self, field: &'static str, text: &mut String) {
        let word = self.word(field);
        text.push(' ');
        text.push_str(&word);
    }

    fn record(&mut self, story: &mut Story) {
        self.add("name", &mut story.name);
        self.add("safe_contact", &mut story.safe_contact);
        if let Some(noted) = story.notes.first_mut() {
            self.add("note", &mut noted.note.body);
        }
        if let Some(next) = story.notes.iter_mut().find_map(|noted| noted.next.as_mut()) {
            self.add("task", &mut next.what);
        }
        if let Some(risk) = &mut story.risk {
            self.add("risk", &mut risk.why);
        }
    }

    fn beside(&mut self, story: &mut Story) {
        let Some(on) = story.events.last().map(|told| told.event.recorded_on) else { return };
        if let Some((consent, _)) = story.planned.consents.first_mut() {
            self.add("consent", &mut consent.what);
        }
        if let Some(review) = story.planned.reviews.first_mut() {
            self.add("case_review", &mut review.agreed);
        }
        let [body, told, done] =
            ["incident", "incident_told", "incident_done"].map(|field| self.word(field));
        let kind = IncidentKind::Medical;
        let describes_harm = false;
        story.planned.incidents.push(NewIncident { kind, on, body, describes_harm, told, done });
        story.documents.push(self.document(on));
    }

    fn document(&mut self, on: Day) -> Filed {
        let (about, content) = (Some(self.word("document")), self.word("document_content"));
        let new = NewDocument { kind: DocumentKind::Other, dated: None, event: None, about };
        Filed { new, name: "letter.txt", content: content.into_bytes(), on, aside: None }
    }

    fn legal_notes(&mut self, story: &mut Story) {
        for (advised, field) in story.legal.iter_mut().zip(["legal_note", "second_legal_note"]) {
            self.add(field, &mut advised.new.body);
        }
    }
}
