//! Verbs on an open act: see [`crate::record`].

use super::{
    Basis, Body, FollowUp, Mandate, NewBody, NewFollowUp, NewMandate, SeatRef, Sphere, model, store,
    succession,
};
use crate::{
    access::Deed,
    decisions::Decision,
    directives,
    people::{self, Because},
    record::{Refusal, body_name, refusal::Outcome},
    search,
    statutes::Rulebook,
    territory::Unit,
};
use amana_base::{Day, Id, Period};
use amana_statute as statute;

/// What beginning a mandate did.
#[derive(Clone, Debug)]
pub struct Begun {
    /// The new mandate.
    pub mandate: Id<Mandate>,
    /// The mandate that it took over from and that ended.
    pub predecessor: Option<Id<Mandate>>,
    /// Open items that passed to the new holder (B15).
    pub handed_over: i64,
    /// Offices of the person that the statute or the law forbids together on that day (B04). They are recorded, and break
    /// the title of the mandate.
    pub forbidden: Vec<statute::Finding>,
}

/// The living body of a kind at a unit, when there is one. For kinds of which there may be several, the one with this name.
pub async fn find(
    deed: &mut Deed<'_>,
    kind: &str,
    unit: Id<Unit>,
    name_ar: &str,
) -> Outcome<Option<Id<Body>>> {
    let bodies = deed.tx.all(store::living_at(unit, kind)).await?;
    let wanted = amana_arabic::fold(name_ar);
    let same = |b: &&store::Living| name_ar.is_empty() || amana_arabic::fold(&b.name_ar) == wanted;
    Ok(bodies.iter().find(same).map(|b| b.id))
}

/// Founds a body with the seats of its kind. The name is its own only when the kind allows several at a unit. A kind that
/// lives inside another finds that one at the unit when the parent is not given (B11, B12).
pub async fn found(deed: &mut Deed<'_>, new: NewBody) -> Outcome<Id<Body>> {
    let (visit, act) = (deed.visit(), deed.act);
    let rules = visit.app.rules();
    let on = new.founded_on.unwrap_or(visit.today);
    model::likely(on, visit.today)?;
    let (_, kind) = rules.kind_on(&new.kind, on).ok_or_else(|| Refusal::KindUnknown(new.kind.clone()))?;
    let unit = deed.tx.first(store::unit(new.unit)).await?.ok_or(Refusal::NoUnit)?;
    let place = unit.place();
    if !rules.level_fits(kind, &unit.kind, place) {
        return Err(Refusal::KindNotHere(unit.name(visit.lang).to_string()).into());
    }
    let (name_ar, name_fr) = (people::clean_name(&new.name_ar), people::clean_name(&new.name_fr));
    for name in [&name_ar, &name_fr] {
        if name.chars().count() > 200 {
            return Err(Refusal::NameTooLong(200).into());
        }
    }
    let living = deed.tx.all(store::living_at(new.unit, &new.kind)).await?;
    let same = living
        .iter()
        .find(|b| !kind.several || amana_arabic::fold(&b.name_ar) == amana_arabic::fold(&name_ar));
    if let Some(same) = same {
        let name = if same.name_ar.is_empty() {
            rules.kind_label(&kind.key, visit.lang)
        } else {
            same.name_ar.clone()
        };
        return Err(Refusal::BodyExists(name).into());
    }
    if kind.several && name_ar.is_empty() && name_fr.is_empty() {
        return Err(Refusal::BodyNameMissing.into());
    }
    let mut new = new;
    if let (None, Some(parent_kind)) = (new.parent, &kind.parent) {
        new.parent = find(deed, parent_kind, new.unit, "").await?;
    }
    if let Some(parent) = new.parent {
        let parent = deed.tx.first(store::body(parent)).await?.ok_or(Refusal::NoBody)?;
        if parent.dissolved_on.is_some_and(|end| end <= on) {
            return Err(Refusal::ParentUnfit.into());
        }
    }
    let id: Id<Body> = deed.id();
    let sphere = match kind.sphere {
        statute::Sphere::Party => Sphere::Party,
        statute::Sphere::Parallel => Sphere::Parallel,
        statute::Sphere::Elected => Sphere::Elected,
    };
    let shown_ar = body_name(&rules, &new.kind, crate::ui::Lang::Ar, &name_ar, &unit.name_ar, place);
    let shown_fr = body_name(&rules, &new.kind, crate::ui::Lang::Fr, &name_fr, &unit.name_fr, place);
    let row = store::BodyInsert {
        id,
        sphere,
        place,
        name_ar: &name_ar,
        name_fr: &name_fr,
        competence: new.competence.trim(),
        confidential: kind.confidential,
        sort_key: &amana_arabic::fold(&shown_ar),
    };
    deed.tx.exec(store::body_insert(&new, &row, act)).await?;
    let seats: Vec<_> =
        model::seats_of(kind).into_iter().map(|seat| store::seat_insert(deed.id(), id, &seat, act)).collect();
    deed.tx.bulk(seats).await?;
    let name = search::Name { ar: &shown_ar, la: &shown_fr };
    deed.tx.bulk(search::store::name_inserts("body", id.raw(), name, &[place])).await?;
    directives::address_new(deed, id).await?;
    Ok(id)
}

