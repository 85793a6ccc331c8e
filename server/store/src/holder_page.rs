//! Who holds a case, which teams could have it, what became of offers, and the hands it went through: for the team that
//! has it, and nobody else.

use chrono::{DateTime, Utc};
use domain::id::{CaseId, Id, TeamId, UserId};
use uuid::Uuid;

use crate::{
    Store,
    db::Tx,
    error::{Error, Fault},
    people::Team,
    permit::{Permit, ReadHolder},
    policy::visible_case,
    sql,
    transfer::Answer,
};

/// Offers and hands shown.
const MOST: u32 = 100;

/// Who holds a case, and all that can be done about it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HolderPage {
    pub case: CaseId,
    pub reference: String,
    pub code_name: String,
    pub is_open: bool,
    pub holder: UserId,
    pub holder_name: String,
    pub team_name: String,
    /// Other teams in which somebody can answer.
    pub teams: Vec<Team>,
    /// The latest first.
    pub offers: Vec<Offered>,
    /// The latest first.
    pub hands: Vec<Hand>,
}

/// One offer of the case.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Offered {
    pub team: String,
    pub why: String,
    pub by: String,
    pub at: DateTime<Utc>,
    pub answer: Option<Answered>,
}

/// What became of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Answered {
    pub answer: Answer,
    pub why: Option<String>,
    pub by: String,
    pub at: DateTime<Utc>,
}

/// One time the case went from somebody to somebody else.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Hand {
    pub from: String,
    pub to: String,
    pub why: Option<String>,
    pub by: String,
    pub at: DateTime<Utc>,
}

#[derive(sqlx::FromRow)]
struct HeldRow {
    reference: String,
    code_name: String,
    is_open: bool,
    held_by: Uuid,
    holder: String,
    team: String,
    team_id: Uuid,
}

#[derive(sqlx::FromRow)]
struct OfferedRow {
    team: String,
    why: String,
    name: String,
    offered_at: DateTime<Utc>,
    answer: Option<String>,
    answer_why: Option<String>,
    answerer: Option<String>,
    answered_at: Option<DateTime<Utc>>,
}

type HandRow = (String, String, Option<String>, String, DateTime<Utc>);

impl Store {
    /// Who holds a case, and the hands it went through.
    pub async fn holder_page(&self, permit: Permit<ReadHolder>) -> Result<HolderPage, Error> {
        let case = permit.target();
        let held = sql!(
            concat!(
                "select c.reference, c.code_name, c.is_open, c.held_by, a.name as holder,
                    t.name as team, c.team_id
                from case_file c join account a on a.account_id = c.held_by
                    join team t on t.team_id = c.team_id
                where c.case_id = $2 and ",
                visible_case!()
            ),
            permit.reach()?.id(),
            case
        );
        let mut tx = self.db().snapshot().await?;
        let row: HeldRow = tx.optional(held).await?.ok_or(Error::NotFound)?;
        let teams = others(&mut tx, Id::new(row.team_id)).await?;
        let (offers, hands) = (offers(&mut tx, case).await?, hands(&mut tx, case).await?);
        drop(tx);
        self.audit(permit.entry(&["held_by", "offers"])).await?;
        Ok(HolderPage {
            case,
            reference: row.reference,
            code_name: row.code_name,
            is_open: row.is_open,
            holder: Id::new(row.held_by),
            holder_name: row.holder,
            team_name: row.team,
            teams,
            offers,
            hands,
        })
    }
}

/// The other teams in which somebody can answer, by name.
async fn others(tx: &mut Tx, own: TeamId) -> Result<Vec<Team>, Error> {
    let all = sql!(
        "select t.team_id, t.name from team t
        where t.team_id <> $1 and exists (select 1 from account a
            where a.team_id = t.team_id and a.role = 'CASEWORKER' and a.enabled = true)
        order by t.name",
        own
    );
    let rows: Vec<(Uuid, String)> = tx.all(all).await?;
    Ok(rows.into_iter().map(|(team, name)| Team { team: Id::new(team), name }).collect())
}

async fn offers(tx: &mut Tx, case: CaseId) -> Result<Vec<Offered>, Error> {
    let all = sql!(
        "select o.name as team, t.why, a.name, t.offered_at, w.answer, w.why as answer_why,
            b.name as answerer, w.answered_at
        from transfer t join team o on o.team_id = t.to_team
            join account a on a.account_id = t.offered_by
            left join transfer_answer w on w.transfer_id = t.transfer_id
            left join account b on b.account_id = w.answered_by
        where t.case_id = $1 order by t.offered_at desc, t.transfer_id limit $2",
        case,
        MOST
    );
    let rows: Vec<OfferedRow> = tx.all(all).await?;
    rows.into_iter().map(OfferedRow::offered).collect()
}

async fn hands(tx: &mut Tx, case: CaseId) -> Result<Vec<Hand>, Error> {
    let all = sql!(
        "select f.name, t.name, h.why, b.name, h.handed_at
        from handover h join account f on f.account_id = h.from_id
            join account t on t.account_id = h.to_id
            join account b on b.account_id = h.handed_by
        where h.case_id = $1 order by h.number desc limit $2",
        case,
        MOST
    );
    let rows: Vec<HandRow> = tx.all(all).await?;
    let hand = |(from, to, why, by, at)| Hand { from, to, why, by, at };
    Ok(rows.into_iter().map(hand).collect())
}

impl OfferedRow {
    fn offered(self) -> Result<Offered, Error> {
        let answer = match (self.answer, self.answerer, self.answered_at) {
            (Some(code), Some(by), Some(at)) => {
                let answer = Answer::from_code(&code);
                let answer = answer.ok_or(Fault::Code { column: "transfer_answer.answer" })?;
                Some(Answered { answer, why: self.answer_why, by, at })
            }
            _ => None,
        };
        let OfferedRow { team, why, name: by, offered_at: at, .. } = self;
        Ok(Offered { team, why, by, at, answer })
    }
}
