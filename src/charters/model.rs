use crate::ui::Words;
use amana_base::Day;
use sha2::{Digest, Sha256};

/// A charter of obligations.
pub enum Charter {}
/// One version of its text.
pub enum Text {}
/// A rule by which office-holders are asked to sign.
pub enum Rule {}

/// The longest text, in letters.
pub const LONGEST: usize = 50_000;

/// An expected no.
#[derive(Clone, Debug, PartialEq)]
pub enum Refusal {
    /// It needs a title.
    TitleMissing,
    /// It needs a text.
    TextMissing,
    /// Something is longer than this many letters.
    TooLong(usize),
    /// The new text is the one in force.
    SameText,
    /// What concerns a confidential body is not signed here.
    Confidential,
    /// The office must be chosen.
    OfficeMissing,
    /// The territory is not that of the body.
    OutOfReach,
    /// It was withdrawn.
    Withdrawn,
    /// It is in force.
    InForce,
    /// Whoever asks holds no office it is addressed to, or has signed.
    NothingToSign,
    /// That mandate is not one it is addressed to.
    NotAddressed,
    /// It is signed already.
    SignedAlready,
    /// The day of signing lies ahead, or before the text was published.
    SignedWhen(Day),
    /// It was not signed on paper: only who signed can speak of it.
    NotOnPaper,
}

impl Refusal {
    /// As a sentence that says what to do.
    pub fn sentence(&self, w: Words) -> String {
        match self {
            Refusal::TitleMissing => w.charters_no_title(),
            Refusal::TextMissing => w.charters_no_text(),
            Refusal::TooLong(n) => w.record_refusal_text_too_long(*n),
            Refusal::SameText => w.charters_no_change(),
            Refusal::Confidential => w.charters_no_confidential(),
            Refusal::OfficeMissing => w.charters_no_office(),
            Refusal::OutOfReach => w.charters_no_reach(),
            Refusal::Withdrawn => w.charters_no_withdrawn(),
            Refusal::InForce => w.charters_no_in_force(),
            Refusal::NothingToSign => w.charters_no_sign(),
            Refusal::NotAddressed => w.charters_no_addressed(),
            Refusal::SignedAlready => w.charters_no_twice(),
            Refusal::SignedWhen(on) => w.charters_no_when(w.date(*on)),
            Refusal::NotOnPaper => w.charters_no_paper(),
        }
    }
}

/// The text as it is kept and signed: no space at either end, one sort of line end.
pub fn kept(text: &str) -> String {
    text.replace("\r\n", "\n").replace('\r', "\n").trim().to_owned()
}

/// What proves a text: its SHA-256.
pub fn proof(text: &str) -> Vec<u8> {
    Sha256::digest(text.as_bytes()).to_vec()
}

#[cfg(test)]
mod unit_tests {
    use super::*;

    /// D08: the proof follows the words, not the line ends of a browser.
    #[test]
    fn a_text_is_known_by_its_hash() {
        assert_eq!(proof(&kept(" أ\r\nب\n")), proof(&kept("أ\nب")));
        assert_ne!(proof(&kept("أ\nب")), proof(&kept("أ ب")));
        let hex = data_encoding::HEXLOWER.encode(&proof("abc"));
        assert_eq!(hex, "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }
}
