//! Facts that are to be declared, read from the record, each with what was done about it.

use super::{
    Declaration,
    model::{Held, Key, Kind, State, Step, Sum, due_on, judge, stand},
    store::{
        self, DeclarationRow, StepRow,
        facts::{self, FactRow},
    },
};
use crate::{
    access::Scope,
    bodies::Body,
    decisions::{self, Decision},
    meetings::Meeting,
    record::{self, view::name_in},
    statutes::{Rulebook, spoken},
    territory::{self, Place, Unit},
    ui::{Lang, Words},
    web::Result,
};
use amana_base::{Day, Id};
use amana_sql::Db;
use amana_statute::{Declaration as Rule, Declared, Milieu, Recipient, Sphere, Statute};
use std::collections::{HashMap, HashSet};

/// Which facts are asked for.
#[derive(Clone, Debug)]
pub struct Ask {
    /// Of which territory.
    pub scope: Scope,
    /// Of one body.
    pub body: Option<Id<Body>>,
    /// Made by one decision.
    pub decision: Option<Id<Decision>>,
    /// Of bodies of these kinds only; of all when there are none.
    pub kinds: Option<Vec<String>>,
}

impl Ask {
    /// All of a territory.
    pub fn of(scope: Scope) -> Ask {
        Ask { scope, body: None, decision: None, kinds: None }
    }
}

/// A unit as a letter names it.
#[derive(Clone, Debug)]
pub struct At {
    /// It.
    pub id: Id<Unit>,
    /// Its code.
    pub code: String,
    /// What it is.
    pub kind: String,
    /// `urban` or `rural`.
    pub milieu: Option<String>,
    /// In Arabic.
    pub ar: String,
    /// In French.
    pub fr: String,
    /// Where it stands.
    pub place: Place,
}

impl At {
    /// Its name in a language.
    pub fn name(&self, lang: Lang) -> String {
        name_in(lang, &self.ar, &self.fr)
    }
}

/// A fact that is to be declared.
#[derive(Clone, Debug)]
pub struct Fact {
    /// Which.
    pub key: Key,
    /// The body; none for a text.
    pub body: Option<Id<Body>>,
    /// The kind of the body it is about; empty for a version of the statute.
    pub body_kind: String,
    /// Its own name, in Arabic and French.
    pub own: (String, String),
    /// Where.
    pub at: At,
    /// The day of the fact.
    pub on: Day,
    /// Within how many days.
    pub days: i64,
    /// The last day in time.
    pub due: Day,
    /// The article.
    pub article: String,
    /// The article on what a late declaration is worth.
    pub late_article: String,
    /// To whom.
    pub to: Recipient,
    /// The decision that made it.
    pub decision: Option<Id<Decision>>,
    /// The meeting that took it.
    pub meeting: Option<Id<Meeting>>,
    /// What a decision says; the version of a statute.
    pub text: String,
    /// It is in the record.
    pub there: bool,
}

impl Fact {
    /// The name of the body, or the organisation's for what concerns all of it.
    pub fn whose(&self, rules: &Rulebook, lang: Lang) -> String {
        if self.body_kind.is_empty() {
            return rules.organisation(lang);
        }
        let own = name_in(lang, &self.own.0, &self.own.1);
        record::body_name(rules, &self.body_kind, lang, &own, &self.at.name(lang), self.at.place)
    }
}

/// A fact with what was done about it.
#[derive(Clone, Debug)]
pub struct Line {
    /// It.
    pub fact: Fact,
    /// The declaration and its version, once something was done.
    pub declaration: Option<(Id<Declaration>, i64)>,
    /// What was done, in its order.
    pub steps: Vec<StepRow>,
    /// What of it stands.
    pub sum: Sum,
    /// Where it stands today.
    pub state: State,
}

impl Line {
    /// The step that stands.
    pub fn top(&self) -> Option<&StepRow> {
        self.steps.get(self.sum.top?)
    }
    /// The filing that stands.
    pub fn filed(&self) -> Option<&StepRow> {
        self.top().filter(|s| matches!(s.step, Step::Filed | Step::Corrected))
    }
    /// The refusal that stands.
    pub fn refused(&self) -> Option<&StepRow> {
        self.top().filter(|s| s.step == Step::Refused)
    }
    /// How many days it was filed late, if it was.
    pub fn late_by(&self) -> Option<i64> {
        let filed = self.filed()?;
        (filed.on_day > self.fact.due).then(|| filed.on_day.0 - self.fact.due.0)
    }
}

