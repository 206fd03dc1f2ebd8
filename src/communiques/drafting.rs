//! From what the reader understood to a sheet that people correct: the organs, units and posts it names become keys of the
//! statute and codes of the territory, decisions become what they do. Pure.

use super::{
    gazette::Gazette,
    lexicon::split_post_key,
    sheet::{
        BodyLine, ComingLine, DateLine, DecisionLine, EffectLine, FigureLine, MeetingSheet, OfficeLine,
        PersonLine, Said, Sheet, Span, TextLine, UnitLine,
    },
    store::GazetteRow,
    terms::{BodyTerm, Found, PostTerm, Terms, says},
};
use crate::{decisions, meetings::Role, statutes::Rulebook};
use amana_arabic::{Tokens, fold};
use amana_base::Day;
use amana_reader::{Draft, Field, Reader};
use amana_statute::LevelKey;

/// What a draft is made with.
pub struct Drafting<'a> {
    /// Reads the other meetings of a text.
    pub reader: &'a Reader,
    /// The statute.
    pub rules: &'a Rulebook,
    /// Its names.
    pub terms: &'a Terms,
    /// The territory.
    pub gazette: &'a Gazette,
}

/// The sheet of a text.
pub fn sheet(with: &Drafting<'_>, text: &str, draft: &Draft) -> Sheet {
    let mut sheet =
        Sheet { perhaps_none: !draft.meets(), furniture: draft.furniture.clone(), ..Sheet::default() };
    sheet.other_party = draft.parties.iter().map(|p| p.value.clone()).collect();
    if sheet.other_party.iter().any(|code| code == with.rules.code()) {
        sheet.other_party.clear();
    }
    let chars: Vec<char> = text.chars().collect();
    let main = meeting(with, &mut sheet, &chars, draft, 0);
    sheet.meetings.push(main);
    let main_day = sheet.meetings.first().and_then(|m| m.date.from);
    for other in draft.meetings.iter().filter(|m| !m.main) {
        // Without a day of its own it is the same meeting, spoken of again.
        let day = other.date.as_deref().and_then(|iso| days_of(iso).0);
        if day.is_none() || day == main_day {
            continue;
        }
        // Its own sentences, read for themselves; what is said of people and decisions stays with the main one.
        let [from, until] = other.span;
        let part: String =
            chars.iter().skip(from as usize).take(until.saturating_sub(from) as usize).collect();
        let alone = with.reader.read(&part);
        let mut second = meeting(with, &mut sheet, &chars, &alone, from);
        second.people.clear();
        second.agenda.clear();
        second.decisions.clear();
        second.coming.clear();
        second.figures.clear();
        // A second meeting is taken when a person says so: more often it is a reference to one recorded elsewhere.
        second.take = false;
        if second.date.from.is_none()
            && let Some(iso) = &other.date
        {
            set_iso(&mut second.date, iso);
        }
        sheet.meetings.push(second);
    }
    // Another organisation's offices are not ours to record, unless a person says so line by line.
    if !sheet.other_party.is_empty() {
        for m in &mut sheet.meetings {
            m.people.iter_mut().flat_map(|p| &mut p.offices).for_each(|o| o.take = Some(false));
            m.decisions.iter_mut().flat_map(|d| &mut d.effects).for_each(|e| e.take = false);
        }
    }
    sheet.meetings.sort_by_key(|m| !m.take);
    sheet
}

fn said(f: &Field, shift: u32) -> Said {
    Said {
        value: f.value.trim().to_string(),
        span: f.span.map(|[a, b]| [a + shift, b + shift]),
        sure: (f.confidence.clamp(0.0, 1.0) * 100.0) as u8,
        by_hand: false,
    }
}

fn some(f: &Option<Field>, shift: u32) -> Said {
    f.as_ref().map(|f| said(f, shift)).unwrap_or_default()
}

