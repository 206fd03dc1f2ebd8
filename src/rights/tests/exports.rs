//! Every list that leaves the program notes who was in it, so that they can see it (09-08 art. 7).

use crate::{
    demo,
    routes::table,
    settings,
    testing::{Answer, Client, TestApp},
};
use amana_sql::sql;
use axum::http::Method;
use std::collections::{BTreeMap, BTreeSet, HashMap};

/// Lists with nobody of the record in them, each with the reason. A route that is not here must name somebody in the walk below, and
/// whoever it names must be noted.
const NOBODY: &[(&str, &str)] = &[
    ("/archive.csv", "titles and files of texts"),
    ("/units/{code}/below.csv", "units and figures"),
    ("/meetings.csv", "meetings and figures"),
    ("/rounds/{id}/targets.csv", "units and days"),
    ("/bodies/not-met.csv", "bodies and days"),
    ("/minutes.csv", "meetings and seals"),
    ("/communiques.csv", "titles of texts that are published"),
    ("/decisions.csv", "texts of decisions and votes as figures"),
    ("/bodies/{id}/rotation.csv", "units that hosted meetings"),
    ("/directives.csv", "texts and figures"),
    ("/directives/non-compliance.csv", "bodies"),
    ("/members/counts.csv", "figures"),
    ("/members/shares.csv", "figures"),
    ("/dues.csv", "sums"),
    ("/structure.csv", "figures"),
    ("/structure/{indicator}/list.csv", "units, bodies, seats and days"),
    ("/reports.xlsx", "a workbook: who is named in it is noted, as its own test reads back"),
    ("/bodies/{id}/record.xlsx", "a workbook: who is named in it is noted, as its own test reads back"),
    ("/people/{id}/record.xlsx", "a workbook: whose record it is is noted, as its own test reads back"),
    ("/programmes.csv", "bodies, units and figures"),
    ("/organisations.csv", "figures"),
    ("/declarations.xlsx", "the rows of the list above, which is walked, in a file that is no text"),
    ("/diagnoses.csv", "territories, days and figures"),
    ("/diagnoses.xlsx", "territories, days and figures"),
    ("/diagnoses/{id}/sheets.csv", "units and days"),
    ("/diagnoses/{id}/sheets.xlsx", "units and days"),
    ("/constraints.csv", "units, and what was observed there"),
    ("/constraints.xlsx", "units, and what was observed there"),
    ("/readiness.csv", "provinces and criteria"),
    ("/readiness.xlsx", "provinces and criteria"),
    ("/headquarters.csv", "premises, units and days"),
    ("/members/{id}/path.csv", "the path of one member, who is noted and not named in it"),
    ("/members/imports/{id}/refused.csv", "rows that were refused: nobody of the record"),
    ("/members/imports/{id}/refused.xlsx", "rows that were refused: nobody of the record"),
];

/// Is it a list that somebody takes away as a spreadsheet?
fn is_list(path: &str) -> bool {
    path.ends_with(".csv") || path.ends_with(".xlsx") || path.ends_with("/export")
}

/// Where the walk finds something for the parameter of a path: the rows of this statement, one after the other.
fn things(path: &str) -> Option<amana_sql::Query<i64>> {
    Some(match path.split("/{").next()? {
        "/bodies" => sql!(
            (i64),
            "select body_id from mandate group by body_id order by count(*) desc, body_id limit 3"
        ),
        "/meetings" if path.ends_with("proposals.csv") => {
            sql!((i64), "select distinct meeting_id from proposal order by meeting_id limit 3")
        }
        "/meetings" => {
            sql!((i64), "select distinct meeting_id from summons order by meeting_id desc limit 3")
        }
        "/charters" => sql!((i64), "select id from charter order by id limit 3"),
        "/directives" => sql!(
            (i64),
            "select distinct decision_id from addressee where acknowledged_by is not null order by decision_id limit 3"
        ),
        "/rolls" => sql!((i64), "select id from roll order by id limit 3"),
        "/programmes" => sql!((i64), "select id from programme order by id limit 3"),
        "/diagnoses" => sql!((i64), "select id from diagnosis order by id limit 3"),
        _ => return None,
    })
}

struct Walk<'a> {
    app: &'a TestApp,
    /// Persons by what a cell may say of them.
    names: HashMap<String, Vec<i64>>,
    /// Applications by number.
    applications: HashMap<String, i64>,
}

impl Walk<'_> {
    /// Who is named by a cell of a sheet, alone or among others.
    fn named<'s>(&'s self, sheet: &'s str) -> BTreeSet<&'s str> {
        let cells = sheet.split(['\n', '\r']).flat_map(|line| line.split("\",\""));
        let parts =
            cells.flat_map(|cell| cell.split(" / ")).map(|part| part.trim_matches(['"', '\'', '\u{feff}']));
        parts.filter(|part| self.names.contains_key(*part)).collect()
    }

    /// What is wrong with a list that was taken: somebody whom it names is not noted.
    async fn unnoted(&self, path: &str, sheet: &str) -> Vec<String> {
        let db = &self.app.app.db;
        let act: i64 =
            db.one(sql!((i64), "select id from act order by id desc limit 1")).await.expect("an act");
        let noted = sql!((i64), "select person_id from export_person where act_id = {act}");
        let noted: BTreeSet<i64> = db.all(noted).await.expect("a query").into_iter().collect();
        let which = sql!((i64), "select application_id from export_application where act_id = {act}");
        let which: BTreeSet<i64> = db.all(which).await.expect("a query").into_iter().collect();
        let mut out = vec![];
        if path == "/applications.csv" {
            for (number, id) in &self.applications {
                if sheet.contains(number.as_str()) && !which.contains(id) {
                    out.push(format!("{path}: application {number} is not noted"));
                }
            }
            return out;
        }
        for name in self.named(sheet) {
            // Of two with one name, one of them.
            if !self.names[name].iter().any(|person| noted.contains(person)) {
                out.push(format!("{path}: {name} is not noted"));
            }
        }
        out
    }
}

