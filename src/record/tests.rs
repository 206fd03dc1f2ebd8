//! The verbs of the record on both engines.

use super::{
    Refusal, Stop,
    ground::{self, act, body_of, day, done, found, person, post, ranked},
    take_back,
};
use crate::{
    MIGRATIONS,
    bodies::{self, Basis, NewBody, NewFollowUp, NewMandate, SeatRef},
    decisions::{self, Effect, Kind, NewDecision, NewItem},
    meetings::{self, NewMeeting, NewPresence, Precision, Role},
    people::Sex,
    territory::Place,
    web::Visit,
};
use amana_base::{Day, Id};
use amana_sql::{Db, sql};
use amana_testkit::for_each_engine;

async fn mandates(db: &Db, body: Id<bodies::Body>) -> Vec<(String, Day, Option<Day>, String)> {
    db.all(sql!(
        (String, Day, Option<Day>, String),
        "select p.name_ar, m.from_on, m.until_on, m.end_reason from mandate m join person p on p.id = m.person_id
         where m.body_id = {body} order by m.from_on, m.id"
    ))
    .await
    .unwrap()
}

fn refusal<T: std::fmt::Debug>(outcome: Result<T, Stop>) -> Refusal {
    match outcome {
        Err(Stop::Refused(refusal)) => refusal,
        other => panic!("not refused: {other:?}"),
    }
}

/// B01 B02: the region has an executive with members and dated mandates, and beside it a deliberative council with a
/// president: two bodies of the party, and neither is the elected council of the region.
#[tokio::test(flavor = "multi_thread")]
async fn a_region_has_a_secretariat_and_a_council() {
    for_each_engine(MIGRATIONS, async |db| {
        let visit = Visit::of_program(ground::app(db.clone()));
        let units = ground::units(&visit).await;
        let place = Place { region: units.region, ..Place::NATION };
        let mut deed = act(&visit).await;
        let secretariat = found(&mut deed, "regional_secretariat", units.region, "").await;
        let council = found(&mut deed, "regional_council", units.region, "").await;
        let elected = found(&mut deed, "law_regional_council", units.region, "").await;
        let (a, b) = (
            person(&mut deed, "زهرة الودغيري", Sex::Female, place).await,
            person(&mut deed, "إدريس بنطالب", Sex::Male, place).await,
        );
        let on = day("2024-07-01");
        for (seat, who) in [
            (post(secretariat, "regional_secretary"), b),
            (post(secretariat, "member"), a),
            (post(council, "president"), a),
        ] {
            bodies::begin_mandate(&mut deed, NewMandate::new(seat, who, on, Basis::Election)).await.unwrap();
        }
        done(deed).await;
        assert_eq!(mandates(&db, secretariat).await.len(), 2);
        assert_eq!(mandates(&db, council).await, [("زهرة الودغيري".into(), on, None, String::new())]);
        assert!(mandates(&db, elected).await.is_empty());
        let spheres: Vec<String> =
            db.all(sql!((String), "select sphere from body order by id")).await.unwrap();
        assert_eq!(spheres, ["party", "party", "elected"]);
        // The term of the statute says when each mandate should end.
        let term = db.all(sql!((Option<Day>), "select term_ends_on from mandate")).await.unwrap();
        assert!(term.iter().all(|end| end.is_some_and(|end| end > on)), "{term:?}");
    })
    .await;
}

/// B03: the top executive is held by several at once, in one collective seat, and the database lets them.
#[tokio::test(flavor = "multi_thread")]
async fn several_lead_together() {
    for_each_engine(MIGRATIONS, async |db| {
        let visit = Visit::of_program(ground::app(db.clone()));
        let units = ground::units(&visit).await;
        let mut deed = act(&visit).await;
        let top = found(&mut deed, "general_secretariat", units.country, "").await;
        let seats = deed
            .tx
            .all(sql!((String, String), "select post, holding from seat where body_id = {top} order by id"))
            .await
            .unwrap();
        let collective =
            seats.iter().find(|(_, holding)| holding == "collective").expect("a collective seat");
        for name in ["زهرة الودغيري", "إدريس بنطالب", "صفية العمراني"] {
            let who = person(&mut deed, name, Sex::Female, Place::NATION).await;
            let new = NewMandate::new(post(top, &collective.0), who, day("2024-07-01"), Basis::Election);
            let begun = bodies::begin_mandate(&mut deed, new.clone()).await.unwrap();
            assert_eq!(begun.predecessor, None);
            assert_eq!(
                refusal(bodies::begin_mandate(&mut deed, new).await),
                Refusal::HoldsAlready(day("2024-07-01"))
            );
        }
        done(deed).await;
        assert_eq!(mandates(&db, top).await.len(), 3);
    })
    .await;
}

