//! Every table that holds anything of a record, and how its rows go when the record is erased, those that lead to others
//! first. The records being erased stand in `erasing`: see the migration that made it. A table that is added is added
//! here too, and a test fails until it is.

use domain::id::CaseId;

use crate::{
    db::{Rows, Tx},
    error::Error,
    sql,
    sql::Sql,
};

/// So many rows of one table.
pub(crate) type Gone = (&'static str, u64);

/// One table, and the statement that takes its rows away.
struct Held {
    table: &'static str,
    delete: Sql,
}

/// Rows that belong to a record themselves, or to a row of another table that does.
macro_rules! rows {
    ($table:literal) => {
        rows!($table where "x.case_id in (select e.case_id from erasing e)")
    };
    ($table:literal through $parent:literal by $key:literal) => {
        rows!($table where concat!(
            "x.", $key, " in (select p.", $key, " from ", $parent,
            " p join erasing e on e.case_id = p.case_id)"
        ))
    };
    ($table:literal of the person) => {
        rows!($table where "x.person_id in (select e.person_id from erasing e)
            and not exists (select 1 from case_file c where c.person_id = x.person_id)")
    };
    ($table:literal where $condition:expr) => {
        Held {
            table: $table,
            delete: sql!(concat!("delete from ", $table, " as x where ", $condition)),
        }
    };
}

/// How many legal notes there were is nobody's business but a legal adviser's, afterwards too.
pub(crate) const UNCOUNTED: &str = "legal_note";

fn what_is_written() -> Vec<Held> {
    vec![
        rows!("note_amendment" through "note" by "note_id"),
        rows!("note"),
        rows!("goal_task" through "goal" by "goal_id"),
        rows!("goal_step" through "goal" by "goal_id"),
        rows!("goal"),
        rows!("need"),
        rows!("outcome_score"),
        rows!("task_step" through "task" by "task_id"),
        rows!("task"),
        rows!("risk_assessment"),
        rows!("other_name_part"),
        rows!("other_number"),
        rows!("contact"),
        rows!("consent_withdrawal" through "consent" by "consent_id"),
        rows!("onward_step" through "onward" by "onward_id"),
        rows!("onward"),
        rows!("consent"),
        rows!("incident_amendment"),
        rows!("incident"),
        rows!("case_review"),
        rows!("pack_part"),
        rows!("evidence_step"),
        rows!("evidence_list"),
        rows!("legal_note"),
        rows!("outgoing_part"),
        rows!("outgoing_approval"),
        rows!("outgoing"),
        rows!("document_part" through "document" by "document_id"),
        rows!("document_set_aside" through "document" by "document_id"),
        rows!("document"),
        rows!("event"),
    ]
}

/// What follows from it, who had it in hand, and where it came from.
fn what_goes_with_it() -> Vec<Held> {
    vec![
        rows!("reminder_seen"),
        rows!("deadline"),
        rows!("stat_fact"),
        rows!("tally"),
        rows!("handover"),
        rows!("transfer_answer" through "transfer" by "transfer_id"),
        rows!("transfer"),
        rows!("case_unmerge" where "x.merge_id in (select m.merge_id from case_merge m
            join erasing e on e.case_id in (m.kept_id, m.merged_id))"),
        rows!("case_merge" where "x.kept_id in (select e.case_id from erasing e)
            or x.merged_id in (select e.case_id from erasing e)"),
        rows!("import_sheet" through "import_case" by "import_id"),
        rows!("import_case"),
        rows!("case_access"),
        rows!("restricted_to"),
        rows!("case_block"),
        rows!("name_shown"),
        rows!("told" where "x.about_id in (select g.glass_id from glass g
            join erasing e on e.case_id = g.case_id)"),
        rows!("glass"),
        rows!("legal_hold"),
        rows!("erasure_proposal"),
        rows!("case_file"),
        rows!("stat_event" of the person),
        rows!("name_part" of the person),
        rows!("person" of the person),
    ]
}

/// The tables in which a record is found by its words: what was typed and waits, and lists that look for it.
const BY_WORDS: [&str; 3] = ["answers", "saved_view", "form_key"];

/// The names of every table that is emptied of a record.
pub fn tables() -> Vec<&'static str> {
    let held = what_is_written().into_iter().chain(what_goes_with_it());
    held.map(|held| held.table).chain(BY_WORDS).collect()
}

/// Takes away every row of the records that stand in `erasing`, and says how many of each table.
pub(crate) async fn take_away(tx: &mut Tx) -> Result<Vec<Gone>, Error> {
    // Records of one person may point at each other.
    let apart = sql!(
        "update case_file set merged_into = null
        where case_id in (select e.case_id from erasing e) and merged_into is not null"
    );
    tx.execute(apart, Rows::Any).await?;
    let mut gone = Vec::new();
    for Held { table, delete } in what_is_written().into_iter().chain(what_goes_with_it()) {
        let rows = tx.execute(delete, Rows::Any).await?;
        if table != UNCOUNTED {
            gone.push((table, rows));
        }
    }
    Ok(gone)
}

/// The words by which a record is found where it is not named by its id.
#[derive(sqlx::FromRow)]
pub(crate) struct Words {
    reference: String,
    nrm_reference: Option<String>,
    home_office_number: Option<String>,
}

impl Words {
    pub(crate) async fn of(tx: &mut Tx, case: CaseId) -> Result<Self, Error> {
        let words = sql!(
            "select c.reference, c.nrm_reference, c.home_office_number from case_file c
            where c.case_id = $1",
            case
        );
        tx.one(words).await
    }

    /// Takes away what was typed about this record and waits, and lists that look for it.
    pub(crate) async fn take_away(&self, tx: &mut Tx, case: CaseId) -> Result<Vec<Gone>, Error> {
        let id = pattern(&case.to_string());
        let [own, nrm, home] =
            [Some(&self.reference), self.nrm_reference.as_ref(), self.home_office_number.as_ref()]
                .map(|word| word.and_then(|word| pattern(word)));
        let answers = sql!(
            "delete from answers where lower(form) like $1 or lower(answers) like $1
                or lower(answers) like $2 or lower(answers) like $3 or lower(answers) like $4",
            id.clone(),
            own.clone(),
            nrm.clone(),
            home.clone()
        );
        let views = sql!(
            "delete from saved_view where lower(query) like $1 or lower(query) like $2
                or lower(query) like $3 or lower(query) like $4",
            id.clone(),
            own,
            nrm,
            home
        );
        let keys = sql!("delete from form_key where lower(answer) like $1", id);
        let mut gone = Vec::new();
        for (table, delete) in BY_WORDS.into_iter().zip([answers, views, keys]) {
            gone.push((table, tx.execute(delete, Rows::Any).await?));
        }
        Ok(gone)
    }
}

/// What a word is looked for with. A word that is too short, or has a sign of its own there, would find others.
fn pattern(word: &str) -> Option<String> {
    let word = word.trim().to_lowercase();
    let is_plain = word.chars().all(|c| c.is_ascii_alphanumeric() || "-/ ".contains(c));
    (is_plain && word.len() >= 5).then(|| format!("%{word}%"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_that_would_find_others_is_not_looked_for() {
        assert_eq!(pattern("R-7F3K").as_deref(), Some("%r-7f3k%"));
        assert_eq!(pattern(" NRM-0417 ").as_deref(), Some("%nrm-0417%"));
        for word in ["", "1", "  ab ", "50%_off", "nrm_0417"] {
            assert_eq!(pattern(word), None, "{word}");
        }
    }

    #[test]
    fn no_table_is_named_twice() {
        let mut names = tables();
        let all = names.len();
        names.sort_unstable();
        names.dedup();
        assert_eq!(names.len(), all);
    }
}
