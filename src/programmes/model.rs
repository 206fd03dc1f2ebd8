//! What programmes are, and how a target stands. Pure.

use crate::{bodies::Body, decisions::Decision, meetings::Meeting};
use amana_base::{Day, Id};
use amana_sql::text_enum;

text_enum! {
    /// What sort of programme.
    pub enum Kind {
        /// Founding a body in every unit (F01).
        Founding = "founding",
        /// Renewing bodies whose term ends (F02).
        Renewal = "renewal",
        /// Renewing or founding those of parallel organisations and leagues (F03).
        Organisations = "organisations",
        /// Bodies, organisations and forums of a territory together (F04).
        Structuring = "structuring",
        /// Meetings held in each unit.
        Tour = "tour",
        /// Objectives with owners (N03).
        Roadmap = "roadmap",
        /// What a body will do in a period (N04).
        Work = "work",
        /// Opening headquarters (P02).
        Premises = "premises",
    }
}

impl Kind {
    /// What its targets usually ask: what the form of proposals begins with.
    pub fn usual(self) -> Goal {
        match self {
            Kind::Founding | Kind::Structuring => Goal::Found,
            Kind::Renewal | Kind::Organisations => Goal::Renew,
            Kind::Tour => Goal::Meet,
            Kind::Roadmap | Kind::Work | Kind::Premises => Goal::Work,
        }
    }
}

text_enum! {
    /// What a target asks of its unit.
    pub enum Goal {
        /// A body of a kind is founded.
        Found = "found",
        /// The mandates of its body are renewed.
        Renew = "renew",
        /// A meeting is held there.
        Meet = "meet",
        /// Free work, done by evidence.
        Work = "work",
    }
}

text_enum! {
    /// What people did to a target.
    pub enum Step {
        /// Its day was moved.
        Moved = "moved",
        /// It was handed to another owner.
        HandedOn = "handed_on",
        /// Free work was done.
        Done = "done",
        /// Free work was opened again.
        Reopened = "reopened",
        /// It was let go.
        Released = "released",
        /// It was taken up again.
        TakenUp = "taken_up",
        /// A meeting was convened for it.
        Convened = "convened",
    }
}

/// How a target stands on a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum State {
    /// Its day is past.
    Late,
    /// There is a body, but no decision of a meeting that was lawfully held founds or renews it.
    Unproven,
    /// It was met, and the mandates ended since (F06).
    Expired,
    /// Its day is near.
    Soon,
    /// A meeting is convened for it.
    Planned,
    /// Nothing yet.
    Waiting,
    /// Met by a fact.
    Met,
    /// Let go.
    Released,
}

impl State {
    /// All of them: what wants attention first.
    pub const ALL: [State; 8] = [
        State::Late,
        State::Unproven,
        State::Expired,
        State::Soon,
        State::Planned,
        State::Waiting,
        State::Met,
        State::Released,
    ];
    /// In addresses.
    pub fn key(self) -> &'static str {
        match self {
            State::Late => "late",
            State::Unproven => "unproven",
            State::Expired => "expired",
            State::Soon => "soon",
            State::Planned => "planned",
            State::Waiting => "waiting",
            State::Met => "met",
            State::Released => "released",
        }
    }
    /// From an address.
    pub fn of(key: &str) -> Option<State> {
        State::ALL.into_iter().find(|s| s.key() == key)
    }
    /// Does it still ask for something?
    pub fn is_open(self) -> bool {
        !matches!(self, State::Met | State::Released)
    }
}

/// How many days before its day a target is due soon.
pub const SOON: i64 = 30;
/// How many targets a programme has at most: more than three times the communes of the country.
pub const MOST_TARGETS: usize = 5_000;

/// What the record says of a target.
#[derive(Clone, Debug)]
pub struct Fact {
    /// What it asks.
    pub goal: Goal,
    /// By when.
    pub due_on: Day,
    /// First day of the programme.
    pub from_on: Day,
    /// Its last day.
    pub until_on: Day,
    /// The living body of that kind in that unit.
    pub body_id: Option<Id<Body>>,
    /// When it was founded.
    pub founded_on: Option<Day>,
    /// The decision that founded it.
    pub founded_by: Option<Id<Decision>>,
    /// The meeting of that decision, when it was lawfully held: neither called off nor without quorum.
    pub founding_meeting: Option<Id<Meeting>>,
    /// Mandates valid today.
    pub valid: i64,
    /// Mandates nobody ended whose term is over.
    pub expired: i64,
    /// The last day on which mandates began within the period by a decision of a meeting that was lawfully held.
    pub renewed_on: Option<Day>,
    /// The last day on which mandates began at all.
    pub begun_on: Option<Day>,
    /// The first meeting held there within the period.
    pub met_on: Option<Day>,
    /// The last thing people did of doing, opening again, letting go, taking up.
    pub last: Option<Step>,
    /// When.
    pub last_on: Option<Day>,
    /// The meeting convened for it is still to come.
    pub convened: bool,
    /// It asks that a headquarters be open (P02): the fact meets it, nobody's word.
    pub opens: bool,
    /// Since when that is open.
    pub opened_on: Option<Day>,
}

