//! The communique of a meeting, written from the record (D11): to read, print, and take away as text.

use super::{
    Meeting, Precision, Role,
    lists::{self, MeetingRow},
    pages::{self, dated},
    rapporteur::{self, Guest, Told},
};
use crate::{
    access::{
        Can, Capability, Granted,
        capability::{ExportList, ReadRecord},
    },
    bodies::pages::exported,
    decisions,
    paper::{self, Links},
    record::view::{me, name_in},
    territory::Place,
    ui::{Frame, Lang, Words},
    web::{Error, Result, page},
};
use amana_base::Id;
use askama::Template;
use axum::{
    extract::Path,
    http::{HeaderValue, header},
    response::{IntoResponse, Response},
};

#[derive(Template)]
#[template(path = "meetings/communique.html")]
struct Page {
    frame: Frame,
    id: Id<Meeting>,
    title: String,
    blocks: Vec<Block>,
    may_export: bool,
    printed: Links,
}

/// A paragraph, or the lines of a list.
pub enum Block {
    /// A paragraph.
    Paragraph(String),
    /// Lines that began with `- `.
    Points(Vec<String>),
    /// Lines that began with a number.
    Numbers(Vec<String>),
}

/// `GET /meetings/{id}/communique`.
pub async fn show(by: Granted<ReadRecord>, Path(id): Path<Id<Meeting>>) -> Result<Response> {
    let (row, lines) = told(&by, id).await?;
    let visit = by.visit();
    let w = visit.words();
    let frame = visit
        .frame(w.meetings_communique())
        .step("/meetings", w.meetings_title())
        .step(format!("/meetings/{id}"), row.title.clone());
    let (title, rest) = lines.split_first().ok_or(Error::NotFound)?;
    let may_export =
        visit.officer().is_some_and(|o| o.scopes(Can::ExportList).iter().any(|s| s.covers(row.place())));
    let printed = Links::new(visit, &format!("/meetings/{id}/communique.pdf"), w.meetings_communique());
    page(Page { frame, id, title: title.clone(), blocks: blocks(rest), may_export, printed })
}

/// `GET /meetings/{id}/communique.txt`: the same as plain text.
pub async fn plain(by: Granted<ExportList>, Path(id): Path<Id<Meeting>>) -> Result<Response> {
    let (row, lines) = told(&by, id).await?;
    exported(&by, "meeting", Some(row.place()), 1).await?;
    let mut answer = lines.join("\n\n").into_response();
    let name = format!("attachment; filename=\"communique-{id}.txt\"");
    if let Ok(value) = HeaderValue::from_str(&name) {
        answer.headers_mut().insert(header::CONTENT_DISPOSITION, value);
    }
    Ok(answer)
}

/// `GET /meetings/{id}/communique.pdf`: the same on the letterhead of the body.
pub async fn printed(by: Granted<ExportList>, Path(id): Path<Id<Meeting>>) -> Result<Response> {
    let (row, lines) = told(&by, id).await?;
    exported(&by, "meeting", Some(row.place()), 1).await?;
    let visit = by.visit();
    let (title, rest) = lines.split_first().ok_or(Error::NotFound)?;
    let body = pages::body_of(&visit.app.rules(), &row, Lang::Ar);
    let head = paper::letterhead(&visit.app, Lang::Ar, body.map(|(_, name)| name));
    let document = paper::communique(head, title, rest, visit.today);
    paper::answer(&format!("communique-{id}"), vec![document]).await
}

/// Lines as they are laid out.
pub fn blocks(lines: &[String]) -> Vec<Block> {
    let mut out = vec![];
    for line in lines {
        let number = line.split_once(". ").filter(|(n, _)| n.chars().all(|c| c.is_ascii_digit()));
        match (line.strip_prefix("- "), number, out.last_mut()) {
            (Some(point), _, Some(Block::Points(points))) => points.push(point.to_owned()),
            (Some(point), _, _) => out.push(Block::Points(vec![point.to_owned()])),
            (_, Some((_, point)), Some(Block::Numbers(points))) => points.push(point.to_owned()),
            (_, Some((_, point)), _) => out.push(Block::Numbers(vec![point.to_owned()])),
            _ => out.push(Block::Paragraph(line.clone())),
        }
    }
    out
}

/// The meeting and its communique, for whoever may see it.
async fn told<A: Capability>(by: &Granted<A>, id: Id<Meeting>) -> Result<(MeetingRow, Vec<String>)> {
    let visit = by.visit();
    // Communiques are Arabic, whatever the language of the page.
    let (db, w, lang, rules) = (&visit.app.db, Words::of(Lang::Ar), Lang::Ar, visit.app.rules());
    let viewer = me(visit);
    let row = db.first(lists::meeting(id, viewer, visit.today)).await?.ok_or(Error::NotFound)?;
    by.at(row.place())?;
    let more = db.first(lists::more(id)).await?.ok_or(Error::NotFound)?;
    let guests = db.all(lists::people(id)).await?.into_iter().map(|p| {
        let post = p.kind.as_deref().zip(p.post.as_deref());
        let post = post.map(|(kind, post)| rules.title_of(kind, post, p.rank.unwrap_or(0), p.sex, lang));
        Guest {
            name: name_in(lang, &p.name_ar, &p.name_la),
            honorific: p.honorific,
            sex: p.sex,
            role: p.role,
            capacity: post.unwrap_or(p.capacity_written),
        }
    });
    let guests: Vec<Guest> = guests.collect();
    let decided = db.all(decisions::lists::some(Some(id), None, None, viewer, visit.today, 100)).await?;
    let next = db.all(lists::milestones(id)).await?;
    let plain = |day: String| day.replace("، ", " ");
    let quorum = match (row.present, more.members_then, more.quorum_needed) {
        (Some(present), Some(members), Some(needed)) if present >= needed => Some((present, members)),
        _ => None,
    };
    let own = row.body_ar.as_deref().filter(|name| !name.is_empty());
    let kind = row.body_kind.as_deref().map(|kind| rules.kind_label(kind, lang));
    let told = Told {
        organisation: rules.organisation(lang),
        body: own.map(str::to_owned).or(kind).unwrap_or_default(),
        unit: if row.place() == Place::NATION { String::new() } else { row.unit_ar.clone() },
        kind: more.kind,
        exact: row.date_precision == Precision::Day && row.held_on.is_some(),
        day: match (row.held_on, row.date_precision) {
            (Some(on), Precision::Day) => plain(w.date_with_weekday(on)),
            (on, precision) => plain(dated(w, on, precision, "")),
        },
        until: more.held_until_on.map(|on| plain(w.date_with_weekday(on))).unwrap_or_default(),
        venue: more.venue,
        host: more.host_ar.filter(|host| *host != row.unit_ar).unwrap_or_default(),
        mode: Some(more.mode),
        slogan: more.slogan,
        quorum,
        agenda: db.all(lists::agenda(id)).await?,
        decisions: decided.into_iter().map(|d| (d.taken, d.text)).collect(),
        next: next.into_iter().map(|m| (m.what, plain(dated(w, m.due_on, m.date_precision, "")))).collect(),
        guests: guests.into_iter().filter(|g| g.role != Role::Named).collect(),
    };
    Ok((row, rapporteur::communique(&told)))
}
