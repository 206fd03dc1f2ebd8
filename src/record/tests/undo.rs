//! Taking an act back.

use super::refusal;
use crate::{
    MIGRATIONS,
    bodies::{self, Basis, NewFollowUp, NewMandate},
    decisions::{self, Effect, Kind, NewDecision, NewItem},
    meetings::{self, NewMeeting, NewPresence, Precision, Role},
    people::Sex,
    record::{
        Refusal,
        ground::{self, act, body_of, day, done, found, person, post},
        take_back,
    },
    territory::Place,
    web::Visit,
};
use amana_base::Id;
use amana_sql::{Db, sql};
use amana_testkit::for_each_engine;

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
