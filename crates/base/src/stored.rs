//! How identifiers, days and instants are stored: as `bigint`.

use crate::{Day, Id, Instant};
use amana_sql_text::{Col, Int, ToVal, Val, Wrong};

impl<T: ?Sized> ToVal for Id<T> {
    fn to_val(&self) -> Val {
        Val::Int(self.raw())
    }
}
impl<T: ?Sized> Col for Id<T> {
    type Kind = Int;
    fn from_val(val: Val) -> Result<Self, Wrong> {
        i64::from_val(val).map(Id::from_raw)
    }
}

impl ToVal for Day {
    fn to_val(&self) -> Val {
        Val::Int(self.0)
    }
}
impl Col for Day {
    type Kind = Int;
    fn from_val(val: Val) -> Result<Self, Wrong> {
        i64::from_val(val).map(Day)
    }
}

impl ToVal for Instant {
    fn to_val(&self) -> Val {
        Val::Int(self.0)
    }
}
impl Col for Instant {
    type Kind = Int;
    fn from_val(val: Val) -> Result<Self, Wrong> {
        i64::from_val(val).map(Instant)
    }
}
