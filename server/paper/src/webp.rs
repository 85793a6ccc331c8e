//! WebP: only the parts that draw a still picture are kept.

use img_parts::{
    Bytes, ImageEXIF,
    riff::{RiffChunk, RiffContent},
    webp::WebP,
};

use super::{Refusal, picture};

const DRAWS: [[u8; 4]; 5] = [*b"VP8X", *b"VP8 ", *b"VP8L", *b"ALPH", *b"ICCP"];

/// In the first part of an extended file: that something is written beside the picture.
const HAS_XMP: u8 = 0b100;
const HAS_EXIF: u8 = 0b1000;
const MOVES: [[u8; 4]; 2] = [*b"ANIM", *b"ANMF"];

/// The picture without what was written beside it.
pub fn bare(content: Vec<u8>) -> Result<Vec<u8>, Refusal> {
    let mut webp = WebP::from_bytes(Bytes::from(content)).map_err(|_| Refusal::Broken)?;
    if MOVES.iter().any(|kind| webp.has_chunk(*kind)) {
        return Err(Refusal::Moving);
    }
    if !webp.has_chunk(*b"VP8 ") && !webp.has_chunk(*b"VP8L") {
        return Err(Refusal::Broken);
    }
    picture::measured(webp.dimensions())?;
    let turned = picture::only_turned(webp.exif());
    webp.chunks_mut().retain(|chunk| DRAWS.contains(&chunk.id()));
    if let Some(turned) = &turned {
        webp.chunks_mut().push(RiffChunk::new(*b"EXIF", RiffContent::Data(turned.clone())));
    }
    say(&mut webp, turned.is_some());
    Ok(Vec::from(webp.encoder().bytes()))
}

/// Says in the first part of an extended file what is written beside the picture now.
fn say(webp: &mut WebP, is_turned: bool) {
    let first = webp.chunks_mut().iter_mut().find(|chunk| chunk.id() == *b"VP8X");
    let Some(RiffContent::Data(data)) = first.map(RiffChunk::content_mut) else { return };
    let mut said = data.to_vec();
    if let Some(flags) = said.first_mut() {
        *flags &= !(HAS_XMP | HAS_EXIF);
        *flags |= if is_turned { HAS_EXIF } else { 0 };
    }
    *data = Bytes::from(said);
}
