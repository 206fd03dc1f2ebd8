//! The meetings: who met when, who was there, what was decided.

use super::{
    Table,
    dice::{Dice, Of},
    plan::{Plan, PlannedMandate, TERMS},
    words,
};
use crate::{
    access::Position,
    bodies::{Mandate, Seat},
    decisions::{Decision, EffectKind, Kind, NewDecision, NewItem, NewMilestone, Taken, Votes},
    meetings::{Meeting, Mode, NewFigure, NewMeeting, NewPresence, NewStep, Precision, Role, Step},
};
use amana_base::{Day, Id};

/// Identifiers that a meeting keeps for its rows of each table.
const ROOM: usize = 64;
/// Most decisions of a meeting.
const MOST_DECISIONS: usize = 4;

/// When which body met.
#[derive(Clone, Copy)]
pub struct Held {
    /// Its number.
    pub n: usize,
    /// The body.
    pub body: usize,
    /// When.
    pub on: Day,
    /// The term that it opened, for a meeting that elected.
    pub elects: Option<usize>,
}

/// Somebody there.
pub struct Presence {
    /// Who.
    pub person: usize,
    /// Doing what.
    pub role: Role,
    /// In which mandate, for members.
    pub mandate: Option<Id<Mandate>>,
}

/// A decision with what it did.
pub struct Decided {
    /// Its identifier.
    pub id: Id<Decision>,
    /// It.
    pub new: NewDecision,
    /// What it began or set.
    pub effects: Vec<(EffectKind, i64)>,
    /// Work it gave, and when that was done.
    pub item: Option<(NewItem, Option<usize>, Option<Day>)>,
    /// A date it set.
    pub milestone: Option<NewMilestone>,
}

impl Plan {
    /// How many meetings elected: those of the present terms first, at most half of all.
    pub fn elective(&self) -> usize {
        (self.bodies.len() * TERMS).min(self.size.meetings / 2)
    }

    /// The meeting that elected a body's term, when it is in the record.
    pub fn election_of(&self, body: usize, term: usize) -> Option<usize> {
        Some((TERMS - 1 - term) * self.bodies.len() + body).filter(|n| *n < self.elective())
    }

    /// The first decision of a meeting.
    pub fn first_decision(meeting: usize) -> Id<Decision> {
        Table::Decision.id(meeting * MOST_DECISIONS)
    }

    /// The growing sums of how often bodies meet.
    pub fn meeting_sums(&self) -> Vec<f64> {
        let mut sum = 0.0;
        let often = |place: crate::territory::Place| match () {
            () if place.region.raw() == 0 => 30.0,
            () if place.province.raw() == 0 => 8.0,
            () if place.commune.raw() == 0 => 2.5,
            () => 1.0,
        };
        self.bodies
            .iter()
            .map(|b| {
                sum += often(self.place(b));
                sum
            })
            .collect()
    }

    /// Meeting number `n`.
    pub fn meeting(&self, n: usize, sums: &[f64]) -> Held {
        if n < self.elective() {
            let term = TERMS - 1 - n / self.bodies.len();
            let body = n % self.bodies.len();
            return Held { n, body, on: self.bodies[body].terms[term], elects: Some(term) };
        }
        let dice = &mut Dice::of(self.size.seed, Of::Meeting, n as u64);
        let body = dice.weighted(sums);
        let first = self.bodies[body].terms[0];
        let days = usize::try_from(self.today.0 - first.0 - 1).unwrap_or(1);
        Held { n, body, on: first.plus(1 + dice.below(days) as i64), elects: None }
    }

    /// Who was there: the head presides, most members come, a guest or two.
    pub fn presences(&self, held: Held) -> Vec<Presence> {
        let dice = &mut Dice::of(self.size.seed, Of::Meeting, (held.n as u64) | 1 << 40);
        let body = &self.bodies[held.body];
        let mut out: Vec<Presence> = vec![];
        let known = |out: &[Presence], person: usize| out.iter().any(|p| p.person == person);
        for member in self.members(held.body, held.on) {
            if known(&out, member.person) || out.len() >= 10 || !(out.is_empty() || dice.chance(75)) {
                continue;
            }
            let role = match self.position(held.body, member) {
                _ if out.is_empty() => Role::Chair,
                Some(Position::Rapporteur) => Role::Rapporteur,
                _ if dice.chance(20) => Role::Speaker,
                _ => Role::Attendee,
            };
            out.push(Presence { person: member.person, role, mandate: Some(member.id) });
        }
        for _ in 0..dice.below(3) {
            let person = *dice.pick(self.residents(self.place(body))) as usize;
            if !known(&out, person) {
                out.push(Presence { person, role: Role::Guest, mandate: None });
            }
        }
        out
    }