/// B04: a person is a communal councillor and a provincial secretary at once; a combination that the statute forbids is
/// recorded all the same, and told with its article.
#[tokio::test(flavor = "multi_thread")]
async fn capacities_accumulate_and_forbidden_ones_are_told() {
    for_each_engine(MIGRATIONS, async |db| {
        let app = ground::app(db.clone());
        let visit = Visit::of_program(app.clone());
        let units = ground::units(&visit).await;
        let place = Place { region: units.region, province: units.province, ..Place::NATION };
        let mut deed = act(&visit).await;
        let house = found(&mut deed, "law_house_of_representatives", units.country, "").await;
        let province = found(&mut deed, "provincial_secretariat", units.province, "").await;
        let commune = found(&mut deed, "local_secretariat", units.commune, "").await;
        let who = person(&mut deed, "زهرة الودغيري", Sex::Female, place).await;
        let on = day("2024-07-01");
        let mp = NewMandate::new(post(house, "deputy"), who, day("2021-10-08"), Basis::Election);
        assert!(bodies::begin_mandate(&mut deed, mp).await.unwrap().forbidden.is_empty());
        let secretary = NewMandate::new(post(province, "provincial_secretary"), who, on, Basis::Election);
        assert!(bodies::begin_mandate(&mut deed, secretary).await.unwrap().forbidden.is_empty());
        let local = NewMandate::new(post(commune, "local_secretary"), who, on, Basis::Election);
        let begun = bodies::begin_mandate(&mut deed, local).await.unwrap();
        assert_eq!(begun.forbidden.len(), 1);
        assert_eq!(begun.forbidden[0].source.article.as_deref(), Some("المادة 93"));
        assert_eq!(begun.forbidden[0].source.version, 5);
        let told = app.rules().sentence(&begun.forbidden[0], crate::ui::Lang::Ar);
        assert!(told.contains("93"), "{told}");
        done(deed).await;
        assert_eq!(mandates(&db, commune).await.len(), 1, "recorded, not refused");
        let known = db
            .all(sql!(
                (i64),
                "select distinct region_id from person_place where person_id = {who} order by region_id"
            ))
            .await
            .unwrap();
        assert_eq!(known, [0, units.region.raw()], "known in the nation's bodies and in the region");
    })
    .await;
}

/// B05: deputies are numbered, at least to the fifth; each rank is a seat of its own, and the titles say the rank.
#[tokio::test(flavor = "multi_thread")]
async fn deputies_have_ranks() {
    for_each_engine(MIGRATIONS, async |db| {
        let app = ground::app(db.clone());
        let visit = Visit::of_program(app.clone());
        let units = ground::units(&visit).await;
        let place = Place { region: units.region, province: units.province, ..Place::NATION };
        let mut deed = act(&visit).await;
        let body = found(&mut deed, "provincial_secretariat", units.province, "").await;
        let ranks: Vec<i64> = deed
            .tx
            .all(sql!(
                (i64),
                "select rank from seat where body_id = {body} and post = 'deputy' order by rank"
            ))
            .await
            .unwrap();
        assert_eq!(ranks, [1, 2, 3, 4, 5]);
        let (third, fourth) = (
            person(&mut deed, "زهرة الودغيري", Sex::Female, place).await,
            person(&mut deed, "إدريس بنطالب", Sex::Male, place).await,
        );
        let on = day("2024-07-01");
        bodies::begin_mandate(
            &mut deed,
            NewMandate::new(ranked(body, "deputy", 3), third, on, Basis::Election),
        )
        .await
        .unwrap();
        let mut rival =
            NewMandate::new(ranked(body, "deputy", 3), fourth, day("2024-08-01"), Basis::Election);
        rival.succeeds = false;
        assert_eq!(
            refusal(bodies::begin_mandate(&mut deed, rival).await),
            Refusal::SeatHeld("زهرة الودغيري".into(), on)
        );
        bodies::begin_mandate(
            &mut deed,
            NewMandate::new(ranked(body, "deputy", 4), fourth, on, Basis::Election),
        )
        .await
        .unwrap();
        done(deed).await;
        let title = app.rules().title_of(
            "provincial_secretariat",
            "deputy",
            3,
            Some(Sex::Female),
            crate::ui::Lang::Ar,
        );
        assert_eq!(title, "النائبة الثالثة للأمين الإقليمي");
    })
    .await;
}

