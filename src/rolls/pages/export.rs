//! A roll on paper, to sign beside one's name; as a table; the slip of one voter.

use super::{digits, one::within, reach, rule_of, whose};
use crate::{
    access::{
        Granted,
        capability::{ExportMembers, ReadMembers},
    },
    journal::Verb,
    paper::{self, Asked, Block, Column, Document, Table, Text},
    people::Person,
    record::view::name_in,
    rolls::{
        Roll, about,
        model::Verdict,
        slip as slip_for,
        store::{
            RollRow,
            lists::{self, EntryRow},
        },
        words,
    },
    territory,
    ui::{Choice, Field, Frame, Lang},
    web::{Error, FormErrors, Result, Visit, csv, page},
};
use amana_base::Id;
use askama::Template;
use axum::{
    extract::{Path, Query, RawQuery},
    http::{HeaderValue, StatusCode, header},
    response::{IntoResponse, Response},
};
use serde::Deserialize;
use std::collections::BTreeMap;

/// Names that one file prints.
const PRINTED: usize = 4_000;
/// Lines read at a time.
const PORTION: i64 = 5_000;

/// What is taken away, for what, in which form.
#[derive(Deserialize, Default)]
#[serde(default)]
pub struct Taken {
    purpose: String,
    form: String,
    unit: String,
    part: String,
}

#[derive(Template)]
#[template(path = "rolls/pages/export.html")]
struct Purpose {
    frame: Frame,
    id: Id<Roll>,
    fields: Vec<Field>,
    errors: FormErrors,
}

/// `GET /rolls/{id}/export`: asks for the purpose first; with it the roll, and a line in the journal.
pub async fn export(
    read: Granted<ReadMembers>,
    by: Granted<ExportMembers>,
    Path(id): Path<Id<Roll>>,
    Query(taken): Query<Taken>,
    Query(asked): Query<Asked>,
    RawQuery(raw): RawQuery,
) -> Result<Response> {
    let visit = by.visit();
    let w = visit.words();
    let row = reach(&read, id).await?;
    by.at(row.place())?;
    let mut errors = FormErrors::default();
    let purpose = taken.purpose.trim();
    let sent = raw.is_some_and(|raw| raw.contains("purpose="));
    if sent && (purpose.is_empty() || purpose.chars().count() > 200) {
        errors.add("purpose", w.members_no_purpose());
    }
    let gazette = territory::gazette(&visit.app).await?;
    let unit = match taken.unit.trim() {
        "" => None,
        text => match gazette.typed(text) {
            Ok(unit) => Some(unit),
            Err(_) => {
                errors.add("unit", crate::record::Refusal::NoUnit.sentence(w));
                None
            }
        },
    };
    if !sent || !errors.is_empty() {
        return asked_for(&by, &row, &taken, errors);
    }
    let part = taken.part.parse().unwrap_or(Verdict::Listed);
    let mut lines = lines(visit, id, part).await?;
    if let Some(unit) = unit {
        let wanted = [unit.region_id, unit.province_id, unit.commune_id];
        lines.retain(|e| {
            [e.region_id, e.province_id, e.commune_id].iter().zip(wanted).all(|(at, of)| of == 0 || *at == of)
        });
    }
    let printed = taken.form != "csv";
    if printed && lines.len() > PRINTED {
        errors.add("unit", w.rolls_no_print(lines.len() as i64));
        return asked_for(&by, &row, &taken, errors);
    }
    let mut deed = by.begin(Verb::ExportList).await?;
    crate::rights::note_exported(&mut deed, lines.iter().map(|e| e.person_id)).await?;
    let detail = serde_json::json!({
        "list": "roll", "rows": lines.len(), "purpose": purpose, "filters": part.as_str(),
    });
    deed.commit(about(id, row.place()).with(detail)).await?;
    if printed {
        let lang = asked.lang();
        let document = document(visit, &row, part, &lines, lang).await?;
        return paper::answer(&format!("roll-{id}"), vec![document]).await;
    }
    let head = vec![
        w.rolls_number(),
        w.bodies_col_name_ar(),
        w.bodies_col_name_la(),
        w.bodies_col_code(),
        w.rolls_unit(),
        w.rolls_col_verdict(),
        w.rolls_why(),
    ];
    let rows = lines.iter().enumerate().map(|(n, e)| {
        let seen = within(&read, &row, e);
        let unit = gazette.code(&e.unit_code).map(|u| u.name(visit.lang).to_owned()).unwrap_or_default();
        vec![
            (n + 1).to_string(),
            e.name_ar.clone(),
            e.name_la.clone(),
            if seen { e.unit_code.clone() } else { String::new() },
            if seen { unit } else { String::new() },
            words::verdict(w, e.verdict),
            if seen {
                words::because(w, e.verdict, e.reason, &e.article, e.met_on)
            } else {
                w.rolls_elsewhere()
            },
        ]
    });
    Ok(csv::answer(&format!("roll-{id}"), head, rows))
}

