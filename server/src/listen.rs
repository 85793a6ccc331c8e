//! Accepts connections. Our own loop, because axum's has no time limit on headers: slow clients would hold
//! connections for ever, and a stop would wait for them.

use std::{
    convert::Infallible,
    net::{IpAddr, SocketAddr},
    sync::Arc,
    time::Duration,
};

use axum::{Router, body::Body};
use http::Request;
use hyper::{body::Incoming, server::conn::http1, service::service_fn};
use hyper_util::{
    rt::{TokioIo, TokioTimer},
    server::graceful::{GracefulShutdown, Watcher},
};
use tokio::{
    io::{AsyncRead, AsyncWrite},
    net::{TcpListener, TcpStream},
    sync::Semaphore,
    time::timeout,
};
use tower::ServiceExt;

use crate::tls::Tls;

/// How connections are treated.
#[derive(Debug, Clone)]
pub struct Limits {
    /// How long a client may take to send the headers of a request, or to begin the next one.
    pub headers: Duration,
    /// Connections held at once; more wait in the kernel's queue.
    pub connections: usize,
    /// How long started requests may take after a stop was asked for.
    pub farewell: Duration,
    /// The one machine whose word on who the client is counts: the proxy in front of us.
    pub proxy: Option<IpAddr>,
    /// Connections speak TLS.
    pub tls: Option<Tls>,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            headers: Duration::from_secs(10),
            connections: 512,
            farewell: Duration::from_secs(20),
            proxy: None,
            tls: None,
        }
    }
}

/// Who sent a request: the client's own address, as far as we can know it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Client(pub IpAddr);

/// Serves until `stop` is done, then finishes what was started.
pub async fn serve(
    listener: TcpListener,
    router: Router,
    limits: Limits,
    stop: impl Future<Output = ()>,
) {
    let room = Arc::new(Semaphore::new(limits.connections));
    let connections = GracefulShutdown::new();
    tokio::pin!(stop);
    loop {
        let place = tokio::select! {
            () = &mut stop => break,
            place = Arc::clone(&room).acquire_owned() => place,
        };
        let (stream, peer) = tokio::select! {
            () = &mut stop => break,
            accepted = listener.accept() => match accepted {
                Ok(accepted) => accepted,
                Err(problem) => { rest(&problem).await; continue }
            },
        };
        let held = hold(stream, peer, router.clone(), limits.clone(), connections.watcher());
        tokio::spawn(async move {
            held.await;
            drop(place);
        });
    }
    drop(listener);
    if timeout(limits.farewell, connections.shutdown()).await.is_err() {
        tracing::warn!("stopped with requests unfinished");
    }
}

/// Out of file handles, most likely: trying again at once would only spin.
async fn rest(problem: &std::io::Error) {
    tracing::warn!(kind = ?problem.kind(), "could not accept a connection");
    tokio::time::sleep(Duration::from_millis(100)).await;
}

async fn hold(
    stream: TcpStream,
    peer: SocketAddr,
    router: Router,
    limits: Limits,
    watcher: Watcher,
) {
    // Answers are small: send them at once.
    let _ = stream.set_nodelay(true);
    let Some(tls) = limits.tls.clone() else {
        return talk(stream, peer, router, limits, watcher).await;
    };
    // A handshake may take as long as headers. One that fails is a client that went away, or no client of ours.
    if let Ok(Ok(secured)) = timeout(limits.headers, tls.acceptor().accept(stream)).await {
        talk(secured, peer, router, limits, watcher).await;
    }
}

async fn talk<S: AsyncRead + AsyncWrite + Unpin + Send + 'static>(
    stream: S,
    peer: SocketAddr,
    router: Router,
    limits: Limits,
    watcher: Watcher,
) {
    let proxy = limits.proxy;
    let service = service_fn(move |request: Request<Incoming>| {
        let router = router.clone();
        async move {
            let mut request = request.map(Body::new);
            let client = client(&request, peer.ip(), proxy);
            request.extensions_mut().insert(client);
            router.oneshot(request).await.map_err(|never: Infallible| never)
        }
    });
    let connection = http1::Builder::new()
        .timer(TokioTimer::new())
        .header_read_timeout(limits.headers)
        .max_buf_size(64 * 1024)
        .serve_connection(TokioIo::new(stream), service);
    // An error here is a client that went away or was cut off: there is nobody to tell.
    let _ = watcher.watch(connection).await;
}

/// Behind a proxy, the last address it added; everything before that is the client's own claim.
fn client<B>(request: &Request<B>, peer: IpAddr, proxy: Option<IpAddr>) -> Client {
    let told = || {
        let header = request.headers().get_all("x-forwarded-for").iter().next_back()?;
        header.to_str().ok()?.rsplit(',').next()?.trim().parse().ok()
    };
    Client(if proxy == Some(peer) { told().unwrap_or(peer) } else { peer })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_proxys_word_on_the_client_counts() {
        let proxy: IpAddr = "10.0.0.1".parse().unwrap();
        let stranger: IpAddr = "192.0.2.7".parse().unwrap();
        let request = Request::builder().header("x-forwarded-for", "1.1.1.1, 198.51.100.9");
        let request = request.body(()).unwrap();

        assert_eq!(client(&request, proxy, Some(proxy)).0.to_string(), "198.51.100.9");
        assert_eq!(client(&request, stranger, Some(proxy)).0, stranger);
        assert_eq!(client(&request, proxy, None).0, proxy);
    }
}
