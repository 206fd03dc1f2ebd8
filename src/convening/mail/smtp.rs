//! The dialogue with the mail server, step by step: only so is it known whether a message left when the dialogue breaks off.

use crate::config::Config;
use lettre::{
    Address,
    transport::smtp::{
        Error,
        authentication::{Credentials, Mechanism},
        client::{AsyncSmtpConnection, Certificate, TlsParameters},
        commands::{Data, Mail, Rcpt, Rset},
        extension::ClientId,
        response::Response,
    },
};
use std::time::Duration;

/// What became of a message.
#[derive(Clone, Debug, PartialEq)]
pub enum Outcome {
    /// The mail server took it, and said.
    Sent(String),
    /// The mail server refused it for good.
    Refused(String),
    /// The mail server did not take it now.
    Later(String),
    /// Everything was said and no answer came: nobody knows whether it left.
    InDoubt(String),
}

/// Where the mail server is.
#[derive(Clone, Debug, PartialEq)]
pub struct Server {
    host: String,
    port: u16,
    user: Option<String>,
    /// Encrypted from the first byte; otherwise by STARTTLS.
    wrapped: bool,
}

/// How long one step of the dialogue may take.
const PATIENCE: Duration = Duration::from_secs(60);

impl Server {
    /// From `smtps://user@host:465` or `smtp://user@host:587`.
    pub fn parse(url: &str) -> Result<Server, String> {
        let wrong = || format!("smtp_url = {url:?}: write smtps://user@host:465 or smtp://user@host:587");
        let (scheme, rest) = url.split_once("://").ok_or_else(wrong)?;
        let wrapped = match scheme {
            "smtps" => true,
            "smtp" => false,
            _ => return Err(wrong()),
        };
        let rest = rest.trim_end_matches('/');
        let (user, at) = match rest.rsplit_once('@') {
            Some((user, at)) => (Some(user.replace("%40", "@")), at),
            None => (None, rest),
        };
        let (host, port) = match at.rsplit_once(':') {
            Some((host, port)) => (host, port.parse().map_err(|_| wrong())?),
            None => (at, if wrapped { 465 } else { 587 }),
        };
        if host.is_empty() {
            return Err(wrong());
        }
        Ok(Server { host: host.to_owned(), port, user, wrapped })
    }
    fn is_here(&self) -> bool {
        matches!(self.host.as_str(), "localhost" | "127.0.0.1" | "[::1]")
    }
}

/// An open line to the mail server.
pub struct Line {
    connection: AsyncSmtpConnection,
    broken: bool,
}

impl Line {
    /// Opens it, encrypts it, signs in. The error is the mail server's words or the network's.
    pub async fn open(config: &Config) -> Result<Line, String> {
        let server = Server::parse(&config.smtp_url)?;
        let name = config.public_address();
        let name = name.split("://").nth(1).and_then(|n| n.split([':', '/']).next()).unwrap_or("localhost");
        let hello = ClientId::Domain(name.to_owned());
        let tls = || trusted(config, &server.host);
        let first = if server.wrapped { Some(tls()?) } else { None };
        let opening = AsyncSmtpConnection::connect_tokio1(
            (server.host.as_str(), server.port),
            Some(PATIENCE),
            &hello,
            first,
            None,
        );
        let mut connection = within(opening).await?;
        if !server.wrapped {
            if connection.can_starttls() {
                within(connection.starttls(tls()?, &hello)).await?;
            } else if !server.is_here() {
                return Err(format!("{} offers no encryption (STARTTLS)", server.host));
            }
        }
        if let Some(user) = &server.user {
            let credentials = Credentials::new(user.clone(), password(config)?);
            within(connection.auth(&[Mechanism::Plain, Mechanism::Login], &credentials)).await?;
        }
        Ok(Line { connection, broken: false })
    }

    /// Can it take another message?
    pub fn is_open(&self) -> bool {
        !self.broken
    }

