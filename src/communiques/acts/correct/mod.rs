mod answers;

use crate::communiques::acts::wrong::{What, Wrong, Wrongs};
use crate::{
    access::{Granted, capability::ReviewArchive},
    communiques::{
        Communique, Sheet, State,
        drafting::{self, Drafting},
        lexicon::{self, Desk, split_post_key},
        sheet::{
            Choice, ComingLine, DecisionLine, EffectLine, FigureLine, OfficeLine, PersonLine, Said, TextLine,
        },
        store,
    },
    decisions,
    journal::{Entry, Subject, Verb},
    meetings,
    people::clean_name,
    statutes::Rulebook,
    web::{Error, Result},
};
use amana_base::Id;
use answers::{ambiguous, date, day, gone, has, name_of, text, unit};
use serde_json::json;
use std::collections::HashMap;

/// One entry of the draft, as its form sends it.
pub struct Correction {
    /// Which: `p3`, `m1-date`, `m1-person` to add one.
    pub field: String,
    /// What was answered.
    pub answers: HashMap<String, String>,
}

impl Correction {
    fn get(&self, name: &str) -> Option<&str> {
        self.answers.get(name).map(|s| s.trim())
    }
}

/// Corrects one entry of a draft. Gives the entry to come back to, or what is wrong.
pub async fn correct(
    by: &Granted<ReviewArchive>,
    id: Id<Communique>,
    version: i64,
    c: &Correction,
) -> Result<std::result::Result<String, Wrongs>> {
    let visit = by.visit();
    let known = visit.app.db.first(store::communique(id)).await?.ok_or(Error::NotFound)?;
    by.at(known.place())?;
    if known.state != State::Draft || known.version != version {
        return Err(Error::Changed);
    }
    let mut sheet = Sheet::parse(&known.draft).ok_or(Error::Changed)?;
    let desk = lexicon::desk(&visit.app).await?;
    let rules = visit.app.rules();
    let at = match (Editor { sheet: &mut sheet, desk: &desk, rules: &rules }).apply(c) {
        Ok(at) => at,
        Err(wrongs) => return Ok(Err(wrongs)),
    };
    // What concerns another territory stays here until it is handed on.
    let place = sheet.place(&desk.gazette).filter(|p| by.at(*p).is_ok()).unwrap_or(known.place());
    let (json, held_on) = (sheet.json(), sheet.main().and_then(|m| m.date.from));
    by.act(Verb::CorrectDraft, async |mut deed| {
        if deed.tx.exec(store::draft_update(id, version, &json, held_on, place)).await? == 0 {
            return Err(Error::Changed);
        }
        let entry = Entry::about(Subject::new("communique", id), place).with(json!({ "field": c.field }));
        deed.commit(entry).await?;
        Ok(())
    })
    .await?;
    Ok(Ok(at))
}

/// Letters in a line, and in a name.
const TEXT_LIMIT: usize = 5000;

const NAME_LIMIT: usize = 100;

struct Editor<'e> {
    sheet: &'e mut Sheet,
    desk: &'e Desk,
    rules: &'e Rulebook,
}

type Applied = std::result::Result<String, Wrongs>;

