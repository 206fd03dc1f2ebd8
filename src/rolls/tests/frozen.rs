use crate::{
    access::Deed,
    app::App,
    journal::Verb,
    members::tests::agree::happen,
    record::Stop,
    rolls::{
        self, NewRoll, Refusal, Roll, Stand, Verdict, about, proof,
        store::{self, lists},
    },
    testing::TestApp,
    web::Visit,
};
use amana_base::{Day, Id};
use amana_sql::sql;
use rand_chacha::{ChaCha20Rng, rand_core::SeedableRng};
use std::sync::Arc;

/// Everything that is stored of a roll, as text.
async fn stored(app: &App, roll: Id<Roll>) -> Vec<String> {
    let rows = sql!(
        (i64, String, String, String, String, String, Vec<u8>),
        "select person_id, verdict, reason, article, name_ar, unit_code, leaf from roll_entry where roll_id = {roll} order by person_id"
    );
    let mut out: Vec<String> =
        app.db.all(rows).await.expect("lines").iter().map(|row| format!("{row:?}")).collect();
    let seal =
        sql!((i64, Vec<u8>, Vec<u8>), "select electors, root, hash from roll_seal where roll_id = {roll}");
    out.extend(app.db.all(seal).await.expect("a seal").iter().map(|row| format!("{row:?}")));
    out
}

/// Draws up, shows, waits and freezes a roll of the province, as officers would.
async fn frozen(app: &TestApp, day: Day) -> Id<Roll> {
    let visit = Visit::of_program(app.app.clone());
    let unit = app.unit("03.531").await;
    let mut deed = Deed::begin(&visit, Verb::DrawUpRoll).await.expect("a transaction");
    let new = NewRoll { title: "x".into(), unit: unit.id, place: unit.place(), body: None, day };
    let id = rolls::draw_up(&mut deed, new).await.expect("drawn up");
    rolls::show(&mut deed, id, None).await.expect("shown");
    deed.commit(about(id, unit.place())).await.expect("kept");
    let before = app.clock.now();
    app.clock.set(before.plus_seconds(6 * 86_400));
    let visit = Visit::of_program(app.app.clone());
    let mut deed = Deed::begin(&visit, Verb::FreezeRoll).await.expect("a transaction");
    rolls::freeze(&mut deed, id, Some(Verdict::Listed)).await.expect("frozen");
    deed.commit(about(id, unit.place())).await.expect("kept");
    app.clock.set(before);
    id
}

/// The base of congresses: over random histories of the register nothing moves a frozen roll, its hash is that of its lines at any
/// time, and each voter's slip leads to it.
#[tokio::test(flavor = "multi_thread")]
async fn nothing_moves_a_frozen_roll() {
    TestApp::each(async |app| {
        let mut places = vec![];
        for code in ["03.531.01.05", "03.531.01.03", "03.561"] {
            places.push(app.unit(code).await.place());
        }
        let (mut rng, mut known) = (ChaCha20Rng::seed_from_u64(77), vec![]);
        for _ in 0..120 {
            happen(&Visit::of_program(app.app.clone()), &mut rng, &places, &mut known).await;
        }
        let today = Visit::of_program(app.app.clone()).today;
        let roll = frozen(app, today.plus(20)).await;
        let before = stored(&app.app, roll).await;
        assert!(before.len() > 5, "{before:?}");
        let electorate = rolls::electorate(&app.app.db, roll).await.expect("a query").expect("frozen");
        for round in 0..3 {
            for _ in 0..30 {
                happen(&Visit::of_program(app.app.clone()), &mut rng, &places, &mut known).await;
            }
            assert_eq!(stored(&app.app, roll).await, before, "round {round}");
            assert_eq!(
                rolls::electorate(&app.app.db, roll).await.expect("a query").as_ref(),
                Some(&electorate)
            );
        }
        let row = app.app.db.one(store::roll(roll, crate::access::Scope::Nation)).await.expect("a roll");
        for person in &electorate.persons {
            assert_eq!(rolls::may_vote(&app.app.db, roll, *person).await.expect("a query"), Some(true));
            let slip = rolls::slip(&app.app.db, &row, *person).await.expect("a query").expect("a slip");
            let read = proof::Slip::read(&slip.text()).expect("a slip");
            assert!(rolls::proves(&row, &read), "{read:?}");
            // Another's name on it, and it proves nothing.
            assert!(!rolls::proves(&row, &proof::Slip { name_ar: format!("{} ب", read.name_ar), ..read }));
        }
        // Nothing written past the program's verbs is taken either.
        let person = electorate.persons[0];
        for change in [
            sql!(
                "update roll_entry set verdict = 'excluded' where roll_id = {roll} and person_id = {person}"
            ),
            sql!("update roll_entry set name_ar = 'x' where roll_id = {roll} and person_id = {person}"),
            sql!("delete from roll_entry where roll_id = {roll}"),
            sql!("update roll_seal set electors = 1 where roll_id = {roll}"),
            sql!("delete from roll_seal where roll_id = {roll}"),
            sql!("update roll set on_day = 1 where id = {roll}"),
            store::entry_delete(roll, person),
        ] {
            let mut tx = app.app.db.begin().await.expect("a transaction");
            let refused = tx.exec(change).await.expect_err("frozen");
            assert_eq!(refused.constraint(), Some("roll_frozen"));
        }
        let visit = Visit::of_program(app.app.clone());
        let mut deed = Deed::begin(&visit, Verb::RedrawRoll).await.expect("a transaction");
        let refused = rolls::redraw(&mut deed, roll).await.expect_err("frozen");
        assert!(matches!(refused, Stop::Refused(Refusal::FrozenAlready)), "{refused:?}");
        drop(deed);
        // 09-08: the name of somebody who is erased goes, and the hash is still that of the lines.
        app.write(store::names_erased(person)).await;
        let line = app.app.db.one(lists::entry(roll, person)).await.expect("a line");
        assert_eq!((line.name_ar.as_str(), line.verdict), ("", Verdict::Listed));
        let leaves =
            app.app.db.all(store::leaves(roll, Id::from_raw(i64::MIN), 10_000)).await.expect("leaves");
        let leaves: Vec<Vec<u8>> = leaves.into_iter().map(|(_, leaf)| leaf).collect();
        assert_eq!(Some(proof::root(&leaves).to_vec()), row.root);
        assert!(rolls::slip(&app.app.db, &row, person).await.expect("a query").is_none());
        // Withdrawn, it gives no electorate any more.
        app.clock.set(app.clock.now().plus_seconds(7 * 86_400));
        let visit = Visit::of_program(app.app.clone());
        let mut deed = Deed::begin(&visit, Verb::WithdrawRoll).await.expect("a transaction");
        rolls::withdraw(&mut deed, roll, "x").await.expect("withdrawn");
        deed.commit(about(roll, row.place())).await.expect("kept");
        assert_eq!(rolls::electorate(&app.app.db, roll).await.expect("a query"), None);
        let steps = app.app.db.all(store::steps(roll)).await.expect("steps");
        assert_eq!(rolls::stand(steps.iter().map(|s| (s.step, s.until_on))), Stand::Withdrawn);
    })
    .await;
}

