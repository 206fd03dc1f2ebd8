//! The rolls on which the person signed in has a line: their own verdict with its reason, their own slip, their own objection.

use super::{any, export::as_text, standing, whose};
use crate::{
    access::Deed,
    bodies::forms::FormPage,
    journal::Verb,
    people::Person,
    record::Stop,
    rolls::{
        self, NewRemark, Roll, Stand, about,
        model::{Asks, Verdict},
        store::{RollRow, lists},
        words,
    },
    ui::{Choice, Field, Frame, parts::State},
    web::{Error, FormErrors, Result, Urlencoded, Visit, page, see},
};
use amana_base::{Day, Id};
use askama::Template;
use axum::{
    extract::{Path, Query},
    response::Response,
};
use serde::Deserialize;

/// How many rolls are shown.
const SHOWN: i64 = 30;

struct Line {
    id: Id<Roll>,
    title: String,
    whose: String,
    on: Day,
    state: State,
    verdict: String,
    why: Option<String>,
    slip: bool,
    open: bool,
}

#[derive(Template)]
#[template(path = "rolls/pages/mine.html")]
struct Mine {
    frame: Frame,
    lines: Vec<Line>,
    sent: bool,
}

/// What was just done.
#[derive(Deserialize, Default)]
#[serde(default)]
pub struct Just {
    done: String,
}

fn me(visit: &Visit) -> Result<Id<Person>> {
    visit.officer().and_then(|o| o.person).ok_or(Error::NotFound)
}

/// A roll on which the visitor has a line and that is shown or frozen; anything else does not exist.
async fn own(visit: &Visit, id: Id<Roll>) -> Result<(RollRow, lists::EntryRow, Stand)> {
    let line = visit.app.db.first(lists::line_of(id, me(visit)?)).await?.ok_or(Error::NotFound)?;
    let (row, (_, stands)) = (any(visit, id).await?, standing(visit, id).await?);
    match stands {
        Stand::Draft => Err(Error::NotFound),
        Stand::Withdrawn if row.hash.is_none() => Err(Error::NotFound),
        _ => Ok((row, line, stands)),
    }
}

/// May it still be objected to?
fn open(stands: Stand, today: Day) -> bool {
    matches!(stands, Stand::Shown(until) if until.is_none_or(|until| until >= today))
}

/// `GET /rolls/mine`.
pub async fn mine(visit: Visit, Query(just): Query<Just>) -> Result<Response> {
    let person = me(&visit)?;
    let (w, lang) = (visit.words(), visit.lang);
    let mut lines = vec![];
    for id in visit.app.db.all(lists::of_person(person, SHOWN)).await? {
        let (row, line, stands) = match own(&visit, id).await {
            Err(Error::NotFound) => continue,
            found => found?,
        };
        lines.push(Line {
            id,
            title: row.title.clone(),
            whose: whose(&visit, &row, lang),
            on: row.on_day,
            state: words::stand(w, stands),
            verdict: match line.verdict {
                Verdict::Listed => w.rolls_mine_listed(),
                Verdict::Excluded => w.rolls_mine_excluded(),
                Verdict::Unknown => w.rolls_mine_unknown(),
            },
            why: (line.verdict != Verdict::Listed)
                .then(|| words::because(w, line.verdict, line.reason, &line.article, line.met_on)),
            slip: row.hash.is_some() && line.verdict == Verdict::Listed && stands != Stand::Withdrawn,
            open: open(stands, visit.today),
        });
    }
    let frame = visit.frame(w.rolls_mine()).step("/account", w.web_account());
    page(Mine { frame, lines, sent: just.done == "remark" })
}

/// `GET /rolls/mine/{id}/slip.txt`: one's own slip.
pub async fn my_slip(visit: Visit, Path(id): Path<Id<Roll>>) -> Result<Response> {
    let (row, line, _) = own(&visit, id).await?;
    let slip = rolls::slip(&visit.app.db, &row, line.person_id).await?.ok_or(Error::NotFound)?;
    Ok(as_text(&slip.text(), id))
}

/// What somebody says of a roll.
#[derive(Deserialize, Default)]
#[serde(default)]
pub struct MyRemark {
    asks: String,
    reason: String,
}

/// `GET /rolls/mine/{id}/remark`: the form.
pub async fn my_remark(visit: Visit, Path(id): Path<Id<Roll>>) -> Result<Response> {
    let (row, _, stands) = own(&visit, id).await?;
    if !open(stands, visit.today) {
        return Err(Error::Gone);
    }
    asked(&visit, &row, &MyRemark::default(), FormErrors::default()).answer()
}

fn asked(visit: &Visit, row: &RollRow, form: &MyRemark, errors: FormErrors) -> FormPage {
    let w = visit.words();
    let choices = [Asks::Listed, Asks::Corrected].map(|a| Choice::new(a.as_str(), words::asks(w, a)));
    let fields = vec![
        Field::radios("asks", w.rolls_remark_asks(), choices.to_vec())
            .value(&form.asks)
            .error(errors.of("asks")),
        Field::long("reason", w.rolls_remark_text())
            .limit(500)
            .value(&form.reason)
            .error(errors.of("reason")),
    ];
    let frame = visit.frame(w.rolls_mine_object()).step("/rolls/mine", w.rolls_mine());
    let action = format!("/rolls/mine/{}/remark", row.id);
    FormPage { frame, action, fields, button: w.rolls_mine_object(), errors }
}

/// `POST /rolls/mine/{id}/remark`: sends it.
pub async fn send_remark(
    visit: Visit,
    Path(id): Path<Id<Roll>>,
    Urlencoded(form): Urlencoded<MyRemark>,
) -> Result<Response> {
    let (row, line, _) = own(&visit, id).await?;
    let mut errors = FormErrors::default();
    let asks = form.asks.parse().ok().filter(|asks| *asks != Asks::Excluded);
    let Some(asks) = asks else {
        errors.add("asks", visit.words().bodies_choose());
        return asked(&visit, &row, &form, errors).answer();
    };
    let new = NewRemark { person: line.person_id, asks, text: form.reason.clone() };
    let mut deed = Deed::begin(&visit, Verb::RemarkOnRoll).await?;
    match rolls::remark(&mut deed, id, new).await {
        Ok(_) => {
            deed.commit(about(id, row.place())).await?;
            Ok(see("/rolls/mine?done=remark"))
        }
        Err(Stop::Failed(error)) => Err(error),
        Err(Stop::Refused(refusal)) => {
            drop(deed);
            errors.add("reason", super::sentence(&visit, &refusal));
            asked(&visit, &row, &form, errors).answer()
        }
    }
}
