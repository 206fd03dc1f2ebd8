//! Documents as values, printed as PDF/A-2a in Arabic, French and English.
//!
//! A [`Document`] is plain data: a letterhead, [`Block`]s, a footer, a seal. A [`Press`] holds the fonts and prints it;
//! nobody who writes documents meets the typesetter. What people wrote reaches it as data and never as markup, cleaned of
//! what cannot be printed ([`clean`](crate) says how), so that no text breaks a document or changes another one's look.
//!
//! ```no_run
//! use amana_paper::{Block, Document, Letterhead, Press, Text};
//! # use amana_base::Day;
//! # use amana_i18n::Lang;
//! # fn fonts() -> &'static [&'static [u8]] { &[] }
//! let press = Press::new(fonts().iter().copied())?;
//! let head = Letterhead { organisation: "حزب المثال".into(), ..Letterhead::default() };
//! let mut letter = Document::new(Lang::Ar, "دعوة", head, Day(20_778));
//! letter.blocks.push(Block::Paragraph(Text::new().plain("تنعقد الدورة في ").strong("الرباط").plain(".")));
//! let bytes = press.pdf(&letter)?;
//! # Ok::<(), amana_paper::Error>(())
//! ```

mod chart;
mod clean;
mod data;
mod document;
mod press;
#[cfg(test)]
mod tests;

pub use chart::{Area, Bar, Bars, Map, Step, Tile};
pub use document::{
    Badge, Block, Card, Column, Document, Kind, Letterhead, Link, Part, Qr, Run, Seal, Signature, Standing,
    Table, Text, Width,
};
pub use press::{Error, Press};
