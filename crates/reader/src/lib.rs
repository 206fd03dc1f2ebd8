//! The communique reader: the text of a communique in, a [`Draft`] out, in which every value has its words.
//!
//! Pure: no file, no network, no clock, no model. A [`Lexicon`] (gazetteer, vocabulary of the statutes, cue words) is
//! built once and shared; [`Reader::read`] then cuts the text ([`amana_arabic`]), sets the furniture of the site aside,
//! finds parties, places, dates, names with their offices and organs, decides which sentence reports the main meeting,
//! and fills the fields of `corpus/GUIDE.md` from there.
//!
//! # The shape of a draft
//! Every value is a [`Field`]:
//! ```json
//! {"value": "مكناس", "span": [120, 125], "confidence": 0.9, "candidates": [{"id": "03.061", "label": "مكناس", "score": 0.8}]}
//! ```
//! Spans are characters (Unicode scalar values) of the text that was read, end excluded. `candidates` come best first:
//! territorial codes for places, keys of organs for the body, keys of posts for an office, other kinds for the kind.
//! [`Draft::record`] keeps the values alone.
//!
//! ```
//! use amana_reader::{Lexicon, Reader};
//! let reader = Reader::new(Lexicon::builtin()?);
//! let draft = reader.read("عقد المكتب المحلي لحزب الاتحاد الدستوري بتمارة، يوم الأحد 4 يوليوز 2021، اجتماعا بمقر الحزب.");
//! assert_eq!(draft.record().date.and_then(|d| d.iso).as_deref(), Some("2021-07-04"));
//! # Ok::<(), amana_reader::BadLexicon>(())
//! ```

mod agenda;
mod content;
mod decisions;
mod draft;
mod entities;
mod fields;
mod figures;
mod lexicon;
mod lists;
mod meeting;
mod offices;
mod organs;
mod people;
mod phrase;
mod place;
mod reading;
mod record;
pub mod source;
mod text;
mod upcoming;

pub use draft::{
    BodyField, Candidate, DateField, Doubt, Draft, Field, FigureField, MeetingSpan, PersonField, PlaceField,
    UpcomingField,
};
pub use lexicon::{BadLexicon, Lexicon, Organ, PartyForm, PartyName, Post, Unit, Vocabulary};
pub use reading::{READ_LIMIT, Reader};
pub use record::{
    BodyRecord, DateRecord, FigureRecord, PersonRecord, Record, TerritoryRecord, UpcomingRecord,
};
