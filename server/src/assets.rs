//! Serves what a browser needs besides pages: embedded, compressed at build time, kept by browsers for ever.
//! The table is made by `build.rs`; its folder is named after its content.

use axum::{
    body::{Body, Bytes},
    extract::Path,
    response::{IntoResponse, Response},
};
use http::{
    HeaderMap, HeaderValue, StatusCode,
    header::{ACCEPT_ENCODING, CACHE_CONTROL, CONTENT_ENCODING, CONTENT_TYPE, VARY},
};

/// One embedded file.
#[derive(Debug)]
pub struct Asset {
    /// Its name below the folder.
    pub name: &'static str,
    /// Its content type.
    pub kind: &'static str,
    plain: &'static [u8],
    brotli: &'static [u8],
    gzip: &'static [u8],
}

include!(concat!(env!("OUT_DIR"), "/assets.rs"));

/// The route of every embedded file.
pub fn route() -> String {
    format!("/{FOLDER}/{{*name}}")
}

/// One embedded file, in the smallest form this browser takes.
pub async fn serve(Path(name): Path<String>, headers: HeaderMap) -> Response {
    match ASSETS.iter().find(|asset| asset.name == name) {
        Some(asset) => asset.answer(accepted(&headers)),
        None => StatusCode::NOT_FOUND.into_response(),
    }
}

impl Asset {
    fn answer(&self, encoding: Encoding) -> Response {
        let (content, encoding) = match encoding {
            Encoding::Brotli => (self.brotli, Some("br")),
            Encoding::Gzip => (self.gzip, Some("gzip")),
            Encoding::Plain => (self.plain, None),
        };
        let mut response = Response::new(Body::from(Bytes::from_static(content)));
        let headers = response.headers_mut();
        headers.insert(CONTENT_TYPE, HeaderValue::from_static(self.kind));
        headers
            .insert(CACHE_CONTROL, HeaderValue::from_static("public, max-age=31536000, immutable"));
        headers.insert(VARY, HeaderValue::from_static("Accept-Encoding"));
        if let Some(encoding) = encoding {
            headers.insert(CONTENT_ENCODING, HeaderValue::from_static(encoding));
        }
        response
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Encoding {
    Brotli,
    Gzip,
    Plain,
}

fn accepted(headers: &HeaderMap) -> Encoding {
    let wanted = headers.get(ACCEPT_ENCODING).and_then(|v| v.to_str().ok()).unwrap_or_default();
    let takes = |name: &str| {
        wanted.split(',').any(|part| {
            let (coding, quality) = part.split_once(';').unwrap_or((part, ""));
            coding.trim().eq_ignore_ascii_case(name) && !refused(quality)
        })
    };
    if takes("br") {
        Encoding::Brotli
    } else if takes("gzip") {
        Encoding::Gzip
    } else {
        Encoding::Plain
    }
}

/// A quality of nought means "not this one".
fn refused(quality: &str) -> bool {
    quality.trim().strip_prefix("q=").is_some_and(|q| q.trim().parse() == Ok(0.0_f32))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_browser_gets_the_smallest_form_it_takes() {
        let cases = [
            ("gzip, deflate, br, zstd", Encoding::Brotli),
            ("gzip;q=1.0, BR;q=0", Encoding::Gzip),
            ("gzip", Encoding::Gzip),
            ("identity", Encoding::Plain),
            ("", Encoding::Plain),
        ];

        for (header, expected) in cases {
            let mut headers = HeaderMap::new();
            headers.insert(ACCEPT_ENCODING, HeaderValue::from_static(header));

            assert_eq!(accepted(&headers), expected, "{header}");
        }
    }

    #[test]
    fn the_browser_half_is_embedded_and_small() {
        let wasm = ASSETS.iter().find(|a| a.name == "browser_bg.wasm").expect("embedded");

        assert!(wasm.brotli.len() < 100 * 1024, "{} bytes", wasm.brotli.len());
        assert!(ASSETS.iter().any(|a| a.name == "browser.js"));
        assert!(ASSETS.iter().any(|a| a.name == "waymark.css"));
    }
}
