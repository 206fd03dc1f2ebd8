//! Conferences that the program makes links to (C03): rooms of a Jitsi server, meetings of a BigBlueButton server.
//!
//! What is told to people is an address of this program: it leads on to the conference whoever is called, or runs the
//! meeting, and nobody else. The room's own name is a secret derived from the keys; nothing of it is stored.

use super::{
    model::{Service, Summons},
    store::ConvocationRow,
};
use crate::{app::App, config::Config, meetings::Meeting};
use amana_base::Id;
use rustls::pki_types::ServerName;
use sha2::{Digest, Sha256};
use std::{sync::Arc, time::Duration};
use tokio::{
    io::{AsyncRead, AsyncReadExt, AsyncWrite, AsyncWriteExt},
    net::TcpStream,
};

/// How long the conference server may take to answer.
const PATIENCE: Duration = Duration::from_secs(8);
/// Most of an answer that is read, in bytes.
const LONGEST: u64 = 64 * 1024;

/// The services that this installation has.
pub fn services(config: &Config) -> Vec<Service> {
    let jitsi = (!config.jitsi_url.is_empty()).then_some(Service::Jitsi);
    let bbb = (!config.bigbluebutton_url.is_empty()).then_some(Service::BigBlueButton);
    jitsi.into_iter().chain(bbb).collect()
}

/// The address of the conference as somebody called is told: their own; as others who may join are told without.
pub fn address(app: &App, row: &ConvocationRow, called: Option<(Id<Summons>, i64)>) -> String {
    match (row.conference_service, called) {
        (Service::Address, _) => row.conference.clone(),
        (_, Some((id, turn))) => format!("{}/conference", super::acts::link(app, id, turn)),
        (_, None) => format!("{}/meetings/{}/conference", app.config.public_address(), row.id),
    }
}

/// The secret name of a meeting's room.
fn room(app: &App, id: Id<Meeting>, what: &str) -> String {
    let secret = app.keys.digest(&format!("conference {what}"), &id.raw().to_be_bytes());
    data_encoding::BASE32_NOPAD.encode(&secret[..16]).to_lowercase()
}

/// Where to go to take part under this name; in the error the server's words or the network's. `runs`: may admit, mute and
/// end. A BigBlueButton meeting is made first: made again, it is the same.
pub async fn join(app: &App, row: &ConvocationRow, name: &str, runs: bool) -> Result<String, String> {
    let room_name = room(app, row.id, "room");
    match row.conference_service {
        Service::Address => Ok(row.conference.clone()),
        Service::Jitsi => {
            let base = app.config.jitsi_url.trim_end_matches('/');
            let shown = escaped(&format!("\"{}\"", name.replace(['"', '\\'], " ")));
            Ok(format!("{base}/amana-{room_name}#userInfo.displayName={shown}"))
        }
        Service::BigBlueButton => {
            let server = BigBlueButton::of(&app.config)?;
            let (members, chairs) = (room(app, row.id, "attendee"), room(app, row.id, "moderator"));
            let create = server.call(
                "create",
                &[
                    ("meetingID", &room_name),
                    ("name", &row.title),
                    ("attendeePW", &members),
                    ("moderatorPW", &chairs),
                ],
            );
            let said = get(&create).await?;
            if !said.contains("<returncode>SUCCESS</returncode>") {
                return Err(message(&said));
            }
            let password = if runs { &chairs } else { &members };
            let join = [("fullName", name), ("meetingID", room_name.as_str()), ("password", password)];
            Ok(server.call("join", &join))
        }
    }
}

/// A BigBlueButton server and its secret.
struct BigBlueButton {
    base: String,
    secret: String,
}

