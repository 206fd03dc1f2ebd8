//! Passwords, kept as Argon2id hashes with the parameters OWASP asks (19 MiB, two passes, one lane).

use super::model::Login;
use crate::{keys::Entropy, web::Result};
use anyhow::anyhow;
use argon2::{
    Argon2,
    password_hash::{PasswordHasher, PasswordVerifier, phc::PasswordHash},
};
use tokio::{sync::Semaphore, task::spawn_blocking};

/// Hashes at work at the same time: each takes 19 MiB and a core, and strangers can ask for them.
static AT_WORK: Semaphore = Semaphore::const_new(4);

/// Verified against when there is no such login, so that the answer takes as long. No password gives this hash.
const NOBODY: &str =
    "$argon2id$v=19$m=19456,t=2,p=1$YW1hbmEgaGFzIG5vYm9keQ$AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA";

/// Hashes a new password.
pub async fn hash(password: &str, entropy: &Entropy) -> Result<String> {
    let salt: [u8; 16] = entropy.bytes().map_err(|e| anyhow!("no randomness for a salt: {e}"))?;
    let password = password.to_owned();
    let _turn = AT_WORK.acquire().await.map_err(anyhow::Error::new)?;
    let hash = spawn_blocking(move || {
        Argon2::default().hash_password_with_salt(password.as_bytes(), &salt).map(|h| h.to_string())
    })
    .await
    .map_err(anyhow::Error::new)?
    .map_err(|e| anyhow!("a password could not be hashed: {e}"))?;
    Ok(hash)
}

/// Is this the password of the hash? Takes as long when there is none.
pub async fn verify(password: &str, hash: Option<&str>) -> Result<bool> {
    let password = password.to_owned();
    let known = hash.is_some();
    let hash = hash.unwrap_or(NOBODY).to_owned();
    let _turn = AT_WORK.acquire().await.map_err(anyhow::Error::new)?;
    let right = spawn_blocking(move || {
        let hash =
            PasswordHash::new(&hash).map_err(|e| anyhow!("a stored password hash cannot be read: {e}"))?;
        Ok::<bool, anyhow::Error>(Argon2::default().verify_password(password.as_bytes(), &hash).is_ok())
    })
    .await
    .map_err(anyhow::Error::new)??;
    Ok(right && known)
}

/// Checks and hashes a new password; the inner error is for the person.
pub async fn accept(
    password: &str,
    login: &Login,
    entropy: &Entropy,
) -> Result<Result<String, super::model::WeakPassword>> {
    match super::model::check_password(password, login) {
        Ok(()) => Ok(Ok(hash(password, entropy).await?)),
        Err(weak) => Ok(Err(weak)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn a_password_opens_its_own_hash_only() {
        let entropy = Entropy::seeded(1);
        let hash = hash("أربع نخلات قرب الوادي", &entropy).await.unwrap();
        assert!(hash.starts_with("$argon2id$v=19$m=19456,t=2,p=1$"), "{hash}");
        assert!(verify("أربع نخلات قرب الوادي", Some(&hash)).await.unwrap());
        assert!(!verify("أربع نخلات قرب الواد", Some(&hash)).await.unwrap());
        assert!(!verify("", None).await.unwrap());
    }
}
