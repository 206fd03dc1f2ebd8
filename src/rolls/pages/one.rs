//! One roll: where it stands, its conditions with their articles, who may vote and who may not and why, what was said of it.

use super::{digits, may, reach, rule_of, standing, whose};
use crate::{
    access::{Can, Granted, capability::ReadMembers},
    members::Membership,
    people::Person,
    record::view::{PAGE, name_in, query},
    rolls::{
        Remark, Roll, Stand,
        model::{Answer, Electors, Verdict},
        store::{
            self, RollRow,
            lists::{self, EntryRow},
        },
        words,
    },
    territory::{self, Place},
    ui::{
        Choice, Field, Frame,
        parts::{Paging, State, Tabs},
    },
    web::{FormErrors, Result, Visit, page},
};
use amana_base::{Day, Id};
use askama::Template;
use axum::{
    extract::{Path, Query},
    http::StatusCode,
    response::Response,
};
use serde::Deserialize;

/// Which part of a roll is shown.
#[derive(Deserialize, Default)]
#[serde(default)]
pub struct Shown {
    part: String,
    after: String,
}

struct Line {
    person: Id<Person>,
    membership: Option<Id<Membership>>,
    name: String,
    unit: String,
    why: String,
}

struct StepLine {
    on: Day,
    what: String,
    more: Vec<String>,
    wrote: String,
}

struct RemarkLine {
    id: Id<Remark>,
    name: String,
    on: Day,
    kind: String,
    asks: String,
    text: String,
    answer: Option<String>,
}

/// What may be done with the roll now: address, what it asks, the word on its button, a note before it.
struct Doing {
    action: String,
    fields: Vec<Field>,
    button: String,
    note: String,
}

#[derive(Template)]
#[template(path = "rolls/pages/one.html")]
struct One {
    frame: Frame,
    id: Id<Roll>,
    state: State,
    whose: String,
    facts: Vec<(String, String)>,
    conditions: Vec<String>,
    silence: Option<String>,
    tabs: Tabs,
    sentence: String,
    reasons: Vec<(String, String)>,
    tells: bool,
    lines: Vec<Line>,
    paging: Paging,
    slips: bool,
    remarks: Vec<RemarkLine>,
    may_remark: bool,
    may_answer: bool,
    steps: Vec<StepLine>,
    doing: Vec<Doing>,
    hash: Option<String>,
    published: bool,
    may_export: bool,
    errors: FormErrors,
}

/// `GET /rolls/{id}`: a roll.
pub async fn show(
    by: Granted<ReadMembers>,
    Path(id): Path<Id<Roll>>,
    Query(shown): Query<Shown>,
) -> Result<Response> {
    shown_with(&by, id, &shown, FormErrors::default()).await
}

/// The page again with what was wrong.
pub(super) async fn refused(by: &Granted<ReadMembers>, id: Id<Roll>, errors: FormErrors) -> Result<Response> {
    let mut response = shown_with(by, id, &Shown::default(), errors).await?;
    *response.status_mut() = StatusCode::UNPROCESSABLE_ENTITY;
    Ok(response)
}

