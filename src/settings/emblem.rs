//! The organisation's emblem: a drawing (SVG) or a picture (PNG), looked at before it is kept, printed on cards, receipts and letters.
//!
//! A drawing is kept only when every element and attribute of it is one that draws: nothing that runs, nothing that is fetched from
//! elsewhere, no text whose letters another machine would have to know. A picture is kept inside a drawing, so that paper knows one
//! kind of emblem.

use super::store;
use crate::{
    access::{Granted, capability::Administer},
    journal::{Entry, Subject, Verb},
    territory::Place,
    web::Result,
};
use quick_xml::{Reader, events::Event};
use serde_json::json;

/// The largest file that is taken, in bytes.
pub const LARGEST: usize = 256 << 10;
/// The most points of light of a side of a picture.
const SIDE: u32 = 2_048;
/// Elements of a drawing, one inside the other, and all together.
const DEPTH: usize = 40;
const ELEMENTS: usize = 5_000;

/// Why a file is not taken.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// There is none.
    Missing,
    /// Larger than [`LARGEST`].
    TooLarge,
    /// Neither SVG nor PNG, or broken.
    Kind,
    /// A side has more points than this.
    Side(i64),
    /// Something in the drawing does not draw: its name.
    Element(String),
    /// Something in the drawing points elsewhere or runs: its name.
    Attribute(String),
    /// Letters: they are to be turned into outlines.
    Letters,
    /// It says nothing of its size.
    Size,
}

const ELEMENT: &[&str] = &[
    "svg",
    "g",
    "path",
    "circle",
    "ellipse",
    "rect",
    "line",
    "polyline",
    "polygon",
    "defs",
    "linearGradient",
    "radialGradient",
    "stop",
    "clipPath",
    "mask",
    "title",
    "desc",
    "use",
    "symbol",
    "metadata",
];
/// Whatever is inside these says nothing that is drawn, and is left out.
const SILENT: &[&str] = &["title", "desc", "metadata"];
const ATTRIBUTE: &[&str] = &[
    "xmlns",
    "xmlns:xlink",
    "xml:space",
    "version",
    "id",
    "class",
    "viewBox",
    "width",
    "height",
    "x",
    "y",
    "x1",
    "y1",
    "x2",
    "y2",
    "cx",
    "cy",
    "r",
    "rx",
    "ry",
    "fx",
    "fy",
    "d",
    "points",
    "transform",
    "fill",
    "fill-rule",
    "fill-opacity",
    "clip-rule",
    "clip-path",
    "mask",
    "stroke",
    "stroke-width",
    "stroke-linecap",
    "stroke-linejoin",
    "stroke-miterlimit",
    "stroke-dasharray",
    "stroke-dashoffset",
    "stroke-opacity",
    "opacity",
    "offset",
    "stop-color",
    "stop-opacity",
    "gradientUnits",
    "gradientTransform",
    "spreadMethod",
    "clipPathUnits",
    "maskUnits",
    "maskContentUnits",
    "preserveAspectRatio",
    "href",
    "xlink:href",
    "display",
    "visibility",
    "color",
    "overflow",
    "style",
    "shape-rendering",
    "enable-background",
    "vector-effect",
    "paint-order",
];

/// The drawing that is kept of a file, or why it is not taken.
///
/// # Errors
/// [`Refusal`], with the name of what stands in the way.
pub fn drawing(bytes: &[u8]) -> std::result::Result<String, Refusal> {
    if bytes.is_empty() {
        return Err(Refusal::Missing);
    }
    if bytes.len() > LARGEST {
        return Err(Refusal::TooLarge);
    }
    if bytes.starts_with(b"\x89PNG\r\n\x1a\n") { picture(bytes) } else { drawn(bytes) }
}

/// A picture inside a drawing of its size.
fn picture(bytes: &[u8]) -> std::result::Result<String, Refusal> {
    // The first part of a picture tells its size; the last one is empty and ends it.
    let side =
        |at: usize| bytes.get(at..at + 4).and_then(|four| four.try_into().ok()).map(u32::from_be_bytes);
    let head = bytes.get(12..16) == Some(b"IHDR");
    let ends = bytes.len() > 12 && &bytes[bytes.len() - 8..bytes.len() - 4] == b"IEND";
    let (Some(width), Some(height), true, true) = (side(16), side(20), head, ends) else {
        return Err(Refusal::Kind);
    };
    if width == 0 || height == 0 {
        return Err(Refusal::Kind);
    }
    if width > SIDE || height > SIDE {
        return Err(Refusal::Side(i64::from(SIDE)));
    }
    let data = data_encoding::BASE64.encode(bytes);
    Ok(format!(
        r#"<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 {width} {height}"><image width="{width}" height="{height}" xlink:href="data:image/png;base64,{data}"/></svg>"#
    ))
}

