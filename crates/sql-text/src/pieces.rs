/// A piece of a SQL text. Put together again, the pieces are the text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Piece<'a> {
    /// A keyword, a name or a number.
    Word(&'a str),
    /// `'..'`, quotes included.
    Quoted(&'a str),
    /// `".."`, quotes included.
    Name(&'a str),
    /// `-- ..` or `/* .. */`.
    Comment(&'a str),
    /// White space.
    Space(&'a str),
    /// One other character.
    Sign(&'a str),
}

impl<'a> Piece<'a> {
    pub(crate) fn text(self) -> &'a str {
        match self {
            Piece::Word(t)
            | Piece::Quoted(t)
            | Piece::Name(t)
            | Piece::Comment(t)
            | Piece::Space(t)
            | Piece::Sign(t) => t,
        }
    }
}

/// Cuts a text into pieces; an unclosed quote or comment is an error that says where it opens.
pub(crate) fn pieces(sql: &str) -> Result<Vec<Piece<'_>>, String> {
    let mut out = vec![];
    let mut rest = sql;
    while let Some(piece) = first(rest).map_err(|what| unclosed(sql, rest, what))? {
        rest = &rest[piece.text().len()..];
        out.push(piece);
    }
    Ok(out)
}

fn first(rest: &str) -> Result<Option<Piece<'_>>, &'static str> {
    let Some(c) = rest.chars().next() else { return Ok(None) };
    let span = |test: fn(char) -> bool| &rest[..rest.find(|c| !test(c)).unwrap_or(rest.len())];
    Ok(Some(match c {
        '\'' => Piece::Quoted(closed(rest, '\'').ok_or("quoted text")?),
        '"' => Piece::Name(closed(rest, '"').ok_or("quoted name")?),
        '-' if rest.starts_with("--") => Piece::Comment(&rest[..rest.find('\n').unwrap_or(rest.len())]),
        '/' if rest.starts_with("/*") => {
            Piece::Comment(&rest[..rest.find("*/").map(|at| at + 2).ok_or("comment")?])
        }
        c if c.is_whitespace() => Piece::Space(span(char::is_whitespace)),
        c if is_word(c) => Piece::Word(span(is_word)),
        c => Piece::Sign(&rest[..c.len_utf8()]),
    }))
}

fn is_word(c: char) -> bool {
    c.is_alphanumeric() || c == '_'
}

/// The quoted text at the start; a doubled quote stands for itself.
fn closed(rest: &str, quote: char) -> Option<&str> {
    let mut chars = rest.char_indices().skip(1).peekable();
    while let Some((at, c)) = chars.next() {
        if c == quote {
            match chars.peek() {
                Some((_, next)) if *next == quote => {
                    chars.next();
                }
                _ => return Some(&rest[..at + 1]),
            }
        }
    }
    None
}

fn unclosed(sql: &str, rest: &str, what: &str) -> String {
    let before = &sql[..sql.len() - rest.len()];
    let line = before.matches('\n').count() + 1;
    let start: String = rest.chars().take(30).collect();
    format!("line {line}: this {what} is not closed: {start}")
}
