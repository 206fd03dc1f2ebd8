use crate::{decisions::Decision, people::Person, record::Refusal, territory::Unit};
use amana_base::{Day, Id, Period};
use amana_sql::text_enum;
use amana_statute as statute;

/// An organ that exists.
pub enum Body {}
/// A post of a body: it exists without its holder.
pub enum Seat {}
/// A person in a seat for a period.
pub enum Mandate {}
/// A member of a national body who follows a territory (B10).
pub enum FollowUp {}

text_enum! {
    /// Whose body it is.
    pub enum Sphere {
        /// The organisation's own.
        Party = "party",
        /// A parallel organisation's.
        Parallel = "parallel",
        /// A public institution (B04).
        Elected = "elected",
    }
}

text_enum! {
    /// How many hold a seat at once.
    pub enum Holding {
        /// One person; a rank of a ranked post is such a seat.
        Single = "single",
        /// Several alike (B03).
        Collective = "collective",
    }
}

text_enum! {
    /// How a mandate was given (B08).
    pub enum Basis {
        /// By a vote.
        Election = "election",
        /// By charge (تكليف) of a body, with its reason.
        Appointment = "appointment",
        /// By holding another office.
        ByRight = "by_right",
        /// By agreement without a vote.
        Consensus = "consensus",
        /// Known from a text or a list only.
        Import = "import",
    }
}

/// A body to found.
#[derive(Clone, Debug)]
pub struct NewBody {
    /// The statute's key of its kind.
    pub kind: String,
    /// Where.
    pub unit: Id<Unit>,
    /// Its own name when the kind allows several: a committee's, a pole's. Empty otherwise.
    pub name_ar: String,
    /// The same in French.
    pub name_fr: String,
    /// The body inside which it lives (B11, B12).
    pub parent: Option<Id<Body>>,
    /// What it decides on, for committees (B12), as the decision says it.
    pub competence: String,
    /// When it was founded, if known.
    pub founded_on: Option<Day>,
    /// The decision that founded it.
    pub founded_by: Option<Id<Decision>>,
}

/// Which seat.
#[derive(Clone, Debug)]
pub enum SeatRef {
    /// This one.
    Seat(Id<Seat>),
    /// The seat of a post in a body, with its rank when the post is ranked (0 or none otherwise).
    Post {
        /// The body.
        body: Id<Body>,
        /// The statute's key of the post.
        post: String,
        /// The rank (B05).
        rank: Option<u32>,
    },
}

/// A mandate to begin.
#[derive(Clone, Debug)]
pub struct NewMandate {
    /// In which seat.
    pub seat: SeatRef,
    /// Who.
    pub person: Id<Person>,
    /// From which day; the day it is first heard of when the true one is not known.
    pub from_on: Day,
    /// Whether that day is the true one.
    pub from_known: bool,
    /// How it was given.
    pub basis: Basis,
    /// Why, for an appointment (B08).
    pub reason: String,
    /// The decision that gave it.
    pub decision: Option<Id<Decision>>,
    /// The body that appointed (B08).
    pub appointed_by: Option<Id<Body>>,
    /// Whether it takes over from the holder of a single seat, whose mandate then ends on `from_on` (B15). Without it a
    /// seat that is held refuses.
    pub succeeds: bool,
}

impl NewMandate {
    /// A mandate by decision, election or consensus, that takes over the seat.
    pub fn new(seat: SeatRef, person: Id<Person>, from_on: Day, basis: Basis) -> NewMandate {
        NewMandate {
            seat,
            person,
            from_on,
            from_known: true,
            basis,
            reason: String::new(),
            decision: None,
            appointed_by: None,
            succeeds: true,
        }
    }
    /// An appointment names who appoints and why (B08).
    pub fn check(&self) -> Result<(), Refusal> {
        if self.basis == Basis::Appointment && self.decision.is_none() {
            if self.appointed_by.is_none() {
                return Err(Refusal::AppointerMissing);
            }
            if self.reason.trim().is_empty() {
                return Err(Refusal::ReasonMissing);
            }
        }
        Ok(())
    }
}

