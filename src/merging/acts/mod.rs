//! Making two records one, and taking it back.

mod apart;
mod fold;
mod pairs;

pub use apart::unmerge;
pub use pairs::look_for;

use super::{
    Merge,
    refusal::{Outcome, Refusal},
    store::{self, LinkRow, RecordRow},
};
use crate::{
    access::{Deed, Scope},
    journal::{Entry, Subject},
    keys,
    people::Person,
    search,
    territory::Place,
    web::{self, Error},
};
use amana_base::Id;
use std::collections::HashSet;

/// Two records that became one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Merged {
    /// The merge: by it all is taken back.
    pub id: Id<Merge>,
    /// The record that became part of the other.
    pub gone: Id<Person>,
    /// The record that stands.
    pub kept: Id<Person>,
}

/// A line of the journal about two records: both identifiers, no name.
pub fn about(kept: Id<Person>, gone: Id<Person>, place: Place) -> Entry {
    Entry::about(Subject::new("person", kept), place).with(serde_json::json!({ "person": gone.to_string() }))
}

/// The links of one merge, as they are made.
struct Kept {
    rows: Vec<LinkRow>,
}

impl Kept {
    fn note(&mut self, what: impl Into<String>, (key_a, key_b): (i64, i64), former: Option<Vec<u8>>) {
        self.rows.push(LinkRow { what: what.into(), key_a, key_b, key_text: String::new(), former });
    }
}

/// Makes two records one: every relation of the one points to the other. Who of them stands is the program's to say: the earlier
/// member, else the one that signs in, else the older record.
pub async fn merge(
    deed: &mut Deed<'_>,
    scopes: &[Scope],
    one: Id<Person>,
    other: Id<Person>,
) -> Outcome<Merged> {
    let (gone, kept) = checked(deed, scopes, one, other).await?;
    let (id, act, now) = (deed.id(), deed.act, deed.visit().now);
    deed.tx.exec(store::merge_insert(id, gone.id, kept.id, now, act)).await?;
    let mut links = Kept { rows: vec![] };
    accounts(deed, &mut links, &gone, &kept).await?;
    fold::memberships(deed, &mut links, &gone, &kept).await?;
    for link in store::links::all() {
        let rows = deed.tx.all((link.rows)(gone.id, kept.id)).await?;
        let what = format!("{}.{}", link.table, link.column);
        for key in rows {
            deed.tx.exec((link.point)(gone.id, kept.id, key)).await?;
            links.note(what.clone(), key, None);
        }
    }
    secrets(deed, &mut links, &gone, &kept).await?;
    found_there(deed, &mut links, &gone, &kept).await?;
    deed.tx.exec(store::merged_set(gone.id, Some(kept.id))).await?;
    deed.tx.exec(store::pairs::pairs_forget(gone.id, kept.id)).await?;
    deed.tx.exec(store::pairs::request_answer(gone.id, kept.id, act)).await?;
    let rows = links.rows.iter().enumerate().map(|(n, row)| store::link_insert(id, n as i64 + 1, row));
    deed.tx.bulk(rows.collect::<Vec<_>>()).await?;
    Ok(Merged { id, gone: gone.id, kept: kept.id })
}

/// Which of the two becomes part of the other; or why neither does.
async fn checked(
    deed: &mut Deed<'_>,
    scopes: &[Scope],
    one: Id<Person>,
    other: Id<Person>,
) -> Outcome<(RecordRow, RecordRow)> {
    if one == other {
        return Err(Refusal::Same.into());
    }
    let one = deed.tx.first(store::record(one)).await?.ok_or(Error::NotFound)?;
    let other = deed.tx.first(store::record(other)).await?.ok_or(Error::NotFound)?;
    for record in [&one, &other] {
        if record.erased_at.is_some() || record.merged_into.is_some() {
            return Err(Refusal::Gone.into());
        }
        within(deed, scopes, record).await?;
    }
    if deed.tx.one(store::pairs::never(one.id, other.id)).await? > 0 {
        return Err(Refusal::NeverSame.into());
    }
    if let Some((kind, post, rank)) = deed.tx.first(store::same_posts(one.id, other.id)).await? {
        let rules = deed.visit().app.rules();
        return Err(Refusal::SamePost(rules.title_of(&kind, &post, rank, None, deed.visit().lang)).into());
    }
    let mut first = vec![];
    for record in [&one, &other] {
        let joined = deed.tx.all(store::memberships(record.id)).await?.first().map(|m| m.joined_on);
        let signs_in = deed.tx.all(store::accounts(record.id)).await?.iter().any(|a| a.used == 1);
        first.push((joined.is_none(), joined, !signs_in, record.id));
    }
    Ok(if first[0] <= first[1] { (other, one) } else { (one, other) })
}

