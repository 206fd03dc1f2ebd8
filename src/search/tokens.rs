use amana_arabic::{fold, search_tokens, skeleton};

/// A name in both scripts; either may be empty.
#[derive(Clone, Copy, Debug)]
pub struct Name<'a> {
    /// As written in Arabic.
    pub ar: &'a str,
    /// As written in Latin letters.
    pub la: &'a str,
}

/// The keys under which a name is kept: folded words as they are, skeletons after a `~`. Sorted, each once.
pub fn tokens(name: Name<'_>) -> Vec<String> {
    let mut out: Vec<String> = vec![];
    for text in [name.ar, name.la] {
        for word in search_tokens(text) {
            let bones = skeleton(&word);
            if bones.chars().count() >= 2 {
                out.push(format!("~{bones}"));
            }
            out.push(word);
        }
    }
    out.sort_unstable();
    out.dedup();
    out
}

/// A question as the words to look for, at most eight: each with its folded form and its skeleton (empty if too short).
/// Of words that are written apart or joined (`بن عيسى`, `عبد اللطيف`) only the joined form is asked: names are kept
/// under both.
pub fn question(text: &str) -> Vec<(String, String)> {
    let mut words = search_tokens(&fold(text));
    let mut n = 0;
    while n + 2 < words.len() {
        let (first, joined, last) = (&words[n], &words[n + 1], &words[n + 2]);
        if joined.starts_with(first.as_str())
            && joined.ends_with(last.as_str())
            && joined.len() > first.len().max(last.len())
        {
            words.remove(n + 2);
            words.remove(n);
        }
        n += 1;
    }
    words
        .into_iter()
        .take(8)
        .map(|word| {
            let bones = skeleton(&word);
            let bones = if bones.chars().count() >= 2 { format!("~{bones}") } else { String::new() };
            (word, bones)
        })
        .collect()
}
