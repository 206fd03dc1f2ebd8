//! What a list says is entered in the register: some hundred rows in one act, each act of its own, so that a program that is
//! killed has entered a row whole or not at all, and goes on with the next.
//!
//! Before it writes, each act takes the turn ([`store::turn`]) and compares its rows once more with the register as it is then:
//! what another list, or somebody by hand, entered meanwhile is met as a member, not entered again.

use super::{
    about, in_the_name_of, step,
    weigh::{Current, Weighed, Weighing, sex, weigh},
};
use crate::{
    access::{Deed, Scope},
    app::App,
    importing::{
        Listed, Reason, RowState, Stage, Verdict,
        sealed::ListKey,
        store::{self, ListRow, register, rows},
    },
    jobs::{self, Lease},
    journal::Verb,
    members::{self, Correction, JoinedHow, LabelKind, Membership, NewMember, Source},
    people::{self, NewPerson, Person},
    record::Stop,
    territory::Place,
    web::{Error, Result, Visit},
};
use amana_base::Id;
use amana_sql::Change;
use serde_json::json;
use std::{
    collections::{HashMap, HashSet},
    sync::Arc,
};

/// Rows in one act.
pub const PORTION: i64 = 500;

/// The tables that grow by what is entered.
const WRITTEN: &[&str] = &[
    "listed_row",
    "membership",
    "membership_mark",
    "membership_step",
    "name_token",
    "person",
    "person_place",
    "person_secret",
];

/// How far an act came.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Came {
    /// To this row; there may be more.
    To(i64),
    /// To the end of what waits.
    Through,
    /// Somebody paused it, cancelled it or took it back.
    Stopped,
}

/// Enters what waits of a list, act after act.
pub(super) async fn commit(app: &Arc<App>, lease: &Lease, list: &ListRow) -> Result<()> {
    let Some(mut visit) = in_the_name_of(app, list).await? else {
        return rest(app, lease, list, "denied").await;
    };
    let (mut after, mut acts, mut counted) = (0, 0u32, 1);
    count(app, &["listed_row"]).await;
    loop {
        visit.now = app.clock.now();
        let came = match portion(&visit, list, Some(lease), after).await {
            // Another list was entered at the same moment: its rows are known now.
            Err(Error::Busy) => {
                tokio::time::sleep(std::time::Duration::from_millis(20)).await;
                continue;
            }
            other => other?,
        };
        acts += 1;
        if acts == counted {
            counted *= 4;
            count(app, WRITTEN).await;
        }
        after = match came {
            Came::To(row) => row,
            // Rows that turned out to be members' were passed over: once more from the beginning.
            Came::Through if after > 0 => 0,
            Came::Through => break,
            Came::Stopped => {
                return app.db.tx(async |mut tx| jobs::finish(&mut tx, lease, app.clock.now()).await).await;
            }
        };
    }
    let mut deed = Deed::begin(&visit, Verb::EnterMemberList).await?;
    jobs::finish(&mut deed.tx, lease, visit.now).await?;
    if deed.tx.one(store::stage(list.id)).await? == Stage::Committing {
        step(&mut deed, list.id, Stage::Committed, "").await?;
    }
    let entered = deed.tx.one(rows::done(list.id)).await?;
    deed.commit(about(list).with(json!({ "rows": entered }))).await?;
    Ok(())
}

