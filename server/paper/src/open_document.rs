//! `OpenDocument` texts and spreadsheets: the same as for Word and Excel.

use domain::document::Format;

use super::{
    Refusal,
    links::{self, attribute},
    unpacked,
};

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
        if matches!(part.name, "content.xml" | "styles.xml") && fetches(part.start)? {
            return Err(Refusal::Fetches);
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

/// Whether anything but a link that somebody follows leads out of the document.
fn fetches(part: &[u8]) -> Result<bool, Refusal> {
    links::any(part, |one| {
        let to = attribute(one, "href")?.unwrap_or_default();
        let is_outside = to.contains("://") || to.starts_with("//") || to.starts_with("\\\\");
        Ok(is_outside && one.local_name().as_ref() != "a")
    })
}

fn says(text: &[u8], words: &[u8]) -> bool {
    text.windows(words.len()).any(|part| part == words)
}
