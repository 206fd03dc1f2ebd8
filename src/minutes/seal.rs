//! The seal of minutes: one text, its hash, the signature of the installation. Pure.
//!
//! What people sign is the text of the passages ([`text_of`]); what is sealed is that text under a head that says of which
//! meeting it is, how it was adopted and who signed ([`Sealing::canonical`]). A rectification is sealed with the hash of the
//! seal before it, so that none can be taken out unseen.

use data_encoding::{BASE32_NOPAD, HEXLOWER};
use ed25519_dalek::{Signature, Signer, SigningKey, Verifier, VerifyingKey};
use sha2::{Digest, Sha256};

/// Letters of the printed code.
const CODE: usize = 16;
/// What the first seal names as the one before it.
pub const BEGINNING: [u8; 32] = [0; 32];

/// The text of minutes: their passages in order, with an empty line between.
pub fn text_of<'a>(passages: impl IntoIterator<Item = &'a str>) -> String {
    passages.into_iter().map(super::tidy).filter(|t| !t.is_empty()).collect::<Vec<_>>().join("\n\n")
}

/// SHA-256 of a text.
pub fn hash(text: &str) -> [u8; 32] {
    Sha256::digest(text.as_bytes()).into()
}

/// A hash in hexadecimal.
pub fn hex(hash: &[u8]) -> String {
    HEXLOWER.encode(hash)
}

/// What is sealed with a text.
pub struct Sealing<'a> {
    /// `minutes`, or `rectification`.
    pub what: &'a str,
    /// Lines of the head: name and value.
    pub head: Vec<(&'a str, String)>,
    /// The text.
    pub text: &'a str,
}

impl Sealing<'_> {
    /// The canonical text: a line that says what it is, the head, an empty line, the text. UTF-8, lines end in one `\n`.
    pub fn canonical(&self) -> String {
        let mut out = format!("amana {} 1\n", self.what);
        for (name, value) in &self.head {
            // One line each: nothing written by people makes another.
            let value = value.split_whitespace().collect::<Vec<_>>().join(" ");
            out.push_str(&format!("{name}: {value}\n"));
        }
        out.push('\n');
        out.push_str(&super::tidy(self.text));
        out.push('\n');
        out
    }
}

/// A seal, as made.
pub struct Made {
    /// Of the canonical text and the seal before.
    pub sha256: [u8; 32],
    /// By the installation.
    pub signature: Vec<u8>,
    /// With which key.
    pub signer: Vec<u8>,
    /// As it is printed.
    pub code: String,
}

/// Seals a canonical text after the seal before it.
pub fn seal(canonical: &str, previous: &[u8; 32], key: &SigningKey) -> Made {
    let sha256 = sealed_hash(canonical, previous);
    Made {
        signature: key.sign(&signed(&sha256)).to_bytes().to_vec(),
        signer: key.verifying_key().to_bytes().to_vec(),
        code: code_of(&sha256),
        sha256,
    }
}

/// The hash of the first seal is that of its text alone, so that anybody can compute it; that of a rectification covers the
/// seal before.
fn sealed_hash(canonical: &str, previous: &[u8; 32]) -> [u8; 32] {
    if *previous == BEGINNING {
        return hash(canonical);
    }
    let mut h = Sha256::new();
    h.update(previous);
    h.update(canonical.as_bytes());
    h.finalize().into()
}

fn signed(sha256: &[u8]) -> Vec<u8> {
    [b"amana minutes seal 1".as_slice(), sha256].concat()
}

/// The beginning of a hash, as it is printed and typed.
pub fn code_of(sha256: &[u8; 32]) -> String {
    BASE32_NOPAD.encode(sha256).chars().take(CODE).collect()
}

/// A code in groups of four: `ABCD-EFGH-IJKL-MNOP`.
pub fn spelled(code: &str) -> String {
    let letters: Vec<char> = code.chars().collect();
    letters.chunks(4).map(|c| c.iter().collect::<String>()).collect::<Vec<_>>().join("-")
}

/// A code as somebody typed it; none when it cannot be one.
pub fn typed(code: &str) -> Option<String> {
    let plain = code.chars().filter(|c| !matches!(c, '-' | ' ' | '\u{200e}' | '\u{200f}'));
    let code: String = plain.map(|c| c.to_ascii_uppercase()).collect();
    let known = |c: char| c.is_ascii_uppercase() || ('2'..='7').contains(&c);
    (code.len() == CODE && code.chars().all(known)).then_some(code)
}

/// Does a seal hold: is the text the one that was sealed, after this one, by this installation?
pub fn holds(
    canonical: &str,
    previous: &[u8],
    sha256: &[u8],
    signature: &[u8],
    signer: &[u8],
    own: &VerifyingKey,
) -> bool {
    let Ok(previous): Result<[u8; 32], _> = previous.try_into() else { return false };
    let signature = Signature::from_slice(signature);
    sealed_hash(canonical, &previous) == sha256
        && signer == own.to_bytes()
        && signature.is_ok_and(|s| own.verify(&signed(sha256), &s).is_ok())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn key() -> SigningKey {
        SigningKey::from_bytes(&[7; 32])
    }

    fn canonical(text: &str) -> String {
        Sealing { what: "minutes", head: vec![("held_on", "2026-10-26\nsigned: x".into())], text }.canonical()
    }

    /// C10: what is sealed is one text, whatever the line ends it came with; nobody's words make another line of its head.
    #[test]
    fn the_canonical_text_is_one() {
        assert_eq!(canonical("أ\r\nب "), "amana minutes 1\nheld_on: 2026-10-26 signed: x\n\nأ\nب\n");
        assert_eq!(text_of(["أ ", "", " ب\r\nج"]), "أ\n\nب\nج");
    }

    /// C10: a letter changed, another key, another seal before it: the seal does not hold.
    #[test]
    fn a_seal_holds_for_one_text() {
        let text = canonical("قررت الأمانة ما يلي");
        let made = seal(&text, &BEGINNING, &key());
        let own = key().verifying_key();
        let holds_of = |text: &str, previous: &[u8], own: &VerifyingKey| {
            holds(text, previous, &made.sha256, &made.signature, &made.signer, own)
        };
        assert!(holds_of(&text, &BEGINNING, &own));
        assert_eq!(made.sha256, hash(&text), "anybody computes it");
        assert!(!holds_of(&text.replace("يلي", "سبق"), &BEGINNING, &own));
        assert!(!holds_of(&text, &[1; 32], &own));
        assert!(!holds_of(&text, &[1], &own));
        assert!(!holds_of(&text, &BEGINNING, &SigningKey::from_bytes(&[8; 32]).verifying_key()));
        let after = seal(&text, &made.sha256, &key());
        assert_ne!(after.sha256, made.sha256);
        assert!(holds(&text, &made.sha256, &after.sha256, &after.signature, &after.signer, &own));
    }

    /// C10: a code is read as people type it.
    #[test]
    fn codes_are_typed() {
        let code = code_of(&hash("x"));
        assert_eq!(code.len(), 16);
        assert_eq!(typed(&spelled(&code).to_lowercase()), Some(code));
        assert_eq!(typed("ABCD-EFGH-IJKL-MNO1"), None);
        assert_eq!(typed("ABCD"), None);
    }
}
