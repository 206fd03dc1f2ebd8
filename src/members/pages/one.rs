//! One membership: its state today in words with the rule behind it, what happened, what was written over, protected fields.

use super::{about, may, reach};
use crate::{
    access::{
        Can, Granted,
        capability::{ReadMembers, RevealField},
    },
    journal::Verb,
    keys,
    members::{
        LabelKind, Membership, Renewal, Standing, State, Step, StepKind,
        store::{self, lists},
        words,
    },
    people::{
        self,
        pages::{ReasonForm, reason_field},
    },
    record::{
        title::{self, store::SanctionEvidence},
        view::name_in,
    },
    territory,
    ui::{Frame, Lang, Words, parts, title_mark::TitleMark},
    web::{Error, FormErrors, Result, Urlencoded, Visit, page},
};
use amana_base::{Day, Id};
use askama::Template;
use axum::{extract::Path, http::StatusCode, response::Response};

/// A step on the page.
pub struct StepShown {
    id: Id<Step>,
    on: Day,
    what: String,
    more: Vec<String>,
    decision: Option<Id<crate::decisions::Decision>>,
    receipt: Option<Id<crate::dues::Receipt>>,
    wrote: String,
    /// Of a sanction, or of its lifting: by which title.
    title: TitleMark,
    /// It is the last one, and this visitor may take it back.
    may_go: bool,
}

/// A value that was written over.
struct ChangeShown {
    field: String,
    was: String,
    source: String,
    wrote: String,
}

/// A protected field: its key, its name, and its value once revealed.
pub struct Protected {
    key: String,
    label: String,
    value: Option<String>,
}

/// Labels of one kind.
struct Labels {
    kind: LabelKind,
    name: String,
    all: Vec<String>,
}

#[derive(Template)]
#[template(path = "members/one.html")]
struct Page {
    frame: Frame,
    id: Id<Membership>,
    person: Id<people::Person>,
    other: String,
    state: parts::State,
    because: String,
    unit: (String, String),
    facts: Vec<(String, String)>,
    doing: Vec<(String, String)>,
    may_pay: bool,
    may_see_dues: bool,
    may_write: bool,
    steps: Vec<StepShown>,
    changes: Vec<ChangeShown>,
    labels: Vec<Labels>,
    consents: Vec<String>,
    fields: Vec<Protected>,
    may_reveal: bool,
    errors: FormErrors,
}

/// `GET /members/{id}`: a membership.
pub async fn show(by: Granted<ReadMembers>, Path(id): Path<Id<Membership>>) -> Result<Response> {
    page(load(&by, id).await?)
}

async fn load(by: &Granted<ReadMembers>, id: Id<Membership>) -> Result<Page> {
    let visit = by.visit();
    let (db, w, lang) = (&visit.app.db, visit.words(), visit.lang);
    let row = reach(by, id).await?;
    let (sum, place) = (row.standing(), row.place());
    let rules = visit.app.rules();
    let statute = rules.on(visit.today);
    let state = sum.state(visit.today, Renewal::of(statute));
    let may_write = may(visit, Can::WriteMembers, place);
    let lines = db.all(lists::steps(id)).await?;
    let titles = titles(visit, &lines).await?;
    let steps = lines.into_iter().zip(titles).enumerate();
    let steps = steps.map(|(n, (s, title))| shown(visit, s, title, n == 0 && may_write)).collect();
    let labels = db.all(store::labels(id)).await?;
    let labels = LabelKind::ALL.iter().map(|kind| Labels {
        kind: *kind,
        name: words::field(w, kind.as_str()),
        all: labels.iter().filter(|(k, _)| k == kind).map(|(_, label)| label.clone()).collect(),
    });
    let consents = db.all(lists::consents(row.person_id)).await?;
    let consents = consents.iter().map(|c| {
        let how = words::channel(w, c.channel);
        match c.withdrawn_on {
            Some(on) => {
                w.members_consent_withdrawn(w.date(c.given_on), how, c.text_version.as_str(), w.date(on))
            }
            None => w.members_consent_given(w.date(c.given_on), how, c.text_version.as_str()),
        }
    });
    let fields = db.all(people::lists::fields(row.person_id)).await?;
    let fields =
        fields.into_iter().map(|key| Protected { label: words::field(w, &key), key, value: None }).collect();
    let unit = [place.commune, place.province, place.region].into_iter().find(|unit| unit.raw() != 0);
    let unit = match unit {
        Some(unit) => db.first(territory::store::unit(unit)).await?,
        None => None,
    };
    let unit = unit.map(|u| (u.code.clone(), u.name(lang).to_owned())).unwrap_or_default();
    let name = name_in(lang, &row.name_ar, &row.name_la);
    Ok(Page {
        frame: visit.frame(name).step("/members", w.members_title()),
        id,
        person: row.person_id,
        other: if lang == Lang::Ar { row.name_la.clone() } else { row.name_ar.clone() },
        state: words::state(w, state),
        because: because(w, &sum, state, statute, visit.today),
        unit,
        facts: facts(w, &row),
        doing: if may_write { doing(visit, id, &sum) } else { vec![] },
        may_pay: sum.ended.is_none() && may(visit, Can::TakeDues, place),
        may_see_dues: may(visit, Can::TakeDues, place),
        may_write,
        steps,
        changes: changes(visit, &row).await?,
        labels: labels.filter(|l| may_write || !l.all.is_empty()).collect(),
        consents: consents.collect(),
        fields,
        may_reveal: may(visit, Can::RevealField, place),
        errors: FormErrors::default(),
    })
}

