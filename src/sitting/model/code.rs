//! The personal code that a door reads: whose it is, at which meeting, and a mark that only the program can make.

use crate::{meetings::Meeting, people::Person};
use amana_base::Id;

/// The first letters of every code, so that a door knows one when it sees it.
const PREFIX: &str = "AMANA";

/// A code: `AMANA.meeting.person.mark`.
pub fn code(meeting: Id<Meeting>, person: Id<Person>, mark: &str) -> String {
    format!("{PREFIX}.{meeting}.{person}.{mark}")
}

/// What a code says. The mark is still to be compared.
pub fn read_code(text: &str) -> Option<(Id<Meeting>, Id<Person>, &str)> {
    let mut parts = text.trim().split('.');
    let (prefix, meeting, person, mark) = (parts.next()?, parts.next()?, parts.next()?, parts.next()?);
    if prefix != PREFIX || parts.next().is_some() {
        return None;
    }
    Some((meeting.parse().ok()?, person.parse().ok()?, mark))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_reads_back() {
        let (meeting, person) = (Id::from_raw(77), Id::from_raw(1_234_567));
        let text = code(meeting, person, "AB12");
        assert_eq!(read_code(&format!(" {text}\n")), Some((meeting, person, "AB12")));
        for wrong in ["", "AMANA", "AMANA.1.2", "OTHER.1.2.3", &format!("{text}.4"), "AMANA.x y.z.m"] {
            assert_eq!(read_code(wrong), None, "{wrong}");
        }
    }
}
