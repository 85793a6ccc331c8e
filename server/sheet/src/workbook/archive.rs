//! Unpacks a workbook once, throwing everything away, to see that it stays within limits: what an archive says of its
//! own size need not be true.

use std::io::{Read, copy, sink};

use zip::{ZipArchive, result::ZipError};

use super::{super::Refusal, Packed};

/// The most that a workbook may unpack to.
pub const UNPACKED: u64 = 200 * 1024 * 1024;

/// The most files in one.
const FILES: usize = 2_000;

pub enum Kind {
    Xlsx,
    Ods,
}

/// Which kind it is, if it is whole and not too large.
pub fn unpacked(file: Packed) -> Result<Kind, Refusal> {
    let mut archive = ZipArchive::new(file).map_err(|_| Refusal::Broken)?;
    if archive.len() > FILES {
        return Err(Refusal::Unpacks(UNPACKED));
    }
    let mut left = UNPACKED;
    for place in 0..archive.len() {
        let part = match archive.by_index(place) {
            Ok(part) if part.encrypted() => return Err(Refusal::OldOrLocked),
            Ok(part) => part,
            Err(ZipError::UnsupportedArchive(_)) => return Err(Refusal::OldOrLocked),
            Err(_) => return Err(Refusal::Broken),
        };
        if part.size() > left {
            return Err(Refusal::Unpacks(UNPACKED));
        }
        let size = copy(&mut part.take(left + 1), &mut sink())?;
        left = left.checked_sub(size).ok_or(Refusal::Unpacks(UNPACKED))?;
    }
    let has = |name: &str| archive.index_for_name(name).is_some();
    match (has("xl/workbook.xml"), has("content.xml")) {
        (true, _) => Ok(Kind::Xlsx),
        (false, true) => Ok(Kind::Ods),
        (false, false) => Err(Refusal::NotASheet),
    }
}
