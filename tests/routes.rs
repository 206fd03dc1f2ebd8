//! What the table of routes promises, asked of every row: who is let in, who is sent to sign in, who is refused; that
//! reading never writes; that no other site can write.

use amana::{
    access::{Level, Position, table::allows},
    routes::{Route, table},
    testing::{Answer, Client, TestApp},
    web::guard::Needs,
};
use axum::http::Method;
use std::hash::{DefaultHasher, Hash, Hasher};

/// Parameters that lead to something where the test has something, and nowhere else to nothing.
fn address(route: &Route) -> String {
    let parts = route.path.split('/').map(|part| match part {
        "{code}" => "03.531",
        part if part.starts_with('{') => "1",
        part => part,
    });
    parts.collect::<Vec<_>>().join("/")
}

async fn ask(client: &Client, route: &Route) -> Answer {
    client.send(route.method.clone(), &address(route), "application/x-www-form-urlencoded", Vec::new()).await
}

fn sent_to_sign_in(answer: &Answer) -> bool {
    answer.location.as_deref().is_some_and(|path| path.starts_with("/sign-in?back")) || answer.status == 401
}

/// Let in: whatever the handler says then, it is not that this visitor may not come.
fn let_in(answer: &Answer) -> bool {
    !sent_to_sign_in(answer) && answer.status != 403 && answer.status < 500
}

#[tokio::test(flavor = "multi_thread")]
async fn every_route_asks_what_it_says() {
    TestApp::each(async |app| {
        let (nobody, outsider, reader) = (app.nobody(), app.outsider().await, app.reader_of("MA").await);
        let mut broken = Vec::new();
        for route in table() {
            let mut promise = |who: &str, answer: &Answer, kept: bool| {
                if !kept {
                    let Answer { status, location, .. } = answer;
                    broken.push(format!(
                        "{} {} needs {:?}; {who} got {status} {}",
                        route.method,
                        route.path,
                        route.needs,
                        location.as_deref().unwrap_or_default()
                    ));
                }
            };
            // Ends the very session that asks.
            let ends_session = route.path.contains("sign-out");
            let (a, b, c) = (
                ask(&nobody, &route).await,
                ask(if ends_session { &nobody } else { &outsider }, &route).await,
                ask(if ends_session { &nobody } else { &reader }, &route).await,
            );
            match route.needs {
                Needs::Nothing => {
                    promise("nobody", &a, let_in(&a));
                    promise("an outsider", &b, let_in(&b));
                    promise("a reader", &c, let_in(&c));
                }
                Needs::EmptyDatabase => {
                    // The organisation exists: there is no first run any more.
                    promise("nobody", &a, (300..500).contains(&a.status));
                }
                Needs::SignedIn => {
                    promise("nobody", &a, sent_to_sign_in(&a));
                    promise("an outsider", &b, ends_session || let_in(&b));
                    promise("a reader", &c, ends_session || let_in(&c));
                }
                Needs::Grant(can) => {
                    promise("nobody", &a, sent_to_sign_in(&a));
                    promise("an outsider", &b, b.status == 403);
                    let granted = allows(can, Position::Reader, Level::National);
                    promise("a reader", &c, if granted { let_in(&c) } else { c.status == 403 });
                }
            }
        }
        assert!(broken.is_empty(), "{}", broken.join("\n"));
    })
    .await;
}

/// Reading writes nothing; only taking a list away is an act, with its line in the journal.
#[tokio::test(flavor = "multi_thread")]
async fn reading_never_writes() {
    let app = TestApp::on_sqlite().await;
    let visitors = [app.nobody(), app.administrator().await, app.secretary_of("MA").await];
    let mut wrote = Vec::new();
    for route in table().into_iter().filter(|route| route.method == Method::GET) {
        for visitor in &visitors {
            let before = fingerprint(&app);
            ask(visitor, &route).await;
            if fingerprint(&app) != before {
                wrote.push(route.path);
            }
        }
    }
    wrote.dedup();
    let exports: Vec<&str> = table()
        .iter()
        .filter(|r| {
            r.method == Method::GET
                && [".csv", ".xlsx", ".pdf", ".zip"].iter().any(|end| r.path.ends_with(end))
        })
        .map(|r| r.path)
        .collect();
    let others: Vec<&&str> = wrote.iter().filter(|path| !exports.contains(path)).collect();
    assert!(others.is_empty(), "these pages write when they are read: {others:?}");
    assert!(wrote.contains(&"/people.csv"), "a list taken away has its line in the journal");
}

/// The bytes of the database and of its log of writes.
fn fingerprint(app: &TestApp) -> u64 {
    let file = app.app.db.file().expect("a file").to_owned();
    let mut log = file.clone().into_os_string();
    log.push("-wal");
    let mut hash = DefaultHasher::new();
    for path in [file.into_os_string(), log] {
        std::fs::read(path).unwrap_or_default().hash(&mut hash);
    }
    hash.finish()
}

#[tokio::test(flavor = "multi_thread")]
async fn no_other_site_can_write() {
    let app = TestApp::on_sqlite().await;
    let secretary = app.secretary_of("MA").await.from_site("cross-site");
    for route in table().into_iter().filter(|route| route.method != Method::GET) {
        let before = fingerprint(&app);
        let answer = ask(&secretary, &route).await;
        assert_eq!(answer.status, 400, "{} {}: {answer}", route.method, route.path);
        assert_eq!(fingerprint(&app), before, "{} {} wrote for another site", route.method, route.path);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_not_in_the_table_is_not_there() {
    let app = TestApp::on_sqlite().await;
    let administrator = app.administrator().await;
    for path in ["/nowhere", "/assets/../Cargo.toml", "/assets/nothing.css", "/.git/config", "/admin"] {
        assert_eq!(administrator.get(path).await.status, 404, "{path}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn every_answer_carries_the_content_policy() {
    let app = TestApp::on_sqlite().await;
    for path in ["/healthz", "/sign-in", "/nowhere", "/units"] {
        let answer = app.nobody().get(path).await;
        let policy = answer.header("content-security-policy").unwrap_or_default();
        assert!(policy.starts_with("default-src 'none'") && !policy.contains("unsafe"), "{path}: {policy}");
        assert_eq!(answer.header("x-content-type-options"), Some("nosniff"), "{path}");
    }
}
