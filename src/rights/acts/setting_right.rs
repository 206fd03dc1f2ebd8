//! Requests and their answer (09-08 art. 8): ten full days, done through the register's own correction, or refused with a reason.

use super::{REASON, erasing::erase, reason};
use crate::{
    access::{Deed, Scope},
    app::App,
    keys,
    members::{self, Correction, Source, store as register},
    people::{self, NewPerson, Person, Sex},
    record::Stop,
    rights::{
        Outcome as Answer, Refusal, Request, RequestKind, Way, due_on, rectifiable,
        refusal::Outcome,
        store::{self, RequestInsert, RequestRow, SelfRow},
    },
    web,
};
use amana_base::{Day, Id};
use serde::{Deserialize, Serialize};
use serde_json::json;

/// A request as it is made.
#[derive(Clone, Debug)]
pub struct NewRequest {
    /// Whose.
    pub person: Id<Person>,
    /// What is asked.
    pub kind: RequestKind,
    /// How it came.
    pub way: Way,
    /// Which field; empty for an erasure.
    pub field: String,
    /// The value asked for.
    pub value: String,
    /// Why.
    pub reason: String,
    /// The day it came: a paper may have come before today.
    pub on: Day,
}

/// What a request says; sealed under the person's key.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Asked {
    /// The value asked for, as it is kept.
    pub value: String,
    /// Why.
    pub reason: String,
}

/// Takes a request in; its clock runs from the day it came.
pub async fn ask(deed: &mut Deed<'_>, new: NewRequest) -> Outcome<Id<Request>> {
    let visit = deed.visit();
    let row = living(deed, new.person).await?;
    if new.on > visit.today {
        return Err(Refusal::InFuture.into());
    }
    let (field, value) = match new.kind {
        RequestKind::Erasure => {
            let stand = super::obligations(deed, new.person).await?;
            if !stand.is_empty() {
                return Err(Refusal::Obliged(stand).into());
            }
            (String::new(), String::new())
        }
        RequestKind::Rectification => {
            let field = rectifiable().into_iter().find(|f| *f == new.field).ok_or(Refusal::Field)?;
            (field.to_owned(), understood(field, &new.value, visit.today)?)
        }
    };
    let reason = match new.kind {
        RequestKind::Rectification => reason(&new.reason).ok_or(Refusal::Reason(REASON))?,
        RequestKind::Erasure => new.reason.trim().chars().take(REASON).collect(),
    };
    if deed.tx.first(store::request_open(new.person, new.kind, &field)).await?.is_some() {
        return Err(Refusal::Waits.into());
    }
    let asked = json!({ "value": value, "reason": reason });
    let sealed = sealed(deed, new.person, &asked).await?;
    let (id, act) = (deed.id(), deed.act);
    let row = RequestInsert {
        id,
        person: new.person,
        kind: new.kind,
        way: new.way,
        field: &field,
        sealed: &sealed,
        on: new.on,
        at: visit.now,
        due_on: due_on(new.on),
        place: row.place(),
    };
    deed.tx.exec(store::request_insert(&row, act)).await?;
    Ok(id)
}

/// Takes a request of one's own back.
pub async fn withdraw_request(deed: &mut Deed<'_>, person: Id<Person>, id: Id<Request>) -> Outcome<()> {
    let row = deed.tx.first(store::request(id, Scope::Nation)).await?;
    row.filter(|r| r.person_id == person).ok_or(Refusal::Nobody)?;
    answered(deed, id, Answer::Withdrawn, None).await
}

/// Refuses a request, with the reason; the person is told to whom to appeal.
pub async fn refuse(deed: &mut Deed<'_>, row: &RequestRow, why: &str) -> Outcome<()> {
    let why = reason(why).ok_or(Refusal::Reason(REASON))?;
    let sealed = sealed(deed, row.person_id, &json!({ "why": why })).await?;
    answered(deed, row.id, Answer::Refused, Some(&sealed)).await
}

/// Does what a request asks. Gives the former value when the register of members does not keep it: it goes with the act, under the
/// person's key.
pub async fn accept(deed: &mut Deed<'_>, row: &RequestRow) -> Outcome<Option<serde_json::Value>> {
    if row.outcome.is_some() {
        return Err(Refusal::Answered.into());
    }
    if row.kind == RequestKind::Erasure {
        answered(deed, row.id, Answer::Accepted, None).await?;
        erase(deed, row.person_id).await?;
        return Ok(None);
    }
    let asked = opened(&deed.visit().app, row).await?.ok_or(Refusal::Nobody)?;
    let former = set_right(deed, row.person_id, &row.field, &asked.value).await?;
    // Whoever got this value from us is to be told (art. 8).
    let act = deed.act;
    for d in deed.tx.all(store::disclosures(row.person_id)).await? {
        if d.fields.split(' ').any(|field| field == row.field) {
            deed.tx.exec(store::notice_insert(d.id, row.id, act)).await?;
        }
    }
    answered(deed, row.id, Answer::Accepted, None).await?;
    Ok(former)
}

/// What a request says; none once the person was erased.
pub async fn opened(app: &App, row: &RequestRow) -> web::Result<Option<Asked>> {
    let mut all = keys::open_former(app, row.person_id, std::slice::from_ref(&row.sealed)).await?;
    Ok(all.pop().flatten().and_then(|value| serde_json::from_value(value).ok()))
}

