//! The rapporteur's pen: a communique written from the record (D11) in the register of such texts, with verbs, titles and
//! numbers that agree (C10). It says what the record says and nothing more: what is not known is left out. Pure; Arabic is the
//! language of communiques, whatever the language of the pages.

#[cfg(test)]
mod tests;

use super::{
    grammar::{
        self, MEMBERS, at, bare, counted, feminine, gathers, how, in_unit, listed, of_party, spaced,
        the_kind, the_session,
    },
    model::{Mode, Role},
};
use crate::{decisions::Taken, people::Sex};

/// What a communique tells.
#[derive(Clone, Debug, Default)]
pub struct Told {
    /// The organisation: `حزب الأفق والتضامن`.
    pub organisation: String,
    /// The body by its kind or own name, without its unit: `الأمانة الإقليمية`. Empty when no body is known.
    pub body: String,
    /// The unit, unless it is the country: `تاونات`.
    pub unit: String,
    /// The kind of meeting: `ordinary_meeting`, `extraordinary`, `council_session`, …
    pub kind: String,
    /// When, in words with the weekday; empty when unknown.
    pub day: String,
    /// Is `day` one day, and not a month or a year?
    pub exact: bool,
    /// The last day, for several.
    pub until: String,
    /// The hall.
    pub venue: String,
    /// The unit where it was held, when another than the body's.
    pub host: String,
    /// How people attended.
    pub mode: Option<Mode>,
    /// Its slogan.
    pub slogan: String,
    /// Who called it, when somebody else than who presided.
    pub convener: Option<Guest>,
    /// Who was there, in order.
    pub guests: Vec<Guest>,
    /// Members present and members in all, when the quorum was reached.
    pub quorum: Option<(i64, i64)>,
    /// Points of the agenda.
    pub agenda: Vec<String>,
    /// What was decided.
    pub decisions: Vec<Decided>,
    /// What comes.
    pub next: Vec<Next>,
}

/// Somebody who was there.
#[derive(Clone, Debug)]
pub struct Guest {
    /// The name.
    pub name: String,
    /// Titles of courtesy; `السيد` or `السيدة` stands in for none.
    pub honorific: String,
    /// When known.
    pub sex: Option<Sex>,
    /// Doing what.
    pub role: Role,
    /// The post held that day, or the capacity as it was written.
    pub capacity: String,
}

/// Something that was decided.
#[derive(Clone, Debug)]
pub struct Decided {
    /// How.
    pub taken: Taken,
    /// In the words of the record.
    pub text: String,
    /// Who was given an office by it.
    pub named: Vec<Named>,
}

/// Somebody who was given an office.
#[derive(Clone, Debug)]
pub struct Named {
    /// With the title of courtesy: `السيدة لمياء التازي`.
    pub person: String,
    /// The bare name, to see whether the decision says it already.
    pub name: String,
    /// The office: `رئيسة القطب النسائي`.
    pub office: String,
    /// Given by appointment, not by a choice of the meeting.
    pub appointed: bool,
}

/// Something that comes.
#[derive(Clone, Debug)]
pub struct Next {
    /// What.
    pub what: String,
    /// Its day, month or year in words; empty when unknown.
    pub day: String,
    /// Is it one day?
    pub exact: bool,
}

/// So many who were there are told in the sentence; more in a list.
const IN_A_SENTENCE: usize = 4;

