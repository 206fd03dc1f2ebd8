//! Whole tables, whatever they are: for a copy that moves a database from one engine to the other, or away and back.
//!
//! This is the one place where statements are not known when the program compiles. They are made of the names that the
//! engine's own catalogue gives, never of what a person wrote.

use crate::{
    Db, Error, Result, Tx, Variant,
    statement::{Bound, Call, Row},
};
use amana_sql_text::{Int, NotNull, Text, Val};
use std::{
    collections::HashMap,
    path::Path,
    sync::{Mutex, PoisonError},
};

/// A table and its columns, as both engines see it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Table {
    /// Its name.
    pub name: String,
    /// Its columns in order: name, and class in the words of the migrations (`bigint`, `text`, `bytea`, `double precision`).
    pub columns: Vec<(String, String)>,
    /// The places of the columns of its primary key, in the key's order.
    pub key: Vec<usize>,
    /// The place of the column that refers to the table itself: those rows need the others first.
    pub parent: Option<usize>,
}

impl Db {
    /// Copies a file as it is at this moment into another that does not exist yet; writers go on meanwhile.
    /// An error on a server, which has no file.
    pub fn copy_file(&self, to: &Path) -> Result<()> {
        match self.file() {
            Some(file) => crate::sqlite::copy(file, to),
            None => Err(Error::other("a server has no file to copy")),
        }
    }

    /// Begins a transaction that sees the whole database at one moment and holds nobody up on a server. On a file it holds
    /// the turn to write: read from a [copy](Db::copy_file).
    pub async fn begin_reading(&self) -> Result<Tx> {
        let mut tx = self.begin().await?;
        let calm = "set transaction isolation level repeatable read; set local statement_timeout = 0;
            set local idle_in_transaction_session_timeout = 0";
        tx.batch("", calm).await?;
        Ok(tx)
    }

    /// Begins a transaction that fills a database: it may take long.
    pub async fn begin_filling(&self) -> Result<Tx> {
        let mut tx = self.begin().await?;
        let calm = "set local statement_timeout = 0; set local idle_in_transaction_session_timeout = 0";
        tx.batch("", calm).await?;
        Ok(tx)
    }
}

impl Db {
    /// Lets a file grow to so many pages and no further: how a test meets a full disk. Nothing on a server.
    pub async fn limit_pages(&self, pages: u32) -> Result<()> {
        self.begin().await?.batch(&format!("pragma max_page_count = {pages}"), "").await
    }

    /// How many pages a file has. Nought on a server.
    pub fn pages(&self) -> u64 {
        self.file().and_then(|file| std::fs::metadata(file).ok()).map_or(0, |about| about.len() / 4096)
    }
}

impl Tx {
    /// Every table but the migrations' and those called `.._mark`, which triggers fill from the others: those that are referred to
    /// before those that refer to them.
    pub async fn tables(&mut self) -> Result<Vec<Table>> {
        static COLUMNS: Variant = Variant {
            sqlite: "select m.name, c.name, lower(c.type), c.pk,
                   exists (select 1 from pragma_foreign_key_list(m.name) f where f.\"from\" = c.name and f.\"table\" = m.name)
                 from sqlite_schema m, pragma_table_info(m.name) c
                 where m.type = 'table' and m.name not like 'sqlite~_%' escape '~' and m.name <> 'migration'
                   and m.name not like '%~_mark' escape '~'
                 order by m.rowid, c.cid",
            postgres: "select c.relname::text, a.attname::text, format_type(a.atttypid, null)::text,
                   coalesce((select array_position(i.indkey::int2[], a.attnum) + 1 from pg_index i
                     where i.indrelid = c.oid and i.indisprimary), 0)::bigint,
                   (exists (select 1 from pg_constraint f where f.contype = 'f' and f.conrelid = c.oid
                     and f.confrelid = c.oid and a.attnum = any (f.conkey)))::int::bigint
                 from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
                 where c.relnamespace = current_schema()::regnamespace and c.relkind = 'r' and c.relname <> 'migration'
                   and c.relname not like '%~_mark' escape '~'
                 order by c.oid, a.attnum",
        };
        struct Column;
        let decode = |row: &Row<'_>| {
            let text = |at| row.get::<String, Text, NotNull, Column>(at, "catalogue");
            let int = |at| row.get::<i64, Int, NotNull, Column>(at, "catalogue");
            Ok((text(0)?, text(1)?, text(2)?, int(3)?, int(4)?))
        };
        let rows = self
            .all(Call { bound: Bound { text: &COLUMNS, params: vec![] }, decode, overflow: false })
            .await?;
        let mut tables: Vec<(Table, Vec<(i64, usize)>)> = vec![];
        for (name, column, class, key, own) in rows {
            if tables.last().is_none_or(|(table, _)| table.name != name) {
                tables.push((Table { name, columns: vec![], key: vec![], parent: None }, vec![]));
            }
            let Some((table, keys)) = tables.last_mut() else { continue };
            let at = table.columns.len();
            let class = match class.as_str() {
                "integer" | "int" | "bigint" => "bigint",
                "blob" | "bytea" => "bytea",
                "real" | "double precision" => "double precision",
                "text" => "text",
                other => return Err(Error::other(format!("{}.{column} is {other}", table.name))),
            };
            table.columns.push((column, class.to_owned()));
            if key > 0 {
                keys.push((key, at));
            }
            if own != 0 {
                table.parent = Some(at);
            }
        }
        Ok(tables
            .into_iter()
            .map(|(mut table, mut keys)| {
                keys.sort_unstable();
                table.key = keys.into_iter().map(|(_, at)| at).collect();
                table
            })
            .collect())
    }

