//! Unpacks a document that is an archive inside, once and within limits, to see what is in it: what it says of its own
//! size need not be true.

use std::io::{Cursor, Read, copy, sink};

use zip::{ZipArchive, result::ZipError};

use super::{Refusal, sort::COMPOUND};

/// The most that a document may unpack to.
const MOST: u64 = 200 * 1024 * 1024;
/// The most parts of one.
const PARTS: usize = 2_000;
/// What one part may hold that is read and not only measured.
const READ: u64 = 32 * 1024 * 1024;
/// How many times larger a part may become, once it is of any size.
const TIMES: u64 = 200;
const ANY_SIZE: u64 = 1024 * 1024;

/// One part: its name and what it holds, as far as anybody reads.
pub struct Part<'a> {
    pub name: &'a str,
    pub start: &'a [u8],
}

/// Goes through all parts.
pub fn each(
    content: &[u8],
    see: &mut dyn FnMut(&Part<'_>) -> Result<(), Refusal>,
) -> Result<(), Refusal> {
    let mut archive = ZipArchive::new(Cursor::new(content)).map_err(|_| Refusal::Broken)?;
    if archive.len() > PARTS {
        return Err(Refusal::Unpacks);
    }
    let mut left = MOST;
    for place in 0..archive.len() {
        let mut part = match archive.by_index(place) {
            Ok(part) if part.encrypted() => return Err(Refusal::Locked),
            Ok(part) => part,
            Err(ZipError::UnsupportedArchive(_) | ZipError::InvalidPassword) => {
                return Err(Refusal::Locked);
            }
            Err(_) => return Err(Refusal::Broken),
        };
        let (name, packed) =
            (part.name().map_err(|_| Refusal::Broken)?.to_lowercase(), part.compressed_size());
        let mut start = Vec::new();
        let mut size = (&mut part)
            .take(READ.min(left + 1))
            .read_to_end(&mut start)
            .map_err(|_| Refusal::Broken)? as u64;
        if size <= left {
            size += copy(&mut (&mut part).take(left - size + 1), &mut sink())
                .map_err(|_| Refusal::Broken)?;
        }
        if size > left || size > ANY_SIZE && size / TIMES > packed {
            return Err(Refusal::Unpacks);
        }
        left -= size;
        if start.starts_with(COMPOUND) || start.starts_with(b"MZ") {
            return Err(Refusal::Embedded);
        }
        see(&Part { name: &name, start: &start })?;
    }
    Ok(())
}