/// An assignment to follow a territory (B10).
#[derive(Clone, Debug)]
pub struct NewFollowUp {
    /// Who follows.
    pub person: Id<Person>,
    /// What is followed.
    pub unit: Id<Unit>,
    /// From which day.
    pub from_on: Day,
    /// The decision that assigned it.
    pub decision: Option<Id<Decision>>,
}

/// A seat that a kind of body gives.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SeatPlan {
    /// Key of the post.
    pub post: String,
    /// Rank, 0 for none (B05).
    pub rank: i64,
    /// Single or collective.
    pub holding: Holding,
    /// Most holders, when the statute says.
    pub capacity: Option<i64>,
    /// Outside quorum and votes (B07).
    pub staff: bool,
}

/// The seats that the statute gives a kind of body, in its order.
pub fn seats_of(kind: &statute::BodyKind) -> Vec<SeatPlan> {
    kind.posts.iter().flat_map(seats_of_one).collect()
}

/// The seats of one post.
pub fn seats_of_one(post: &statute::Post) -> Vec<SeatPlan> {
    let plan = |rank: i64, holding: Holding, capacity: Option<i64>| SeatPlan {
        post: post.key.clone(),
        rank,
        holding,
        capacity,
        staff: post.staff,
    };
    match post.holding {
        statute::Holding::Single => vec![plan(0, Holding::Single, Some(1))],
        statute::Holding::Ranked => {
            post.ranks.iter().map(|rank| plan(i64::from(*rank), Holding::Single, Some(1))).collect()
        }
        statute::Holding::Collective => {
            let most = post.seats.as_ref().and_then(|seats| seats.max).map(i64::from);
            vec![plan(0, Holding::Collective, most)]
        }
    }
}

/// The seat of one post and rank, as a body that lacks it would get it: a rank above those of the statute is a seat too,
/// which the check of the composition then shows as unknown to the statute.
pub fn seat_of_post(post: &statute::Post, rank: Option<u32>) -> SeatPlan {
    let wanted = rank.map_or(0, i64::from);
    let mut plans = seats_of_one(post);
    match plans.iter().position(|plan| plan.rank == wanted) {
        Some(at) => plans.swap_remove(at),
        None => SeatPlan {
            post: post.key.clone(),
            rank: wanted,
            holding: if post.holding == statute::Holding::Collective {
                Holding::Collective
            } else {
                Holding::Single
            },
            capacity: Some(1),
            staff: post.staff,
        },
    }
}

/// A mandate of the seat in which another is to begin.
#[derive(Clone, Debug, PartialEq)]
pub struct Held {
    /// The mandate.
    pub mandate: Id<Mandate>,
    /// Its holder.
    pub person: Id<Person>,
    /// The holder's name, for the refusal.
    pub name: String,
    /// Its period.
    pub period: Period,
}

/// What must happen for a mandate to begin in a seat.
#[derive(Clone, Debug, PartialEq, Default)]
pub struct Entering {
    /// The mandate that ends when the new one begins.
    pub ends: Option<Id<Mandate>>,
    /// The day the new one ends itself, because a later one is known already.
    pub until: Option<Day>,
}

/// Works out how a person enters a seat on a day, given the mandates of the seat. Pure: the database then refuses whatever
/// would still overlap.
pub fn entering(
    holding: Holding,
    person: Id<Person>,
    from: Day,
    succeeds: bool,
    held: &[Held],
) -> Result<Entering, Refusal> {
    let rival = |h: &&Held| holding == Holding::Single || h.person == person;
    let mut out = Entering::default();
    if let Some(now) = held.iter().filter(rival).find(|h| h.period.holds(from)) {
        if now.person == person {
            return Err(Refusal::HoldsAlready(now.period.from));
        }
        if now.period.from >= from {
            return Err(Refusal::BeginsBeforeHolder(now.name.clone(), now.period.from));
        }
        // A mandate with a known end is history: cutting it short would falsify it.
        if !succeeds || now.period.until.is_some() {
            return Err(Refusal::SeatHeld(now.name.clone(), now.period.from));
        }
        out.ends = Some(now.mandate);
    }
    out.until = held.iter().filter(rival).map(|h| h.period.from).filter(|day| *day > from).min();
    if out.until.is_some() && !succeeds {
        let later = held.iter().filter(rival).find(|h| Some(h.period.from) == out.until);
        if let Some(later) = later {
            return Err(Refusal::SeatHeld(later.name.clone(), later.period.from));
        }
    }
    Ok(out)
}

