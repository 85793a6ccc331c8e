//! Why a command stopped: one sentence for the person at the shell.

use std::path::{Path, PathBuf};

use store::OpenError;

/// Why a command stopped.
#[derive(Debug, thiserror::Error)]
pub enum Failure {
    #[error(transparent)]
    Open(#[from] OpenError),
    #[error("The store did not do it: {0}.")]
    Store(#[from] store::Error),
    #[error("The account was not added: {0}.")]
    Account(#[from] store::account::NotDone),
    #[error("{0}")]
    Sheet(#[from] sheet::Refusal),
    #[error("{0}")]
    Map(#[from] sheet::NotAMap),
    #[error("There is no leave: {0}.")]
    NotAtShell(#[from] store::shell::NotAtShell),
    #[error("Nothing was taken back: {0}.")]
    NotTakenBack(#[from] store::import::NotTakenBack),
    #[error("Nothing more was written: {0}.")]
    NoColumn(#[from] domain::sheet::NoColumn),
    #[error("Leave was not given: {0}.")]
    NotGranted(#[from] store::internal::NotGranted),
    #[error("Could not listen at {0}: another program may be using this address.")]
    Listen(std::net::SocketAddr),
    #[error("Say where people reach this site: --origin https://waymark.example.org.")]
    NoOrigin,
    #[error("The file {} cannot be used: {}.", .0.display(), .1.kind())]
    File(PathBuf, #[source] std::io::Error),
    #[error(
        "The address in --database has a password in it, and everybody on this machine can read that. Put the address into a file, and give the file."
    )]
    PasswordShown,
    #[error("There is no rule {0}. See: waymark rules list.")]
    NoRule(String),
    #[error("{0}")]
    NoDate(String),
    #[error("{0} worked examples no longer come out. Do not rely on this program's dates.")]
    Examples(usize),
    #[error("{0} cases differ from what their events say. Run: waymark rebuild.")]
    Differs(usize),
    #[error("The audit chain is broken: {0}.")]
    Broken(String),
    #[error(
        "This report is not published. It is not one of this charity's reports, its period is not closed, or too few people are counted."
    )]
    NotPublished,
    #[error("{0}")]
    Backup(#[from] crate::backup::NotKept),
    #[error("The file was not loaded. Nothing was changed.\n{0}")]
    Holidays(String),
    #[error(transparent)]
    Mail(#[from] crate::mail::NotUsable),
    #[error(transparent)]
    Tls(#[from] crate::tls::NotTls),
    #[error("Could not write the answer.")]
    Output(#[from] std::io::Error),
}

impl Failure {
    /// A file of bank holidays that cannot be taken, with one sentence a line.
    pub fn holidays(wrong: impl IntoIterator<Item = String>) -> Self {
        Self::Holidays(wrong.into_iter().collect::<Vec<_>>().join("\n"))
    }

    /// A file that was named on the command line, and why it does not serve.
    pub fn file(path: &Path) -> impl FnOnce(std::io::Error) -> Self {
        let path = path.to_owned();
        |problem| Self::File(path, problem)
    }
}
