use super::{
    Entropy, Keys, Locked, begin_rotation, finish_rotation, open_field, rotate_some, seal_field, store,
    unfinished,
};
use crate::{app::App, journal::verify, testing::TestApp, web::Visit};
use amana_base::{Id, Ids};
use amana_sql::{Tx, sql};
use std::sync::Arc;

#[test]
fn a_key_file_reads_back_and_damage_is_told() {
    let keys = Keys::generate(Entropy::seeded(1)).unwrap();
    let text = keys.to_text();
    let same = Keys::from_text(&text, Entropy::seeded(2)).unwrap();
    assert_eq!(same.mark(), keys.mark());
    let sealed = keys.lock("login", b"a@b").unwrap();
    assert_eq!(same.open("login", &sealed).unwrap(), b"a@b");
    let damaged = text.replacen("master = \"", "master = \"AAAA", 1);
    assert!(Keys::from_text(&damaged, Entropy::seeded(2)).is_err());
    let swapped = text.replace(&keys.mark(), "000000000000");
    assert_eq!(
        Keys::from_text(&swapped, Entropy::seeded(2)).err().unwrap(),
        "its check does not agree with its keys"
    );
}

#[test]
fn another_key_opens_nothing() {
    let keys = Keys::generate(Entropy::seeded(1)).unwrap();
    let other = Keys::generate(Entropy::seeded(3)).unwrap();
    let sealed = keys.lock("login", b"a@b").unwrap();
    assert_eq!(other.open("login", &sealed), Err(Locked::WrongKey));
    assert_eq!(keys.open("another purpose", &sealed), Err(Locked::WrongKey));
    assert_eq!(keys.open("login", &sealed[..10]), Err(Locked::WrongKey));
    let (_, wrapped) = keys.fresh_person(5).unwrap();
    assert_eq!(keys.unwrap_person(6, &wrapped), Err(Locked::WrongKey));
}

#[test]
fn the_same_value_has_the_same_blind_index_under_one_key_only() {
    let keys = Keys::generate(Entropy::seeded(1)).unwrap();
    let other = Keys::generate(Entropy::seeded(3)).unwrap();
    assert_eq!(keys.blind("phone", "0600000000"), keys.blind("phone", "0600000000"));
    assert_ne!(keys.blind("phone", "0600000000"), keys.blind("email", "0600000000"));
    assert_ne!(keys.blind("phone", "0600000000"), other.blind("phone", "0600000000"));
}

/// 09-08 art. 23: keys are kept apart from what they open.
#[test]
fn a_key_file_is_private_and_never_overwritten() {
    let dir = tempfile::tempdir().unwrap();
    let path = dir.path().join("amana.keys");
    let keys = Keys::generate(Entropy::seeded(1)).unwrap();
    keys.write(&path).unwrap();
    assert!(keys.write(&path).is_err());
    assert_eq!(Keys::read(&path, Entropy::seeded(1)).unwrap().mark(), keys.mark());
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        std::fs::set_permissions(&path, std::fs::Permissions::from_mode(0o644)).unwrap();
        assert!(matches!(Keys::read(&path, Entropy::seeded(1)), Err(super::KeyFileProblem::Exposed(_))));
    }
}

/// The program again on the same database, with other keys.
fn with_keys(test: &TestApp, keys: &Keys, seed: u64) -> Arc<App> {
    let keys = Keys::from_text(&keys.to_text(), Entropy::seeded(3)).unwrap();
    let app = &test.app;
    let ids = Ids::new(test.clock.clone(), seed);
    App::new(app.db.clone(), test.clock.clone(), ids, keys, app.config.clone())
}

async fn write(app: &App, work: impl AsyncFn(&mut Tx, &App)) {
    let mut tx = app.db.begin().await.unwrap();
    work(&mut tx, app).await;
    tx.commit().await.unwrap();
}

