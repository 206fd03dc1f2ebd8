//! The territory by name and by code, in memory: what a text's places may be.

use super::{
    Place, Unit, UnitKind,
    store::{self, GazetteRow, UnitRow},
};
use crate::{app::App, ui::Lang, web::Result};
use amana_arabic::{Kind, Tokens, fold};
use amana_base::Id;
use amana_statute::LevelKey;
use std::{
    collections::HashMap,
    sync::{Arc, Mutex, PoisonError},
};

/// The gazette of this process, made when a name is first asked for and made anew when units were added.
#[derive(Default)]
pub struct GazetteCell(Mutex<Option<(i64, Arc<Gazette>)>>);

/// The territory by name as it stands now.
pub async fn gazette(app: &App) -> Result<Arc<Gazette>> {
    let units = app.db.one(store::unit_count()).await?.n;
    if let Some((known, gazette)) = app.gazette.0.lock().unwrap_or_else(PoisonError::into_inner).as_ref()
        && *known == units
    {
        return Ok(gazette.clone());
    }
    let made = Arc::new(Gazette::new(app.db.all(store::gazette()).await?));
    *app.gazette.0.lock().unwrap_or_else(PoisonError::into_inner) = Some((units, made.clone()));
    Ok(made)
}

/// What a person's words for a unit come to.
pub enum Typed {
    /// One unit.
    One(UnitRow),
    /// Several bear the name: each as the page suggests it, `name (code)`.
    Several(Vec<String>),
    /// None.
    Nothing,
}

/// The unit that a person typed: a name in either script, a code of today or of before, or a suggestion taken.
pub async fn typed(app: &App, text: &str, lang: Lang) -> Result<Typed> {
    let gazette = gazette(app).await?;
    let code = match gazette.typed(text) {
        Ok(found) => found.code.as_str(),
        Err(several) if several.is_empty() => text.trim(),
        Err(several) => {
            let each = several.iter().take(6).map(|u| format!("{} ({})", u.name(lang), u.code));
            return Ok(Typed::Several(each.collect()));
        }
    };
    Ok(app.db.first(store::unit_by_code(code)).await?.map_or(Typed::Nothing, Typed::One))
}

/// The territory.
#[derive(Debug, Default)]
pub struct Gazette {
    rows: Vec<GazetteRow>,
    by_code: HashMap<String, usize>,
    by_id: HashMap<Id<Unit>, usize>,
    by_name: HashMap<String, Vec<usize>>,
}

impl Gazette {
    /// From the rows of the territory.
    pub fn new(rows: Vec<GazetteRow>) -> Gazette {
        let mut out = Gazette { rows, ..Gazette::default() };
        for (n, r) in out.rows.iter().enumerate() {
            out.by_code.insert(r.code.clone(), n);
            out.by_id.insert(r.id, n);
            for name in [&r.name_ar, &r.name_fr] {
                out.by_name.entry(fold(name)).or_default().push(n);
            }
        }
        out
    }
    /// Every unit.
    pub fn rows(&self) -> &[GazetteRow] {
        &self.rows
    }
    /// The unit with this code.
    pub fn code(&self, code: &str) -> Option<&GazetteRow> {
        self.rows.get(*self.by_code.get(code)?)
    }
    /// The unit with this identifier.
    pub fn id(&self, id: Id<Unit>) -> Option<&GazetteRow> {
        self.rows.get(*self.by_id.get(&id)?)
    }
    /// The country.
    pub fn country(&self) -> Option<&GazetteRow> {
        self.rows.iter().find(|r| r.kind == UnitKind::Country)
    }
    /// The units with this name in either script, however it is spelled.
    pub fn named(&self, name: &str) -> impl Iterator<Item = &GazetteRow> {
        self.by_name.get(&fold(name)).into_iter().flatten().filter_map(|n| self.rows.get(*n))
    }
    /// The unit of a level above this one, or itself: the province of a commune, the region of a province.
    pub fn at_level(&self, row: &GazetteRow, level: LevelKey) -> Option<&GazetteRow> {
        match level {
            LevelKey::National => self.country(),
            LevelKey::Regional if row.region_id != 0 => self.id(Id::from_raw(row.region_id)),
            LevelKey::Provincial if row.province_id != 0 => self.id(Id::from_raw(row.province_id)),
            LevelKey::Local if row.commune_id != 0 => self.id(Id::from_raw(row.commune_id)),
            _ => None,
        }
    }
    /// The level of a unit.
    pub fn level(row: &GazetteRow) -> LevelKey {
        match (row.commune_id, row.province_id, row.region_id) {
            (0, 0, 0) => LevelKey::National,
            (0, 0, _) => LevelKey::Regional,
            (0, _, _) => LevelKey::Provincial,
            _ => LevelKey::Local,
        }
    }
    /// The unit of this level that a phrase names, the longest name first (`الأمين الإقليمي للحزب بإقليم مكناس`).
    pub fn in_phrase(&self, phrase: &str, level: LevelKey) -> Option<&GazetteRow> {
        let t = Tokens::new(phrase);
        let words: Vec<usize> =
            (0..t.list().len()).filter(|i| matches!(t.list()[*i].kind, Kind::Word)).collect();
        let mut best: Option<(usize, &GazetteRow)> = None;
        for from in 0..words.len() {
            for n in 1..=5.min(words.len() - from) {
                let name = words[from..from + n].iter().map(|i| t.word(*i)).collect::<Vec<_>>().join(" ");
                let joined = name.strip_prefix('ب').or(name.strip_prefix('ل')).unwrap_or(&name);
                for key in [name.as_str(), joined] {
                    let found = self.named(key).find(|r| Gazette::level(r) == level);
                    if let Some(row) = found.filter(|_| best.is_none_or(|(len, _)| n > len)) {
                        best = Some((n, row));
                    }
                }
            }
        }
        best.map(|(_, row)| row)
    }
    /// What a person typed for a unit: a code, a name, or `name (code)` as the page suggests it. Several: the name is not
    /// enough.
    pub fn typed(&self, text: &str) -> std::result::Result<&GazetteRow, Vec<&GazetteRow>> {
        let text = text.trim();
        let inside = text.rsplit_once('(').map(|(_, code)| code.trim_end_matches([')', ' ']));
        if let Some(row) = self.code(text).or_else(|| self.code(inside?)) {
            return Ok(row);
        }
        let mut found: Vec<&GazetteRow> = self.named(text).collect();
        found.dedup_by_key(|r| r.id);
        match found[..] {
            [only] => Ok(only),
            _ => Err(found),
        }
    }
    /// Units whose name begins so, for suggestions.
    pub fn begins(&self, text: &str, limit: usize) -> Vec<&GazetteRow> {
        let wanted = fold(text.trim());
        let hit =
            |r: &&GazetteRow| fold(&r.name_ar).starts_with(&wanted) || fold(&r.name_fr).starts_with(&wanted);
        let mut out: Vec<&GazetteRow> = self.rows.iter().filter(hit).collect();
        out.sort_by_key(|r| (Gazette::level(r), r.name_ar.chars().count()));
        out.truncate(limit);
        out
    }
}

impl GazetteRow {
    /// Where it stands.
    pub fn place(&self) -> Place {
        Place::raw(self.region_id, self.province_id, self.commune_id)
    }
    /// Its name in a language.
    pub fn name(&self, lang: crate::ui::Lang) -> &str {
        if lang == crate::ui::Lang::Ar { &self.name_ar } else { &self.name_fr }
    }
}
