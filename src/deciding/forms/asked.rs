//! The effect that a form asks for.

use super::{Desk, WishForm};
use crate::{
    bodies,
    deciding::{Who, Wish, due, rehearsal::newcomer},
    people,
    record::{Refusal, view::name_in},
    web::{FormErrors, Result},
};
use amana_base::{Day, Id};

impl Desk<'_> {
    /// The person a form names; the candidates when it must be asked who.
    pub(super) async fn who(
        &self,
        form: &WishForm,
        optional: bool,
        errors: &mut FormErrors,
    ) -> Result<(Option<Who>, Vec<people::pages::Candidate>)> {
        let w = self.by.visit().words();
        if let Ok(picked) = form.pick.parse::<Id<people::Person>>() {
            let row = people::pages::reach(self.read, picked).await?;
            let name = name_in(self.by.visit().lang, &row.name_ar, &row.name_la);
            return Ok((Some(Who { person: Some(row.id), name, sex: String::new() }), vec![]));
        }
        let name = form.person.trim();
        if name.is_empty() {
            if !optional {
                errors.add("person", Refusal::NameMissing.sentence(w));
            }
            return Ok((None, vec![]));
        }
        let enters = matches!(form.does.as_str(), "begin" | "found");
        if form.pick == "new-person" && enters {
            let who = Who { person: None, name: name.to_owned(), sex: form.sex.clone() };
            if let Err(refusal) = newcomer(&who, self.meeting.place()).checked().map(|_| ()) {
                errors.add("person", refusal.sentence(w));
                return Ok((None, vec![]));
            }
            return Ok((Some(who), vec![]));
        }
        let candidates = people::pages::candidates(self.read, name).await?;
        match (candidates.as_slice(), enters) {
            ([], false) => errors.add("person", Refusal::NoPerson.sentence(w)),
            ([], true) => errors.add("pick", w.bodies_form_pick_new()),
            _ => errors.add("pick", w.bodies_form_pick_one()),
        }
        Ok((None, candidates))
    }
    /// The effect a form asks for.
    pub(super) async fn wish(
        &self,
        form: &WishForm,
        errors: &mut FormErrors,
    ) -> Result<(Option<Wish>, Vec<people::pages::Candidate>)> {
        let visit = self.by.visit();
        let w = visit.words();
        let said_on = self.meeting.held_on.unwrap_or(visit.today);
        let day = |errors: &mut FormErrors| -> Day {
            match bodies::forms::day_of(&form.from_on, "from_on", w, errors) {
                Some(day) => day,
                None => {
                    if errors.of("from_on").is_none() {
                        errors.add("from_on", w.bodies_form_bad_day());
                    }
                    said_on
                }
            }
        };
        Ok(match form.does.as_str() {
            "begin" => {
                let mut parts = form.seat.splitn(3, ':');
                let seat = (|| {
                    Some((
                        parts.next()?.parse::<Id<bodies::Body>>().ok()?,
                        parts.next()?.to_owned(),
                        parts.next()?.parse::<u32>().ok()?,
                    ))
                })();
                if seat.is_none() {
                    errors.add("seat", w.bodies_form_no_post());
                }
                if Wish::basis(&form.basis).is_none() {
                    errors.add("basis", w.bodies_form_no_basis());
                }
                let from_on = day(errors);
                let (who, candidates) = self.who(form, false, errors).await?;
                let wish = seat.zip(who).map(|((body, post, rank), who)| Wish::Begin {
                    body,
                    post,
                    rank,
                    who,
                    basis: form.basis.clone(),
                    from_on,
                });
                (wish, candidates)
            }
            "end" => {
                let mandate = form.mandate.parse().ok();
                if mandate.is_none() {
                    errors.add("mandate", w.bodies_choose());
                }
                let on = day(errors);
                let reason = form.reason.trim().chars().take(500).collect();
                (mandate.map(|mandate| Wish::End { mandate, on, reason }), vec![])
            }
            "found" => {
                let rules = visit.app.rules();
                let kind = rules.kind(&form.kind);
                if kind.is_none() {
                    errors.add("kind", w.bodies_form_no_kind());
                }
                let on = day(errors);
                let (who, candidates) = self.who(form, true, errors).await?;
                let wish = kind.map(|kind| {
                    let head = kind.posts.iter().find(|p| p.access == amana_statute::Position::Head);
                    let head = head.or(kind.posts.first());
                    Wish::Found {
                        kind: kind.key.clone(),
                        name_ar: form.name_ar.trim().to_owned(),
                        name_fr: form.name_fr.trim().to_owned(),
                        competence: form.competence.trim().chars().take(500).collect(),
                        on,
                        head: head.zip(who).map(|(post, who)| {
                            (post.key.clone(), post.ranks.iter().min().copied().unwrap_or(0), who)
                        }),
                    }
                });
                (wish, candidates)
            }
            does if super::members::DOES.contains(&does) => self.wish_on_members(form, errors).await?,
            does => {
                let text = form.text.trim().to_owned();
                if text.is_empty() {
                    errors.add("text", Refusal::TextMissing.sentence(w));
                }
                let written = form.due.trim().to_owned();
                let due = due::resolve(&written, said_on);
                if !written.is_empty() && due.is_none() {
                    errors.add("due", w.deciding_due_unknown());
                }
                if does == "milestone" {
                    let wish = Wish::Milestone {
                        what: text,
                        written,
                        due_on: due.map(|d| d.on),
                        month: due.is_some_and(|d| d.month),
                    };
                    return Ok((Some(wish), vec![]));
                }
                let body = form.body.parse().ok();
                if body.is_none() {
                    errors.add("body", w.bodies_choose());
                }
                let (who, candidates) = self.who(form, true, errors).await?;
                let person = who.and_then(|who| who.person);
                let wish =
                    body.map(|body| Wish::Item { body, person, text, written, due_on: due.map(|d| d.on) });
                (wish, candidates)
            }
        })
    }
}
