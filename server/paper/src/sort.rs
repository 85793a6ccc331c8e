//! What a file is by its first bytes, whatever it is called.

use domain::document::Format;

use super::Refusal;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Sort {
    Pdf,
    Jpeg,
    Png,
    Webp,
    Zip,
    /// Word and Excel of long ago, and newer ones with a password.
    Compound,
    Program,
    Archive,
    Heic,
    /// None of these: text, if it is anything.
    Other,
}

const BEGINNINGS: &[(&[u8], Sort)] = &[
    (b"%PDF-", Sort::Pdf),
    (b"\xff\xd8\xff", Sort::Jpeg),
    (b"\x89PNG\r\n\x1a\n", Sort::Png),
    (b"PK\x03\x04", Sort::Zip),
    (COMPOUND, Sort::Compound),
    (b"MZ", Sort::Program),
    (b"\x7fELF", Sort::Program),
    (b"\xca\xfe\xba\xbe", Sort::Program),
    (b"#!", Sort::Program),
    (b"Rar!", Sort::Archive),
    (b"7z\xbc\xaf", Sort::Archive),
    (b"\x1f\x8b", Sort::Archive),
];

/// How Word and Excel files of long ago begin, and objects inside newer ones.
pub const COMPOUND: &[u8] = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1";

/// Refuses a file that is something else than its name says.
pub fn agree(format: Format, content: &[u8]) -> Result<(), Refusal> {
    use Format::{Csv, Docx, Jpeg, Ods, Odt, Pdf, Png, Text, Webp, Xlsx};
    match (format, sort(content)) {
        (Pdf, Sort::Pdf)
        | (Jpeg, Sort::Jpeg)
        | (Png, Sort::Png)
        | (Webp, Sort::Webp)
        | (Docx | Xlsx | Odt | Ods, Sort::Zip)
        | (Text | Csv, Sort::Other) => Ok(()),
        (Docx | Xlsx, Sort::Compound) => Err(Refusal::Locked),
        (_, Sort::Program) => Err(Refusal::Program),
        (_, Sort::Archive) => Err(Refusal::Archive),
        (_, Sort::Heic) => Err(Refusal::Heic),
        _ => Err(Refusal::Mismatch),
    }
}

fn sort(content: &[u8]) -> Sort {
    let found = BEGINNINGS.iter().find(|(beginning, _)| content.starts_with(beginning));
    let at = |place: usize, bytes: &[u8]| content.get(place..place + bytes.len()) == Some(bytes);
    match found {
        Some((_, sort)) => *sort,
        None if content.starts_with(b"RIFF") && at(8, b"WEBP") => Sort::Webp,
        None if at(4, b"ftyp") => Sort::Heic,
        None => Sort::Other,
    }
}
