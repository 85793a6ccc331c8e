//! Every part of a record that can be given to somebody outside, with what it says. Legal notes are none: they are in no
//! statement here.

use std::collections::HashMap;

use domain::{
    contact::Contact,
    day,
    document::DocumentKind,
    event::{Day, Event},
    id::CaseId,
    incident::IncidentKind,
    note::NoteKind,
    onward::Service,
    outgoing::{PartId, PartKind},
    plan::Domain,
    risk::RiskLevel,
};

use crate::{
    actor::Actor,
    db::Tx,
    error::{Error, Fault},
    event_row, sql,
};

/// One part, and what it says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Part {
    pub id: PartId,
    pub on: Option<Day>,
    pub said: Said,
}

/// What it says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Said {
    /// An event, and what was noted beside it.
    Event(Box<Event>, Option<String>),
    /// Lines, the most telling first.
    Lines(Vec<String>),
    /// A statement that this person may not open: whoever holds the case gives it.
    Closed,
}

#[derive(sqlx::FromRow)]
struct PartRow {
    kind: String,
    number: i64,
    happened_on: Option<Day>,
    code: String,
    one: Option<String>,
    two: Option<String>,
    three: Option<String>,
}

/// Every part of a case, in the order people read them.
pub(crate) async fn parts(tx: &mut Tx, case: CaseId, actor: &Actor) -> Result<Vec<Part>, Error> {
    let mut notes = beside_events(tx, case).await?;
    let events = event_row::history(tx, case).await?.into_iter().map(|event| {
        let id = PartId { kind: PartKind::Event, number: event.number };
        let (on, note) = (Some(event.when.on), notes.remove(&i64::from(event.number)));
        Part { id, on, said: Said::Event(Box::new(event), note) }
    });
    let mut parts: Vec<Part> = events.collect();
    let amendments = amendments(tx, case).await?;
    for row in rows(tx, case, actor).await? {
        parts.push(row.part(&amendments)?);
    }
    parts.sort_by_key(|part| part.id);
    Ok(parts)
}

async fn beside_events(tx: &mut Tx, case: CaseId) -> Result<HashMap<i64, String>, Error> {
    let notes =
        sql!("select number, note from event where case_id = $1 and note is not null", case);
    Ok(tx.all::<(i64, String)>(notes).await?.into_iter().collect())
}

/// Other wordings of notes and incidents.
async fn amendments(tx: &mut Tx, case: CaseId) -> Result<Vec<(String, i64, String)>, Error> {
    let amendments = sql!(
        "select * from (
            select 'note' as kind, n.number as of_number, m.number as number, m.body as body
            from note n join note_amendment m on m.note_id = n.note_id where n.case_id = $1
            union all
            select 'incident' as kind, i.incident as of_number, i.number as number,
                i.body || ' ' || i.told || ' ' || i.done as body
            from incident_amendment i where i.case_id = $1
        ) as wordings order by kind, of_number, number",
        case
    );
    let rows: Vec<(String, i64, i64, String)> = tx.all(amendments).await?;
    Ok(rows.into_iter().map(|(kind, of, _, body)| (kind, of, body)).collect())
}

