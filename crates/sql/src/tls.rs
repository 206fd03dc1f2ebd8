//! TLS to the server: what the address asks with `sslmode` and `sslrootcert`. Whatever is encrypted is also verified, chain
//! and name: an encrypted connection to somebody else's server protects nothing.

use crate::{Cause, Error, Result};
use rustls::{
    ClientConfig, RootCertStore,
    crypto::ring,
    pki_types::{CertificateDer, pem::PemObject},
};
use std::{error::Error as StdError, fmt, sync::Arc};
use tokio_postgres_rustls::MakeRustlsConnect;

/// Why the address asks for something that cannot be done.
#[derive(Debug)]
enum Wrong {
    Mode(String),
    Roots(String, String),
    NoRoots,
    Certificate(String),
}

impl fmt::Display for Wrong {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Wrong::Mode(mode) => {
                write!(f, "sslmode={mode} is not known: write disable, require or verify-full")
            }
            Wrong::Roots(file, why) => write!(
                f,
                "sslrootcert={file} holds no certificate that can be read ({why}): name the PEM file of the authority that \
                 signed the server's certificate"
            ),
            Wrong::Certificate(why) => write!(
                f,
                "the server's certificate is not accepted ({why}): name the PEM file of the authority that signed it with \
                 sslrootcert, and write the host as the certificate names it"
            ),
            Wrong::NoRoots => f.write_str(
                "this machine has no list of trusted authorities: install ca-certificates, or name the server's with sslrootcert",
            ),
        }
    }
}
impl std::error::Error for Wrong {}

/// What to say of a connection that failed because of the server's certificate; `None`: it failed otherwise.
pub(crate) fn refused(error: &(dyn StdError + 'static)) -> Option<Cause> {
    let mut source = Some(error);
    while let Some(e) = source {
        if let Some(rustls::Error::InvalidCertificate(why)) = e
            .downcast_ref::<std::io::Error>()
            .and_then(|io| io.get_ref())
            .and_then(|inner| inner.downcast_ref::<rustls::Error>())
        {
            return Some(Cause::new(Wrong::Certificate(why.to_string())));
        }
        source = e.source();
    }
    None
}

/// The address without what only this module understands, and how to encrypt; `None`: not at all.
pub(crate) fn of(url: &str) -> Result<(String, Option<MakeRustlsConnect>)> {
    let (mut mode, mut roots) = (String::new(), String::new());
    let (place, query) = url.split_once('?').unwrap_or((url, ""));
    let mut rest = vec![];
    for pair in query.split('&').filter(|pair| !pair.is_empty()) {
        match pair.split_once('=') {
            Some(("sslmode", value)) => mode = value.to_owned(),
            Some(("sslrootcert", value)) => roots = plain(value),
            _ => rest.push(pair),
        }
    }
    let query = if rest.is_empty() { String::new() } else { format!("?{}", rest.join("&")) };
    let wrong = |wrong: Wrong| Error::Unavailable(Cause::new(wrong));
    let tls = match mode.as_str() {
        "" if roots.is_empty() => None,
        "disable" => None,
        "" | "require" | "verify-full" => Some(connector(&roots).map_err(wrong)?),
        _ => return Err(wrong(Wrong::Mode(mode))),
    };
    Ok((format!("{place}{query}"), tls))
}

/// `%2F` as `/`: a path in an address.
fn plain(value: &str) -> String {
    let mut bytes = vec![];
    let mut rest = value.as_bytes();
    while let Some((first, others)) = rest.split_first() {
        let code =
            others.get(..2).and_then(|hex| u8::from_str_radix(std::str::from_utf8(hex).ok()?, 16).ok());
        match (first, code) {
            (b'%', Some(code)) => {
                bytes.push(code);
                rest = &others[2..];
            }
            _ => {
                bytes.push(*first);
                rest = others;
            }
        }
    }
    String::from_utf8_lossy(&bytes).into_owned()
}

fn connector(file: &str) -> std::result::Result<MakeRustlsConnect, Wrong> {
    let mut roots = RootCertStore::empty();
    if file.is_empty() {
        roots.add_parsable_certificates(rustls_native_certs::load_native_certs().certs);
        if roots.is_empty() {
            return Err(Wrong::NoRoots);
        }
    } else {
        let bad = |why: String| Wrong::Roots(file.to_owned(), why);
        for certificate in CertificateDer::pem_file_iter(file).map_err(|e| bad(e.to_string()))? {
            let certificate = certificate.map_err(|e| bad(e.to_string()))?;
            roots.add(certificate).map_err(|e| bad(e.to_string()))?;
        }
        if roots.is_empty() {
            return Err(bad("there is none in it".into()));
        }
    }
    let config = ClientConfig::builder_with_provider(Arc::new(ring::default_provider()))
        .with_safe_default_protocol_versions()
        .map_err(|e| Wrong::Roots(file.to_owned(), e.to_string()))?
        .with_root_certificates(roots)
        .with_no_client_auth();
    Ok(MakeRustlsConnect::new(config))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(url: &str) -> String {
        of(url).err().map(|e| e.to_string()).unwrap_or_default()
    }

    #[test]
    fn the_address_says_whether_and_how() {
        let (url, tls) = of("postgres://a@h/d?sslmode=disable&connect_timeout=3").unwrap();
        assert_eq!((url.as_str(), tls.is_none()), ("postgres://a@h/d?connect_timeout=3", true));
        assert!(of("postgres://a@h/d").unwrap().1.is_none());
        assert_eq!(plain("%2Fetc%2Fca.pem"), "/etc/ca.pem");
        assert!(told("postgres://a@h/d?sslmode=prefer").contains("require or verify-full"));
        assert!(told("postgres://a@h/d?sslrootcert=/nowhere/ca.pem").contains("/nowhere/ca.pem"));
    }
}
