//! Where clauses end and how lists of topics and decisions fall apart.

use std::ops::Range;

use crate::lexicon::tag;
use crate::lists::List;
use crate::text::Text;

/// How strictly a clause is cut.
#[derive(Clone, Copy, PartialEq)]
pub(crate) enum Cut {
    /// Topics: a comma may separate two of them.
    List,
    /// A decision: a comma ends it.
    Core,
}

/// The end of the clause that begins at `from` and cannot pass `limit`.
pub(crate) fn clause_end(x: &Text, from: usize, limit: usize, cut: Cut) -> usize {
    let mut i = from;
    let mut depth = 0i32;
    while i < limit {
        match x.mark(i) {
            Some('(' | '[') => depth += 1,
            Some(')' | ']') => {
                if depth == 0 {
                    return i;
                }
                depth -= 1;
            }
            // `؛ فضلا عن ..`: the list goes on.
            Some('؛' | ';') if depth == 0 && cut == Cut::List && opens_joint(x, i + 1) => {}
            Some('.' | '؛' | ';' | '؟' | '!' | '…' | '*' | '•') if depth == 0 => return i,
            Some(':') if depth == 0 && i > from => return i,
            Some('،' | ',')
                if depth == 0 && cut == Cut::Core
                // `.. ، وإطلاق منصة`: another noun of action goes on.
                && !(x.f(i + 1).conj && x.has(i + 1, tag::DNOUN) && !x.stem(i + 1).starts_with("ال")) =>
            {
                return i;
            }
            Some('،' | ',')
                if depth == 0
                // In a list, a comma that opens another clause ends it.
                && !continues_list(x, i + 1, limit) =>
            {
                return i;
            }
            _ => {}
        }
        if x.is_break(i) {
            return i;
        }
        if x.is_word(i) && depth == 0 && i > from {
            let f = x.f(i);
            let w = x.w(i);
            if w == "بعد" && x.w(i + 1) == "ذلك" {
                i += 2;
                continue;
            }
            // `بعد أن`, `قبل أن`, `خلال هذا اللقاء`
            let clause = matches!(w, "بعد" | "قبل") && matches!(x.w(i + 1), "ان" | "ما")
                || w == "خلال" && matches!(x.stem(i + 1), "هذا" | "الاجتماع" | "اللقاء")
                || w == "مع" && matches!(x.stem(i + 1), "التاكيد" | "التشديد" | "الاشاره" | "التنويه");
            if clause {
                return i;
            }
            let joint = cut == Cut::List
                && matches!(w, "فضلا" | "علاوه" | "اضافه" | "وكذا")
                && i + 2 < limit
                && !x.has(i + 1, tag::ANYVERB);
            if x.lx.listed(List::ClauseCuts, w)
                && !joint
                && !(cut == Cut::Core
                    && matches!(w, "مع" | "قبل" | "بعد" | "خلال" | "حتي" | "بهدف" | "قصد")
                    && i < from + 6)
            {
                if cut == Cut::Core && matches!(w, "قبل" | "مع" | "تحت" | "خلال") {
                    // `عقد المؤتمرات قبل متم ماي` keeps its term.
                } else {
                    return i;
                }
            }
            // `وعلى رأسها`: examples, no more topics.
            if f.conj
                && matches!(x.lx_word(f, i), "علي" | "في")
                && matches!(x.w(i + 1), "راسها" | "راسهم" | "راسه" | "مقدمتها" | "مقدمتهم")
            {
                return i;
            }
            let verbal = f.tags & tag::ANYVERB != 0
                && f.tags & (tag::ORGAN | tag::MEET | tag::VENUE | tag::NOUN | tag::ROLE | tag::GIVEN) == 0;
            if f.conj
                && f.prep.is_none()
                && verbal
                && !x.lx_word(f, i).starts_with("ال")
                && !x.lx.listed(List::VerbalNouns, x.lx_word(f, i))
            {
                return i;
            }
        }
        i += 1;
    }
    limit
}

/// `فضلا عن`, `إلى جانب`, `إضافة إلى`.
pub(crate) fn opens_joint(x: &Text, i: usize) -> bool {
    x.pair(i, "فضلا", "عن")
        || x.pair(i, "الي", "جانب")
        || x.pair(i, "اضافه", "الي")
        || x.pair(i, "بالاضافه", "الي")
        || x.pair(i, "علاوه", "علي")
        || matches!(x.w(i), "ثم" | "وكذا" | "وكذلك")
}

/// After a comma, does another topic follow?
fn continues_list(x: &Text, i: usize, limit: usize) -> bool {
    if i >= limit || !x.is_word(i) {
        return i < limit && (x.is_quote(i) || x.is_number(i));
    }
    let f = x.f(i);
    if x.lx.listed(List::Joints, x.w(i)) {
        // `ثم تدخل الأعضاء`: another clause.
        return !(x.w(i) == "ثم" && x.has(i + 1, tag::ANYVERB) && !x.has(i + 1, tag::NOUN | tag::DNOUN));
    }
    if x.lx.listed(List::ClauseCuts, x.w(i)) {
        return false;
    }
    if f.conj && matches!(x.lx_word(f, i), "الي" | "علي" | "حول" | "عن" | "في") {
        return true;
    }
    let verbal = f.tags & tag::ANYVERB != 0
        && !x.lx.listed(List::VerbalNouns, x.lx_word(f, i))
        && f.tags & (tag::ORGAN | tag::MEET | tag::NOUN) == 0;
    let stop = f.tags & (tag::STOP | tag::PREP | tag::TIME | tag::HON) != 0;
    !(verbal || stop)
}

