//! How the story is told: bodies founded by decisions of meetings, with their holders.

use super::names::{Invented, Names};
use crate::{
    access::Deed,
    bodies::{self, Basis, Body, NewBody, NewMandate, SeatRef},
    decisions::{self, Effect, Kind, NewDecision, Taken, Votes},
    meetings::{self, Meeting, Mode, NewMeeting, NewPresence, NewStep, Precision, Role, Step},
    people::{self, NewPerson, Person, Sex},
    record::Stop,
    statutes::Rulebook,
    territory::store::UnitRow,
    web,
};
use amana_base::{Day, Id};
use rand_chacha::{ChaCha20Rng, rand_core::Rng};
use std::sync::Arc;

/// What the telling left: who can sign in, and how much there is.
#[derive(Debug, Default)]
pub struct Told {
    /// For the national headquarters.
    pub headquarters: Option<Id<Person>>,
    /// A provincial secretary.
    pub secretary: Option<Id<Person>>,
    /// The rapporteur of the same province.
    pub rapporteur: Option<Id<Person>>,
    /// Names that the texts of the archive mention, by their place in them.
    pub names: Vec<(&'static str, String)>,
    /// Bodies founded.
    pub bodies: usize,
    /// Persons entered.
    pub persons: usize,
    /// Meetings recorded.
    pub meetings: usize,
}

/// A failure of the verbs; the story asks nothing that they refuse.
pub fn told(stop: Stop) -> web::Error {
    match stop {
        Stop::Failed(e) => e,
        Stop::Refused(r) => anyhow::anyhow!("the story was refused: {r:?}").into(),
    }
}

/// Somebody in a post.
#[derive(Clone)]
pub struct Holder {
    /// Who.
    pub person: Id<Person>,
    /// Their invented name.
    pub name: Invented,
    /// The post.
    pub post: &'static str,
    /// The rank.
    pub rank: Option<u32>,
}

/// A body of the story, with its first holders.
pub struct Founded {
    /// The body.
    pub body: Id<Body>,
    /// Where.
    pub unit: UnitRow,
    /// In the order of protocol.
    pub holders: Vec<Holder>,
    /// What people call it: `الأمانة الإقليمية`.
    pub label: String,
}

impl Founded {
    /// Who holds a post.
    pub fn holder(&self, post: &str) -> Option<&Holder> {
        self.holders.iter().find(|h| h.post == post)
    }
    /// Its head.
    pub fn head(&self) -> Option<&Holder> {
        self.holders.first()
    }
}

/// The one who tells.
pub struct Teller<'d, 'v> {
    /// The act under way.
    pub deed: &'d mut Deed<'v>,
    /// The same numbers each time.
    pub rng: ChaCha20Rng,
    /// Invented names.
    pub names: Names,
    /// The statute.
    pub rules: Arc<Rulebook>,
    /// Today.
    pub today: Day,
    /// What was told so far.
    pub told: Told,
    /// The congresses that met, by kind and unit.
    pub assemblies: Vec<(&'static str, Id<crate::territory::Unit>, Id<Body>)>,
    /// Whether the next holders to enter are women, in order of protocol: the texts of the archive agree with them.
    pub cast: Vec<bool>,
}

/// What a founding meeting was like.
#[derive(Clone, Copy, PartialEq)]
pub enum Lawful {
    /// Convened in time, with its quorum.
    Yes,
    /// Nothing is known of its convocation.
    Unknown,
    /// Too few were there.
    Inquorate,
}

impl Teller<'_, '_> {
    /// A number below `n`.
    pub fn below(&mut self, n: u32) -> u32 {
        self.rng.next_u32() % n.max(1)
    }
    /// True `n` times in a hundred.
    pub fn chance(&mut self, n: u32) -> bool {
        self.below(100) < n
    }
    /// Enters somebody new at a place.
    pub async fn person(&mut self, unit: &UnitRow, in_women: u32) -> web::Result<(Id<Person>, Invented)> {
        let name = self.names.invent(&mut self.rng, in_women);
        let honorific = match self.below(12) {
            0 => {
                if name.woman {
                    "الدكتورة"
                } else {
                    "الدكتور"
                }
            }
            1 | 2 => {
                if name.woman {
                    "الأستاذة"
                } else {
                    "الأستاذ"
                }
            }
            _ => "",
        };
        let new = NewPerson {
            name_ar: name.ar.clone(),
            name_la: name.la.clone(),
            honorific: honorific.into(),
            sex: Some(if name.woman { Sex::Female } else { Sex::Male }),
            place: unit.place(),
        };
        let id = people::enter(self.deed, new).await.map_err(told)?;
        self.told.persons += 1;
        Ok((id, name))
    }

