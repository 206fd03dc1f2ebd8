//! SQL of cards.

use super::super::Card;
use crate::{access::Scope, journal::Act, members::Membership};
use amana_base::{Day, Id};
use amana_sql::{Change, Query, sql};

/// A card.
#[derive(Clone, Debug)]
pub struct CardRow {
    /// It.
    pub id: Id<Card>,
    /// Whose.
    pub membership_id: Id<Membership>,
    /// Its random value.
    pub code: Vec<u8>,
    /// Since when.
    pub issued_on: Day,
    /// The first day on which it is no longer good.
    pub expires_on: Day,
    /// Since when another has taken its place, or none.
    pub revoked_on: Option<Day>,
    /// Why.
    pub revoked_why: String,
}

/// The card that a random value belongs to.
pub fn by_code(code: &[u8]) -> Query<CardRow> {
    sql!(
        CardRow,
        "select id, membership_id, code, issued_on, expires_on, revoked_on, revoked_why from member_card where code = {code}"
    )
}

/// The cards of a membership, the last first.
pub fn of_membership(membership: Id<Membership>) -> Query<CardRow> {
    sql!(
        CardRow,
        "select id, membership_id, code, issued_on, expires_on, revoked_on, revoked_why from member_card
         where membership_id = {membership} order by id desc limit 50"
    )
}

/// Adds a card.
pub fn card_insert(
    id: Id<Card>,
    membership: Id<Membership>,
    code: &[u8],
    (on, expires): (Day, Day),
    act: Id<Act>,
) -> Change {
    sql!(
        "insert into member_card (id, membership_id, code, issued_on, expires_on, made_by)
         values ({id}, {membership}, {code}, {on}, {expires}, {act})"
    )
}

/// The card that is good is no longer.
pub fn card_revoke(membership: Id<Membership>, on: Day, why: &str) -> Change {
    sql!(
        "update member_card set revoked_on = {on}, revoked_why = {why} where membership_id = {membership} and revoked_on is null"
    )
}

/// The cards of these memberships that were not revoked.
pub fn held(memberships: &[Id<Membership>]) -> Query<CardRow> {
    sql!(
        CardRow,
        "select id, membership_id, code, issued_on, expires_on, revoked_on, revoked_why from member_card
         where membership_id in ({*memberships..}) and revoked_on is null"
    )
}

/// The membership of a person, as its own page needs it, wherever it is.
pub fn anywhere(membership: Id<Membership>) -> Query<crate::members::store::MembershipRow> {
    crate::members::store::membership(membership, Scope::Nation)
}
