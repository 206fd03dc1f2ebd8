//! Verbs on an open act, so that an import or the decision of a committee can do many of them in one: see [`crate::record`].

mod fields;
mod sanctions;
mod steps;

pub use fields::{Correction, Labelled, correct, label, rename, unlabel};
pub use sanctions::{Sanction, rule_of, sanction};
pub use steps::{Paid, Passing, pass, recount, renew, renew_by, take_back, unpay};

use super::{
    Category, Channel, Education, JoinedHow, LawfulAge, Membership, Step, StepKind,
    refusal::{Outcome, Refusal},
    store,
};
use crate::{
    access::{Deed, Scope},
    decisions::Decision,
    keys,
    people::{self, Because, Person},
    territory::Place,
    web,
};
use amana_base::{Day, Id};
use std::collections::{BTreeSet, HashMap, HashSet};

/// A membership that begins. The person is in the record already.
#[derive(Clone, Debug)]
pub struct NewMember {
    /// Who.
    pub person: Id<Person>,
    /// Where.
    pub place: Place,
    /// The first day.
    pub on: Day,
    /// How it begins: a list of before is believed, whoever enters today is asked what the law asks.
    pub how: JoinedHow,
    /// Of an old card; may be empty.
    pub number: String,
    /// Socio-professional category (G07).
    pub category: Option<Category>,
    /// Education.
    pub education: Option<Education>,
    /// The day of birth: protected.
    pub birth: Option<Day>,
    /// The year alone, when the day is not known.
    pub birth_year: Option<i64>,
    /// Single membership was stated (29-11 art. 21).
    pub sworn: bool,
    /// Other protected fields: `phone`, `email`, `address`.
    pub protected: Vec<(&'static str, String)>,
    /// Until when it is paid already, as a list of before says.
    pub paid_until: Option<Day>,
    /// The decision that admits.
    pub decision: Option<Id<Decision>>,
    /// Its article.
    pub article: String,
}

impl NewMember {
    /// Somebody who begins on a day, with nothing else known.
    pub fn of(person: Id<Person>, place: Place, on: Day, how: JoinedHow) -> NewMember {
        NewMember {
            person,
            place,
            on,
            how,
            number: String::new(),
            category: None,
            education: None,
            birth: None,
            birth_year: None,
            sworn: false,
            protected: vec![],
            paid_until: None,
            decision: None,
            article: String::new(),
        }
    }