async fn shown_with(
    by: &Granted<ReadMembers>,
    id: Id<Roll>,
    shown: &Shown,
    errors: FormErrors,
) -> Result<Response> {
    let visit = by.visit();
    let (db, w, lang) = (&visit.app.db, visit.words(), visit.lang);
    let row = reach(by, id).await?;
    let (steps, stands) = standing(visit, id).await?;
    let rule = rule_of(visit, &row);
    let counts = db.all(lists::reasons(id)).await?;
    let count = |verdict| counts.iter().filter(|(v, ..)| *v == verdict).map(|(.., n)| n).sum::<i64>();
    let part = shown.part.parse().unwrap_or(Verdict::Listed);
    let lines = lines(by, &row, part, &shown.after).await?;
    let paging = paging(visit, &row, part, shown, &lines);
    let lines: Vec<Line> = lines.into_iter().take(PAGE as usize).map(|(line, _)| line).collect();
    let sentence = |verdict| match verdict {
        Verdict::Listed => w.rolls_listed(count(verdict)),
        Verdict::Excluded => w.rolls_excluded(count(verdict)),
        Verdict::Unknown => w.rolls_unknown(count(verdict)),
    };
    let address = |verdict: Verdict| format!("/rolls/{id}{}", query(&[("part", verdict.as_str())]));
    let tabs = Verdict::ALL
        .iter()
        .map(|v| (address(*v), format!("{} ({})", words::verdict(w, *v), w.number(count(*v)))))
        .collect();
    let reasons = counts
        .iter()
        .filter(|(v, ..)| *v == part && part != Verdict::Listed)
        .map(|(v, reason, n)| (words::because(w, *v, *reason, "", None), w.number(*n)))
        .collect();
    let may_write = may(visit, Can::WriteMembers, row.place());
    let open = matches!(stands, Stand::Draft | Stand::Shown(_));
    let remarks = db.all(store::remarks(id)).await?;
    let facts = vec![
        (w.rolls_day(), w.date(row.on_day)),
        (w.rolls_electors(), words::electors(w, row.electors)),
        (w.rolls_count(), row.sealed.map(|n| w.number(n)).unwrap_or_default()),
    ];
    page(One {
        frame: visit
            .frame(row.title.clone())
            .step("/members", w.members_title())
            .step("/rolls", w.rolls_title()),
        id,
        state: words::stand(w, stands),
        whose: whose(visit, &row, lang),
        facts: facts.into_iter().filter(|(_, value)| !value.is_empty()).collect(),
        conditions: words::conditions(w, &rule),
        silence: words::silence(w, lang, &rule),
        tabs: Tabs { label: w.rolls_tabs(), tabs, current: address(part) },
        sentence: sentence(part),
        reasons,
        tells: part != Verdict::Listed,
        lines,
        paging,
        slips: row.hash.is_some() && part == Verdict::Listed,
        remarks: remarks
            .into_iter()
            .map(|r| RemarkLine {
                id: r.id,
                name: name_in(lang, &r.name_ar, &r.name_la),
                on: r.on_day,
                kind: if r.objection { w.rolls_remark_objection() } else { w.rolls_remark_plain() },
                asks: words::asks(w, r.asks),
                text: r.text,
                answer: r.answer.map(|answer| match answer {
                    Answer::Granted => w.rolls_answered_granted(r.answer_reason.as_str()),
                    Answer::Refused => w.rolls_answered_refused(r.answer_reason.as_str()),
                }),
            })
            .collect(),
        may_remark: may_write
            && matches!(stands, Stand::Shown(until) if until.is_none_or(|u| u >= visit.today)),
        may_answer: may_write && open,
        steps: steps
            .into_iter()
            .map(|s| StepLine {
                on: s.on_day,
                what: words::step(w, s.step),
                more: [
                    s.until_on.map(|until| w.rolls_until(w.date(until))).unwrap_or_default(),
                    s.reason,
                    s.article,
                ]
                .into_iter()
                .filter(|text| !text.is_empty())
                .collect(),
                wrote: wrote(visit, &s.author_ar, &s.author_la, s.at),
            })
            .collect(),
        doing: if may_write { doing(visit, &row, stands, count(Verdict::Unknown), &errors) } else { vec![] },
        hash: row.hash.as_deref().map(digits),
        published: stands == Stand::Published,
        may_export: may(visit, Can::ExportMembers, row.place()),
        errors,
    })
}

/// By whom and when something was written.
fn wrote(visit: &Visit, ar: &str, la: &str, at: amana_base::Instant) -> String {
    let w = visit.words();
    let author = match name_in(visit.lang, ar, la) {
        name if name.is_empty() => w.journal_program(),
        name => name,
    };
    w.members_wrote(author, w.moment(at, visit.app.config.utc_offset_minutes))
}

