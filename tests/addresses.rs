//! Every address of the program against a list written by hand (`tests/access/routes.csv`): what each needs, and that each
//! office is let in or refused as `tests/access/matrix.csv` says. A route that is not in the list fails here.

use amana::{
    access::Position,
    routes::{Route, table},
    testing::{Client, TestApp},
    web::guard::Needs,
};
use std::collections::{BTreeMap, HashMap};

const ROUTES: &str = include_str!("access/routes.csv");
const MATRIX: &str = include_str!("access/matrix.csv");

/// Method and path, and what the list says they need.
fn listed() -> BTreeMap<(String, String), String> {
    let lines = ROUTES.lines().filter(|line| !line.starts_with('#')).skip(1);
    lines
        .map(|line| {
            let cells: Vec<&str> = line.split(',').collect();
            assert_eq!(cells.len(), 3, "{line}");
            ((cells[0].to_owned(), cells[1].to_owned()), cells[2].to_owned())
        })
        .collect()
}

#[test]
fn every_route_is_listed_with_what_it_needs() {
    let listed = listed();
    let real: BTreeMap<(String, String), String> = table()
        .into_iter()
        .map(|r| ((r.method.to_string(), r.path.to_owned()), r.needs.key().to_owned()))
        .collect();
    let mut wrong = vec![];
    for (key, needs) in &real {
        match listed.get(key) {
            None => wrong.push(format!("not listed: {},{},{needs}", key.0, key.1)),
            Some(said) if said.split('+').next() != Some(needs.as_str()) => {
                wrong.push(format!("{} {} needs {needs}, listed {said}", key.0, key.1))
            }
            Some(_) => {}
        }
    }
    for key in listed.keys().filter(|key| !real.contains_key(*key)) {
        wrong.push(format!("listed, and not there: {},{}", key.0, key.1));
    }
    assert!(
        wrong.is_empty(),
        "{}\nthink who may come there, then write the line in tests/access/routes.csv, and print docs/access.md anew",
        wrong.join("\n")
    );
}

/// The levels at which an office may do something: the letters of the matrix.
fn matrix() -> HashMap<(String, String), String> {
    let mut lines = MATRIX.lines().filter(|line| !line.starts_with('#'));
    let head: Vec<&str> = lines.next().expect("a head").split(',').collect();
    let mut out = HashMap::new();
    for line in lines {
        let cells: Vec<&str> = line.split(',').collect();
        for (position, letters) in head[1..].iter().zip(&cells[1..]) {
            out.insert((cells[0].to_owned(), (*position).to_owned()), (*letters).to_owned());
        }
    }
    out
}

async fn status(client: &Client, route: &Route, code: &str) -> u16 {
    let parts = route.path.split('/').map(|part| match part {
        "{code}" => code,
        part if part.starts_with('{') => "1",
        part => part,
    });
    let address = parts.collect::<Vec<_>>().join("/");
    client.send(route.method.clone(), &address, "application/x-www-form-urlencoded", vec![]).await.status
}

/// Each office at each level comes to every address that needs a capability: 403 where the matrix gives it none, and
/// never where it gives it.
#[tokio::test(flavor = "multi_thread")]
async fn every_office_meets_every_route_as_the_matrix_says() {
    let (matrix, listed) = (matrix(), listed());
    TestApp::each(async |app| {
        let mut wrong = vec![];
        for (letter, code) in [('N', "MA"), ('R', "03"), ('P', "03.531"), ('L', "03.531.01.05")] {
            for position in Position::ALL {
                let client = app.granted(*position, code).await;
                for route in table() {
                    let Needs::Grant(can) = route.needs else { continue };
                    let all = &listed[&(route.method.to_string(), route.path.to_owned())];
                    let granted = all
                        .split('+')
                        .all(|what| matrix[&(what.to_owned(), position.key().to_owned())].contains(letter));
                    let status = status(&client, &route, code).await;
                    let kept = if granted { status != 403 && status < 500 } else { status == 403 };
                    if !kept {
                        wrong.push(format!(
                            "{} at {letter} came to {} {} ({}): {status}",
                            position.key(),
                            route.method,
                            route.path,
                            can.key()
                        ));
                    }
                }
            }
        }
        assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    })
    .await;
}
