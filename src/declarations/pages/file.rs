//! The file before it is printed: what it will hold, what is missing of whom, and where that is completed.

use super::{key_of, may};
use crate::declarations::{
    acts::{self, Completed},
    file::{CivilField, Leader},
    gather::{self, Line},
    paper::{self, Letter},
    words,
};
use crate::{
    access::{
        Can, Granted,
        capability::{ReadRecord, RevealField, WriteRecord},
    },
    bodies::forms::FormPage,
    paper as press,
    people::Person,
    record::view::name_in,
    ui::{Field, Frame, Lang},
    web::{Error, FormErrors, Result, Urlencoded, page, see},
};
use amana_base::{Day, Id};
use askama::Template;
use axum::{
    extract::Path,
    http::{HeaderValue, StatusCode, header},
    response::Response,
};
use serde::Deserialize;

struct Lacking {
    name: String,
    title: String,
    missing: String,
    complete: Option<String>,
}

#[derive(Template)]
#[template(path = "declarations/pages/file.html")]
struct Page {
    frame: Frame,
    key: String,
    article: String,
    authority: String,
    due: Day,
    leaders: Vec<Lacking>,
    lacking: usize,
    texts: bool,
    fields: Vec<Field>,
    errors: FormErrors,
}

/// What the form before printing sends.
#[derive(Deserialize, Default)]
#[serde(default)]
pub struct PrintForm {
    reason: String,
    lang: String,
}

/// `GET /declarations/{key}/file`: what is missing, before it is printed.
pub async fn show(
    read: Granted<ReadRecord>,
    by: Granted<RevealField>,
    Path(key): Path<String>,
) -> Result<Response> {
    let line = acts::reach(&read, key_of(&key)?).await?;
    by.at(line.fact.at.place)?;
    load(&read, &line, &PrintForm::default(), FormErrors::default()).await
}

async fn load(
    read: &Granted<ReadRecord>,
    line: &Line,
    form: &PrintForm,
    errors: FormErrors,
) -> Result<Response> {
    let visit = read.visit();
    let (w, lang, rules, fact) = (visit.words(), visit.lang, visit.app.rules(), &line.fact);
    let may_write = may(read, Can::WriteRecord, fact.at.place);
    let leaders: Vec<Leader> = acts::leaders_of(visit, line, lang).await?;
    let leaders: Vec<Lacking> = leaders
        .into_iter()
        .map(|l| {
            let missing: Vec<String> = l.missing().into_iter().map(|f| words::civil(w, f)).collect();
            Lacking {
                name: name_in(lang, &l.row.name_ar, &l.row.name_la),
                complete: may_write
                    .then(|| format!("/declarations/{}/leaders/{}", fact.key, l.row.person_id)),
                missing: w.list(&missing),
                title: l.title,
            }
        })
        .collect();
    let title = words::title(w, &rules, fact);
    let given = if form.reason.is_empty() {
        w.declarations_reason_given(fact.article.as_str())
    } else {
        form.reason.clone()
    };
    let plain: String = given.chars().filter(|c| !matches!(c, '\u{2066}'..='\u{2069}')).collect();
    let mut fields = vec![
        Field::text("reason", w.people_reason())
            .hint(w.declarations_reason_hint())
            .limit(500)
            .value(plain)
            .error(errors.of("reason")),
    ];
    if lang != Lang::Ar {
        fields.push(Field::select(
            "lang",
            w.declarations_letter_language(),
            vec![
                crate::ui::Choice::new("ar", w.declarations_in_arabic()),
                crate::ui::Choice::new(lang.code(), w.declarations_in_own()),
            ],
        ));
    }
    let wrong = !errors.is_empty();
    let mut response = page(Page {
        frame: visit
            .frame(w.declarations_file())
            .step("/declarations", w.declarations_title())
            .step(format!("/declarations/{}", fact.key), title),
        key: fact.key.to_string(),
        article: fact.article.clone(),
        authority: gather::authority(w, &rules, fact.to, &fact.at),
        due: fact.due,
        lacking: leaders.iter().filter(|l| !l.missing.is_empty()).count(),
        texts: !fact.key.kind.of_leaders(),
        leaders,
        fields,
        errors,
    })?;
    if wrong {
        *response.status_mut() = StatusCode::UNPROCESSABLE_ENTITY;
    }
    Ok(response)
}

