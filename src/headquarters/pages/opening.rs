//! The opening of a headquarters as a target of a programme (P02): which programme, who answers for it, by when, how urgent.

use crate::headquarters::{
    Headquarters, Refusal, Urgency,
    acts::{self, Wanted},
    store::Row,
    words,
};
use crate::{
    access::{
        Granted, Scope,
        capability::{LeadProgrammes, ReadRecord},
    },
    bodies::forms::{FormPage, day_of},
    people::Person,
    programmes::{
        self, Programme,
        pages::owner_choices,
        store::lists::{self, ProgrammeRow},
    },
    ui::{Choice, Field},
    web::{FormErrors, Result, Urlencoded, page, see},
};
use amana_base::Id;
use axum::{extract::Path, response::Response};
use serde::Deserialize;
use std::collections::HashSet;

/// An opening as the form sends it.
#[derive(Deserialize, Default)]
#[serde(default)]
pub struct Form {
    programme: String,
    owner: String,
    due: String,
    urgency: String,
}

/// The running programmes that this visitor leads and whose territory has the headquarters.
async fn running(by: &Granted<LeadProgrammes>, row: &Row) -> Result<Vec<ProgrammeRow>> {
    let visit = by.visit();
    let (mut out, mut seen) = (vec![], HashSet::new());
    for scope in by.scopes() {
        for programme in visit.app.db.all(lists::programmes(*scope, None, None, 200)).await? {
            let here = Scope::of(programme.place()).covers(row.place());
            let mine = by.scopes().iter().any(|s| s.covers(programme.place()));
            if here && mine && programme.runs(visit.today) && seen.insert(programme.id) {
                out.push(programme);
            }
        }
    }
    out.sort_by_key(|p| (p.kind != programmes::Kind::Premises, p.id));
    Ok(out)
}

async fn form_page(
    by: &Granted<LeadProgrammes>,
    row: &Row,
    form: &Form,
    mut errors: FormErrors,
) -> Result<FormPage> {
    let visit = by.visit();
    let (db, w, rules) = (&visit.app.db, visit.words(), visit.app.rules());
    let programmes = running(by, row).await?;
    if programmes.is_empty() && errors.is_empty() {
        errors.add("programme", Refusal::ProgrammeMissing.sentence(w));
    }
    let (mut owners, mut seen) = (vec![Choice::new("", w.bodies_choose())], HashSet::new());
    for programme in &programmes {
        let rows = db.all(lists::owners(programme.body_id, programme.place(), visit.today)).await?;
        let fresh = owner_choices(w, &rules, rows);
        owners.extend(fresh.into_iter().filter(|choice| seen.insert(choice.value.clone())));
    }
    let choices = programmes.iter().map(|p| {
        Choice::new(p.id.to_string(), p.title.clone()).hint(w.headquarters_until(w.date(p.until_on)))
    });
    let choices = std::iter::once(Choice::new("", w.bodies_choose())).chain(choices).collect();
    let urgencies = Urgency::ALL.iter().map(|u| Choice::new(u.as_str(), words::urgency(w, *u))).collect();
    let urgency = if form.urgency.is_empty() { Urgency::Urgent.as_str() } else { form.urgency.as_str() };
    let fields = vec![
        Field::select("programme", w.programmes_programme(), choices)
            .hint(w.headquarters_programme_hint())
            .value(&form.programme)
            .error(errors.of("programme")),
        Field::select("owner", w.programmes_owner(), owners).value(&form.owner).error(errors.of("owner")),
        Field::day("due", w.programmes_due()).value(&form.due).error(errors.of("due")),
        Field::radios("urgency", w.headquarters_urgency(), urgencies).value(urgency),
    ];
    let frame = visit
        .frame(w.headquarters_want())
        .step("/headquarters", w.headquarters_title())
        .step(format!("/headquarters/{}", row.id), row.name.clone());
    let action = format!("/headquarters/{}/opening", row.id);
    Ok(FormPage { frame, action, fields, button: w.headquarters_want(), errors })
}

/// `GET /headquarters/{id}/opening`.
pub async fn opening(
    _: Granted<ReadRecord>,
    by: Granted<LeadProgrammes>,
    Path(id): Path<Id<Headquarters>>,
) -> Result<Response> {
    let row = acts::reach(&by, id).await?;
    // Where no programme runs the page says so; nothing was wrong yet.
    page(form_page(&by, &row, &Form::default(), FormErrors::default()).await?)
}

/// `POST /headquarters/{id}/opening`: takes it as a target.
pub async fn want(
    _: Granted<ReadRecord>,
    by: Granted<LeadProgrammes>,
    Path(id): Path<Id<Headquarters>>,
    Urlencoded(form): Urlencoded<Form>,
) -> Result<Response> {
    let row = acts::reach(&by, id).await?;
    let w = by.visit().words();
    let mut errors = FormErrors::default();
    let programme = form.programme.parse::<Id<Programme>>().ok();
    if programme.is_none() {
        errors.add("programme", Refusal::ProgrammeMissing.sentence(w));
    }
    let owner = form.owner.parse::<Id<Person>>().ok();
    if owner.is_none() {
        errors.add("owner", w.programmes_no_owner());
    }
    let due = day_of(&form.due, "due", w, &mut errors);
    if due.is_none() && errors.of("due").is_none() {
        errors.add("due", w.programmes_no_day());
    }
    let urgency = form.urgency.parse().unwrap_or(Urgency::Ordinary);
    let all = programme.zip(owner).zip(due).filter(|_| errors.is_empty());
    let Some(((programme, owner), due)) = all else {
        return form_page(&by, &row, &form, errors).await?.answer();
    };
    match acts::want(&by, id, Wanted { programme, owner, due, urgency }).await? {
        Ok(target) => Ok(see(&format!("/programmes/{programme}/targets/{target}"))),
        Err(no) => {
            errors.add(no.field(), no.sentence(w));
            form_page(&by, &row, &form, errors).await?.answer()
        }
    }
}
