//! Rounds: one meeting for each of many units, with one slogan and one agenda (C15, N02).

use super::plan_on;
use crate::convening::{
    gather,
    model::{Plan, Round, Service, SessionKind},
    store::{self, Detail, rounds},
};
use crate::{
    access::{Deed, Granted, capability::Convene},
    journal::{Entry, Subject, Verb},
    meetings::{Mode, store::AgendaItem},
    territory::store::UnitRow,
    web::{Error, Result},
};
use amana_base::{Day, Id};
use serde::{Deserialize, Serialize};
use serde_json::json;

/// How many meetings are planned in one act; the page of the round goes on with the rest.
pub const PORTION: usize = 200;
/// How many units one round may have: more than the country has communes.
const MOST_UNITS: i64 = 5_000;

/// A round to launch.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct NewRound {
    /// What it is called.
    pub title: String,
    /// Its slogan.
    pub slogan: String,
    /// Kind of the bodies that meet.
    pub kind: String,
    /// The first day of the round: every meeting is planned for it, and each body moves its own.
    pub on: Day,
    /// By when all have met.
    pub until: Day,
    /// Minutes since midnight.
    pub minute: i64,
    /// The agenda, one point a line.
    pub agenda: Vec<String>,
}

/// Why none was launched.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NoRound {
    /// No unit there has such a body, or could have.
    NoTarget,
}

/// Launches a round below a unit: a target for each unit that has, or should have, such a body, and a planned meeting for each
/// body there is.
pub async fn launch(
    by: &Granted<Convene>,
    unit: &UnitRow,
    new: NewRound,
) -> Result<std::result::Result<Id<Round>, NoRound>> {
    by.at(unit.place())?;
    let mut deed = by.begin(Verb::LaunchRound).await?;
    match launch_on(&mut deed, unit, &new).await? {
        Err(no) => Ok(Err(no)),
        Ok((id, targets, meetings)) => {
            let entry = Entry::about(Subject::new("unit", unit.id), unit.place());
            let detail =
                json!({ "name": new.title, "units": targets.to_string(), "meetings": meetings.to_string() });
            deed.commit(entry.with(detail)).await?;
            Ok(Ok(id))
        }
    }
}

/// The same on an open act: the round, its targets, its meetings.
pub async fn launch_on(
    deed: &mut Deed<'_>,
    unit: &UnitRow,
    new: &NewRound,
) -> Result<std::result::Result<(Id<Round>, usize, usize), NoRound>> {
    let visit = deed.visit();
    let rules = visit.app.rules();
    let Some((_, kind)) = rules.kind_on(&new.kind, new.on) else { return Ok(Err(NoRound::NoTarget)) };
    let below = deed.tx.all(rounds::below(unit.place(), MOST_UNITS)).await?;
    let targets: Vec<rounds::Below> =
        below.into_iter().filter(|u| rules.level_fits(kind, &u.kind, u.place())).collect();
    if targets.is_empty() {
        return Ok(Err(NoRound::NoTarget));
    }
    let (id, act) = (deed.id::<Round>(), deed.act);
    let row = rounds::NewRound {
        id,
        title: &new.title,
        slogan: &new.slogan,
        kind: &new.kind,
        unit: unit.id,
        place: unit.place(),
        until: new.until,
        plan: serde_json::to_string(new).unwrap_or_default(),
    };
    deed.tx.exec(rounds::round_insert(&row, act)).await?;
    let rows: Vec<_> =
        targets.iter().map(|t| rounds::target_insert(deed.id(), id, t.id, &t.sort_key, act)).collect();
    deed.tx.bulk(rows).await?;
    let meetings = plan_some(deed, id, new, PORTION).await?;
    Ok(Ok((id, targets.len(), meetings)))
}

/// Plans the meetings that a round still lacks, a portion at a time: those beyond the first portion, and of bodies that were
/// founded since. Gives how many.
pub async fn go_on(by: &Granted<Convene>, row: &rounds::RoundRow) -> Result<usize> {
    let mut deed = by.begin(Verb::LaunchRound).await?;
    let plan = deed.tx.first(rounds::plan_of(row.id)).await?.ok_or(Error::NotFound)?;
    let mut new: NewRound = serde_json::from_str(&plan).map_err(|_| Error::NotFound)?;
    // Nobody is called to a day that is past.
    new.on = new.on.max(by.visit().today);
    let meetings = plan_some(&mut deed, row.id, &new, PORTION).await?;
    if meetings > 0 {
        let detail = json!({ "name": new.title, "meetings": meetings.to_string() });
        let subject = Subject::new("unit", row.unit_id);
        deed.commit(Entry::about(subject, row.place()).with(detail)).await?;
    }
    Ok(meetings)
}

/// Plans at most so many meetings of a round.
async fn plan_some(deed: &mut Deed<'_>, id: Id<Round>, new: &NewRound, most: usize) -> Result<usize> {
    let (visit, act) = (deed.visit(), deed.act);
    let rules = visit.app.rules();
    let waiting =
        deed.tx.all(rounds::waiting(id, &new.kind, i64::try_from(most).unwrap_or(i64::MAX))).await?;
    let mut meetings = 0;
    for (target, unit, body) in waiting {
        let Some(host) = deed.tx.first(store::host(body)).await? else { continue };
        let convener = gather::first_convener(deed, &rules, &host, visit.today).await?;
        let (person, office) = convener.unzip();
        let plan = Plan {
            title: new.title.clone(),
            on: new.on,
            minute: new.minute,
            mode: Mode::InPerson,
            venue: String::new(),
            host: Some(unit),
            directions: String::new(),
            conference: String::new(),
            conference_service: Service::Address,
            slogan: new.slogan.clone(),
            session_number: None,
            session_kind: SessionKind::Ordinary,
            urgent: false,
            convener: person,
            convener_office: office.unwrap_or_default(),
            stands_in: false,
        };
        let meeting = plan_on(deed, &host, plan, None, Some(id)).await?;
        for (n, text) in new.agenda.iter().enumerate() {
            let item = deed.id::<AgendaItem>();
            let ordinal = i64::try_from(n + 1).unwrap_or(i64::MAX);
            deed.tx.exec(crate::meetings::store::agenda_insert(item, meeting, ordinal, text, act)).await?;
            deed.tx.exec(store::detail_insert(item, &Detail::default(), act)).await?;
        }
        deed.tx.exec(rounds::target_set(target, body, meeting)).await?;
        meetings += 1;
    }
    Ok(meetings)
}
