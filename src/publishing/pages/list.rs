//! The registers (D02): what was issued, what is being prepared, what was received.

use super::{Names, issuer_of_line, kind_word, state_word};
use crate::{
    access::{
        Can, Capability, Granted, Scope,
        capability::{ExportList, ReadArchive, ReadRecord, WriteRecord},
    },
    bodies::{self, Body, pages::exported},
    communiques::Communique,
    publishing::{
        Publication, acts, label,
        store::{
            self,
            lists::{self, Filter, Line as Row, Received},
        },
    },
    record::view::{Chosen, PAGE, SHEET, me, query},
    ui::{
        Frame, icons,
        parts::{self, Empty, Paging, Tabs},
    },
    web::{Error, Result, Visit, csv, page},
};
use amana_base::{Day, Id, Instant};
use askama::Template;
use axum::{
    extract::{Path, Query},
    response::Response,
};
use serde::Deserialize;

/// Which register is shown, and what of it.
#[derive(Deserialize, Default, Clone)]
#[serde(default)]
pub struct Asked {
    /// `issued` (or nothing), `open`, `received`.
    from: String,
    unit: String,
    body: String,
    year: String,
    after: String,
}

/// A line of a register.
struct Line {
    href: String,
    number: String,
    title: String,
    kind: String,
    body: Option<(Id<Body>, String)>,
    day: Option<Day>,
    /// Which meeting it tells of.
    of_meeting: String,
    state: Option<parts::State>,
    state_text: String,
}

#[derive(Template)]
#[template(path = "publishing/pages/list.html")]
struct List {
    frame: Frame,
    tabs: Tabs,
    lines: Vec<Line>,
    paging: Paging,
    nothing: Empty,
    base: String,
    asked: Asked,
    of_body: bool,
    begin: Option<String>,
    body_href: Option<String>,
}

impl Asked {
    fn days(&self) -> Option<(Day, Day)> {
        let year: i64 =
            amana_arabic::digits(self.year.trim()).parse().ok().filter(|y| (1900..=2200).contains(y))?;
        Some((Day::of(year, 1, 1)?, Day::of(year, 12, 31)?))
    }
    fn keep(&self, from: &str, after: &str) -> String {
        query(&[
            ("from", from),
            ("unit", &self.unit),
            ("body", &self.body),
            ("year", &self.year),
            ("after", after),
        ])
    }
}

/// A line, with where the list goes on after it.
async fn lines<A: Capability>(
    by: &Granted<A>,
    asked: &Asked,
    scope: Scope,
    body: Option<Id<Body>>,
    limit: i64,
) -> Result<Vec<(Line, String)>> {
    let visit = by.visit();
    let (db, rules, lang) = (&visit.app.db, visit.app.rules(), visit.lang);
    let filter = Filter { scope, body, days: asked.days(), me: me(visit), on: visit.today };
    let line = |row: Row| {
        let w = visit.words();
        let line = Line {
            href: format!("/communiques/{}", row.id),
            number: row.number.map(|n| label(n, row.year.unwrap_or(0))).unwrap_or_default(),
            kind: kind_word(w, row.kind),
            body: Some((row.body_id, issuer_of_line(&rules, &row, lang))),
            day: row.published_on,
            of_meeting: row.meeting_on.map(|on| w.publishing_of_meeting(w.date(on))).unwrap_or_default(),
            state: Some(state_word(w, row.state)),
            state_text: state_text(w, row.state),
            title: row.title,
        };
        (line, row.id.to_string())
    };
    match asked.from.as_str() {
        "above" => {
            let after = issued_anchor(visit, &asked.after).await?;
            let place = acts::place_of(visit, scope).await?.ok_or(Error::NotFound)?;
            let found = db.all(lists::above(place, filter, after, limit)).await?;
            let mut out: Vec<(Line, String)> = found.into_iter().map(line).collect();
            // What the archive holds of them follows, on the first page.
            if after.is_none() {
                let kept = db.all(lists::received_above(place, filter, limit)).await?;
                out.extend(kept.into_iter().map(|row| received_line(visit, row)));
            }
            Ok(out)
        }
        "open" => Ok(db.all(lists::open(filter, limit)).await?.into_iter().map(line).collect()),
        "received" => {
            let after = match asked.after.parse::<Id<Communique>>() {
                Ok(id) => db.first(lists::received_anchor(id)).await?.map(|at| (at, id)),
                Err(_) => None,
            };
            let found = db.all(lists::received(filter, after, limit)).await?;
            Ok(found.into_iter().map(|row| received_line(visit, row)).collect())
        }
        _ => {
            let after = issued_anchor(visit, &asked.after).await?;
            Ok(db.all(lists::issued(filter, after, limit)).await?.into_iter().map(line).collect())
        }
    }
}

