//! Photos: what a phone writes beside them is gone afterwards, and what draws them is the same to the byte.
#![expect(clippy::unwrap_used, reason = "a test stops where something fails")]

use paper::{Refusal, check};

/// What must not be left: where, when and by what a photo was taken.
const SECRETS: [&str; 8] = [
    "51.5074",
    "Seaview Road",
    "Nokia",
    "2026:11:20",
    "SECRET-XMP",
    "SECRET-IPTC",
    "SECRET-TEXT",
    "SECRET-TRAILER",
];

fn bare(name: &str, content: &[u8]) -> Vec<u8> {
    let file = check(name, content.to_vec()).unwrap_or_else(|why| panic!("{name}: {why:?}"));
    file.content().to_vec()
}

fn has(content: &[u8], text: &[u8]) -> bool {
    content.windows(text.len()).any(|part| part == text)
}

fn says_nothing(content: &[u8]) {
    for secret in SECRETS {
        assert!(!has(content, secret.as_bytes()), "{secret}");
    }
}

/// What a phone writes: which way up, its make, the time, and the place in a list of its own.
fn exif(turned: u8) -> Vec<u8> {
    let mut block = b"II*\0\x08\0\0\0".to_vec();
    let entry = |tag: u16, kind: u16, count: u32, value: [u8; 4]| {
        [&tag.to_le_bytes()[..], &kind.to_le_bytes(), &count.to_le_bytes(), &value].concat()
    };
    let texts = b"Nokia\x002026:11:20 10:00:00\x0051.5074 Seaview Road\0";
    let begins = 8 + 2 + 4 * 12 + 4;
    let list = [
        entry(0x010f, 2, 6, u32::to_le_bytes(begins)),
        entry(0x0112, 3, 1, [turned, 0, 0, 0]),
        entry(0x0132, 2, 20, u32::to_le_bytes(begins + 6)),
        entry(0x8825, 4, 1, u32::to_le_bytes(begins + 26)),
    ];
    block.extend(4_u16.to_le_bytes());
    block.extend(list.concat());
    block.extend([0; 4]);
    block.extend(texts);
    block
}

fn segment(marker: u8, contents: &[u8]) -> Vec<u8> {
    let length = u16::try_from(contents.len() + 2).unwrap().to_be_bytes();
    [&[0xff, marker], &length[..], contents].concat()
}

const QUANTISE: [u8; 65] = [1; 65];
const DRAWN: &[u8] = b"\x12\x34\xff\x00\x56\xff\xd0\x78";

fn frame(width: u16, height: u16) -> Vec<u8> {
    let size = [height.to_be_bytes(), width.to_be_bytes()].concat();
    segment(0xc0, &[&[8], &size[..], &[1, 1, 0x11, 0]].concat())
}

/// What draws the picture, and nothing else.
fn drawing(width: u16, height: u16) -> Vec<u8> {
    let table = segment(0xc4, &[0; 17]);
    let scan = segment(0xda, &[1, 1, 0, 0, 63, 0]);
    [segment(0xdb, &QUANTISE), frame(width, height), table, scan, DRAWN.to_vec()].concat()
}

/// A photo as phones make them: with everything beside it, and a second picture after its end.
fn jpeg(turned: u8, (width, height): (u16, u16)) -> Vec<u8> {
    let jfif = segment(0xe0, b"JFIF\0\x01\x01\0\0\x48\0\x48\x02\x02SECRET-TEXT");
    let written = segment(0xe1, &[b"Exif\0\0", &exif(turned)[..]].concat());
    let xmp = segment(0xe1, b"http://ns.adobe.com/xap/1.0/\0<x>SECRET-XMP 51.5074</x>");
    let many = segment(0xe2, b"MPF\0SECRET-TRAILER");
    let iptc = segment(0xed, b"Photoshop 3.0\08BIM\x04\x04SECRET-IPTC");
    let comment = segment(0xfe, b"SECRET-TEXT Nokia");
    let between = segment(0xfe, b"SECRET-TEXT between layers");
    let again = [segment(0xda, &[1, 1, 0, 0, 63, 0]), b"\x9a\xbc".to_vec()].concat();
    let second =
        [b"\xff\xd8".to_vec(), segment(0xe1, &[b"Exif\0\0", &exif(1)[..]].concat())].concat();
    [
        b"\xff\xd8".to_vec(),
        jfif,
        written,
        xmp,
        many,
        iptc,
        comment,
        drawing(width, height),
        between,
        again,
        b"\xff\xd9".to_vec(),
        second,
        b"SECRET-TRAILER".to_vec(),
    ]
    .concat()
}

