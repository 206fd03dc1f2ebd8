//! Calendar objects (RFC 5545, RFC 5546). Pure.

use amana_base::{Day, Instant};

/// What is done with the events.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Method {
    /// Invites, or tells a change.
    Request,
    /// Calls off.
    Cancel,
    /// Shows.
    Publish,
}

/// An event.
#[derive(Clone, Debug)]
pub struct Event {
    /// The same for ever.
    pub uid: String,
    /// Raised by each change.
    pub sequence: i64,
    /// When this was written.
    pub stamp: Instant,
    /// When it begins and ends.
    pub time: Time,
    /// The title, that a calendar shows to whoever looks at the screen: neutral.
    pub summary: String,
    /// Where.
    pub place: String,
    /// More.
    pub more: String,
    /// Its page.
    pub url: String,
    /// Called off.
    pub cancelled: bool,
    /// Who invites: name and address.
    pub from: Option<(String, String)>,
    /// Who is invited: name and address.
    pub to: Option<(String, String)>,
}

/// When an event is.
#[derive(Clone, Copy, Debug)]
pub enum Time {
    /// From one moment to another.
    Between(Instant, Instant),
    /// All of a day.
    Day(Day),
}

/// The moment at which an hour of a civil day begins.
pub fn moment(on: Day, minute: i64, offset_minutes: i64) -> Instant {
    Instant((on.0 * 1440 + minute - offset_minutes) * 60_000_000)
}

/// A calendar of these events.
pub fn calendar(method: Method, name: &str, events: &[Event]) -> String {
    let mut out = String::new();
    line(&mut out, "BEGIN:VCALENDAR");
    line(&mut out, "VERSION:2.0");
    line(&mut out, "PRODID:-//Amana//Amana//AR");
    line(&mut out, "CALSCALE:GREGORIAN");
    line(
        &mut out,
        match method {
            Method::Request => "METHOD:REQUEST",
            Method::Cancel => "METHOD:CANCEL",
            Method::Publish => "METHOD:PUBLISH",
        },
    );
    if !name.is_empty() {
        line(&mut out, &format!("X-WR-CALNAME:{}", escaped(name)));
    }
    for event in events {
        write(&mut out, event);
    }
    line(&mut out, "END:VCALENDAR");
    out
}

fn write(out: &mut String, e: &Event) {
    line(out, "BEGIN:VEVENT");
    line(out, &format!("UID:{}", escaped(&e.uid)));
    line(out, &format!("SEQUENCE:{}", e.sequence));
    line(out, &format!("DTSTAMP:{}", utc(e.stamp)));
    match e.time {
        Time::Between(from, until) => {
            line(out, &format!("DTSTART:{}", utc(from)));
            line(out, &format!("DTEND:{}", utc(until)));
        }
        Time::Day(on) => {
            line(out, &format!("DTSTART;VALUE=DATE:{}", date(on)));
            line(out, &format!("DTEND;VALUE=DATE:{}", date(on.plus(1))));
        }
    }
    line(out, &format!("SUMMARY:{}", escaped(&e.summary)));
    if !e.place.is_empty() {
        line(out, &format!("LOCATION:{}", escaped(&e.place)));
    }
    if !e.more.is_empty() {
        line(out, &format!("DESCRIPTION:{}", escaped(&e.more)));
    }
    if !e.url.is_empty() {
        line(out, &format!("URL:{}", e.url));
    }
    line(out, if e.cancelled { "STATUS:CANCELLED" } else { "STATUS:CONFIRMED" });
    if let Some((name, address)) = &e.from {
        line(out, &format!("ORGANIZER;CN={}:mailto:{address}", parameter(name)));
    }
    if let Some((name, address)) = &e.to {
        let cn = parameter(name);
        line(out, &format!("ATTENDEE;CN={cn};ROLE=REQ-PARTICIPANT;PARTSTAT=NEEDS-ACTION:mailto:{address}"));
    }
    line(out, "END:VEVENT");
}

fn date(on: Day) -> String {
    let (year, month, day) = on.ymd();
    format!("{year:04}{month:02}{day:02}")
}

fn utc(at: Instant) -> String {
    let (hour, minute) = at.hour_minute(0);
    let second = at.0.div_euclid(1_000_000).rem_euclid(60);
    format!("{}T{hour:02}{minute:02}{second:02}Z", date(at.day(0)))
}

fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '\\' => out.push_str("\\\\"),
            ';' => out.push_str("\\;"),
            ',' => out.push_str("\\,"),
            '\n' => out.push_str("\\n"),
            // Marks of direction are for pages; calendars show them as boxes.
            '\r' | '\u{2066}'..='\u{2069}' => {}
            c if c.is_control() => {}
            c => out.push(c),
        }
    }
    out
}

fn parameter(text: &str) -> String {
    let clean: String = text
        .chars()
        .filter(|c| !c.is_control() && *c != '"' && !('\u{2066}'..='\u{2069}').contains(c))
        .collect();
    format!("\"{clean}\"")
}

/// One line, folded at 75 bytes without cutting a letter.
fn line(out: &mut String, text: &str) {
    let mut room = 75;
    for c in text.chars() {
        if c.len_utf8() > room {
            out.push_str("\r\n ");
            room = 74;
        }
        out.push(c);
        room -= c.len_utf8();
    }
    out.push_str("\r\n");
}

#[cfg(test)]
mod tests {
    use super::*;

    /// C04: the invitation that calendars understand: stable, raised by changes, folded, escaped.
    #[test]
    fn an_invitation_is_what_calendars_read() {
        let on: Day = "2026-05-19".parse().unwrap();
        let starts = moment(on, 18 * 60 + 30, 60);
        let event = Event {
            uid: "meeting-abc@example.org".into(),
            sequence: 2,
            stamp: starts,
            time: Time::Between(starts, starts.plus_seconds(7_200)),
            summary: "اجتماع".into(),
            place: "المقر الإقليمي، شارع محمد الخامس; الطابق 1".into(),
            more: "1. نقطة أولى\n2. نقطة, ثانية وهي أطول من أن تسعها خمسة وسبعون بايتا في سطر واحد".into(),
            url: String::new(),
            cancelled: false,
            from: Some(("الأمانة \"الإقليمية\"".into(), "office@example.org".into())),
            to: None,
        };
        let text = calendar(Method::Request, "", &[event]);
        assert!(text.contains("METHOD:REQUEST\r\n") && text.contains("SEQUENCE:2\r\n"), "{text}");
        assert!(text.contains("DTSTART:20260519T173000Z\r\nDTEND:20260519T193000Z\r\n"), "{text}");
        assert!(text.lines().all(|l| l.len() <= 75), "{text}");
        let unfolded = text.replace("\r\n ", "");
        assert!(unfolded.contains("محمد الخامس\\; الطابق 1"), "{unfolded}");
        assert!(unfolded.contains("نقطة أولى\\n2. نقطة\\, ثانية"), "{unfolded}");
        assert!(
            unfolded.contains("ORGANIZER;CN=\"الأمانة الإقليمية\":mailto:office@example.org"),
            "{unfolded}"
        );
    }
}