/// Everything of somebody lies in what the visitor may write: nobody's relations are moved behind another's back.
async fn within(deed: &mut Deed<'_>, scopes: &[Scope], record: &RecordRow) -> Outcome<()> {
    let known = deed.tx.all(store::places(record.id)).await?;
    let places = known.iter().map(|(region, province, commune, _)| Place::raw(*region, *province, *commune));
    for place in places.chain([record.place()]) {
        if !scopes.iter().any(|scope| scope.covers(place)) {
            return Err(Refusal::OutOfReach.into());
        }
    }
    Ok(())
}

/// One person signs in once: of two accounts one must never have been used, and is closed.
async fn accounts(deed: &mut Deed<'_>, links: &mut Kept, gone: &RecordRow, kept: &RecordRow) -> Outcome<()> {
    let open = |all: Vec<store::AccountUse>| {
        all.into_iter().filter(|account| account.closed_at.is_none()).collect::<Vec<_>>()
    };
    let theirs = deed.tx.all(store::accounts(gone.id)).await?;
    let (of_gone, of_kept) = (open(theirs.clone()), open(deed.tx.all(store::accounts(kept.id)).await?));
    let now = deed.visit().now;
    if !of_gone.is_empty() && !of_kept.is_empty() {
        let unused = |all: &[store::AccountUse]| all.iter().all(|account| account.used == 0);
        let closed = match (unused(&of_gone), unused(&of_kept)) {
            (true, _) => of_gone,
            (false, true) => of_kept,
            (false, false) => return Err(Refusal::TwoAccounts.into()),
        };
        for account in closed {
            deed.tx.exec(store::account_close(account.id, Some(now))).await?;
            links.note("account.closed_at", (account.id.raw(), 0), None);
        }
    }
    for account in theirs {
        deed.tx.exec(store::account_point(account.id, kept.id)).await?;
        links.note("account.person_id", (account.id.raw(), 0), None);
    }
    Ok(())
}

/// Protected fields that the survivor has not are sealed anew under the survivor's key; the others stay where they are.
async fn secrets(deed: &mut Deed<'_>, links: &mut Kept, gone: &RecordRow, kept: &RecordRow) -> Outcome<()> {
    let app = deed.visit().app.clone();
    let own: HashSet<String> =
        deed.tx.all(store::fields(kept.id)).await?.into_iter().map(|(field, _)| field).collect();
    let act = deed.act;
    for (field, cipher) in deed.tx.all(store::fields(gone.id)).await? {
        if own.contains(&field) {
            continue;
        }
        let Some(value) = keys::open_field(&mut deed.tx, &app, gone.id, &field, &cipher).await? else {
            continue;
        };
        with_key(deed, links, kept.id).await?;
        let (cipher, blind) = keys::seal_field(&mut deed.tx, &app, kept.id, &field, &value).await?;
        deed.tx.exec(crate::people::store::secret_put(kept.id, &field, &cipher, &blind, act)).await?;
        links.note("person_secret", (0, 0), None);
    }
    Ok(())
}

/// Remembers that a person had no key before.
async fn with_key(deed: &mut Deed<'_>, links: &mut Kept, person: Id<Person>) -> web::Result<()> {
    if deed.tx.first(keys::store::person_key(person)).await?.is_none()
        && !links.rows.iter().any(|row| row.what == "person_key")
    {
        links.note("person_key", (person.raw(), 0), None);
    }
    Ok(())
}

