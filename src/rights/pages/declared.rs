//! The register of processing, and what a declaration to the national commission says: printed from what the program does and what the
//! organisation says of itself (09-08 art. 12(2), 14, 15, 19). Its versions are its history of changes.

use super::{months, private};
use crate::{
    access::{Can, Granted, Level, Position, capability::Administer, table, words as office},
    app::App,
    bodies::forms::day_of,
    journal::{Entry, Subject, Verb},
    paper::{self, Asked, Block, Document, Text},
    people::clean_name,
    rights::{
        Rule,
        kept::Section,
        store::register::{self as store, VersionRow},
        words,
    },
    setup::store::setting_put,
    territory::Place,
    ui::{Field, Frame, Lang, Words},
    web::{Error, FormErrors, Result, Urlencoded, Visit, page, see},
};
use amana_base::Day;
use askama::Template;
use axum::{
    extract::{Path, Query},
    http::StatusCode,
    response::Response,
};
use serde::{Deserialize, Serialize};
use serde_json::json;
use sha2::{Digest, Sha256};
use std::collections::HashMap;

/// What the organisation says of itself; the rest follows from the program.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
struct Said {
    /// The controller's address.
    address: String,
    /// Where somebody makes use of these rights.
    contact: String,
    /// Where the machine stands.
    hosting: String,
    /// To whom abroad, and on what ground; empty: nobody.
    transfers: String,
    /// Links with other files; empty: none.
    links: String,
    /// Months by rule.
    months: std::collections::BTreeMap<String, i64>,
    /// The receipt of the commission.
    declaration: String,
    /// The authorisation to keep identity numbers; empty: they are not kept.
    identity: String,
}

async fn said(app: &App) -> Result<(Said, Vec<VersionRow>)> {
    let versions = app.db.all(store::versions()).await?;
    let mut said: Said =
        versions.first().and_then(|v| serde_json::from_str(&v.text).ok()).unwrap_or_default();
    for (key, n) in months(app).await? {
        said.months.insert(key.to_owned(), n);
    }
    let settings = app.settings();
    said.declaration = settings.declaration;
    said.identity = settings.identity_authorisation;
    Ok((said, versions))
}

/// The content of the declaration, in the order of art. 15: label and sentences.
async fn content(visit: &Visit, lang: Lang) -> Result<Vec<(String, Vec<String>)>> {
    let (app, w) = (&visit.app, Words::of(lang));
    let (said, _) = said(app).await?;
    let unsaid = |text: &str| if text.is_empty() { w.rights_unsaid() } else { text.to_owned() };
    let none = |text: &str, nothing: String| if text.is_empty() { nothing } else { text.to_owned() };
    let of: HashMap<&str, i64> = months(app).await?;
    let month = |rule: Rule| of.get(rule.as_str()).copied().unwrap_or_default();
    let purposes = Section::ALL.map(|s| w.rights_fact(words::section(w, s), words::purpose_of(w, s)));
    let kept = Section::ALL.map(|s| w.rights_fact(words::section(w, s), words::kept_of(w, s, month)));
    let rules = Rule::ALL.iter().map(|r| w.rights_fact(words::rule(w, *r), words::rule_why(w, *r)));
    let controller = app.rules().organisation(lang);
    Ok(vec![
        (w.rights_decl_controller(), vec![controller, unsaid(&said.address)]),
        (w.rights_decl_purposes(), purposes.to_vec()),
        (w.rights_decl_people(), vec![w.rights_decl_people_who()]),
        (w.rights_decl_categories(), vec![w.rights_decl_categories_which(), identity(w, &said.identity)]),
        (w.rights_decl_recipients(), recipients(w)),
        (w.rights_decl_transfers(), vec![none(&said.transfers, w.rights_decl_transfers_none())]),
        (w.rights_decl_kept(), kept.into_iter().chain(rules).collect()),
        (w.rights_decl_contact(), vec![unsaid(&said.contact), w.rights_decl_contact_how()]),
        (
            w.rights_decl_security(),
            vec![w.rights_decl_security_how(), w.rights_fact(w.rights_decl_hosting(), unsaid(&said.hosting))],
        ),
        (w.rights_decl_links(), vec![none(&said.links, w.rights_decl_links_none())]),
        (w.rights_decl_receipt(), vec![none(&said.declaration, w.rights_decl_receipt_none())]),
    ])
}

/// Whether identity numbers are kept (12(1)e).
fn identity(w: Words, authorisation: &str) -> String {
    if authorisation.is_empty() {
        w.rights_decl_identity_off()
    } else {
        w.rights_decl_identity_on(authorisation)
    }
}

/// Who receives what, from the table of access itself.
fn recipients(w: Words) -> Vec<String> {
    let mut out = vec![];
    for (can, what) in [
        (Can::ReadMembers, w.rights_sees_membership()),
        (Can::RevealField, w.rights_sees_protected()),
        (Can::ExportMembers, w.rights_sees_lists()),
        (Can::AnswerRights, w.rights_sees_rights()),
    ] {
        let who = Position::ALL.iter().flat_map(|p| {
            let levels = Level::ALL.iter().filter(|level| table::allows(can, *p, **level));
            levels.map(|level| w.access_office(office::position(w, *p), office::level(w, *level)))
        });
        out.push(w.rights_fact(what, w.list(&who.collect::<Vec<_>>())));
    }
    out.push(w.rights_decl_recipients_none());
    out
}

