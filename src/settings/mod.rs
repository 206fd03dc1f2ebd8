//! Settings of the organisation: what an administrator of the installation may change while it runs. What belongs to the
//! machine is in `amana.toml` ([`crate::config`]).

pub mod acts;
pub mod emblem;
pub mod pages;
pub mod store;
#[cfg(test)]
mod tests;

use crate::{app::App, config::Config, ui::Lang, web::Result};

/// The settings in force: the organisation's own, or those of `amana.toml` where it has none.
#[derive(Clone, Debug, PartialEq)]
pub struct Settings {
    /// Language for visitors who ask for none.
    pub language: Lang,
    /// Days added to the computed Hijri date: -1, 0 or 1.
    pub hijri_offset: i64,
    /// How communiques are numbered (D02).
    pub numbering: Numbering,
    /// Are published communiques open to the world?
    pub public_site: bool,
    /// May search engines list them?
    pub robots: bool,
    /// The number of the declaration to the national commission for the protection of personal data, printed with every form
    /// (09-08 art. 5, 19); empty before it was entered.
    pub declaration: String,
    /// The authorisation to keep numbers of identity cards (09-08 art. 12(1)e); empty: they are not kept, and none is taken.
    pub identity_authorisation: String,
}

/// How the register of a body's communiques is numbered.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum Numbering {
    /// From one each year: `7/2026`.
    #[default]
    Yearly,
    /// On and on: `107`.
    Continuous,
}

impl Numbering {
    /// As stored and sent.
    pub fn key(self) -> &'static str {
        match self {
            Numbering::Yearly => "yearly",
            Numbering::Continuous => "continuous",
        }
    }
    /// The numbering with this key.
    pub fn of(key: &str) -> Option<Numbering> {
        [Numbering::Yearly, Numbering::Continuous].into_iter().find(|n| n.key() == key)
    }
}

impl Settings {
    /// What `amana.toml` says.
    pub fn of(config: &Config) -> Settings {
        let language = Lang::from_code(&config.language).unwrap_or(Lang::Ar);
        let hijri_offset = config.hijri_offset_days.clamp(-1, 1);
        Settings {
            language,
            hijri_offset,
            numbering: Numbering::default(),
            public_site: false,
            robots: false,
            declaration: String::new(),
            identity_authorisation: String::new(),
        }
    }
}

/// Reads them into the program, at its start and after a change. Another copy of the program reads them at its next start.
pub async fn load(app: &App) -> Result<()> {
    let mut settings = Settings::of(&app.config);
    let language = app.db.first(crate::setup::store::setting("language")).await?;
    let hijri = app.db.first(crate::setup::store::setting("hijri_offset_days")).await?;
    if let Some(language) = language.as_deref().and_then(Lang::from_code) {
        settings.language = language;
    }
    if let Some(hijri) = hijri.and_then(|h| h.parse::<i64>().ok()) {
        settings.hijri_offset = hijri.clamp(-1, 1);
    }
    let numbering = app.db.first(crate::setup::store::setting("numbering")).await?;
    settings.numbering = numbering.as_deref().and_then(Numbering::of).unwrap_or_default();
    settings.public_site = is_on(app, "public_site").await?;
    settings.robots = is_on(app, "public_robots").await?;
    settings.declaration =
        app.db.first(crate::setup::store::setting("declaration")).await?.unwrap_or_default();
    settings.identity_authorisation =
        app.db.first(crate::setup::store::setting("identity_authorisation")).await?.unwrap_or_default();
    app.set_settings(settings);
    let emblem = app.db.first(store::emblem()).await?.map(|row| row.svg);
    app.set_emblem(emblem.filter(|svg| !svg.is_empty()));
    Ok(())
}

/// Is this switched on, as the database has it now? What opens something to the world is asked each time, so that switching
/// it off holds at once for every copy of the program.
pub async fn is_on(app: &App, key: &str) -> Result<bool> {
    Ok(app.db.first(crate::setup::store::setting(key)).await?.as_deref() == Some("on"))
}
