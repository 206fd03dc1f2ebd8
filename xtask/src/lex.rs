//! Just enough of Rust's grammar to tell code from comments and literals.

/// A Rust text taken apart, line by line.
#[derive(Debug, Default)]
pub struct Lexed {
    /// The code of each line, with comments and the insides of literals blanked.
    pub code: Vec<String>,
    /// String literals with the line (from 0) where each begins.
    pub literals: Vec<(usize, String)>,
    /// The first line (from 0) of the `#[cfg(test)]` that ends the file, or the number of lines.
    pub tests_from: usize,
}

/// Takes a Rust text apart. Text that is not Rust gives something harmless.
pub fn lex(text: &str) -> Lexed {
    let chars: Vec<char> = text.chars().collect();
    let mut lexed = Lexed { code: vec![String::new()], ..Lexed::default() };
    let mut at = 0;
    while at < chars.len() {
        at = match chars[at] {
            '/' if chars.get(at + 1) == Some(&'/') => skip_line(&chars, at),
            '/' if chars.get(at + 1) == Some(&'*') => skip_block(&chars, at, &mut lexed),
            '"' => string(&chars, at, &mut lexed),
            'r' if raw_hashes(&chars, at).is_some() => raw_string(&chars, at, &mut lexed),
            '\'' => character(&chars, at, &mut lexed),
            other => {
                push(&mut lexed, other);
                at + 1
            }
        };
    }
    lexed.tests_from =
        (0..lexed.code.len()).find(|&n| begins_tests(&lexed.code[n..])).unwrap_or(lexed.code.len());
    lexed
}

/// `#[cfg(test)]` over a module that is written here, not in a file beside.
fn begins_tests(code: &[String]) -> bool {
    code.first().is_some_and(|line| line.trim() == "#[cfg(test)]")
        && code[1..]
            .iter()
            .find(|line| !line.trim().starts_with("#["))
            .is_some_and(|line| line.contains("mod ") && line.contains('{'))
}

fn push(lexed: &mut Lexed, char: char) {
    match (char, lexed.code.last_mut()) {
        ('\n', _) => lexed.code.push(String::new()),
        (_, Some(line)) => line.push(char),
        (_, None) => {}
    }
}

fn skip_line(chars: &[char], from: usize) -> usize {
    chars[from..].iter().position(|&c| c == '\n').map_or(chars.len(), |n| from + n)
}

fn skip_block(chars: &[char], from: usize, lexed: &mut Lexed) -> usize {
    let (mut at, mut depth) = (from, 0);
    while at < chars.len() {
        match (chars[at], chars.get(at + 1)) {
            ('/', Some('*')) => (at, depth) = (at + 2, depth + 1),
            ('*', Some('/')) => (at, depth) = (at + 2, depth - 1),
            (char, _) => {
                if char == '\n' {
                    push(lexed, '\n');
                }
                at += 1;
            }
        }
        if depth == 0 {
            break;
        }
    }
    at
}

fn string(chars: &[char], from: usize, lexed: &mut Lexed) -> usize {
    let line = lexed.code.len() - 1;
    push(lexed, '"');
    let mut literal = String::new();
    let mut at = from + 1;
    while at < chars.len() && chars[at] != '"' {
        if chars[at] == '\\' {
            literal.push(' ');
            at += 1;
        }
        if let Some(&char) = chars.get(at) {
            literal.push(char);
            if char == '\n' {
                push(lexed, '\n');
            }
        }
        at += 1;
    }
    push(lexed, '"');
    lexed.literals.push((line, literal));
    at + 1
}

/// The number of `#` when a raw string begins here; an identifier that ends in r is none.
fn raw_hashes(chars: &[char], at: usize) -> Option<usize> {
    let before = at.checked_sub(1).map(|n| chars[n]);
    if before.is_some_and(|c| c.is_alphanumeric() && c != 'b' || c == '_') {
        return None;
    }
    let hashes = chars[at + 1..].iter().take_while(|&&c| c == '#').count();
    (chars.get(at + 1 + hashes) == Some(&'"')).then_some(hashes)
}

fn raw_string(chars: &[char], from: usize, lexed: &mut Lexed) -> usize {
    let hashes = raw_hashes(chars, from).unwrap_or_default();
    let line = lexed.code.len() - 1;
    push(lexed, '"');
    let mut literal = String::new();
    let mut at = from + hashes + 2;
    while at < chars.len() {
        if chars[at] == '"' && chars[at + 1..].iter().take(hashes).filter(|&&c| c == '#').count() == hashes {
            break;
        }
        literal.push(chars[at]);
        if chars[at] == '\n' {
            push(lexed, '\n');
        }
        at += 1;
    }
    push(lexed, '"');
    lexed.literals.push((line, literal));
    at + 1 + hashes
}

/// A character literal is blanked; a lifetime is code.
fn character(chars: &[char], at: usize, lexed: &mut Lexed) -> usize {
    push(lexed, '\'');
    match (chars.get(at + 1), chars.get(at + 2)) {
        (Some('\\'), Some(_)) => {
            let end = chars[at + 3..].iter().position(|&c| c == '\'').map_or(chars.len(), |n| at + 4 + n);
            push(lexed, '\'');
            end
        }
        (Some(_), Some('\'')) => {
            push(lexed, '\'');
            at + 3
        }
        _ => at + 1,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn comments_and_literals_are_no_code() {
        let text = "let a = \"// no\"; // select\n/* x\n /* y */ */ let b = 'x'; let c: &'a str = r#\"one \"two\"\nthree\"#;\nfin";
        let lexed = lex(text);
        assert_eq!(lexed.code.len(), 5);
        assert_eq!(lexed.code[0], "let a = \"\"; ");
        assert_eq!(lexed.code[2], " let b = ''; let c: &'a str = \"");
        assert_eq!(lexed.code[4], "fin");
        assert_eq!(lexed.literals, [(0, "// no".to_owned()), (2, "one \"two\"\nthree".to_owned())]);
    }

    #[test]
    fn quotes_inside_quotes_and_characters() {
        let lexed = lex(r#"a("\"b\\"); c('"'); d('\''); e('\u{1F}'); f(b"x", br"y", var"#);
        assert_eq!(lexed.literals.len(), 3, "{lexed:?}");
        assert!(lexed.code[0].ends_with("var"), "{lexed:?}");
    }

    #[test]
    fn the_tests_at_the_end_are_found() {
        assert_eq!(lex("fn a() {}\n#[cfg(test)]\nmod tests {}\n").tests_from, 1);
        assert_eq!(lex("fn a() {}\n#[cfg(test)]\nmod tests;\nfn b() {}").tests_from, 4);
    }
}
