//! Who was in a list that was taken away: whoever was can see it, with who took it and for what (09-08 art. 7).

use crate::{access::Deed, joining::Application, people::Person, rights::store};
use amana_base::Id;

/// Notes that the list which this act takes away contains these persons, each once.
pub async fn note_exported(
    deed: &mut Deed<'_>,
    whom: impl IntoIterator<Item = Id<Person>>,
) -> amana_sql::Result<()> {
    let act = deed.act;
    let mut whom: Vec<Id<Person>> = whom.into_iter().collect();
    whom.sort_unstable();
    whom.dedup();
    deed.tx.bulk(whom.into_iter().map(|person| store::exported(person, act)).collect::<Vec<_>>()).await?;
    Ok(())
}

/// The same of people who applied: they are in the record only once they are admitted, and read it on the page of their application.
pub async fn note_exported_applications(
    deed: &mut Deed<'_>,
    which: impl IntoIterator<Item = Id<Application>>,
) -> amana_sql::Result<()> {
    let act = deed.act;
    let rows = which.into_iter().map(|application| store::exported_application(application, act));
    deed.tx.bulk(rows.collect::<Vec<_>>()).await?;
    Ok(())
}
