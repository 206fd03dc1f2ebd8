//! A member entered by an officer: what the law asks is asked here too.

use super::{CONSENT, about, choices};
use crate::{
    access::Deed,
    access::{
        Granted,
        capability::{ReadRecord, WriteMembers},
    },
    bodies::forms::{FormPage, day_of, unit_of},
    importing::{self, register},
    journal::Verb,
    members::{
        Category, Channel, Education, JoinedHow, LawfulAge, Membership, NewMember, Refusal, consent, enrol,
        model, refusal::Outcome, words,
    },
    people::{
        self, NewPerson, Person,
        pages::{Candidate, candidates},
    },
    record::Stop,
    territory::{Place, store::UnitRow},
    ui::{Choice, Field, Words},
    web::{FormErrors, Result, Urlencoded, page, see},
};
use amana_base::{Day, Id};
use askama::Template;
use axum::{extract::Query, response::Response};
use serde::Deserialize;

/// A member to enter.
#[derive(Deserialize, Default)]
#[serde(default)]
pub struct MemberForm {
    name_ar: String,
    name_la: String,
    sex: String,
    birth: String,
    unit: String,
    on: String,
    number: String,
    category: String,
    education: String,
    phone: String,
    email: String,
    address: String,
    sworn: String,
    consent: String,
    channel: String,
    pick: String,
}

/// `GET /members/new`: the form.
pub async fn new(
    _: Granted<ReadRecord>,
    by: Granted<WriteMembers>,
    Query(form): Query<MemberForm>,
) -> Result<Response> {
    let on = if form.on.is_empty() { by.visit().today.to_string() } else { form.on.clone() };
    asked(&by, &MemberForm { on, ..form }, FormErrors::default(), &[]).answer()
}

fn asked(by: &Granted<WriteMembers>, form: &MemberForm, errors: FormErrors, known: &[Candidate]) -> FormPage {
    let visit = by.visit();
    let w = visit.words();
    let rules = visit.app.rules();
    let age = LawfulAge::of(rules.on(visit.today));
    let article = age.article.unwrap_or_else(|| w.members_law_age());
    let sexes = vec![
        Choice::new("", w.bodies_unknown()),
        Choice::new("f", w.people_female()),
        Choice::new("m", w.people_male()),
    ];
    let mut fields = vec![
        Field::text("name_ar", w.bodies_col_name_ar())
            .limit(100)
            .value(&form.name_ar)
            .error(errors.of("name_ar")),
        Field::text("name_la", w.bodies_col_name_la()).limit(100).optional(&w).latin().value(&form.name_la),
        Field::told("likeness", "/members/likeness"),
        Field::radios("sex", w.people_sex(), sexes).value(&form.sex),
        Field::day("birth", w.people_birth())
            .hint(w.members_age_hint(age.years, article))
            .value(&form.birth)
            .error(errors.of("birth")),
        Field::suggest("unit", w.members_unit(), "/units.json", vec![])
            .hint(w.members_unit_hint())
            .latin()
            .value(&form.unit)
            .error(errors.of("unit")),
        Field::day("on", w.members_joined_on()).value(&form.on).error(errors.of("on")),
        Field::text("number", w.members_number()).limit(40).optional(&w).latin().value(&form.number),
        Field::select(
            "category",
            w.members_category(),
            choices(w.bodies_unknown(), Category::ALL, Category::as_str, |c| words::category(w, c)),
        )
        .value(&form.category),
        Field::select(
            "education",
            w.members_education(),
            choices(w.bodies_unknown(), Education::ALL, Education::as_str, |e| words::education(w, e)),
        )
        .value(&form.education),
        Field::phone("phone", w.people_phone()).optional(&w).value(&form.phone).error(errors.of("phone")),
        Field::email("email", w.people_email()).optional(&w).value(&form.email).error(errors.of("email")),
        Field::text("address", w.people_address()).optional(&w).value(&form.address),
        Field::check("sworn", w.members_swear())
            .hint(w.members_swear_hint())
            .value(&form.sworn)
            .error(errors.of("sworn")),
        Field::check("consent", w.members_consent())
            .hint(w.members_consent_text())
            .value(&form.consent)
            .error(errors.of("consent")),
        Field::radios(
            "channel",
            w.members_channel(),
            [Channel::Paper, Channel::InPerson]
                .map(|c| Choice::new(c.as_str(), words::channel(w, c)))
                .to_vec(),
        )
        .value(if form.channel.is_empty() { Channel::Paper.as_str() } else { &form.channel }),
    ];
    if !known.is_empty() {
        let mut picks: Vec<Choice> =
            known.iter().map(|c| Choice::new(c.id.to_string(), &c.name).hint(&c.note)).collect();
        picks.push(Choice::new("new-person", w.people_another()));
        fields.push(
            Field::radios("pick", w.bodies_form_pick(), picks).value(&form.pick).error(errors.of("pick")),
        );
    }
    let frame = visit.frame(w.members_enter()).step("/members", w.members_title());
    FormPage { frame, action: "/members".into(), fields, button: w.members_enter(), errors }
}

