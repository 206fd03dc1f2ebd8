//! What the file lacks of a leader, completed.

use super::{Answer, about, leaders_of};
use crate::declarations::{Refusal, file::CivilField, gather::Line, store};
use crate::{
    access::{Granted, capability::WriteRecord},
    journal::{Entry, Subject, Verb},
    keys, members,
    people::{self, Person},
    web::{Error, Result},
};
use amana_base::{Day, Id};
use serde_json::json;

/// What somebody wrote of a leader; what is empty stays as it was.
#[derive(Clone, Debug, Default)]
pub struct Completed {
    /// Each field with its text.
    pub values: Vec<(CivilField, String)>,
}

/// The longest value, in letters.
const LONGEST: usize = 300;

/// Keeps what was completed of a leader, each field under the person's own key. What the record itself holds (birth, address, card) is
/// completed only where it is missing: it is set right in the record. The rest is kept beside what was written before.
pub async fn complete(
    by: &Granted<WriteRecord>,
    line: &Line,
    person: Id<Person>,
    new: &Completed,
) -> Answer<()> {
    by.at(line.fact.at.place)?;
    let visit = by.visit();
    let leaders = leaders_of(visit, line, visit.lang).await?;
    let leader = leaders.into_iter().find(|l| l.row.person_id == person).ok_or(Error::NotFound)?;
    let mut values: Vec<(CivilField, String)> = vec![];
    for (field, text) in &new.values {
        let text = people::clean_name(text);
        if text.is_empty() {
            continue;
        }
        if !field.for_declarations() && leader.known.contains(field) {
            return Ok(Err(Refusal::KnownAlready));
        }
        if text.chars().count() > LONGEST {
            return Ok(Err(Refusal::TooLong(LONGEST)));
        }
        match checked(*field, &text, visit.today, !visit.app.settings().identity_authorisation.is_empty()) {
            Ok(value) => values.push((*field, value)),
            Err(no) => return Ok(Err(no)),
        }
    }
    if values.is_empty() {
        return Ok(Err(Refusal::NothingWritten));
    }
    let mut deed = by.begin(Verb::CompleteLeader).await?;
    let (act, now) = (deed.act, visit.now);
    for (field, value) in values.iter().filter(|(field, _)| field.for_declarations()) {
        let sealed =
            keys::seal_for_person(&mut deed.tx, &visit.app, person, &json!({ "was": value })).await?;
        let id: Id<CivilField> = deed.id();
        deed.tx.exec(store::civil_insert(id, person, field.as_str(), &sealed, now, act)).await?;
    }
    let secrets: Vec<(Id<Person>, &str, String)> = values
        .iter()
        .filter(|(field, _)| !field.for_declarations())
        .map(|(field, value)| (person, field.as_str(), value.clone()))
        .collect();
    if !secrets.is_empty() {
        members::protect(&mut deed, &secrets).await?;
    }
    let fields: Vec<&str> = values.iter().map(|(field, _)| field.as_str()).collect();
    let entry = match line.declaration {
        Some((of, _)) => about(of, line),
        None => Entry::about(Subject { kind: "declaration", id: 0 }, line.fact.at.place),
    };
    deed.commit(entry.with(json!({ "fields": fields.join(" "), "person": person }))).await?;
    Ok(Ok(()))
}

fn checked(
    field: CivilField,
    text: &str,
    today: Day,
    authorised: bool,
) -> std::result::Result<String, Refusal> {
    match field {
        CivilField::Birth => {
            let day: Day = amana_arabic::digits(text).parse().map_err(|_| Refusal::BirthUnlikely)?;
            if day >= today || day.ymd().0 < 1900 { Err(Refusal::BirthUnlikely) } else { Ok(day.to_string()) }
        }
        CivilField::Identity => {
            let card: String = amana_arabic::digits(text).to_uppercase().split_whitespace().collect();
            let figures = card.trim_start_matches(|c: char| c.is_ascii_uppercase());
            let letters = card.len() - figures.len();
            let fits = (1..=2).contains(&letters)
                && (1..=7).contains(&figures.len())
                && figures.bytes().all(|b| b.is_ascii_digit());
            match (fits, authorised) {
                (_, false) => Err(Refusal::NotAuthorised),
                (false, true) => Err(Refusal::IdentityWrong),
                (true, true) => Ok(card),
            }
        }
        _ => Ok(text.to_owned()),
    }
}

/// What was completed of somebody, for the copy of their data: field and value, the last first.
pub async fn told(app: &crate::app::App, person: Id<Person>) -> Result<Vec<(CivilField, String)>> {
    let mut out: Vec<(CivilField, String)> = vec![];
    for (field, sealed) in app.db.all(store::civil_of(person)).await? {
        let value = crate::declarations::civil_value(app, Some(sealed), person).await?;
        if let (Ok(field), Some(value)) = (field.parse(), value) {
            out.push((field, value));
        }
    }
    Ok(out)
}

#[cfg(test)]
mod unit_tests {
    use super::*;

    /// F05: what is completed must be likely: a day of birth of the living, the number of a card.
    #[test]
    fn what_is_completed_is_looked_at() {
        let today: Day = "2026-05-04".parse().expect("a day");
        let of = |field, text| checked(field, text, today, true);
        assert_eq!(of(CivilField::Birth, "1980-02-29"), Ok("1980-02-29".to_owned()));
        assert_eq!(of(CivilField::Birth, "1981-02-29"), Err(Refusal::BirthUnlikely));
        assert_eq!(of(CivilField::Birth, "2027-01-01"), Err(Refusal::BirthUnlikely));
        assert_eq!(of(CivilField::Identity, "zz 12345"), Ok("ZZ12345".to_owned()));
        assert_eq!(of(CivilField::Identity, "12345"), Err(Refusal::IdentityWrong));
        assert_eq!(of(CivilField::Identity, "ZZZ12345"), Err(Refusal::IdentityWrong));
        assert_eq!(checked(CivilField::Identity, "Z1", today, false), Err(Refusal::NotAuthorised));
        assert_eq!(of(CivilField::Occupation, "أستاذة"), Ok("أستاذة".to_owned()));
    }
}