/// Why the state is what it is, with the article of the rule.
fn because(
    w: Words,
    sum: &Standing,
    state: State,
    statute: Option<&amana_statute::Statute>,
    today: Day,
) -> String {
    let rule = statute.and_then(|s| s.membership.as_ref()?.renewal.as_ref());
    let article = rule.and_then(|r| r.article.clone()).unwrap_or_default();
    let covered = sum.covered_until();
    let said = match state {
        State::Coming => w.members_because_coming(w.date(sum.joined_on)),
        State::Active => w.members_because_active(w.date(covered)),
        State::Due => match Renewal::of(statute).and_then(|rule| rule.lapses_on(covered)) {
            Some(lapses) => w.members_because_due(w.date(covered), w.date(lapses)),
            None => w.members_because_due_ever(w.date(covered)),
        },
        State::Lapsed => w.members_because_lapsed(w.date(covered)),
        State::Unknown => w.members_because_unknown(),
        State::Suspended => match sum.suspended {
            Some(period) => match period.until {
                Some(until) => w.members_because_suspended_until(w.date(period.from), w.date(until)),
                None => w.members_because_suspended(w.date(period.from)),
            },
            None => String::new(),
        },
        State::Ended(_) => {
            return w.members_because_ended(w.date(sum.ended.map_or(today, |(on, _)| on)));
        }
    };
    let leaves = sum.ended.filter(|(on, _)| *on > today).map(|(on, _)| w.members_because_leaves(w.date(on)));
    let cited = matches!(state, State::Active | State::Due | State::Lapsed) && !article.is_empty();
    let said = if cited { w.members_by_article(said, article) } else { said };
    match leaves {
        Some(leaves) => format!("{said} {leaves}"),
        None => said,
    }
}

fn facts(w: Words, row: &store::MembershipRow) -> Vec<(String, String)> {
    let mut out = vec![
        (w.members_reference(), row.id.to_string()),
        (
            w.members_joined_on(),
            format!("{} ({})", w.date(row.joined_on), words::joined_how(w, row.joined_how)),
        ),
        (w.people_sex(), super::list::sex_word(w, row.sex)),
        (w.members_category(), row.category.map(|c| words::category(w, c)).unwrap_or_default()),
        (w.members_education(), row.education.map(|e| words::education(w, e)).unwrap_or_default()),
        (w.members_birth_year(), row.birth_year.map(|y| y.to_string()).unwrap_or_default()),
        (w.members_number(), row.number.clone()),
        (w.members_sworn(), row.sworn_on.map(|on| w.date(on)).unwrap_or_default()),
    ];
    out.retain(|(_, value)| !value.is_empty());
    out
}

/// What may happen next: address and words.
fn doing(visit: &Visit, id: Id<Membership>, sum: &Standing) -> Vec<(String, String)> {
    use StepKind::*;
    let (w, today) = (visit.words(), visit.today);
    // A member asks; an officer writes it down, or changes the commune where no body decides on it.
    let asks = (format!("/members/{id}/transfers/new"), w.moving_ask());
    let may_ask = sum.allows(Transferred, today).is_ok();
    [Suspended, Reinstated, Transferred, Resigned, Expelled, Died]
        .into_iter()
        .filter(|kind| sum.ended.is_none() && sum.allows(*kind, today).is_ok())
        .map(|kind| (format!("/members/{id}/steps/new?step={kind}"), words::doing(w, kind)))
        .chain(may_ask.then_some(asks))
        .collect()
}

/// By whom and when a line was written.
fn wrote(visit: &Visit, ar: &str, la: &str, at: amana_base::Instant) -> String {
    let w = visit.words();
    let author = match name_in(visit.lang, ar, la) {
        name if name.is_empty() => w.journal_program(),
        name => name,
    };
    w.members_wrote(author, w.moment(at, visit.app.config.utc_offset_minutes))
}

