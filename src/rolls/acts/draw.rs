//! Drawing a roll up: exactly what the dated steps say on the day of the vote, and no line written that did not change.

use super::{Outcome, Refusal};
use crate::{
    access::Deed,
    bodies::Sphere,
    members::{JoinedHow, Membership},
    people::{self, Person},
    rolls::{
        model::{Asks, Born, Electors, Judged, Reason, Rule, Taken, Verdict, in_force, judge},
        proof::Line,
        store::{
            self, EntryInsert, RollRow,
            drawing::{self, MemberRow, StandingRow},
        },
    },
    territory::{Place, gazette},
    web::Error,
};
use amana_base::{Day, Id};
use std::collections::HashMap;

/// Rows read at a time.
const PORTION: i64 = 5_000;
/// Identifiers in one question.
const ASKED: usize = 500;

/// What was found of one person.
struct Found {
    person: Id<Person>,
    membership: Option<Id<Membership>>,
    names: (String, String, String),
    place: Place,
    judged: Judged,
}

/// Draws a roll up from the register as it is now, over what stood there. Gives how many lines changed.
pub(super) async fn draw(deed: &mut Deed<'_>, roll: &RollRow) -> Outcome<u64> {
    let app = deed.visit().app.clone();
    let rule = rule_of(deed, roll);
    let mut found = match roll.body_id.filter(|_| roll.electors == Electors::Holders) {
        Some(body) => holders(deed, body, roll.on_day, &rule).await?,
        None => members(deed, roll.place(), roll.on_day, &rule).await?,
    };
    overrule(deed, roll, &mut found).await?;
    let gazette = gazette(&app).await?;
    let mut before: HashMap<Id<Person>, StandingRow> = HashMap::new();
    let mut after = Id::from_raw(i64::MIN);
    loop {
        let rows = deed.tx.all(drawing::standing(roll.id, after, PORTION)).await?;
        let Some(last) = rows.last() else { break };
        after = last.person_id;
        before.extend(rows.into_iter().map(|row| (row.person_id, row)));
    }
    let mut changes = vec![];
    for Found { person, membership, names: (name_ar, name_la, sort_key), place, judged } in found {
        let unit = [place.commune, place.province, place.region].into_iter().find(|id| id.raw() != 0);
        let unit = unit.and_then(|id| gazette.id(id)).map(|row| row.code.clone()).unwrap_or_default();
        let stood = before.remove(&person);
        let same = stood.as_ref().is_some_and(|row| {
            row.judged() == judged
                && row.membership_id == membership
                && (&row.name_ar, &row.name_la, &row.unit_code) == (&name_ar, &name_la, &unit)
        });
        if same {
            continue;
        }
        // Another line has another secret: nobody who kept an earlier slip holds one that still fits.
        let nonce: [u8; 16] = app.keys.entropy().bytes().map_err(anyhow::Error::from).map_err(Error::from)?;
        let line =
            Line { roll: roll.id, person, name_ar: &name_ar, name_la: &name_la, unit: &unit, nonce: &nonce };
        let leaf = line.leaf().to_vec();
        let nonce = nonce.to_vec();
        let entry =
            EntryInsert { person, membership, judged, name_ar, name_la, sort_key, place, unit, nonce, leaf };
        changes.push(store::entry_put(roll.id, &entry));
    }
    changes.extend(before.into_keys().map(|person| store::entry_delete(roll.id, person)));
    let changed = changes.len() as u64;
    deed.tx.bulk(changes).await?;
    Ok(changed)
}

/// The rule under which a roll is drawn up: of the statute in force on the day of the vote.
fn rule_of(deed: &Deed<'_>, roll: &RollRow) -> Rule {
    let rules = deed.visit().app.rules();
    Rule::of(rules.on(roll.on_day), roll.body_kind.as_deref())
}

/// Members of a place on a day, each judged.
async fn members(deed: &mut Deed<'_>, place: Place, day: Day, rule: &Rule) -> Outcome<Vec<Found>> {
    let mut rows = deed.tx.all(drawing::members_moved(place)).await?;
    let moved: std::collections::HashSet<_> = rows.iter().map(|row| row.id).collect();
    let mut after = Id::from_raw(i64::MIN);
    loop {
        let some = deed.tx.all(drawing::members_at(place, after, PORTION)).await?;
        let Some(last) = some.last() else { break };
        after = last.id;
        rows.extend(some.into_iter().filter(|row| !moved.contains(&row.id)));
    }
    let mut out = judged(deed, rows, day, rule).await?;
    out.retain(|found| {
        let (at, of) = (found.place, place);
        [(at.region, of.region), (at.province, of.province), (at.commune, of.commune)]
            .iter()
            .all(|(at, of)| of.raw() == 0 || at == of)
    });
    Ok(out)
}

