//! Where declarations show elsewhere: on the page of a body, of a decision, of the day.

use crate::declarations::{
    gather::{self, Ask, Line},
    model::State,
    words,
};
use crate::{
    access::{Can, Scope},
    bodies::{self, Body},
    decisions::Decision,
    following::rule_of,
    ui::parts::State as Mark,
    web::{Result, Visit},
};
use amana_base::{Day, Id};

/// How many the page of the day shows.
const SHOWN: usize = 10;

/// A declaration as other pages tell of it.
pub struct Pending {
    /// Its page.
    pub href: String,
    /// What is declared.
    pub title: String,
    /// The last day in time.
    pub due: Day,
    /// Where it stands.
    pub state: Mark,
    /// Something is still to be done.
    pub open: bool,
}

fn pending(visit: &Visit, line: &Line) -> Pending {
    let w = visit.words();
    Pending {
        href: format!("/declarations/{}", line.fact.key),
        title: words::title(w, &visit.app.rules(), &line.fact),
        due: line.fact.due,
        state: words::state(w, line.state),
        open: line.state.is_open(),
    }
}

async fn told(visit: &Visit, ask: Ask, place: impl Fn(&Line) -> bool) -> Result<Vec<Pending>> {
    let found = gather::lines(&visit.app.db, &visit.app.rules(), &ask, visit.today).await?;
    Ok(found.iter().filter(|line| line.fact.there && place(line)).map(|line| pending(visit, line)).collect())
}

/// What is to be declared of a body, open or not, the last first. Whoever calls has seen that the visitor may read it.
pub async fn of_body(visit: &Visit, body: Id<Body>) -> Result<Vec<Pending>> {
    let mut out = told(visit, Ask { body: Some(body), ..Ask::of(Scope::Nation) }, |_| true).await?;
    out.reverse();
    out.sort_by_key(|p| !p.open);
    out.truncate(6);
    Ok(out)
}

/// What a decision makes due, where this visitor may read it.
pub async fn of_decision(visit: &Visit, decision: Id<Decision>) -> Result<Vec<Pending>> {
    let scopes = visit.officer().map(|o| o.scopes(Can::ReadRecord)).unwrap_or_default();
    let ask = Ask { decision: Some(decision), ..Ask::of(Scope::Nation) };
    told(visit, ask, |line| scopes.iter().any(|s| s.covers(line.fact.at.place))).await
}

/// The late declarations that whoever signed in answers for: of their own territory; of bodies below, in a region and in the country,
/// once the statute makes late work rise to their body. In a province all of it is theirs: whoever leads a local branch prints no file.
pub async fn today(visit: &Visit) -> Result<Vec<Pending>> {
    let Some(officer) = visit.officer() else { return Ok(vec![]) };
    let scopes = officer.scopes(Can::WriteRecord);
    let Some(scope) = scopes.first().copied() else { return Ok(vec![]) };
    let (db, rules, today) = (&visit.app.db, visit.app.rules(), visit.today);
    let mut mine: Vec<String> = vec![];
    for holding in officer.holdings.iter().filter(|h| h.scope == scope) {
        if let Some(body) = holding.body
            && let Some(row) = db.first(bodies::lists::body(body, today)).await?
        {
            mine.push(row.kind);
        }
    }
    let wide = matches!(scope, Scope::Nation | Scope::Region(_));
    let rises = |kind: &str| rule_of(&rules, kind, today).filter(|rise| mine.contains(&rise.to));
    let mut ask = Ask::of(scope);
    if wide {
        // Only of kinds that may be theirs: of the whole country nothing else is looked for at each visit.
        let own = |key: &str| {
            rules.kind(key).is_some_and(|k| match scope {
                Scope::Nation => k.level == amana_statute::LevelKey::National,
                _ => k.level == amana_statute::LevelKey::Regional,
            })
        };
        let kinds = gather::leading_kinds(&rules);
        ask.kinds = Some(kinds.into_iter().filter(|k| own(k) || rises(k).is_some()).collect());
    }
    let found = gather::lines(db, &rules, &ask, today).await?;
    let theirs = |line: &Line| {
        let own = Scope::of(line.fact.at.place) == scope;
        let risen = || rises(&line.fact.body_kind).is_some_and(|rise| line.fact.due.plus(rise.days) < today);
        !wide || own || risen()
    };
    let mut late: Vec<&Line> = found.iter().filter(|l| l.state == State::Late && theirs(l)).collect();
    late.truncate(SHOWN);
    Ok(late.into_iter().map(|line| pending(visit, line)).collect())
}
