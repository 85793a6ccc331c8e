//! A virus scanner beside the server, as far as its socket shows.

use tokio::{
    io::{AsyncReadExt, AsyncWriteExt},
    net::UnixListener,
};

use super::{ABOUT, FILE, LETTER};
use crate::house::House;

/// `ClamAV` as far as its socket shows: it finds the test virus, answers nonsense to nonsense, and is patient.
async fn scanner(listener: UnixListener) {
    loop {
        let (mut line, _) = listener.accept().await.unwrap();
        let mut command = [0; 10];
        line.read_exact(&mut command).await.unwrap();
        assert_eq!(&command, b"zINSTREAM\0");
        let mut content = Vec::new();
        loop {
            let length = line.read_u32().await.unwrap();
            if length == 0 {
                break;
            }
            let mut piece = vec![0; usize::try_from(length).unwrap()];
            line.read_exact(&mut piece).await.unwrap();
            content.extend(piece);
        }
        let found = content.windows(5).any(|part| part == b"EICAR");
        let answer: &[u8] = if found { b"stream: Eicar-Test FOUND\0" } else { b"stream: OK\0" };
        line.write_all(answer).await.unwrap();
    }
}

#[tokio::test]
async fn where_there_is_a_scanner_nothing_is_kept_that_it_did_not_let_pass() {
    let folder = tempfile::tempdir().unwrap();
    let socket = folder.path().join("clamd.socket");
    let house = House::scanned_by(socket.clone()).await;
    let rosa = house.person("Rosa");
    let (mut browser, _) = house.signed_in(&rosa).await;
    let case = format!("/cases/{}", rosa.cases[0]);
    let form = browser.open(&format!("{case}/documents/new")).await;
    let typed = [("kind", "LETTER"), ("about", ABOUT)];
    let infected = b"%PDF-1.4\nEICAR\n%%EOF\n";

    let away = browser.submit_file(&form, FILE, &typed, ("letter.pdf", LETTER)).await;
    let listening = tokio::spawn(scanner(UnixListener::bind(&socket).unwrap()));
    let found = browser.submit_file(&away, FILE, &[], ("letter.pdf", infected)).await;
    let clean = browser.submit_file(&found, FILE, &[], ("letter.pdf", LETTER)).await;
    listening.abort();

    assert_eq!(
        away.text().matches("virus scanner cannot be reached").count(),
        2,
        "{}",
        away.text()
    );
    assert_eq!(found.text().matches("found something harmful").count(), 2, "{}", found.text());
    assert!(clean.text().contains("was added"), "{}", clean.text());
    house.close().await;
}
