//! Every page that a link leads to: one heading, right to left, nothing sticking out, nothing that axe finds, nothing
//! on the console; at a desk in the light and on a phone in the dark.

use super::{come_in, sit};
use amana::{
    routes::{Route, table},
    testing::Listening,
};
use amana_testkit::browser::{Browser, Screen};
use axum::http::Method;
use std::collections::{BTreeMap, BTreeSet, VecDeque};

/// The route that an address belongs to.
fn route_of<'a>(routes: &'a [Route], path: &str) -> Option<&'a str> {
    let asked: Vec<&str> = path.split(['?', '#']).next().unwrap_or_default().split('/').collect();
    let fits = |route: &&Route| {
        let parts: Vec<&str> = route.path.split('/').collect();
        route.method == Method::GET
            && parts.len() == asked.len()
            && parts
                .iter()
                .zip(&asked)
                .all(|(part, word)| part == word || (part.starts_with('{') && !word.is_empty()))
    };
    // The plainest first: `/bodies/new` before `/bodies/{id}`.
    let mut fitting: Vec<&Route> = routes.iter().filter(fits).collect();
    fitting.sort_by_key(|route| route.path.matches('{').count());
    fitting.first().map(|route| route.path)
}

/// How many meetings are opened for their links: what a page offers hangs on the state of its meeting.
const MEETINGS: usize = 16;

/// Walks from the home page, one page of each route, and gives what is wrong with each.
async fn walk(program: &Listening, browser: &Browser, who: &str) -> (Vec<String>, Vec<String>) {
    let routes = table();
    let mut seen: BTreeMap<&str, String> = BTreeMap::new();
    let mut meetings: BTreeSet<String> = BTreeSet::new();
    let mut waiting = VecDeque::from(["/".to_owned()]);
    let mut wrong = Vec::new();
    while let Some(path) = waiting.pop_front() {
        let Some(route) = route_of(&routes, &path) else {
            let missing = format!("{path}: a link leads there, and no route does");
            if !wrong.contains(&missing) {
                wrong.push(missing);
            }
            continue;
        };
        // What is taken away as a file is no page: `/units/{code}/below.csv`.
        let file = route.rsplit('/').next().is_some_and(|last| last.contains('.'));
        let another = route == "/meetings/{id}" && meetings.len() < MEETINGS && meetings.insert(path.clone());
        if file || route.starts_with("/assets") || (seen.contains_key(route) && !another) {
            continue;
        }
        if seen.contains_key(route) {
            browser.goto(&format!("{}{path}", program.address)).await;
        } else {
            seen.insert(route, path.clone());
            wrong.extend(look(program, browser, &path, who).await);
        }
        let links = browser
            .script(
                "return [...document.querySelectorAll('a[href^=\"/\"]')].map(a => a.getAttribute('href'))",
                &[],
            )
            .await;
        waiting.extend(
            links.as_array().into_iter().flatten().filter_map(|link| link.as_str().map(str::to_owned)),
        );
    }
    (seen.into_keys().map(str::to_owned).collect(), wrong)
}

async fn look(program: &Listening, browser: &Browser, path: &str, who: &str) -> Vec<String> {
    let mut wrong = Vec::new();
    for (screen, dark, name) in [(Screen::Desk, false, "desk"), (Screen::Phone, true, "phone")] {
        browser.screen(screen).await;
        browser.dark(dark).await;
        browser.goto(&format!("{}{path}", program.address)).await;
        let mut faults = browser.faults().await;
        let heading = browser.count("h1").await;
        if heading != 1 {
            faults.push(format!("{heading} headings of the first rank"));
        }
        let frame = browser
            .script("return document.documentElement.lang + ' ' + document.documentElement.dir", &[])
            .await;
        if frame != "ar rtl" {
            faults.push(format!("is {frame}, not ar rtl"));
        }
        wrong.extend(faults.into_iter().map(|fault| format!("{path} ({name}): {fault}")));
        let file = path.split(['?', '#']).next().unwrap_or_default().replace('/', "-");
        browser.screenshot(&format!("{who}{file}-{name}")).await;
    }
    wrong
}

async fn every_page_of(program: &Listening, browser: Browser, who: &str) -> Vec<String> {
    let (seen, wrong) = walk(program, &browser, who).await;
    eprintln!("{who} saw {}: {}", seen.len(), seen.join(" "));
    assert!(wrong.is_empty(), "{} faults:\n{}", wrong.len(), wrong.join("\n"));
    browser.close().await;
    seen
}

/// What links lead a secretary and a rapporteur to, from convening to deciding.
const MEETING: &[&str] = &[
    "/bodies/{id}/meetings/new",
    "/meetings/{id}/convocation",
    "/meetings/{id}/plan",
    "/summonses/{id}",
    "/meetings/{id}/room",
    "/meetings/{id}/roll",
    "/meetings/{id}/floor",
    "/meetings/{id}/proposals",
    "/meetings/{id}/proposals/{proposal}",
    "/meetings/{id}/ballots",
    "/meetings/{id}/door",
    "/meetings/{id}/mine",
    "/meetings/{id}/screen",
    "/meetings/{id}/decisions/new",
    "/proposed-decisions/{id}",
    "/proposed-decisions/{id}/words",
    "/proposed-decisions/{id}/effects/new",
];

/// A09: no page needs anything from outside, and each fits a small phone.
#[tokio::test(flavor = "multi_thread")]
async fn the_party_finds_every_page_in_order() {
    let (program, sign_ins) = Listening::start_demo().await;
    let names = ["headquarters", "secretary", "rapporteur"];
    for (who, name) in sign_ins.iter().zip(names) {
        let browser = come_in(&program, who).await;
        let seen = every_page_of(&program, browser, name).await;
        let everybody = ["/", "/account", "/units/{code}", "/calendar", "/meetings/{id}"];
        let writers = if name == "headquarters" { &[][..] } else { MEETING };
        // What people ask of their data, and what is kept long enough (09-08).
        let answers = ["/rights", "/rights/{id}", "/rights/retention"];
        let answers = if name == "headquarters" { &[][..] } else { &answers };
        for route in ["/my-data", "/my-data/erasure", "/processing"].iter().chain(answers) {
            assert!(seen.iter().any(|path| path == route), "no link leads {name} to {route}");
        }
        for route in everybody.iter().chain(writers) {
            assert!(seen.iter().any(|path| path == route), "no link leads {name} to {route}");
        }
    }
}

/// A page says what is missing where nothing is recorded yet.
#[tokio::test(flavor = "multi_thread")]
async fn an_empty_organisation_finds_every_page_in_order() {
    let program = Listening::start().await;
    let administrator = program.test.administrator().await;
    let browser = sit(&program, &administrator).await;
    every_page_of(&program, browser, "empty").await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_stranger_finds_the_sign_in_page_in_order() {
    let program = Listening::start().await;
    let browser = Browser::open().await;
    let wrong = look(&program, &browser, "/sign-in", "stranger").await;
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    browser.close().await;
}
