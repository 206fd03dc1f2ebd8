//! Where a decision begins.

use super::{Opens, opens};
use crate::lexicon::tag;
use crate::lists::List;
use crate::meeting::Found;
use crate::text::{Form, Sentence};

impl Found<'_> {
    /// When token `i` opens a decision: where its span begins, how its first word is cut, and where its complement begins.
    pub(super) fn decision_at(
        &self,
        s: &Sentence,
        n: usize,
        i: usize,
        listed: bool,
    ) -> Option<(usize, Form, usize)> {
        let x = &self.x;
        if !x.is_word(i) || self.in_name[i] {
            return None;
        }
        let f = x.f(i);
        let w = x.lx_word(f, i);
        // `الفاعل النقابي عينه`: the same.
        if matches!(w, "عينه" | "عينها") {
            return None;
        }
        // `جددوا الثقة في`, `وقع الاختيار على`
        let trust = matches!(w, "جدد" | "جددت" | "جددوا" | "وضعوا")
            && (i + 1..(i + 4).min(s.tokens.end))
                .any(|k| matches!(x.w(k), "الثقه" | "ثقتهم" | "ثقته" | "ثقتها"));
        let fell = matches!(w, "وقع" | "رسا" | "استقر") && matches!(x.w(i + 1), "الاختيار" | "الراي");
        let kind = if trust || fell { Opens::Verb } else { opens(f.tags)? };
        if self.in_role[i] && kind != Opens::Noun {
            return None;
        }
        let p = |k: usize| i.checked_sub(k).filter(|m| *m >= s.tokens.start).map_or("", |m| x.stem(m));
        let cut = if f.conj && f.prep.is_none() { f } else { Form::default() };
        // `سوف تتبنى`, `سبق أن قرر`, and what one speaker tells.
        if kind != Opens::Noun
            && (p(1) == "سوف"
                || p(1) == "ان" && p(2) == "سبق"
                || x.w(i + 1) == "في" && x.w(i + 2) == "وقت" && x.w(i + 3) == "سابق"
                || self.told_by_one(s, i))
        {
            return None;
        }
        match kind {
            Opens::Verb => {
                // `كما أقره المؤتمر`: as it was, elsewhere.
                let referred = p(1) == "كما" && w.ends_with('ه') || p(1) == "كما" && w.ends_with("ها");
                if f.prep.is_some() || referred || self.told_of_before(s, i) {
                    return None;
                }
                // A relative clause, a past election told, a verb that is a noun here.
                if matches!(
                    p(1),
                    "الذي" | "التي" | "الذين" | "من" | "في" | "عن" | "ما" | "متي" | "كلما" | "اذا"
                ) && !matches!(w, "تقرر")
                {
                    return None;
                }
                if matches!(w, "عين") && x.has(i + 1, tag::PLACE | tag::PARTICLE)
                    || matches!(w, "صوت" | "عادت" | "فعادت" | "الت" | "حسم" | "فاز" | "فازت")
                        && !self.office_ahead(s, i)
                {
                    return None;
                }
                if x.lx.listed(List::PersonalPledges, w) && self.single_subject(s, i) {
                    return None;
                }
                if matches!(w, "اجمع" | "اجمعوا" | "اجمعت")
                    && !(i + 1..(i + 6).min(s.tokens.end)).any(|k| x.w(k) == "علي")
                {
                    return None;
                }
                let complement = self.complement(s, i);
                Some((i, cut, complement))
            }
            Opens::Call => {
                if self.told_of_before(s, i) {
                    return None;
                }
                if matches!(p(1), "الذي" | "التي")
                    && !matches!(p(2), "البيان" | "النداء" | "نداء" | "بيان" | "البلاغ")
                    && !self.text_before(s, i)
                {
                    return None;
                }
                if self.single_subject(s, i) {
                    return None;
                }
                if matches!(w, "داعيا" | "داعيه" | "مطالبا" | "موصيا") && self.participle_of_one(s, i)
                {
                    return None;
                }
                let complement = self.complement(s, i);
                Some((i, cut, complement))
            }
            Opens::Noun => {
                if listed && (i == s.tokens.start || self.list_start(i)) {
                    return None;
                }
                let passive = |w: &str| x.lx.listed(List::Passive, w);
                // What is done in every meeting is no decision when it is only `done`.
                let routine = x.lx.listed(List::RoutineActs, w);
                // `تم بالإجماع انتخاب`, `تم خلال هذا اللقاء تشكيل`.
                let apart = (2..=8).find(|n| passive(p(*n))).is_some_and(|n| {
                    (i - n + 1..i).all(|k| {
                        x.is_word(k)
                            && (!x.has(k, tag::SAY | tag::DVERB | tag::DCALL | tag::DNOUN)
                                || x.w(k).starts_with('ب') && k == i - n + 1)
                            && (x.has(k, tag::PREP | tag::TIME | tag::STOP | tag::MEET | tag::ORGAN)
                                || x.f(k).prep.is_some()
                                || x.w(k).starts_with('ب')
                                || x.w(k).starts_with("ال"))
                    })
                });
                let after = p(1) == "ذلك" && matches!(p(2), "تلا" | "تلي" | "اعقب" | "بعد" | "عقب");
                let done = (passive(p(1)) || apart || after) && !routine;
                let verbs = |from: usize, list: &[&str]| {
                    (from.max(s.tokens.start)..i)
                        .any(|k| list.contains(&x.stem(k)) && !(k + 1..i).any(|m| x.mark(m) == Some('؛')))
                };
                const RESULT: [&str; 21] = [
                    "تكلل",
                    "تكللت",
                    "تميز",
                    "تميزت",
                    "اسفر",
                    "اسفرت",
                    "افرز",
                    "افرزت",
                    "توج",
                    "توجت",
                    "خلص",
                    "خلصت",
                    "خلصوا",
                    "انتهي",
                    "انتهت",
                    "افضت",
                    "افضي",
                    "تمخض",
                    "تمخضت",
                    "اختتم",
                    "اختتمت",
                ];
                let result = (matches!(p(1), "عن" | "الي" | "علي")
                    || f.prep == Some('ب')
                        && matches!(
                            w,
                            "انتخاب"
                                | "المصادقه"
                                | "التوافق"
                                | "الاتفاق"
                                | "تشكيل"
                                | "تعيين"
                                | "تجديد"
                                | "تزكيه"
                        )
                    || f.prep == Some('ب') && !routine && self.concluded_with(s, i))
                    && verbs(i.saturating_sub(24), &RESULT);
                let announced = p(1) == "عن"
                    && matches!(
                        w,
                        "عقد"
                            | "تنظيم"
                            | "تاسيس"
                            | "احداث"
                            | "اطلاق"
                            | "انطلاق"
                            | "تشكيل"
                            | "تزكيه"
                    )
                    && (i.saturating_sub(9).max(s.tokens.start)..i).any(|k| {
                        matches!(x.stem(k), "اعلن" | "اعلنت" | "اعلنوا" | "الاعلان")
                            && !self.single_subject(s, k)
                    });
                let moved = p(1) == "الي"
                    && verbs(
                        i.saturating_sub(5),
                        &["لينتقل", "انتقل", "المرور", "انتقلوا", "انتقلت", "ينتقل"],
                    );
                let finally = matches!(w, "التاكيد" | "التشديد") && passive(p(1)) && self.at_the_end(s, n, i);
                let by_consent = matches!(w, "الاتفاق" | "المصادقه" | "التوافق" | "الحسم")
                    && (passive(p(1))
                        || matches!(p(1), "عن" | "الي" | "وقع")
                        || f.conj && (s.tokens.start..i).any(|k| passive(x.stem(k))));
                // In what one speaker tells, nothing is decided here.
                let opening = (s.tokens.start..i).find(|k| x.is_word(*k));
                let told = opening.is_some_and(|k| x.has(k, tag::SAY) && self.single_subject(s, k) && !done);
                if told && !finally {
                    return None;
                }
                if f.prep.is_some() && !result {
                    return None;
                }
                let installed = p(1) == "حفل" && w == "تنصيب";
                if !(done || result || announced || moved || finally || by_consent || installed) {
                    return None;
                }
                // `قبل أن يتم`, `بعد أن تم`: still told as done.
                let from = if passive(p(1)) { i - 1 } else { i };
                let lead = if from < i {
                    let g = x.f(from);
                    if g.conj && g.prep.is_none() { g } else { Form::default() }
                } else if f.prep.is_some() {
                    f
                } else {
                    cut
                };
                if finally || w == "الاتفاق" || w == "التوافق" {
                    return Some((from, lead, self.complement(s, i)));
                }
                Some((from, lead, i))
            }
        }
    }

    pub(super) fn list_start(&self, i: usize) -> bool {
        let x = &self.x;
        x.lines.iter().any(|l| l.tokens.contains(&i) && self.bullet(l.tokens.clone()) == Some(i))
    }

    /// An office stands ahead in the clause.
    fn office_ahead(&self, s: &Sentence, i: usize) -> bool {
        let x = &self.x;
        (i + 1..(i + 8).min(s.tokens.end))
            .take_while(|k| !x.is_comma(*k))
            .any(|k| x.lx.listed(List::OfficesAhead, x.stem(k)) || x.has(k, tag::ROLE))
    }
}
