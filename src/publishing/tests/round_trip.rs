//! What the rapporteur writes, the reader reads back: generated meetings of every kind, body and level, with women and men
//! in every role, framers, hosts elsewhere, agendas, decisions that name people, and dates to come.

mod invented;

use crate::{
    communiques::{self, Sheet},
    meetings::rapporteur::communique,
    publishing::{check, model},
    territory,
    testing::TestApp,
};
use invented::{Dice, kinds};

/// So many meetings of each kind of body.
const ROUNDS: usize = 16;

async fn read(app: &TestApp, lines: &[String]) -> (String, Sheet) {
    let whole = model::whole(&lines[0], &lines[1..].join("\n"));
    let sheet = communiques::understand(&app.app, whole.clone()).await.expect("it is read");
    (whole, sheet)
}

/// D11 C10: the round trip. Every field of every text that the rapporteur writes is read back as the record has it, for
/// meetings of each kind of body of the statute.
#[tokio::test(flavor = "multi_thread")]
async fn what_the_rapporteur_writes_is_read_back() {
    let app = TestApp::on_sqlite().await;
    let gazette = territory::gazette(&app.app).await.expect("the territory");
    let rules = app.app.rules();
    let mut dice = Dice::of(20_261_122, &rules, &gazette);
    let kinds = kinds(&rules);
    assert!(kinds.len() > 20, "{} kinds of body", kinds.len());
    let (mut wrong, mut fields) = (vec![], 0);
    for body in (0..ROUNDS).flat_map(|_| &kinds) {
        let (told, values) = dice.meeting(body);
        let (whole, sheet) = read(&app, &communique(&told)).await;
        let findings = check::compare(&told, &values, &sheet);
        fields += findings.len();
        let differing: Vec<String> = findings
            .iter()
            .filter(|f| !f.agrees)
            .map(|f| format!("  {:?}: {:?} read as {:?}", f.field, f.record, f.read))
            .collect();
        if !differing.is_empty() {
            wrong.push(format!("{}\n{whole}\n", differing.join("\n")));
        }
    }
    assert!(fields > 15 * ROUNDS * kinds.len(), "{fields} fields");
    assert!(wrong.is_empty(), "{} texts:\n{}", wrong.len(), wrong.join("\n"));
}

/// D11: what a hand changed in the text differs: the day, whoever was left out, a decision that nobody took, what is no
/// longer to come.
#[tokio::test(flavor = "multi_thread")]
async fn what_was_changed_is_found() {
    let app = TestApp::on_sqlite().await;
    let gazette = territory::gazette(&app.app).await.expect("the territory");
    let rules = app.app.rules();
    let mut dice = Dice::of(7, &rules, &gazette);
    let mut changed = [0; 4];
    for body in kinds(&rules).iter().cycle().take(60) {
        let (told, values) = dice.meeting(body);
        let differing = async |lines: &[String], field: check::Field| {
            let (whole, sheet) = read(&app, lines).await;
            let found = check::compare(&told, &values, &sheet);
            assert!(found.iter().any(|f| f.field == field && !f.agrees), "{field:?} in\n{whole}");
        };
        let mut other = told.clone();
        if told.exact && told.until.is_empty() {
            other.day = "الأربعاء 1 يناير 2025".into();
            differing(&communique(&other), check::Field::Date).await;
            changed[0] += 1;
        }
        other = told.clone();
        if let Some(gone) = other.guests.pop() {
            assert!(told.guests.iter().any(|g| g.name == gone.name));
            differing(&communique(&other), check::Field::Person).await;
            changed[1] += 1;
        }
        other = told.clone();
        if let Some(decision) = other.decisions.first_mut() {
            decision.text = "بيع المقر المركزي".into();
            differing(&communique(&other), check::Field::Decision).await;
            changed[2] += 1;
        }
        other = told.clone();
        if other.next.pop().is_some() {
            differing(&communique(&other), check::Field::Next).await;
            changed[3] += 1;
        }
    }
    assert!(changed.iter().all(|n| *n > 15), "{changed:?}");
}
