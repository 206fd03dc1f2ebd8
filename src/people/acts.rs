//! Verbs on an open act: see [`crate::record`].

use super::{Because, NewPerson, Person, model, store};
use crate::{
    access::Deed,
    record::{Refusal, refusal::Outcome},
    search,
    territory::Place,
    web,
};
use amana_base::Id;

/// Enters a person in the record, at home in `new.place`. The caller has looked for the same person first.
pub async fn enter(deed: &mut Deed<'_>, new: NewPerson) -> Outcome<Id<Person>> {
    let id = deed.id();
    enter_as(deed, id, new).await
}

/// The same under an identifier that was given before: something of the person was kept under its key.
pub async fn enter_as(deed: &mut Deed<'_>, id: Id<Person>, new: NewPerson) -> Outcome<Id<Person>> {
    let new = new.checked()?;
    let act = deed.act;
    let key = model::sort_key(&new.name_ar, &new.name_la);
    deed.tx.exec(store::person_insert(id, &new, &key, act)).await?;
    place(deed, id, new.place, Because::Home).await?;
    Ok(id)
}

/// Enters many persons in few statements; each its identifier, or why not. Nothing is written of those refused. The caller has
/// looked for the same persons first.
pub async fn enter_many(
    deed: &mut Deed<'_>,
    new: Vec<NewPerson>,
) -> web::Result<Vec<Result<Id<Person>, Refusal>>> {
    let act = deed.act;
    let mut out = Vec::with_capacity(new.len());
    // Rows of one table stand together: a server takes many of them in one statement.
    let (mut rows, mut places, mut names) = (vec![], vec![], vec![]);
    for new in new {
        let new = match new.checked() {
            Ok(new) => new,
            Err(refusal) => {
                out.push(Err(refusal));
                continue;
            }
        };
        let id = deed.id();
        let key = model::sort_key(&new.name_ar, &new.name_la);
        rows.push(store::person_insert(id, &new, &key, act));
        places.push(store::place_insert(id, new.place, Because::Home, &key, act));
        let name = search::Name { ar: &new.name_ar, la: &new.name_la };
        names.extend(search::store::name_inserts("person", id.raw(), name, &[new.place]));
        out.push(Ok(id));
    }
    deed.tx.bulk(rows.into_iter().chain(places).chain(names)).await?;
    Ok(out)
}

/// Makes a person known in a territory, once: the person is listed and found there from now on.
pub async fn place(deed: &mut Deed<'_>, person: Id<Person>, place: Place, because: Because) -> Outcome<()> {
    let act = deed.act;
    let names = deed.tx.first(store::names(person)).await?.ok_or(Refusal::NoPerson)?;
    deed.tx.exec(store::place_insert(person, place, because, &names.sort_key, act)).await?;
    let name = search::Name { ar: &names.name_ar, la: &names.name_la };
    deed.tx.bulk(search::store::name_inserts("person", person.raw(), name, &[place])).await?;
    Ok(())
}
