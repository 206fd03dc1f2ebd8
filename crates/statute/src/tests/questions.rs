//! Questions: names, titles, ranks, references, words for the reader.

use super::*;
use crate::{Competence, Gender, Group, Holding, LevelKey, Means, Number, ParallelKind, Position, Sphere};

/// O10: a title agrees with its holder, in three languages.
#[test]
fn a_title_agrees() {
    let statute = phs();
    let post = statute.post("regional_council", "president").expect("it exists");
    let label = |lang, gender, number| post.label(lang, gender, number);
    assert_eq!(label(Lang::Ar, Gender::Feminine, Number::One), "رئيسة المجلس الجهوي للحزب");
    assert_eq!(label(Lang::Ar, Gender::Masculine, Number::One), "رئيس المجلس الجهوي للحزب");
    assert_eq!(label(Lang::Ar, Gender::Masculine, Number::Many), "رؤساء المجالس الجهوية للحزب");
    assert_eq!(label(Lang::Fr, Gender::Feminine, Number::One), "présidente du conseil régional du parti");
    assert_eq!(label(Lang::En, Gender::Feminine, Number::One), "president of the party regional council");
}

/// B05: the rank is in words and agrees.
#[test]
fn a_deputy_says_the_rank() {
    let statute = phs();
    let deputy = statute.post("provincial_secretariat", "deputy").expect("it exists");
    assert_eq!(deputy.ranks, [1, 2, 3, 4, 5]);
    assert_eq!(deputy.ranked_label(Lang::Ar, Gender::Masculine, 3), "النائب الثالث للأمين الإقليمي");
    assert_eq!(deputy.ranked_label(Lang::Ar, Gender::Feminine, 5), "النائبة الخامسة للأمين الإقليمي");
    assert_eq!(
        deputy.ranked_label(Lang::Fr, Gender::Feminine, 1),
        "première secrétaire provinciale adjointe"
    );
    let body = statute.body_kind("provincial_secretariat").expect("it exists");
    let order: Vec<(&str, Option<u32>)> = body
        .replacements("provincial_secretary")
        .into_iter()
        .map(|(p, rank)| (p.key.as_str(), rank))
        .collect();
    assert_eq!(
        order,
        [1, 2, 3, 4, 5].map(|rank| ("deputy", Some(rank))),
        "the rank is the order of replacement"
    );
    assert!(body.replacements("treasurer").is_empty());
    let found = statute.find_post("النائب الخامس للأمين الاقليمي");
    assert_eq!((found.len(), found[0].post.key.as_str(), found[0].rank), (1, "deputy", Some(5)));
}

/// O04, O01, O02: every spelling and synonym finds the one statutory post.
#[test]
fn synonyms_find_one_post() {
    let statute = phs();
    for (text, body, post) in [
        ("الأمين الجهوي", "regional_secretariat", "regional_secretary"),
        ("الأمين العام الجهوي", "regional_secretariat", "regional_secretary"),
        ("الامين العام الجھوي", "regional_secretariat", "regional_secretary"),
        ("الأمينة الأقليمية", "provincial_secretariat", "provincial_secretary"),
        ("مقرر مكتب الأمانة الاقليمية", "provincial_secretariat", "rapporteur"),
        ("Secrétaire Provinciale", "provincial_secretariat", "provincial_secretary"),
        ("المنسقة الوطنية", "general_secretariat", "coordinator"),
    ] {
        let found = statute.find_post(text);
        assert_eq!(found.len(), 1, "{text}");
        assert_eq!((found[0].body.key.as_str(), found[0].post.key.as_str()), (body, post), "{text}");
    }
    for (text, body) in [
        ("الأمانة الجھوية", "regional_secretariat"),
        ("الأمانة الأقليمية", "provincial_secretariat"),
        ("لجنة للبت في الانخراطات", "membership_committee"),
        ("قطب النساء", "provincial_pole"),
        ("القيادة الجماعية للأمانة العامة", "general_secretariat"),
    ] {
        let found: Vec<&str> = statute.find_body(text).iter().map(|b| b.key.as_str()).collect();
        assert_eq!(found, [body], "{text}");
    }
    assert!(statute.find_post("رائد الفضاء").is_empty());
}

