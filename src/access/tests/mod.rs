//! Every case: office x territorial relation x operation x state of the mandate, on both engines, against a table that
//! was written by hand (`tests/access/matrix.csv`).

mod store;

use super::{Can, Granted, Level, Position, capability, table};
use crate::{
    territory::Place,
    testing::{Client, NOW, TestApp},
    web::{Error, Visit},
};
use amana_base::Day;
use std::collections::{BTreeMap, HashMap};

const MATRIX: &str = include_str!("../../../tests/access/matrix.csv");

/// The table written by hand: the levels at which an office may do something.
fn matrix() -> HashMap<(Can, Position), Vec<Level>> {
    let mut lines = MATRIX.lines().filter(|line| !line.starts_with('#'));
    let head: Vec<&str> = lines.next().expect("a head").split(',').collect();
    let positions: Vec<Position> =
        head[1..].iter().map(|key| Position::of(key).unwrap_or_else(|| panic!("no office {key}"))).collect();
    assert_eq!(positions, Position::ALL, "every office has its column");
    let mut out = HashMap::new();
    let mut seen = vec![];
    for line in lines {
        let cells: Vec<&str> = line.split(',').collect();
        let can = Can::ALL.iter().copied().find(|can| can.key() == cells[0]);
        let can = can.unwrap_or_else(|| panic!("no capability {}", cells[0]));
        seen.push(can);
        for (position, letters) in positions.iter().zip(&cells[1..]) {
            let levels = letters.chars().filter(|c| *c != '-').map(|c| match c {
                'N' => Level::National,
                'R' => Level::Regional,
                'P' => Level::Provincial,
                'L' => Level::Local,
                other => panic!("{other} is no level"),
            });
            out.insert((can, *position), levels.collect());
        }
    }
    assert_eq!(seen, Can::ALL, "every capability has its row");
    out
}

/// What a visitor meets.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Met {
    /// Done.
    Let,
    /// 404: it does not exist for them.
    Hidden,
    /// 403: it is there and not theirs to do.
    Refused,
}

fn ask<A: super::Capability>(visit: &Visit, place: Place) -> Met {
    match Granted::<A>::of(visit.clone()).and_then(|by| by.at(place)) {
        Ok(()) => Met::Let,
        Err(Error::NotFound) => Met::Hidden,
        Err(Error::Denied(denial)) => {
            assert_eq!(denial.can, A::CAN);
            Met::Refused
        }
        Err(other) => panic!("{other}"),
    }
}

fn met(can: Can, visit: &Visit, place: Place) -> Met {
    match can {
        Can::ReadRecord => ask::<capability::ReadRecord>(visit, place),
        Can::ExportList => ask::<capability::ExportList>(visit, place),
        Can::RevealField => ask::<capability::RevealField>(visit, place),
        Can::ReadArchive => ask::<capability::ReadArchive>(visit, place),
        Can::ReviewArchive => ask::<capability::ReviewArchive>(visit, place),
        Can::ConfirmArchive => ask::<capability::ConfirmArchive>(visit, place),
        Can::WriteRecord => ask::<capability::WriteRecord>(visit, place),
        Can::ReadMembers => ask::<capability::ReadMembers>(visit, place),
        Can::ReadApplications => ask::<capability::ReadApplications>(visit, place),
        Can::WriteMembers => ask::<capability::WriteMembers>(visit, place),
        Can::TakeDues => ask::<capability::TakeDues>(visit, place),
        Can::ExportDues => ask::<capability::ExportDues>(visit, place),
        Can::SetDues => ask::<capability::SetDues>(visit, place),
        Can::ExportMembers => ask::<capability::ExportMembers>(visit, place),
        Can::AnswerRights => ask::<capability::AnswerRights>(visit, place),
        Can::DoWork => ask::<capability::DoWork>(visit, place),
        Can::RunMeeting => ask::<capability::RunMeeting>(visit, place),
        Can::KeepDoor => ask::<capability::KeepDoor>(visit, place),
        Can::Convene => ask::<capability::Convene>(visit, place),
        Can::LeadProgrammes => ask::<capability::LeadProgrammes>(visit, place),
        Can::Publish => ask::<capability::Publish>(visit, place),
        Can::WriteTerritory => ask::<capability::WriteTerritory>(visit, place),
        Can::InvitePeople => ask::<capability::InvitePeople>(visit, place),
        Can::ReadJournal => ask::<capability::ReadJournal>(visit, place),
        Can::Administer => ask::<capability::Administer>(visit, place),
    }
}

