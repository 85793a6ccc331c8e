//! Talking to a charity as an outside checker does, line by line.

use serde_json::{Value, json};

use crate::{invented::Dice, session::Session};

pub struct Checker(Session);

impl Checker {
    /// A charity with these records.
    pub fn with(tier: &str, records: &[Value]) -> Self {
        let mut checker = Self(Session::default());
        let reset =
            json!({ "op": "reset", "salt": "5a".repeat(32), "tier": tier, "records": records });
        assert_eq!(checker.ask(&reset.to_string()), r#"{"ok":true}"#);
        checker
    }

    pub fn ask(&mut self, line: &str) -> String {
        self.0.line(line)
    }

    pub fn closed(&mut self, period: &str) {
        let answer = self.ask(&json!({ "op": "close", "period": period }).to_string());
        assert!(answer.contains("cube_version"), "{answer}");
    }

    pub fn published(&mut self, tables: &[&str], periods: &[&str]) -> String {
        let asked = json!({
            "op": "report", "mode": "publish", "role": "publisher",
            "tables": tables, "periods": periods, "filter": {}
        });
        self.ask(&asked.to_string())
    }
}

/// People of all kinds, so many in each period.
pub fn records(people: usize, periods: &[&str]) -> Vec<Value> {
    let mut dice = Dice::new(3);
    let mut number = 0;
    let mut record = |period: &str| {
        number += 1;
        json!({
            "person_id": format!("p{number}"),
            "record_key": format!("{number:032x}"),
            "region": dice.pick(domain::disclosure::Table::Region.codes()),
            "gender": dice.pick(&["Female", "Male"]),
            "age": dice.pick(domain::disclosure::Table::Age.codes()),
            "exploitation": dice.pick(domain::disclosure::Table::Exploitation.codes()),
            "referral_period": period,
            "rg_period": period,
            "rg_outcome": dice.pick(&["Positive", "Negative"]),
            "rg_days": dice.roll(60),
            "cg_period": "", "cg_outcome": "", "cg_days": "", "leave_period": "", "leave_outcome": "",
        })
    };
    periods
        .iter()
        .flat_map(|period| (0..people).map(|_| record(period)).collect::<Vec<_>>())
        .collect()
}