    fn position(&self, body: usize, mandate: &PlannedMandate) -> Option<Position> {
        self.rules.position(&self.bodies[body].kind, &self.seats[mandate.seat].plan.post)
    }

    /// The row of a meeting with its agenda, figures, steps and people.
    pub fn minutes(&self, held: Held) -> (Id<Meeting>, NewMeeting) {
        let dice = &mut Dice::of(self.size.seed, Of::Meeting, (held.n as u64) | 2 << 40);
        let body = &self.bodies[held.body];
        let mut m = NewMeeting::of(self.units[body.unit].id);
        m.body = Some(body.id);
        (m.kind, m.title) = match held.elects {
            None => ("ordinary".into(), format!("اجتماع {}", body.shown.0)),
            Some(0) => ("founding".into(), format!("الجمع العام لتأسيس {}", body.shown.0)),
            Some(_) => ("renewal".into(), format!("الجمع العام لتجديد {}", body.shown.0)),
        };
        m.held_on = Some(held.on);
        m.date_precision = Precision::Day;
        m.mode = if dice.chance(85) { Mode::InPerson } else { Mode::Remote };
        m.venue = (*dice.pick(words::VENUES)).into();
        let people = self.presences(held);
        if dice.chance(90) {
            let members = self.members(held.body, held.on).len() as i64;
            let came = people.iter().filter(|p| p.mandate.is_some()).count() as i64;
            m.convened_by = people.first().map(|p| Plan::person(p.person));
            m.convened_on = Some(held.on.plus(-7 - dice.below(14) as i64));
            m.members_then = Some(members);
            m.present = Some(came.max(members * (50 + dice.below(50) as i64) / 100).min(members));
            m.steps.push(NewStep { step: Step::Convened, on: m.convened_on });
        }
        m.steps.push(NewStep { step: Step::Closed, on: Some(held.on) });
        if dice.chance(70) {
            m.steps.push(NewStep { step: Step::Reported, on: Some(held.on.plus(1)) });
        }
        let first = dice.below(words::AGENDA.len());
        m.agenda = (0..3).map(|n| words::AGENDA[(first + n * 5) % words::AGENDA.len()].to_owned()).collect();
        if dice.chance(40) {
            let value = (3 + dice.below(900)).to_string();
            m.figures.push(NewFigure { value, unit_written: (*dice.pick(words::FIGURES)).into() });
        }
        let presence = |p: Presence| NewPresence {
            person: Plan::person(p.person),
            role: p.role,
            capacity_written: String::new(),
            mandate: p.mandate,
        };
        m.people = people.into_iter().map(presence).collect();
        (Table::Meeting.id(held.n), m)
    }

    /// What a meeting decided.
    pub fn decisions(&self, held: Held, meeting: Id<Meeting>) -> Vec<Decided> {
        let dice = &mut Dice::of(self.size.seed, Of::Meeting, (held.n as u64) | 3 << 40);
        let mut out: Vec<Decided> =
            held.elects.map(|term| self.election(held, meeting, term)).into_iter().collect();
        for nth in out.len()..(1 + dice.below(3)).min(MOST_DECISIONS) {
            out.push(self.decision(held, meeting, nth, dice));
        }
        out
    }

    /// The decision that gave a term its holders, and the first one its body.
    fn election(&self, held: Held, meeting: Id<Meeting>, term: usize) -> Decided {
        let body = &self.bodies[held.body];
        let (kind, text) = match term {
            0 => (Kind::Creation, format!("تأسيس {}", body.shown.0)),
            _ => (Kind::Renewal, format!("تجديد {}", body.shown.0)),
        };
        let mut new = self.of(held, meeting, 0, kind, text);
        new.taken = Taken::Consensus;
        let first = body.terms[term];
        let began = self.mandates[body.mandates[term].clone()].iter().filter(|m| m.from == first);
        let mut effects: Vec<_> = began.map(|m| (EffectKind::MandateBegun, m.id.raw())).collect();
        if term == 0 {
            effects.push((EffectKind::BodyCreated, body.id.raw()));
        }
        Decided { id: Plan::first_decision(held.n), new, effects, item: None, milestone: None }
    }

