//! Who may approve what a body issues: the holder of the office competent for it. That is its own head, the head of the body
//! inside which it is (a committee, a pole), or a head over a wider territory; where the statute gives a body no head (a
//! congress), the head of another body of the same unit. A deputy stands in when the head is prevented, and says so (B05).

use super::store;
use crate::{
    access::{Can, Holding, Position, Scope, table},
    bodies::Body,
    statutes::Rulebook,
    territory::Place,
    web::{Result, Visit},
};
use amana_base::Id;

/// In what capacity somebody may approve.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Competence {
    /// As head of the very body: approves what they wrote themselves too.
    Own,
    /// As a head above it.
    Above,
    /// In place of a head who is prevented.
    StandsIn,
}

/// The body that issues, as far as competence asks.
pub struct Issues<'a> {
    /// It.
    pub body: Id<Body>,
    /// The bodies inside which it is, the nearest first.
    pub inside: &'a [Id<Body>],
    /// Where it is.
    pub place: Place,
    /// Has the statute a head for it?
    pub headed: bool,
}

/// The best capacity that these positions give, if any.
pub fn of(holdings: &[Holding], issues: &Issues<'_>) -> Option<Competence> {
    let own = Scope::of(issues.place);
    let competent = |h: &&Holding| {
        table::allows(Can::Publish, h.position, h.level)
            && h.scope.covers(issues.place)
            && (h.scope.depth() < own.depth()
                || h.body.is_some_and(|b| b == issues.body || issues.inside.contains(&b))
                || !issues.headed)
    };
    let found = holdings.iter().filter(competent).map(|h| match (h.position.in_body(), h.body) {
        (Position::Head, Some(body)) if body == issues.body => (0, Competence::Own),
        (Position::Head, _) => (1, Competence::Above),
        _ => (2, Competence::StandsIn),
    });
    found.min_by_key(|(order, _)| *order).map(|(_, competence)| competence)
}

/// Does the statute give this kind of body a head?
pub fn is_headed(rules: &Rulebook, kind: &str) -> bool {
    rules
        .kind(kind)
        .is_some_and(|k| k.posts.iter().any(|post| rules.position(kind, &post.key) == Some(Position::Head)))
}

/// In what capacity the visitor may approve what a body issues.
pub async fn of_visit(visit: &Visit, body: Id<Body>, kind: &str, place: Place) -> Result<Option<Competence>> {
    let Some(officer) = visit.officer().filter(|o| o.can(Can::Publish)) else { return Ok(None) };
    let mut inside = vec![];
    let mut at = body;
    // Bodies nest two or three deep.
    while inside.len() < 6 {
        match visit.app.db.first(store::parent_of(at)).await?.flatten() {
            Some(parent) if !inside.contains(&parent) => {
                inside.push(parent);
                at = parent;
            }
            _ => break,
        }
    }
    let headed = is_headed(&visit.app.rules(), kind);
    Ok(of(&officer.holdings, &Issues { body, inside: &inside, place, headed }))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::access::Level;

    fn holding(position: Position, level: Level, scope: Scope, body: i64) -> Holding {
        Holding { position, level, scope, body: Some(Id::from_raw(body)) }
    }

    /// D02 B05: a body's own head approves, the head of what it is inside, a head above; not a neighbour of the same unit; a
    /// deputy only in the head's place; a member never.
    #[test]
    fn the_office_competent_for_the_body_approves() {
        let place = Place::raw(3, 7, 0);
        let province = Scope::of(place);
        let region = Scope::of(Place::raw(3, 0, 0));
        let (body, parent) = (Id::from_raw(1), [Id::from_raw(2)]);
        let issues = |headed| Issues { body, inside: &parent, place, headed };
        let asked = |position, level, scope, of_body, headed| {
            of(&[holding(position, level, scope, of_body)], &issues(headed))
        };
        use {Competence::*, Level::*, Position::*};
        assert_eq!(asked(Head, Provincial, province, 1, true), Some(Own));
        assert_eq!(asked(Head, Provincial, province, 2, true), Some(Above));
        assert_eq!(asked(Head, Provincial, province, 9, true), None, "another body of the unit");
        assert_eq!(asked(Head, Provincial, province, 9, false), Some(Above), "a congress has no head");
        assert_eq!(asked(Head, Regional, region, 9, true), Some(Above));
        assert_eq!(asked(Head, Regional, Scope::of(Place::raw(4, 0, 0)), 9, true), None, "another region");
        assert_eq!(asked(Deputy, Provincial, province, 1, true), Some(StandsIn));
        assert_eq!(asked(Rapporteur, Provincial, province, 1, true), None);
        assert_eq!(asked(Member, Provincial, province, 1, true), None);
        let both = [holding(Deputy, Provincial, province, 1), holding(Head, Provincial, province, 1)];
        assert_eq!(of(&both, &issues(true)), Some(Own), "the best of several");
    }
}
