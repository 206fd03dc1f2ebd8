//! Settings of the organisation: what an administrator of the installation may change while it runs. What belongs to the
//! machine is in `amana.toml` ([`crate::config`]).

pub mod acts;
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
}

impl Settings {
    /// What `amana.toml` says.
    pub fn of(config: &Config) -> Settings {
        let language = Lang::from_code(&config.language).unwrap_or(Lang::Ar);
        Settings { language, hijri_offset: config.hijri_offset_days.clamp(-1, 1) }
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
    app.set_settings(settings);
    Ok(())
}
