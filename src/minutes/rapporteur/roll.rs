//! Who was there, by how they attended and with their capacities (C06), and the quorum (C10).

use super::{Composed, Course, FactKind, Quorum, Record, Seated, Section, by_article, row};
use crate::{
    meetings::grammar::{
        DAYS, MEMBERS, counted, counted_as_subject, listed, out_of, place_in_order, the_session,
    },
    people::Sex,
    sitting::model::{Presence, Standing},
};

/// A group of the roll: its number never changes, minutes are tied to it.
struct Group {
    number: i64,
    /// One man, two, several; one woman, two, several.
    called: [&'static str; 6],
    of: fn(&Seated) -> bool,
}

const GROUPS: [Group; 7] = [
    Group {
        number: 1,
        called: [
            "العضو الحاضر",
            "العضوان الحاضران",
            "الأعضاء الحاضرون",
            "العضوة الحاضرة",
            "العضوتان الحاضرتان",
            "العضوات الحاضرات",
        ],
        of: |s| s.standing == Standing::Member && matches!(s.state, Presence::Present | Presence::Left),
    },
    Group {
        number: 2,
        called: [
            "العضو المشارك عن بعد",
            "العضوان المشاركان عن بعد",
            "الأعضاء المشاركون عن بعد",
            "العضوة المشاركة عن بعد",
            "العضوتان المشاركتان عن بعد",
            "العضوات المشاركات عن بعد",
        ],
        of: |s| s.standing == Standing::Member && s.state == Presence::Remote,
    },
    Group {
        number: 3,
        called: [
            "العضو الممثل بغيره",
            "العضوان الممثلان بغيرهما",
            "الأعضاء الممثلون بغيرهم",
            "العضوة الممثلة بغيرها",
            "العضوتان الممثلتان بغيرهما",
            "العضوات الممثلات بغيرهن",
        ],
        of: |s| s.standing == Standing::Member && s.state == Presence::Represented && s.proxy.is_some(),
    },
    Group {
        number: 4,
        called: [
            "العضو المعتذر عن الحضور",
            "العضوان المعتذران عن الحضور",
            "الأعضاء المعتذرون عن الحضور",
            "العضوة المعتذرة عن الحضور",
            "العضوتان المعتذرتان عن الحضور",
            "العضوات المعتذرات عن الحضور",
        ],
        of: |s| {
            s.standing == Standing::Member
                && (s.state == Presence::Excused || (s.state == Presence::Represented && s.proxy.is_none()))
        },
    },
    Group {
        number: 5,
        called: [
            "العضو المتغيب",
            "العضوان المتغيبان",
            "الأعضاء المتغيبون",
            "العضوة المتغيبة",
            "العضوتان المتغيبتان",
            "العضوات المتغيبات",
        ],
        of: |s| s.standing == Standing::Member && s.state == Presence::Expected,
    },
    Group {
        number: 6,
        called: [
            "الإطار الإداري الحاضر",
            "الإطاران الإداريان الحاضران",
            "الأطر الإدارية الحاضرة",
            "الإطار الإداري الحاضر",
            "الإطاران الإداريان الحاضران",
            "الأطر الإدارية الحاضرة",
        ],
        of: |s| s.standing == Standing::Staff && here(s.state),
    },
    Group {
        number: 7,
        called: [
            "الضيف الحاضر",
            "الضيفان الحاضران",
            "الضيوف الحاضرون",
            "الضيفة الحاضرة",
            "الضيفتان الحاضرتان",
            "الضيفات الحاضرات",
        ],
        of: |s| s.standing == Standing::Guest && here(s.state),
    },
];

fn here(state: Presence) -> bool {
    state.attends() || state == Presence::Left
}

pub(super) fn passages(r: &Record) -> Vec<Composed> {
    let mut out = vec![];
    for group in &GROUPS {
        let those: Vec<&Seated> = r.roll.iter().filter(|s| (group.of)(s)).collect();
        if those.is_empty() || (group.number == 5 && r.course == Course::Running) {
            continue;
        }
        let head = heading(group, &those);
        let lines = those.iter().map(|s| match (&s.proxy, group.number) {
            (Some(proxy), 3) => {
                format!("{}، {} {}", s.who.told(), s.who.agree("وينوب عنه", "وينوب عنها"), proxy.briefly())
            }
            _ => s.who.told(),
        });
        let mut text = vec![head];
        text.extend(listed(lines, |_| "- ".into()));
        out.push(row(Section::Attendance, FactKind::Attendance, group.number, text.join("\n")));
    }
    if let Some(quorum) = &r.quorum {
        let text = if r.course == Course::NotHeld { not_reached(r, quorum) } else { reached(r, quorum) };
        out.push(r.whole(Section::Attendance, FactKind::Quorum, text));
    }
    out
}

/// What a group is called: women as women, men as men, both as both (C10).
fn heading(group: &Group, those: &[&Seated]) -> String {
    let [man, men_two, men, woman, women_two, women] = group.called;
    let women_there = those.iter().filter(|s| s.who.sex == Some(Sex::Female)).count();
    match (those.len(), women_there) {
        (1, 0) => format!("{man}:"),
        (1, _) => format!("{woman}:"),
        (2, 0) => format!("{men_two}:"),
        (2, 2) => format!("{women_two}:"),
        (2, _) => format!("السيدة والسيد {men_two}:"),
        (n, 0) => format!("{men} ({n}):"),
        (n, some) if n == some => format!("السيدات {women} ({n}):"),
        (n, _) => format!("السيدات والسادة {men} ({n}):"),
    }
}

/// The call, when it is not the first.
fn of_call(q: &Quorum) -> String {
    if q.call < 2 {
        return String::new();
    }
    let place = place_in_order(usize::try_from(q.call).unwrap_or(2));
    format!("وحيث إن الأمر يتعلق بالدعوة {place}، ")
}

fn reached(r: &Record, q: &Quorum) -> String {
    let (mut out, held) = (of_call(q), the_session(&r.kind, &r.body));
    let and = if out.is_empty() { "وبعد" } else { "بعد" };
    let present = counted(q.counted, MEMBERS);
    out.push_str(&format!("{and} المناداة على الأعضاء، تبين حضور {present} من أصل {}", out_of(q.members)));
    let declared = format!("{} {}", r.chair_did("فأعلن", "فأعلنت"), r.the_chair());
    match q.needed {
        Some(needed) if q.counted >= needed => out.push_str(&format!(
            "، والنصاب القانوني {}{}، {declared} توفر النصاب وافتتاح {held}.",
            counted_as_subject(needed, MEMBERS),
            by_article(&q.article)
        )),
        // Opened on another reading of the roll: told as it is.
        Some(needed) => out.push_str(&format!(
            "، والنصاب القانوني {}{}. {} {} افتتاح {held}.",
            counted_as_subject(needed, MEMBERS),
            by_article(&q.article),
            r.chair_did("وأعلن", "وأعلنت"),
            r.the_chair()
        )),
        None => out.push_str(&format!("، {declared} افتتاح {held}.")),
    }
    out
}

/// A meeting that could not be held, and what the statute lets follow.
fn not_reached(r: &Record, q: &Quorum) -> String {
    let (mut out, held) = (of_call(q), the_session(&r.kind, &r.body));
    let and = if out.is_empty() { "وبعد" } else { "بعد" };
    match q.counted {
        0 => out.push_str(&format!("{and} المناداة على الأعضاء، لم يحضر أي عضو من أصل {}", out_of(q.members))),
        n => out.push_str(&format!(
            "{and} المناداة على الأعضاء، لم يحضر سوى {} من أصل {}",
            counted(n, MEMBERS),
            out_of(q.members)
        )),
    }
    if let Some(needed) = q.needed {
        out.push_str(&format!(
            "، والنصاب القانوني {}{}",
            counted_as_subject(needed, MEMBERS),
            by_article(&q.article)
        ));
        if needed > q.counted {
            out.push_str(&format!("، أي بنقص {}", counted(needed - q.counted, MEMBERS)));
        }
    }
    let held_of = if held.ends_with('ة') { "انعقادها" } else { "انعقاده" };
    out.push_str(&format!(
        ". وعليه {} {} عدم توفر النصاب، وتعذر انعقاد {held}، ولم يتخذ أي قرار لعدم {held_of}.",
        r.chair_did("أعلن", "أعلنت"),
        r.the_chair()
    ));
    if let Some((call, days, needed)) = q.later {
        let place = place_in_order(usize::try_from(call).unwrap_or(2));
        out.push_str(&format!(" ويمكن أن تلي ذلك الدعوة {place}"));
        if let Some(days) = days.filter(|d| *d > 0) {
            out.push_str(&format!(" بعد {}", counted(days, DAYS)));
        }
        match needed {
            Some(needed) => out.push_str(&format!("، ويكفي فيها حضور {}.", counted(needed, MEMBERS))),
            None => out.push('.'),
        }
    }
    out
}