impl BigBlueButton {
    fn of(config: &Config) -> Result<BigBlueButton, String> {
        let secret = match std::env::var("AMANA_BIGBLUEBUTTON_SECRET") {
            Ok(secret) => secret,
            Err(_) => {
                let path = &config.bigbluebutton_secret_file;
                let text = std::fs::read_to_string(path).map_err(|e| format!("{}: {e}", path.display()))?;
                text.lines().next().unwrap_or_default().trim().to_owned()
            }
        };
        Ok(BigBlueButton { base: config.bigbluebutton_url.trim_end_matches('/').to_owned(), secret })
    }
    /// A call with its checksum: SHA-256 of the call's name, its query and the secret, as the server's interface asks.
    fn call(&self, name: &str, fields: &[(&str, &str)]) -> String {
        let query: Vec<String> =
            fields.iter().map(|(key, value)| format!("{key}={}", escaped(value))).collect();
        let query = query.join("&");
        let sum = Sha256::digest(format!("{name}{query}{}", self.secret).as_bytes());
        let sum = data_encoding::HEXLOWER.encode(&sum);
        format!("{}/api/{name}?{query}&checksum={sum}", self.base)
    }
}

/// A value in a query, by percent.
fn escaped(text: &str) -> String {
    let mut out = String::new();
    for byte in text.bytes() {
        match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'_' | b'.' | b'~' => out.push(char::from(byte)),
            _ => out.push_str(&format!("%{byte:02X}")),
        }
    }
    out
}

/// What the server said of a refusal.
fn message(said: &str) -> String {
    let inner = said.split("<message>").nth(1).and_then(|rest| rest.split("</message>").next());
    inner.unwrap_or("no answer").chars().filter(|c| !c.is_control()).take(300).collect()
}

/// Asks the server; the answer's text.
async fn get(url: &str) -> Result<String, String> {
    tokio::time::timeout(PATIENCE, ask(url)).await.map_err(|_| "no answer".to_owned())?
}

async fn ask(url: &str) -> Result<String, String> {
    let told = |e: std::io::Error| e.to_string();
    let (scheme, rest) = url.split_once("://").ok_or("no address")?;
    let (authority, path) = rest.split_once('/').unwrap_or((rest, ""));
    let tls = scheme == "https";
    let (host, port) = match authority.rsplit_once(':') {
        Some((host, port)) => (host, port.parse().map_err(|_| "no port")?),
        None => (authority, if tls { 443u16 } else { 80 }),
    };
    let stream = TcpStream::connect((host, port)).await.map_err(told)?;
    // Version 1.0: the answer ends with the connection, and comes in one piece.
    let request = format!("GET /{path} HTTP/1.0\r\nHost: {authority}\r\nAccept: text/xml\r\n\r\n");
    if !tls {
        return exchange(stream, &request).await.map_err(told);
    }
    let mut roots = rustls::RootCertStore::empty();
    roots.add_parsable_certificates(rustls_native_certs::load_native_certs().certs);
    let provider = Arc::new(rustls::crypto::ring::default_provider());
    let config = rustls::ClientConfig::builder_with_provider(provider)
        .with_safe_default_protocol_versions()
        .map_err(|e| e.to_string())?
        .with_root_certificates(roots)
        .with_no_client_auth();
    let name = ServerName::try_from(host.to_owned()).map_err(|e| e.to_string())?;
    let connector = tokio_rustls::TlsConnector::from(Arc::new(config));
    let stream = connector.connect(name, stream).await.map_err(told)?;
    exchange(stream, &request).await.map_err(told)
}

async fn exchange(mut stream: impl AsyncRead + AsyncWrite + Unpin, request: &str) -> std::io::Result<String> {
    stream.write_all(request.as_bytes()).await?;
    let mut answer = vec![];
    match stream.take(LONGEST).read_to_end(&mut answer).await {
        // Many servers close a connection without the farewell that TLS asks for: nothing is missing of an answer that is whole.
        Err(e) if e.kind() == std::io::ErrorKind::UnexpectedEof && whole(&answer) => {}
        other => other.map(drop)?,
    }
    Ok(String::from_utf8_lossy(&answer).into_owned())
}

