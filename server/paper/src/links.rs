//! What a document would fetch from elsewhere when somebody opens it, which tells others that it was opened and where.
//! Links that somebody follows by themselves are no matter.

use quick_xml::{
    Reader,
    events::{BytesStart, Event},
};

use super::Refusal;

/// Whether any element of a part is one of these.
pub fn any(
    part: &[u8],
    is_it: impl Fn(&BytesStart<'_>) -> Result<bool, Refusal>,
) -> Result<bool, Refusal> {
    // Nothing here needs another encoding, which would hide what it says from us.
    let text = std::str::from_utf8(part).map_err(|_| Refusal::Broken)?;
    if text.contains('\0') {
        return Err(Refusal::Broken);
    }
    let mut reader = Reader::from_str(text);
    loop {
        match reader.read_event().map_err(|_| Refusal::Broken)? {
            Event::Start(one) | Event::Empty(one) if is_it(&one)? => return Ok(true),
            Event::Eof => return Ok(false),
            _ => {}
        }
    }
}

/// The attribute of an element with this name, in small letters.
pub fn attribute(one: &BytesStart<'_>, name: &str) -> Result<Option<String>, Refusal> {
    for attribute in one.attributes() {
        let attribute = attribute.map_err(|_| Refusal::Broken)?;
        if attribute.key.local_name().as_ref() == name {
            return Ok(Some(attribute.value.to_ascii_lowercase()));
        }
    }
    Ok(None)
}
