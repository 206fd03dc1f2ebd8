//! A mail server of the test's own: takes, refuses, puts off or breaks off, as the address says.

use rcgen::{BasicConstraints, CertificateParams, CertifiedIssuer, IsCa, KeyPair};
use rustls::{
    ServerConfig,
    crypto::ring,
    pki_types::{PrivateKeyDer, PrivatePkcs8KeyDer},
};
use std::sync::{Arc, Mutex, PoisonError};
use tokio::{
    io::{AsyncBufReadExt, AsyncRead, AsyncWrite, AsyncWriteExt, BufReader},
    net::TcpListener,
    task::JoinHandle,
};
use tokio_rustls::TlsAcceptor;

/// A message that the server took.
#[derive(Clone, Debug)]
pub struct Taken {
    /// To whom.
    pub to: String,
    /// Headers and body as sent.
    pub text: String,
}

/// What the server does with a message to an address.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Manner {
    /// Takes it.
    Takes,
    /// `550` after `RCPT`.
    Refuses,
    /// `451` after `RCPT`.
    PutsOff,
    /// Reads the whole message and closes the line without a word.
    BreaksOff,
    /// Reads the whole message and says `554`.
    RefusesText,
}

/// What a guarded server asks before it takes anything.
#[derive(Clone)]
struct Guard {
    tls: TlsAcceptor,
    /// What `AUTH PLAIN` must say, in base 64.
    plain: String,
}

/// A mail server on a free port of this machine. Stops when dropped.
pub struct MailServer {
    /// Where it listens.
    pub port: u16,
    /// The certificate of the authority of a guarded server.
    pub authority: String,
    taken: Arc<Mutex<Vec<Taken>>>,
    task: JoinHandle<()>,
}

impl MailServer {
    /// Starts it; `manner` says what it does with each address.
    pub async fn start(manner: impl Fn(&str) -> Manner + Send + Sync + 'static) -> MailServer {
        MailServer::start_on(0, manner).await
    }

    /// The same on this port: a server that was down and comes back.
    pub async fn start_on(port: u16, manner: impl Fn(&str) -> Manner + Send + Sync + 'static) -> MailServer {
        MailServer::listening(port, manner, None, String::new()).await
    }

    /// Starts one that takes nothing before `STARTTLS` and the password of `user`. Its certificate is for `localhost`, from
    /// an [authority](MailServer::authority) of its own.
    pub async fn guarded(
        manner: impl Fn(&str) -> Manner + Send + Sync + 'static,
        user: &str,
        password: &str,
    ) -> MailServer {
        let mut params = CertificateParams::new(vec![]).expect("parameters");
        params.is_ca = IsCa::Ca(BasicConstraints::Unconstrained);
        let authority = KeyPair::generate().and_then(|key| CertifiedIssuer::self_signed(params, key));
        let authority = authority.expect("an authority");
        let key = KeyPair::generate().expect("a key");
        let own = CertificateParams::new(vec!["localhost".to_owned()]).expect("parameters");
        let own = own.signed_by(&key, &authority).expect("a certificate");
        let key = PrivateKeyDer::Pkcs8(PrivatePkcs8KeyDer::from(key.serialize_der()));
        let config = ServerConfig::builder_with_provider(Arc::new(ring::default_provider()))
            .with_safe_default_protocol_versions()
            .expect("versions")
            .with_no_client_auth()
            .with_single_cert(vec![own.der().clone()], key)
            .expect("a certificate with its key");
        let plain = data_encoding::BASE64.encode(format!("\0{user}\0{password}").as_bytes());
        let guard = Guard { tls: TlsAcceptor::from(Arc::new(config)), plain };
        MailServer::listening(0, manner, Some(guard), authority.pem()).await
    }

    async fn listening(
        port: u16,
        manner: impl Fn(&str) -> Manner + Send + Sync + 'static,
        guard: Option<Guard>,
        authority: String,
    ) -> MailServer {
        let listener = TcpListener::bind(("127.0.0.1", port)).await.expect("a free port");
        let port = listener.local_addr().expect("an address").port();
        let taken = Arc::new(Mutex::new(vec![]));
        let (manner, kept) = (Arc::new(manner), taken.clone());
        let task = tokio::spawn(async move {
            while let Ok((stream, _)) = listener.accept().await {
                let (manner, kept, guard) = (manner.clone(), kept.clone(), guard.clone());
                tokio::spawn(async move {
                    // A client that goes away ends its own dialogue only.
                    let _ = greet(stream, &*manner, &kept, guard).await;
                });
            }
        });
        MailServer { port, authority, taken, task }
    }

