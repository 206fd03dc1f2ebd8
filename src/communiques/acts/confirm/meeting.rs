//! A meeting of the sheet, its body, people, decisions and effects entered in the record.

use super::{Outcome, Work};
use crate::{
    bodies::{self, Body, NewBody},
    communiques::{
        link::{self, Standing},
        sheet::{Choice, MeetingSheet, OfficeLine, PersonLine},
    },
    decisions::{self, Decision, NewMilestone},
    meetings::{self, Mode, NewFigure, NewMeeting, NewPresence, NewStep, Precision, Role, Step},
    people::{self, NewPerson, Person},
    territory::{Place, Unit},
};
use amana_base::{Day, Id, Weekday};

impl<'d> Work<'d> {
    pub(super) async fn meeting(&mut self, m: &MeetingSheet, title: String) -> Outcome<Option<Id<Body>>> {
        let today = self.deed.visit().today;
        let day = link::day_of(m, today);
        self.at = format!("m{}-unit", m.id);
        let (unit, place) = self.unit(&m.unit.code)?;
        for p in m.people.clone() {
            if !p.take {
                continue;
            }
            self.at = format!("p{}", p.id);
            let person = self.person(&p, place).await?;
            self.source("person", person.raw(), format!("p{}", p.id), p.name.span);
        }
        self.at = format!("m{}-body", m.id);
        let body = if m.body.kind.is_empty() {
            None
        } else {
            let founded = (m.kind.value == "founding").then_some(m.date.from).flatten();
            Some(
                self.body(m.body.kind.clone(), m.unit.code.clone(), m.body.name.clone(), founded, None)
                    .await?,
            )
        };
        if let Some(body) = body {
            self.source("body", body.raw(), format!("m{}-body", m.id), m.body.said.span);
        }
        let offices: Vec<(PersonLine, OfficeLine)> = m
            .people
            .iter()
            .filter(|p| p.take)
            .flat_map(|p| p.offices.iter().map(|o| (p.clone(), o.clone())))
            .collect();
        for (p, office) in offices {
            self.office(&p, &office, day).await?;
        }
        self.at = format!("m{}-date", m.id);
        let new = self.new_meeting(m, unit, body, &title);
        let meeting = meetings::record(&mut self.deed, new).await?;
        self.counts.meetings += 1;
        for (name, span) in [
            ("kind", m.kind.span),
            ("unit", m.unit.said.span),
            ("host", m.host.said.span),
            ("date", m.date.said.span),
            ("mode", m.mode.span),
            ("venue", m.venue.span),
            ("slogan", m.slogan.span),
        ] {
            self.source("meeting", meeting.raw(), format!("m{}-{name}", m.id), span);
        }
        for a in &m.agenda {
            self.source("meeting", meeting.raw(), format!("a{}", a.id), a.said.span);
        }
        for g in &m.figures {
            self.source("meeting", meeting.raw(), format!("g{}", g.id), g.value.span);
        }
        for (n, d) in m.decisions.iter().enumerate() {
            self.decision(m, d, n, meeting, body, unit, day).await?;
        }
        for c in &m.coming {
            self.at = format!("n{}", c.id);
            let new = NewMilestone {
                meeting: Some(meeting),
                body,
                what: c.said.value.clone(),
                due_on: c.on,
                precision: c.precision.parse().unwrap_or(Precision::Unknown),
                unit,
            };
            let milestone = decisions::set_milestone(&mut self.deed, new).await?;
            self.source("milestone", milestone.raw(), format!("n{}", c.id), c.said.span);
        }
        self.at.clear();
        Ok(body)
    }

