//! The words of a statute as plain data, for the reader of communiqués.

use crate::{BodyKind, LevelKey, Organ, Position, Sphere, Statute};

/// Every name of the organisation's bodies and posts.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Vocabulary {
    /// The organisation's code.
    pub code: String,
    /// Its names in the three languages.
    pub names: Vec<String>,
    /// Its organs.
    pub organs: Vec<OrganEntry>,
    /// Its posts.
    pub posts: Vec<PostEntry>,
}

/// An organ and the forms under which texts name it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OrganEntry {
    /// Key of the kind of body.
    pub body: String,
    /// What sort of organ, as a word: `executive`, `council`, `youth`.
    pub organ: &'static str,
    /// `national`, `regional`, `provincial`, `local`, or `parallel` for bodies of parallel organisations.
    pub level: &'static str,
    /// Singular forms first, then plural, then synonyms; as written in the statute, not folded.
    pub forms: Vec<String>,
}

/// A post and the forms under which texts name it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PostEntry {
    /// Key of the kind of body.
    pub body: String,
    /// Key of the post.
    pub post: String,
    /// The rank these forms name, for ranked posts.
    pub rank: Option<u32>,
    /// What the post opens.
    pub position: Position,
    /// As written in the statute, not folded.
    pub forms: Vec<String>,
}

impl Statute {
    /// The words of this statute.
    pub fn vocabulary(&self) -> Vocabulary {
        let name = &self.organisation.name;
        let mut vocabulary = Vocabulary {
            code: self.organisation.code.clone(),
            names: vec![name.ar.clone(), name.fr.clone(), name.en.clone()],
            ..Vocabulary::default()
        };
        for body in &self.bodies {
            vocabulary.organs.push(OrganEntry {
                body: body.key.clone(),
                organ: body.organ.word(),
                level: body.spoken_level(),
                forms: body.names().map(str::to_owned).collect(),
            });
            for post in &body.posts {
                let mut add = |rank: Option<u32>, forms: Vec<String>| {
                    let (body, position) = (body.key.clone(), post.access);
                    vocabulary.posts.push(PostEntry { body, post: post.key.clone(), rank, position, forms });
                };
                add(None, post.names().map(str::to_owned).collect());
                if post.ranked_name.is_some() {
                    for rank in &post.ranks {
                        add(Some(*rank), post.ranked_names(*rank));
                    }
                }
            }
        }
        vocabulary
    }
}

impl BodyKind {
    /// The level as people speak of it: youth, women's and professional organisations are `parallel` wherever they are.
    pub fn spoken_level(&self) -> &'static str {
        let parallel = self.sphere == Sphere::Parallel
            || matches!(self.organ, Organ::Youth | Organ::Women | Organ::Professional);
        if parallel { "parallel" } else { LevelKey::word(self.level) }
    }
}
