//! Serves the site until somebody asks it to stop.

use std::{io::Write, net::SocketAddr};

use store::Store;
use tokio::{net::TcpListener, task::JoinHandle};

use super::{Failure, holidays, open};
use crate::{
    chores,
    cli::Serve,
    edge::{origin::Origin, panic},
    hatch,
    listen::{self, Limits},
    log,
    mail::{How, Mailer},
    router::{Site, router},
    staff::{Colleague, PASSWORD, Staff},
    stop,
    tls::{Files, Tls},
};

/// Opens the store, listens, serves, and closes the store again.
pub async fn serve(how: Serve, out: &mut dyn Write) -> Result<(), Failure> {
    let origin = origin(&how)?;
    let tls = tls(&how)?;
    let mailer = how.mail.as_deref().map(How::read).transpose()?.map(Mailer::new).transpose()?;
    let store = if how.real { open::real(&how.at).await? } else { open::any(&how.at).await? };
    log::to_stderr();
    panic::hush();
    let listener = TcpListener::bind(how.listen).await.map_err(|_| Failure::Listen(how.listen))?;
    greet(&store, &origin, out)?;
    holidays::warn(&store, out)?;
    out.flush()?;
    let site = Site { store: store.clone(), origin, scanner: how.scan_socket.clone() };
    let hatch = open_hatch(&store, &how)?;
    let post = mailer.map(|mailer| (mailer, site.origin.as_str().to_owned()));
    let chores = tokio::spawn(chores::keep_doing(store.clone(), post));
    let renewing = tls.clone().map(|tls| tokio::spawn(tls.keep_fresh()));
    let limits = Limits { proxy: how.proxy, tls, ..Limits::default() };
    listen::serve(listener, router(&site), limits, stop::asked()?).await;
    chores.abort();
    if let Some(renewing) = renewing {
        renewing.abort();
    }
    if let Some(hatch) = hatch {
        hatch.abort();
    }
    store.close().await;
    Ok(())
}

/// PostgreSQL is copied by its own programs, so only files have a hatch. Without one people still work: they come first.
fn open_hatch(store: &Store, how: &Serve) -> Result<Option<JoinHandle<()>>, Failure> {
    let place = open::place(&how.at)?;
    if place.is_on_postgres() {
        return Ok(None);
    }
    let hatch = hatch::open(store.clone(), place.data());
    Ok(hatch.inspect_err(|error| tracing::error!(%error, "backups cannot reach this server")).ok())
}

/// TLS, where certificate files were given.
fn tls(how: &Serve) -> Result<Option<Tls>, Failure> {
    let files = how.certificate.clone().zip(how.certificate_key.clone());
    let files = files.map(|(certificate, key)| Files { certificate, key });
    Ok(files.map(Tls::of).transpose()?)
}

/// The address that was given; without one, where we listen, if that is this machine only.
fn origin(how: &Serve) -> Result<Origin, Failure> {
    match &how.origin {
        Some(origin) => Ok(origin.clone()),
        // A certificate is for a name.
        None if how.certificate.is_some() => Err(Failure::NoOrigin),
        None => local(how.listen).ok_or(Failure::NoOrigin),
    }
}

fn local(address: SocketAddr) -> Option<Origin> {
    format!("http://{address}").parse().ok()
}

fn greet(store: &Store, origin: &Origin, out: &mut dyn Write) -> Result<(), Failure> {
    writeln!(out, "Waymark is at {}. Stop it with Ctrl-C.", origin.as_str())?;
    if store.is_demo() {
        writeln!(out, "Everybody in it is invented. Sign in with the password \"{PASSWORD}\" as")?;
        for Colleague { email, role, .. } in Staff::of(0).shown() {
            writeln!(out, "  {email:<40} {}", role.label())?;
        }
    }
    Ok(out.flush()?)
}
