//! From a target to its assembly (F05): who may convene it, what its agenda is by the statute, and the meeting itself.

use super::{Answer, about_target, target::Known};
use crate::programmes::{
    Refusal,
    model::{Goal, State, Step},
    store::{self, NewStep, lists},
};
use crate::{
    access::{Granted, capability::Convene},
    convening::{
        acts::plan_on,
        gather,
        model::{MOST_POINTS, Plan, Service, SessionKind},
        store::{self as meetings_to_come, Detail, Host},
    },
    journal::Verb,
    meetings::{self, Meeting, Mode, store::AgendaItem},
    statutes::{Rulebook, spoken},
    ui::Words,
    web::{Error, Result},
};
use amana_base::{Day, Id};
use amana_sql::Db;
use amana_statute::{Gender, Means, Number};
use serde_json::json;

/// An assembly to convene.
#[derive(Clone, Debug)]
pub struct NewAssembly {
    /// The day.
    pub on: Day,
    /// Minutes since midnight.
    pub minute: i64,
    /// The hall.
    pub venue: String,
    /// The agenda, a point each.
    pub agenda: Vec<String>,
}

/// The body that convenes: to found, one that the statute lets create such a body, the nearest to the unit, else the owner of the
/// programme; to renew, the body itself.
pub async fn host_of(db: &Db, rules: &Rulebook, known: &Known, today: Day) -> Result<Option<Host>> {
    let line = &known.line;
    if line.goal == Goal::Renew {
        return Ok(match known.fact.body_id {
            Some(body) => db.first(meetings_to_come::host(body)).await?,
            None => None,
        });
    }
    let by = rules
        .kind_on(&line.body_kind, today)
        .and_then(|(_, kind)| kind.created_by.as_ref())
        .map(|creation| creation.by.clone())
        .unwrap_or_default();
    let above = [known.fact.unit_id, line.province_id, line.region_id];
    for unit in above.into_iter().filter(|unit| unit.raw() != 0) {
        for kind in &by {
            if let Some(body) = db.first(meetings_to_come::host_at(unit, kind)).await? {
                return Ok(db.first(meetings_to_come::host(body)).await?);
            }
        }
    }
    let owner = db.first(meetings_to_come::host(known.programme.body_id)).await?;
    Ok(owner.filter(|host| host.dissolved_on.is_none()))
}

/// The agenda that the statute gives such an assembly: attendance, the founding under its article, each office to be elected under
/// its own, and the declaration that the law asks for.
pub fn agenda_of(w: Words, rules: &Rulebook, known: &Known, unit: &str, today: Day) -> Vec<String> {
    let line = &known.line;
    let mut points = vec![w.programmes_point_attendance()];
    let Some((_, kind)) = rules.kind_on(&line.body_kind, today) else { return points };
    let label = crate::record::names::at_unit(kind.label(spoken(w.lang()), Number::One), unit, w.lang());
    let article = |own: Option<&String>| own.or(kind.article.as_ref()).cloned().unwrap_or_default();
    points.push(match line.goal {
        Goal::Renew => w.programmes_point_reports(label),
        _ => match article(kind.created_by.as_ref().and_then(|c| c.article.as_ref())) {
            by if by.is_empty() => w.programmes_assembly_founding(label),
            by => w.programmes_point_founding(label, by),
        },
    });
    for post in kind.posts.iter().filter(|p| !p.staff) {
        let way = post.ways.iter().find(|way| way.how == Means::Election);
        if post.ways.is_empty() || way.is_some() {
            let name = post.label(spoken(w.lang()), Gender::Masculine, Number::One).to_owned();
            let by = article(way.and_then(|way| way.article.as_ref()).or(post.article.as_ref()));
            points.push(match by.is_empty() {
                true => w.programmes_point_office(name),
                false => w.programmes_point_election(name, by),
            });
        }
    }
    points.push(w.programmes_point_declaration());
    points.into_iter().map(|p| crate::convening::mail::letter::without_marks(&p)).collect()
}

