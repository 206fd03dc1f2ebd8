use super::{Asker, Name, find, store::name_inserts, tokens};
use crate::{
    MIGRATIONS,
    access::Scope,
    statutes::Rulebook,
    territory::Place,
    ui::{Lang, Words},
};
use amana_base::Day;
use amana_sql::{Db, sql};
use amana_testkit::for_each_engine;

async fn person(db: &Db, id: i64, ar: &str, la: &str, place: Place) {
    let mut tx = db.begin().await.unwrap();
    tx.exec(sql!(
        "insert into person (id, name_ar, name_la, sort_key, made_by) values ({id}, {ar}, {la}, {ar}, 1)"
    ))
    .await
    .unwrap();
    tx.bulk(name_inserts("person", id, Name { ar, la }, &[place])).await.unwrap();
    tx.commit().await.unwrap();
}

async fn names(db: &Db, scopes: &[Scope], asked: &str) -> Vec<String> {
    let rules = Rulebook::default();
    let asker = Asker { db, scopes, rules: &rules, words: Words::of(Lang::Ar), on: Day(20_000) };
    find(&asker, asked, 20).await.unwrap().into_iter().map(|a| a.name).collect()
}

const HERE: Place = Place::raw(3, 31, 0);
const THERE: Place = Place::raw(4, 41, 0);

/// O01, O02, O03: any spelling, either script, either order finds the person.
#[tokio::test(flavor = "multi_thread")]
async fn a_person_is_found_however_the_name_is_written() {
    for_each_engine(MIGRATIONS, async |db| {
        person(&db, 1, "عبد اللطيف الفويرق", "Abdellatif El Fouirak", HERE).await;
        person(&db, 2, "إبراهيم الهاشمي", "Brahim El Hachimi", HERE).await;
        person(&db, 3, "فاطمة الزهراء بنعيسى", "Fatima Zahra Benaissa", HERE).await;
        let all = [Scope::Nation];
        for asked in [
            "الفويرق",
            "الفويرق عبد اللطيف",
            "عبداللطيف",
            "fouirak",
            "El Fouirak Abdellatif",
            "الفـويرق",
            "فوير",
        ] {
            assert_eq!(
                names(&db, &all, asked).await.first().map(String::as_str),
                Some("عبد اللطيف الفويرق"),
                "{asked}"
            );
        }
        for asked in ["ابراهيم", "أبراهيم الھاشمي", "الهاشمى", "hachimi"] {
            assert_eq!(
                names(&db, &all, asked).await.first().map(String::as_str),
                Some("إبراهيم الهاشمي"),
                "{asked}"
            );
        }
        for asked in ["فاطمه الزهراء", "بن عيسى", "benaissa fatima"] {
            assert_eq!(
                names(&db, &all, asked).await.first().map(String::as_str),
                Some("فاطمة الزهراء بنعيسى"),
                "{asked}"
            );
        }
        assert!(names(&db, &all, "لا أحد بهذا").await.is_empty());
        assert!(names(&db, &all, "").await.is_empty());
        assert!(names(&db, &all, "\u{202e}\u{200f}").await.is_empty());
    })
    .await;
}

/// Outside one's territory nothing is found, whatever is asked.
#[tokio::test(flavor = "multi_thread")]
async fn search_stays_in_the_territory() {
    for_each_engine(MIGRATIONS, async |db| {
        person(&db, 1, "سعيد الورياغلي", "Said El Ouariaghli", HERE).await;
        person(&db, 2, "سعيد الورياغلي", "Said El Ouariaghli", THERE).await;
        assert_eq!(names(&db, &[Scope::Province(THERE.province)], "الورياغلي").await.len(), 1);
        assert_eq!(names(&db, &[Scope::Nation], "الورياغلي").await.len(), 2);
        assert!(names(&db, &[Scope::Province(amana_base::Id::from_raw(99))], "الورياغلي").await.is_empty());
        assert_eq!(
            names(&db, &[Scope::Region(HERE.region), Scope::Province(THERE.province)], "said").await.len(),
            2
        );
    })
    .await;
}

/// O06: a territory's name matches across hyphen, spacing and glued forms.
#[test]
fn names_of_places_meet_across_spacing() {
    let kept = tokens(Name { ar: "فاس-مكناس", la: "Fès-Meknès" });
    for asked in ["فاس- مكناس", "فاس مكناس", "Fes Meknes"] {
        let words = super::question(asked);
        assert!(words.iter().all(|(w, s)| kept.contains(w) || kept.contains(s)), "{asked}");
    }
}
