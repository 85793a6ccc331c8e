//! Word and Excel: no programs, no files inside, nothing that is fetched when somebody opens it.

use domain::document::Format;
use quick_xml::{Reader, events::Event};

use super::{
    Refusal,
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
    // Nothing in it needs another encoding, which would hide what it says from us.
    let text = std::str::from_utf8(part.start).map_err(|_| Refusal::Broken)?;
    if text.contains('\0') {
        return Err(Refusal::Broken);
    }
    let mut reader = Reader::from_str(text);
    loop {
        match reader.read_event().map_err(|_| Refusal::Broken)? {
            Event::Start(one) | Event::Empty(one) => {
                let (mut is_outside, mut is_link) = (false, false);
                for attribute in one.attributes() {
                    let attribute = attribute.map_err(|_| Refusal::Broken)?;
                    let value = attribute.value.to_ascii_lowercase();
                    is_outside |=
                        attribute.key.local_name().as_ref() == "TargetMode" && value == "external";
                    is_link |= attribute.key.local_name().as_ref() == "Type"
                        && value.ends_with("/hyperlink");
                }
                if is_outside && !is_link {
                    return Ok(true);
                }
            }
            Event::Eof => return Ok(false),
            _ => {}
        }
    }
}
