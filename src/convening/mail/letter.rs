//! The letter: plain text in the organisation's language, with the invitation for calendars.

use super::ics::{self, Event, Method, Time};
use crate::convening::{
    acts::{link, name_of},
    model::{MessageKind, Service, hour_text},
    store::{self, ConvocationRow, Host, outbox::Due},
};
use crate::{
    app::App,
    meetings::{Meeting, Mode},
    people::Sex,
    record::view::name_in,
    ui::{Lang, Words},
    web::{Error, Result},
};
use amana_base::{Id, Instant};
use lettre::{
    Address, Message,
    message::{Mailbox, MultiPart, SinglePart, header::ContentType},
};
use std::{
    sync::Arc,
    time::{Duration, UNIX_EPOCH},
};

/// How long a meeting takes in a calendar: nobody knows beforehand.
const TAKES_SECONDS: i64 = 2 * 3600;

/// Everything that the letters of a meeting say alike.
pub struct Told {
    app: Arc<App>,
    words: Words,
    row: ConvocationRow,
    host: Host,
    agenda: Vec<String>,
    reason: Option<store::lists::StepRow>,
    from: Mailbox,
}

impl Told {
    /// As the record says it now.
    pub async fn load(app: &Arc<App>, meeting: Id<Meeting>) -> Result<Told> {
        let row = app.db.first(store::convocation(meeting)).await?.ok_or(Error::NotFound)?;
        let host = app.db.first(store::host(row.body_id)).await?.ok_or(Error::NotFound)?;
        let agenda = app.db.all(store::points(meeting)).await?.into_iter().map(|p| p.text).collect();
        let reason =
            app.db.all(store::lists::steps(meeting)).await?.into_iter().rfind(|s| s.reason.is_some());
        let from: Mailbox =
            app.config.smtp_from.parse().map_err(|e| {
                anyhow::anyhow!("smtp_from = {:?} is not an address: {e}", app.config.smtp_from)
            })?;
        let words = Words::of(app.settings().language);
        Ok(Told { app: app.clone(), words, row, host, agenda, reason, from })
    }

    /// Who writes.
    pub fn from(&self) -> &Address {
        &self.from.email
    }

    /// The message to one person.
    pub fn message(&self, due: &Due, to: &Address, now: Instant) -> Result<Vec<u8>> {
        let w = self.words;
        let name = name_in(w.lang(), &due.name_ar, &due.name_la);
        let subject = match due.kind {
            MessageKind::Invitation => w.convening_mail_subject(self.title()),
            MessageKind::Update => w.convening_mail_subject_update(self.title()),
            MessageKind::Cancellation => w.convening_mail_subject_cancelled(self.title()),
        };
        let at = link(&self.app, due.summons_id, due.token_turn);
        let text = self.text(due, &name, &at);
        let method = if due.kind == MessageKind::Cancellation { Method::Cancel } else { Method::Request };
        let mut event = event(&self.app, w, &self.row, &self.host, &self.agenda, now);
        event.url = at;
        event.cancelled = method == Method::Cancel;
        event.from = Some((self.from.name.clone().unwrap_or_default(), self.from.email.to_string()));
        event.to = Some((name.clone(), to.to_string()));
        let calendar = ics::calendar(method, "", &[event]);
        let kind = if method == Method::Cancel { "CANCEL" } else { "REQUEST" };
        let kind = ContentType::parse(&format!("text/calendar; charset=utf-8; method={kind}"))
            .map_err(anyhow::Error::from)?;
        let date = UNIX_EPOCH + Duration::from_micros(u64::try_from(now.0).unwrap_or(0));
        let message = Message::builder()
            .from(self.from.clone())
            .to(Mailbox::new(Some(name), to.clone()))
            .subject(without_marks(&subject))
            .date(date)
            .message_id(Some(format!("<{}@{}>", due.id, self.from.email.domain())))
            .multipart(
                MultiPart::alternative()
                    .singlepart(SinglePart::plain(without_marks(&text)))
                    .singlepart(SinglePart::builder().header(kind).body(calendar)),
            )
            .map_err(anyhow::Error::from)?;
        Ok(message.formatted())
    }

    fn title(&self) -> String {
        self.row.title.clone()
    }

