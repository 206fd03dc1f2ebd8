//! Who came late or left early, and how it ended.

use super::{Composed, Course, FactKind, Movement, Record, Section, at, row};
use crate::meetings::grammar::{MEMBERS, counted, counted_as_subject, feminine, the_session};

/// Told with the attendance, after the quorum that was found.
pub(super) fn movements(r: &Record) -> impl Iterator<Item = Composed> {
    let told = if r.course == Course::NotHeld { &[][..] } else { &r.movements };
    told.iter().map(|m| row(Section::Attendance, FactKind::Movement, m.person, moved(r, m)))
}

pub(super) fn passages(r: &Record) -> Option<Composed> {
    (r.course != Course::Running).then(|| r.whole(Section::Closing, FactKind::Closing, closing(r)))
}

fn moved(r: &Record, m: &Movement) -> String {
    let held = the_session(&r.kind, &r.body);
    let mut parts = vec![];
    if let Some(came) = m.came {
        parts.push(format!("{} {} ب{held} {}", m.who.agree("التحق", "التحقت"), m.who.told_on(), at(came)));
    }
    if let Some(left) = m.left {
        let who = if parts.is_empty() { format!(" {}", m.who.told_on()) } else { String::new() };
        let verb = match (parts.is_empty(), m.who.agree("m", "f"), feminine(held)) {
            (true, "f", _) => "غادرت",
            (true, ..) => "غادر",
            (false, "f", true) => "وغادرتها",
            (false, "f", false) => "وغادرته",
            (false, _, true) => "وغادرها",
            (false, _, false) => "وغادره",
        };
        let what = if parts.is_empty() { format!(" {held}") } else { String::new() };
        parts.push(format!("{verb}{who}{what} {}", at(left)));
    }
    if m.admitted {
        let late = "وقبل مكتب الجلسة، بعد التحقق، تسجيل هذا الحضور الذي بلغ متأخرا";
        match parts.is_empty() {
            true => parts
                .push(format!("قبل مكتب الجلسة، بعد التحقق، تسجيل حضور {} الذي بلغ متأخرا", m.who.told_on())),
            false => parts.push(late.to_owned()),
        }
    }
    format!("{}.", parts.join("، "))
}

fn closing(r: &Record) -> String {
    let held = the_session(&r.kind, &r.body);
    let hour = r.closed.map(|hour| format!(" {}", at(hour))).unwrap_or_default();
    let day = match r.closed_day.as_str() {
        "" if r.closed.is_some() => " من اليوم نفسه".to_owned(),
        "" => String::new(),
        day => format!(" من يوم {day}"),
    };
    if r.course == Course::NotHeld {
        let closed =
            if r.closed.is_some() { format!("ورفعت الجلسة{hour}{day}، و") } else { "و".into() };
        return format!("{closed}حرر هذا المحضر لإثبات عدم الانعقاد.");
    }
    let mut out = String::new();
    if let Some((here, needed)) = r.lost {
        out.push_str(&format!(
            "وتبين قبل رفع الجلسة أن النصاب لم يعد متوفرا، إذ لم يبق سوى {}",
            counted(here, MEMBERS)
        ));
        match needed {
            Some(needed) => out.push_str(&format!("، والمطلوب {}. ", counted_as_subject(needed, MEMBERS))),
            None => out.push_str(". "),
        }
    } else if r.closed.is_some() {
        out.push_str("وبعد استنفاد نقط جدول الأعمال، ");
    }
    match r.closed {
        Some(_) => {
            let verb = match r.lost {
                None => r.chair_did("رفع", "رفعت"),
                Some(_) => r.chair_did("ورفع", "ورفعت"),
            };
            out.push_str(&format!(
                "{verb} {} أشغال {held}{hour}{day}، وحرر هذا المحضر لإثبات ما ذكر.",
                r.the_chair()
            ));
        }
        None => {
            let verb = if feminine(held) { "اختتمت" } else { "اختتم" };
            out.push_str(&format!("وبذلك {verb} {held}، وحرر هذا المحضر لإثبات ما ذكر."));
        }
    }
    out
}
