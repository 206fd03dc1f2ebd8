//! What kind of decision a sentence is, and what it does.

use super::{Drafting, slice};
use crate::communiques::{
    sheet::{DecisionLine, EffectLine, MeetingSheet, PersonLine, Sheet, Span},
    terms::{BodyTerm, Found, Terms, says},
};
use crate::decisions;
use amana_arabic::Tokens;
use amana_statute::LevelKey;

/// The kind of a decision and how it was taken (D03), by its words and those around it.
pub fn classify(text: &str, around: String) -> (String, String) {
    use decisions::{Kind, Taken};
    let kind = if says(text, &["انتخاب", "انتخب", "اختيار", "اختار", "تعيين", "عين", "رئاسه"])
    {
        Kind::Designation
    } else if says(text, &["تكليف", "كلف", "تفويض", "انتداب"]) {
        Kind::Appointment
    } else if says(text, &["تجديد", "اعاده"])
        && says(text, &["هيكله", "فرع", "فروع", "مكتب", "مكاتب", "هياكل", "امانه", "امانات"])
    {
        Kind::Renewal
    } else if says(text, &["تشكيل", "احداث", "تاسيس", "انشاء", "خلق", "شكل", "احدث"])
    {
        Kind::Creation
    } else if says(
        text,
        &["توصيه", "توصيات", "اوصي", "يوصي", "دعا", "دعوه", "يدعو", "ضروره", "وجوب", "اهميه"],
    ) {
        Kind::Recommendation
    } else if says(text, &["مصادقه", "صادق", "اعتماد"])
        && says(text, &["تقرير", "قانون", "نظام", "ورقه", "وثيقه", "مشروع", "محضر"])
    {
        Kind::Text
    } else if says(text, &["قبول", "التحاق", "انخراط"]) && says(text, &["عضو", "اعضاء", "عضويه"])
    {
        Kind::Admission
    } else if says(text, &["برمجه", "تحديد", "عقد", "تنظيم"]) {
        Kind::Action
    } else if says(text, &["يندد", "تنديد", "استنكر", "يستنكر", "تضامن", "موقف", "يرفض", "رفض"])
    {
        Kind::Position
    } else {
        Kind::Resolution
    };
    let taken = if says(&around, &["اجماع", "اجمع"]) {
        Taken::Unanimity
    } else if says(&around, &["توافق", "توافق", "تراضي"]) {
        Taken::Consensus
    } else if says(&around, &["سري"]) {
        Taken::SecretBallot
    } else if says(&around, &["اغلبيه"]) {
        Taken::Majority
    } else {
        Taken::Unknown
    };
    (kind.as_str().into(), taken.as_str().into())
}

