use super::*;
use crate::statutes::samples;

fn rules() -> Rulebook {
    let parse = |text: &str| Statute::parse(text).unwrap();
    let own = vec![parse(samples::INVENTED_BEFORE.text), parse(samples::INVENTED.text)];
    Rulebook::new(own, Some(parse(samples::LAW)))
}

fn day(text: &str) -> Day {
    text.parse().unwrap()
}

fn person(n: i64) -> Id<Person> {
    Id::from_raw(n)
}

fn holder(post: &str, rank: Option<u32>, person: i64) -> statute::Holder {
    statute::Holder {
        post: post.into(),
        rank,
        person,
        sex: None,
        age: None,
        terms_before: None,
        from: day("2025-01-01"),
        until: None,
    }
}

/// A provincial secretariat of nine, its secretary 1, its deputies 2 and 3, its staff 99, called in time by its secretary.
fn sound() -> Evidence<'static> {
    let office = |key: &str, holders: &[i64]| OfficeOn {
        office: format!("provincial_secretariat.{key}"),
        holders: holders.iter().map(|n| (person(*n), None)).collect(),
    };
    let mut holders = vec![holder("provincial_secretary", None, 1)];
    holders.extend([holder("deputy", Some(1), 2), holder("deputy", Some(2), 3)]);
    holders.extend((4..=9).map(|n| holder("member", None, n)));
    Evidence {
        kind: "provincial_secretariat",
        on: day("2026-05-12"),
        sent_on: day("2026-05-04"),
        urgent: false,
        call: 1,
        earlier_on: None,
        mode: Mode::InPerson,
        convener: Some(person(1)),
        stands_in: false,
        offices: vec![office("provincial_secretary", &[1]), office("deputy", &[2, 3])],
        holders,
        called: (1..=9).map(person).collect(),
        dissolved_on: None,
    }
}

fn of(e: &Evidence<'_>, matter: Matter) -> (Standing, Told) {
    let all = lawfulness(&rules(), e);
    let found = all.into_iter().find(|f| f.matter == matter).expect("every matter is told");
    (found.standing, found.told)
}

/// C04: called by who may, in time, with everybody: nothing is broken, and each line names its article and version.
#[test]
fn a_meeting_called_as_the_statute_wants_is_sound() {
    let all = lawfulness(&rules(), &sound());
    let broken: Vec<_> = all.iter().filter(|f| f.standing != Standing::Sound).collect();
    assert!(broken.is_empty(), "{broken:?}");
    let notice = all.iter().find(|f| f.matter == Matter::Notice).unwrap().article.clone().unwrap();
    assert_eq!((notice.article.as_deref(), notice.version), (Some("المادة 70"), 5));
    let (_, quorum) = of(&sound(), Matter::Quorum);
    assert_eq!(quorum, Told::QuorumNeeds { needed: 5, members: 9 });
}

/// B05: a deputy convenes when the secretary's post is vacant, or is declared prevented, and by rank.
#[test]
fn who_convenes_follows_the_order_of_the_statute() {
    let convener = |e: &Evidence<'_>| of(e, Matter::Convener);
    let mut e = sound();
    e.convener = Some(person(2));
    assert!(matches!(convener(&e), (Standing::Broken, Told::OutOfTurn { .. })));
    e.stands_in = true;
    assert!(matches!(convener(&e), (Standing::Sound, Told::StandsIn { .. })));
    (e.stands_in, e.offices[0].holders) = (false, vec![]);
    assert!(matches!(convener(&e), (Standing::Sound, Told::ReplacesVacant { .. })));
    e.convener = Some(person(3));
    assert!(
        matches!(convener(&e), (Standing::Broken, Told::OutOfTurn { .. })),
        "the second before the first"
    );
    e.convener = Some(person(7));
    assert!(matches!(convener(&e), (Standing::Broken, Told::NotConvener(_))));
    e.convener = None;
    assert!(matches!(convener(&e), (Standing::Broken, Told::NoConvener(_))));
}

/// C04: the notice in days, its urgent form, and the days between two calls.
#[test]
fn the_notice_is_counted_in_days() {
    let notice = |e: &Evidence<'_>| of(e, Matter::Notice);
    let mut e = sound();
    e.on = day("2026-05-08");
    assert_eq!(notice(&e), (Standing::Broken, Told::NoticeOnlyUrgent { given: 4, needed: 5, urgent: 1 }));
    e.urgent = true;
    assert_eq!(notice(&e), (Standing::Sound, Told::UrgentNoticeGiven { given: 4, needed: 1 }));
    e.on = day("2026-05-04");
    assert_eq!(notice(&e), (Standing::Broken, Told::NoticeShort { given: 0, needed: 1 }));
    (e.urgent, e.on, e.earlier_on) = (false, day("2026-05-12"), Some(day("2026-05-10")));
    assert_eq!(notice(&e), (Standing::Broken, Told::CallTooSoon { given: 2, needed: 3 }));
}

/// B07, C10: everyone who votes is called, the body has its members, and the quorum is of the call.
#[test]
fn everyone_is_called_and_the_body_is_complete() {
    let mut e = sound();
    e.holders.push(holder("director", None, 99));
    e.called.pop();
    assert_eq!(of(&e, Matter::Called), (Standing::Broken, Told::NotCalled { missing: 1, members: 9 }));
    let mut e = sound();
    e.holders.truncate(8);
    assert_eq!(of(&e, Matter::Composition), (Standing::Broken, Told::SeatsShort { filled: 8, least: 9 }));
    e.dissolved_on = Some(day("2026-05-01"));
    assert!(matches!(of(&e, Matter::Composition), (Standing::Broken, Told::Dissolved(_))));
    let mut e = sound();
    e.call = 2;
    assert_eq!(of(&e, Matter::Quorum), (Standing::Sound, Told::QuorumNeeds { needed: 3, members: 9 }));
    e.holders.clear();
    assert_eq!(of(&e, Matter::Composition).1, Told::NoMembers);
}

/// C03: attending from afar is as the statute says; unknown where it says nothing.
#[test]
fn terms_and_mode_are_looked_at() {
    let mut e = sound();
    e.mode = Mode::Remote;
    assert_eq!(of(&e, Matter::Mode), (Standing::Sound, Told::RemoteCounts));
    e.kind = "provincial_pole";
    assert_eq!(of(&e, Matter::Mode), (Standing::Unknown, Told::NoRule));
    let mut e = sound();
    e.holders[0].from = day("2020-05-12");
    assert_eq!(of(&e, Matter::Terms), (Standing::Broken, Told::TermsOver { over: 1, members: 9 }));
    e.kind = "nothing_known";
    assert_eq!(lawfulness(&rules(), &e).len(), 1);
}