/// Nothing of a statement leaves the database for somebody who may not open it.
async fn rows(tx: &mut Tx, case: CaseId, actor: &Actor) -> Result<Vec<PartRow>, Error> {
    let all = sql!(
        "select 'facts' as kind, cast(1 as bigint) as number, cast(null as date) as happened_on,
            c.reference as code, p.name as one, c.language as two,
            coalesce(c.nrm_reference, '') || ' ' || coalesce(c.home_office_number, '') as three
        from case_file c join person p on p.person_id = c.person_id where c.case_id = $1
        union all
        select 'note', n.number, n.happened_on, n.kind,
            case when n.kind <> 'STATEMENT' or n.written_by = $2 or c.held_by = $2
                or exists (select 1 from case_access y
                    where y.case_id = c.case_id and y.account_id = $2) then n.body end,
            null, null
        from note n join case_file c on c.case_id = n.case_id where n.case_id = $1
        union all
        select 'incident', i.number, i.happened_on, i.kind, i.body, i.told, i.done
        from incident i where i.case_id = $1
        union all
        select 'document', d.number, d.dated_on, d.kind, coalesce(d.about, ''), null, null
        from document d where d.case_id = $1
        union all
        select 'contact', row_number() over (order by k.added_at, k.contact_id), null, '', k.body,
            null, null
        from contact k where k.case_id = $1
        union all
        select 'risk', r.number, null, r.level, r.why, null, null
        from risk_assessment r where r.case_id = $1
        union all
        select 'consent', row_number() over (order by s.recorded_at, s.consent_id), s.given_on, '',
            s.what, s.whom, null
        from consent s where s.case_id = $1
        union all
        select 'service', row_number() over (order by o.sent_at, o.onward_id), o.asked_on,
            o.service, o.whom, o.shared, null
        from onward o where o.case_id = $1
        union all
        select 'review', v.number, v.reviewed_on, '', v.agreed, v.reviewed_by, null
        from case_review v where v.case_id = $1
        union all
        select 'need', row_number() over (order by w.named_at, w.need_id), null, w.domain, w.what,
            null, null
        from need w where w.case_id = $1
        union all
        select 'goal', row_number() over (order by g.goal_id), null, '', g.what, null, null
        from goal g where g.case_id = $1",
        case,
        actor.user()
    );
    tx.all(all).await
}

impl PartRow {
    fn part(self, amendments: &[(String, i64, String)]) -> Result<Part, Error> {
        let kind = PartKind::from_code(&self.kind).ok_or(Fault::Code { column: "kind" })?;
        let number = u32::try_from(self.number).map_err(|_| Fault::Code { column: "number" })?;
        let (id, on) = (PartId { kind, number }, self.happened_on);
        let Some(one) = &self.one else { return Ok(Part { id, on, said: Said::Closed }) };
        let mut lines = vec![self.called(kind)?];
        if kind == PartKind::Contact {
            lines.extend(contact(&serde_json::from_str(one)?));
        } else {
            lines.push(one.clone());
        }
        lines.extend(self.two.iter().chain(&self.three).cloned());
        let own = |(of, place, _): &&(String, i64, String)| {
            of.as_str() == kind.code() && *place == self.number
        };
        lines.extend(amendments.iter().filter(own).map(|(.., body)| body.clone()));
        lines.retain(|line| !line.trim().is_empty());
        Ok(Part { id, on, said: Said::Lines(lines) })
    }

    /// What a part of this kind is called: the words of its code.
    fn called(&self, kind: PartKind) -> Result<String, Fault> {
        let code = self.code.as_str();
        let label = match kind {
            PartKind::Facts => return Ok(code.to_owned()),
            PartKind::Note => NoteKind::from_code(code).map(NoteKind::label),
            PartKind::Incident => IncidentKind::from_code(code).map(IncidentKind::label),
            PartKind::Document => DocumentKind::from_code(code).map(DocumentKind::label),
            PartKind::Risk => RiskLevel::from_code(code).map(RiskLevel::label),
            PartKind::Service => Service::from_code(code).map(Service::label),
            PartKind::Need => Domain::from_code(code).map(Domain::label),
            _ => Some(""),
        };
        label.map(str::to_owned).ok_or(Fault::Code { column: "code" })
    }
}

fn contact(contact: &Contact) -> Vec<String> {
    let given = |line: &Option<String>| line.clone().unwrap_or_default();
    match contact {
        Contact::Point(one) => vec![
            one.means.label().to_owned(),
            one.value.clone(),
            one.safe.label().to_owned(),
            given(&one.times),
            given(&one.answered_by),
        ],
        Contact::Interpreter(one) => {
            vec![one.language.clone(), given(&one.dialect), given(&one.not)]
        }
        Contact::Professional(one) => vec![
            one.profession.label().to_owned(),
            one.name.clone(),
            given(&one.organisation),
            given(&one.reached_by),
            one.may_be_told.clone(),
        ],
        Contact::Named(one) => vec![one.kind.label().to_owned(), one.name.clone()],
        Contact::Related(one) => vec![
            one.relation.label().to_owned(),
            one.name.clone(),
            one.born.map(day::long).unwrap_or_default(),
            one.whereabouts.label().to_owned(),
            one.may_be_told.clone(),
        ],
        Contact::Identifier(one) => vec![one.kind.label().to_owned(), one.value.clone()],
    }
}