/// A page of lines and one more, each with where the list goes on after it.
async fn lines(
    by: &Granted<ReadMembers>,
    row: &RollRow,
    part: Verdict,
    after: &str,
) -> Result<Vec<(Line, Id<Person>)>> {
    let visit = by.visit();
    let (db, w, lang) = (&visit.app.db, visit.words(), visit.lang);
    let anchor = match after.parse::<Id<Person>>() {
        Ok(person) => db.first(lists::entry(row.id, person)).await?,
        Err(_) => None,
    };
    let after = anchor.as_ref().map(|a| (a.sort_key.as_str(), a.person_id));
    let rows = db.all(lists::entries(row.id, part, after, PAGE + 1)).await?;
    let gazette = territory::gazette(&visit.app).await?;
    Ok(rows
        .into_iter()
        .map(|e| {
            let seen = within(by, row, &e);
            let unit = gazette.code(&e.unit_code).map(|u| u.name(lang).to_owned()).unwrap_or_default();
            let line = Line {
                person: e.person_id,
                membership: e.membership_id.filter(|_| seen),
                name: match name_in(lang, &e.name_ar, &e.name_la) {
                    name if name.is_empty() => w.rolls_erased(),
                    name => name,
                },
                unit: if seen { unit } else { String::new() },
                // What a member of another territory owes is told there.
                why: if seen {
                    words::because(w, e.verdict, e.reason, &e.article, e.met_on)
                } else {
                    w.rolls_elsewhere()
                },
            };
            (line, e.person_id)
        })
        .collect())
}

/// May the visitor read the membership behind a line? Whoever sits in a body may be a member of another territory.
pub(super) fn within(by: &Granted<ReadMembers>, row: &RollRow, e: &EntryRow) -> bool {
    let place = e.place();
    row.electors == Electors::Members
        || place == Place::NATION
        || by.scopes().iter().any(|scope| scope.covers(place))
}

fn paging(
    visit: &Visit,
    row: &RollRow,
    part: Verdict,
    shown: &Shown,
    lines: &[(Line, Id<Person>)],
) -> Paging {
    let w = visit.words();
    let more = lines.len() as i64 > PAGE;
    let last = lines.get(PAGE as usize - 1).map(|(_, person)| person.to_string()).unwrap_or_default();
    let keep =
        |after: &str| format!("/rolls/{}{}", row.id, query(&[("part", part.as_str()), ("after", after)]));
    Paging {
        words: w,
        earlier: (!shown.after.is_empty()).then(|| keep("")),
        later: more.then(|| keep(&last)),
        shown: String::new(),
        export: None,
    }
}

/// What may be done with it now.
fn doing(visit: &Visit, row: &RollRow, stands: Stand, doubtful: i64, errors: &FormErrors) -> Vec<Doing> {
    let w = visit.words();
    let action = |what: &str| format!("/rolls/{}/{what}", row.id);
    let mut out = vec![];
    let mut add = |what: &str, fields: Vec<Field>, button: String, note: String| {
        out.push(Doing { action: action(what), fields, button, note });
    };
    let rule = rule_of(visit, row);
    if matches!(stands, Stand::Draft | Stand::Shown(_)) {
        add("redrawing", vec![], w.rolls_redraw(), String::new());
        if stands == Stand::Draft {
            let least =
                rule.objections.as_ref().map(|(days, _)| visit.today.plus(i64::from(days.value)).to_string());
            let until =
                Field::day("until", w.rolls_show_until()).hint(w.rolls_show_hint()).error(errors.of("until"));
            let until = match least {
                Some(least) => until.value(least),
                None => until.optional(&w),
            };
            add("showing", vec![until], w.rolls_show(), String::new());
        }
        let mut fields = vec![];
        if doubtful > 0 {
            let choices = vec![
                Choice::new(Verdict::Listed.as_str(), w.rolls_freeze_unknown_listed()),
                Choice::new(Verdict::Excluded.as_str(), w.rolls_freeze_unknown_excluded()),
            ];
            fields.push(
                Field::radios("unknown", w.rolls_freeze_unknown(), choices).error(errors.of("unknown")),
            );
        }
        add("freezing", fields, w.rolls_freeze(), w.rolls_freeze_note());
    }
    if stands == Stand::Frozen {
        add("publication", vec![], w.rolls_publish(), w.rolls_publish_note());
    }
    if stands != Stand::Withdrawn {
        let reason = Field::text("reason", w.rolls_withdraw_reason()).limit(500).error(errors.of("reason"));
        add("withdrawal", vec![reason], w.rolls_withdraw(), String::new());
    }
    out
}
