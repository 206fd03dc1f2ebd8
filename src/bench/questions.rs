//! What is asked of the program: the pages people open and the words they search, each for many different things, so that
//! nothing is answered from what the one before left behind.

use super::{
    dice::{Dice, Of},
    names::Names,
    plan::{NEAR, Plan},
};
use crate::{access::Position, people::Person, territory::Place};
use amana_base::Id;

/// Who asks.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, serde::Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Level {
    /// The head of a national body.
    National,
    /// The head of a region.
    Regional,
    /// The head of a province.
    Provincial,
    /// The head of a commune.
    Local,
}

impl Level {
    /// Every level, the widest first.
    pub const ALL: [Level; 4] = [Level::National, Level::Regional, Level::Provincial, Level::Local];

    /// Its name in a report.
    pub fn name(self) -> &'static str {
        match self {
            Level::National => "national",
            Level::Regional => "regional",
            Level::Provincial => "provincial",
            Level::Local => "local",
        }
    }
}

/// One line of the report: the addresses opened in turn by the officer of a level.
pub struct Question {
    /// What is opened.
    pub name: &'static str,
    /// Who opens it.
    pub level: Level,
    /// Where: an address, or `POST address?fields` for a form that is sent.
    pub paths: Vec<String>,
}

/// How many different things each line asks for.
const DIFFERENT: usize = 200;

/// A unit of a level and whoever heads a body there.
pub struct Seated {
    /// The code of the unit.
    pub code: String,
    /// Where that is.
    pub place: Place,
    /// Who.
    pub person: Id<Person>,
}

impl Plan {
    /// Somebody who heads a body of a level, near the province that is looked at closely.
    pub fn head_of(&self, level: Level) -> Option<Seated> {
        let near = self.units.iter().find(|u| u.code == NEAR)?.place();
        let fits = |place: Place| match level {
            Level::National => place == Place::NATION,
            Level::Regional => place == Place { province: Id::from_raw(0), ..near },
            Level::Provincial => place == near,
            Level::Local => place.province == near.province && place.commune.raw() != 0,
        };
        let heads = |kind: &str, post: &str| {
            matches!(self.rules.position(kind, post), Some(Position::Head | Position::Coordinator))
        };
        self.mandates.iter().find_map(|m| {
            let seat = &self.seats[m.seat];
            let body = &self.bodies[seat.body];
            let place = self.place(body);
            let now = m.from <= self.today && m.until.is_none();
            let found = now && fits(place) && heads(&body.kind, &seat.plan.post);
            let code = self.units[body.unit].code.clone();
            found.then(|| Seated { code, place, person: Plan::person(m.person) })
        })
    }

