//! Persons: names, and the office said beside each.

use std::ops::Range;

use crate::lexicon::tag;
use crate::lists::List;
use crate::offices::{attach_roles, role_end, role_head, share_roles};
use crate::text::{Form, Text};

/// A name in the text.
#[derive(Clone, Debug)]
pub(crate) struct Name {
    pub tokens: Range<usize>,
    pub form: Form,
    /// Titles stand before it, from this token on.
    pub titles: usize,
    /// How the name was recognised: a given name (2), a title (2), its place beside an office (1).
    pub strength: u8,
    /// The office beside it, with the reading of its first word.
    pub role: Option<(Range<usize>, Form)>,
}

/// Given names that are also ordinary words: they need company.
const WORDLIKE: [&str; 69] = [
    "مدني",
    "الكبيره",
    "كبيره",
    "اعتماد",
    "ابتهاج",
    "انتصار",
    "اخلاص",
    "افراح",
    "امال",
    "سعيد",
    "كريم",
    "امل",
    "نور",
    "سلام",
    "جمال",
    "وفاء",
    "الطيب",
    "العربي",
    "الكبير",
    "الشرقي",
    "شريف",
    "نجاه",
    "رجاء",
    "هدي",
    "احلام",
    "صباح",
    "احسان",
    "جهاد",
    "فاتح",
    "خير",
    "دعاء",
    "رحمه",
    "حياه",
    "وداد",
    "عزيز",
    "مبارك",
    "صالح",
    "عادل",
    "مالك",
    "رفيق",
    "زهره",
    "ورده",
    "عاليه",
    "مختار",
    "حكيم",
    "نصر",
    "الامين",
    "امين",
    "علي",
    "حسن",
    "حق",
    "نعمه",
    "كرم",
    "جميل",
    "سليم",
    "نعيم",
    "ناجح",
    "كامل",
    "فاضل",
    "شكري",
    "عز",
    "الصالح",
    "المختار",
    "الشيخ",
    "الناصر",
    "وصال",
    "سلامه",
    "حسنه",
    "الهادي",
];

/// Names of the royal family and of streets: never persons of a meeting.
fn royal(x: &Text, i: usize, end: usize) -> bool {
    let before = (1..=3)
        .filter_map(|n| i.checked_sub(n))
        .any(|k| x.lx.listed(List::Royal, x.w(k)) && !(k + 1..i).any(|m| x.is_comma(m)));
    let ordinal = matches!(x.w(end), "السادس" | "الخامس" | "الثاني" | "الثالث");
    let moulay = matches!(x.w(i), "مولاي" | "لاله" | "للا")
        && matches!(x.w(i + 1), "الحسن" | "رشيد" | "خديجه" | "مريم" | "اسماعيل" | "عبد")
        && before;
    before || ordinal || moulay
}

fn is_given(x: &Text, i: usize) -> Option<Form> {
    let raw = x.raw(i);
    let f = x.any(i, tag::GIVEN)?;
    // `على` is a preposition, `علي` a name; likewise `أعلى`.
    if matches!(x.lx_word(f, i), "علي" | "اعلي") && raw.ends_with('ى') {
        return None;
    }
    if x.readings(i)[0].tags & (tag::PREP | tag::STOP) != 0 && x.w(i) != "علي"
        || x.lx_word(f, i) == "حمد" && x.w(i + 1) == "الله"
    {
        return None;
    }
    // A preposition joined to a name: only before what is surely a family name.
    if matches!(f.prep, Some('ب' | 'ك' | 'ل')) && (!familiar(x, i + 1) || WORDLIKE.contains(&x.lx_word(f, i)))
    {
        return None;
    }
    // `وقد أشرف على`: a verb that is also a name.
    if x.readings(i)[0].tags & tag::ANYVERB != 0
        && i > 0
        && matches!(x.w(i - 1), "قد" | "وقد" | "فقد" | "لقد" | "كما" | "الذي" | "حيث")
    {
        return None;
    }
    // `بسعيد`: a preposition joined to a given name needs a form that is not a word by itself.
    if f.cut > 0
        && x.readings(i)[0].tags & !tag::PLACEWORD != 0
        && !(f.conj && f.prep.is_none() && x.readings(i)[0].tags & !(tag::PLACEWORD | tag::PLACE) == 0)
    {
        return None;
    }
    Some(f)
}

