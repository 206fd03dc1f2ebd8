//! What the macro says of a statement that is wrong, and what it knows of one that is right.

use crate::{
    Statement, emit,
    schema::{self, Class, Null},
};
use amana_sql_text::nullable;
use std::path::PathBuf;

fn folder() -> PathBuf {
    PathBuf::from("../sql/tests/migrations")
}

fn refusal(source: &str) -> String {
    let statement: Statement = syn::parse_str(source).unwrap();
    emit::statement(&statement, &folder()).expect_err(source).lines().next().unwrap_or_default().to_owned()
}

#[test]
fn refusals_say_what_is_wrong() {
    let cases = [
        (r#"Row, "select id, nmae from unit""#, "no such column: nmae"),
        (r#"Row, "select id from units""#, "no such table: units"),
        (r#""select id from unit""#, "this statement gives rows: name their type, sql!(Row, \"..\")"),
        (
            r#"Row, "delete from unit where id = {id}""#,
            "this statement gives no rows: write sql!(\"..\") or add `returning`",
        ),
        (
            r#"Row, "select id from unit where name like '%{name}%'""#,
            "a value inside the quotes of '%{name}%': join it with ||, as in '%' || {name}",
        ),
        (r#"Row, "select id from unit where id = ?""#, "a bare `?`: write the value as {name}"),
        (
            r#"Row, "select id from unit {?kind: where kind = {kind}""#,
            "a fragment that is not closed: `}` is missing",
        ),
        (r#"Row, "select id from unit where id = {}""#, "a value without a name: {}"),
        (
            r#"Row, "select count(*) from unit""#,
            "the column `count(*)` is not the name of a field: write `.. as name`",
        ),
        (
            r#"Row, "select a.id from unit a full join unit b on true""#,
            "`full join`: write it as a left join",
        ),
        (
            r#"Row, "select id from unit where \"nope\" = 1""#,
            "no such column: \"nope\" - should this be a string literal in single-quotes?",
        ),
        (
            r#"Row, "select id {?x: , name} from unit""#,
            "an optional fragment changes the columns of the result",
        ),
        (
            r#"Row, "select id from unit where id in ({a..}) or id in ({b..})""#,
            "two lists in one statement: write two statements",
        ),
        (r#"Row, "select id from unit where id = {a b}""#, "{a b} is not an expression: unexpected token"),
    ];
    for (source, expected) in cases {
        let said = refusal(source);
        assert!(
            said.starts_with(expected) || said == expected,
            "{source}\n  said     {said}\n  expected {expected}"
        );
    }
}

#[test]
fn a_fragment_that_only_sometimes_fails_is_found() {
    let said = refusal(r#"Row, "select id from unit where 1 = 1 {?a: and kind = {a}} {?b: and knid = {b}}""#);
    assert!(said.starts_with("no such column: knid"), "{said}");
}

fn columns(sql: &str) -> Vec<(String, Class, Null)> {
    let joins = nullable::joins(sql).unwrap();
    let prepared = schema::prepare(&folder(), sql, &joins).unwrap();
    prepared.columns.into_iter().map(|c| (c.name, c.class, c.null)).collect()
}

#[test]
fn classes_and_nulls_come_from_the_migrations() {
    let known = columns("select id, name, closed_on, weight, picture, count(*) over () as n from unit");
    let expected = [
        ("id", Class::Int, Null::Never),
        ("name", Class::Text, Null::Never),
        ("closed_on", Class::Int, Null::Allowed),
        ("weight", Class::Real, Null::Never),
        ("picture", Class::Bytes, Null::Allowed),
        ("n", Class::Any, Null::Unknown),
    ];
    assert_eq!(known, expected.map(|(name, class, null)| (name.to_owned(), class, null)));
}

#[test]
fn a_left_join_and_a_subquery_may_be_null() {
    let known = columns(
        "select u.name, m.holder, (select code from unit where id = 9) as code, m.id as \"id!\", u.id as \"uid?\"
         from unit u left join mandate m on m.unit_id = u.id",
    );
    let nulls: Vec<_> = known.iter().map(|c| (c.0.as_str(), c.2)).collect();
    assert_eq!(
        nulls,
        [
            ("name", Null::Never),
            ("holder", Null::Allowed),
            ("code", Null::Allowed),
            ("id", Null::Never),
            ("uid", Null::Allowed)
        ]
    );
    // Of a table that is on both sides nothing is known.
    let known = columns("select p.name from unit u left join unit p on p.id = u.parent_id");
    assert_eq!(known[0].2, Null::Unknown);
}
