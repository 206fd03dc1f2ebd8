//! The office said beside a name: where it begins, how far it goes and whose it is.

mod holders;

pub(crate) use holders::{attach_roles, share_roles};

use crate::lexicon::tag;
use crate::lists::List;
use crate::text::{Form, Text};

/// Reads an office beginning at `i`: its end. `starts` marks where names begin.
pub(crate) fn role_end(x: &Text, i: usize, starts: &[bool]) -> usize {
    // The whole of a name that a statute knows: `رئيسة لجنة المناصفة وتكافؤ الفرص`.
    let known = x.post_end(i).filter(|end| !starts[i + 1..*end].contains(&true));
    let mut end = known.unwrap_or(i + 1);
    let head = x.stem(i).trim_start_matches("ال").to_owned();
    let member = head.starts_with("عضو");
    let mut open_committee = x.lx.listed(List::OpenOffices, head.as_str());
    while end < x.len() && end < i + 22 {
        if starts[end] || x.w(end) == "ب" {
            break;
        }
        // `أمينة المال الوضعية المالية`: the office is whole.
        if x.w(end - 1) == "المال" && x.w(end).starts_with("ال") && !x.has(end, tag::LEVEL) {
            break;
        }
        // `رئيس الجماعة أمينا جهويا`: another office begins.
        if x.has(end, tag::ROLE) && x.w(end).ends_with('ا') && x.f(end).cut == 0 && end > i + 1 {
            break;
        }
        if matches!(x.stem(end), "اجماع" | "الاجماع" | "اغلبيه" | "باجماع" | "باغلبيه" | "بالاجماع")
        {
            break;
        }
        if x.w(end) == "لدي" && matches!(x.w(end - 1), "الدوله" | "المنتدب" | "المنتدبه" | "منتدب")
        {
            end += 1;
            open_committee = true;
            continue;
        }
        // `الكاتبة الإقليمية تقريرا`: what she does.
        let accusative = x.w(end).ends_with('ا')
            && !x.w(end).ends_with("ها")
            && x.w(end).chars().count() >= 4
            && !x.has(end, tag::LEVEL | tag::ROLE)
            && !x.w(end).starts_with("ال");
        if accusative
            && x.stem(i).starts_with("ال")
            && end > i + 1
            && !matches!(x.w(end), "سابقا" | "حاليا")
            && x.place_end(end).is_none()
        {
            break;
        }
        // `باستقالته`: what the holder does, joined to its preposition.
        let word = x.w(end);
        let joined =
            word.starts_with('ب') && word.chars().count() >= 6 && x.f(end).id == 0 && x.f(end).cut == 0;
        if joined
            && (word.ends_with('ه') || word.ends_with("ها") || word.ends_with("هم"))
            && x.place_end(end).is_none()
        {
            break;
        }
        // Names of parties and places go in whole.
        if let Some(e) = x.party_end(end).filter(|e| *e > end + 1)
            && !x.f(end).conj
            && x.f(end).prep.is_none_or(|p| p == 'ل')
        {
            end = e;
            continue;
        }
        if end > i + 1
            && x.has(end - 1, tag::UCUE)
            && let Some(e) = x.place_end(end)
        {
            end = e;
            continue;
        }
        // `منسق الحزب على الصعيد الجهوي`, `الناطق باسم الحزب`
        if x.w(end) == "علي" && matches!(x.w(end + 1), "المستوي" | "الصعيد") && x.has(end + 2, tag::LEVEL)
        {
            end += 3;
            continue;
        }
        if x.w(end) == "باسم"
            && matches!(x.stem(end - 1), "الناطق" | "ناطق" | "ناطقا" | "الناطقه" | "الرسمي" | "الرسميه")
        {
            end += 2;
            continue;
        }
        if x.w(end) == "بالنيابه" {
            end += 1;
            continue;
        }
        // `نائبة له`, `الكاتبة المنتهية ولايتها`, `المكلفة بالإعلام`
        if end == i + 1 && matches!(x.w(end), "له" | "لها") {
            end += 1;
            break;
        }
        if matches!(x.w(end), "ولايته" | "ولايتها") && matches!(x.w(end - 1), "المنتهيه" | "المنتهي")
        {
            end += 1;
            continue;
        }
        if x.f(end).prep == Some('ب')
            && matches!(x.stem(end - 1), "المكلف" | "المكلفه" | "مكلف" | "مكلفه" | "المكلفا" | "مكلفا")
        {
            open_committee = true;
            end += 1;
            continue;
        }
        if matches!(x.w(end), "اشغال" | "فعاليات") {
            break;
        }
        if x.w(end) == "و" && x.is_word(end) {
            // `للوحدة و التعادلية`
            let joint = x.f(end - 1).elided
                && x.w(end + 1).starts_with("ال")
                && !x.has(end + 1, tag::ROLES | tag::GIVEN | tag::ORGAN);
            if (x.has(end + 1, tag::ROLE) || joint) && !starts[end + 1] {
                end += 2;
                continue;
            }
            break;
        }
        if x.is_number(end) && matches!(x.stem(end - 1), "الجهه" | "جهه") {
            end += 1;
            break;
        }
        if matches!(x.w(end), "رسميا" | "رسميه") && end == i + 1 {
            end += 1;
            continue;
        }
        if x.w(end) == "عن"
            && (x.lx.listed(List::AboutOffices, x.stem(end + 1))
                || head.starts_with("ممثل")
                    && end == i + 1
                    && x.w(end + 1).starts_with("ال")
                    && !starts[end + 1])
        {
            end += 2;
            continue;
        }
        if matches!(x.w(end), "سابقا" | "حاليا") && end > i + 1 {
            end += 1;
            break;
        }
        if x.is_quote(end) && (x.is_word(end + 1) && end + 1 < x.len()) {
            // `المنسق الجهوي لـ"الأحرار"`
            let close = (end + 1..(end + 7).min(x.len())).find(|k| x.is_quote(*k));
            match close {
                Some(c) if x.w(end - 1) == "ل" || x.has(end + 1, tag::PARTY) || x.w(end - 1) == "حزب" => {
                    end = c + 1;
                    continue;
                }
                _ => break,
            }
        }
        if x.mark(end) == Some('-') && end > i + 1 && x.is_word(end + 1) && x.is_place_joint(end) {
            end += 2;
            continue;
        }
        if !x.is_word(end) {
            break;
        }
        let f = x.f(end);
        let w = x.w(end);
        // `مرشحا عن الحزب في انتخابات مجلس النواب`
        if w == "في" && x.w(end + 1) == "انتخابات" && head.starts_with("مرشح") {
            end += 2;
            continue;
        }
        if w == "في"
            && !matches!(x.w(end + 1), "الانتخابات" | "الاستحقاقات" | "انتخابات")
            && (head.starts_with("ممثل")
                || member
                || head.starts_with("قيادي")
                || head.starts_with("باحث")
                || head.starts_with("خبير")
                || head.starts_with("استاذ")
                || head.starts_with("مختص")
                || head.starts_with("متخصص")
                || head.starts_with("دكتور")
                || head.starts_with("اخصاىي"))
        {
            end += 1;
            open_committee = true;
            continue;
        }
        let ordinal = x.lx.listed(List::RoleOrdinals, w);
        if ordinal && f.cut == 0 {
            // `الأمين العام الجديد لحزب ..` keeps it, `الكاتب الجديد` at the end does not.
            if matches!(w, "الجديد" | "الجديده")
                && !(x.f(end + 1).prep == Some('ل')
                    && (x.party_end(end + 1).is_some() || matches!(x.stem(end + 1), "حزب" | "الحزب")))
            {
                break;
            }
            end += 1;
            continue;
        }
        if f.tags & (tag::STOP | tag::TIME) != 0 && !ordinal {
            break;
        }
        if f.tags & tag::ANYVERB != 0
            && f.tags & (tag::ROLE | tag::ORGAN | tag::VENUE) == 0
            && !w.starts_with("ال")
        {
            break;
        }
        if f.tags & tag::PREP != 0 {
            break;
        }
        if f.conj {
            // Two offices of one person, or a name of two words joined by `و`.
            let next_role = f.tags & tag::ROLE != 0 && f.prep.is_none();
            let joined = x.lx_word(f, end).starts_with("ال") && f.tags & (tag::ROLES | tag::ROLE) == 0;
            let party = x.party_joint(end)
                // `الفريق الاستقلالي للوحدة والتعادلية`
                || x.f(end - 1).elided
                    && x.lx_word(f, end).starts_with("ال")
                    && f.tags & (tag::ROLES | tag::ROLE | tag::GIVEN | tag::ORGAN) == 0
                    && f.prep.is_none();
            if f.tags & tag::ROLES != 0 || f.tags & tag::GIVEN != 0 {
                break;
            }
            if next_role || party || (joined && open_committee && end > i + 1) {
                end += 1;
                continue;
            }
            break;
        }
        match f.prep {
            Some('ل')
                if f.tags & tag::HON != 0 || f.tags & tag::MEET != 0 && f.tags & tag::OCONGRESS == 0 =>
            {
                break;
            }
            Some('ل') => {}
            Some('ب') => {
                let ok = f.tags & (tag::PLACE | tag::UCUE | tag::ORGAN | tag::COMMON) != 0
                    || x.place_starts(end)
                    || x.lx.listed(List::OfficePlaces, x.lx_word(f, end));
                let meeting = f.tags & tag::MEET != 0 && !matches!(x.lx_word(f, end), "جامعه" | "الجامعه");
                if !ok || meeting {
                    break;
                }
            }
            Some(_) => break,
            None => {
                if f.tags & tag::HON != 0 && f.tags & tag::ROLE == 0 {
                    break;
                }
                if f.tags & tag::MEET != 0 && f.tags & (tag::ORGAN | tag::VENUE) == 0 {
                    break;
                }
            }
        }
        if x.lx.listed(List::CommitteeWords, x.lx_word(f, end)) {
            open_committee = true;
        }
        end += 1;
    }
    while end > i + 1
        && (x.w(end - 1) == "في" || !x.is_word(end - 1) && !x.is_quote(end - 1) && !x.is_number(end - 1))
    {
        end -= 1;
    }
    end
}