/// The rule of the law on a kind of declaration.
pub fn rule(rules: &Rulebook, kind: Kind) -> Option<&Rule> {
    rules.law()?.declarations.iter().find(|rule| rule.of.word() == kind.as_str())
}

/// How a letter calls the authority that receives it, with the unit it is in charge of; empty where the law's file has none.
pub fn authority(w: Words, rules: &Rulebook, to: Recipient, at: &At) -> String {
    let Some(law) = rules.law() else { return String::new() };
    let lang = w.lang();
    let kind = match to {
        Recipient::Interior => "country",
        Recipient::LocalAuthority if at.kind == "arrondissement_prefecture" => {
            "prefecture_of_arrondissements"
        }
        Recipient::LocalAuthority => at.kind.as_str(),
    };
    let milieu = at.milieu.as_deref().and_then(Milieu::of);
    let found = law.authorities.iter().find(|a| {
        a.unit_kinds.iter().any(|k| k.word() == kind) && (a.milieu.is_none() || a.milieu == milieu)
    });
    match (found, to) {
        (None, _) => String::new(),
        (Some(found), Recipient::Interior) => found.name.in_lang(spoken(lang)).to_owned(),
        (Some(found), Recipient::LocalAuthority) => {
            format!("{} {}", found.name.in_lang(spoken(lang)), at.name(lang))
        }
    }
}

/// The kinds of body whose members lead: those that the rules on branches and on leading organs are about.
pub fn leading_kinds(rules: &Rulebook) -> Vec<String> {
    let about = |kind| rule(rules, kind).map(|rule| kinds_of(rules, rule)).unwrap_or_default();
    let mut out = about(Kind::Leaders);
    out.extend(about(Kind::Organs));
    out
}

/// The kinds of body that a rule is about.
fn kinds_of(rules: &Rulebook, rule: &Rule) -> Vec<String> {
    let mut out: Vec<String> = rules
        .own()
        .all()
        .iter()
        .flat_map(|s| s.bodies.iter())
        .filter(|k| k.sphere == Sphere::Party && !k.confidential)
        .filter(|k| rule.levels.is_empty() || rule.levels.contains(&k.level))
        .filter(|k| rule.organs.is_empty() || rule.organs.contains(&k.organ))
        .map(|k| k.key.clone())
        .collect();
    out.sort();
    out.dedup();
    out
}

/// The facts of a territory with what was done about each, the earliest deadline first. What was done about a fact that is no longer
/// in the record stands there too.
pub async fn lines(db: &Db, rules: &Rulebook, ask: &Ask, today: Day) -> Result<Vec<Line>> {
    let found = facts_of(db, rules, ask, today).await?;
    let mut rows = vec![];
    match (&ask.kinds, ask.decision) {
        // What a decision made is few.
        (_, Some(_)) => {
            for fact in &found {
                rows.extend(db.first(store::declarations(Scope::Nation, Some(&fact.key), None)).await?);
            }
        }
        (Some(kinds), None) => {
            for some in kinds.chunks(60) {
                rows.extend(db.all(store::declarations_of(some, ask.scope)).await?);
            }
        }
        (None, None) => {
            rows = db.all(store::declarations(ask.scope, None, ask.body.map(|b| b.raw()))).await?;
        }
    }
    let ids: Vec<Id<Declaration>> = rows.iter().map(|row| row.id).collect();
    let mut by: HashMap<Id<Declaration>, Vec<StepRow>> = HashMap::new();
    for some in ids.chunks(500) {
        for step in db.all(store::steps(some)).await? {
            by.entry(step.declaration_id).or_default().push(step);
        }
    }
    let mut kept: HashMap<Key, DeclarationRow> = rows.into_iter().map(|row| (row.key(), row)).collect();
    let mut out: Vec<Line> = found
        .into_iter()
        .map(|fact| {
            let row = kept.remove(&fact.key);
            let steps = row.as_ref().and_then(|row| by.remove(&row.id)).unwrap_or_default();
            line(fact, row.map(|row| (row.id, row.version)), steps, today)
        })
        .collect();
    let whole = ask.kinds.is_none() && ask.decision.is_none();
    for row in kept.into_values().filter(|_| whole) {
        let steps = by.remove(&row.id).unwrap_or_default();
        let declaration = Some((row.id, row.version));
        out.push(line(gone(rules, row), declaration, steps, today));
    }
    out.sort_by_key(|a| (a.fact.due, a.fact.key));
    Ok(out)
}

