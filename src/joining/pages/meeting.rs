//! What is put before a meeting of the competent body: the queue, one verdict for those chosen and exceptions (G04).

use super::{name_of, standing, steps_of, unit_of, values_of};
use crate::{
    access::{
        Can, Granted, Scope,
        capability::{ReadMembers, WriteRecord},
    },
    deciding::{self, Content, Outcome, Wish},
    decisions::{Decision, Kind, Taken, Votes, pages::taken_word},
    joining::{
        Application, Judgement, Refusal, Rule, Verdict,
        acts::course,
        store::{
            self,
            lists::{self, Wanted, Which},
        },
        words,
    },
    meetings::{self, Meeting},
    record::{Stop, view::name_in},
    territory::Place,
    ui::{Choice, Field, Frame, Lang, Words, parts},
    web::{Error, FormErrors, Result, Urlencoded, Visit, page, see},
};
use amana_base::{Day, Id};
use askama::Template;
use axum::{extract::Path, http::StatusCode, response::Response};

/// How many applications are offered at once.
const MOST: usize = 300;

/// An application that may be put before the meeting.
struct Line {
    id: Id<Application>,
    number: String,
    name: String,
    unit: String,
    on: Day,
    state: parts::State,
    chosen: bool,
    own: Vec<(&'static str, String, bool)>,
    reason: String,
}

#[derive(Template)]
#[template(path = "joining/pages/meeting.html")]
struct Before {
    frame: Frame,
    id: Id<Meeting>,
    /// Why this meeting decides on none.
    no: Option<String>,
    rule: String,
    lines: Vec<Line>,
    more: bool,
    verdict: Vec<Field>,
    errors: FormErrors,
}

/// The meeting with its body and the rule of its day.
struct Desk<'a> {
    read: &'a Granted<ReadMembers>,
    by: &'a Granted<WriteRecord>,
    id: Id<Meeting>,
    row: deciding::store::MeetingRow,
    kind: String,
    place: Place,
    on: Day,
    rule: Option<Rule>,
}

