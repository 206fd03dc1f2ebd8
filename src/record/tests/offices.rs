//! Who holds which post: seats, ranks, staff, appointments, follow-ups.

use super::{mandates, refusal};
use crate::{
    MIGRATIONS,
    bodies::{self, Basis, NewFollowUp, NewMandate},
    people::Sex,
    record::{
        Refusal,
        ground::{self, act, day, done, found, person, post, ranked},
    },
    territory::Place,
    web::Visit,
};
use amana_base::Day;
use amana_sql::sql;
use amana_testkit::for_each_engine;

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
