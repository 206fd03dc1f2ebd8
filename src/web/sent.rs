//! An answer that is written while it is taken, and never whole in memory.

use axum::body::Bytes;
use std::io::{self, Write};
use tokio::sync::mpsc;

/// What is written goes to whoever asked, as fast as they take it.
pub struct Sent {
    send: mpsc::Sender<io::Result<Bytes>>,
}

impl Sent {
    /// Into this channel.
    pub fn new(send: mpsc::Sender<io::Result<Bytes>>) -> Sent {
        Sent { send }
    }
}

impl Write for Sent {
    fn write(&mut self, some: &[u8]) -> io::Result<usize> {
        let gone = |_| io::Error::from(io::ErrorKind::BrokenPipe);
        self.send.blocking_send(Ok(Bytes::copy_from_slice(some))).map_err(gone)?;
        Ok(some.len())
    }
    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}
