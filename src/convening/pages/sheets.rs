//! The list of service: all who are called, to print and sign, and to take away.

use super::{basis_word, called_as, channel_word, frame_of};
use crate::convening::{
    acts, gather,
    mail::letter,
    model::{Basis, Channel, Delivery, Reply, hour_text},
    store::summons,
};
use crate::{
    access::{
        Granted,
        capability::{Convene, ExportList, ReadRecord},
    },
    bodies::pages::exported_of,
    meetings::Meeting,
    paper::Links,
    record::view::{SHEET, name_in},
    ui::{Frame, Words},
    web::{Result, csv, page},
};
use amana_base::Id;
use askama::Template;
use axum::{extract::Path, response::Response};

struct Line {
    number: usize,
    name: String,
    office: String,
    basis: String,
    served: String,
    signed: String,
}

#[derive(Template)]
#[template(path = "convening/pages/sheet.html")]
struct Sheet {
    frame: Frame,
    id: Id<Meeting>,
    title: String,
    body: String,
    when: String,
    hour: String,
    place: String,
    lines: Vec<Line>,
    may_export: bool,
    printed: Links,
    letters: Option<Links>,
}

/// What reached somebody, in words.
pub(super) fn served(w: Words, s: &summons::SummonsRow) -> String {
    let mut parts = vec![channel_word(w, s.channel)];
    match s.delivery {
        Delivery::Sent => parts.push(w.convening_delivery_sent()),
        Delivery::Refused => parts.push(w.convening_delivery_refused()),
        Delivery::InDoubt => parts.push(w.convening_delivery_in_doubt()),
        _ => {}
    }
    if s.opened_at.is_some() {
        parts.push(w.convening_served_opened());
    }
    match s.answer {
        Reply::Attends => parts.push(w.convening_reply_attends()),
        Reply::Excused => parts.push(w.convening_reply_excused()),
        Reply::None => {}
    }
    parts.join(" · ")
}

/// `GET /meetings/{id}/service`.
pub async fn service_sheet(
    _: Granted<ReadRecord>,
    by: Granted<Convene>,
    Path(id): Path<Id<Meeting>>,
) -> Result<Response> {
    let (row, host) = gather::reach(&by, id).await?;
    let visit = by.visit();
    let (w, lang, rules) = (visit.words(), visit.lang, visit.app.rules());
    let rows = visit.app.db.all(summons::called(id, SHEET)).await?;
    let on_paper = rows.iter().any(|s| s.channel == Channel::Paper);
    let lines = rows
        .iter()
        .enumerate()
        .map(|(n, s)| Line {
            number: n + 1,
            name: name_in(lang, &s.name_ar, &s.name_la),
            office: called_as(&rules, w, s),
            basis: if s.basis == Basis::Staff { basis_word(w, s.basis) } else { String::new() },
            served: served(w, s),
            signed: s.signed_on.map(|d| w.date(d)).unwrap_or_default(),
        })
        .collect();
    let frame = frame_of(visit, w.convening_sheet(), &row, &host)
        .step(format!("/meetings/{id}/convocation"), w.convening_title());
    page(Sheet {
        printed: Links::new(visit, &format!("/meetings/{id}/service.pdf"), w.convening_sheet()),
        letters: on_paper
            .then(|| Links::new(visit, &format!("/meetings/{id}/letters.pdf"), w.convening_letters())),
        id,
        title: row.title.clone(),
        body: acts::name_of(&rules, &host, lang),
        when: w.date_with_weekday(row.held_on),
        hour: hour_text(row.starts_at_minute),
        place: letter::place(&row, lang),
        lines,
        may_export: visit.can(crate::access::Can::ExportList),
        frame,
    })
}

/// `GET /meetings/{id}/service.csv`.
pub async fn service_export(
    by: Granted<Convene>,
    export: Granted<ExportList>,
    Path(id): Path<Id<Meeting>>,
) -> Result<Response> {
    let (row, _) = gather::reach(&by, id).await?;
    export.at(row.place())?;
    let visit = by.visit();
    let (w, lang, rules) = (visit.words(), visit.lang, visit.app.rules());
    let rows = visit.app.db.all(summons::called(id, SHEET)).await?;
    let whom: Vec<_> = rows.iter().map(|s| s.person_id).collect();
    exported_of(&export, "meeting", Some(row.place()), rows.len(), &whom).await?;
    let head = vec![
        w.people_name(),
        w.meetings_capacity(),
        w.convening_col_basis(),
        w.convening_col_served(),
        w.convening_col_note(),
        w.convening_col_signed(),
    ];
    let lines = rows.iter().map(|s| {
        vec![
            name_in(lang, &s.name_ar, &s.name_la),
            called_as(&rules, w, s),
            basis_word(w, s.basis),
            served(w, s),
            s.answer_note.clone(),
            s.signed_on.map(|d| d.to_string()).unwrap_or_default(),
        ]
    });
    Ok(csv::answer("service", head, lines))
}
