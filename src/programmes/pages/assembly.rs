//! The assembly of a target: proposed with its statutory agenda, corrected, convened (F05).

use super::steps::version_of;
use crate::programmes::{
    Programme, Refusal, Target,
    acts::{self, Known, NewAssembly},
};
use crate::{
    access::{
        Granted,
        capability::{Convene, ReadRecord},
    },
    bodies::forms::{FormPage, day_of},
    convening::model::{MOST_POINTS, earliest, hour_text, minute_of},
    record::view::name_in,
    ui::Field,
    web::{Error, FormErrors, Result, Urlencoded, see},
};
use amana_base::Id;
use axum::{extract::Path, response::Response};
use serde::Deserialize;

/// An assembly as the form sends it.
#[derive(Deserialize, Default)]
#[serde(default)]
pub struct Form {
    on: String,
    hour: String,
    venue: String,
    agenda: String,
    version: String,
}

async fn reached(
    by: &Granted<Convene>,
    read: &Granted<ReadRecord>,
    (programme, id): (Id<Programme>, Id<Target>),
) -> Result<Known> {
    let known = acts::known(read, id).await?;
    if known.programme.id != programme {
        return Err(Error::NotFound);
    }
    by.at(known.line.place())?;
    Ok(known)
}

/// `GET /programmes/{id}/targets/{target}/assembly`.
pub async fn assembly(
    read: Granted<ReadRecord>,
    by: Granted<Convene>,
    Path(ids): Path<(Id<Programme>, Id<Target>)>,
) -> Result<Response> {
    let known = reached(&by, &read, ids).await?;
    let visit = by.visit();
    let (w, lang, rules) = (visit.words(), visit.lang, visit.app.rules());
    let mut errors = FormErrors::default();
    let host = acts::host_of(&visit.app.db, &rules, &known, visit.today).await?;
    if host.is_none() {
        errors.add("on", Refusal::NoHost.sentence(w));
    }
    let kind = host.as_ref().and_then(|h| rules.kind_on(&h.kind, visit.today)).map(|(_, kind)| kind);
    let first = kind.map_or(visit.today.plus(7), |kind| earliest(kind, visit.today, false));
    let unit = name_in(lang, &known.line.unit_ar, &known.line.unit_fr);
    let form = Form {
        on: first.plus(2).min(known.programme.until_on).to_string(),
        hour: hour_text(600),
        venue: String::new(),
        agenda: acts::agenda_of(w, &rules, &known, &unit, visit.today).join("\n"),
        version: known.line.version.to_string(),
    };
    form_page(&by, &known, &form, errors).answer()
}

fn form_page(by: &Granted<Convene>, known: &Known, form: &Form, errors: FormErrors) -> FormPage {
    let visit = by.visit();
    let w = visit.words();
    let unit = name_in(visit.lang, &known.line.unit_ar, &known.line.unit_fr);
    let here = format!("/programmes/{}/targets/{}", known.programme.id, known.line.id);
    let fields = vec![
        Field::day("on", w.convening_form_on()).value(&form.on).error(errors.of("on")),
        Field::time("hour", w.convening_form_hour()).value(&form.hour).error(errors.of("hour")),
        Field::text("venue", w.meetings_venue()).limit(300).value(&form.venue).error(errors.of("venue")),
        Field::long("agenda", w.meetings_agenda())
            .hint(w.programmes_agenda_hint())
            .limit(10_000)
            .value(&form.agenda)
            .error(errors.of("agenda")),
        Field::hidden("version", form.version.clone()),
    ];
    let frame = visit
        .frame(w.programmes_convene())
        .step("/programmes", w.programmes_title())
        .step(format!("/programmes/{}", known.programme.id), known.programme.title.clone())
        .step(here.clone(), unit);
    FormPage { frame, action: format!("{here}/assembly"), fields, button: w.programmes_convene(), errors }
}

/// `POST /programmes/{id}/targets/{target}/assembly`: convenes it; the page of its convocation goes on from there.
pub async fn convene(
    read: Granted<ReadRecord>,
    by: Granted<Convene>,
    Path(ids): Path<(Id<Programme>, Id<Target>)>,
    Urlencoded(form): Urlencoded<Form>,
) -> Result<Response> {
    let known = reached(&by, &read, ids).await?;
    let w = by.visit().words();
    let mut errors = FormErrors::default();
    let on = day_of(&form.on, "on", w, &mut errors);
    if on.is_none() && errors.of("on").is_none() {
        errors.add("on", w.convening_wrong_no_day());
    }
    let minute = minute_of(&form.hour);
    if minute.is_none() {
        errors.add("hour", w.convening_wrong_hour());
    }
    let venue: String = form.venue.trim().chars().take(300).collect();
    if venue.is_empty() {
        errors.add("venue", w.convening_wrong_no_venue());
    }
    let agenda: Vec<String> = form
        .agenda
        .lines()
        .map(|line| line.trim().chars().take(500).collect::<String>())
        .filter(|line| !line.is_empty())
        .collect();
    if agenda.is_empty() {
        errors.add("agenda", crate::convening::acts::Refusal::AgendaEmpty.sentence(w));
    } else if agenda.len() > MOST_POINTS {
        errors.add("agenda", crate::convening::acts::Refusal::TooManyPoints(MOST_POINTS).sentence(w));
    }
    let Some((on, minute)) = on.zip(minute).filter(|_| errors.is_empty()) else {
        return form_page(&by, &known, &form, errors).answer();
    };
    let new = NewAssembly { on, minute, venue, agenda };
    match acts::convene(&by, &known, version_of(&form.version)?, new).await? {
        Ok(meeting) => Ok(see(&format!("/meetings/{meeting}/convocation"))),
        Err(no) => {
            errors.add("on", no.sentence(w));
            form_page(&by, &known, &form, errors).answer()
        }
    }
}
