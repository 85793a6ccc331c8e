//! PNG: only the parts that draw the picture are kept. Texts, times, thumbnails and whatever stands after the end go.

use img_parts::{Bytes, ImageEXIF, png::Png};

use super::{Refusal, picture};

const DRAWS: [[u8; 4]; 14] = [
    *b"IHDR", *b"PLTE", *b"IDAT", *b"IEND", *b"tRNS", *b"cHRM", *b"gAMA", *b"iCCP", *b"sBIT",
    *b"sRGB", *b"cICP", *b"bKGD", *b"hIST", *b"pHYs",
];

/// The picture without what was written beside it.
pub fn bare(content: Vec<u8>) -> Result<Vec<u8>, Refusal> {
    let mut png = Png::from_bytes(Bytes::from(content)).map_err(|_| Refusal::Broken)?;
    let is_whole =
        [*b"IHDR", *b"IDAT", *b"IEND"].iter().all(|kind| png.chunk_by_type(*kind).is_some());
    if !is_whole {
        return Err(Refusal::Broken);
    }
    picture::measured(png.dimensions())?;
    let turned = picture::only_turned(png.exif());
    png.chunks_mut().retain(|chunk| DRAWS.contains(&chunk.kind()));
    png.set_exif(turned);
    Ok(Vec::from(png.encoder().bytes()))
}
