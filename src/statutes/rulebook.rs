use crate::{access::Position, ui::Lang};
use amana_base::Day;
use amana_statute::{BodyKind, Gender, Number, Organ, Post, Sphere, Statute, Statutes, Vocabulary};

/// Every version of the organisation's statute, and the law's institutions.
#[derive(Default, Debug)]
pub struct Rulebook {
    own: Statutes,
    law: Option<Statute>,
}

/// The language in which a statute is asked for its words.
pub fn spoken(lang: Lang) -> amana_statute::Lang {
    match lang {
        Lang::Ar => amana_statute::Lang::Ar,
        Lang::Fr => amana_statute::Lang::Fr,
        Lang::En => amana_statute::Lang::En,
    }
}

impl Rulebook {
    /// From the adopted versions and the law's file.
    pub fn new(own: Vec<Statute>, law: Option<Statute>) -> Rulebook {
        Rulebook { own: Statutes::new(own), law }
    }
    /// Is there a statute at all?
    pub fn is_empty(&self) -> bool {
        self.own.all().is_empty()
    }
    /// The versions of the organisation's statute.
    pub fn own(&self) -> &Statutes {
        &self.own
    }
    /// The law's institutions.
    pub fn law(&self) -> Option<&Statute> {
        self.law.as_ref()
    }
    /// The version of the organisation's statute in force on a day (B09); before the first one, the first one.
    pub fn on(&self, day: Day) -> Option<&Statute> {
        self.own.rule_in_force(day).or_else(|| self.own.all().first())
    }
    /// The organisation's name in this language; empty before there is one.
    pub fn organisation(&self, lang: Lang) -> String {
        self.own.latest().map(|s| s.organisation.name.in_lang(spoken(lang)).to_owned()).unwrap_or_default()
    }
    /// The organisation's code.
    pub fn code(&self) -> &str {
        self.own.latest().map_or("", |s| &s.organisation.code)
    }
    /// The organisation's colour, as `#0B6E4F`.
    pub fn colour(&self) -> Option<&str> {
        self.own.latest()?.organisation.colour.as_deref()
    }
    /// A kind of body by its key: of the statute as it is now, of an earlier version if it was abolished, or of the law.
    pub fn kind(&self, key: &str) -> Option<&BodyKind> {
        self.own
            .all()
            .iter()
            .rev()
            .find_map(|s| s.body_kind(key))
            .or_else(|| self.law.as_ref()?.body_kind(key))
    }
    /// The rules of a kind of body on a day, with the statute (or law) they stand in.
    pub fn kind_on(&self, key: &str, day: Day) -> Option<(&Statute, &BodyKind)> {
        let of = |s: &'_ Statute| s.body_kind(key).is_some();
        let own = self.on(day).filter(|s| of(s));
        let statute = own
            .or_else(|| self.own.all().iter().rev().find(|s| of(s)))
            .or_else(|| self.law.as_ref().filter(|s| of(s)))?;
        Some((statute, statute.body_kind(key)?))
    }
    /// A post by its keys.
    pub fn post(&self, kind: &str, post: &str) -> Option<&Post> {
        self.own
            .all()
            .iter()
            .rev()
            .find_map(|s| s.post(kind, post))
            .or_else(|| self.law.as_ref()?.post(kind, post))
    }
    /// Every kind of body in force now: the organisation's, then the law's.
    pub fn kinds(&self) -> impl Iterator<Item = &BodyKind> {
        let own = self.own.latest().into_iter().flat_map(|s| s.bodies.iter());
        own.chain(self.law.iter().flat_map(|s| s.bodies.iter()))
    }
    /// What a kind of body is called.
    pub fn kind_label(&self, key: &str, lang: Lang) -> String {
        self.kind(key).map_or_else(|| key.to_owned(), |k| k.label(spoken(lang), Number::One).to_owned())
    }
    /// What the holder of a post is called (O10): agrees with the person; with the rank for ranked posts.
    pub fn post_label(&self, kind: &str, post: &str, rank: i64, gender: Gender, lang: Lang) -> String {
        let Some(found) = self.post(kind, post) else { return post.to_owned() };
        match u32::try_from(rank) {
            Ok(rank) if rank > 0 && found.ranked_name.is_some() => {
                found.ranked_label(spoken(lang), gender, rank)
            }
            _ => found.label(spoken(lang), gender, Number::One).to_owned(),
        }
    }
    /// The posts that bear this name in the statute in force now, else in the law: (kind of body, post, rank or 0).
    pub fn find_post(&self, text: &str) -> Vec<(&BodyKind, &Post, i64)> {
        let statutes = self.own.latest().into_iter().chain(self.law.iter());
        statutes
            .flat_map(|s| s.find_post(text))
            .map(|f| (f.body, f.post, f.rank.map_or(0, i64::from)))
            .collect()
    }
    /// The kinds of body that bear this name.
    pub fn find_body(&self, text: &str) -> Vec<&BodyKind> {
        self.own.latest().into_iter().chain(self.law.iter()).flat_map(|s| s.find_body(text)).collect()
    }
    /// The position that a post gives in the program. An elected office gives none: it is not the organisation's to give.
    pub fn position(&self, kind: &str, post: &str) -> Option<Position> {
        if self.kind(kind).is_some_and(|k| k.sphere == Sphere::Elected) {
            return None;
        }
        Some(position(self.post(kind, post)?.access))
    }
    /// What a post may in the program: its position, narrower in a committee, which keeps no territory.
    pub fn access(&self, kind: &str, post: &str) -> Option<Position> {
        let position = self.position(kind, post)?;
        let committee = self.kind(kind).is_some_and(|k| k.organ == Organ::Committee);
        Some(if committee { position.in_committee() } else { position })
    }
    /// The words of the statute and of the law for the reader.
    pub fn vocabularies(&self) -> Vec<Vocabulary> {
        self.own.latest().into_iter().chain(self.law.iter()).map(Statute::vocabulary).collect()
    }
}

fn position(access: amana_statute::Position) -> Position {
    use amana_statute::Position as S;
    match access {
        S::Member => Position::Member,
        S::Head => Position::Head,
        S::Deputy => Position::Deputy,
        S::Rapporteur => Position::Rapporteur,
        S::Treasurer => Position::Treasurer,
        S::Staff => Position::Staff,
        S::Coordinator => Position::Coordinator,
        S::CommitteeMember => Position::CommitteeMember,
        S::Delegate => Position::Delegate,
    }
}
