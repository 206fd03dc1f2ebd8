//! SQL of the files that prove work.

use crate::{
    decisions::Item, following::files::ItemFile, joining::scan::Media, journal::Act, people::Person,
};
use amana_base::{Day, Id};
use amana_sql::{Change, Query, sql};

/// A file in the list of its item.
#[derive(Clone, Debug)]
pub struct FileRow {
    /// It.
    pub id: Id<ItemFile>,
    /// What it is called.
    pub name: String,
    /// What it is.
    pub media: Media,
    /// In bytes.
    pub bytes: i64,
    /// The day it came.
    pub on_day: Day,
    /// The day it was destroyed.
    pub removed_on: Option<Day>,
    /// Who attached it.
    pub person_id: Option<Id<Person>>,
    /// In Arabic.
    pub who_ar: Option<String>,
    /// In Latin script.
    pub who_la: Option<String>,
}

/// The files of an item, also those that were destroyed.
pub fn files(item: Id<Item>) -> Query<FileRow> {
    sql!(
        FileRow,
        "select f.id, f.name, f.media, f.bytes, f.on_day, f.removed_on, a.person_id, p.name_ar as who_ar, p.name_la as who_la
         from item_file f left join act a on a.id = f.made_by left join person p on p.id = a.person_id
         where f.item_id = {item} order by f.id limit 200"
    )
}

/// One of them.
pub fn file(item: Id<Item>, id: Id<ItemFile>) -> Query<FileRow> {
    sql!(
        FileRow,
        "select f.id, f.name, f.media, f.bytes, f.on_day, f.removed_on, a.person_id, p.name_ar as who_ar, p.name_la as who_la
         from item_file f left join act a on a.id = f.made_by left join person p on p.id = a.person_id
         where f.item_id = {item} and f.id = {id}"
    )
}

/// The files that are still there, with what their bytes are known by.
pub fn kept(item: Id<Item>) -> Query<(Id<ItemFile>, Vec<u8>)> {
    sql!(
        (Id<ItemFile>, Vec<u8>),
        "select id, sha256 from item_file where item_id = {item} and removed_on is null order by id"
    )
}

/// A file to keep.
pub struct NewFile<'a> {
    /// What it is called.
    pub name: &'a str,
    /// What it is.
    pub media: Media,
    /// In bytes.
    pub bytes: i64,
    /// Of its bytes.
    pub sha256: &'a [u8],
}

/// Keeps it.
pub fn insert(id: Id<ItemFile>, item: Id<Item>, f: &NewFile<'_>, on: Day, act: Id<Act>) -> Change {
    sql!(
        "insert into item_file (id, item_id, name, media, bytes, sha256, on_day, made_by)
         values ({id}, {item}, {f.name}, {f.media}, {f.bytes}, {f.sha256}, {on}, {act})"
    )
}

/// Keeps a piece of it.
pub fn piece_insert(id: Id<ItemFile>, part: i64, cipher: &[u8]) -> Change {
    sql!("insert into item_piece (file_id, part, cipher) values ({id}, {part}, {cipher})")
}

/// A piece of it.
pub fn piece(id: Id<ItemFile>, part: i64) -> Query<Vec<u8>> {
    sql!((Vec<u8>), "select cipher from item_piece where file_id = {id} and part = {part}")
}

/// It is destroyed, unless it was.
pub fn removed(id: Id<ItemFile>, on: Day, act: Id<Act>) -> Change {
    sql!("update item_file set removed_on = {on}, removed_by = {act} where id = {id} and removed_on is null")
}

/// Its pieces go.
pub fn pieces_gone(id: Id<ItemFile>) -> Change {
    sql!("delete from item_piece where file_id = {id}")
}