    /// What it took so far.
    pub fn taken(&self) -> Vec<Taken> {
        self.taken.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// Its address as settings write it.
    pub fn url(&self) -> String {
        format!("smtp://127.0.0.1:{}", self.port)
    }
}

impl Drop for MailServer {
    fn drop(&mut self) {
        self.task.abort();
    }
}

type Judge = dyn Fn(&str) -> Manner + Send + Sync;

/// The whole dialogue: behind a guard, in the clear only until `STARTTLS`.
async fn greet(
    mut stream: tokio::net::TcpStream,
    manner: &Judge,
    taken: &Mutex<Vec<Taken>>,
    guard: Option<Guard>,
) -> std::io::Result<()> {
    stream.write_all(b"220 test\r\n").await?;
    let Some(guard) = guard else { return talk(stream, manner, taken, None).await };
    let mut lines = BufReader::new(&mut stream).lines();
    loop {
        let Some(line) = lines.next_line().await? else { return Ok(()) };
        let upper = line.to_ascii_uppercase();
        let answer: &[u8] = if upper.starts_with("EHLO") {
            b"250-test\r\n250 STARTTLS\r\n"
        } else if upper == "STARTTLS" {
            lines.get_mut().write_all(b"220 go ahead\r\n").await?;
            break;
        } else {
            b"530 encrypt first\r\n"
        };
        lines.get_mut().write_all(answer).await?;
    }
    let stream = guard.tls.accept(stream).await?;
    talk(stream, manner, taken, Some(&guard.plain)).await
}

/// The dialogue from the greeting on; with a password, nothing is taken before it.
async fn talk<S: AsyncRead + AsyncWrite>(
    stream: S,
    manner: &Judge,
    taken: &Mutex<Vec<Taken>>,
    password: Option<&str>,
) -> std::io::Result<()> {
    let (read, write) = tokio::io::split(stream);
    let mut write = std::pin::pin!(write);
    let mut lines = std::pin::pin!(BufReader::new(read).lines());
    let mut to = String::new();
    let mut known = password.is_none();
    while let Some(line) = lines.as_mut().next_line().await? {
        let upper = line.to_ascii_uppercase();
        let answer: &[u8] = if upper.starts_with("EHLO") || upper.starts_with("HELO") {
            if password.is_some() {
                b"250-test\r\n250-8BITMIME\r\n250 AUTH PLAIN\r\n"
            } else {
                b"250-test\r\n250 8BITMIME\r\n"
            }
        } else if upper.starts_with("AUTH PLAIN") {
            known = line.split_whitespace().nth(2) == password;
            if known { b"235 welcome\r\n" } else { b"535 wrong password\r\n" }
        } else if !known && upper != "QUIT" {
            b"530 sign in first\r\n"
        } else if upper.starts_with("RCPT TO:") {
            to = line[8..].split(['<', '>']).nth(1).unwrap_or_default().to_owned();
            match manner(&to) {
                Manner::Refuses => b"550 no such mailbox\r\n",
                Manner::PutsOff => b"451 come back later\r\n",
                _ => b"250 ok\r\n",
            }
        } else if upper == "DATA" {
            write.write_all(b"354 go on\r\n").await?;
            let mut text = String::new();
            while let Some(line) = lines.as_mut().next_line().await? {
                if line == "." {
                    break;
                }
                text += line.strip_prefix('.').unwrap_or(&line);
                text.push('\n');
            }
            match manner(&to) {
                Manner::BreaksOff => return Ok(()),
                Manner::RefusesText => b"554 not this\r\n",
                _ => {
                    let one = Taken { to: to.clone(), text };
                    taken.lock().unwrap_or_else(PoisonError::into_inner).push(one);
                    b"250 queued as 1\r\n"
                }
            }
        } else if upper == "QUIT" {
            write.write_all(b"221 bye\r\n").await?;
            return Ok(());
        } else {
            b"250 ok\r\n"
        };
        write.write_all(answer).await?;
    }
    Ok(())
}
