//! `OpenDocument` texts and spreadsheets: the same as for Word and Excel.

use domain::document::Format;

use super::{Refusal, unpacked};

/// The same content, if nothing in it does anything by itself.
pub fn safe(format: Format, content: Vec<u8>) -> Result<Vec<u8>, Refusal> {
    let mut kind = None;
    unpacked::each(&content, &mut |part| {
        if part.name.starts_with("basic/") || part.name.starts_with("scripts/") {
            return Err(Refusal::Macros);
        }
        // A drawing of its own lies in a folder; a file of another program is one part.
        if part.name.starts_with("object ") && !part.name.contains('/') {
            return Err(Refusal::Embedded);
        }
        if part.name == "mimetype" {
            kind = Some(part.start.trim_ascii().to_vec());
        }
        if part.name == "meta-inf/manifest.xml" && says(part.start, b"encryption-data") {
            return Err(Refusal::Locked);
        }
        Ok(())
    })?;
    if kind.is_some_and(|kind| kind == format.media().as_bytes()) {
        Ok(content)
    } else {
        Err(Refusal::Mismatch)
    }
}

fn says(text: &[u8], words: &[u8]) -> bool {
    text.windows(words.len()).any(|part| part == words)
}