/// The communique: its title, then its paragraphs. Lines of a list begin with `- ` or a number.
pub fn communique(t: &Told) -> Vec<String> {
    let mut out = vec![title(t), opening(t)];
    let present = present(t);
    if present.len() > IN_A_SENTENCE {
        out.push(format!("وحضر {} {}:", the_session(&t.kind, &t.body), ladies_and_gentlemen(t)));
        out.extend(listed(present.into_iter(), |_| "- ".into()));
    }
    if let Some((present, members)) = t.quorum {
        let held = the_session(&t.kind, &t.body);
        let opened = if feminine(held) { "افتتحت" } else { "افتتح" };
        let members = counted(members, MEMBERS);
        out.push(format!(
            "وبعد التحقق من توفر النصاب القانوني بحضور {present} من أصل {members}، {opened} {held}."
        ));
    }
    match &t.agenda[..] {
        [] => {}
        // Of two things joined a point is told in a line of its own, or one would read two.
        [one] if bare(one).contains(" و") => {
            out.push(format!("وتضمن جدول أعمال {} نقطة فريدة:", the_session(&t.kind, &t.body)));
            out.push(format!("- {}.", bare(one)));
        }
        [one] => {
            let held = the_session(&t.kind, &t.body);
            let devoted = if feminine(held) { "وخصصت" } else { "وخصص" };
            out.push(format!("{devoted} {held} لتدارس {}.", bare(one)));
        }
        several => {
            out.push(format!("وتضمن جدول أعمال {} النقط التالية:", the_session(&t.kind, &t.body)));
            out.extend(listed(several.iter().map(|point| bare(point).to_owned()), |_| "- ".into()));
        }
    }
    if !t.decisions.is_empty() {
        out.push(format!("وبعد التداول، {} ما يلي:", decided(t)));
        out.extend(listed(t.decisions.iter().map(said), |n| format!("{n}. ")));
    }
    match &t.next[..] {
        [] => {}
        [one] => out.push(format!("ومن المواعيد المقبلة: {}.", coming(one))),
        several => {
            out.push("ومن المواعيد المقبلة:".into());
            out.extend(listed(several.iter().map(coming), |_| "- ".into()));
        }
    }
    out
}

/// A decision as it is told: its words, who was given which office by it unless the words say so, and how it was taken.
pub fn said(d: &Decided) -> String {
    let mut out = decision(d);
    if let how @ ("بالإجماع" | "بالتوافق" | "بالأغلبية" | "بالاقتراع السري") = how(d.taken)
        && !d.text.contains(how)
    {
        out.push_str(&format!("، {how}"));
    }
    out
}

/// A decision's words, with who was given which office by it.
pub fn decision(d: &Decided) -> String {
    let mut out = bare(&d.text).to_owned();
    let folded = amana_arabic::fold(&d.text);
    for n in d.named.iter().filter(|n| !folded.contains(&amana_arabic::fold(&n.name))) {
        let verb = if n.appointed { "تعيين" } else { "اختيار" };
        out.push_str(&format!("، و{verb} {} {}", n.person, grammar::indefinite(&n.office)));
    }
    out
}

/// `بلاغ الأمانة الإقليمية لحزب الأفق والتضامن بتاونات`.
fn title(t: &Told) -> String {
    if t.body.is_empty() {
        return spaced(["بلاغ", &of_party(&t.organisation, true), &in_unit(&t.unit)]);
    }
    spaced(["بلاغ", &grammar::body_of(&t.body, &t.organisation), &in_unit(&t.unit)])
}

/// What a statement is called until somebody writes better: `بيان الأمانة الإقليمية لحزب الأفق والتضامن بتاونات`.
pub fn statement_title(body: &str, organisation: &str, unit: &str) -> String {
    spaced(["بيان", &grammar::body_of(body, organisation), &in_unit(unit)])
}

/// How a text that corrects another begins.
pub fn correction(statement: bool, number: &str) -> String {
    format!("تصحيح {} رقم {number}.", if statement { "للبيان" } else { "للبلاغ" })
}

/// The point of an agenda that puts a text before a meeting, with the number its issuer gave it.
pub fn point_about(title: &str, number: &str) -> String {
    let title: String = title.chars().take(400).collect();
    if number.is_empty() {
        format!("تدارس {title}")
    } else {
        format!("تدارس {title} (رقم {number})")
    }
}

