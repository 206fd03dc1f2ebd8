//! What an ethics committee keeps to itself.

use crate::{
    MIGRATIONS,
    bodies::{self, Basis, NewMandate},
    decisions::{self, Kind, NewDecision},
    meetings::{self, NewMeeting, NewPresence, Precision, Role},
    people::Sex,
    record::ground::{self, act, day, done, found, person, post},
    territory::Place,
    web::Visit,
};
use amana_base::Id;
use amana_sql::sql;
use amana_testkit::for_each_engine;

/// B13: the meetings and decisions of an ethics committee are seen by its members and by the parties named, by nobody else,
/// in lists as in pages; the committee itself is known to exist.
#[tokio::test(flavor = "multi_thread")]
async fn cases_of_an_ethics_committee_are_closed() {
    use crate::access::Scope;
    for_each_engine(MIGRATIONS, async |db| {
        let visit = Visit::of_program(ground::app(db.clone()));
        let units = ground::units(&visit).await;
        let place = Place { region: units.region, province: units.province, ..Place::NATION };
        let mut deed = act(&visit).await;
        found(&mut deed, "provincial_secretariat", units.province, "").await;
        let ethics = found(&mut deed, "provincial_ethics_committee", units.province, "").await;
        let member = person(&mut deed, "زهرة الودغيري", Sex::Female, place).await;
        let party = person(&mut deed, "إدريس بنطالب", Sex::Male, place).await;
        let stranger = person(&mut deed, "صفية العمراني", Sex::Female, place).await;
        let on = day("2025-01-01");
        bodies::begin_mandate(
            &mut deed,
            NewMandate::new(post(ethics, "member"), member, on, Basis::Election),
        )
        .await
        .unwrap();
        let meeting = NewMeeting {
            body: Some(ethics),
            title: "جلسة استماع".into(),
            held_on: Some(day("2025-05-01")),
            date_precision: Precision::Day,
            people: vec![NewPresence {
                person: party,
                role: Role::Named,
                capacity_written: String::new(),
                mandate: None,
            }],
            ..NewMeeting::of(units.province)
        };
        let meeting = meetings::record(&mut deed, meeting).await.unwrap();
        let mut decision = NewDecision::of(units.province, Kind::Other, "حفظ الملف");
        (decision.meeting, decision.body) = (Some(meeting), Some(ethics));
        let decision = decisions::record(&mut deed, decision).await.unwrap().decision;
        done(deed).await;
        let today = visit.today;
        for (who, sees) in [(member, true), (party, true), (stranger, false), (Id::from_raw(0), false)] {
            let n = usize::from(sees);
            let scope = Scope::Province(units.province);
            let list = db.all(meetings::lists::meetings(scope, None, None, who, today, 10)).await.unwrap();
            assert_eq!(list.len(), n);
            assert_eq!(db.all(meetings::lists::meeting(meeting, who, today)).await.unwrap().len(), n);
            assert_eq!(db.all(meetings::lists::of_person(party, who, today, 10)).await.unwrap().len(), n);
            let which = decisions::lists::Which::All;
            let list =
                db.all(decisions::lists::decisions(scope, None, which, None, who, today, 10)).await.unwrap();
            assert_eq!(list.len(), n);
            let one = decisions::lists::some(None, None, Some(decision), who, today, 1);
            assert_eq!(db.all(one).await.unwrap().len(), n);
        }
        let words = db
            .all(sql!((i64), "select ref_id from name_token where kind in ('meeting', 'decision')"))
            .await
            .unwrap();
        assert!(words.is_empty(), "no word of a case is searched");
        let which = bodies::lists::Which { dissolved: false, elected: false };
        let kind = Some("provincial_ethics_committee");
        let known = db
            .all(bodies::lists::bodies(Scope::Province(units.province), kind, which, None, today, 10))
            .await
            .unwrap();
        assert_eq!((known.len(), known[0].confidential), (1, true));
    })
    .await;
}
