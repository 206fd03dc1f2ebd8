//! Offices and decisions of the sheet entered in the record.

use super::{Outcome, Work, takes};
use crate::{
    bodies::{self, Basis, Body, NewMandate, SeatRef},
    communiques::sheet::{DecisionLine, EffectLine, MeetingSheet, OfficeLine, PersonLine},
    decisions::{self, Decision, Effect, NewDecision},
    meetings::Meeting,
    record::{Refusal, Stop},
    territory::Unit,
};
use amana_base::{Day, Id};
use amana_statute::Means;

impl<'d> Work<'d> {
    /// An office stated in passing becomes a mandate known from a text: since when is not known.
    pub(super) async fn office(&mut self, p: &PersonLine, office: &OfficeLine, day: Day) -> Outcome<()> {
        let Some(person) = self.persons.get(&p.id).copied() else { return Ok(()) };
        if !takes(office, &self.links.held(office, Some(person), day, &self.writes)) {
            return Ok(());
        }
        self.at = format!("p{}", p.id);
        let body =
            self.body(office.kind.clone(), office.unit.clone(), office.name.clone(), None, None).await?;
        let rank = u32::try_from(office.rank).ok().filter(|r| *r > 0);
        let seat = SeatRef::Post { body, post: office.post.clone(), rank };
        let new = NewMandate { from_known: false, ..NewMandate::new(seat, person, day, Basis::Import) };
        match bodies::begin_mandate(&mut self.deed, new).await {
            Ok(begun) => {
                self.counts.mandates += 1;
                self.source(
                    "mandate",
                    begun.mandate.raw(),
                    format!("o{}", office.id),
                    p.capacity.span.or(p.name.span),
                );
                Ok(())
            }
            // Two lines of the text say the same.
            Err(Stop::Refused(Refusal::HoldsAlready(_))) => Ok(()),
            Err(e) => Err(e),
        }
    }

    #[expect(clippy::too_many_arguments, reason = "one decision needs all of its meeting")]
    pub(super) async fn decision(
        &mut self,
        m: &MeetingSheet,
        d: &DecisionLine,
        n: usize,
        meeting: Id<Meeting>,
        body: Option<Id<Body>>,
        unit: Id<Unit>,
        day: Day,
    ) -> Outcome<()> {
        self.at = format!("d{}", d.id);
        let mut new =
            NewDecision::of(unit, d.kind.parse().unwrap_or(decisions::Kind::Other), d.said.value.clone());
        new.meeting = Some(meeting);
        new.body = body;
        new.taken = d.taken.parse().unwrap_or(decisions::Taken::Unknown);
        new.ordinal = i64::try_from(n + 1).unwrap_or(i64::MAX);
        let recorded = decisions::record(&mut self.deed, new).await?;
        self.counts.decisions += 1;
        self.source("decision", recorded.decision.raw(), format!("d{}", d.id), d.said.span);
        for e in d.effects.clone() {
            if !e.take {
                continue;
            }
            self.at = format!("e{}", e.id);
            self.effect(m, d, e, recorded.decision, day).await?;
        }
        Ok(())
    }

    async fn effect(
        &mut self,
        m: &MeetingSheet,
        d: &DecisionLine,
        e: EffectLine,
        decision: Id<Decision>,
        day: Day,
    ) -> Outcome<()> {
        let (unit, place) = self.unit(&e.unit)?;
        if !self.writes.iter().any(|s| s.covers(place)) {
            return Ok(());
        }
        let body = bodies::find(&mut self.deed, &e.kind, unit, &e.name).await?;
        let known = m.date.precision == "day" && m.date.from.is_some();
        let founded_on = Some(day).filter(|_| known);
        let holder = e.holder.and_then(|line| self.persons.get(&line).copied());
        let effect = match (body, holder) {
            (Some(_), None) => return Ok(()),
            (None, None) => {
                let parent = self.parent(e.kind.clone(), unit).await?;
                self.counts.bodies += 1;
                Effect::FoundBody(self.new_body(&e.kind, unit, &e.name, parent, founded_on, Some(decision)))
            }
            (body, Some(person)) => {
                let rank = u32::try_from(e.rank).ok().filter(|r| *r > 0);
                // The body of the seat is filled in when it is founded with it.
                let seat =
                    SeatRef::Post { body: body.unwrap_or(Id::from_raw(0)), post: e.post.clone(), rank };
                let basis = self.basis(d, &e);
                let mandate = NewMandate { from_known: known, ..NewMandate::new(seat, person, day, basis) };
                self.counts.mandates += 1;
                match body {
                    Some(_) => Effect::BeginMandate(mandate),
                    None => {
                        let parent = self.parent(e.kind.clone(), unit).await?;
                        self.counts.bodies += 1;
                        let new = self.new_body(&e.kind, unit, &e.name, parent, founded_on, Some(decision));
                        Effect::FoundBodyWith(new, vec![(e.post.clone(), rank, mandate)])
                    }
                }
            }
        };
        let done = match decisions::effect(&mut self.deed, decision, effect).await {
            Ok(done) => done,
            // The text names the office in passing and then decides it: one mandate is enough.
            Err(Stop::Refused(Refusal::HoldsAlready(_))) => return Ok(()),
            Err(e) => return Err(e),
        };
        for one in done {
            let kind = match one.kind {
                decisions::EffectKind::BodyCreated => "body",
                _ => "mandate",
            };
            self.source(kind, one.ref_id, format!("e{}", e.id), e.span.or(d.said.span));
        }
        Ok(())
    }

    /// How the decision gave the mandate (B08): as it was taken, or as the statute says when it does not tell.
    fn basis(&self, d: &DecisionLine, e: &EffectLine) -> Basis {
        match (d.kind.as_str(), d.taken.as_str()) {
            (_, "consensus") => Basis::Consensus,
            ("appointment", _) => Basis::Appointment,
            (_, "unanimity" | "majority" | "secret_ballot") => Basis::Election,
            _ => {
                let rules = self.deed.visit().app.rules();
                let way = rules.post(&e.kind, &e.post).and_then(|p| p.ways.first().map(|w| w.how));
                match way {
                    Some(Means::Election) => Basis::Election,
                    Some(Means::Appointment) => Basis::Appointment,
                    _ => Basis::Import,
                }
            }
        }
    }
}
