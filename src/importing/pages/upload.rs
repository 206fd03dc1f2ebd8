//! The lists there are, and a new one.

use super::address;
use crate::{
    access::{Granted, Scope, capability::WriteMembers},
    bodies::forms::unit_of,
    importing::{
        MemberList, acts,
        sealed::{Arriving, ListKey},
        store, words,
    },
    record::view::name_in,
    territory::{self, Place},
    ui::{
        Field, Frame, icons,
        parts::{self, Empty},
    },
    web::{Error, FormErrors, Result, Visit, page, see},
};
use amana_base::{Id, Instant};
use askama::Template;
use axum::{
    extract::{Multipart, multipart::MultipartError},
    http::StatusCode,
    response::Response,
};
use sha2::{Digest, Sha256};

/// What file dialogues show; what it is decide its bytes.
const ACCEPT: &str = ".xlsx,.xls,.ods,.csv,.tsv,.txt";
/// The longest name of a file that is kept.
const NAME: usize = 120;
/// So many times the size that a file may have are heard to their end, so that the answer arrives; more is broken off.
const HEARD: u64 = 8;
/// Lists on a page.
const LISTS: i64 = 100;

struct Line {
    id: Id<MemberList>,
    name: String,
    unit: String,
    sender: String,
    at: Instant,
    state: parts::State,
}

#[derive(Template)]
#[template(path = "importing/list.html")]
struct Lists {
    frame: Frame,
    lines: Vec<Line>,
    nothing: Empty,
    offset: i64,
}

/// `GET /members/imports`: the lists of a territory.
pub async fn index(by: Granted<WriteMembers>) -> Result<Response> {
    let visit = by.visit();
    let (w, lang) = (visit.words(), visit.lang);
    let mut lines = vec![];
    for scope in by.scopes() {
        for row in visit.app.db.all(store::lists(*scope, LISTS)).await? {
            lines.push(Line {
                id: row.id,
                unit: name_in(lang, &row.unit_ar, &row.unit_fr),
                sender: name_in(lang, &row.sender_ar, &row.sender_la),
                at: row.received_at,
                state: words::stage(w, row.stage),
                name: row.file_name,
            });
        }
    }
    let next = Some(("/members/imports/new".to_owned(), w.importing_new()));
    page(Lists {
        frame: visit.frame(w.importing_title()).step("/members", w.members_title()),
        lines,
        nothing: Empty { icon: icons::FILE_SPREADSHEET, text: w.importing_none(), next },
        offset: visit.app.config.utc_offset_minutes,
    })
}

#[derive(Template)]
#[template(path = "importing/new.html")]
struct New {
    frame: Frame,
    fields: Vec<Field>,
    errors: FormErrors,
}

/// `GET /members/imports/new`: the form.
pub async fn new(by: Granted<WriteMembers>) -> Result<Response> {
    let unit = usual_unit(by.visit(), by.scope()).await?;
    asked(&by, &unit, FormErrors::default())
}

/// The size that a file may have, in megabytes.
fn most(visit: &Visit) -> i64 {
    i64::try_from(visit.app.config.list_megabytes).unwrap_or(i64::MAX)
}

/// The visitor's own territory, as the form suggests it.
async fn usual_unit(visit: &Visit, scope: Scope) -> Result<String> {
    let id = match scope {
        Scope::Nation => return Ok(String::new()),
        Scope::Region(id) | Scope::Province(id) | Scope::Commune(id) => id,
    };
    let row = visit.app.db.first(territory::store::unit(id)).await?.ok_or(Error::NotFound)?;
    Ok(format!("{} ({})", row.name(visit.lang), row.code))
}

fn asked(by: &Granted<WriteMembers>, unit: &str, errors: FormErrors) -> Result<Response> {
    let visit = by.visit();
    let w = visit.words();
    let mut place = Field::suggest("unit", w.members_unit(), "/units.json", vec![])
        .hint(w.importing_unit_hint())
        .latin()
        .value(unit)
        .error(errors.of("unit"));
    if by.scope() == Scope::Nation {
        place = place.optional(&w);
    }
    let file = Field::file("file", w.importing_file(), ACCEPT, false)
        .hint(w.importing_file_hint(most(visit)))
        .error(errors.of("file"));
    let wrong = !errors.is_empty();
    let frame = visit.frame(w.importing_new()).step("/members", w.members_title());
    let frame = frame.step("/members/imports", w.importing_title());
    let mut response = page(New { frame, fields: vec![place, file], errors })?;
    if wrong {
        *response.status_mut() = StatusCode::UNPROCESSABLE_ENTITY;
    }
    Ok(response)
}

/// `POST /members/imports`: takes a file in, encrypted from its first bytes on.
pub async fn receive(by: Granted<WriteMembers>, mut form: Multipart) -> Result<Response> {
    let visit = by.visit();
    let (w, app) = (visit.words(), &visit.app);
    let limit = (app.config.list_megabytes as u64) << 20;
    let id: Id<MemberList> = app.ids.fresh();
    let (key, wrapped) = ListKey::fresh(&app.keys, id)?;
    let mut file: Option<(String, Arriving, Vec<u8>)> = None;
    let (mut unit, mut too_big) = (String::new(), false);
    while let Some(mut field) = form.next_field().await.map_err(broken_off)? {
        let named = field.file_name().map(str::to_owned).filter(|name| !name.is_empty());
        let Some(name) = named else {
            if field.name() == Some("unit") {
                unit = field.text().await.map_err(broken_off)?.chars().take(200).collect();
            }
            continue;
        };
        let (mut arriving, mut hash, mut seen) = (Arriving::new(key.clone())?, Sha256::new(), 0u64);
        while let Some(chunk) = field.chunk().await.map_err(broken_off)? {
            seen += chunk.len() as u64;
            if seen > limit * HEARD {
                return Err(Error::TooLarge(app.config.list_megabytes));
            }
            // What goes beyond is heard to its end, so that the answer arrives, and not kept.
            if seen <= limit {
                hash.update(&chunk);
                arriving.take(&app.keys, &chunk)?;
            }
        }
        too_big = seen > limit;
        let name = crate::people::clean_name(name.rsplit(['/', '\\']).next().unwrap_or(""));
        file = Some((name.chars().take(NAME).collect(), arriving, hash.finalize().to_vec()));
    }
    let mut errors = FormErrors::default();
    let place = if unit.trim().is_empty() && by.scope() == Scope::Nation {
        Some(Place::NATION)
    } else {
        unit_of(&by, &unit, &mut errors).await?.map(|unit| unit.place())
    };
    match &file {
        None => errors.add("file", w.importing_no_file()),
        Some((_, arriving, _)) if arriving.bytes == 0 => errors.add("file", w.lists_no_empty()),
        Some(_) if too_big => errors.add("file", w.lists_no_too_big(most(visit))),
        Some(_) => {}
    }
    let Some(((name, mut arriving, sha256), place)) = file.zip(place).filter(|_| errors.is_empty()) else {
        return asked(&by, &unit, errors);
    };
    acts::receive(&by, (id, place), (&name, &sha256), &wrapped, &mut arriving).await?;
    Ok(see(&address(id)))
}

fn broken_off(e: MultipartError) -> Error {
    Error::Malformed(format!("a form that broke off: {e}"))
}
