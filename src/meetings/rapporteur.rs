//! The rapporteur's pen: a communique written from the record (D11) in the register of such texts, with verbs, titles and
//! numbers that agree (C10). It says what the record says and nothing more: what is not known is left out. Pure; Arabic is the
//! language of communiques, whatever the language of the pages.

use super::{
    grammar::{
        self, MEMBERS, at, bare, counted, feminine, how, in_unit, listed, of_party, spaced, the_kind,
        the_meeting,
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
    /// The kind of meeting: `ordinary_meeting`, `council_session`, …
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
    /// Who was there, in order.
    pub guests: Vec<Guest>,
    /// Members present and members in all, when the quorum was reached.
    pub quorum: Option<(i64, i64)>,
    /// Points of the agenda.
    pub agenda: Vec<String>,
    /// What was decided.
    pub decisions: Vec<(Taken, String)>,
    /// What comes, with its day in words or nothing.
    pub next: Vec<(String, String)>,
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

/// The communique: its title, then its paragraphs. Lines of a list begin with `- ` or a number.
pub fn communique(t: &Told) -> Vec<String> {
    let mut out = vec![title(t), opening(t)];
    if let Some((present, members)) = t.quorum {
        let held = the_meeting(&t.kind);
        let opened = if feminine(held) { "افتتحت" } else { "افتتح" };
        let members = counted(members, MEMBERS);
        out.push(format!(
            "وبعد التحقق من توفر النصاب القانوني بحضور {present} من أصل {members}، {opened} {held}."
        ));
    }
    match &t.agenda[..] {
        [] => {}
        [one] => out.push(format!("وخصص {} لتدارس {}.", the_meeting(&t.kind), bare(one))),
        several => {
            out.push(format!("وتضمن جدول أعمال {} النقط التالية:", the_meeting(&t.kind)));
            out.extend(listed(several.iter().map(|point| bare(point).to_owned()), |_| "- ".into()));
        }
    }
    if !t.decisions.is_empty() {
        let said = t.decisions.iter().map(|(taken, text)| match how(*taken) {
            "" => bare(text).to_owned(),
            how => format!("{}، {how}", bare(text)),
        });
        out.push(format!("وبعد التداول، {} ما يلي:", decided(t)));
        out.extend(listed(said, |n| format!("{n}. ")));
    }
    match &t.next[..] {
        [] => {}
        [(what, day)] => out.push(format!("ومن المواعيد المقبلة: {}.", coming(what, day))),
        several => {
            out.push("ومن المواعيد المقبلة:".into());
            out.extend(listed(several.iter().map(|(what, day)| coming(what, day)), |_| "- ".into()));
        }
    }
    out
}

/// `بلاغ الأمانة الإقليمية لحزب الأفق والتضامن بتاونات`.
fn title(t: &Told) -> String {
    if t.body.is_empty() {
        return spaced(["بلاغ", &of_party(&t.organisation, true), &in_unit(&t.unit)]);
    }
    spaced(["بلاغ", &t.body, &of_party(&t.organisation, false), &in_unit(&t.unit)])
}

/// Who met, when, where, under whom and with whom.
fn opening(t: &Told) -> String {
    let own = if t.body.is_empty() {
        t.organisation.clone()
    } else {
        spaced([&t.body, &of_party(&t.organisation, false)])
    };
    let verb = if feminine(&own) { "عقدت" } else { "عقد" };
    let mut out = spaced([verb, &own, &in_unit(&t.unit)]);
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
    out.push_str(&format!("، {}", the_kind(&t.kind, feminine(&own))));
    out.push_str(match t.mode {
        Some(Mode::InPerson) => " حضوريا",
        Some(Mode::Remote) if t.kind != "remote_meeting" => " عن بعد",
        Some(Mode::Hybrid) => " حضوريا وعن بعد",
        _ => "",
    });
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
    let present = with(|r| matches!(r, Role::Rapporteur | Role::Speaker | Role::Attendee | Role::Guest));
    if !present.is_empty() {
        out.push_str(&format!("، وبحضور {}", present.join("، و")));
    }
    out.push('.');
    out
}

fn told(g: &Guest) -> String {
    grammar::named(&g.honorific, g.sex, &g.name, &g.capacity)
}

fn decided(t: &Told) -> String {
    match (t.body.as_str(), feminine(&t.body)) {
        ("", _) => format!("خلص {} إلى", the_meeting(&t.kind)),
        (body, true) => format!("قررت {body}"),
        (body, false) => format!("قرر {body}"),
    }
}

fn coming(what: &str, day: &str) -> String {
    if day.is_empty() { bare(what).to_owned() } else { format!("{}، {day}", bare(what)) }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn guest(name: &str, sex: Option<Sex>, role: Role, capacity: &str) -> Guest {
        Guest { name: name.into(), honorific: String::new(), sex, role, capacity: capacity.into() }
    }

    fn secretariat() -> Told {
        Told {
            organisation: "حزب الأفق والتضامن".into(),
            body: "الأمانة الإقليمية".into(),
            unit: "تاونات".into(),
            kind: "ordinary_meeting".into(),
            day: "الاثنين 26 أكتوبر 2026".into(),
            exact: true,
            venue: "مقر الحزب".into(),
            mode: Some(Mode::InPerson),
            guests: vec![
                guest("فاطمة مزوار", Some(Sex::Female), Role::Chair, "الأمينة الإقليمية"),
                guest("حميد بورقية", Some(Sex::Male), Role::Attendee, "النائب الأول للأمين الإقليمي"),
                guest("نور سالمي", None, Role::Attendee, ""),
                guest("غائب مذكور", Some(Sex::Male), Role::Named, ""),
            ],
            quorum: Some((9, 14)),
            agenda: vec!["المرأة والشباب.".into(), "فتح المقر الإقليمي".into()],
            decisions: vec![
                (Taken::Unanimity, "الرفع من حضور النساء والشباب في الأجهزة المحلية".into()),
                (Taken::Unknown, "فتح المقر الإقليمي في أقرب الآجال".into()),
            ],
            next: vec![("اجتماع الأمانة الإقليمية".into(), "28 نونبر 2026".into())],
            ..Told::default()
        }
    }

    /// D11: the whole text, as a rapporteur would write it.
    #[test]
    fn a_secretariat_tells_its_meeting() {
        assert_eq!(
            communique(&secretariat()).join("\n"),
            "بلاغ الأمانة الإقليمية لحزب الأفق والتضامن بتاونات\n\
             عقدت الأمانة الإقليمية لحزب الأفق والتضامن بتاونات، يوم الاثنين 26 أكتوبر 2026، بمقر الحزب، اجتماعا عاديا حضوريا، \
             برئاسة السيدة فاطمة مزوار، الأمينة الإقليمية، وبحضور السيد حميد بورقية، النائب الأول للأمين الإقليمي، ونور سالمي.\n\
             وبعد التحقق من توفر النصاب القانوني بحضور 9 من أصل 14 عضوا، افتتح الاجتماع.\n\
             وتضمن جدول أعمال الاجتماع النقط التالية:\n- المرأة والشباب؛\n- فتح المقر الإقليمي.\n\
             وبعد التداول، قررت الأمانة الإقليمية ما يلي:\n\
             1. الرفع من حضور النساء والشباب في الأجهزة المحلية، بالإجماع؛\n2. فتح المقر الإقليمي في أقرب الآجال.\n\
             ومن المواعيد المقبلة: اجتماع الأمانة الإقليمية، 28 نونبر 2026."
        );
    }

    /// D11: a masculine body takes a masculine verb; what is not known is not said.
    #[test]
    fn what_is_not_known_is_left_out() {
        let told = Told {
            organisation: "التجمع الأخضر".into(),
            body: "المجلس الوطني".into(),
            kind: "council_session".into(),
            day: "أكتوبر 2026".into(),
            ..Told::default()
        };
        assert_eq!(
            communique(&told),
            ["بلاغ المجلس الوطني للتجمع الأخضر", "عقد المجلس الوطني للتجمع الأخضر، خلال أكتوبر 2026، دورته."]
        );
    }
}
