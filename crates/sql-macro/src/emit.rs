//! The Rust that a checked statement becomes.

use crate::{
    Statement,
    schema::{self, Class, Column, Null, Prepared},
};
use amana_sql_text::{
    Engine, Migration,
    migration::Script,
    nullable,
    template::{Param, Template},
};
use proc_macro2::{Span, TokenStream};
use quote::{format_ident, quote, quote_spanned};
use std::{
    path::Path,
    sync::atomic::{AtomicBool, Ordering},
};
use syn::{Expr, Ident, Type, parse_str};

pub fn statement(statement: &Statement, folder: &Path) -> Result<TokenStream, String> {
    let template = Template::parse(&statement.text.value())?;
    let variants = template.variants();
    let mut first: Option<Prepared> = None;
    for variant in &variants {
        let context = |message: String| format!("{message}\n  in: {}", variant.sqlite);
        let joins = nullable::joins(&variant.sqlite).map_err(context)?;
        let prepared = schema::prepare(folder, &variant.sqlite, &joins).map_err(context)?;
        if prepared.parameters != variant.params.len() {
            return Err(context(format!(
                "{} values for {} places",
                variant.params.len(),
                prepared.parameters
            )));
        }
        if let Some(first) = &mut first {
            if first.columns.len() != prepared.columns.len() || first.readonly != prepared.readonly {
                return Err(context("an optional fragment changes the columns of the result".into()));
            }
            for (known, column) in first.columns.iter_mut().zip(prepared.columns) {
                if known.name != column.name || known.class != column.class {
                    return Err(context(format!("an optional fragment changes the column `{}`", known.name)));
                }
                if known.null != column.null {
                    known.null = Null::Unknown;
                }
            }
        } else {
            first = Some(prepared);
        }
    }
    let Some(prepared) = first else { return Err("no text".into()) };
    check_use(statement, &prepared)?;

    let texts = variants.iter().map(|v| {
        let (sqlite, postgres) = (&v.sqlite, &v.postgres);
        quote!(::amana_sql::Variant { sqlite: #sqlite, postgres: #postgres })
    });
    let choices = choices(&template)?;
    let sizes = template.sizes();
    let arms = variants
        .iter()
        .enumerate()
        .map(|(at, v)| Ok((at, v.params.iter().map(param).collect::<Result<Vec<_>, String>>()?)))
        .map(|arm| arm.map(|(at, params)| quote!(#at => ::std::vec![#(#params),*],)))
        .collect::<Result<Vec<_>, String>>()?;
    let (out, decode) = match &statement.row {
        None => (quote!(()), quote!(::core::result::Result::Ok(()))),
        Some(row) => decode(row, &prepared.columns, statement.text.span())?,
    };
    let rerun = rerun(folder);
    let form = if prepared.readonly { quote!(Query) } else { quote!(Change) };
    Ok(quote! {{
        #rerun
        #[::amana_sql::__private::linkme::distributed_slice(::amana_sql::STATEMENTS)]
        #[linkme(crate = ::amana_sql::__private::linkme)]
        static __STATEMENT: ::amana_sql::Statement = ::amana_sql::Statement {
            file: ::core::file!(),
            line: ::core::line!(),
            variants: &[#(#texts),*],
        };
        fn __decode(__row: &::amana_sql::Row<'_>) -> ::amana_sql::Result<#out> {
            #decode
        }
        #choices
        let __at: usize = __mask * #sizes + __size;
        let __params: ::std::vec::Vec<::amana_sql::Val> = match __at {
            #(#arms)*
            _ => ::std::vec::Vec::new(),
        };
        ::amana_sql::#form::<#out>::__new(&__STATEMENT, __at, __params, __decode)
    }})
}

/// A query gives rows of a type; a change gives none, or those of `returning`.
fn check_use(statement: &Statement, prepared: &Prepared) -> Result<(), String> {
    match (&statement.row, prepared.columns.is_empty()) {
        (None, false) => Err("this statement gives rows: name their type, sql!(Row, \"..\")".into()),
        (Some(_), true) => Err("this statement gives no rows: write sql!(\"..\") or add `returning`".into()),
        _ => Ok(()),
    }
}

/// A reference to the expression of a pair of braces.
fn borrowed(text: &str) -> Result<TokenStream, String> {
    let expr: Expr = parse_str(text).map_err(|e| format!("{{{text}}} is not an expression: {e}"))?;
    Ok(match expr {
        Expr::Binary(_) | Expr::Cast(_) | Expr::Range(_) => quote!(&(#expr)),
        _ => quote!(&#expr),
    })
}

fn option_ident(n: usize) -> Ident {
    format_ident!("__option{n}")
}

/// Which variant it is, at run time.
fn choices(template: &Template) -> Result<TokenStream, String> {
    let mut out = quote!(let mut __mask: usize = 0; let mut __size: usize = 0;);
    for (n, option) in template.options.iter().enumerate() {
        let (name, option) = (option_ident(n), borrowed(option)?);
        out.extend(quote! {
            let #name = ::amana_sql::Choice::chosen(#option);
            if #name.is_some() { __mask |= 1usize << #n; }
        });
    }
    if let Some(list) = &template.list {
        let list = borrowed(list)?;
        out.extend(quote! {
            let __items: ::std::vec::Vec<::amana_sql::Val> = ::amana_sql::__private::items(#list);
            __size = ::amana_sql::__private::size(__items.len());
        });
    }
    out.extend(quote!(let (__mask, __size) = (__mask, __size);));
    Ok(out)
}

fn param(param: &Param) -> Result<TokenStream, String> {
    Ok(match param {
        Param::Value(text) => {
            let value = borrowed(text)?;
            quote!(::amana_sql::ToVal::to_val(#value))
        }
        Param::Chosen(n, rest) => {
            let option = option_ident(*n);
            let value = borrowed(&format!("__chosen{rest}"))?;
            quote!(match #option {
                ::core::option::Option::Some(__chosen) => ::amana_sql::ToVal::to_val(#value),
                ::core::option::Option::None => ::amana_sql::Val::Null,
            })
        }
        Param::Item(n) => quote!(::amana_sql::__private::item(&__items, #n)),
    })
}

/// Rows become a struct by the names of the columns, a tuple by their order, and `(T)` is the one column itself.
fn decode(row: &Type, columns: &[Column], span: Span) -> Result<(TokenStream, TokenStream), String> {
    let read = |(at, column): (usize, &Column)| {
        let marker = marker(&column.name, span);
        let class = match column.class {
            Class::Int => quote!(::amana_sql::Int),
            Class::Text => quote!(::amana_sql::Text),
            Class::Bytes => quote!(::amana_sql::Bytes),
            Class::Real => quote!(::amana_sql::Real),
            Class::Any => quote!(::amana_sql::AnyKind),
        };
        let null = match column.null {
            Null::Never => quote!(::amana_sql::NotNull),
            Null::Allowed => quote!(::amana_sql::Nullable),
            Null::Unknown => quote!(::amana_sql::MaybeNull),
        };
        let label = column.origin.as_deref().unwrap_or(&column.name);
        quote_spanned!(span=> __row.get::<_, #class, #null, #marker>(#at, #label)?)
    };
    let mut markers: Vec<Ident> = columns.iter().map(|c| marker(&c.name, span)).collect();
    markers.sort();
    markers.dedup();
    let markers = quote!(#(#[allow(non_camel_case_types, reason = "named like the column, for the compiler's message")] struct #markers;)*);
    let values: Vec<TokenStream> = columns.iter().enumerate().map(read).collect();
    Ok(match row {
        Type::Paren(inner) if values.len() == 1 => {
            let inner = &inner.elem;
            (quote!(#inner), quote!(#markers ::core::result::Result::Ok(#(#values)*)))
        }
        Type::Tuple(_) => (quote!(#row), quote!(#markers ::core::result::Result::Ok((#(#values,)*)))),
        _ => {
            let fields = columns.iter().map(|c| field(&c.name, span)).collect::<Result<Vec<_>, _>>()?;
            (
                quote!(#row),
                quote!(#markers type __Row = #row; ::core::result::Result::Ok(__Row { #(#fields: #values),* })),
            )
        }
    })
}

/// A type that is named like the column, so that the compiler's message names it.
fn marker(column: &str, span: Span) -> Ident {
    let name: String = column.chars().map(|c| if c.is_alphanumeric() { c } else { '_' }).collect();
    format_ident!("column_{}", name, span = span)
}

fn field(column: &str, span: Span) -> Result<Ident, String> {
    let mut ident = parse_str::<Ident>(column)
        .or_else(|_| parse_str::<Ident>(&format!("r#{column}")))
        .map_err(|_| format!("the column `{column}` is not the name of a field: write `.. as name`"))?;
    ident.set_span(span);
    Ok(ident)
}

/// A changed migration compiles the crate again. Once a crate is enough; a new file is noticed by the crate's build script.
fn rerun(folder: &Path) -> TokenStream {
    static DONE: AtomicBool = AtomicBool::new(false);
    if DONE.swap(true, Ordering::Relaxed) {
        return TokenStream::new();
    }
    let files = sources(folder);
    quote!(#(const _: &[u8] = ::core::include_bytes!(#files);)*)
}

fn sources(folder: &Path) -> Vec<String> {
    let mut files: Vec<String> = std::fs::read_dir(folder)
        .into_iter()
        .flatten()
        .flatten()
        .map(|f| f.path().to_string_lossy().into_owned())
        .filter(|f| f.ends_with(".sql"))
        .collect();
    files.sort();
    files
}

pub fn migrations(migrations: &[Migration], folder: &Path) -> TokenStream {
    let files = sources(folder);
    let mut refusals = vec![];
    let each: Vec<TokenStream> = migrations
        .iter()
        .map(|m| {
            for engine in [Engine::Sqlite, Engine::Postgres] {
                refusals.extend(m.sql(engine).err());
            }
            let name = &m.name;
            let text = match &m.text {
                Script::Shared(text) => quote!(Shared(::std::borrow::Cow::Borrowed(#text))),
                Script::Twin { sqlite, postgres } => quote!(Twin {
                    sqlite: ::std::borrow::Cow::Borrowed(#sqlite),
                    postgres: ::std::borrow::Cow::Borrowed(#postgres),
                }),
            };
            quote!(::amana_sql::Migration { name: ::std::borrow::Cow::Borrowed(#name), text: ::amana_sql::Script::#text })
        })
        .collect();
    if let Some(refusal) = refusals.first() {
        return quote!(compile_error! { #refusal });
    }
    quote! {{
        #(const _: &[u8] = ::core::include_bytes!(#files);)*
        const __MIGRATIONS: &[::amana_sql::Migration] = &[#(#each),*];
        __MIGRATIONS
    }}
}