/// B06: the rapporteur of a provincial secretariat holds the position that writes its minutes, in that province.
#[tokio::test(flavor = "multi_thread")]
async fn the_rapporteur_writes_the_record() {
    use crate::access::{Can, Scope, grants, store::mandate_holdings};
    for_each_engine(MIGRATIONS, async |db| {
        let app = ground::app(db.clone());
        let visit = Visit::of_program(app.clone());
        let units = ground::units(&visit).await;
        let place = Place { region: units.region, province: units.province, ..Place::NATION };
        let mut deed = act(&visit).await;
        let body = found(&mut deed, "provincial_secretariat", units.province, "").await;
        let who = person(&mut deed, "زهرة الودغيري", Sex::Female, place).await;
        let begun = bodies::begin_mandate(
            &mut deed,
            NewMandate::new(post(body, "rapporteur"), who, day("2024-07-01"), Basis::Election),
        )
        .await
        .unwrap();
        done(deed).await;
        let writes = async |on: Day| {
            let holdings = mandate_holdings(&app, who, on).await.unwrap();
            grants(&holdings)
                .iter()
                .any(|(can, scope)| *can == Can::WriteRecord && *scope == Scope::Province(units.province))
        };
        assert!(writes(day("2024-07-01")).await);
        assert!(!writes(day("2024-06-30")).await, "not before the mandate");
        let mut deed = act(&visit).await;
        bodies::end_mandate(&mut deed, begun.mandate, day("2026-01-01"), "resigned", None).await.unwrap();
        done(deed).await;
        assert!(!writes(day("2026-01-01")).await, "access ends with the mandate");
    })
    .await;
}

/// B07: a provincial director is recorded as staff; members and quorum are counted without them.
#[tokio::test(flavor = "multi_thread")]
async fn staff_count_neither_as_members_nor_in_the_quorum() {
    for_each_engine(MIGRATIONS, async |db| {
        let visit = Visit::of_program(ground::app(db.clone()));
        let units = ground::units(&visit).await;
        let place = Place { region: units.region, province: units.province, ..Place::NATION };
        let mut deed = act(&visit).await;
        let body = found(&mut deed, "provincial_secretariat", units.province, "").await;
        let names = ["زهرة الودغيري", "إدريس بنطالب", "صفية العمراني"];
        for (name, seat) in names.iter().zip(["provincial_secretary", "treasurer", "director"]) {
            let who = person(&mut deed, name, Sex::Female, place).await;
            bodies::begin_mandate(
                &mut deed,
                NewMandate::new(post(body, seat), who, day("2024-07-01"), Basis::Election),
            )
            .await
            .unwrap();
        }
        let members = deed.tx.one(bodies::store::members_on(body, day("2025-01-01"))).await.unwrap();
        assert_eq!(members, 2);
        done(deed).await;
    })
    .await;
}

