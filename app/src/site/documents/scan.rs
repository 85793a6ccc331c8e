//! Asks a virus scanner on this machine about a file, in the way of `ClamAV` over its socket. Where a charity has one,
//! nothing is kept that it did not let pass.

use std::{path::Path, time::Duration};

use tokio::{
    io::{AsyncReadExt, AsyncWriteExt},
    net::UnixStream,
    time::timeout,
};

/// A scanner that has not answered by then is away.
const LONGEST: Duration = Duration::from_mins(1);
/// Bytes sent at a time.
const PIECE: usize = 64 * 1024;
/// The longest answer that is read.
const ANSWER: u64 = 1024;

/// What the scanner says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Scanned {
    Clean,
    Infected,
    /// It cannot be reached, or says something else.
    Unknown,
}

/// Asks about this content.
pub async fn scan(socket: &Path, content: &[u8]) -> Scanned {
    match timeout(LONGEST, ask(socket, content)).await {
        Ok(Ok(answer)) => read(&answer),
        Ok(Err(error)) => {
            tracing::error!(kind = ?error.kind(), "the virus scanner cannot be reached");
            Scanned::Unknown
        }
        Err(_) => {
            tracing::error!("the virus scanner does not answer");
            Scanned::Unknown
        }
    }
}

async fn ask(socket: &Path, content: &[u8]) -> std::io::Result<Vec<u8>> {
    let mut stream = UnixStream::connect(socket).await?;
    stream.write_all(b"zINSTREAM\0").await?;
    for piece in content.chunks(PIECE) {
        let length = u32::try_from(piece.len()).unwrap_or_default();
        stream.write_all(&length.to_be_bytes()).await?;
        stream.write_all(piece).await?;
    }
    stream.write_all(&0_u32.to_be_bytes()).await?;
    stream.flush().await?;
    let mut answer = Vec::new();
    stream.take(ANSWER).read_to_end(&mut answer).await?;
    Ok(answer)
}

/// The name of what was found is not kept: it may have been chosen by whoever made it.
fn read(answer: &[u8]) -> Scanned {
    let answer = String::from_utf8_lossy(answer);
    match answer.trim_end_matches(['\0', '\n']) {
        "stream: OK" => Scanned::Clean,
        found if found.ends_with(" FOUND") => Scanned::Infected,
        _ => {
            tracing::error!("the virus scanner could not scan a file");
            Scanned::Unknown
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_a_clear_answer_lets_a_file_pass() {
        assert_eq!(read(b"stream: OK\0"), Scanned::Clean);
        assert_eq!(read(b"stream: Eicar-Test-Signature FOUND\0"), Scanned::Infected);
        for odd in [&b""[..], b"INSTREAM size limit exceeded. ERROR\0", b"stream: not OK\0"] {
            assert_eq!(read(odd), Scanned::Unknown);
        }
    }
}
