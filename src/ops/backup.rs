//! A backup: one encrypted file that holds a copy of the database and says what it is.
//!
//! ```text
//! AMANA-BACKUP 1\n
//! {"program":…,"key":…,"salt":…}\n              what must be known to open it
//! (length, nonce, ciphertext)*                  pieces of 1 MiB: the manifest, then the copy
//! ```
//! XChaCha20-Poly1305 binds each piece to the head, its place and whether it is the last: nothing can be cut off,
//! changed places or taken from another backup. The key comes from the installation's key file, or from a passphrase
//! (Argon2id). The copy is the embedded database's own file, or the portable form of a server's.

use super::portable;
use crate::{
    app::App,
    journal::verify::{self, stamp},
    keys::Keys,
};
use anyhow::{Context, Result, bail};
use data_encoding::{BASE64, HEXLOWER};
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use std::{
    fs::{self, File},
    io::{BufRead, BufReader, BufWriter, Read, Write},
    path::{Path, PathBuf},
};

/// The first line of every backup.
pub const MAGIC: &str = "AMANA-BACKUP 1\n";
const PIECE: usize = 1 << 20;

/// What must be known to open a backup.
#[derive(Debug, Serialize, Deserialize)]
struct Head {
    program: String,
    /// The mark of the key file, or `passphrase`.
    key: String,
    salt: String,
}

/// What a backup holds.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Manifest {
    /// The version of the program that made it.
    pub program: String,
    /// When, in microseconds since 1970.
    pub made_at: i64,
    /// What the copy is.
    pub form: Form,
    /// The length of the copy in bytes.
    pub bytes: u64,
    /// SHA-256 of the copy, in hexadecimal.
    pub sha256: String,
    /// How many acts and seals its journal has.
    pub acts: i64,
    /// The head of its journal.
    pub head: Option<String>,
    /// The mark of the key file without which its protected fields cannot be read.
    pub keys: String,
}

/// What the copy in a backup is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Form {
    /// A file of the embedded engine.
    Sqlite,
    /// The portable form, zipped.
    Portable,
}

/// What a backup is locked with.
pub enum Lock<'a> {
    /// The installation's key file.
    KeyFile,
    /// A passphrase.
    Passphrase(&'a str),
}

/// Makes a backup in a folder; gives its path and what it holds.
pub async fn make(app: &App, folder: &Path, lock: Lock<'_>) -> Result<(PathBuf, Manifest)> {
    fs::create_dir_all(folder).with_context(|| format!("cannot make the folder {}", folder.display()))?;
    let now = app.clock.now();
    let name = format!("amana-{}.backup", stamp(now).replace(':', ""));
    let path = folder.join(name);
    if path.exists() {
        bail!("{} is there already: wait a second", path.display());
    }
    let head = verify::head(app).await?;
    let copy = portable::beside(&path, if app.db.file().is_some() { "copy" } else { "zip" });
    let _ = fs::remove_file(&copy);
    let form = match app.db.file() {
        Some(_) => {
            app.db.copy_file(&copy).with_context(|| format!("cannot copy to {}", copy.display()))?;
            Form::Sqlite
        }
        None => {
            portable::write(&app.db, &copy, head.as_ref(), now.0).await?;
            Form::Portable
        }
    };
    let acts = app.db.one(crate::journal::store::act_count()).await?.n;
    let made = (|| {
        let (bytes, sha256) = digest(&copy)?;
        let manifest = Manifest {
            program: crate::ui::VERSION.to_owned(),
            made_at: now.0,
            form,
            bytes,
            sha256,
            acts,
            head: head.as_ref().map(ToString::to_string),
            keys: app.keys.mark(),
        };
        // Complete or not there: a backup that was cut off by a full disk must not look like one.
        let part = portable::beside(&path, "part");
        let sealed =
            seal(&app.keys, &lock, &manifest, &copy, &part).and_then(|()| Ok(fs::rename(&part, &path)?));
        if sealed.is_err() {
            let _ = fs::remove_file(&part);
        }
        sealed.map(|()| manifest)
    })();
    portable::remove_database(&copy);
    Ok((path, made?))
}

fn digest(path: &Path) -> Result<(u64, String)> {
    let mut file = File::open(path)?;
    let (mut sha, mut bytes, mut piece) = (Sha256::new(), 0, vec![0; PIECE]);
    loop {
        let n = file.read(&mut piece)?;
        if n == 0 {
            return Ok((bytes, HEXLOWER.encode(&sha.finalize())));
        }
        sha.update(&piece[..n]);
        bytes += n as u64;
    }
}

fn seal(keys: &Keys, lock: &Lock<'_>, manifest: &Manifest, copy: &Path, to: &Path) -> Result<()> {
    let salt: [u8; 16] = keys.entropy().bytes().map_err(|e| anyhow::anyhow!("no randomness: {e}"))?;
    let (key, name) = match lock {
        Lock::KeyFile => (from_keys(keys, &salt)?, keys.mark()),
        Lock::Passphrase(words) => (from_passphrase(words, &salt)?, "passphrase".to_owned()),
    };
    let head = Head { program: crate::ui::VERSION.to_owned(), key: name, salt: BASE64.encode(&salt) };
    let head = format!("{MAGIC}{}\n", serde_json::to_string(&head)?);
    let mut out = BufWriter::new(File::create(to).with_context(|| format!("cannot make {}", to.display()))?);
    out.write_all(head.as_bytes())?;
    let mut pieces = Pieces { keys, key, bound: Sha256::digest(head.as_bytes()).to_vec(), place: 0 };
    pieces.write(&mut out, serde_json::to_string(manifest)?.as_bytes(), false)?;
    let mut file = File::open(copy)?;
    let mut left = manifest.bytes;
    let mut piece = vec![0; PIECE];
    while left > 0 {
        let n = left.min(PIECE as u64) as usize;
        file.read_exact(&mut piece[..n])?;
        left -= n as u64;
        pieces.write(&mut out, &piece[..n], left == 0)?;
    }
    out.into_inner().map_err(|e| e.into_error())?.sync_all()?;
    Ok(())
}

