//! Numbers that stand for texts: the same on every machine and in every run.

/// Spreads a number over all its bits.
pub(crate) fn mix(n: u64) -> u64 {
    let z = (n ^ n >> 30).wrapping_mul(0xBF58_476D_1CE4_E5B9);
    let z = (z ^ z >> 27).wrapping_mul(0x94D0_49BB_1331_11EB);
    z ^ z >> 31
}

/// A number for a text.
pub(crate) fn text64(text: &str) -> u64 {
    let fnv = |h: u64, b: u8| (h ^ u64::from(b)).wrapping_mul(0x0100_0000_01B3);
    mix(text.bytes().fold(0xCBF2_9CE4_8422_2325, fnv))
}

/// A short number for a text, never 0.
pub(crate) fn text(text: &str) -> u32 {
    ((text64(text) >> 32) as u32).max(1)
}

/// A short number for several numbers in this order, never 0.
pub(crate) fn of(numbers: &[u64]) -> u32 {
    let h = numbers.iter().fold(0x9E37_79B9_7F4A_7C15, |h: u64, n| mix(h ^ n).wrapping_mul(0x0100_0000_01B3));
    ((mix(h) >> 32) as u32).max(1)
}
