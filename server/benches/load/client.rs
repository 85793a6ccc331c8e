//! A small HTTP client over one kept-open connection, so that what is measured is the server.

use std::net::SocketAddr;

use http::{Method, Request, StatusCode, header};
use http_body_util::{BodyExt, Full};
use hyper::{body::Bytes, client::conn::http1};
use hyper_util::rt::TokioIo;
use tokio::net::TcpStream;

pub struct Client {
    sender: http1::SendRequest<Full<Bytes>>,
    origin: String,
    packed: bool,
    pub cookie: Option<String>,
}

pub struct Answer {
    pub status: StatusCode,
    pub location: Option<String>,
    pub body: Bytes,
}

impl Client {
    pub async fn connect(address: SocketAddr, cookie: Option<String>) -> Self {
        let stream = TcpStream::connect(address).await.expect("the server listens");
        stream.set_nodelay(true).expect("a TCP option");
        let (sender, connection) = http1::handshake(TokioIo::new(stream)).await.expect("HTTP/1.1");
        tokio::spawn(connection);
        Self { sender, origin: format!("http://{address}"), packed: false, cookie }
    }

    pub async fn get(&mut self, path: &str) -> Answer {
        self.send(Method::GET, path, Bytes::new()).await
    }

    /// The same as it crosses the wire to a browser.
    pub async fn get_packed(&mut self, path: &str) -> Answer {
        self.packed = true;
        let answer = self.get(path).await;
        self.packed = false;
        answer
    }

    pub async fn post(&mut self, path: &str, fields: &[(&str, &str)]) -> Answer {
        let body = serde_urlencoded::to_string(fields).expect("plain fields");
        self.send(Method::POST, path, body.into()).await
    }

    async fn send(&mut self, method: Method, path: &str, body: Bytes) -> Answer {
        let mut request = Request::builder()
            .method(method)
            .uri(path)
            .header(header::HOST, self.origin.trim_start_matches("http://"))
            .header(header::ORIGIN, &self.origin)
            .header(header::ACCEPT, "text/html")
            .header("sec-fetch-site", "same-origin")
            .header("sec-fetch-mode", "navigate")
            .header("sec-fetch-dest", "document")
            .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded");
        if self.packed {
            request = request.header(header::ACCEPT_ENCODING, "br");
        }
        if let Some(cookie) = &self.cookie {
            request = request.header(header::COOKIE, cookie);
        }
        self.sender.ready().await.expect("an open connection");
        let request = request.body(Full::new(body)).expect("a request");
        let answer = self.sender.send_request(request).await.expect("an answer");
        let (head, body) = answer.into_parts();
        let set = head.headers.get_all(header::SET_COOKIE).iter();
        let set: Vec<_> = set
            .map(|cookie| cookie.to_str().expect("an ASCII cookie"))
            .map(|cookie| cookie.split(';').next().unwrap_or_default())
            .collect();
        if !set.is_empty() {
            self.cookie = Some(set.join("; "));
        }
        Answer {
            status: head.status,
            location: head
                .headers
                .get(header::LOCATION)
                .and_then(|v| v.to_str().ok())
                .map(str::to_owned),
            body: body.collect().await.expect("a whole body").to_bytes(),
        }
    }
}
