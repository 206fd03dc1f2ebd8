//! What the record knows of a meeting, gathered for the rapporteur's pen: a fixed number of queries, however many were there
//! and whatever was decided.

use super::{
    rapporteur::{
        Ballot, Convocation, Course, Decided, Effect, Finding, Hour, Movement, Point, Quorum, Record, Said,
        Seated, Someone, What,
    },
    store::record::{self, RollRow},
};
use crate::{
    convening,
    decisions::Votes,
    meetings::{self, Meeting, Precision, Role, Step, lists::MeetingRow, pages::dated},
    people::Person,
    record::{body_name, view::name_in},
    sitting::{
        self,
        model::{Again, Presence, Standing, State, Tally, later_calls},
    },
    territory::Place,
    ui::{Lang, Words},
    web::{Error, Result, Visit},
};
use amana_base::{Day, Id, Instant};
use std::collections::HashMap;

/// A meeting with everything that minutes tell of it. The caller has asked whether it may be seen.
pub async fn record_of(visit: &Visit, row: &MeetingRow) -> Result<Record> {
    let (db, rules, id, lang, w) = (&visit.app.db, visit.app.rules(), row.id, Lang::Ar, Words::of(Lang::Ar));
    let offset = visit.app.config.utc_offset_minutes;
    let more = db.first(meetings::lists::more(id)).await?.ok_or(Error::NotFound)?;
    let steps = db.all(sitting::store::steps(id)).await?;
    let sitting = db.first(sitting::store::sitting(id)).await?;
    let roll = db.all(record::roll(id)).await?;
    let there = db.all(meetings::lists::people(id)).await?;
    let kind = row.body_kind.as_deref().unwrap_or("");
    let day = row.held_on.unwrap_or(visit.today);

    let office =
        |kind: &Option<String>, post: &Option<String>, rank: Option<i64>, sex, written: &str| match kind
            .as_deref()
            .zip(post.as_deref())
        {
            Some((kind, post)) => rules.title_of(kind, post, rank.unwrap_or(0), sex, lang),
            None => written.to_owned(),
        };
    let mut people: HashMap<Id<Person>, Someone> = HashMap::new();
    for r in &roll {
        let capacity = office(&r.kind, &r.post, r.rank, r.sex, &r.capacity);
        let name = name_in(lang, &r.name_ar, &r.name_la);
        let someone = Someone { name, honorific: r.honorific.clone(), sex: r.sex, capacity };
        people.insert(r.person_id, someone);
    }
    for p in &there {
        let capacity = office(&p.kind, &p.post, p.rank, p.sex, &p.capacity_written);
        let name = name_in(lang, &p.name_ar, &p.name_la);
        let someone = Someone { name, honorific: p.honorific.clone(), sex: p.sex, capacity };
        people.entry(p.person_id).or_insert(someone);
    }

    let (reports, speeches, proposals) = (
        db.all(record::reports(id)).await?,
        db.all(record::speeches(id)).await?,
        db.all(record::proposals(id)).await?,
    );
    let amendments = db.all(record::amendments(id)).await?;
    let effects = db.all(record::effects(id)).await?;
    let mut named: Vec<Id<Person>> = reports.iter().filter_map(|r| r.author_id).collect();
    named.extend(speeches.iter().map(|s| s.person_id));
    named.extend(proposals.iter().map(|p| p.author_id));
    named.extend(amendments.iter().map(|a| a.author_id));
    named.extend(effects.iter().filter_map(|e| e.person_id));
    named.extend(more.convened_by_person);
    named.retain(|person| !people.contains_key(person));
    named.sort_unstable();
    named.dedup();
    for some in named.chunks(500) {
        for n in db.all(record::names(some.to_vec())).await? {
            let name = name_in(lang, &n.name_ar, &n.name_la);
            people
                .insert(n.id, Someone { name, honorific: n.honorific, sex: n.sex, capacity: String::new() });
        }
    }
    let someone = |id: Id<Person>| people.get(&id).cloned().unwrap_or_default();

    let hour = |at: Instant| -> Hour { hour_of(at, offset) };
    let step_hour = |wanted: Step| {
        // A step entered on another day than it names has no hour to tell.
        let found = steps.iter().rev().find(|s| s.step == wanted)?;
        (found.on_day == Some(found.at.day(offset))).then(|| (hour(found.at), found.at))
    };
    let course = course(row, &steps.iter().map(|s| s.step).collect::<Vec<_>>(), sitting.is_some());
    let opened = if course == Course::NotHeld { step_hour(Step::Inquorate) } else { step_hour(Step::Opened) };
    let closed = step_hour(Step::Closed).filter(|_| sitting.is_some());
    let closing_day = steps.iter().rev().find(|s| s.step == Step::Closed).and_then(|s| s.on_day);
    let lost = steps
        .iter()
        .position(|s| s.step == Step::Opened)
        .is_some_and(|at| steps.iter().skip(at).any(|s| s.step == Step::Inquorate));

    let call = sitting.map_or(1, |s| s.call);
    let tally = tally_at(&roll, opened.map(|(_, at)| at));
    let quorum = if roll.is_empty() {
        row.present.zip(more.members_then).map(|(counted, members)| Quorum {
            members,
            counted,
            needed: more.quorum_needed,
            call,
            ..Quorum::default()
        })
    } else {
        let found = sitting::model::quorum(rules.statute_of(kind, day), kind, call, &tally);
        let article = sitting::words::article(&found).unwrap_or_default();
        let counted = i64::from(found.counted());
        let needed = found.needed().map(i64::from).or(more.quorum_needed);
        // Whoever was entered after the opening was there all the same.
        let short = course != Course::NotHeld && needed.is_some_and(|n| counted < n) && !lost;
        let counted = if short { counted.max(row.present.unwrap_or(0)) } else { counted };
        let later = rules.kind_on(kind, day).and_then(|(_, k)| {
            let next = later_calls(k, call, tally.members).into_iter().next()?;
            let days = match next.again {
                Again::Convocation(days) => Some(i64::from(days)),
                Again::SameDay(_) => None,
            };
            Some((next.call, days, Some(i64::from(next.needed))))
        });
        Some(Quorum { members: i64::from(tally.members), counted, needed, article, call, later })
    };

    let plain = |text: String| text.replace("، ", " ");
    let amended = |id| {
        let of = amendments.iter().filter(move |a| a.proposal_id == id);
        of.map(|a| (someone(a.author_id), a.text.clone(), a.fate)).collect::<Vec<_>>()
    };
    let mut said: Vec<Said> = vec![];
    for r in reports {
        let what = What::Report { by: r.author_id.map(someone), title: r.title };
        said.push(Said { point: r.item_id.map(Id::raw), id: r.id.raw(), what });
    }
    for s in speeches {
        let what = What::Speech { by: someone(s.person_id), purpose: s.kind, summary: s.summary };
        said.push(Said { point: s.item_id.map(Id::raw), id: s.id.raw(), what });
    }
    for p in proposals {
        let what = What::Proposal {
            by: someone(p.author_id),
            amendments: amended(p.id),
            first: p.first_text,
            text: p.text,
            fate: p.fate,
        };
        said.push(Said { point: p.item_id.map(Id::raw), id: p.id.raw(), what });
    }
    for b in db.all(record::ballots(id)).await? {
        let Some(outcome) = b.outcome else { continue };
        let ballot = Ballot {
            question: b.question,
            manner: b.manner,
            votes_for: b.votes_for.unwrap_or(0),
            against: b.votes_against.unwrap_or(0),
            abstentions: b.abstentions.unwrap_or(0),
            blank: b.blank.unwrap_or(0),
            recused: b.recused.unwrap_or(0),
            needed: b.needed,
            whole: b.whole,
            outcome,
            article: b.article,
        };
        said.push(Said { point: b.item_id.map(Id::raw), id: b.id.raw(), what: What::Ballot(ballot) });
    }

    let decisions = db.all(record::decisions(id)).await?.into_iter().map(|d| {
        let own = effects.iter().filter(|e| e.decision_id == d.id).map(|e| {
            let who = e.person_id.map(someone);
            let sex = who.as_ref().and_then(|w| w.sex);
            let (unit, own) = (e.unit_ar.as_deref().unwrap_or(""), e.body_ar.as_deref().unwrap_or(""));
            let national = e.unit_kind.as_deref() == Some("country");
            let somewhere = if national { Place::NATION } else { Place::raw(-1, -1, -1) };
            let of = e.body_kind.as_deref();
            let body = match of {
                Some(of) => body_name(&rules, of, lang, own, unit, somewhere),
                None => unit.to_owned(),
            };
            let day = match (e.on_day, e.precision) {
                (Some(on), Some(precision)) => dated(w, Some(on), precision, ""),
                (Some(on), None) => w.date(on),
                (None, _) => String::new(),
            };
            Effect {
                kind: e.kind,
                post: office(&e.body_kind, &e.post, e.rank, sex, ""),
                body,
                text: e.text.clone().unwrap_or_default(),
                day,
                who,
            }
        });
        Decided {
            id: d.id.raw(),
            kind: d.kind,
            taken: d.taken,
            votes: Votes { votes_for: d.votes_for, against: d.votes_against, abstentions: d.abstentions },
            article: d.article,
            effects: own.collect(),
            text: d.text,
        }
    });
    let decisions = decisions.collect();
    let dates = db.all(record::dates(id)).await?.into_iter().map(|d| {
        let day = d.due_on.map(|on| dated(w, Some(on), d.date_precision, "")).unwrap_or_default();
        (d.id.raw(), d.what, day)
    });
    let dates = dates.collect();

    let mut parts: Vec<(Role, Someone)> = vec![];
    for p in there.iter().filter(|p| part(p.role)) {
        parts.push((p.role, someone(p.person_id)));
    }
    let seated = if roll.is_empty() {
        let came = there.iter().filter(|p| p.role != Role::Named);
        let mut seen: Vec<Id<Person>> = vec![];
        came.filter_map(|p| {
            if seen.contains(&p.person_id) {
                return None;
            }
            seen.push(p.person_id);
            let standing = if p.role == Role::Guest { Standing::Guest } else { Standing::Member };
            Some(Seated { who: someone(p.person_id), standing, state: Presence::Present, proxy: None })
        })
        .collect()
    } else {
        let here = |id: Id<Person>| roll.iter().any(|r| r.person_id == id && r.state.attends());
        roll.iter()
            .map(|r| Seated {
                who: someone(r.person_id),
                standing: r.standing,
                state: r.state,
                proxy: r.proxy_id.filter(|p| here(*p)).map(someone),
            })
            .collect()
    };

    let admitted = db.all(record::admitted(id)).await?;
    let (from, until) = (opened.map(|(_, at)| at), closed.map(|(_, at)| at));
    let movements = roll.iter().filter_map(|r| {
        let came = r.arrived_at.filter(|at| from.is_some_and(|from| *at > from));
        let left = r.left_at.filter(|at| r.state == Presence::Left && until.is_none_or(|until| *at < until));
        let admitted = admitted.contains(&r.person_id);
        let told = came.is_some() || left.is_some() || admitted;
        told.then(|| Movement {
            person: r.person_id.raw(),
            who: someone(r.person_id),
            came: came.map(hour),
            left: left.map(hour),
            admitted,
        })
    });
    let movements = movements.collect();

    let own = row.body_ar.as_deref().filter(|name| !name.is_empty());
    let body = own.map(str::to_owned).or(row.body_kind.as_deref().map(|kind| rules.kind_label(kind, lang)));
    let points = db.all(record::points(id)).await?.into_iter().map(|p| Point {
        id: p.id.raw(),
        text: p.text,
        from: p.from_at.map(hour),
        until: p.until_at.map(hour),
    });
    let points = points.collect();
    let (convocation, lawfulness) = convocation(visit, row, &more, &someone).await?;
    Ok(Record {
        meeting: id.raw(),
        organisation: rules.organisation(lang),
        body: body.unwrap_or_default(),
        unit: if row.place() == Place::NATION { String::new() } else { row.unit_ar.clone() },
        kind: more.kind,
        exact: row.date_precision == Precision::Day && row.held_on.is_some(),
        day: match (row.held_on, row.date_precision) {
            (Some(on), Precision::Day) => plain(w.date_with_weekday(on)),
            (on, precision) => plain(dated(w, on, precision, "")),
        },
        until: more.held_until_on.map(|on| plain(w.date_with_weekday(on))).unwrap_or_default(),
        venue: more.venue,
        host: more.host_ar.filter(|host| *host != row.unit_ar).unwrap_or_default(),
        mode: Some(more.mode),
        slogan: more.slogan,
        course,
        convocation,
        lawfulness,
        parts,
        roll: seated,
        quorum,
        opened: opened.map(|(hour, _)| hour),
        closed: closed.map(|(hour, _)| hour),
        closed_day: match closing_day {
            Some(on) if Some(on) != row.held_on => plain(w.date_with_weekday(on)),
            _ => String::new(),
        },
        lost: (lost && closed.is_some()).then(|| (row.present.unwrap_or(0), more.quorum_needed)),
        points,
        said,
        decisions,
        dates,
        movements,
    })
}

