//! The macros of `amana-sql`; its documentation shows their use.
//!
//! `sql!` prepares every text of a statement on an in-memory SQLite that ran the crate's migrations, while the program is being
//! compiled. `migrations!` embeds these migrations, so that the program runs what was checked.

mod emit;
mod schema;
#[cfg(test)]
mod tests;

use amana_sql_text::Migration;
use proc_macro::TokenStream;
use quote::quote;
use std::path::PathBuf;
use syn::{
    Error, LitStr, Result, Token, Type,
    parse::{Parse, ParseStream},
    parse_macro_input,
};

/// A statement, checked against the migrations when it compiles. See `amana_sql`.
#[proc_macro]
pub fn sql(input: TokenStream) -> TokenStream {
    let statement = parse_macro_input!(input as Statement);
    migrations_folder()
        .and_then(|folder| emit::statement(&statement, &folder))
        .unwrap_or_else(|message| Error::new(statement.text.span(), message).to_compile_error())
        .into()
}

/// The migrations of the crate, embedded: `&'static [Migration]`.
#[proc_macro]
pub fn migrations(input: TokenStream) -> TokenStream {
    if !input.is_empty() {
        return quote!(
            compile_error! { "migrations!() takes nothing: it embeds the folder `migrations` of this crate" }
        )
        .into();
    }
    match migrations_folder().and_then(|folder| Ok((Migration::read_folder(&folder)?, folder))) {
        Ok((migrations, folder)) => emit::migrations(&migrations, &folder).into(),
        Err(message) => quote!(compile_error! { #message }).into(),
    }
}

/// `sql!("insert ..")` or `sql!(Row, "select ..")`.
struct Statement {
    row: Option<Type>,
    text: LitStr,
}

impl Parse for Statement {
    fn parse(input: ParseStream<'_>) -> Result<Self> {
        let row = if input.peek(LitStr) {
            None
        } else {
            let row = input.parse()?;
            input.parse::<Token![,]>()?;
            Some(row)
        };
        let text = input.parse()?;
        input.parse::<Option<Token![,]>>()?;
        if !input.is_empty() {
            return Err(input.error("nothing follows the text: values are written in it, as {name}"));
        }
        Ok(Statement { row, text })
    }
}

/// `migrations` beside the `Cargo.toml` of the crate that is being compiled; a library that is only tested keeps them in
/// `tests/migrations`.
fn migrations_folder() -> std::result::Result<PathBuf, String> {
    let root =
        std::env::var_os("CARGO_MANIFEST_DIR").map(PathBuf::from).ok_or("CARGO_MANIFEST_DIR is not set")?;
    [root.join("migrations"), root.join("tests/migrations")]
        .into_iter()
        .find(|folder| folder.is_dir())
        .ok_or_else(|| format!("{}: no folder `migrations`", root.display()))
}
