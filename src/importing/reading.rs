//! From a row of a file to what it says of somebody.

use super::{
    Listed, Reason, meanings,
    model::{Told, ToldShift},
    placing::{Placing, Said, Spot},
};
use crate::{
    lists::{Entry, Flaw},
    members::LawfulAge,
    people::NAME_LIMIT,
    territory::Place,
};
use amana_base::Day;
use amana_tables::{
    Book, Row, Unreadable,
    columns::{Field, Mapping, Reading, Shift, Watch},
    values::Value,
};
use std::{
    collections::VecDeque,
    io::{Read, Seek},
};

/// How rows of a list are read.
pub struct Reader {
    /// Where they are.
    pub placing: Placing,
    /// Which column holds what.
    pub mapping: Mapping,
    /// The day on which the list is read.
    pub today: Day,
    /// The first day of those of whom nothing is told.
    pub joined_on: Day,
    /// From what age one may join.
    pub age: LawfulAge,
}

/// What a row came to.
#[derive(Clone, Debug)]
pub struct Draft {
    /// Its number in the file.
    pub row: u64,
    /// What it says, and what is wrong with it.
    pub listed: Listed,
    /// Where.
    pub place: Place,
}

/// Rows that are held back: when two columns have changed places, that is known some rows later.
const HELD_BACK: usize = 64;
/// The most tags of a row.
const TAGS: usize = 10;

impl Reader {
    fn year(&self) -> i16 {
        i16::try_from(self.today.ymd().0).unwrap_or(i16::MAX)
    }

    /// Reads a sheet to its end, each row once; `each` says whether to go on.
    ///
    /// # Errors
    /// The file cannot be read, or not further.
    pub fn read<R: Read + Seek>(
        &mut self,
        book: &mut Book<R>,
        sheet: usize,
        mut each: impl FnMut(Draft) -> bool,
    ) -> Result<Told, Unreadable> {
        let mut told = Told::default();
        let mut watch = Watch::new(&self.mapping);
        let mut waiting: VecDeque<Row> = VecDeque::with_capacity(HELD_BACK + 1);
        let mut rows = book.rows(sheet)?;
        let mut more = true;
        while more {
            let mut row = Row::default();
            more = rows.read(&mut row)?;
            if more && self.mapping.is_entry(&row) {
                if let Some(shift) = watch.observe(&row) {
                    if let Shift::Exchanged { from_row, columns: (a, b) } = shift {
                        // Those that wait and come before it are read as the columns were.
                        while let Some(first) = waiting.pop_front_if(|first| first.number < from_row) {
                            if !self.give(&first, &mut told, &mut each) {
                                return Ok(told);
                            }
                        }
                        self.mapping = self.mapping.exchanged(a, b);
                    }
                    told.shifts.push(ToldShift::from(shift));
                }
                waiting.push_back(row);
            }
            while waiting.len() > if more { HELD_BACK } else { 0 } {
                if let Some(first) = waiting.pop_front()
                    && !self.give(&first, &mut told, &mut each)
                {
                    return Ok(told);
                }
            }
        }
        Ok(told)
    }

    fn give(&mut self, row: &Row, told: &mut Told, each: &mut impl FnMut(Draft) -> bool) -> bool {
        let draft = self.draft(row, told);
        for field in draft.listed.reasons.iter().filter_map(Reason::left_out) {
            *told.left_out.entry(field).or_default() += 1;
        }
        each(draft)
    }

    /// Reads one row.
    fn draft(&mut self, row: &Row, told: &mut Told) -> Draft {
        let year = self.year();
        let mut readings = self.mapping.read(row, year);
        // What the law lets nobody keep without an authorisation is passed over (09-08 art. 12(1)e).
        let all = readings.len();
        readings.retain(|reading| reading.field != Field::Identity);
        told.identities += u64::from(readings.len() < all);
        let mut listed = Listed::default();
        let mut said = Said::default();
        for reading in &readings {
            self.also(reading, &mut listed, &mut said);
        }
        let (entry, flaws) = Entry::gathered(readings, year);
        let value = |Flaw { column, field, fault }| Reason::Value { column, field, fault };
        listed.reasons.extend(flaws.into_iter().map(value));
        listed.entry = entry;
        let place = self.placing.of(said);
        self.judge(&mut listed, &place);
        let place = match place {
            Ok(Spot { place, code }) => {
                listed.unit = code;
                place
            }
            Err(reason) => {
                listed.reasons.push(reason);
                Place::NATION
            }
        };
        Draft { row: row.number, listed, place }
    }

    /// What is not the entry's.
    fn also(&self, reading: &Reading, listed: &mut Listed, said: &mut Said) {
        let (column, field) = (reading.column, reading.field);
        let unclear = |listed: &mut Listed| listed.reasons.push(Reason::Unclear { column, field });
        match &reading.value {
            Ok(Value::Date(date)) if field == Field::JoinedOn => listed.joined = Some(date.when),
            Ok(Value::Text(text)) => match field {
                Field::Commune => said.commune = text.clone(),
                Field::Province => said.province = text.clone(),
                Field::Region => said.region = text.clone(),
                Field::Unit => said.unit = text.clone(),
                Field::MemberNumber => listed.number = text.chars().take(40).collect(),
                Field::Address => listed.address = text.chars().take(300).collect(),
                Field::Occupation => match meanings::category(text) {
                    Some(category) => listed.category = category.as_str().to_owned(),
                    None => unclear(listed),
                },
                Field::Education => match meanings::education(text) {
                    Some(education) => listed.education = education.as_str().to_owned(),
                    None => unclear(listed),
                },
                Field::Dues => match meanings::paid_until(text, self.today) {
                    Ok(until) => listed.paid_until = until,
                    Err(()) => unclear(listed),
                },
                Field::Tags => {
                    let each = text.split(['،', ',', ';', '/', '|']).map(str::trim).filter(|t| !t.is_empty());
                    let room = TAGS.saturating_sub(listed.tags.len());
                    listed.tags.extend(each.map(str::to_owned).take(room));
                }
                _ => {}
            },
            _ => {}
        }
    }

    /// What keeps somebody from being entered, beside cells that cannot be read.
    fn judge(&self, listed: &mut Listed, place: &Result<Spot, Reason>) {
        let named =
            listed.reasons.iter().any(|r| matches!(r, Reason::Value { field, .. } if field.is_name()));
        if listed.entry.is_nameless() {
            if !named {
                listed.reasons.push(Reason::Nameless);
            }
            return;
        }
        let names = [listed.name_ar(), listed.name_la()];
        let wrong = |name: &String| {
            name.chars().count() > NAME_LIMIT || !name.is_empty() && !name.chars().any(char::is_alphabetic)
        };
        if names.iter().any(wrong) {
            listed.reasons.push(Reason::NameWrong);
        }
        if place.is_err() {
            return;
        }
        let on = listed.joined_on(self.joined_on);
        if on > self.today {
            listed.reasons.push(Reason::JoinedLater);
        }
        let young = match (listed.birth(), listed.birth_year()) {
            (Some(birth), _) => self.age.reached_on(birth) > on,
            (None, Some(year)) => year + i64::from(self.age.years) > on.ymd().0,
            (None, None) => false,
        };
        if young {
            listed.reasons.push(Reason::TooYoung { years: self.age.years });
        }
    }
}
