//! The words that a workbook keeps apart from its sheets: one text in memory, and where each word ends.

use std::borrow::Cow;
use std::io::{Read, Seek};

use quick_xml::events::Event;
use zip::ZipArchive;

use crate::zipped::{Xml, push_entity, push_text};
use crate::{Limits, Unreadable};

/// Words by their number.
#[derive(Debug, Default)]
pub(super) struct Strings {
    text: String,
    ends: Vec<u32>,
}

impl Strings {
    /// The word of a number from 0.
    pub(super) fn get(&self, n: usize) -> Option<&str> {
        let end = *self.ends.get(n)? as usize;
        let from = n.checked_sub(1).and_then(|n| self.ends.get(n)).map_or(0, |e| *e as usize);
        self.text.get(from..end)
    }

    pub(super) fn read<R: Read + Seek>(
        archive: &mut ZipArchive<R>,
        index: usize,
        limits: &Limits,
    ) -> Result<Strings, Unreadable> {
        let mut xml = Xml::part(archive, index, limits)?;
        let mut strings = Strings::default();
        let (mut buf, mut word) = (Vec::new(), String::new());
        let (mut reading, mut phonetic) = (false, 0u32);
        loop {
            match xml.next(&mut buf)? {
                Event::Start(e) => match e.local_name().as_ref() {
                    "si" => word.clear(),
                    "t" => reading = phonetic == 0,
                    "rPh" => phonetic += 1,
                    _ => {}
                },
                Event::End(e) => match e.local_name().as_ref() {
                    "t" => reading = false,
                    "rPh" => phonetic = phonetic.saturating_sub(1),
                    "si" => strings.push(&unescaped(&word), limits.held_bytes)?,
                    _ => {}
                },
                Event::Text(t) if reading => push_text(&mut word, &t.xml10_content(), limits.cell_bytes)?,
                Event::CData(t) if reading => push_text(&mut word, &t.xml10_content(), limits.cell_bytes)?,
                Event::GeneralRef(r) if reading => push_entity(&mut word, &r),
                Event::Eof => return Ok(strings),
                _ => {}
            }
        }
    }

    fn push(&mut self, word: &str, limit: usize) -> Result<(), Unreadable> {
        self.text.push_str(word);
        self.ends.push(u32::try_from(self.text.len()).map_err(|_| Unreadable::Inflated)?);
        if self.text.len() + self.ends.len() * 4 > limit { Err(Unreadable::Inflated) } else { Ok(()) }
    }
}

/// A text in which Excel wrote characters that XML has not as `_x000D_`.
pub(super) fn unescaped(text: &str) -> Cow<'_, str> {
    if !text.contains("_x") {
        return Cow::Borrowed(text);
    }
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find("_x") {
        let (before, from) = rest.split_at(at);
        out.push_str(before);
        match from.get(2..7).filter(|h| h.ends_with('_') && h[..4].bytes().all(|b| b.is_ascii_hexdigit())) {
            Some(hex) => {
                let code = u32::from_str_radix(&hex[..4], 16).ok().and_then(char::from_u32);
                out.push(code.unwrap_or('\u{fffd}'));
                rest = &from[7..];
            }
            None => {
                out.push_str("_x");
                rest = &from[2..];
            }
        }
    }
    out.push_str(rest);
    Cow::Owned(out)
}

#[cfg(test)]
mod tests {
    use super::unescaped;

    #[test]
    fn characters_that_xml_has_not() {
        assert_eq!(unescaped("a_x000D_b"), "a\rb");
        assert_eq!(unescaped("_x005F_x000D_"), "_x000D_");
        assert_eq!(unescaped("_x0_xZZZZ_ _x00"), "_x0_xZZZZ_ _x00");
        assert_eq!(unescaped("_xéé_"), "_xéé_");
    }
}
