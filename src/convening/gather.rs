//! What the record says of a meeting to come, for [`super::lawfulness`] and for what the statute proposes.

use super::{
    lawfulness::{self, Evidence, Finding, OfficeOn},
    model::{self, Plan, Service, SessionKind},
    store::{self, ConvocationRow, Host, OfficeHolder},
};
use crate::{
    access::{Capability, Deed, Granted},
    bodies,
    meetings::{Meeting, Mode},
    people::Person,
    record::view::me,
    statutes::Rulebook,
    territory::Place,
    web::{Error, Result, Visit},
};
use amana_base::{Day, Id};
use amana_sql::Db;
use amana_statute as statute;

/// A body in which this visitor may convene; its cases apart when they are not theirs to see (B13).
pub async fn host<A: Capability>(by: &Granted<A>, id: Id<bodies::Body>) -> Result<Host> {
    let visit = by.visit();
    let found = visit.app.db.first(store::host(id)).await?.ok_or(Error::NotFound)?;
    by.at(found.place())?;
    open(visit, &found).await?;
    Ok(found)
}

/// A meeting to come within reach, with its body.
pub async fn reach<A: Capability>(by: &Granted<A>, id: Id<Meeting>) -> Result<(ConvocationRow, Host)> {
    let visit = by.visit();
    let row = visit.app.db.first(store::convocation(id)).await?.ok_or(Error::NotFound)?;
    by.at(row.place())?;
    let host = visit.app.db.first(store::host(row.body_id)).await?.ok_or(Error::NotFound)?;
    open(visit, &host).await?;
    Ok((row, host))
}

async fn open(visit: &Visit, host: &Host) -> Result<()> {
    if host.confidential {
        let sits = bodies::lists::sits_in(host.id, me(visit), visit.today);
        if visit.app.db.one(sits).await? == 0 {
            return Err(Error::NotFound);
        }
    }
    Ok(())
}

/// Somebody who may convene: in which office.
pub struct Convener {
    /// `kind.post`.
    pub office: String,
    /// Who.
    pub holder: OfficeHolder,
}

/// The offices that may convene, in order, and who holds them on a day.
pub async fn offices_on(
    db: &Db,
    rules: &Rulebook,
    kind: &str,
    place: Place,
    on: Day,
) -> Result<(Vec<OfficeOn>, Vec<Convener>)> {
    let (mut offices, mut people) = (vec![], vec![]);
    for office in lawfulness::conveners(rules, kind, on) {
        let Some((of, post)) = office.split_once('.') else { continue };
        let holders = db.all(store::holders_of_office(of, post, place, on)).await?;
        offices.push(OfficeOn {
            office: office.clone(),
            holders: holders.iter().map(|h| (h.person_id, h.sex)).collect(),
        });
        people.extend(holders.into_iter().map(|holder| Convener { office: office.clone(), holder }));
    }
    Ok((offices, people))
}

/// What the statute says of a meeting to come, were those called told on `sent_on`.
pub async fn findings(
    db: &Db,
    rules: &Rulebook,
    row: &ConvocationRow,
    host: &Host,
    called: Vec<Id<Person>>,
    sent_on: Day,
) -> Result<Vec<Finding>> {
    let (offices, _) = offices_on(db, rules, &host.kind, host.place(), sent_on).await?;
    let holders = db.all(bodies::lists::composition(host.id, row.held_on, 5_000)).await?;
    let holders = holders
        .iter()
        .map(|h| statute::Holder {
            post: h.post.clone(),
            rank: u32::try_from(h.rank).ok().filter(|r| *r > 0),
            person: h.person_id.raw(),
            sex: None,
            age: None,
            terms_before: None,
            from: h.from_on,
            until: h.until_on,
        })
        .collect();
    Ok(lawfulness::lawfulness(
        rules,
        &Evidence {
            kind: &host.kind,
            on: row.held_on,
            sent_on,
            urgent: row.urgent,
            call: row.call,
            earlier_on: row.earlier_on,
            mode: row.mode,
            convener: row.convened_by_person,
            stands_in: row.stands_in,
            offices,
            holders,
            called,
            dissolved_on: host.dissolved_on,
        },
    ))
}

/// The first who may convene a body on a day, and in which office; on an open act.
pub async fn first_convener(
    deed: &mut Deed<'_>,
    rules: &Rulebook,
    host: &Host,
    on: Day,
) -> Result<Option<(Id<Person>, String)>> {
    for office in lawfulness::conveners(rules, &host.kind, on) {
        let Some((of, post)) = office.split_once('.') else { continue };
        let holders = deed.tx.all(store::holders_of_office(of, post, host.place(), on)).await?;
        if let Some(first) = holders.first() {
            return Ok(Some((first.person_id, format!("{office}.{}", first.rank))));
        }
    }
    Ok(None)
}

/// What the statute and the record propose for the next meeting of a body (C12).
pub struct Proposed {
    /// The plan.
    pub plan: Plan,
    /// The first day that the notice allows.
    pub earliest: Day,
    /// The day by which it must meet, when the statute says (N08).
    pub due_on: Option<Day>,
    /// Its last meeting.
    pub met_on: Option<Day>,
    /// Days of notice.
    pub notice: Option<i64>,
    /// Its sessions are numbered.
    pub numbered: bool,
}

/// Proposes.
pub async fn proposed(visit: &Visit, rules: &Rulebook, host: &Host) -> Result<Proposed> {
    let (db, today) = (&visit.app.db, visit.today);
    let met_on = db.one(store::met_on(host.id, today)).await?;
    let kind = rules.kind_on(&host.kind, today).map(|(_, kind)| kind);
    let last = db.one(store::last_number(host.id)).await?;
    let (venue, unit) = db.first(store::last_place(host.id)).await?.unwrap_or_default();
    let (_, people) = offices_on(db, rules, &host.kind, host.place(), today).await?;
    let first = people.into_iter().next();
    let due_on = kind.and_then(|k| model::due_on(k, met_on, host.founded_on));
    let on = kind.map_or(today.plus(7), |k| model::proposed_on(k, met_on, host.founded_on, today));
    let numbered = kind.is_some_and(|k| k.numbered_sessions);
    let plan = Plan {
        title: String::new(),
        on,
        minute: 600,
        mode: Mode::InPerson,
        venue,
        host: unit,
        directions: String::new(),
        conference: String::new(),
        conference_service: Service::Address,
        slogan: String::new(),
        session_number: last.filter(|_| numbered).map(|n| n + 1),
        session_kind: SessionKind::Ordinary,
        urgent: false,
        convener: first.as_ref().map(|c| c.holder.person_id),
        convener_office: first.map(|c| c.office).unwrap_or_default(),
        stands_in: false,
    };
    Ok(Proposed {
        plan,
        earliest: kind.map_or(today.plus(1), |k| model::earliest(k, today, false)),
        due_on,
        met_on,
        notice: kind.and_then(|k| k.notice.as_ref()?.days).map(i64::from),
        numbered,
    })
}
