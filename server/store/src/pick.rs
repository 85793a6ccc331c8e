//! Picks one case by what people call it: its reference, its code name, or both.

use domain::id::CaseId;
use uuid::Uuid;

use crate::{
    Store,
    arg::Arg,
    error::Error,
    permit::{ListCases, Permit},
    policy::{Reach, open_to, visible_case},
    sql,
    sql::Sql,
    view::KnownCase,
};

/// Cases offered to pick from.
const OFFERED: u32 = 100;

type Row = (Uuid, String, String);

impl Store {
    /// Their own open cases, by code name, to pick one from.
    pub async fn own_cases(&self, permit: Permit<ListCases>) -> Result<Vec<KnownCase>, Error> {
        let reach = Reach::mine(permit.actor()).ok_or(Error::NotFound)?;
        let rows: Vec<Row> = self.db().all(own(reach)).await?;
        Ok(rows.into_iter().map(known).collect())
    }

    /// The case that is called this, if exactly one they may see is: "R-7F3K", "Kestrel" or "R-7F3K Kestrel".
    pub async fn pick_case(
        &self,
        permit: Permit<ListCases>,
        called: &str,
    ) -> Result<Option<KnownCase>, Error> {
        let reach = permit.reach()?;
        let words = called.split([' ', '·']).filter(|word| !word.is_empty());
        let name = words.collect::<Vec<_>>().join(" ").to_lowercase();
        let args = vec![Arg::from(reach.id()), Arg::from(name)];
        let mut rows: Vec<Row> = self.db().all(called_so(reach).given(args.clone())).await?;
        if rows.is_empty() {
            rows = self.db().all(merged_so(reach).given(args)).await?;
        }
        Ok(if rows.len() == 1 { rows.pop().map(known) } else { None })
    }
}

fn own(reach: Reach) -> Sql {
    macro_rules! among {
        ($reach:tt) => {
            sql!(concat!(
                "select c.case_id, c.reference, c.code_name from case_file c
                where c.is_open = true and c.merged_into is null and ",
                visible_case!($reach),
                " order by c.code_name, c.reference limit $2"
            ))
        };
    }
    let args = vec![Arg::from(reach.id()), Arg::from(OFFERED)];
    match reach {
        Reach::Team(_) => among!(team).given(args),
        Reach::Held(_) => among!(held).given(args),
        Reach::Named(_) => among!(named).given(args),
    }
}

fn called_so(reach: Reach) -> Sql {
    macro_rules! among {
        ($reach:tt) => {
            sql!(concat!(
                "select c.case_id, c.reference, c.code_name from case_file c
                where (lower(c.reference) = $2 or lower(c.code_name) = $2
                    or lower(c.reference || ' ' || c.code_name) = $2)
                    and c.merged_into is null and ",
                visible_case!($reach),
                " order by c.case_id limit 2"
            ))
        };
    }
    match reach {
        Reach::Team(_) => among!(team),
        Reach::Held(_) => among!(held),
        Reach::Named(_) => among!(named),
    }
}

/// The kept record, where the one that is called so stands beside it.
fn merged_so(reach: Reach) -> Sql {
    macro_rules! among {
        ($reach:tt) => {
            sql!(concat!(
                "select distinct c.case_id, c.reference, c.code_name
                from case_file m join case_file c on c.case_id = m.merged_into
                where (lower(m.reference) = $2 or lower(m.code_name) = $2
                    or lower(m.reference || ' ' || m.code_name) = $2) and ",
                open_to!("m", "$1"),
                " and ",
                visible_case!($reach),
                " order by c.case_id limit 2"
            ))
        };
    }
    match reach {
        Reach::Team(_) => among!(team),
        Reach::Held(_) => among!(held),
        Reach::Named(_) => among!(named),
    }
}

fn known((id, reference, code_name): Row) -> KnownCase {
    KnownCase { id: CaseId::new(id), reference, code_name }
}
