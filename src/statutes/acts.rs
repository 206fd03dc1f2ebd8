use super::{Rulebook, samples, store};
use crate::{
    access::Deed,
    app::App,
    territory::{self, UnitKind},
    web::Result,
};
use amana_base::Day;
use amana_statute::{LevelKey, Problem, Severity, Statute};
use sha2::{Digest, Sha256};

/// A version that was adopted.
pub struct Adopted {
    /// The statute.
    pub statute: Statute,
    /// Not in the way of using it, but to be seen: what it leaves unknown.
    pub warnings: Vec<Problem>,
}

/// Why a version is not adopted.
#[derive(Debug)]
pub enum Refusal {
    /// The file has errors: all of them.
    Problems(Vec<Problem>),
    /// It is another organisation's: the code found and the code here.
    AnotherOrganisation(String, String),
    /// This version number is already here.
    KnownVersion(u32),
}

/// Reads every adopted version into the program's rulebook.
pub async fn load(app: &App) -> Result<()> {
    let rows = app.db.all(store::statutes()).await?;
    let mut own = Vec::with_capacity(rows.len());
    for row in rows {
        match Statute::parse(&row.text) {
            Ok(statute) => own.push(statute),
            Err(problems) => {
                let first = problems.first().map(|p| p.sentence(amana_statute::Lang::En)).unwrap_or_default();
                return Err(anyhow::anyhow!(
                    "statute {} version {} in the database: {first}",
                    row.code,
                    row.version
                )
                .into());
            }
        }
    }
    let law = Statute::parse(samples::LAW)
        .map_err(|p| anyhow::anyhow!("data/statutes/law.toml has {} problems", p.len()))?;
    app.set_rules(Rulebook::new(own, Some(law)));
    Ok(())
}

/// Adopts a version: checks it, keeps its text and creates the units it declares of its own. Part of an act that the
/// caller commits; then the caller calls [`load`].
pub async fn adopt(deed: &mut Deed<'_>, text: &str) -> Result<Result<Adopted, Refusal>> {
    let (statute, problems) = Statute::check(text);
    let refused = problems.iter().any(|p| p.severity == Severity::Error);
    let Some(statute) = statute.filter(|_| !refused) else { return Ok(Err(Refusal::Problems(problems))) };
    let visit = deed.visit();
    let rules = visit.app.rules();
    let code = &statute.organisation.code;
    if !rules.is_empty() && rules.code() != code {
        return Ok(Err(Refusal::AnotherOrganisation(code.clone(), rules.code().to_owned())));
    }
    if rules.own().version(statute.version.number).is_some() {
        return Ok(Err(Refusal::KnownVersion(statute.version.number)));
    }
    let row = store::StatuteRow {
        id: deed.id(),
        code: code.clone(),
        version: statute.version.number.to_string(),
        adopted_by: statute.version.adopted_by.as_ref().map(|a| a.name.ar.clone()).unwrap_or_default(),
        adopted_on: statute.version.adopted_on,
        // Without a date it applies always: from the first day there is.
        in_force_from_on: statute.version.first_day().unwrap_or(Day(-719_162)),
        text: text.to_owned(),
    };
    let sha = Sha256::digest(text.as_bytes()).to_vec();
    let at = visit.now;
    let act = deed.act;
    deed.tx.exec(store::statute_insert(&row, &sha, at, act)).await?;
    create_own_units(deed, &statute).await?;
    Ok(Ok(Adopted { statute, warnings: problems }))
}

/// The units that a statute declares of its own, unless they are there already (A01).
async fn create_own_units(deed: &mut Deed<'_>, statute: &Statute) -> Result<()> {
    let Some(country) = deed.tx.first(territory::store::country()).await? else { return Ok(()) };
    for unit in &statute.own_units {
        if deed.tx.first(territory::store::unit_by_code(&unit.code)).await?.is_some() {
            continue;
        }
        let kind = match unit.level {
            LevelKey::Regional => UnitKind::PartyRegion,
            LevelKey::Provincial => UnitKind::PartyProvince,
            LevelKey::National | LevelKey::Local => UnitKind::Constituency,
        };
        territory::acts::create_own(deed, &unit.code, kind, &country, &unit.name.ar, &unit.name.fr).await?;
    }
    Ok(())
}
