//! Migrations: numbered texts, written once in PostgreSQL's words and lower case, that make the tables of both engines.
//!
//! `0001_ground.sql` is for both. Where they must differ (a trigger, an exclusion constraint) there are two files,
//! `0002_overlap.sqlite.sql` and `0002_overlap.postgres.sql`, each in its engine's own words.

use crate::{
    Engine,
    pieces::{Piece, pieces},
};
use sha2::{Digest, Sha256};
use std::{borrow::Cow, collections::BTreeMap, path::Path};

/// One step from an empty database to the tables of today.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Migration {
    /// The file's name without its endings: `0001_ground`.
    pub name: Cow<'static, str>,
    /// What it does.
    pub text: Script,
}

/// The text of a migration.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Script {
    /// One text for both engines.
    Shared(Cow<'static, str>),
    /// One text each.
    Twin {
        /// For the embedded engine.
        sqlite: Cow<'static, str>,
        /// For the server.
        postgres: Cow<'static, str>,
    },
}

impl Migration {
    /// What the engine runs.
    pub fn sql(&self, engine: Engine) -> Result<Cow<'_, str>, String> {
        match (&self.text, engine) {
            (Script::Twin { sqlite, .. }, Engine::Sqlite) => Ok(Cow::Borrowed(sqlite)),
            (Script::Twin { postgres, .. }, Engine::Postgres) => Ok(Cow::Borrowed(postgres)),
            (Script::Shared(text), Engine::Postgres) => {
                check(text).map_err(|e| format!("{}.sql: {e}", self.name))?;
                Ok(Cow::Borrowed(text))
            }
            (Script::Shared(text), Engine::Sqlite) => {
                to_sqlite(text).map(Cow::Owned).map_err(|e| format!("{}.sql: {e}", self.name))
            }
        }
    }

    /// SHA-256 of the source the engine's text comes from: it tells whether an applied migration was changed afterwards.
    pub fn sha256(&self, engine: Engine) -> [u8; 32] {
        let source = match (&self.text, engine) {
            (Script::Shared(text), _) => text,
            (Script::Twin { sqlite, .. }, Engine::Sqlite) => sqlite,
            (Script::Twin { postgres, .. }, Engine::Postgres) => postgres,
        };
        Sha256::digest(source.as_bytes()).into()
    }

    /// The migrations of a folder, in order. Refuses a file without a number, a number used twice and a twin that is alone.
    pub fn read_folder(folder: &Path) -> Result<Vec<Migration>, String> {
        let mut found: BTreeMap<String, BTreeMap<&'static str, String>> = BTreeMap::new();
        let entries = std::fs::read_dir(folder).map_err(|e| format!("{}: {e}", folder.display()))?;
        for entry in entries {
            let path = entry.map_err(|e| format!("{}: {e}", folder.display()))?.path();
            let file = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
            let Some(stem) = file.strip_suffix(".sql") else { continue };
            let (name, engine) = match stem.rsplit_once('.') {
                Some((name, "sqlite")) => (name, "sqlite"),
                Some((name, "postgres")) => (name, "postgres"),
                Some(_) => return Err(format!("{file}: the ending is .sql, .sqlite.sql or .postgres.sql")),
                None => (stem, "shared"),
            };
            let numbered =
                name.len() > 5 && name.as_bytes()[4] == b'_' && name[..4].bytes().all(|b| b.is_ascii_digit());
            if !numbered {
                return Err(format!(
                    "{file}: the name is four digits, an underscore and a word: 0003_members.sql"
                ));
            }
            let text = std::fs::read_to_string(&path).map_err(|e| format!("{}: {e}", path.display()))?;
            found.entry(name.to_owned()).or_default().insert(engine, text);
        }
        let mut migrations: Vec<Migration> = vec![];
        for (name, mut texts) in found {
            if let Some(before) = migrations.last().filter(|m| m.name[..4] == name[..4]) {
                return Err(format!("{} and {name} have the same number", before.name));
            }
            let text = match (texts.remove("shared"), texts.remove("sqlite"), texts.remove("postgres")) {
                (Some(text), None, None) => Script::Shared(text.into()),
                (None, Some(sqlite), Some(postgres)) => {
                    Script::Twin { sqlite: sqlite.into(), postgres: postgres.into() }
                }
                (Some(_), _, _) => {
                    return Err(format!("{name}: either one text for both engines or two, not both"));
                }
                _ => {
                    return Err(format!(
                        "{name}: a twin is alone: both .sqlite.sql and .postgres.sql are needed"
                    ));
                }
            };
            migrations.push(Migration { name: name.into(), text });
        }
        Ok(migrations)
    }
}

