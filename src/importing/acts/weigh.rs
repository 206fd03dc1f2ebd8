//! What becomes of a row, once it is compared with the register.

use crate::{
    access::Scope,
    app::App,
    importing::{
        Listed, Reason, RowState,
        model::{MAYBE, are_called_alike, is_sure},
        register::{self, Likely},
        store::{register as known, register::CurrentRow, rows},
    },
    people::{Person, Sex},
    territory::Place,
    web::Result,
};
use amana_base::{Day, Id};
use amana_linkage::Why;
use amana_tables::values;
use std::collections::{HashMap, HashSet};

/// A row to weigh.
pub struct Weighing<'a> {
    /// What it says.
    pub listed: &'a Listed,
    /// Where.
    pub place: Place,
    /// Whom it is not: somebody said so.
    pub never: Option<Id<Person>>,
    /// Whom it is: somebody said so, or it was seen before.
    pub is: Option<Id<Person>>,
}

/// What becomes of it.
#[derive(Clone, Debug)]
pub struct Weighed {
    /// In a word.
    pub state: RowState,
    /// Whom it is, or may be.
    pub like: Option<Id<Person>>,
    /// How probable that is.
    pub probability: f32,
    /// How far each field agrees.
    pub why: Option<Why>,
    /// What the list says otherwise.
    pub changes: Vec<String>,
    /// What is to be told besides.
    pub reason: Option<Reason>,
}