fn meeting(with: &Drafting<'_>, sheet: &mut Sheet, chars: &[char], d: &Draft, shift: u32) -> MeetingSheet {
    let mut m = MeetingSheet {
        id: sheet.fresh(),
        take: d.meets(),
        kind: some(&d.kind, shift),
        mode: some(&d.mode, shift),
        venue: some(&d.venue, shift),
        slogan: some(&d.slogan, shift),
        date: date(d, shift),
        ..MeetingSheet::default()
    };
    if m.kind.is_empty() {
        m.kind.value = "ordinary_meeting".into();
    }
    let level = body_and_unit(with, &mut m, d, shift);
    people(with, sheet, &mut m, chars, d, shift);
    for f in &d.agenda {
        m.agenda.push(TextLine { id: sheet.fresh(), said: said(f, shift) });
    }
    let mut decided: Vec<DecisionLine> = vec![];
    for (n, f) in d.decisions.iter().enumerate() {
        let mut line = DecisionLine { id: sheet.fresh(), said: said(f, shift), ..DecisionLine::default() };
        let before = decided.last().and_then(|d| d.said.span).map_or(0, |s| s[1]);
        let after = d.decisions.get(n + 1).and_then(|f| said(f, shift).span).map_or(u32::MAX, |s| s[0]);
        let reach = wider(chars, line.said.span, before, after);
        (line.kind, line.taken) = classify(&line.said.value, slice(chars, reach));
        // `وكذا لجنة الأخلاقيات`: without a verb of its own it goes on with the decision before it.
        if let Some(last) = decided.last().filter(|_| line.kind == decisions::Kind::Resolution.as_str())
            && let (Some([_, end]), Some([start, _])) = (last.said.span, line.said.span)
            && slice(chars, Some([end, start])).trim().chars().count() <= 6
        {
            (line.kind, line.taken) = (last.kind.clone(), last.taken.clone());
        }
        // Who is chosen for what may stand in the words before: `الحسم في رئاسة قطب النساء، حيث توافق الجميع على اختيار ..`.
        let designates = matches!(line.kind.as_str(), "designation" | "appointment");
        let reach = if designates { wider(chars, line.said.span, 0, after) } else { reach };
        effects(with, sheet, &m, &mut line, level, (chars, reach));
        // `إحداث التغيير` creates no body.
        if line.kind == decisions::Kind::Creation.as_str() && line.effects.is_empty() {
            line.kind = decisions::Kind::Resolution.as_str().into();
        }
        // What an earlier decision of the text founded is there.
        let there = |e: &EffectLine| {
            e.holder.is_none()
                && decided.iter().flat_map(|d| &d.effects).any(|o| (&o.kind, &o.name) == (&e.kind, &e.name))
        };
        line.effects.retain(|e| !there(e));
        decided.push(line);
    }
    m.decisions = decided;
    for u in &d.upcoming {
        let (on, precision, _) =
            u.date.as_ref().map(|f| days_of(&f.value)).unwrap_or((None, "unknown", None));
        m.coming.push(ComingLine {
            id: sheet.fresh(),
            said: said(&u.what, shift),
            on,
            precision: precision.into(),
            on_span: u.date.as_ref().and_then(|f| said(f, shift).span),
        });
    }
    for f in &d.figures {
        m.figures.push(FigureLine {
            id: sheet.fresh(),
            value: said(&f.value, shift),
            unit: some(&f.unit, shift),
        });
    }
    m
}

// When ---------------------------------------------------------------------------------------------------------------

fn date(d: &Draft, shift: u32) -> DateLine {
    let Some(f) = &d.date else { return DateLine { precision: "unknown".into(), ..DateLine::default() } };
    let mut line = DateLine {
        said: said(&f.written, shift),
        weekday_contradicts: f.weekday_contradicts,
        weekday: weekday(&f.written.value),
        relative: f.iso.is_none(),
        precision: "unknown".into(),
        ..DateLine::default()
    };
    if let Some(iso) = &f.iso {
        set_iso(&mut line, iso);
    }
    line
}

fn set_iso(line: &mut DateLine, iso: &str) {
    let (from, precision, until) = days_of(iso);
    (line.from, line.until, line.precision) = (from, until, precision.into());
    if iso.starts_with("--") {
        line.without_year = iso.split('/').next().unwrap_or_default().to_string();
    }
}

