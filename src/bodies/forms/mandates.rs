//! A mandate begun, ended, and withdrawn.

use super::{DayForm, FormPage, day_of};
use crate::bodies::{Basis, Body, Mandate, NewMandate, SeatRef, acts, lists, pages, store};
use crate::{
    access::{
        Deed, Granted,
        capability::{ReadRecord, WriteRecord},
    },
    journal::{Entry, Subject, Verb},
    people,
    record::{Refusal, Stop, take_back},
    territory::Place,
    ui::{Choice, Field},
    web::{Error, FormErrors, Result, Urlencoded, see},
};
use amana_base::Id;
use axum::{
    extract::{Path, Query},
    response::Response,
};
use serde::Deserialize;

/// A mandate to begin.
#[derive(Deserialize, Default)]
#[serde(default)]
pub struct MandateForm {
    post: String,
    person: String,
    pick: String,
    sex: String,
    from_on: String,
    from_unknown: String,
    basis: String,
    appointed_by: String,
    reason: String,
    succeeds: String,
}

/// `GET /bodies/{id}/mandates/new`: the form.
pub async fn new_mandate(
    by: Granted<WriteRecord>,
    Path(id): Path<Id<Body>>,
    Query(form): Query<MandateForm>,
) -> Result<Response> {
    let body = reach(&by, id).await?;
    let form = MandateForm { succeeds: "on".into(), basis: "election".into(), ..form };
    let appointers = appointers(&by, body.place()).await?;
    mandate_form(&by, &body, &form, FormErrors::default(), &[], appointers)
}

async fn reach(by: &Granted<WriteRecord>, id: Id<Body>) -> Result<lists::BodyRow> {
    let body = by.visit().app.db.first(lists::body(id, by.visit().today)).await?.ok_or(Error::NotFound)?;
    by.at(body.place())?;
    Ok(body)
}

/// The bodies that may appoint at a place, to choose from.
async fn appointers(by: &Granted<WriteRecord>, place: Place) -> Result<Vec<Choice>> {
    let visit = by.visit();
    let mut out = vec![Choice::new("", visit.words().bodies_choose())];
    for (id, name) in pages::choices(&visit.app.db, &visit.app.rules(), place, visit.lang).await? {
        out.push(Choice::new(id.to_string(), name));
    }
    Ok(out)
}

fn mandate_form(
    by: &Granted<WriteRecord>,
    body: &lists::BodyRow,
    form: &MandateForm,
    errors: FormErrors,
    candidates: &[people::pages::Candidate],
    appointers: Vec<Choice>,
) -> Result<Response> {
    let visit = by.visit();
    let (w, lang, rules) = (visit.words(), visit.lang, visit.app.rules());
    let mut posts = vec![Choice::new("", w.bodies_choose())];
    for post in rules.kind(&body.kind).map(|k| k.posts.as_slice()).unwrap_or_default() {
        for seat in crate::bodies::model::seats_of_one(post) {
            let label = rules.title_of(&body.kind, &post.key, seat.rank, None, lang);
            posts.push(Choice::new(format!("{}:{}", post.key, seat.rank), label));
        }
    }
    let bases = [Basis::Election, Basis::Appointment, Basis::Consensus, Basis::ByRight, Basis::Import];
    let bases = bases.iter().map(|b| Choice::new(b.as_str(), pages::basis_word(w, *b))).collect();
    let mut fields = vec![
        Field::select("post", w.bodies_col_post(), posts).value(&form.post).error(errors.of("post")),
        Field::suggest("person", w.bodies_col_holder(), "/search.json", vec![])
            .hint(w.bodies_form_person_hint())
            .value(&form.person)
            .error(errors.of("person")),
    ];
    if !candidates.is_empty() || errors.of("pick").is_some() {
        let mut picks: Vec<Choice> =
            candidates.iter().map(|c| Choice::new(c.id.to_string(), &c.name).hint(&c.note)).collect();
        picks.push(Choice::new("new-person", w.bodies_form_new_person()));
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
    fields.extend([
        Field::day("from_on", w.bodies_col_since()).value(&form.from_on).error(errors.of("from_on")),
        Field::check("from_unknown", w.bodies_form_from_unknown()).value(&form.from_unknown),
        Field::radios("basis", w.bodies_col_basis(), bases).value(&form.basis).error(errors.of("basis")),
        Field::select("appointed_by", w.bodies_appointed_by(), appointers)
            .optional(&w)
            .hint(w.bodies_form_appointer_hint())
            .value(&form.appointed_by)
            .error(errors.of("appointed_by")),
        Field::text("reason", w.bodies_form_reason())
            .optional(&w)
            .value(&form.reason)
            .error(errors.of("reason")),
        Field::check("succeeds", w.bodies_form_succeeds())
            .value(&form.succeeds)
            .hint(w.bodies_form_succeeds_hint()),
    ]);
    let name = pages::name_of(&rules, body, lang);
    let frame = visit.frame(w.bodies_begin()).step(format!("/bodies/{}", body.id), name);
    FormPage {
        frame,
        action: format!("/bodies/{}/mandates", body.id),
        fields,
        button: w.bodies_begin(),
        errors,
    }
    .answer()
}

fn mandate_field(refusal: &Refusal) -> &'static str {
    match refusal {
        Refusal::PostUnknown(_) | Refusal::SeatHeld(..) | Refusal::Overlap => "post",
        Refusal::NoPerson
        | Refusal::HoldsAlready(_)
        | Refusal::NameMissing
        | Refusal::NameTooLong(_)
        | Refusal::NameWithoutLetters => "person",
        Refusal::AppointerMissing => "appointed_by",
        Refusal::ReasonMissing => "reason",
        _ => "from_on",
    }
}

