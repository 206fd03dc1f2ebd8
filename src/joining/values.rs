//! What somebody writes of themselves when they apply, and what must hold of it before it is taken. Pure.

use super::Refusal;
use crate::{
    members::{LawfulAge, protected},
    people::{NewPerson, Sex},
    territory::Place,
};
use amana_base::Day;
use serde::{Deserialize, Serialize};

/// The version of the statements that are sworn: their words are in the language files, and change with this.
pub const SWORN: &str = "2026-1";
/// The longest message and list of skills, in letters.
const LONG: usize = 1_000;

/// The values of a person who applies. Kept sealed, all together.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Values {
    /// In Arabic; may be empty when the other is not.
    pub name_ar: String,
    /// In Latin script.
    pub name_la: String,
    /// The day of birth.
    pub birth: Option<Day>,
    /// `f` or `m` when said.
    pub sex: String,
    /// As digits.
    pub phone: String,
    /// In small letters.
    pub email: String,
    /// Where they live.
    pub address: String,
    /// The key of a category.
    pub category: String,
    /// The key of a level of education.
    pub education: String,
    /// What they can do, one after the other.
    pub skills: String,
    /// What they add.
    pub message: String,
}

impl Values {
    /// The person to be, at home in a place.
    pub fn person(&self, place: Place) -> NewPerson {
        NewPerson {
            name_ar: self.name_ar.clone(),
            name_la: self.name_la.clone(),
            honorific: String::new(),
            sex: self.sex.parse::<Sex>().ok(),
            place,
        }
    }

    /// The protected fields that are not empty, apart from the day of birth.
    pub fn protected(&self) -> Vec<(&'static str, String)> {
        let all = [("phone", &self.phone), ("email", &self.email), ("address", &self.address)];
        all.into_iter()
            .filter(|(_, value)| !value.is_empty())
            .map(|(field, value)| (field, value.clone()))
            .collect()
    }

    /// The values as they are kept, or each field that is wrong with the reason. `reachable`: there must be a way to answer.
    pub fn checked(
        mut self,
        today: Day,
        age: &LawfulAge,
        reachable: bool,
    ) -> Result<Values, Vec<(&'static str, Refusal)>> {
        let mut wrong = vec![];
        match self.person(Place::NATION).checked() {
            Ok(person) => {
                self.name_ar = person.name_ar;
                self.name_la = person.name_la;
                self.sex = person.sex.map(|s| s.as_str().to_owned()).unwrap_or_default();
            }
            Err(refusal) => wrong.push(("name_ar", Refusal::from(refusal))),
        }
        match self.birth {
            None => wrong.push(("birth", Refusal::BirthMissing)),
            Some(birth) if birth > today || birth < today.plus_months(-12 * 120) => {
                wrong.push(("birth", Refusal::BirthUnlikely));
            }
            // Eighteen on the day, neither the day before nor in the year (29-11 art. 19).
            Some(birth) if age.reached_on(birth) > today => {
                wrong.push(("birth", Refusal::TooYoung(age.years, age.reached_on(birth))));
            }
            Some(_) => {}
        }
        match protected(&self.phone, &self.email, &self.address) {
            Ok(fields) => {
                let of = |name: &str| {
                    fields
                        .iter()
                        .find(|(field, _)| *field == name)
                        .map(|(_, value)| value.clone())
                        .unwrap_or_default()
                };
                (self.phone, self.email, self.address) = (of("phone"), of("email"), of("address"));
                if reachable && self.phone.is_empty() && self.email.is_empty() {
                    wrong.push(("phone", Refusal::NoContact));
                }
            }
            Err(field) => wrong.push((field, Refusal::NotUnderstood)),
        }
        for text in [&mut self.skills, &mut self.message] {
            *text = text.replace("\r\n", "\n").trim().chars().take(LONG).collect();
        }
        for key in [&mut self.category, &mut self.education] {
            *key = key.trim().chars().take(40).collect();
        }
        if wrong.is_empty() { Ok(self) } else { Err(wrong) }
    }
}

#[cfg(test)]
mod unit_tests {
    use super::*;

    fn born(day: &str) -> Values {
        Values {
            name_ar: "السيدة سعاد  البقالي".into(),
            birth: day.parse().ok(),
            phone: "06 12-34-56-78".into(),
            ..Values::default()
        }
    }

    /// G03: eighteen on the day itself, with the day on which it will be reached; never below what the law asks.
    #[test]
    fn eighteen_on_the_day() {
        let today: Day = "2026-05-04".parse().unwrap();
        let age = LawfulAge::of(None);
        let taken = born("2008-05-04").checked(today, &age, true).unwrap();
        assert_eq!((taken.name_ar.as_str(), taken.sex.as_str()), ("سعاد البقالي", "f"));
        assert_eq!(taken.phone, "0612345678");
        let young = born("2008-05-05").checked(today, &age, true).unwrap_err();
        assert_eq!(young, [("birth", Refusal::TooYoung(18, "2026-05-05".parse().unwrap()))]);
        assert_eq!(
            born("2030-01-01").checked(today, &age, true).unwrap_err(),
            [("birth", Refusal::BirthUnlikely)]
        );
        assert_eq!(born("").checked(today, &age, true).unwrap_err(), [("birth", Refusal::BirthMissing)]);
    }

    #[test]
    fn there_is_a_way_to_answer() {
        let today: Day = "2026-05-04".parse().unwrap();
        let silent = Values { phone: String::new(), ..born("1990-01-01") };
        let age = LawfulAge::of(None);
        assert_eq!(silent.clone().checked(today, &age, true).unwrap_err(), [("phone", Refusal::NoContact)]);
        assert!(silent.checked(today, &age, false).is_ok(), "on paper there is none");
        let odd = Values { email: "nowhere".into(), ..born("1990-01-01") };
        assert_eq!(odd.checked(today, &age, true).unwrap_err(), [("email", Refusal::NotUnderstood)]);
    }
}
