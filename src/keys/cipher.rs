use super::{Entropy, Keys};
use chacha20poly1305::{
    KeyInit, XChaCha20Poly1305, XNonce,
    aead::{Aead, Payload},
};
use hkdf::Hkdf;
use hmac::{Hmac, Mac};
use sha2::Sha256;

/// Why something encrypted did not open, or could not be made.
#[derive(Debug, PartialEq)]
pub enum Locked {
    /// Encrypted under another key, or altered.
    WrongKey,
    /// The operating system gave no randomness.
    NoEntropy,
}

impl std::fmt::Display for Locked {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(match self {
            Locked::WrongKey => {
                "encrypted under another key, or altered: is this the key file of this database?"
            }
            Locked::NoEntropy => "the operating system gave no randomness",
        })
    }
}
impl std::error::Error for Locked {}

/// What a use needs, from a key of any length.
fn derived(from: &[u8], purpose: &str) -> [u8; 32] {
    let mut out = [0u8; 32];
    // 32 bytes is far below HKDF's limit of 255 blocks, so expansion cannot fail.
    let _ = Hkdf::<Sha256>::new(Some(b"amana"), from).expand(purpose.as_bytes(), &mut out);
    out
}

fn keyed(key: &[u8; 32], value: &[u8]) -> Vec<u8> {
    match Hmac::<Sha256>::new_from_slice(key) {
        Ok(mut mac) => {
            mac.update(value);
            mac.finalize().into_bytes().to_vec()
        }
        // HMAC takes keys of any length.
        Err(_) => vec![],
    }
}

impl Keys {
    fn derive(&self, purpose: &str) -> [u8; 32] {
        derived(&self.master, purpose)
    }

    /// The keys that protect fields, the newest first: those of rotations, then the master.
    fn protecting(&self) -> impl Iterator<Item = &[u8; 32]> {
        self.fields.iter().rev().chain([&self.master])
    }
    fn newest(&self) -> &[u8; 32] {
        self.fields.last().unwrap_or(&self.master)
    }
    /// The key of a person's fields: the person's own, bound to the protecting key. Before any rotation, the person's own.
    fn field_key(&self, protecting: &[u8; 32], person: &[u8; 32]) -> [u8; 32] {
        if *protecting == self.master {
            return *person;
        }
        let mut bound = protecting.to_vec();
        bound.extend_from_slice(person);
        derived(&bound, "field")
    }
    /// Encrypts a protected field with a person's key.
    pub fn lock_field(&self, person: &[u8; 32], field: &str, plain: &[u8]) -> Result<Vec<u8>, Locked> {
        self.lock_with(&self.field_key(self.newest(), person), field.as_bytes(), plain)
    }
    /// Opens what [`Keys::lock_field`] made, now or before a rotation.
    pub fn open_field(&self, person: &[u8; 32], field: &str, cipher: &[u8]) -> Result<Vec<u8>, Locked> {
        self.protecting()
            .find_map(|key| self.open_with(&self.field_key(key, person), field.as_bytes(), cipher).ok())
            .ok_or(Locked::WrongKey)
    }
    /// The blind index of a protected field, under the newest key.
    pub fn blind_field(&self, field: &str, value: &str) -> Vec<u8> {
        keyed(&derived(self.newest(), &format!("blind/{field}")), value.as_bytes())
    }
    /// Is a person's key wrapped under the newest key?
    pub fn wraps(&self, person: i64, wrapped: &[u8]) -> bool {
        let key = derived(self.newest(), "person");
        self.open_with(&key, &person.to_be_bytes(), wrapped).is_ok()
    }
    /// Wraps a person's key for the database.
    pub fn wrap_person(&self, person: i64, key: &[u8; 32]) -> Result<Vec<u8>, Locked> {
        self.lock_with(&derived(self.newest(), "person"), &person.to_be_bytes(), key)
    }

    /// Encrypts under a key of the master's for things that belong to no person, such as the login of an account.
    pub fn lock(&self, purpose: &str, plain: &[u8]) -> Result<Vec<u8>, Locked> {
        self.lock_with(&self.derive(purpose), purpose.as_bytes(), plain)
    }
    /// Opens what [`Keys::lock`] made for the same purpose.
    pub fn open(&self, purpose: &str, cipher: &[u8]) -> Result<Vec<u8>, Locked> {
        self.open_with(&self.derive(purpose), purpose.as_bytes(), cipher)
    }
    /// A keyed digest for exact look-up of a value that is stored encrypted.
    pub fn blind(&self, field: &str, value: &str) -> Vec<u8> {
        self.digest(&format!("blind/{field}"), value.as_bytes())
    }
    /// A keyed digest for a secret that is only ever compared: session tokens, invitation codes.
    pub fn digest(&self, purpose: &str, value: &[u8]) -> Vec<u8> {
        keyed(&self.derive(purpose), value)
    }

    /// Random bytes that nobody guesses.
    pub fn random<const N: usize>(&self) -> Result<[u8; N], Locked> {
        self.entropy.bytes().map_err(|_| Locked::NoEntropy)
    }

    /// XChaCha20-Poly1305 with a random nonce before the ciphertext; `about` is authenticated.
    pub fn lock_with(&self, key: &[u8; 32], about: &[u8], plain: &[u8]) -> Result<Vec<u8>, Locked> {
        let nonce: [u8; 24] = self.entropy.bytes().map_err(|_| Locked::NoEntropy)?;
        let sealed = XChaCha20Poly1305::new(&(*key).into())
            .encrypt(&XNonce::from(nonce), Payload { msg: plain, aad: about })
            .map_err(|_| Locked::WrongKey)?;
        Ok([&nonce[..], &sealed].concat())
    }
    /// Opens what [`Keys::lock_with`] made.
    pub fn open_with(&self, key: &[u8; 32], about: &[u8], cipher: &[u8]) -> Result<Vec<u8>, Locked> {
        let (nonce, sealed) = cipher.split_first_chunk::<24>().ok_or(Locked::WrongKey)?;
        XChaCha20Poly1305::new(&(*key).into())
            .decrypt(&XNonce::from(*nonce), Payload { msg: sealed, aad: about })
            .map_err(|_| Locked::WrongKey)
    }

    /// A fresh key for a person, and the same wrapped for the database.
    pub fn fresh_person(&self, person: i64) -> Result<([u8; 32], Vec<u8>), Locked> {
        let key: [u8; 32] = self.entropy.bytes().map_err(|_| Locked::NoEntropy)?;
        Ok((key, self.wrap_person(person, &key)?))
    }
    /// The person's key.
    pub fn unwrap_person(&self, person: i64, wrapped: &[u8]) -> Result<[u8; 32], Locked> {
        self.protecting()
            .find_map(|key| self.open_with(&derived(key, "person"), &person.to_be_bytes(), wrapped).ok())
            .and_then(|key| key.try_into().ok())
            .ok_or(Locked::WrongKey)
    }
    /// A secret to give away once: 32 random bytes as text for an address or a cookie.
    pub fn token(&self) -> Result<String, Locked> {
        let bytes: [u8; 32] = self.entropy.bytes().map_err(|_| Locked::NoEntropy)?;
        Ok(data_encoding::BASE64URL_NOPAD.encode(&bytes))
    }
    /// Where this program's randomness comes from.
    pub fn entropy(&self) -> &Entropy {
        &self.entropy
    }
}
