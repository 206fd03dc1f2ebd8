//! Who may do what, where, and for how long: every position at every level, against a table written here from the
//! statute's terms and not from the program's.

use amana::{
    access::{Can, Level, Position, table::allows},
    routes::table,
    testing::{Client, TestApp},
    web::guard::Needs,
};
use amana_base::Day;
use axum::http::Method;

/// A unit of each level, each inside the one before.
const CHAIN: [&str; 4] = ["MA", "03", "03.531", "03.531.01.05"];

/// For each capability the positions that have it; `position@levels` when not at every level (n, r, p, l).
const TABLE: &[(&str, &str)] = &[
    (
        "read_record",
        "head deputy rapporteur treasurer coordinator member staff committee_member admissions administrator reader delegate@n follower@rp committee_head committee_deputy committee_rapporteur",
    ),
    (
        "export_list",
        "head deputy rapporteur coordinator administrator committee_head committee_deputy committee_rapporteur",
    ),
    ("reveal_field", "head@nrp rapporteur@nrp"),
    (
        "read_archive",
        "head deputy rapporteur coordinator staff administrator reader committee_head committee_deputy committee_rapporteur",
    ),
    ("review_archive", "head deputy rapporteur staff committee_head committee_deputy committee_rapporteur"),
    ("confirm_archive", "head rapporteur committee_head committee_rapporteur"),
    ("write_record", "head rapporteur committee_head committee_rapporteur"),
    ("read_members", "head deputy rapporteur treasurer"),
    ("read_applications", "head deputy rapporteur treasurer admissions"),
    ("write_members", "head rapporteur"),
    ("take_dues", "head rapporteur treasurer"),
    ("export_dues", "head@nrp rapporteur@nrp treasurer@nrp"),
    ("set_dues", "head@n treasurer@n"),
    ("export_members", "head@nrp rapporteur@nrp"),
    ("answer_rights", "head@nrp rapporteur@nrp"),
    (
        "do_work",
        "head deputy rapporteur treasurer coordinator member staff committee_member committee_head committee_deputy committee_rapporteur",
    ),
    ("run_meeting", "head deputy rapporteur committee_head committee_deputy committee_rapporteur"),
    ("keep_door", "head deputy rapporteur staff committee_head committee_deputy committee_rapporteur"),
    ("convene", "head deputy rapporteur committee_head committee_deputy committee_rapporteur"),
    ("lead_programmes", "head deputy rapporteur coordinator"),
    ("publish", "head deputy committee_head committee_deputy"),
    ("write_territory", "head@nrp rapporteur@nrp administrator"),
    ("invite_people", "head@nrp administrator"),
    ("read_journal", "head administrator reader"),
    ("administer", "administrator@n"),
];

fn expected(can: Can, position: Position, level: usize) -> bool {
    let (_, who) =
        TABLE.iter().find(|(key, _)| *key == can.key()).unwrap_or_else(|| panic!("{can:?} is not in TABLE"));
    who.split(' ').any(|entry| {
        let (name, levels) = entry.split_once('@').unwrap_or((entry, "nrpl"));
        name == position.key() && levels.contains(["n", "r", "p", "l"][level])
    })
}

/// The matrix as a secretary reads it; run with `--nocapture` to see it.
fn matrix() -> String {
    let mut out = String::from("                    n r p l\n");
    for can in Can::ALL {
        out += &format!("\n{}\n", can.key());
        for position in Position::ALL {
            let marks =
                Level::ALL.iter().map(|level| if allows(*can, *position, *level) { "x" } else { "." });
            out += &format!("  {:<18}{}\n", position.key(), marks.collect::<Vec<_>>().join(" "));
        }
    }
    out
}

