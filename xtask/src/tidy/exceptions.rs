//! What is excused, each with its reason. The list only shrinks: an entry that excuses nothing is itself a finding.

use super::Finding;
use crate::tree::Tree;

/// Where the list lies. A line is `rule path number reason..`: the number is how many findings are excused, or for
/// `long-files` how many lines the file may have.
pub const PATH: &str = "xtask/exceptions.txt";

/// The list.
pub struct Exceptions {
    heading: Vec<String>,
    entries: Vec<Entry>,
}

struct Entry {
    line: usize,
    rule: String,
    path: String,
    limit: usize,
    reason: String,
}

impl Exceptions {
    /// Reads the list; a tree without one excuses nothing.
    pub fn read(tree: &Tree) -> Result<Exceptions, String> {
        let text = tree.text(PATH).unwrap_or_default();
        let heading = text.lines().filter(|line| line.starts_with('#')).map(str::to_owned).collect();
        let mut entries = Vec::new();
        for (line, text) in
            text.lines().enumerate().filter(|(_, text)| !text.starts_with('#') && !text.is_empty())
        {
            let mut words = text.splitn(4, ' ');
            let mut word = || words.next().unwrap_or_default().to_owned();
            let (rule, path, limit, reason) = (word(), word(), word(), word());
            let limit = limit.parse().map_err(|_| format!("{PATH}:{}: a number after the path", line + 1))?;
            if reason.is_empty() {
                return Err(format!("{PATH}:{}: give the reason at the end of the line", line + 1));
            }
            entries.push(Entry { line, rule, path, limit, reason });
        }
        Ok(Exceptions { heading, entries })
    }

    /// What is not excused, and what is excused for nothing.
    pub fn sift(&self, found: Vec<Finding>) -> Vec<Finding> {
        let mut left: Vec<Finding> = Vec::new();
        for entry in &self.entries {
            let needs = entry.needs(&found);
            if needs < entry.limit {
                let advice = format!(
                    "{} {} needs {needs} now, not {}: run `cargo xtask tidy --shrink`",
                    entry.rule, entry.path, entry.limit
                );
                left.push(Finding {
                    path: PATH.to_owned(),
                    line: entry.line + 1,
                    rule: "exceptions",
                    advice,
                });
            }
        }
        let excused = |finding: &Finding| {
            self.entries.iter().any(|entry| entry.covers(finding) && entry.needs(&found) <= entry.limit)
        };
        let excused: Vec<bool> = found.iter().map(excused).collect();
        left.extend(
            found.into_iter().zip(excused).filter(|(_, excused)| !excused).map(|(finding, _)| finding),
        );
        left
    }

    /// The list with only what is needed.
    pub fn shrunk(&self, found: &[Finding]) -> String {
        let mut lines = self.heading.clone();
        for entry in &self.entries {
            let limit = entry.needs(found).min(entry.limit);
            if limit > 0 {
                lines.push(format!("{} {} {limit} {}", entry.rule, entry.path, entry.reason));
            }
        }
        lines.join("\n") + "\n"
    }
}

impl Entry {
    fn covers(&self, finding: &Finding) -> bool {
        self.rule == finding.rule && self.path == finding.path
    }

    fn needs(&self, found: &[Finding]) -> usize {
        let mine = found.iter().filter(|finding| self.covers(finding));
        match self.rule.as_str() {
            "long-files" => mine.map(|finding| finding.line).max().unwrap_or_default(),
            _ => mine.count(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tree::File;

    fn list(text: &str) -> Exceptions {
        let file = File { path: PATH.to_owned(), text: text.to_owned() };
        Exceptions::read(&Tree { files: vec![file] }).expect("a list")
    }

    fn long(line: usize) -> Finding {
        Finding { path: "a.rs".to_owned(), line, rule: "long-files", advice: String::new() }
    }

    #[test]
    fn a_file_may_not_grow_and_its_exception_must_shrink() {
        let list = list("# why\nlong-files a.rs 600 a table\n");
        assert!(list.sift(vec![long(600)]).is_empty());
        assert_eq!(list.sift(vec![long(601)]), [long(601)]);
        assert_eq!(list.sift(vec![long(580)])[0].rule, "exceptions");
        assert_eq!(list.shrunk(&[long(580)]), "# why\nlong-files a.rs 580 a table\n");
        assert_eq!(list.shrunk(&[]), "# why\n");
    }

    #[test]
    fn an_exception_without_a_reason_is_none() {
        let file = File { path: PATH.to_owned(), text: "long-files a.rs 600".to_owned() };
        assert!(Exceptions::read(&Tree { files: vec![file] }).is_err());
    }
}
