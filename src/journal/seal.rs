//! Seals: the signed chain of the roots of Merkle trees (RFC 6962, section 2.1) over the leaf hashes of acts.

use amana_base::Instant;
use ed25519_dalek::{Signature, Signer, SigningKey, Verifier, VerifyingKey};
use sha2::{Digest, Sha256};

/// What the first seal names as the one before it.
pub const BEGINNING: [u8; 32] = [0; 32];

/// A seal over some acts, chained to the one before.
#[derive(Clone, Debug, PartialEq)]
pub struct Seal {
    /// Its number: 1, 2, 3, without a gap.
    pub id: i64,
    /// The smallest identifier among its acts.
    pub first_act: i64,
    /// The largest.
    pub last_act: i64,
    /// How many acts.
    pub acts: i64,
    /// The Merkle root over their leaves, in the order of their identifiers.
    pub root: Vec<u8>,
    /// The hash of the seal before, or [`BEGINNING`].
    pub previous: Vec<u8>,
    /// SHA-256 of all the above, the signer and the time.
    pub hash: Vec<u8>,
    /// Ed25519 over the hash.
    pub signature: Vec<u8>,
    /// The public key of the signature.
    pub signer: Vec<u8>,
    /// When it was made.
    pub sealed_at: Instant,
}

impl Seal {
    /// The next seal of a chain, over these leaves (identifier and hash, in order); none over nothing.
    pub fn over(
        leaves: &[(i64, Vec<u8>)],
        before: Option<&Seal>,
        sealed_at: Instant,
        key: &SigningKey,
    ) -> Option<Seal> {
        let ((first_act, _), (last_act, _)) = (leaves.first()?, leaves.last()?);
        let hashes: Vec<&[u8]> = leaves.iter().map(|(_, leaf)| leaf.as_slice()).collect();
        let mut seal = Seal {
            id: before.map_or(1, |s| s.id + 1),
            first_act: *first_act,
            last_act: *last_act,
            acts: leaves.len() as i64,
            root: root(&hashes).to_vec(),
            previous: before.map_or(BEGINNING.to_vec(), |s| s.hash.clone()),
            hash: vec![],
            signature: vec![],
            signer: key.verifying_key().to_bytes().to_vec(),
            sealed_at,
        };
        seal.hash = seal.computed_hash().to_vec();
        seal.signature = key.sign(&seal.hash).to_bytes().to_vec();
        Some(seal)
    }

    /// The hash that its columns give.
    pub fn computed_hash(&self) -> [u8; 32] {
        let mut h = Sha256::new();
        h.update(b"amana seal 1");
        for number in [self.id, self.first_act, self.last_act, self.acts, self.sealed_at.0] {
            h.update(number.to_be_bytes());
        }
        for bytes in [&self.root, &self.previous, &self.signer] {
            h.update((bytes.len() as u64).to_be_bytes());
            h.update(bytes);
        }
        h.finalize().into()
    }

    /// Did this key sign it?
    pub fn signed_by(&self, key: &VerifyingKey) -> bool {
        Signature::from_slice(&self.signature).is_ok_and(|s| key.verify(&self.hash, &s).is_ok())
    }
}

/// The Merkle tree hash of RFC 6962 over hashes that are leaves already.
pub fn root(leaves: &[&[u8]]) -> [u8; 32] {
    match leaves {
        [] => Sha256::digest([]).into(),
        [leaf] => {
            let mut out = [0; 32];
            // A leaf of another length was tampered with: it agrees with no root.
            if leaf.len() == 32 {
                out.copy_from_slice(leaf);
            }
            out
        }
        _ => {
            // The largest power of two below the number of leaves.
            let split = leaves.len().div_ceil(2).next_power_of_two();
            let (left, right) = leaves.split_at(split);
            let mut h = Sha256::new();
            h.update([1]);
            h.update(root(left));
            h.update(root(right));
            h.finalize().into()
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn leaf(data: &[u8]) -> Vec<u8> {
        let mut h = Sha256::new();
        h.update([0]);
        h.update(data);
        h.finalize().to_vec()
    }

    /// The vectors that implementations of RFC 6962 share.
    #[test]
    fn roots_are_those_of_rfc_6962() {
        let inputs: [&[u8]; 8] = [
            b"",
            b"\x00",
            b"\x10",
            b"\x20\x21",
            b"\x30\x31",
            b"\x40\x41\x42\x43",
            b"\x50\x51\x52\x53\x54\x55\x56\x57",
            b"\x60\x61\x62\x63\x64\x65\x66\x67\x68\x69\x6a\x6b\x6c\x6d\x6e\x6f",
        ];
        let leaves: Vec<Vec<u8>> = inputs.iter().map(|data| leaf(data)).collect();
        let expected = [
            "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
            "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
            "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
            "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
            "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
            "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
            "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
            "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328",
        ];
        for (n, hex) in expected.iter().enumerate() {
            let part: Vec<&[u8]> = leaves[..=n].iter().map(Vec::as_slice).collect();
            assert_eq!(data_encoding::HEXLOWER.encode(&root(&part)), *hex, "{} leaves", n + 1);
        }
        let empty = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";
        assert_eq!(data_encoding::HEXLOWER.encode(&root(&[])), empty);
    }
}