/// B01, B02: the region has an executive and a deliberative body of the party, and the law's council is another thing.
#[test]
fn a_region_has_two_bodies_of_the_party() {
    let (statute, law) = (phs(), law());
    let executive = statute.body_kind("regional_secretariat").expect("B01");
    let council = statute.body_kind("regional_council").expect("B02");
    assert_eq!((executive.level, council.level), (LevelKey::Regional, LevelKey::Regional));
    assert_eq!(council.nature, crate::Nature::Deliberative);
    assert!(council.post("president").is_some_and(|p| p.access == Position::Head));
    let elected = law.body_kind("law_regional_council").expect("the law's");
    assert_eq!(elected.sphere, Sphere::Elected);
    assert_ne!(elected.label(Lang::Ar, Number::One), council.label(Lang::Ar, Number::One));
}

/// B03: several co-holders with a coordinator chosen among them, who signs.
#[test]
fn the_top_may_be_a_collective() {
    let statute = phs();
    let body = statute.body_kind("general_secretariat").expect("it exists");
    let member = body.post("co_secretary").expect("it exists");
    assert_eq!(member.holding, Holding::Collective);
    assert_eq!(member.seats.as_ref().map(|s| (s.min, s.max)), Some((Some(3), Some(5))));
    assert_eq!(body.post("coordinator").and_then(|p| p.among.as_deref()), Some("co_secretary"));
    assert_eq!(body.signature.as_ref().map(|s| s.by.as_slice()), Some(["coordinator".to_owned()].as_slice()));
}

/// B06, B07, B08: rapporteur, staff, and the ways to a mandate.
#[test]
fn posts_open_what_they_should() {
    let statute = phs();
    let body = statute.body_kind("provincial_secretariat").expect("it exists");
    let access = |key: &str| body.post(key).map(|post| (post.access, post.votes()));
    assert_eq!(access("rapporteur"), Some((Position::Rapporteur, true)));
    assert_eq!(access("treasurer"), Some((Position::Treasurer, true)));
    assert_eq!(access("director"), Some((Position::Staff, false)));
    let ways = &statute.post("regional_secretariat", "regional_secretary").expect("it exists").ways;
    assert_eq!(ways.iter().map(|w| w.how).collect::<Vec<_>>(), [Means::Election, Means::Appointment]);
    assert_eq!(ways[1].by.as_deref(), Some("political_bureau"));
    assert_eq!(ways[1].article.as_deref(), Some("المادة 57"));
}

/// B11, B12, B13: poles, committees with a stated competence, the confidential ethics committee of a province.
#[test]
fn a_provincial_secretariat_creates_poles_and_committees() {
    let statute = phs();
    let kind = |key: &str| statute.body_kind(key).expect("it exists");
    let creators = |key: &str| kind(key).created_by.as_ref().map(|c| c.by.clone());
    assert_eq!(creators("provincial_pole"), Some(vec!["provincial_secretariat".to_owned()]));
    assert!(kind("provincial_pole").several && kind("provincial_pole").post("president").is_some());
    assert_eq!(kind("membership_committee").competences, [Competence::Memberships]);
    let ethics = kind("provincial_ethics_committee");
    assert_eq!((ethics.level, ethics.confidential), (LevelKey::Provincial, true));
    assert_eq!(ethics.competences, [Competence::Ethics]);
    assert!(!kind("membership_committee").confidential);
}

/// B10: national members are assigned to follow regions and provinces.
#[test]
fn national_members_follow_a_territory() {
    let statute = phs();
    let rule = &statute.follow_ups[0];
    assert_eq!(rule.posts, ["political_bureau.member"]);
    assert_eq!(rule.levels, [LevelKey::Regional, LevelKey::Provincial]);
    assert_eq!(rule.article.as_deref(), Some("المادة 98"));
}