/// First day, precision and last day of an ISO 8601 date, range, month or year.
pub fn days_of(iso: &str) -> (Option<Day>, &'static str, Option<Day>) {
    let mut ends = iso.splitn(2, '/');
    let first = ends.next().unwrap_or_default();
    let until = ends.next().and_then(|s| s.parse::<Day>().ok());
    if let Ok(day) = first.parse::<Day>() {
        return (Some(day), "day", until.filter(|u| *u > day));
    }
    let mut parts = first.splitn(2, '-').map(|p| p.parse::<i64>().ok());
    match (parts.next().flatten(), parts.next()) {
        (Some(year), Some(Some(month))) => (Day::of(year, month, 1), "month", None),
        (Some(year), None) => (Day::of(year, 1, 1), "year", None),
        _ => (None, "unknown", None),
    }
}

/// The weekday a date begins with, Monday 1.
fn weekday(written: &str) -> Option<u8> {
    const NAMES: [&[&str]; 7] = [
        &["الاثنين", "الاتنين"],
        &["الثلاثاء", "الثلثاء", "الثلاتاء"],
        &["الاربعاء"],
        &["الخميس"],
        &["الجمعه"],
        &["السبت"],
        &["الاحد"],
    ];
    let folded = fold(written);
    let first = folded.split_whitespace().next()?;
    NAMES.iter().position(|names| names.contains(&first)).and_then(|n| u8::try_from(n + 1).ok())
}

// Who met, and where --------------------------------------------------------------------------------------------------

fn level_of(word: &str) -> Option<LevelKey> {
    Some(match word {
        "national" => LevelKey::National,
        "regional" => LevelKey::Regional,
        "provincial" => LevelKey::Provincial,
        "local" => LevelKey::Local,
        _ => return None,
    })
}

fn body_and_unit(with: &Drafting<'_>, m: &mut MeetingSheet, d: &Draft, shift: u32) -> Option<LevelKey> {
    let mut level = None;
    if let Some(b) = &d.body {
        level = level_of(&b.level.value);
        let mut kinds: Vec<String> = vec![];
        let mut add = |kind: &str| {
            if let Some(k) = with.rules.kind(kind)
                && k.sphere != amana_statute::Sphere::Elected
                && !kinds.contains(&k.key)
            {
                kinds.push(k.key.clone());
            }
        };
        b.name.candidates.iter().for_each(|c| add(&c.id));
        let t = Tokens::new(&b.name.value);
        for found in with.terms.bodies_in(&t) {
            found.terms.iter().for_each(|term| add(&term.kind));
        }
        // The level that the text says decides among organs of one name.
        let fits = |key: &String| with.rules.kind(key).is_some_and(|k| level.is_none_or(|l| k.level == l));
        kinds.sort_by_key(|k| !fits(k));
        let chosen = kinds.first().filter(|k| fits(k)).cloned().unwrap_or_default();
        if let Some(kind) = with.rules.kind(&chosen) {
            level = Some(kind.level);
        }
        let several = with.rules.kind(&chosen).is_some_and(|k| k.several);
        let name = if several { b.name.value.trim().to_string() } else { String::new() };
        m.body = BodyLine { said: said(&b.name, shift), kind: chosen, name, candidates: kinds };
    }
    let places: Vec<(UnitLine, Option<LevelKey>)> = d
        .territory
        .iter()
        .map(|p| {
            let level = level_of(&p.level.value);
            let known = |c: &&str| with.gazette.code(c).is_some();
            let mut codes: Vec<String> =
                p.name.candidates.iter().map(|c| c.id.as_str()).filter(known).map(str::to_string).collect();
            if codes.is_empty() {
                codes.extend(with.gazette.named(&p.name.value).map(|r| r.code.clone()));
            }
            let at = |c: &String| with.gazette.code(c).map(Gazette::level);
            if let Some(level) = level {
                codes.sort_by_key(|c| at(c) != Some(level));
            }
            (
                UnitLine {
                    said: said(&p.name, shift),
                    code: codes.first().cloned().unwrap_or_default(),
                    candidates: codes,
                },
                level,
            )
        })
        .collect();
    let mut unit = places.iter().find(|(_, l)| level.is_some() && *l == level).map(|(u, _)| u.clone());
    // `المجلس الإقليمي` with a town: the province of that town, asked of the reader's other candidates first.
    if unit.is_none()
        && let Some(level) = level
    {
        unit = places.iter().find_map(|(u, _)| {
            let row =
                u.candidates.iter().filter_map(|c| with.gazette.code(c)).find(|r| Gazette::level(r) == level);
            let row = row.or_else(|| with.gazette.at_level(with.gazette.code(&u.code)?, level))?;
            Some(UnitLine { code: row.code.clone(), ..u.clone() })
        });
    }
    if unit.is_none() && level == Some(LevelKey::National) {
        unit = with.gazette.country().map(|r| UnitLine { code: r.code.clone(), ..UnitLine::default() });
    }
    if unit.is_none() && level.is_none() {
        unit = places
            .iter()
            .max_by_key(|(u, _)| with.gazette.code(&u.code).map(Gazette::level))
            .map(|(u, _)| u.clone());
    }
    m.unit = unit.unwrap_or_default();
    if let Some((host, _)) = places.iter().find(|(u, l)| {
        u.code != m.unit.code
            && (*l == Some(LevelKey::Local) || level == Some(LevelKey::National) || *l > level)
    }) {
        m.host = host.clone();
    }
    level.or_else(|| with.gazette.code(&m.unit.code).map(Gazette::level))
}