/// A noun of action by its shape: `تعزيز`, `تقوية`, `إحداث`, `انخراط`, `استقبال`, `مواصلة`, `تعاون`, `إعادة`.
pub(crate) fn action_noun(x: &Text, i: usize) -> bool {
    let f = x.f(i);
    let word = if f.conj { x.lx_word(f, i) } else { x.w(i) };
    // `أعضاء`, `أطراف`: a plural, which its hamza tells from `إحداث`.
    shaped_as_action(word) && !(word.starts_with('ا') && x.raw(i).contains('أ'))
}

/// The folded word has the shape of a noun of action.
pub(crate) fn shaped_as_action(word: &str) -> bool {
    let c: Vec<char> = word.strip_prefix("ال").unwrap_or(word).chars().collect();
    let (Some(first), Some(last)) = (c.first(), c.last()) else { return false };
    match (first, c.len()) {
        ('ت', 5) => c[3] == 'ي' || c[2] == 'ا',
        ('ا', 5) => c[3] == 'ا' || c[2] == 'ا' && *last == 'ه',
        ('ا', 6) => c[4] == 'ا',
        ('ا', 7) => c[1] == 'س' && c[2] == 'ت' && (c[5] == 'ا' || *last == 'ه'),
        ('م', 6) => c[2] == 'ا' && *last == 'ه',
        _ => false,
    }
}

/// The end without joining words and prepositions that lead nowhere (`فتح المقرات و`).
pub(crate) fn without_dangling(x: &Text, from: usize, mut end: usize) -> usize {
    let nowhere = |k: usize| {
        x.is_comma(k)
            || matches!(x.w(k), "و" | "الذي" | "التي" | "الذين")
            || x.is_word(k)
                && x.has(k, tag::PREP)
                && x.readings(k).first().is_some_and(|f| f.tags & tag::NOUN == 0)
    };
    while end > from && nowhere(end - 1) {
        end -= 1;
    }
    end
}

fn adjective(w: &str) -> bool {
    w.starts_with("ال") && (w.ends_with("يه") || w.ends_with("ي") || w.ends_with("يين") || w.ends_with("يات"))
}

/// Splits `range` into its coordinated parts.
pub(crate) fn split_items(x: &Text, range: Range<usize>) -> Vec<Range<usize>> {
    let mut out = Vec::new();
    let mut from = range.start;
    let mut i = range.start;
    while i < range.end {
        if x.is_comma(i) || matches!(x.mark(i), Some('؛' | ';')) {
            // `على المستويات المجالية، الوطنية والجهوية`: adjectives go on.
            if i > from && qualifies(x, i + 1, range.end) {
                i += 1;
                while i < range.end && !x.is_comma(i) {
                    i += 1;
                }
                continue;
            }
            if i > from {
                out.push(from..i);
            }
            i += 1;
            // `ثم`, `وكذا`, `إلى جانب`, `فضلا عن`
            i = skip_joint(x, i, range.end);
            from = i;
            continue;
        }
        if i > from && x.is_word(i) {
            if matches!(x.w(i), "وكذا" | "وكذلك" | "وايضا") || (x.w(i) == "ثم") {
                out.push(from..i);
                from = skip_joint(x, i, range.end);
                i = from;
                continue;
            }
            if (x.pair(i, "الي", "جانب")
                || x.pair(i, "فضلا", "عن")
                || x.pair(i, "علاوه", "علي")
                || x.pair(i, "بالاضافه", "الي")
                || x.pair(i, "اضافه", "الي"))
                && i + 2 < range.end
            {
                out.push(from..i);
                from = i + 2;
                i = from;
                continue;
            }
            let f = x.f(i);
            if f.conj && f.prep.is_none() && splits(x, from, i, range.end) {
                out.push(from..i);
                from = i;
            }
        }
        i += 1;
    }
    if from < range.end {
        out.push(from..range.end);
    }
    out.retain(|r| r.clone().any(|i| x.is_word(i)));
    out
}

/// Nothing but definite adjectives stands between `i` and the next comma or the end.
fn qualifies(x: &Text, i: usize, end: usize) -> bool {
    let stop = (i..end).find(|k| x.is_comma(*k)).unwrap_or(end);
    let first = x.w(i);
    first.starts_with("المت") && (x.f(i + 1).prep.is_some() || x.has(i + 1, tag::PREP))
        || stop > i
            && stop - i <= 5
            && (i..stop).all(|k| x.is_word(k) && adjective(x.lx_word(x.f(k), k)) && x.f(k).prep.is_none())
}

