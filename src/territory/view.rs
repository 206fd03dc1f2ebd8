//! The page of a unit: what the census says, what the organisation has there, what is missing.

use super::{
    Succession, UnitKind,
    pages::{Shown, counts_communes, key, may, may_write},
    store::{self, UnitRow},
};
use crate::{
    access::{Granted, Scope, capability::ReadRecord},
    app::App,
    structure,
    ui::{
        Frame, Words, icons,
        parts::{Empty, State},
    },
    web::{FormErrors, Result},
};
use amana_base::Day;
use askama::Template;
use axum::response::Response;
use std::collections::HashMap;

/// One line of the table of units below.
pub struct Below {
    pub code: String,
    pub name: String,
    pub other_name: String,
    pub kind: String,
    pub population: Option<i64>,
    pub milieu: Option<String>,
    pub communes: i64,
    pub structured: i64,
    pub is_commune: bool,
    pub tags: Vec<String>,
}

/// A body of this unit.
pub struct BodyLine {
    pub href: String,
    pub name: String,
    pub founded_on: Option<Day>,
    pub holders: i64,
    pub met_on: Option<Day>,
}

/// Somebody to call.
pub struct ContactLine {
    pub href: String,
    pub name: String,
    pub capacity: String,
    pub from_on: Day,
}

#[derive(Template)]
#[template(path = "territory/unit.html")]
pub struct Page {
    frame: Frame,
    unit: UnitRow,
    kind: String,
    other_name: String,
    lead: String,
    pub(super) below: Vec<Below>,
    below_title: String,
    all_below: usize,
    shown: Shown,
    tags_below: Vec<String>,
    bodies: Vec<BodyLine>,
    contacts: Vec<ContactLine>,
    followers: Vec<ContactLine>,
    meetings: Vec<store::UnitMeeting>,
    tags: Vec<String>,
    attachments: Vec<UnitRow>,
    attached: Vec<UnitRow>,
    former: Vec<store::FormerCode>,
    communes: i64,
    structured: i64,
    may_write: bool,
    may_found: bool,
    may_export: bool,
    takes_districts: bool,
    pub(super) errors: FormErrors,
}

