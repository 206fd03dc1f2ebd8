//! An application that an officer enters: a form signed on paper, or said before the officer.

use super::form::JoinForm;
use crate::{
    access::{
        Granted,
        capability::{ReadMembers, WriteMembers},
    },
    bodies::forms::{FormPage, day_of, unit_of},
    joining::{
        Channel, NewApplication, Prospect, Refusal, Values,
        acts::{about, receive},
        store::prospects,
        words,
    },
    journal::Verb,
    record::{self, Stop},
    territory::gazette,
    ui::{Choice, Field},
    web::{Error, FormErrors, Result, Urlencoded, see},
};
use amana_base::{Day, Id};
use axum::{extract::Query, response::Response};

/// How many days back a paper may have come in.
const BACK: i64 = 60;
/// How many days before it came it may have been signed.
const SIGNED: i64 = 365;

/// `GET /applications/new`: the form.
pub async fn new(
    _: Granted<ReadMembers>,
    by: Granted<WriteMembers>,
    Query(form): Query<JoinForm>,
) -> Result<Response> {
    let mut form = form;
    if let Some((_, values)) = prospect(&by, &form.prospect).await? {
        form = form.named(&values);
    }
    form.on = by.visit().today.to_string();
    form.channel = Channel::Paper.as_str().into();
    asked(&by, &form, FormErrors::default()).answer()
}

fn asked(by: &Granted<WriteMembers>, form: &JoinForm, errors: FormErrors) -> FormPage {
    let visit = by.visit();
    let w = visit.words();
    let channels = [Channel::Paper, Channel::Officer].map(|c| Choice::new(c.as_str(), words::channel(w, c)));
    let mut fields = vec![
        Field::radios("channel", w.joining_channel(), channels.to_vec())
            .value(&form.channel)
            .error(errors.of("channel")),
    ];
    fields.extend(questions(by, form, &errors));
    fields.push(Field::hidden("prospect", &form.prospect));
    let frame = visit.frame(w.joining_enter()).step("/applications", w.joining_title());
    FormPage { frame, action: "/applications".into(), fields, button: w.joining_enter(), errors }
}

/// What an officer types of an application, whether the sheet lies on the desk or beside the form on the page.
pub(super) fn questions(by: &Granted<WriteMembers>, form: &JoinForm, errors: &FormErrors) -> Vec<Field> {
    let visit = by.visit();
    let w = visit.words();
    // What was said before an officer is signed nowhere; what is typed from a scan is.
    let spoken = !form.channel.is_empty();
    let signed = |field: Field| if spoken { field.optional(&w) } else { field };
    let mut fields = vec![
        Field::day("on", w.joining_received()).value(&form.on).error(errors.of("on")),
        signed(Field::day("signed_on", w.joining_signed_on()).hint(w.joining_signed_on_hint()))
            .value(&form.signed_on)
            .error(errors.of("signed_on")),
        Field::suggest("unit", w.joining_unit(), "/units.json", vec![])
            .hint(w.joining_entry_unit_hint())
            .latin()
            .value(&form.unit)
            .error(errors.of("unit")),
    ];
    fields.extend(form.who(visit, errors));
    fields.extend(form.contact(w, errors));
    fields.extend(form.more(w));
    fields.extend(form.sworn(w, errors));
    fields.extend(form.consented(w, errors));
    fields
}

/// What was typed, ready to be taken in; what is wrong goes beside its field. `whole` is the form with what was known before.
pub(super) async fn read(
    by: &Granted<WriteMembers>,
    whole: &JoinForm,
    channel: Option<Channel>,
    errors: &mut FormErrors,
) -> Result<Option<NewApplication>> {
    let visit = by.visit();
    let w = visit.words();
    let unit = unit_of(by, &whole.unit, errors).await?;
    if unit.as_ref().is_some_and(|u| u.province_id.raw() == 0) {
        errors.add("unit", Refusal::PlaceMissing.sentence(w));
    }
    if channel.is_none() {
        errors.add("channel", w.bodies_choose());
    }
    let today = visit.today;
    let on: Option<Day> = day_of(&whole.on, "on", w, errors);
    match on {
        Some(day) if day > today || day < today.plus(-BACK) => {
            errors.add("on", record::Refusal::DayUnlikely(day).sentence(w));
        }
        None if errors.of("on").is_none() => errors.add("on", w.bodies_form_bad_day()),
        _ => {}
    }
    // What was sworn was sworn on the day of the signature, and whoever signed was of age on that day (29-11 art. 19).
    let signed: Option<Day> = day_of(&whole.signed_on, "signed_on", w, errors);
    if let (Some(signed), Some(on)) = (signed, on)
        && (signed > on || signed < on.plus(-SIGNED))
    {
        errors.add("signed_on", Refusal::SignedWhen.sentence(w));
    }
    let sworn_on = signed.or(on);
    let values = whole.taken(visit, sworn_on.unwrap_or(today), false, errors);
    let (Some(unit), Some(channel), Some(on), Some(sworn_on), Some(values)) =
        (unit, channel, on, sworn_on, values)
    else {
        return Ok(None);
    };
    let gazette = gazette(&visit.app).await?;
    let place = unit.place();
    Ok(Some(NewApplication {
        campaign: None,
        channel,
        place,
        province: gazette.id(place.province).map(|p| p.code.clone()).unwrap_or_default(),
        on,
        sworn_on,
        values,
        consents: whole.consents(),
        once: None,
        person: None,
    }))
}

/// Who wanted to be told more, with what they wrote; within reach, and still willing.
async fn prospect(by: &Granted<WriteMembers>, id: &str) -> Result<Option<(Id<Prospect>, Values)>> {
    let Ok(id) = id.parse::<Id<Prospect>>() else { return Ok(None) };
    let visit = by.visit();
    let row = visit.app.db.first(prospects::prospect(id)).await?.ok_or(Error::NotFound)?;
    by.at(row.place())?;
    let values = super::prospects::opened(visit, &row)?.filter(|_| row.application_id.is_none());
    Ok(Some((id, values.ok_or(Error::Gone)?)))
}

/// `POST /applications`: enters it.
pub async fn create(
    _: Granted<ReadMembers>,
    by: Granted<WriteMembers>,
    Urlencoded(form): Urlencoded<JoinForm>,
) -> Result<Response> {
    let visit = by.visit();
    let w = visit.words();
    let mut errors = FormErrors::default();
    let wanted = prospect(&by, &form.prospect).await?;
    // The contact given before is not shown again: it is taken where none is written now.
    let whole = match &wanted {
        Some((_, values)) => form.clone().reached(values),
        None => form.clone(),
    };
    let channel = form.channel.parse().ok().filter(|c| *c != Channel::Online);
    let Some(new) = read(&by, &whole, channel, &mut errors).await? else {
        return asked(&by, &form, errors).answer();
    };
    let place = new.place;
    let mut deed = by.begin(Verb::ReceiveApplication).await?;
    match receive(&mut deed, new).await {
        Ok(received) => {
            if let Some((id, _)) = wanted
                && deed.tx.exec(prospects::became(id, received.id)).await? == 0
            {
                return Err(Error::Changed);
            }
            deed.commit(about(received.id, place, &received.number)).await?;
            Ok(see(&format!("/applications/{}", received.id)))
        }
        Err(Stop::Failed(error)) => Err(error),
        Err(Stop::Refused(refusal)) => {
            drop(deed);
            errors.add("unit", refusal.sentence(w));
            asked(&by, &form, errors).answer()
        }
    }
}