    /// Everything that is asked.
    pub fn questions(&self) -> Vec<Question> {
        let names = Names::new(self.size.seed);
        let mut out = vec![];
        for level in Level::ALL {
            let Some(at) = self.head_of(level) else { continue };
            let mut dice = Dice::of(self.size.seed, Of::Question, level as u64);
            let mut ask = |name: &'static str, paths: Vec<String>| out.push(Question { name, level, paths });
            ask("home", vec!["/".into()]);
            ask("unit", vec![format!("/units/{}", at.code)]);
            self.of_structure(&mut ask);
            let inside = |place: Place| crate::access::Scope::of(at.place).covers(place);
            // What confidential bodies do is for their members.
            let open = |b: usize| !self.bodies[b].confidential && inside(self.place(&self.bodies[b]));
            let bodies: Vec<usize> = (0..self.bodies.len()).filter(|b| open(*b)).collect();
            let residents: Vec<u32> =
                self.residents(at.place).iter().copied().filter(|p| inside(self.home(*p as usize))).collect();
            if residents.is_empty() || bodies.is_empty() {
                continue;
            }
            let mut people = || *dice.pick(&residents) as usize;
            let persons: Vec<usize> = (0..DIFFERENT).map(|_| people()).collect();
            let mut dice = Dice::of(self.size.seed, Of::Question, 10 + level as u64);
            let some: Vec<usize> = (0..DIFFERENT).map(|_| *dice.pick(&bodies)).collect();
            ask("body", some.iter().map(|b| format!("/bodies/{}", self.bodies[*b].id)).collect());
            let holders =
                some.iter().filter_map(|b| self.mandates[self.bodies[*b].mandates[2].clone()].first());
            ask("officer", holders.map(|m| format!("/people/{}", Plan::person(m.person))).collect());
            ask("person", persons.iter().map(|p| format!("/people/{}", Plan::person(*p))).collect());
            ask("people", vec!["/people".into()]);
            ask(
                "people-later",
                persons.iter().map(|p| format!("/people?after={}", Plan::person(*p))).collect(),
            );
            self.of_members(&mut ask, &persons, &names);
            ask("bodies", vec!["/bodies".into()]);
            ask("bodies-elected", vec!["/bodies?state=elected".into()]);
            ask("bodies-gone", vec!["/bodies?state=dissolved".into()]);
            let kinds: std::collections::BTreeSet<&str> =
                some.iter().map(|b| self.bodies[*b].kind.as_str()).collect();
            ask("bodies-kind", kinds.into_iter().map(|kind| format!("/bodies?kind={kind}")).collect());
            ask("meetings", vec!["/meetings".into()]);
            ask(
                "meetings-body",
                some.iter().map(|b| format!("/meetings?body={}", self.bodies[*b].id)).collect(),
            );
            ask("decisions", vec!["/decisions".into()]);
            let sorts = crate::decisions::Kind::ALL.iter();
            ask("decisions-kind", sorts.map(|kind| format!("/decisions?kind={kind}")).collect());
            ask("decisions-open", vec!["/decisions?state=open".into()]);
            ask("decisions-late", vec!["/decisions?state=late".into()]);
            let sums = self.meeting_sums();
            let met = (0..self.size.meetings)
                .map(|n| self.meeting(n, &sums))
                .filter(|held| open(held.body))
                .take(DIFFERENT);
            let met: Vec<_> = met.collect();
            let address = |id: Id<crate::meetings::Meeting>| format!("/meetings/{id}");
            ask("meeting", met.iter().map(|held| address(super::Table::Meeting.id(held.n))).collect());
            let decided = met.iter().map(|held| Plan::first_decision(held.n));
            ask("decision", decided.map(|id| format!("/decisions/{id}")).collect());
            ask("archive", vec!["/archive".into()]);
            ask("journal", vec!["/journal".into()]);
            let whole = |latin: bool| {
                let each = persons.iter().map(|p| names.person(*p as u64));
                each.filter(move |n| !latin || !n.la.is_empty())
                    .map(move |n| search(if latin { &n.la } else { &n.ar }))
                    .collect::<Vec<_>>()
            };
            ask("search-name", whole(false));
            ask("search-latin", whole(true));
            let last = |text: &str| text.rsplit(' ').next().unwrap_or("").to_owned();
            ask(
                "search-family",
                persons.iter().map(|p| search(&last(&names.person(*p as u64).ar))).collect(),
            );
            let begun = |letters: usize| {
                let each = persons.iter().map(|p| last(&names.person(*p as u64).ar));
                each.map(|family| search(&family.chars().take(letters).collect::<String>()))
                    .collect::<Vec<_>>()
            };
            ask("search-begun", begun(4));
            ask("search-two", begun(2));
            ask("search-common", ["محمد", "Mohamed", "فاطمة", "العلوي", "محمد العلوي"].map(search).to_vec());
            let units =
                self.units.iter().filter(|u| u.code.starts_with(&at.code) || level == Level::National);
            ask("search-unit", units.take(DIFFERENT).map(|u| search(&u.name_ar)).collect());
        }
        // Other pages of the country, and what lies below it, as the headquarters sees them.
        let codes = |kind| -> Vec<String> {
            let of = self.units.iter().filter(|u| u.kind == kind);
            of.take(DIFFERENT).map(|u| format!("/units/{}", u.code)).collect()
        };
        use crate::territory::UnitKind as K;
        let drilled = codes(K::Region).into_iter().chain(codes(K::Province));
        let drilled = drilled.map(|path| path.replace("/units/", "/structure?unit=")).collect();
        out.push(Question { name: "structure-below", level: Level::National, paths: drilled });
        for (name, kind) in
            [("unit-region", K::Region), ("unit-province", K::Province), ("unit-commune", K::Commune)]
        {
            out.push(Question { name, level: Level::National, paths: codes(kind) });
        }
        out.retain(|q| !q.paths.is_empty());
        out
    }
}