impl Page {
    /// Gathers everything the page says.
    pub async fn load(by: &Granted<ReadRecord>, unit: UnitRow, shown: Shown) -> Result<Page> {
        let visit = by.visit();
        let (db, words, today, lang) = (&visit.app.db, visit.words(), visit.today, visit.lang);
        let rules = visit.app.rules();
        let mut frame = visit.frame(unit.name(lang).to_owned());
        for step in trail(by, &unit).await? {
            frame = frame.step(format!("/units/{}", step.code), step.name(lang));
        }
        let (communes_of, structured_of) = coverage(&visit.app, &unit, today).await?;
        let mut tag_map: HashMap<i64, Vec<String>> = HashMap::new();
        for tag in db.all(store::tags_below(unit.id)).await? {
            tag_map.entry(key(tag.unit_id)).or_default().push(tag.tag);
        }
        let mut tags_below: Vec<String> = tag_map.values().flatten().cloned().collect();
        tags_below.sort();
        tags_below.dedup();
        let mut below = vec![];
        for row in db.all(store::units_below(unit.id)).await? {
            if matches!(
                row.kind,
                UnitKind::Cercle | UnitKind::ArrondissementPrefecture | UnitKind::Constituency
            ) {
                continue;
            }
            let is_commune = matches!(row.kind, UnitKind::Commune | UnitKind::Arrondissement);
            below.push(Below {
                name: row.name(lang).to_owned(),
                other_name: if lang == crate::ui::Lang::Ar {
                    row.name_fr.clone()
                } else {
                    row.name_ar.clone()
                },
                kind: kind_name(words, row.kind),
                communes: communes_of.get(&key(row.id)).copied().unwrap_or(0),
                structured: structured_of.get(&key(row.id)).copied().unwrap_or(0),
                tags: tag_map.remove(&key(row.id)).unwrap_or_default(),
                population: row.population,
                milieu: row.milieu,
                code: row.code,
                is_commune,
            });
        }
        let (communes, structured) = match unit.kind {
            UnitKind::Province | UnitKind::Prefecture => (
                below.iter().filter(|b| b.is_commune).count() as i64,
                below.iter().filter(|b| b.is_commune && b.structured > 0).count() as i64,
            ),
            _ => (below.iter().map(|b| b.communes).sum(), below.iter().map(|b| b.structured).sum()),
        };
        let all_below = below.len();
        below.retain(|b| {
            (shown.milieu.is_empty() || b.milieu.as_deref() == Some(shown.milieu.as_str()))
                && (shown.tag.is_empty() || b.tags.contains(&shown.tag))
                && match shown.state.as_str() {
                    "structured" => b.structured > 0,
                    "empty" => b.structured == 0,
                    _ => true,
                }
        });
        let bodies = db.all(store::bodies_of(unit.id, today)).await?;
        let bodies = bodies
            .into_iter()
            .map(|b| BodyLine {
                href: format!("/bodies/{}", b.id),
                name: body_name(&rules, &b, lang),
                founded_on: b.founded_on,
                holders: b.holders,
                met_on: b.met_on,
            })
            .collect();
        let contacts = db.all(store::contacts_of(unit.id, today)).await?;
        let contacts = contacts
            .into_iter()
            .map(|c| ContactLine {
                href: format!("/people/{}", c.person_id),
                capacity: rules.post_label(&c.kind, &c.post, c.rank, gender(c.sex.as_deref()), lang),
                name: if lang == crate::ui::Lang::Ar || c.name_la.is_empty() { c.name_ar } else { c.name_la },
                from_on: c.from_on,
            })
            .collect();
        let followers = db.all(store::followers_of(unit.id, today)).await?;
        let followers = followers
            .into_iter()
            .map(|f| ContactLine {
                href: format!("/people/{}", f.person_id),
                capacity: words.territory_follows(),
                name: if lang == crate::ui::Lang::Ar || f.name_la.is_empty() { f.name_ar } else { f.name_la },
                from_on: f.from_on,
            })
            .collect();
        let scope = Scope::of(unit.place());
        let meetings = if scope == Scope::Nation && unit.kind != UnitKind::Country {
            vec![]
        } else {
            db.all(store::meetings_in(scope.region(), scope.province(), scope.commune(), visit.today, 8))
                .await?
        };
        let officer_exports = visit.can(crate::access::Can::ExportList);
        let other_name =
            if lang == crate::ui::Lang::Ar { unit.name_fr.clone() } else { unit.name_ar.clone() };
        let kind = kind_name(words, unit.kind);
        let lead = lead(words, &unit, communes, structured);
        Ok(Page {
            below_title: below_title(words, unit.kind),
            tags: db.all(store::tags(unit.id)).await?.into_iter().map(|t| t.tag).collect(),
            attachments: db.all(store::attachments(unit.id)).await?,
            attached: db.all(store::attached(unit.id)).await?,
            former: db.all(store::former_codes(unit.id)).await?,
            may_write: may_write(by, &unit),
            may_found: may(by, crate::access::Can::WriteRecord, &unit),
            may_export: officer_exports,
            takes_districts: matches!(
                unit.kind,
                UnitKind::Province | UnitKind::Prefecture | UnitKind::Region
            ),
            errors: FormErrors::default(),
            frame,
            kind,
            other_name,
            lead,
            below,
            all_below,
            shown,
            tags_below,
            bodies,
            contacts,
            followers,
            meetings,
            communes,
            structured,
            unit,
        })
    }

    /// The units below as a spreadsheet.
    pub fn csv(&self) -> Response {
        let w = self.frame.words;
        let head = vec![
            w.territory_code(),
            w.territory_name_ar(),
            w.territory_name_fr(),
            w.territory_kind(),
            w.territory_milieu(),
            w.territory_population(),
            w.territory_structured_communes(),
        ];
        let arabic = w.lang() == crate::ui::Lang::Ar;
        let rows = self.below.iter().map(|b| {
            let (ar, fr) = if arabic { (&b.name, &b.other_name) } else { (&b.other_name, &b.name) };
            vec![
                b.code.clone(),
                ar.clone(),
                fr.clone(),
                b.kind.clone(),
                b.milieu.as_deref().map(|m| milieu_name(w, m)).unwrap_or_default(),
                b.population.map(|p| p.to_string()).unwrap_or_default(),
                b.structured.to_string(),
            ]
        });
        crate::web::csv::answer(&format!("units-{}", self.unit.code), head, rows)
    }

    fn is_country(&self) -> bool {
        counts_communes(self.unit.kind)
    }
    fn growth(&self) -> Option<String> {
        let (now, before) = (self.unit.population?, self.unit.population_before?);
        (before > 0).then(|| {
            let change = (now - before) as f64 * 100.0 / before as f64;
            let sign = if change > 0.0 { "+" } else { "" };
            format!("{sign}{}%", self.frame.words.fraction(change, 1))
        })
    }
    fn state(&self, below: &Below) -> State {
        let w = self.frame.words;
        if below.is_commune {
            if below.structured > 0 {
                State::good(w.territory_structured())
            } else {
                State::over(w.territory_nothing())
            }
        } else if below.communes == 0 {
            State::plain(w.territory_no_communes())
        } else {
            let text = w.territory_structured_of(below.structured, below.communes);
            if below.structured == below.communes { State::good(text) } else { State::waiting(text) }
        }
    }
    fn no_bodies(&self) -> Empty {
        let next = self.may_found.then(|| {
            (format!("/bodies/new?unit={}", self.unit.code), self.frame.words.territory_found_body())
        });
        Empty { icon: icons::LANDMARK, text: self.frame.words.territory_no_bodies(), next }
    }
    fn milieu_word(&self, milieu: &str) -> String {
        milieu_name(self.frame.words, milieu)
    }
    fn kind_of(&self, unit: &UnitRow) -> String {
        kind_name(self.frame.words, unit.kind)
    }
    fn succession(&self, old: &store::FormerCode) -> String {
        succession_word(self.frame.words, old.kind)
    }
    fn successions(&self) -> Vec<(&'static str, String)> {
        Succession::ALL.iter().map(|s| (s.as_str(), succession_word(self.frame.words, *s))).collect()
    }
    fn wrong(&self, field: &str) -> Option<&str> {
        self.errors.of(field)
    }
}

