//! Documents as the templates read them: JSON whose every text went through [`clean`].

use crate::clean::{Alphabet, Piece, clean, told};
use crate::document::{
    Badge, Block, Card, Column, Document, Kind, Letterhead, Link, Part, Qr, Seal, Signature, Standing, Table,
    Text, Width,
};
use amana_base::Day;
use amana_i18n::Lang;
use qrcodegen::{QrCode, QrCodeEcc};
use serde_json::{Value, json};

/// Links beside each other.
const LINKS_IN_A_ROW: usize = 5;
/// What a template reads for a body of text; a paragraph longer than this is broken into lines the quick way.
const LONG: usize = 2_500;

/// What turns texts into data.
pub struct Writer<'a> {
    pub alphabet: &'a Alphabet,
    pub lang: Lang,
}

/// Several documents of one file.
pub fn documents(all: &[Document], alphabet: &Alphabet) -> Value {
    let Some(first) = all.first() else { return Value::Null };
    let (year, month, day) = first.created.ymd();
    let own = |d: &Document| Writer { alphabet, lang: d.lang }.document(d);
    json!({
        "lang": first.lang.code(),
        "title": told(&first.title),
        "author": told(&first.letterhead.organisation),
        "created": [year, month, day],
        // Once for all of them: a sheet of fifty receipts has one emblem.
        "emblem": all.iter().find_map(|d| d.letterhead.emblem.as_deref()),
        "documents": all.iter().map(own).collect::<Vec<_>>(),
    })
}

/// A card.
pub fn card(card: &Card, alphabet: &Alphabet) -> Value {
    let w = Writer { alphabet, lang: card.lang };
    let title: String = card.title.chars().take(150).collect();
    let cut = if title.len() < card.title.len() { "…" } else { "" };
    let short = |text: &str| text.chars().take(60).collect::<String>();
    json!({
        "lang": card.lang.code(),
        "organisation": w.plain(&short(&card.organisation)),
        "body": w.plain(&short(&card.body)),
        "title": w.plain(&format!("{}{cut}", title.trim_end())),
        "size": match title.chars().count() { 0..=45 => 46, 46..=90 => 38, _ => 30 },
        "date": w.plain(&short(&card.date)),
        "accent": accent(card.accent),
    })
}

/// Cards that people carry, alone or on sheets.
pub fn badges(all: &[Badge], sheet: bool, created: Day, alphabet: &Alphabet) -> Value {
    let (year, month, day) = created.ymd();
    let badge = |b: &Badge| {
        let w = Writer { alphabet, lang: b.lang };
        let short = |text: &str, most: usize| text.chars().take(most).collect::<String>();
        let facts = b.facts.iter().take(4).map(|(label, value)| json!([w.plain(label), w.text(value)]));
        json!({
            "lang": b.lang.code(),
            "organisation": w.plain(&short(&b.organisation, 60)),
            "title": w.plain(&short(&b.title, 60)),
            "name": w.plain(&short(&b.name, 60)),
            "other": w.plain(&short(&b.other, 60)),
            "facts": facts.collect::<Vec<_>>(),
            "code": code(&b.address),
            "alt": told(&b.address),
            "foot": w.plain(&short(&b.foot, 60)),
            "accent": accent(b.accent),
        })
    };
    let first = all.first();
    json!({
        "lang": first.map_or(Lang::Ar, |b| b.lang).code(),
        "title": first.map(|b| told(&b.title)),
        "author": first.map(|b| told(&b.organisation)),
        "created": [year, month, day],
        "emblem": all.iter().find_map(|b| b.emblem.as_deref()),
        "sheet": sheet,
        "badges": all.iter().map(badge).collect::<Vec<_>>(),
    })
}

