//! Files that prove work (D05): photographs, signed papers. What they are decide their bytes; they are kept encrypted, with the item,
//! and pass with it to whoever it passes to (B15).

use super::{
    acts::{Refusal, may_hand_on},
    store::files as store,
};
use crate::{
    access::{Granted, capability::DoWork},
    app::App,
    decisions::lists::ItemRow,
    joining::scan::Media,
    journal::{Entry, Subject, Verb},
    record::view::me,
    web::{Error, Result},
};
use amana_base::Id;
use serde_json::json;
use sha2::{Digest, Sha256};

/// A file that proves work.
pub enum ItemFile {}

/// The most files of an item.
pub const FILES: usize = 20;
/// The largest file, in bytes.
pub const LARGEST: usize = 10 << 20;
/// How much of a file a piece holds.
const PIECE: usize = 1 << 20;
/// The longest name, in letters.
const NAME: usize = 100;

/// A file as it arrived.
#[derive(Clone, Debug, Default)]
pub struct Sent {
    /// What its sender calls it.
    pub name: String,
    /// Its bytes; one more than [`LARGEST`] when it is larger.
    pub bytes: Vec<u8>,
}

/// What a file is called here: the last part of what its sender calls it, without what a terminal or a header could misread, ending
/// as its content does.
pub fn named(sent: &str, media: Media) -> String {
    let last = sent.rsplit(['/', '\\']).next().unwrap_or_default();
    let stem = last.rsplit_once('.').map_or(last, |(stem, _)| stem);
    let odd = |c: char| {
        c.is_control()
            || matches!(c, '"' | ';' | '<' | '>' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
    };
    let clean: String = stem.chars().filter(|c| !odd(*c)).take(NAME).collect();
    let stem = match clean.trim().trim_matches('.') {
        "" => "file",
        stem => stem,
    };
    format!("{stem}.{}", media.end())
}

fn purpose(id: Id<ItemFile>, part: usize) -> String {
    format!("item file/{}/{part}", id.raw())
}

/// Keeps a file with an item, done or not: what proves it may come later.
pub async fn attach(
    by: &Granted<DoWork>,
    item: &ItemRow,
    sent: Sent,
) -> Result<std::result::Result<(), Refusal>> {
    if sent.bytes.is_empty() {
        return Ok(Err(Refusal::NoFile));
    }
    if sent.bytes.len() > LARGEST {
        return Ok(Err(Refusal::LargeFile((LARGEST >> 20) as i64)));
    }
    let Some(media) = Media::of(&sent.bytes) else { return Ok(Err(Refusal::OddFile)) };
    let (visit, sha256) = (by.visit(), Sha256::digest(&sent.bytes).to_vec());
    let name = named(&sent.name, media);
    let mut deed = by.begin(Verb::AttachEvidence).await?;
    let kept = deed.tx.all(store::kept(item.id)).await?;
    if kept.iter().any(|(_, hash)| *hash == sha256) {
        return Ok(Err(Refusal::SameFile));
    }
    if kept.len() >= FILES {
        return Ok(Err(Refusal::ManyFiles(FILES as i64)));
    }
    let (id, act): (Id<ItemFile>, _) = (deed.id(), deed.act);
    let new = store::NewFile {
        name: &name,
        media,
        bytes: i64::try_from(sent.bytes.len()).unwrap_or(i64::MAX),
        sha256: &sha256,
    };
    deed.tx.exec(store::insert(id, item.id, &new, visit.today, act)).await?;
    for (part, bytes) in sent.bytes.chunks(PIECE).enumerate() {
        let cipher = visit.app.keys.lock(&purpose(id, part), bytes)?;
        deed.tx.exec(store::piece_insert(id, part as i64, &cipher)).await?;
    }
    let entry = Entry::about(Subject::new("item", item.id), item.place());
    deed.commit(entry.with(json!({ "file": id, "media": media.as_str(), "bytes": new.bytes }))).await?;
    Ok(Ok(()))
}

/// Destroys a file: whoever attached it, and who may hand the work on.
pub async fn remove(
    by: &Granted<DoWork>,
    item: &ItemRow,
    file: Id<ItemFile>,
) -> Result<std::result::Result<(), Refusal>> {
    let visit = by.visit();
    let row = visit.app.db.first(store::file(item.id, file)).await?.ok_or(Error::NotFound)?;
    if row.removed_on.is_some() {
        return Ok(Ok(()));
    }
    let theirs = row.person_id.is_some_and(|p| p == me(visit));
    if !theirs && !may_hand_on(visit, item) {
        return Ok(Err(Refusal::NotTheirFile));
    }
    let mut deed = by.begin(Verb::DestroyEvidence).await?;
    let act = deed.act;
    if deed.tx.exec(store::removed(file, visit.today, act)).await? == 0 {
        return Ok(Ok(()));
    }
    deed.tx.exec(store::pieces_gone(file)).await?;
    let entry = Entry::about(Subject::new("item", item.id), item.place());
    deed.commit(entry.with(json!({ "file": file }))).await?;
    Ok(Ok(()))
}

/// A file that is kept, opened piece after piece.
pub struct Opening {
    /// Which.
    pub id: Id<ItemFile>,
    /// The next piece.
    pub part: usize,
}

impl Opening {
    /// The next piece; none after the last.
    pub async fn next(&mut self, app: &App) -> Result<Option<Vec<u8>>> {
        let Some(cipher) = app.db.first(store::piece(self.id, self.part as i64)).await? else {
            return Ok(None);
        };
        let plain = app.keys.open(&purpose(self.id, self.part), &cipher)?;
        self.part += 1;
        Ok(Some(plain))
    }
}

#[cfg(test)]
mod unit_tests {
    use super::*;

    /// D05: a file keeps the name its sender gave it, without a path, without what turns a line around, and ends as what it is.
    #[test]
    fn a_file_is_named_as_it_was_and_ends_as_it_is() {
        for (sent, name) in [
            ("صورة المقر.jpeg", "صورة المقر.jpg"),
            ("C:\\fakepath\\reçu.PNG", "reçu.jpg"),
            ("../../etc/passwd", "passwd.jpg"),
            ("a\"; x=\u{202e}gpj.exe", "a x=gpj.jpg"),
            ("...", "file.jpg"),
            ("", "file.jpg"),
        ] {
            assert_eq!(named(sent, Media::Jpeg), name, "{sent:?}");
        }
        assert_eq!(named(&"ا".repeat(400), Media::Pdf).chars().count(), NAME + 4);
    }
}
