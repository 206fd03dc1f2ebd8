//! A mail server of this machine that takes whatever it is given and remembers for whom: what a convocation is measured with.

use anyhow::Result;
use std::{
    collections::HashMap,
    net::SocketAddr,
    sync::{Arc, Mutex, PoisonError},
};
use tokio::{
    io::{AsyncBufReadExt, AsyncWriteExt, BufReader},
    net::{TcpListener, TcpStream},
};

/// The server, for as long as the process lives.
#[derive(Clone)]
pub struct Letterbox {
    address: SocketAddr,
    taken: Arc<Mutex<HashMap<String, usize>>>,
}

impl Letterbox {
    /// Opens it on a port of its own.
    pub async fn open() -> Result<Letterbox> {
        let listener = TcpListener::bind("127.0.0.1:0").await?;
        let letterbox = Letterbox { address: listener.local_addr()?, taken: Arc::default() };
        let taken = letterbox.taken.clone();
        tokio::spawn(async move {
            while let Ok((stream, _)) = listener.accept().await {
                let taken = taken.clone();
                tokio::spawn(async move {
                    // Whoever hangs up has hung up.
                    let _ = talk(stream, &taken).await;
                });
            }
        });
        Ok(letterbox)
    }

    /// As the settings name it.
    pub fn url(&self) -> String {
        format!("smtp://{}", self.address)
    }

    /// How many recipients got a message, and how many messages there were.
    pub fn taken(&self) -> (usize, usize) {
        let taken = self.taken.lock().unwrap_or_else(PoisonError::into_inner);
        (taken.len(), taken.values().sum())
    }
}

async fn talk(stream: TcpStream, taken: &Mutex<HashMap<String, usize>>) -> std::io::Result<()> {
    stream.set_nodelay(true)?;
    let mut stream = BufReader::new(stream);
    stream.write_all(b"220 localhost\r\n").await?;
    let (mut line, mut to) = (String::new(), None);
    loop {
        line.clear();
        if stream.read_line(&mut line).await? == 0 {
            return Ok(());
        }
        let said = line.trim_end().to_ascii_uppercase();
        let answer: &[u8] = if said.starts_with("EHLO") {
            b"250-localhost\r\n250 8BITMIME\r\n"
        } else if said.starts_with("RCPT") {
            to = Some(line.trim_end().to_owned());
            b"250 ok\r\n"
        } else if said == "DATA" {
            stream.write_all(b"354 go on\r\n").await?;
            loop {
                line.clear();
                if stream.read_line(&mut line).await? == 0 {
                    return Ok(());
                }
                if line.trim_end() == "." {
                    break;
                }
            }
            if let Some(to) = to.take() {
                *taken.lock().unwrap_or_else(PoisonError::into_inner).entry(to).or_default() += 1;
            }
            b"250 taken\r\n"
        } else if said == "QUIT" {
            stream.write_all(b"221 bye\r\n").await?;
            return Ok(());
        } else {
            b"250 ok\r\n"
        };
        stream.write_all(answer).await?;
    }
}