/// The seat of a post in a body; made when the body was founded before the statute gave it, or for a rank beyond those of
/// the statute. A post that no version of the statute has is refused: a misspelling cannot create one (O09).
pub async fn seat_of(deed: &mut Deed<'_>, seat: &SeatRef, on: Day) -> Outcome<store::SeatRow> {
    let (body, post, rank) = match seat {
        SeatRef::Seat(id) => {
            return Ok(deed
                .tx
                .first(store::seat(*id))
                .await?
                .ok_or_else(|| Refusal::PostUnknown(id.to_string()))?);
        }
        SeatRef::Post { body, post, rank } => (*body, post, rank.filter(|r| *r > 0)),
    };
    let number = rank.map_or(0, i64::from);
    if let Some(seat) = deed.tx.first(store::seat_by_post(body, post, number)).await? {
        return Ok(seat);
    }
    let kind = deed.tx.first(store::body(body)).await?.ok_or(Refusal::NoBody)?.kind;
    let rules = deed.visit().app.rules();
    let known = rules.post_on(&kind, post, on).ok_or_else(|| Refusal::PostUnknown(post.clone()))?;
    let plan = model::seat_of_post(known, rank);
    let (id, act) = (deed.id(), deed.act);
    deed.tx.exec(store::seat_insert(id, body, &plan, act)).await?;
    Ok(deed.tx.one(store::seat(id)).await?)
}

/// Begins a mandate. In a single seat that is held it ends the holder's mandate and takes over the open work of the seat
/// when `succeeds` (B15); when a later mandate of the seat is known it ends where that one begins.
pub async fn begin_mandate(deed: &mut Deed<'_>, new: NewMandate) -> Outcome<Begun> {
    new.check()?;
    let (today, act) = (deed.visit().today, deed.act);
    model::likely(new.from_on, today)?;
    let seat = seat_of(deed, &new.seat, new.from_on).await?;
    if let Some(end) = seat.dissolved_on.filter(|end| *end <= new.from_on) {
        return Err(Refusal::Dissolved(end).into());
    }
    deed.tx.first(people::store::names(new.person)).await?.ok_or(Refusal::NoPerson)?;
    let held: Vec<model::Held> = deed
        .tx
        .all(store::mandates_of_seat(seat.id))
        .await?
        .into_iter()
        .map(|m| model::Held {
            mandate: m.id,
            person: m.person_id,
            name: if m.name_ar.is_empty() { m.name_la } else { m.name_ar },
            period: Period { from: m.from_on, until: m.until_on },
        })
        .collect();
    let entering = model::entering(seat.holding, new.person, new.from_on, new.succeeds, &held)?;
    if let Some(former) = entering.ends {
        deed.tx.exec(store::mandate_end(former, new.from_on, SUCCEEDED, new.decision, act)).await?;
    }
    let mandate: Id<Mandate> = deed.id();
    let rules = deed.visit().app.rules();
    let term = rules.term_months(&seat.body_kind, &seat.post, new.from_on);
    let term_ends = term.filter(|_| new.from_known).map(|months| new.from_on.plus_months(months));
    // A body dissolved later ends the mandate too.
    let until = [entering.until, seat.dissolved_on].into_iter().flatten().min();
    let why_until = match until {
        None => "",
        Some(_) if until == entering.until => SUCCEEDED,
        Some(_) => DISSOLVED,
    };
    deed.tx.exec(store::mandate_insert(mandate, &new, &seat, until, why_until, term_ends, act)).await?;
    people::place(deed, new.person, seat.place(), Because::Mandate).await?;
    let handed_over = match entering.ends {
        Some(former) => {
            succession::hand_over(deed, seat.id, former, mandate, new.person, new.from_on).await?
        }
        None => 0,
    };
    let forbidden = forbidden(deed, &rules, new.person, new.from_on).await?;
    Ok(Begun { mandate, predecessor: entering.ends, handed_over, forbidden })
}

