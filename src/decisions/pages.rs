//! Pages of decisions, and the verbs of open work.

pub use super::words::{kind_word, taken_word};

use super::{Decision, EffectKind, Item, Kind, acts, lists};
use crate::{
    access::{
        Can, Granted,
        capability::{DoWork, ExportList, ReadRecord},
    },
    bodies, deciding,
    following::{self, acts::Evidence, store::Happened},
    journal::{Entry, Subject, Verb},
    paper::Links,
    record::{
        Stop, body_name, title,
        view::{Chosen, PAGE, SHEET, me, name_in, query},
    },
    statutes::Rulebook,
    territory::Place,
    ui::{
        Frame, Lang, Words, icons,
        parts::{Empty, Paging, State},
        title_mark::TitleMark,
    },
    web::{Error, Result, Urlencoded, Visit, csv, page, see},
};
use amana_base::{Day, Id};
use askama::Template;
use axum::{
    extract::{Path, Query},
    response::Response,
};
use serde::Deserialize;

/// Which decisions are listed.
#[derive(Deserialize, Default, Clone)]
#[serde(default)]
pub struct Asked {
    pub(super) unit: String,
    pub(super) kind: String,
    pub(super) state: String,
    pub(super) after: String,
}

/// A line of the list.
pub struct Line {
    id: Id<Decision>,
    text: String,
    kind: String,
    taken: String,
    on: Option<Day>,
    body: Option<(Id<bodies::Body>, String)>,
    unit_code: String,
    unit: String,
    state: Option<State>,
    title: TitleMark,
}

