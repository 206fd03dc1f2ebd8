//! Whom a meeting is measured with: a congress of as many delegates as asked, each with an account and a session.

use crate::{
    access::{Deed, Position},
    app::App,
    bench::{plan::Plan, session},
    bodies::{self, Basis, Body, NewBody, NewMandate, Seat, SeatRef, seats_of, store::SeatRow},
    journal::{Entry, Subject, Verb},
    people::Person,
    statutes::Rulebook,
    territory::Place,
    web::{self, Visit},
};
use amana_base::Id;
use amana_sql::Change;
use amana_statute::{BodyKind, Organ};
use anyhow::{Context, Result, anyhow, bail};
use std::sync::Arc;

/// Somebody who sits in the congress.
pub struct Delegate {
    /// Who.
    pub person: Id<Person>,
    /// The cookie of their session.
    pub cookie: String,
}

/// A body with everybody who sits in it; the first presides.
pub struct Scene {
    /// The body.
    pub body: Id<Body>,
    /// Who sits in it.
    pub delegates: Vec<Delegate>,
}

impl Scene {
    /// Founds a congress of so many of the data set's people and signs each of them in.
    pub async fn set(app: &Arc<App>, plan: &Plan, delegates: usize) -> Result<Scene> {
        if delegates < 10 || plan.size.persons < delegates {
            bail!(
                "a meeting is measured with at least 10 people and no more than the data set has (--persons)"
            );
        }
        let failed = |e: web::Error| anyhow!("{e}");
        let visit = Visit::of_program(app.clone());
        let mut deed = Deed::begin(&visit, Verb::FoundOrganisation).await.map_err(failed)?;
        let Founded { body, president, delegate, rows } = found(&deed, &plan.rules, plan)?;
        deed.tx.bulk(rows).await?;
        let mut out = Vec::with_capacity(delegates);
        let mut rows = Vec::with_capacity(delegates * 3);
        let apart = plan.size.persons / delegates;
        for n in 0..delegates {
            let person = Plan::person(n * apart);
            let seat = if n == 0 { &president } else { &delegate };
            let new = NewMandate::new(SeatRef::Seat(seat.id), person, plan.today.plus(-30), Basis::Import);
            rows.push(bodies::store::mandate_insert(deed.id(), &new, seat, None, "", None, deed.act));
            let (cookie, account) = session::signed_in(app, person)?;
            rows.extend(account);
            out.push(Delegate { person, cookie });
        }
        deed.tx.bulk(rows).await?;
        let about = Entry::about(Subject { kind: "body", id: body.raw() }, Place::NATION);
        deed.commit(about).await.map_err(failed)?;
        Ok(Scene { body, delegates: out })
    }
}

/// A congress as it is written.
struct Founded {
    body: Id<Body>,
    /// The seat of whoever presides.
    president: SeatRow,
    /// The seat that the others share.
    delegate: SeatRow,
    rows: Vec<Change>,
}

fn found(deed: &Deed<'_>, rules: &Rulebook, plan: &Plan) -> Result<Founded> {
    let kind = congress(rules).context("the statute in force knows no national congress with delegates")?;
    let unit = plan.units.iter().find(|u| u.kind.as_str() == "country").context("a country")?;
    let id = deed.id::<Body>();
    let new = NewBody {
        kind: kind.key.clone(),
        unit: unit.id,
        name_ar: String::new(),
        name_fr: String::new(),
        parent: None,
        competence: String::new(),
        founded_on: Some(plan.today.plus(-30)),
        founded_by: None,
    };
    let row = bodies::store::BodyInsert {
        id,
        sphere: bodies::Sphere::Party,
        place: Place::NATION,
        name_ar: "",
        name_fr: "",
        competence: "",
        confidential: false,
        sort_key: "",
    };
    let mut rows = vec![bodies::store::body_insert(&new, &row, deed.act)];
    let (mut head, mut many) = (None, None);
    for planned in seats_of(kind) {
        let seat: Id<Seat> = deed.id();
        rows.push(bodies::store::seat_insert(seat, id, &planned, deed.act));
        let line = SeatRow {
            id: seat,
            post: planned.post.clone(),
            rank: planned.rank,
            holding: planned.holding,
            staff: planned.staff,
            body_id: id,
            body_kind: kind.key.clone(),
            dissolved_on: None,
            region_id: Id::from_raw(0),
            province_id: Id::from_raw(0),
            commune_id: Id::from_raw(0),
        };
        let heads = rules.position(&kind.key, &planned.post) == Some(Position::Head);
        match planned.holding {
            bodies::Holding::Collective => many = many.or(Some(line)),
            _ if heads => head = head.or(Some(line)),
            _ => {}
        }
    }
    let (president, delegate) =
        head.zip(many).context("a congress without a president or without delegates")?;
    Ok(Founded { body: id, president, delegate, rows })
}

fn congress(rules: &Rulebook) -> Option<&BodyKind> {
    let latest = rules.own().latest()?;
    latest.bodies.iter().find(|k| {
        let national = k.level == amana_statute::LevelKey::National;
        let seats = seats_of(k);
        let heads = |s: &bodies::SeatPlan| rules.position(&k.key, &s.post) == Some(Position::Head);
        national
            && matches!(k.organ, Organ::Congress | Organ::Council)
            && seats.iter().any(|s| s.holding == bodies::Holding::Collective)
            && seats.iter().any(heads)
    })
}
