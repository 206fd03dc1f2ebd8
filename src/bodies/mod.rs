//! Organs that exist, their seats and the dated mandates in them.
//!
//! A body is founded ([`found`]) with the seats that the statute gives its kind: single, ranked (B05), collective (B03),
//! staff apart (B07). A mandate begins in a seat ([`begin_mandate`]) with its basis (B08) and ends ([`end_mandate`]); in a
//! single seat the successor takes over the open work (B15). A combination of offices that the statute forbids (B04) is
//! recorded all the same and breaks the title of the mandate; two mandates that overlap in one seat are refused by the
//! database itself.

mod acts;
pub mod forms;
pub mod model;
pub mod pages;
pub mod store;
mod succession;

pub use acts::{
    Begun, DISSOLVED, SUCCEEDED, assign_follow_up, begin_mandate, dissolve, end_follow_up, end_mandate, find,
    found, seat_of,
};
pub use model::{
    Basis, Body, FollowUp, Holding, Mandate, NewBody, NewFollowUp, NewMandate, Seat, SeatPlan, SeatRef,
    Sphere, likely, seats_of,
};
pub use store::lists;
