//! The words a name is made of.

use crate::lexicon::tag;
use crate::lists::List;
use crate::phrase::shaped_as_action;
use crate::text::{Form, Text};

/// Names of the royal family and of streets: never persons of a meeting.
pub(super) fn royal(x: &Text, i: usize, end: usize) -> bool {
    let before = (1..=3)
        .filter_map(|n| i.checked_sub(n))
        .any(|k| x.lx.listed(List::Royal, x.w(k)) && !(k + 1..i).any(|m| x.is_comma(m)));
    let ordinal = matches!(x.w(end), "السادس" | "الخامس" | "الثاني" | "الثالث");
    let moulay = matches!(x.w(i), "مولاي" | "لاله" | "للا")
        && matches!(x.w(i + 1), "الحسن" | "رشيد" | "خديجه" | "مريم" | "اسماعيل" | "عبد")
        && before;
    before || ordinal || moulay
}

pub(super) fn is_given(x: &Text, i: usize) -> Option<Form> {
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
    if matches!(f.prep, Some('ب' | 'ك' | 'ل'))
        && (!familiar(x, i + 1) || x.lx.listed(List::WordlikeNames, x.lx_word(f, i)))
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

/// A noun with a possessive (`حسن اختياره`, `شعبه`), or an adverb (`تنظيميا`): no name ends in one.
pub(super) fn possessed(x: &Text, i: usize) -> bool {
    let w = x.w(i);
    if x.readings(i).first().is_some_and(|f| f.tags & (tag::GIVEN | tag::NAMEPART) != 0) {
        return false;
    }
    let w = if x.f(i).conj { x.lx_word(x.f(i), i) } else { w };
    let adverb = w.chars().count() >= 6 && w.ends_with("يا");
    let noun = |stem: &str| {
        shaped_as_action(stem)
            || x.lx.tags(x.lx.id(stem)) & (tag::NOUN | tag::DNOUN | tag::MEET | tag::ROLES | tag::COMMON) != 0
    };
    adverb
        || ["ها", "هم", "نا"].iter().any(|s| w.strip_suffix(s).is_some_and(noun))
        || x.raw(i).ends_with('ه') && w.strip_suffix('ه').is_some_and(noun)
}

/// The word at `i` looks like a family name, or is a given name.
pub(super) fn familiar(x: &Text, i: usize) -> bool {
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
pub(super) fn is_part(x: &Text, i: usize, parts: usize, pending: bool) -> bool {
    if !x.is_word(i) {
        return false;
    }
    let w = x.w(i);
    if w == "علي" && x.raw(i).ends_with('ى') {
        return false;
    }
    let bare = x.readings(i).first().copied().unwrap_or_default();
    // `بوعزة أمحزون أحد مناضلي الحزب`
    if x.lx.listed(List::NotSonOf, w) || matches!(w, "احد" | "احدي") {
        return false;
    }
    // `كمال زكي`: a verb elsewhere, here where the name ends.
    if parts == 1 && x.lx.listed(List::WordlikeNames, w) && bare.tags & tag::ANYVERB != 0 && !x.is_word(i + 1)
    {
        return true;
    }
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
    // `بورقية`, `بوطيب`: the father of something, where the name ends with it.
    if parts == 1 && bare.id == 0 && w.starts_with("بو") && w.chars().count() >= 5 && !x.is_word(i + 1) {
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
        // `وهبي`, `واعزيز`
        None => {
            let longest = if w.starts_with("وا") && !w.starts_with("وال") { 8 } else { 5 };
            f.conj && parts == 1 && w.starts_with('و') && w.chars().count() <= longest && x.is_word_end(i)
        }
    }
}

/// The word at `i` is a known name whose article lost its alef.
pub(super) fn spoken_article(x: &Text, i: usize) -> bool {
    let whole = format!("ا{}", x.w(i));
    x.lx.tags(x.lx.id(&whole)) & tag::GIVEN != 0 || x.lx.listed(List::WordlikeNames, &whole)
}

impl Text<'_> {
    /// A mark, a line end, an office or a verb follows.
    pub(super) fn is_word_end(&self, i: usize) -> bool {
        !self.is_word(i + 1)
            || self.w(i + 1) == "و"
            || self.has(i + 1, tag::ROLE | tag::ANYVERB | tag::PREP | tag::STOP | tag::HON)
    }
}

/// Reads a name whose first word is at `i`; gives its end and how many parts it has.
pub(super) fn extend(x: &Text, i: usize, form: Form, loose: bool) -> (usize, usize) {
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

/// `كمال الورياغلي أحمد الزياني حليمة ..`: in names that run on without a mark, the first part of the next one.
pub(super) fn runs_on(x: &Text, i: usize, end: usize) -> Option<usize> {
    let tags = |k: usize| x.readings(k).first().map_or(0, |f| f.tags);
    let known =
        tag::PLACE | tag::PLACEWORD | tag::NAMEPART | tag::GIVEN | tag::COMMON | tag::WAW | tag::PARTICLE;
    let plain = |k: &usize| x.is_word(*k) && tags(*k) & !known == 0;
    let first = (i.saturating_sub(12)..i).rev().take_while(plain).last().unwrap_or(i);
    let given = |k: usize| tags(k) & tag::GIVEN != 0;
    let joined = |k: usize| k > first && tags(k - 1) & (tag::GIVEN | tag::PARTICLE | tag::NAMEPART) != 0;
    let begins = |k: &usize| given(*k) && !joined(*k);
    let names = (first..i + 12).take_while(plain).filter(begins).count();
    let next = |k: &usize| begins(k) && x.is_word(k + 1) && tags(k + 1) & (tag::GIVEN | tag::PARTICLE) == 0;
    (names >= 3).then(|| (i + 2..end).find(next)).flatten()
}

/// `التنويه`, `التنظيم`: nouns of action with the article.
pub(super) fn action_noun(w: &str) -> bool {
    let n = w.chars().count();
    w.starts_with("الت") && (n == 7 && w.chars().nth(5) == Some('ي') || n == 6 && !w.ends_with('ي'))
}

/// A word that nothing knows, read without its conjunction: perhaps a first name.
pub(super) fn unknown_given(x: &Text, i: usize) -> Option<Form> {
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
