//! JPEG: only the parts that draw the picture are kept. What a camera or a program wrote beside it goes, and so does
//! everything after its end, where phones put a second picture with a place of its own.

use img_parts::{
    Bytes, ImageEXIF,
    jpeg::{Jpeg, JpegSegment, markers},
};

use super::{Refusal, picture};

/// The beginning of the part that says which JPEG it is, up to where a thumbnail would stand.
const JFIF: usize = 14;

/// The picture without what was written beside it.
pub fn bare(content: Vec<u8>) -> Result<Vec<u8>, Refusal> {
    let mut jpeg = Jpeg::from_bytes(Bytes::from(content)).map_err(|_| Refusal::Broken)?;
    let size = jpeg.dimensions().map(|(width, height)| (width.into(), height.into()));
    picture::measured(size)?;
    let turned = picture::only_turned(jpeg.exif());
    let kept: Result<Vec<_>, _> = jpeg.segments().iter().filter_map(kept).collect();
    *jpeg.segments_mut() = kept?;
    if !jpeg.segments().iter().any(JpegSegment::has_entropy) {
        return Err(Refusal::Broken);
    }
    jpeg.set_exif(turned);
    Ok(Vec::from(jpeg.encoder().bytes()))
}

/// The part as it is kept; none where it goes.
fn kept(segment: &JpegSegment) -> Option<Result<JpegSegment, Refusal>> {
    let (marker, contents) = (segment.marker(), segment.contents());
    match marker {
        markers::SOS => {
            let whole =
                |drawn| JpegSegment::new_with_entropy(marker, contents.clone(), Bytes::from(drawn));
            Some(drawn(segment).map(whole))
        }
        markers::APP0 if contents.starts_with(b"JFIF\0") && contents.len() >= JFIF => {
            let mut said = contents[..JFIF].to_vec();
            // No thumbnail.
            said[JFIF - 2..].fill(0);
            Some(Ok(JpegSegment::new_with_contents(marker, Bytes::from(said))))
        }
        markers::APP2 if contents.starts_with(b"ICC_PROFILE\0") => Some(Ok(segment.clone())),
        markers::APP14 if contents.starts_with(b"Adobe") => Some(Ok(segment.clone())),
        _ if is_beside(marker) => None,
        _ => Some(Ok(segment.clone())),
    }
}

/// Parts that programs write what they like into.
const fn is_beside(marker: u8) -> bool {
    matches!(marker, markers::APP0..=markers::APP15 | markers::COM)
}

/// The picture itself, up to its end and no further, without parts between its layers that draw nothing.
fn drawn(segment: &JpegSegment) -> Result<Vec<u8>, Refusal> {
    let whole = segment.clone().encoder().bytes();
    scans(&whole[segment.len()..])
}

fn scans(rest: &[u8]) -> Result<Vec<u8>, Refusal> {
    let mut kept = Vec::with_capacity(rest.len());
    let mut at = 0;
    loop {
        let next = rest[at..].iter().position(|byte| *byte == 0xff).ok_or(Refusal::Broken)?;
        kept.extend_from_slice(&rest[at..at + next]);
        at += next;
        match *rest.get(at + 1).ok_or(Refusal::Broken)? {
            // An end that is no end: escaped bytes and marks within a layer.
            0x00 | 0x01 | 0xd0..=0xd7 => {
                kept.extend_from_slice(&rest[at..at + 2]);
                at += 2;
            }
            0xff => at += 1,
            0xd9 => {
                kept.extend([0xff, 0xd9]);
                return Ok(kept);
            }
            marker => {
                let size = rest.get(at + 2..at + 4).ok_or(Refusal::Broken)?;
                let end = at + 2 + usize::from(u16::from_be_bytes([size[0], size[1]]));
                let part =
                    rest.get(at..end).filter(|part| part.len() >= 4).ok_or(Refusal::Broken)?;
                if !is_beside(marker) {
                    kept.extend_from_slice(part);
                }
                at = end;
            }
        }
    }
}
