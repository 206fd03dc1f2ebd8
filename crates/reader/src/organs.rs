//! The organs a communique names, each a noun phrase from its head to its party.

use std::ops::Range;

use crate::entities::PartyMention;
use crate::lexicon::{PartyForm, tag};
use crate::lists::List;
use crate::text::{Form, Text};

/// An organ named in the text.
#[derive(Clone, Debug)]
pub(crate) struct OrganMention {
    pub tokens: Range<usize>,
    pub form: Form,
    /// The type of the guide.
    pub kind: &'static str,
    /// What its adjectives say.
    pub level: Option<&'static str>,
    /// The party inside it.
    pub party: Option<String>,
    /// It ends with a party, `للحزب` or another organisation.
    pub attributed: bool,
}

pub(crate) fn organs(x: &Text, parties: &[PartyMention]) -> Vec<OrganMention> {
    let mut out = Vec::new();
    let mut p = 0;
    let mut i = 0;
    while i < x.len() {
        while p < parties.len() && parties[p].tokens.end <= i {
            p += 1;
        }
        if let Some(m) = parties.get(p).filter(|m| m.tokens.start == i) {
            let kind = match m.kind {
                PartyForm::Youth => Some("youth"),
                PartyForm::Women => Some("women"),
                PartyForm::Professional => Some("professional"),
                PartyForm::Elected => Some("elected"),
                PartyForm::Union => Some("union"),
                _ => None,
            };
            if let Some(kind) = kind {
                out.push(OrganMention {
                    tokens: m.tokens.clone(),
                    form: m.form,
                    kind,
                    level: matches!(kind, "youth" | "women" | "professional").then_some("parallel"),
                    party: (m.code != "-").then(|| m.code.clone()),
                    attributed: true,
                });
                i = m.tokens.end;
                continue;
            }
        }
        // `المؤتمر الوطني الاتحادي`, `الحركة الشعبية`: the name of a party is no organ.
        if let Some(m) = parties.get(p).filter(|m| m.tokens.start == i && m.kind == PartyForm::Name) {
            i = m.tokens.end;
            continue;
        }
        match organ_at(x, i, parties, p) {
            Some(o) => {
                i = o.tokens.end.max(i + 1);
                out.push(o);
            }
            None => i += 1,
        }
    }
    out
}

fn level(tags: u64) -> Option<&'static str> {
    if tags & tag::NAT != 0 {
        Some("national")
    } else if tags & tag::REG != 0 {
        Some("regional")
    } else if tags & tag::PROV != 0 {
        Some("provincial")
    } else if tags & tag::LOC != 0 {
        Some("local")
    } else {
        None
    }
}

/// What a word inside the phrase says of the kind of organisation.
fn content_kind(w: &str) -> Option<&'static str> {
    let w = w.trim_start_matches("ال");
    if w.starts_with("نساء")
        || w == "مراه"
        || w == "نسائي"
        || w == "نساىيه"
        || w == "نسائيه"
        || w == "نسايي"
        || w == "نساييه"
    {
        Some("women")
    } else if w.starts_with("شباب")
        || w.starts_with("شبيب")
        || w == "طلبه"
        || w == "طلابي"
        || w == "تلاميذ"
        || w == "شبابيه"
    {
        Some("youth")
    } else if w.starts_with("منتخب") || w.starts_with("مستشارين") {
        Some("elected")
    } else if matches!(
        w,
        "مهندسين"
            | "مهندسي"
            | "محامين"
            | "محامي"
            | "اساتذه"
            | "اطباء"
            | "صيادله"
            | "اقتصاديين"
            | "تجار"
            | "فلاحين"
            | "مقاولين"
            | "مهنيين"
            | "حرفيين"
            | "مهنيي"
            | "ممرضين"
            | "تجاري"
            | "خبراء"
            | "اطر"
            | "مهنيه"
            | "صناع"
            | "صحيين"
            | "عدول"
            | "موثقين"
            | "رياضيين"
    ) {
        Some("professional")
    } else if w.starts_with("نقاب") {
        Some("union")
    } else {
        None
    }
}