    fn text(&self, due: &Due, name: &str, at: &str) -> String {
        let kind = due.kind;
        let (w, lang, row) = (self.words, self.words.lang(), &self.row);
        let mut out = vec![w.convening_mail_greeting(sex_key(due.sex), name), String::new()];
        let (day, hour) = (w.date_with_weekday(row.held_on), hour_text(row.starts_at_minute));
        match (kind, &self.reason) {
            (MessageKind::Cancellation, reason) => {
                out.push(w.convening_mail_cancelled(self.title(), day));
                if let Some(reason) = reason.as_ref().and_then(|r| r.reason.clone()) {
                    out.push(w.convening_mail_reason(reason));
                }
            }
            (MessageKind::Update, Some(reason)) if reason.to_on == Some(row.held_on) => {
                let was = reason.from_on.map(|d| w.date(d)).unwrap_or_default();
                out.push(w.convening_mail_postponed(self.title(), was, day, hour));
                out.push(w.convening_mail_reason(reason.reason.clone().unwrap_or_default()));
            }
            (MessageKind::Update, _) => out.push(w.convening_mail_changed(self.title(), day, hour)),
            (MessageKind::Invitation, _) => {
                out.push(name_of(&self.app.rules(), &self.host, lang));
                out.push(w.convening_mail_invited(self.title(), day, hour));
            }
        }
        out.push(String::new());
        if kind != MessageKind::Cancellation {
            let place = place(row, lang);
            if row.mode != Mode::Remote && !place.is_empty() {
                out.push(w.convening_mail_place(place));
            }
            if row.mode != Mode::Remote && !row.directions.is_empty() {
                out.push(row.directions.clone());
            }
            if row.mode != Mode::InPerson {
                let link = match row.conference_service {
                    Service::Address => row.conference.clone(),
                    _ => format!("{at}/conference"),
                };
                out.push(w.convening_mail_conference(link));
            }
            if !self.agenda.is_empty() {
                out.push(String::new());
                out.push(w.convening_mail_agenda());
                out.extend(self.agenda.iter().enumerate().map(|(n, point)| format!("{}. {point}", n + 1)));
            }
            out.extend([String::new(), w.convening_mail_answer(), at.to_owned(), String::new()]);
        }
        out.push(w.convening_mail_close());
        out.push(self.signature());
        out.join("\n")
    }

    /// Name and office of whoever convenes, then the organisation.
    fn signature(&self) -> String {
        let (lang, row, rules) = (self.words.lang(), &self.row, self.app.rules());
        let name = name_in(
            lang,
            row.convener_ar.as_deref().unwrap_or_default(),
            row.convener_la.as_deref().unwrap_or_default(),
        );
        let office = row.office().map(|o| rules.title_of(&o.kind, &o.post, o.rank, row.convener_sex, lang));
        let mut lines = vec![name, office.unwrap_or_default(), rules.organisation(lang)];
        lines.retain(|line| !line.is_empty());
        lines.join("\n")
    }
}

/// Where people come together.
pub fn place(row: &ConvocationRow, lang: Lang) -> String {
    let unit =
        name_in(lang, row.host_ar.as_deref().unwrap_or_default(), row.host_fr.as_deref().unwrap_or_default());
    let comma = if lang == Lang::Ar { "، " } else { ", " };
    let parts: Vec<&str> =
        [row.venue.as_str(), unit.as_str()].into_iter().filter(|p| !p.is_empty()).collect();
    parts.join(comma)
}

/// The meeting as calendars take it. Its title says no more than that it is a meeting, and where: calendars are seen by others.
pub fn event(
    app: &App,
    w: Words,
    row: &ConvocationRow,
    host: &Host,
    agenda: &[String],
    now: Instant,
) -> Event {
    let lang = w.lang();
    let starts = ics::moment(row.held_on, row.starts_at_minute, app.config.utc_offset_minutes);
    let unit = name_in(lang, &host.unit_ar, &host.unit_fr);
    let points: Vec<String> = agenda.iter().enumerate().map(|(n, p)| format!("{}. {p}", n + 1)).collect();
    let more = if host.confidential { String::new() } else { points.join("\n") };
    let place = if row.mode == Mode::Remote { row.conference.clone() } else { place(row, lang) };
    Event {
        uid: uid(app, row.id),
        sequence: row.sequence,
        stamp: now,
        time: Time::Between(starts, starts.plus_seconds(TAKES_SECONDS)),
        summary: w.convening_calendar_title(unit),
        place,
        more,
        url: String::new(),
        cancelled: row.step == Some(crate::meetings::Step::Cancelled),
        from: None,
        to: None,
    }
}

/// What names a meeting in every calendar, for ever.
pub fn uid(app: &App, id: Id<Meeting>) -> String {
    let address = app.config.public_address();
    let host = address.split("://").nth(1).and_then(|h| h.split([':', '/']).next()).unwrap_or("amana");
    format!("meeting-{id}@{host}")
}

/// Isolation marks are for pages: readers of mail show them as boxes.
pub fn without_marks(text: &str) -> String {
    text.chars().filter(|c| !('\u{2066}'..='\u{2069}').contains(c)).collect()
}

/// How a letter addresses somebody: `f`, `m`, or nothing that is known.
pub fn sex_key(sex: Option<Sex>) -> &'static str {
    match sex {
        Some(Sex::Female) => "f",
        Some(Sex::Male) => "m",
        None => "unknown",
    }
}
