//! Deciding: a meeting of the body that the statute names, or an officer where it names none (G04).

use super::{course, load, resembling};
use crate::{
    access::{Deed, Granted, Scope, capability::WriteMembers},
    bodies::Body,
    decisions::Decision,
    joining::{
        Judgement, Purpose, Refusal, Rule, Stand, Values, Verdict,
        refusal::Outcome,
        sealed, stand,
        store::{self, ApplicationRow, StepInsert, StepRow},
    },
    meetings::Meeting,
    members::{self, JoinedHow, Membership, NewMember},
    people::{self, Person},
    territory::Place,
};
use amana_base::{Day, Id};
use amana_statute::Silence;

/// The meeting before which applications are, and what it decides with.
pub struct Seat {
    /// The meeting.
    pub meeting: Id<Meeting>,
    /// The body that met.
    pub body: Option<Id<Body>>,
    /// Its day.
    pub on: Day,
    /// The decision.
    pub decision: Id<Decision>,
}

/// Who decides, for the steps it makes.
struct Decider {
    scope: Scope,
    on: Day,
    meeting: Option<Id<Meeting>>,
    body: Option<Id<Body>>,
    decision: Option<Id<Decision>>,
    article: String,
}

/// What a statute's kind of body is called, in the language of whoever is told.
fn kind_label(deed: &Deed<'_>, key: &str) -> String {
    let visit = deed.visit();
    visit.app.rules().kind_label(key, visit.lang)
}

/// A meeting's decision on one application: admitted it becomes a membership with the decision as its basis, in the same act.
/// Refused when the body is not the one that the statute names, when whoever applies sits in it, when it was decided already, or
/// when the register refuses (age, membership). Gives the membership that began.
pub async fn judge(deed: &mut Deed<'_>, seat: &Seat, verdict: &Verdict) -> Outcome<Option<Id<Membership>>> {
    let rules = deed.visit().app.rules();
    let rule = Rule::of(rules.on(seat.on));
    let kind = match seat.body {
        Some(body) => deed.tx.first(store::body_kind(body)).await?,
        None => None,
    };
    let place = kind.as_ref().map_or(Place::NATION, |(_, r, p, c)| Place::raw(*r, *p, *c));
    let (row, steps) = load(deed, verdict.application, Scope::Nation).await?;
    still_open(&row, &steps, seat.on.max(deed.visit().today))?;
    if row.received_on > seat.on {
        return Err(Refusal::CameLater(row.label(), row.received_on).into());
    }
    let article = rule.as_ref().and_then(|r| r.article.clone()).unwrap_or_default();
    if let Some(rule) = &rule {
        let competent = rule.competent(&course(&steps), seat.on);
        if kind.as_ref().map(|k| k.0.as_str()) != Some(competent) {
            return Err(Refusal::NotCompetent(kind_label(deed, competent), article).into());
        }
    } else if kind.is_none() {
        return Err(Refusal::Elsewhere(row.label()).into());
    }
    if !Scope::of(place).covers(row.place()) {
        return Err(Refusal::Elsewhere(row.label()).into());
    }
    silence_holds(rule.as_ref(), &steps, seat.on, verdict.judgement)?;
    let decider = Decider {
        scope: Scope::of(place),
        on: seat.on,
        meeting: Some(seat.meeting),
        body: seat.body,
        decision: Some(seat.decision),
        article,
    };
    carry(deed, (&row, &steps), &decider, verdict).await
}

/// An officer's decision where the statute names nobody, and the note that silence has accepted where the statute says so; the
/// record says that nobody else decided.
pub async fn decide_alone(
    deed: &mut Deed<'_>,
    by: &Granted<WriteMembers>,
    verdict: &Verdict,
) -> Outcome<Option<Id<Membership>>> {
    let visit = deed.visit();
    let rules = visit.app.rules();
    let rule = Rule::of(rules.on(visit.today));
    let (row, steps) = load(deed, verdict.application, Scope::Nation).await?;
    by.at(row.place())?;
    still_open(&row, &steps, visit.today)?;
    let mut article = String::new();
    if let Some(rule) = &rule {
        article = rule.article.clone().unwrap_or_default();
        let accepted = stand(Some(rule), &course(&steps), visit.today);
        let accepted = matches!(accepted, Some(Stand::Late(_, Some(Silence::Accepted))));
        if !accepted || verdict.judgement != Judgement::Accept {
            let body = kind_label(deed, rule.competent(&course(&steps), visit.today));
            return Err(Refusal::BodyDecides(body, article).into());
        }
    }
    let scope = by.scopes().iter().find(|s| s.covers(row.place())).copied().unwrap_or(Scope::of(row.place()));
    let decider = Decider { scope, on: visit.today, meeting: None, body: None, decision: None, article };
    carry(deed, (&row, &steps), &decider, verdict).await
}

fn still_open(row: &ApplicationRow, steps: &[StepRow], on: Day) -> Outcome<()> {
    match stand(None, &course(steps), on) {
        Some(Stand::Accepted(day) | Stand::Refused(day)) => {
            Err(Refusal::DecidedAlready(row.label(), day).into())
        }
        Some(Stand::Withdrawn(day)) => Err(Refusal::WithdrawnAlready(row.label(), day).into()),
        Some(_) if row.decided_by.is_none() => Ok(()),
        _ => Err(Refusal::NoApplication.into()),
    }
}

