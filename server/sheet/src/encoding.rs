//! Text files as UTF-8: with or without a mark at the beginning, or as Excel on Windows writes them.

use std::io::{BufReader, Read, Seek, SeekFrom};

use encoding_rs::{Decoder, UTF_8, WINDOWS_1252};

const PIECE: usize = 64 * 1024;

/// The text of a file. What is not UTF-8 to its end is taken for Windows-1252, the other thing spreadsheets write.
pub fn text<R: Read + Seek>(mut file: R) -> std::io::Result<Text<R>> {
    let is_utf8 = is_utf8(&mut file)?;
    file.seek(SeekFrom::Start(0))?;
    let encoding = if is_utf8 { UTF_8 } else { WINDOWS_1252 };
    let (raw, ready) = (vec![0; PIECE], Vec::new());
    Ok(Text {
        file,
        decoder: encoding.new_decoder_with_bom_removal(),
        raw,
        ready,
        at: 0,
        ended: false,
    })
}

fn is_utf8(file: &mut impl Read) -> std::io::Result<bool> {
    let mut decoder = UTF_8.new_decoder_with_bom_removal();
    let (mut file, mut raw, mut text) = (BufReader::new(file), vec![0; PIECE], vec![0; 4 * PIECE]);
    loop {
        let read = file.read(&mut raw)?;
        let (result, ..) =
            decoder.decode_to_utf8_without_replacement(&raw[..read], &mut text, read == 0);
        match result {
            encoding_rs::DecoderResult::Malformed(..) => return Ok(false),
            _ if read == 0 => return Ok(true),
            _ => {}
        }
    }
}

/// A file read as UTF-8.
pub struct Text<R> {
    file: R,
    decoder: Decoder,
    raw: Vec<u8>,
    ready: Vec<u8>,
    at: usize,
    ended: bool,
}

impl<R: Read> Text<R> {
    fn refill(&mut self) -> std::io::Result<()> {
        let read = self.file.read(&mut self.raw)?;
        self.ended = read == 0;
        self.ready.resize(4 * PIECE, 0);
        let (_, _, written, _) =
            self.decoder.decode_to_utf8(&self.raw[..read], &mut self.ready, self.ended);
        self.ready.truncate(written);
        self.at = 0;
        Ok(())
    }
}

impl<R: Read> Read for Text<R> {
    fn read(&mut self, out: &mut [u8]) -> std::io::Result<usize> {
        while self.at == self.ready.len() && !self.ended {
            self.refill()?;
        }
        let piece = &self.ready[self.at..];
        let taken = piece.len().min(out.len());
        out[..taken].copy_from_slice(&piece[..taken]);
        self.at += taken;
        Ok(taken)
    }
}

#[cfg(test)]
mod tests {
    use std::io::Cursor;

    use super::*;

    fn read(bytes: &[u8]) -> String {
        let mut out = String::new();
        text(Cursor::new(bytes)).unwrap().read_to_string(&mut out).unwrap();
        out
    }

    #[test]
    fn a_name_is_read_whichever_way_the_file_was_saved() {
        assert_eq!(read("Zoë,Łucja,阮".as_bytes()), "Zoë,Łucja,阮");
        assert_eq!(read(b"\xef\xbb\xbfname"), "name");
        assert_eq!(read(b"Zo\xeb \x93said\x94 \x80"), "Zoë “said” €");
        assert_eq!(read(b""), "");
    }

    #[test]
    fn a_letter_on_the_edge_of_two_pieces_stays_whole() {
        let long = format!("{}é{}", "a".repeat(PIECE - 1), "b".repeat(PIECE));

        assert_eq!(read(long.as_bytes()), long);
    }
}