fn hour_of(at: Instant, offset: i64) -> Hour {
    let (hour, minute) = at.hour_minute(offset);
    (u32::try_from(hour).unwrap_or(0), u32::try_from(minute).unwrap_or(0))
}

/// Is it a part in the meeting, beyond being there?
fn part(role: Role) -> bool {
    matches!(role, Role::Chair | Role::Moderator | Role::Framer | Role::Rapporteur)
}

/// How far a meeting came, by its steps. One that was recorded afterwards was held.
fn course(row: &MeetingRow, steps: &[Step], here: bool) -> Course {
    let opened = steps.contains(&Step::Opened);
    match sitting::model::state(steps.iter().copied()) {
        State::Closed if opened || !steps.contains(&Step::Inquorate) => Course::Held,
        State::Closed | State::Inquorate if !opened => Course::NotHeld,
        State::Open | State::Inquorate => Course::Running,
        _ if here || row.held_on.is_none() => Course::Running,
        _ => Course::Held,
    }
}

/// The roll in figures at a moment: whoever came later, or had left, is not in them.
fn tally_at(roll: &[RollRow], at: Option<Instant>) -> Tally {
    let here = |r: &RollRow| {
        let came = r.arrived_at.is_none_or(|came| at.is_none_or(|at| came <= at));
        let left = r.state == Presence::Left && r.left_at.is_some_and(|left| at.is_none_or(|at| left <= at));
        (r.state.attends() || r.state == Presence::Left) && came && !left
    };
    let mut tally = Tally::default();
    for r in roll.iter().filter(|r| r.standing == Standing::Member) {
        tally.members += 1;
        match r.state {
            Presence::Remote if here(r) => tally.remote += 1,
            _ if here(r) => tally.present += 1,
            Presence::Represented => {
                let proxy = roll.iter().find(|x| Some(x.person_id) == r.proxy_id);
                match proxy.is_some_and(here) {
                    true => tally.represented += 1,
                    false => tally.excused += 1,
                }
            }
            Presence::Excused => tally.excused += 1,
            _ => tally.expected += 1,
        }
    }
    tally
}

