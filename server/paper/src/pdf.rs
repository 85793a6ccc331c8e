//! A PDF is taken as it is, if it has come to its end.

use super::Refusal;

/// The mark at its end may stand before a little that programs leave behind it.
const END: usize = 4096;

/// The same content, if it is whole.
pub fn whole(content: Vec<u8>) -> Result<Vec<u8>, Refusal> {
    const MARK: &[u8] = b"%%EOF";
    let tail = &content[content.len().saturating_sub(END)..];
    if tail.windows(MARK.len()).any(|part| part == MARK) {
        Ok(content)
    } else {
        Err(Refusal::Broken)
    }
}