/// The word at `i` looks like a family name, or is a given name.
fn familiar(x: &Text, i: usize) -> bool {
    let w = x.w(i);
    let bare = x.readings(i).first().copied().unwrap_or_default();
    if !x.is_word(i)
        || bare.tags
            & (tag::ANYVERB | tag::PREP | tag::STOP | tag::ORGAN | tag::MEET | tag::ROLES | tag::NOUN)
            != 0
    {
        return false;
    }
    bare.tags & (tag::GIVEN | tag::PARTICLE | tag::NAMEPART) != 0
        || w.starts_with("ال")
        || w.ends_with('ي')
        || ["بن", "بو", "او", "بل", "ايت", "لم", "لح", "لع", "ا"].iter().any(|p| w.starts_with(p))
            && w.chars().count() >= 4
}

/// Can the word at `i` be a part of a name, after its first part?
fn is_part(x: &Text, i: usize, parts: usize, pending: bool) -> bool {
    if !x.is_word(i) {
        return false;
    }
    let w = x.w(i);
    if w == "علي" && x.raw(i).ends_with('ى') {
        return false;
    }
    let bare = x.readings(i).first().copied().unwrap_or_default();
    if pending {
        // After `أيت`, `بن`: any word but a particle of grammar.
        return bare.tags & (tag::PREP | tag::STOP | tag::TIME) == 0;
    }
    // `أمينة محلية`, `أمين المال`: an office.
    if bare.tags & tag::ROLE != 0
        && (x.has(i + 1, tag::LEVEL) || matches!(x.w(i + 1), "المال" | "الفرع" | "ماليه"))
    {
        return false;
    }
    // `وليلى`: the conjunction and a name, before a town so spelt.
    if bare.tags & tag::PLACE != 0
        && bare.tags & tag::GIVEN == 0
        && x.readings(i).iter().any(|f| f.conj && f.prep.is_none() && f.tags & tag::GIVEN != 0)
    {
        return false;
    }
    if bare.tags & (tag::GIVEN | tag::PARTICLE) != 0 {
        // An ordinary verb or role that is also a given name.
        return bare.tags & (tag::PREP | tag::STOP) == 0;
    }
    // `عمر ولاية المجلس`: a common noun.
    if bare.tags & tag::WAW != 0 && bare.tags & tag::NAMEPART == 0 && w != "وهبي" {
        return false;
    }
    if bare.tags & tag::NAMEPART != 0 && bare.tags & (tag::STOP | tag::ANYVERB) == 0 {
        return true;
    }
    let f = x.f(i);
    let long = w.chars().count() >= 6;
    if bare.id == 0
        && w.starts_with("با")
        && w.ends_with('ه')
        && w.chars().count() >= 5
        && !w.starts_with("بو")
        && !w.starts_with("بن")
    {
        return false;
    }
    if parts >= 2 && bare.id == 0 {
        // A noun of action, an adverb, a verb: the name is over.
        let preposition = matches!(w.chars().next(), Some('ب' | 'ل' | 'ك')) && long;
        let rest = w.chars().nth(1);
        let action = preposition
            && (matches!(rest, Some('ا' | 'ت' | 'ح')) || w.ends_with('ه') || w.ends_with("ها"))
            || w.starts_with('ب') && w.ends_with("يه")
            || long && (w.starts_with("ان") || w.starts_with("است"))
            || w.ends_with('ا')
                && w.chars().count() >= 4
                && !w.starts_with("ال")
                && !w.ends_with("يا")
                && !w.starts_with("او")
                && !w.starts_with("اي");
        if action {
            return false;
        }
    }
    if bare.id == 0
        && (w.starts_with("تت")
            || w.starts_with("يت")
            || w.starts_with("سي") && long
            || w.starts_with('ي') && !w.ends_with('ي'))
    {
        return false;
    }
    if f.cut == 0 {
        return bare.tags
            & !(tag::PLACE | tag::PLACEWORD | tag::WAW | tag::COMMON | tag::STREET | tag::LEVEL)
            == 0
            && bare.tags & tag::LEVEL == 0
            && w.chars().count() >= 2;
    }
    // `بنطالب`, `بنحدو`: the son of somebody, whatever verb the rest looks like.
    if parts >= 1
        && bare.id == 0
        && w.starts_with("بن")
        && w.chars().count() >= 5
        && !w.ends_with('ه')
        && !x.lx.listed(List::NotSonOf, w)
    {
        return true;
    }
    // `لكبير`, `لمفضل`: the article as it is spoken.
    if parts == 1 && f.prep == Some('ل') && !f.elided && spoken_article(x, i) {
        return true;
    }
    // `وهبي`, `بلفقيه`, `لحلو`: the letter belongs to the name when what follows is no word.
    let known = f.tags & !tag::PLACEWORD != 0 || x.lx_word(f, i).starts_with("ال") || f.elided;
    if known {
        return false;
    }
    match f.prep {
        // `بحصوله`, `بإعفاء`: a preposition and a noun of action.
        Some(_) => {
            let stem = x.lx_word(f, i);
            let long = w.chars().count() >= 6;
            !(long
                && (w.ends_with('ه')
                    || w.ends_with("ها")
                    || w.ends_with("هم")
                    || stem.starts_with('ا')
                    || stem.starts_with('ت')))
        }
        None => f.conj && parts == 1 && w.starts_with('و') && w.chars().count() <= 6 && x.is_word_end(i),
    }
}