async fn trail(by: &Granted<ReadRecord>, unit: &UnitRow) -> Result<Vec<UnitRow>> {
    let mut steps = vec![];
    let mut next = unit.parent_id;
    while let Some(id) = next {
        let Some(parent) = by.visit().app.db.first(store::unit(id)).await? else { break };
        next = parent.parent_id;
        // What lies outside one's territory is not linked.
        if by.scopes().iter().any(|s| s.covers(parent.place())) {
            steps.push(parent);
        }
    }
    steps.reverse();
    Ok(steps)
}

type Counts = HashMap<i64, i64>;

/// Communes of each unit below, and how many of them are structured (A02, A03).
async fn coverage(app: &App, unit: &UnitRow, today: Day) -> Result<(Counts, Counts)> {
    let scope = match unit.kind {
        UnitKind::Country => Scope::Nation,
        UnitKind::Region | UnitKind::Province | UnitKind::Prefecture | UnitKind::Commune => {
            Scope::of(unit.place())
        }
        _ => return Ok((Counts::new(), Counts::new())),
    };
    let book = structure::book(app).await?;
    Ok(structure::figures::coverage(&app.days.standing(&book, &app.rules(), today, scope), scope))
}

fn lead(words: Words, unit: &UnitRow, communes: i64, structured: i64) -> String {
    match unit.kind {
        UnitKind::Country | UnitKind::Region | UnitKind::Province | UnitKind::Prefecture if communes > 0 => {
            if structured == 0 {
                words.territory_lead_none(communes)
            } else {
                words.territory_lead(communes, structured)
            }
        }
        UnitKind::PartyRegion => words.territory_lead_party(),
        _ => String::new(),
    }
}

fn succession_word(w: Words, kind: Succession) -> String {
    match kind {
        Succession::Renumbered => w.territory_succession_renumbered(),
        Succession::Merged => w.territory_succession_merged(),
        Succession::Split => w.territory_succession_split(),
        Succession::Renamed => w.territory_succession_renamed(),
    }
}

fn below_title(words: Words, kind: UnitKind) -> String {
    match kind {
        UnitKind::Country => words.territory_regions(),
        UnitKind::Region => words.territory_provinces(),
        UnitKind::Province | UnitKind::Prefecture => words.territory_communes(),
        UnitKind::Commune => words.territory_arrondissements(),
        _ => words.territory_below(),
    }
}

fn body_name(rules: &crate::statutes::Rulebook, body: &store::UnitBody, lang: crate::ui::Lang) -> String {
    let own =
        if lang == crate::ui::Lang::Ar || body.name_fr.is_empty() { &body.name_ar } else { &body.name_fr };
    if own.is_empty() { rules.kind_label(&body.kind, lang) } else { own.clone() }
}

/// The gender with which titles agree.
pub fn gender(sex: Option<&str>) -> amana_statute::Gender {
    if sex == Some("f") { amana_statute::Gender::Feminine } else { amana_statute::Gender::Masculine }
}

/// What a kind of unit is called.
pub fn kind_name(words: Words, kind: UnitKind) -> String {
    match kind {
        UnitKind::Country => words.territory_country(),
        UnitKind::Region => words.territory_region(),
        UnitKind::Prefecture => words.territory_prefecture(),
        UnitKind::Province => words.territory_province(),
        UnitKind::ArrondissementPrefecture => words.territory_arrondissement_prefecture(),
        UnitKind::Cercle => words.territory_cercle(),
        UnitKind::Commune => words.territory_commune(),
        UnitKind::Arrondissement => words.territory_arrondissement(),
        UnitKind::PartyRegion => words.territory_party_region(),
        UnitKind::PartyProvince => words.territory_party_province(),
        UnitKind::Constituency => words.territory_constituency(),
        UnitKind::CountryAbroad => words.territory_country_abroad(),
    }
}

fn milieu_name(words: Words, milieu: &str) -> String {
    if milieu == "urban" { words.territory_urban() } else { words.territory_rural() }
}