/// Who met, when, where, under whom and with whom.
fn opening(t: &Told) -> String {
    let own =
        if t.body.is_empty() { t.organisation.clone() } else { grammar::body_of(&t.body, &t.organisation) };
    let itself = t.kind == "congress" && gathers(&t.body);
    let verb = match (itself, feminine(&own)) {
        (true, _) => "انعقد",
        (_, true) => "عقدت",
        (_, false) => "عقد",
    };
    let mut out = spaced([verb, &own, &in_unit(&t.unit)]);
    if let Some(convener) = &t.convener {
        out.push_str(&format!("، بدعوة من {}", told(convener)));
    }
    match (t.day.is_empty(), t.exact, t.until.is_empty()) {
        (true, _, _) => {}
        (_, true, true) => out.push_str(&format!("، يوم {}", t.day)),
        (_, true, false) => out.push_str(&format!("، من {} إلى {}", t.day, t.until)),
        (_, false, _) => out.push_str(&format!("، خلال {}", t.day)),
    }
    let place = spaced([&at(&t.venue), &in_unit(&t.host)]);
    if !place.is_empty() {
        out.push_str(&format!("، {place}"));
    }
    let kind = if itself { "" } else { the_kind(&t.kind, feminine(&own)) };
    let held = spaced([kind, way(&t.kind, t.mode)]);
    if !held.is_empty() {
        out.push_str(&format!("، {held}"));
    }
    if !t.slogan.is_empty() {
        out.push_str(&format!("، تحت شعار «{}»", t.slogan));
    }
    let with =
        |role: fn(Role) -> bool| t.guests.iter().filter(|g| role(g.role)).map(told).collect::<Vec<_>>();
    for (how, guests) in [
        ("برئاسة", with(|r| r == Role::Chair)),
        ("بتسيير من", with(|r| r == Role::Moderator)),
        ("بتأطير من", with(|r| r == Role::Framer)),
    ] {
        if !guests.is_empty() {
            out.push_str(&format!("، {how} {}", guests.join("، و")));
        }
    }
    let present = present(t);
    if !present.is_empty() && present.len() <= IN_A_SENTENCE {
        out.push_str(&format!("، وبحضور {}", present.join("، و")));
    }
    out.push('.');
    out
}

/// How people attended: `حضوريا`, `عن بعد`, or both.
pub fn way(kind: &str, mode: Option<Mode>) -> &'static str {
    match mode {
        Some(Mode::InPerson) => "حضوريا",
        Some(Mode::Remote) if kind != "remote_meeting" => "عن بعد",
        Some(Mode::Hybrid) => "حضوريا وعن بعد",
        _ => "",
    }
}

/// Who was there without presiding, moderating or framing.
fn attends(g: &&Guest) -> bool {
    matches!(g.role, Role::Rapporteur | Role::Speaker | Role::Attendee | Role::Guest)
}

fn present(t: &Told) -> Vec<String> {
    t.guests.iter().filter(attends).map(told).collect()
}

/// `السيدات والسادة`, as those present are.
fn ladies_and_gentlemen(t: &Told) -> &'static str {
    let mut all = t.guests.iter().filter(attends);
    if all.clone().all(|g| g.sex == Some(Sex::Female)) {
        "السيدات"
    } else if all.all(|g| g.sex == Some(Sex::Male)) {
        "السادة"
    } else {
        "السيدات والسادة"
    }
}

/// `السيدة فاطمة مزوار، الأمينة الإقليمية`.
fn told(g: &Guest) -> String {
    grammar::named(&g.honorific, g.sex, &g.name, &g.capacity)
}

fn decided(t: &Told) -> String {
    match (t.body.as_str(), feminine(&t.body)) {
        ("", _) => format!("خلص {} إلى", the_session(&t.kind, &t.body)),
        (body, true) => format!("قررت {body}"),
        (body, false) => format!("قرر {body}"),
    }
}

fn coming(n: &Next) -> String {
    match (n.day.as_str(), n.exact) {
        ("", _) => bare(&n.what).to_owned(),
        (day, true) => format!("{}، يوم {day}", bare(&n.what)),
        (day, false) => format!("{}، خلال {day}", bare(&n.what)),
    }
}
