//! How connections are held, tried over a real line: slow ones are cut off, full houses wait, a stop finishes.

use std::{net::SocketAddr, time::Duration};

use axum::{Router, routing::get};
use server::{
    edge,
    listen::{self, Limits},
};
use store::Kind;
use tokio::{
    io::{AsyncReadExt, AsyncWriteExt},
    net::{TcpListener, TcpStream},
    sync::oneshot,
    time::{sleep, timeout},
};

fn site() -> Router {
    let slow = Router::new().route("/slow", get(async || sleep(Duration::from_millis(300)).await));
    edge::around(slow, &"http://127.0.0.1:3000".parse().unwrap(), Kind::Real)
}

async fn listening(
    limits: Limits,
) -> (SocketAddr, oneshot::Sender<()>, tokio::task::JoinHandle<()>) {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = listener.local_addr().unwrap();
    let (stop, stopped) = oneshot::channel();
    let stopped = async { stopped.await.unwrap_or(()) };
    let server = tokio::spawn(listen::serve(listener, site(), limits, stopped));
    (address, stop, server)
}

#[tokio::test]
async fn a_client_that_never_finishes_its_headers_is_cut_off() {
    let limits = Limits { headers: Duration::from_millis(200), ..Limits::default() };
    let (address, _stop, _server) = listening(limits).await;
    let mut client = TcpStream::connect(address).await.unwrap();
    client.write_all(b"GET / HTTP/1.1\r\nHost: a\r\nX-Slow: ").await.unwrap();

    let mut heard = Vec::new();
    let ended = timeout(Duration::from_secs(5), client.read_to_end(&mut heard)).await;

    assert!(ended.is_ok(), "the connection was still open after five seconds");
    assert!(!String::from_utf8_lossy(&heard).contains("200 OK"));
}

#[tokio::test]
async fn a_full_house_makes_the_next_one_wait_and_then_serves_it() {
    let limits =
        Limits { headers: Duration::from_millis(300), connections: 1, ..Limits::default() };
    let (address, _stop, _server) = listening(limits).await;
    let _idle = TcpStream::connect(address).await.unwrap();
    let mut client = TcpStream::connect(address).await.unwrap();
    client
        .write_all(b"GET /healthz HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n")
        .await
        .unwrap();

    let mut heard = String::new();
    timeout(Duration::from_secs(5), client.read_to_string(&mut heard)).await.unwrap().unwrap();

    assert!(heard.ends_with("ok"), "{heard}");
}

#[tokio::test]
async fn a_stop_finishes_what_was_started() {
    let (address, stop, server) = listening(Limits::default()).await;
    let mut client = TcpStream::connect(address).await.unwrap();
    client.write_all(b"GET /slow HTTP/1.1\r\nHost: a\r\n\r\n").await.unwrap();
    sleep(Duration::from_millis(100)).await;

    stop.send(()).unwrap();
    let mut heard = String::new();
    client.read_to_string(&mut heard).await.unwrap();
    server.await.unwrap();

    assert!(heard.starts_with("HTTP/1.1 200"), "{heard}");
    assert!(TcpStream::connect(address).await.is_err());
}
