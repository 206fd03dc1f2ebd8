//! What a file says against itself or leaves unsaid: every contradiction at once.

mod law;
mod meetings;
mod names;
mod offices;
mod references;
mod values;

use crate::{
    Problem, Severity, Statute, What,
    read::{KeyPath, Part, Reader, locate},
};
use toml::{Spanned, de::DeTable, de::DeValue};

/// Contradictions found in a model, by path; positions are added at the end.
pub(crate) struct Findings<'a> {
    pub(crate) statute: &'a Statute,
    found: Vec<(KeyPath, Severity, What)>,
    /// Line of a path, for problems that point to a second place.
    line_of: &'a dyn Fn(&KeyPath) -> usize,
}

impl Findings<'_> {
    pub(crate) fn error(&mut self, path: KeyPath, what: What) {
        self.found.push((path, Severity::Error, what));
    }
    pub(crate) fn warning(&mut self, path: KeyPath, what: What) {
        self.found.push((path, Severity::Warning, what));
    }
    pub(crate) fn line(&self, path: &KeyPath) -> usize {
        (self.line_of)(path)
    }
}

impl Statute {
    /// Reads a file. Every error at once; warnings are left out: [`Statute::check`] gives them too.
    ///
    /// # Errors
    /// The file is not TOML, does not have the shape of a statute, contradicts itself, or is confirmed and leaves out
    /// what law 29-11 asks.
    pub fn parse(text: &str) -> Result<Statute, Vec<Problem>> {
        let (statute, mut problems) = Statute::check(text);
        problems.retain(|problem| problem.severity == Severity::Error);
        match statute {
            Some(statute) if problems.is_empty() => Ok(statute),
            _ => Err(problems),
        }
    }

    /// Reads a file and tells everything about it, in the order of the file. The statute is there when no problem is an error.
    pub fn check(text: &str) -> (Option<Statute>, Vec<Problem>) {
        let (root, syntax) = DeTable::parse_recoverable(text);
        let mut reader = Reader::new(text);
        for error in &syntax {
            let start = error.span().map_or(0, |span| span.start);
            reader.report(start, What::Syntax { message: error.message().to_owned() });
        }
        let span = root.span();
        let top = Spanned::new(span, DeValue::Table(root.get_ref().clone()));
        let statute = Statute::read(&top, &mut reader);
        let Reader { lines: places, mut problems, .. } = reader;
        if syntax.is_empty() {
            let line_of = |path: &KeyPath| places.place(locate(&root, path)).0;
            let mut findings = Findings { statute: &statute, found: Vec::new(), line_of: &line_of };
            for look in
                [values::look, references::look, names::look, offices::look, meetings::look, law::look]
            {
                look(&mut findings);
            }
            // What follows from a value that could not be read is noise: on its line, and for references to a lost key.
            let unread = |p: &&Problem| !matches!(p.what, What::MissingKey { .. } | What::UnknownKey { .. });
            let lines: Vec<usize> = problems.iter().filter(unread).map(|p| p.line).collect();
            let lost = problems.iter().filter(unread).any(|p| p.key.ends_with(".key"));
            // A post whose `holding` is not a word of the list is not judged as if it were `single`.
            let unheld: Vec<String> = problems
                .iter()
                .filter(unread)
                .filter_map(|p| p.key.strip_suffix("holding").map(str::to_owned))
                .collect();
            for (path, severity, what) in findings.found {
                if matches!(what, What::HoldingMismatch { .. })
                    && unheld.iter().any(|post| path.to_string().starts_with(post))
                {
                    continue;
                }
                let (line, column) = places.place(locate(&root, &path));
                let follows = lines.contains(&line) || (lost && what.is_reference());
                if !follows {
                    problems.push(Problem { line, column, key: path.to_string(), severity, what });
                }
            }
        } else {
            // After a broken line, keys that seem missing may well be on it.
            problems.retain(|p| !matches!(p.what, What::MissingKey { .. }));
        }
        problems.sort_by(|a, b| (a.line, a.column, &a.key).cmp(&(b.line, b.column, &b.key)));
        problems.dedup();
        let sound = problems.iter().all(|p| p.severity != Severity::Error);
        (sound.then_some(statute), problems)
    }
}
