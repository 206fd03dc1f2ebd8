mod decision;
mod meeting;

use crate::communiques::acts::wrong::{Wrong, Wrongs};
use crate::{
    access::{Capability, Deed, Granted, Scope, capability::ConfirmArchive},
    app::App,
    communiques::{
        Communique, Sheet, State, lexicon,
        link::{self, Held, Links},
        sheet::{OfficeLine, Span},
        store,
    },
    journal::{Entry, Subject, Verb},
    people::Person,
    record::{Refusal, Stop},
    territory::{Place, Unit},
    web::{Error, Result},
};
use amana_base::Id;
use serde_json::json;
use std::{collections::HashMap, sync::Arc};

/// What confirming gave, or what a person must mend first.
pub type Confirmed = std::result::Result<Counts, Wrongs>;

/// How much a confirmation wrote.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    /// Meetings recorded.
    pub meetings: usize,
    /// Persons entered.
    pub persons: usize,
    /// Bodies founded.
    pub bodies: usize,
    /// Mandates begun.
    pub mandates: usize,
    /// Decisions recorded.
    pub decisions: usize,
}

/// Confirms a draft: everything it says enters the record in one act, each fact with its words (the title's first link).
pub async fn confirm(by: &Granted<ConfirmArchive>, id: Id<Communique>, version: i64) -> Result<Confirmed> {
    let visit = by.visit();
    let app = &visit.app;
    let known = app.db.first(store::communique(id)).await?.ok_or(Error::NotFound)?;
    by.at(known.place())?;
    if known.state != State::Draft || known.version != version {
        return Err(Error::Changed);
    }
    let sheet = Arc::new(Sheet::parse(&known.draft).ok_or(Error::Changed)?);
    let desk = lexicon::desk(app).await?;
    let reads = reads(by);
    for attempt in 1..=8u64 {
        let links = Arc::new(link::links(app, &desk.gazette, &reads, &sheet, visit.today).await?);
        let wrongs = mend_first(by, &sheet, &links);
        if !wrongs.is_empty() {
            return still_open(app, id, version, wrongs).await;
        }
        let deed = by.begin(Verb::ConfirmCommunique).await?;
        let mut work = Work::new(deed, id, sheet.clone(), links, by.scopes().to_vec());
        let written = match work.run(&known, version).await {
            Ok(()) => work.commit(known.place()).await,
            Err(Stop::Refused(refusal)) => {
                let at = if work.at.is_empty() { "confirm".to_string() } else { work.at };
                let wrongs = vec![Wrong { field: at, what: super::wrong::What::Refused(refusal) }];
                return still_open(app, id, version, wrongs).await;
            }
            Err(Stop::Failed(e)) => Err(e),
        };
        match written {
            Ok(counts) => return Ok(Ok(counts)),
            // Somebody else was writing: what the draft touches may have changed, so look again.
            Err(Error::Busy) if attempt < 8 => {
                tokio::time::sleep(std::time::Duration::from_millis(1 << attempt)).await
            }
            Err(e) => return Err(e),
        }
    }
    Err(Error::Busy)
}

/// What is wrong with a draft, unless somebody confirmed it meanwhile: then its own facts stand in the way, and the answer is
/// that it has changed.
async fn still_open(app: &Arc<App>, id: Id<Communique>, version: i64, wrongs: Wrongs) -> Result<Confirmed> {
    let now = app.db.first(store::communique(id)).await?.ok_or(Error::NotFound)?;
    if now.state == State::Draft && now.version == version { Ok(Err(wrongs)) } else { Err(Error::Changed) }
}

/// The scopes in which the visitor may look for persons.
pub fn reads<A: Capability>(by: &Granted<A>) -> Vec<Scope> {
    by.visit().officer().map(|o| o.scopes(crate::access::Can::ReadRecord)).unwrap_or_default()
}

/// What keeps a draft from being confirmed.
fn mend_first(by: &Granted<ConfirmArchive>, sheet: &Sheet, links: &Links) -> Wrongs {
    use super::wrong::What;
    let mut out = vec![];
    if !sheet.meetings.iter().any(|m| m.take) {
        out.push(Wrong {
            field: format!("m{}", sheet.meetings.first().map_or(0, |m| m.id)),
            what: What::NothingTaken,
        });
    }
    for m in sheet.meetings.iter().filter(|m| m.take) {
        match links.unit(&m.unit.code) {
            None => out.push(Wrong { field: format!("m{}-unit", m.id), what: What::UnitMissing }),
            Some((_, place)) if by.at(place).is_err() => {
                out.push(Wrong { field: format!("m{}-unit", m.id), what: What::UnitOutside });
            }
            Some(_) => {}
        }
    }
    out.extend(
        links
            .doubtful(sheet)
            .into_iter()
            .map(|p| Wrong { field: format!("p{p}"), what: What::PersonUndecided }),
    );
    out
}