/// A place as seen from the office's own.
const RELATIONS: [&str; 4] = ["same", "inside", "outside", "above"];

/// The codes of the own unit, of one inside, one outside and the one above.
fn units(level: Level) -> [Option<&'static str>; 4] {
    match level {
        Level::National => [Some("MA"), Some("03.531"), None, None],
        Level::Regional => [Some("03"), Some("03.531"), Some("04"), Some("MA")],
        Level::Provincial => [Some("03.531"), Some("03.531.01.05"), Some("03.561"), Some("03")],
        Level::Local => [Some("03.531.01.05"), None, Some("03.531.01.03"), Some("03.531")],
    }
}

/// From when until when a mandate runs, and whether it does today.
fn states(today: Day) -> [(&'static str, Day, Option<Day>, bool); 5] {
    [
        ("valid", today.plus(-100), None, true),
        ("first and last day", today, Some(today.plus(1)), true),
        ("not begun", today.plus(1), None, false),
        ("ended", today.plus(-100), Some(today), false),
        ("ended before", today.plus(-100), Some(today.plus(-1)), false),
    ]
}

/// 09-08 art. 26: access ends with the mandate.
///
/// B05, B06, B07, B10, B13: every case of the table that was written by hand is what the program does.
#[tokio::test(flavor = "multi_thread")]
async fn every_case_of_the_matrix_holds_on_both_engines() {
    let expected = matrix();
    TestApp::each(async |app| {
        let (mut cases, mut wrong) = (0, vec![]);
        let today = NOW.day(60);
        for level in Level::ALL {
            let codes = units(*level);
            let own = codes[0].expect("a unit");
            let mut places = vec![];
            for (relation, code) in RELATIONS.iter().zip(codes) {
                if let Some(code) = code {
                    places.push((*relation, app.unit(code).await.place()));
                }
            }
            for position in Position::ALL {
                let mut ways: Vec<(&str, Client)> = vec![("grant", app.granted(*position, own).await)];
                if has_post(app, *position, own).await {
                    ways.push(("mandate", app.holder(*position, own).await));
                }
                for (way, client) in &ways {
                    let officer = client.officer(app).await.expect("a session");
                    for (state, from, until, valid) in states(today) {
                        app.write(store::grant_period(officer.account, from, until)).await;
                        if let Some(person) = officer.person {
                            app.write(store::mandate_period(person, from, until)).await;
                        }
                        let officer = client.officer(app).await.expect("a session");
                        let visit = Visit::of_program(app.app.clone()).of_officer(officer);
                        for can in Can::ALL {
                            let held = valid && expected[&(*can, *position)].contains(level);
                            for (relation, place) in &places {
                                let should = match (held, *relation) {
                                    (false, _) => Met::Refused,
                                    (true, "same" | "inside") => Met::Let,
                                    (true, _) => Met::Hidden,
                                };
                                let is = met(*can, &visit, *place);
                                cases += 1;
                                if is != should {
                                    wrong.push(format!(
                                        "{} {level:?} ({way}, {state}) {} {relation}: {is:?}, should be {should:?}",
                                        position.key(),
                                        can.key()
                                    ));
                                }
                            }
                        }
                    }
                }
            }
        }
        assert!(wrong.is_empty(), "{} of {cases}:\n{}", wrong.len(), wrong.join("\n"));
        assert!(cases > 9000, "only {cases} cases");
    })
    .await;
}

/// Who may read a place without holding the operation there is refused, not told that it does not exist; and an account
/// without any mandate is refused everything.
#[tokio::test(flavor = "multi_thread")]
async fn inside_what_one_reads_it_is_refused_and_outside_hidden() {
    TestApp::each(async |app| {
        let rapporteur = app.rapporteur_of("03.531").await;
        let account = rapporteur.officer(app).await.expect("a session").account;
        let country = app.unit("MA").await;
        app.write(crate::testing::store::grant_insert(app.id(), account, "reader", country.id, NOW.day(60)))
            .await;
        let visit =
            Visit::of_program(app.app.clone()).of_officer(rapporteur.officer(app).await.expect("a session"));
        let (own, other) = (app.unit("03.531").await.place(), app.unit("04").await.place());
        assert_eq!(met(Can::WriteRecord, &visit, own), Met::Let);
        assert_eq!(met(Can::ReadRecord, &visit, other), Met::Let);
        assert_eq!(met(Can::WriteRecord, &visit, other), Met::Refused);
        assert_eq!(met(Can::ExportList, &visit, other), Met::Refused);
        let nobody = app.outsider().await.officer(app).await.expect("a session");
        let visit = Visit::of_program(app.app.clone()).of_officer(nobody);
        for can in Can::ALL {
            assert_eq!(met(*can, &visit, own), Met::Refused, "{}", can.key());
        }
    })
    .await;
}

/// B10: whoever follows a province reads its record from the first day of the assignment until it ends, through the HTTP
/// door: its pages and lists; not the neighbour's, not its archive, nothing to write or to take away.
#[tokio::test(flavor = "multi_thread")]
async fn who_follows_a_province_reads_its_record_until_the_end() {
    TestApp::each(async |app| {
        let national = app.secretary_of("MA").await;
        let person = app.person(Some(&app.unit("04").await)).await;
        let follower = app.signed_in(Some(person)).await;
        assert_eq!(follower.get("/units/03.531").await.status, 403);
        let form = [("unit", "03.531"), ("from_on", "2026-05-04")];
        let assigned = national.post(&format!("/people/{person}/follow-ups"), &form).await;
        assert_eq!(assigned.status, 303, "{assigned}");

        let unit = follower.get("/units/03.531").await;
        assert_eq!(unit.status, 200, "{unit}");
        let home = follower.get("/").await;
        assert!(home.text().contains("متابعة الوحدة الترابية"), "the page says why one is here: {home}");
        let secretary = app.secretary_of("03.531").await.officer(app).await.expect("a session");
        let known = secretary.person.expect("a person");
        for address in ["/bodies", "/people", "/meetings", "/decisions", "/search?q=x", "/units/03.531.01.05"]
        {
            assert_eq!(follower.get(address).await.status, 200, "{address}");
        }
        assert_eq!(follower.get(&format!("/people/{known}")).await.status, 200);
        assert_eq!(follower.get("/units/03.561").await.status, 404, "the neighbour's");
        assert_eq!(follower.get("/units/03").await.status, 404, "the region's");
        for address in ["/archive", "/people.csv", "/journal", "/people/new"] {
            assert_eq!(follower.get(address).await.status, 403, "{address}");
        }
        assert_eq!(follower.post("/units/03.531/tags", &[("tag", "x")]).await.status, 403);
        let item = format!("/items/{}/completion", app.id::<()>());
        assert_eq!(follower.post(&item, &[]).await.status, 403);

        // It ends: from that day on nothing of the province is there.
        app.clock.set(NOW.plus_seconds(3 * 86_400));
        let national = app.secretary_of("MA").await;
        let again = app.signed_in(Some(person)).await;
        assert_eq!(again.get("/units/03.531").await.status, 200);
        let page = national.get(&format!("/people/{person}")).await;
        let end = page.body.split("action=\"/follow-ups/").nth(1).expect("a way to end it");
        let end = format!("/follow-ups/{}", end.split('"').next().expect("an address"));
        assert_eq!(national.post(&end, &[]).await.status, 303);
        assert_eq!(again.get("/units/03.531").await.status, 403);
        assert_eq!(again.get("/people").await.status, 403);
    })
    .await;
}

/// A refusal names the missing office in the statute's own words, and who gives it.
#[tokio::test(flavor = "multi_thread")]
async fn a_refusal_names_the_mandate_and_who_gives_it() {
    let app = TestApp::on_sqlite().await;
    let member = app.holder(Position::Member, "03.531").await;
    let page = member.get("/journal").await;
    assert_eq!(page.status, 403);
    let text = page.text();
    assert!(text.contains("الاطلاع على يومية الأعمال"), "{page}");
    assert!(text.contains("الأمين الإقليمي (بالانتخاب من المؤتمر الإقليمي)"), "{page}");
    assert!(!text.contains("المحلي"), "what lies below the own level does not help: {page}");
    assert!(text.contains("بتخويل خاص من مدير النظام"), "{page}");
    let french = member.speaking("fr").get("/journal").await;
    assert!(french.text().contains("secrétaire provincial"), "{french}");
    assert!(french.text().contains("élection") || french.text().contains("désignation"), "{french}");
    assert_eq!(member.speaking("en").get("/journal").await.status, 403);
}

/// The printed matrix is that of the program.
#[test]
fn the_printed_matrix_is_fresh() {
    let expected = matrix();
    for can in Can::ALL {
        for position in Position::ALL {
            let levels: Vec<Level> =
                Level::ALL.iter().copied().filter(|level| table::allows(*can, *position, *level)).collect();
            assert_eq!(levels, expected[&(*can, *position)], "{} {}", can.key(), position.key());
        }
    }
    let printed = printed();
    println!("{printed}");
    let path = "docs/access.md";
    if std::env::var_os("AMANA_WRITE").is_some() {
        std::fs::write(path, &printed).expect("docs/access.md is written");
    }
    let known = std::fs::read_to_string(path).unwrap_or_default();
    assert_eq!(
        known, printed,
        "docs/access.md is old: AMANA_WRITE=1 cargo test -p amana --lib access::tests"
    );
}

fn printed() -> String {
    let mut out = String::from(
        "# Who may do what\n\nEach letter is a level at which the holder of the office may do it, in the territory of the own \
         body: N national, R regional, P provincial, L local. Outside one's territory nothing exists (404); inside it, what \
         is not granted is refused with the name of the office that may (403). Mandates count from their first day until the \
         day before their end.\n\nWritten by the tests of `src/access` from the program's table, after comparing it with \
         `tests/access/matrix.csv`.\n\n|",
    );
    let letter = |level: &Level| match level {
        Level::National => 'N',
        Level::Regional => 'R',
        Level::Provincial => 'P',
        Level::Local => 'L',
    };
    for position in Position::ALL {
        out += &format!(" | {}", position.key().replace('_', " "));
    }
    out += " |\n|---";
    out += &"|---".repeat(Position::ALL.len());
    out += "|\n";
    for can in Can::ALL {
        out += &format!("| {}", can.key().replace('_', " "));
        for position in Position::ALL {
            let cell: String =
                Level::ALL.iter().filter(|l| table::allows(*can, *position, **l)).map(letter).collect();
            out += &format!(" | {}", if cell.is_empty() { "-".to_owned() } else { cell });
        }
        out += " |\n";
    }
    out += "\n## Addresses\n\n| method | address | needs |\n|---|---|---|\n";
    let mut routes: BTreeMap<(String, String), String> = BTreeMap::new();
    for route in crate::routes::table() {
        routes.insert((route.path.to_owned(), route.method.to_string()), route.needs.key().to_owned());
    }
    for ((path, method), needs) in routes {
        out += &format!("| {method} | `{path}` | {} |\n", needs.replace('_', " "));
    }
    out
}

async fn has_post(app: &TestApp, position: Position, code: &str) -> bool {
    let unit = app.unit(code).await;
    let level = super::words::level_key(Level::of(super::Scope::of(unit.place())));
    let rules = app.app.rules();
    rules
        .kinds()
        .filter(|kind| kind.sphere == amana_statute::Sphere::Party && kind.level == level)
        .any(|kind| kind.posts.iter().any(|post| rules.access(&kind.key, &post.key) == Some(position)))
}
