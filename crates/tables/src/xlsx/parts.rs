//! The parts of a workbook beside its sheets' rows: which sheets there are, how numbers are shown, what is merged.

use std::collections::HashMap;
use std::io::{Read, Seek};

use quick_xml::events::Event;
use zip::ZipArchive;

use crate::dates::{Shown, shown_by, shown_by_number};
use crate::merged::Area;
use crate::zipped::{Xml, attribute, find};
use crate::{Limits, OtherKind, Unreadable};

/// The most styles of cells; Excel bears 65,490.
const STYLES: usize = 100_000;
/// Bytes of the end of a sheet in which its merged areas are looked for.
const TAIL: usize = 1 << 20;

/// What a workbook says of itself.
pub(super) struct Workbook {
    pub(super) sheets: Vec<Sheet>,
    pub(super) strings: Option<usize>,
    pub(super) styles: Option<usize>,
    pub(super) from_1904: bool,
}

/// A sheet, and its place in the archive.
pub(super) struct Sheet {
    pub(super) name: String,
    pub(super) hidden: bool,
    pub(super) index: usize,
}

/// A relation between parts: kind, path.
type Relations = HashMap<String, (String, String)>;

pub(super) fn workbook<R: Read + Seek>(
    archive: &mut ZipArchive<R>,
    limits: &Limits,
) -> Result<Workbook, Unreadable> {
    let path = match find(archive, "_rels/.rels") {
        Some(index) => relations(archive, index, "", limits)?
            .into_values()
            .find(|(kind, _)| kind == "officeDocument")
            .map(|(_, path)| path),
        None => None,
    };
    let path = path.unwrap_or_else(|| "xl/workbook.xml".to_owned());
    if path.ends_with(".bin") || find(archive, "xl/workbook.bin").is_some() {
        return Err(Unreadable::Other(OtherKind::BinaryWorkbook));
    }
    let other = if path.starts_with("word/") || path.starts_with("ppt/") {
        OtherKind::Document
    } else {
        OtherKind::Archive
    };
    let index =
        find(archive, &path).filter(|_| other == OtherKind::Archive).ok_or(Unreadable::Other(other))?;
    let (folder, name) = path.rsplit_once('/').unwrap_or(("", &path));
    let beside =
        if folder.is_empty() { format!("_rels/{name}.rels") } else { format!("{folder}/_rels/{name}.rels") };
    let relations = match find(archive, &beside) {
        Some(index) => relations(archive, index, folder, limits)?,
        None => return Err(Unreadable::Broken),
    };
    let of_kind = |kind: &str| relations.values().find(|(k, _)| k == kind).map(|(_, path)| path.as_str());
    let strings = of_kind("sharedStrings").and_then(|p| find(archive, p));
    let styles = of_kind("styles").and_then(|p| find(archive, p));
    let mut book = Workbook { sheets: Vec::new(), strings, styles, from_1904: false };
    let mut found: Vec<(String, bool, String)> = Vec::new();
    let mut xml = Xml::part(archive, index, limits)?;
    let mut buf = Vec::new();
    loop {
        match xml.next(&mut buf)? {
            Event::Start(e) => match e.local_name().as_ref() {
                "sheet" => {
                    // `r:id`: another attribute of a sheet ends in "Id" too, but not after a colon.
                    let id =
                        e.attributes().with_checks(false).flatten().find(|a| a.key.as_ref().ends_with(":id"));
                    let id = id.map(|a| a.value.into_owned()).unwrap_or_default();
                    let hidden = attribute(&e, "state").is_some_and(|s| s != "visible");
                    found.push((attribute(&e, "name").unwrap_or_default(), hidden, id));
                    if found.len() > limits.sheets {
                        return Err(Unreadable::TooManySheets { limit: limits.sheets });
                    }
                }
                "workbookPr" => {
                    book.from_1904 |= attribute(&e, "date1904").is_some_and(|v| v == "1" || v == "true");
                }
                _ => {}
            },
            Event::Eof => break,
            _ => {}
        }
    }
    drop(xml);
    for (name, hidden, id) in found {
        // Sheets of charts and macros hold no rows.
        if let Some(path) = relations.get(&id).filter(|(kind, _)| kind == "worksheet").map(|(_, p)| p) {
            let index = find(archive, path).ok_or(Unreadable::Broken)?;
            book.sheets.push(Sheet { name, hidden, index });
        }
    }
    if book.sheets.is_empty() { Err(Unreadable::Empty) } else { Ok(book) }
}

