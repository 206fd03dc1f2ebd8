use crate::{Error, Result};
use amana_sql_text::{Fits, Val, template::LIST_SIZES};

/// Every statement of the program, collected when it is linked: see [`Db::prepare_all`](crate::Db::prepare_all).
#[linkme::distributed_slice]
pub static STATEMENTS: [Statement];

/// A statement and where it is written.
#[derive(Debug)]
pub struct Statement {
    /// The source file.
    pub file: &'static str,
    /// The line in it.
    pub line: u32,
    /// Its texts, one for every combination of optional fragments.
    pub variants: &'static [Variant],
}

/// One text of a statement.
#[derive(Debug)]
pub struct Variant {
    /// With places `?1`.
    pub sqlite: &'static str,
    /// With places `$1`.
    pub postgres: &'static str,
}

/// A statement with its values, ready to run. Made by [`sql!`](crate::sql).
pub struct Call<T> {
    pub(crate) bound: Bound,
    pub(crate) decode: fn(&Row<'_>) -> Result<T>,
    /// The list was longer than the largest text takes.
    pub(crate) overflow: bool,
}

/// A text with its values. It does not know what becomes of its rows, so that the engines are compiled once and not for each
/// kind of row.
pub(crate) struct Bound {
    pub(crate) text: &'static Variant,
    pub(crate) params: Vec<Val>,
}

/// What is done with each row.
pub(crate) type EachRow<'a> = &'a mut (dyn FnMut(&Row<'_>) -> Result<()> + Send);

/// A statement that only reads: runs on the [`Db`](crate::Db) or inside a [`Tx`](crate::Tx).
pub struct Query<T>(Call<T>);

/// A statement that writes: runs only inside a [`Tx`](crate::Tx). `T` is what `returning` gives.
pub struct Change<T = ()>(Call<T>);

macro_rules! made_by_the_macro {
    ($($name:ident),*) => {$(
        impl<T> $name<T> {
            #[doc(hidden)]
            pub fn __new(
                statement: &'static Statement,
                at: usize,
                params: Vec<Val>,
                decode: fn(&Row<'_>) -> Result<T>,
            ) -> Self {
                let text = statement.variants.get(at).unwrap_or(&statement.variants[0]);
                let overflow = at >= statement.variants.len();
                $name(Call { bound: Bound { text, params }, decode, overflow })
            }
        }
        impl<T> From<$name<T>> for Call<T> {
            fn from(it: $name<T>) -> Call<T> {
                it.0
            }
        }
    )*};
}
made_by_the_macro!(Query, Change);

/// One row, before it becomes a struct.
pub struct Row<'a>(pub(crate) Cells<'a>);

pub(crate) enum Cells<'a> {
    Sqlite(&'a rusqlite::Row<'a>),
    Postgres(&'a tokio_postgres::Row),
}

impl Row<'_> {
    /// The value at a place, as the field's type. `label` is `table.column`, for the error.
    pub fn get<T, K, N, Column>(&self, at: usize, label: &'static str) -> Result<T>
    where
        T: Fits<K, N, Column>,
    {
        match T::fit(self.cell(at, label)?) {
            Ok(value) => Ok(value),
            Err(wrong) => Err(unfit(label, wrong.0)),
        }
    }
}

fn unfit(label: &str, reason: String) -> Error {
    Error::Value { column: label.to_owned(), reason }
}

impl Row<'_> {
    fn cell(&self, at: usize, label: &str) -> Result<Val> {
        let val = match &self.0 {
            Cells::Sqlite(row) => crate::sqlite::cell(row, at),
            Cells::Postgres(row) => crate::postgres::cell(row, at),
        };
        val.map_err(|reason| unfit(label, reason))
    }

    /// Every value of the row, whatever its columns are.
    pub(crate) fn values(&self) -> Result<Vec<Val>> {
        let n = match &self.0 {
            Cells::Sqlite(row) => row.as_ref().column_count(),
            Cells::Postgres(row) => row.len(),
        };
        let value = |at| match &self.0 {
            Cells::Sqlite(row) => crate::sqlite::cell(row, at),
            Cells::Postgres(row) => crate::postgres::cell(row, at),
        };
        (0..n).map(value).collect::<Result<_, String>>().map_err(Error::other)
    }
}

/// The values of a list.
pub fn items<'a, T: amana_sql_text::ToVal + 'a>(list: impl IntoIterator<Item = &'a T>) -> Vec<Val> {
    list.into_iter().map(T::to_val).collect()
}

/// The place in [`LIST_SIZES`] of the smallest text that takes `n` values; past the end when none does.
pub fn size(n: usize) -> usize {
    LIST_SIZES.iter().position(|size| n <= *size).unwrap_or(usize::MAX / 128)
}

/// The value for a place of the list: the last one fills the rest, an empty list is one null, which equals nothing.
pub fn item(items: &[Val], n: usize) -> Val {
    items.get(n).or(items.last()).cloned().unwrap_or(Val::Null)
}
