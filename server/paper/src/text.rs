//! Plain text: letters, numbers and line ends, in UTF-8 or as Windows writes it, and no page or script in disguise.

use super::Refusal;

/// The same content, if it is text.
pub fn plain(content: Vec<u8>) -> Result<Vec<u8>, Refusal> {
    let is_text =
        |byte: &u8| *byte >= b' ' && *byte != 0x7f || matches!(byte, b'\t' | b'\r' | b'\n' | 0x0c);
    if !content.iter().all(is_text) {
        return Err(Refusal::NotText);
    }
    if looks_like_a_page(&content) {
        return Err(Refusal::Program);
    }
    Ok(content)
}

/// Programs that guess would show it as a page.
fn looks_like_a_page(content: &[u8]) -> bool {
    const MARKS: [&str; 7] = ["<!doctype", "<html", "<script", "<svg", "<?php", "<?xml", "<body"];
    let start = String::from_utf8_lossy(&content[..content.len().min(256)]).to_lowercase();
    let start = start.trim_start_matches(|c: char| c == '\u{feff}' || c.is_whitespace());
    MARKS.iter().any(|mark| start.starts_with(mark))
}
