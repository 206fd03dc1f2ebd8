//! Word documents: paragraphs and table cells of the headers and the body, nothing else.

use std::io::{Cursor, Read};

use quick_xml::{Reader, events::Event};
use zip::{ZipArchive, result::ZipError};

use super::{Source, SourceKind, Unreadable};

/// The most that one part may unpack to, in bytes.
const PART_LIMIT: u64 = 24 * 1024 * 1024;
/// The most files that a document holds.
const FILES_LIMIT: usize = 4_000;

pub(super) fn text(bytes: &[u8]) -> Result<Source, Unreadable> {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(why)?;
    if archive.len() > FILES_LIMIT {
        return Err(Unreadable::Inflated);
    }
    let mut headers: Vec<String> = archive
        .file_names()
        .filter_map(Result::ok)
        .filter(|n| n.starts_with("word/header") && n.ends_with(".xml"))
        .map(|n| n.into_owned())
        .collect();
    headers.sort();
    headers.truncate(3);
    if archive.index_for_name("word/document.xml").is_none() {
        return Err(Unreadable::NotWord);
    }
    let mut text = String::new();
    for name in headers.iter().map(String::as_str).chain(["word/document.xml"]) {
        let xml = part(&mut archive, name)?;
        paragraphs(&xml, &mut text)?;
    }
    Ok(Source { title: None, text, kind: SourceKind::Docx })
}

fn why(e: ZipError) -> Unreadable {
    match e {
        ZipError::UnsupportedArchive(m) if m.to_ascii_lowercase().contains("password") => {
            Unreadable::Encrypted
        }
        ZipError::InvalidPassword => Unreadable::Encrypted,
        _ => Unreadable::Broken,
    }
}

fn part(archive: &mut ZipArchive<Cursor<&[u8]>>, name: &str) -> Result<String, Unreadable> {
    let file = archive.by_name(name).map_err(why)?;
    if file.encrypted() {
        return Err(Unreadable::Encrypted);
    }
    let mut xml = Vec::new();
    // What the archive declares is not believed: reading stops at the limit.
    file.take(PART_LIMIT + 1).read_to_end(&mut xml).map_err(|_| Unreadable::Broken)?;
    if xml.len() as u64 > PART_LIMIT {
        return Err(Unreadable::Inflated);
    }
    String::from_utf8(xml).map_err(|_| Unreadable::Broken)
}

fn paragraphs(xml: &str, out: &mut String) -> Result<(), Unreadable> {
    let mut reader = Reader::from_str(xml);
    let mut in_text = false;
    // Alternatives for old readers repeat the text.
    let mut fallback = 0usize;
    loop {
        match reader.read_event().map_err(|_| Unreadable::Broken)? {
            Event::Start(e) => match e.local_name().as_ref() {
                "t" => in_text = true,
                "Fallback" => fallback += 1,
                _ => {}
            },
            Event::Empty(e) => match e.local_name().as_ref() {
                "tab" => out.push(' '),
                "br" | "cr" => out.push('\n'),
                _ => {}
            },
            Event::End(e) => match e.local_name().as_ref() {
                "t" => in_text = false,
                "Fallback" => fallback = fallback.saturating_sub(1),
                "p" | "tr" if !out.is_empty() && !out.ends_with('\n') => {
                    out.push('\n');
                }
                _ => {}
            },
            Event::Text(t) if in_text && fallback == 0 => out.push_str(&t.xml10_content()),
            Event::CData(t) if in_text && fallback == 0 => out.push_str(&t.xml10_content()),
            Event::GeneralRef(r) if in_text && fallback == 0 => match r.resolve_char_ref() {
                Ok(Some(c)) => out.push(c),
                _ => match r.xml10_content().as_ref() {
                    "amp" => out.push('&'),
                    "lt" => out.push('<'),
                    "gt" => out.push('>'),
                    "quot" => out.push('"'),
                    "apos" => out.push('\''),
                    // Entities of the document's own are never expanded.
                    _ => {}
                },
            },
            Event::Eof => return Ok(()),
            _ => {}
        }
    }
}

#[cfg(test)]
mod tests {
    use std::io::Write;

    use super::super::text_of;
    use super::*;
    use zip::write::{SimpleFileOptions, ZipWriter};

    fn document(parts: &[(&str, &[u8])]) -> Vec<u8> {
        let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
        for (name, content) in parts {
            zip.start_file(*name, SimpleFileOptions::default()).unwrap();
            zip.write_all(content).unwrap();
        }
        zip.finish().unwrap().into_inner()
    }

    fn body(inner: &str) -> Vec<u8> {
        format!("<w:document xmlns:w=\"w\"><w:body>{inner}</w:body></w:document>").into_bytes()
    }

    #[test]
    fn paragraphs_tables_and_headers() {
        let doc = body(
            "<w:p><w:r><w:t>بلاغ المكتب</w:t></w:r></w:p><w:tbl><w:tr><w:tc><w:p><w:r><w:t>انعقد الاجتماع &amp; اختتم</w:t></w:r></w:p></w:tc></w:tr></w:tbl>",
        );
        let header = "<w:hdr xmlns:w=\"w\"><w:p><w:r><w:t>حزب الوفاق</w:t></w:r></w:p></w:hdr>";
        let bytes = document(&[("word/document.xml", &doc), ("word/header1.xml", header.as_bytes())]);
        let s = text_of("a.docx", &bytes).unwrap();
        assert_eq!(s.kind, SourceKind::Docx);
        assert_eq!(s.text, "حزب الوفاق\nبلاغ المكتب\nانعقد الاجتماع & اختتم\n");
    }

    /// A zip bomb is refused without being unpacked.
    #[test]
    fn a_bomb_is_refused() {
        let doc = vec![b' '; PART_LIMIT as usize + 2];
        let bytes = document(&[("word/document.xml", &doc)]);
        assert!(bytes.len() < 200_000);
        assert_eq!(text_of("a.docx", &bytes), Err(Unreadable::Inflated));
    }

    #[test]
    fn broken_and_foreign_archives() {
        assert_eq!(text_of("a.zip", &document(&[("notes.txt", b"x")])), Err(Unreadable::NotWord));
        let cut = body("<w:p><w:t>بلاغ</w:p>");
        assert_eq!(text_of("a.docx", &document(&[("word/document.xml", &cut)])), Err(Unreadable::Broken));
        let mut torn = document(&[("word/document.xml", &body("<w:p/>"))]);
        torn.truncate(torn.len() / 2);
        assert_eq!(text_of("a.docx", &torn), Err(Unreadable::Broken));
    }

    #[test]
    fn own_entities_are_not_expanded() {
        let doc = "<!DOCTYPE d [<!ENTITY a \"ااااااااااااااااا\">]><w:document xmlns:w=\"w\"><w:p><w:t>بلاغ المكتب السياسي &a;&a;</w:t></w:p></w:document>";
        let s = text_of("a.docx", &document(&[("word/document.xml", doc.as_bytes())])).unwrap();
        assert_eq!(s.text.trim(), "بلاغ المكتب السياسي");
    }
}