/// `POST /bodies/{id}/mandates`: begins a mandate; the person is entered when new (B08).
pub async fn begin(
    read: Granted<ReadRecord>,
    by: Granted<WriteRecord>,
    Path(id): Path<Id<Body>>,
    Urlencoded(form): Urlencoded<MandateForm>,
) -> Result<Response> {
    let body = reach(&by, id).await?;
    let visit = by.visit();
    let w = visit.words();
    let mut errors = FormErrors::default();
    let post = form.post.split_once(':').map(|(post, rank)| (post.to_owned(), rank.parse::<u32>().ok()));
    if post.is_none() {
        errors.add("post", w.bodies_form_no_post());
    }
    let from_on = day_of(&form.from_on, "from_on", w, &mut errors);
    if from_on.is_none() && errors.of("from_on").is_none() {
        errors.add("from_on", w.bodies_form_bad_day());
    }
    let basis = form.basis.parse::<Basis>().ok();
    if basis.is_none() {
        errors.add("basis", w.bodies_form_no_basis());
    }
    if form.person.trim().is_empty() && form.pick.parse::<Id<people::Person>>().is_err() {
        errors.add("person", Refusal::NameMissing.sentence(w));
    }
    let mut candidates = vec![];
    if form.pick.is_empty() && errors.of("person").is_none() {
        candidates = people::pages::candidates(&read, &form.person).await?;
        errors.add(
            "pick",
            if candidates.is_empty() { w.bodies_form_pick_new() } else { w.bodies_form_pick_one() },
        );
    }
    if !errors.is_empty() {
        let appointers = appointers(&by, body.place()).await?;
        return mandate_form(&by, &body, &form, errors, &candidates, appointers);
    }
    let (Some((post, rank)), Some(from_on), Some(basis)) = (post, from_on, basis) else {
        return Err(Error::Malformed("a mandate without post, day or basis".into()));
    };
    let who = match form.pick.parse::<Id<people::Person>>() {
        Ok(picked) => Who::Known(people::pages::reach(&read, picked).await?.id),
        Err(_) => Who::New(form.newcomer(body.place())),
    };
    let new = NewMandate {
        seat: SeatRef::Post { body: id, post, rank },
        person: Id::from_raw(0),
        from_on,
        from_known: form.from_unknown.is_empty(),
        basis,
        reason: form.reason.chars().take(500).collect(),
        decision: None,
        appointed_by: form.appointed_by.parse().ok(),
        succeeds: !form.succeeds.is_empty(),
    };
    let mut deed = by.begin(Verb::BeginMandate).await?;
    let outcome = begun(&mut deed, who, new).await;
    match outcome {
        Ok(begun) => {
            let detail = serde_json::json!({
                "body": id, "basis": basis.as_str(), "from": from_on.to_string(), "handed_over": begun.handed_over,
                "forbidden": begun.forbidden.len(),
            });
            let entry = Entry::about(Subject::new("mandate", begun.mandate), body.place()).with(detail);
            let act = deed.commit(entry).await?;
            Ok(see(&format!("/bodies/{id}?done={act}")))
        }
        Err(Stop::Failed(error)) => Err(error),
        Err(Stop::Refused(refusal)) => {
            drop(deed);
            errors.add(mandate_field(&refusal), refusal.sentence(w));
            let candidates = people::pages::candidates(&read, &form.person).await?;
            let appointers = appointers(&by, body.place()).await?;
            mandate_form(&by, &body, &form, errors, &candidates, appointers)
        }
    }
}

