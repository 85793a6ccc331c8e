//! The file that says how the mail server is reached. Its password stands in a file of its own, never in an argument.

use std::{
    fs,
    net::IpAddr,
    path::{Path, PathBuf},
};

use lettre::message::Mailbox;
use serde::Deserialize;

/// How the mail server is reached.
pub struct How {
    pub server: String,
    /// The usual one of its kind of security, if none is named.
    pub port: Option<u16>,
    pub security: Security,
    pub from: Mailbox,
    pub user: Option<(String, String)>,
}

/// How the way there is protected.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Security {
    /// Encrypted from the first byte.
    Tls,
    /// Encrypted before anything is said, or not used at all.
    #[default]
    Starttls,
    /// Not encrypted: to this machine only.
    None,
}

/// Why the file cannot be used.
#[derive(Debug, thiserror::Error)]
pub enum NotUsable {
    #[error("The file {} about email cannot be read: {}.", .0.display(), .1.kind())]
    File(PathBuf, #[source] std::io::Error),
    #[error("The file about email is not as expected: {0}")]
    Words(String),
    #[error(
        "In the file about email, \"from\" must be an address, such as \"Waymark <waymark@example.org>\"."
    )]
    From,
    #[error(
        "In the file about email, security = \"none\" is for a mail server on this machine only. Use \"starttls\" or \"tls\"."
    )]
    Open,
    #[error("In the file about email, user and password_file go together.")]
    HalfUser,
    #[error("In the file about email, \"server\" is not the name of a mail server.")]
    Server,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Typed {
    server: String,
    port: Option<u16>,
    #[serde(default)]
    security: Security,
    from: String,
    user: Option<String>,
    password_file: Option<PathBuf>,
}

impl How {
    /// Reads the file.
    pub fn read(file: &Path) -> Result<Self, NotUsable> {
        let typed: Typed = toml::from_str(&text(file)?)
            .map_err(|error| NotUsable::Words(error.message().to_owned()))?;
        if typed.security == Security::None && !is_here(&typed.server) {
            return Err(NotUsable::Open);
        }
        let user = match (typed.user, typed.password_file) {
            (None, None) => None,
            (Some(user), Some(file)) => Some((user, text(&file)?.trim_end().to_owned())),
            _ => return Err(NotUsable::HalfUser),
        };
        let from = typed.from.parse().map_err(|_| NotUsable::From)?;
        Ok(Self { server: typed.server, port: typed.port, security: typed.security, from, user })
    }
}

fn text(file: &Path) -> Result<String, NotUsable> {
    fs::read_to_string(file).map_err(|error| NotUsable::File(file.to_owned(), error))
}

fn is_here(server: &str) -> bool {
    server == "localhost" || server.parse().is_ok_and(|ip: IpAddr| ip.is_loopback())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(words: &str) -> Result<How, String> {
        let folder = tempfile::tempdir().unwrap();
        let (file, password) = (folder.path().join("mail.toml"), folder.path().join("password"));
        fs::write(&password, "correct horse\n").unwrap();
        fs::write(&file, words.replace("PASSWORD", password.to_str().unwrap())).unwrap();
        How::read(&file).map_err(|why| why.to_string())
    }

    #[test]
    fn a_file_says_the_server_and_where_the_password_is() {
        let how = read(
            "server = \"smtp.example.org\"\nfrom = \"Waymark <w@example.org>\"\nuser = \"w\"\n\
             password_file = \"PASSWORD\"",
        )
        .unwrap();

        assert_eq!(how.security, Security::Starttls);
        assert_eq!(how.user, Some(("w".into(), "correct horse".into())));
    }

    #[test]
    fn what_cannot_be_used_is_said_in_a_sentence() {
        let from = "from = \"w@example.org\"\n";
        let table = [
            (format!("{from}server = \"a.example\"\nsecurity = \"none\""), "this machine only"),
            (format!("{from}server = \"a.example\"\nuser = \"w\""), "go together"),
            ("from = \"nobody\"\nserver = \"a.example\"".into(), "must be an address"),
            (format!("{from}server = \"a.example\"\npassword = \"x\""), "unknown field"),
            (from.to_owned(), "missing field"),
        ];

        for (words, part) in table {
            let said = read(&words).err().unwrap();
            assert!(said.contains(part), "{said}");
        }
        let here = format!("{from}server = \"127.0.0.1\"\nsecurity = \"none\"");
        assert!(read(&here).is_ok());
        assert!(How::read(Path::new("/nowhere/mail.toml")).is_err());
    }
}
