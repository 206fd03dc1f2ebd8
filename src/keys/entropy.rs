use rand_chacha::{
    ChaCha20Rng,
    rand_core::{Rng as _, SeedableRng as _},
};
use std::sync::Mutex;

/// Where randomness comes from: the operating system, or a seed in tests.
pub struct Entropy(Source);

enum Source {
    System,
    Seed(Box<Mutex<ChaCha20Rng>>),
}

impl Entropy {
    /// The operating system's.
    pub fn system() -> Entropy {
        Entropy(Source::System)
    }
    /// The same numbers for the same seed. For tests and for the demonstration's data, never for keys.
    pub fn seeded(seed: u64) -> Entropy {
        Entropy(Source::Seed(Box::new(Mutex::new(ChaCha20Rng::seed_from_u64(seed)))))
    }
    /// `N` random bytes. The error is the operating system's refusal.
    pub fn bytes<const N: usize>(&self) -> Result<[u8; N], getrandom::Error> {
        let mut out = [0u8; N];
        match &self.0 {
            Source::System => getrandom::fill(&mut out)?,
            Source::Seed(rng) => rng.lock().unwrap_or_else(|e| e.into_inner()).fill_bytes(&mut out),
        }
        Ok(out)
    }
}
