//! What a decision may do in the register of members: only a body that the statute names is offered it, and only whoever reads the
//! register there chooses.

use super::{Desk, WishForm};
use crate::{
    access::{Can, capability::ReadApplications},
    deciding::{Wish, store::MeetingRow},
    joining::{self, Judgement},
    members, moving, people,
    territory::Place,
    ui::{Choice, Field},
    web::{FormErrors, Result, Visit},
};

/// The effects in the register.
pub const DOES: &[&str] = &["transfer", "suspend", "expel", "reinstate"];

/// The kind of the body that met, and its place.
async fn body(visit: &Visit, meeting: &MeetingRow) -> Result<Option<(String, Place)>> {
    let Some(body) = meeting.body_id else { return Ok(None) };
    let row = visit.app.db.first(joining::store::body_kind(body)).await?;
    Ok(row.map(|(kind, r, p, c)| (kind, Place::raw(r, p, c))))
}

/// Those that are offered at this meeting to this visitor.
pub async fn on_members(visit: &Visit, meeting: &MeetingRow) -> Result<Vec<&'static str>> {
    let Some((kind, place)) = body(visit, meeting).await? else { return Ok(vec![]) };
    let rules = visit.app.rules();
    let statute = rules.on(meeting.held_on.unwrap_or(visit.today));
    let rule = statute.and_then(|s| s.membership.as_ref()?.transfer.as_ref());
    let named = rule.is_some_and(|rule| {
        [&rule.leaving, &rule.arriving, &rule.appeal_to].iter().any(|by| by.as_deref() == Some(kind.as_str()))
    });
    let reads = visit
        .officer()
        .is_some_and(|o| o.scopes(Can::ReadApplications).iter().any(|scope| scope.covers(place)));
    let mut out = if named && reads { vec!["transfer"] } else { vec![] };
    // Whoever sanctions is written down as it was; that another body had the power is told by the title.
    let discipline = statute.and_then(|s| s.discipline.as_ref());
    let disciplines = discipline.is_some_and(|d| {
        let named = d.sanctions.iter().filter(|s| s.does.is_some()).filter_map(|s| s.by.as_deref());
        named.chain(d.appeal_to.as_deref()).any(|by| by == kind)
    });
    let keeps =
        visit.officer().is_some_and(|o| o.scopes(Can::ReadMembers).iter().any(|scope| scope.covers(place)));
    if disciplines || keeps {
        out.extend(["suspend", "expel", "reinstate"]);
    }
    Ok(out)
}

