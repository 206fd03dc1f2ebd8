use crate::{
    access::{Deed, Scope},
    app::App,
    journal::Verb,
    members::tests::agree::happen,
    merging::{Merged, Refusal, about, merge, store::links, unmerge},
    people::Person,
    record::Stop,
    testing::TestApp,
    web::Visit,
};
use amana_base::Id;
use amana_sql::{Val, sql};
use rand_chacha::{
    ChaCha20Rng,
    rand_core::{Rng, SeedableRng},
};
use std::{
    collections::{BTreeMap, BTreeSet},
    sync::Arc,
};

/// Every row of every table that a merge may touch, but for the journal and the merges themselves.
async fn everything(app: &App) -> BTreeMap<String, BTreeSet<String>> {
    let touched: BTreeSet<&str> = links::all()
        .map(|l| l.table)
        .chain([
            "person",
            "person_place",
            "person_secret",
            "person_key",
            "account",
            "membership",
            "membership_step",
            "membership_change",
            "membership_label",
            "name_token",
            "application",
            "prospect",
            "roll_entry",
        ])
        .collect();
    let mut tx = app.db.begin().await.expect("a transaction");
    let mut out = BTreeMap::new();
    for table in tx.tables().await.expect("tables") {
        if !touched.contains(table.name.as_str()) {
            continue;
        }
        let (mut rows, mut after): (BTreeSet<String>, Option<Vec<Val>>) = (BTreeSet::new(), None);
        loop {
            let some = tx.table_rows(&table, after.as_deref(), 2_000).await.expect("rows");
            let Some(last) = some.last() else { break };
            after = Some(last.clone());
            rows.extend(some.iter().map(|row| format!("{row:?}")));
        }
        out.insert(table.name.clone(), rows);
    }
    out
}

fn differences(
    before: &BTreeMap<String, BTreeSet<String>>,
    after: &BTreeMap<String, BTreeSet<String>>,
) -> Vec<String> {
    let mut out = vec![];
    for (table, rows) in before {
        let now = after.get(table).cloned().unwrap_or_default();
        out.extend(rows.difference(&now).map(|row| format!("- {table} {row}")));
        out.extend(now.difference(rows).map(|row| format!("+ {table} {row}")));
    }
    out
}

async fn merged(app: &Arc<App>, a: Id<Person>, b: Id<Person>) -> Result<Merged, Refusal> {
    let visit = Visit::of_program(app.clone());
    let mut deed = Deed::begin(&visit, Verb::MergePersons).await.expect("a transaction");
    match merge(&mut deed, &[Scope::Nation], a, b).await {
        Ok(merged) => {
            let entry = about(merged.kept, merged.gone, crate::territory::Place::NATION);
            deed.commit(entry).await.expect("kept");
            Ok(merged)
        }
        Err(Stop::Refused(refusal)) => Err(refusal),
        Err(Stop::Failed(error)) => panic!("{error}"),
    }
}

async fn apart(app: &Arc<App>, merged: Merged) -> Result<(), Refusal> {
    let visit = Visit::of_program(app.clone());
    let mut deed = Deed::begin(&visit, Verb::UnmergePersons).await.expect("a transaction");
    match unmerge(&mut deed, &[Scope::Nation], merged.id).await {
        Ok(merged) => {
            let entry = about(merged.kept, merged.gone, crate::territory::Place::NATION);
            deed.commit(entry).await.expect("kept");
            Ok(())
        }
        Err(Stop::Refused(refusal)) => Err(refusal),
        Err(Stop::Failed(error)) => panic!("{error}"),
    }
}

/// No row points to the record that went, but those that say why they stay.
async fn nothing_left(app: &App, merged: Merged) {
    for link in links::all() {
        let left = app.db.all((link.rows)(merged.gone, Id::from_raw(-1))).await.expect("rows");
        for key in left {
            // Only where the survivor has one of their own there.
            let movable = app.db.all((link.rows)(merged.gone, merged.kept)).await.expect("rows");
            assert!(!movable.contains(&key), "{}.{} {key:?}", link.table, link.column);
        }
    }
}