/// The word at `i` is a known name whose article lost its alef.
fn spoken_article(x: &Text, i: usize) -> bool {
    let whole = format!("ا{}", x.w(i));
    x.lx.tags(x.lx.id(&whole)) & tag::GIVEN != 0 || WORDLIKE.contains(&whole.as_str())
}

impl Text<'_> {
    /// A mark, a line end, an office or a verb follows.
    fn is_word_end(&self, i: usize) -> bool {
        !self.is_word(i + 1)
            || self.w(i + 1) == "و"
            || self.has(i + 1, tag::ROLE | tag::ANYVERB | tag::PREP | tag::STOP | tag::HON)
    }
}

/// Reads a name whose first word is at `i`; gives its end and how many parts it has.
fn extend(x: &Text, i: usize, form: Form, loose: bool) -> (usize, usize) {
    let mut end = i + 1;
    let mut parts = 1;
    // The second half of `عبد اللطيف`.
    let first_id = form.id;
    if let Some(seconds) = x.lx.compounds.get(&first_id) {
        let next = x.lx.id(x.w(end));
        if next != 0 && seconds.contains(&next) {
            end += 1;
        }
    }
    let mut pending = x.readings(i).first().is_some_and(|f| f.tags & tag::PARTICLE != 0) && form.cut == 0;
    if pending {
        parts = 0;
    }
    while end < x.len() && end < i + 9 && parts < 5 {
        if !x.is_word(end) {
            // `أيت - باها`, `بن-علي`
            if x.mark(end) == Some('-')
                && !x.t.list()[end].spaced
                && x.is_word(end + 1)
                && is_part(x, end + 1, parts, pending)
            {
                end += 1;
                continue;
            }
            break;
        }
        let bare = x.readings(end).first().copied().unwrap_or_default();
        if !is_part(x, end, parts, pending) {
            break;
        }
        // Beyond three parts only what looks like a family name.
        let w = x.w(end);
        let familiar = w.starts_with("ال")
            || w.ends_with('ي')
            || w.starts_with("بن")
            || w.starts_with("بو")
            || w.starts_with("او")
            || bare.tags & (tag::GIVEN | tag::PARTICLE) != 0;
        if parts >= 3 && !familiar && !pending {
            break;
        }
        // A third word that looks like nothing closes a name only where the name ends.
        if parts >= 2 && !familiar && !pending && bare.id == 0 && !x.is_word_end(end) && !x.f(end + 1).conj {
            break;
        }
        if parts >= 2 && action_noun(w) {
            break;
        }
        if loose && parts >= 2 && !familiar && !pending {
            break;
        }
        let at = end;
        end += 1;
        if bare.tags & tag::PARTICLE != 0 && bare.tags & tag::GIVEN == 0
            || matches!(w, "بن" | "ايت" | "ولد" | "ابو" | "بو" | "ال")
        {
            pending = true;
            continue;
        }
        if let Some(seconds) = x.lx.compounds.get(&x.lx.id(x.w(at))) {
            let next = x.lx.id(x.w(end));
            if next != 0 && seconds.contains(&next) {
                end += 1;
            }
        }
        pending = false;
        parts += 1;
    }
    if pending {
        // A particle without its name.
        while end > i + 1 && x.has(end - 1, tag::PARTICLE) {
            end -= 1;
        }
    }
    (end, parts)
}