/// What silence has accepted by the statute is no longer refused or put off.
fn silence_holds(rule: Option<&Rule>, steps: &[StepRow], on: Day, judgement: Judgement) -> Outcome<()> {
    match stand(rule, &course(steps), on) {
        Some(Stand::Late(since, Some(Silence::Accepted))) if judgement != Judgement::Accept => {
            let article = rule.and_then(|r| r.article.clone()).unwrap_or_default();
            Err(Refusal::SilenceAccepted(since, article).into())
        }
        _ => Ok(()),
    }
}

async fn carry(
    deed: &mut Deed<'_>,
    (row, steps): (&ApplicationRow, &[StepRow]),
    decider: &Decider,
    verdict: &Verdict,
) -> Outcome<Option<Id<Membership>>> {
    let visit = deed.visit();
    let reason: String = verdict.reason.trim().chars().take(1_000).collect();
    let judgement = verdict.judgement;
    if judgement != Judgement::Accept && reason.is_empty() {
        return Err(Refusal::ReasonMissing.into());
    }
    let until = verdict.until.filter(|_| judgement == Judgement::Adjourn);
    if judgement == Judgement::Adjourn
        && until.is_none_or(|day| day <= decider.on || day > decider.on.plus(366))
    {
        return Err(Refusal::UntilWrong.into());
    }
    let values = sealed::open(&visit.app, row)?.ok_or(Refusal::NoApplication)?;
    let alike = resembling(&mut deed.tx, &visit.app, &values, steps, decider.scope).await?;
    // Nobody decides on their own admission: neither the person named by an officer nor one with the same telephone.
    let maybe: Vec<Id<Person>> = alike.iter().filter(|r| r.same != Some(false)).map(|r| r.person).collect();
    if let Some(body) = decider.body.filter(|_| !maybe.is_empty())
        && deed.tx.one(store::sitting(&maybe, body, decider.on)).await? > 0
    {
        return Err(Refusal::SitsThere(row.label()).into());
    }
    if decider.body.is_none() && visit.officer().and_then(|o| o.person).is_some_and(|me| maybe.contains(&me))
    {
        return Err(Refusal::SitsThere(row.label()).into());
    }
    let mut begun = None;
    if judgement == Judgement::Accept {
        if alike.iter().any(|r| r.same.is_none()) {
            return Err(Refusal::Unresolved(row.label()).into());
        }
        // What was said last of each person holds.
        let known = alike.iter().filter(|r| r.same == Some(true)).map(|r| r.person).next_back();
        begun = Some(admit(deed, row, &values, known, decider).await?);
    }
    let act = deed.act;
    let step = StepInsert {
        until,
        meeting: decider.meeting,
        decision: decider.decision,
        body: decider.body,
        reason: &reason,
        article: &decider.article,
        ..StepInsert::of(judgement.step(), decider.on, visit.now)
    };
    deed.tx.exec(store::step_insert(deed.id(), row.id, step, act)).await?;
    if judgement != Judgement::Adjourn {
        deed.tx.exec(store::decided_set(row.id, act)).await?;
    }
    Ok(begun)
}

/// Enters the person, unless known, and begins the membership with what was sworn and consented to.
async fn admit(
    deed: &mut Deed<'_>,
    row: &ApplicationRow,
    values: &Values,
    known: Option<Id<Person>>,
    decider: &Decider,
) -> Outcome<Id<Membership>> {
    let person = match known {
        Some(person) => person,
        None => people::enter_as(deed, row.person_id, values.person(row.place())).await?,
    };
    // What the record knows of somebody already is not written over by the way.
    let mut protected = values.protected();
    if known.is_some() {
        let there = deed.tx.all(people::lists::fields(person)).await?;
        protected.retain(|(field, _)| !there.iter().any(|f| f == field));
    }
    let new = NewMember {
        category: values.category.parse().ok(),
        education: values.education.parse().ok(),
        birth: values.birth,
        sworn: true,
        protected,
        decision: decider.decision,
        article: decider.article.clone(),
        ..NewMember::of(person, row.place(), decider.on, JoinedHow::Application)
    };
    let membership = members::enrol(deed, new).await?;
    let channel = match row.channel {
        super::Channel::Online => members::Channel::Online,
        super::Channel::Paper => members::Channel::Paper,
        super::Channel::Officer => members::Channel::InPerson,
    };
    let version = match row.text_id {
        Some(text) => {
            deed.tx.first(store::campaigns::text(text)).await?.map(|t| t.sha256).unwrap_or_default()
        }
        None => super::SWORN.to_owned(),
    };
    for (purpose, via, given, on) in deed.tx.all(store::consents(row.id)).await? {
        if given && purpose != Purpose::Canvassing {
            let purpose =
                if via == super::Via::Any { purpose.as_str().to_owned() } else { format!("{purpose}/{via}") };
            members::consent(deed, person, &purpose, &version, channel, on).await?;
        }
    }
    Ok(membership)
}
