use crate::{
    Kind,
    value::{Col, Val, Wrong},
};

/// A column that is never null.
pub struct NotNull;
/// A column that may be null.
pub struct Nullable;
/// An expression of which nothing is declared; its null is found when it is read.
pub struct MaybeNull;
/// An expression without a declared class.
pub struct AnyKind;

/// A field that can hold a column: `K` is the class of the column, `N` whether it may be null, `Column` names it in the
/// compiler's message.
#[diagnostic::on_unimplemented(
    message = "a field of type `{Self}` cannot hold the column `{Column}`",
    label = "the column is of class `{K}` and `{N}`",
    note = "read a `Nullable` column as `Option<..>`, or name the expression `as \"column!\"` when it is never null",
    note = "Int is bigint: i64, bool, Id<T>, Day, Instant. Text is text: String, text_enum!. Bytes is bytea: Vec<u8>, [u8; N]. Real is double precision: f64"
)]
pub trait Fits<K, N, Column>: Sized {
    /// Reads the value.
    fn fit(val: Val) -> Result<Self, Wrong>;
}

fn present<T: Col>(val: Val) -> Result<T, Wrong> {
    match val {
        Val::Null => Err(Wrong("null, which this field does not allow".into())),
        val => T::from_val(val),
    }
}
fn optional<T: Col>(val: Val) -> Result<Option<T>, Wrong> {
    match val {
        Val::Null => Ok(None),
        val => T::from_val(val).map(Some),
    }
}

impl<T: Col<Kind = K>, K: Kind, Column> Fits<K, NotNull, Column> for T {
    fn fit(val: Val) -> Result<Self, Wrong> {
        present(val)
    }
}
impl<T: Col<Kind = K>, K: Kind, Column> Fits<K, Nullable, Column> for Option<T> {
    fn fit(val: Val) -> Result<Self, Wrong> {
        optional(val)
    }
}
impl<T: Col<Kind = K>, K: Kind, Column> Fits<K, MaybeNull, Column> for T {
    fn fit(val: Val) -> Result<Self, Wrong> {
        present(val)
    }
}
impl<T: Col<Kind = K>, K: Kind, Column> Fits<K, MaybeNull, Column> for Option<T> {
    fn fit(val: Val) -> Result<Self, Wrong> {
        optional(val)
    }
}
impl<T: Col, Column> Fits<AnyKind, NotNull, Column> for T {
    fn fit(val: Val) -> Result<Self, Wrong> {
        present(val)
    }
}
impl<T: Col, Column> Fits<AnyKind, Nullable, Column> for Option<T> {
    fn fit(val: Val) -> Result<Self, Wrong> {
        optional(val)
    }
}
impl<T: Col, Column> Fits<AnyKind, MaybeNull, Column> for T {
    fn fit(val: Val) -> Result<Self, Wrong> {
        present(val)
    }
}
impl<T: Col, Column> Fits<AnyKind, MaybeNull, Column> for Option<T> {
    fn fit(val: Val) -> Result<Self, Wrong> {
        optional(val)
    }
}
