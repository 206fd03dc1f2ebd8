//! What a decision or an end of mandate does, and what the database refuses.

use super::{mandates, refusal};
use crate::{
    MIGRATIONS,
    bodies::{self, Basis, NewBody, NewMandate, SeatRef},
    decisions::{self, Effect, Kind, NewDecision, NewItem},
    meetings::{self, NewMeeting, Precision},
    people::Sex,
    record::{
        Refusal, Stop,
        ground::{self, act, body_of, day, done, found, person, post},
    },
    territory::Place,
    web::Visit,
};
use amana_base::{Day, Id};
use amana_sql::sql;
use amana_testkit::for_each_engine;

/// B11 B12 B13 D04: a meeting decides a women's pole with its president, a membership committee with its competence, and
/// an ethics committee: each exists inside the provincial secretariat, the president's mandate has begun, and the ethics
/// committee is confidential.
#[tokio::test(flavor = "multi_thread")]
async fn a_decision_founds_a_pole_and_committees() {
    for_each_engine(MIGRATIONS, async |db| {
        let visit = Visit::of_program(ground::app(db.clone()));
        let units = ground::units(&visit).await;
        let place = Place { region: units.region, province: units.province, ..Place::NATION };
        let mut deed = act(&visit).await;
        let body = found(&mut deed, "provincial_secretariat", units.province, "").await;
        let president = person(&mut deed, "زهرة الودغيري", Sex::Female, place).await;
        let meeting = meetings::record(
            &mut deed,
            NewMeeting {
                body: Some(body),
                title: "اجتماع الأمانة الإقليمية".into(),
                held_on: Some(day("2025-03-01")),
                date_precision: Precision::Day,
                ..NewMeeting::of(units.province)
            },
        )
        .await
        .unwrap();
        let mandate = NewMandate::new(SeatRef::Seat(Id::from_raw(0)), president, day("2025-03-01"), Basis::Consensus);
        let pole = Effect::FoundBodyWith(
            NewBody { founded_on: Some(day("2025-03-01")), ..body_of("provincial_pole", units.province, "قطب النساء") },
            vec![("president".into(), None, mandate)],
        );
        let committee = Effect::FoundBody(NewBody {
            competence: "البت في الانخراطات".into(),
            ..body_of("membership_committee", units.province, "")
        });
        let ethics = Effect::FoundBody(body_of("provincial_ethics_committee", units.province, ""));
        let recorded = decisions::record(
            &mut deed,
            NewDecision {
                meeting: Some(meeting),
                body: Some(body),
                taken: decisions::Taken::Consensus,
                effects: vec![pole, committee, ethics],
                ..NewDecision::of(units.province, Kind::Creation, "إحداث قطب النساء ولجنتين")
            },
        )
        .await
        .unwrap();
        done(deed).await;
        let kinds: Vec<&str> = recorded.done.iter().map(|d| d.kind.as_str()).collect();
        assert_eq!(kinds, ["body_created", "mandate_begun", "body_created", "body_created"]);
        let rows = db
            .all(sql!(
                (String, Option<i64>, String, bool, Option<i64>),
                "select kind, parent_id, competence, confidential, founded_by_decision from body where id <> {body} order by id"
            ))
            .await
            .unwrap();
        let (inside, by) = (Some(body.raw()), Some(recorded.decision.raw()));
        assert_eq!(rows[0], ("provincial_pole".into(), inside, String::new(), false, by));
        assert_eq!(rows[1], ("membership_committee".into(), inside, "البت في الانخراطات".into(), false, by));
        assert_eq!(rows[2], ("provincial_ethics_committee".into(), inside, String::new(), true, by));
        let pole_id = recorded.done[0].ref_id;
        let held = mandates(&db, Id::from_raw(pole_id)).await;
        assert_eq!(held, [("زهرة الودغيري".into(), day("2025-03-01"), None, String::new())]);
        // The decision takes the day of its meeting, and the mandate points back to it.
        let chain = db
            .one(sql!(
                (Option<i64>, Option<Day>),
                "select m.decision_id, d.taken_on from mandate m join decision d on d.id = m.decision_id where m.body_id = {pole_id}"
            ))
            .await
            .unwrap();
        assert_eq!(chain, (by, Some(day("2025-03-01"))));
        let mut deed = act(&visit).await;
        assert_eq!(
            refusal(bodies::found(&mut deed, body_of("provincial_pole", units.province, "قطب النسآء")).await),
            Refusal::BodyExists("قطب النساء".into()),
            "another spelling of the same name is the same pole"
        );
        assert_eq!(
            refusal(bodies::found(&mut deed, body_of("provincial_pole", units.province, "")).await),
            Refusal::BodyNameMissing
        );
        assert!(matches!(
            refusal(bodies::found(&mut deed, body_of("local_secretariat", units.province, "")).await),
            Refusal::KindNotHere(_)
        ));
        assert_eq!(refusal(bodies::dissolve(&mut deed, body, day("2026-01-01"), None).await), Refusal::HasChildren(3));
    })
    .await;
}