/// Is an office stated in passing written down? A person's choice, or where nothing speaks against it.
pub fn takes(office: &OfficeLine, held: &Held) -> bool {
    match held {
        Held::Known | Held::Outside => false,
        Held::Free => office.take.unwrap_or(true),
        Held::By(..) => office.take.unwrap_or(false),
    }
}

struct Work<'d> {
    deed: Deed<'d>,
    communique: Id<Communique>,
    sheet: Arc<Sheet>,
    links: Arc<Links>,
    writes: Vec<Scope>,
    rows: Vec<(&'static str, i64, String, Option<Span>)>,
    counts: Counts,
    persons: HashMap<u32, Id<Person>>,
    /// The entry being written, for a refusal to be shown beside it.
    at: String,
}

type Outcome<T> = std::result::Result<T, Stop>;

impl<'d> Work<'d> {
    fn new(
        deed: Deed<'d>,
        communique: Id<Communique>,
        sheet: Arc<Sheet>,
        links: Arc<Links>,
        writes: Vec<Scope>,
    ) -> Work<'d> {
        let (rows, persons, at) = (vec![], HashMap::new(), String::new());
        Work { deed, communique, sheet, links, writes, rows, counts: Counts::default(), persons, at }
    }

    async fn run(&mut self, known: &store::CommuniqueRow, version: i64) -> Outcome<()> {
        let act = self.deed.act;
        let mut main_body = None;
        let sheet = self.sheet.clone();
        for m in &sheet.meetings {
            if !m.take {
                continue;
            }
            let body = self.meeting(m, known.title.clone()).await?;
            main_body = main_body.or(body);
        }
        for (kind, fact, field, span) in std::mem::take(&mut self.rows) {
            // What a person wrote has no words in the text: an empty stretch.
            let [start, end] = span.unwrap_or_default();
            let row = store::NewSource { communique: self.communique, kind, fact, field: &field, start, end };
            let id = self.deed.id();
            self.deed.tx.exec(store::source_insert(id, &row, act)).await?;
        }
        let now = self.deed.visit().now;
        if self.deed.tx.exec(store::communique_confirm(self.communique, version, main_body, act, now)).await?
            == 0
        {
            return Err(Error::Changed.into());
        }
        Ok(())
    }

    /// The only commit.
    async fn commit(self, place: Place) -> Result<Counts> {
        let c = self.counts;
        let entry = Entry::about(Subject::new("communique", self.communique), place).with(json!({
            "meetings": c.meetings, "persons": c.persons, "bodies": c.bodies, "mandates": c.mandates, "decisions": c.decisions,
        }));
        self.deed.commit(entry).await?;
        Ok(c)
    }

    fn source(&mut self, kind: &'static str, fact: i64, field: impl Into<String>, span: Option<Span>) {
        self.rows.push((kind, fact, field.into(), span));
    }

    fn unit(&self, code: &str) -> Outcome<(Id<Unit>, Place)> {
        self.links.unit(code).ok_or_else(|| Refusal::NoUnit.into())
    }
}

/// Takes a confirmation back: what it wrote is gone, the draft is a draft again. Refused when later acts stand on it.
pub async fn take_back(
    by: &Granted<ConfirmArchive>,
    id: Id<Communique>,
    version: i64,
) -> Result<std::result::Result<(), Refusal>> {
    let visit = by.visit();
    let known = visit.app.db.first(store::communique(id)).await?.ok_or(Error::NotFound)?;
    by.at(known.place())?;
    let Some(confirmed_by) =
        known.confirmed_by.filter(|_| known.state == State::Confirmed && known.version == version)
    else {
        return Err(Error::Changed);
    };
    let done = by
        .act(Verb::TakeBackCommunique, async |mut deed| {
            match crate::record::take_back(&mut deed, confirmed_by).await {
                Ok(()) => {}
                Err(Stop::Refused(refusal)) => return Ok(Err(refusal)),
                Err(Stop::Failed(e)) => return Err(e),
            }
            if deed.tx.exec(store::communique_unconfirm(id, version)).await? == 0 {
                return Err(Error::Changed);
            }
            let entry = Entry::about(Subject::new("communique", id), known.place())
                .with(json!({ "act": confirmed_by.to_string() }));
            deed.commit(entry).await?;
            Ok(Ok(()))
        })
        .await?;
    Ok(done)
}