    /// Hands one message over.
    pub async fn hand_over(&mut self, from: &Address, to: &Address, message: &[u8]) -> Outcome {
        if let Err(said) = self.say(Mail::new(Some(from.clone()), vec![])).await {
            return self.back(said).await;
        }
        if let Err(said) = self.say(Rcpt::new(to.clone(), vec![])).await {
            return self.back(said).await;
        }
        if let Err(said) = self.say(Data).await {
            return self.back(said).await;
        }
        // From here on a silence does not tell whether it left.
        match tokio::time::timeout(PATIENCE * 2, self.connection.message(message)).await {
            Ok(Ok(response)) => Outcome::Sent(words(&response)),
            Ok(Err(e)) if e.is_permanent() => Outcome::Refused(told(e)),
            Ok(Err(e)) if e.is_transient() => Outcome::Later(told(e)),
            Ok(Err(e)) => {
                self.broken = true;
                Outcome::InDoubt(told(e))
            }
            Err(_) => {
                self.broken = true;
                Outcome::InDoubt("no answer".into())
            }
        }
    }

    async fn say(&mut self, command: impl std::fmt::Display) -> Result<Response, (bool, String)> {
        match tokio::time::timeout(PATIENCE, self.connection.command(command)).await {
            Ok(Ok(response)) => Ok(response),
            Ok(Err(e)) => {
                // Without an answer the line is gone; 421 says that it will be.
                if e.status().is_none_or(|code| u16::from(code) == 421) {
                    self.broken = true;
                }
                Err((e.is_permanent(), told(e)))
            }
            Err(_) => {
                self.broken = true;
                Err((false, "no answer".into()))
            }
        }
    }

    /// Before the words of the message were said nothing has left: refused or later, and the line is made ready again.
    async fn back(&mut self, (permanent, said): (bool, String)) -> Outcome {
        if !self.broken && self.say(Rset).await.is_err() {
            self.broken = true;
        }
        if permanent { Outcome::Refused(said) } else { Outcome::Later(said) }
    }

    /// Takes leave.
    pub async fn close(mut self) {
        if !self.broken {
            let _ = tokio::time::timeout(Duration::from_secs(5), self.connection.quit()).await;
        }
    }
}

/// Whose certificates are believed: the machine's authorities, and the one that the settings name.
fn trusted(config: &Config, host: &str) -> Result<TlsParameters, String> {
    let mut builder = TlsParameters::builder(host.to_owned());
    let path = &config.smtp_ca_file;
    if !path.as_os_str().is_empty() {
        let pem = std::fs::read(path).map_err(|e| format!("{}: {e}", path.display()))?;
        builder = builder.add_root_certificate(Certificate::from_pem(&pem).map_err(told)?);
    }
    builder.build_rustls().map_err(told)
}

async fn within<T>(step: impl Future<Output = Result<T, Error>>) -> Result<T, String> {
    match tokio::time::timeout(PATIENCE, step).await {
        Ok(done) => done.map_err(told),
        Err(_) => Err("no answer".into()),
    }
}

fn password(config: &Config) -> Result<String, String> {
    if let Ok(password) = std::env::var("AMANA_SMTP_PASSWORD") {
        return Ok(password);
    }
    let path = &config.smtp_password_file;
    if path.as_os_str().is_empty() {
        return Err("no password: set smtp_password_file or AMANA_SMTP_PASSWORD".into());
    }
    let text = std::fs::read_to_string(path).map_err(|e| format!("{}: {e}", path.display()))?;
    Ok(text.lines().next().unwrap_or_default().to_owned())
}

fn told(e: Error) -> String {
    use std::error::Error as _;
    let mut text = match e.status() {
        Some(code) => code.to_string(),
        None => e.to_string(),
    };
    if let Some(cause) = e.source() {
        text.push(' ');
        text.push_str(&cause.to_string());
    }
    shortened(&text)
}

fn words(response: &Response) -> String {
    let said: Vec<&str> = response.message().collect();
    shortened(&format!("{} {}", response.code(), said.join(" ")))
}

fn shortened(text: &str) -> String {
    text.chars().filter(|c| !c.is_control()).take(300).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_address_of_a_mail_server_is_read_or_explained() {
        let server = Server::parse("smtps://office%40example.org@mail.example.org").unwrap();
        assert_eq!((server.port, server.wrapped), (465, true));
        assert_eq!(server.user.as_deref(), Some("office@example.org"));
        let here = Server::parse("smtp://127.0.0.1:2525/").unwrap();
        assert!(here.is_here() && here.port == 2525 && here.user.is_none());
        for wrong in ["mail.example.org", "http://mail.example.org", "smtp://:25", "smtp://host:port"] {
            assert!(Server::parse(wrong).is_err_and(|e| e.contains("smtps://user@host:465")), "{wrong}");
        }
    }
}