#[derive(Template)]
#[template(path = "decisions/list.html")]
struct List {
    frame: Frame,
    printed: Option<Links>,
    asked: Asked,
    kinds: Vec<(&'static str, String)>,
    lines: Vec<Line>,
    paging: Paging,
    nothing: Empty,
}

/// The first words of a decision, for lists.
pub fn short(text: &str) -> String {
    let mut out: String = text.chars().take(160).collect();
    if out.len() < text.len() {
        out.push('…');
    }
    out
}

pub(super) fn body_of(
    rules: &Rulebook,
    d: &lists::DecisionRow,
    lang: Lang,
) -> Option<(Id<bodies::Body>, String)> {
    let own = name_in(lang, d.body_ar.as_deref().unwrap_or(""), d.body_fr.as_deref().unwrap_or(""));
    let unit = if lang == Lang::Ar { &d.unit_ar } else { &d.unit_fr };
    Some((d.body_id?, body_name(rules, d.body_kind.as_deref()?, lang, &own, unit, d.place())))
}

fn state_of(w: Words, d: &lists::DecisionRow) -> Option<State> {
    match (d.late, d.open) {
        (late, _) if late > 0 => Some(State::bad(w.decisions_late(late))),
        (_, open) if open > 0 => Some(State::waiting(w.decisions_open(open))),
        _ => None,
    }
}

pub(super) async fn rows<A: crate::access::Capability>(
    by: &Granted<A>,
    asked: &Asked,
    chosen: &Chosen,
    limit: i64,
) -> Result<Vec<lists::DecisionRow>> {
    let visit = by.visit();
    let after = match asked.after.parse::<Id<Decision>>() {
        Ok(id) => visit.app.db.first(lists::anchor(id)).await?,
        Err(_) => None,
    };
    let which = match asked.state.as_str() {
        "open" => lists::Which::Open,
        "late" => lists::Which::Late,
        _ => lists::Which::All,
    };
    let kind = asked.kind.parse::<Kind>().ok();
    let query = lists::decisions(chosen.scope, kind, which, after.as_ref(), me(visit), visit.today, limit);
    Ok(visit.app.db.all(query).await?)
}

/// `GET /decisions`: the decisions of a territory.
pub async fn index(by: Granted<ReadRecord>, Query(asked): Query<Asked>) -> Result<Response> {
    let visit = by.visit();
    let (w, lang, rules) = (visit.words(), visit.lang, visit.app.rules());
    let chosen = Chosen::of(&by, &asked.unit).await?;
    let mut found = rows(&by, &asked, &chosen, PAGE + 1).await?;
    let more = found.len() as i64 > PAGE;
    found.truncate(PAGE as usize);
    let ids: Vec<Id<Decision>> = found.iter().map(|d| d.id).collect();
    let titles = title::of_decisions(&visit.app.db, &rules, &ids, visit.today).await?;
    let last = found.last().map(|d| d.id.to_string()).unwrap_or_default();
    let lines: Vec<Line> = found
        .iter()
        .map(|d| Line {
            id: d.id,
            text: short(&d.text),
            kind: kind_word(w, d.kind),
            taken: taken_word(w, d.taken),
            on: d.taken_on,
            body: body_of(&rules, d, lang),
            unit_code: d.unit_code.clone(),
            unit: name_in(lang, &d.unit_ar, &d.unit_fr),
            state: state_of(w, d),
            title: titles.get(&d.id).map_or(TitleMark(vec![]), |t| t.mark(w, &rules, "", true)),
        })
        .collect();
    let keep = |after: &str| {
        query(&[("unit", &asked.unit), ("kind", &asked.kind), ("state", &asked.state), ("after", after)])
    };
    let paging = Paging {
        words: w,
        earlier: (!asked.after.is_empty()).then(|| format!("/decisions{}", keep(""))),
        later: more.then(|| format!("/decisions{}", keep(&last))),
        shown: w.decisions_shown(lines.len()),
        export: visit.can(Can::ExportList).then(|| format!("/decisions.csv{}", keep(""))),
    };
    let heading = match &chosen.unit {
        Some(unit) => w.decisions_title_of(unit.name(lang)),
        None => w.decisions_title(),
    };
    let kinds = Kind::ALL.iter().map(|k| (k.as_str(), kind_word(w, *k))).collect();
    let nothing = Empty { icon: icons::GAVEL, text: w.decisions_none(), next: None };
    let printed = visit
        .can(Can::ExportList)
        .then(|| Links::new(visit, &format!("/decisions.pdf{}", keep("")), w.decisions_printed_list()));
    page(List { frame: visit.frame(heading), printed, asked, kinds, lines, paging, nothing })
}

/// `GET /decisions.csv`: the same list as a spreadsheet.
pub async fn export(by: Granted<ExportList>, Query(asked): Query<Asked>) -> Result<Response> {
    let visit = by.visit();
    let (w, lang, rules) = (visit.words(), visit.lang, visit.app.rules());
    let chosen = Chosen::of(&by, &asked.unit).await?;
    let found = rows(&by, &Asked { after: String::new(), ..asked }, &chosen, SHEET).await?;
    bodies::pages::exported(&by, "decision", chosen.unit.as_ref().map(|u| u.place()), found.len()).await?;
    let head = vec![
        w.bodies_col_id(),
        w.decisions_col_text(),
        w.decisions_col_kind(),
        w.decisions_col_taken(),
        w.deciding_votes_for(),
        w.deciding_votes_against(),
        w.deciding_abstentions(),
        w.deciding_outcome(),
        w.decisions_col_on(),
        w.bodies_body(),
        w.bodies_col_unit(),
        w.decisions_col_open(),
        w.decisions_col_late(),
    ];
    let number = |n: Option<i64>| n.map(|n| n.to_string()).unwrap_or_default();
    let lines = found.iter().map(|d| {
        vec![
            d.id.to_string(),
            d.text.clone(),
            kind_word(w, d.kind),
            taken_word(w, d.taken),
            number(d.votes_for),
            number(d.votes_against),
            number(d.abstentions),
            d.outcome.map(|o| deciding::pages::outcome_word(w, o)).unwrap_or_default(),
            d.taken_on.map(|on| on.to_string()).unwrap_or_default(),
            body_of(&rules, d, lang).map(|(_, name)| name).unwrap_or_default(),
            name_in(lang, &d.unit_ar, &d.unit_fr),
            d.open.to_string(),
            d.late.to_string(),
        ]
    });
    Ok(csv::answer("decisions", head, lines))
}

/// An item as pages show it.
pub struct ItemLine {
    /// It.
    pub id: Id<Item>,
    /// What to do.
    pub text: String,
    /// Who does it.
    pub person: Option<(Id<crate::people::Person>, String)>,
    /// The body that answers for it.
    pub body: (Id<bodies::Body>, String),
    /// Open, late or done.
    pub state: State,
    /// Is it done?
    pub done: bool,
    /// May this visitor mark it done, or open it again?
    pub may_do: bool,
}

/// Items as this visitor sees them.
pub fn item_lines(visit: &Visit, rules: &Rulebook, rows: Vec<lists::ItemRow>) -> Vec<ItemLine> {
    item_lines_in(visit.words(), visit, rules, rows)
}

fn item_lines_in(w: Words, visit: &Visit, rules: &Rulebook, rows: Vec<lists::ItemRow>) -> Vec<ItemLine> {
    let lang = w.lang();
    let scopes = visit.officer().map(|o| o.scopes(Can::DoWork)).unwrap_or_default();
    rows.into_iter()
        .map(|i| {
            let own = name_in(lang, &i.body_ar, &i.body_fr);
            let unit = if lang == Lang::Ar { &i.unit_ar } else { &i.unit_fr };
            let state = match (i.done_on, i.due_on) {
                (Some(on), _) => State::good(w.decisions_done_on(w.date(on))),
                (None, Some(due)) if due < visit.today => State::bad(w.decisions_late_since(w.date(due))),
                (None, Some(due)) => State::waiting(w.decisions_due_on(w.date(due))),
                (None, None) => State::plain(w.decisions_without_day()),
            };
            let person_name =
                name_in(lang, i.person_ar.as_deref().unwrap_or(""), i.person_la.as_deref().unwrap_or(""));
            ItemLine {
                id: i.id,
                person: i.person_id.map(|id| (id, person_name)),
                body: (i.body_id, body_name(rules, &i.body_kind, lang, &own, unit, i.place())),
                state,
                done: i.done_on.is_some(),
                may_do: scopes.iter().any(|s| s.covers(i.place())),
                text: i.text,
            }
        })
        .collect()
}

/// What a decision did, in words.
pub struct EffectLine {
    href: Option<String>,
    pub(super) what: String,
    pub(super) text: String,
    pub(super) on: Option<Day>,
}

/// A decision with everything that is known of it, in one language.
#[derive(Template)]
#[template(path = "decisions/decision.html")]
pub(super) struct Page {
    frame: Frame,
    printed: Links,
    pub(super) text: String,
    pub(super) kind: String,
    pub(super) taken: String,
    pub(super) outcome: Option<String>,
    pub(super) votes: Option<String>,
    pub(super) on: Option<Day>,
    pub(super) body: Option<(Id<bodies::Body>, String)>,
    unit_code: String,
    pub(super) unit: String,
    pub(super) meeting: Option<(Id<crate::meetings::Meeting>, String)>,
    pub(super) article: String,
    state: Option<State>,
    pub(super) title: TitleMark,
    pub(super) effects: Vec<EffectLine>,
    /// Applications judged (G04): what, which, its page.
    admissions: Vec<(String, String, Option<String>)>,
    pub(super) items: Vec<ItemLine>,
    /// What it makes due by law (F05).
    declared: Vec<crate::declarations::pages::Pending>,
    /// Its page in the register, or where it is entered there; with the words of the link.
    register: Option<(String, String)>,
}

/// What has just been done.
#[derive(Deserialize, Default)]
#[serde(default)]
pub struct Told {
    done: String,
}

/// `GET /decisions/{id}`: a decision with what it did and its title.
pub async fn show(
    by: Granted<ReadRecord>,
    Path(id): Path<Id<Decision>>,
    Query(told): Query<Told>,
) -> Result<Response> {
    let mut shown = one(&by, id, by.visit().words()).await?;
    shown.frame.toast = bodies::pages::toast(&told.done, by.visit().words());
    page(shown)
}

/// A decision within reach, in the language of the words.
pub(super) async fn one(by: &Granted<ReadRecord>, id: Id<Decision>, w: Words) -> Result<Page> {
    let visit = by.visit();
    let (db, lang, rules) = (&visit.app.db, w.lang(), visit.app.rules());
    let row = db
        .first(lists::some(None, None, Some(id), me(visit), visit.today, 1))
        .await?
        .ok_or(Error::NotFound)?;
    by.at(row.place())?;
    let more = db.first(lists::more(id)).await?.ok_or(Error::NotFound)?;
    let titles = title::of_decisions(db, &rules, &[id], visit.today).await?;
    let effects = db.all(lists::effects(id)).await?;
    let items = item_lines_in(w, visit, &rules, db.all(lists::items(Some(id), None, None, None, 100)).await?);
    let votes = more
        .votes_for
        .map(|n| w.decisions_votes(n, more.votes_against.unwrap_or(0), more.abstentions.unwrap_or(0)));
    let kind = kind_word(w, row.kind);
    let mut frame = visit.frame(short(&row.text)).step("/decisions", w.decisions_title());
    let outcome = db.first(deciding::store::outcome_of(id)).await?;
    let register = crate::directives::pages::of_decision(by, row.id, row.kind).await?;
    let meeting = more.meeting_id.map(|m| (m, more.meeting_title.unwrap_or_default()));
    if let Some((id, title)) = &meeting {
        frame = frame
            .step(format!("/meetings/{id}"), if title.is_empty() { w.meetings_one() } else { title.clone() });
    }
    let mut admissions = crate::joining::pages::of_decision(visit, id).await?;
    admissions.extend(crate::moving::pages::of_decision(visit, id).await?);
    admissions.extend(crate::headquarters::pages::of_decision(by, id, w).await?);
    Ok(Page {
        admissions,
        printed: Links::new(visit, &format!("/decisions/{id}/decision.pdf"), w.decisions_printed()),
        taken: taken_word(w, row.taken),
        outcome: outcome.map(|o| deciding::pages::outcome_word(w, o)),
        votes,
        on: row.taken_on,
        body: body_of(&rules, &row, lang),
        unit_code: row.unit_code.clone(),
        unit: name_in(lang, &row.unit_ar, &row.unit_fr),
        meeting,
        article: more.article,
        state: state_of(w, &row),
        title: titles.get(&id).map_or(TitleMark(vec![]), |t| t.mark(w, &rules, &kind, true)),
        effects: effects.into_iter().map(|e| effect_line(w, &rules, e)).collect(),
        items,
        declared: crate::declarations::pages::of_decision(visit, id).await?,
        register,
        text: row.text,
        kind,
        frame,
    })
}

fn effect_line(w: Words, rules: &Rulebook, e: lists::EffectRow) -> EffectLine {
    let lang = w.lang();
    let of = |ar: &Option<String>, la: &Option<String>| {
        name_in(lang, ar.as_deref().unwrap_or(""), la.as_deref().unwrap_or(""))
    };
    let (person, unit, own) =
        (of(&e.person_ar, &e.person_la), of(&e.unit_ar, &e.unit_fr), of(&e.body_ar, &e.body_fr));
    let kind = e.body_kind.as_deref().unwrap_or("");
    // A body of the nation goes without the country's name.
    let national = e.unit_kind.as_deref() == Some("country");
    let somewhere = if national { Place::NATION } else { Place::raw(-1, -1, -1) };
    let body =
        if kind.is_empty() { String::new() } else { body_name(rules, kind, lang, &own, &unit, somewhere) };
    let post = e
        .post
        .as_deref()
        .map(|p| rules.title_of(kind, p, e.rank.unwrap_or(0), e.sex, lang))
        .unwrap_or_default();
    let (what, text, href) = match e.kind {
        EffectKind::MandateBegun => (
            w.decisions_did_begin(),
            w.decisions_mandate(person, post, body),
            Some(format!("/mandates/{}", Id::<bodies::Mandate>::from_raw(e.ref_id))),
        ),
        EffectKind::MandateEnded => (
            w.decisions_did_end(),
            w.decisions_mandate(person, post, body),
            Some(format!("/mandates/{}", Id::<bodies::Mandate>::from_raw(e.ref_id))),
        ),
        EffectKind::BodyCreated => (w.decisions_did_found(), body, e.body_id.map(|b| format!("/bodies/{b}"))),
        EffectKind::BodyDissolved => {
            (w.decisions_did_dissolve(), body, e.body_id.map(|b| format!("/bodies/{b}")))
        }
        EffectKind::ItemAssigned => (w.decisions_did_assign(), e.text.unwrap_or_default(), None),
        EffectKind::MilestoneSet => (w.decisions_did_set(), e.text.unwrap_or_default(), None),
        EffectKind::FollowUpAssigned => (
            w.decisions_did_follow(),
            w.decisions_follows(person, unit),
            e.person_id.map(|p| format!("/people/{p}")),
        ),
    };
    EffectLine { href, what, text, on: e.on_day }
}

/// Where to go back to after an item was done: a page of the program.
#[derive(Deserialize, Default)]
#[serde(default)]
pub struct Back {
    back: String,
    text: String,
    link: String,
}

impl Back {
    fn way(&self) -> &str {
        // Only a path of this program: never another site.
        if self.back.starts_with('/') && !self.back.starts_with("//") && !self.back.contains('\\') {
            &self.back
        } else {
            "/"
        }
    }
}

/// An item that this visitor may see: in their territory; of a confidential body only its members and its owner (B13). One that
/// is theirs is seen wherever it lies.
pub async fn item_seen<A: crate::access::Capability>(
    by: &Granted<A>,
    id: Id<Item>,
) -> Result<lists::ItemRow> {
    let visit = by.visit();
    let item =
        visit.app.db.first(lists::items(None, None, None, Some(id), 1)).await?.ok_or(Error::NotFound)?;
    let mine = item.person_id.is_some_and(|p| p == me(visit));
    if !mine {
        by.at(item.place())?;
    }
    if item.confidential && !mine {
        let sits = visit.app.db.one(bodies::lists::sits_in(item.body_id, me(visit), visit.today)).await?;
        if sits == 0 {
            return Err(Error::NotFound);
        }
    }
    Ok(item)
}

/// `POST /items/{id}/completion`: marks an item done today. Done already is done: pressing twice is no mistake.
pub async fn finish(
    by: Granted<DoWork>,
    Path(id): Path<Id<Item>>,
    Urlencoded(back): Urlencoded<Back>,
) -> Result<Response> {
    let item = item_seen(&by, id).await?;
    by.at(item.place())?;
    // What proves it is asked on the item's own page; from a list one press is enough.
    let Ok(evidence) = Evidence::checked(&back.text, &back.link) else {
        return Ok(see(&format!("/items/{id}?wrong=link")));
    };
    let mut deed = by.begin(Verb::FinishItem).await?;
    let today = by.visit().today;
    match acts::finish_item(&mut deed, id, today).await {
        Ok(()) => {
            following::acts::note(&mut deed, id, Happened::Finished, &evidence).await?;
            deed.commit(Entry::about(Subject::new("item", id), item.place())).await?;
        }
        Err(Stop::Refused(_)) => drop(deed),
        Err(Stop::Failed(error)) => return Err(error),
    }
    Ok(see(back.way()))
}

/// `POST /items/{id}/reopening`: opens an item again.
pub async fn reopen(
    by: Granted<DoWork>,
    Path(id): Path<Id<Item>>,
    Urlencoded(back): Urlencoded<Back>,
) -> Result<Response> {
    let item = item_seen(&by, id).await?;
    by.at(item.place())?;
    let mut deed = by.begin(Verb::ReopenItem).await?;
    match acts::reopen_item(&mut deed, id).await {
        Ok(()) => {
            following::acts::note(&mut deed, id, Happened::Reopened, &Evidence::default()).await?;
            deed.commit(Entry::about(Subject::new("item", id), item.place())).await?;
        }
        Err(Stop::Refused(_)) => drop(deed),
        Err(Stop::Failed(error)) => return Err(error),
    }
    Ok(see(back.way()))
}