/// A drawing written anew from what of it draws.
fn drawn(bytes: &[u8]) -> std::result::Result<String, Refusal> {
    let text = std::str::from_utf8(bytes).map_err(|_| Refusal::Kind)?;
    let mut reader = Reader::from_str(text.trim_start_matches('\u{feff}'));
    let mut out = String::new();
    let mut open: Vec<String> = vec![];
    let (mut silent, mut elements) = (0usize, 0usize);
    loop {
        match reader.read_event().map_err(|_| Refusal::Kind)? {
            Event::Eof => break,
            Event::Start(e) => {
                let tag = element(&e, open.is_empty())?;
                elements += 1;
                if open.len() > DEPTH || elements > ELEMENTS {
                    return Err(Refusal::Element(tag.0));
                }
                if silent > 0 || SILENT.contains(&tag.0.as_str()) {
                    silent += 1;
                } else {
                    out.push_str(&format!("<{}{}>", tag.0, tag.1));
                }
                open.push(tag.0);
            }
            Event::Empty(e) => {
                let (name, attributes) = element(&e, open.is_empty())?;
                elements += 1;
                if elements > ELEMENTS {
                    return Err(Refusal::Element(name));
                }
                if silent == 0 && !SILENT.contains(&name.as_str()) {
                    out.push_str(&format!("<{name}{attributes}/>"));
                }
            }
            Event::End(_) => {
                let name = open.pop().ok_or(Refusal::Kind)?;
                if silent > 0 {
                    silent -= 1;
                } else {
                    out.push_str(&format!("</{name}>"));
                }
            }
            Event::Text(t) if silent == 0 && t.xml10_content().chars().any(|c| !c.is_whitespace()) => {
                return Err(if open.is_empty() { Refusal::Kind } else { Refusal::Letters });
            }
            Event::Text(_) | Event::Comment(_) | Event::Decl(_) => {}
            // A document type can name what is fetched; an instruction can name a style; both are never needed to draw.
            Event::DocType(_) => return Err(Refusal::Element("!DOCTYPE".into())),
            Event::PI(_) => return Err(Refusal::Element("?".into())),
            Event::CData(_) if silent == 0 => return Err(Refusal::Element("CDATA".into())),
            Event::CData(_) => {}
            Event::GeneralRef(_) if silent == 0 => return Err(Refusal::Letters),
            Event::GeneralRef(_) => {}
        }
    }
    if !open.is_empty() || !out.starts_with("<svg") {
        return Err(Refusal::Kind);
    }
    Ok(out)
}

/// The name of an element and its attributes as they are written again.
fn element(
    e: &quick_xml::events::BytesStart<'_>,
    first: bool,
) -> std::result::Result<(String, String), Refusal> {
    let name = e.name().as_ref().to_owned();
    if name == "text" || name == "tspan" || name == "textPath" {
        return Err(Refusal::Letters);
    }
    let foreign = name.contains(':');
    if (first && name != "svg") || (!foreign && !ELEMENT.contains(&name.as_str())) {
        return Err(if first { Refusal::Kind } else { Refusal::Element(name) });
    }
    // What a drawing program keeps for itself says nothing that is drawn, but may hold anything: it is refused by its name unless it
    // is inside what is left out.
    if foreign
        && !name.starts_with("rdf:")
        && !name.starts_with("cc:")
        && !name.starts_with("dc:")
        && !name.starts_with("sodipodi:")
    {
        return Err(Refusal::Element(name));
    }
    let (mut out, mut sized) = (String::new(), false);
    for attribute in e.attributes() {
        let attribute = attribute.map_err(|_| Refusal::Kind)?;
        let key = attribute.key.as_ref().to_owned();
        let value = quick_xml::escape::unescape(&attribute.value).map_err(|_| Refusal::Kind)?;
        let own = key.starts_with("inkscape:")
            || key.starts_with("sodipodi:")
            || (key.starts_with("xmlns:") && key != "xmlns:xlink");
        if own
            || foreign
            || key.starts_with("rdf:")
            || key.starts_with("data-")
            || key.starts_with("aria-")
            || key == "role"
        {
            continue;
        }
        if !ATTRIBUTE.contains(&key.as_str()) || !harmless(&key, &value) {
            return Err(Refusal::Attribute(key));
        }
        sized |= key == "viewBox" || key == "width";
        let value = value.replace('&', "&amp;").replace('<', "&lt;").replace('"', "&quot;");
        out.push_str(&format!(" {key}=\"{value}\""));
    }
    if first && !sized {
        return Err(Refusal::Size);
    }
    Ok((if foreign { "metadata".into() } else { name }, out))
}