/// Whose mandate begins.
enum Who {
    /// Somebody of the record.
    Known(Id<people::Person>),
    /// Somebody who is entered now.
    New(people::NewPerson),
}

async fn begun(
    deed: &mut Deed<'_>,
    who: Who,
    mut new: NewMandate,
) -> crate::record::refusal::Outcome<acts::Begun> {
    new.person = match who {
        Who::Known(person) => person,
        Who::New(person) => people::enter(deed, person).await?,
    };
    acts::begin_mandate(deed, new).await
}

/// `POST /mandates/{id}/end`: ends a mandate.
pub async fn end(
    read: Granted<ReadRecord>,
    by: Granted<WriteRecord>,
    Path(id): Path<Id<Mandate>>,
    Urlencoded(form): Urlencoded<DayForm>,
) -> Result<Response> {
    let visit = by.visit();
    let w = visit.words();
    let row = visit.app.db.first(lists::mandate(id)).await?.ok_or(Error::NotFound)?;
    let body = reach(&by, row.body_id).await?;
    let mut errors = FormErrors::default();
    let Some(on) = day_of(&form.on, "on", w, &mut errors) else {
        return pages::mandate_page(&read, id, "", Some(w.bodies_form_bad_day())).await;
    };
    let reason = if ["resigned", "removed", "term", "died"].contains(&form.reason.as_str()) {
        form.reason.as_str()
    } else {
        ""
    };
    let mut deed = by.begin(Verb::EndMandate).await?;
    match acts::end_mandate(&mut deed, id, on, reason, None).await {
        Ok(()) => {
            let detail = serde_json::json!({ "on": on.to_string(), "reason": reason });
            let act =
                deed.commit(Entry::about(Subject::new("mandate", id), body.place()).with(detail)).await?;
            Ok(see(&format!("/mandates/{id}?done={act}")))
        }
        Err(Stop::Failed(error)) => Err(error),
        Err(Stop::Refused(refusal)) => {
            drop(deed);
            pages::mandate_page(&read, id, "", Some(refusal.sentence(w))).await
        }
    }
}

/// `POST /acts/{id}/withdrawal`: takes back an act done by hand. Confirmations of communiques are taken back in the
/// archive.
pub async fn withdraw(by: Granted<WriteRecord>, Path(id): Path<Id<crate::journal::Act>>) -> Result<Response> {
    let visit = by.visit();
    let w = visit.words();
    let act = visit.app.db.first(store::act(id)).await?.ok_or(Error::NotFound)?;
    let by_hand = [
        Verb::FoundBody,
        Verb::DissolveBody,
        Verb::BeginMandate,
        Verb::EndMandate,
        Verb::EnterPerson,
        Verb::AssignFollowUp,
        Verb::EndFollowUp,
        Verb::AdoptDecision,
    ];
    if !by_hand.iter().any(|verb| verb.key() == act.verb) {
        return Err(Error::NotFound);
    }
    by.at(act.place())?;
    let mut deed = by.begin(Verb::TakeBackAct).await?;
    match take_back(&mut deed, id).await {
        Ok(()) => {
            let detail = serde_json::json!({ "act": id, "verb": act.verb });
            deed.commit(Entry::about(Subject::new("act", id), act.place()).with(detail)).await?;
            Ok(see(&act.way_back()))
        }
        Err(Stop::Failed(error)) => Err(error),
        Err(Stop::Refused(refusal)) => {
            drop(deed);
            let mut errors = FormErrors::default();
            errors.add("act", refusal.sentence(w));
            let frame = visit.frame(w.bodies_not_taken_back());
            let back =
                FormPage { frame, action: String::new(), fields: vec![], button: String::new(), errors };
            back.answer()
        }
    }
}

impl MandateForm {
    fn newcomer(&self, place: Place) -> people::NewPerson {
        let latin = !self.person.chars().any(|c| ('\u{0600}'..='\u{06FF}').contains(&c));
        let (name_ar, name_la) =
            if latin { (String::new(), self.person.clone()) } else { (self.person.clone(), String::new()) };
        people::NewPerson { name_ar, name_la, honorific: String::new(), sex: self.sex.parse().ok(), place }
    }
}