/// A rotation broken off after its first portion goes on where it stopped; everything reads at each moment; at the end
/// nothing needs the former key, the blind index is that of the new one, each portion has its line, the journal verifies.
#[tokio::test(flavor = "multi_thread")]
async fn a_rotation_of_keys_is_taken_up_again_and_leaves_nothing_behind() {
    TestApp::each(async |test| {
        let former = Keys::from_text(&test.app.keys.to_text(), Entropy::seeded(4)).unwrap();
        let mut people = vec![];
        for _ in 0..450 {
            people.push(test.person(None).await);
        }
        write(&test.app, async |tx, app| {
            for (n, person) in people.iter().enumerate() {
                let phone = format!("06{n:08}");
                let (cipher, blind) = seal_field(tx, app, *person, "phone", &phone).await.unwrap();
                let change = sql!(
                    "insert into person_secret (person_id, field, cipher, blind, made_by)
                     values ({*person}, 'phone', {cipher}, {blind}, 0)"
                );
                tx.exec(change).await.unwrap();
            }
        })
        .await;
        let all_read = async |app: &App| {
            let mut tx = app.db.begin().await.unwrap();
            for (n, person) in people.iter().enumerate() {
                let row = tx.one(store::secrets(*person)).await.unwrap();
                let read = open_field(&mut tx, app, *person, "phone", &row.cipher).await.unwrap();
                assert_eq!(read, Some(format!("06{n:08}")));
            }
        };
        let fresh = former.rotated().unwrap();
        let app = with_keys(test, &fresh, 8);
        assert!(unfinished(&app).await.unwrap() && !unfinished(&test.app).await.unwrap());
        let visit = Visit::of_program(app.clone());
        begin_rotation(&visit, &former).await.unwrap();
        let first = rotate_some(&visit, Id::from_raw(i64::MIN)).await.unwrap();
        assert_eq!((first.persons, first.fields, first.done), (200, 200, false));
        // Here it is killed. What was done is done, the rest is as it was, all of it reads.
        all_read(&app).await;
        let again = with_keys(test, &fresh, 9);
        assert!(unfinished(&again).await.unwrap());
        let visit = Visit::of_program(again.clone());
        assert_eq!(finish_rotation(&visit, |_| {}).await.unwrap(), (250, 250));
        assert!(!unfinished(&again).await.unwrap());
        assert_eq!(finish_rotation(&visit, |_| {}).await.unwrap(), (0, 0), "nothing twice");
        all_read(&again).await;
        // The new index finds, the former does not; the former keys open nothing of it.
        let blind = again.keys.blind_field("phone", "0600000007");
        let found =
            sql!((i64), "select person_id from person_secret where field = 'phone' and blind = {blind}");
        assert_eq!(again.db.all(found).await.unwrap(), [people[7].raw()]);
        assert_ne!(blind, former.blind_field("phone", "0600000007"));
        let row = again.db.one(store::secrets(people[7])).await.unwrap();
        let wrapped = again.db.one(store::person_key(people[7])).await.unwrap().wrapped.unwrap();
        assert_eq!(former.unwrap_person(people[7].raw(), &wrapped), Err(Locked::WrongKey));
        let own = again.keys.unwrap_person(people[7].raw(), &wrapped).unwrap();
        assert_eq!(former.open_field(&own, "phone", &row.cipher), Err(Locked::WrongKey));
        let verbs: Vec<String> = again.db.all(crate::testing::store::verbs()).await.unwrap();
        assert_eq!(verbs.iter().filter(|v| *v == "rotate_keys").count(), 1);
        assert_eq!(verbs.iter().filter(|v| *v == "rewrap_keys").count(), 3);
        assert_eq!(verify::verify(&again, None, None, &[]).await.unwrap().breaks, vec![]);
    })
    .await;
}

#[test]
fn a_rotated_key_file_has_its_own_mark_and_knows_the_former() {
    let dir = tempfile::tempdir().unwrap();
    let path = dir.path().join("amana.keys");
    let keys = Keys::generate(Entropy::seeded(1)).unwrap();
    keys.write(&path).unwrap();
    let rotated = keys.rotated().unwrap();
    rotated.replace(&path).unwrap();
    let read = Keys::read(&path, Entropy::seeded(1)).unwrap();
    assert_eq!(read.mark(), rotated.mark());
    assert_ne!(read.mark(), keys.mark(), "so that the copy must be confirmed anew");
    assert!(read.bears(&keys.mark()) && read.bears(&read.mark()) && !keys.bears(&read.mark()));
    assert_eq!(std::fs::read_dir(dir.path()).unwrap().count(), 1, "nothing is left beside it");
}