/// So many members of one commune, by rows, all of them voters.
async fn crowd(app: &Arc<App>, unit: &crate::territory::store::UnitRow, n: i64) {
    let place = unit.place();
    let mut tx = app.db.begin().await.expect("a transaction");
    let rows = (0..n).flat_map(|i| {
        let (person, member, step, paid) = (1_000_000 + i, 5_000_000 + i, 10_000_000 + 2 * i, 10_000_001 + 2 * i);
        let name = format!("عضو {i}");
        [
            sql!(
                "insert into person (id, name_ar, name_la, region_id, province_id, commune_id, sort_key, made_by)
                 values ({person}, {name}, '', {place.region}, {place.province}, {place.commune}, {name}, 0)"
            ),
            sql!(
                "insert into membership (id, person_id, region_id, province_id, commune_id, joined_on, joined_how, birth_year,
                   paid_until_on, made_by)
                 values ({member}, {person}, {place.region}, {place.province}, {place.commune}, 20000, 'import', 1980, 21000, 0)"
            ),
            sql!(
                "insert into membership_step (id, membership_id, ordinal, step, on_day, region_id, province_id, commune_id, at, made_by)
                 values ({step}, {member}, 1, 'joined', 20000, {place.region}, {place.province}, {place.commune}, 0, 0)"
            ),
            sql!(
                "insert into membership_step (id, membership_id, ordinal, step, on_day, until_on, at, made_by)
                 values ({paid}, {member}, 2, 'renewed', 20000, 21000, 0, 0)"
            ),
        ]
    });
    tx.bulk(rows).await.expect("a crowd");
    tx.commit().await.expect("kept");
}

/// The base of congresses: a hundred thousand voters are drawn up and frozen in seconds. Run it with `--release --ignored`; a tenth of
/// it runs with every test.
async fn freezes(n: i64, most: std::time::Duration) {
    TestApp::each(async |app| {
        let unit = app.unit("03.531.01.05").await;
        crowd(&app.app, &unit, n).await;
        let visit = Visit::of_program(app.app.clone());
        let began = std::time::Instant::now();
        let mut deed = Deed::begin(&visit, Verb::DrawUpRoll).await.expect("a transaction");
        let new = NewRoll {
            title: "x".into(),
            unit: unit.id,
            place: unit.place(),
            body: None,
            day: visit.today.plus(20),
        };
        let id = rolls::draw_up(&mut deed, new).await.expect("drawn up");
        rolls::show(&mut deed, id, None).await.expect("shown");
        deed.commit(about(id, unit.place())).await.expect("kept");
        let drawn = began.elapsed();
        let before = app.clock.now();
        app.clock.set(before.plus_seconds(6 * 86_400));
        let visit = Visit::of_program(app.app.clone());
        let began = std::time::Instant::now();
        let mut deed = Deed::begin(&visit, Verb::FreezeRoll).await.expect("a transaction");
        let frozen = rolls::freeze(&mut deed, id, None).await.expect("frozen");
        deed.commit(about(id, unit.place())).await.expect("kept");
        let took = began.elapsed();
        app.clock.set(before);
        eprintln!("{n} voters: drawn up in {drawn:?}, frozen in {took:?}");
        assert_eq!(frozen.electors, n);
        assert!(drawn < most && took < most, "drawn up in {drawn:?}, frozen in {took:?}");
    })
    .await;
}

/// The base of congresses: ten thousand voters freeze at once, whatever the machine is doing.
#[tokio::test(flavor = "multi_thread")]
async fn ten_thousand_voters_freeze_in_seconds() {
    freezes(10_000, std::time::Duration::from_secs(60)).await;
}

#[tokio::test(flavor = "multi_thread")]
#[ignore = "a measurement: cargo test --release -- --ignored a_hundred_thousand"]
async fn a_hundred_thousand_voters_freeze_in_seconds() {
    freezes(100_000, std::time::Duration::from_secs(20)).await;
}