struct VersionShown {
    number: i64,
    at: String,
    told: Option<String>,
}

#[derive(Template)]
#[template(path = "rights/pages/processing.html")]
struct Page {
    frame: Frame,
    content: Vec<(String, Vec<String>)>,
    versions: Vec<VersionShown>,
    links: paper::Links,
    fields: Vec<Field>,
    untold: Option<i64>,
    notify: Vec<Field>,
    errors: FormErrors,
}

/// `GET /processing`: what is processed, for everybody who signs in.
pub async fn show(visit: Visit) -> Result<Response> {
    let (said, _) = said(&visit.app).await?;
    shown(&visit, &ProcessingForm::of(&said), &NotifyForm::default(), FormErrors::default()).await
}

async fn shown(
    visit: &Visit,
    form: &ProcessingForm,
    notified: &NotifyForm,
    errors: FormErrors,
) -> Result<Response> {
    let w = visit.words();
    let (_, versions) = said(&visit.app).await?;
    let administers = visit.can(Can::Administer);
    let untold = versions.first().filter(|v| v.told_on.is_none()).map(|v| v.number);
    let offset = visit.app.config.utc_offset_minutes;
    let wrong = !errors.is_empty();
    let mut response = private(page(Page {
        content: content(visit, visit.lang).await?,
        versions: versions
            .into_iter()
            .map(|v| VersionShown {
                number: v.number,
                at: w.moment(v.at, offset),
                told: v.told_on.map(|on| w.rights_version_told(w.date(on), v.reference)),
            })
            .collect(),
        links: paper::Links::new(visit, "/processing.pdf", w.rights_processing()),
        fields: if administers { form.fields(w, &errors) } else { vec![] },
        untold: untold.filter(|_| administers),
        notify: vec![
            Field::day("on", w.rights_notified_on()).value(&notified.on).error(errors.of("on")),
            Field::text("reference", w.rights_notified_reference()).latin().value(&notified.reference),
        ],
        frame: visit.frame(w.rights_processing()),
        errors,
    })?);
    if wrong {
        *response.status_mut() = StatusCode::UNPROCESSABLE_ENTITY;
    }
    Ok(response)
}

/// `GET /processing.pdf`: the same on paper, in Arabic or `?lang=fr`.
pub async fn pdf(visit: Visit, Query(asked): Query<Asked>) -> Result<Response> {
    let (lang, w, app) = (asked.lang(), asked.words(), &visit.app);
    let mut head = paper::letterhead(app, lang, []);
    head.place_and_date = w.date(visit.today);
    let (_, versions) = said(app).await?;
    head.reference = versions.first().map(|v| (w.rights_version(), v.number.to_string()));
    let mut d = Document::new(lang, w.rights_declaration(), head, visit.today);
    d.footer = w.rights_declaration();
    d.blocks.push(Block::Paragraph(w.rights_declaration_lead().into()));
    for (label, lines) in content(&visit, lang).await? {
        d.blocks.push(Block::Heading(1, label.into()));
        match lines.len() {
            1 => d.blocks.extend(lines.into_iter().map(|line| Block::Paragraph(line.into()))),
            _ => d.blocks.push(Block::Bulleted(lines.into_iter().map(Text::from).collect())),
        }
    }
    if !versions.is_empty() {
        d.blocks.push(Block::Heading(1, w.rights_versions().into()));
        let offset = app.config.utc_offset_minutes;
        let lines = versions.into_iter().map(|v| {
            let at = w.moment(v.at, offset);
            let told = match v.told_on {
                Some(on) => w.rights_version_told(w.date(on), v.reference),
                None => w.rights_version_untold(),
            };
            Text::from(w.rights_version_line(v.number, at, told))
        });
        d.blocks.push(Block::Bulleted(lines.collect()));
    }
    Ok(private(paper::answer("processing", vec![d]).await?))
}

/// What the organisation says of itself.
#[derive(Deserialize, Default)]
#[serde(default)]
pub struct ProcessingForm {
    address: String,
    contact: String,
    hosting: String,
    transfers: String,
    links: String,
    months_application: String,
    months_prospect: String,
    months_membership: String,
    months_session: String,
    months_request: String,
}