impl<'a> Desk<'a> {
    async fn of(
        read: &'a Granted<ReadMembers>,
        by: &'a Granted<WriteRecord>,
        id: Id<Meeting>,
    ) -> Result<Desk<'a>> {
        let row = deciding::meeting(by, id).await?;
        let visit = by.visit();
        let body = match row.body_id {
            Some(body) => visit.app.db.first(store::body_kind(body)).await?,
            None => None,
        };
        let (kind, place) =
            body.map_or((String::new(), row.place()), |(k, r, p, c)| (k, Place::raw(r, p, c)));
        read.at(place)?;
        let on = row.held_on.unwrap_or(visit.today);
        let rule = Rule::of(visit.app.rules().on(on));
        Ok(Desk { read, by, id, row, kind, place, on, rule })
    }

    /// Why its body never decides on an application; none when it may.
    fn unfit(&self) -> Option<String> {
        let visit = self.by.visit();
        let rule = self.rule.as_ref()?;
        let fit = rule.by == self.kind || rule.appeal_to.as_deref() == Some(self.kind.as_str());
        if fit {
            return None;
        }
        let body = visit.app.rules().kind_label(&rule.by, visit.lang);
        let article = rule.article.clone().unwrap_or_default();
        Some(Refusal::NotCompetent(body, article).sentence(visit.words()))
    }

    /// The open applications that its body decides on that day, the oldest first.
    async fn queue(&self, picked: &Picked) -> Result<(Vec<Line>, bool)> {
        let visit = self.read.visit();
        let (db, w, lang) = (&visit.app.db, visit.words(), visit.lang);
        let which = Which {
            wanted: Wanted::Open,
            in_time_from: Day(i64::MIN / 4),
            today: visit.today,
            channel: None,
            campaign: None,
        };
        let rows = db.all(lists::queue(Scope::of(self.place), &which, None, 2_000)).await?;
        let mut steps = steps_of(visit, &rows).await?;
        let mut out = vec![];
        let mut more = false;
        for row in rows {
            let steps = steps.remove(&row.id).unwrap_or_default();
            let Some(stand) = standing(visit, self.rule.as_ref(), &steps) else { continue };
            let competent =
                self.rule.as_ref().is_none_or(|r| r.competent(&course(&steps), self.on) == self.kind);
            if !competent || row.received_on > self.on {
                continue;
            }
            if out.len() == MOST {
                more = true;
                break;
            }
            let values = values_of(visit, &row)?;
            let own = picked.own.iter().find(|(id, _)| *id == row.id).map(|(_, j)| *j);
            out.push(Line {
                number: row.label(),
                name: name_of(values.as_ref(), lang).unwrap_or_else(|| w.joining_forgotten()),
                unit: unit_of(&row, lang),
                on: row.received_on,
                state: words::state(w, stand, visit.today),
                chosen: picked.chosen.contains(&row.id),
                own: Judgement::ALL
                    .iter()
                    .map(|j| (j.as_str(), words::judgement(w, *j), own == Some(*j)))
                    .collect(),
                reason: picked
                    .reasons
                    .iter()
                    .find(|(id, _)| *id == row.id)
                    .map(|(_, r)| r.clone())
                    .unwrap_or_default(),
                id: row.id,
            });
        }
        Ok((out, more))
    }

    async fn page(&self, picked: &Picked, errors: FormErrors) -> Result<Response> {
        let visit = self.by.visit();
        let w = visit.words();
        let no = self.unfit();
        let (lines, more) = if no.is_none() { self.queue(picked).await? } else { (vec![], false) };
        let judgements =
            Judgement::ALL.iter().map(|j| Choice::new(j.as_str(), words::judgement(w, *j))).collect();
        let taken =
            [Taken::Unanimity, Taken::Consensus, Taken::Majority, Taken::SecretBallot, Taken::Unknown];
        let taken = taken.iter().map(|t| Choice::new(t.as_str(), taken_word(w, *t))).collect();
        let verdict = vec![
            Field::radios("judgement", w.joining_judge_all(), judgements)
                .value(&picked.judgement)
                .error(errors.of("judgement")),
            Field::text("reason", w.joining_reason())
                .hint(w.joining_reason_hint())
                .optional(&w)
                .limit(1_000)
                .value(&picked.reason)
                .error(errors.of("reason")),
            Field::day("until", w.joining_until())
                .optional(&w)
                .value(&picked.until)
                .error(errors.of("until")),
            Field::select("taken", w.decisions_col_taken(), taken).value(&picked.taken),
        ];
        let rule = match &self.rule {
            None => w.joining_rule_none(),
            Some(rule) => {
                let body = visit.app.rules().kind_label(&self.kind, visit.lang);
                words::by_article(w, w.joining_decides(body), rule.article.as_deref().unwrap_or_default())
            }
        };
        let frame = visit
            .frame(w.joining_before())
            .step("/meetings", w.meetings_title())
            .step(format!("/meetings/{}", self.id), meetings::pages::title_of(w, &self.row.title));
        let wrong = !errors.is_empty();
        let mut response = page(Before { frame, id: self.id, no, rule, lines, more, verdict, errors })?;
        if wrong {
            *response.status_mut() = StatusCode::UNPROCESSABLE_ENTITY;
        }
        Ok(response)
    }
}

/// What was chosen: a form with one mark a line.
#[derive(Default)]
struct Picked {
    chosen: Vec<Id<Application>>,
    own: Vec<(Id<Application>, Judgement)>,
    reasons: Vec<(Id<Application>, String)>,
    judgement: String,
    reason: String,
    until: String,
    taken: String,
}

impl Picked {
    fn of(pairs: Vec<(String, String)>) -> Picked {
        let mut out = Picked::default();
        for (key, value) in pairs {
            match key.as_str() {
                "pick" => out.chosen.extend(value.parse::<Id<Application>>().ok()),
                "judgement" => out.judgement = value,
                "reason" => out.reason = value,
                "until" => out.until = value,
                "taken" => out.taken = value,
                key => {
                    let of = |prefix: &str| key.strip_prefix(prefix)?.parse::<Id<Application>>().ok();
                    if let (Some(id), Some(judgement)) = (of("own-"), Judgement::of(&value)) {
                        out.own.push((id, judgement));
                    } else if let Some(id) = of("why-").filter(|_| !value.trim().is_empty()) {
                        out.reasons.push((id, value));
                    }
                }
            }
        }
        out
    }