/// `التنويه`, `التنظيم`: nouns of action with the article.
fn action_noun(w: &str) -> bool {
    w.starts_with("الت") && w.chars().count() == 7 && w.chars().nth(5) == Some('ي')
}

/// A word that nothing knows, read without its conjunction: perhaps a first name.
fn unknown_given(x: &Text, i: usize) -> Option<Form> {
    let f = x.f(i);
    let w = x.lx_word(f, i);
    // `كسرت نوال ..`: the name begins after it.
    if x.readings(i + 1).first().is_some_and(|g| g.tags & tag::GIVEN != 0) {
        return None;
    }
    let unknown =
        f.tags & !tag::PLACEWORD == 0 && f.prep.is_none() && !w.starts_with("ال") && w.chars().count() >= 3;
    let shape = !w.ends_with("ين")
        && !w.ends_with("ون")
        && !w.ends_with("ات")
        && !w.ends_with("ها")
        && !w.ends_with("هم")
        && !w.ends_with("يه");
    (unknown && shape).then_some(f)
}

/// The titles that end just before `i`, from the first on.
fn titles_before(x: &Text, i: usize) -> usize {
    let mut at = i;
    while at > 0 {
        let dot = x.mark(at - 1) == Some('.') && at > 1 && x.w(at - 2).chars().count() <= 2;
        let k = if dot { at - 2 } else { at - 1 };
        if x.is_word(k) && x.any(k, tag::HON).is_some() && (x.f(k).tags & tag::HON != 0) {
            at = k;
        } else {
            break;
        }
    }
    at
}

/// A venue, a street or a session named after somebody stands before `i`.
fn eponym(x: &Text, i: usize) -> bool {
    let Some(b) = i.checked_sub(1) else { return false };
    if !x.is_word(b) {
        return false;
    }
    if x.has(b, tag::VENUE | tag::STREET) && !x.has(b, tag::ROLE) {
        // `مدير المقر فلان` is a person.
        return !(b > 0 && x.has(b - 1, tag::ROLE));
    }
    if matches!(x.stem(b), "الفقيد" | "المرحوم" | "الشهيد" | "الراحل" | "المقاوم" | "الزعيم")
    {
        let from = b.saturating_sub(3);
        return (from..b).any(|k| x.lx.listed(List::NamedAfter, x.stem(k)));
    }
    let adjective = x.w(b).starts_with("ال") && (x.w(b).ends_with("يه") || x.w(b).ends_with('ي'));
    let adj2 = adjective && b > 1 && x.w(b - 1).starts_with("ال") && x.w(b - 1).ends_with('ي');
    (adjective && b > 0 && x.has(b - 1, tag::VENUE | tag::STREET))
        || (adj2 && x.has(b - 2, tag::VENUE))
        || x.lx.listed(List::NamedInstitutions, x.stem(b))
}

/// Every name of the text, with offices.
pub(crate) fn names(x: &Text, taken: &[bool]) -> Vec<Name> {
    let mut out: Vec<Name> = Vec::new();
    for s in &x.sentences {
        let mut i = s.tokens.start;
        while i < s.tokens.end {
            match name_at(x, i, taken) {
                Some(n) => {
                    i = n.tokens.end;
                    out.push(n);
                }
                None => i += 1,
            }
        }
    }
    roster(x, &mut out, taken);
    let mut starts = vec![false; x.len() + 1];
    for n in &out {
        starts[n.titles] = true;
        starts[n.tokens.start] = true;
    }
    // Unknown words at the end of an office (`نائب الأمين الإقليمي نجيم أحيزون`) are who holds it.
    let mut more = Vec::new();
    let mut i = 0;
    while i < x.len() {
        if role_head(x, i, &starts).is_none() || out.iter().any(|n| n.tokens.contains(&i)) {
            i += 1;
            continue;
        }
        let end = role_end(x, i, &starts);
        if !starts[end]
            && let Some(n) = holder(x, i, end, taken)
        {
            more.push(n);
        }
        i = end.max(i + 1);
    }
    if !more.is_empty() {
        for n in more {
            starts[n.titles] = true;
            starts[n.tokens.start] = true;
            out.push(n);
        }
        out.sort_by_key(|n| n.tokens.start);
    }
    attach_roles(x, &mut out, &starts);
    share_roles(x, &mut out, &starts);
    out
}