/// Does a value point nowhere but into the drawing itself?
fn harmless(key: &str, value: &str) -> bool {
    let low = value.to_ascii_lowercase();
    if matches!(key, "href" | "xlink:href") {
        return value.starts_with('#');
    }
    if key.starts_with("xmlns") {
        return matches!(value, "http://www.w3.org/2000/svg" | "http://www.w3.org/1999/xlink");
    }
    let elsewhere =
        low.split("url(").skip(1).any(|rest| !rest.trim_start_matches(['"', '\'', ' ']).starts_with('#'));
    let runs =
        ["javascript:", "data:", "expression(", "@import", "//", "\\"].iter().any(|word| low.contains(word));
    !elsewhere && !runs
}

/// Keeps a file as the emblem.
pub async fn keep(by: &Granted<Administer>, file_name: &str, svg: &str) -> Result<()> {
    written(by, file_name, svg).await
}

/// From now on there is none.
pub async fn remove(by: &Granted<Administer>) -> Result<()> {
    written(by, "", "").await
}

async fn written(by: &Granted<Administer>, file_name: &str, svg: &str) -> Result<()> {
    let visit = by.visit();
    let mut deed = by.begin(Verb::ChangeSettings).await?;
    let (id, act) = (deed.id(), deed.act);
    deed.tx.exec(store::emblem_insert(id, svg, file_name, visit.now, act)).await?;
    let entry = Entry::about(Subject { kind: "organisation", id: 0 }, Place::NATION);
    deed.commit(entry.with(json!({ "emblem": file_name, "bytes": svg.len() }))).await?;
    super::load(&visit.app).await
}

#[cfg(test)]
mod unit_tests {
    use super::*;

    fn svg(inside: &str) -> std::result::Result<String, Refusal> {
        drawing(
            format!(r#"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 8">{inside}</svg>"#).as_bytes(),
        )
    }

    /// G04: an emblem draws and does nothing else: no script, nothing fetched, no letters, not too large.
    #[test]
    fn an_emblem_only_draws() {
        let good = svg(r##"<!-- sun --><defs><linearGradient id="a"><stop offset="0" stop-color="#fff"/></linearGradient></defs><g fill="url(#a)"><circle cx="4" cy="4" r="3"/></g><title>شمس</title>"##).unwrap();
        assert!(
            good.contains("<circle cx=\"4\"") && !good.contains("شمس") && !good.contains("sun"),
            "{good}"
        );
        assert_eq!(svg("<script>alert(1)</script>"), Err(Refusal::Element("script".into())));
        assert_eq!(svg("<foreignObject/>"), Err(Refusal::Element("foreignObject".into())));
        assert_eq!(
            svg(r#"<image href="https://example.org/a.png"/>"#),
            Err(Refusal::Element("image".into()))
        );
        assert_eq!(svg(r#"<path d="M0 0" onclick="x()"/>"#), Err(Refusal::Attribute("onclick".into())));
        assert_eq!(
            svg(r#"<use href="https://example.org/a.svg#b"/>"#),
            Err(Refusal::Attribute("href".into()))
        );
        assert_eq!(
            svg(r#"<path d="M0 0" fill="url(https://example.org/x)"/>"#),
            Err(Refusal::Attribute("fill".into()))
        );
        assert_eq!(
            svg(r#"<path d="M0 0" style="fill:url('//example.org/x')"/>"#),
            Err(Refusal::Attribute("style".into()))
        );
        assert_eq!(svg("<text>a</text>"), Err(Refusal::Letters));
        assert_eq!(svg("&x;"), Err(Refusal::Letters));
        let kinds = [&b"<svg"[..], b"<html></html>", b"GIF89a", b"\x89PNG\r\n\x1a\n", b"\xff\xfe"];
        for odd in kinds {
            assert_eq!(drawing(odd), Err(Refusal::Kind), "{odd:?}");
        }
        let doctype =
            br#"<!DOCTYPE svg [<!ENTITY x SYSTEM "file:///etc/passwd">]><svg viewBox="0 0 1 1">&x;</svg>"#;
        assert_eq!(drawing(doctype), Err(Refusal::Element("!DOCTYPE".into())));
        assert_eq!(drawing(b"<svg/>"), Err(Refusal::Size));
        assert_eq!(drawing(b""), Err(Refusal::Missing));
        assert_eq!(drawing(&vec![b' '; LARGEST + 1]), Err(Refusal::TooLarge));
        let mut png = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\x40\0\0\0\0\x08".to_vec();
        png.extend(b"....IEND\xae\x42\x60\x82");
        assert_eq!(drawing(&png), Err(Refusal::Side(2_048)));
    }
}
