use super::store;
use crate::{
    access::{Can, Scope, words as office},
    accounts, charters, deciding, declarations, directives, minutes, publishing,
    record::names::at_unit,
    structure,
    territory::{self, Place, gender},
    ui::{Frame, Lang, icons, parts::Empty},
    web::{Error, Result, Visit, page},
};
use amana_base::Day;
use askama::Template;
use axum::response::Response;

/// How many days ahead meetings are told.
const CALLED: i64 = 14;

/// A line of open work.
struct Work {
    id: i64,
    address: amana_base::Id<crate::decisions::Item>,
    text: String,
    href: String,
    body: String,
    due_on: Option<Day>,
    late: bool,
}

/// A meeting that this visitor is called to.
struct Meets {
    /// Where it is taken part in, or read of; nothing where neither is theirs.
    href: Option<String>,
    title: String,
    on: Day,
    now: bool,
}

/// A term that ends.
struct Term {
    href: String,
    name: String,
    office: String,
    ends_on: Option<Day>,
    over: bool,
}

#[derive(Template)]
#[template(path = "home/today.html")]
struct Today {
    frame: Frame,
    today: Day,
    hijri_offset: i8,
    offices: String,
    called: Vec<Meets>,
    own: Vec<Work>,
    asked: Vec<deciding::store::AskedRow>,
    minutes: Vec<minutes::pages::Group>,
    awaiting: Vec<(amana_base::Id<publishing::Publication>, String, String)>,
    told: Vec<directives::pages::Waiting>,
    unsigned: Vec<(String, String, i64)>,
    late: Vec<Work>,
    undeclared: Vec<declarations::pages::Pending>,
    ending: Vec<Term>,
    coming: Vec<store::Coming>,
    drafts: i64,
    queued: i64,
    unreadable: i64,
    may_review: bool,
    reads: bool,
    meetings: Vec<territory::store::UnitMeeting>,
    not_met: Option<String>,
    structured: Option<String>,
    needs_passkey: bool,
    nothing: Empty,
}

/// `GET /`: today, for whoever signed in.
pub async fn show(visit: Visit) -> Result<Response> {
    let officer = visit.officer().ok_or(Error::SignIn)?;
    let (db, words, on) = (&visit.app.db, visit.words(), visit.today);
    let rules = visit.app.rules();
    let arabic = visit.lang == Lang::Ar;
    let pick = |ar: &str, la: &str| if arabic || la.is_empty() { ar.to_owned() } else { la.to_owned() };
    let work = |i: store::Item| {
        let (own, unit) = (pick(&i.name_ar, &i.name_fr), pick(&i.in_ar, &i.in_fr));
        let unit = if i.region_id == 0 { "" } else { &unit };
        let label = if own.is_empty() { rules.kind_label(&i.kind, visit.lang) } else { own };
        Work {
            id: i.id,
            address: amana_base::Id::from_raw(i.id),
            href: format!("/bodies/{}", i.body_id),
            body: if unit.is_empty() { label } else { at_unit(&label, unit, visit.lang) },
            late: i.due_on.is_some_and(|due| due < on),
            due_on: i.due_on,
            text: i.text,
        }
    };
    let (mut own, mut asked, mut told, mut unsigned) = (vec![], vec![], vec![], vec![]);
    let mut called: Vec<Meets> = vec![];
    if let Some(person) = officer.person {
        let reads = officer.can(Can::ReadRecord);
        let found = db.all(store::called_to(person, on, on.plus(CALLED))).await?;
        // Somebody called to another territory may take part there, and does not read its record.
        let read = officer.scopes(Can::ReadRecord);
        called = found.into_iter().map(|m| Meets::of(m, on, &read)).collect();
        if reads {
            asked = db.all(deciding::store::asked_of(person, on)).await?;
            told = directives::pages::waiting_for_me(&visit).await?;
            unsigned = charters::pages::waiting(&visit).await?;
        }
        own = db.all(store::items_of(person, on)).await?.into_iter().map(work).collect();
    }
    let mut page_of = Today {
        frame: visit.frame(words.home_title()),
        today: on,
        hijri_offset: i8::try_from(visit.app.settings().hijri_offset).unwrap_or(0),
        offices: words.list(&offices(&visit).await?),
        called,
        own,
        asked,
        minutes: minutes::pages::waiting(&visit).await?,
        awaiting: publishing::pages::awaiting(&visit).await?,
        told,
        unsigned,
        late: vec![],
        undeclared: declarations::pages::today(&visit).await?,
        ending: vec![],
        coming: vec![],
        drafts: 0,
        queued: 0,
        unreadable: 0,
        may_review: officer.can(Can::ReviewArchive),
        reads: officer.can(Can::ReadRecord),
        meetings: vec![],
        not_met: None,
        structured: None,
        needs_passkey: db.one(store::passkeys(officer.account)).await?.n == 0,
        nothing: Empty {
            icon: icons::INBOX,
            text: words.home_nothing(),
            next: officer.can(Can::ReviewArchive).then(|| ("/archive".to_owned(), words.home_open_archive())),
        },
    };
    if let Some(scope) = officer.scopes(Can::ReadRecord).first().copied() {
        let (region, province, commune) = (scope.region(), scope.province(), scope.commune());
        let late = db.all(store::late_items(on, region, province, commune)).await?;
        page_of.late =
            late.into_iter().map(work).filter(|i| page_of.own.iter().all(|o| o.id != i.id)).collect();
        // Of the whole country they are not counted at each visit: the list tells.
        page_of.not_met = match scope {
            Scope::Nation => Some(words.convening_not_met()),
            _ => match structure::pages::silent(&visit, scope).await? {
                0 => None,
                n => Some(words.convening_not_met_shown(n)),
            },
        };
        page_of.structured = structure::pages::in_short(&visit, scope).await?;
        page_of.coming = db.all(store::coming(on, region, province, commune)).await?;
        page_of.meetings = db.all(territory::store::meetings_in(region, province, commune, on, 6)).await?;
        let ending = db.all(store::mandates_ending(on, on.plus_months(3), region, province, commune)).await?;
        page_of.ending = ending
            .into_iter()
            .map(|e| Term {
                href: format!("/people/{}", e.person_id),
                name: pick(&e.name_ar, &e.name_la),
                office: words.search_in(
                    rules.post_label(&e.kind, &e.post, e.rank, gender(e.sex.as_deref()), visit.lang),
                    pick(&e.in_ar, &e.in_fr),
                ),
                over: e.term_ends_on.is_some_and(|end| end <= on),
                ends_on: e.term_ends_on,
            })
            .collect();
    }
    if let Some(scope) = officer.scopes(Can::ReadArchive).first().copied() {
        for texts in db.all(store::texts_waiting(scope.region(), scope.province(), scope.commune())).await? {
            match texts.state.as_str() {
                "draft" => page_of.drafts = texts.n,
                "queued" => page_of.queued = texts.n,
                _ => page_of.unreadable = texts.n,
            }
        }
    }
    page(page_of)
}