/// `POST /declarations/{key}/file`: prints it. The reading of what it holds is written down with its reason, and who is in it.
pub async fn print(
    read: Granted<ReadRecord>,
    by: Granted<RevealField>,
    Path(key): Path<String>,
    Urlencoded(form): Urlencoded<PrintForm>,
) -> Result<Response> {
    let line = acts::reach(&read, key_of(&key)?).await?;
    by.at(line.fact.at.place)?;
    let w = paper::words_of(&form.lang);
    match acts::prepare(&by, &line, &form.reason, w.lang()).await? {
        Ok(leaders) => {
            let changes = acts::changes_of(by.visit(), &line, w.lang()).await?;
            let document = paper::document(by.visit(), &line, w, Letter { leaders, changes }).await?;
            let mut response = press::answer(&format!("declaration-{key}"), vec![document]).await?;
            response.headers_mut().insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
            Ok(response)
        }
        Err(no) => {
            let mut errors = FormErrors::default();
            errors.add("reason", no.sentence(by.visit().words()));
            load(&read, &line, &form, errors).await
        }
    }
}

/// What is completed of a leader.
#[derive(Deserialize, Default)]
#[serde(default)]
pub struct LeaderForm {
    birth: String,
    birth_place: String,
    occupation: String,
    address: String,
    identity: String,
}

impl LeaderForm {
    fn of(&self, field: CivilField) -> &str {
        match field {
            CivilField::Birth => &self.birth,
            CivilField::BirthPlace => &self.birth_place,
            CivilField::Occupation => &self.occupation,
            CivilField::Address => &self.address,
            CivilField::Identity => &self.identity,
        }
    }
}

async fn asking(
    by: &Granted<WriteRecord>,
    line: &Line,
    person: Id<Person>,
    form: &LeaderForm,
    errors: FormErrors,
) -> Result<FormPage> {
    let visit = by.visit();
    let (w, lang) = (visit.words(), visit.lang);
    let leaders = acts::leaders_of(visit, line, lang).await?;
    let leader = leaders.into_iter().find(|l| l.row.person_id == person).ok_or(Error::NotFound)?;
    let authorised = !visit.app.settings().identity_authorisation.is_empty();
    let mut fields = vec![];
    for field in CivilField::ALL.iter().copied() {
        let known = leader.known.contains(&field);
        // What the record has is set right there; a number of a card that may not be kept is written by hand.
        if (known && !field.for_declarations()) || (field == CivilField::Identity && !authorised) {
            continue;
        }
        let made = match field {
            CivilField::Birth => Field::day(field.as_str(), words::civil(w, field)),
            CivilField::Identity => Field::text(field.as_str(), words::civil(w, field)).latin().limit(12),
            _ => Field::text(field.as_str(), words::civil(w, field)).limit(300),
        };
        let made = if known { made.hint(w.declarations_known_already()) } else { made };
        fields.push(made.optional(&w).value(form.of(field)).error(errors.of(field.as_str())));
    }
    let name = name_in(lang, &leader.row.name_ar, &leader.row.name_la);
    Ok(FormPage {
        frame: visit
            .frame(w.declarations_complete(name))
            .step("/declarations", w.declarations_title())
            .step(format!("/declarations/{}/file", line.fact.key), w.declarations_file()),
        action: format!("/declarations/{}/leaders/{person}", line.fact.key),
        fields,
        button: w.declarations_complete_keep(),
        errors,
    })
}

/// `GET /declarations/{key}/leaders/{person}`: what is missing of a leader.
pub async fn leader(
    read: Granted<ReadRecord>,
    by: Granted<WriteRecord>,
    Path((key, person)): Path<(String, Id<Person>)>,
) -> Result<Response> {
    let line = acts::reach(&read, key_of(&key)?).await?;
    by.at(line.fact.at.place)?;
    asking(&by, &line, person, &LeaderForm::default(), FormErrors::default()).await?.answer()
}

/// `POST /declarations/{key}/leaders/{person}`: keeps it, encrypted.
pub async fn complete(
    read: Granted<ReadRecord>,
    by: Granted<WriteRecord>,
    Path((key, person)): Path<(String, Id<Person>)>,
    Urlencoded(form): Urlencoded<LeaderForm>,
) -> Result<Response> {
    let line = acts::reach(&read, key_of(&key)?).await?;
    let values = CivilField::ALL.iter().map(|f| (*f, form.of(*f).to_owned())).collect();
    match acts::complete(&by, &line, person, &Completed { values }).await? {
        Ok(()) if may(&read, Can::RevealField, line.fact.at.place) => {
            Ok(see(&format!("/declarations/{key}/file")))
        }
        Ok(()) => Ok(see(&format!("/declarations/{key}"))),
        Err(no) => {
            let mut errors = FormErrors::default();
            let field = match no.field() {
                "reason" => "occupation",
                field => field,
            };
            errors.add(field, no.sentence(read.visit().words()));
            asking(&by, &line, person, &form, errors).await?.answer()
        }
    }
}