fn name_at(x: &Text, i: usize, taken: &[bool]) -> Option<Name> {
    if !x.is_word(i) || taken.get(i).copied().unwrap_or(false) {
        return None;
    }
    let titles = titles_before(x, i);
    let titled = titles < i;
    if x.f(i).tags & tag::HON != 0 && x.readings(i)[0].tags & tag::GIVEN == 0 {
        return None;
    }
    if matches!(x.stem(i), "امين" | "امينه" | "الامين" | "الامينه")
        && matches!(x.w(i + 1), "المال" | "العام" | "العامه")
    {
        return None;
    }
    let given = is_given(x, i);
    let bare = x.readings(i)[0];
    if titled && given.is_none() && job_adjective(x, titles, i) {
        return None;
    }
    let (form, strength) = if let Some(f) = given {
        // A post (`أمين المال`) is not a given name, unless a title or another name says so.
        let next = x.readings(i + 1).first().copied().unwrap_or_default();
        let named = next.tags & tag::GIVEN != 0
            || next.id == 0 && familiar(x, i + 1) && !x.w(i + 1).starts_with("ال");
        if bare.tags & tag::ROLE != 0 && !titled && !(named && matches!(x.w(i), "امين" | "امينه" | "خليفه"))
        {
            return None;
        }
        (f, 2)
    } else if titled
        && bare.tags & !(tag::PLACE | tag::PLACEWORD | tag::COMMON | tag::PARTICLE | tag::NAMEPART) == 0
        && x.f(i).cut == 0
        || bare.tags & tag::PARTICLE != 0
            && x.lx.listed(List::NameParticles, x.w(i))
            && is_given(x, i + 1).is_some()
    {
        (Form::default(), 2)
    } else if let Some(f) = unknown_given(x, i) {
        // A first name that no list holds: its place in the sentence tells.
        let (end, parts) = extend(x, i, f, false);
        let told =
            x.has(i.wrapping_sub(1), tag::SAY | tag::HELD) && i > 0 || f.conj || i > 0 && x.is_comma(i - 1);
        let after = if x.is_comma(end) { end + 1 } else { end };
        let office = x.has(after, tag::ROLE) && x.f(after).cut == 0;
        let last = end - 1;
        if !(told && office && (2..=4).contains(&parts) && familiar(x, last) && !x.w(last).ends_with("يه"))
        {
            return None;
        }
        (f, 1)
    } else {
        return None;
    };
    if form.cut > 0 && form.prep == Some('ك') {
        return None;
    }
    let (end, parts) = extend(x, i, form, false);
    // `لحسن التدبير`: a particle before two nouns.
    if form.cut == 0
        && !titled
        && x.w(i) == "لحسن"
        && (action_noun(x.w(i + 1)) || x.has(i + 1, tag::DNOUN | tag::NOUN))
    {
        return None;
    }
    // `لولا توفيق الله`
    let divine = x.w(end - 1) == "الله"
        && !x
            .lx
            .compounds
            .get(&x.lx.id(x.lx_word(form, end - 2)))
            .is_some_and(|l| l.contains(&x.lx.id("الله")));
    if divine && end == i + 2 {
        return None;
    }
    if parts < 2 || royal(x, i, end) || eponym(x, titles) {
        return None;
    }
    if given.is_some() && !titled && WORDLIKE.contains(&x.lx_word(form, i)) {
        let next = x.readings(i + 1).first().copied().unwrap_or_default();
        let weekday = x.has(i + 1, tag::TIME)
            || matches!(
                x.w(i + 1),
                "الخميس" | "السبت" | "الاحد" | "الجمعه" | "الاثنين" | "الثلاثاء" | "الاربعاء"
            );
        if weekday {
            return None;
        }
        let alone = next.id == 0 && x.f(i + 1).cut == 0 && parts == 2;
        let company = next.tags & (tag::GIVEN | tag::PARTICLE) != 0
            || alone
                && (!x.is_word(end) || x.has(end, tag::ROLE) && x.f(end).prep.is_none())
                && office_before(x, i)
            || alone && x.w(i.wrapping_sub(1)) == "من" && x.stem(i.wrapping_sub(2)) == "كل"
            || familiar(x, i + 1) && next.id == 0
            || familiar(x, i + 1)
                && (i == 0
                    || !x.is_word(i - 1)
                    || form.conj
                    || x.has(i - 1, tag::ROLE | tag::SAY | tag::CONV | tag::HON | tag::VERB))
            || x.has(i.wrapping_sub(1), tag::ROLE | tag::SAY | tag::CONV);
        let spoken = form.cut == 0 || form.conj && form.prep.is_none();
        if !company || !spoken {
            return None;
        }
    }
    Some(Name { tokens: i..end, form, titles, strength, role: None })
}

