use crate::{record::Refusal, territory::Place};
use amana_sql::text_enum;

/// A human, with names in both scripts.
pub enum Person {}

text_enum! {
    /// The sex of a person, with which titles agree (O10).
    pub enum Sex {
        /// A woman.
        Female = "f",
        /// A man.
        Male = "m",
    }
}

text_enum! {
    /// What ties a person to a territory.
    pub enum Because {
        /// Lives or is registered there.
        Home = "home",
        /// Holds or held a mandate there.
        Mandate = "mandate",
        /// Was at a meeting there, or named in it.
        Meeting = "meeting",
        /// Follows it (B10).
        FollowUp = "follow_up",
    }
}

/// What is known of a person who enters the record.
#[derive(Clone, Debug)]
pub struct NewPerson {
    /// In Arabic; may be empty when the other is not.
    pub name_ar: String,
    /// In Latin script; may be empty when the other is not.
    pub name_la: String,
    /// Titles of courtesy, apart from the name (O05); empty when there is none.
    pub honorific: String,
    /// When known.
    pub sex: Option<Sex>,
    /// Where the person lives or is first known.
    pub place: Place,
}

/// The longest name, in letters.
pub const NAME_LIMIT: usize = 100;

/// A name as it is kept: one space between words, no controls, marks of direction or tatweel; titles of courtesy are
/// split off by the caller.
pub fn clean_name(name: &str) -> String {
    let mut out = String::with_capacity(name.len());
    for c in name.chars() {
        if c.is_whitespace() {
            if !out.is_empty() && !out.ends_with(' ') {
                out.push(' ');
            }
        } else if !(c.is_control() || is_format(c) || c == '\u{0640}') {
            out.push(c);
        }
    }
    out.truncate(out.trim_end().len());
    out
}

/// Marks of direction and of zero width: invisible, and able to disguise a name.
fn is_format(c: char) -> bool {
    matches!(c, '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{206F}' | '\u{FEFF}' | '\u{061C}' | '\u{00AD}')
}

impl NewPerson {
    /// The person with clean names, or why not. Titles of courtesy written in the name are moved out of it (O05).
    pub fn checked(mut self) -> Result<NewPerson, Refusal> {
        let arabic = clean_name(&self.name_ar);
        let (titles, name) = amana_arabic::split_honorifics(&arabic);
        if self.honorific.is_empty() {
            self.honorific = titles.iter().map(|t| t.title).collect::<Vec<_>>().join(" ");
        }
        if self.sex.is_none() && !titles.is_empty() && titles.iter().all(|t| !t.plural) {
            self.sex = Some(if titles.iter().any(|t| t.feminine) { Sex::Female } else { Sex::Male });
        }
        self.name_ar = name.to_string();
        self.name_la = clean_name(&self.name_la);
        self.honorific = clean_name(&self.honorific);
        for name in [&self.name_ar, &self.name_la, &self.honorific] {
            if name.chars().count() > NAME_LIMIT {
                return Err(Refusal::NameTooLong(NAME_LIMIT));
            }
            if !name.is_empty() && !name.chars().any(char::is_alphabetic) {
                return Err(Refusal::NameWithoutLetters);
            }
        }
        if self.name_ar.is_empty() && self.name_la.is_empty() { Err(Refusal::NameMissing) } else { Ok(self) }
    }
}

/// By what lists of people are sorted: the folded Arabic name, or the Latin one.
pub fn sort_key(name_ar: &str, name_la: &str) -> String {
    amana_arabic::fold(if name_ar.is_empty() { name_la } else { name_ar })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn person(ar: &str, la: &str) -> NewPerson {
        NewPerson {
            name_ar: ar.into(),
            name_la: la.into(),
            honorific: String::new(),
            sex: None,
            place: Place::NATION,
        }
    }

    /// O05: titles of courtesy are stored apart from the name, and say the sex when it was not given.
    #[test]
    fn titles_of_courtesy_leave_the_name() {
        let p = person("السيدة الدكتورة  زهرة\u{202E} الودغيري", "").checked().unwrap();
        assert_eq!((p.name_ar.as_str(), p.honorific.as_str()), ("زهرة الودغيري", "السيدة الدكتورة"));
        assert_eq!(p.sex, Some(Sex::Female));
    }

    #[test]
    fn a_name_of_five_thousand_letters_is_refused() {
        assert_eq!(person(&"ن".repeat(5000), "").checked().unwrap_err(), Refusal::NameTooLong(100));
        assert_eq!(person(" ", "\u{200F}").checked().unwrap_err(), Refusal::NameMissing);
        assert_eq!(person("12", "").checked().unwrap_err(), Refusal::NameWithoutLetters);
    }
}
