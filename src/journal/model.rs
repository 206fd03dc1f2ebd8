use super::Verb;
use crate::{people::Person, territory::Place};
use amana_base::{Id, Instant};
use sha2::{Digest, Sha256};

/// A line of the journal.
pub enum Act {}

/// Who did it.
#[derive(Clone, Debug, Default)]
pub struct Author {
    /// The account signed in; none for what the program does by itself.
    pub account: Option<i64>,
    /// The person behind the account.
    pub person: Option<Id<Person>>,
    /// In what capacity: the position and level that allowed it, as `head/provincial`.
    pub capacity: String,
}

/// What an act was about.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Subject {
    /// The table's noun: `person`, `body`, `meeting`, …
    pub kind: &'static str,
    /// Its identifier.
    pub id: i64,
}

impl Subject {
    /// A subject of this kind.
    pub fn new<T>(kind: &'static str, id: Id<T>) -> Subject {
        Subject { kind, id: id.raw() }
    }
}

/// What the author of an act says about it; the rest the program knows.
pub struct Entry {
    /// About what.
    pub subject: Subject,
    /// Where: readers of the journal of that territory see it.
    pub place: Place,
    /// What changed, without personal values: `{"from":…,"to":…}`.
    pub detail: serde_json::Value,
    /// Former personal values, kept under the person's own key: erasing the person destroys the key.
    pub former: Option<(Id<Person>, serde_json::Value)>,
}

impl Entry {
    /// An entry about a subject at a place, with no detail.
    pub fn about(subject: Subject, place: Place) -> Entry {
        Entry { subject, place, detail: serde_json::Value::Object(Default::default()), former: None }
    }
    /// With what changed (no personal values).
    pub fn with(mut self, detail: serde_json::Value) -> Entry {
        self.detail = detail;
        self
    }
    /// With former personal values, to be encrypted.
    pub fn former(mut self, person: Id<Person>, values: serde_json::Value) -> Entry {
        self.former = Some((person, values));
        self
    }
}

/// A line as it is stored.
#[derive(Clone, Debug)]
pub struct Line {
    /// The act's identifier.
    pub id: Id<Act>,
    /// When.
    pub at: Instant,
    /// Who.
    pub author: Author,
    /// The verb's key.
    pub verb: String,
    /// The subject's kind.
    pub subject_kind: String,
    /// The subject's identifier.
    pub subject_id: i64,
    /// Where.
    pub place: Place,
    /// JSON text.
    pub detail: String,
    /// Whose key hides [`Line::secret`].
    pub secret_person: Option<Id<Person>>,
    /// Former personal values, encrypted.
    pub secret: Option<Vec<u8>>,
    /// The leaf hash of all the above.
    pub leaf: Vec<u8>,
    /// The mark of the program over the leaf, under a key kept outside the database.
    pub mac: Vec<u8>,
}

impl Line {
    pub(super) fn new(
        id: Id<Act>,
        at: Instant,
        author: Author,
        verb: Verb,
        entry: Entry,
        secret: Option<(Id<Person>, Vec<u8>)>,
    ) -> Line {
        let (secret_person, secret) = secret.unzip();
        let mut line = Line {
            id,
            at,
            author,
            verb: verb.key().into(),
            subject_kind: entry.subject.kind.into(),
            subject_id: entry.subject.id,
            place: entry.place,
            detail: entry.detail.to_string(),
            secret_person,
            secret,
            leaf: vec![],
            mac: vec![],
        };
        line.leaf = line.hash();
        line
    }

    /// SHA-256 over 0x00 and every field, each with its length before it (RFC 6962 domain separation of leaves).
    pub fn hash(&self) -> Vec<u8> {
        let mut h = Sha256::new();
        h.update([0u8]);
        let mut field = |bytes: &[u8]| {
            h.update((bytes.len() as u64).to_be_bytes());
            h.update(bytes);
        };
        let number = |n: i64| n.to_be_bytes();
        let option = |n: Option<i64>| n.map(|n| n.to_be_bytes().to_vec()).unwrap_or_default();
        field(&number(self.id.raw()));
        field(&number(self.at.0));
        field(&option(self.author.account));
        field(&option(self.author.person.map(Id::raw)));
        field(self.author.capacity.as_bytes());
        field(self.verb.as_bytes());
        field(self.subject_kind.as_bytes());
        field(&number(self.subject_id));
        field(&number(self.place.region.raw()));
        field(&number(self.place.province.raw()));
        field(&number(self.place.commune.raw()));
        field(self.detail.as_bytes());
        field(&option(self.secret_person.map(Id::raw)));
        // An empty secret is not none.
        field(&[u8::from(self.secret.is_some())]);
        field(self.secret.as_deref().unwrap_or_default());
        h.finalize().to_vec()
    }
}
