//! Requests that another site makes are refused. Where this site is, is configuration: never the `Host` header.
//! A request that changes something must prove that it comes from here; one without proof is refused too.

use std::{net::IpAddr, str::FromStr};

use axum::{
    extract::{Request, State},
    middleware::Next,
    response::Response,
};
use http::{
    HeaderMap, HeaderValue, Method, StatusCode, Uri,
    header::{ORIGIN, VARY},
};

use super::plain;

/// Where people reach this site: `https://waymark.example.org`. Plain http only on the machine itself.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Origin(String);

/// Why a text is not the address of this site.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum NotAnOrigin {
    #[error("The address of this site must look like https://waymark.example.org, without a path.")]
    Malformed,
    #[error("An address with http:// works on this machine only. Use https://.")]
    Unprotected,
}

impl Origin {
    /// Whether the connection to people's browsers is encrypted.
    pub fn is_https(&self) -> bool {
        self.0.starts_with("https:")
    }

    /// The address as browsers write it in `Origin`.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl FromStr for Origin {
    type Err = NotAnOrigin;

    fn from_str(text: &str) -> Result<Self, NotAnOrigin> {
        let uri: Uri = text.parse().map_err(|_| NotAnOrigin::Malformed)?;
        let (Some(scheme @ ("https" | "http")), Some(authority)) =
            (uri.scheme_str(), uri.authority())
        else {
            return Err(NotAnOrigin::Malformed);
        };
        if uri.path() != "/" || text.contains(['?', '#', '@']) {
            return Err(NotAnOrigin::Malformed);
        }
        let host = authority.host().to_ascii_lowercase();
        if scheme == "http" && !is_this_machine(&host) {
            return Err(NotAnOrigin::Unprotected);
        }
        let usual = if scheme == "https" { 443 } else { 80 };
        let port = authority.port_u16().filter(|port| *port != usual);
        let port = port.map(|port| format!(":{port}")).unwrap_or_default();
        Ok(Self(format!("{scheme}://{host}{port}")))
    }
}

fn is_this_machine(host: &str) -> bool {
    let bare = host.trim_start_matches('[').trim_end_matches(']');
    host == "localhost" || bare.parse().is_ok_and(|ip: IpAddr| ip.is_loopback())
}

/// Lets a request pass when it comes from this site.
pub async fn guard(State(here): State<Origin>, request: Request, next: Next) -> Response {
    let mut response = if may_pass(&here, &request) {
        next.run(request).await
    } else {
        plain::page(
            StatusCode::FORBIDDEN,
            "This request came from another site",
            "Nothing was changed. Open Waymark in its own tab and do it there.",
        )
    };
    response.headers_mut().append(VARY, HeaderValue::from_static("Sec-Fetch-Site, Origin"));
    response
}

fn may_pass(here: &Origin, request: &Request) -> bool {
    let headers = request.headers();
    let site = text(headers, "sec-fetch-site");
    if is_safe(request.method()) && !request.uri().path().starts_with("/api/") {
        return !matches!(site, Some("cross-site" | "same-site")) || is_navigation(headers);
    }
    match site {
        Some(site) => site == "same-origin",
        None => headers.get(ORIGIN).is_some_and(|origin| origin.as_bytes() == here.0.as_bytes()),
    }
}

/// Whether the method only reads.
pub fn is_safe(method: &Method) -> bool {
    matches!(*method, Method::GET | Method::HEAD | Method::OPTIONS)
}

/// Somebody followed a link: a whole new page, not a picture, a frame or a script.
fn is_navigation(headers: &HeaderMap) -> bool {
    text(headers, "sec-fetch-mode") == Some("navigate")
        && text(headers, "sec-fetch-dest") == Some("document")
}

/// A header's text. One that is there but unreadable is not the same as one that is not there.
fn text<'a>(headers: &'a HeaderMap, name: &str) -> Option<&'a str> {
    headers.get(name).map(|value| value.to_str().unwrap_or("unreadable"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_address_of_a_site_is_read_strictly() {
        let cases = [
            ("https://Waymark.example.org/", Ok("https://waymark.example.org")),
            ("https://waymark.example.org:443", Ok("https://waymark.example.org")),
            ("http://127.0.0.1:3000", Ok("http://127.0.0.1:3000")),
            ("http://[::1]:3000", Ok("http://[::1]:3000")),
            ("http://localhost:3000", Ok("http://localhost:3000")),
            ("http://waymark.example.org", Err(NotAnOrigin::Unprotected)),
            ("http://0.0.0.0:3000", Err(NotAnOrigin::Unprotected)),
            ("https://waymark.example.org/cases", Err(NotAnOrigin::Malformed)),
            ("https://someone@waymark.example.org", Err(NotAnOrigin::Malformed)),
            ("https://waymark.example.org?x=1", Err(NotAnOrigin::Malformed)),
            ("ftp://waymark.example.org", Err(NotAnOrigin::Malformed)),
            ("waymark.example.org", Err(NotAnOrigin::Malformed)),
            ("", Err(NotAnOrigin::Malformed)),
        ];

        for (text, expected) in cases {
            let read = text.parse::<Origin>();

            assert_eq!(read.as_ref().map(Origin::as_str), expected.as_ref().copied(), "{text}");
        }
    }
}