impl Writer<'_> {
    fn rtl(&self) -> bool {
        self.lang.dir() == "rtl"
    }

    fn document(&self, d: &Document) -> Value {
        let (between, before) = match self.lang {
            Lang::Ar => ("من", "صفحة"),
            Lang::Fr => ("sur", "Page"),
            Lang::En => ("of", "Page"),
        };
        let mut level = 0;
        let colour = accent(d.letterhead.accent);
        let block = |block: &Block| match block {
            Block::Map(map) => map.value(self, &colour),
            block => self.block(block, &mut level),
        };
        let blocks: Vec<Value> = d.blocks.iter().map(block).collect();
        json!({
            "lang": self.lang.code(),
            "title": self.plain(&d.title),
            "head": self.letterhead(&d.letterhead),
            "accent": colour,
            "blocks": blocks,
            "footer": self.plain(&d.footer.chars().take(200).collect::<String>()),
            "page": [before, between],
            "seal": d.seal.as_ref().map(|seal| self.seal(seal)),
        })
    }

    fn letterhead(&self, head: &Letterhead) -> Value {
        let reference = head.reference.as_ref().map(|(name, reference)| {
            json!([self.plain(&format!("{name}:")), self.text(&Text::new().ltr(reference.as_str()))])
        });
        let lines = head.from.iter().filter(|line| !line.trim().is_empty());
        json!({
            "organisation": self.plain(&head.organisation),
            "from": lines.map(|line| self.plain(line)).collect::<Vec<_>>(),
            "reference": reference,
            "dated": self.plain(&head.place_and_date),
        })
    }

    /// `level` is that of the heading before: none is skipped, so that who listens can find their way.
    fn block(&self, block: &Block, level: &mut u8) -> Value {
        match block {
            Block::Heading(wanted, text) => {
                *level = (*wanted).clamp(1, 3).min(*level + 1);
                json!({ "is": "heading", "level": *level, "text": self.text(text) })
            }
            Block::Paragraph(text) => {
                json!({ "is": "paragraph", "text": self.text(text), "long": length(text) > LONG })
            }
            Block::Centred(text) => json!({ "is": "centred", "text": self.text(text) }),
            Block::Numbered(from, items) => {
                json!({ "is": "numbered", "from": from, "items": self.texts(items) })
            }
            Block::Bulleted(items) => json!({ "is": "bulleted", "items": self.texts(items) }),
            Block::Ticked(items) => json!({ "is": "ticked", "items": self.texts(items) }),
            Block::Facts(facts) => {
                let facts = facts.iter().map(|(label, value)| json!([self.text(label), self.text(value)]));
                json!({ "is": "facts", "facts": facts.collect::<Vec<_>>() })
            }
            Block::Table(table) => self.table(table),
            Block::Signatures(all) => {
                json!({ "is": "signatures", "all": all.iter().map(|s| self.signature(s)).collect::<Vec<_>>() })
            }
            Block::PageBreak => json!({ "is": "break" }),
            Block::Note(text) => json!({ "is": "note", "text": self.text(text) }),
            Block::Qr(qr) => self.qr(qr),
            Block::Chain(links) => {
                let rows = links.chunks(LINKS_IN_A_ROW);
                let row = |row: &[Link]| row.iter().map(|link| self.link(link)).collect::<Vec<_>>();
                json!({ "is": "chain", "rows": rows.map(row).collect::<Vec<_>>() })
            }
            Block::Contents(name) => json!({ "is": "contents", "text": self.text(name) }),
            Block::Map(map) => map.value(self, &accent(None)),
            Block::Bars(bars) => bars.value(self),
        }
    }

    fn table(&self, table: &Table) -> Value {
        let head = |c: &Column| {
            let kind = match c.kind {
                Kind::Words => "words",
                Kind::Number => "number",
                Kind::Short => "short",
                Kind::Code => "code",
                Kind::Sign => "sign",
            };
            let share = match c.width {
                Width::Fitting => 0,
                Width::Share(n) => n.max(1),
            };
            json!({ "head": self.text(&c.head), "kind": kind, "share": share })
        };
        let none = Text::new();
        let row = |row: &Vec<Text>| {
            let cells = table.columns.iter().enumerate().map(|(at, column)| {
                let text = row.get(at).unwrap_or(&none);
                if column.kind == Kind::Code { self.runs(text, true) } else { self.text(text) }
            });
            Value::Array(cells.collect())
        };
        json!({
            "is": "table",
            "columns": table.columns.iter().map(head).collect::<Vec<_>>(),
            "rows": table.rows.iter().map(row).collect::<Vec<_>>(),
        })
    }

    fn signature(&self, s: &Signature) -> Value {
        json!({
            "office": self.plain(&s.office),
            "name": self.plain(&s.name),
            "signed": s.signed.as_deref().map(|words| self.plain(words)),
        })
    }

    fn qr(&self, qr: &Qr) -> Value {
        json!({
            "is": "qr",
            "code": code(&qr.address),
            "address": self.text(&Text::new().ltr(qr.address.as_str())),
            "words": self.text(&qr.words),
            "alt": told(&qr.address),
        })
    }

    fn link(&self, link: &Link) -> Value {
        json!({
            "standing": match link.standing {
                Standing::Sound => "sound",
                Standing::Unknown => "unknown",
                Standing::Broken => "broken",
            },
            "part": match link.part {
                Part::Fact => "fact",
                Part::Decision => "decision",
                Part::Meeting => "meeting",
                Part::Quorum => "quorum",
                Part::Article => "article",
            },
            "kind": self.plain(&link.kind),
            "verdict": self.plain(&link.verdict),
            "label": self.plain(&link.label),
            "note": self.plain(&link.note),
        })
    }

    fn seal(&self, seal: &Seal) -> Value {
        let digits: Vec<char> = seal.hash.chars().filter(|c| !c.is_whitespace()).collect();
        let groups = digits.chunks(4).map(|four| four.iter().collect::<String>());
        let address = seal.address.as_deref();
        json!({
            "code": address.and_then(code),
            "address": address.map(|a| self.text(&Text::new().ltr(a))),
            "alt": address.map(told),
            "words": self.plain(&seal.words),
            "hash": self.text(&Text::new().ltr(groups.collect::<Vec<_>>().join(" "))),
        })
    }

    fn texts(&self, texts: &[Text]) -> Vec<Value> {
        texts.iter().map(|text| self.text(text)).collect()
    }

    fn plain(&self, text: &str) -> Value {
        self.text(&Text::from(text))
    }

    pub fn text(&self, text: &Text) -> Value {
        self.runs(text, false)
    }

    /// `["letters", bold]` for each run, `1` for the end of a line, `0` for what no font can show.
    fn runs(&self, text: &Text, ltr: bool) -> Value {
        let mut out = vec![];
        for run in text.0.iter().filter(|run| !run.text.is_empty()) {
            for piece in clean(&run.text, self.alphabet, self.rtl(), self.rtl() && (ltr || run.ltr)) {
                out.push(match piece {
                    Piece::Text(letters) => json!([letters, run.strong]),
                    Piece::Break => json!(1),
                    Piece::Missing => json!(0),
                });
            }
        }
        Value::Array(out)
    }
}

