//! What the page of a meeting shows of its convocation, to whoever may read the meeting.

use super::{Heard, heard, session_word};
use crate::convening::{
    conference,
    lawfulness::{Finding, Told},
    model::hour_text,
    store,
};
use crate::{
    access::{Can, Capability, Granted},
    meetings::{Meeting, Mode, lists::MeetingRow},
    record::{title::ArticleRef, view::me},
    territory::Place,
    web::{Result, Visit},
};
use amana_base::Id;

/// The convocation of a meeting.
pub struct Shown {
    /// The hour.
    pub hour: String,
    /// Ordinary or not, with its number.
    pub session: String,
    /// Address of the conference, for those who take part.
    pub conference: String,
    /// What the statute said of it on the day it was sent.
    pub findings: Vec<Heard>,
    /// The reader may work on it.
    pub may_convene: bool,
}

/// May this visitor convene here?
pub fn convenes<A: Capability>(by: &Granted<A>, place: Place) -> bool {
    by.visit().officer().is_some_and(|o| o.scopes(Can::Convene).iter().any(|s| s.covers(place)))
}

/// The convocation of a meeting that the program convened; none of one recorded afterwards.
pub async fn shown<A: Capability>(by: &Granted<A>, meeting: &MeetingRow) -> Result<Option<Shown>> {
    let visit = by.visit();
    let (db, w, rules) = (&visit.app.db, visit.words(), visit.app.rules());
    let Some(row) = db.first(store::convocation(meeting.id)).await? else { return Ok(None) };
    let findings = findings(visit, row.id).await?;
    // The way in is for those who are called and those who run it, whoever else may read of the meeting.
    let runs =
        visit.officer().is_some_and(|o| o.scopes(Can::RunMeeting).iter().any(|s| s.covers(row.place())));
    let joins = runs || db.one(store::summons::is_called(row.id, me(visit))).await? > 0;
    let conference = match row.mode {
        Mode::Remote | Mode::Hybrid if joins => conference::address(&visit.app, &row, None),
        _ => String::new(),
    };
    Ok(Some(Shown {
        hour: hour_text(row.starts_at_minute),
        session: session_word(w, &row),
        conference,
        findings: heard(&findings, &rules, w),
        may_convene: convenes(by, row.place()),
    }))
}

/// What the statute said of a convocation on the day it was sent.
pub async fn findings(visit: &Visit, meeting: Id<Meeting>) -> Result<Vec<Finding>> {
    let mut findings = vec![];
    for f in visit.app.db.all(store::findings(meeting)).await? {
        // What an older program told in other words is left out rather than guessed.
        let Ok(told) = serde_json::from_str::<Told>(&f.told) else { continue };
        let version = u32::try_from(f.version).unwrap_or(0);
        let article = Some(ArticleRef { article: f.article, version, law: f.of_law });
        findings.push(Finding { matter: f.matter, standing: f.standing, told, article });
    }
    Ok(findings)
}
