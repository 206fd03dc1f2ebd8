//! Late work rises to the body above, as the statute says; what it does not say stays unknown.

use crate::{
    access::Scope,
    following::store::{self, WorkRow},
    people::Person,
    statutes::Rulebook,
    territory::Place,
    web::Result,
};
use amana_base::{Day, Id};
use amana_sql::Db;

/// The statute's rule for the late work of a kind of body.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rise {
    /// Days after its day.
    pub days: i64,
    /// The kind of body to which it rises.
    pub to: String,
    /// Where the statute says so.
    pub article: Option<String>,
}

/// What the statute in force on a day says of a kind of body; `None` when it does not say.
pub fn rule_of(rules: &Rulebook, kind: &str, on: Day) -> Option<Rise> {
    let (_, kind) = rules.kind_on(kind, on)?;
    let following = kind.following.as_ref()?;
    Some(Rise {
        days: i64::from(following.rises_after_days?),
        to: following.rises_to.clone()?,
        article: following.article.clone(),
    })
}

/// The late work of bodies below that has risen to a body of this kind at this place, the latest overdue first.
pub async fn risen_to(
    db: &Db,
    rules: &Rulebook,
    (kind, place): (&str, Place),
    me: Id<Person>,
    today: Day,
    limit: i64,
) -> Result<Vec<WorkRow>> {
    let mut out = vec![];
    for below in rules.kinds() {
        let Some(rise) = rule_of(rules, &below.key, today).filter(|rise| rise.to == kind) else { continue };
        let before = today.plus(-rise.days);
        out.extend(db.all(store::risen(&below.key, Scope::of(place), before, me, today, limit)).await?);
    }
    out.sort_by_key(|row| (row.due_on, row.id.raw()));
    out.truncate(usize::try_from(limit).unwrap_or(usize::MAX));
    Ok(out)
}
