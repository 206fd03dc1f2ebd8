//! TLS to the server, verified: a door that ends TLS stands before the server of the tests.

#![allow(clippy::unwrap_used, reason = "a test fails where it stands")]

use amana_sql::{Db, Error, Migration, sql};
use rcgen::{BasicConstraints, CertificateParams, CertifiedIssuer, IsCa, KeyPair};
use rustls::{
    ServerConfig,
    crypto::ring,
    pki_types::{PrivateKeyDer, PrivatePkcs8KeyDer},
};
use std::sync::Arc;
use tokio::{
    io::{AsyncReadExt, AsyncWriteExt, copy_bidirectional},
    net::{TcpListener, TcpStream},
};
use tokio_rustls::TlsAcceptor;

const MIGRATIONS: &[Migration] = amana_sql::migrations!();

/// An authority: its certificate as a PEM file, and what it signs with.
struct Authority(CertifiedIssuer<'static, KeyPair>);

impl Authority {
    fn new() -> Authority {
        let mut params = CertificateParams::new(vec![]).unwrap();
        params.is_ca = IsCa::Ca(BasicConstraints::Unconstrained);
        Authority(CertifiedIssuer::self_signed(params, KeyPair::generate().unwrap()).unwrap())
    }
    fn pem(&self, folder: &std::path::Path, name: &str) -> String {
        let file = folder.join(name);
        std::fs::write(&file, self.0.pem()).unwrap();
        file.display().to_string()
    }
    /// A door for this name before `server`; gives its port.
    async fn door(&self, name: &str, server: String) -> u16 {
        let key = KeyPair::generate().unwrap();
        let own = CertificateParams::new(vec![name.to_owned()]).unwrap().signed_by(&key, &self.0).unwrap();
        let key = PrivateKeyDer::Pkcs8(PrivatePkcs8KeyDer::from(key.serialize_der()));
        let config = ServerConfig::builder_with_provider(Arc::new(ring::default_provider()))
            .with_safe_default_protocol_versions()
            .unwrap()
            .with_no_client_auth()
            .with_single_cert(vec![own.der().clone()], key)
            .unwrap();
        let acceptor = TlsAcceptor::from(Arc::new(config));
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let port = listener.local_addr().unwrap().port();
        tokio::spawn(async move {
            while let Ok((mut client, _)) = listener.accept().await {
                let (acceptor, server) = (acceptor.clone(), server.clone());
                tokio::spawn(async move {
                    // The request for TLS: eight bytes, answered by one letter.
                    let mut asked = [0u8; 8];
                    client.read_exact(&mut asked).await.ok()?;
                    client.write_all(b"S").await.ok()?;
                    let mut client = acceptor.accept(client).await.ok()?;
                    let mut server = TcpStream::connect(server).await.ok()?;
                    copy_bidirectional(&mut client, &mut server).await.ok()
                });
            }
        });
        port
    }
}

/// `sslmode=require` and `verify-full` encrypt and verify; an authority that is not trusted, another name, and a server
/// without TLS are refused with the reason.
#[tokio::test(flavor = "multi_thread")]
async fn the_server_is_verified() {
    let database = amana_testkit::postgres(MIGRATIONS).await;
    let url = database.url();
    let (user, place) = url.trim_start_matches("postgres://").split_once('@').unwrap();
    let (server, name) = place.split_once('/').unwrap();
    let folder = tempfile::tempdir().unwrap();
    let (ours, theirs) = (Authority::new(), Authority::new());
    let (root, other) = (ours.pem(folder.path(), "ours.pem"), theirs.pem(folder.path(), "theirs.pem"));
    let right = ours.door("localhost", server.to_owned()).await;
    let named_otherwise = ours.door("elsewhere.example", server.to_owned()).await;

    for mode in ["require", "verify-full"] {
        let address = format!("postgres://{user}@localhost:{right}/{name}?sslmode={mode}&sslrootcert={root}");
        let db = Db::postgres(&address, 2).await.unwrap();
        assert_eq!(db.one(sql!((i64), "select cast(count(*) as bigint) as n from unit")).await.unwrap(), 0);
    }
    let plain = server.rsplit(':').next().unwrap();
    for (port, root, why) in [
        (right.to_string(), &other, "the server's certificate is not accepted"),
        (named_otherwise.to_string(), &root, "elsewhere.example"),
        (plain.to_owned(), &root, "does not support TLS"),
    ] {
        let address =
            format!("postgres://{user}@localhost:{port}/{name}?sslmode=verify-full&sslrootcert={root}");
        match Db::postgres(&address, 2).await.err() {
            Some(error @ Error::Unavailable(_)) => {
                assert!(error.to_string().contains(why), "{why}: {error}");
            }
            other => panic!("{why}: {other:?}"),
        }
    }
    database.remove().await;
}
