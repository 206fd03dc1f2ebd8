//! Looks at every seal of minutes: does it hold the text that stands there, after the seal before it?

use super::{model::Seal, seal, store};
use crate::{app::App, web::Result};
use amana_base::{Id, Instant};

/// Seals read at once: each carries its whole text.
const AT_ONCE: i64 = 64;

/// Calls with each seal that does not hold: its printed code, when it says it was made. Gives how many were looked at.
///
/// # Errors
/// When they cannot be read.
pub async fn seals(app: &App, mut broken: impl FnMut(&str, Instant)) -> Result<i64> {
    let own = app.keys.signing().verifying_key();
    let (mut after, mut looked) = (Id::<Seal>::from_raw(0), 0);
    loop {
        let some = app.db.all(store::seals_after(after, AT_ONCE)).await?;
        let Some(last) = some.last() else { return Ok(looked) };
        after = last.id;
        for s in &some {
            looked += 1;
            let follows = s.number == 0 || s.before.as_deref() == Some(&s.previous);
            if !follows || !seal::holds(&s.text, &s.previous, &s.sha256, &s.signature, &s.signer, &own) {
                broken(&s.code, s.sealed_at);
            }
        }
    }
}