/// The offices of whoever signed in, as the statute calls them; then the positions they were given without one.
async fn offices(visit: &Visit) -> Result<Vec<String>> {
    let (words, lang) = (visit.words(), visit.lang);
    let Some(officer) = visit.officer() else { return Ok(vec![]) };
    let mut out: Vec<String> = vec![];
    if let Some(person) = officer.person {
        for m in visit.app.db.all(accounts::store::mandates_on(person, visit.today)).await? {
            let post = accounts::pages::account::post(visit, &m);
            let unit = if lang == Lang::Ar || m.unit_fr.is_empty() { &m.unit_ar } else { &m.unit_fr };
            out.push(if m.national { post } else { at_unit(&post, unit, lang) });
        }
    }
    for h in officer.holdings.iter().filter(|h| h.body.is_none()) {
        out.push(words.access_office(office::position(words, h.position), office::level(words, h.level)));
    }
    out.dedup();
    Ok(out)
}

impl Meets {
    fn of(m: store::Called, today: Day, read: &[Scope]) -> Meets {
        let now = m.held_on == today && m.on_roll;
        let place = Place { region: m.region_id, province: m.province_id, commune: m.commune_id };
        let href = match now {
            true => Some(format!("/meetings/{}/mine", m.id)),
            false => read.iter().any(|s| s.covers(place)).then(|| format!("/meetings/{}", m.id)),
        };
        Meets { href, title: m.title, on: m.held_on, now }
    }
}

impl Today {
    fn quiet(&self) -> bool {
        self.called.is_empty()
            && self.own.is_empty()
            && self.asked.is_empty()
            && self.minutes.is_empty()
            && self.awaiting.is_empty()
            && self.told.is_empty()
            && self.unsigned.is_empty()
            && self.late.is_empty()
            && self.undeclared.is_empty()
            && self.ending.is_empty()
            && self.coming.is_empty()
            && self.meetings.is_empty()
            && self.texts() == 0
    }
    fn texts(&self) -> i64 {
        self.drafts + self.queued + self.unreadable
    }
    fn reviews(&self) -> bool {
        self.may_review && self.drafts > 0
    }
    fn when(&self, coming: &store::Coming) -> String {
        match (coming.due_on, coming.date_precision.as_str()) {
            (Some(on), "month" | "year") => self.frame.words.month(on),
            (Some(on), _) => self.frame.words.date(on),
            (None, _) => String::new(),
        }
    }
}