/// How many letters it has.
pub fn length(text: &Text) -> usize {
    text.0.iter().map(|run| run.text.len()).sum()
}

/// A drawing of the code for this text; none for what is empty or too long.
fn code(text: &str) -> Option<String> {
    let code = QrCode::encode_text(text, QrCodeEcc::Medium).ok().filter(|_| !told(text).is_empty())?;
    let mut path = String::new();
    for y in 0..code.size() {
        for x in (0..code.size()).filter(|x| code.get_module(*x, y)) {
            path.push_str(&format!("M{x} {y}h1v1h-1z"));
        }
    }
    let size = code.size();
    Some(format!(
        r#"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {size} {size}" shape-rendering="crispEdges"><path d="{path}"/></svg>"#
    ))
}

/// The colour, dark enough to be read on white: at least 4.5 to 1.
fn accent(colour: Option<[u8; 3]>) -> String {
    let mut colour = colour.unwrap_or([0x22, 0x22, 0x22]).map(f64::from);
    while luminance(colour) > 0.18 {
        colour = colour.map(|part| part * 0.9);
    }
    let [red, green, blue] = colour.map(|part| part.round() as u8);
    format!("#{red:02x}{green:02x}{blue:02x}")
}

/// As WCAG counts it, from 0 to 1.
fn luminance(colour: [f64; 3]) -> f64 {
    let [red, green, blue] = colour.map(|part| {
        let part = part / 255.0;
        if part <= 0.040_45 { part / 12.92 } else { ((part + 0.055) / 1.055).powf(2.4) }
    });
    0.2126 * red + 0.7152 * green + 0.0722 * blue
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_pale_accent_is_darkened_until_it_can_be_read() {
        assert_eq!(accent(None), "#222222");
        assert_eq!(accent(Some([0x14, 0x53, 0x2d])), "#14532d");
        let pale = accent(Some([0xFF, 0xE0, 0x00]));
        assert!(pale.starts_with('#') && pale != "#ffe000", "{pale}");
    }

    #[test]
    fn an_address_becomes_a_drawing_and_a_novel_does_not() {
        assert!(code("https://example.org/verify").is_some_and(|svg| svg.contains("M0 0h1v1h-1z")));
        assert!(code(&"x".repeat(4_000)).is_none() && code("").is_none());
    }
}