fn organ_at(x: &Text, i: usize, parties: &[PartyMention], mut p: usize) -> Option<OrganMention> {
    if !x.is_word(i) {
        return None;
    }
    let general = x.stem(i).trim_start_matches("ال").starts_with("جمع")
        && x.stem(i).chars().count() <= 6
        && matches!(x.w(i + 1), "العام" | "عام" | "عاما");
    // `الجامعة الوطنية للتعليم`: a federation of unions.
    let federation = x.stem(i) == "الجامعه" && matches!(x.w(i + 1), "الوطنيه" | "الحره" | "المغربيه");
    let form =
        if general || federation { x.any(i, tag::MEET).unwrap_or_default() } else { x.any(i, tag::ORGAN)? };
    let head = x.lx_word(form, i).to_owned();
    let definite = head.starts_with("ال") || form.elided;
    let suffixed = head.ends_with("ها")
        || head.ends_with("هم")
        || (head.ends_with('ه') && form.tags & (tag::OCONGRESS | tag::OCOUNCIL | tag::MEET) != 0);
    let mut kind = if general || form.tags & tag::OCONGRESS != 0 {
        "congress"
    } else if form.tags & tag::OCOUNCIL != 0 {
        "council"
    } else if form.tags & tag::OCOMMITTEE != 0 {
        "committee"
    } else if form.tags & tag::OYOUTH != 0 {
        "youth"
    } else if form.tags & tag::OUNION != 0 || federation {
        "union"
    } else if form.tags & tag::OASSOC != 0 {
        "association"
    } else if form.tags & tag::OGROUP != 0 {
        "elected"
    } else {
        "executive"
    };
    let loose = form.tags & (tag::OORG | tag::OGROUP) != 0 && !general;
    let mut lvl: Option<&'static str> = None;
    let mut party = None;
    let mut attributed = false;
    let mut content = None;
    let mut nouns = 0;
    let mut end = if general { i + 2 } else { i + 1 };
    // The whole of a name that a statute knows: `اللجنة الوطنية لمراقبة مالية الحزب`.
    let known = x.organ_end(i).unwrap_or(i);
    while end < x.len() && end < i + 14 {
        if end < known {
            lvl = lvl.or_else(|| x.readings(end).first().filter(|f| f.cut == 0).and_then(|f| level(f.tags)));
            content = content.or_else(|| content_kind(x.w(end)));
            end += 1;
            continue;
        }
        while p < parties.len() && parties[p].tokens.end <= end {
            p += 1;
        }
        let mut q = end;
        while q < x.len() && (x.is_quote(q) || x.w(q) == "ل" || x.mark(q) == Some('(')) {
            q += 1;
        }
        if let Some(m) = parties.get(p).filter(|m| m.tokens.start == end || (m.tokens.start == q && q > end))
        {
            if m.form.prep.is_none_or(|c| c == 'ل') && !m.form.conj {
                party = (m.code != "-").then(|| m.code.clone());
                attributed = true;
                match m.kind {
                    PartyForm::Youth => content = Some("youth"),
                    PartyForm::Women => content = Some("women"),
                    PartyForm::Professional => content = Some("professional"),
                    PartyForm::Elected => content = Some("elected"),
                    PartyForm::Union => content = content.or(Some("union")),
                    _ => {}
                }
                let quoted = (end..m.tokens.end).any(|k| x.is_quote(k));
                end = m.tokens.end;
                if quoted && x.is_quote(end) {
                    end += 1;
                }
                // `الشبيبة الاتحادية للحزب`, `لمنتخبي الأصالة`
                if m.kind == PartyForm::Adjective {
                    continue;
                }
            }
            break;
        }
        if x.mark(end) == Some('-') || !x.is_word(end) {
            break;
        }
        let f = x.f(end);
        let w = x.w(end);
        let bare = x.readings(end)[0];
        if w == "حزب" || (f.prep == Some('ل') && x.lx_word(f, end) == "الحزب") || (w == "الحزب" && !definite)
        {
            end += 1;
            attributed = true;
            break;
        }
        // `جمعية الأفق للتنمية والبيئة`
        let civil =
            matches!(kind, "union" | "association") || matches!(content, Some("union" | "association"));
        if civil
            && f.conj
            && f.prep.is_none()
            && x.lx_word(f, end).starts_with("ال")
            && f.tags & (tag::ROLE | tag::ROLES | tag::ORGAN | tag::MEET | tag::GIVEN | tag::HON) == 0
            && end > i + 1
        {
            end += 1;
            continue;
        }
        if f.conj || bare.tags & (tag::PREP | tag::TIME) != 0 {
            // `شبيبة العدالة والتنمية` is a party; `لجنة التحكيم والأخلاقيات` goes on.
            if f.conj
                && kind == "committee"
                && x.lx_word(f, end).starts_with("ال")
                && f.tags & (tag::ROLE | tag::ROLES | tag::ORGAN) == 0
                && end > i + 1
            {
                end += 1;
                continue;
            }
            break;
        }
        let adjective_level = level(bare.tags).filter(|_| bare.cut == 0);
        if let Some(l) = adjective_level {
            if lvl.is_none() || lvl == Some("national") && l != "national" {
                lvl = Some(l);
            }
            end += 1;
            continue;
        }
        let ordinal = x.lx.listed(List::Ordinal, w);
        // `دورة المجلس الإقليمي العادية`: the adjective is of the session.
        if ordinal && kind == "council" && w.ends_with('ه') && !head.ends_with('ه') {
            break;
        }
        if ordinal && (definite || suffixed || general) {
            if w == "النقابي" {
                content = Some("union");
            }
            end += 1;
            continue;
        }
        if w == "نقابي" {
            content = Some("union");
            end += 1;
            continue;
        }
        if bare.tags & (tag::STOP | tag::ANYVERB) != 0 && !w.starts_with("ال") {
            break;
        }
        match f.prep {
            // `الجمع العام التأسيسي لفرع الحزب`: the branch is an organ of its own.
            Some('ل') if general && f.tags & tag::ORGAN != 0 => {
                break;
            }
            Some('ل') => {
                // An organisation inside: `لشبيبة ..`, `لمنتخبي ..`, `لنقابة ..`.
                let inner = x.lx_word(f, end).to_owned();
                let inner_bare = inner.trim_start_matches("ال");
                let inner_bare = if f.elided { inner.trim_start_matches("لل") } else { inner_bare };
                if let Some(k) = content_kind(inner_bare) {
                    content = Some(k);
                    attributed = true;
                    end += 1;
                    nouns += 1;
                    continue;
                }
                let national = x.lx_word(f, end) == "الجامعه"
                    && matches!(x.w(end + 1), "الوطنيه" | "الحره" | "المغربيه");
                if national {
                    content = Some("union");
                    attributed = true;
                    end += 2;
                    nouns += 1;
                    continue;
                }
                if f.tags & (tag::OORG | tag::OUNION | tag::OASSOC | tag::OYOUTH) != 0 {
                    if f.tags & tag::OUNION != 0 {
                        content = Some("union");
                    } else if f.tags & tag::OASSOC != 0 {
                        content = Some("association");
                    }
                    attributed = true;
                    end += 1;
                    nouns += 1;
                    continue;
                }
                if (kind == "union"
                    || kind == "association"
                    || content == Some("union")
                    || content == Some("association"))
                    && nouns < 4
                {
                    // `النقابة الوطنية للتعليم`
                    attributed = true;
                    end += 1;
                    nouns += 1;
                    continue;
                }
                // `القيادة الجماعية للأمانة العامة`, `الجامعة الوطنية للصحة`
                if f.tags & tag::OEXEC != 0 {
                    end += 1;
                    continue;
                }
                break;
            }
            Some(_) => break,
            None => {}
        }
        // A noun after an indefinite head: `فرع الحزب`, `لجنة الأخلاقيات`, `منظمة نساء`.
        let inner_kind = content_kind(w);
        if (!definite && !suffixed && !general)
            || inner_kind.is_some()
            || kind == "union"
            || kind == "association"
            || content == Some("union")
        {
            if x.lx.listed(List::Institutions, w) && matches!(kind, "council" | "executive") {
                return None;
            }
            if bare.tags & (tag::PLACE | tag::UCUE | tag::MEET | tag::HON | tag::GIVEN | tag::ROLE) != 0
                && inner_kind.is_none()
            {
                break;
            }
            if let Some(k) = inner_kind {
                content = content.or(Some(k));
            }
            if nouns >= 4 {
                break;
            }
            let limit =
                if matches!(kind, "union" | "association") || content == Some("union") { 5 } else { 2 };
            if nouns >= limit {
                break;
            }
            nouns += 1;
            end += 1;
            continue;
        }
        // `الهيئة الإقليمية لـ..` and adjectives of the head.
        if w.starts_with("ال")
            && (w.ends_with("يه") || w.ends_with('ي'))
            && bare.tags & (tag::GIVEN | tag::ROLE | tag::PLACE) == 0
            && (loose || kind == "union" || kind == "association")
        {
            end += 1;
            continue;
        }
        break;
    }
    if x.lx.listed(List::Institutions, x.w(i + 1)) && matches!(kind, "council" | "executive") {
        return None;
    }
    let second = x.w(i + 1);
    match head.trim_start_matches("ال") {
        "لجنه" => match second.trim_start_matches("ال") {
            "تنفيذيه" => kind = "executive",
            "مركزيه" | "اداريه" => kind = "council",
            "جهويه" | "اقليميه" | "محليه" if attributed => kind = "committee",
            _ => {}
        },
        "منظمه" | "هيئه" | "هييه" | "رابطه" | "منتدي" | "فيدراليه" | "فدراليه" | "فيديراليه" | "قطاع"
        | "شبكه" | "اكاديميه" | "موسسه" | "قطب" | "حركه" | "جبهه" | "اتحاد" | "دايره" | "تجمع" =>
        {
            if content.is_none() && !attributed {
                // An organisation of citizens, when it is named in full.
                if nouns == 0 && end < i + 3 || suffixed {
                    return None;
                }
                kind = "association";
            } else {
                kind = match head.trim_start_matches("ال") {
                    "قطب" | "دايره" => "committee",
                    _ => "professional",
                };
            }
        }
        "كتابه" | "قياده" | "ديوان" | "امانه" if lvl.is_none() && !attributed => {
            return None;
        }
        "فريق" | "مجموعه" if !attributed => return None,
        "مكتب" if lvl.is_none() && !attributed && nouns == 0 => return None,
        "مجلس" if x.lx.listed(List::PartyCouncils, second) => lvl = lvl.or(Some("national")),
        "مجلس" if lvl.is_none() && !attributed => return None,
        "موتمر" | "جمع" if lvl.is_none() && !attributed && !general && !suffixed => return None,
        _ => {}
    }
    // `الجمعية الديمقراطية لنساء المغرب`: of no party, it stays an association.
    if kind == "association"
        && party.is_none()
        && matches!(content, Some("women" | "youth"))
        && head.trim_start_matches("ال").starts_with("جمعي")
    {
        content = None;
    }
    let of_branch = (i + 1..end).any(|k| matches!(x.stem(k), "فرع" | "الفرع") && x.f(k).prep == Some('ل'));
    if kind == "executive" && lvl.is_none() && (of_branch || head.trim_start_matches("ال").starts_with("فرع"))
    {
        lvl = Some("local");
    }
    if let Some(k) = content
        && !matches!(kind, "congress")
    {
        kind = k;
    }
    if end == i + 1 && !suffixed && !matches!(kind, "congress") && !matches!(head.as_str(), "الشبيبه")
    {
        // `الفرع`, `المكتب` alone.
        if head.trim_start_matches("ال") != "فرع" {
            return None;
        }
    }
    if matches!(kind, "youth" | "women" | "professional") {
        lvl = Some("parallel");
    }
    Some(OrganMention { tokens: i..end, form, kind, level: lvl, party, attributed })
}
