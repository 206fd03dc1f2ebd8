use super::{Can, Capability, Denial, Scope};
use crate::{
    app::App,
    journal::{self, Act, Entry, Verb},
    territory::Place,
    web::{Error, Result, Visit},
};
use amana_base::Id;
use amana_sql::Tx;
use axum::{extract::FromRequestParts, http::request::Parts};
use std::{marker::PhantomData, sync::Arc};

/// Proof that the visitor holds capability `A` somewhere, with the scopes in which he holds it.
///
/// It has no public constructor: the extractor makes it from the session and the mandates valid now. It carries who,
/// where and when, and it is the only way to open a transaction ([`Granted::begin`]).
pub struct Granted<A: Capability> {
    visit: Visit,
    scopes: Vec<Scope>,
    marker: PhantomData<A>,
}

impl<A: Capability> FromRequestParts<Arc<App>> for Granted<A> {
    type Rejection = Error;
    async fn from_request_parts(parts: &mut Parts, app: &Arc<App>) -> Result<Self> {
        let visit = Visit::from_request_parts(parts, app).await?;
        Granted::of(visit)
    }
}

impl<A: Capability> Granted<A> {
    pub(super) fn of(visit: Visit) -> Result<Self> {
        let officer = visit.officer().ok_or(Error::SignIn)?;
        let scopes = officer.scopes(A::CAN);
        if scopes.is_empty() {
            return Err(Error::Denied(Denial { can: A::CAN, at: None }));
        }
        Ok(Granted { visit, scopes, marker: PhantomData })
    }
    /// Another capability of the same visitor, when they hold it.
    pub fn also<B: Capability>(&self) -> Option<Granted<B>> {
        Granted::of(self.visit.clone()).ok()
    }
    /// The visit: language, time, application.
    pub fn visit(&self) -> &Visit {
        &self.visit
    }
    /// The territories over which it is held, the widest first; never empty.
    pub fn scopes(&self) -> &[Scope] {
        &self.scopes
    }
    /// The widest territory: what a list shows when nothing else was chosen.
    pub fn scope(&self) -> Scope {
        self.scopes.first().copied().unwrap_or(Scope::Commune(Id::from_raw(-1)))
    }
    /// Does it reach this place? Outside of everything the visitor may read: not found. Readable but not granted: denied.
    pub fn at(&self, place: Place) -> Result<()> {
        if self.scopes.iter().any(|s| s.covers(place)) {
            return Ok(());
        }
        let reads = self.visit.officer().map(|o| o.scopes(Can::ReadRecord)).unwrap_or_default();
        if reads.iter().any(|s| s.covers(place)) {
            Err(Error::Denied(Denial { can: A::CAN, at: Some(place) }))
        } else {
            Err(Error::NotFound)
        }
    }
    /// The widest scope held that lies inside `wanted`, or `wanted` itself if it lies inside a scope held; for lists
    /// of one chosen territory. `None`: outside, so not found.
    pub fn narrowed(&self, wanted: Place) -> Option<Scope> {
        self.scopes.iter().any(|s| s.covers(wanted)).then(|| Scope::of(wanted))
    }
    /// Opens the transaction of one act. Nothing is written unless [`Deed::commit`] writes its journal line with it.
    pub async fn begin(&self, verb: Verb) -> Result<Deed<'_>> {
        Deed::begin(&self.visit, verb).await
    }
    /// Does one act, again from the start if another transaction got in its way. The work owns its [`Deed`] and commits
    /// it. For acts that many do at once; what the work does outside the transaction it may do several times.
    pub async fn act<'a, T, F, W>(&'a self, verb: Verb, mut work: F) -> Result<T>
    where
        F: FnMut(Deed<'a>) -> W,
        W: Future<Output = Result<T>>,
    {
        for attempt in 1..=8u64 {
            match work(self.begin(verb).await?).await {
                Err(Error::Busy) => tokio::time::sleep(std::time::Duration::from_millis(1 << attempt)).await,
                other => return other,
            }
        }
        Err(Error::Busy)
    }
}

/// One act under way: a transaction, the identifier that every row it writes bears, and the journal line to come.
pub struct Deed<'a> {
    /// The open transaction.
    pub tx: Tx,
    /// The act: goes into `made_by`.
    pub act: Id<Act>,
    verb: Verb,
    visit: &'a Visit,
}

impl<'a> Deed<'a> {
    pub(crate) async fn begin(visit: &'a Visit, verb: Verb) -> Result<Deed<'a>> {
        let tx = visit.app.db.begin().await?;
        Ok(Deed { tx, act: visit.app.ids.fresh(), verb, visit })
    }
    /// An act that writes much: it shares its transaction with no other.
    pub(crate) async fn begin_large(visit: &'a Visit, verb: Verb) -> Result<Deed<'a>> {
        let tx = visit.app.db.begin_apart().await?;
        Ok(Deed { tx, act: visit.app.ids.fresh(), verb, visit })
    }
    /// A fresh identifier.
    pub fn id<T>(&self) -> Id<T> {
        self.visit.app.ids.fresh()
    }
    /// The visit it belongs to.
    pub fn visit(&self) -> &'a Visit {
        self.visit
    }
    /// Writes the journal line and commits both. The only commit there is.
    pub async fn commit(mut self, entry: Entry) -> Result<Id<Act>> {
        let who = self.visit.author();
        journal::record(&mut self.tx, &self.visit.app, self.act, self.visit.now, who, self.verb, entry)
            .await?;
        self.tx.commit().await?;
        self.visit.app.pulse.stir();
        Ok(self.act)
    }
}
