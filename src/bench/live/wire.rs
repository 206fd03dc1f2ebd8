//! A browser of one participant, as far as a measure needs one: requests over a connection that is kept, and a stream of
//! events that is only listened to. Everything goes through a socket, as it does from outside.

use anyhow::{Context, Result, anyhow, bail};
use std::net::SocketAddr;
use tokio::{
    io::{AsyncReadExt, AsyncWriteExt},
    net::TcpStream,
};

/// Where the program answers, and the cookie of a session there.
#[derive(Clone)]
pub struct Caller {
    address: SocketAddr,
    cookie: String,
}

/// An answer, without what does not matter here.
pub struct Answer {
    /// The status.
    pub status: u16,
    /// Where to go next.
    pub location: Option<String>,
    /// The text.
    pub body: String,
}

impl Caller {
    /// Whoever has this cookie.
    pub fn new(address: SocketAddr, cookie: String) -> Caller {
        Caller { address, cookie }
    }

    /// A connection for requests.
    pub async fn connect(&self) -> Result<Connection> {
        let stream = TcpStream::connect(self.address).await.context("the program does not answer")?;
        stream.set_nodelay(true)?;
        Ok(Connection { stream, caller: self.clone(), buffer: vec![] })
    }

    fn head(&self, method: &str, path: &str, accept: &str) -> String {
        format!(
            "{method} {path} HTTP/1.1\r\nhost: localhost\r\naccept: {accept}\r\nsec-fetch-site: same-origin\r\ncookie: {}\r\n",
            self.cookie
        )
    }
}

/// A connection that is kept from one request to the next.
pub struct Connection {
    stream: TcpStream,
    caller: Caller,
    buffer: Vec<u8>,
}

impl Connection {
    /// Opens a page.
    pub async fn get(&mut self, path: &str) -> Result<Answer> {
        let head = self.caller.head("GET", path, "text/html") + "\r\n";
        self.ask(head.into_bytes()).await
    }

    /// Sends a form.
    pub async fn post(&mut self, path: &str, form: &[(&str, &str)]) -> Result<Answer> {
        let body = serde_urlencoded::to_string(form)?;
        self.send(path, "text/html", "application/x-www-form-urlencoded", body.as_bytes()).await
    }

    /// Sends what a script sends.
    pub async fn post_json(&mut self, path: &str, body: &serde_json::Value) -> Result<Answer> {
        self.send(path, "application/json", "application/json", body.to_string().as_bytes()).await
    }

    async fn send(&mut self, path: &str, accept: &str, kind: &str, body: &[u8]) -> Result<Answer> {
        let head = self.caller.head("POST", path, accept);
        let mut bytes =
            format!("{head}content-type: {kind}\r\ncontent-length: {}\r\n\r\n", body.len()).into_bytes();
        bytes.extend_from_slice(body);
        self.ask(bytes).await
    }

    async fn ask(&mut self, bytes: Vec<u8>) -> Result<Answer> {
        self.stream.write_all(&bytes).await?;
        self.buffer.clear();
        let head = loop {
            if let Some(at) = find(&self.buffer, b"\r\n\r\n") {
                break at;
            }
            self.more().await?;
        };
        let text = String::from_utf8_lossy(&self.buffer[..head]).into_owned();
        let mut lines = text.lines();
        let status = lines.next().and_then(|l| l.split(' ').nth(1)).and_then(|s| s.parse().ok());
        let status: u16 = status.with_context(|| format!("no answer of a web server: {text}"))?;
        let field = |name: &str| {
            text.lines().find_map(|l| {
                let (key, value) = l.split_once(": ")?;
                key.eq_ignore_ascii_case(name).then(|| value.to_owned())
            })
        };
        let length = match (field("content-length"), status) {
            (Some(n), _) => n.parse::<usize>()?,
            (None, 204 | 303 | 304) => 0,
            (None, _) => bail!("an answer without a length: {text}"),
        };
        let start = head + 4;
        while self.buffer.len() < start + length {
            self.more().await?;
        }
        let body = String::from_utf8_lossy(&self.buffer[start..start + length]).into_owned();
        Ok(Answer { status, location: field("location"), body })
    }

    async fn more(&mut self) -> Result<()> {
        match self.stream.read_buf(&mut self.buffer).await? {
            0 => Err(anyhow!("the connection was closed")),
            _ => Ok(()),
        }
    }
}

/// What a stream told.
pub enum Event {
    /// How things stand.
    Now {
        /// How many acts about the meeting the page has seen.
        version: i64,
        /// Which vote is open, and where the meeting stands (`data-key`).
        key: String,
    },
    /// The own part of the page is to be asked for again.
    Own,
}

/// A stream of events.
pub struct Listener {
    stream: TcpStream,
    buffer: Vec<u8>,
    /// Bytes of events read so far.
    pub bytes: usize,
}

impl Listener {
    /// Opens the stream.
    pub async fn open(caller: &Caller, path: &str) -> Result<Listener> {
        let mut stream = TcpStream::connect(caller.address).await.context("the program does not answer")?;
        let head = caller.head("GET", path, "text/event-stream") + "\r\n";
        stream.write_all(head.as_bytes()).await?;
        let mut listener = Listener { stream, buffer: vec![], bytes: 0 };
        while find(&listener.buffer, b"\r\n\r\n").is_none() {
            listener.more().await?;
        }
        if !listener.buffer.starts_with(b"HTTP/1.1 200") {
            bail!("no stream: {}", String::from_utf8_lossy(&listener.buffer));
        }
        Ok(listener)
    }

    /// Waits for the next event but a mere sign of life.
    pub async fn next(&mut self) -> Result<Event> {
        loop {
            // An event ends in an empty line of its own; chunks end in `\r\n`.
            if let Some(end) = find(&self.buffer, b"\n\n") {
                let event = self.buffer.drain(..end + 2).collect::<Vec<u8>>();
                let text = String::from_utf8_lossy(&event);
                if text.contains("event: own\n") {
                    return Ok(Event::Own);
                }
                let Some((_, rest)) = text.split_once("\nid: ") else { continue };
                let version = rest.split('\n').next().and_then(|v| v.trim().parse().ok());
                let version = version.with_context(|| format!("an event without its version: {text}"))?;
                let key = rest.split_once("data-key=\"").and_then(|(_, k)| k.split('"').next());
                return Ok(Event::Now { version, key: key.unwrap_or_default().to_owned() });
            }
            self.more().await?;
        }
    }

    async fn more(&mut self) -> Result<()> {
        match self.stream.read_buf(&mut self.buffer).await? {
            0 => Err(anyhow!("the stream ended")),
            n => {
                self.bytes += n;
                Ok(())
            }
        }
    }
}

fn find(text: &[u8], wanted: &[u8]) -> Option<usize> {
    text.windows(wanted.len()).position(|w| w == wanted)
}
