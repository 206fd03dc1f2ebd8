//! Verbs of paths, on an open act.

use super::{
    CadreLine, LineKind, Refusal,
    store::{self, LineInsert},
};
use crate::{access::Deed, keys, people::Person, record::Stop};
use amana_base::{Day, Id};

/// The answer of a verb of paths.
pub type Outcome<T> = Result<T, Stop<Refusal>>;

impl From<Refusal> for Stop<Refusal> {
    fn from(refusal: Refusal) -> Stop<Refusal> {
        Stop::Refused(refusal)
    }
}
impl From<amana_sql::Error> for Stop<Refusal> {
    fn from(error: amana_sql::Error) -> Stop<Refusal> {
        Stop::Failed(error.into())
    }
}

/// A line to enter.
pub struct NewLine {
    /// Whose.
    pub person: Id<Person>,
    /// What it tells.
    pub kind: LineKind,
    /// The training, the occasion of an evaluation, the post.
    pub title: String,
    /// Who gave the training; may be empty.
    pub organiser: String,
    /// The first day.
    pub on: Day,
    /// The last day of a training that took several.
    pub until: Option<Day>,
    /// What an evaluation or a proposal says.
    pub text: String,
}

/// Enters a line.
pub async fn add(deed: &mut Deed<'_>, new: NewLine) -> Outcome<Id<CadreLine>> {
    let visit = deed.visit();
    let title: String = new.title.split_whitespace().collect::<Vec<_>>().join(" ");
    if title.is_empty() || title.chars().count() > 200 {
        return Err(Refusal::TitleMissing.into());
    }
    let until = new.until.filter(|_| new.kind == LineKind::Training);
    if new.on > visit.today || until.is_some_and(|until| until < new.on) {
        return Err(Refusal::DayWrong.into());
    }
    let text: String = new.text.trim().chars().take(4_000).collect();
    let sealed = match new.kind.protected() {
        true if text.is_empty() => return Err(Refusal::TextMissing.into()),
        true => {
            let value = serde_json::json!({ "was": text });
            Some(keys::seal_for_person(&mut deed.tx, &visit.app, new.person, &value).await?)
        }
        false => None,
    };
    let (id, act): (Id<CadreLine>, _) = (deed.id(), deed.act);
    let organiser: String = new.organiser.trim().chars().take(200).collect();
    let row = LineInsert {
        id,
        person: new.person,
        kind: new.kind,
        on: new.on,
        until,
        title: &title,
        folded: &amana_arabic::fold(&title),
        organiser: &organiser,
        sealed: sealed.as_deref(),
        at: visit.now,
    };
    deed.tx.exec(store::line_insert(&row, act)).await?;
    Ok(id)
}

/// Takes a line back.
pub async fn remove(deed: &mut Deed<'_>, person: Id<Person>, id: Id<CadreLine>) -> Outcome<()> {
    if deed.tx.exec(store::line_delete(id, person)).await? == 0 {
        return Err(Refusal::NoLine.into());
    }
    Ok(())
}