    /// A verdict for each that was chosen, or what is wrong.
    fn verdicts(&self, on: Day, w: Words, errors: &mut FormErrors) -> Vec<Verdict> {
        let until: Option<Day> = amana_arabic::digits(self.until.trim()).parse().ok();
        let all = Judgement::of(&self.judgement);
        let mut out: Vec<Verdict> = vec![];
        for id in &self.chosen {
            let own = self.own.iter().find(|(known, _)| known == id).map(|(_, j)| *j);
            let Some(judgement) = own.or(all) else {
                errors.add("judgement", Refusal::NothingChosen.sentence(w));
                return vec![];
            };
            let own_reason = self.reasons.iter().find(|(known, _)| known == id).map(|(_, r)| r.as_str());
            let reason = if judgement == Judgement::Accept { "" } else { own_reason.unwrap_or(&self.reason) };
            if judgement != Judgement::Accept && reason.trim().is_empty() && errors.of("reason").is_none() {
                errors.add("reason", Refusal::ReasonMissing.sentence(w));
            }
            let until = until.filter(|_| judgement == Judgement::Adjourn);
            if judgement == Judgement::Adjourn
                && until.is_none_or(|d| d <= on)
                && errors.of("until").is_none()
            {
                errors.add("until", Refusal::UntilWrong.sentence(w));
            }
            if !out.iter().any(|v| v.application == *id) {
                out.push(Verdict { application: *id, judgement, reason: reason.trim().to_owned(), until });
            }
        }
        if out.is_empty() && errors.is_empty() {
            errors.add("judgement", Refusal::NothingChosen.sentence(w));
        }
        if out.len() > MOST {
            errors.add("judgement", Refusal::TooMany(MOST).sentence(w));
        }
        out
    }
}

/// The words of the decision, in the language of the record.
fn text_of(verdicts: &[Verdict]) -> String {
    let w = Words::of(Lang::Ar);
    let count = |judgement: Judgement| verdicts.iter().filter(|v| v.judgement == judgement).count();
    let parts = [
        (count(Judgement::Accept), w.joining_text_accept(count(Judgement::Accept))),
        (count(Judgement::Refuse), w.joining_text_refuse(count(Judgement::Refuse))),
        (count(Judgement::Adjourn), w.joining_text_adjourn(count(Judgement::Adjourn))),
    ];
    let parts: Vec<String> = parts.into_iter().filter(|(n, _)| *n > 0).map(|(_, text)| text).collect();
    let unmarked = |text: String| -> String {
        text.chars().filter(|c| !matches!(c, '\u{2066}'..='\u{2069}' | '\u{200F}')).collect()
    };
    unmarked(w.joining_text(parts.join("، ")))
}

/// `GET /meetings/{id}/applications`: what may be put before it.
pub async fn show(
    read: Granted<ReadMembers>,
    by: Granted<WriteRecord>,
    Path(id): Path<Id<Meeting>>,
) -> Result<Response> {
    let desk = Desk::of(&read, &by, id).await?;
    let picked = Picked { taken: Taken::Unknown.as_str().into(), ..Picked::default() };
    desk.page(&picked, FormErrors::default()).await
}

/// `POST /meetings/{id}/applications`: prepares the decision, which its page rehearses before it is adopted.
pub async fn put(
    read: Granted<ReadMembers>,
    by: Granted<WriteRecord>,
    Path(id): Path<Id<Meeting>>,
    Urlencoded(pairs): Urlencoded<Vec<(String, String)>>,
) -> Result<Response> {
    let desk = Desk::of(&read, &by, id).await?;
    let w = by.visit().words();
    let picked = Picked::of(pairs);
    let mut errors = FormErrors::default();
    if let Some(no) = desk.unfit() {
        errors.add("judgement", no);
        return desk.page(&picked, errors).await;
    }
    let verdicts = picked.verdicts(desk.on, w, &mut errors);
    if !errors.is_empty() {
        return desk.page(&picked, errors).await;
    }
    for verdict in &verdicts {
        // One that is out of reach does not exist.
        super::reach(&read, verdict.application).await?;
    }
    let content = Content {
        kind: Kind::Admission,
        text: text_of(&verdicts),
        outcome: Outcome::Organisational,
        taken: picked.taken.parse().unwrap_or(Taken::Unknown),
        votes: Votes::default(),
        article: desk.rule.as_ref().and_then(|r| r.article.clone()).unwrap_or_default(),
    };
    let wishes: Vec<Wish> = verdicts.into_iter().map(Wish::Judge).collect();
    let deed = by.begin(crate::journal::Verb::ProposeDecision).await?;
    match deciding::propose_on(deed, id, desk.row.place(), &content, &wishes).await {
        Ok(proposed) => Ok(see(&format!("/proposed-decisions/{proposed}"))),
        Err(Stop::Refused(refusal)) => {
            errors.add("judgement", refusal.sentence(w));
            desk.page(&picked, errors).await
        }
        Err(Stop::Failed(error)) => Err(error),
    }
}