    /// At most so many rows of a table, in the order of its key, after a row.
    pub async fn table_rows(
        &mut self,
        table: &Table,
        after: Option<&[Val]>,
        most: usize,
    ) -> Result<Vec<Vec<Val>>> {
        let all: Vec<&str> = table.columns.iter().map(|(name, _)| name.as_str()).collect();
        let key: Vec<&str> = table.key.iter().filter_map(|at| all.get(*at).copied()).collect();
        let (all, key) = (quoted(&all), quoted(&key));
        let text = |mark: char| {
            let places: Vec<String> = (1..=table.key.len()).map(|n| format!("{mark}{n}")).collect();
            let from = match after {
                Some(_) => format!("where ({key}) > ({})", places.join(", ")),
                None => String::new(),
            };
            format!("select {all} from \"{}\" {from} order by {key} limit {most}", table.name)
        };
        let params = match after {
            Some(row) => table.key.iter().filter_map(|at| row.get(*at).cloned()).collect(),
            None => vec![],
        };
        let call = Call {
            bound: Bound { text: kept(text('?'), text('$')), params },
            decode: |row: &Row<'_>| row.values(),
            overflow: false,
        };
        self.all(call).await
    }

    /// The rows of a table in which a column is a number, in the order of its key, at most so many. An error for a column that the
    /// table has not.
    pub async fn table_rows_where(
        &mut self,
        table: &Table,
        column: &str,
        is: i64,
        most: usize,
    ) -> Result<Vec<Vec<Val>>> {
        if !table.columns.iter().any(|(name, _)| name == column) {
            return Err(Error::other(format!("{} has no column {column}", table.name)));
        }
        let all: Vec<&str> = table.columns.iter().map(|(name, _)| name.as_str()).collect();
        let key: Vec<&str> = table.key.iter().filter_map(|at| all.get(*at).copied()).collect();
        let (all, key) = (quoted(&all), quoted(&key));
        let text = |mark: char| {
            format!(
                "select {all} from \"{}\" where \"{column}\" = {mark}1 order by {key} limit {most}",
                table.name
            )
        };
        let call = Call {
            bound: Bound { text: kept(text('?'), text('$')), params: vec![Val::Int(is)] },
            decode: |row: &Row<'_>| row.values(),
            overflow: false,
        };
        self.all(call).await
    }

    /// Puts rows into a table, as they are.
    pub async fn table_fill(&mut self, table: &Table, rows: Vec<Vec<Val>>) -> Result<u64> {
        let all: Vec<&str> = table.columns.iter().map(|(name, _)| name.as_str()).collect();
        let text = |mark: char| {
            let places: Vec<String> = (1..=all.len()).map(|n| format!("{mark}{n}")).collect();
            format!("insert into \"{}\" ({}) values ({})", table.name, quoted(&all), places.join(", "))
        };
        let text = kept(text('?'), text('$'));
        let calls = rows.into_iter().map(|params| Call {
            bound: Bound { text, params },
            decode: |_: &Row<'_>| Ok(()),
            overflow: false,
        });
        self.bulk_calls(calls).await
    }
}

fn quoted(names: &[&str]) -> String {
    names.iter().map(|name| format!("\"{name}\"")).collect::<Vec<_>>().join(", ")
}

/// Statements live as long as the program; there are a few for each table.
fn kept(sqlite: String, postgres: String) -> &'static Variant {
    static TEXTS: Mutex<Option<HashMap<String, &'static Variant>>> = Mutex::new(None);
    let mut texts = TEXTS.lock().unwrap_or_else(PoisonError::into_inner);
    texts.get_or_insert_default().entry(sqlite).or_insert_with_key(|sqlite| {
        Box::leak(Box::new(Variant {
            sqlite: Box::leak(sqlite.clone().into_boxed_str()),
            postgres: Box::leak(postgres.into_boxed_str()),
        }))
    })
}
