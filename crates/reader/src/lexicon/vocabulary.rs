//! What a statute adds to the language: parties, organs, posts.

/// An organ of a statute, as plain data: another crate makes it from a statute file.
#[derive(Clone, Debug, Default)]
pub struct Organ {
    /// The key of the organ in its statute.
    pub key: String,
    /// The type of `corpus/GUIDE.md` (`executive`, `council`, ...).
    pub kind: String,
    /// `national`, `regional`, `provincial`, `local` or `parallel`.
    pub level: String,
    /// How it is named, synonyms included.
    pub forms: Vec<String>,
}

/// A post of a statute.
#[derive(Clone, Debug, Default)]
pub struct Post {
    /// The key of the post in its statute.
    pub key: String,
    /// How it is named: masculine, feminine, synonyms.
    pub forms: Vec<String>,
}

/// How a form names a party.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PartyForm {
    /// The official name, with or without `حزب`.
    Name,
    /// A name that the press uses, safe anywhere.
    Nick,
    /// An emblem or short name: believed after `حزب`, in quotes or in a title.
    Mark,
    /// An adjective.
    Adjective,
    /// Its youth organisation.
    Youth,
    /// Its women's organisation.
    Women,
    /// A professional league.
    Professional,
    /// Its elected.
    Elected,
    /// A union, of no party.
    Union,
}

/// One way to name a party, or an organisation near it.
#[derive(Clone, Debug)]
pub struct PartyName {
    /// The code of the party (`PAM`), or `-`.
    pub code: String,
    /// What the form is.
    pub form: PartyForm,
    /// The form.
    pub text: String,
}

/// Everything a statute adds to the language: parties, organs, posts.
#[derive(Clone, Debug, Default)]
pub struct Vocabulary {
    /// The parties and the organisations near them.
    pub parties: Vec<PartyName>,
    /// The organs.
    pub organs: Vec<Organ>,
    /// The posts.
    pub posts: Vec<Post>,
}