/// G01: over random histories of the register, two records that are made one and taken apart leave the database as it was, but for the
/// journal: memberships moved or folded, sealed values, labels, places, the words by which they are found.
#[tokio::test(flavor = "multi_thread")]
async fn merged_and_taken_apart_nothing_changed() {
    TestApp::each(async |app| {
        let mut places = vec![];
        for code in ["03.531.01.05", "03.531.01.03", "03.561"] {
            places.push(app.unit(code).await.place());
        }
        let (mut rng, mut known) = (ChaCha20Rng::seed_from_u64(2027), vec![]);
        for _ in 0..90 {
            happen(&Visit::of_program(app.app.clone()), &mut rng, &places, &mut known).await;
        }
        let persons = sql!((Id<Person>), "select distinct person_id from membership order by person_id");
        let persons = app.app.db.all(persons).await.expect("persons");
        let (mut joined, mut folded) = (0, 0);
        for _ in 0..14 {
            let mut pick = || persons[rng.next_u32() as usize % persons.len()];
            let (a, b) = (pick(), pick());
            let before = everything(&app.app).await;
            match merged(&app.app, a, b).await {
                Ok(done) => {
                    joined += 1;
                    nothing_left(&app.app, done).await;
                    let fold = sql!((i64), "select cast(count(*) as bigint) as n from merged_link where what = 'membership' and merge_id = {done.id}");
                    folded += app.app.db.one(fold).await.expect("a count");
                    assert!(!differences(&before, &everything(&app.app).await).is_empty());
                    assert_eq!(merged(&app.app, a, b).await, Err(Refusal::Gone), "once");
                    assert_eq!(apart(&app.app, done).await, Ok(()));
                    assert_eq!(apart(&app.app, done).await, Err(Refusal::NoMerge), "once");
                }
                Err(refusal) => {
                    assert!(matches!(refusal, Refusal::Same | Refusal::MembershipEnded(_)), "{refusal:?}");
                }
            }
            let changed = differences(&before, &everything(&app.app).await);
            assert!(changed.is_empty(), "{changed:#?}");
        }
        assert!(joined > 4 && folded > 0, "{joined} made one, {folded} folded");
    })
    .await;
}

/// G01: in a told life, with mandates, meetings, summonses, attendance, votes, signatures and work, persons of many relations are made
/// one and taken apart: everything is moved, and everything comes back.
#[tokio::test(flavor = "multi_thread")]
async fn a_whole_life_is_moved_and_comes_back() {
    let app = TestApp::on(amana_testkit::sqlite(crate::MIGRATIONS).await).await;
    crate::demo::set_up(&app.app, 7).await.expect("the story");
    let busy = sql!(
        (Id<Person>),
        "select p.id from person p where p.merged_into is null
         order by (select count(*) from attendance t where t.person_id = p.id) + (select count(*) from vote v where v.person_id = p.id)
           + (select count(*) from mandate m where m.person_id = p.id) + (select count(*) from action_item i where i.person_id = p.id)
           + (select count(*) from minutes_signature s where s.person_id = p.id) desc, p.id limit 40"
    );
    let busy = app.app.db.all(busy).await.expect("persons");
    let (mut rng, mut columns, mut refused) = (ChaCha20Rng::seed_from_u64(5), BTreeSet::new(), vec![]);
    // Some who were at meetings, with members of longer standing who were at none: the record of the former goes.
    let there = sql!(
        (Id<Person>),
        "select p.id from person p where p.merged_into is null and p.id in (select person_id from attendance)
         order by (select coalesce(min(m.joined_on), 999999) from membership m where m.person_id = p.id) desc, p.id desc limit 6"
    );
    let away = sql!(
        (Id<Person>),
        "select m.person_id from membership m where m.ended_on is null and m.person_id not in (select person_id from attendance)
         order by m.joined_on, m.id limit 6"
    );
    let there = app.app.db.all(there).await.expect("persons");
    let away = app.app.db.all(away).await.expect("persons");
    let mut pick = || busy[rng.next_u32() as usize % busy.len()];
    let pairs: Vec<_> = there.into_iter().zip(away).chain((0..6).map(|_| (pick(), pick()))).collect();
    for (a, b) in pairs {
        let before = everything(&app.app).await;
        match merged(&app.app, a, b).await {
            Ok(done) => {
                nothing_left(&app.app, done).await;
                let what = sql!((String), "select distinct what from merged_link where merge_id = {done.id}");
                columns.extend(app.app.db.all(what).await.expect("links"));
                assert_eq!(apart(&app.app, done).await, Ok(()));
            }
            Err(refusal) => refused.push(refusal),
        }
        let changed = differences(&before, &everything(&app.app).await);
        assert!(changed.is_empty(), "{changed:#?}");
    }
    for column in [
        "mandate.person_id",
        "attendance.person_id",
        "summons.person_id",
        "meeting_person.person_id",
        "name_token",
    ] {
        assert!(columns.contains(column), "{column} was never moved: {columns:?}, refused: {refused:?}");
    }
    app.remove().await;
}
