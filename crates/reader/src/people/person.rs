//! One person under several mentions.

use super::Name;
use crate::text::Text;

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
                .replace("بن ", "بن")
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