/// An office stands before `i`, with nothing but its own words between.
fn office_before(x: &Text, i: usize) -> bool {
    (i.saturating_sub(7)..i)
        .rev()
        .take_while(|k| x.is_word(*k) && !x.has(*k, tag::ANYVERB))
        .any(|k| x.has(k, tag::ROLE) || x.has(k, tag::HON))
}

/// `الأستاذ الجامعي محمد`: the title is an office, and this is its adjective.
fn job_adjective(x: &Text, titles: usize, i: usize) -> bool {
    let w = x.w(i);
    x.has(titles, tag::ROLE)
        && w.starts_with("ال")
        && (w.ends_with('ي') || w.ends_with("يه"))
        && x.any(i + 1, tag::GIVEN).is_some()
}

/// Lines that are names alone, after a line that announces them (`إلى جانب كل من:`), family name first as often
/// as not.
fn roster(x: &Text, out: &mut Vec<Name>, taken: &[bool]) {
    let mut open = false;
    let mut more: Vec<Name> = Vec::new();
    for l in &x.lines {
        let r = l.tokens.clone();
        if x.mark(r.end - 1) == Some(':') && r.len() > 6 {
            open = r.clone().rev().take(14).any(|i| x.lx.listed(List::RosterHeads, x.stem(i)));
            continue;
        }
        if !open {
            continue;
        }
        let from = r.clone().find(|i| x.is_word(*i)).unwrap_or(r.start);
        // `الكاتب العام: العثماني فؤاد`
        let colon = r.clone().take(8).find(|i| x.mark(*i) == Some(':'));
        let office = colon.filter(|_| x.has(from, tag::ROLE | tag::ROLES));
        let from = office.map_or(from, |c| c + 1);
        let to = (from..r.end).find(|i| !x.is_word(*i)).unwrap_or(r.end);
        let from = x.skip_titles(from);
        let n = to.saturating_sub(from);
        let tail = x.is_break(to)
            || to == r.end
            || matches!(x.mark(to), Some('(' | ':' | '،' | '-' | '–' | '.' | '؛'));
        let plain = (from..to).all(|i| {
            let b = x.readings(i)[0].tags;
            b & (tag::ANYVERB
                | tag::PREP
                | tag::STOP
                | tag::ROLE
                | tag::ORGAN
                | tag::MEET
                | tag::NOUN
                | tag::DNOUN)
                == 0
                || b & (tag::GIVEN | tag::NAMEPART) != 0
        });
        if !(2..=5).contains(&n) || !tail || !plain || r.len() > 16 {
            open = r.len() <= 16;
            continue;
        }
        let known = out.iter().any(|m| m.tokens.start < to && from < m.tokens.end);
        if !known && !taken[from] {
            more.push(Name {
                tokens: from..to,
                form: Form::default(),
                titles: from,
                strength: 1,
                role: None,
            });
        } else if let Some(m) = out.iter_mut().find(|m| m.tokens.start < to && from < m.tokens.end) {
            // `الدرعاوي محمد أمين`: the whole line is the name.
            if m.tokens.start > from && m.titles == m.tokens.start {
                m.tokens = from..to;
                m.titles = from;
                m.form = Form::default();
            }
        }
    }
    out.extend(more);
    out.sort_by_key(|n| n.tokens.start);
}

