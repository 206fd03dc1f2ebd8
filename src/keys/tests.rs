use super::{Entropy, Keys, Locked};

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
