//! How a statute names an office from elsewhere: `post`, `body.post`, `body.*`.

/// What the keys of the law's institutions start with: no other file uses it.
pub(crate) const LAW: &str = "law_";

/// An office as a file names it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PostRef<'a> {
    /// The kind of body; absent for a post of the same body.
    pub body: Option<&'a str>,
    /// The post; `*` for any.
    pub post: &'a str,
}

impl<'a> PostRef<'a> {
    /// Reads a reference; every text is one.
    pub fn of(text: &'a str) -> PostRef<'a> {
        match text.split_once('.') {
            Some((body, post)) => PostRef { body: Some(body), post },
            None => PostRef { body: None, post: text },
        }
    }
    /// Whether it names this post of this kind of body.
    pub fn names(self, body: &str, post: &str) -> bool {
        self.body == Some(body) && (self.post == "*" || self.post == post)
    }
    /// Whether its body is one of the law's file.
    pub fn is_law(self) -> bool {
        self.body.is_some_and(|body| body.starts_with(LAW))
    }
}