    /// Enters the first holders of a body's posts.
    pub async fn holders(
        &mut self,
        unit: &UnitRow,
        posts: &[(&'static str, u32)],
        in_women: u32,
    ) -> web::Result<Vec<Holder>> {
        let mut out: Vec<Holder> = vec![];
        let cast = std::mem::take(&mut self.cast);
        for (post, count) in posts {
            let ranked = self.ranked(post);
            for n in 0..*count {
                let woman = cast.get(out.len()).map_or(in_women, |woman| u32::from(*woman));
                let (person, name) = self.person(unit, woman).await?;
                out.push(Holder { person, name, post, rank: ranked.then_some(n + 1) });
            }
        }
        Ok(out)
    }
    fn ranked(&self, post: &str) -> bool {
        post == "deputy"
    }

    #[expect(clippy::too_many_arguments, reason = "a founding is all of these; the story names each")]
    /// Founds a body at a meeting of another (or at an assembly of its own), and begins its first mandates there.
    pub async fn found(
        &mut self,
        kind: &'static str,
        unit: &UnitRow,
        name: Option<(&str, &str)>,
        parent: Option<&Founded>,
        on: Day,
        posts: &[(&'static str, u32)],
        lawful: Lawful,
    ) -> web::Result<Founded> {
        let holders = self.holders(unit, posts, 3).await?;
        let label =
            name.map(|n| n.0.to_owned()).unwrap_or_else(|| self.rules.kind_label(kind, crate::ui::Lang::Ar));
        let convenes = match parent {
            Some(parent) => Some(parent.body),
            None => self.assembly(kind, unit).await?,
        };
        let meeting = self.founding_meeting(&label, unit, parent, convenes, on, &holders, lawful).await?;
        let text = match (parent, holders.first()) {
            (_, Some(head)) => format!("انتخاب {} {} على رأس {label}", courtesy(&head.name), head.name.ar),
            (_, None) => format!("إحداث {label}"),
        };
        let new = NewBody {
            kind: kind.into(),
            unit: unit.id,
            name_ar: name.map(|n| n.0.to_owned()).unwrap_or_default(),
            name_fr: name.map(|n| n.1.to_owned()).unwrap_or_default(),
            parent: parent.map(|p| p.body),
            competence: String::new(),
            founded_on: Some(on),
            founded_by: None,
        };
        let mandates = holders
            .iter()
            .map(|h| {
                let placeholder = SeatRef::Post { body: Id::from_raw(0), post: h.post.into(), rank: h.rank };
                let basis = if h.post == "director" { Basis::Appointment } else { Basis::Election };
                (h.post.to_owned(), h.rank, NewMandate::new(placeholder, h.person, on, basis))
            })
            .collect();
        let taken = if self.chance(30) { Taken::Consensus } else { Taken::Majority };
        let voters = 12 + i64::from(self.below(40));
        let votes = match taken {
            Taken::Majority => {
                Votes { votes_for: Some(voters), against: Some(voters / 6), abstentions: Some(voters / 9) }
            }
            _ => Votes::default(),
        };
        let decision = NewDecision {
            meeting: Some(meeting),
            body: convenes,
            kind: Kind::Creation,
            taken,
            votes,
            text,
            taken_on: Some(on),
            ordinal: 1,
            article: String::new(),
            unit: unit.id,
            effects: vec![Effect::FoundBodyWith(new, mandates)],
        };
        let recorded = decisions::record(self.deed, decision).await.map_err(told)?;
        let body = recorded
            .done
            .iter()
            .find(|d| d.kind == decisions::EffectKind::BodyCreated)
            .map(|d| Id::from_raw(d.ref_id))
            .ok_or_else(|| anyhow::anyhow!("no body was founded"))?;
        self.told.bodies += 1;
        Ok(Founded { body, unit: unit.clone(), holders, label })
    }

    #[expect(clippy::too_many_arguments, reason = "a founding meeting is all of these")]
    async fn founding_meeting(
        &mut self,
        label: &str,
        unit: &UnitRow,
        parent: Option<&Founded>,
        convenes: Option<Id<Body>>,
        on: Day,
        holders: &[Holder],
        lawful: Lawful,
    ) -> web::Result<Id<Meeting>> {
        let mut m = NewMeeting::of(unit.id);
        m.body = convenes;
        m.kind = "founding".into();
        m.title = format!("الجمع العام لتأسيس {label} ب{}", unit.name_ar);
        m.held_on = Some(on);
        m.date_precision = Precision::Day;
        m.mode = Mode::InPerson;
        m.venue = "مقر الحزب".into();
        let members = 20 + i64::from(self.below(60));
        match lawful {
            Lawful::Unknown => {}
            _ => {
                m.convened_by = parent.and_then(|p| p.head()).map(|h| h.person);
                m.convened_as = parent.map(|p| p.label.clone()).unwrap_or_default();
                m.convened_on = Some(on.plus(-21));
                m.members_then = Some(members);
                m.present = Some(if lawful == Lawful::Inquorate { members / 3 } else { members * 3 / 4 });
                m.steps.push(NewStep { step: Step::Convened, on: Some(on.plus(-21)) });
            }
        }
        m.steps.push(NewStep { step: Step::Closed, on: Some(on) });
        let chair = parent.and_then(|p| p.head()).or(holders.first());
        if let Some(h) = chair {
            m.people.push(NewPresence {
                person: h.person,
                role: Role::Chair,
                capacity_written: String::new(),
                mandate: None,
            });
        }
        self.meeting(m).await
    }

    /// The congress that elects a body of this kind, founded the first time it is asked for.
    async fn assembly(&mut self, kind: &str, unit: &UnitRow) -> web::Result<Option<Id<Body>>> {
        let assembly = match kind {
            "provincial_secretariat" => "provincial_congress",
            "regional_secretariat" | "regional_council" => "regional_congress",
            "national_council" => "national_congress",
            _ => return Ok(None),
        };
        if let Some((_, _, body)) = self.assemblies.iter().find(|(k, u, _)| *k == assembly && *u == unit.id) {
            return Ok(Some(*body));
        }
        let new = NewBody {
            kind: assembly.into(),
            unit: unit.id,
            name_ar: String::new(),
            name_fr: String::new(),
            parent: None,
            competence: String::new(),
            founded_on: None,
            founded_by: None,
        };
        let body = bodies::found(self.deed, new).await.map_err(told)?;
        self.assemblies.push((assembly, unit.id, body));
        Ok(Some(body))
    }

    /// Records a meeting.
    pub async fn meeting(&mut self, m: NewMeeting) -> web::Result<Id<Meeting>> {
        self.told.meetings += 1;
        meetings::record(self.deed, m).await.map_err(told)
    }

    /// Begins one more mandate by a decision that is told elsewhere.
    pub async fn mandate(&mut self, new: NewMandate) -> web::Result<()> {
        bodies::begin_mandate(self.deed, new).await.map_err(told)?;
        Ok(())
    }
}

/// `السيد` or `السيدة`.
pub fn courtesy(name: &Invented) -> &'static str {
    if name.woman { "السيدة" } else { "السيد" }
}
