//! What was decided, how it was taken (D03), what it does and until when; the dates that were set (D06).

use super::{Composed, Decided, Effect, FactKind, Record, Section, row};
use crate::{
    decisions::{EffectKind, Kind, Taken},
    meetings::grammar::{MEMBERS, VOTES, bare, by, counted, feminine, how, listed, the_session},
};

pub(super) fn passages(r: &Record) -> Vec<Composed> {
    let mut out: Vec<Composed> = r
        .decisions
        .iter()
        .map(|d| row(Section::Decisions, FactKind::Decision, d.id, decision(r, d)))
        .collect();
    out.extend(r.dates.iter().map(|(id, what, day)| {
        let text = match day.as_str() {
            "" => format!("ومن المواعيد التي حددت: {}.", bare(what)),
            day => format!("ومن المواعيد التي حددت: {}، {day}.", bare(what)),
        };
        row(Section::Dates, FactKind::Milestone, *id, text)
    }));
    out
}

fn decision(r: &Record, d: &Decided) -> String {
    let who = if r.body.is_empty() { the_session(&r.kind, &r.body).to_owned() } else { r.body.clone() };
    let her = feminine(&who);
    let verb = match (d.kind, r.body.is_empty(), her) {
        (Kind::Recommendation, false, true) => "أوصت",
        (Kind::Recommendation, false, false) => "أوصى",
        (_, true, true) => "خلصت",
        (_, true, false) => "خلص",
        (_, false, true) => "قررت",
        (_, false, false) => "قرر",
    };
    let to = match (d.kind, r.body.is_empty()) {
        (Kind::Recommendation, false) => "بما يلي",
        (_, true) => "إلى ما يلي",
        _ => "ما يلي",
    };
    let taken = taken(d);
    let taken = if taken.is_empty() { String::new() } else { format!("، {taken}،") };
    let article = match d.article.trim() {
        "" => String::new(),
        article => format!("، استنادا إلى {article}"),
    };
    let mut out = format!("{verb} {who}{taken} {to}{article}: {}.", bare(&d.text));
    if !d.effects.is_empty() {
        out.push_str("\nويترتب على ذلك:\n");
        out.push_str(&listed(d.effects.iter().map(effect), |_| "- ".into()).join("\n"));
    }
    out
}

/// `بأغلبية تسعة أصوات مقابل صوتين وامتناع عضو واحد`.
fn taken(d: &Decided) -> String {
    let Some(votes_for) = d.votes.votes_for else { return how(d.taken).to_owned() };
    let mut out = match d.taken {
        Taken::Unanimity => format!("بالإجماع، {}", by(&counted(votes_for, VOTES))),
        Taken::SecretBallot => format!("بالاقتراع السري، {}", by(&counted(votes_for, VOTES))),
        _ => format!("بأغلبية {}", counted(votes_for, VOTES)),
    };
    match d.votes.against.unwrap_or(0) {
        0 => {}
        n => out.push_str(&format!(" مقابل {}", counted(n, VOTES))),
    }
    match d.votes.abstentions.unwrap_or(0) {
        0 => {}
        n => out.push_str(&format!(" وامتناع {}", counted(n, MEMBERS))),
    }
    out
}

fn effect(e: &Effect) -> String {
    let who = || e.who.as_ref().map(|w| w.briefly()).unwrap_or_default();
    let from = |out: String| {
        if e.day.is_empty() { out } else { format!("{out}، ابتداء من {}", e.day) }
    };
    match e.kind {
        EffectKind::MandateBegun => {
            let [begins, hers, as_what] = match e.who.as_ref().map(|w| w.agree("m", "f")) {
                Some("f") => ["تباشر", "مهامها", "بصفتها"],
                _ => ["يباشر", "مهامه", "بصفته"],
            };
            from(format!("{begins} {} {hers} {as_what} {}{}", who(), e.post, within(&e.body)))
        }
        EffectKind::MandateEnded => {
            let as_what = e.who.as_ref().map_or("بصفته", |w| w.agree("بصفته", "بصفتها"));
            let out = format!("تنتهي مهام {} {as_what} {}{}", who(), e.post, within(&e.body));
            if e.day.is_empty() { out } else { format!("{out}، يوم {}", e.day) }
        }
        EffectKind::BodyCreated => from(format!("إحداث {}", e.body)),
        EffectKind::BodyDissolved => format!("حل {}", e.body),
        EffectKind::ItemAssigned => {
            let whom = if e.who.is_some() { who() } else { e.body.clone() };
            let out = match whom.as_str() {
                "" => format!("إنجاز ما يلي: {}", bare(&e.text)),
                whom => format!("تكليف {whom} بما يلي: {}", bare(&e.text)),
            };
            if e.day.is_empty() { out } else { format!("{out}، في أجل أقصاه {}", e.day) }
        }
        EffectKind::MilestoneSet => match e.day.as_str() {
            "" => format!("تحديد موعد: {}", bare(&e.text)),
            day => format!("تحديد موعد: {}، {day}", bare(&e.text)),
        },
        EffectKind::FollowUpAssigned => from(format!("تكليف {} بتتبع {}", who(), e.body)),
    }
}

/// In which body, after an office.
fn within(body: &str) -> String {
    if body.is_empty() { String::new() } else { format!(" في {body}") }
}
