//! From a text to a draft.

mod fill;

use fill::draft;
use std::collections::HashSet;
use std::ops::Range;

use crate::draft::{Doubt, Draft};
use crate::entities::{all_dates, parties, places};
use crate::lexicon::{Lexicon, tag};
use crate::meeting::Found;
use crate::offices::role_end;
use crate::organs::organs;
use crate::people::{names, persons};
use crate::text::Text;

/// Reads communiques with one lexicon. Share it: reading takes `&self`.
#[derive(Debug)]
pub struct Reader {
    lexicon: Lexicon,
}

impl Reader {
    /// A reader over a lexicon.
    pub fn new(lexicon: Lexicon) -> Reader {
        Reader { lexicon }
    }

    /// The lexicon.
    pub fn lexicon(&self) -> &Lexicon {
        &self.lexicon
    }

    /// Reads a text. Any text gives a draft. Of a text longer than [`READ_LIMIT`] the first lines are read, up to
    /// that many characters, and the draft says so ([`Doubt::TextCut`]).
    pub fn read(&self, text: &str) -> Draft {
        let head = head(text);
        let found = find(Text::new(head, &self.lexicon));
        let mut draft = draft(&found);
        if head.len() < text.len() {
            draft.doubts.push(Doubt::TextCut);
        }
        draft
    }
}

/// The most characters of one text that are read: some hundred pages, where the longest communiques have five.
pub const READ_LIMIT: usize = 200_000;

/// The lines of a text within [`READ_LIMIT`].
fn head(text: &str) -> &str {
    match text.char_indices().nth(READ_LIMIT) {
        None => text,
        Some((end, _)) => {
            let cut = text[..end].rfind(['\n', ' ']).filter(|c| *c > end / 2).unwrap_or(end);
            &text[..cut]
        }
    }
}

fn mark(mask: &mut [bool], r: Range<usize>) {
    for i in r {
        if let Some(m) = mask.get_mut(i) {
            *m = true;
        }
    }
}

fn find(x: Text<'_>) -> Found<'_> {
    let n = x.len();
    let dates = all_dates(&x);
    let parties = parties(&x);
    let places = places(&x);
    let mut in_date = vec![false; n + 1];
    for d in &dates {
        mark(&mut in_date, d.tokens.clone());
    }
    // A place of several words is no name (`سيدي قاسم`), unless a title says so.
    let mut taken = in_date.clone();
    for p in &places {
        if p.cue.is_some() || p.located || p.tokens.len() > 1 {
            mark(&mut taken, p.tokens.clone());
        }
    }
    for p in &parties {
        mark(&mut taken, p.tokens.clone());
    }
    // The words of a post are no names: `رئيسة لجنة المناصفة وتكافؤ الفرص`.
    for i in 0..n {
        if let Some(end) = x.post_end(i) {
            mark(&mut taken, i..end);
        }
    }
    let names = names(&x, &taken);
    let people = persons(&x, &names);
    let mut in_role = vec![false; n + 1];
    let mut in_name = vec![false; n + 1];
    let mut starts = vec![false; n + 1];
    for m in &names {
        mark(&mut in_name, m.tokens.clone());
        starts[m.titles] = true;
        starts[m.tokens.start] = true;
        if let Some((r, _)) = &m.role {
            mark(&mut in_role, r.clone());
        }
    }
    // Offices named without their holder.
    let mut i = 0;
    while i < n {
        if !in_role[i] && !in_name[i] && x.is_word(i) && x.f(i).tags & tag::ROLE != 0 {
            let office = x.f(i).tags & tag::HON == 0
                && !matches!(x.stem(i), "عامل" | "عضوا" | "عضو" | "عضوه" | "العضو" | "العضوه");
            if office {
                let end = role_end(&x, i, &starts);
                mark(&mut in_role, i..end);
                i = end;
                continue;
            }
        }
        i += 1;
    }
    let organs = organs(&x, &parties);
    let mut family_names = HashSet::new();
    for m in &names {
        for k in m.tokens.clone().skip(1) {
            if x.tags(k) & (tag::GIVEN | tag::PARTICLE | tag::NAMEPART) == 0 {
                family_names.insert(x.w(k).to_owned());
            }
        }
    }
    let mut found = Found {
        x,
        parties,
        places,
        dates,
        names,
        people,
        organs,
        in_role,
        in_name,
        in_date,
        family_names,
        carried: Vec::new(),
    };
    found.carried = found.speakers();
    found
}