/// Why a request was refused.
pub async fn opened_answer(app: &App, row: &RequestRow) -> web::Result<Option<String>> {
    let Some(answer) = &row.answer else { return Ok(None) };
    let mut all = keys::open_former(app, row.person_id, std::slice::from_ref(answer)).await?;
    Ok(all.pop().flatten().and_then(|value| value.get("why")?.as_str().map(str::to_owned)))
}

async fn answered(deed: &mut Deed<'_>, id: Id<Request>, how: Answer, why: Option<&[u8]>) -> Outcome<()> {
    let (act, today) = (deed.act, deed.visit().today);
    match deed.tx.exec(store::request_answer(id, how, today, why, act)).await? {
        0 => Err(Refusal::Answered.into()),
        _ => Ok(()),
    }
}

async fn sealed(deed: &mut Deed<'_>, person: Id<Person>, value: &serde_json::Value) -> Outcome<Vec<u8>> {
    let app = &deed.visit().app;
    keys::seal_for_person(&mut deed.tx, app, person, value).await.map_err(Stop::Failed)
}

async fn living(deed: &mut Deed<'_>, person: Id<Person>) -> Outcome<SelfRow> {
    let row = deed.tx.first(store::record(person)).await?;
    Ok(row.filter(|r| r.erased_at.is_none()).ok_or(Refusal::Nobody)?)
}

/// A value as it is kept, or why it cannot be.
fn understood(field: &str, value: &str, today: Day) -> Result<String, Refusal> {
    let value = value.trim();
    if value.is_empty() {
        return Err(Refusal::ValueMissing);
    }
    let known = |right: bool| if right { Ok(value.to_owned()) } else { Err(Refusal::ValueWrong) };
    match field {
        "name_ar" | "name_la" => {
            let (ar, la) = if field == "name_ar" { (value, "") } else { ("", value) };
            let person = NewPerson {
                name_ar: ar.into(),
                name_la: la.into(),
                honorific: String::new(),
                sex: None,
                place: crate::territory::Place::NATION,
            };
            let person = person.checked().map_err(|_| Refusal::ValueWrong)?;
            Ok(if field == "name_ar" { person.name_ar } else { person.name_la })
        }
        "sex" => known(value.parse::<Sex>().is_ok()),
        "category" => known(value.parse::<members::Category>().is_ok()),
        "education" => known(value.parse::<members::Education>().is_ok()),
        "birth" => {
            let value = amana_arabic::digits(value);
            let day: Day = value.parse().map_err(|_| Refusal::ValueWrong)?;
            if day >= today || day.ymd().0 < 1900 { Err(Refusal::ValueWrong) } else { Ok(day.to_string()) }
        }
        _ => {
            let of = |name: &str| if field == name { value } else { "" };
            let fields = members::protected(of("phone"), of("email"), of("address"));
            let fields = fields.map_err(|_| Refusal::ValueWrong)?;
            fields.into_iter().next().map(|(_, value)| value).ok_or(Refusal::ValueWrong)
        }
    }
}

/// Writes a value over, through the register's own correction for a member.
async fn set_right(
    deed: &mut Deed<'_>,
    person: Id<Person>,
    field: &str,
    value: &str,
) -> Outcome<Option<serde_json::Value>> {
    let was = living(deed, person).await?;
    let of_member = deed.tx.first(store::memberships(person)).await?;
    let row = match of_member {
        Some(id) => deed.tx.first(register::membership(id, Scope::Nation)).await?,
        None => None,
    };
    let protected: Option<&'static str> =
        ["birth", "phone", "email", "address"].into_iter().find(|known| *known == field);
    let text = |key: &str, now: &str| if field == key { value.to_owned() } else { now.to_owned() };
    let sex = if field == "sex" { value.parse::<Sex>().ok() } else { was.sex };
    if let Some(row) = row {
        let new = Correction {
            version: row.version,
            name_ar: text("name_ar", &row.name_ar),
            name_la: text("name_la", &row.name_la),
            sex,
            fields: register::Fields {
                number: row.number.clone(),
                category: if field == "category" { value.parse().ok() } else { row.category },
                education: if field == "education" { value.parse().ok() } else { row.education },
                birth_year: row.birth_year,
            },
            birth: if field == "birth" { value.parse().ok() } else { None },
            protected: protected
                .filter(|key| *key != "birth")
                .map(|key| (key, value.to_owned()))
                .into_iter()
                .collect(),
            source: Source::Person,
            note: String::new(),
        };
        members::correct(deed, row.id, new).await?;
        return Ok(None);
    }
    // Somebody of the record who is no member.
    if let Some(key) = protected {
        let app = &deed.visit().app;
        let known = deed.tx.first(people::lists::field(person, key)).await?;
        let before = match known {
            Some(cipher) => keys::open_field(&mut deed.tx, app, person, key, &cipher).await?,
            None => None,
        };
        members::protect(deed, &[(person, key, value.to_owned())]).await?;
        return Ok(Some(json!({ key: before })));
    }
    if matches!(field, "category" | "education") {
        return Err(Refusal::Field.into());
    }
    let named = NewPerson {
        name_ar: text("name_ar", &was.name_ar),
        name_la: text("name_la", &was.name_la),
        honorific: was.honorific.clone(),
        sex,
        place: was.place(),
    };
    members::rename(deed, person, &named).await?;
    Ok(Some(json!({ "name_ar": was.name_ar, "name_la": was.name_la, "sex": was.sex.map(Sex::as_str) })))
}