impl Desk<'_> {
    /// The questions of an effect in the register.
    pub(super) async fn on_members(
        &self,
        form: &WishForm,
        errors: &FormErrors,
        candidates: &[people::pages::Candidate],
    ) -> Result<Vec<Field>> {
        let visit = self.by.visit();
        let w = visit.words();
        if form.does != "transfer" {
            return Ok(self.sanctioning(form, errors, candidates));
        }
        let on = self.meeting.held_on.unwrap_or(visit.today);
        let mut choices = vec![Choice::new("", w.bodies_choose())];
        if let (Some(read), Some((kind, place))) =
            (self.by.also::<ReadApplications>(), body(visit, self.meeting).await?)
        {
            for (id, said) in moving::pages::before(&read, (&kind, place), on).await? {
                choices.push(Choice::new(id.to_string(), said));
            }
        }
        let nothing = choices.len() == 1;
        let mut which = Field::select("transfer", w.moving_which(), choices)
            .value(&form.transfer)
            .error(errors.of("transfer"));
        if nothing {
            which = which.hint(w.moving_nothing_waits());
        }
        let judgements = Judgement::ALL.iter();
        let judgements =
            judgements.map(|j| Choice::new(j.as_str(), joining::words::judgement(w, *j))).collect();
        Ok(vec![
            which,
            Field::radios("judgement", w.joining_judge(), judgements)
                .value(&form.judgement)
                .error(errors.of("judgement")),
            Field::text("reason", w.joining_reason())
                .hint(w.joining_reason_hint())
                .optional(&w)
                .limit(1_000)
                .value(&form.reason)
                .error(errors.of("reason")),
            Field::day("until", w.joining_until()).optional(&w).value(&form.until).error(errors.of("until")),
        ])
    }

    /// The questions of a sanction: who, from when, until when, why.
    fn sanctioning(
        &self,
        form: &WishForm,
        errors: &FormErrors,
        candidates: &[people::pages::Candidate],
    ) -> Vec<Field> {
        let w = self.by.visit().words();
        let mut fields = vec![];
        self.person(form, errors, candidates, false, &mut fields);
        fields.push(
            Field::day("from_on", w.members_effect_on()).value(&form.from_on).error(errors.of("from_on")),
        );
        if form.does == "suspend" {
            fields.push(
                Field::day("until", w.members_suspended_until())
                    .optional(&w)
                    .value(&form.until)
                    .error(errors.of("until")),
            );
        }
        fields.push(
            Field::long("reason", w.members_reason())
                .limit(500)
                .value(&form.reason)
                .error(errors.of("reason")),
        );
        fields
    }

    /// The sanction that a form asks for: of a member whom this visitor may know of, in the territory of the meeting.
    async fn wish_sanction(
        &self,
        form: &WishForm,
        errors: &mut FormErrors,
    ) -> Result<(Option<Wish>, Vec<people::pages::Candidate>)> {
        let visit = self.by.visit();
        let w = visit.words();
        let day = |text: &str| amana_arabic::digits(text.trim()).parse::<amana_base::Day>().ok();
        let on = day(&form.from_on);
        if on.is_none() {
            errors.add("from_on", w.bodies_form_bad_day());
        }
        let until = day(&form.until);
        if form.does == "suspend"
            && (until.is_none() != form.until.trim().is_empty() || until.is_some_and(|u| Some(u) <= on))
        {
            errors.add("until", members::Refusal::UntilWrong.sentence(w));
        }
        let reason: String = form.reason.trim().chars().take(500).collect();
        if reason.is_empty() {
            errors.add("reason", members::Refusal::ReasonMissing.sentence(w));
        }
        let (who, candidates) = self.who(form, false, errors).await?;
        let Some(person) = who.and_then(|who| who.person) else { return Ok((None, candidates)) };
        let found = match form.does.as_str() {
            "reinstate" => visit.app.db.first(members::store::last_of(person)).await?,
            _ => visit.app.db.first(moving::store::membership_of(person, visit.today)).await?,
        };
        let (Some(membership), Some(on)) = (found, on) else {
            if found.is_none() {
                errors.add("person", w.members_no_member());
            }
            return Ok((None, candidates));
        };
        let wish = match form.does.as_str() {
            "suspend" => Wish::Suspend { membership, on, until, reason },
            "expel" => Wish::Expel { membership, on, reason },
            _ => Wish::Reinstate { membership, on, reason },
        };
        Ok((Some(wish), candidates))
    }

    /// The effect in the register that a form asks for.
    pub(super) async fn wish_on_members(
        &self,
        form: &WishForm,
        errors: &mut FormErrors,
    ) -> Result<(Option<Wish>, Vec<people::pages::Candidate>)> {
        if form.does != "transfer" {
            return self.wish_sanction(form, errors).await;
        }
        Ok((self.wish_transfer(form, errors).await?, vec![]))
    }

    async fn wish_transfer(&self, form: &WishForm, errors: &mut FormErrors) -> Result<Option<Wish>> {
        let visit = self.by.visit();
        let w = visit.words();
        let on = self.meeting.held_on.unwrap_or(visit.today);
        let Some(judgement) = Judgement::of(&form.judgement) else {
            errors.add("judgement", moving::Refusal::NothingChosen.sentence(w));
            return Ok(None);
        };
        // One that does not wait for this body, or is out of reach, is not offered and does not exist.
        let mut known = false;
        if let (Some(read), Some((kind, place))) =
            (self.by.also::<ReadApplications>(), body(visit, self.meeting).await?)
        {
            let offered = moving::pages::before(&read, (&kind, place), on).await?;
            known = offered.iter().any(|(id, _)| id.to_string() == form.transfer);
        }
        let Some(transfer) = form.transfer.parse().ok().filter(|_| known) else {
            errors.add("transfer", moving::Refusal::NoTransfer.sentence(w));
            return Ok(None);
        };
        let reason: String = form.reason.trim().chars().take(1_000).collect();
        if judgement != Judgement::Accept && reason.is_empty() {
            errors.add("reason", moving::Refusal::ReasonMissing.sentence(w));
        }
        let until = amana_arabic::digits(form.until.trim()).parse::<amana_base::Day>().ok();
        let until = until.filter(|_| judgement == Judgement::Adjourn);
        if judgement == Judgement::Adjourn && until.is_none_or(|day| day <= on) {
            errors.add("until", moving::Refusal::UntilWrong.sentence(w));
        }
        Ok(Some(Wish::Transfer(moving::Verdict { transfer, judgement, reason, until })))
    }
}
