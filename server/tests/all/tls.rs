//! TLS from certificate files: a client that trusts the certificate is served, renewed files are taken up, and files that do
//! not serve say why.

use std::{fs, net::SocketAddr, os::unix::fs::PermissionsExt, path::Path, sync::Arc};

use axum::{Router, routing::get};
use rcgen::{CertifiedKey, KeyPair, generate_simple_self_signed};
use rustls::{
    ClientConfig, RootCertStore,
    crypto::ring,
    pki_types::{CertificateDer, ServerName},
};
use server::{
    listen::{self, Limits},
    tls::{Files, NotTls, Tls},
};
use tempfile::TempDir;
use tokio::{
    io::{AsyncReadExt, AsyncWriteExt},
    net::{TcpListener, TcpStream},
};
use tokio_rustls::TlsConnector;

const NAME: &str = "waymark.example";

/// Writes a new certificate and its key, and gives what a client is to trust.
fn issue(folder: &Path) -> CertificateDer<'static> {
    let made: CertifiedKey<KeyPair> = generate_simple_self_signed([NAME.to_owned()]).unwrap();
    fs::write(folder.join("chain.pem"), made.cert.pem()).unwrap();
    let key = folder.join("key.pem");
    fs::write(&key, made.signing_key.serialize_pem()).unwrap();
    fs::set_permissions(&key, fs::Permissions::from_mode(0o640)).unwrap();
    made.cert.der().clone()
}

fn files(folder: &Path) -> Files {
    Files { certificate: folder.join("chain.pem"), key: folder.join("key.pem") }
}

async fn serve(tls: Tls) -> SocketAddr {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = listener.local_addr().unwrap();
    let router = Router::new().route("/", get(|| async { "served" }));
    let limits = Limits { tls: Some(tls), ..Limits::default() };
    tokio::spawn(listen::serve(listener, router, limits, std::future::pending()));
    address
}

/// What somebody is answered who trusts this certificate alone.
async fn ask(address: SocketAddr, trusted: CertificateDer<'static>) -> std::io::Result<String> {
    let mut roots = RootCertStore::empty();
    roots.add(trusted).unwrap();
    let config = ClientConfig::builder_with_provider(ring::default_provider().into())
        .with_safe_default_protocol_versions()
        .unwrap()
        .with_root_certificates(roots)
        .with_no_client_auth();
    let stream = TcpStream::connect(address).await?;
    let name = ServerName::try_from(NAME).unwrap();
    let mut secured = TlsConnector::from(Arc::new(config)).connect(name, stream).await?;
    let request = format!("GET / HTTP/1.1\r\nhost: {NAME}\r\nconnection: close\r\n\r\n");
    secured.write_all(request.as_bytes()).await?;
    let mut answer = String::new();
    secured.read_to_string(&mut answer).await?;
    Ok(answer)
}

#[tokio::test]
async fn whoever_trusts_the_certificate_is_served_and_a_renewed_one_is_taken_up() {
    let folder = TempDir::new().unwrap();
    let first = issue(folder.path());
    let tls = Tls::of(files(folder.path())).unwrap();
    let address = serve(tls.clone()).await;

    assert!(ask(address, first.clone()).await.unwrap().ends_with("served"));
    assert!(!tls.look().unwrap(), "nothing is renewed yet");
    let second = issue(folder.path());
    assert!(ask(address, second.clone()).await.is_err(), "not looked at yet");
    assert!(tls.look().unwrap());
    assert!(ask(address, second.clone()).await.unwrap().ends_with("served"));
    assert!(ask(address, first).await.is_err(), "the old one is gone");

    fs::write(folder.path().join("chain.pem"), "half a file").unwrap();
    assert!(tls.look().is_err());
    assert!(ask(address, second).await.unwrap().ends_with("served"), "the old one serves on");
}

#[tokio::test]
async fn who_speaks_no_tls_is_told_nothing() {
    let folder = TempDir::new().unwrap();
    issue(folder.path());
    let address = serve(Tls::of(files(folder.path())).unwrap()).await;

    let mut plain = TcpStream::connect(address).await.unwrap();
    plain.write_all(b"GET / HTTP/1.1\r\nhost: x\r\n\r\n").await.unwrap();
    let mut answer = Vec::new();
    let _ = plain.read_to_end(&mut answer).await;
    assert!(!String::from_utf8_lossy(&answer).contains("served"));
}

#[test]
fn files_that_do_not_serve_say_why() {
    let (folder, other) = (TempDir::new().unwrap(), TempDir::new().unwrap());
    issue(folder.path());
    issue(other.path());
    let key = files(folder.path()).key;

    let apart = Files { key: files(other.path()).key, ..files(folder.path()) };
    assert!(matches!(Tls::of(apart), Err(NotTls::Apart(..))));
    let none = Files { certificate: key.clone(), ..files(folder.path()) };
    assert!(matches!(Tls::of(none), Err(NotTls::Certificate(_))));
    let gone = Files { key: folder.path().join("gone.pem"), ..files(folder.path()) };
    assert!(matches!(Tls::of(gone), Err(NotTls::Key(_))));
    fs::set_permissions(&key, fs::Permissions::from_mode(0o644)).unwrap();
    let shown = Tls::of(files(folder.path())).unwrap_err().to_string();
    assert!(shown.contains("can be read by everybody"), "{shown}");
}
