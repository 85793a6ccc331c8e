//! What all pictures have in common: how large one may be, and which way up it is. Of all that a camera writes beside a
//! picture, only that one number is kept; the place, the time and the phone are not.

use exif::{In, Reader, Tag};
use img_parts::Bytes;

use super::{POINTS, Refusal};

/// Refuses a picture too large to be shown.
pub fn measured(size: Option<(u32, u32)>) -> Result<(), Refusal> {
    let (width, height) = size.ok_or(Refusal::Broken)?;
    if u64::from(width) * u64::from(height) > POINTS {
        return Err(Refusal::TooManyPoints);
    }
    Ok(())
}

/// The same way up, and nothing else: a block of its own for what a camera wrote. None where it stands upright already.
pub fn only_turned(written: Option<Bytes>) -> Option<Bytes> {
    let turned = turned(written?)?;
    (2..=8).contains(&turned).then(|| block(turned))
}

fn turned(written: Bytes) -> Option<u8> {
    // Much of what cameras write is not quite right; the one number is read all the same.
    let read = Reader::new().continue_on_error(true).read_raw(Vec::from(written));
    let read = read.or_else(|error| error.distill_partial_result(drop)).ok()?;
    let field = read.get_field(Tag::Orientation, In::PRIMARY)?;
    u8::try_from(field.value.get_uint(0)?).ok()
}

/// One list with one short number in it, in the format that cameras write.
fn block(turned: u8) -> Bytes {
    let mut block = b"MM\0*\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0".to_vec();
    block.extend([turned, 0, 0, 0, 0, 0, 0]);
    Bytes::from(block)
}
