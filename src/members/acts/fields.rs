//! What a member is: written over with its source, the former value kept (G01); labels (G09).

use super::{Outcome, Refusal, load, protect, store};
use crate::{
    access::Deed,
    keys,
    members::{LabelKind, Membership, Source, model},
    people::{self, NewPerson, Person, Sex},
    search,
    territory::Place,
};
use amana_base::{Day, Id};
use serde_json::json;

/// How many labels a member has at most.
const LABELS: usize = 40;

/// What a member is from now on, whole: a field that is not different is not written.
#[derive(Clone, Debug)]
pub struct Correction {
    /// The version that was looked at: somebody else's change in between is not written over.
    pub version: i64,
    /// In Arabic.
    pub name_ar: String,
    /// In Latin script.
    pub name_la: String,
    /// When known.
    pub sex: Option<Sex>,
    /// Number, category, education, year of birth.
    pub fields: store::Fields,
    /// The day of birth, when it is written anew.
    pub birth: Option<Day>,
    /// Other protected fields that are written anew.
    pub protected: Vec<(&'static str, String)>,
    /// From where the new values come.
    pub source: Source,
    /// Said about it.
    pub note: String,
}

/// Writes over what is different. Each former value is kept under the person's key with its author, day and source (G01). Gives the
/// fields.
pub async fn correct(deed: &mut Deed<'_>, id: Id<Membership>, new: Correction) -> Outcome<Vec<&'static str>> {
    let (row, _) = load(deed, id).await?;
    if row.version != new.version {
        return Err(Refusal::ChangedMeanwhile.into());
    }
    let person = row.person_id;
    let named = NewPerson {
        name_ar: new.name_ar.clone(),
        name_la: new.name_la.clone(),
        honorific: row.honorific.clone(),
        sex: new.sex,
        place: row.place(),
    };
    let named = named.checked().map_err(Refusal::Record)?;
    let mut former: Vec<(&'static str, serde_json::Value)> = vec![];
    if named.name_ar != row.name_ar {
        former.push(("name_ar", json!(row.name_ar)));
    }
    if named.name_la != row.name_la {
        former.push(("name_la", json!(row.name_la)));
    }
    if named.sex != row.sex {
        former.push(("sex", json!(row.sex.map(Sex::as_str))));
    }
    let of_person = !former.is_empty();
    let mut fields = new.fields.clone();
    fields.birth_year = new.birth.map(|b| b.ymd().0).or(fields.birth_year);
    let was = store::Fields {
        number: row.number.clone(),
        category: row.category,
        education: row.education,
        birth_year: row.birth_year,
    };
    if fields.number != was.number {
        former.push(("number", json!(was.number)));
    }
    if fields.category != was.category {
        former.push(("category", json!(was.category.map(|c| c.as_str()))));
    }
    if fields.education != was.education {
        former.push(("education", json!(was.education.map(|e| e.as_str()))));
    }
    if fields.birth_year != was.birth_year {
        former.push(("birth_year", json!(was.birth_year)));
    }
    let mut protected = new.protected.clone();
    protected.extend(new.birth.map(|b| ("birth", b.to_string())));
    let mut written = vec![];
    for (field, value) in protected {
        let known = protected_value(deed, person, field).await?;
        if known.as_deref() != Some(value.as_str()) {
            former.push((field, json!(known)));
            written.push((person, field, value));
        }
    }
    if former.is_empty() {
        return Err(Refusal::NothingChanged.into());
    }
    if deed.tx.exec(store::fields_set(id, row.version, &fields)).await? != 1 {
        return Err(Refusal::ChangedMeanwhile.into());
    }
    if of_person {
        rename(deed, person, &named).await?;
    }
    protect(deed, &written).await?;
    let changed = former.iter().map(|(field, _)| *field).collect();
    for (field, value) in former {
        keep(deed, (id, person), field, (new.source, &new.note), value).await?;
    }
    Ok(changed)
}

/// Keeps one former value.
async fn keep(
    deed: &mut Deed<'_>,
    (id, person): (Id<Membership>, Id<Person>),
    field: &str,
    (source, note): (Source, &str),
    was: serde_json::Value,
) -> Outcome<()> {
    let visit = deed.visit();
    let sealed = keys::seal_for_person(&mut deed.tx, &visit.app, person, &json!({ "was": was })).await?;
    let (row, act) = (deed.id(), deed.act);
    let note: String = note.trim().chars().take(200).collect();
    deed.tx.exec(store::change_insert(row, id, field, (source, &note), &sealed, visit.now, act)).await?;
    Ok(())
}

async fn protected_value(deed: &mut Deed<'_>, person: Id<Person>, field: &str) -> Outcome<Option<String>> {
    let Some(cipher) = deed.tx.first(people::lists::field(person, field)).await? else { return Ok(None) };
    let app = &deed.visit().app;
    Ok(keys::open_field(&mut deed.tx, app, person, field, &cipher).await?)
}

/// Writes names and sex, and that the person is found and sorted by them wherever known.
pub async fn rename(deed: &mut Deed<'_>, person: Id<Person>, named: &NewPerson) -> Outcome<()> {
    let key = people::sort_key(&named.name_ar, &named.name_la);
    for change in store::person_set(person, (&named.name_ar, &named.name_la), named.sex, &key) {
        deed.tx.exec(change).await?;
    }
    let places = deed.tx.all(store::places(person)).await?;
    let places: Vec<Place> = places.into_iter().map(|(r, p, c)| Place::raw(r, p, c)).collect();
    deed.tx.exec(search::store::name_delete("person", person.raw())).await?;
    let name = search::Name { ar: &named.name_ar, la: &named.name_la };
    deed.tx.bulk(search::store::name_inserts("person", person.raw(), name, &places)).await?;
    // Whoever became part of this record is still found by their own name.
    for merge in deed.tx.all(crate::merging::store::merges_into(person)).await? {
        if let Some(gone) = deed.tx.first(crate::merging::store::record(merge.gone_id)).await? {
            let name = search::Name { ar: &gone.name_ar, la: &gone.name_la };
            deed.tx.bulk(search::store::name_inserts("person", person.raw(), name, &places)).await?;
        }
    }
    Ok(())
}

/// What a member can do, speaks, is marked with.
#[derive(Clone, Debug)]
pub struct Labelled {
    /// Of what kind.
    pub kind: LabelKind,
    /// In words.
    pub label: String,
    /// From where it is known.
    pub source: Source,
}

/// Adds a label to a member.
pub async fn label(deed: &mut Deed<'_>, id: Id<Membership>, new: Labelled) -> Outcome<()> {
    let (label, folded) = model::label_of(&new.label).ok_or(Refusal::LabelWrong(model::LABEL_LIMIT))?;
    let (row, _) = load(deed, id).await?;
    let was = deed.tx.all(store::labels(id)).await?;
    if was.len() >= LABELS {
        return Err(Refusal::TooMany(LABELS).into());
    }
    let act = deed.act;
    if deed.tx.exec(store::label_insert(id, new.kind, (&label, &folded), act)).await? == 0 {
        return Err(Refusal::NothingChanged.into());
    }
    relabelled(deed, &row, new.kind, new.source, &was).await
}

/// Removes a label of a member.
pub async fn unlabel(deed: &mut Deed<'_>, id: Id<Membership>, gone: Labelled) -> Outcome<()> {
    let (row, _) = load(deed, id).await?;
    let was = deed.tx.all(store::labels(id)).await?;
    let folded = amana_arabic::fold(&gone.label);
    if deed.tx.exec(store::label_delete(id, gone.kind, &folded)).await? == 0 {
        return Err(Refusal::NothingChanged.into());
    }
    relabelled(deed, &row, gone.kind, gone.source, &was).await
}

/// Keeps what the labels of a kind were.
async fn relabelled(
    deed: &mut Deed<'_>,
    row: &store::MembershipRow,
    kind: LabelKind,
    source: Source,
    was: &[(LabelKind, String)],
) -> Outcome<()> {
    let was: Vec<&str> = was.iter().filter(|(k, _)| *k == kind).map(|(_, l)| l.as_str()).collect();
    deed.tx.exec(store::version_next(row.id, row.version)).await?;
    keep(deed, (row.id, row.person_id), kind.as_str(), (source, ""), json!(was)).await
}
