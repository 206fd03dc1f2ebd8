//! The types of a statute file: what the TOML says, nothing computed.

mod body;
mod declarations;
mod organisation;
mod post;
mod rules;

pub use body::*;
pub use declarations::*;
pub use organisation::*;
pub use post::*;
pub use rules::*;

use crate::read::tables;

tables! {
    /// One version of the rules of one organisation.
    Statute {
        /// Who the organisation is.
        organisation: Organisation,
        /// Which version this is, and who adopted it.
        version: Version,
        /// The levels of the territory on which the organisation has bodies, from the top.
        levels: Vec<Level> = default,
        /// Units of its own, such as a thirteenth region for members abroad (A01).
        own_units: Vec<OwnUnit> = default,
        /// The kinds of body.
        bodies: Vec<BodyKind> = default,
        /// Combinations of offices that nobody may hold at once (B04).
        incompatibilities: Vec<Incompatibility> = default,
        /// National members assigned to follow a territory (B10).
        follow_ups: Vec<FollowUp> = default,
        /// Shares of seats kept for women or the young.
        quotas: Vec<Quota> = default,
        /// Joining, renewing and leaving.
        membership: Option<Membership>,
        /// Who may vote, in which bodies.
        electorates: Vec<Electorate> = default,
        /// Faults, sanctions and who decides them.
        discipline: Option<Discipline>,
        /// The national congress.
        congress: Option<Congress>,
        /// How candidates to public elections are endorsed.
        endorsement: Option<Endorsement>,
        /// Parallel organisations: women, youth, leagues, unions, forums (J01).
        parallels: Vec<Parallel> = default,
        /// Unions with other organisations and mergers.
        unions: Option<Clause>,
        /// What the law asks to be declared; only the file of the law says it (F05).
        declarations: Vec<Declaration> = default,
        /// The authorities that receive declarations; only the file of the law says it.
        authorities: Vec<Authority> = default,
    }
}
