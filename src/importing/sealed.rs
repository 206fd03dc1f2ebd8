//! The file of a list as it is kept: pieces, each encrypted under the list's key, read one after the other and never all at once.

use super::{
    MemberList,
    store::{self, ListRow},
};
use crate::{
    app::App,
    keys::Keys,
    web::{Error, Result},
};
use amana_base::Id;
use std::{
    collections::VecDeque,
    fs::File,
    io::{self, Read, Seek, SeekFrom, Write},
    sync::Arc,
};
use tokio::runtime::Handle;

/// How much of a file a piece holds.
pub const PIECE: usize = 1 << 20;
/// What a piece is longer by once it is encrypted.
const SEAL: usize = 40;
/// So many pieces are held while a file is read: a packed one has its table at the end and its parts anywhere.
const HELD: usize = 6;

/// The key of a list, while it has one.
#[derive(Clone)]
pub struct ListKey {
    list: Id<MemberList>,
    key: [u8; 32],
}

impl ListKey {
    /// A new one, and the same wrapped for the database.
    pub fn fresh(keys: &Keys, list: Id<MemberList>) -> Result<(ListKey, Vec<u8>)> {
        let (key, wrapped) = keys.fresh_person(list.raw())?;
        Ok((ListKey { list, key }, wrapped))
    }

    /// That of a list. Gone once it was destroyed.
    pub fn of(app: &App, list: &ListRow) -> Result<ListKey> {
        let wrapped = list.wrapped.as_ref().ok_or(Error::Gone)?;
        Ok(ListKey { list: list.id, key: app.keys.unwrap_person(list.id.raw(), wrapped)? })
    }

    fn about(&self, part: &str, n: u64) -> Vec<u8> {
        format!("list/{}/{part}/{n}", self.list.raw()).into_bytes()
    }

    /// Encrypts what was read of a row.
    pub fn lock_row(&self, keys: &Keys, row: u64, listed: &super::Listed) -> Result<Vec<u8>> {
        let plain = serde_json::to_vec(listed).map_err(anyhow::Error::new)?;
        Ok(keys.lock_with(&self.key, &self.about("row", row), &plain)?)
    }

    /// What was read of a row.
    pub fn open_row(&self, keys: &Keys, row: u64, cipher: &[u8]) -> Result<super::Listed> {
        let plain = keys.open_with(&self.key, &self.about("row", row), cipher)?;
        Ok(serde_json::from_slice(&plain).map_err(anyhow::Error::new)?)
    }
}

/// A file that arrives: what came is encrypted at once and lies in a temporary file without a name.
pub struct Arriving {
    key: ListKey,
    spool: File,
    piece: Vec<u8>,
    pieces: u64,
    /// How many bytes came.
    pub bytes: u64,
}

impl Arriving {
    /// Nothing yet.
    pub fn new(key: ListKey) -> Result<Arriving> {
        let spool = tempfile::tempfile().map_err(failed)?;
        Ok(Arriving { key, spool, piece: Vec::with_capacity(PIECE), pieces: 0, bytes: 0 })
    }

    /// Some more of it.
    pub fn take(&mut self, keys: &Keys, mut more: &[u8]) -> Result<()> {
        self.bytes += more.len() as u64;
        while !more.is_empty() {
            let room = PIECE - self.piece.len();
            let (now, later) = more.split_at(room.min(more.len()));
            self.piece.extend_from_slice(now);
            more = later;
            if self.piece.len() == PIECE {
                self.set_down(keys)?;
            }
        }
        Ok(())
    }

    fn set_down(&mut self, keys: &Keys) -> Result<()> {
        let sealed = keys.lock_with(&self.key.key, &self.key.about("piece", self.pieces), &self.piece)?;
        self.spool.write_all(&sealed).map_err(failed)?;
        self.pieces += 1;
        self.piece.clear();
        Ok(())
    }

    /// All of it came.
    pub fn finish(&mut self, keys: &Keys) -> Result<()> {
        if !self.piece.is_empty() {
            self.set_down(keys)?;
        }
        self.spool.seek(SeekFrom::Start(0)).map_err(failed)?;
        Ok(())
    }

    /// The next piece, encrypted; none after the last.
    pub fn next(&mut self) -> Result<Option<Vec<u8>>> {
        let mut piece = vec![];
        (&mut self.spool).take((PIECE + SEAL) as u64).read_to_end(&mut piece).map_err(failed)?;
        Ok((!piece.is_empty()).then_some(piece))
    }
}

fn failed(e: io::Error) -> Error {
    match e.kind() {
        io::ErrorKind::StorageFull => Error::Full,
        _ => anyhow::Error::new(e).into(),
    }
}

/// A kept file, read like one of the disk. It waits for the database, so it is read where waiting is allowed.
pub struct Kept {
    app: Arc<App>,
    handle: Handle,
    key: ListKey,
    bytes: u64,
    at: u64,
    held: VecDeque<(u64, Vec<u8>)>,
}

impl Kept {
    /// The file of a list.
    pub fn open(app: &Arc<App>, list: &ListRow) -> Result<Kept> {
        let key = ListKey::of(app, list)?;
        let bytes = u64::try_from(list.bytes).unwrap_or(0);
        Ok(Kept { app: app.clone(), handle: Handle::current(), key, bytes, at: 0, held: VecDeque::new() })
    }

    fn piece(&mut self, n: u64) -> io::Result<&[u8]> {
        if let Some(found) = self.held.iter().position(|(held, _)| *held == n) {
            return Ok(&self.held[found].1);
        }
        let wanted = store::piece(self.key.list, i64::try_from(n).unwrap_or(i64::MAX));
        let cipher = self.handle.block_on(self.app.db.one(wanted)).map_err(io::Error::other)?;
        let plain = self.app.keys.open_with(&self.key.key, &self.key.about("piece", n), &cipher);
        if self.held.len() == HELD {
            self.held.pop_front();
        }
        self.held.push_back((n, plain.map_err(io::Error::other)?));
        self.held.back().map(|(_, piece)| piece.as_slice()).ok_or(io::ErrorKind::UnexpectedEof.into())
    }
}

impl Read for Kept {
    fn read(&mut self, out: &mut [u8]) -> io::Result<usize> {
        if self.at >= self.bytes || out.is_empty() {
            return Ok(0);
        }
        let (n, from) = (self.at / PIECE as u64, (self.at % PIECE as u64) as usize);
        let piece = self.piece(n)?;
        let rest = piece.get(from..).unwrap_or_default();
        let taken = rest.len().min(out.len());
        out[..taken].copy_from_slice(&rest[..taken]);
        self.at += taken as u64;
        Ok(taken)
    }
}

impl Seek for Kept {
    fn seek(&mut self, to: SeekFrom) -> io::Result<u64> {
        let at = match to {
            SeekFrom::Start(n) => Some(n),
            SeekFrom::End(n) => self.bytes.checked_add_signed(n),
            SeekFrom::Current(n) => self.at.checked_add_signed(n),
        };
        self.at = at.ok_or(io::ErrorKind::InvalidInput)?;
        Ok(self.at)
    }
}