async fn fetched(by: &Client, path: &str) -> Answer {
    let sign = if path.contains('?') { '&' } else { '?' };
    by.get(&format!("{path}{sign}state=all&purpose=x&form=csv&unit=")).await
}

/// 09-08 art. 7: whoever is named in a spreadsheet that leaves the program is noted with the act, by every address that makes one. A
/// new address that carries persons and does not note them makes this fail, and so does one that nobody thought of here.
#[tokio::test(flavor = "multi_thread")]
async fn every_list_that_leaves_notes_who_was_in_it() {
    let app = TestApp::on(amana_testkit::sqlite(crate::MIGRATIONS).await).await;
    demo::set_up(&app.app, 7).await.expect("the story is told");
    settings::load(&app.app).await.expect("the settings");
    let db = &app.app.db;
    let head = app.secretary_of("MA").await;
    // Somebody acknowledged what was asked of their body: the story leaves that open.
    app.write(sql!(
        "update addressee set acknowledged_by = (select min(m.person_id) from mandate m where m.body_id = addressee.body_id)"
    ))
    .await;
    // Somebody asked to belong to another unit: the story has nobody who does.
    app.write(sql!(
        "insert into member_transfer (id, membership_id, from_region_id, from_province_id, region_id, province_id, asked_by, asked_on,
           made_by)
         select 1, m.id, m.region_id, m.province_id, m.region_id, m.province_id, 'officer', m.joined_on, 0
         from membership m join person p on p.id = m.person_id
         where m.ended_on is null and p.erased_at is null and p.merged_into is null order by m.id limit 1"
    ))
    .await;
    // Somebody followed a training: the story has no cadres.
    app.write(sql!(
        "insert into cadre_line (id, person_id, kind, on_day, title, folded, at, made_by)
         select 1, m.person_id, 'training', m.joined_on, 'تكوين', 'تكوين', 0, 0
         from membership m join person p on p.id = m.person_id
         where m.ended_on is null and p.erased_at is null and p.merged_into is null order by m.id limit 1"
    ))
    .await;
    let everybody =
        sql!((i64, String, String), "select id, name_ar, name_la from person where erased_at is null");
    let mut names: HashMap<String, Vec<i64>> = HashMap::new();
    for (id, ar, la) in db.all(everybody).await.expect("persons") {
        for name in [ar, la].into_iter().filter(|name| name.chars().count() > 5) {
            names.entry(name).or_default().push(id);
        }
    }
    let numbered = sql!(
        (i64, String, i64, i64),
        "select a.id, u.code, a.year, a.number from application a join unit u on u.id = a.province_id"
    );
    let label =
        |(id, code, year, n): (i64, String, i64, i64)| (crate::joining::store::label(&code, year, n), id);
    let applications = db.all(numbered).await.expect("applications").into_iter().map(label).collect();
    let walk = Walk { app: &app, names, applications };
    let (mut wrong, mut carried): (Vec<String>, BTreeMap<&str, usize>) = (vec![], BTreeMap::new());
    for route in table().into_iter().filter(|r| r.method == Method::GET && is_list(r.path)) {
        let paths = match things(route.path) {
            Some(asked) if route.path.contains('{') => {
                let ids = db.all(asked).await.expect("a query");
                let id = |id: i64| amana_base::Id::<()>::from_raw(id).to_string();
                ids.into_iter().map(|raw| route.path.replace("{id}", &id(raw))).collect()
            }
            _ => vec![
                route
                    .path
                    .replace("{code}", "03.531")
                    .replace("{indicator}", "late")
                    .replace("{key}", "women"),
            ],
        };
        for path in paths {
            let answer = fetched(&head, &path).await;
            if answer.status != 200
                || answer.header("content-type").is_none_or(|t| !t.starts_with("text/csv"))
            {
                continue;
            }
            let said = walk.named(&answer.body).len() + usize::from(route.path == "/applications.csv");
            if said > 0 {
                *carried.entry(route.path).or_default() += said;
                wrong.extend(walk.unnoted(route.path, &answer.body).await);
            }
        }
        let silent = NOBODY.iter().any(|(path, _)| *path == route.path);
        match (silent, carried.contains_key(route.path)) {
            (true, true) => wrong.push(format!("{} names persons and stands in NOBODY", route.path)),
            (false, false) => wrong
                .push(format!("{} named nobody: give the walk somebody, or say in NOBODY why", route.path)),
            _ => {}
        }
    }
    for (path, _) in NOBODY {
        assert!(table().iter().any(|route| route.path == *path), "{path} is no address any more");
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    assert!(carried.len() >= 12, "{carried:?}");
    app.remove().await;
}
