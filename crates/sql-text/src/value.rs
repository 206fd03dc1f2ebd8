/// One value as both engines store it. Flags are integers 0 and 1, civil days and instants are integers.
#[derive(Debug, Clone, PartialEq)]
pub enum Val {
    /// Nothing.
    Null,
    /// `bigint`.
    Int(i64),
    /// `double precision`.
    Real(f64),
    /// `text`.
    Text(String),
    /// `bytea`.
    Bytes(Vec<u8>),
}

impl Val {
    /// What the value is, in the words of the migrations.
    pub fn kind(&self) -> &'static str {
        match self {
            Val::Null => "null",
            Val::Int(_) => "bigint",
            Val::Real(_) => "double precision",
            Val::Text(_) => "text",
            Val::Bytes(_) => "bytea",
        }
    }
}

/// Why a stored value is not one of the Rust type.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Wrong(pub String);

/// A Rust value that can be given to a statement.
pub trait ToVal {
    /// The value as it is stored.
    fn to_val(&self) -> Val;
}

/// A Rust type that one column holds. The class says which columns may be read as it.
///
/// ```
/// # use amana_sql_text::{Col, Int, ToVal, Val, Wrong};
/// struct Seats(i64);
/// impl ToVal for Seats {
///     fn to_val(&self) -> Val {
///         Val::Int(self.0)
///     }
/// }
/// impl Col for Seats {
///     type Kind = Int;
///     fn from_val(val: Val) -> Result<Seats, Wrong> {
///         i64::from_val(val).map(Seats)
///     }
/// }
/// ```
pub trait Col: ToVal + Sized {
    /// [`Int`], [`Text`], [`Bytes`] or [`Real`].
    type Kind: Kind;
    /// Reads a value that is not null.
    fn from_val(val: Val) -> Result<Self, Wrong>;
}

/// A class of columns.
pub trait Kind {
    /// The type in a migration.
    const COLUMN: &'static str;
}

macro_rules! kinds {
    ($($(#[$doc:meta])* $name:ident $column:literal;)*) => {$(
        $(#[$doc])*
        pub struct $name;
        impl Kind for $name {
            const COLUMN: &'static str = $column;
        }
    )*};
}
kinds! {
    /// Columns declared `bigint`.
    Int "bigint";
    /// Columns declared `text`.
    Text "text";
    /// Columns declared `bytea`.
    Bytes "bytea";
    /// Columns declared `double precision`.
    Real "double precision";
}

impl ToVal for Val {
    fn to_val(&self) -> Val {
        self.clone()
    }
}
impl ToVal for str {
    fn to_val(&self) -> Val {
        Val::Text(self.to_owned())
    }
}
impl ToVal for [u8] {
    fn to_val(&self) -> Val {
        Val::Bytes(self.to_vec())
    }
}
impl<T: ToVal + ?Sized> ToVal for &T {
    fn to_val(&self) -> Val {
        (**self).to_val()
    }
}
impl<T: ToVal> ToVal for Option<T> {
    fn to_val(&self) -> Val {
        self.as_ref().map_or(Val::Null, T::to_val)
    }
}
impl<T: ToVal + ToOwned + ?Sized> ToVal for std::borrow::Cow<'_, T> {
    fn to_val(&self) -> Val {
        (**self).to_val()
    }
}

macro_rules! columns {
    ($($type:ty, $kind:ident, |$it:ident| $to:expr, $pattern:pat => $from:expr;)*) => {$(
        impl ToVal for $type {
            fn to_val(&self) -> Val {
                let $it = self;
                $to
            }
        }
        impl Col for $type {
            type Kind = $kind;
            fn from_val(val: Val) -> Result<Self, Wrong> {
                match val {
                    $pattern => $from,
                    other => Err(Wrong(format!("a {} where {} is expected", other.kind(), $kind::COLUMN))),
                }
            }
        }
    )*};
}
columns! {
    i64, Int, |it| Val::Int(*it), Val::Int(n) => Ok(n);
    bool, Int, |it| Val::Int(i64::from(*it)), Val::Int(n) => match n {
        0 => Ok(false),
        1 => Ok(true),
        _ => Err(Wrong(format!("{n} where a flag, 0 or 1, is expected"))),
    };
    f64, Real, |it| Val::Real(*it), Val::Real(x) => Ok(x);
    String, Text, |it| Val::Text(it.clone()), Val::Text(text) => Ok(text);
    Vec<u8>, Bytes, |it| Val::Bytes(it.clone()), Val::Bytes(bytes) => Ok(bytes);
}

macro_rules! integers {
    ($($type:ty),*) => {$(
        impl ToVal for $type {
            fn to_val(&self) -> Val {
                Val::Int(i64::from(*self))
            }
        }
        impl Col for $type {
            type Kind = Int;
            fn from_val(val: Val) -> Result<Self, Wrong> {
                let n = i64::from_val(val)?;
                <$type>::try_from(n).map_err(|_| Wrong(format!("{n} does not fit {}", stringify!($type))))
            }
        }
    )*};
}
integers!(i32, u32, i16, u16, u8);

impl<const N: usize> ToVal for [u8; N] {
    fn to_val(&self) -> Val {
        Val::Bytes(self.to_vec())
    }
}
/// Exactly this many bytes: a hash, a nonce, a blind index.
impl<const N: usize> Col for [u8; N] {
    type Kind = Bytes;
    fn from_val(val: Val) -> Result<Self, Wrong> {
        let bytes = Vec::<u8>::from_val(val)?;
        <[u8; N]>::try_from(bytes).map_err(|b| Wrong(format!("{} bytes where {N} are expected", b.len())))
    }
}

/// What decides whether an optional fragment `{?name: ..}` is in the statement: an `Option` (there when it is some) or a
/// `bool` (there when it is true).
pub trait Choice {
    /// What the fragment can use.
    type Value: ?Sized;
    /// The value when the fragment is in the statement.
    fn chosen(&self) -> Option<&Self::Value>;
}
impl<T> Choice for Option<T> {
    type Value = T;
    fn chosen(&self) -> Option<&T> {
        self.as_ref()
    }
}
impl Choice for bool {
    type Value = bool;
    fn chosen(&self) -> Option<&bool> {
        self.then_some(&true)
    }
}
impl<C: Choice> Choice for &C {
    type Value = C::Value;
    fn chosen(&self) -> Option<&C::Value> {
        (**self).chosen()
    }
}
