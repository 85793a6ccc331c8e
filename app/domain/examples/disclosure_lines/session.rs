//! One conversation: what a line asks, and who answers it.

use domain::disclosure::{Period, Salt, Tier};
use serde::Deserialize;
use serde_json::{Map, Value, json};

use crate::{
    answer::Refusal,
    charity::Charity,
    column::{Heads, from_json, names},
    internal, report,
};

/// A charity, once there is one.
#[derive(Default)]
pub struct Session {
    charity: Option<Charity>,
}

#[derive(Deserialize)]
#[serde(tag = "op", rename_all = "lowercase")]
enum Request {
    Reset(Reset),
    Amend(Amend),
    Close { period: String },
    Report(Map<String, Value>),
    Register,
}

#[derive(Deserialize)]
struct Reset {
    salt: Option<String>,
    tier: String,
    #[serde(default)]
    records: Vec<Map<String, Value>>,
    records_file: Option<String>,
}

#[derive(Deserialize)]
struct Amend {
    #[serde(default)]
    upsert: Vec<Map<String, Value>>,
    #[serde(default)]
    erase: Vec<Value>,
}

impl Session {
    /// The answer to one line, itself one line of JSON.
    pub fn line(&mut self, line: &str) -> String {
        let answer = serde_json::from_str(line)
            .map_err(|_| Refusal::Malformed)
            .and_then(|request| self.answer(request));
        answer.unwrap_or_else(|refusal| json!({ "error": refusal.code() }).to_string())
    }

    fn answer(&mut self, request: Request) -> Result<String, Refusal> {
        if let Request::Reset(reset) = request {
            self.charity = Some(reset.charity()?);
            return Ok(json!({ "ok": true }).to_string());
        }
        let charity = self.charity.as_mut().ok_or(Refusal::NoRecords)?;
        match request {
            Request::Amend(amend) => {
                let upsert = amend.upsert.iter().map(from_json).collect::<Result<_, _>>()?;
                charity.amend(upsert, &names(&amend.erase)?)?;
                Ok(json!({ "ok": true }).to_string())
            }
            Request::Close { period } => {
                let period: Period = period.parse().map_err(|_| Refusal::NotInProgramme)?;
                let version = charity.close(period)?;
                Ok(json!({ "ok": true, "cube_version": version }).to_string())
            }
            Request::Report(asked) => {
                let text = |key: &str| asked.get(key).and_then(Value::as_str);
                match (text("mode"), text("role")) {
                    (Some("publish"), Some("publisher")) => report::publish(charity, &asked),
                    (Some("internal"), Some("manager_internal")) => internal::show(charity, &asked),
                    _ => Err(Refusal::Forbidden),
                }
            }
            Request::Register => Ok(charity.register.to_json()),
            Request::Reset(_) => Err(Refusal::Malformed),
        }
    }
}

impl Reset {
    fn charity(self) -> Result<Charity, Refusal> {
        let salt = self.salt.ok_or(Refusal::NoSalt)?;
        let mut bytes = [0; 32];
        hex::decode_to_slice(salt, &mut bytes).map_err(|_| Refusal::NoSalt)?;
        let tier = Tier::from_code(&self.tier).ok_or(Refusal::NotInProgramme)?;
        let mut charity = Charity::new(Salt::new(bytes), tier);
        for record in &self.records {
            let (person, columns) = from_json(record)?;
            charity.add(person, &columns)?;
        }
        if let Some(path) = self.records_file {
            read_file(&path, &mut charity)?;
        }
        Ok(charity)
    }
}

fn read_file(path: &str, charity: &mut Charity) -> Result<(), Refusal> {
    let mut file = csv::Reader::from_path(path).map_err(|_| Refusal::NoFile)?;
    let heads = Heads::read(file.headers().map_err(|_| Refusal::BadRecord)?)?;
    let mut row = csv::StringRecord::new();
    while file.read_record(&mut row).map_err(|_| Refusal::BadRecord)? {
        let (person, columns) = heads.record(&row)?;
        charity.add(person, &columns)?;
    }
    Ok(())
}
