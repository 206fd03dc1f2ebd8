//! Pages of means: what post-holders have, who still holds something, and what is asked for.

mod forms;
mod list;
mod one;
mod requests;

pub use forms::{ask, create, new, new_request};
pub use list::{index, list_csv};
pub use one::{pass, show, take_back};
pub use requests::{answer, requests, requests_csv, show_request, withdraw};

use crate::{
    access::{Can, Capability, Granted},
    bodies::{self, Body},
    record::{body_name, view::name_in},
    statutes::Rulebook,
    territory::Place,
    ui::{Choice, Lang},
    web::Result,
};
use amana_base::Id;

/// What a body is called in a list.
fn named(
    rules: &Rulebook,
    kind: &str,
    lang: Lang,
    own: (&str, &str),
    unit: (&str, &str),
    place: Place,
) -> String {
    body_name(rules, kind, lang, &name_in(lang, own.0, own.1), &name_in(lang, unit.0, unit.1), place)
}

/// May this visitor do so here?
fn may<A: Capability>(by: &Granted<A>, can: Can, place: Place) -> bool {
    by.visit().officer().is_some_and(|o| o.scopes(can).iter().any(|s| s.covers(place)))
}

/// The bodies in which the visitor sits, by name.
async fn own_bodies<A: Capability>(by: &Granted<A>) -> Result<Vec<(Id<Body>, String)>> {
    let visit = by.visit();
    let rules = visit.app.rules();
    let mut out: Vec<(Id<Body>, String)> = vec![];
    let holdings = visit.officer().map(|o| o.holdings.clone()).unwrap_or_default();
    for id in holdings.iter().filter_map(|h| h.body) {
        if out.iter().any(|(known, _)| *known == id) {
            continue;
        }
        if let Some(b) = visit.app.db.first(bodies::lists::body(id, visit.today)).await? {
            if b.confidential {
                continue;
            }
            let own = (b.name_ar.as_str(), b.name_fr.as_str());
            out.push((id, named(&rules, &b.kind, visit.lang, own, (&b.unit_ar, &b.unit_fr), b.place())));
        }
    }
    Ok(out)
}

/// The post-holders of a body as choices, with their offices.
async fn holders<A: Capability>(by: &Granted<A>, body: Id<Body>, kind: &str) -> Result<Vec<Choice>> {
    let visit = by.visit();
    let rules = visit.app.rules();
    let rows = visit.app.db.all(super::store::holders(body, visit.today)).await?;
    let each = rows.into_iter().map(|h| {
        let name = name_in(visit.lang, &h.name_ar, &h.name_la);
        let title = rules.title_of(kind, &h.post, h.rank, h.sex, visit.lang);
        Choice::new(h.id.to_string(), format!("{name} · {title}"))
    });
    Ok(std::iter::once(Choice::new("", visit.words().bodies_choose())).chain(each).collect())
}