    fn decision(&self, held: Held, meeting: Id<Meeting>, nth: usize, dice: &mut Dice) -> Decided {
        let body = &self.bodies[held.body];
        let unit = &self.units[body.unit];
        let kind = *dice.pick(&[
            Kind::Resolution,
            Kind::Recommendation,
            Kind::Action,
            Kind::Directive,
            Kind::Position,
            Kind::Resolution,
        ]);
        let text = format!("{} ب{}", dice.pick(words::DECISIONS), unit.name_ar);
        let mut new = self.of(held, meeting, nth, kind, text);
        new.taken = *dice.pick(&[Taken::Unanimity, Taken::Majority, Taken::Unknown]);
        if new.taken == Taken::Majority {
            let votes = 5 + dice.below(20) as i64;
            new.votes =
                Votes { votes_for: Some(votes), against: Some(votes / 5), abstentions: Some(votes / 7) };
        }
        let mut done = Decided {
            id: Table::Decision.id(held.n * MOST_DECISIONS + nth),
            new,
            effects: vec![],
            item: None,
            milestone: None,
        };
        if dice.chance(35) {
            let due = held.on.plus(20 + dice.below(120) as i64);
            let finished = (due < self.today && dice.chance(97)).then(|| held.on.plus(10));
            // Work that is still open has passed to whoever holds the seat now (B15).
            let on = finished.unwrap_or(self.today);
            let holder = self.members(held.body, on).into_iter().find(|m| self.alone(m));
            let seat: Option<Id<Seat>> = holder.map(|m| self.seats[m.seat].id);
            let item = NewItem {
                body: body.id,
                seat,
                person: None,
                text: (*dice.pick(words::ITEMS)).into(),
                due_on: Some(due),
            };
            done.effects.push((EffectKind::ItemAssigned, item_id::<NewItem>(held.n, nth).raw()));
            done.item = Some((item, holder.map(|m| m.person), finished));
        }
        if dice.chance(10) {
            let milestone = NewMilestone {
                meeting: Some(meeting),
                body: Some(body.id),
                what: format!("لقاء {}", body.shown.0),
                due_on: Some(held.on.plus(30 + dice.below(200) as i64)),
                precision: Precision::Day,
                unit: unit.id,
            };
            done.effects.push((EffectKind::MilestoneSet, milestone_id::<NewMilestone>(held.n, nth).raw()));
            done.milestone = Some(milestone);
        }
        done
    }

    fn alone(&self, mandate: &PlannedMandate) -> bool {
        self.seats[mandate.seat].plan.holding == crate::bodies::Holding::Single
    }

    fn of(&self, held: Held, meeting: Id<Meeting>, nth: usize, kind: Kind, text: String) -> NewDecision {
        let body = &self.bodies[held.body];
        let mut new = NewDecision::of(self.units[body.unit].id, kind, text);
        new.meeting = Some(meeting);
        new.body = Some(body.id);
        new.taken_on = Some(held.on);
        new.ordinal = nth as i64 + 1;
        new
    }
}

/// The work of a decision.
pub fn item_id<T>(meeting: usize, nth: usize) -> Id<T> {
    Table::Item.id(meeting * MOST_DECISIONS + nth)
}

/// The date a decision sets.
pub fn milestone_id<T>(meeting: usize, nth: usize) -> Id<T> {
    Table::Milestone.id(meeting * MOST_DECISIONS + nth)
}

/// The identifier of a meeting's row `nth` in one of its tables.
pub fn row_id<T>(table: Table, meeting: usize, nth: usize) -> Id<T> {
    table.id(meeting * ROOM + nth)
}

/// What a decision did, number `at`.
pub fn effect_id<T>(meeting: usize, nth: usize, at: usize) -> Id<T> {
    Table::Effect.id((meeting * MOST_DECISIONS + nth) * ROOM + at)
}
