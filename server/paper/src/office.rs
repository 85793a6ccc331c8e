//! Word and Excel: no programs, no files inside, nothing that is fetched when somebody opens it.

use domain::document::Format;

use super::{
    Refusal,
    links::{self, attribute},
    unpacked::{self, Part},
};

const WORD: &str = "wordprocessingml.document.main+xml";
const EXCEL: &str = "spreadsheetml.sheet.main+xml";

/// The same content, if nothing in it does anything by itself.
pub fn safe(format: Format, content: Vec<u8>) -> Result<Vec<u8>, Refusal> {
    let mut kind = None;
    unpacked::each(&content, &mut |part| {
        by_name(part.name)?;
        if part.name == "[content_types].xml" {
            kind = Some(kind_of(part)?);
        }
        if part.name.rsplit('.').next() == Some("rels") && fetches(part)? {
            return Err(Refusal::Fetches);
        }
        Ok(())
    })?;
    if kind.flatten() == Some(format) { Ok(content) } else { Err(Refusal::Mismatch) }
}

fn by_name(name: &str) -> Result<(), Refusal> {
    let has = |part: &str| name.contains(part);
    if has("vbaproject") || has("vbadata") || has("macrosheets/") {
        return Err(Refusal::Macros);
    }
    if has("activex/") || has("embeddings/") || has("oleobject") {
        return Err(Refusal::Embedded);
    }
    Ok(())
}

/// What the list of parts says that the whole is.
fn kind_of(part: &Part<'_>) -> Result<Option<Format>, Refusal> {
    let said = std::str::from_utf8(part.start).map_err(|_| Refusal::Broken)?.to_lowercase();
    if said.contains("macroenabled") || said.contains("vbaproject") {
        return Err(Refusal::Macros);
    }
    if said.contains("activex") || said.contains("oleobject") {
        return Err(Refusal::Embedded);
    }
    Ok(match (said.contains(WORD), said.contains(EXCEL)) {
        (true, false) => Some(Format::Docx),
        (false, true) => Some(Format::Xlsx),
        _ => None,
    })
}

/// Whether anything but a link that somebody follows leads out of the document.
fn fetches(part: &Part<'_>) -> Result<bool, Refusal> {
    links::any(part.start, |one| {
        let is_outside = attribute(one, "TargetMode")?.is_some_and(|mode| mode == "external");
        let is_link = attribute(one, "Type")?.is_some_and(|kind| kind.ends_with("/hyperlink"));
        Ok(is_outside && !is_link)
    })
}