pub(super) fn effects(
    with: &Drafting<'_>,
    sheet: &mut Sheet,
    m: &MeetingSheet,
    line: &mut DecisionLine,
    level: Option<LevelKey>,
    (chars, span): (&[char], Option<Span>),
) {
    let designates = matches!(line.kind.as_str(), "designation" | "appointment");
    let creates = line.kind == "creation" || says(&line.said.value, &["تشكيل", "احداث", "تاسيس", "انشاء"]);
    if !designates && !creates {
        return;
    }
    let (text, from) = match span {
        Some([a, _]) => (slice(chars, span), a),
        None => (line.said.value.clone(), 0),
    };
    let t = Tokens::new(&text);
    let home = with.gazette.code(&m.unit.code);
    let here = |l: LevelKey| home.and_then(|u| with.gazette.at_level(u, l)).map(|r| r.code.clone());
    let fitting = |f: &Found<BodyTerm>| -> Option<BodyTerm> {
        // No meeting founds a body above its own level.
        let below = |l: LevelKey| level.is_none_or(|own| l >= own);
        let mut terms: Vec<&BodyTerm> =
            f.terms.iter().filter(|t| !t.elected && below(t.level) && here(t.level).is_some()).collect();
        terms.sort_by_key(|t| (Some(t.level) != level, t.kind != m.body.kind));
        terms.first().map(|t| (*t).clone())
    };
    let mut bodies: Vec<(BodyTerm, String, Span)> = vec![];
    for f in with.terms.bodies_in(&t) {
        let Some(term) = fitting(&f) else { continue };
        let (Some(a), Some(b)) = (t.list().get(f.tokens.start), t.list().get(f.tokens.end - 1)) else {
            continue;
        };
        let words = t.slice(a.start, b.end);
        // `للبت في الانخراطات` after `لجنة`: what it decides on names it.
        let name = if term.several { own_name(words, t.slice(b.end, t.chars())) } else { String::new() };
        bodies.push((term, name, [a.start + from, b.end + from]));
    }
    if designates {
        let inside = |p: &&PersonLine| {
            let within = |s: Span| span.is_some_and(|[a, b]| s[0] >= a && s[1] <= b);
            p.name.span.is_some_and(within) || p.mentions.iter().any(|s| within(*s))
        };
        let posts = with.terms.posts_in(&t);
        for p in m.people.iter().filter(inside) {
            // The post: what the statute calls it here, or the head of the body named (`رئيسة له`).
            let post = posts
                .iter()
                .flat_map(|f| &f.terms)
                .filter(|term| !term.elected && here(term.level).is_some())
                .min_by_key(|term| {
                    (!bodies.iter().any(|(b, ..)| b.kind == term.kind), Some(term.level) != level)
                });
            let body = bodies.iter().find(|(b, ..)| post.is_none_or(|p| p.kind == b.kind)).or(bodies.first());
            let (kind, name, post, rank, place) = match (body, post) {
                (Some((b, name, _)), Some(post)) if post.kind == b.kind => {
                    (b.kind.clone(), name.clone(), post.post.clone(), post.rank, b.level)
                }
                (Some((b, name, _)), _) => match Terms::head_of(with.rules, &b.kind) {
                    Some(head) => (b.kind.clone(), name.clone(), head, 0, b.level),
                    None => continue,
                },
                (None, Some(post)) if !with.rules.kind(&post.kind).is_some_and(|k| k.several) => {
                    (post.kind.clone(), String::new(), post.post.clone(), post.rank, post.level)
                }
                _ => continue,
            };
            line.effects.push(EffectLine {
                id: sheet.fresh(),
                take: true,
                kind,
                name,
                unit: here(place).unwrap_or_default(),
                holder: Some(p.id),
                post,
                rank,
                span,
            });
        }
    }
    if creates {
        for (term, name, words) in bodies {
            // The organ that meets does not found itself.
            let itself = term.kind == m.body.kind && name == m.body.name;
            let founded = line.effects.iter().any(|e| e.kind == term.kind && e.name == name);
            if itself || founded || (term.several && name.is_empty()) {
                continue;
            }
            line.effects.push(EffectLine {
                id: sheet.fresh(),
                take: true,
                unit: here(term.level).unwrap_or_default(),
                kind: term.kind,
                name,
                holder: None,
                post: String::new(),
                rank: 0,
                span: Some(words),
            });
        }
    }
}

/// The own name of a committee or pole: its words, with `للبت في …` when that is all that names it.
fn own_name(words: &str, after: &str) -> String {
    let words = words.trim();
    let bare = words.strip_prefix('و').filter(|w| w.chars().count() > 3).unwrap_or(words);
    let bare = bare.strip_prefix("لل").map_or_else(|| bare.to_string(), |rest| format!("ال{rest}"));
    if bare.split_whitespace().count() > 1 {
        return bare;
    }
    let mut out = vec![bare];
    for word in after.split_whitespace().take(5) {
        let end = word.ends_with(['،', '.', '؛', ',']);
        let plain = word.trim_end_matches(['،', '.', '؛', ',']);
        if out.len() == 1 && !plain.starts_with('ل') || matches!(plain, "وكذا" | "و" | "وتم") {
            break;
        }
        if out.len() > 1 && plain.starts_with('و') {
            break;
        }
        out.push(plain.to_string());
        if end {
            break;
        }
    }
    if out.len() == 1 { String::new() } else { out.join(" ") }
}