impl Text<'_> {
    /// A place begins at `i`, its first word read after a preposition.
    pub fn place_starts(&self, i: usize) -> bool {
        self.readings(i).iter().any(|f| {
            f.id != 0 && self.lx.places.starting(f.id).iter().any(|(w, _)| self.phrase_end(i, w).is_some())
        })
    }

    /// The hyphen at `i` joins two words of a place name.
    fn is_place_joint(&self, i: usize) -> bool {
        (1..=3).filter_map(|n| i.checked_sub(n)).any(|k| {
            self.is_word(k)
                && self.readings(k).iter().any(|f| {
                    f.id != 0
                        && self
                            .lx
                            .places
                            .starting(f.id)
                            .iter()
                            .any(|(w, _)| w.len() > 1 && self.phrase_end(k, w).is_some_and(|e| e > i))
                })
        })
    }

    /// The word at `i` begins with the `و` inside the name of a party (`الأصالة والمعاصرة`).
    pub fn party_joint(&self, i: usize) -> bool {
        let Some(b) = i.checked_sub(1) else { return false };
        self.readings(b).iter().any(|f| {
            f.id != 0
                && self
                    .lx
                    .parties
                    .starting(f.id)
                    .iter()
                    .any(|(w, _)| w.len() > 1 && self.phrase_end(b, w).is_some_and(|e| e > i))
        })
    }
}

/// A word that is an office here: titles like `الأستاذ` are one only with something after them.
pub(crate) fn role_head(x: &Text, i: usize, starts: &[bool]) -> Option<Form> {
    let f = x.f(i);
    // `الناطقة الرسمية باسم الحزب`: an office by the statute.
    let f = if f.tags & tag::ROLE != 0 || x.post_end(i).is_some() { f } else { return None };
    let title = f.tags & tag::HON != 0;
    if title
        && (starts[(i + 1).min(starts.len() - 1)] || !x.is_word(i + 1) || x.has(i + 1, tag::HON | tag::ROLE))
    {
        return None;
    }
    Some(f)
}

impl Text<'_> {
    /// The first token after titles at `i`.
    pub fn skip_titles(&self, mut i: usize) -> usize {
        while self.has(i, tag::HON) || (self.mark(i) == Some('.') && i > 0 && self.has(i - 1, tag::HON)) {
            i += 1;
        }
        i
    }
}