/// How a mandate ended when another took over the seat.
pub const SUCCEEDED: &str = "succeeded";
/// How a mandate ended when its body was dissolved.
pub const DISSOLVED: &str = "dissolved";

/// The offices of a person that exclude each other on a day (B04).
async fn forbidden(
    deed: &mut Deed<'_>,
    rules: &Rulebook,
    person: Id<people::Person>,
    on: Day,
) -> Outcome<Vec<statute::Finding>> {
    let rows = deed.tx.all(store::capacities(&[person])).await?;
    Ok(rules.forbidden(&store::as_capacities(&rows), on))
}

/// Ends a mandate. `reason` is one of the keys of the words `bodies-end-…`, or a sentence.
pub async fn end_mandate(
    deed: &mut Deed<'_>,
    mandate: Id<Mandate>,
    on: Day,
    reason: &str,
    decision: Option<Id<Decision>>,
) -> Outcome<()> {
    let (act, today) = (deed.act, deed.visit().today);
    model::likely(on, today)?;
    let known = deed.tx.first(store::mandate_period(mandate)).await?.ok_or(Refusal::NoMandate)?;
    if let Some(ended) = known.until_on {
        return Err(Refusal::EndedAlready(ended).into());
    }
    if on <= known.from_on {
        return Err(Refusal::EndsBeforeBeginning(known.from_on).into());
    }
    deed.tx.exec(store::mandate_end(mandate, on, reason.trim(), decision, act)).await?;
    Ok(())
}

/// Dissolves a body: its open mandates end on that day. Bodies alive inside it must be dissolved before.
pub async fn dissolve(
    deed: &mut Deed<'_>,
    body: Id<Body>,
    on: Day,
    decision: Option<Id<Decision>>,
) -> Outcome<()> {
    let (act, today) = (deed.act, deed.visit().today);
    model::likely(on, today)?;
    let known = deed.tx.first(store::body(body)).await?.ok_or(Refusal::NoBody)?;
    if let Some(end) = known.dissolved_on {
        return Err(Refusal::Dissolved(end).into());
    }
    if let Some(from) = known.founded_on.filter(|from| *from >= on) {
        return Err(Refusal::EndsBeforeBeginning(from).into());
    }
    let children = deed.tx.one(store::living_children(body)).await?;
    if children > 0 {
        return Err(Refusal::HasChildren(children).into());
    }
    if let Some(from) = deed.tx.one(store::latest_beginning(body)).await?.filter(|from| *from >= on) {
        return Err(Refusal::EndsBeforeBeginning(from).into());
    }
    deed.tx.exec(store::body_mandates_end(body, on, DISSOLVED, decision, act)).await?;
    deed.tx.exec(store::body_dissolve(body, on, decision, act)).await?;
    Ok(())
}

/// Assigns somebody to follow a territory (B10): listed in its contact sheet from that day.
pub async fn assign_follow_up(deed: &mut Deed<'_>, new: NewFollowUp) -> Outcome<Id<FollowUp>> {
    let (act, today) = (deed.act, deed.visit().today);
    model::likely(new.from_on, today)?;
    let unit = deed.tx.first(store::unit(new.unit)).await?.ok_or(Refusal::NoUnit)?;
    if let Some(since) = deed.tx.first(store::follow_up_open(new.person, new.unit)).await? {
        return Err(Refusal::FollowsAlready(since).into());
    }
    let id = deed.id();
    deed.tx.exec(store::follow_up_insert(id, &new, unit.place(), act)).await?;
    people::place(deed, new.person, unit.place(), Because::FollowUp).await?;
    Ok(id)
}

/// Ends an assignment.
pub async fn end_follow_up(deed: &mut Deed<'_>, id: Id<FollowUp>, on: Day) -> Outcome<()> {
    let act = deed.act;
    let known = deed.tx.first(store::follow_up_period(id)).await?.ok_or(Refusal::NoMandate)?;
    if let Some(ended) = known.until_on {
        return Err(Refusal::FollowEndedAlready(ended).into());
    }
    if on <= known.from_on {
        return Err(Refusal::EndsBeforeBeginning(known.from_on).into());
    }
    deed.tx.exec(store::follow_up_end(id, on, act)).await?;
    Ok(())
}

/// A basis written by the way the statute gives a mandate.
impl From<statute::Means> for Basis {
    fn from(means: statute::Means) -> Basis {
        match means {
            statute::Means::Election => Basis::Election,
            statute::Means::Appointment => Basis::Appointment,
            statute::Means::ByRight => Basis::ByRight,
        }
    }
}