#[test]
fn the_program_allows_what_the_table_says_and_nothing_else() {
    eprintln!("{}", matrix());
    let mut wrong = Vec::new();
    for can in Can::ALL {
        for position in Position::ALL {
            for (n, level) in Level::ALL.iter().enumerate() {
                let (says, does) = (expected(*can, *position, n), allows(*can, *position, *level));
                if says != does {
                    wrong.push(format!("{} of {} {level:?}: expected {says}", can.key(), position.key()));
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    let known: Vec<&str> = Can::ALL.iter().map(|can| can.key()).collect();
    let named: Vec<&str> = TABLE.iter().map(|(key, _)| *key).collect();
    assert_eq!(named, known);
}

/// Who is asked: a level, and a unit to look at.
struct Target {
    code: String,
    /// The level in whose unit of [`CHAIN`] it lies: itself, or as a sibling of the next.
    inside: usize,
}

/// The chain, and beside each of its units a neighbour.
async fn targets(app: &TestApp) -> Vec<Target> {
    let mut targets: Vec<Target> =
        CHAIN.iter().enumerate().map(|(n, code)| Target { code: (*code).to_owned(), inside: n }).collect();
    for (n, code) in CHAIN.iter().enumerate().skip(1) {
        let own = app.unit(code).await;
        let parent = own.parent_id.expect("a parent");
        let below = app.app.db.all(amana::territory::store::units_below(parent)).await.expect("a query");
        let other = below
            .into_iter()
            .find(|unit| unit.code != own.code && unit.kind == own.kind)
            .expect("a neighbour");
        targets.push(Target { code: other.code, inside: n - 1 });
    }
    targets
}

/// A05, B06: every position at every level, over its own unit, what is below, above and beside it.
#[tokio::test(flavor = "multi_thread")]
async fn territory_is_read_and_written_where_the_position_reaches() {
    TestApp::each(async |app| {
        let targets = targets(app).await;
        let mut wrong = Vec::new();
        for position in Position::ALL {
            for (level, code) in CHAIN.iter().enumerate() {
                let officer = app.granted(*position, code).await;
                let (reads, writes) = (
                    expected(Can::ReadRecord, *position, level),
                    expected(Can::WriteTerritory, *position, level),
                );
                for target in &targets {
                    let inside = level <= target.inside;
                    let path = format!("/units/{}", target.code);
                    let mut check = |what: &str, got: u16, wanted: &[u16]| {
                        if !wanted.contains(&got) {
                            let who = position.key();
                            wrong.push(format!("{who} of {code} {what} {path}: {got}, expected {wanted:?}"));
                        }
                    };
                    let wanted = if !reads {
                        403
                    } else if inside {
                        200
                    } else {
                        404
                    };
                    check("reads", officer.get(&path).await.status, &[wanted]);
                    let wanted: &[u16] = if !writes {
                        &[403]
                    } else if inside {
                        &[303, 200]
                    } else {
                        &[404]
                    };
                    let tagged = officer.post(&format!("{path}/tags"), &[("tag", "جبلية")]).await;
                    check("tags", tagged.status, wanted);
                }
            }
        }
        assert!(wrong.is_empty(), "{} wrong:\n{}", wrong.len(), wrong.join("\n"));
    })
    .await;
}

/// Access follows the dated mandate: nothing the day before it begins, nothing from the day it ends.
#[tokio::test(flavor = "multi_thread")]
async fn access_begins_and_ends_with_the_mandate() {
    TestApp::each(async |app| {
        let today = app.app.clock.now().day(60);
        let long_ago = Day::of(2025, 1, 1).expect("a day");
        let mut held = 0;
        for position in Position::ALL {
            for (level, code) in CHAIN.iter().enumerate() {
                let states = [
                    (long_ago, None, true),
                    (long_ago, Some(today.plus(1)), true),
                    (today, None, true),
                    (long_ago, Some(today), false),
                    (today.plus(1), None, false),
                ];
                for (from, until, valid) in states {
                    let Some(officer) = app.held(*position, code, from, until).await else { continue };
                    held += 1;
                    let known = officer.officer(app).await.expect("a session");
                    for can in Can::ALL {
                        let wanted = valid && expected(*can, *position, level);
                        assert_eq!(
                            known.can(*can),
                            wanted,
                            "{can:?} of {} {code} {from:?} {until:?}",
                            position.key()
                        );
                    }
                    let reads = valid && expected(Can::ReadRecord, *position, level);
                    let got = officer.get(&format!("/units/{code}")).await.status;
                    assert_eq!(
                        got,
                        if reads { 200 } else { 403 },
                        "{} {code} {from:?} {until:?}",
                        position.key()
                    );
                }
            }
        }
        assert!(held > 60, "the statute has few posts: {held}");
    })
    .await;
}

/// Routes that ask a second capability of what they show.
const ALSO: &[(&str, Can)] =
    &[("/journal.csv", Can::ReadJournal), ("/meetings/{id}/applications", Can::ReadApplications)];

/// Every route that asks a capability lets in exactly the positions of the table.
#[tokio::test(flavor = "multi_thread")]
async fn every_route_lets_in_the_positions_of_the_table() {
    let app = TestApp::on_sqlite().await;
    let mut wrong = Vec::new();
    for position in Position::ALL {
        for (level, code) in CHAIN.iter().enumerate() {
            let officer = app.granted(*position, code).await;
            for route in table() {
                let Needs::Grant(can) = route.needs else { continue };
                let also = ALSO.iter().filter(|(path, _)| *path == route.path).map(|(_, can)| *can);
                let may = also.chain([can]).all(|can| expected(can, *position, level));
                let refused = refuses(&officer, &route.method, route.path).await;
                if refused == may {
                    wrong.push(format!(
                        "{} of {code}: {} {} {refused}",
                        position.key(),
                        route.method,
                        route.path
                    ));
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{} wrong:\n{}", wrong.len(), wrong.join("\n"));
}

/// Refused for want of the capability: what follows is about the thing asked for, which does not exist.
async fn refuses(officer: &Client, method: &Method, path: &str) -> bool {
    let parts: Vec<&str> =
        path.split('/').map(|part| if part.starts_with('{') { "zzz" } else { part }).collect();
    let form = "application/x-www-form-urlencoded";
    officer.send(method.clone(), &parts.join("/"), form, Vec::new()).await.status == 403
}
