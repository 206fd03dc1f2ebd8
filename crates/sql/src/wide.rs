//! An insert of one row, made one of many rows: what a server does in a tenth of the time.

/// How many rows one statement takes.
pub(crate) const ROWS: usize = 64;

/// The most places a statement of the server may have.
const MOST_PLACES: usize = 32_767;

/// `insert into t (a, b) values ($1, $2)` with its row [`ROWS`] times. None for a statement of which many rows at once would not be
/// the same as one after the other, or that is no plain insert.
pub(crate) fn insert(text: &str, places: usize) -> Option<String> {
    if !text.starts_with("insert into ") || places == 0 || places * ROWS > MOST_PLACES {
        return None;
    }
    let open = outside_quotes(text, |rest| rest.starts_with(" values"))? + " values".len();
    let open = open + text[open..].find('(').filter(|n| text[open..open + n].trim().is_empty())?;
    let mut depth = 0;
    let row = &text[open..];
    let close = outside_quotes(row, |rest| {
        match rest.as_bytes().first() {
            Some(b'(') => depth += 1,
            Some(b')') => depth -= 1,
            _ => {}
        }
        depth == 0
    })?;
    let (row, tail) = row.split_at(close + 1);
    let tail = tail.trim();
    if !(tail.is_empty() || tail.starts_with("on conflict") && tail.ends_with("do nothing")) {
        return None;
    }
    let rows: Vec<String> = (0..ROWS).map(|n| renumbered(row, n * places)).collect();
    Some(format!("{}{} {tail}", &text[..open], rows.join(", ")))
}

/// The first place outside of quotes where the rest of the text is as asked.
fn outside_quotes(text: &str, mut found: impl FnMut(&str) -> bool) -> Option<usize> {
    let mut inside = None;
    for (at, c) in text.char_indices() {
        match inside {
            Some(quote) if c == quote => inside = None,
            Some(_) => {}
            None if c == '\'' || c == '"' => inside = Some(c),
            None if found(&text[at..]) => return Some(at),
            None => {}
        }
    }
    None
}

fn renumbered(row: &str, by: usize) -> String {
    let mut out = String::with_capacity(row.len() + 16);
    let mut inside = None;
    let mut rest = row.chars().peekable();
    while let Some(c) = rest.next() {
        out.push(c);
        match inside {
            Some(quote) if c == quote => inside = None,
            None if c == '\'' || c == '"' => inside = Some(c),
            None if c == '$' => {
                let mut place = 0;
                while let Some(digit) = rest.peek().and_then(|c| c.to_digit(10)) {
                    place = place * 10 + digit as usize;
                    rest.next();
                }
                out.push_str(&(place + by).to_string());
            }
            _ => {}
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_row_many_times() {
        let wide =
            insert("insert into t (a, b, c) values ($1, f($2), 'it''s ($1)') on conflict do nothing", 2)
                .unwrap();
        assert!(
            wide.starts_with(
                "insert into t (a, b, c) values ($1, f($2), 'it''s ($1)'), ($3, f($4), 'it''s ($1)'), ("
            ),
            "{wide}"
        );
        assert!(wide.ends_with(", ($127, f($128), 'it''s ($1)') on conflict do nothing"), "{wide}");
    }

    #[test]
    fn what_cannot_be_widened() {
        for text in [
            "insert into t (a) values ($1) on conflict (a) do update set n = t.n + 1",
            "insert into t (a) select $1 from u",
            "insert into t (a) values ($1) returning a",
            "insert into t (a) values ($1), ($1)",
            "update t set a = $1",
        ] {
            assert_eq!(insert(text, 1), None, "{text}");
        }
        assert_eq!(insert("insert into t (a) values ($1)", 600), None);
    }
}
