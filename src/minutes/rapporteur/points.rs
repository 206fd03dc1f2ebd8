//! The agenda, and on each point what was reported, said, proposed and voted (C09, C16, D10).

use super::{Ballot, Composed, FactKind, Point, Record, Said, Section, What, at, by_article, row};
use crate::{
    meetings::grammar::{
        MEMBERS, VOTES, bare, counted_as_subject, feminine, listed, out_of, place_in_order, the_session,
    },
    sitting::model::{Fate, Manner, Outcome, SpeechKind},
};

pub(super) fn passages(r: &Record) -> Vec<Composed> {
    let mut out = vec![];
    if !r.points.is_empty() {
        out.push(r.whole(Section::Agenda, FactKind::Agenda, agenda(r)));
    }
    let anything = !r.said.is_empty() || r.points.iter().any(|p| p.from.is_some());
    if !anything {
        return out;
    }
    for (n, point) in r.points.iter().enumerate() {
        let own: Vec<&Said> = r.said.iter().filter(|s| s.point == Some(point.id)).collect();
        let text = heading(point, n + 1, own.is_empty());
        out.push(row(Section::Points, FactKind::Point, point.id, text));
        out.extend(own.into_iter().map(said));
    }
    let known = |s: &&Said| s.point.is_some_and(|id| r.points.iter().any(|p| p.id == id));
    out.extend(r.said.iter().filter(|s| !known(s)).map(said));
    out
}

fn agenda(r: &Record) -> String {
    let held = the_session(&r.kind, &r.body);
    match &r.points[..] {
        [one] => {
            let verb = if feminine(held) { "وخصصت" } else { "وخصص" };
            format!("{verb} {held} لتدارس {}.", bare(&one.text))
        }
        several => {
            let mut out = vec![format!("وتضمن جدول أعمال {held} النقط التالية:")];
            out.extend(listed(several.iter().map(|p| bare(&p.text).to_owned()), |n| format!("{n}. ")));
            out.join("\n")
        }
    }
}

fn heading(p: &Point, n: usize, silent: bool) -> String {
    let head = format!("النقطة {}: {}.", place_in_order(n), bare(&p.text));
    match (p.from, p.until) {
        (None, _) if silent => format!("{head} ولم تتم مناقشتها."),
        (None, _) => head,
        (Some(from), None) => format!("{head} وشرع في مناقشتها {}.", at(from)),
        (Some(from), Some(until)) => {
            format!("{head} وشرع في مناقشتها {}، وانتهت المناقشة {}.", at(from), at(until))
        }
    }
}

fn said(s: &Said) -> Composed {
    let (kind, text) = match &s.what {
        What::Report { by, title } => (FactKind::Report, {
            let title = bare(title);
            match by {
                Some(by) => {
                    format!("{} {} تقريرا بعنوان «{title}».", by.agree("وقدم", "وقدمت"), by.told_on())
                }
                None => format!("وقدم تقرير بعنوان «{title}»."),
            }
        }),
        What::Speech { by, purpose, summary } => (FactKind::Speech, {
            let did = match purpose {
                SpeechKind::Intervention => by.agree("وتدخل", "وتدخلت"),
                SpeechKind::PointOfOrder => by.agree("وأثار نقطة نظام", "وأثارت نقطة نظام"),
                SpeechKind::Reply => by.agree("وعقب", "وعقبت"),
            };
            match bare(summary) {
                "" => format!("{did} {}.", by.told()),
                summary => format!("{did} {}: {summary}.", by.told()),
            }
        }),
        What::Proposal { .. } => (FactKind::Proposal, proposal(&s.what)),
        What::Ballot(ballot) => (FactKind::Ballot, vote(ballot)),
    };
    row(Section::Points, kind, s.id, text)
}

fn proposal(what: &What) -> String {
    let What::Proposal { by, first, text, fate, amendments } = what else { return String::new() };
    let mut out = format!("{} {}: «{}».", by.agree("واقترح", "واقترحت"), by.told(), bare(first));
    for (author, wording, fate) in amendments {
        let asked = author.agree("وطلب", "وطلبت");
        out.push_str(&format!(
            "\n- {asked} {} تعديله ليصبح: «{}»، {}؛",
            author.told_on(),
            bare(wording),
            match fate {
                Fate::Open => "ولم يبت في التعديل",
                Fate::Adopted => "واعتمد التعديل",
                Fate::Rejected => "ولم يعتمد التعديل",
                Fate::Deferred => "وأرجئ البت في التعديل",
            }
        ));
    }
    if !amendments.is_empty() {
        out.truncate(out.trim_end_matches('؛').len());
        out.push_str(".\n");
    } else {
        out.push(' ');
    }
    let became = match fate {
        Fate::Open => "ولم يبت في المقترح",
        Fate::Adopted => "واعتمد المقترح",
        Fate::Rejected => "ولم يعتمد المقترح",
        Fate::Deferred => "وأرجئ البت في المقترح إلى اجتماع لاحق",
    };
    match bare(first) == bare(text) {
        true => out.push_str(&format!("{became}.")),
        false => out.push_str(&format!("{became} بصيغته الأخيرة: «{}».", bare(text))),
    }
    out
}

fn vote(b: &Ballot) -> String {
    let how = match b.manner {
        Manner::Hands => "على التصويت برفع الأيدي",
        Manner::Devices => "على التصويت العلني، كل من جهازه",
        Manner::Paper => "على الاقتراع السري",
    };
    let mut out = format!("وعرض {how} ما يلي: «{}». ", bare(&b.question));
    let none = |n: i64, some: &str, no: &str| match n {
        0 => no.to_owned(),
        n => format!("{some} {}", counted_as_subject(n, MEMBERS)),
    };
    let voted = [
        none(b.votes_for, "فصوت لفائدته", "فلم يصوت لفائدته أي عضو"),
        none(b.against, "وصوت ضده", "ولم يصوت ضده أي عضو"),
        none(b.abstentions, "وامتنع عن التصويت", "ولم يمتنع أي عضو"),
    ];
    out.push_str(&voted.join("، "));
    if b.blank > 0 {
        out.push_str(&format!("، وعدد الأوراق البيضاء أو الملغاة {}", b.blank));
    }
    if b.recused > 0 {
        out.push_str(&format!("، وتنحى لتنازع المصالح {}", counted_as_subject(b.recused, MEMBERS)));
    }
    out.push('.');
    if let Some(needed) = b.needed {
        out.push_str(&format!(" والمطلوب لاعتماده {}", counted_as_subject(needed, VOTES)));
        if let Some(whole) = b.whole {
            out.push_str(&format!(" من أصل {}", out_of(whole)));
        }
        out.push_str(&by_article(&b.article));
        out.push('،');
    }
    out.push_str(match b.outcome {
        Outcome::Adopted => " فتمت الموافقة عليه.",
        Outcome::Rejected => " فلم تتم الموافقة عليه.",
        Outcome::Tie => " فتعادلت الأصوات.",
        Outcome::Void => " فلم يسفر التصويت عن نتيجة.",
        Outcome::Unknown => " ولا يحدد النظام الأغلبية المطلوبة.",
    });
    // Without a number the outcome follows the figures, not a comma.
    if b.needed.is_none() { out.replace(". ف", "، ف") } else { out }
}