/// Where a list of what was issued goes on.
async fn issued_anchor(visit: &Visit, after: &str) -> Result<Option<(Instant, Id<Publication>)>> {
    let Ok(id) = after.parse::<Id<Publication>>() else { return Ok(None) };
    let row = visit.app.db.first(store::publication(id, me(visit), visit.today)).await?;
    Ok(row.and_then(|row| Some((row.published_at?, id))))
}

fn state_text(w: crate::ui::Words, state: crate::publishing::State) -> String {
    use crate::publishing::State::*;
    match state {
        Draft => w.publishing_state_draft(),
        Submitted => w.publishing_state_submitted(),
        Approved => w.publishing_state_approved(),
        Published => w.publishing_state_published(),
        Withdrawn => w.publishing_state_withdrawn(),
        Dropped => w.publishing_state_dropped(),
    }
}

fn received_line(visit: &Visit, row: Received) -> (Line, String) {
    let names = Names {
        kind: &row.body_kind,
        ar: &row.body_ar,
        fr: &row.body_fr,
        unit_ar: &row.unit_ar,
        unit_fr: &row.unit_fr,
        place: row.place(),
    };
    let body = names.in_words(&visit.app.rules(), visit.lang);
    let number = row.number.clone().or_else(|| number_in(&row.head)).unwrap_or_default();
    let line = Line {
        href: format!("/communiques/{}", row.id),
        number,
        title: row.title,
        kind: visit.words().publishing_received_one(),
        body: Some((row.body_id, body)),
        day: row.held_on,
        of_meeting: String::new(),
        state: None,
        state_text: visit.words().publishing_received_one(),
    };
    (line, row.id.to_string())
}

/// The number that a text gives itself where it begins: `بلاغ رقم 7/2026`.
pub fn number_in(head: &str) -> Option<String> {
    let head = amana_arabic::digits(head).replace(':', " ");
    let mut words = head.lines().take(6).flat_map(str::split_whitespace);
    while let Some(word) = words.next() {
        if !matches!(word, "رقم" | "عدد") {
            continue;
        }
        let number = words.next()?.trim_matches(|c: char| !c.is_ascii_digit());
        if !number.is_empty() && number.chars().all(|c| c.is_ascii_digit() || "/-.".contains(c)) {
            return Some(number.to_owned());
        }
    }
    None
}

/// `GET /communiques`: the registers of a territory.
pub async fn index(by: Granted<ReadRecord>, Query(asked): Query<Asked>) -> Result<Response> {
    let visit = by.visit();
    let w = visit.words();
    let (asked, chosen) = narrowed(&by, asked).await?;
    let title = match &chosen.unit {
        Some(unit) => w.publishing_title_of(unit.name(visit.lang)),
        None => w.publishing_title(),
    };
    let frame = visit.frame(title);
    shown(&by, asked, chosen.scope, None, frame, "/communiques".into()).await
}

