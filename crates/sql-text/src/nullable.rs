//! Which columns a statement can make null although their table declares them `not null`.

use crate::pieces::{Piece, pieces};

/// What a join or a subquery does to declared columns.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Joins {
    /// Tables that stand on the side of an outer join which may be absent.
    pub optional: Vec<String>,
    /// Tables that stand elsewhere too.
    pub present: Vec<String>,
    /// Columns of the result, by place, that are subqueries: an empty one is null.
    pub subqueries: Vec<usize>,
}

/// Reads a statement's text. `right join` and `full join` are refused: a `left join` says the same and is understood here.
pub fn joins(sql: &str) -> Result<Joins, String> {
    let pieces = pieces(sql)?;
    let tokens: Vec<&str> = pieces
        .iter()
        .filter(|p| !matches!(p, Piece::Space(_) | Piece::Comment(_)))
        .map(|p| p.text())
        .collect();
    let lower: Vec<String> = tokens.iter().map(|t| t.to_ascii_lowercase()).collect();
    let lower: Vec<&str> = lower.iter().map(String::as_str).collect();
    let mut joins = Joins { subqueries: subqueries(&lower), ..Joins::default() };
    for (at, token) in lower.iter().enumerate() {
        match *token {
            "right" | "full" if matches!(lower.get(at + 1), Some(&("join" | "outer"))) => {
                return Err(format!("`{token} join`: write it as a left join"));
            }
            "join" | "from" => {
                let left = *token == "join"
                    && (lower[..at].ends_with(&["left"]) || lower[..at].ends_with(&["left", "outer"]));
                let into = if left { &mut joins.optional } else { &mut joins.present };
                tables_at(&lower, at + 1, into);
            }
            _ => {}
        }
    }
    Ok(joins)
}

/// The table named there, or every table of the subquery or common table expression that stands there.
fn tables_at(tokens: &[&str], at: usize, into: &mut Vec<String>) {
    match tokens.get(at) {
        Some(&"(") => tables_inside(tokens, at, into),
        Some(&name) => {
            let definition = (0..at).find(|n| {
                tokens[*n] == name
                    && match &tokens[n + 1..] {
                        ["as", "(", ..] => true,
                        ["(", ..] => tokens[n + 1..]
                            .iter()
                            .position(|t| *t == ")")
                            .is_some_and(|close| matches!(tokens[n + 2 + close..], ["as", "(", ..])),
                        _ => false,
                    }
            });
            match definition {
                Some(n) => {
                    if let Some(open) = tokens[n..].windows(2).position(|w| w == ["as", "("]) {
                        tables_inside(tokens, n + open + 1, into);
                    }
                }
                None => into.push(name.trim_matches('"').to_owned()),
            }
        }
        None => {}
    }
}

fn tables_inside(tokens: &[&str], open: usize, into: &mut Vec<String>) {
    let mut depth = 0;
    for at in open..tokens.len() {
        match tokens[at] {
            "(" => depth += 1,
            ")" => {
                depth -= 1;
                if depth == 0 {
                    return;
                }
            }
            "from" | "join" if tokens.get(at + 1) != Some(&"(") => {
                if let Some(name) = tokens.get(at + 1) {
                    into.push((*name).to_owned());
                }
            }
            _ => {}
        }
    }
}

fn subqueries(tokens: &[&str]) -> Vec<usize> {
    let mut depth = 0i64;
    let mut found = vec![];
    let mut column: Option<usize> = None;
    for (at, token) in tokens.iter().enumerate() {
        match *token {
            "(" => {
                let first = matches!(
                    tokens.get(at.wrapping_sub(1)),
                    Some(&("select" | "distinct" | "," | "returning"))
                );
                if let Some(column) = column
                    && depth == 0
                    && first
                    && tokens.get(at + 1) == Some(&"select")
                {
                    found.push(column);
                }
                depth += 1;
            }
            ")" => depth -= 1,
            "select" | "returning" if depth == 0 && column.is_none() => column = Some(0),
            "," if depth == 0 => column = column.map(|c| c + 1),
            "from" if depth == 0 && column.is_some() => break,
            _ => {}
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_left_joined_table_may_be_absent() {
        let joins =
            joins("select a.x, b.y, (select 1) as z from a left join b on b.id = a.id join c on true")
                .unwrap();
        assert_eq!(joins.optional, ["b"]);
        assert_eq!(joins.present, ["a", "c"]);
        assert_eq!(joins.subqueries, [2]);
    }

    #[test]
    fn through_a_common_table_expression() {
        let joins = joins("with last as (select m.id from meeting m) select b.id, l.id from body b left join last l on true").unwrap();
        assert_eq!(joins.optional, ["meeting"]);
        assert_eq!(joins.present, ["meeting", "body"]);
    }

    #[test]
    fn the_other_outer_joins_are_refused() {
        assert!(joins("select 1 from a full outer join b on true").is_err());
    }
}