async fn convocation(
    visit: &Visit,
    row: &MeetingRow,
    more: &meetings::lists::MeetingMore,
    someone: &impl Fn(Id<Person>) -> Someone,
) -> Result<(Option<Convocation>, Vec<Finding>)> {
    let (db, rules, w, id) = (&visit.app.db, visit.app.rules(), Words::of(Lang::Ar), row.id);
    let plain = |on: Day| w.date_with_weekday(on).replace("، ", " ");
    let known = db.first(convening::store::convocation(id)).await?;
    let by = more.convened_by_person.map(|person| {
        let mut who = someone(person);
        if who.capacity.is_empty() {
            who.capacity.clone_from(&more.convened_as);
        }
        if let Some(office) = known.as_ref().and_then(|k| convening::model::Office::parse(&k.convener_office))
        {
            who.capacity = rules.title_of(&office.kind, &office.post, office.rank, who.sex, Lang::Ar);
        }
        who
    });
    let days = more.convened_on.zip(row.held_on).map(|(from, to)| to.0 - from.0);
    let mut told = Convocation {
        day: more.convened_on.map(plain).unwrap_or_default(),
        days: days.filter(|days| *days >= 0),
        by,
        ..Convocation::default()
    };
    if let Some(known) = &known {
        told.called = db.one(super::store::record::called(id)).await?;
        told.session = known.session_number;
        told.extraordinary = known.session_kind == convening::model::SessionKind::Extraordinary;
        told.urgent = known.urgent;
        for s in db.all(convening::store::lists::steps(id)).await? {
            if let (Step::Postponed, Some(from), Some(to)) = (s.step, s.from_on, s.to_on) {
                told.postponed.push((plain(from), plain(to), s.reason.unwrap_or_default()));
            }
        }
    }
    let findings = convening::pages::findings(visit, id).await?;
    let heard = convening::pages::heard(&findings, &rules, w);
    let lawfulness = heard.into_iter().zip(&findings).map(|(h, f)| Finding {
        matter: h.matter,
        standing: match f.standing {
            convening::lawfulness::Standing::Sound => w.convening_sound(),
            convening::lawfulness::Standing::Broken => w.convening_broken(),
            convening::lawfulness::Standing::Unknown => w.convening_unknown(),
        },
        why: h.why,
        article: h.article,
    });
    let nothing = told.by.is_none() && told.day.is_empty() && known.is_none();
    Ok(((!nothing).then_some(told), lawfulness.collect()))
}

/// May minutes be composed of a meeting: has it sat, or was it held?
pub fn has_sat(row: &MeetingRow, steps: &[Step], today: Day) -> bool {
    match sitting::model::state(steps.iter().copied()) {
        State::CalledOff => false,
        State::Open | State::Inquorate | State::Closed => true,
        // Recorded afterwards: no step says that it is to come.
        State::Waiting => {
            let to_come = steps.iter().any(|s| matches!(s, Step::Planned | Step::Postponed));
            let called = steps.contains(&Step::Convened);
            let past = |on: Day| if called { on < today } else { on <= today };
            !to_come && row.step.is_none() && row.held_on.is_some_and(past)
        }
    }
}

/// The chair and the rapporteur whom the meeting's record names.
pub async fn those_in_charge(
    visit: &Visit,
    id: Id<Meeting>,
) -> Result<(Option<Id<Person>>, Option<Id<Person>>)> {
    let roles = visit.app.db.all(sitting::store::roles(id)).await?;
    let of = |role: Role| roles.iter().find(|r| r.role == role).map(|r| r.person_id);
    Ok((of(Role::Chair), of(Role::Rapporteur)))
}