/// B08: an appointment bears who appointed, when and why, and is refused without them; an election needs neither.
#[tokio::test(flavor = "multi_thread")]
async fn an_appointment_says_who_and_why() {
    for_each_engine(MIGRATIONS, async |db| {
        let visit = Visit::of_program(ground::app(db.clone()));
        let units = ground::units(&visit).await;
        let mut deed = act(&visit).await;
        let bureau = found(&mut deed, "political_bureau", units.country, "").await;
        let body = found(&mut deed, "provincial_secretariat", units.province, "").await;
        let who = person(&mut deed, "إدريس بنطالب", Sex::Male, Place::NATION).await;
        let mut new =
            NewMandate::new(post(body, "provincial_secretary"), who, day("2025-02-01"), Basis::Appointment);
        assert_eq!(refusal(bodies::begin_mandate(&mut deed, new.clone()).await), Refusal::AppointerMissing);
        new.appointed_by = Some(bureau);
        assert_eq!(refusal(bodies::begin_mandate(&mut deed, new.clone()).await), Refusal::ReasonMissing);
        new.reason = "شغور المنصب بعد استقالة".into();
        bodies::begin_mandate(&mut deed, new).await.unwrap();
        done(deed).await;
        let row = db
            .one(sql!(
                (String, String, Option<i64>, Day),
                "select basis, reason, appointed_by_body, from_on from mandate where body_id = {body}"
            ))
            .await
            .unwrap();
        assert_eq!(
            row,
            ("appointment".into(), "شغور المنصب بعد استقالة".into(), Some(bureau.raw()), day("2025-02-01"))
        );
    })
    .await;
}

/// B10: a national member follows a province, appears in its contact sheet from that day, and leaves it again.
#[tokio::test(flavor = "multi_thread")]
async fn a_national_member_follows_a_province() {
    for_each_engine(MIGRATIONS, async |db| {
        let visit = Visit::of_program(ground::app(db.clone()));
        let units = ground::units(&visit).await;
        let mut deed = act(&visit).await;
        let who = person(&mut deed, "صفية العمراني", Sex::Female, Place::NATION).await;
        let new = NewFollowUp { person: who, unit: units.province, from_on: day("2025-02-01"), decision: None };
        let id = bodies::assign_follow_up(&mut deed, new.clone()).await.unwrap();
        assert_eq!(
            refusal(bodies::assign_follow_up(&mut deed, new).await),
            Refusal::FollowsAlready(day("2025-02-01"))
        );
        done(deed).await;
        let on = async |day: Day| db.all(bodies::store::followers(units.province, day)).await.unwrap().len();
        assert_eq!((on(day("2025-01-31")).await, on(day("2025-02-01")).await), (0, 1));
        let found = db
            .all(sql!((i64), "select person_id from person_place where province_id = {units.province} and because = 'follow_up'"))
            .await
            .unwrap();
        assert_eq!(found, [who.raw()], "found in the province's scope");
        let mut deed = act(&visit).await;
        bodies::end_follow_up(&mut deed, id, day("2026-01-01")).await.unwrap();
        done(deed).await;
        assert_eq!(on(day("2026-01-01")).await, 0);
    })
    .await;
}

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