/// Is this a day that an organisation's record can speak of?
pub fn likely(day: Day, today: Day) -> Result<Day, Refusal> {
    let oldest = Day::of(1900, 1, 1).unwrap_or(day);
    if day < oldest || day > today.plus_months(120) { Err(Refusal::DayUnlikely(day)) } else { Ok(day) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// A step of a random history: who, from which day, whether as a successor; or the end of the running mandate.
    fn steps() -> impl Strategy<Value = Vec<(i64, i64, bool, bool)>> {
        proptest::collection::vec((1i64..5, 0i64..60, any::<bool>(), any::<bool>()), 1..40)
    }

    proptest! {
        /// B01 B05: whatever the order in which mandates of a seat are recorded, no two of a single seat overlap, nobody
        /// sits twice in a collective one, and every mandate lasts at least a day.
        #[test]
        fn no_history_overlaps(steps in steps(), collective: bool) {
            let holding = if collective { Holding::Collective } else { Holding::Single };
            let mut held: Vec<Held> = vec![];
            for (n, (who, from, succeeds, ends)) in steps.into_iter().enumerate() {
                if ends {
                    if let Some(open) = held.iter_mut().find(|h| h.period.until.is_none() && h.period.from < Day(from)) {
                        open.period.until = Some(Day(from));
                    }
                    continue;
                }
                let person = Id::from_raw(who);
                let Ok(entering) = entering(holding, person, Day(from), succeeds, &held) else { continue };
                if let Some(former) = entering.ends {
                    let former = held.iter_mut().find(|h| h.mandate == former);
                    prop_assert!(former.as_ref().is_some_and(|f| f.period.until.is_none()));
                    if let Some(former) = former {
                        former.period.until = Some(Day(from));
                    }
                }
                let period = Period { from: Day(from), until: entering.until };
                held.push(Held { mandate: Id::from_raw(n as i64 + 1), person, name: String::new(), period });
                for (a, x) in held.iter().enumerate() {
                    prop_assert!(x.period.until.is_none_or(|end| end > x.period.from));
                    for y in &held[a + 1..] {
                        let rivals = holding == Holding::Single || x.person == y.person;
                        prop_assert!(!(rivals && x.period.overlaps(&y.period)), "{x:?} {y:?}");
                    }
                }
            }
        }
    }

    /// B15: a successor ends the running mandate; a mandate whose end is known is not cut short; a later one is respected.
    #[test]
    fn entering_a_seat() {
        let held = |from: i64, until: Option<i64>| Held {
            mandate: Id::from_raw(9),
            person: Id::from_raw(1),
            name: "زهرة".into(),
            period: Period { from: Day(from), until: until.map(Day) },
        };
        let enter = |from: i64, succeeds: bool, held: &[Held]| {
            entering(Holding::Single, Id::from_raw(2), Day(from), succeeds, held)
        };
        assert_eq!(
            enter(20, true, &[held(10, None)]),
            Ok(Entering { ends: Some(Id::from_raw(9)), until: None })
        );
        assert_eq!(enter(20, false, &[held(10, None)]), Err(Refusal::SeatHeld("زهرة".into(), Day(10))));
        assert_eq!(enter(20, true, &[held(10, Some(30))]), Err(Refusal::SeatHeld("زهرة".into(), Day(10))));
        assert_eq!(
            enter(10, true, &[held(10, None)]),
            Err(Refusal::BeginsBeforeHolder("زهرة".into(), Day(10)))
        );
        assert_eq!(enter(5, true, &[held(10, None)]), Ok(Entering { ends: None, until: Some(Day(10)) }));
    }
}