/// J01: the register of parallel organisations, typed, with their own bodies and officers.
#[test]
fn parallel_organisations_are_typed() {
    use ParallelKind::{Forum, League, Union, Women, Youth};
    let statute = phs();
    let kinds: Vec<ParallelKind> = statute.parallels.iter().map(|p| p.kind).collect();
    assert_eq!(kinds, [Women, Youth, League, Union, Forum]);
    for parallel in &statute.parallels {
        for key in &parallel.bodies {
            let body = statute.body_kind(key).expect(key);
            assert_eq!(body.sphere, Sphere::Parallel);
            assert!(body.posts.iter().any(|post| post.access == Position::Head), "{key} has an officer");
        }
    }
}

/// A01: the party's own region has a code, names and a coordinator.
#[test]
fn the_thirteenth_region_is_the_partys_own() {
    let statute = phs();
    let unit = &statute.own_units[0];
    assert_eq!((unit.code.as_str(), unit.level), ("13", LevelKey::Regional));
    let body = statute.body_kind("world_coordination").expect("it exists");
    assert_eq!(body.unit_kinds, [crate::UnitKind::Own]);
    assert!(body.post("coordinator").is_some_and(|post| post.access == Position::Head));
}

#[test]
fn the_vocabulary_carries_every_form() {
    let words = phs().vocabulary();
    let organ = words.organs.iter().find(|o| o.body == "provincial_secretariat").expect("there");
    assert_eq!((organ.organ, organ.level), ("executive", "provincial"));
    assert!(organ.forms.iter().any(|f| f == "الأمانات الإقليمية"));
    let youth = words.organs.iter().find(|o| o.body == "youth_section").expect("there");
    assert_eq!((youth.organ, youth.level), ("youth", "parallel"));
    let third = words
        .posts
        .iter()
        .find(|p| p.post == "deputy" && p.body == "provincial_secretariat" && p.rank == Some(3));
    assert!(third.is_some_and(|p| p.forms.iter().any(|f| f == "النائبة الثالثة للأمين الإقليمي")));
    let law = law().vocabulary();
    assert!(
        law.posts
            .iter()
            .any(|p| p.body == "law_house_of_representatives"
                && p.forms.iter().any(|f| f == "النائب البرلماني"))
    );
}

/// Every rule of the complete statute names its article.
#[test]
fn the_invented_statute_cites_its_articles() {
    let statute = phs();
    for body in &statute.bodies {
        assert!(body.article.is_some(), "{}", body.key);
        for post in &body.posts {
            assert!(post.article.is_some(), "{}.{}", body.key, post.key);
            assert!(post.ways.iter().all(|way| way.article.is_some()), "{}.{}", body.key, post.key);
        }
    }
    assert!(statute.quotas.iter().all(|q| q.article.is_some()));
    assert!(statute.incompatibilities.iter().all(|q| q.article.is_some()));
    assert!(statute.quotas.iter().any(|q| q.group == Group::Youth && q.under_age == Some(40)));
}

/// C12: the next session follows from the frequency.
#[test]
fn the_next_session_is_due() {
    use amana_base::Day;
    let statute = phs();
    let due = |body: &str| {
        let rule = statute.body_kind(body).and_then(|b| b.frequency.as_ref()).expect("it exists");
        rule.next_due(Day::of(2025, 1, 31).expect("a day")).map(|d| d.to_string())
    };
    assert_eq!(due("national_council").as_deref(), Some("2025-07-31"));
    assert_eq!(due("provincial_secretariat").as_deref(), Some("2025-02-28"));
}

/// A02: a local secretariat is expected in every commune; a body of the thirteenth region lives there only.
#[test]
fn a_body_lives_on_the_units_of_its_level() {
    use crate::UnitKind::{Arrondissement, Commune, Own, Prefecture, Province};
    let statute = phs();
    let kinds = |key: &str| statute.unit_kinds_of(statute.body_kind(key).expect("it exists"));
    assert_eq!(kinds("local_secretariat"), [Commune, Arrondissement]);
    assert_eq!(kinds("provincial_secretariat"), [Prefecture, Province]);
    assert_eq!(kinds("world_coordination"), [Own]);
}