/// What a decision did with applications, for its page: the receipt, and the name for those who read members there.
pub async fn of_decision(visit: &Visit, id: Id<Decision>) -> Result<Vec<(String, String, Option<String>)>> {
    let db = &visit.app.db;
    let w = visit.words();
    let mut out = vec![];
    for (application, code, year, number, step) in db.all(lists::of_decision(id)).await? {
        let label = store::label(code.as_deref().unwrap_or("MA"), year, number);
        let (text, reads) = named(visit, application, label).await?;
        out.push((words::step(w, step), text, reads.then(|| format!("/applications/{application}"))));
    }
    Ok(out)
}

/// The receipt, with the name for those who read members there.
async fn named(visit: &Visit, id: Id<Application>, label: String) -> Result<(String, bool)> {
    let Some(row) = visit.app.db.first(store::application(id, Scope::Nation)).await? else {
        return Ok((label, false));
    };
    if !super::may(visit, Can::ReadMembers, row.place()) {
        return Ok((label, false));
    }
    let values = values_of(visit, &row)?;
    let name = values.map(|v| name_in(visit.lang, &v.name_ar, &v.name_la));
    Ok((name.map_or(label.clone(), |name| format!("{name} ({label})")), true))
}

/// What a verdict would do, in a sentence.
pub async fn said(visit: &Visit, verdict: &Verdict) -> Result<String> {
    let w = visit.words();
    let row = visit.app.db.first(store::application(verdict.application, Scope::Nation)).await?;
    let label = row.ok_or(Error::NotFound).map(|r| r.label())?;
    let (who, _) = named(visit, verdict.application, label).await?;
    let reason = verdict.reason.clone();
    Ok(match (verdict.judgement, verdict.until) {
        (Judgement::Accept, _) => w.joining_says_accept(who),
        (Judgement::Refuse, _) => w.joining_says_refuse(who, reason),
        (Judgement::Adjourn, Some(until)) => w.joining_says_adjourn(who, w.date(until), reason),
        (Judgement::Adjourn, None) => w.joining_says_refuse(who, reason),
    })
}

/// May the applications of its territory be put before this meeting by this visitor?
pub fn offers(visit: &Visit, kind: Option<&str>, place: Place, on: Option<Day>) -> bool {
    let Some(kind) = kind else { return false };
    let fits = match Rule::of(visit.app.rules().on(on.unwrap_or(visit.today))) {
        Some(rule) => rule.by == kind || rule.appeal_to.as_deref() == Some(kind),
        None => false,
    };
    fits && super::may(visit, Can::ReadMembers, place) && super::may(visit, Can::WriteRecord, place)
}

#[cfg(test)]
mod unit_tests {
    use super::*;

    #[test]
    fn the_words_of_the_decision_count_well() {
        let verdict = |n: i64, judgement| Verdict {
            application: Id::from_raw(n),
            judgement,
            reason: String::new(),
            until: None,
        };
        let mut all: Vec<Verdict> = (0..12).map(|n| verdict(n, Judgement::Accept)).collect();
        all.push(verdict(20, Judgement::Refuse));
        all.extend([verdict(21, Judgement::Adjourn), verdict(22, Judgement::Adjourn)]);
        assert_eq!(text_of(&all), "البت في طلبات الانخراط: قبول 12 طلبا، رفض طلب واحد، تأجيل طلبين");
        assert_eq!(text_of(&all[..3]), "البت في طلبات الانخراط: قبول 3 طلبات");
    }
}
