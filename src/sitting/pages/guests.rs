//! Guests who come onto the roll: somebody of the record, or a newcomer (C08).

use super::{refusal, roll::Asked, room_of};
use crate::{
    access::{
        Granted,
        capability::{ReadRecord, RunMeeting},
    },
    organisations,
    people::{self, NewPerson, Person, pages::Candidate},
    sitting::acts::{self, NewGuest, Who},
    ui::{Choice, Field},
    web::{FormErrors, Result, Urlencoded, see},
};
use amana_base::Id;
use axum::{extract::Path, response::Response};
use serde::Deserialize;

/// Somebody who is not on the roll.
#[derive(Deserialize, Default)]
#[serde(default)]
pub struct GuestForm {
    guest: String,
    capacity: String,
    represents: String,
    pick: String,
    sex: String,
}

/// The fields of an empty form.
pub(super) fn fields_for(by: &Granted<RunMeeting>) -> Vec<Field> {
    fields(by, &GuestForm::default(), &FormErrors::default(), &[])
}

fn fields(
    by: &Granted<RunMeeting>,
    form: &GuestForm,
    errors: &FormErrors,
    known: &[Candidate],
) -> Vec<Field> {
    let w = by.visit().words();
    let (rules, today) = (by.visit().app.rules(), by.visit().today);
    let mut fields = vec![
        Field::text("guest", w.people_name()).limit(100).value(&form.guest).error(errors.of("guest")),
        Field::text("capacity", w.meetings_capacity()).optional(&w).value(&form.capacity),
    ];
    if !rules.parallels(today).is_empty() {
        fields.push(
            Field::select(
                "represents",
                w.organisations_represents(),
                organisations::choices(w, &rules, today),
            )
            .hint(w.organisations_represents_hint())
            .optional(&w)
            .value(&form.represents),
        );
    }
    if errors.of("pick").is_some() {
        let mut picks: Vec<Choice> =
            known.iter().map(|c| Choice::new(c.id.to_string(), &c.name).hint(&c.note)).collect();
        picks.push(Choice::new("new-person", w.people_another()));
        fields.push(
            Field::radios("pick", w.bodies_form_pick(), picks).value(&form.pick).error(errors.of("pick")),
        );
        let sexes = vec![
            Choice::new("", w.bodies_unknown()),
            Choice::new("f", w.people_female()),
            Choice::new("m", w.people_male()),
        ];
        fields.push(Field::select("sex", w.people_sex(), sexes).optional(&w).value(&form.sex));
    }
    fields
}

/// `POST /meetings/{id}/roll/people`: puts a guest on the roll.
pub async fn add(
    read: Granted<ReadRecord>,
    by: Granted<RunMeeting>,
    Path(id): Path<String>,
    Urlencoded(form): Urlencoded<GuestForm>,
) -> Result<Response> {
    let room = room_of(&by, &id).await?;
    let w = by.visit().words();
    let mut errors = FormErrors::default();
    let mut known = vec![];
    let latin = !form.guest.chars().any(|c| ('\u{0600}'..='\u{06FF}').contains(&c));
    let (name_ar, name_la) =
        if latin { (String::new(), form.guest.clone()) } else { (form.guest.clone(), String::new()) };
    let place = room.meeting.place();
    let new = NewPerson { name_ar, name_la, honorific: String::new(), sex: form.sex.parse().ok(), place };
    let guest = match (form.pick.parse::<Id<Person>>(), new.checked()) {
        (Ok(person), _) => {
            let person = people::pages::reach(&read, person).await?.id;
            Some(Who::Known(person))
        }
        (Err(_), Err(refusal)) => {
            errors.add("guest", refusal.sentence(w));
            None
        }
        (Err(_), Ok(new)) if form.pick == "new-person" => Some(Who::New(new)),
        (Err(_), Ok(_)) => {
            known = people::pages::candidates(&read, &form.guest).await?;
            errors.add("pick", w.bodies_form_pick_one());
            None
        }
    };
    if let Some(who) = guest {
        let (capacity, represents) = (form.capacity.clone(), form.represents.clone());
        let guest = NewGuest { who, capacity, represents };
        match refusal(acts::add_to_roll(&by, &room, &guest).await)? {
            None => return Ok(see(&format!("/meetings/{}/roll", room.id()))),
            Some(no) => errors.add("guest", no.sentence(w)),
        }
    }
    let fields = fields(&by, &form, &errors, &known);
    super::roll::render(&by, room, Asked::default(), errors, Some(fields)).await
}
