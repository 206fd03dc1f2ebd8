//! A mail server of the test's own: takes, refuses, puts off or breaks off, as the address says.

use std::sync::{Arc, Mutex, PoisonError};
use tokio::{
    io::{AsyncBufReadExt, AsyncWriteExt, BufReader},
    net::{TcpListener, TcpStream},
    task::JoinHandle,
};

/// A message that the server took.
#[derive(Clone, Debug)]
pub struct Taken {
    /// To whom.
    pub to: String,
    /// Headers and body as sent.
    pub text: String,
}

/// What the server does with a message to an address.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Manner {
    /// Takes it.
    Takes,
    /// `550` after `RCPT`.
    Refuses,
    /// `451` after `RCPT`.
    PutsOff,
    /// Reads the whole message and closes the line without a word.
    BreaksOff,
    /// Reads the whole message and says `554`.
    RefusesText,
}

/// A mail server on a free port of this machine. Stops when dropped.
pub struct MailServer {
    /// Where it listens.
    pub port: u16,
    taken: Arc<Mutex<Vec<Taken>>>,
    task: JoinHandle<()>,
}

impl MailServer {
    /// Starts it; `manner` says what it does with each address.
    pub async fn start(manner: impl Fn(&str) -> Manner + Send + Sync + 'static) -> MailServer {
        let listener = TcpListener::bind("127.0.0.1:0").await.expect("a free port");
        let port = listener.local_addr().expect("an address").port();
        let taken = Arc::new(Mutex::new(vec![]));
        let (manner, kept) = (Arc::new(manner), taken.clone());
        let task = tokio::spawn(async move {
            while let Ok((stream, _)) = listener.accept().await {
                let (manner, kept) = (manner.clone(), kept.clone());
                tokio::spawn(async move {
                    // A client that goes away ends its own dialogue only.
                    let _ = talk(stream, &*manner, &kept).await;
                });
            }
        });
        MailServer { port, taken, task }
    }

    /// What it took so far.
    pub fn taken(&self) -> Vec<Taken> {
        self.taken.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// Its address as settings write it.
    pub fn url(&self) -> String {
        format!("smtp://127.0.0.1:{}", self.port)
    }
}

impl Drop for MailServer {
    fn drop(&mut self) {
        self.task.abort();
    }
}

async fn talk(
    stream: TcpStream,
    manner: &(dyn Fn(&str) -> Manner + Send + Sync),
    taken: &Mutex<Vec<Taken>>,
) -> std::io::Result<()> {
    let (read, mut write) = stream.into_split();
    let mut lines = BufReader::new(read).lines();
    write.write_all(b"220 test\r\n").await?;
    let mut to = String::new();
    while let Some(line) = lines.next_line().await? {
        let upper = line.to_ascii_uppercase();
        let answer: &[u8] = if upper.starts_with("EHLO") || upper.starts_with("HELO") {
            b"250-test\r\n250 8BITMIME\r\n"
        } else if upper.starts_with("RCPT TO:") {
            to = line[8..].split(['<', '>']).nth(1).unwrap_or_default().to_owned();
            match manner(&to) {
                Manner::Refuses => b"550 no such mailbox\r\n",
                Manner::PutsOff => b"451 come back later\r\n",
                _ => b"250 ok\r\n",
            }
        } else if upper == "DATA" {
            write.write_all(b"354 go on\r\n").await?;
            let mut text = String::new();
            while let Some(line) = lines.next_line().await? {
                if line == "." {
                    break;
                }
                text += line.strip_prefix('.').unwrap_or(&line);
                text.push('\n');
            }
            match manner(&to) {
                Manner::BreaksOff => return Ok(()),
                Manner::RefusesText => b"554 not this\r\n",
                _ => {
                    let one = Taken { to: to.clone(), text };
                    taken.lock().unwrap_or_else(PoisonError::into_inner).push(one);
                    b"250 queued as 1\r\n"
                }
            }
        } else if upper == "QUIT" {
            write.write_all(b"221 bye\r\n").await?;
            return Ok(());
        } else {
            b"250 ok\r\n"
        };
        write.write_all(answer).await?;
    }
    Ok(())
}