// People -------------------------------------------------------------------------------------------------------------

fn people(
    with: &Drafting<'_>,
    sheet: &mut Sheet,
    m: &mut MeetingSheet,
    chars: &[char],
    d: &Draft,
    shift: u32,
) {
    let chair = d.chair.as_ref().map(|c| fold(&c.value));
    for p in &d.people {
        let mut line = PersonLine {
            id: sheet.fresh(),
            take: true,
            name: said(&p.name, shift),
            title: p.title.clone().unwrap_or_default(),
            capacity: some(&p.role, shift),
            mentions: p.mentions.iter().map(|[a, b]| [a + shift, b + shift]).collect(),
            ..PersonLine::default()
        };
        line.role = if chair.as_deref() == Some(fold(&line.name.value).as_str()) {
            Role::Chair
        } else {
            role_of(&before(chars, line.name.span, 70))
        }
        .as_str()
        .to_string();
        let candidates = p.role.iter().flat_map(|r| &r.candidates).map(|c| c.id.as_str());
        let unit = with.gazette.code(&m.unit.code);
        for mut office in offices(with, &line.capacity.value, candidates, unit) {
            office.id = sheet.fresh();
            line.offices.push(office);
        }
        m.people.push(line);
    }
    if let Some(c) = &d.chair
        && !m.people.iter().any(|p| p.role == Role::Chair.as_str())
    {
        let name = said(c, shift);
        m.people.insert(
            0,
            PersonLine {
                id: sheet.fresh(),
                take: true,
                name,
                role: Role::Chair.as_str().into(),
                ..PersonLine::default()
            },
        );
    }
}

/// What somebody did there, by the words before the name.
fn role_of(before: &str) -> Role {
    let folded = fold(before);
    let near: Vec<&str> = folded.split_whitespace().rev().take(9).collect();
    let any = |starts: &[&str]| {
        near.iter()
            .any(|w| starts.iter().any(|s| w.trim_start_matches('و').trim_start_matches('ب').starts_with(s)))
    };
    if any(&["ادار", "تسيير", "سير", "يسير"]) {
        Role::Moderator
    } else if any(&["تاطير", "اطر", "يوطر", "اطره"]) {
        Role::Framer
    } else if any(&["حضور", "حضر", "مشاركه", "شارك", "جانب", "معيه"]) {
        Role::Attendee
    } else if any(&[
        "اكد",
        "اوضح",
        "اشار",
        "تناول",
        "شدد",
        "ابرز",
        "نوه",
        "صرح",
        "قال",
        "كلمه",
        "مداخله",
        "اعتبر",
        "قدم",
        "ذكر",
        "اضاف",
        "تدخل",
    ]) {
        Role::Speaker
    } else {
        Role::Named
    }
}