/// Those who sit in a body on a day, each judged by their membership wherever it is.
async fn holders(
    deed: &mut Deed<'_>,
    body: Id<crate::bodies::Body>,
    day: Day,
    rule: &Rule,
) -> Outcome<Vec<Found>> {
    let about = deed.tx.first(drawing::body(body)).await?.ok_or(Refusal::NoBody)?;
    let sitting = deed.tx.all(drawing::holders(body, day)).await?;
    let persons: Vec<Id<Person>> = sitting.iter().map(|(person, ..)| *person).collect();
    // Whoever sits in a public institution need not be of the organisation: the seat alone gives the vote.
    let asked = about.sphere != Sphere::Elected;
    let mut rows = vec![];
    for some in persons.chunks(ASKED).filter(|_| asked) {
        rows.extend(deed.tx.all(drawing::members_of(some)).await?);
    }
    let mut known: HashMap<Id<Person>, Found> =
        judged(deed, rows, day, rule).await?.into_iter().map(|found| (found.person, found)).collect();
    Ok(sitting
        .into_iter()
        .map(|(person, ar, la, key)| {
            known.remove(&person).unwrap_or_else(|| Found {
                person,
                membership: None,
                names: (ar, la, key),
                place: Place::NATION,
                judged: if asked { Judged::unknown(Reason::Register, "") } else { Judged::listed() },
            })
        })
        .collect())
}

/// Those of these memberships that are in force on the day, each judged.
async fn judged(deed: &mut Deed<'_>, rows: Vec<MemberRow>, day: Day, rule: &Rule) -> Outcome<Vec<Found>> {
    let mut out = vec![];
    for some in rows.chunks(ASKED) {
        let ids: Vec<Id<Membership>> = some.iter().map(|row| row.id).collect();
        let mut steps: HashMap<Id<Membership>, Vec<Taken>> = HashMap::new();
        for row in deed.tx.all(drawing::steps(&ids, day)).await? {
            steps.entry(row.membership_id).or_default().push(row.taken());
        }
        // The day of birth is opened for those alone whose year does not tell, and shown to nobody.
        let doubtful: Vec<Id<Person>> = some
            .iter()
            .filter(|row| born(row).wants_day(rule.age.value, day))
            .map(|row| row.person_id)
            .collect();
        let births = births(deed, &doubtful).await?;
        for row in some {
            let steps = steps.remove(&row.id).unwrap_or_default();
            let Some(sum) = in_force(&steps, day) else { continue };
            let birth = births.get(&row.person_id).map_or_else(|| born(row), |day| Born::On(*day));
            let imported = row.joined_how == JoinedHow::Import;
            out.push(Found {
                person: row.person_id,
                membership: Some(row.id),
                names: (row.name_ar.clone(), row.name_la.clone(), row.sort_key.clone()),
                place: sum.place,
                judged: judge(rule, day, &sum, &steps, birth, imported),
            });
        }
    }
    Ok(out)
}

fn born(row: &MemberRow) -> Born {
    match row.birth_year {
        Some(year) => Born::In(year),
        // Whoever entered by the program was asked the day and was of age (29-11 art. 19).
        None if row.joined_how != JoinedHow::Import => Born::OfAge,
        None => Born::Unknown,
    }
}

async fn births(deed: &mut Deed<'_>, persons: &[Id<Person>]) -> Outcome<HashMap<Id<Person>, Day>> {
    let app = deed.visit().app.clone();
    let mut out = HashMap::new();
    for some in persons.chunks(ASKED) {
        for drawing::SealedBirth { person_id: person, cipher, wrapped } in
            deed.tx.all(drawing::births(some)).await?
        {
            let Some(wrapped) = wrapped else { continue };
            let key = app.keys.unwrap_person(person.raw(), &wrapped).map_err(Error::from)?;
            let plain = app.keys.open_field(&key, "birth", &cipher).map_err(Error::from)?;
            if let Ok(day) = String::from_utf8_lossy(&plain).parse::<Day>() {
                out.insert(person, day);
            }
        }
    }
    Ok(out)
}

/// What remarks that were granted say goes before what the register says.
async fn overrule(deed: &mut Deed<'_>, roll: &RollRow, found: &mut Vec<Found>) -> Outcome<()> {
    let mut said: HashMap<Id<Person>, Verdict> = HashMap::new();
    for (person, asks) in deed.tx.all(store::granted(roll.id)).await? {
        match asks {
            Asks::Listed => drop(said.insert(person, Verdict::Listed)),
            Asks::Excluded => drop(said.insert(person, Verdict::Excluded)),
            Asks::Corrected => {}
        }
    }
    let by_remark =
        |verdict| Judged { verdict, reason: Reason::Remark, article: String::new(), met_on: None };
    for one in found.iter_mut() {
        if let Some(verdict) = said.remove(&one.person)
            && verdict != one.judged.verdict
        {
            one.judged = by_remark(verdict);
        }
    }
    // Somebody of whom the register said nothing there.
    for (person, verdict) in said.into_iter().filter(|(_, verdict)| *verdict == Verdict::Listed) {
        let Some(names) = deed.tx.first(people::store::names(person)).await? else { continue };
        let judged = by_remark(verdict);
        let names = (names.name_ar, names.name_la, names.sort_key);
        found.push(Found { person, membership: None, names, place: roll.place(), judged });
    }
    Ok(())
}
