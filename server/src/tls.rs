//! TLS from certificate files, for those without a proxy in front. Files that were renewed are read again by themselves;
//! while new ones cannot be read, the old ones serve on.

use std::{
    fmt, fs,
    os::unix::fs::PermissionsExt,
    path::PathBuf,
    sync::{Arc, PoisonError, RwLock},
    time::{Duration, SystemTime},
};

use rustls::{
    ServerConfig,
    crypto::ring,
    pki_types::{CertificateDer, PrivateKeyDer, pem::PemObject},
    server::{ClientHello, ResolvesServerCert},
    sign::CertifiedKey,
};
use tokio_rustls::TlsAcceptor;

/// How often the files are looked at.
const LOOK_EVERY: Duration = Duration::from_mins(10);

/// Where the certificate and its key are.
#[derive(Debug, Clone)]
pub struct Files {
    /// The certificate and what leads to its issuer, in PEM.
    pub certificate: PathBuf,
    /// Its private key, in PEM.
    pub key: PathBuf,
}

/// Why the files do not serve.
#[derive(Debug, thiserror::Error)]
pub enum NotTls {
    #[error("The certificate {} cannot be read as PEM.", .0.display())]
    Certificate(PathBuf),
    #[error("The private key {} cannot be read as PEM.", .0.display())]
    Key(PathBuf),
    #[error("The private key {} can be read by everybody on this machine. Run `chmod o= {}`.", .0.display(), .0.display())]
    Shown(PathBuf),
    #[error("The certificate {} and the private key {} do not belong together.", .0.display(), .1.display())]
    Apart(PathBuf, PathBuf),
    #[error("TLS could not be set up.")]
    Setup(#[source] rustls::Error),
}

/// What answers a handshake.
#[derive(Clone)]
pub struct Tls {
    acceptor: TlsAcceptor,
    current: Arc<Current>,
}

impl fmt::Debug for Tls {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Tls").field("files", &self.current.files).finish_non_exhaustive()
    }
}

impl Tls {
    /// Reads the files. TLS 1.2 and 1.3, and what rustls holds to be safe in them.
    pub fn of(files: Files) -> Result<Self, NotTls> {
        let held = RwLock::new(Held::read(&files)?);
        let current = Arc::new(Current { files, held });
        let mut config = ServerConfig::builder_with_provider(ring::default_provider().into())
            .with_safe_default_protocol_versions()
            .map_err(NotTls::Setup)?
            .with_no_client_auth()
            .with_cert_resolver(current.clone());
        config.alpn_protocols = vec![b"http/1.1".to_vec()];
        Ok(Self { acceptor: TlsAcceptor::from(Arc::new(config)), current })
    }

    /// What a new connection is given to.
    pub const fn acceptor(&self) -> &TlsAcceptor {
        &self.acceptor
    }

    /// Looks again and again whether the files were renewed.
    pub async fn keep_fresh(self) {
        loop {
            tokio::time::sleep(LOOK_EVERY).await;
            let tls = self.clone();
            let looked = tokio::task::spawn_blocking(move || tls.look());
            if let Ok(Err(problem)) = looked.await {
                tracing::error!(%problem, "a renewed certificate cannot be used; the old one serves on");
            }
        }
    }

    /// Takes renewed files. Whether there were any.
    pub fn look(&self) -> Result<bool, NotTls> {
        let Current { files, held } = &*self.current;
        if written(files) == held.read().unwrap_or_else(PoisonError::into_inner).written {
            return Ok(false);
        }
        let renewed = Held::read(files)?;
        *held.write().unwrap_or_else(PoisonError::into_inner) = renewed;
        Ok(true)
    }
}

/// The certificate that serves now.
#[derive(Debug)]
struct Current {
    files: Files,
    held: RwLock<Held>,
}

#[derive(Debug)]
struct Held {
    key: Arc<CertifiedKey>,
    /// When both files were written.
    written: [Option<SystemTime>; 2],
}

impl ResolvesServerCert for Current {
    fn resolve(&self, _: ClientHello<'_>) -> Option<Arc<CertifiedKey>> {
        Some(self.held.read().unwrap_or_else(PoisonError::into_inner).key.clone())
    }
}

impl Held {
    fn read(files: &Files) -> Result<Self, NotTls> {
        let Files { certificate, key } = files;
        // Looked at first: what is written meanwhile is read the next time.
        let written = written(files);
        let wrong = |_| NotTls::Certificate(certificate.clone());
        let chain: Vec<_> = CertificateDer::pem_file_iter(certificate)
            .and_then(Iterator::collect)
            .map_err(wrong)?;
        if chain.is_empty() {
            return Err(NotTls::Certificate(certificate.clone()));
        }
        hidden(key)?;
        let wrong = |_| NotTls::Key(key.clone());
        let secret = PrivateKeyDer::from_pem_file(key).map_err(wrong)?;
        let signing = ring::sign::any_supported_type(&secret);
        let held = CertifiedKey::new(chain, signing.map_err(|_| NotTls::Key(key.clone()))?);
        match held.keys_match() {
            Ok(()) => Ok(Self { key: Arc::new(held), written }),
            Err(_) => Err(NotTls::Apart(certificate.clone(), key.clone())),
        }
    }
}

/// A key that everybody can read is no secret any more.
fn hidden(key: &PathBuf) -> Result<(), NotTls> {
    let mode = fs::metadata(key).map_err(|_| NotTls::Key(key.clone()))?.permissions().mode();
    let everybody = mode & 0o007;
    if everybody == 0 { Ok(()) } else { Err(NotTls::Shown(key.clone())) }
}

fn written(files: &Files) -> [Option<SystemTime>; 2] {
    let of = |path: &PathBuf| fs::metadata(path).and_then(|about| about.modified()).ok();
    [of(&files.certificate), of(&files.key)]
}