/// The words that are not the same in both engines, and what to write.
const NOT_PORTABLE: &[(&str, &str)] = &[
    ("integer", "bigint"),
    ("int", "bigint"),
    ("smallint", "bigint"),
    ("serial", "bigint, numbered by the program"),
    ("bigserial", "bigint, numbered by the program"),
    ("boolean", "bigint with check (x in (0, 1))"),
    ("bool", "bigint with check (x in (0, 1))"),
    ("varchar", "text"),
    ("char", "text"),
    ("blob", "bytea"),
    ("real", "double precision"),
    ("float", "double precision"),
    ("numeric", "bigint"),
    ("decimal", "bigint"),
    ("timestamp", "bigint, microseconds"),
    ("timestamptz", "bigint, microseconds"),
    ("date", "bigint, days"),
    ("uuid", "bytea"),
    ("json", "text"),
    ("jsonb", "text"),
    ("autoincrement", "nothing: the program numbers"),
    ("ilike", "like on a folded column"),
    ("trigger", "a pair of files .sqlite.sql and .postgres.sql"),
    ("strict", "nothing: it is added"),
    ("deferrable", "nothing: a group of commits is checked statement by statement"),
];

fn check(text: &str) -> Result<Vec<Piece<'_>>, String> {
    let pieces = pieces(text)?;
    let mut line = 1;
    // A column may be called `date`: what follows a name is its type, what begins a line of a table is its name.
    let mut previous = "";
    for piece in &pieces {
        if let Piece::Word(word) = piece
            && !matches!(previous, "(" | "," | "." | "as")
            && let Some((_, instead)) = NOT_PORTABLE.iter().find(|(bad, _)| word.eq_ignore_ascii_case(bad))
        {
            return Err(format!("line {line}: `{word}` is not the same on both engines: write {instead}"));
        }
        line += piece.text().matches('\n').count();
        if !matches!(piece, Piece::Space(_) | Piece::Comment(_)) {
            previous = piece.text();
        }
    }
    Ok(pieces)
}

/// The same migration in SQLite's words: its types, and strict tables.
pub fn to_sqlite(text: &str) -> Result<String, String> {
    let pieces = check(text)?;
    let mut out = String::with_capacity(text.len() + text.len() / 20);
    // The first words of the statement, to know when it makes a table.
    let mut words: Vec<&str> = vec![];
    let mut skip_until = 0;
    for (at, piece) in pieces.iter().enumerate() {
        if at < skip_until {
            continue;
        }
        match piece {
            Piece::Word(word) => {
                let lower = word.to_ascii_lowercase();
                let place = out.len();
                match lower.as_str() {
                    "bigint" => out.push_str("integer"),
                    "bytea" => out.push_str("blob"),
                    "double" => match &pieces[at + 1..] {
                        [Piece::Space(_), Piece::Word("precision"), ..] => {
                            out.push_str("real");
                            skip_until = at + 3;
                        }
                        _ => out.push_str(word),
                    },
                    _ => out.push_str(word),
                }
                debug_assert!(out.len() > place);
                if words.len() < 3 {
                    words.push(word);
                }
            }
            Piece::Sign(";") => {
                end_statement(&mut out, &words);
                out.push(';');
                words.clear();
            }
            piece => out.push_str(piece.text()),
        }
    }
    end_statement(&mut out, &words);
    Ok(out)
}

fn end_statement(out: &mut String, words: &[&str]) {
    let table = matches!(words, [create, table, ..] if create.eq_ignore_ascii_case("create") && table.eq_ignore_ascii_case("table"));
    if table {
        let end = out.trim_end().len();
        out.insert_str(end, " strict");
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_table_in_the_words_of_sqlite() {
        let text = "-- bigint in a comment\ncreate table t (id bigint primary key, b bytea, x double precision, c text default 'bigint');\ncreate index i on t (b);";
        assert_eq!(
            to_sqlite(text).unwrap(),
            "-- bigint in a comment\ncreate table t (id integer primary key, b blob, x real, c text default 'bigint') strict;\ncreate index i on t (b);"
        );
    }

    #[test]
    fn a_type_that_is_not_portable_is_named_with_its_line() {
        let refusal = to_sqlite("create table t (\n  id bigint,\n  at timestamptz\n);").unwrap_err();
        assert_eq!(
            refusal,
            "line 3: `timestamptz` is not the same on both engines: write bigint, microseconds"
        );
        assert!(to_sqlite("create table t (date bigint)").is_ok());
    }

    #[test]
    fn an_unclosed_quote_is_an_error() {
        assert_eq!(
            to_sqlite("create table t (c text default 'x);").unwrap_err(),
            "line 1: this quoted text is not closed: 'x);"
        );
    }
}
