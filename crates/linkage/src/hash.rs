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

/// A hasher for numbers, of which those of 64 bits are well spread already.
#[derive(Clone, Copy, Default)]
pub(crate) struct Ready(u64);

impl std::hash::Hasher for Ready {
    fn finish(&self) -> u64 {
        self.0
    }
    fn write(&mut self, bytes: &[u8]) {
        self.0 = bytes.iter().fold(self.0, |h, b| mix(h ^ u64::from(*b)));
    }
    fn write_u64(&mut self, n: u64) {
        self.0 = n;
    }
    fn write_u128(&mut self, n: u128) {
        self.0 = mix(n as u64 ^ mix((n >> 64) as u64));
    }
}

impl std::hash::BuildHasher for Ready {
    type Hasher = Ready;
    fn build_hasher(&self) -> Ready {
        Ready(0)
    }
}
