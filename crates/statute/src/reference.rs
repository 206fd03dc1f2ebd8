//! How a statute names an office from elsewhere: `post`, `body.post`, `body.*`, `law:body.post`.

/// An office as a file names it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PostRef<'a> {
    /// Whether it is in the file of the law.
    pub law: bool,
    /// The kind of body; absent for a post of the same body.
    pub body: Option<&'a str>,
    /// The post; `*` for any.
    pub post: &'a str,
}

impl<'a> PostRef<'a> {
    /// Reads a reference; every text is one.
    pub fn of(text: &'a str) -> PostRef<'a> {
        let (law, text) = text.strip_prefix("law:").map_or((false, text), |rest| (true, rest));
        match text.split_once('.') {
            Some((body, post)) => PostRef { law, body: Some(body), post },
            None => PostRef { law, body: None, post: text },
        }
    }
    /// Whether it names this post of this kind of body.
    pub fn names(self, law: bool, body: &str, post: &str) -> bool {
        self.law == law && self.body == Some(body) && (self.post == "*" || self.post == post)
    }
}
