//! Who may do what, where: one table ([`table`]), the positions a person holds today ([`Position`]), and the value that
//! proves a permission ([`Granted`]).
//!
//! A request walks so: the visit knows the session, the session's account, the account's person; the person's mandates
//! valid today and the account's special grants each give a [`Holding`] (a position, at a level, over a territory); the
//! table turns holdings into grants (capability over a [`Scope`]). A handler asks for `Granted<ReadRecord>`; without a
//! grant it is never entered. Inside the handler the scope is a predicate of every query: what lies outside does not
//! exist (404), what lies inside but is not allowed is refused with the mandate that is missing (403).

mod denial;
mod granted;
pub mod store;
pub mod table;
#[cfg(test)]
mod tests;
pub mod words;

pub use denial::Denial;
pub use granted::{Deed, Granted};
pub use table::{Can, Capability, Level, Position};

use crate::territory::{Place, Unit};
use amana_base::Id;

pub use table::capability;

/// A territory over which something is granted.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Hash)]
pub enum Scope {
    /// Everything.
    Nation,
    /// What carries this region.
    Region(Id<Unit>),
    /// What carries this province or prefecture.
    Province(Id<Unit>),
    /// What carries this commune.
    Commune(Id<Unit>),
}

impl Scope {
    /// The smallest scope that holds a place.
    pub fn of(place: Place) -> Scope {
        match (place.commune.raw(), place.province.raw(), place.region.raw()) {
            (0, 0, 0) => Scope::Nation,
            (0, 0, _) => Scope::Region(place.region),
            (0, _, _) => Scope::Province(place.province),
            _ => Scope::Commune(place.commune),
        }
    }
    /// Does it hold whatever is at this place?
    pub fn covers(self, place: Place) -> bool {
        match self {
            Scope::Nation => true,
            Scope::Region(id) => place.region == id,
            Scope::Province(id) => place.province == id,
            Scope::Commune(id) => place.commune == id,
        }
    }
    /// The value for `{?region: and region_id = {region}}`.
    pub fn region(self) -> Option<Id<Unit>> {
        if let Scope::Region(id) = self { Some(id) } else { None }
    }
    /// The value for `{?province: and province_id = {province}}`.
    pub fn province(self) -> Option<Id<Unit>> {
        if let Scope::Province(id) = self { Some(id) } else { None }
    }
    /// The value for `{?commune: and commune_id = {commune}}`.
    pub fn commune(self) -> Option<Id<Unit>> {
        if let Scope::Commune(id) = self { Some(id) } else { None }
    }
    /// How wide: 0 the nation, 3 a commune.
    pub fn depth(self) -> u8 {
        match self {
            Scope::Nation => 0,
            Scope::Region(_) => 1,
            Scope::Province(_) => 2,
            Scope::Commune(_) => 3,
        }
    }
}

/// A position that somebody holds today, and over what.
#[derive(Clone, Debug, PartialEq)]
pub struct Holding {
    /// In the statute's terms.
    pub position: Position,
    /// The level of the body it is held in.
    pub level: Level,
    /// The territory of that body.
    pub scope: Scope,
    /// The body, unless the holding is a special grant.
    pub body: Option<Id<crate::bodies::Body>>,
}

/// Everything the holder of these positions may do: each capability with its scopes, the widest first, none inside another.
pub fn grants(holdings: &[Holding]) -> Vec<(Can, Scope)> {
    let mut out: Vec<(Can, Scope)> = vec![];
    for can in Can::ALL {
        let mut scopes: Vec<Scope> =
            holdings.iter().filter(|h| table::allows(*can, h.position, h.level)).map(|h| h.scope).collect();
        scopes.sort_by_key(|s| s.depth());
        scopes.dedup();
        if scopes.first() == Some(&Scope::Nation) {
            scopes.truncate(1);
        }
        out.extend(scopes.into_iter().map(|s| (*can, s)));
    }
    out
}