/// Who of the record may be meant, in whatever spelling: by name, birth, sex, place, telephone and e-mail together.
async fn likely(
    read: &Granted<ReadRecord>,
    form: &MemberForm,
    unit: Option<&UnitRow>,
    birth: Option<Day>,
) -> Result<Vec<Candidate>> {
    let birth = birth.map(|day| day.to_string()).unwrap_or_default();
    let asked = amana_linkage::Person {
        name_ar: register::written(form.name_ar.trim()),
        name_la: register::written(form.name_la.trim()),
        born: register::born(&birth, None),
        sex: form.sex.parse().ok().map(register::compared),
        phone: &form.phone,
        email: &form.email,
        place: unit.map_or("", |unit| &unit.code),
        identity: "",
    };
    importing::pages::likely(read, &asked).await
}

/// Who of the record may be somebody whose form is being filled.
#[derive(Template)]
#[template(path = "members/likeness.html")]
struct Likeness {
    words: Words,
    known: Vec<Candidate>,
}

/// `POST /members/likeness`: whom the form, as far as it is filled, may mean. Nothing is written; what was typed is in no address.
pub async fn likeness(
    read: Granted<ReadRecord>,
    by: Granted<WriteMembers>,
    Urlencoded(form): Urlencoded<MemberForm>,
) -> Result<Response> {
    let w = by.visit().words();
    // What is not yet whole is not yet wrong.
    let mut errors = FormErrors::default();
    let named = [&form.name_ar, &form.name_la].iter().any(|name| name.trim().chars().count() > 2);
    let known = if named {
        let unit = unit_of(&by, &form.unit, &mut errors).await?;
        let birth = day_of(&form.birth, "birth", w, &mut errors);
        likely(&read, &form, unit.as_ref(), birth).await?
    } else {
        vec![]
    };
    page(Likeness { words: w, known })
}

/// Who becomes a member.
enum Who {
    /// Somebody of the record.
    Known(Id<Person>),
    /// Somebody who is entered now.
    New(NewPerson),
}

/// `POST /members`: enters a member, unless the law or the register says no.
pub async fn create(
    read: Granted<ReadRecord>,
    by: Granted<WriteMembers>,
    Urlencoded(form): Urlencoded<MemberForm>,
) -> Result<Response> {
    let visit = by.visit();
    let w = visit.words();
    let mut errors = FormErrors::default();
    let unit = unit_of(&by, &form.unit, &mut errors).await?;
    let birth = day_of(&form.birth, "birth", w, &mut errors);
    let on = day_of(&form.on, "on", w, &mut errors);
    let person = NewPerson {
        name_ar: form.name_ar.clone(),
        name_la: form.name_la.clone(),
        honorific: String::new(),
        sex: form.sex.parse().ok(),
        place: unit.as_ref().map_or(Place::NATION, |u| u.place()),
    };
    if let Err(refusal) = person.clone().checked() {
        errors.add("name_ar", refusal.sentence(w));
    }
    if form.consent.is_empty() {
        errors.add("consent", Refusal::NoConsent.sentence(w));
    }
    let protected = model::protected(&form.phone, &form.email, &form.address);
    let protected =
        protected.map_err(|field| errors.add(field, Refusal::NotUnderstood.sentence(w))).unwrap_or_default();
    let mut known = vec![];
    let mut who = Who::New(person);
    if errors.is_empty() {
        if let Ok(picked) = form.pick.parse::<Id<Person>>() {
            who = Who::Known(people::pages::reach(&read, picked).await?.id);
        } else if form.pick.is_empty() {
            let name = if form.name_ar.trim().is_empty() { &form.name_la } else { &form.name_ar };
            known = candidates(&read, name).await?;
            for other in likely(&read, &form, unit.as_ref(), birth).await? {
                if !known.iter().any(|c| c.id == other.id) {
                    known.push(other);
                }
            }
            if !known.is_empty() {
                errors.add("pick", w.bodies_form_pick_one());
            }
        }
    }
    let Some((unit, on)) = unit.zip(on).filter(|_| errors.is_empty()) else {
        if form.on.trim().is_empty() {
            errors.add("on", w.bodies_form_bad_day());
        }
        return asked(&by, &form, errors, &known).answer();
    };
    let new = NewMember {
        number: people::clean_name(&form.number).chars().take(40).collect(),
        category: form.category.parse().ok(),
        education: form.education.parse().ok(),
        birth,
        sworn: !form.sworn.is_empty(),
        protected,
        ..NewMember::of(Id::from_raw(0), unit.place(), on, JoinedHow::Entry)
    };
    let channel = form.channel.parse().unwrap_or(Channel::Paper);
    let mut deed = by.begin(Verb::EnrolMember).await?;
    match entered(&mut deed, who, new, channel, visit.today).await {
        Ok(id) => {
            let detail = serde_json::json!({ "on": on.to_string(), "unit": unit.code });
            deed.commit(about(id, unit.place()).with(detail)).await?;
            Ok(see(&format!("/members/{id}")))
        }
        Err(Stop::Failed(error)) => Err(error),
        Err(Stop::Refused(refusal)) => {
            drop(deed);
            errors.add(refusal.field(), refusal.sentence(w));
            asked(&by, &form, errors, &[]).answer()
        }
    }
}

async fn entered(
    deed: &mut Deed<'_>,
    who: Who,
    new: NewMember,
    channel: Channel,
    today: Day,
) -> Outcome<Id<Membership>> {
    let person = match who {
        Who::Known(person) => person,
        Who::New(person) => people::enter(deed, person).await?,
    };
    let id = enrol(deed, NewMember { person, ..new }).await?;
    consent(deed, person, "membership", CONSENT, channel, today).await?;
    Ok(id)
}
