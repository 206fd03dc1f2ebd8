//! One spelling for every way of writing a name.

/// The folded form under which two spellings of a name are the same name (O01, O02, O04): letters folded, whatever is
/// not a letter or a digit counts as one space.
pub fn fold(text: &str) -> String {
    let folded = amana_arabic::fold(text);
    let words = folded.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    words.collect::<Vec<_>>().join(" ")
}
