use amana_linkage::{Born, Person, Sex, Written};
use amana_tables::{
    Row,
    columns::{Field, Mapping, Reading},
    values::{self, Fault, Value, When},
};
use serde::{Deserialize, Serialize};

/// Somebody of a list, as one row tells of them. What is not told is empty.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Entry {
    /// The name in Arabic letters.
    pub arabic: ListedName,
    /// The name in Latin letters.
    pub latin: ListedName,
    /// The day of birth, as far as it is told.
    pub born: Option<When>,
    /// The sex, told or seen from a title of courtesy.
    pub sex: Option<values::Sex>,
    /// Phones, as the world dials them.
    pub phones: Vec<String>,
    /// E-mail address.
    pub email: String,
    /// Where they live, the narrowest told: commune, province, region.
    pub place: String,
    /// The number of the identity card.
    pub identity: String,
}

/// A name of a list, whole or in its parts.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct ListedName {
    /// The given name.
    pub given: String,
    /// The family name.
    pub family: String,
    /// The whole name, when the list does not tell them apart.
    pub whole: String,
}

impl ListedName {
    fn written(&self) -> Written<'_> {
        match self {
            n if !n.given.is_empty() || !n.family.is_empty() => {
                Written::Parts { given: &n.given, family: &n.family }
            }
            n if !n.whole.is_empty() => Written::Whole(&n.whole),
            _ => Written::Missing,
        }
    }
    /// Given name first; the whole name when the parts are not told.
    pub fn in_order(&self) -> String {
        match self.written() {
            Written::Parts { given, family } => format!("{given} {family}").trim().to_owned(),
            Written::Whole(name) => name.to_owned(),
            Written::Missing => String::new(),
        }
    }
}

/// A cell that says nothing that can be used.
#[derive(Clone, Debug, PartialEq)]
pub struct Flaw {
    /// Its column, from 0.
    pub column: usize,
    /// What the column holds.
    pub field: Field,
    /// Why.
    pub fault: Fault,
}

impl Entry {
    /// Reads a row, with what could not be read of it. `year` is the present one.
    pub fn of(mapping: &Mapping, row: &Row, year: i16) -> (Entry, Vec<Flaw>) {
        Entry::gathered(mapping.read(row, year), year)
    }

    /// The same of a row whose cells were read already.
    pub fn gathered(readings: Vec<Reading>, year: i16) -> (Entry, Vec<Flaw>) {
        let (mut entry, mut flaws) = (Entry::default(), vec![]);
        let mut narrowest = u8::MAX;
        for reading in readings {
            let field = reading.field;
            match reading.value {
                Err(fault) => flaws.push(Flaw { column: reading.column, field, fault }),
                Ok(Value::Name(name)) => entry.named(field, name),
                Ok(Value::Sex(sex)) => entry.sex = Some(sex),
                Ok(Value::Date(date)) if field == Field::BirthDate => entry.born = Some(date.when),
                Ok(Value::Age(age)) => {
                    // Whoever is so old was born in that year or the one before.
                    entry.born = entry.born.or(Some(When::Year(year.saturating_sub(i16::from(age)))));
                }
                Ok(Value::Identity(number)) => entry.identity = number,
                Ok(Value::Phones(phones)) => entry.phones.extend(phones.into_iter().map(|p| p.number)),
                Ok(Value::Email(address)) => entry.email = address,
                Ok(Value::Text(text)) => {
                    let width = match field {
                        Field::Commune => 0,
                        Field::Province => 1,
                        Field::Region => 2,
                        _ => continue,
                    };
                    if width < narrowest {
                        (narrowest, entry.place) = (width, text);
                    }
                }
                Ok(_) => {}
            }
        }
        (entry, flaws)
    }