/// One fact with what was done about it; none where there is neither.
pub async fn fact(db: &Db, rules: &Rulebook, key: Key, today: Day) -> Result<Option<Line>> {
    let row = db.first(store::declarations(Scope::Nation, Some(&key), None)).await?;
    let mut ask = Ask::of(Scope::Nation);
    match key.kind {
        Kind::Branch | Kind::Leaders | Kind::Organs => ask.body = Some(Id::from_raw(key.subject)),
        Kind::Headquarters
        | Kind::InternalRules
        | Kind::Programme
        | Kind::Name
        | Kind::Statutes
        | Kind::Symbol => {
            ask.decision = Some(Id::from_raw(key.subject));
        }
    }
    let found = facts_of(db, rules, &ask, today).await?.into_iter().find(|f| f.key == key);
    let steps = match &row {
        Some(row) => db.all(store::steps(&[row.id])).await?,
        None => vec![],
    };
    let declaration = row.as_ref().map(|row| (row.id, row.version));
    let fact = match (found, row) {
        (Some(fact), _) => fact,
        (None, Some(row)) => gone(rules, row),
        (None, None) => return Ok(None),
    };
    Ok(Some(line(fact, declaration, steps, today)))
}

fn line(fact: Fact, declaration: Option<(Id<Declaration>, i64)>, steps: Vec<StepRow>, today: Day) -> Line {
    let kinds: Vec<Step> = steps.iter().map(|s| s.step).collect();
    let sum = stand(&kinds);
    let held = match sum.top.and_then(|n| steps.get(n)) {
        Some(s) if matches!(s.step, Step::Filed | Step::Corrected) => {
            Held::Filed { receipt: !s.receipt.is_empty() && s.receipt_on.is_some(), scan: s.sheets > 0 }
        }
        Some(s) if s.step == Step::Before => Held::Before,
        Some(s) if s.step == Step::SetAside => Held::SetAside,
        _ => Held::Nothing,
    };
    let state = judge(fact.there, held, sum.prepared, fact.due, today);
    Line { fact, declaration, steps, sum, state }
}

/// What is known of a fact that is in the record no more.
fn gone(rules: &Rulebook, row: DeclarationRow) -> Fact {
    let rule = rule(rules, row.kind);
    Fact {
        key: row.key(),
        body: None,
        own: (row.body_ar.clone(), row.body_fr.clone()),
        on: row.fact_on,
        days: row.due_on.0 - row.fact_on.0,
        due: row.due_on,
        article: rule.and_then(|r| r.article.clone()).unwrap_or_default(),
        late_article: rule.and_then(|r| r.late_article.clone()).unwrap_or_default(),
        to: rule.map(|r| r.to).unwrap_or_default(),
        decision: None,
        meeting: None,
        text: String::new(),
        there: false,
        at: At {
            id: row.unit_id,
            place: row.place(),
            code: row.unit_code,
            kind: row.unit_kind,
            milieu: row.milieu,
            ar: row.unit_ar,
            fr: row.unit_fr,
        },
        body_kind: row.body_kind,
    }
}

async fn facts_of(db: &Db, rules: &Rulebook, ask: &Ask, today: Day) -> Result<Vec<Fact>> {
    let mut out = vec![];
    let Some(law) = rules.law() else { return Ok(out) };
    for rule in &law.declarations {
        let founding = match rule.of {
            Declared::Branch => true,
            Declared::Leaders | Declared::Organs => false,
            _ => continue,
        };
        let Ok(kind) = rule.of.word().parse::<Kind>() else { continue };
        let mut kinds = kinds_of(rules, rule);
        if let Some(only) = &ask.kinds {
            kinds.retain(|k| only.contains(k));
        }
        for some in kinds.chunks(60) {
            let query = match founding {
                true => facts::founded(some, ask.scope, ask.body, ask.decision, today),
                false => facts::changed(some, ask.scope, ask.body, ask.decision, today),
            };
            out.extend(db.all(query).await?.into_iter().map(|row| of_body(rule, kind, row)));
        }
    }
    if ask.scope == Scope::Nation && ask.body.is_none() && ask.kinds.is_none() {
        out.extend(of_texts(db, rules, law, ask.decision, today).await?);
    }
    Ok(out)
}

