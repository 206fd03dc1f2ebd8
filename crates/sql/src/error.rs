use std::{error::Error as StdError, fmt, sync::Arc};

/// The result of everything in this crate.
pub type Result<T, E = Error> = std::result::Result<T, E>;

/// What went wrong, in the same words for both engines.
///
/// [`Unique`](Error::Unique), [`Refused`](Error::Refused), [`Check`](Error::Check) and [`ForeignKey`](Error::ForeignKey) are
/// expected: a verb turns them into its refusal. The others are faults, or pass ([`is_transient`](Error::is_transient)).
#[derive(Debug, Clone)]
pub enum Error {
    /// A row with the same key exists. On both engines the constraint has the name of its unique index; one that was declared
    /// inside the table is `table_column_key`, a primary key `table_pkey`.
    Unique {
        /// The constraint's name.
        constraint: String,
    },
    /// A trigger or an exclusion constraint refused: mandates that overlap. The message of `raise(abort, '..')` on SQLite is the
    /// name of the constraint on PostgreSQL.
    Refused {
        /// The rule's name.
        constraint: String,
    },
    /// A row that is referred to does not exist, or a row that is referred to would go.
    ForeignKey {
        /// The constraint's name, which only PostgreSQL tells.
        constraint: Option<String>,
    },
    /// A `check` failed. Name the constraint when its refusal is expected: an unnamed one differs on the engines.
    Check {
        /// The constraint's name, or on SQLite the expression of an unnamed one.
        constraint: String,
    },
    /// A column that must be given was not.
    NotNull {
        /// `table.column`.
        column: String,
    },
    /// `one` found no row.
    NoRow,
    /// `one` found more than one row.
    ManyRows,
    /// A stored value is not one of the Rust type.
    Value {
        /// `table.column`, or the name of the expression.
        column: String,
        /// The text that is not one of the enum, the number that does not fit, a null.
        reason: String,
    },
    /// `{ids..}` was given more values than a statement takes (512).
    LongList,
    /// The disk is full.
    Full,
    /// The file or its folder cannot be written, or the server is a standby.
    ReadOnly,
    /// Another transaction won: try again.
    Conflict,
    /// A lock or a connection was not free in time: try again.
    Busy,
    /// The statement took longer than the server allows.
    Timeout,
    /// An earlier statement of this transaction failed: nothing more runs in it, and it cannot commit.
    Aborted,
    /// The server does not answer, or the file cannot be opened.
    Unavailable(Cause),
    /// The database of the server does not sort or store text as this program needs.
    Locale {
        /// The name of the database.
        database: String,
        /// Its encoding.
        encoding: String,
        /// Its collation.
        collation: String,
    },
    /// A migration that is in the database is not the one of this program.
    MigrationChanged {
        /// The migration's name.
        name: String,
    },
    /// The database has migrations that this program does not know: a newer program made it.
    DatabaseNewer {
        /// The first unknown migration.
        name: String,
    },
    /// A migration is missing although a later one was applied.
    MigrationMissed {
        /// The missing migration.
        name: String,
    },
    /// A migration cannot be read or does not run.
    Migration {
        /// The migration's name.
        name: String,
        /// Why.
        reason: String,
    },
    /// Anything else.
    Other(Cause),
}

/// The engine's own error, kept for the log.
#[derive(Clone)]
pub struct Cause(Arc<dyn StdError + Send + Sync>);

impl Cause {
    /// Keeps an error.
    pub fn new(error: impl Into<Box<dyn StdError + Send + Sync>>) -> Cause {
        Cause(Arc::from(error.into()))
    }
}
impl fmt::Debug for Cause {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}
impl fmt::Display for Cause {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)?;
        // The reason of the server is the source of its client's "db error".
        let mut source = self.0.source();
        while let Some(error) = source {
            write!(f, ": {error}")?;
            source = error.source();
        }
        Ok(())
    }
}

impl Error {
    pub(crate) fn other(error: impl Into<Box<dyn StdError + Send + Sync>>) -> Error {
        Error::Other(Cause::new(error))
    }

    /// Whether the same work may succeed when it is tried again. `Db::tx` does so by itself.
    pub fn is_transient(&self) -> bool {
        matches!(self, Error::Conflict | Error::Busy)
    }

    /// The name of the constraint that refused, when one did.
    pub fn constraint(&self) -> Option<&str> {
        match self {
            Error::Unique { constraint } | Error::Refused { constraint } | Error::Check { constraint } => {
                Some(constraint)
            }
            Error::ForeignKey { constraint } => constraint.as_deref(),
            _ => None,
        }
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Error::Unique { constraint } => write!(f, "a row with the same key exists ({constraint})"),
            Error::Refused { constraint } => write!(f, "a rule of the database refused ({constraint})"),
            Error::ForeignKey { constraint } => {
                write!(
                    f,
                    "a row that is referred to is missing ({})",
                    constraint.as_deref().unwrap_or("foreign key")
                )
            }
            Error::Check { constraint } => write!(f, "a value is not allowed ({constraint})"),
            Error::NotNull { column } => write!(f, "{column} must be given"),
            Error::NoRow => f.write_str("no row where one is expected"),
            Error::ManyRows => f.write_str("several rows where one is expected"),
            Error::Value { column, reason } => write!(f, "{column}: {reason}"),
            Error::LongList => f.write_str("more than 512 values in a list"),
            Error::Full => f.write_str("the disk of the database is full"),
            Error::ReadOnly => {
                f.write_str("the database cannot be written: check the owner and the rights of its folder")
            }
            Error::Conflict => f.write_str("another transaction changed the same rows"),
            Error::Busy => f.write_str("the database was busy for too long"),
            Error::Timeout => f.write_str("the statement took too long"),
            Error::Aborted => f.write_str("an earlier statement of this transaction failed"),
            Error::Unavailable(cause) => write!(f, "the database does not answer: {cause}"),
            Error::Locale { database, encoding, collation } => write!(
                f,
                "the database {database} has encoding {encoding} and collation {collation}; it must be UTF8 and C.UTF-8. \
                 Create it with: createdb --template=template0 --encoding=UTF8 --locale=C.UTF-8 {database}"
            ),
            Error::MigrationChanged { name } => {
                write!(
                    f,
                    "migration {name} was changed after it ran on this database; restore its text and add a new one"
                )
            }
            Error::DatabaseNewer { name } => {
                write!(f, "the database was made by a newer program (migration {name}); install that version")
            }
            Error::MigrationMissed { name } => {
                write!(f, "migration {name} did not run although a later one did")
            }
            Error::Migration { name, reason } => write!(f, "migration {name}: {reason}"),
            Error::Other(cause) => cause.fmt(f),
        }
    }
}

impl StdError for Error {}