/// The name at the end of the office `i..end`, when its last words are unknown.
fn holder(x: &Text, i: usize, end: usize, taken: &[bool]) -> Option<Name> {
    let unknown = |k: usize| {
        let f = x.f(k);
        x.is_word(k)
            && f.cut == 0
            && f.tags & !(tag::PLACEWORD | tag::PARTICLE | tag::PLACE) == 0
            && !taken[k]
    };
    let mut from = end;
    while from > i + 1 && unknown(from - 1) {
        from -= 1;
    }
    // The name begins with a word without article; what stands before belongs to the office.
    while from < end && x.w(from).starts_with("ال") {
        from += 1;
    }
    let first = x.w(from);
    let last = x.w(end - 1);
    let n = end - from;
    if !(2..=4).contains(&n) || from < i + 1 || x.has(from - 1, tag::UCUE | tag::ORGAN) {
        return None;
    }
    // The office is complete before it: it ends with a definite word, or is one word.
    let complete = x.w(from - 1).starts_with("ال")
        || from == i + 1 && x.w(i).starts_with("ال")
        || x.f(from - 1).prep.is_some();
    if !complete
        || matches!(first.chars().next(), Some('ل' | 'ب' | 'ك')) && !familiar(x, from)
        || !familiar(x, end - 1)
        || unknown_given(x, from).is_none()
        || last.ends_with("يه")
        || first.ends_with('ه') && last.ends_with('ه')
    {
        return None;
    }
    let form = Form::default();
    if royal(x, from, end) || eponym(x, from) {
        return None;
    }
    Some(Name { tokens: from..end, form, titles: from, strength: 1, role: None })
}

/// One person: the mentions that name the same one.
#[derive(Clone, Debug)]
pub(crate) struct Person {
    /// The fullest name.
    pub name: usize,
    /// The mention whose office is kept.
    pub role: Option<usize>,
    pub mentions: Vec<usize>,
}

/// Joins the mentions of one person: the words of one name are among those of the other.
pub(crate) fn persons(x: &Text, names: &[Name]) -> Vec<Person> {
    let words: Vec<Vec<String>> = names
        .iter()
        .map(|n| {
            let joined: String = n
                .tokens
                .clone()
                .map(|i| if i == n.tokens.start { x.lx_word(n.form, i) } else { x.w(i) }.to_owned() + " ")
                .collect();
            amana_arabic::fold(&joined)
                .replace("عبد ", "عبد")
                .split_whitespace()
                .map(|w| w.strip_prefix("ال").unwrap_or(w).to_owned())
                .collect()
        })
        .collect();
    let mut index: std::collections::HashMap<&str, Vec<usize>> = std::collections::HashMap::new();
    let mut out: Vec<Person> = Vec::new();
    for n in 0..names.len() {
        let same = words[n].iter().filter_map(|w| index.get(w.as_str())).flatten().copied().find(|p| {
            let other = &words[out[*p].name];
            let (small, big) =
                if words[n].len() <= other.len() { (&words[n], other) } else { (other, &words[n]) };
            small.iter().all(|w| big.contains(w))
        });
        match same {
            Some(p) => {
                out[p].mentions.push(n);
                if words[n].len() > words[out[p].name].len() {
                    out[p].name = n;
                    for w in &words[n] {
                        let v = index.entry(w).or_default();
                        if !v.contains(&p) && v.len() < 64 {
                            v.push(p);
                        }
                    }
                }
                if out[p].role.is_none() && names[n].role.is_some() {
                    out[p].role = Some(n);
                }
            }
            None => {
                let p = out.len();
                for w in &words[n] {
                    let v = index.entry(w).or_default();
                    if v.len() < 64 {
                        v.push(p);
                    }
                }
                out.push(Person { name: n, role: names[n].role.is_some().then_some(n), mentions: vec![n] });
            }
        }
    }
    out
}
