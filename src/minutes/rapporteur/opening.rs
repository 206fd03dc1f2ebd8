//! Title, convocation, who met, when and where.

use super::{Composed, Course, FactKind, Record, Section, at};
use crate::meetings::{
    Role,
    grammar::{
        self, DAYS, PERSONS, bare, by, counted, feminine, gathers, in_unit, listed, of_party, spaced,
        the_kind, the_session,
    },
    rapporteur::way,
};

pub(super) fn passages(r: &Record) -> Vec<Composed> {
    let mut out = vec![r.whole(Section::Title, FactKind::Title, title(r))];
    if let Some(text) = convocation(r) {
        out.push(r.whole(Section::Convocation, FactKind::Convocation, text));
    }
    if !r.lawfulness.is_empty() {
        out.push(r.whole(Section::Convocation, FactKind::Lawfulness, lawfulness(r)));
    }
    out.push(r.whole(Section::Opening, FactKind::Opening, opening(r)));
    out
}

/// `محضر اجتماع الأمانة الإقليمية لحزب الأفق والتضامن بتاونات`.
fn title(r: &Record) -> String {
    let what = if r.course == Course::NotHeld { "محضر عدم انعقاد" } else { "محضر" };
    let session = match r.kind.as_str() {
        "council_session" | "training" => "دورة",
        "congress" if gathers(&r.body) => "",
        "congress" => "مؤتمر",
        "founding" => "الجمع العام التأسيسي",
        "outreach" | "activity" => "لقاء",
        _ => "اجتماع",
    };
    // A noun that is defined already takes its owner by a particle.
    let governs = r.body.is_empty() && session != "الجمع العام التأسيسي";
    let owner = match (r.body.is_empty(), session) {
        (true, _) => of_party(&r.organisation, governs),
        (false, "الجمع العام التأسيسي") => {
            spaced([&of_party(&r.body, false), &of_party(&r.organisation, false)])
        }
        (false, _) => r.own(),
    };
    spaced([what, session, &owner, &in_unit(&r.unit)])
}

fn convocation(r: &Record) -> Option<String> {
    let c = r.convocation.as_ref()?;
    let call = if c.urgent { "الدعوة المستعجلة" } else { "الدعوة" };
    let mut out = match &c.by {
        Some(by) => format!("بناء على {call} التي {} {}", by.agree("وجهها", "وجهتها"), by.told()),
        None => format!("بناء على {call} الموجهة إلى المعنيين"),
    };
    if !c.day.is_empty() {
        let comma = if c.by.is_some() { "،" } else { "" };
        out.push_str(&format!("{comma} يوم {}", c.day));
    }
    match c.days {
        Some(0) => out.push_str("، في اليوم نفسه"),
        Some(days) if days > 0 => {
            out.push_str(&format!("، قبل {} {}", the_session(&r.kind, &r.body), by(&counted(days, DAYS))));
        }
        _ => {}
    }
    if c.called > 0 && c.by.is_some() {
        out.push_str(&format!("، إلى {}", counted(c.called, PERSONS)));
    }
    let session = if c.extraordinary { "دورة استثنائية" } else { "دورة عادية" };
    match c.session {
        Some(n) => out.push_str(&format!("، لعقد {session} رقم {n}.")),
        None if c.extraordinary => out.push_str(&format!("، لعقد {session}.")),
        None => out.push('.'),
    }
    for (from, to, reason) in &c.postponed {
        let held = the_session(&r.kind, &r.body);
        let (was, put_off) = if feminine(held) {
            ("وكانت", "مقررة ليوم")
        } else {
            ("وكان", "مقررا ليوم")
        };
        let moved = if feminine(held) { "فأجلت" } else { "فأجل" };
        out.push_str(&format!(" {was} {held} {put_off} {from}، {moved} إلى {to}"));
        match bare(reason) {
            "" => out.push('.'),
            why => out.push_str(&format!("، والسبب: {why}.")),
        }
    }
    Some(out)
}

fn lawfulness(r: &Record) -> String {
    let lines = r.lawfulness.iter().map(|f| {
        let article = if f.article.is_empty() { String::new() } else { format!(" ({})", f.article) };
        format!("{}: {}؛ {}{article}", f.matter, f.standing, bare(&f.why))
    });
    let mut out = vec!["وبمراجعة الدعوة على ضوء النظام، تبين ما يلي:".to_owned()];
    out.extend(listed(lines, |_| "- ".into()));
    out.join("\n")
}

/// Who met, when, where, under whom.
fn opening(r: &Record) -> String {
    let own = r.own();
    let mut out = String::new();
    match (r.day.is_empty(), r.exact, r.until.is_empty()) {
        (true, _, _) => {}
        (_, true, true) => out.push_str(&format!("في يوم {}، ", r.day)),
        (_, true, false) => out.push_str(&format!("من {} إلى {}، ", r.day, r.until)),
        (_, false, _) => out.push_str(&format!("خلال {}، ", r.day)),
    }
    if let Some(hour) = r.opened.filter(|_| r.course != Course::NotHeld) {
        out.push_str(&format!("{}، ", at(hour)));
    }
    let itself = r.kind == "congress" && gathers(&r.body);
    out.push_str(match (r.course, itself, feminine(&own)) {
        (Course::NotHeld, true, _) => "كان مقررا أن ينعقد",
        (Course::NotHeld, _, true) => "كان مقررا أن تعقد",
        (Course::NotHeld, _, false) => "كان مقررا أن يعقد",
        (_, true, _) => "انعقد",
        (_, _, true) => "عقدت",
        (_, _, false) => "عقد",
    });
    out.push_str(&format!(" {}", spaced([&own, &in_unit(&r.unit)])));
    let place = spaced([&grammar::at(&r.venue), &in_unit(&r.host)]);
    if !place.is_empty() {
        out.push_str(&format!("، {place}"));
    }
    let kind = if itself { "" } else { the_kind(&r.kind, feminine(&own)) };
    let held = spaced([kind, way(&r.kind, r.mode)]);
    if !held.is_empty() {
        out.push_str(&format!("، {held}"));
    }
    if !r.slogan.is_empty() {
        out.push_str(&format!("، تحت شعار «{}»", r.slogan));
    }
    for (role, how) in [(Role::Chair, "برئاسة"), (Role::Moderator, "بتسيير من"), (Role::Framer, "بتأطير من")]
    {
        let those: Vec<String> =
            r.parts.iter().filter(|(had, _)| *had == role).map(|(_, who)| who.told()).collect();
        if !those.is_empty() && (r.course != Course::NotHeld || role == Role::Chair) {
            out.push_str(&format!("، {how} {}", those.join("، و")));
        }
    }
    out.push('.');
    if let Some((_, who)) = r.parts.iter().find(|(role, _)| *role == Role::Rapporteur) {
        out.push_str(&format!(" {} كتابة المحضر {}.", who.agree("وتولى", "وتولت"), who.told()));
    }
    out
}