    fn named(&mut self, field: Field, name: values::Name) {
        let latin_column =
            matches!(field, Field::FullNameLatin | Field::GivenNameLatin | Field::FamilyNameLatin);
        if let Some(feminine) = name.feminine {
            let told = if feminine { values::Sex::Female } else { values::Sex::Male };
            self.sex = self.sex.or(Some(told));
        }
        // The family's name is told apart inside one cell: in the script of the cell.
        let apart = name.family.zip(name.given);
        for (text, latin) in [(name.arabic, false), (name.latin, true)] {
            let Some(text) = text else { continue };
            let kept = if latin { &mut self.latin } else { &mut self.arabic };
            // A name in the other script does not take the place of one that stands in its own column.
            let keep = |slot: &mut String, text: String| {
                if slot.is_empty() || latin == latin_column {
                    *slot = text;
                }
            };
            match field {
                Field::GivenName | Field::GivenNameLatin => keep(&mut kept.given, text),
                Field::FamilyName | Field::FamilyNameLatin => keep(&mut kept.family, text),
                _ => match &apart {
                    Some((family, given)) if is_latin(family) == latin => {
                        keep(&mut kept.family, family.clone());
                        keep(&mut kept.given, given.clone());
                    }
                    _ => keep(&mut kept.whole, text),
                },
            }
        }
    }

    /// As what it is compared.
    pub fn person(&self) -> Person<'_> {
        Person {
            name_ar: self.arabic.written(),
            name_la: self.latin.written(),
            born: self.born.and_then(born),
            sex: self.sex.map(|s| match s {
                values::Sex::Female => Sex::Woman,
                values::Sex::Male => Sex::Man,
            }),
            phone: self.phones.first().map_or("", String::as_str),
            email: &self.email,
            place: &self.place,
            identity: &self.identity,
        }
    }

    /// Nobody can be told from anybody by it: no name.
    pub fn is_nameless(&self) -> bool {
        self.arabic == ListedName::default() && self.latin == ListedName::default()
    }
}

fn is_latin(text: &str) -> bool {
    values::script_of(text) == Some(values::Script::Latin)
}

fn born(when: When) -> Option<Born> {
    let year = u16::try_from(when.year()).ok()?;
    let day = when.day().and_then(|d| Some((u8::try_from(d.month()).ok()?, u8::try_from(d.day()).ok()?)));
    Some(Born { year, day })
}

#[cfg(test)]
mod tests {
    use super::*;
    use amana_tables::{
        Cell,
        columns::{Known, recognise},
    };

    fn row(number: u64, cells: &[&str]) -> Row {
        Row { number, cells: cells.iter().map(|c| Cell::text(*c)).collect() }
    }

    /// O05: an entry keeps the name without its titles, in each script, whatever the columns are called.
    #[test]
    fn a_row_becomes_an_entry() {
        let rows = [
            row(1, &["الاسم الكامل", "Nom et prénom", "تاريخ الازدياد", "الهاتف", "الجماعة", "الإقليم"]),
            row(
                2,
                &[
                    "الدكتورة زهرة الودغيري",
                    "OUADGHIRI Zahra",
                    "31/12/1980",
                    "0612345678",
                    "تاونات",
                    "تاونات",
                ],
            ),
            row(3, &["سعيد المرنيسي", "MERNISSI Said", "1975", "612345679", "غفساي", "تاونات"]),
        ];
        let mapping = recognise(&rows, &Known::default());
        let (zahra, flaws) = Entry::of(&mapping, &rows[1], 2026);
        assert_eq!(flaws, []);
        assert_eq!((zahra.arabic.whole.as_str(), zahra.sex), ("زهرة الودغيري", Some(values::Sex::Female)));
        assert_eq!((zahra.latin.family.as_str(), zahra.latin.given.as_str()), ("OUADGHIRI", "Zahra"));
        assert_eq!(
            (zahra.phones.as_slice(), zahra.place.as_str()),
            (&["+212612345678".to_owned()][..], "تاونات")
        );
        let said = Entry::of(&mapping, &rows[2], 2026).0;
        assert_eq!(said.person().born, Some(Born { year: 1975, day: None }));
        assert_eq!(said.person().phone, "+212612345679");
    }
}
