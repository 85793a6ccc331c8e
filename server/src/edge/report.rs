//! Takes browsers' reports of blocked content. Only the rule and the blocked host are kept: the address of the
//! page in such a report is personal data.

use std::sync::atomic::{AtomicU64, Ordering};

use axum::{body::Bytes, extract::DefaultBodyLimit, routing::MethodRouter};
use http::{StatusCode, Uri};
use serde_json::Value;

const LIMIT: usize = 8 * 1024;

/// Lines written for reports while the program runs: a flood of them must not fill the disk.
const MOST: u64 = 1000;

/// The route that takes reports.
pub fn route<S: Clone + Send + Sync + 'static>() -> MethodRouter<S> {
    axum::routing::post(take).layer(DefaultBodyLimit::max(LIMIT))
}

async fn take(body: Bytes) -> StatusCode {
    static TAKEN: AtomicU64 = AtomicU64::new(0);
    for blocked in read(&body) {
        if TAKEN.fetch_add(1, Ordering::Relaxed) < MOST {
            tracing::warn!(directive = blocked.directive, host = blocked.host, "content blocked");
        }
    }
    StatusCode::NO_CONTENT
}

struct Blocked {
    directive: String,
    host: String,
}

/// The two forms in which browsers report: an older one alone, newer ones in a list.
fn read(body: &[u8]) -> Vec<Blocked> {
    match serde_json::from_slice(body) {
        Ok(Value::Array(list)) => list.iter().filter_map(|one| blocked(&one["body"])).collect(),
        Ok(one) => blocked(&one["csp-report"]).into_iter().collect(),
        Err(_) => Vec::new(),
    }
}

fn blocked(report: &Value) -> Option<Blocked> {
    let first = |names: [&str; 2]| names.iter().find_map(|name| report[name].as_str());
    let directive = first(["effectiveDirective", "effective-directive"])?;
    let address = first(["blockedURL", "blocked-uri"])?.parse::<Uri>().ok();
    let is_known = directive.chars().all(|c| c.is_ascii_lowercase() || c == '-');
    is_known.then(|| Blocked {
        directive: directive.to_owned(),
        host: address.as_ref().and_then(Uri::host).unwrap_or("inline").to_owned(),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_report_keeps_the_rule_and_the_host_only() {
        let sent = br#"[{"type":"csp-violation","body":{"documentURL":"https://w.example/cases/7",
            "effectiveDirective":"script-src-elem","blockedURL":"https://evil.example/x.js?who=Amina"}}]"#;

        let read = read(sent);

        assert_eq!(read.len(), 1);
        assert_eq!(read[0].directive, "script-src-elem");
        assert_eq!(read[0].host, "evil.example");
    }

    #[test]
    fn the_older_form_is_understood_and_nonsense_is_dropped() {
        let older = br#"{"csp-report":{"effective-directive":"style-src","blocked-uri":"inline"}}"#;

        assert_eq!(read(older)[0].host, "inline");
        assert!(read(b"[1,2]").is_empty());
        assert!(
            read(br#"{"csp-report":{"effective-directive":"a name","blocked-uri":""}}"#).is_empty()
        );
    }
}