/// Has a server count what it plans by. One that is busy counting already, or takes long, only plans worse: the list goes on.
async fn count(app: &App, tables: &[&'static str]) {
    if let Err(e) = app.db.count_sample(tables).await {
        tracing::warn!(error = %e, "the tables that a list fills were not counted");
    }
}

/// Entering rests until somebody looks: why.
pub(super) async fn rest(app: &Arc<App>, lease: &Lease, list: &ListRow, why: &str) -> Result<()> {
    let visit = Visit::of_program(app.clone());
    let mut deed = Deed::begin(&visit, Verb::PauseMemberList).await?;
    jobs::finish(&mut deed.tx, lease, visit.now).await?;
    step(&mut deed, list.id, Stage::Paused, why).await?;
    deed.commit(about(list).with(json!({ "problem": why }))).await?;
    Ok(())
}

/// A row that is to be entered.
struct Due {
    row: i64,
    listed: Listed,
    place: Place,
    verdict: Option<Verdict>,
    like_person: Option<Id<Person>>,
    like_row: Option<i64>,
    known: bool,
}

/// What became of some rows.
#[derive(Default)]
struct Written {
    done: Vec<rows::DoneRow>,
    turned: Vec<(i64, RowState, Option<Id<Person>>, Listed)>,
    added: usize,
    changed: usize,
}

/// Enters the next rows after one in one act.
pub(in crate::importing) async fn portion(
    visit: &Visit,
    list: &ListRow,
    lease: Option<&Lease>,
    after: i64,
) -> Result<Came> {
    let app = &visit.app;
    let key = ListKey::of(app, list)?;
    let mut deed = Deed::begin_large(visit, Verb::ImportMembers).await?;
    let act = deed.act;
    deed.tx.exec(store::turn(act)).await?;
    if let Some(lease) = lease {
        let until = visit.now.plus_seconds(jobs::model::LEASE_SECONDS);
        if deed.tx.exec(jobs::store::job_renew(lease, until)).await? != 1 {
            return Err(Error::Changed);
        }
    }
    if deed.tx.one(store::stage(list.id)).await? != Stage::Committing {
        return Ok(Came::Stopped);
    }
    let rows = deed.tx.all(rows::due(list.id, after, PORTION)).await?;
    let Some(last) = rows.last().map(|row| row.row_no) else { return Ok(Came::Through) };
    let mut due = Vec::with_capacity(rows.len());
    for row in rows {
        let number = u64::try_from(row.row_no).unwrap_or(0);
        let listed = key.open_row(&app.keys, number, row.sealed.as_deref().ok_or(Error::Gone)?)?;
        due.push(Due {
            row: row.row_no,
            listed,
            place: Place::raw(row.region_id, row.province_id, row.commune_id),
            verdict: row.verdict,
            like_person: row.like_person_id,
            like_row: row.like_row,
            known: row.verdict == Some(Verdict::Same) || row.state == RowState::Update,
        });
    }
    let written = write(&mut deed, list, due).await?;
    let id = list.id;
    let done: Vec<Change> = written.done.iter().map(|row| rows::row_done(id, row, act)).collect();
    deed.tx.bulk(done).await?;
    for (row, state, like, listed) in &written.turned {
        let sealed = key.lock_row(&app.keys, u64::try_from(*row).unwrap_or(0), listed)?;
        deed.tx.exec(rows::row_turned(id, *row, *state, *like, &sealed)).await?;
    }
    let detail = json!({ "rows": written.done.len(), "added": written.added, "changed": written.changed });
    deed.commit(about(list).with(detail)).await?;
    Ok(Came::To(last))
}

async fn write(deed: &mut Deed<'_>, list: &ListRow, due: Vec<Due>) -> Result<Written> {
    let visit = deed.visit();
    let app = &visit.app;
    // Whom somebody said that a row is not, be it a person or another row that became one.
    let earlier: Vec<i64> = due.iter().filter_map(|d| d.like_row).collect();
    let mut became: HashMap<i64, Id<Person>> = HashMap::new();
    for some in earlier.chunks(500) {
        became.extend(deed.tx.all(rows::became(list.id, some)).await?);
    }
    let different = |d: &Due| d.verdict == Some(Verdict::Different);
    let never: Vec<Option<Id<Person>>> = due
        .iter()
        .map(|d| {
            d.like_person.or(d.like_row.and_then(|row| became.get(&row).copied())).filter(|_| different(d))
        })
        .collect();
    let asked: Vec<Weighing<'_>> = due
        .iter()
        .zip(&never)
        .map(|(d, never)| Weighing {
            listed: &d.listed,
            place: d.place,
            never: *never,
            is: d.like_person.filter(|_| d.known),
        })
        .collect();
    let weighed = weigh(app, &[Scope::of(list.place())], list.joined_on, &asked).await?;
    // Likeness to another row of the same list was looked at when the list was previewed.
    let doubted = weighed.iter().filter(|w| w.state == RowState::Doubtful).filter_map(|w| w.like);
    let mut own = HashSet::new();
    for some in doubted.collect::<Vec<_>>().chunks(500) {
        own.extend(deed.tx.all(rows::entered_by(list.id, some)).await?);
    }
    let mut out = Written::default();
    let (mut new, mut update) = (vec![], vec![]);
    for (n, weighed) in weighed.into_iter().enumerate() {
        let state = match weighed.state {
            RowState::Doubtful
                if different(&due[n]) || weighed.like.is_some_and(|like| own.contains(&like)) =>
            {
                RowState::New
            }
            other => other,
        };
        match state {
            RowState::New => {
                let like = weighed.like.filter(|_| weighed.state == RowState::New);
                new.push((n, like));
            }
            RowState::Update if due[n].known => update.push((n, weighed.like)),
            // It is a member by now, or was changed, or left: it is passed over, and looked at again if there is more to do.
            state => out.turned.push(turned(&due[n], state, weighed)),
        }
    }
    add(deed, list, &due, &new, &mut out).await?;
    correct(deed, &due, &update, &mut out).await?;
    let act = deed.act;
    let done: HashMap<i64, Id<Person>> = out.done.iter().map(|d| (d.row, d.person)).collect();
    let apart = due.iter().zip(&never).filter(|(d, _)| different(d)).filter_map(|(d, never)| {
        let other = never.or(d.like_row.and_then(|row| done.get(&row).copied()))?;
        let own = done.get(&d.row).copied().filter(|own| *own != other)?;
        Some(rows::never_same_insert(own, other, act))
    });
    let apart: Vec<_> = apart.collect();
    deed.tx.bulk(apart).await?;
    Ok(out)
}

fn turned(due: &Due, state: RowState, weighed: Weighed) -> (i64, RowState, Option<Id<Person>>, Listed) {
    let mut listed = due.listed.clone();
    listed.changes = weighed.changes;
    listed.reasons.extend(weighed.reason);
    (due.row, state, weighed.like, listed)
}

/// Begins memberships: of persons who are entered with them, and of persons of the record.
async fn add(
    deed: &mut Deed<'_>,
    list: &ListRow,
    due: &[Due],
    new: &[(usize, Option<Id<Person>>)],
    out: &mut Written,
) -> Result<()> {
    let fresh: Vec<usize> = new.iter().filter(|(_, like)| like.is_none()).map(|(n, _)| *n).collect();
    let persons = fresh.iter().map(|n| NewPerson {
        name_ar: due[*n].listed.name_ar(),
        name_la: due[*n].listed.name_la(),
        honorific: String::new(),
        sex: sex(&due[*n].listed),
        place: due[*n].place,
    });
    let entered = people::enter_many(deed, persons.collect()).await?;
    let mut whose: Vec<(usize, Id<Person>, bool)> = vec![];
    for (n, person) in fresh.iter().zip(entered) {
        match person {
            Ok(person) => whose.push((*n, person, true)),
            Err(_) => out.turned.push(refused(&due[*n], Reason::NameWrong)),
        }
    }
    whose.extend(new.iter().filter_map(|(n, like)| Some((*n, (*like)?, false))));
    let known: Vec<Id<Person>> = whose.iter().filter(|w| !w.2).map(|w| w.1).collect();
    let mut homes: HashMap<Id<Person>, String> = HashMap::new();
    for some in known.chunks(500) {
        for (person, region, province, commune) in deed.tx.all(register::homes(some)).await? {
            homes.insert(person, format!("{region} {province} {commune}"));
        }
    }
    let current = Current::read(&deed.visit().app, known).await?;
    let members = whose.iter().map(|(n, person, _)| member(list, &due[*n], *person, &current)).collect();
    let enrolled = members::enrol_many(deed, members).await?;
    let act = deed.act;
    let mut labels = vec![];
    for ((n, person, fresh), membership) in whose.into_iter().zip(enrolled) {
        let membership = match membership {
            Ok(membership) => membership,
            // The same conditions were looked at before anybody was entered; a person alone would be left of it.
            Err(_) if fresh => {
                return Err(anyhow::anyhow!("a row was sound and the register refused it").into());
            }
            Err(refusal) => {
                let reason = match refusal {
                    members::Refusal::MemberUntil(day) => Reason::MemberUntil { day },
                    _ => Reason::NotTaken,
                };
                out.turned.push(refused(&due[n], reason));
                continue;
            }
        };
        for tag in &due[n].listed.tags {
            if let Some((label, folded)) = members::label_of(tag) {
                labels.push(members::store::label_insert(membership, LabelKind::Tag, (&label, &folded), act));
            }
        }
        let former_home = homes.remove(&person).unwrap_or_default();
        out.done.push(rows::DoneRow { row: due[n].row, person, membership, version: 1, former_home });
        out.added += 1;
    }
    deed.tx.bulk(labels).await?;
    Ok(())
}

fn refused(due: &Due, reason: Reason) -> (i64, RowState, Option<Id<Person>>, Listed) {
    let mut listed = due.listed.clone();
    listed.reasons.push(reason);
    (due.row, RowState::Refused, None, listed)
}

/// What is known of somebody of the record is not written over before they are members.
fn member(list: &ListRow, due: &Due, person: Id<Person>, current: &Current) -> NewMember {
    let unknown = |field: &str| current.secret(person, field).is_none();
    let listed = &due.listed;
    let on = listed.joined_on(list.joined_on);
    NewMember {
        number: listed.number.clone(),
        category: listed.category(),
        education: listed.education(),
        birth: listed.birth().filter(|_| unknown("birth")),
        birth_year: listed.birth_year(),
        protected: protected(listed, unknown),
        paid_until: listed.paid_until.filter(|until| *until > on),
        ..NewMember::of(person, due.place, on, JoinedHow::Import)
    }
}

fn protected(listed: &Listed, wanted: impl Fn(&str) -> bool) -> Vec<(&'static str, String)> {
    let phone = listed.entry.phones.first().cloned().unwrap_or_default();
    let all = [("phone", phone), ("email", listed.entry.email.clone()), ("address", listed.address.clone())];
    all.into_iter().filter(|(field, value)| !value.is_empty() && wanted(field)).collect()
}

/// Writes over what the list says otherwise, each former value kept with its source (G01).
async fn correct(
    deed: &mut Deed<'_>,
    due: &[Due],
    update: &[(usize, Option<Id<Person>>)],
    out: &mut Written,
) -> Result<()> {
    let persons: Vec<Id<Person>> = update.iter().filter_map(|(_, person)| *person).collect();
    let current = Current::read(&deed.visit().app, persons).await?;
    let mut written: Vec<Id<Membership>> = vec![];
    for (n, person) in update {
        let Some(row) = person.and_then(|p| current.memberships.get(&p)) else { continue };
        let listed = &due[*n].listed;
        let changes = current.changes(listed, row);
        let changed = |field: &str| changes.iter().any(|c| c == field);
        // A second row of the same person in one act looks at it again with the next one.
        if changes.is_empty() || written.contains(&row.id) {
            continue;
        }
        let text = |field: &str, is: &str, said: String| if changed(field) { said } else { is.to_owned() };
        let correction = Correction {
            version: row.version,
            name_ar: text("name_ar", &row.name_ar, listed.name_ar()),
            name_la: text("name_la", &row.name_la, listed.name_la()),
            sex: if changed("sex") { sex(listed) } else { row.sex },
            fields: members::store::Fields {
                number: text("number", &row.number, listed.number.clone()),
                category: if changed("category") { listed.category() } else { row.category },
                education: if changed("education") { listed.education() } else { row.education },
                birth_year: if changed("birth_year") { listed.birth_year() } else { row.birth_year },
            },
            birth: listed.birth().filter(|_| changed("birth")),
            protected: protected(listed, changed),
            source: Source::Import,
            note: String::new(),
        };
        match members::correct(deed, row.id, correction).await {
            Ok(_) => {
                written.push(row.id);
                let (person, membership) = (row.person_id, row.id);
                let version = row.version + 1;
                let former_home = String::new();
                out.done.push(rows::DoneRow { row: due[*n].row, person, membership, version, former_home });
                out.changed += 1;
            }
            Err(Stop::Failed(error)) => return Err(error),
            Err(Stop::Refused(_)) => out.turned.push(refused(&due[*n], Reason::NotTaken)),
        }
    }
    Ok(())
}