/// Everything of the record as text, one line a row.
async fn dump(db: &Db) -> Vec<String> {
    let mut out = vec![];
    for query in [
        sql!((String), "select 'person|' || id || '|' || name_ar || '|' || version || '|' || made_by as line from person order by id"),
        sql!(
            (String),
            "select 'place|' || person_id || '|' || region_id || '|' || province_id || '|' || commune_id || '|' || because || '|' || made_by
               as line from person_place order by person_id, region_id, province_id, commune_id, because"
        ),
        sql!(
            (String),
            "select 'token|' || kind || '|' || ref_id || '|' || token || '|' || region_id || '|' || province_id || '|' || commune_id as line
             from name_token order by kind, ref_id, token, region_id, province_id, commune_id"
        ),
        sql!(
            (String),
            "select 'body|' || id || '|' || kind || '|' || coalesce(dissolved_on, -1) || '|' || coalesce(dissolved_by, -1)
               || '|' || coalesce(dissolved_by_decision, -1) || '|' || made_by as line from body order by id"
        ),
        sql!((String), "select 'seat|' || id || '|' || post || '|' || rank || '|' || made_by as line from seat order by id"),
        sql!(
            (String),
            "select 'mandate|' || id || '|' || person_id || '|' || from_on || '|' || coalesce(until_on, -1) || '|' || end_reason || '|'
               || coalesce(ended_by, -1) || '|' || coalesce(ended_by_decision, -1) || '|' || made_by as line from mandate order by id"
        ),
        sql!(
            (String),
            "select 'follow_up|' || id || '|' || coalesce(until_on, -1) || '|' || coalesce(ended_by, -1) || '|' || made_by as line
             from follow_up order by id"
        ),
        sql!((String), "select 'meeting|' || id || '|' || title || '|' || made_by as line from meeting order by id"),
        sql!((String), "select 'presence|' || id || '|' || person_id || '|' || made_by as line from meeting_person order by id"),
        sql!((String), "select 'step|' || id || '|' || step || '|' || made_by as line from meeting_step order by id"),
        sql!((String), "select 'agenda|' || id || '|' || text || '|' || made_by as line from agenda_item order by id"),
        sql!((String), "select 'figure|' || id || '|' || value || '|' || made_by as line from figure order by id"),
        sql!((String), "select 'decision|' || id || '|' || text || '|' || made_by as line from decision order by id"),
        sql!((String), "select 'effect|' || id || '|' || kind || '|' || ref_id || '|' || made_by as line from effect order by id"),
        sql!(
            (String),
            "select 'item|' || id || '|' || coalesce(person_id, -1) || '|' || coalesce(done_on, -1) || '|' || coalesce(done_by, -1) || '|'
               || made_by as line from action_item order by id"
        ),
        sql!((String), "select 'hand_over|' || id || '|' || items || '|' || made_by as line from hand_over order by id"),
        sql!(
            (String),
            "select 'handed|' || hand_over_id || '|' || item_id || '|' || from_person || '|' || made_by as line
             from hand_over_item order by hand_over_id, item_id"
        ),
        sql!((String), "select 'milestone|' || id || '|' || what || '|' || made_by as line from milestone order by id"),
    ] {
        out.extend(db.all(query).await.unwrap());
    }
    out
}

/// B15 D04: one act enters people, records a meeting and a decision that replaces the secretary, founds a pole, dissolves a
/// committee and gives work; taking it back restores every table exactly, and a later act that built on it forbids that.
#[tokio::test(flavor = "multi_thread")]
async fn taking_an_act_back_restores_the_former_state() {
    for_each_engine(MIGRATIONS, async |db| {
        let visit = Visit::of_program(ground::app(db.clone()));
        let units = ground::units(&visit).await;
        let place = Place { region: units.region, province: units.province, ..Place::NATION };
        let mut deed = act(&visit).await;
        let body = found(&mut deed, "provincial_secretariat", units.province, "").await;
        let committee = found(&mut deed, "membership_committee", units.province, "").await;
        let old = person(&mut deed, "إدريس بنطالب", Sex::Male, place).await;
        let seat = post(body, "provincial_secretary");
        bodies::begin_mandate(
            &mut deed,
            NewMandate::new(seat.clone(), old, day("2024-07-01"), Basis::Election),
        )
        .await
        .unwrap();
        bodies::begin_mandate(
            &mut deed,
            NewMandate::new(post(committee, "president"), old, day("2024-07-01"), Basis::Election),
        )
        .await
        .unwrap();
        let seat_id = bodies::seat_of(&mut deed, &seat, day("2024-07-01")).await.unwrap().id;
        let item =
            NewItem {
                body, seat: Some(seat_id), person: None, text: "كراء المقر".into(), due_on: None
            };
        decisions::assign_item(&mut deed, item.clone(), None).await.unwrap();
        done(deed).await;
        let before = dump(&db).await;

        let mut deed = act(&visit).await;
        let new = person(&mut deed, "زهرة الودغيري", Sex::Female, place).await;
        let mut meeting = NewMeeting::of(units.other_province);
        meeting.title = "لقاء تواصلي".into();
        meeting.people = vec![
            NewPresence {
                person: new,
                role: Role::Chair,
                capacity_written: "رئيسة الجلسة".into(),
                mandate: None,
            },
            NewPresence { person: old, role: Role::Attendee, capacity_written: String::new(), mandate: None },
        ];
        meeting.agenda = vec!["التنظيم".into()];
        meeting.figures = vec![meetings::NewFigure { value: "49".into(), unit_written: "جماعة".into() }];
        meeting.steps = vec![meetings::NewStep { step: meetings::Step::Reported, on: None }];
        let meeting = meetings::record(&mut deed, meeting).await.unwrap();
        let on = day("2026-02-01");
        let mut decision = NewDecision::of(units.province, Kind::Designation, "تعيين أمينة إقليمية");
        decision.meeting = Some(meeting);
        decision.effects = vec![
            Effect::BeginMandate(NewMandate::new(seat.clone(), new, on, Basis::Consensus)),
            Effect::FoundBody(body_of("provincial_pole", units.province, "قطب الشباب")),
            Effect::DissolveBody(committee, on),
            Effect::AssignItem(item),
            Effect::AssignFollowUp(NewFollowUp {
                person: old,
                unit: units.region,
                from_on: on,
                decision: None,
            }),
            Effect::SetMilestone(decisions::NewMilestone {
                meeting: Some(meeting),
                body: Some(body),
                what: "المؤتمر الإقليمي".into(),
                due_on: Some(day("2026-12-01")),
                precision: Precision::Day,
                unit: units.province,
            }),
        ];
        let recorded = decisions::record(&mut deed, decision).await.unwrap();
        let second = done(deed).await;
        assert_ne!(dump(&db).await, before);

        // A later act ends the new secretary's mandate: the earlier one cannot go from under it.
        let begun = recorded.done[0].ref_id;
        let mut deed = act(&visit).await;
        bodies::end_mandate(&mut deed, Id::from_raw(begun), day("2026-05-01"), "resigned", None)
            .await
            .unwrap();
        let third = done(deed).await;
        let mut deed = act(&visit).await;
        let Refusal::BuiltUpon(things) = refusal(take_back(&mut deed, second).await) else {
            panic!("another refusal")
        };
        assert_eq!((things[0].kind.as_str(), things[0].label.as_str()), ("mandate", "زهرة الودغيري"));
        drop(deed);

        for undone in [third, second] {
            let mut deed = act(&visit).await;
            take_back(&mut deed, undone).await.unwrap();
            done(deed).await;
        }
        let after = dump(&db).await;
        for (a, b) in before.iter().zip(&after) {
            assert_eq!(a, b);
        }
        assert_eq!(before.len(), after.len());
        let mut deed = act(&visit).await;
        assert_eq!(refusal(take_back(&mut deed, second).await), Refusal::NothingToTakeBack);
    })
    .await;
}

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

