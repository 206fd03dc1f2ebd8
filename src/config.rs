//! Settings of an installation: `amana.toml`, about twenty keys. What belongs to the organisation is in the database.

use serde::Deserialize;
use std::path::PathBuf;

/// Everything that can be set. A key that is not here is refused by name.
#[derive(Clone, Debug, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Config {
    /// Address and port to listen on.
    pub listen: String,
    /// The address people type: used in links, invitations and passkeys. Empty: the one listened on, for this machine only.
    pub public_url: String,
    /// The folder of the embedded database and of the keys.
    pub data: PathBuf,
    /// `postgres://…`; empty for the embedded database.
    pub database_url: String,
    /// Connections to PostgreSQL.
    pub database_pool: usize,
    /// The key file; empty: `keys/amana.keys` in `data`.
    pub keys_file: PathBuf,
    /// Where `amana backup` writes when no place is named.
    pub backups: PathBuf,
    /// Offset of civil time from UTC in minutes: Morocco keeps 60.
    pub utc_offset_minutes: i64,
    /// Days added to the computed Hijri date, which is indicative.
    pub hijri_offset_days: i64,
    /// Language for visitors who ask for none: `ar`, `fr` or `en`.
    pub language: String,
    /// Hours after which a session without activity ends.
    pub session_idle_hours: i64,
    /// Days after which any session ends.
    pub session_days: i64,
    /// Days an invitation can be used.
    pub invitation_days: i64,
    /// Largest file accepted into the archive, in megabytes.
    pub upload_megabytes: usize,
    /// Largest list of members that is taken in, in megabytes.
    pub list_megabytes: usize,
    /// Jobs worked on at the same time.
    pub workers: usize,
    /// The mail server that takes what is sent: `smtps://user@host:465`, or `smtp://user@host:587` (encrypted by STARTTLS, which
    /// only a server on this machine may lack). Empty: nothing is sent by e-mail.
    pub smtp_url: String,
    /// Whom e-mail comes from: `الأمانة الإقليمية <secretariat@example.org>`.
    pub smtp_from: String,
    /// A file whose first line is the password of the mail server; the variable `AMANA_SMTP_PASSWORD` comes before it.
    pub smtp_password_file: PathBuf,
    /// A file with the certificate (PEM) of the authority that the mail server's own certificate is from, when no public one
    /// vouches for it.
    pub smtp_ca_file: PathBuf,
    /// A Jitsi server, for conferences whose links the program makes: `https://meet.example.org`; empty: none.
    pub jitsi_url: String,
    /// A BigBlueButton server: `https://bbb.example.org/bigbluebutton`; empty: none.
    pub bigbluebutton_url: String,
    /// A file whose first line is its secret; the variable `AMANA_BIGBLUEBUTTON_SECRET` comes before it.
    pub bigbluebutton_secret_file: PathBuf,
    /// Believe `X-Forwarded-For` from this address (a reverse proxy); empty: from nobody.
    pub trusted_proxy: String,
    /// A word that must accompany requests for `/metrics`; empty: only from this machine.
    pub metrics_token: String,
    /// What is logged: `info`, `amana=debug`, …
    pub log: String,
    /// `text` for people, `json` for machines.
    pub log_format: String,
    /// Shows `/_ui` and explains errors in full. Never on a server people use.
    pub dev: bool,
}

impl Default for Config {
    fn default() -> Config {
        Config {
            listen: "127.0.0.1:8008".into(),
            public_url: String::new(),
            data: "amana-data".into(),
            database_url: String::new(),
            database_pool: 16,
            keys_file: PathBuf::new(),
            backups: PathBuf::new(),
            utc_offset_minutes: 60,
            hijri_offset_days: 0,
            language: "ar".into(),
            session_idle_hours: 12,
            session_days: 30,
            invitation_days: 14,
            upload_megabytes: 10,
            list_megabytes: 250,
            workers: 2,
            smtp_url: String::new(),
            smtp_from: String::new(),
            smtp_password_file: PathBuf::new(),
            smtp_ca_file: PathBuf::new(),
            jitsi_url: String::new(),
            bigbluebutton_url: String::new(),
            bigbluebutton_secret_file: PathBuf::new(),
            trusted_proxy: String::new(),
            metrics_token: String::new(),
            log: "info".into(),
            log_format: "text".into(),
            dev: false,
        }
    }
}

impl Config {
    /// Where the key file is.
    pub fn keys_path(&self) -> PathBuf {
        if self.keys_file.as_os_str().is_empty() {
            self.data.join("keys/amana.keys")
        } else {
            self.keys_file.clone()
        }
    }
    /// The embedded database's file.
    pub fn database_path(&self) -> PathBuf {
        self.data.join("amana.db")
    }
    /// The address people type: the public one, or this machine's own name and the port listened on.
    pub fn public_address(&self) -> String {
        if !self.public_url.is_empty() {
            return self.public_url.trim_end_matches('/').to_owned();
        }
        let port = self.listen.rsplit(':').next().unwrap_or("8008");
        format!("http://localhost:{port}")
    }
    /// Is there a mail server, and somebody in whose name to write?
    pub fn sends_mail(&self) -> bool {
        !self.smtp_url.is_empty() && !self.smtp_from.is_empty()
    }
    /// Are cookies to be sent over HTTPS only?
    pub fn secure(&self) -> bool {
        self.public_url.starts_with("https://")
    }
}

impl Config {
    /// Reads a settings file; without one, the defaults. Relative paths start at the file's folder.
    pub fn read(path: Option<&std::path::Path>) -> anyhow::Result<Config> {
        use anyhow::Context;
        let Some(path) = path else { return Ok(Config::default()) };
        let text = std::fs::read_to_string(path)
            .with_context(|| format!("cannot read the settings {}", path.display()))?;
        let mut config: Config =
            toml::from_str(&text).with_context(|| format!("in the settings {}", path.display()))?;
        let folder = path.parent().unwrap_or(std::path::Path::new("."));
        for place in [
            &mut config.data,
            &mut config.keys_file,
            &mut config.backups,
            &mut config.smtp_password_file,
            &mut config.smtp_ca_file,
            &mut config.bigbluebutton_secret_file,
        ] {
            if !place.as_os_str().is_empty() && place.is_relative() {
                *place = folder.join(&*place);
            }
        }
        Ok(config)
    }
}
