//! Every kind of file that is taken, and every kind that is not, each for its own reason.
#![expect(clippy::unwrap_used, reason = "a test stops where something fails")]

use std::io::{Cursor, Write};

use domain::document::Format;
use paper::{Checked, LARGEST, Refusal, check};
use rust_xlsxwriter::Workbook;
use zip::{CompressionMethod, ZipWriter, write::SimpleFileOptions};

const PDF: &[u8] = b"%PDF-1.4\n1 0 obj\n<< >>\nendobj\ntrailer\n<< >>\nstartxref\n9\n%%EOF\n";
const WORD: &str =
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";

fn refused(name: &str, content: &[u8]) -> Option<Refusal> {
    check(name, content.to_vec()).err()
}

fn taken(name: &str, content: &[u8]) -> Checked {
    check(name, content.to_vec()).unwrap_or_else(|why| panic!("{name}: {why:?}"))
}

fn archive(parts: &[(&str, &[u8])]) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, content) in parts {
        zip.start_file(*name, SimpleFileOptions::default()).unwrap();
        zip.write_all(content).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

fn types(main: &str) -> String {
    format!("<Types><Override PartName=\"/word/document.xml\" ContentType=\"{main}\"/></Types>")
}

/// A Word document with one more part.
fn docx(name: &str, content: &[u8]) -> Vec<u8> {
    let types = types(WORD);
    archive(&[
        ("[Content_Types].xml", types.as_bytes()),
        ("word/document.xml", b"<w:document/>"),
        (name, content),
    ])
}

fn xlsx() -> Vec<u8> {
    let mut book = Workbook::new();
    book.add_worksheet().write_string(0, 0, "Amina").unwrap();
    book.save_to_buffer().unwrap()
}

fn open_document(kind: &str, name: &str, content: &[u8]) -> Vec<u8> {
    let mime = format!("application/vnd.oasis.opendocument.{kind}");
    archive(&[("mimetype", mime.as_bytes()), ("content.xml", b"<c/>"), (name, content)])
}

#[test]
fn what_colleagues_can_open_is_taken_as_it_is() {
    let odt = open_document("text", "styles.xml", b"<s/>");
    let ods = open_document("spreadsheet", "Object 1/content.xml", b"<chart/>");
    let (docx, xlsx) = (docx("word/styles.xml", b"<s/>"), xlsx());
    let cases: [(&str, &[u8], Format); 8] = [
        ("letter.pdf", PDF, Format::Pdf),
        ("note.txt", "She rang.\r\nÇa va, رسالة\t".as_bytes(), Format::Text),
        ("note.txt", b"caf\xe9", Format::Text),
        ("times.csv", b"Day,Time\r\nMonday,10:00\r\n", Format::Csv),
        ("letter.docx", &docx, Format::Docx),
        ("sheet.xlsx", &xlsx, Format::Xlsx),
        ("letter.odt", &odt, Format::Odt),
        ("sheet.ods", &ods, Format::Ods),
    ];

    for (name, content, format) in cases {
        let file = taken(name, content);

        assert_eq!((file.format(), file.name(), file.content()), (format, name, content));
    }
}

#[test]
fn an_empty_file_and_one_too_large_are_refused() {
    assert_eq!(refused("letter.pdf", b""), Some(Refusal::Empty));
    assert_eq!(refused("note.txt", &vec![b'a'; LARGEST + 1]), Some(Refusal::TooBig));
    assert!(refused("note.txt", &vec![b'a'; LARGEST]).is_none());
}

#[test]
fn a_file_that_is_something_else_than_its_name_says_is_refused() {
    let cases: [(&str, &[u8], Refusal); 17] = [
        ("letter.pdf", b"She rang.", Refusal::Mismatch),
        ("letter.pdf", b"PK\x03\x04", Refusal::Mismatch),
        ("photo.jpg", PDF, Refusal::Mismatch),
        ("photo.png", b"\xff\xd8\xff\xe0", Refusal::Mismatch),
        ("letter.docx", PDF, Refusal::Mismatch),
        ("note.txt", PDF, Refusal::Mismatch),
        ("letter.pdf", b"MZ\x90\0", Refusal::Program),
        ("note.txt", b"#!/bin/sh\n", Refusal::Program),
        ("note.txt", b" <!DOCTYPE html><p>", Refusal::Program),
        ("note.csv", b"\xef\xbb\xbf<script>", Refusal::Program),
        ("letter.pdf", b"Rar!\x1a\x07", Refusal::Archive),
        ("photo.jpg", b"\0\0\0\x18ftypheic", Refusal::Heic),
        ("note.txt", b"She\0rang", Refusal::NotText),
        ("note.csv", b"\x1b[2J", Refusal::NotText),
        ("letter.pdf", b"%PDF-1.4\nand then the connection broke", Refusal::Broken),
        ("letter.docx", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1old", Refusal::Locked),
        ("letter.docx", b"PK\x03\x04and no more", Refusal::Broken),
    ];

    for (name, content, why) in cases {
        assert_eq!(refused(name, content), Some(why), "{name}: {content:?}");
    }
}

#[test]
fn names_are_read_to_their_last_ending_and_kept_without_what_nobody_sees() {
    for (name, why) in [
        ("letter", Refusal::NoEnding),
        ("letter.exe.pdf", Refusal::TwoEndings),
        ("letter.pdf.exe", Refusal::Program),
        ("letter\u{202e}fdp.exe", Refusal::Program),
        ("all.zip", Refusal::Archive),
        ("mail.eml", Refusal::Email),
        ("letter.doc", Refusal::OldOffice),
        ("letter.docm", Refusal::Macros),
        ("photo.heic", Refusal::Heic),
        ("photo.tiff", Refusal::OtherPicture),
        ("voice.mp3", Refusal::Unknown),
    ] {
        assert_eq!(refused(name, PDF), Some(why), "{name:?}");
    }
    assert_eq!(taken("C:\\Users\\rosa\\let\u{7}ter.PDF", PDF).name(), "letter.PDF");
}

#[test]
fn a_word_file_with_a_program_or_another_file_in_it_is_refused() {
    let outside = |kind: &str, target: &str| {
        let kind =
            format!("http://schemas.openxmlformats.org/officeDocument/2006/relationships/{kind}");
        format!(
            "<Relationships><Relationship Id=\"r1\" Type=\"{kind}\" Target=\"{target}\" TargetMode=\"External\"/></Relationships>"
        )
    };
    let rels = "word/_rels/document.xml.rels";
    let cases = [
        (docx("word/vbaProject.bin", b"x"), Some(Refusal::Macros)),
        (docx("word/activeX/activeX1.xml", b"x"), Some(Refusal::Embedded)),
        (docx("word/embeddings/oleObject1.bin", b"x"), Some(Refusal::Embedded)),
        (
            docx("word/media/image1.png", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"),
            Some(Refusal::Embedded),
        ),
        (docx("word/media/image1.png", b"MZ"), Some(Refusal::Embedded)),
        (
            docx(rels, outside("attachedTemplate", "https://evil.example/t.dotm").as_bytes()),
            Some(Refusal::Fetches),
        ),
        (
            docx(rels, outside("image", "https://evil.example/seen.png").as_bytes()),
            Some(Refusal::Fetches),
        ),
        (docx(rels, outside("hyperlink", "https://www.gov.uk").as_bytes()), None),
        (docx(rels, b"<Relationships><Relationship"), Some(Refusal::Broken)),
        (docx(rels, b"\xff\xfe<\0R\0"), Some(Refusal::Broken)),
    ];

    for (content, why) in cases {
        assert_eq!(refused("letter.docx", &content), why);
    }
    let macros = types("application/vnd.ms-word.document.macroEnabled.main+xml");
    let renamed = archive(&[("[Content_Types].xml", macros.as_bytes())]);
    assert_eq!(refused("letter.docx", &renamed), Some(Refusal::Macros));
    assert_eq!(
        refused("letter.docx", &xlsx()),
        Some(Refusal::Mismatch),
        "a workbook by another name"
    );
    assert_eq!(refused("letter.docx", &archive(&[("a.txt", b"a")])), Some(Refusal::Mismatch));
}

#[test]
fn an_open_document_with_a_program_or_another_file_in_it_is_refused() {
    let image = b"<o:document xmlns:x=\"l\"><draw:image x:href=\"https://evil.example/seen.png\"/></o:document>";
    let share = b"<o:s><draw:image x:href='\\\\evil\\seen.png'/></o:s>";
    let followed = b"<o:s><text:a x:href=\"https://www.gov.uk\">a</text:a><draw:image x:href=\"Pictures/1.png\"/></o:s>";
    let locked = b"<m:manifest><m:encryption-data/></m:manifest>";
    let cases = [
        (open_document("text", "Basic/Standard/Module1.xml", b"x"), Some(Refusal::Macros)),
        (open_document("text", "Scripts/python/a.py", b"x"), Some(Refusal::Macros)),
        (open_document("text", "Object 1", b"x"), Some(Refusal::Embedded)),
        (open_document("text", "styles.xml", image), Some(Refusal::Fetches)),
        (open_document("text", "styles.xml", share), Some(Refusal::Fetches)),
        (open_document("text", "styles.xml", followed), None),
        (open_document("text", "META-INF/manifest.xml", locked), Some(Refusal::Locked)),
        (open_document("presentation", "styles.xml", b"<x/>"), Some(Refusal::Mismatch)),
        (open_document("spreadsheet", "styles.xml", b"<x/>"), Some(Refusal::Mismatch)),
    ];

    for (content, why) in cases {
        assert_eq!(refused("letter.odt", &content), why);
    }
}

#[test]
fn what_unpacks_to_far_more_than_it_seems_is_refused_before_it_fills_anything() {
    let bomb = docx("word/media/image1.png", &vec![0; 30 * 1024 * 1024]);
    assert!(bomb.len() < 100_000, "{}", bomb.len());
    assert_eq!(refused("letter.docx", &bomb), Some(Refusal::Unpacks));

    let types = types(WORD);
    let mut many = ZipWriter::new(Cursor::new(Vec::new()));
    many.start_file("[Content_Types].xml", SimpleFileOptions::default()).unwrap();
    many.write_all(types.as_bytes()).unwrap();
    for place in 0..2_001 {
        many.start_file(format!("word/{place}"), SimpleFileOptions::default()).unwrap();
    }
    let many = many.finish().unwrap().into_inner();
    assert_eq!(refused("letter.docx", &many), Some(Refusal::Unpacks));

    // Says that it is small, and is not.
    let mut lying = docx("word/a", &vec![0; 8 * 1024 * 1024]);
    let size = (8_u32 * 1024 * 1024).to_le_bytes();
    let mut at = 0;
    while let Some(found) = lying[at..].windows(4).position(|part| part == size) {
        at += found;
        lying[at..at + 4].copy_from_slice(&7_u32.to_le_bytes());
    }
    assert!(refused("letter.docx", &lying).is_some());
}

#[test]
fn an_archive_with_a_password_is_refused_as_one() {
    let mut locked = docx("word/a", b"She rang.");
    // The bit that says so, in each place where a part begins and in the list at the end.
    for (mark, flags) in [(b"PK\x03\x04", 6), (b"PK\x01\x02", 8)] {
        let mut at = 0;
        while let Some(found) = locked[at..].windows(4).position(|part| part == mark) {
            at += found;
            locked[at + flags] |= 1;
            at += 4;
        }
    }

    assert_eq!(refused("letter.docx", &locked), Some(Refusal::Locked));
}

#[test]
fn a_stored_part_is_measured_like_a_packed_one() {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    let stored = SimpleFileOptions::default().compression_method(CompressionMethod::Stored);
    zip.start_file("[Content_Types].xml", stored).unwrap();
    zip.write_all(types(WORD).as_bytes()).unwrap();
    zip.start_file("word/media/image1.bmp", stored).unwrap();
    zip.write_all(&vec![7; 5 * 1024 * 1024]).unwrap();
    let content = zip.finish().unwrap().into_inner();

    assert!(refused("letter.docx", &content).is_none());
}

proptest::proptest! {
    #[test]
    fn no_file_at_all_stops_the_program(
        ending in proptest::sample::select(vec!["pdf", "jpg", "png", "webp", "txt", "csv", "docx", "xlsx", "odt", "ods"]),
        start in proptest::sample::select(vec![&b""[..], b"%PDF-", b"\xff\xd8\xff", b"\x89PNG\r\n\x1a\n", b"PK\x03\x04", b"RIFF\x20\0\0\0WEBP"]),
        rest in proptest::collection::vec(proptest::num::u8::ANY, 0..600),
    ) {
        drop(check(&format!("a.{ending}"), [start, &rest].concat()));
    }

    /// A sound file after some of its bytes were changed and its end was cut off.
    #[test]
    fn no_harmed_file_stops_the_program(
        which in 0_usize..5,
        changes in proptest::collection::vec(
            (proptest::prelude::any::<proptest::sample::Index>(), proptest::num::u8::ANY),
            0..12,
        ),
        cut in proptest::prelude::any::<proptest::sample::Index>(),
    ) {
        let (name, mut file) = match which {
            0 => ("a.docx", docx("word/styles.xml", b"<s/>")),
            1 => ("a.xlsx", xlsx()),
            2 => ("a.odt", open_document("text", "styles.xml", b"<s/>")),
            3 => ("a.ods", open_document("spreadsheet", "Object 1/content.xml", b"<chart/>")),
            _ => ("a.pdf", PDF.to_vec()),
        };
        for (place, byte) in changes {
            let place = place.index(file.len());
            file[place] = byte;
        }
        // Half of them keep their end, or nothing behind it would ever be looked at.
        file.truncate(cut.index(file.len() * 2).max(1));
        drop(check(name, file));
    }
}
