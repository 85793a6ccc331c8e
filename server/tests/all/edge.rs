//! The edge, tried through its front door with a site of three small routes behind it.

use axum::{
    Router,
    body::Body,
    response::Redirect,
    routing::{get, post},
};
use http::{HeaderMap, Request, Response, StatusCode};
use http_body_util::BodyExt;
use server::{
    assets,
    edge::{self, body, origin::Origin},
};
use store::Kind;
use tower::ServiceExt;

const HERE: &str = "http://127.0.0.1:3000";

fn site(origin: &str) -> Router {
    site_of(origin, Kind::Real)
}

fn site_of(origin: &str, kind: Kind) -> Router {
    let routes = Router::new()
        .route("/", get(async || "a page"))
        .route("/api/save", post(async |sent: String| sent.len().to_string()).get(async || ""))
        .route("/api/go", post(async || Redirect::temporary("/")))
        .route("/panic", get(async || -> &str { panic!("Amina") }));
    let origin: Origin = origin.parse().unwrap();
    edge::around(routes, &origin, kind)
}

async fn send(site: Router, request: http::request::Builder, body: Body) -> Response<Body> {
    site.oneshot(request.body(body).unwrap()).await.unwrap()
}

async fn get_page(path: &str) -> Response<Body> {
    send(site(HERE), Request::get(path), Body::empty()).await
}

fn ours(path: &str) -> http::request::Builder {
    Request::post(path).header("sec-fetch-site", "same-origin")
}

async fn text(response: Response<Body>) -> String {
    String::from_utf8(response.into_body().collect().await.unwrap().to_bytes().to_vec()).unwrap()
}

fn header<'a>(headers: &'a HeaderMap, name: &str) -> &'a str {
    headers.get(name).map_or("", |value| value.to_str().unwrap())
}

#[tokio::test]
async fn a_change_is_taken_only_with_proof_that_it_comes_from_here() {
    let none: &[(&str, &str)] = &[];
    let cases = [
        (none, false),
        (&[("sec-fetch-site", "same-origin")], true),
        (&[("sec-fetch-site", "same-site"), ("origin", HERE)], false),
        (&[("sec-fetch-site", "cross-site"), ("origin", HERE)], false),
        (&[("sec-fetch-site", "none")], false),
        (&[("origin", HERE)], true),
        (&[("origin", "null")], false),
        (&[("origin", "https://evil.example")], false),
        (&[("origin", "http://127.0.0.1:3001"), ("host", "127.0.0.1:3001")], false),
    ];

    for method in ["POST", "GET", "DELETE"] {
        for (headers, passes) in cases {
            let request = Request::builder().method(method).uri("/api/save");
            let request = headers.iter().fold(request, |r, (name, value)| r.header(*name, *value));
            let response = send(site(HERE), request, Body::empty()).await;

            assert_eq!(response.status() != StatusCode::FORBIDDEN, passes, "{method} {headers:?}");
            assert!(header(response.headers(), "vary").contains("Sec-Fetch-Site"));
        }
    }
}

#[tokio::test]
async fn another_site_may_link_to_a_page_but_not_frame_it_or_fetch_it() {
    let cases = [
        ("none", "navigate", "document", true),
        ("same-origin", "cors", "empty", true),
        ("cross-site", "navigate", "document", true),
        ("cross-site", "navigate", "iframe", false),
        ("cross-site", "no-cors", "image", false),
        ("same-site", "cors", "empty", false),
        ("same-site", "navigate", "object", false),
    ];

    for (site_header, mode, destination, passes) in cases {
        let request = Request::get("/")
            .header("sec-fetch-site", site_header)
            .header("sec-fetch-mode", mode)
            .header("sec-fetch-dest", destination);
        let response = send(site(HERE), request, Body::empty()).await;

        let passed = response.status() == StatusCode::OK;
        assert_eq!(passed, passes, "{site_header} {mode} {destination}");
    }
}

#[tokio::test]
async fn somebody_who_follows_a_link_to_us_continues_from_our_own_page() {
    let link = || {
        Request::get("/")
            .header("sec-fetch-site", "cross-site")
            .header("sec-fetch-mode", "navigate")
            .header("sec-fetch-dest", "document")
    };

    let first = send(site(HERE), link(), Body::empty()).await;
    let with_cookie = send(site(HERE), link().header("cookie", "a=b"), Body::empty()).await;

    assert!(text(first).await.contains("<a href=\"/\">Continue</a>"));
    assert_eq!(text(with_cookie).await, "a page");
}

#[tokio::test]
async fn every_answer_carries_the_headers() {
    let wasm = format!("/{}/browser_bg.wasm", assets::FOLDER);
    for path in ["/", "/nowhere", "/panic", "/healthz", "/api/go", "/?__err=x", &wasm] {
        let response = get_page(path).await;

        let headers = response.headers();
        for (name, value) in [
            ("x-content-type-options", "nosniff"),
            ("referrer-policy", "same-origin"),
            ("cross-origin-opener-policy", "same-origin"),
            ("cross-origin-resource-policy", "same-origin"),
            ("x-frame-options", "DENY"),
            ("x-robots-tag", "noindex"),
            ("strict-transport-security", ""),
            ("server", ""),
        ] {
            assert_eq!(header(headers, name), value, "{path} {name}");
        }
        assert!(header(headers, "content-security-policy").starts_with("default-src 'none'"));
        assert!(header(headers, "permissions-policy").contains("camera=()"));
        let kept = header(headers, "cache-control");
        assert_eq!(kept.contains("immutable"), path == wasm, "{path}: {kept}");
        assert_eq!(kept == "no-store", path != wasm, "{path}: {kept}");
    }
}

