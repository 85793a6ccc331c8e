//! How the site is served: where, to whom, and with what beside it.

use std::{
    net::{IpAddr, SocketAddr},
    path::PathBuf,
};

use clap::Args;

use super::At;
use crate::edge::origin::Origin;

#[derive(Debug, Args)]
pub struct Serve {
    #[command(flatten)]
    pub at: At,
    /// Where to listen.
    #[arg(long, value_name = "ADDRESS", default_value = "127.0.0.1:3000")]
    pub listen: SocketAddr,
    /// Where people reach this site, with https. [default: where it listens]
    #[arg(long, value_name = "URL")]
    pub origin: Option<Origin>,
    /// The address of the proxy in front, whose X-Forwarded-For is believed.
    #[arg(long, value_name = "IP")]
    pub proxy: Option<IpAddr>,
    /// A certificate with what leads to its issuer, in PEM: TLS without a proxy in front. Renewed files are noticed.
    #[arg(long, value_name = "FILE", requires = "certificate_key")]
    pub certificate: Option<PathBuf>,
    /// The private key of the certificate, in PEM.
    #[arg(long, value_name = "FILE", requires = "certificate")]
    pub certificate_key: Option<PathBuf>,
    /// The socket of a virus scanner, clamd, on this machine. Without its word that a document is clean, none is taken.
    #[arg(long, value_name = "PATH")]
    pub scan_socket: Option<PathBuf>,
    /// A file that says how the mail server is reached, for emails of what is due. Without it none are sent.
    #[arg(long, value_name = "FILE")]
    pub mail: Option<PathBuf>,
    /// Refuse to serve a demonstration.
    #[arg(long)]
    pub real: bool,
}