/// The offices that a capacity states: keys the reader found, or names of the statute in the phrase, each at the unit it
/// names or that the meeting's unit gives.
pub fn offices<'c>(
    with: &Drafting<'_>,
    capacity: &str,
    candidates: impl Iterator<Item = &'c str>,
    unit: Option<&GazetteRow>,
) -> Vec<OfficeLine> {
    let t = Tokens::new(capacity);
    let mut found: Vec<Found<PostTerm>> = with.terms.posts_in(&t);
    if found.is_empty() {
        let terms: Vec<PostTerm> = candidates
            .filter_map(split_post_key)
            .filter_map(|(kind, post, rank)| {
                let k = with.rules.kind(kind)?;
                let elected = k.sphere == amana_statute::Sphere::Elected;
                Some(PostTerm { kind: kind.into(), post: post.into(), rank, level: k.level, elected })
            })
            .collect();
        if !terms.is_empty() {
            found.push(Found { tokens: 0..t.list().len(), terms });
        }
    }
    let mut out: Vec<OfficeLine> = vec![];
    for (n, f) in found.iter().enumerate() {
        // The words up to the next office tell its place.
        let start = t.list().get(f.tokens.start).map_or(0, |t| t.start);
        let end =
            found.get(n + 1).and_then(|next| t.list().get(next.tokens.start)).map_or(t.chars(), |t| t.start);
        let phrase = t.slice(start, end);
        let of_the_party = says(phrase, &["حزب", "للحزب"]);
        let placed = |term: &PostTerm| -> Option<String> {
            let row = match with.gazette.in_phrase(phrase, term.level) {
                Some(row) => Some(row),
                None if term.level == LevelKey::National => with.gazette.country(),
                None => unit.and_then(|u| with.gazette.at_level(u, term.level)),
            };
            Some(row?.code.clone())
        };
        // A name that several posts bear: of the party if it says so, at a place that can be told.
        let mut terms: Vec<&PostTerm> = f.terms.iter().filter(|t| !(t.elected && of_the_party)).collect();
        terms.sort_by_key(|term| (placed(term).is_none(), term.elected));
        if let Some(term) = terms.first()
            && let Some(unit) = placed(term)
        {
            let office = OfficeLine {
                kind: term.kind.clone(),
                post: term.post.clone(),
                rank: term.rank,
                unit,
                ..OfficeLine::default()
            };
            let same = |o: &OfficeLine| {
                (&o.kind, &o.post, o.rank, &o.unit) == (&office.kind, &office.post, office.rank, &office.unit)
            };
            // A kind of which there may be several needs its own name, which a capacity seldom gives.
            if !out.iter().any(same) && !with.rules.kind(&term.kind).is_some_and(|k| k.several) {
                out.push(office);
            }
        }
    }
    out
}

// What was decided ----------------------------------------------------------------------------------------------------

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

fn effects(
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

// Words around a span ------------------------------------------------------------------------------------------------

fn before(chars: &[char], span: Option<Span>, n: usize) -> String {
    let Some([start, _]) = span else { return String::new() };
    let start = (start as usize).min(chars.len());
    let from = chars[..start].iter().rposition(|c| matches!(c, '.' | '\n' | '؛')).map_or(0, |at| at + 1);
    chars[from.max(start.saturating_sub(n))..start].iter().collect()
}

/// The sentence around a decision, as far as the decisions beside it leave it: `تم الحسم في رئاسة قطب النساء، حيث توافق
/// الجميع على اختيار فلانة رئيسة له` is one decision with the words before it, `تم تشكيل لجنة وكذا لجنة` with those after.
fn wider(chars: &[char], span: Option<Span>, after: u32, before: u32) -> Option<Span> {
    let [start, end] = span?;
    let (start, end) = ((start as usize).min(chars.len()), (end as usize).min(chars.len()));
    let stop = |c: &char| matches!(c, '.' | '\n' | '؟' | '!');
    let from = chars[..start].iter().rposition(stop).map_or(0, |at| at + 1);
    let until = chars[end..].iter().position(stop).map_or(chars.len(), |at| end + at);
    let from = (from as u32).max(after.min(start as u32));
    Some([from, (until as u32).min(before.max(end as u32)).max(from)])
}

fn slice(chars: &[char], span: Option<Span>) -> String {
    let Some([from, until]) = span else { return String::new() };
    chars.get(from as usize..until as usize).map(|c| c.iter().collect()).unwrap_or_default()
}
