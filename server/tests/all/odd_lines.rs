//! Requests whose lines are odd: two lengths, no length that can be read, methods that nobody needs. None of them reaches a
//! page or a form, and none leaves behind it what the next reader of the line would take for a request.

use std::time::Duration;

use http::Method;
use tokio::{
    io::{AsyncReadExt, AsyncWriteExt},
    net::TcpStream,
    time::timeout,
};

use crate::house::House;

/// Says these lines to the server, and hears the first line of its answer and how many answers there were.
async fn spoken(house: &House, said: &str) -> (String, usize) {
    let mut line = TcpStream::connect(house.address).await.unwrap();
    line.write_all(said.as_bytes()).await.unwrap();
    let mut heard = Vec::new();
    // A server that goes on listening has answered what there was.
    let _ = timeout(Duration::from_secs(2), line.read_to_end(&mut heard)).await;
    let heard = String::from_utf8_lossy(&heard).into_owned();
    let first = heard.lines().next().unwrap_or_default().to_owned();
    (first, heard.matches("HTTP/1.1 ").count())
}

#[tokio::test]
async fn a_request_whose_end_is_in_doubt_is_refused() {
    let house = House::of("4").await;
    let lengths = [
        "Content-Length: 4\r\nContent-Length: 5",
        "Content-Length: 4, 5",
        "Content-Length: +4",
        "Content-Length: 0x4",
        "Transfer-Encoding: xchunked",
        "Transfer-Encoding: chunked, identity",
    ];

    for length in lengths {
        let said = format!(
            "POST /api/stay HTTP/1.1\r\nHost: a\r\nSec-Fetch-Site: same-origin\r\n{length}\r\n\r\n\
             GET /healthz HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n"
        );
        let (first, answers) = spoken(&house, &said).await;
        assert!(first.contains(" 400 "), "{length}: {first}");
        assert_eq!(answers, 1, "{length}: what follows is no request of its own");
    }
    house.close().await;
}

#[tokio::test]
async fn no_method_but_those_of_pages_and_forms_is_answered() {
    let house = House::of("4").await;
    let mut browser = house.signed_in(&house.person("Rosa")).await.0;

    for method in ["TRACE", "PUT", "DELETE", "PATCH", "PROPFIND", "OPTIONS"] {
        for path in ["/", "/cases", "/help", "/api/log", "/documents/file", "/healthz"] {
            let method: Method = method.parse().unwrap();
            let page = browser.send(method.clone(), path, None).await.expect("an answer");
            assert!(page.status.is_client_error(), "{method} {path}: {}", page.status);
        }
    }
    house.close().await;
}