    fn new_meeting(
        &self,
        m: &MeetingSheet,
        unit: Id<Unit>,
        body: Option<Id<Body>>,
        title: &str,
    ) -> NewMeeting {
        let mut new = NewMeeting::of(unit);
        new.body = body;
        new.kind = m.kind.value.clone();
        new.title = title.to_string();
        new.host_unit = self.links.unit(&m.host.code).map(|(id, _)| id);
        (new.held_on, new.held_until_on) = (m.date.from, m.date.until);
        new.date_precision = if m.date.from.is_none() {
            Precision::Unknown
        } else {
            m.date.precision.parse().unwrap_or(Precision::Unknown)
        };
        new.date_written = m.date.said.value.clone();
        new.weekday_written = m.date.weekday.and_then(weekday);
        new.mode = m.mode.value.parse().unwrap_or(Mode::Unknown);
        new.venue = m.venue.value.clone();
        new.slogan = m.slogan.value.clone();
        new.communique = Some(self.communique);
        let mut seen = vec![];
        for p in m.people.iter().filter(|p| p.take) {
            let (Some(person), role) = (self.persons.get(&p.id), p.role.parse().unwrap_or(Role::Named))
            else {
                continue;
            };
            if !seen.contains(&(*person, role)) {
                seen.push((*person, role));
                new.people.push(NewPresence {
                    person: *person,
                    role,
                    capacity_written: p.capacity.value.clone(),
                    mandate: None,
                });
            }
        }
        new.agenda = m.agenda.iter().map(|a| a.said.value.clone()).collect();
        new.figures = m
            .figures
            .iter()
            .map(|g| NewFigure { value: g.value.value.clone(), unit_written: g.unit.value.clone() })
            .collect();
        new.steps = vec![
            NewStep { step: Step::Closed, on: m.date.until.or(m.date.from) },
            NewStep { step: Step::Reported, on: None },
        ];
        new
    }

    async fn person(&mut self, p: &PersonLine, place: Place) -> Outcome<Id<Person>> {
        let id = match (p.link, self.links.persons.get(&p.id)) {
            (Choice::Known(id), _) => id,
            (_, Some(Standing::Known(c, _))) => c.person.id,
            _ => {
                // The same new name in two meetings of one text is one person.
                if let Some(same) = self.entered_already(p) {
                    same
                } else {
                    let latin = !p.name.value.chars().any(amana_arabic::is_arabic_letter);
                    let (ar, la) =
                        if latin { ("", p.name.value.as_str()) } else { (p.name.value.as_str(), "") };
                    let new = NewPerson {
                        name_ar: ar.into(),
                        name_la: la.into(),
                        honorific: p.title.clone(),
                        sex: p.sex(),
                        place,
                    };
                    self.counts.persons += 1;
                    people::enter(&mut self.deed, new).await?
                }
            }
        };
        self.persons.insert(p.id, id);
        Ok(id)
    }

    fn entered_already(&self, p: &PersonLine) -> Option<Id<Person>> {
        let name = amana_arabic::fold(&p.name.value);
        let others = self.sheet.meetings.iter().flat_map(|m| &m.people).filter(|q| q.id != p.id);
        others
            .filter(|q| amana_arabic::fold(&q.name.value) == name)
            .find_map(|q| self.persons.get(&q.id).copied())
    }

    /// The living body of a kind at a unit, founded when the record has none.
    pub(super) async fn body(
        &mut self,
        kind: String,
        unit: String,
        name: String,
        founded_on: Option<Day>,
        founded_by: Option<Id<Decision>>,
    ) -> Outcome<Id<Body>> {
        let (unit_id, _) = self.unit(&unit)?;
        if let Some(id) = bodies::find(&mut self.deed, &kind, unit_id, &name).await? {
            return Ok(id);
        }
        let parent = self.parent(kind.clone(), unit_id).await?;
        self.counts.bodies += 1;
        let new = self.new_body(&kind, unit_id, &name, parent, founded_on, founded_by);
        bodies::found(&mut self.deed, new).await
    }

    pub(super) fn new_body(
        &self,
        kind: &str,
        unit: Id<Unit>,
        name: &str,
        parent: Option<Id<Body>>,
        founded_on: Option<Day>,
        founded_by: Option<Id<Decision>>,
    ) -> NewBody {
        NewBody {
            kind: kind.into(),
            unit,
            name_ar: name.into(),
            name_fr: String::new(),
            parent,
            competence: String::new(),
            founded_on,
            founded_by,
        }
    }

    /// The body inside which one of this kind lives, if the record has it.
    pub(super) async fn parent(&mut self, kind: String, unit: Id<Unit>) -> Outcome<Option<Id<Body>>> {
        let rules = self.deed.visit().app.rules();
        match rules.kind(&kind).and_then(|k| k.parent.clone()) {
            Some(parent) => bodies::find(&mut self.deed, &parent, unit, "").await,
            None => Ok(None),
        }
    }
}

fn weekday(n: u8) -> Option<Weekday> {
    use Weekday::*;
    [Monday, Tuesday, Wednesday, Thursday, Friday, Saturday, Sunday]
        .get(usize::from(n).checked_sub(1)?)
        .copied()
}