impl ProcessingForm {
    fn of(said: &Said) -> ProcessingForm {
        let month = |rule: Rule| said.months.get(rule.as_str()).copied().unwrap_or(rule.months()).to_string();
        ProcessingForm {
            address: said.address.clone(),
            contact: said.contact.clone(),
            hosting: said.hosting.clone(),
            transfers: said.transfers.clone(),
            links: said.links.clone(),
            months_application: month(Rule::Application),
            months_prospect: month(Rule::Prospect),
            months_membership: month(Rule::Membership),
            months_session: month(Rule::Session),
            months_request: month(Rule::Request),
        }
    }
    fn month(&self, rule: Rule) -> &str {
        match rule {
            Rule::Application => &self.months_application,
            Rule::Prospect => &self.months_prospect,
            Rule::Membership => &self.months_membership,
            Rule::Session => &self.months_session,
            Rule::Request => &self.months_request,
        }
    }
    fn fields(&self, w: Words, errors: &FormErrors) -> Vec<Field> {
        let mut out = vec![
            Field::text("address", w.rights_decl_address()).value(&self.address),
            Field::text("contact", w.rights_decl_contact())
                .hint(w.rights_decl_contact_hint())
                .value(&self.contact),
            Field::text("hosting", w.rights_decl_hosting())
                .hint(w.rights_decl_hosting_hint())
                .value(&self.hosting),
            Field::text("transfers", w.rights_decl_transfers())
                .optional(&w)
                .hint(w.rights_decl_transfers_hint())
                .value(&self.transfers),
            Field::text("links", w.rights_decl_links()).optional(&w).value(&self.links),
        ];
        for rule in Rule::ALL.iter().copied() {
            let name = format!("months_{rule}");
            let error = errors.of(&name).map(str::to_owned);
            out.push(
                Field::number(&name, w.rights_decl_months(words::rule(w, rule)))
                    .hint(words::rule_why(w, rule))
                    .value(self.month(rule))
                    .error(error.as_deref()),
            );
        }
        out
    }
}

/// `POST /processing`: says it anew, as another version.
pub async fn change(
    by: Granted<Administer>,
    Urlencoded(form): Urlencoded<ProcessingForm>,
) -> Result<Response> {
    let visit = by.visit();
    let (app, w) = (&visit.app, visit.words());
    let mut errors = FormErrors::default();
    let (mut new, versions) = said(app).await?;
    let before = new.clone();
    for rule in Rule::ALL.iter().copied() {
        let typed = amana_arabic::digits(form.month(rule).trim());
        match typed.parse::<i64>().ok().filter(|n| (1..=600).contains(n)) {
            Some(n) => {
                new.months.insert(rule.as_str().to_owned(), n);
            }
            None => errors.add(format!("months_{rule}"), w.rights_no_months()),
        }
    }
    if !errors.is_empty() {
        return shown(visit, &form, &NotifyForm::default(), errors).await;
    }
    let kept = |text: &str| -> String { clean_name(text).chars().take(300).collect() };
    new.address = kept(&form.address);
    new.contact = kept(&form.contact);
    new.hosting = kept(&form.hosting);
    new.transfers = kept(&form.transfers);
    new.links = kept(&form.links);
    if new == before && !versions.is_empty() {
        return Ok(see("/processing"));
    }
    let text = serde_json::to_string(&new).map_err(anyhow::Error::from)?;
    let number = versions.first().map_or(1, |v| v.number + 1);
    let mut deed = by.begin(Verb::WriteProcessing).await?;
    let act = deed.act;
    let hash = Sha256::digest(text.as_bytes()).to_vec();
    if deed.tx.exec(store::version_insert(number, &text, &hash, visit.now, act)).await? == 0 {
        return Err(Error::Changed);
    }
    for (key, n) in &new.months {
        setting_put(&mut deed.tx, &format!("retention.{key}"), &n.to_string()).await?;
    }
    deed.commit(entry(number)).await?;
    Ok(see("/processing"))
}

fn entry(number: i64) -> Entry {
    Entry::about(Subject { kind: "processing", id: number }, Place::NATION).with(json!({ "version": number }))
}

/// When the commission was told.
#[derive(Deserialize, Default)]
#[serde(default)]
pub struct NotifyForm {
    on: String,
    reference: String,
}

/// `POST /processing/versions/{number}/notification`: the national commission was told of a change (art. 15).
pub async fn notify(
    by: Granted<Administer>,
    Path(number): Path<i64>,
    Urlencoded(form): Urlencoded<NotifyForm>,
) -> Result<Response> {
    let visit = by.visit();
    let w = visit.words();
    let mut errors = FormErrors::default();
    let on: Option<Day> = day_of(&form.on, "on", w, &mut errors);
    if let Some(day) = on
        && day > visit.today
    {
        errors.add("on", w.members_no_future());
    }
    if on.is_none() && errors.is_empty() {
        errors.add("on", w.bodies_form_bad_day());
    }
    let Some(on) = on.filter(|_| errors.is_empty()) else {
        let (said, _) = said(&visit.app).await?;
        return shown(visit, &ProcessingForm::of(&said), &form, errors).await;
    };
    let reference: String = clean_name(&form.reference).chars().take(60).collect();
    let mut deed = by.begin(Verb::NotifyProcessing).await?;
    if deed.tx.exec(store::version_told(number, on, &reference)).await? == 0 {
        return Err(Error::NotFound);
    }
    deed.commit(entry(number)).await?;
    Ok(see("/processing"))
}
