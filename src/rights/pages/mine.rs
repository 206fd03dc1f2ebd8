//! My data: everything that is kept of whoever is signed in, who can see it and who did, and the ways to the other rights.

use super::{copy, months, myself, private};
use crate::{
    access::Deed,
    journal::Verb,
    people::Person,
    rights::{
        Line, Outcome, Request, Rule,
        gather::gather,
        store::{self, OppositionRow},
        words,
    },
    ui::{Choice, Field, Frame, parts::State},
    web::{FormErrors, Result, Visit, page},
};
use amana_base::Id;
use askama::Template;
use axum::response::Response;

struct PartShown {
    title: String,
    about: String,
    lines: Vec<Line>,
}

struct ConsentShown {
    said: String,
    /// Where it is withdrawn, unless it was.
    withdrawal: Option<String>,
}

struct OppositionShown {
    said: String,
    end: Option<String>,
}

struct RequestShown {
    id: Id<Request>,
    said: String,
    state: State,
    open: bool,
    refused: bool,
    why: Option<String>,
}

#[derive(Template)]
#[template(path = "rights/pages/mine.html")]
struct Mine {
    frame: Frame,
    controller: String,
    declaration: String,
    parts: Vec<PartShown>,
    can_see: Vec<String>,
    did_see: Vec<Line>,
    consents: Vec<ConsentShown>,
    oppositions: Vec<OppositionShown>,
    opposing: Vec<Field>,
    consenting: Vec<(&'static str, String)>,
    requests: Vec<RequestShown>,
    errors: FormErrors,
}

/// `GET /my-data`.
pub async fn show(visit: Visit) -> Result<Response> {
    shown(&visit, FormErrors::default()).await
}

pub(super) async fn shown(visit: &Visit, errors: FormErrors) -> Result<Response> {
    let person = myself(visit)?;
    let (app, w) = (&visit.app, visit.words());
    let all = gather(visit, person, visit.lang).await?;
    let months = months(app).await?;
    let of = |rule: Rule| months.get(rule.as_str()).copied().unwrap_or_default();
    let parts = all.parts.into_iter().map(|p| PartShown {
        title: words::section(w, p.section),
        about: copy::about(w, p.section, of),
        lines: p.lines,
    });
    let wrong = !errors.is_empty();
    let mut response = private(page(Mine {
        controller: app.rules().organisation(visit.lang),
        declaration: app.settings().declaration,
        parts: parts.collect(),
        can_see: all.can_see,
        did_see: all.did_see,
        consents: consents(visit, person).await?,
        oppositions: oppositions(visit, person, "/my-data/oppositions").await?,
        opposing: super::opposing::fields(w, &errors),
        consenting: consenting(visit, person).await?,
        requests: requests(visit, person).await?,
        errors,
        frame: visit.frame(w.rights_mine()),
    })?);
    if wrong {
        *response.status_mut() = axum::http::StatusCode::UNPROCESSABLE_ENTITY;
    }
    Ok(response)
}

async fn consents(visit: &Visit, person: Id<Person>) -> Result<Vec<ConsentShown>> {
    let (db, w) = (&visit.app.db, visit.words());
    let mut out: Vec<ConsentShown> = vec![];
    for c in db.all(store::consents(person)).await? {
        out.push(ConsentShown {
            said: words::consent(w, &c),
            withdrawal: c.withdrawn_on.is_none().then(|| format!("/my-data/consents/{}/withdrawal", c.id)),
        });
    }
    for a in db.all(store::agreed(person)).await? {
        let said = w.rights_agreed(a.recipient, a.purpose, a.reference);
        out.push(match a.withdrawn_on {
            Some(on) => ConsentShown { said: w.rights_ended(said, w.date(on)), withdrawal: None },
            None => {
                let address = format!("/my-data/disclosure-consents/{}/withdrawal", a.id);
                ConsentShown { said, withdrawal: Some(address) }
            }
        });
    }
    Ok(out)
}

/// To what the person may consent with one press: what they did not, or took back.
async fn consenting(visit: &Visit, person: Id<Person>) -> Result<Vec<(&'static str, String)>> {
    let w = visit.words();
    let given = visit.app.db.all(store::consents(person)).await?;
    let stands = |key: &str| given.iter().any(|c| c.purpose == key && c.withdrawn_on.is_none());
    let offered = [("news", w.rights_purpose_news()), ("canvassing", w.rights_purpose_canvassing())];
    Ok(offered.into_iter().filter(|(key, _)| !stands(key)).collect())
}

async fn oppositions(visit: &Visit, person: Id<Person>, at: &str) -> Result<Vec<OppositionShown>> {
    let w = visit.words();
    let shown = |o: OppositionRow| {
        let said = words::opposed(w, o.purpose, o.via);
        match o.ended_on {
            Some(on) => OppositionShown { said: w.rights_ended(said, w.date(on)), end: None },
            None => {
                let said = w.rights_since(said, w.date(o.opposed_on));
                OppositionShown { said, end: Some(format!("{at}/{}/end", o.id)) }
            }
        }
    };
    Ok(visit.app.db.all(store::oppositions(person)).await?.into_iter().map(shown).collect())
}

async fn requests(visit: &Visit, person: Id<Person>) -> Result<Vec<RequestShown>> {
    let (app, w) = (&visit.app, visit.words());
    let mut out = vec![];
    for row in app.db.all(store::requests_of(person)).await? {
        let why = crate::rights::acts::opened_answer(app, &row).await?;
        let said = crate::rights::store::RequestRow { outcome: None, ..row.clone() };
        out.push(RequestShown {
            id: row.id,
            said: words::request(w, &said),
            state: words::state(w, &row, visit.today),
            open: row.outcome.is_none(),
            refused: row.outcome == Some(Outcome::Refused),
            why,
        });
    }
    Ok(out)
}

/// `GET /my-data/copy.zip`: all of it, to take away. Written down: who holds somebody's session is seen by them.
pub async fn copy(visit: Visit) -> Result<Response> {
    let person = myself(&visit)?;
    let copy = copy::prepared(&visit, person).await?;
    let place = super::home(&visit, person).await?;
    let deed = Deed::begin(&visit, Verb::TakeOwnData).await?;
    deed.commit(super::about(person, place)).await?;
    Ok(copy::answer(&visit, copy))
}

/// The choices of a select that begins with none chosen.
pub(super) fn chosen(first: String, all: impl Iterator<Item = (String, String)>) -> Vec<Choice> {
    std::iter::once(Choice::new("", first)).chain(all.map(|(key, word)| Choice::new(key, word))).collect()
}
