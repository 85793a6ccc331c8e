//! Lists of cases: by reference and code name, a page at a time.

use chrono::NaiveDate;
use domain::{id::CaseId, picture::CaseStage};
use uuid::Uuid;

use crate::{
    Store,
    arg::Arg,
    error::{Error, Fault},
    permit::{ListCases, Permit},
    policy::{Reach, open_to, visible_case},
    sql,
    sql::Sql,
    view::{CaseFilter, CaseList, CaseRow, CaseSort, Standing},
};

/// Cases on one page.
pub const PAGE: u32 = 25;

/// One statement for each reach and order, all from these words: an order cannot be a value.
macro_rules! cases {
    ($reach:tt, $what:expr $(, $tail:literal)*) => {
        concat!(
            "select ",
            $what,
            " from case_file c join account w on w.account_id = c.held_by where ",
            visible_case!($reach),
            " and c.merged_into is null
                and c.is_open in ($2, $3) and (c.stage = $4 or $4 is null)
                and (c.held_by = $5 or $5 is null)
                and (lower(c.reference) like $6 or lower(c.code_name) like $6
                    or lower(c.nrm_reference) like $6 or lower(c.home_office_number) like $6
                    or lower(w.name) like $6 or $6 is null
                    or exists (select 1 from case_file m where m.merged_into = c.case_id
                        and (lower(m.reference) like $6 or lower(m.code_name) like $6
                            or lower(m.nrm_reference) like $6
                            or lower(m.home_office_number) like $6)
                        and ",
            open_to!("m", "$1"),
            "))"
            $(, $tail)*
        )
    };
}

/// The columns of a [`ListRow`]. The last entry is whatever was written down last, an event or a note.
macro_rules! columns {
    () => {
        concat!(
            "c.case_id, c.reference, c.code_name, c.stage, c.next_due, c.next_title,
                w.name as worker, ",
            crate::case_list::last_entry!(),
            " as last_entry_on"
        )
    };
}
pub(crate) use columns;

macro_rules! last_entry {
    () => {
        "case when c.last_note_on > c.last_entry_on then c.last_note_on else c.last_entry_on end"
    };
}
pub(crate) use last_entry;

macro_rules! page {
    ($reach:tt, $order:literal) => {
        cases!($reach, columns!(), " order by ", $order, " limit $7 offset $8")
    };
}

#[derive(sqlx::FromRow)]
pub(crate) struct ListRow {
    case_id: Uuid,
    reference: String,
    code_name: String,
    stage: String,
    next_due: Option<NaiveDate>,
    next_title: Option<String>,
    worker: String,
    last_entry_on: NaiveDate,
}

impl Store {
    /// One page of the cases this person may see.
    pub async fn cases(
        &self,
        permit: Permit<ListCases>,
        filter: &CaseFilter,
    ) -> Result<CaseList, Error> {
        let reach = permit.reach()?;
        let wanted = wanted(reach, filter);
        let mut tx = self.db().snapshot().await?;
        let (total,): (i64,) = tx.one(count(reach).given(wanted.clone())).await?;
        let total = u32::try_from(total).unwrap_or(u32::MAX);
        let pages = total.div_ceil(PAGE).max(1);
        let page = filter.page.clamp(1, pages);
        let mut args = wanted;
        args.extend([Arg::from(PAGE), Arg::from((page - 1) * PAGE)]);
        let rows: Vec<ListRow> = tx.all(ordered(reach, filter.sort).given(args)).await?;
        let rows = rows.into_iter().map(ListRow::row).collect::<Result<_, _>>()?;
        Ok(CaseList { rows, total, page, pages })
    }
}

fn wanted(reach: Reach, filter: &CaseFilter) -> Vec<Arg> {
    let (open, or) = match filter.closed {
        Standing::Open => (true, true),
        Standing::Closed => (false, false),
        Standing::All => (true, false),
    };
    vec![
        reach.id().into(),
        open.into(),
        or.into(),
        filter.stage.map(CaseStage::code).into(),
        filter.worker.into(),
        filter.q.as_deref().and_then(part).into(),
    ]
}

/// A pattern that finds these words anywhere; the signs that mean something in a pattern are left out.
fn part(q: &str) -> Option<String> {
    let words: String = q.chars().filter(|sign| !matches!(sign, '%' | '_' | '\\')).collect();
    let words = words.trim().to_lowercase();
    (!words.is_empty()).then(|| format!("%{words}%"))
}

fn count(reach: Reach) -> Sql {
    match reach {
        Reach::Team(_) => sql!(cases!(team, "count(*)")),
        Reach::Held(_) => sql!(cases!(held, "count(*)")),
        Reach::Named(_) => sql!(cases!(named, "count(*)")),
    }
}

fn ordered(reach: Reach, sort: CaseSort) -> Sql {
    macro_rules! by {
        ($order:literal) => {
            match reach {
                Reach::Team(_) => sql!(page!(team, $order)),
                Reach::Held(_) => sql!(page!(held, $order)),
                Reach::Named(_) => sql!(page!(named, $order)),
            }
        };
    }
    match sort {
        CaseSort::Due => by!("c.due_order, c.case_id"),
        CaseSort::Reference => by!("c.reference"),
        CaseSort::Stage => by!("c.stage, c.due_order, c.case_id"),
        CaseSort::Worker => by!("w.name, c.due_order, c.case_id"),
        CaseSort::LastEntry => by!("last_entry_on desc, c.case_id"),
    }
}

impl ListRow {
    pub(crate) fn row(self) -> Result<CaseRow, Error> {
        Ok(CaseRow {
            id: CaseId::new(self.case_id),
            reference: self.reference,
            code_name: self.code_name,
            stage: CaseStage::from_code(&self.stage)
                .ok_or(Fault::Code { column: "case_file.stage" })?,
            next_due: self.next_due,
            next_title: self.next_title,
            worker: self.worker,
            last_entry_on: self.last_entry_on,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::part;

    #[test]
    fn what_is_typed_is_looked_for_as_it_is_and_never_as_a_pattern() {
        assert_eq!(part(" Kes%trel_ ").as_deref(), Some("%kestrel%"));
        assert_eq!(part(" % "), None);
    }
}