    fn checked(&self, today: Day, age: &LawfulAge) -> Result<(), Refusal> {
        if self.place.province.raw() == 0 {
            return Err(Refusal::UnitTooWide);
        }
        if self.on > today {
            return Err(Refusal::InFuture);
        }
        match self.birth {
            Some(birth) if age.reached_on(birth) > self.on => {
                return Err(Refusal::TooYoung(age.years, age.reached_on(birth)));
            }
            None if self.how != JoinedHow::Import => return Err(Refusal::BirthMissing),
            _ => {}
        }
        if !self.sworn && self.how != JoinedHow::Import { Err(Refusal::NotSworn) } else { Ok(()) }
    }
}

/// Begins one membership.
pub async fn enrol(deed: &mut Deed<'_>, new: NewMember) -> Outcome<Id<Membership>> {
    let done = enrol_many(deed, vec![new]).await?;
    Ok(done.into_iter().next().ok_or(Refusal::NoMembership)??)
}

/// Begins many memberships in few statements; each its identifier, or why not. Nothing is written of those refused.
pub async fn enrol_many(
    deed: &mut Deed<'_>,
    new: Vec<NewMember>,
) -> web::Result<Vec<Result<Id<Membership>, Refusal>>> {
    let visit = deed.visit();
    let (act, rules) = (deed.act, visit.app.rules());
    let persons: Vec<Id<Person>> = new.iter().map(|n| n.person).collect();
    let (mut times, mut homes) = (HashMap::<_, Vec<store::TimeRow>>::new(), HashSet::new());
    for some in persons.chunks(500) {
        for row in deed.tx.all(store::times(some)).await? {
            times.entry(row.person_id).or_default().push(row);
        }
        homes.extend(deed.tx.all(store::homes(some)).await?);
    }
    let (mut out, mut seen) = (Vec::with_capacity(new.len()), HashSet::new());
    let (mut rows, mut steps, mut moved) = (vec![], vec![], vec![]);
    let mut secrets: Vec<(Id<Person>, &str, String)> = vec![];
    for n in &new {
        let age = LawfulAge::of(rules.on(n.on));
        let before = times.get(&n.person).into_iter().flatten();
        let mut overlaps =
            before.filter(|t| t.ended_on.is_none_or(|end| end > n.on)).map(|t| match t.ended_on {
                Some(end) => Refusal::MemberUntil(end),
                None => Refusal::MemberAlready(t.joined_on),
            });
        let twice = (!seen.insert(n.person)).then_some(Refusal::MemberAlready(n.on));
        let checked = n.checked(visit.today, &age).err();
        if let Some(refusal) = checked.or(overlaps.next_back()).or(twice) {
            out.push(Err(refusal));
            continue;
        }
        let id = deed.id();
        let insert = store::MembershipInsert {
            id,
            person: n.person,
            place: n.place,
            number: &n.number,
            on: n.on,
            how: n.how,
            category: n.category,
            education: n.education,
            birth_year: n.birth.map(|b| b.ymd().0).or(n.birth_year),
            sworn_on: n.sworn.then_some(n.on),
            paid_until_on: n.paid_until,
        };
        rows.push(store::membership_insert(&insert, act));
        let step = Step { kind: StepKind::Joined, on: n.on, until: None, place: n.place };
        let joined = store::StepInsert {
            id: deed.id(),
            membership: id,
            ordinal: 1,
            step,
            amount: None,
            paid_by: None,
            reason: "",
            article: &n.article,
            decision: n.decision,
            at: visit.now,
        };
        steps.push(store::step_insert(&joined, act));
        if n.paid_until.is_some() {
            let step = Step { kind: StepKind::Renewed, on: n.on, until: n.paid_until, place: Place::NATION };
            let paid =
                store::StepInsert { id: deed.id(), ordinal: 2, step, article: "", decision: None, ..joined };
            steps.push(store::step_insert(&paid, act));
        }
        secrets.extend(n.birth.map(|b| (n.person, "birth", b.to_string())));
        secrets.extend(n.protected.iter().map(|(field, value)| (n.person, *field, value.clone())));
        let raw = (n.person, n.place.region.raw(), n.place.province.raw(), n.place.commune.raw());
        if !homes.contains(&raw) {
            moved.push((n.person, n.place));
        }
        out.push(Ok(id));
    }
    // Before the memberships: a protected field of a member marks the line of the roster, which is marked once anyhow.
    protect(deed, &secrets).await?;
    deed.tx.bulk(rows.into_iter().chain(steps)).await?;
    for (person, place) in moved {
        let tied = people::place(deed, person, place, Because::Home).await;
        tied.map_err(|stop| match stop {
            crate::record::Stop::Failed(error) => error,
            crate::record::Stop::Refused(_) => web::Error::Gone,
        })?;
        deed.tx.exec(store::home_set(person, place)).await?;
    }
    Ok(out)
}

/// Keeps protected fields, each under the key of its person.
pub async fn protect(deed: &mut Deed<'_>, secrets: &[(Id<Person>, &str, String)]) -> web::Result<()> {
    let (act, visit) = (deed.act, deed.visit());
    // The number of an identity card is kept only under an authorisation of the national commission (09-08 art. 12(1)e).
    let authorised = !visit.app.settings().identity_authorisation.is_empty();
    let values: Vec<_> = secrets
        .iter()
        .filter(|(_, field, _)| *field != "identity" || authorised)
        .map(|(person, field, value)| (*person, *field, value.as_str()))
        .collect();
    let persons: Vec<Id<Person>> =
        values.iter().map(|(person, ..)| *person).collect::<BTreeSet<_>>().into_iter().collect();
    let mut keyed = HashSet::new();
    for some in persons.chunks(500) {
        keyed
            .extend(deed.tx.all(keys::store::person_keys(some)).await?.into_iter().map(|(person, _)| person));
    }
    let sealed = keys::seal_fields(&mut deed.tx, &visit.app, &values).await?;
    // Whoever has no key yet has no field to replace: a server takes plain rows many at a time.
    let (known, fresh): (Vec<_>, Vec<_>) =
        values.iter().zip(&sealed).partition(|((person, ..), _)| keyed.contains(person));
    let added = fresh.into_iter().map(|((person, field, _), (cipher, blind))| {
        people::store::secret_add(*person, field, cipher, blind, act)
    });
    let put = known.into_iter().map(|((person, field, _), (cipher, blind))| {
        people::store::secret_put(*person, field, cipher, blind, act)
    });
    deed.tx.bulk(added.chain(put).collect::<Vec<_>>()).await?;
    Ok(())
}

/// Writes down that a person consented, to what and in which words (09-08 art. 4).
pub async fn consent(
    deed: &mut Deed<'_>,
    person: Id<Person>,
    purpose: &str,
    text_version: &str,
    channel: Channel,
    on: Day,
) -> Outcome<()> {
    let (id, act) = (deed.id(), deed.act);
    deed.tx.exec(store::consent_insert(id, person, (purpose, text_version), channel, on, act)).await?;
    Ok(())
}

/// A membership with its steps, inside an act. Whoever calls has seen that the visitor may write there.
async fn load(
    deed: &mut Deed<'_>,
    id: Id<Membership>,
) -> Outcome<(store::MembershipRow, Vec<store::StepRow>)> {
    let row = deed.tx.first(store::membership(id, Scope::Nation)).await?.ok_or(Refusal::NoMembership)?;
    let steps = deed.tx.all(store::steps(id)).await?;
    Ok((row, steps))
}
