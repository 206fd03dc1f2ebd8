//! What the file of art. 16 says of each leader: the fields that the law asks for, and which of them the record has.

use super::store::{self, LeaderRow};
use crate::{
    app::App,
    bodies::Body,
    keys,
    members::{self, Category},
    people::{self, Person},
    statutes::Rulebook,
    ui::{Lang, Words},
    web::Result,
};
use amana_base::{Day, Id};
use amana_sql::{Db, Tx, text_enum};
use std::collections::{HashMap, HashSet};

text_enum! {
    /// What the law asks for of a leader, besides the name (29-11 art. 16).
    pub enum CivilField {
        /// The day of birth.
        Birth = "birth",
        /// The place of birth.
        BirthPlace = "birth_place",
        /// The occupation.
        Occupation = "occupation",
        /// The address.
        Address = "address",
        /// The number of the national identity card.
        Identity = "identity",
    }
}

impl CivilField {
    /// Is it kept for declarations, and not in the record of the person?
    pub fn for_declarations(self) -> bool {
        matches!(self, CivilField::BirthPlace | CivilField::Occupation)
    }
}

/// Somebody who leads a body, and what is missing of them for the file.
#[derive(Clone, Debug)]
pub struct Leader {
    /// Who, in which post.
    pub row: LeaderRow,
    /// The post, as it agrees with its holder.
    pub title: String,
    /// What the record has, without its values.
    pub known: HashSet<CivilField>,
    /// The occupation as the register of members has it.
    pub category: Option<Category>,
}

impl Leader {
    /// What is to be completed by hand or in the program.
    pub fn missing(&self) -> Vec<CivilField> {
        let category = |f: &CivilField| *f == CivilField::Occupation && self.category.is_some();
        CivilField::ALL.iter().copied().filter(|f| !self.known.contains(f) && !category(f)).collect()
    }
}

/// A leader with the values, once they were opened.
pub struct Filled {
    /// Who.
    pub leader: Leader,
    /// The values that are known.
    pub values: HashMap<CivilField, String>,
}

/// The leaders in these rows with what is known of each: two queries for all of them. They stand in the statute's order of posts.
pub async fn leaders(
    db: &Db,
    rules: &Rulebook,
    kind: &str,
    rows: Vec<LeaderRow>,
    lang: Lang,
) -> Result<Vec<Leader>> {
    let ids: Vec<Id<Person>> = rows.iter().map(|r| r.person_id).collect();
    let (mut known, mut categories): (HashMap<Id<Person>, HashSet<CivilField>>, HashMap<_, _>) =
        (HashMap::new(), HashMap::new());
    for some in ids.chunks(500) {
        for (person, field) in db.all(store::known(some)).await? {
            if let Ok(field) = field.parse() {
                known.entry(person).or_default().insert(field);
            }
        }
        categories.extend(db.all(store::categories(some)).await?);
    }
    let order = |post: &str| {
        let posts = rules.kind(kind).map(|k| k.posts.as_slice()).unwrap_or_default();
        posts.iter().position(|p| p.key == post).unwrap_or(usize::MAX)
    };
    let mut out: Vec<Leader> = rows
        .into_iter()
        .map(|row| Leader {
            title: rules.title_of(kind, &row.post, row.rank, row.sex, lang),
            known: known.get(&row.person_id).cloned().unwrap_or_default(),
            category: categories.get(&row.person_id).copied(),
            row,
        })
        .collect();
    out.sort_by_key(|l| (order(&l.row.post), l.row.rank, l.row.from_on));
    Ok(out)
}

/// Who leads a body on a day.
pub(super) async fn leading(
    db: &Db,
    rules: &Rulebook,
    (body, kind): (Id<Body>, &str),
    on: Day,
    lang: Lang,
) -> Result<Vec<Leader>> {
    let rows = db.all(store::leaders(body, on)).await?;
    leaders(db, rules, kind, rows, lang).await
}

/// Opens what is known of somebody. Whoever calls writes down that it was read.
pub(super) async fn filled(tx: &mut Tx, app: &App, w: Words, leader: Leader) -> Result<Filled> {
    let (person, mut values) = (leader.row.person_id, HashMap::new());
    for field in CivilField::ALL.iter().copied().filter(|f| leader.known.contains(f)) {
        let value = match field.for_declarations() {
            true => civil_value(app, tx.first(store::civil(person, field.as_str())).await?, person).await?,
            false => match tx.first(people::lists::field(person, field.as_str())).await? {
                Some(cipher) => keys::open_field(tx, app, person, field.as_str(), &cipher).await?,
                None => None,
            },
        };
        if let Some(value) = value {
            let shown = match (field, value.parse::<Day>()) {
                (CivilField::Birth, Ok(day)) => w.date(day),
                _ => value,
            };
            values.insert(field, shown);
        }
    }
    if let (false, Some(category)) = (values.contains_key(&CivilField::Occupation), leader.category) {
        values.insert(CivilField::Occupation, members::words::category(w, category));
    }
    Ok(Filled { leader, values })
}

/// Opens what was completed of somebody; none once their key was destroyed.
pub async fn civil_value(app: &App, sealed: Option<Vec<u8>>, person: Id<Person>) -> Result<Option<String>> {
    let Some(sealed) = sealed else { return Ok(None) };
    let opened = keys::open_former(app, person, &[sealed]).await?.into_iter().next().flatten();
    Ok(opened.and_then(|value| value.get("was")?.as_str().map(str::to_owned)))
}
