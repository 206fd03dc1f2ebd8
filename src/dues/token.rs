//! What the code of a card says: a random value, until when, and a proof that this program wrote it. Pure.
//!
//! Nothing of the member is in it, and one who has the code of a card learns nothing from it but whether this program, asked now,
//! calls it valid. The page on the member's phone has an address of its own, proven for another purpose: who scans a card does not
//! reach it.

use crate::keys::Keys;
use amana_base::Instant;
use data_encoding::BASE32_NOPAD;

/// Bytes of the random value of a card.
pub const CODE: usize = 10;
/// Bytes of the proof.
const PROOF: usize = 12;

/// The code that is scanned, good until a moment.
pub fn scanned(keys: &Keys, code: &[u8], until: Instant) -> String {
    let minutes = u32::try_from(until.0.div_euclid(60_000_000)).unwrap_or(u32::MAX);
    let body = [code, &minutes.to_be_bytes()].concat();
    signed(keys, "card", body)
}

/// The address of the card on its member's phone.
pub fn own(keys: &Keys, code: &[u8]) -> String {
    signed(keys, "card page", code.to_vec())
}

/// The random value in a scanned code that this program wrote and that is still good; nothing for any other text.
pub fn read_scanned(keys: &Keys, token: &str, now: Instant) -> Option<[u8; CODE]> {
    let body = proven(keys, "card", token)?;
    let (code, minutes) = body.split_at_checked(CODE)?;
    let until = i64::from(u32::from_be_bytes(minutes.try_into().ok()?));
    (now.0.div_euclid(60_000_000) < until).then_some(code.try_into().ok()?)
}

/// The random value in the address of somebody's own card.
pub fn read_own(keys: &Keys, token: &str) -> Option<[u8; CODE]> {
    proven(keys, "card page", token)?.try_into().ok()
}

fn signed(keys: &Keys, purpose: &str, mut body: Vec<u8>) -> String {
    let proof = keys.digest(purpose, &body);
    body.extend(proof.iter().take(PROOF));
    BASE32_NOPAD.encode(&body)
}

fn proven(keys: &Keys, purpose: &str, token: &str) -> Option<Vec<u8>> {
    if token.len() > 64 {
        return None;
    }
    let mut body = BASE32_NOPAD.decode(token.to_ascii_uppercase().as_bytes()).ok()?;
    let proof = body.split_off(body.len().checked_sub(PROOF)?);
    let right = keys.digest(purpose, &body);
    // All bytes are compared whatever they are: how long it takes tells nothing.
    let wrong = right.iter().zip(&proof).fold(0u8, |wrong, (a, b)| wrong | (a ^ b));
    (wrong == 0 && right.len() >= PROOF).then_some(body)
}

#[cfg(test)]
mod unit_tests {
    use super::*;
    use crate::keys::Entropy;

    fn keys(seed: u64) -> Keys {
        Keys::generate(Entropy::seeded(seed)).unwrap()
    }

    /// 09-08 art. 3: a code is good until its moment, for one purpose, of one installation; a letter changed and it is nothing.
    #[test]
    fn a_code_is_this_programs_or_nothing() {
        let (keys, now) = (keys(7), Instant(1_777_885_200_000_000));
        let code = [9u8; CODE];
        let token = scanned(&keys, &code, now.plus_seconds(3600));
        assert!(token.len() < 48, "{token}");
        assert_eq!(read_scanned(&keys, &token, now), Some(code));
        assert_eq!(read_scanned(&keys, &token.to_lowercase(), now), Some(code));
        assert_eq!(read_scanned(&keys, &token, now.plus_seconds(3600)), None);
        assert_eq!(read_scanned(&super::unit_tests::keys(8), &token, now), None);
        assert_eq!(read_own(&keys, &token), None);
        let page = own(&keys, &code);
        assert_eq!((read_own(&keys, &page), read_scanned(&keys, &page, now)), (Some(code), None));
        for n in 0..token.len() {
            let mut letters: Vec<char> = token.chars().collect();
            letters[n] = if letters[n] == 'A' { 'B' } else { 'A' };
            let forged: String = letters.iter().collect();
            assert_eq!(read_scanned(&keys, &forged, now), None, "{n}");
        }
        for nothing in ["", "A", "كلام", &"A".repeat(500)] {
            assert_eq!(read_scanned(&keys, nothing, now), None);
        }
    }
}