/// How a target stands on a day, and since when: the day of the fact when it is met, the day it fell due when it is late.
pub fn judge(f: &Fact, today: Day) -> (State, Option<Day>) {
    let (mut let_go, mut done) = (None, None);
    match f.last {
        Some(Step::Released) => let_go = f.last_on,
        Some(Step::Done) => done = f.last_on,
        _ => {}
    }
    if let Some(on) = let_go {
        return (State::Released, Some(on));
    }
    let within = |on: Day| on >= f.from_on && on <= f.until_on && on <= today;
    match f.goal {
        Goal::Found => {
            if let Some(on) = f.founded_on.filter(|on| within(*on)) {
                return match (f.founding_meeting, f.valid) {
                    (None, _) => (State::Unproven, Some(on)),
                    // Founded, and nobody was given an office yet: the bureau is what founds it.
                    (Some(_), 0) if f.expired == 0 => open(f, today),
                    (Some(_), 0) => (State::Expired, Some(on)),
                    (Some(_), _) => (State::Met, Some(on)),
                };
            }
        }
        Goal::Renew => match (f.renewed_on.filter(|on| within(*on)), f.begun_on.filter(|on| within(*on))) {
            (Some(on), _) if f.valid > 0 && f.expired == 0 => return (State::Met, Some(on)),
            (Some(on), _) if f.valid == 0 => return (State::Expired, Some(on)),
            (None, Some(on)) if f.expired == 0 => return (State::Unproven, Some(on)),
            _ => {}
        },
        Goal::Meet => {
            if let Some(on) = f.met_on {
                return (State::Met, Some(on));
            }
        }
        Goal::Work => {
            let done = if f.opens { f.opened_on.filter(|on| *on <= today) } else { done };
            if let Some(on) = done {
                return (State::Met, Some(on));
            }
        }
    }
    open(f, today)
}

fn open(f: &Fact, today: Day) -> (State, Option<Day>) {
    if f.due_on < today {
        (State::Late, Some(f.due_on))
    } else if f.convened {
        (State::Planned, None)
    } else if f.due_on <= today.plus(SOON) {
        (State::Soon, None)
    } else {
        (State::Waiting, None)
    }
}

/// How many targets stand how.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Counts([i64; 8]);

impl Counts {
    /// Counts.
    pub fn of(states: impl Iterator<Item = State>) -> Counts {
        let mut counts = Counts::default();
        for state in states {
            counts.0[state as usize] += 1;
        }
        counts
    }
    /// How many stand so.
    pub fn get(&self, state: State) -> i64 {
        self.0[state as usize]
    }
    /// How many there are, those let go apart.
    pub fn all(&self) -> i64 {
        self.0.iter().sum::<i64>() - self.get(State::Released)
    }
}

/// A moment of the progress of a programme (F07): at the end of a day, how many were to be met and how many were.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Progress {
    /// The last day of the week or month.
    pub on: Day,
    /// Targets whose day was not after it.
    pub due: i64,
    /// Targets met by then; none for days to come.
    pub met: Option<i64>,
}

