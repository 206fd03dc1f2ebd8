//! What the record says of a meeting, ready to be told (D11): the rapporteur's wording of it, and its values to compare with.

use super::{
    Meeting, Mode, Precision, Role, grammar,
    lists::{self, MeetingRow},
    pages::{self, dated},
    rapporteur::{self, Decided, Guest, Named, Next, Told},
};
use crate::{
    access::{Granted, capability::ExportList},
    bodies::{Basis, pages::exported},
    paper,
    people::Sex,
    record::view::{me, name_in},
    territory::{self, Gazette, Place, UnitKind, store::GazetteRow},
    ui::{Lang, Words},
    web::{Error, Result, Visit},
};
use amana_base::{Day, Id};
use amana_statute::{LevelKey, Organ};
use axum::{
    extract::Path,
    http::{HeaderValue, header},
    response::{IntoResponse, Response},
};

/// A meeting as the record has it.
pub struct Recorded {
    /// It.
    pub row: MeetingRow,
    /// What there is to tell of it.
    pub told: Told,
    /// What a reader should find in a text about it.
    pub values: Values,
}

/// What the record says, as values.
#[derive(Clone, Debug, Default)]
pub struct Values {
    /// In the reader's terms: `ordinary_meeting`, `remote_meeting`, `council_session`, …
    pub kind: String,
    /// The kind of the body; empty when none is known.
    pub body_kind: String,
    /// Its own name.
    pub body_name: String,
    /// Code of its unit.
    pub unit: String,
    /// Code of the unit where it was held, when another.
    pub host: String,
    /// The first day, or the first of the month or year.
    pub on: Option<Day>,
    /// The last day, of several.
    pub until: Option<Day>,
    /// How exactly.
    pub precision: Option<Precision>,
    /// What comes: what, when, how exactly.
    pub next: Vec<(String, Option<Day>, Precision)>,
}

impl Recorded {
    /// The rapporteur's wording: the title, then the paragraphs.
    pub fn wording(&self) -> (String, String) {
        let lines = rapporteur::communique(&self.told);
        match lines.split_first() {
            Some((title, rest)) => (title.clone(), rest.join("\n")),
            None => Default::default(),
        }
    }
}

/// `GET /meetings/{id}/communique.txt`: the rapporteur's wording as plain text.
pub async fn plain(by: Granted<ExportList>, Path(id): Path<Id<Meeting>>) -> Result<Response> {
    let recorded = recorded(by.visit(), id).await?;
    by.at(recorded.row.place())?;
    exported(&by, "meeting", Some(recorded.row.place()), 1).await?;
    let mut answer = rapporteur::communique(&recorded.told).join("\n\n").into_response();
    let name = format!("attachment; filename=\"communique-{id}.txt\"");
    if let Ok(value) = HeaderValue::from_str(&name) {
        answer.headers_mut().insert(header::CONTENT_DISPOSITION, value);
    }
    Ok(answer)
}

/// `GET /meetings/{id}/communique.pdf`: the same on the letterhead of the body.
pub async fn printed(by: Granted<ExportList>, Path(id): Path<Id<Meeting>>) -> Result<Response> {
    let visit = by.visit();
    let recorded = recorded(visit, id).await?;
    by.at(recorded.row.place())?;
    exported(&by, "meeting", Some(recorded.row.place()), 1).await?;
    let (title, text) = recorded.wording();
    let body = pages::body_of(&visit.app.rules(), &recorded.row, Lang::Ar);
    let head = paper::letterhead(&visit.app, Lang::Ar, body.map(|(_, name)| name));
    let document = paper::communique(head, &title, &text.lines().collect::<Vec<_>>(), visit.today);
    paper::answer(&format!("communique-{id}"), vec![document]).await
}