/// B15: when the secretary changes, open work passes to the successor, done work stays, and the history keeps both names.
#[tokio::test(flavor = "multi_thread")]
async fn the_successor_takes_over_open_work() {
    for_each_engine(MIGRATIONS, async |db| {
        let visit = Visit::of_program(ground::app(db.clone()));
        let units = ground::units(&visit).await;
        let place = Place { region: units.region, province: units.province, ..Place::NATION };
        let mut deed = act(&visit).await;
        let body = found(&mut deed, "provincial_secretariat", units.province, "").await;
        let (old, new) =
            (person(&mut deed, "إدريس بنطالب", Sex::Male, place).await, person(&mut deed, "زهرة الودغيري", Sex::Female, place).await);
        let seat = post(body, "provincial_secretary");
        let first = NewMandate::new(seat.clone(), old, day("2024-07-01"), Basis::Election);
        bodies::begin_mandate(&mut deed, first).await.unwrap();
        let seat_id = bodies::seat_of(&mut deed, &seat, day("2024-07-01")).await.unwrap().id;
        let item = |text: &str| NewItem { body, seat: Some(seat_id), person: None, text: text.into(), due_on: None };
        let open = decisions::assign_item(&mut deed, item("تأسيس ثلاث أمانات محلية"), None).await.unwrap();
        let closed = decisions::assign_item(&mut deed, item("كراء المقر"), None).await.unwrap();
        decisions::finish_item(&mut deed, closed, day("2025-01-01")).await.unwrap();
        done(deed).await;

        let mut deed = act(&visit).await;
        let begun = bodies::begin_mandate(&mut deed, NewMandate::new(seat, new, day("2026-02-01"), Basis::Election))
            .await
            .unwrap();
        done(deed).await;
        assert_eq!(begun.handed_over, 1);
        let holder = async |item: Id<decisions::Item>| {
            db.one(sql!((Option<i64>), "select person_id from action_item where id = {item}")).await.unwrap()
        };
        assert_eq!(holder(open).await, Some(new.raw()));
        assert_eq!(holder(closed).await, Some(old.raw()));
        assert_eq!(
            mandates(&db, body).await,
            [
                ("إدريس بنطالب".into(), day("2024-07-01"), Some(day("2026-02-01")), "succeeded".into()),
                ("زهرة الودغيري".into(), day("2026-02-01"), None, String::new()),
            ]
        );
        let passed = db
            .all(sql!(
                (String, String, i64),
                "select a.name_ar, b.name_ar as to_name, h.items from hand_over h
                   join mandate f on f.id = h.from_mandate join person a on a.id = f.person_id
                   join mandate t on t.id = h.to_mandate join person b on b.id = t.person_id where h.seat_id = {seat_id}"
            ))
            .await
            .unwrap();
        assert_eq!(passed, [("إدريس بنطالب".into(), "زهرة الودغيري".into(), 1)]);
    })
    .await;
}

/// B01: two mandates that overlap in a single seat are refused by the database itself, on both engines, even when no verb
/// looked first; so is the same person twice in a collective seat.
#[tokio::test(flavor = "multi_thread")]
async fn the_database_refuses_overlaps() {
    for_each_engine(MIGRATIONS, async |db| {
        let visit = Visit::of_program(ground::app(db.clone()));
        let units = ground::units(&visit).await;
        let mut deed = act(&visit).await;
        let body = found(&mut deed, "provincial_secretariat", units.province, "").await;
        let a = person(&mut deed, "إدريس بنطالب", Sex::Male, Place::NATION).await;
        let b = person(&mut deed, "زهرة الودغيري", Sex::Female, Place::NATION).await;
        let single =
            bodies::seat_of(&mut deed, &post(body, "provincial_secretary"), day("2024-07-01")).await.unwrap();
        let collective = bodies::seat_of(&mut deed, &post(body, "member"), day("2024-07-01")).await.unwrap();
        for seat in [&single, &collective] {
            let new = NewMandate::new(SeatRef::Seat(seat.id), a, day("2024-07-01"), Basis::Election);
            bodies::begin_mandate(&mut deed, new).await.unwrap();
        }
        done(deed).await;
        for (seat, who) in [(&single, b), (&collective, a)] {
            let mut deed = act(&visit).await;
            let new = NewMandate::new(SeatRef::Seat(seat.id), who, day("2025-01-01"), Basis::Election);
            let (id, act) = (deed.id(), deed.act);
            let failed =
                deed.tx.exec(bodies::store::mandate_insert(id, &new, seat, None, "", None, act)).await;
            assert_eq!(refusal(failed.map_err(Stop::from)), Refusal::Overlap);
        }
        let mut deed = act(&visit).await;
        let new = NewMandate::new(SeatRef::Seat(collective.id), b, day("2025-01-01"), Basis::Election);
        bodies::begin_mandate(&mut deed, new).await.unwrap();
        done(deed).await;
        assert_eq!(mandates(&db, body).await.len(), 3);
    })
    .await;
}