fn relations<R: Read + Seek>(
    archive: &mut ZipArchive<R>,
    index: usize,
    folder: &str,
    limits: &Limits,
) -> Result<Relations, Unreadable> {
    let mut xml = Xml::part(archive, index, limits)?;
    let (mut buf, mut out) = (Vec::new(), Relations::new());
    loop {
        match xml.next(&mut buf)? {
            Event::Start(e) if e.local_name().as_ref() == "Relationship" => {
                let text = |name| attribute(&e, name).unwrap_or_default();
                let (id, kind, target) = (text("Id"), text("Type"), text("Target").replace('\\', "/"));
                let kind = kind.rsplit('/').next().unwrap_or_default().to_owned();
                let path = match target.strip_prefix('/') {
                    Some(whole) => whole.to_owned(),
                    None if folder.is_empty() => target,
                    None => format!("{folder}/{}", target.trim_start_matches("./")),
                };
                out.insert(id, (kind, path));
                if out.len() > limits.entries {
                    return Err(Unreadable::Inflated);
                }
            }
            Event::Eof => return Ok(out),
            _ => {}
        }
    }
}

/// How the numbers of each style are shown.
pub(super) fn formats<R: Read + Seek>(
    archive: &mut ZipArchive<R>,
    index: usize,
    limits: &Limits,
) -> Result<Vec<Shown>, Unreadable> {
    let mut xml = Xml::part(archive, index, limits)?;
    let (mut buf, mut own, mut out) = (Vec::new(), HashMap::new(), Vec::new());
    let mut of_cells = false;
    loop {
        match xml.next(&mut buf)? {
            Event::Start(e) => match e.local_name().as_ref() {
                "numFmt" if own.len() < STYLES => {
                    let id = attribute(&e, "numFmtId").and_then(|v| v.parse::<u32>().ok());
                    if let (Some(id), Some(code)) = (id, attribute(&e, "formatCode")) {
                        own.insert(id, shown_by(&code));
                    }
                }
                "cellXfs" => of_cells = true,
                "xf" if of_cells && out.len() < STYLES => {
                    let id = attribute(&e, "numFmtId").and_then(|v| v.parse::<u32>().ok()).unwrap_or(0);
                    out.push(own.get(&id).copied().unwrap_or_else(|| shown_by_number(id)));
                }
                _ => {}
            },
            Event::End(e) if e.local_name().as_ref() == "cellXfs" => of_cells = false,
            Event::Eof => return Ok(out),
            _ => {}
        }
    }
}

/// What the end of a sheet tells.
pub(super) struct Tail {
    pub(super) last_row: Option<u64>,
    pub(super) merged: Vec<Area>,
}

/// Goes once through a sheet without looking at its cells: what is merged stands only after the rows. `left` is what
/// may still be unpacked.
pub(super) fn survey<R: Read + Seek>(
    archive: &mut ZipArchive<R>,
    index: usize,
    left: &mut u64,
    limits: &Limits,
) -> Result<Tail, Unreadable> {
    let mut file = archive.by_index(index).map_err(|_| Unreadable::Broken)?;
    if file.encrypted() {
        return Err(Unreadable::Encrypted);
    }
    if file.size() > *left {
        return Err(Unreadable::Inflated);
    }
    let mut tail: Vec<u8> = Vec::with_capacity(2 * TAIL);
    loop {
        let from = tail.len();
        tail.resize(from + (64 << 10), 0);
        let n = file.read(&mut tail[from..])?;
        tail.truncate(from + n);
        if n == 0 {
            break;
        }
        *left = left.checked_sub(n as u64).ok_or(Unreadable::Inflated)?;
        if tail.len() > 2 * TAIL - (64 << 10) {
            tail.drain(..tail.len() - TAIL);
        }
    }
    let tail = String::from_utf8_lossy(&tail);
    let (rows, after) = match tail.rfind("sheetData>") {
        Some(at) => tail.split_at(at),
        None => (tail.as_ref(), tail.as_ref()),
    };
    let last_row = rows.rmatch_indices("row ").find_map(|(at, _)| {
        let tag = rows[at..].split('>').next()?;
        rows[..at].ends_with(['<', ':']).then(|| quoted(tag, " r=")?.parse().ok())?
    });
    let merged = after
        .match_indices("mergeCell ")
        .filter_map(|(at, _)| Area::parse(quoted(after[at..].split('>').next()?, "ref=")?))
        .take(limits.merged)
        .collect();
    Ok(Tail { last_row, merged })
}

/// What stands in quotes after `name` in a tag.
fn quoted<'a>(tag: &'a str, name: &str) -> Option<&'a str> {
    let rest = &tag[tag.find(name)? + name.len()..];
    let quote = rest.chars().next().filter(|c| matches!(c, '"' | '\''))?;
    rest[1..].split(quote).next()
}