#[test]
fn a_photo_keeps_which_way_up_it_is_and_loses_where_it_was_taken() {
    let photo = jpeg(6, (4, 3));
    assert!(SECRETS.iter().all(|secret| has(&photo, secret.as_bytes())), "the photo tells");

    let kept = bare("photo.jpg", &photo);

    says_nothing(&kept);
    let end = [b"\xff\xd8".to_vec(), segment(0xe0, b"JFIF\0\x01\x01\0\0\x48\0\x48\0\0")].concat();
    assert!(kept.starts_with(&end), "no thumbnail");
    let layers =
        [&drawing(4, 3)[4 + QUANTISE.len()..], &segment(0xda, &[1, 1, 0, 0, 63, 0])].concat();
    assert!(has(&kept, &layers), "what draws it is the same");
    assert!(kept.ends_with(b"\x9a\xbc\xff\xd9"), "it ends where it ends");
    assert_eq!(turned(&kept), Some(6));
    assert_eq!(bare("photo.jpg", &kept), kept, "nothing is left to take away");
}

#[test]
fn a_photo_that_stands_upright_says_nothing_at_all() {
    for upright in [0, 1, 9] {
        let kept = bare("photo.jpg", &jpeg(upright, (4, 3)));

        assert!(!has(&kept, b"Exif"), "{upright}");
    }
}

/// Which way up a picture says it is, as another reader finds it.
fn turned(content: &[u8]) -> Option<u32> {
    let read = exif::Reader::new().read_from_container(&mut std::io::Cursor::new(content)).ok()?;
    assert_eq!(read.fields().count(), 1, "one number and nothing else");
    read.get_field(exif::Tag::Orientation, exif::In::PRIMARY)?.value.get_uint(0)
}

fn chunk(kind: [u8; 4], contents: &[u8]) -> Vec<u8> {
    let made = img_parts::png::PngChunk::new(kind, img_parts::Bytes::copy_from_slice(contents));
    made.encoder().bytes().to_vec()
}

fn png(width: u32, height: u32) -> Vec<u8> {
    let head = [&width.to_be_bytes()[..], &height.to_be_bytes(), &[8, 2, 0, 0, 0]].concat();
    [
        b"\x89PNG\r\n\x1a\n".to_vec(),
        chunk(*b"IHDR", &head),
        chunk(*b"tEXt", b"Comment\0SECRET-TEXT Nokia"),
        chunk(*b"iTXt", b"XML:com.adobe.xmp\0\0\0\0\0SECRET-XMP"),
        chunk(*b"zTXt", b"SECRET-IPTC"),
        chunk(*b"tIME", b"2026:11:20"),
        chunk(*b"eXIf", &exif(3)),
        chunk(*b"gAMA", &[0, 0, 0xb1, 0x8f]),
        chunk(*b"IDAT", b"drawn"),
        chunk(*b"prVt", b"51.5074 Seaview Road"),
        chunk(*b"IEND", b""),
        b"SECRET-TRAILER".to_vec(),
    ]
    .concat()
}

#[test]
fn a_png_keeps_what_draws_it_and_loses_texts_times_and_what_follows_its_end() {
    let picture = png(4, 3);
    assert!(SECRETS.iter().all(|secret| has(&picture, secret.as_bytes())), "the picture tells");

    let kept = bare("picture.png", &picture);

    says_nothing(&kept);
    assert!(has(&kept, &chunk(*b"IDAT", b"drawn")) && has(&kept, b"gAMA"));
    assert!(kept.ends_with(&chunk(*b"IEND", b"")));
    assert_eq!(turned(&kept), Some(3));
}