#[tokio::test]
async fn a_site_on_https_says_so_for_two_years() {
    let site = site("https://waymark.example.org");
    let response = send(site, Request::get("/"), Body::empty()).await;

    let said = header(response.headers(), "strict-transport-security").to_owned();
    assert_eq!(said, "max-age=63072000; includeSubDomains");
}

#[tokio::test]
async fn an_embedded_file_comes_in_the_form_the_browser_takes() {
    let path = format!("/{}/waymark.css", assets::FOLDER);
    for (accepts, encoding) in [("br, gzip", "br"), ("gzip", "gzip"), ("", "")] {
        let request = Request::get(&path).header("accept-encoding", accepts);
        let response = send(site(HERE), request, Body::empty()).await;

        assert_eq!(header(response.headers(), "content-encoding"), encoding);
        assert_eq!(header(response.headers(), "content-type"), "text/css; charset=utf-8");
    }
    let unknown = get_page(&format!("/{}/secret", assets::FOLDER)).await;
    assert_eq!(unknown.status(), StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn a_form_that_is_too_big_is_refused_with_a_sentence() {
    let fits = send(site(HERE), ours("/api/save"), Body::from(vec![b'a'; body::LIMIT])).await;
    let too_big =
        send(site(HERE), ours("/api/save"), Body::from(vec![b'a'; body::LIMIT + 1])).await;

    assert_eq!(text(fits).await, body::LIMIT.to_string());
    assert_eq!(too_big.status(), StatusCode::PAYLOAD_TOO_LARGE);
    assert!(text(too_big).await.contains("shorten the text"));
}

#[tokio::test]
async fn a_panic_is_one_apology_without_its_words() {
    let response = get_page("/panic").await;

    assert_eq!(response.status(), StatusCode::INTERNAL_SERVER_ERROR);
    let page = text(response).await;
    assert!(page.contains("quote "), "{page}");
    assert!(!page.contains("Amina"), "{page}");
}

#[tokio::test]
async fn every_answer_of_a_demonstration_that_is_no_page_of_the_site_says_so_too() {
    let too_big = || Body::from(vec![b'a'; body::LIMIT + 1]);
    let from_elsewhere = || {
        Request::get("/")
            .header("sec-fetch-site", "cross-site")
            .header("sec-fetch-mode", "navigate")
            .header("sec-fetch-dest", "document")
    };
    let requests = || {
        [
            ("forged", Request::post("/api/save"), Body::empty()),
            ("too big", ours("/api/save"), too_big()),
            ("panic", Request::get("/panic"), Body::empty()),
            ("nowhere", Request::get("/nowhere"), Body::empty()),
            ("a form with GET", ours("/api/go").method("GET"), Body::empty()),
            ("from elsewhere", from_elsewhere(), Body::empty()),
        ]
    };

    for (kind, says) in [(Kind::Demo, true), (Kind::Real, false)] {
        for (name, request, body) in requests() {
            let response = send(site_of(HERE, kind), request, body).await;
            let html = text(response).await;

            assert_eq!(html.contains("Demonstration: none of these people exist"), says, "{name}");
            assert!(html.contains("<h1>") && html.contains("</main>"), "{name}: {html}");
        }
    }
}

#[tokio::test]
async fn an_answer_that_is_no_page_looks_like_one_and_loads_the_style_sheet_only() {
    let response = get_page("/nowhere").await;

    let policy = header(response.headers(), "content-security-policy").to_owned();
    assert!(policy.starts_with("default-src 'none'; style-src 'self';"), "{policy}");
    let html = text(response).await;
    let (_, rest) = html.split_once("<link rel=\"stylesheet\" href=\"").expect("a style sheet");
    let sheet = get_page(rest.split('"').next().expect("its address")).await;
    assert_eq!(header(sheet.headers(), "content-type"), "text/css; charset=utf-8");
}

#[tokio::test]
async fn an_error_in_the_address_is_not_shown_to_anybody() {
    let response = get_page("/?page=2&__err=forged").await;

    assert_eq!(response.status(), StatusCode::SEE_OTHER);
    assert_eq!(header(response.headers(), "location"), "/?page=2");
}

#[tokio::test]
async fn after_a_form_the_browser_looks_at_a_page() {
    let response = send(site(HERE), ours("/api/go"), Body::empty()).await;

    assert_eq!(response.status(), StatusCode::SEE_OTHER);
}

#[tokio::test]
async fn healthz_says_ok_and_nothing_else() {
    assert_eq!(text(get_page("/healthz").await).await, "ok");
}
