//! One charter: its text and what proves it, who is asked to sign it, who has.

use super::{Form, named, standing, text_field};
use crate::charters::{
    acts,
    model::{Charter, Text},
    store::{self, HolderRow},
};
use crate::{
    access::{
        Can, Granted, Scope,
        capability::{ExportList, ReadRecord, WriteRecord},
    },
    bodies::{Mandate, pages::exported_of},
    record::view::{PAGE, SHEET, me, name_in, query},
    statutes::{Rulebook, spoken},
    ui::{
        Choice, Field, Frame, Words,
        parts::{Paging, State},
    },
    web::{Error, FormErrors, Result, csv, page},
};
use amana_base::{Day, Id};
use askama::Template;
use axum::{
    extract::{Path, Query},
    http::StatusCode,
    response::Response,
};
use serde::Deserialize;

struct Version {
    number: i64,
    on: Day,
    sha256: String,
    signed: i64,
}

struct Signer {
    mandate: Id<Mandate>,
    person: Id<crate::people::Person>,
    name: String,
    office: String,
    since: Day,
    state: State,
    paper: bool,
    open: bool,
}

#[derive(Template)]
#[template(path = "charters/charter.html")]
struct Page {
    frame: Frame,
    id: Id<Charter>,
    version: i64,
    body: String,
    number: i64,
    on: Day,
    sha256: String,
    text: String,
    text_id: Id<Text>,
    state: State,
    withdrawn: bool,
    to_sign: bool,
    rules: Vec<String>,
    versions: Vec<Version>,
    signers: Vec<Signer>,
    asked: Which,
    paging: Paging,
    may_write: bool,
    may_enter: bool,
    today: Day,
    errors: FormErrors,
    rule_fields: Vec<Field>,
    revise: Option<Field>,
}

/// Which signers are listed.
#[derive(Deserialize, Default, Clone)]
#[serde(default)]
pub struct Which {
    state: String,
    after: String,
}

impl Which {
    fn signed(&self) -> Option<bool> {
        match self.state.as_str() {
            "signed" => Some(true),
            "missing" => Some(false),
            _ => None,
        }
    }
    fn after(&self) -> Option<(i64, String, Id<Mandate>)> {
        let mut parts = self.after.splitn(3, '~');
        let turn = parts.next()?.parse().ok()?;
        let mandate = parts.next()?.parse().ok()?;
        Some((turn, parts.next()?.to_owned(), mandate))
    }
}

/// `GET /charters/{id}`.
pub async fn show(
    by: Granted<ReadRecord>,
    Path(id): Path<Id<Charter>>,
    Query(asked): Query<Which>,
) -> Result<Response> {
    load(&by, id, asked, &Form::default(), FormErrors::default()).await
}

fn offices(rules: &Rulebook, w: Words) -> Vec<Choice> {
    let mut offices: Vec<(String, String)> = vec![];
    for kind in rules.kinds().filter(|k| !k.confidential && k.sphere != amana_statute::Sphere::Elected) {
        let of = kind.label(spoken(w.lang()), amana_statute::Number::Many).to_owned();
        offices.push((format!("{}.", kind.key), w.convening_rule_all_of(of)));
        for post in &kind.posts {
            let label = rules.post_plural(&kind.key, &post.key, w.lang());
            offices.push((format!("{}.{}", kind.key, post.key), label));
        }
    }
    w.sort_by_text(&mut offices, |(_, label)| label);
    std::iter::once(Choice::new("", w.bodies_choose()))
        .chain(offices.into_iter().map(|(key, label)| Choice::new(key, label)))
        .collect()
}

fn signer(w: Words, rules: &Rulebook, h: HolderRow) -> Signer {
    let lang = w.lang();
    let paper = h.on_paper == Some(true);
    let state = match (h.signed_on, h.earlier) {
        (Some(on), _) if paper => State::good(w.charters_signed_paper(w.date(on))),
        (Some(on), _) => State::good(w.charters_signed_on(w.date(on))),
        (None, Some(number)) => State::waiting(w.charters_signed_earlier(number)),
        (None, None) => State::waiting(w.charters_not_signed()),
    };
    let body =
        named(rules, lang, &h.body_kind, (&h.body_ar, &h.body_fr), (&h.unit_ar, &h.unit_fr), h.place());
    let title = rules.title_of(&h.body_kind, &h.post, h.rank, h.sex, lang);
    Signer {
        mandate: h.mandate_id,
        person: h.person_id,
        name: name_in(lang, &h.name_ar, &h.name_la),
        office: w.charters_office(title, body),
        since: h.from_on,
        state,
        paper,
        open: h.signed_on.is_none(),
    }
}