/// Convenes the assembly of a target: a meeting of the competent body in its unit, with its agenda; those who sit in the body are
/// called. The target then stands as planned.
pub async fn convene(
    by: &Granted<Convene>,
    known: &Known,
    version: i64,
    new: NewAssembly,
) -> Answer<Id<Meeting>> {
    let (visit, line) = (by.visit(), &known.line);
    let rules = visit.app.rules();
    if !known.programme.runs(visit.today) {
        return Ok(Err(Refusal::Over));
    }
    if !matches!(line.goal, Goal::Found | Goal::Renew) {
        return Ok(Err(Refusal::NoMeetingNeeded));
    }
    if let Some(on) = line.unit_until {
        return Ok(Err(Refusal::UnitDissolved(line.unit_ar.clone(), on)));
    }
    if known.fact.convened {
        return Ok(Err(Refusal::ConvenedAlready(line.meeting_on.unwrap_or(visit.today))));
    }
    if matches!(known.fact.state(visit.today).0, State::Met | State::Released) {
        return Ok(Err(Refusal::NotNow));
    }
    if new.on < visit.today || new.on > known.programme.until_on {
        return Ok(Err(Refusal::OutsidePeriod(visit.today, known.programme.until_on)));
    }
    let Some(host) = host_of(&visit.app.db, &rules, known, visit.today).await? else {
        return Ok(Err(Refusal::NoHost));
    };
    by.at(host.place())?;
    let w = Words::of(visit.app.settings().language);
    let unit = if w.lang() == crate::ui::Lang::Ar { &line.unit_ar } else { &line.unit_fr };
    let label = rules.kind_label(&line.body_kind, w.lang());
    let name = crate::record::names::at_unit(&label, unit, w.lang());
    let title = match line.goal {
        Goal::Renew => w.programmes_assembly_renewal(name),
        _ => w.programmes_assembly_founding(name),
    };
    let mut deed = by.begin(Verb::PlanMeeting).await?;
    if deed.tx.exec(store::target_touch(line.id, version)).await? == 0 {
        return Err(Error::Changed);
    }
    let (convener, office) = gather::first_convener(&mut deed, &rules, &host, visit.today).await?.unzip();
    let plan = Plan {
        title: crate::convening::mail::letter::without_marks(&title),
        on: new.on,
        minute: new.minute,
        mode: Mode::InPerson,
        venue: new.venue.clone(),
        host: Some(known.fact.unit_id),
        directions: String::new(),
        conference: String::new(),
        conference_service: Service::Address,
        slogan: String::new(),
        session_number: None,
        session_kind: SessionKind::Extraordinary,
        urgent: false,
        convener,
        convener_office: office.unwrap_or_default(),
        stands_in: false,
    };
    let meeting = plan_on(&mut deed, &host, plan, None, None).await?;
    let act = deed.act;
    for (n, text) in new.agenda.iter().take(MOST_POINTS).enumerate() {
        let item = deed.id::<AgendaItem>();
        let ordinal = i64::try_from(n + 1).unwrap_or(i64::MAX);
        deed.tx.exec(meetings::store::agenda_insert(item, meeting, ordinal, text, act)).await?;
        deed.tx.exec(meetings_to_come::detail_insert(item, &Detail::default(), act)).await?;
    }
    deed.tx.exec(store::target_meeting(line.id, meeting, version + 1)).await?;
    let step = deed.id();
    let convened = NewStep { meeting: Some(meeting), ..NewStep::of(Step::Convened, "") };
    deed.tx.exec(store::step_insert(step, line.id, &convened, visit.today, visit.now, act)).await?;
    deed.commit(about_target(known).with(json!({ "on": new.on.to_string(), "meeting": meeting }))).await?;
    Ok(Ok(meeting))
}

/// The unit that an assembly was convened to found a body of this kind in: its decision founds there, not where the convening body is.
pub async fn founds_in(
    deed: &mut crate::access::Deed<'_>,
    meeting: Id<Meeting>,
    kind: &str,
) -> Result<Option<Id<crate::territory::Unit>>> {
    let of = deed.tx.all(lists::founding_of(meeting)).await?;
    Ok(of.into_iter().find(|(of, _)| of == kind).map(|(_, unit)| unit))
}
