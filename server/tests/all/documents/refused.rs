//! What is refused: each kind of file in its own sentence, what is too large before it has come, and never an answer lost.

use std::time::Duration;

use tokio::{
    io::{AsyncReadExt, AsyncWriteExt},
    net::TcpStream,
    time::timeout,
};

use super::{ABOUT, DATED, FILE, LETTER, at_form, newest};
use crate::{
    browser::{Fields, MULTIPART, multipart},
    house::House,
};

#[tokio::test]
async fn a_refused_file_leaves_every_answer_and_says_what_to_do_by_the_file_and_at_the_top() {
    let house = House::open().await;
    let (mut browser, case, form) = at_form(&house, "Rosa").await;
    let list = browser.open(&format!("{case}/documents")).await.text();
    let cases: [(&str, &[u8], &str); 14] = [
        ("", b"", "Choose the file"),
        ("letter.pdf", b"", "This file is empty"),
        ("letter.pdf", b"She rang.", "not what its name says"),
        ("letter.pdf", b"%PDF-1.4 and no end", "not whole"),
        ("letter", LETTER, "has no ending"),
        ("letter.exe.pdf", LETTER, "ending of a program in it"),
        ("letter.exe", LETTER, "a program or a web page"),
        ("all.zip", b"PK\x03\x04", "others packed into it"),
        ("mail.eml", b"From: a", "An email can hide other files"),
        ("letter.doc", b"\xd0\xcf\x11\xe0", "an old kind of Office file"),
        ("sheet.xlsm", b"PK\x03\x04", "macros, which are programs"),
        ("photo.heic", b"\0\0\0\x18ftypheic", "Few computers can open this photo"),
        ("photo.gif", b"GIF89a", "This kind of picture is not taken"),
        ("voice.mp3", b"ID3", "This kind of file is not taken"),
    ];

    for (name, content, says) in cases {
        let typed = [&[("kind", "MEDICAL"), ("about", ABOUT)], &DATED[..]].concat();
        let page = browser.submit_file(&form, FILE, &typed, (name, content)).await;

        assert_eq!(page.path, format!("{case}/documents/new"), "{name}");
        assert_eq!(page.text().matches(says).count(), 2, "{name}: {}", page.text());
        let kept = page.filled(FILE.0, &[]);
        for answer in typed {
            assert!(kept.contains(&(answer.0.into(), answer.1.into())), "{name}: {answer:?}");
        }
        assert!(page.html.contains("<title>Error: "), "{name}");
    }
    assert_eq!(browser.open(&format!("{case}/documents")).await.text(), list, "nothing was added");
    house.close().await;
}

#[tokio::test]
async fn wrong_answers_and_a_right_file_ask_for_the_file_once_more() {
    let house = House::open().await;
    let (mut browser, _, form) = at_form(&house, "Rosa").await;

    let page = browser.submit_file(&form, FILE, &[("about", ABOUT)], ("letter.pdf", LETTER)).await;

    let text = page.text();
    assert!(
        text.contains("Choose what the document is") && text.contains("Choose the file again"),
        "{text}"
    );
    assert!(page.filled(FILE.0, &[]).contains(&("about".into(), ABOUT.into())));
    house.close().await;
}

#[tokio::test]
async fn a_file_just_too_large_is_refused_on_its_form_and_the_largest_is_taken() {
    const LARGEST: usize = 25 * 1024 * 1024;
    let house = House::open().await;
    let (mut browser, case, form) = at_form(&house, "Rosa").await;
    let typed = [("kind", "OTHER"), ("about", ABOUT)];

    for extra in [1, 2 * 1024 * 1024] {
        let content = vec![b'a'; LARGEST + extra];
        let page = browser.submit_file(&form, FILE, &typed, ("note.txt", &content)).await;

        assert_eq!(page.text().matches("larger than 25 megabytes").count(), 2, "{}", page.text());
        assert!(page.filled(FILE.0, &[]).contains(&("about".into(), ABOUT.into())));
    }
    let largest = vec![b'a'; LARGEST];
    let page = browser.submit_file(&form, FILE, &typed, ("note.txt", &largest)).await;
    assert_eq!(page.path, case, "{}", page.text());
    let path = newest(&mut browser, &case).await;
    assert_eq!(browser.open(&format!("{path}/file")).await.html.len(), LARGEST);
    house.close().await;
}

#[tokio::test]
async fn a_file_of_a_gigabyte_is_refused_before_it_has_come_and_every_answer_is_kept() {
    let house = House::open().await;
    let (mut browser, case, form) = at_form(&house, "Rosa").await;
    let fields = form.filled(FILE.0, &[("kind", "OTHER"), ("about", ABOUT)]);
    let fields: Fields = fields.into_iter().filter(|(name, _)| name != "file").collect();
    let begun = multipart(&fields, ("file", "film.pdf"), b"%PDF-");
    let cookies: Vec<_> = browser.cookies.iter().map(|(k, v)| format!("{k}={v}")).collect();
    let head = format!(
        "POST /documents/file HTTP/1.1\r\nHost: {}\r\nSec-Fetch-Site: same-origin\r\nCookie: {}\r\n\
         Content-Type: {MULTIPART}\r\nContent-Length: 1073741824\r\n\r\n",
        house.address,
        cookies.join("; ")
    );

    let mut line = TcpStream::connect(house.address).await.unwrap();
    line.write_all(head.as_bytes()).await.unwrap();
    line.write_all(&begun[..begun.len() - 12]).await.unwrap();
    let mut answer = vec![0; 4096];
    let read = timeout(Duration::from_secs(5), line.read(&mut answer)).await;

    let answer =
        String::from_utf8_lossy(&answer[..read.expect("an early answer").unwrap()]).into_owned();
    assert!(answer.starts_with("HTTP/1.1 413"), "{answer}");
    // Whoever goes on sending is heard for a while, and then no more.
    let piece = vec![b'a'; 1024 * 1024];
    let mut sent = 0;
    while sent < 200 && line.write_all(&piece).await.is_ok() {
        sent += 1;
    }
    assert!(sent < 200, "nobody reads a gigabyte");
    let page = browser.open(&format!("{case}/documents/new")).await;
    assert_eq!(page.text().matches("larger than 25 megabytes").count(), 2, "{}", page.text());
    assert!(page.filled(FILE.0, &[]).contains(&("about".into(), ABOUT.into())));
    house.close().await;
}
