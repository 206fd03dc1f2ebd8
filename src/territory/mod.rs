//! The tree of units: the country, its regions, prefectures and provinces, communes and arrondissements as the census
//! numbers them, and the party's own units (a region for members abroad, electoral districts) beside them (A01, A05).
//!
//! A unit is addressed by its code (`/units/03.531`). Its region, province and commune are the [`Place`] that everything
//! located there carries.

pub mod acts;
mod gazette;
pub mod model;
pub mod pages;
mod place;
pub mod store;
#[cfg(test)]
mod tests;
mod view;

pub use gazette::{Gazette, GazetteCell, Typed, gazette, typed};
pub use model::{Attachment, Succession, UnitKind};
pub use place::{Place, Unit};
pub use view::{gender, kind_name};