fn of_body(rule: &Rule, kind: Kind, row: FactRow) -> Fact {
    let subject = row.body_id.raw();
    let key = match kind {
        Kind::Branch => Key::once(kind, subject),
        _ => Key { kind, subject, on: Some(row.on_day) },
    };
    let mut fact = Fact {
        body: Some(row.body_id),
        own: (row.body_ar.clone(), row.body_fr.clone()),
        decision: row.decision_id,
        meeting: row.meeting_id,
        ..from_rule(rule, key, row.on_day, blank(row.place()))
    };
    fact.at = At {
        id: row.unit_id,
        place: row.place(),
        code: row.unit_code,
        kind: row.unit_kind,
        milieu: row.milieu,
        ar: row.unit_ar,
        fr: row.unit_fr,
    };
    fact.body_kind = row.body_kind;
    fact
}

fn blank(place: Place) -> At {
    At {
        id: Id::from_raw(0),
        code: String::new(),
        kind: String::new(),
        milieu: None,
        ar: String::new(),
        fr: String::new(),
        place,
    }
}

fn from_rule(rule: &Rule, key: Key, on: Day, at: At) -> Fact {
    let days = i64::from(rule.days);
    Fact {
        key,
        body: None,
        body_kind: String::new(),
        own: (String::new(), String::new()),
        at,
        on,
        days,
        due: due_on(on, days),
        article: rule.article.clone().unwrap_or_default(),
        late_article: rule.late_article.clone().unwrap_or_default(),
        to: rule.to,
        decision: None,
        meeting: None,
        text: String::new(),
        there: true,
    }
}

/// Texts adopted by national bodies, and versions of the statute after the first, with what they changed.
async fn of_texts(
    db: &Db,
    rules: &Rulebook,
    law: &Statute,
    only: Option<Id<Decision>>,
    today: Day,
) -> Result<Vec<Fact>> {
    let mut out = vec![];
    let Some(country) = db.first(territory::store::country()).await? else { return Ok(out) };
    let at = || At {
        id: country.id,
        code: country.code.clone(),
        kind: country.kind.as_str().to_owned(),
        milieu: None,
        ar: country.name_ar.clone(),
        fr: country.name_fr.clone(),
        place: Place::NATION,
    };
    for row in db.all(facts::texts(only, today)).await? {
        let folded = amana_arabic::fold(&row.text);
        for rule in &law.declarations {
            let Ok(kind) = rule.of.word().parse::<Kind>() else { continue };
            let fits = match (kind, row.kind) {
                (Kind::Headquarters, decisions::Kind::Headquarters) => true,
                (Kind::InternalRules | Kind::Programme, decisions::Kind::Text) => {
                    rule.said.iter().any(|said| folded.contains(&amana_arabic::fold(said)))
                }
                _ => false,
            };
            if fits && kinds_of(rules, rule).contains(&row.body_kind) {
                let key = Key::once(kind, row.id.raw());
                out.push(Fact {
                    body_kind: row.body_kind.clone(),
                    decision: Some(row.id),
                    meeting: row.meeting_id,
                    text: row.text.clone(),
                    ..from_rule(rule, key, row.taken_on, at())
                });
            }
        }
    }
    let versions = rules.own().all();
    let mut seen: HashSet<Key> = HashSet::new();
    for pair in versions.windows(2) {
        let [before, after] = pair else { continue };
        let Some(on) = after.version.adopted_on.or(after.version.in_force_from).filter(|on| *on <= today)
        else {
            continue;
        };
        let number = i64::from(after.version.number);
        if only.is_some_and(|id| id.raw() != number) {
            continue;
        }
        for kind in changes(before, after) {
            let Some(rule) = rule(rules, kind) else { continue };
            let key = Key::once(kind, number);
            if seen.insert(key) {
                let text = after.version.adopted_by.as_ref().map(|a| a.name.ar.clone()).unwrap_or_default();
                out.push(Fact { text, ..from_rule(rule, key, on, at()) });
            }
        }
    }
    Ok(out)
}

/// What a version of the statute changed of what the law asks to be declared. What one of the two does not say did not change.
fn changes(before: &Statute, after: &Statute) -> Vec<Kind> {
    let (was, is) = (&before.organisation, &after.organisation);
    let differs = |a: &Option<amana_statute::Text>, b: &Option<amana_statute::Text>| {
        a.as_ref().zip(b.as_ref()).is_some_and(|(a, b)| a.ar != b.ar)
    };
    let mut out = vec![Kind::Statutes];
    if was.name.ar != is.name.ar {
        out.push(Kind::Name);
    }
    if differs(&was.symbol, &is.symbol) {
        out.push(Kind::Symbol);
    }
    if differs(&was.seat, &is.seat) {
        out.push(Kind::Headquarters);
    }
    out
}