fn asked_for(
    by: &Granted<ExportMembers>,
    row: &RollRow,
    taken: &Taken,
    errors: FormErrors,
) -> Result<Response> {
    let visit = by.visit();
    let w = visit.words();
    let forms = vec![Choice::new("pdf", w.rolls_export_pdf()), Choice::new("csv", w.rolls_export_csv())];
    let parts = Verdict::ALL.iter().map(|v| Choice::new(v.as_str(), words::verdict(w, *v))).collect();
    let form = if taken.form.is_empty() { "pdf" } else { &taken.form };
    let part = if taken.part.is_empty() { Verdict::Listed.as_str() } else { &taken.part };
    let fields = vec![
        Field::text("purpose", w.members_purpose())
            .hint(w.members_purpose_hint())
            .limit(200)
            .value(taken.purpose.trim())
            .error(errors.of("purpose")),
        Field::radios("form", w.rolls_export_as(), forms).value(form),
        Field::select("part", w.rolls_tabs(), parts).value(part),
        Field::suggest("unit", w.rolls_unit(), "/units.json", vec![])
            .hint(w.rolls_export_unit_hint())
            .latin()
            .optional(&w)
            .value(&taken.unit)
            .error(errors.of("unit")),
    ];
    let wrong = !errors.is_empty();
    let frame = visit
        .frame(w.rolls_export())
        .step("/rolls", w.rolls_title())
        .step(format!("/rolls/{}", row.id), row.title.clone());
    let mut response = page(Purpose { frame, id: row.id, fields, errors })?;
    if wrong {
        *response.status_mut() = StatusCode::UNPROCESSABLE_ENTITY;
    }
    Ok(response)
}

/// Every line of a part, by name.
async fn lines(visit: &Visit, id: Id<Roll>, part: Verdict) -> Result<Vec<EntryRow>> {
    let mut out: Vec<EntryRow> = vec![];
    loop {
        let after = out.last().map(|e| (e.sort_key.clone(), e.person_id));
        let after = after.as_ref().map(|(key, person)| (key.as_str(), *person));
        let some = visit.app.db.all(lists::entries(id, part, after, PORTION)).await?;
        let last = (some.len() as i64) < PORTION;
        out.extend(some);
        if last {
            return Ok(out);
        }
    }
}

/// The roll as it is hung on a wall or signed at a table: by unit, numbered.
async fn document(
    visit: &Visit,
    row: &RollRow,
    part: Verdict,
    lines: &[EntryRow],
    lang: Lang,
) -> Result<Document> {
    let (app, w) = (&visit.app, crate::ui::Words::of(lang));
    let gazette = territory::gazette(app).await?;
    let mut head = paper::letterhead(app, lang, [whose(visit, row, lang)]);
    head.place_and_date = w.date(visit.today);
    let mut d = Document::new(lang, row.title.clone(), head, visit.today);
    d.footer.clone_from(&row.title);
    let mut facts: Vec<(Text, Text)> = vec![
        (w.rolls_day().into(), w.date(row.on_day).into()),
        (w.rolls_electors().into(), words::electors(w, row.electors).into()),
        (words::verdict(w, part).into(), w.number(lines.len() as i64).into()),
    ];
    if let Some(hash) = &row.hash {
        facts.push((w.rolls_seal().into(), Text::new().ltr(digits(hash))));
    }
    d.blocks.push(Block::Facts(facts));
    d.blocks.push(Block::Bulleted(
        words::conditions(w, &rule_of(visit, row)).into_iter().map(Text::from).collect(),
    ));
    let mut units: BTreeMap<&str, Vec<&EntryRow>> = BTreeMap::new();
    for line in lines {
        units.entry(&line.unit_code).or_default().push(line);
    }
    let to_sign = part == Verdict::Listed;
    for (code, lines) in units {
        if let Some(unit) = gazette.code(code) {
            d.blocks.push(Block::Heading(2, Text::new().plain(unit.name(lang)).plain(" ").ltr(code)));
        }
        let last =
            if to_sign { Column::to_sign(w.rolls_signature(), 3) } else { Column::words(w.rolls_why(), 5) };
        let columns = vec![Column::numbers(w.rolls_number()), Column::words(w.rolls_col_name(), 4), last];
        let rows = lines
            .iter()
            .enumerate()
            .map(|(n, e)| {
                let why = words::because(w, e.verdict, e.reason, &e.article, e.met_on);
                vec![
                    Text::from((n + 1).to_string()),
                    name_in(lang, &e.name_ar, &e.name_la).into(),
                    if to_sign { Text::new() } else { why.into() },
                ]
            })
            .collect();
        d.blocks.push(Block::Table(Table { columns, rows }));
    }
    if row.hash.is_some() {
        d.blocks.push(paper::code(app, &format!("/public/rolls/{}", row.id), w.rolls_seal_note()));
    }
    Ok(d)
}

/// `GET /rolls/{id}/slips/{person}/slip.txt`: the slip of a voter, for the voter who has no account.
pub async fn slip(
    by: Granted<ReadMembers>,
    Path((id, person)): Path<(Id<Roll>, Id<Person>)>,
) -> Result<Response> {
    let visit = by.visit();
    let row = reach(&by, id).await?;
    let slip = slip_for(&visit.app.db, &row, person).await?.ok_or(Error::NotFound)?;
    Ok(as_text(&slip.text(), id))
}

/// A slip as a file of text that no cache keeps.
pub(super) fn as_text(text: &str, id: Id<Roll>) -> Response {
    let mut response = text.to_owned().into_response();
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static("text/plain; charset=utf-8"));
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    if let Ok(value) = HeaderValue::from_str(&format!("attachment; filename=\"slip-{id}.txt\"")) {
        headers.insert(header::CONTENT_DISPOSITION, value);
    }
    response
}