fn skip_joint(x: &Text, mut i: usize, end: usize) -> usize {
    while i < end && matches!(x.w(i), "ثم" | "وكذا" | "وكذلك" | "وايضا" | "ايضا" | "كذلك" | "واخيرا")
    {
        i += 1;
    }
    for (a, b) in [
        ("الي", "جانب"),
        ("فضلا", "عن"),
        ("علاوه", "علي"),
        ("بالاضافه", "الي"),
        ("اضافه", "الي"),
        ("والي", "جانب"),
    ] {
        if x.pair(i, a, b) && i + 2 < end {
            return i + 2;
        }
    }
    i
}

/// Does the `و` at `i` open another item, rather than a second word of this one?
fn splits(x: &Text, from: usize, i: usize, end: usize) -> bool {
    if x.party_joint(i) || x.inside_quotes(from, i) {
        return false;
    }
    let f = x.f(i);
    let word = x.lx_word(f, i);
    let next_stop = (i + 1..end).find(|k| x.is_comma(*k) || x.f(*k).conj).unwrap_or(end);
    let n = (i..next_stop).filter(|k| x.is_word(*k)).count();
    let so_far = (from..i).filter(|k| x.is_word(*k)).count();
    let previous = x.lx_word(x.f(i - 1), i - 1);
    // `على .. وعلى ..`
    if matches!(word, "علي" | "الي" | "في" | "حول" | "عن" | "ان") {
        return true;
    }
    if f.tags & (tag::GIVEN | tag::HON) != 0 && f.tags & tag::MEET == 0
        || f.tags & tag::TIME != 0
        || x.lx.listed(List::Weekdays, word)
    {
        return false;
    }
    // `التقرير العام والتقرير المالي`
    if (from..i).any(|k| x.w(k) == word && word.starts_with("ال")) {
        return false;
    }
    if so_far == 1 && !x.lx_word(x.f(from), from).starts_with("ال") && !x.f(from).elided {
        // `تأسيس وتجديد الفروع`
        return false;
    }
    if f.tags & tag::ROLES != 0 && x.has(i - 1, tag::ROLES) {
        return false;
    }
    // `بالحسيمة ومختلف المناطق`: one place and all others.
    if matches!(word, "مختلف" | "باقي" | "سائر" | "كافه" | "جميع" | "بقيه" | "عموم")
        && x.any(i - 1, tag::PLACE | tag::PLACEWORD).is_some()
    {
        return false;
    }
    // `ممثلات وممثلي`, `مناضلات ومناضلي`: one thing said of both.
    if word.chars().take(3).eq(previous.chars().take(3))
        && word.chars().count() > 4
        && !word.starts_with("ال")
    {
        return false;
    }
    // `القيادة الجماعية والمكتب السياسي`: two organs of one topic.
    if x.any(i, tag::OEXEC | tag::OCOUNCIL).is_some()
        && (x.has(i - 1, tag::LEVEL) || x.has(i - 1, tag::ORGAN))
        && so_far >= 3
    {
        return false;
    }
    let last_item = next_stop == end || x.is_comma(next_stop);
    if word.starts_with("ال") {
        if adjective(word) && adjective(previous) {
            let after = x.w(i + 1);
            return n >= 2 && adjective(after) && !x.f(i + 1).conj;
        }
        if n == 1 {
            return so_far == 1 && last_item;
        }
        // `الماء والكهرباء بالعالم القروي`
        let next = x.f(i + 1);
        if next.prep.is_some() && next.cut > 0 && previous.starts_with("ال") && so_far >= 2 {
            return false;
        }
        return true;
    }
    let suffixed = word.ends_with("ها") || word.ends_with("هم");
    if n == 1 {
        return false;
    }
    if suffixed && n <= 2 {
        return false;
    }
    true
}

impl Text<'_> {
    /// Where a quotation of a sentence may begin: a mark that opens the sentence and is not closed in it opens the
    /// whole text of a communique.
    pub fn quotable_from(&self, s: &crate::text::Sentence) -> usize {
        let first = s.tokens.start;
        let opens = self.is_quote(first) && !(first + 1..s.tokens.end).any(|k| self.is_quote(k));
        first + usize::from(opens)
    }

    /// A quotation opened after `from` is still open at `i`. Marks that open and close are balanced, so that one may
    /// stand inside another; where only one kind is used, an odd number is open.
    pub fn inside_quotes(&self, from: usize, i: usize) -> bool {
        let (mut depth, mut opened, mut closed, mut plain) = (0u32, 0u32, 0u32, 0u32);
        let mut turned = false;
        for k in from..i {
            match self.mark(k) {
                Some('“' | '«') => {
                    opened += 1;
                    depth += 1;
                }
                Some('”' | '»') => {
                    // Set the other way round: they tell nothing of the direction.
                    turned |= opened == 0;
                    closed += 1;
                    depth = depth.saturating_sub(1);
                }
                _ if self.is_quote(k) => plain += 1,
                _ => {}
            }
        }
        let paired = if opened > 0 && closed > 0 && !turned { depth > 0 } else { (opened + closed) % 2 == 1 };
        paired || plain % 2 == 1
    }
}