/// B10: a list of a territory shows who is known there, in order, page after page, each once; nobody from elsewhere.
#[tokio::test(flavor = "multi_thread")]
async fn people_are_listed_in_their_territory_page_after_page() {
    use crate::{access::Scope, people::lists};
    for_each_engine(MIGRATIONS, async |db| {
        let visit = Visit::of_program(ground::app(db.clone()));
        let units = ground::units(&visit).await;
        let place = Place { region: units.region, province: units.province, ..Place::NATION };
        let mut deed = act(&visit).await;
        for n in 0..7 {
            person(
                &mut deed,
                &format!("زهرة {}", ["أ", "ب", "ت", "ث", "ج", "ح", "خ"][n]),
                Sex::Female,
                place,
            )
            .await;
        }
        let far = person(&mut deed, "إدريس بنطالب", Sex::Male, Place::NATION).await;
        let follow =
            NewFollowUp { person: far, unit: units.province, from_on: day("2025-01-01"), decision: None };
        bodies::assign_follow_up(&mut deed, follow).await.unwrap();
        done(deed).await;
        let scope = Scope::Province(units.province);
        let mut seen = vec![];
        let mut after = None;
        loop {
            let page = db.all(lists::known_in(scope, after.as_ref(), 3)).await.unwrap();
            let Some(last) = page.last() else { break };
            after = db.first(lists::anchor(last.id)).await.unwrap();
            seen.extend(page.into_iter().map(|p| p.name_ar));
        }
        assert_eq!(seen.len(), 8);
        assert_eq!(seen[0], "إدريس بنطالب");
        assert!(seen.is_sorted(), "{seen:?}");
        let other = Scope::Province(units.other_province);
        assert!(db.all(lists::known_in(other, None, 3)).await.unwrap().is_empty());
        assert!(db.first(lists::person(far, other)).await.unwrap().is_none());
        assert!(db.first(lists::person(far, scope)).await.unwrap().is_some());
    })
    .await;
}
