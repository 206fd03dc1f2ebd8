//! What the reader knows of this installation: the shipped language, the words of its statute, its territory.

use super::terms::Terms;
use crate::{
    app::App,
    territory::{self, Gazette},
    web::Result,
};
use amana_reader::{Lexicon, Organ, PartyForm, PartyName, Post, Reader, Vocabulary};
use std::sync::{Arc, Mutex, PoisonError};

/// The reader and the territory it refers to.
pub struct Desk {
    /// Reads texts.
    pub reader: Reader,
    /// Names of units.
    pub gazette: Arc<Gazette>,
    /// Names of bodies and posts.
    pub terms: Terms,
}

/// The desk of this process, made when the first text is read and made anew when the statute or the territory changed.
#[derive(Default)]
pub struct DeskCell(Mutex<Option<(Age, Arc<Desk>)>>);

/// How many versions, kinds of body and units there were when it was made.
type Age = (usize, usize, i64);

/// The desk as things stand now.
pub async fn desk(app: &Arc<App>) -> Result<Arc<Desk>> {
    let rules = app.rules();
    let units = app.db.one(territory::store::unit_count()).await?.n;
    let key = (Arc::as_ptr(&rules) as usize, rules.own().all().len(), units);
    if let Some((known, desk)) = app.desk.0.lock().unwrap_or_else(PoisonError::into_inner).as_ref()
        && *known == key
    {
        return Ok(desk.clone());
    }
    let gazette = territory::gazette(app).await?;
    let statutes = rules.vocabularies();
    let terms = Terms::of(&rules);
    let built = tokio::task::spawn_blocking(move || -> anyhow::Result<Desk> {
        let lexicon = Lexicon::new(&gazetteer(gazette.rows()), &vocabulary(&statutes))?;
        Ok(Desk { reader: Reader::new(lexicon), gazette, terms })
    });
    let desk = Arc::new(built.await.map_err(anyhow::Error::new)??);
    *app.desk.0.lock().unwrap_or_else(PoisonError::into_inner) = Some((key, desk.clone()));
    Ok(desk)
}

/// The key under which the reader knows a post: `kind.post` with `#rank`.
pub fn post_key(kind: &str, post: &str, rank: i64) -> String {
    if rank > 0 { format!("{kind}.{post}#{rank}") } else { format!("{kind}.{post}") }
}

/// Kind, post and rank of such a key.
pub fn split_post_key(key: &str) -> Option<(&str, &str, i64)> {
    let (name, rank) = match key.split_once('#') {
        Some((name, rank)) => (name, rank.parse().ok()?),
        None => (key, 0),
    };
    let (kind, post) = name.split_once('.')?;
    Some((kind, post, rank))
}

/// The language that ships, with the organisation's own words before it.
fn vocabulary(statutes: &[amana_statute::Vocabulary]) -> Vocabulary {
    let mut out = Vocabulary::builtin();
    let shipped = std::mem::take(&mut out.organs);
    let shipped_posts = std::mem::take(&mut out.posts);
    for (n, statute) in statutes.iter().enumerate() {
        // The law's institutions are no party.
        if n == 0 {
            for name in &statute.names {
                out.parties.push(PartyName {
                    code: statute.code.clone(),
                    form: PartyForm::Name,
                    text: name.clone(),
                });
            }
        }
        out.organs.extend(statute.organs.iter().map(|o| Organ {
            key: o.body.clone(),
            kind: o.organ.to_string(),
            level: o.level.to_string(),
            forms: o.forms.clone(),
        }));
        out.posts.extend(statute.posts.iter().map(|p| Post {
            key: post_key(&p.body, &p.post, p.rank.map_or(0, i64::from)),
            forms: p.forms.clone(),
        }));
    }
    out.organs.extend(shipped);
    out.posts.extend(shipped_posts);
    out
}

/// The units as the reader takes them.
fn gazetteer(rows: &[territory::store::GazetteRow]) -> String {
    let mut out = String::from("code,level,parent_code,name_ar,name_fr,population_2024\n");
    for r in rows {
        let name = |s: &str| format!("\"{}\"", s.replace('"', "\"\""));
        let population = r.population.map(|n| n.to_string()).unwrap_or_default();
        let level = match r.kind {
            territory::UnitKind::ArrondissementPrefecture => "prefecture_of_arrondissements",
            territory::UnitKind::PartyRegion => "region",
            territory::UnitKind::PartyProvince => "province",
            kind => kind.as_str(),
        };
        out.push_str(&format!(
            "{},{level},{},{},{},{population}\n",
            r.code,
            r.parent_code.as_deref().unwrap_or(""),
            name(&r.name_ar),
            name(&r.name_fr)
        ));
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_post_is_known_by_kind_post_and_rank() {
        assert_eq!(split_post_key(&post_key("secretariat", "deputy", 3)), Some(("secretariat", "deputy", 3)));
        assert_eq!(split_post_key("secretariat.head"), Some(("secretariat", "head", 0)));
        assert_eq!(split_post_key("secretary"), None);
    }
}
