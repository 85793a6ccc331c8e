//! A mail server that keeps what it is sent, or refuses everybody.

use std::sync::{Arc, Mutex};

use tokio::{
    io::{AsyncBufReadExt, AsyncWriteExt, BufReader},
    net::{TcpListener, TcpStream},
    task::JoinHandle,
};

#[derive(Default)]
struct Kept {
    letters: Vec<String>,
    asked: usize,
}

pub struct PostBox {
    pub port: u16,
    kept: Arc<Mutex<Kept>>,
    task: JoinHandle<()>,
}

impl PostBox {
    /// One that takes letters, or one that knows nobody.
    pub async fn open(takes: bool) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let port = listener.local_addr().unwrap().port();
        let kept = Arc::new(Mutex::new(Kept::default()));
        let shelf = kept.clone();
        let task = tokio::spawn(async move {
            while let Ok((stream, _)) = listener.accept().await {
                tokio::spawn(talk(stream, takes, shelf.clone()));
            }
        });
        Self { port, kept, task }
    }

    /// A port at which nobody listens.
    pub async fn nowhere() -> u16 {
        TcpListener::bind("127.0.0.1:0").await.unwrap().local_addr().unwrap().port()
    }

    pub fn letters(&self) -> Vec<String> {
        self.kept.lock().unwrap().letters.clone()
    }

    /// How often somebody wanted to send something.
    pub fn asked(&self) -> usize {
        self.kept.lock().unwrap().asked
    }
}

impl Drop for PostBox {
    fn drop(&mut self) {
        self.task.abort();
    }
}

async fn talk(stream: TcpStream, takes: bool, kept: Arc<Mutex<Kept>>) {
    let (from, mut to) = stream.into_split();
    let mut lines = BufReader::new(from).lines();
    to.write_all(b"220 here ESMTP\r\n").await.unwrap();
    let mut letter: Option<Vec<String>> = None;
    while let Ok(Some(line)) = lines.next_line().await {
        let answer: &[u8] = match &mut letter {
            Some(so_far) if line != "." => {
                so_far.push(line);
                continue;
            }
            Some(so_far) => {
                kept.lock().unwrap().letters.push(so_far.join("\n"));
                letter = None;
                b"250 kept\r\n"
            }
            None if line.starts_with("RCPT") => {
                kept.lock().unwrap().asked += 1;
                let address = line.split(['<', '>']).nth(1).unwrap_or_default().to_owned();
                let refusal = format!("550 no such mailbox: {address}\r\n");
                if !takes {
                    to.write_all(refusal.as_bytes()).await.unwrap();
                    continue;
                }
                b"250 yes\r\n"
            }
            None if line == "DATA" => {
                letter = Some(Vec::new());
                b"354 go on\r\n"
            }
            None if line == "QUIT" => b"221 bye\r\n",
            None => b"250 here\r\n",
        };
        to.write_all(answer).await.unwrap();
    }
}