impl Plan {
    /// Questions about the structure of a territory: its page, on past days, each indicator on the map, the lists.
    fn of_structure(&self, ask: &mut impl FnMut(&'static str, Vec<String>)) {
        let keys = crate::structure::model::Key::ALL;
        ask("structure", vec!["/structure".into()]);
        let days = (1..=DIFFERENT as i64).map(|n| self.today.plus(-n * 17));
        ask("structure-past", days.map(|on| format!("/structure?on={on}")).collect());
        let maps = keys.iter().map(|key| format!("/structure?of={}", key.as_str()));
        ask("structure-map", maps.collect());
        // Regions and provinces are left to whoever has some below.
        let ready = || crate::reports::Ready::ALL.iter().map(|ready| ready.key());
        ask("report", ready().map(|ready| format!("/reports?ready={ready}")).collect());
        ask("report-pdf", ready().map(|ready| format!("/reports.pdf?ready={ready}")).collect());
        let lists = keys.iter().filter(|key| **key != crate::structure::model::Key::Uncovered);
        ask("organisations", vec!["/organisations".into()]);
        let state = ["", "?state=none", "?state=open"];
        ask("headquarters", state.iter().map(|state| format!("/headquarters{state}")).collect());
        ask("means", vec!["/means".into(), "/means?state=kept".into(), "/means/requests".into()]);
        ask("structure-list", lists.map(|key| format!("/structure/{}", key.as_str())).collect());
        ask("readiness", vec!["/readiness".into()]);
        let days = (1..=DIFFERENT as i64).map(|n| self.today.plus(-n * 17));
        ask("readiness-past", days.map(|on| format!("/readiness?on={on}")).collect());
    }

    /// Questions to the register of members.
    fn of_members(&self, ask: &mut impl FnMut(&'static str, Vec<String>), persons: &[usize], names: &Names) {
        let ids = persons.iter().map(|n| super::Table::Membership.id::<crate::members::Membership>(*n));
        let ids: Vec<String> = ids.map(|id| id.to_string()).collect();
        ask("members", vec!["/members".into()]);
        ask("members-later", ids.iter().map(|id| format!("/members?after={id}")).collect());
        let filters = [
            "state=lapsed&sex=f",
            "state=active&age=25-34",
            "state=due&category=farmer",
            "state=suspended",
            "since=10&sex=m&office=no",
            "category=teacher&education=master&sex=f",
            "state=all&category=unknown",
            "age=u25&state=lapsed&since=1-4",
            "skill=%D9%85%D8%AD%D8%A7%D8%B3%D8%A8%D8%A9",
            "office=yes&sex=f&age=35-44",
            "state=ended&sex=m",
            "education=none&age=65",
        ];
        ask("members-filter", filters.iter().map(|filter| format!("/members?{filter}")).collect());
        let begun = persons.iter().map(|n| names.person(*n as u64).ar.chars().take(4).collect::<String>());
        ask("members-name", begun.map(|name| search(&name).replace("/search", "/members")).collect());
        ask("members-counts", vec!["/members/counts".into()]);
        ask("members-shares", vec!["/members/shares".into()]);
        let typed = persons.iter().map(|n| names.person(*n as u64).ar);
        let typed = typed.map(|name| search(&name).replace("/search?q=", "POST /members/likeness?name_ar="));
        ask("member-check", typed.collect());
        let members = persons.iter().filter(|n| super::members::belongs(self, **n));
        let address =
            |n: &usize| format!("/members/{}", super::Table::Membership.id::<crate::members::Membership>(*n));
        ask("member", members.map(address).collect());
    }
}

/// The address of a search.
fn search(text: &str) -> String {
    let plain = |byte: u8| byte.is_ascii_alphanumeric() || b"-._~".contains(&byte);
    let escaped: String = text
        .bytes()
        .map(|b| if plain(b) { char::from(b).to_string() } else { format!("%{b:02X}") })
        .collect();
    format!("/search?q={escaped}")
}