impl Editor<'_> {
    fn apply(&mut self, c: &Correction) -> Applied {
        if let Some((meeting, name)) =
            c.field.strip_prefix('m').and_then(|f| f.split_once('-').or(Some((f, ""))))
        {
            let id: u32 = meeting.parse().map_err(|_| gone())?;
            return self.of_meeting(id, name, c);
        }
        let (kind, number) = c.field.split_at_checked(1).ok_or_else(gone)?;
        let id: u32 = number.parse().map_err(|_| gone())?;
        match kind {
            "p" => self.person(id, c),
            "o" => self.office(id, c),
            "a" | "d" | "n" | "g" => self.line(kind, id, c),
            "e" => self.effect(id, c),
            _ => Err(gone()),
        }
    }

    fn of_meeting(&mut self, id: u32, name: &str, c: &Correction) -> Applied {
        if let "person" | "agenda" | "decision" | "coming" | "figure" = name {
            return self.add(id, name, c);
        }
        let (desk, rules) = (self.desk, self.rules);
        let m = self.sheet.meeting_mut(id).ok_or_else(gone)?;
        match name {
            "" => m.take = c.get("take") == Some("on"),
            "kind" => m.kind.correct(c.get("kind").unwrap_or_default()),
            "mode" => {
                let mode: meetings::Mode = c
                    .get("mode")
                    .unwrap_or_default()
                    .parse()
                    .map_err(|_| vec![Wrong::at("mode", What::NotInStatute)])?;
                m.mode.correct(mode.as_str());
            }
            "venue" => m.venue.correct(&text(c, "value", true)?),
            "slogan" => m.slogan.correct(&text(c, "value", true)?),
            "body" => {
                let kind = c.get("kind").unwrap_or_default();
                if !kind.is_empty() && rules.kind(kind).is_none() {
                    return Err(vec![Wrong::at("kind", What::NotInStatute)]);
                }
                let several = rules.kind(kind).is_some_and(|k| k.several);
                m.body.name = if several { name_of(c, "name")? } else { String::new() };
                m.body.kind = kind.to_string();
                m.body.said.by_hand = true;
            }
            "unit" => unit(&desk.gazette, &mut m.unit, c, false)?,
            "host" => unit(&desk.gazette, &mut m.host, c, true)?,
            "date" => date(m, c)?,
            _ => return Err(gone()),
        }
        Ok(c.field.clone())
    }

    fn add(&mut self, id: u32, what: &str, c: &Correction) -> Applied {
        let by_hand = |value: String| Said { value, sure: 100, by_hand: true, span: None };
        let said = match what {
            "person" => by_hand(name_of(c, "name")?),
            "figure" => by_hand(text(c, "value", false)?),
            _ => by_hand(text(c, "text", false)?),
        };
        let line = self.sheet.fresh();
        let m = self.sheet.meeting_mut(id).ok_or_else(gone)?;
        Ok(match what {
            "person" => {
                m.people.push(PersonLine {
                    id: line,
                    take: true,
                    name: said,
                    role: "attendee".into(),
                    ..PersonLine::default()
                });
                format!("p{line}")
            }
            "agenda" => {
                m.agenda.push(TextLine { id: line, said });
                format!("a{line}")
            }
            "decision" => {
                let (kind, taken) = drafting::classify(&said.value, said.value.clone());
                m.decisions.push(DecisionLine { id: line, said, kind, taken, effects: vec![] });
                format!("d{line}")
            }
            "coming" => {
                m.coming.push(ComingLine {
                    id: line,
                    said,
                    precision: "unknown".into(),
                    ..ComingLine::default()
                });
                format!("n{line}")
            }
            _ => {
                m.figures.push(FigureLine { id: line, value: said, unit: Said::default() });
                format!("g{line}")
            }
        })
    }

    fn person(&mut self, id: u32, c: &Correction) -> Applied {
        let (desk, rules) = (self.desk, self.rules);
        let Some(mi) = self.sheet.meetings.iter().position(|m| m.people.iter().any(|p| p.id == id)) else {
            return Err(gone());
        };
        let mut offices: Option<Vec<OfficeLine>> = None;
        {
            let m = &mut self.sheet.meetings[mi];
            let home = m.unit.code.clone();
            let Some(p) = m.people.iter_mut().find(|p| p.id == id) else { return Err(gone()) };
            if let Some(link) = c.get("link") {
                p.link = match link {
                    "new" => Choice::New,
                    "ask" => Choice::Auto,
                    known => Choice::Known(known.parse().map_err(|_| gone())?),
                };
                return Ok(c.field.clone());
            }
            if let Some(take) = c.get("take") {
                p.take = take == "on";
                return Ok(c.field.clone());
            }
            let (name, capacity) = (name_of(c, "name")?, text(c, "capacity", true)?);
            let role: meetings::Role = c
                .get("role")
                .unwrap_or_default()
                .parse()
                .map_err(|_| vec![Wrong::at("role", What::NotInStatute)])?;
            if amana_arabic::fold(&p.name.value) != amana_arabic::fold(&name) {
                // Another name may be another person.
                p.link = Choice::Auto;
            }
            p.name.correct(&name);
            p.title = clean_name(c.get("title").unwrap_or_default()).chars().take(NAME_LIMIT).collect();
            p.role = role.as_str().to_string();
            if p.capacity.value != capacity {
                p.capacity.correct(&capacity);
                let with =
                    Drafting { reader: &desk.reader, rules, terms: &desk.terms, gazette: &desk.gazette };
                offices =
                    Some(drafting::offices(&with, &capacity, std::iter::empty(), desk.gazette.code(&home)));
            }
            // One chair.
            if role == meetings::Role::Chair {
                m.people
                    .iter_mut()
                    .filter(|q| q.id != id && q.role == "chair")
                    .for_each(|q| q.role = "attendee".into());
            }
        }
        if let Some(mut offices) = offices {
            for o in &mut offices {
                o.id = self.sheet.fresh();
            }
            if let Some(p) = self.sheet.meetings[mi].people.iter_mut().find(|p| p.id == id) {
                p.offices = offices;
            }
        }
        if let Some(post) = c.get("post").filter(|p| !p.is_empty()) {
            let office = self.chosen_office(mi, post, c)?;
            if let Some(p) = self.sheet.meetings[mi].people.iter_mut().find(|p| p.id == id) {
                p.offices.push(office);
            }
        }
        Ok(c.field.clone())
    }

    /// A post chosen from the statute's list, at the unit typed or the one the meeting gives.
    fn chosen_office(
        &mut self,
        meeting: usize,
        key: &str,
        c: &Correction,
    ) -> std::result::Result<OfficeLine, Wrongs> {
        let unknown = || vec![Wrong::at("post", What::NotInStatute)];
        let (kind, post, rank) = split_post_key(key).ok_or_else(unknown)?;
        let body =
            self.rules.kind(kind).filter(|_| self.rules.post(kind, post).is_some()).ok_or_else(unknown)?;
        let typed = c.get("unit").unwrap_or_default();
        let row = if typed.is_empty() {
            let home = self.desk.gazette.code(&self.sheet.meetings[meeting].unit.code);
            home.and_then(|u| self.desk.gazette.at_level(u, body.level))
        } else {
            Some(self.desk.gazette.typed(typed).map_err(|found| vec![ambiguous("unit", typed, &found)])?)
        };
        let Some(row) = row else { return Err(vec![Wrong::at("unit", What::UnitMissing)]) };
        let name = if body.several { name_of(c, "office_name")? } else { String::new() };
        let unit = row.code.clone();
        let (kind, post) = (kind.to_string(), post.to_string());
        Ok(OfficeLine { id: self.sheet.fresh(), take: Some(true), kind, post, rank, unit, name })
    }

    fn office(&mut self, id: u32, c: &Correction) -> Applied {
        for p in self.sheet.meetings.iter_mut().flat_map(|m| &mut m.people) {
            if let Some(o) = p.offices.iter_mut().find(|o| o.id == id) {
                o.take = Some(c.get("take") == Some("on"));
                return Ok(format!("p{}", p.id));
            }
        }
        Err(gone())
    }

    fn effect(&mut self, id: u32, c: &Correction) -> Applied {
        for d in self.sheet.meetings.iter_mut().flat_map(|m| &mut m.decisions) {
            if let Some(e) = d.effects.iter_mut().find(|e| e.id == id) {
                e.take = c.get("take") == Some("on");
                return Ok(format!("d{}", d.id));
            }
        }
        Err(gone())
    }

    fn line(&mut self, kind: &str, id: u32, c: &Correction) -> Applied {
        let desk = self.desk;
        let gone_too = c.get("remove").is_some();
        let Some(mi) = self.sheet.meetings.iter().position(|m| has(m, kind, id)) else { return Err(gone()) };
        let mid = self.sheet.meetings[mi].id;
        if gone_too {
            let m = &mut self.sheet.meetings[mi];
            match kind {
                "a" => m.agenda.retain(|l| l.id != id),
                "d" => m.decisions.retain(|l| l.id != id),
                "n" => m.coming.retain(|l| l.id != id),
                _ => m.figures.retain(|l| l.id != id),
            }
            return Ok(format!("m{mid}"));
        }
        let mut effect = None;
        if kind == "d" && c.get("effect").is_some_and(|e| !e.is_empty()) {
            effect = Some(self.chosen_effect(mi, c)?);
        }
        let m = &mut self.sheet.meetings[mi];
        match kind {
            "a" => {
                let value = text(c, "text", false)?;
                m.agenda.iter_mut().filter(|l| l.id == id).for_each(|l| l.said.correct(&value));
            }
            "d" => {
                let value = text(c, "text", false)?;
                let kind: decisions::Kind = c
                    .get("kind")
                    .unwrap_or_default()
                    .parse()
                    .map_err(|_| vec![Wrong::at("kind", What::NotInStatute)])?;
                let taken: decisions::Taken = c
                    .get("taken")
                    .unwrap_or_default()
                    .parse()
                    .map_err(|_| vec![Wrong::at("taken", What::NotInStatute)])?;
                for d in m.decisions.iter_mut().filter(|l| l.id == id) {
                    d.said.correct(&value);
                    d.kind = kind.as_str().into();
                    d.taken = taken.as_str().into();
                    d.effects.extend(effect.take());
                }
            }
            "n" => {
                let value = text(c, "text", false)?;
                let on = day(c, "on")?;
                for n in m.coming.iter_mut().filter(|l| l.id == id) {
                    n.said.correct(&value);
                    if n.on != on {
                        n.precision = if on.is_some() { "day" } else { "unknown" }.into();
                    }
                    n.on = on;
                }
            }
            _ => {
                let (value, unit) = (text(c, "value", false)?, text(c, "unit", true)?);
                for g in m.figures.iter_mut().filter(|l| l.id == id) {
                    g.value.correct(&value);
                    g.unit.correct(&unit);
                }
            }
        }
        let _ = desk;
        Ok(c.field.clone())
    }

    /// What a decision does, chosen from the statute's lists: a body's kind, and a person with a post in it if somebody is
    /// designated.
    fn chosen_effect(&mut self, meeting: usize, c: &Correction) -> std::result::Result<EffectLine, Wrongs> {
        let unknown = || vec![Wrong::at("effect", What::NotInStatute)];
        let key = c.get("effect").unwrap_or_default();
        let (kind, post, rank) = match split_post_key(key) {
            Some((kind, post, rank)) => (kind, post, rank),
            None => (key, "", 0),
        };
        let body = self
            .rules
            .kind(kind)
            .filter(|_| post.is_empty() || self.rules.post(kind, post).is_some())
            .ok_or_else(unknown)?;
        let holder = c.get("holder").and_then(|h| h.parse::<u32>().ok());
        if !post.is_empty() && holder.is_none() {
            return Err(vec![Wrong::at("holder", What::NameMissing)]);
        }
        let home = self.desk.gazette.code(&self.sheet.meetings[meeting].unit.code);
        let Some(row) = home.and_then(|u| self.desk.gazette.at_level(u, body.level)) else {
            return Err(vec![Wrong::at("effect", What::UnitMissing)]);
        };
        let name = if body.several { name_of(c, "effect_name")? } else { String::new() };
        let (unit, kind, post) = (row.code.clone(), kind.to_string(), post.to_string());
        let holder = holder.filter(|_| !post.is_empty());
        Ok(EffectLine {
            id: self.sheet.fresh(),
            take: true,
            kind,
            name,
            unit,
            holder,
            post,
            rank,
            span: None,
        })
    }
}