fn riff(parts: &[(&[u8; 4], &[u8])]) -> Vec<u8> {
    let part = |(kind, contents): &(&[u8; 4], &[u8])| {
        let length = u32::try_from(contents.len()).unwrap().to_le_bytes();
        let pad: &[u8] = if contents.len() % 2 == 1 { b"\0" } else { b"" };
        [&kind[..], &length, contents, pad].concat()
    };
    let parts = parts.iter().map(part).collect::<Vec<_>>().concat();
    let length = u32::try_from(parts.len() + 4).unwrap().to_le_bytes();
    [&b"RIFF"[..], &length, b"WEBP", &parts].concat()
}

/// One black point, as it is drawn.
const POINT: &[u8] = b"\x2f\0\0\0\x10\x07\x10\x11\x11\x88\x88\xfe\x07\0";
const FIRST: &[u8] = &[0b0000_1100, 0, 0, 0, 0, 0, 0, 0, 0, 0];

#[test]
fn a_webp_keeps_what_draws_it_and_says_so() {
    let picture = riff(&[
        (b"VP8X", FIRST),
        (b"VP8L", POINT),
        (b"EXIF", &exif(8)),
        (b"XMP ", b"SECRET-XMP SECRET-IPTC SECRET-TEXT"),
        (b"abcd", b"SECRET-TRAILER"),
    ]);
    assert!(SECRETS.iter().all(|secret| has(&picture, secret.as_bytes())), "the picture tells");

    let kept = bare("picture.webp", &picture);

    says_nothing(&kept);
    assert!(has(&kept, POINT));
    assert_eq!(kept[20] & 0b0000_1100, 0b1000, "which way up, and no more");
    assert_eq!(turned(&kept), Some(8));
    let upright =
        bare("picture.webp", &riff(&[(b"VP8X", FIRST), (b"VP8L", POINT), (b"EXIF", &exif(1))]));
    assert_eq!(upright[20], 0);
    assert!(!has(&upright, b"EXIF"));
    assert_eq!(bare("picture.webp", &riff(&[(b"VP8L", POINT)])), riff(&[(b"VP8L", POINT)]));
}

#[test]
fn a_picture_that_moves_is_too_large_or_not_whole_is_refused() {
    let moving = riff(&[(b"VP8X", FIRST), (b"ANIM", b"      "), (b"ANMF", b"")]);
    let cut = &jpeg(1, (4, 3))[..200];
    let cases = [
        ("a.webp", moving, Refusal::Moving),
        ("a.jpg", jpeg(1, (8_000, 6_000)), Refusal::TooManyPoints),
        ("a.png", png(8_000, 6_000), Refusal::TooManyPoints),
        ("a.png", png(0, 3), Refusal::Broken),
        ("a.jpg", cut.to_vec(), Refusal::Broken),
        ("a.png", png(4, 3)[..60].to_vec(), Refusal::Broken),
        ("a.webp", riff(&[(b"VP8X", FIRST)]), Refusal::Broken),
    ];

    for (name, content, why) in cases {
        assert_eq!(check(name, content).err(), Some(why), "{name}");
    }
}

proptest::proptest! {
    /// A sound picture after some of its bytes were changed and its end was cut off: whatever is kept of it tells nothing.
    #[test]
    fn no_harmed_picture_stops_the_program(
        which in 0_usize..3,
        changes in proptest::collection::vec(
            (proptest::prelude::any::<proptest::sample::Index>(), proptest::num::u8::ANY),
            0..12,
        ),
        cut in proptest::prelude::any::<proptest::sample::Index>(),
    ) {
        let (name, mut file) = match which {
            0 => ("a.jpg", jpeg(6, (4, 3))),
            1 => ("a.png", png(4, 3)),
            _ => ("a.webp", riff(&[(b"VP8X", FIRST), (b"VP8L", POINT), (b"EXIF", &exif(8))])),
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