/// `GET /bodies/{id}/communiques`: the register of a body.
pub async fn of_body(
    by: Granted<ReadRecord>,
    Path(id): Path<Id<Body>>,
    Query(asked): Query<Asked>,
) -> Result<Response> {
    let visit = by.visit();
    let (w, rules) = (visit.words(), visit.app.rules());
    let body = visit.app.db.first(bodies::lists::body(id, visit.today)).await?.ok_or(Error::NotFound)?;
    by.at(body.place())?;
    let name = bodies::pages::name_of(&rules, &body, visit.lang);
    let frame = visit
        .frame(w.publishing_title_of(name.as_str()))
        .step("/bodies", w.bodies_title())
        .step(format!("/bodies/{id}"), name);
    let asked = Asked { unit: String::new(), body: String::new(), ..asked };
    shown(
        &by,
        asked,
        Scope::of(body.place()),
        Some((id, body.place())),
        frame,
        format!("/bodies/{id}/communiques"),
    )
    .await
}

/// The archive's texts and what is being prepared are for those who may see them: their own territories.
async fn narrowed(by: &Granted<ReadRecord>, asked: Asked) -> Result<(Asked, Chosen)> {
    let chosen = match asked.from.as_str() {
        "open" => match by.also::<WriteRecord>() {
            Some(by) => Chosen::of(&by, &asked.unit).await?,
            None => return Err(Error::NotFound),
        },
        "received" => match by.also::<ReadArchive>() {
            Some(by) => Chosen::of(&by, &asked.unit).await?,
            None => return Err(Error::NotFound),
        },
        _ => Chosen::of(by, &asked.unit).await?,
    };
    Ok((asked, chosen))
}

async fn shown(
    by: &Granted<ReadRecord>,
    asked: Asked,
    scope: Scope,
    body: Option<(Id<Body>, crate::territory::Place)>,
    frame: Frame,
    base: String,
) -> Result<Response> {
    let visit = by.visit();
    let w = visit.words();
    let reaches = |can: Can| match (visit.officer(), body) {
        (None, _) => false,
        (Some(o), None) => o.can(can),
        (Some(o), Some((_, place))) => o.scopes(can).iter().any(|s| s.covers(place)),
    };
    // What was received is kept where it was received, so of a body it is looked for in all that one may read of the archive.
    let scope = match (asked.from.as_str(), body) {
        ("received", Some(_)) => by.also::<ReadArchive>().ok_or(Error::NotFound)?.scope(),
        ("open", Some((_, place))) => {
            by.also::<WriteRecord>().ok_or(Error::NotFound)?.at(place)?;
            scope
        }
        _ => scope,
    };
    let of_body = body.map(|(id, _)| id);
    let mut found = lines(by, &asked, scope, of_body, PAGE + 1).await?;
    let issued = found.iter().filter(|(line, _)| line.state.is_some()).count() as i64;
    let more = match asked.from.as_str() {
        "open" => false,
        "received" => found.len() as i64 > PAGE,
        _ => issued > PAGE,
    };
    if more || asked.from == "open" {
        found.truncate(PAGE as usize);
    }
    let last = found.last().map(|(_, id)| id.clone()).unwrap_or_default();
    let lines: Vec<Line> = found
        .into_iter()
        .map(|(mut line, _)| {
            line.body = line.body.filter(|_| of_body.is_none());
            line
        })
        .collect();
    let keep = |from: &str| format!("{base}{}", asked.keep(from, ""));
    let mut tabs = vec![(keep(""), w.publishing_issued())];
    if of_body.is_none() && scope != Scope::Nation {
        tabs.push((keep("above"), w.publishing_above()));
    }
    if reaches(Can::WriteRecord) {
        tabs.push((keep("open"), w.publishing_open()));
    }
    if visit.can(Can::ReadArchive) {
        tabs.push((keep("received"), w.publishing_received()));
    }
    let address = match of_body {
        Some(id) => {
            let asked = Asked { body: id.to_string(), ..asked.clone() };
            format!("/communiques.csv{}", asked.keep(&asked.from, ""))
        }
        None => format!("/communiques.csv{}", asked.keep(&asked.from, "")),
    };
    let paging = Paging {
        words: w,
        earlier: (!asked.after.is_empty()).then(|| keep(&asked.from)),
        later: more.then(|| format!("{base}{}", asked.keep(&asked.from, &last))),
        shown: w.publishing_shown(lines.len()),
        export: visit.can(Can::ExportList).then_some(address),
    };
    let begin =
        body.filter(|_| reaches(Can::WriteRecord)).map(|(id, _)| format!("/bodies/{id}/communiques/new"));
    let text = match asked.from.as_str() {
        "open" => w.publishing_none_open(),
        "received" => w.publishing_none_received(),
        "above" => w.publishing_none_above(),
        _ => w.publishing_none(),
    };
    let next = match (asked.from.as_str(), &begin) {
        ("", Some(href)) => Some((href.clone(), w.publishing_new_statement())),
        ("", None) => Some(("/meetings".to_owned(), w.web_meetings())),
        _ => None,
    };
    page(List {
        tabs: Tabs { label: w.publishing_registers(), tabs, current: keep(&asked.from) },
        lines,
        paging,
        nothing: Empty { icon: icons::MEGAPHONE, text, next },
        base,
        of_body: of_body.is_some(),
        begin,
        body_href: of_body.map(|id| format!("/bodies/{id}")),
        asked,
        frame,
    })
}

