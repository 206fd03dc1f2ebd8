//! The first-run guide: from an empty database to an organisation with its statute, its territory, its first officer and
//! its keys put away. One question a page; what was answered is kept (encrypted) until the end, so that the guide can be
//! taken up again, even from another browser. Nothing else is written before the last page is confirmed: then everything
//! is, in one act ([`acts::found`]).
//!
//! While no organisation exists every other page leads here ([`is_open`], asked by the guard); afterwards the guide does
//! not exist. A server that strangers can reach asks first for the word that was printed in its terminal ([`token`]).

pub mod acts;
mod model;
pub mod pages;
pub mod store;
#[cfg(test)]
mod tests;

pub use model::Answers;

use crate::{app::App, config::Config, statutes, web::Result};

/// Is there no organisation yet? Another copy of the program may have founded it meanwhile: the database decides.
pub async fn is_open(app: &App) -> Result<bool> {
    if !app.rules().is_empty() {
        return Ok(false);
    }
    if app.db.one(store::statute_count()).await? == 0 {
        return Ok(true);
    }
    statutes::load(app).await?;
    Ok(false)
}

/// May anybody but the person at this machine reach the program?
pub fn is_exposed(config: &Config) -> bool {
    let host = config.listen.rsplit_once(':').map_or(config.listen.as_str(), |(host, _)| host);
    let host = host.trim_matches(['[', ']']);
    let here = host == "localhost" || host.parse::<std::net::IpAddr>().is_ok_and(|ip| ip.is_loopback());
    let address = config.public_address();
    let named =
        address.split_once("://").map_or("", |(_, rest)| rest).split([':', '/']).next().unwrap_or_default();
    !(here && (named == "localhost" || named.starts_with("127.")))
}

/// The word that opens the guide of an exposed server: the same for every copy of the program, until it is founded.
pub fn token(app: &App) -> String {
    let digest = app.keys.digest("setup", b"token");
    let text = data_encoding::BASE32_NOPAD.encode(digest.get(..10).unwrap_or_default()).to_lowercase();
    [&text[..4], &text[4..8], &text[8..12], &text[12..]].join("-")
}