/// Weighs rows against those of these territories, at most as many as one statement asks for. Refused ones stay refused.
pub async fn weigh(
    app: &App,
    scopes: &[Scope],
    joined_on: Day,
    asked: &[Weighing<'_>],
) -> Result<Vec<Weighed>> {
    let open: Vec<usize> = (0..asked.len()).filter(|n| !asked[*n].listed.is_refused()).collect();
    let persons: Vec<_> = open
        .iter()
        .map(|n| {
            let listed = asked[*n].listed;
            amana_linkage::Person { place: &listed.unit, ..listed.entry.person() }
        })
        .collect();
    let found = register::likely(app, scopes, &persons, 0.1).await?;
    let said: Vec<Id<Person>> = asked.iter().filter_map(|a| a.is).collect();
    let outside = register::outside(app, scopes, &said).await;
    let mut best: HashMap<usize, Best> = HashMap::new();
    for (n, found) in open.iter().zip(found) {
        best.insert(*n, Best::of(&asked[*n], found, &outside));
    }
    settle_namesakes(app, &mut best).await?;
    let people: HashSet<Id<Person>> = best.values().filter_map(|b| b.likely.map(|l| l.person)).collect();
    let current = Current::read(app, people.into_iter().collect()).await?;
    Ok((0..asked.len())
        .map(|n| match best.remove(&n) {
            Some(best) => current.weighed(&asked[n], &best, joined_on),
            None => Weighed {
                state: RowState::Refused,
                like: None,
                probability: 0.0,
                why: None,
                changes: vec![],
                reason: None,
            },
        })
        .collect())
}

/// The best candidate of a row.
struct Best {
    likely: Option<Likely>,
    /// Nobody need be asked.
    sure: bool,
    /// Others who are probable too.
    others: Vec<Id<Person>>,
    /// It was said who it is, and they belong to another territory by now: a list writes nothing there.
    gone: bool,
}

impl Best {
    fn of(asked: &Weighing<'_>, mut found: Vec<Likely>, outside: &HashSet<Id<Person>>) -> Best {
        found.retain(|l| Some(l.person) != asked.never);
        if let Some(is) = asked.is {
            if outside.contains(&is) {
                return Best { likely: None, sure: false, others: vec![], gone: true };
            }
            let unknown = Why { fields: [amana_linkage::Agreement::Missing; 8], exchanged: false };
            let known = found.iter().find(|l| l.person == is).copied();
            let likely = known.unwrap_or(Likely { person: is, probability: 1.0, why: unknown });
            return Best { likely: Some(likely), sure: true, others: vec![], gone: false };
        }
        found.retain(|l| l.probability >= MAYBE);
        let others = found.iter().skip(1).map(|l| l.person).collect();
        let sure = found.first().is_some_and(|l| is_sure(l.probability, &l.why));
        Best { likely: found.first().copied(), sure, others, gone: false }
    }
}

/// A sure one is sure only if nobody else is probable, but those of whom somebody said that they are not the same.
async fn settle_namesakes(app: &App, best: &mut HashMap<usize, Best>) -> Result<()> {
    let doubted: Vec<Id<Person>> = best
        .values()
        .filter(|b| b.sure && !b.others.is_empty())
        .flat_map(|b| b.others.iter().copied().chain(b.likely.map(|l| l.person)))
        .collect();
    let mut never: HashSet<(Id<Person>, Id<Person>)> = HashSet::new();
    for some in doubted.chunks(500) {
        for (a, b) in app.db.all(rows::never_same(some)).await? {
            never.extend([(a, b), (b, a)]);
        }
    }
    for best in best.values_mut().filter(|b| b.sure) {
        let Some(likely) = best.likely else { continue };
        best.sure = best.others.iter().all(|other| never.contains(&(likely.person, *other)));
    }
    Ok(())
}

/// What the register says of some people.
pub struct Current {
    /// The last membership of each.
    pub memberships: HashMap<Id<Person>, CurrentRow>,
    secrets: HashMap<(Id<Person>, String), String>,
}

impl Current {
    /// Reads it.
    pub async fn read(app: &App, persons: Vec<Id<Person>>) -> Result<Current> {
        let (mut memberships, mut secrets) = (HashMap::new(), HashMap::new());
        for some in persons.chunks(500) {
            let rows = app.db.all(known::memberships(some)).await?;
            memberships.extend(rows.into_iter().map(|row| (row.person_id, row)));
            secrets.extend(register::protected(app, some).await?);
        }
        Ok(Current { memberships, secrets })
    }

    fn weighed(&self, asked: &Weighing<'_>, best: &Best, joined_on: Day) -> Weighed {
        let likely = best.likely;
        let mut out = Weighed {
            state: RowState::New,
            like: likely.map(|l| l.person),
            probability: likely.map_or(0.0, |l| l.probability),
            why: likely.map(|l| l.why),
            changes: vec![],
            reason: None,
        };
        if best.gone {
            (out.state, out.reason) = (RowState::Refused, Some(Reason::NotTaken));
        }
        let Some(likely) = likely else { return out };
        let row = self.memberships.get(&likely.person);
        // The same name on the same card.
        let carded = row.is_some_and(|row| !row.number.is_empty() && row.number == asked.listed.number)
            && are_called_alike(&likely.why);
        if !best.sure && !carded {
            out.state = RowState::Doubtful;
            return out;
        }
        // Somebody of the record who is no member becomes one.
        let Some(row) = row else { return out };
        if let Some(ended) = row.ended_on {
            if asked.listed.joined_on(joined_on) < ended {
                out.state = RowState::Refused;
                out.reason = Some(Reason::MemberUntil { day: ended });
            }
            return out;
        }
        out.changes = self.changes(asked.listed, row);
        out.state = if out.changes.is_empty() { RowState::Same } else { RowState::Update };
        if asked.place.commune.raw() != 0 && asked.place != row.place() {
            out.reason = Some(Reason::Elsewhere);
        }
        out
    }

    /// A protected field as it is known.
    pub fn secret(&self, person: Id<Person>, field: &str) -> Option<&str> {
        self.secrets.get(&(person, field.to_owned())).map(String::as_str)
    }

    /// What a row says otherwise than the register, or besides it: names of fields. A name that is known is not spelled anew.
    pub fn changes(&self, listed: &Listed, row: &CurrentRow) -> Vec<String> {
        let differs =
            |field: &str, said: &str| !said.is_empty() && self.secret(row.person_id, field) != Some(said);
        let birth = listed.birth().map(|day| day.to_string()).unwrap_or_default();
        let year = listed.birth_year().filter(|_| birth.is_empty());
        let knows_birth = self.secret(row.person_id, "birth").is_some();
        let all = [
            ("name_ar", row.name_ar.is_empty() && !listed.name_ar().is_empty()),
            ("name_la", row.name_la.is_empty() && !listed.name_la().is_empty()),
            ("sex", row.sex.is_none() && listed.entry.sex.is_some()),
            ("number", !listed.number.is_empty() && listed.number != row.number),
            ("category", listed.category().is_some_and(|c| row.category != Some(c))),
            ("education", listed.education().is_some_and(|e| row.education != Some(e))),
            ("birth", differs("birth", &birth)),
            ("birth_year", !knows_birth && year.is_some() && year != row.birth_year),
            ("phone", differs("phone", listed.entry.phones.first().map_or("", String::as_str))),
            ("email", differs("email", &listed.entry.email)),
            ("address", differs("address", &listed.address)),
        ];
        all.into_iter().filter(|(_, changed)| *changed).map(|(field, _)| field.to_owned()).collect()
    }
}

/// The sex that a row says, as the record keeps it.
pub fn sex(listed: &Listed) -> Option<Sex> {
    listed.entry.sex.map(|sex| match sex {
        values::Sex::Female => Sex::Female,
        values::Sex::Male => Sex::Male,
    })
}