/// `GET /communiques.csv`: the same register as a spreadsheet.
pub async fn export(by: Granted<ExportList>, Query(asked): Query<Asked>) -> Result<Response> {
    let visit = by.visit();
    let w = visit.words();
    let reads = by.also::<ReadRecord>().ok_or(Error::NotFound)?;
    let asked = Asked { after: String::new(), ..asked };
    let scope = match asked.from.as_str() {
        "open" => Chosen::of(&by.also::<WriteRecord>().ok_or(Error::NotFound)?, &asked.unit).await?.scope,
        "received" => Chosen::of(&by.also::<ReadArchive>().ok_or(Error::NotFound)?, &asked.unit).await?.scope,
        _ => Chosen::of(&by, &asked.unit).await?.scope,
    };
    let body = asked.body.parse::<Id<Body>>().ok();
    let place = match body {
        Some(id) => {
            let body =
                visit.app.db.first(bodies::lists::body(id, visit.today)).await?.ok_or(Error::NotFound)?;
            reads.at(body.place())?;
            Some(body.place())
        }
        None => None,
    };
    let found = lines(&by, &asked, scope, body, SHEET).await?;
    exported(&by, "publication", place, found.len()).await?;
    let head = vec![
        w.bodies_col_id(),
        w.publishing_col_number(),
        w.meetings_col_title(),
        w.publishing_col_kind(),
        w.bodies_body(),
        w.meetings_col_day(),
        w.convening_col_state(),
    ];
    let rows = found.into_iter().map(|(line, id)| {
        vec![
            id,
            line.number,
            line.title,
            line.kind,
            line.body.map(|(_, name)| name).unwrap_or_default(),
            line.day.map(|d| d.to_string()).unwrap_or_default(),
            line.state_text,
        ]
    });
    Ok(csv::answer("communiques", head, rows))
}

#[cfg(test)]
mod tests {
    use super::number_in;

    /// D02: the number that a received text gives itself.
    #[test]
    fn a_text_tells_its_number() {
        assert_eq!(number_in("بلاغ رقم 7/2026\nعقدت").as_deref(), Some("7/2026"));
        assert_eq!(number_in("بلاغ الأمانة الوطنية\nرقم: ١٢/٢٠٢٦").as_deref(), Some("12/2026"));
        assert_eq!(number_in("بلاغ عدد 3\n").as_deref(), Some("3"));
        assert_eq!(number_in("بلاغ الأمانة الوطنية\nعقدت الأمانة يوم 3 ماي"), None);
        assert_eq!(number_in("رقم الهاتف"), None);
    }
}