/// By which title members were sanctioned: one for each step, without links where it is no sanction.
async fn titles(visit: &Visit, lines: &[lists::StepLine]) -> Result<Vec<TitleMark>> {
    let (w, rules) = (visit.words(), visit.app.rules());
    let sanction = |kind| matches!(kind, StepKind::Suspended | StepKind::Expelled | StepKind::Reinstated);
    let evidence: Vec<SanctionEvidence> = lines
        .iter()
        .filter(|s| sanction(s.step))
        .map(|s| SanctionEvidence {
            kind: s.step,
            on: s.on_day,
            until: s.until_on,
            decision_id: s.decision_id,
        })
        .collect();
    let mut found = title::of_sanctions(&visit.app.db, &rules, &evidence).await?.into_iter();
    let mut out = vec![];
    for s in lines {
        let title = if sanction(s.step) { found.next() } else { None };
        let mark = title.map(|title| title.mark(w, &rules, &words::step(w, s.step), false));
        out.push(mark.unwrap_or(TitleMark(vec![])));
    }
    Ok(out)
}

fn shown(visit: &Visit, s: lists::StepLine, title: TitleMark, may_go: bool) -> StepShown {
    let w = visit.words();
    let mut more = vec![];
    more.extend(s.amount.map(|amount| words::dirhams(w, amount)));
    more.extend(s.paid_by.map(|by| words::paid_by(w, by)));
    more.extend(s.until_on.map(|until| w.members_until(w.date(until))));
    let unit = name_in(visit.lang, &s.unit_ar, &s.unit_fr);
    more.extend([unit, s.reason, s.article].into_iter().filter(|text| !text.is_empty()));
    StepShown {
        id: s.id,
        on: s.on_day,
        what: words::step(w, s.step),
        more,
        decision: s.decision_id,
        receipt: s.receipt_id,
        title,
        wrote: wrote(visit, &s.author_ar, &s.author_la, s.at),
        // A payment goes with its receipt, from the receipt's page.
        may_go: may_go && s.receipt_id.is_none(),
    }
}

async fn changes(visit: &Visit, row: &store::MembershipRow) -> Result<Vec<ChangeShown>> {
    let w = visit.words();
    let lines = visit.app.db.all(lists::changes(row.id)).await?;
    let sealed: Vec<Vec<u8>> = lines.iter().map(|l| l.former.clone()).collect();
    let opened = if sealed.is_empty() {
        vec![]
    } else {
        keys::open_former(&visit.app, row.person_id, &sealed).await?
    };
    let hidden = ["birth", "phone", "email", "address", "identity"];
    Ok(lines
        .into_iter()
        .zip(opened)
        .map(|(l, former)| ChangeShown {
            was: match former {
                // What was protected stays so when it is no longer true.
                Some(_) if hidden.contains(&l.field.as_str()) => w.people_hidden(),
                Some(former) => {
                    words::value(w, &l.field, former.get("was").unwrap_or(&serde_json::Value::Null))
                }
                None => w.journal_former_erased(),
            },
            field: words::field(w, &l.field),
            source: match l.source_note.as_str() {
                "" => words::source(w, l.source),
                note => format!("{} ({note})", words::source(w, l.source)),
            },
            wrote: wrote(visit, &l.author_ar, &l.author_la, l.at),
        })
        .collect())
}

/// `POST /members/{id}/fields/{field}/reading`: reads a protected field. Each reading is an act with its reason; the value is shown
/// once, in the answer.
pub async fn reveal(
    read: Granted<ReadMembers>,
    by: Granted<RevealField>,
    Path((id, field)): Path<(Id<Membership>, String)>,
    Urlencoded(form): Urlencoded<ReasonForm>,
) -> Result<Response> {
    let visit = by.visit();
    let row = reach(&read, id).await?;
    by.at(row.place())?;
    let mut view = load(&read, id).await?;
    let Some(shown) = view.fields.iter_mut().find(|f| f.key == field) else { return Err(Error::NotFound) };
    let reason = form.reason.trim();
    if reason.is_empty() || reason.chars().count() > 300 {
        view.errors.add(reason_field(&field), visit.words().people_reason_missing());
        let mut response = page(view)?;
        *response.status_mut() = StatusCode::UNPROCESSABLE_ENTITY;
        return Ok(response);
    }
    let mut deed = by.begin(Verb::RevealProtected).await?;
    let person = row.person_id;
    let cipher = deed.tx.first(people::lists::field(person, &field)).await?.ok_or(Error::NotFound)?;
    let value =
        keys::open_field(&mut deed.tx, &visit.app, person, &field, &cipher).await?.ok_or(Error::Gone)?;
    let detail = serde_json::json!({ "field": field, "reason": reason });
    deed.commit(about(id, row.place()).with(detail)).await?;
    shown.value = Some(value);
    page(view)
}

impl Page {
    fn wrong(&self, field: &str) -> Option<&str> {
        self.errors.of(field)
    }
}
