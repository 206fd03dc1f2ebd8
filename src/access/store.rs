use super::{Holding, Position, Scope, table::Level};
use crate::{accounts::Account, app::App, bodies::Body, people::Person, territory::Place};
use amana_base::{Day, Id};
use amana_sql::{Db, Result, sql};

struct MandateRow {
    body_id: Id<Body>,
    body_kind: String,
    post: String,
    region_id: i64,
    province_id: i64,
    commune_id: i64,
}

struct FollowRow {
    region_id: i64,
    province_id: i64,
    commune_id: i64,
}

struct SpecialRow {
    position: String,
    kind: String,
    region_id: i64,
    province_id: i64,
    commune_id: i64,
}

/// The positions that a person's mandates of this day give; none while the person's membership is suspended.
pub async fn mandate_holdings(app: &App, person: Id<Person>, on: Day) -> Result<Vec<Holding>> {
    let rules = app.rules();
    let rows = app
        .db
        .all(sql!(
            MandateRow,
            "select m.body_id, b.kind as body_kind, s.post, b.region_id, b.province_id, b.commune_id
             from mandate m join seat s on s.id = m.seat_id join body b on b.id = m.body_id
             where m.person_id = {person} and m.from_on <= {on} and (m.until_on is null or m.until_on > {on})
               and b.sphere <> 'elected'
               and not exists (select 1 from membership x where x.person_id = m.person_id
                 and x.suspended_from_on <= {on} and (x.suspended_until_on is null or x.suspended_until_on > {on})
                 and (x.ended_on is null or x.ended_on > {on}))"
        ))
        .await?;
    let admits = |kind: &str| {
        let statute = rules.on(on).and_then(|statute| statute.membership.as_ref());
        let rule = statute.and_then(|m| m.decision.as_ref());
        let moves = statute.and_then(|m| m.transfer.as_ref());
        rule.is_some_and(|rule| rule.by == kind || rule.appeal_to.as_deref() == Some(kind))
            || moves.is_some_and(|rule| {
                [&rule.leaving, &rule.arriving, &rule.appeal_to].iter().any(|by| by.as_deref() == Some(kind))
            })
    };
    let mut out = vec![];
    for r in rows {
        let scope = Scope::of(Place::raw(r.region_id, r.province_id, r.commune_id));
        let position = rules.access(&r.body_kind, &r.post);
        let admissions = admits(&r.body_kind).then_some(Position::Admissions);
        out.extend(position.into_iter().chain(admissions).map(|position| Holding {
            position,
            level: Level::of(scope),
            scope,
            body: Some(r.body_id),
        }));
    }
    Ok(out)
}

/// The territories that a person follows on this day (B10).
pub async fn follow_holdings(db: &Db, person: Id<Person>, on: Day) -> Result<Vec<Holding>> {
    let rows = db
        .all(sql!(
            FollowRow,
            "select region_id, province_id, commune_id from follow_up
             where person_id = {person} and from_on <= {on} and (until_on is null or until_on > {on})"
        ))
        .await?;
    Ok(rows
        .into_iter()
        .map(|r| {
            let scope = Scope::of(Place::raw(r.region_id, r.province_id, r.commune_id));
            Holding { position: Position::Follower, level: Level::of(scope), scope, body: None }
        })
        .collect())
}

/// The positions given to an account without a mandate, on this day.
pub async fn special_holdings(db: &Db, account: Id<Account>, on: Day) -> Result<Vec<Holding>> {
    let rows = db
        .all(sql!(
            SpecialRow,
            "select g.position, u.kind, u.region_id, u.province_id, u.commune_id
             from special_grant g join unit u on u.id = g.unit_id
             where g.account_id = {account} and g.from_on <= {on} and (g.until_on is null or g.until_on > {on})"
        ))
        .await?;
    Ok(rows
        .into_iter()
        .filter_map(|r| {
            let scope = Scope::of(Place::raw(r.region_id, r.province_id, r.commune_id));
            // A unit without any of the three is the country, or something that scopes nothing.
            if scope == Scope::Nation && r.kind != "country" {
                return None;
            }
            Some(Holding { position: Position::of(&r.position)?, level: Level::of(scope), scope, body: None })
        })
        .collect())
}