pub(super) async fn load(
    by: &Granted<ReadRecord>,
    id: Id<Charter>,
    asked: Which,
    form: &Form,
    errors: FormErrors,
) -> Result<Response> {
    let visit = by.visit();
    let (db, w, lang, rules) = (&visit.app.db, visit.words(), visit.lang, visit.app.rules());
    let (row, scope) = acts::reach(by, id).await?;
    let pair = (id, row.text_id);
    let (of, signed) = db.one(store::counts(pair, scope, visit.today)).await?;
    let after = asked.after();
    let at = after.as_ref().map(|(turn, key, mandate)| (*turn, key.as_str(), *mandate));
    let found = store::holders(pair, scope, asked.signed(), None, at, visit.today, PAGE + 1);
    let mut found = db.all(found).await?;
    let more = found.len() as i64 > PAGE;
    found.truncate(PAGE as usize);
    let next = found
        .last()
        .filter(|_| more)
        .map(|h| format!("{}~{}~{}", i64::from(h.signed_on.is_some()), h.mandate_id, h.sort_key));
    let signers: Vec<Signer> = found.into_iter().map(|h| signer(w, &rules, h)).collect();
    let keep = |after: &str| format!("/charters/{id}{}", query(&[("state", &asked.state), ("after", after)]));
    let paging = Paging {
        words: w,
        earlier: (!asked.after.is_empty()).then(|| keep("")),
        later: next.map(|next| keep(&next)),
        shown: w.charters_shown(signers.len()),
        export: visit
            .can(Can::ExportList)
            .then(|| format!("/charters/{id}/signatures.csv{}", query(&[("state", &asked.state)]))),
    };
    let mine = store::holders(pair, Scope::Nation, Some(false), Some(me(visit)), None, visit.today, 1);
    let to_sign = row.withdrawn_on.is_none() && db.first(mine).await?.is_some();
    let texts = db.all(store::texts(id)).await?;
    let latest = texts.first().ok_or(Error::NotFound)?;
    let (text, sha256) = (latest.text.clone(), data_encoding::HEXLOWER.encode(&latest.sha256));
    let rules_said = db.all(store::rules(id)).await?;
    let rules_said = rules_said
        .into_iter()
        .map(|r| {
            let who = match (r.post.is_empty(), rules.kind(&r.body_kind)) {
                (false, _) => rules.post_plural(&r.body_kind, &r.post, lang),
                (true, Some(kind)) => {
                    w.convening_rule_all_of(kind.label(spoken(lang), amana_statute::Number::Many).to_owned())
                }
                (true, None) => r.body_kind.clone(),
            };
            w.charters_rule(who, name_in(lang, &r.unit_ar, &r.unit_fr))
        })
        .collect();
    let writer = by.also::<WriteRecord>();
    let may_write = writer.as_ref().is_some_and(|writer| writer.at(row.place()).is_ok());
    let open = may_write && row.withdrawn_on.is_none();
    let rule_fields = vec![
        Field::select("office", w.charters_whom(), offices(&rules, w))
            .value(&form.office)
            .error(errors.of("office")),
        Field::suggest("unit", w.directives_where(), "/units.json", vec![])
            .hint(w.charters_where_hint())
            .value(&form.unit)
            .error(errors.of("unit")),
    ];
    let written = if form.text.is_empty() { &text } else { &form.text };
    let wrong = !errors.is_empty();
    let mut response = page(Page {
        body: named(
            &rules,
            lang,
            &row.body_kind,
            (&row.body_ar, &row.body_fr),
            (&row.unit_ar, &row.unit_fr),
            row.place(),
        ),
        number: row.number,
        on: row.published_on,
        state: standing(w, row.withdrawn_on, signed, of),
        withdrawn: row.withdrawn_on.is_some(),
        to_sign,
        rules: rules_said,
        versions: texts
            .iter()
            .map(|t| Version {
                number: t.number,
                on: t.published_on,
                sha256: data_encoding::HEXLOWER.encode(&t.sha256),
                signed: t.signed,
            })
            .collect(),
        signers,
        asked,
        paging,
        may_write,
        may_enter: writer.is_some() && row.withdrawn_on.is_none(),
        today: visit.today,
        rule_fields: if open { rule_fields } else { vec![] },
        revise: open.then(|| text_field(w, written, &errors)),
        errors,
        id,
        version: row.version,
        sha256,
        text_id: row.text_id,
        text,
        frame: visit.frame(row.title).step("/charters", w.charters_title()),
    })?;
    if wrong {
        *response.status_mut() = StatusCode::UNPROCESSABLE_ENTITY;
    }
    Ok(response)
}

/// `GET /charters/{id}/signatures.csv`.
pub async fn export(
    by: Granted<ExportList>,
    Path(id): Path<Id<Charter>>,
    Query(asked): Query<Which>,
) -> Result<Response> {
    let visit = by.visit();
    let (w, lang, rules) = (visit.words(), visit.lang, visit.app.rules());
    let (row, scope) = acts::reach(&by, id).await?;
    let pair = (id, row.text_id);
    let found = store::holders(pair, scope, asked.signed(), None, None, visit.today, SHEET);
    let found = visit.app.db.all(found).await?;
    let whom: Vec<_> = found.iter().map(|h| h.person_id).collect();
    exported_of(&by, "person", Some(row.place()), found.len(), &whom).await?;
    let head = vec![
        w.bodies_col_name_ar(),
        w.bodies_col_name_la(),
        w.bodies_col_post(),
        w.bodies_body(),
        w.bodies_col_since(),
        w.charters_signature(),
        w.charters_on_paper(),
        w.charters_version(),
    ];
    let lines = found.iter().map(|h| {
        vec![
            h.name_ar.clone(),
            h.name_la.clone(),
            rules.title_of(&h.body_kind, &h.post, h.rank, h.sex, lang),
            named(&rules, lang, &h.body_kind, (&h.body_ar, &h.body_fr), (&h.unit_ar, &h.unit_fr), h.place()),
            h.from_on.to_string(),
            h.signed_on.map(|d| d.to_string()).unwrap_or_default(),
            if h.on_paper == Some(true) { w.charters_on_paper() } else { String::new() },
            row.number.to_string(),
        ]
    });
    Ok(csv::answer("signatures", head, lines))
}