/// The survivor is known wherever either was, and is found by either name.
async fn found_there(
    deed: &mut Deed<'_>,
    links: &mut Kept,
    gone: &RecordRow,
    kept: &RecordRow,
) -> Outcome<()> {
    let act = deed.act;
    for (region, province, commune, because) in deed.tx.all(store::places(gone.id)).await? {
        // One home: the survivor's own, where there is one.
        let because = if because == "home" { "meeting" } else { because.as_str() };
        let place = (region, province, commune);
        deed.tx.exec(store::place_copy(kept.id, place, because, &kept.sort_key, act)).await?;
    }
    let before: HashSet<(String, i64, i64, i64)> =
        deed.tx.all(store::tokens(kept.id)).await?.into_iter().collect();
    let places: Vec<Place> = deed
        .tx
        .all(store::places(kept.id))
        .await?
        .into_iter()
        .map(|(region, province, commune, _)| Place::raw(region, province, commune))
        .collect();
    for record in [gone, kept] {
        let name = search::Name { ar: &record.name_ar, la: &record.name_la };
        deed.tx.bulk(search::store::name_inserts("person", kept.id.raw(), name, &places)).await?;
    }
    // Those who became part of the one before are found too.
    let theirs: HashSet<String> =
        deed.tx.all(store::tokens(gone.id)).await?.into_iter().map(|(token, ..)| token).collect();
    let all = theirs.iter().flat_map(|token| {
        places.iter().map(|place| search::store::token_insert(token, "person", *place, kept.id.raw()))
    });
    deed.tx.bulk(all.collect::<Vec<_>>()).await?;
    for (token, region, province, commune) in deed.tx.all(store::tokens(kept.id)).await? {
        let row = (token, region, province, commune);
        if !before.contains(&row) {
            let former = serde_json::to_vec(&(region, province, commune)).map_err(anyhow::Error::from);
            let former = former.map_err(Error::from)?;
            links.rows.push(LinkRow {
                what: "name_token".into(),
                key_a: 0,
                key_b: 0,
                key_text: row.0,
                former: Some(former),
            });
        }
    }
    Ok(())
}

/// Says of two records that they are not one person; for ever.
pub async fn tell_apart(
    deed: &mut Deed<'_>,
    scopes: &[Scope],
    one: Id<Person>,
    other: Id<Person>,
) -> Outcome<()> {
    if one == other {
        return Err(Refusal::Same.into());
    }
    for id in [one, other] {
        let record = deed.tx.first(store::record(id)).await?.ok_or(Error::NotFound)?;
        if !scopes.iter().any(|scope| scope.covers(record.place())) {
            return Err(Refusal::OutOfReach.into());
        }
    }
    let act = deed.act;
    deed.tx.exec(store::pairs::never_insert(one, other, act)).await?;
    deed.tx.exec(store::pairs::pair_forget(one, other)).await?;
    deed.tx.exec(store::pairs::request_answer(one, other, act)).await?;
    Ok(())
}

/// The longest reason, in letters.
const REASON: usize = 500;

/// Asks the level that holds everything of both, where the visitor does not write all of it.
pub async fn ask_above(
    deed: &mut Deed<'_>,
    one: Id<Person>,
    other: Id<Person>,
    reason: &str,
) -> Outcome<Place> {
    let reason: String = reason.trim().chars().take(REASON).collect();
    if reason.is_empty() {
        return Err(Refusal::ReasonMissing.into());
    }
    if one == other {
        return Err(Refusal::Same.into());
    }
    if deed.tx.one(store::pairs::never(one, other)).await? > 0 {
        return Err(Refusal::NeverSame.into());
    }
    let mut all: Option<Place> = None;
    for id in [one, other] {
        let record = deed.tx.first(store::record(id)).await?.ok_or(Error::NotFound)?;
        let known = deed.tx.all(store::places(id)).await?;
        let places =
            known.iter().map(|(region, province, commune, _)| Place::raw(*region, *province, *commune));
        for place in places.chain([record.place()]) {
            all = Some(all.map_or(place, |all| pairs::common(all, place)));
        }
    }
    let (place, id, act, now) = (all.unwrap_or(Place::NATION), deed.id(), deed.act, deed.visit().now);
    match deed.tx.exec(store::pairs::request_insert(id, (one, other), &reason, place, now, act)).await {
        Err(error) if error.constraint().is_some_and(|name| name.starts_with("merge_request")) => {
            Err(Refusal::AskedAlready.into())
        }
        done => {
            done?;
            Ok(place)
        }
    }
}