/// Whether an answer came to its end: it has the length it says, or its last word.
fn whole(answer: &[u8]) -> bool {
    let text = String::from_utf8_lossy(answer);
    let Some((head, _)) = text.split_once("\r\n\r\n") else { return false };
    let length = head.lines().find_map(|line| {
        let (name, value) = line.split_once(':')?;
        value.trim().parse::<usize>().ok().filter(|_| name.eq_ignore_ascii_case("content-length"))
    });
    match length {
        Some(length) => answer.len() >= head.len() + 4 + length,
        None => text.trim_end().ends_with("</response>"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Gives what it holds, and then is cut off.
    struct CutOff(&'static [u8]);

    impl AsyncRead for CutOff {
        fn poll_read(
            mut self: std::pin::Pin<&mut Self>,
            _: &mut std::task::Context<'_>,
            into: &mut tokio::io::ReadBuf<'_>,
        ) -> std::task::Poll<std::io::Result<()>> {
            if self.0.is_empty() {
                return std::task::Poll::Ready(Err(std::io::ErrorKind::UnexpectedEof.into()));
            }
            let (now, later) = self.0.split_at(self.0.len().min(into.remaining()));
            into.put_slice(now);
            self.0 = later;
            std::task::Poll::Ready(Ok(()))
        }
    }

    impl AsyncWrite for CutOff {
        fn poll_write(
            self: std::pin::Pin<&mut Self>,
            _: &mut std::task::Context<'_>,
            bytes: &[u8],
        ) -> std::task::Poll<std::io::Result<usize>> {
            std::task::Poll::Ready(Ok(bytes.len()))
        }
        fn poll_flush(
            self: std::pin::Pin<&mut Self>,
            _: &mut std::task::Context<'_>,
        ) -> std::task::Poll<std::io::Result<()>> {
            std::task::Poll::Ready(Ok(()))
        }
        fn poll_shutdown(
            self: std::pin::Pin<&mut Self>,
            _: &mut std::task::Context<'_>,
        ) -> std::task::Poll<std::io::Result<()>> {
            std::task::Poll::Ready(Ok(()))
        }
    }

    /// C03: a server that closes an encrypted connection without a farewell has answered when its answer is whole, and has not when
    /// it was cut off.
    #[tokio::test]
    async fn an_answer_without_a_farewell_is_an_answer_when_it_is_whole() {
        for (answer, said) in [
            ("HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\n<a>oui</a", true),
            ("HTTP/1.1 200 OK\r\ncontent-length: 10\r\n\r\n<a>oui</a", false),
            ("HTTP/1.0 200 OK\r\n\r\n<response><returncode>SUCCESS</returncode></response>\n", true),
            ("HTTP/1.0 200 OK\r\n\r\n<response><returncode>SUC", false),
            ("HTTP/1.0 200 OK\r\n", false),
        ] {
            let found = exchange(CutOff(answer.as_bytes()), "GET / HTTP/1.0\r\n\r\n").await;
            assert_eq!(found.is_ok(), said, "{answer}: {found:?}");
        }
    }

    /// C03: the checksum of the example in the documentation's manner: the call's name, its query and the secret.
    #[test]
    fn a_call_carries_its_checksum() {
        let server = BigBlueButton {
            base: "https://bbb.example.org/bigbluebutton".into(),
            secret: "639259d4-9dd8-4b25-bf01-95f9567eaf4b".into(),
        };
        let call = server.call("create", &[("name", "Test Meeting"), ("meetingID", "abc123")]);
        let (query, sum) = call.split_once("&checksum=").unwrap();
        assert_eq!(
            query,
            "https://bbb.example.org/bigbluebutton/api/create?name=Test%20Meeting&meetingID=abc123"
        );
        let text = "createname=Test%20Meeting&meetingID=abc123639259d4-9dd8-4b25-bf01-95f9567eaf4b";
        assert_eq!(sum, data_encoding::HEXLOWER.encode(&Sha256::digest(text.as_bytes())));
        assert_eq!(escaped("أ b"), "%D8%A3%20b");
        assert_eq!(message("<response><message>no such id</message></response>"), "no such id");
    }
}