/// The progress by month, or by week for a programme of at most four months. Each target gives its day, how it stands and since
/// when; those let go are left out.
pub fn progress(
    from: Day,
    until: Day,
    today: Day,
    targets: impl Iterator<Item = (Day, State, Option<Day>)>,
) -> Vec<Progress> {
    let targets: Vec<_> = targets.filter(|(_, state, _)| *state != State::Released).collect();
    let weekly = until.0 - from.0 <= 124;
    let (mut out, mut begins) = (vec![], from);
    while begins <= until && out.len() < 130 {
        let next = if weekly { begins.plus(7) } else { begins.plus(1 - begins.ymd().2).plus_months(1) };
        let on = next.plus(-1).min(until);
        let due = targets.iter().filter(|(due, ..)| *due <= on).count() as i64;
        let met = |(_, state, since): &&(Day, State, Option<Day>)| {
            matches!(state, State::Met | State::Expired) && since.is_some_and(|since| since <= on)
        };
        let reached = targets.iter().filter(met).count() as i64;
        out.push(Progress { on, due, met: (begins <= today).then_some(reached) });
        begins = next;
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn fact(goal: Goal) -> Fact {
        Fact {
            goal,
            due_on: Day(100),
            from_on: Day(10),
            until_on: Day(200),
            body_id: None,
            founded_on: None,
            founded_by: None,
            founding_meeting: None,
            valid: 0,
            expired: 0,
            renewed_on: None,
            begun_on: None,
            met_on: None,
            last: None,
            last_on: None,
            convened: false,
            opens: false,
            opened_on: None,
        }
    }

    /// F01: none, planned, founded, expired, late: each from the record and the day, nothing ticked.
    #[test]
    fn a_founding_stands_as_the_record_says() {
        let f = fact(Goal::Found);
        assert_eq!(judge(&f, Day(20)), (State::Waiting, None));
        assert_eq!(judge(&f, Day(70)), (State::Soon, None));
        assert_eq!(judge(&f, Day(100)), (State::Soon, None), "its day is not past on its day");
        assert_eq!(judge(&f, Day(101)), (State::Late, Some(Day(100))));
        let planned = Fact { convened: true, ..f.clone() };
        assert_eq!(judge(&planned, Day(20)), (State::Planned, None));
        assert_eq!(judge(&planned, Day(101)).0, State::Late);
        let body = Fact { body_id: Some(Id::from_raw(1)), founded_on: Some(Day(60)), valid: 5, ..f.clone() };
        assert_eq!(judge(&body, Day(70)), (State::Unproven, Some(Day(60))), "no meeting decided it");
        let lawful = Fact { founding_meeting: Some(Id::from_raw(2)), ..body };
        assert_eq!(judge(&lawful, Day(70)), (State::Met, Some(Day(60))));
        assert_eq!(judge(&lawful, Day(59)).0, State::Waiting, "not before it was founded");
        let empty = Fact { valid: 0, ..lawful.clone() };
        assert_eq!(judge(&empty, Day(80)).0, State::Soon, "without a bureau it is not founded");
        let over = Fact { valid: 0, expired: 5, ..lawful.clone() };
        assert_eq!(judge(&over, Day(180)), (State::Expired, Some(Day(60))));
        let before = Fact { founded_on: Some(Day(5)), ..lawful };
        assert_eq!(judge(&before, Day(120)).0, State::Late, "founded before the programme");
    }

    /// F02, F03: renewed when new mandates began by a lawful decision and none is left whose term is over.
    #[test]
    fn a_renewal_stands_as_the_record_says() {
        let f = Fact { valid: 4, expired: 2, ..fact(Goal::Renew) };
        assert_eq!(judge(&f, Day(20)).0, State::Waiting);
        let by_hand = Fact { begun_on: Some(Day(50)), expired: 0, ..f.clone() };
        assert_eq!(judge(&by_hand, Day(60)), (State::Unproven, Some(Day(50))));
        let half = Fact { renewed_on: Some(Day(50)), begun_on: Some(Day(50)), ..f.clone() };
        assert_eq!(judge(&half, Day(60)).0, State::Waiting, "two are still over");
        let renewed = Fact { expired: 0, ..half };
        assert_eq!(judge(&renewed, Day(60)), (State::Met, Some(Day(50))));
    }

    /// N04: free work is done by evidence, opened again, let go.
    #[test]
    fn work_is_done_by_evidence() {
        let f = fact(Goal::Work);
        let done = Fact { last: Some(Step::Done), last_on: Some(Day(40)), ..f.clone() };
        assert_eq!(judge(&done, Day(150)), (State::Met, Some(Day(40))));
        let opened = Fact { last: Some(Step::Reopened), last_on: Some(Day(41)), ..f.clone() };
        assert_eq!(judge(&opened, Day(150)).0, State::Late);
        let gone = Fact { last: Some(Step::Released), last_on: Some(Day(41)), ..f };
        assert_eq!(judge(&gone, Day(150)), (State::Released, Some(Day(41))));
        let ticked = Fact { last: Some(Step::Done), last_on: Some(Day(40)), ..fact(Goal::Found) };
        assert_eq!(judge(&ticked, Day(150)).0, State::Late, "a fact cannot be ticked");
    }

    /// P02: the opening of a headquarters is met by its being open, not by a tick; closed again, it is late.
    #[test]
    fn an_opening_is_met_by_the_fact() {
        let f = Fact { opens: true, last: Some(Step::Done), last_on: Some(Day(40)), ..fact(Goal::Work) };
        assert_eq!(judge(&f, Day(50)).0, State::Waiting, "nobody ticks it");
        assert_eq!(judge(&f, Day(150)).0, State::Late);
        let open = Fact { opened_on: Some(Day(90)), ..f };
        assert_eq!(judge(&open, Day(89)).0, State::Soon, "not before its day");
        assert_eq!(judge(&open, Day(95)), (State::Met, Some(Day(90))));
    }

    proptest! {
        /// F07: the figures only grow, end at all of them, and tell nothing of days to come.
        #[test]
        fn progress_adds_up(due in proptest::collection::vec((10i64..200, 0usize..8, 10i64..200), 0..60), today in 0i64..300, long: bool) {
            let until = Day(if long { 400 } else { 110 });
            let targets: Vec<_> = due.iter().map(|(d, s, on)| (Day(*d).min(until), State::ALL[*s], Some(Day(*on)))).collect();
            let all = targets.iter().filter(|t| t.1 != State::Released).count() as i64;
            let told = progress(Day(10), until, Day(today), targets.into_iter());
            prop_assert!(told.windows(2).all(|w| w[0].due <= w[1].due && w[0].on < w[1].on));
            prop_assert!(told.windows(2).all(|w| w[1].met.is_none() || w[0].met <= w[1].met));
            prop_assert_eq!(told.last().map(|p| (p.on, p.due)), Some((until, all)));
            prop_assert!(told.iter().all(|p| p.met.is_none_or(|_| p.on.0 - 31 <= today)));
        }
    }
}