struct Pieces<'a> {
    keys: &'a Keys,
    key: [u8; 32],
    bound: Vec<u8>,
    place: u64,
}

impl Pieces<'_> {
    fn about(&mut self, last: bool) -> Vec<u8> {
        let about = [&self.bound[..], &self.place.to_be_bytes(), &[u8::from(last)]].concat();
        self.place += 1;
        about
    }
    fn write(&mut self, out: &mut impl Write, plain: &[u8], last: bool) -> Result<()> {
        let about = self.about(last);
        let sealed = self.keys.lock_with(&self.key, &about, plain)?;
        out.write_all(&(sealed.len() as u32).to_be_bytes())?;
        out.write_all(&sealed)?;
        Ok(())
    }
    fn read(&mut self, from: &mut impl BufRead) -> Result<(Vec<u8>, bool)> {
        let mut length = [0; 4];
        from.read_exact(&mut length).context("the backup ends too early: it was cut off")?;
        let length = u32::from_be_bytes(length) as usize;
        if length > PIECE + 64 {
            bail!("the backup is damaged");
        }
        let mut sealed = vec![0; length];
        from.read_exact(&mut sealed).context("the backup ends too early: it was cut off")?;
        let last = from.fill_buf()?.is_empty();
        let about = self.about(last);
        let plain = self.keys.open_with(&self.key, &about, &sealed);
        Ok((
            plain.map_err(|_| {
                anyhow::anyhow!("the backup is damaged or was cut off (piece {})", self.place)
            })?,
            last,
        ))
    }
}

/// Is this file a backup?
pub fn is_backup(path: &Path) -> bool {
    let mut first = vec![0; MAGIC.len()];
    File::open(path).and_then(|mut f| f.read_exact(&mut first)).is_ok() && first == MAGIC.as_bytes()
}

/// Opens a backup into a file that must not exist yet; gives what it holds. Nothing is left behind when it fails.
pub fn open(keys: &Keys, from: &Path, passphrase: Option<&str>, to: &Path) -> Result<Manifest> {
    let opened = open_into(keys, from, passphrase, to);
    if opened.is_err() {
        let _ = fs::remove_file(to);
    }
    opened
}

fn open_into(keys: &Keys, from: &Path, passphrase: Option<&str>, to: &Path) -> Result<Manifest> {
    let file = File::open(from).with_context(|| format!("cannot read {}", from.display()))?;
    let mut file = BufReader::with_capacity(PIECE, file);
    let (mut magic, mut line) = (String::new(), String::new());
    file.by_ref().take(64).read_line(&mut magic).context("it is no backup")?;
    if magic != MAGIC {
        bail!("{} is no backup that this program can read", from.display());
    }
    file.by_ref().take(4096).read_line(&mut line).context("it is no backup")?;
    let head: Head = serde_json::from_str(&line).context("its head is damaged")?;
    let salt = BASE64.decode(head.salt.as_bytes()).context("its head is damaged")?;
    let key = match (head.key.as_str(), passphrase) {
        ("passphrase", Some(words)) => from_passphrase(words, &salt)?,
        ("passphrase", None) => {
            bail!("this backup is locked with a passphrase: give it with --passphrase-file")
        }
        (mark, _) if keys.bears(mark) => from_keys(keys, &salt)?,
        (mark, _) => bail!(
            "this backup is locked with the key file of mark {mark}; the one here has mark {}: put the right key file \
             there, or name it with keys_file",
            keys.mark()
        ),
    };
    let bound = Sha256::digest(format!("{magic}{line}").as_bytes()).to_vec();
    let mut pieces = Pieces { keys, key, bound, place: 0 };
    let (manifest, mut last) = match pieces.read(&mut file) {
        Ok(first) => first,
        Err(_) if head.key == "passphrase" => {
            bail!("the passphrase does not open this backup, or it is damaged")
        }
        Err(e) => return Err(e),
    };
    let manifest: Manifest = serde_json::from_slice(&manifest).context("its manifest is damaged")?;
    let mut out =
        BufWriter::new(File::create_new(to).with_context(|| format!("cannot make {}", to.display()))?);
    let (mut sha, mut bytes) = (Sha256::new(), 0);
    while !last {
        let (plain, end) = pieces.read(&mut file)?;
        sha.update(&plain);
        bytes += plain.len() as u64;
        out.write_all(&plain)?;
        last = end;
    }
    if bytes != manifest.bytes || HEXLOWER.encode(&sha.finalize()) != manifest.sha256 {
        bail!("the copy in the backup is not what its manifest says: it is damaged");
    }
    if !keys.bears(&manifest.keys) {
        bail!(
            "the database in this backup was written with the key file of mark {}; the one here has mark {}",
            manifest.keys,
            keys.mark()
        );
    }
    out.into_inner().map_err(|e| e.into_error())?.sync_all()?;
    Ok(manifest)
}

fn from_keys(keys: &Keys, salt: &[u8]) -> Result<[u8; 32]> {
    keys.digest("backup", salt).try_into().map_err(|_| anyhow::anyhow!("the key file gives no key"))
}

fn from_passphrase(words: &str, salt: &[u8]) -> Result<[u8; 32]> {
    let mut key = [0; 32];
    argon2::Argon2::default()
        .hash_password_into(words.trim().as_bytes(), salt, &mut key)
        .map_err(|e| anyhow::anyhow!("the passphrase gives no key: {e}"))?;
    Ok(key)
}