/// What sort of meeting it was: how the rapporteur calls it, and how the reader does. A convened session says only whether it
/// was ordinary; its body says the rest.
fn kind_of(kind: &str, organ: Option<Organ>, mode: Mode) -> (String, String) {
    let told = match (kind, organ) {
        ("ordinary" | "extraordinary", Some(Organ::Council)) => "council_session",
        ("ordinary" | "extraordinary", Some(Organ::Congress)) => "congress",
        ("ordinary", _) => "ordinary_meeting",
        (other, _) => other,
    };
    let read = match told {
        "extraordinary" | "ordinary_meeting" | "outreach" if mode == Mode::Remote => "remote_meeting",
        "extraordinary" => "ordinary_meeting",
        other => other,
    };
    (told.to_owned(), read.to_owned())
}

/// A unit where nothing beside it says what it is: `إقليم بركان`, `عمالة سلا`, `جهة الشرق`; a commune by its name alone, with
/// its province when others bear the name: `بني وليد بإقليم تاونات`.
pub fn place(gazette: &Gazette, unit: &GazetteRow) -> String {
    let name = &unit.name_ar;
    let called = |what: &str| if name.starts_with(what) { name.clone() } else { format!("{what} {name}") };
    match unit.kind {
        UnitKind::Region => called("جهة"),
        UnitKind::Province => called("إقليم"),
        UnitKind::Prefecture => called("عمالة"),
        UnitKind::Commune | UnitKind::Arrondissement => {
            let communes = gazette.named(name).filter(|u| Gazette::level(u) == LevelKey::Local);
            let above = gazette.at_level(unit, LevelKey::Provincial);
            match above.filter(|_| communes.count() > 1) {
                Some(province) => format!("{name} {}", grammar::in_unit(&place(gazette, province))),
                None => name.clone(),
            }
        }
        _ => name.clone(),
    }
}

/// The unit of a body, after what the body is called: `الأمانة الإقليمية` says that it is of a province.
pub fn home(gazette: &Gazette, unit: &GazetteRow) -> String {
    match unit.kind {
        UnitKind::Country => String::new(),
        UnitKind::Province | UnitKind::Prefecture => unit.name_ar.clone(),
        _ => place(gazette, unit),
    }
}

