//! Dates announced as such: `ومن المواعيد المقبلة:`, then what comes, each with its day.

use std::ops::Range;

use crate::content::{Coming, Item};
use crate::lexicon::tag;
use crate::lists::List;
use crate::meeting::Found;

impl Found<'_> {
    /// What the lines or the words after such an announcement name. `year` is that of the meeting and its month.
    pub(super) fn announced_dates(&self, year: Option<(i16, u8)>) -> Vec<Coming> {
        let x = &self.x;
        let mut out = Vec::new();
        for (intro, items) in self.lists() {
            if self.announces_dates(intro).is_some() {
                out.extend(items.into_iter().filter_map(|r| self.one_announced(r, year)));
            }
        }
        // On the same line: `ومن المواعيد المقبلة: اجتماع المكتب، يوم السبت 28 نونبر`.
        for s in x.sentences.iter().filter(|s| !s.title) {
            let Some(k) = self.announces_dates(s.tokens.clone()) else { continue };
            let Some(mut from) =
                (k..(k + 4).min(s.tokens.end)).find(|i| x.mark(*i) == Some(':')).map(|i| i + 1)
            else {
                continue;
            };
            while from < s.tokens.end {
                let end = (from..s.tokens.end)
                    .find(|i| matches!(x.mark(*i), Some('؛' | ';')))
                    .unwrap_or(s.tokens.end);
                out.extend(self.one_announced(from..end, year));
                from = end + 1;
            }
        }
        out
    }

    /// `المواعيد المقبلة`: where such words end.
    fn announces_dates(&self, r: Range<usize>) -> Option<usize> {
        let x = &self.x;
        r.into_iter().find_map(|i| {
            let noun = x.is_word(i) && x.lx.listed(List::ComingNouns, x.stem(i));
            let ahead = x.lx.listed(List::ComingAdjectives, x.w(i + 1));
            let set = matches!(x.w(i + 1), "التي") && matches!(x.w(i + 2), "حددت" | "تقررت" | "برمجت");
            (noun && (ahead || set)).then_some(i + if set { 3 } else { 2 })
        })
    }

    fn one_announced(&self, r: Range<usize>, year: Option<(i16, u8)>) -> Option<Coming> {
        let x = &self.x;
        let told = self.dates.iter().find(|d| {
            d.tokens.start > r.start
                && d.tokens.end <= r.end
                && self.resolve_coming(d.when, year).iso().is_some()
        });
        let mut end = told.map_or(r.end, |d| d.tokens.start);
        // `، يوم`, `، خلال شهر`: what joins the date.
        while told.is_some()
            && end > r.start + 1
            && (x.is_comma(end - 1) || x.has(end - 1, tag::TIME | tag::PREP))
        {
            end -= 1;
        }
        let words = (r.start..end).filter(|k| x.is_word(*k)).count();
        let span = x.whole(r.start, end);
        if words == 0 || span.end <= span.start {
            return None;
        }
        let date = told.and_then(|d| {
            let iso = self.resolve_coming(d.when, year).iso()?;
            Some((iso, x.whole(d.tokens.start, d.tokens.end)))
        });
        Some(Coming { what: Item { span, tokens: r.start..end, sure: 0.8 }, date })
    }
}