/// A meeting as the record has it, for whoever may see it: the caller asks whether its place is in reach.
pub async fn recorded(visit: &Visit, id: Id<Meeting>) -> Result<Recorded> {
    // Communiques are Arabic, whatever the language of the page.
    let (db, w, lang, rules) = (&visit.app.db, Words::of(Lang::Ar), Lang::Ar, visit.app.rules());
    let gazette = territory::gazette(&visit.app).await?;
    let row = db.first(lists::meeting(id, me(visit), visit.today)).await?.ok_or(Error::NotFound)?;
    let more = db.first(lists::more(id)).await?.ok_or(Error::NotFound)?;
    let title_of =
        |kind: &str, post: &str, rank: i64, sex: Option<Sex>| rules.title_of(kind, post, rank, sex, lang);
    let people = db.all(lists::people(id)).await?;
    let convener = people.iter().find(|p| Some(p.person_id) == more.convened_by_person);
    let told_already = convener.is_some_and(|p| p.role != Role::Named);
    let guests: Vec<Guest> = people
        .iter()
        .filter(|p| p.role != Role::Named)
        .map(|p| {
            let post = p.kind.as_deref().zip(p.post.as_deref());
            let post = post.map(|(kind, post)| title_of(kind, post, p.rank.unwrap_or(0), p.sex));
            Guest {
                name: name_in(lang, &p.name_ar, &p.name_la),
                honorific: p.honorific.clone(),
                sex: p.sex,
                role: p.role,
                capacity: post.unwrap_or_else(|| p.capacity_written.clone()),
            }
        })
        .collect();
    let convener = match (more.convened_by_person, told_already) {
        (Some(person), false) => {
            db.first(lists::courtesy_of(person)).await?.map(|(ar, la, honorific, sex)| Guest {
                name: name_in(lang, &ar, &la),
                honorific,
                sex,
                role: Role::Named,
                capacity: more.convened_as.clone(),
            })
        }
        _ => None,
    };
    let mut decisions: Vec<Decided> = vec![];
    let named = db.all(lists::named_by_decisions(id)).await?;
    for (decision, taken, text) in db.all(lists::decided(id)).await? {
        let named = named.iter().filter(|n| n.decision_id == decision).map(|n| {
            let name = name_in(lang, &n.name_ar, &n.name_la);
            let courtesy = grammar::courtesy(&n.honorific, n.sex);
            Named {
                person: if courtesy.is_empty() { name.clone() } else { format!("{courtesy} {name}") },
                name,
                office: office(&title_of(&n.kind, &n.post, n.rank, n.sex), &n.body_ar),
                appointed: n.basis == Basis::Appointment,
            }
        });
        decisions.push(Decided { taken, text, named: named.collect() });
    }
    let next = db.all(lists::milestones(id)).await?;
    let plain = |day: String| day.replace("، ", " ");
    let in_words = |on: Option<Day>, precision: Precision| match (on, precision) {
        (Some(on), Precision::Day) => plain(w.date_with_weekday(on)),
        (None, _) | (_, Precision::Unknown) => String::new(),
        (on, precision) => plain(dated(w, on, precision, "")),
    };
    let quorum = match (row.present, more.members_then, more.quorum_needed) {
        (Some(present), Some(members), Some(needed)) if present >= needed => Some((present, members)),
        _ => None,
    };
    let own = row.body_ar.clone().filter(|name| !name.is_empty());
    let organ = row.body_kind.as_deref().and_then(|kind| rules.kind(kind)).map(|kind| kind.organ);
    let (kind, read) = kind_of(&more.kind, organ, more.mode);
    let host = more.host_code.filter(|code| *code != row.unit_code);
    let label = row.body_kind.as_deref().map(|kind| rules.kind_label(kind, lang));
    let told = Told {
        organisation: rules.organisation(lang),
        body: own.clone().or(label).unwrap_or_default(),
        unit: match gazette.code(&row.unit_code) {
            Some(unit) => home(&gazette, unit),
            None if row.place() == Place::NATION => String::new(),
            None => row.unit_ar.clone(),
        },
        kind,
        exact: row.date_precision == Precision::Day && row.held_on.is_some(),
        day: in_words(row.held_on, row.date_precision),
        until: in_words(more.held_until_on, Precision::Day),
        venue: more.venue,
        host: match host.as_deref().and_then(|code| gazette.code(code)) {
            Some(unit) => place(&gazette, unit),
            None => more.host_ar.filter(|_| host.is_some()).unwrap_or_default(),
        },
        mode: Some(more.mode),
        slogan: more.slogan,
        convener,
        quorum,
        agenda: db.all(lists::agenda(id)).await?,
        decisions,
        next: next
            .iter()
            .map(|m| Next {
                what: m.what.clone(),
                day: in_words(m.due_on, m.date_precision),
                exact: m.date_precision == Precision::Day,
            })
            .collect(),
        guests,
    };
    let values = Values {
        kind: read,
        body_kind: row.body_kind.clone().unwrap_or_default(),
        body_name: own.unwrap_or_default(),
        unit: row.unit_code.clone(),
        host: host.unwrap_or_default(),
        on: row.held_on,
        until: more.held_until_on,
        precision: Some(row.date_precision),
        next: next.into_iter().map(|m| (m.what, m.due_on, m.date_precision)).collect(),
    };
    Ok(Recorded { row, told, values })
}

/// The office with the own name of its body, when its words do not say it: `رئيسة القطب` of `القطب النسائي`.
fn office(title: &str, body: &str) -> String {
    let mut words: Vec<&str> = title.split_whitespace().collect();
    let mut own = body.split_whitespace();
    match (words.last(), own.next()) {
        (Some(last), Some(first)) if *last == first => words.extend(own),
        _ => {}
    }
    words.join(" ")
}
