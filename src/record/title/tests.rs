//! Titles from the record of both engines.

use super::{Reason, State, What, of_bodies, of_decisions, of_mandates};
use crate::{
    MIGRATIONS,
    bodies::{self, Basis, NewMandate},
    decisions::{self, Effect, Kind, NewDecision, Taken, Votes},
    meetings::{self, NewMeeting, Precision},
    people::Sex,
    record::ground::{self, act, body_of, day, done, found, person, post},
    territory::Place,
    web::Visit,
};
use amana_base::Id;
use amana_testkit::for_each_engine;

/// B09: the chain of a mandate reaches the article of the version in force on its day; a quorum that was short, a body that
/// had no power, a way that the statute does not give, break exactly their link.
#[tokio::test(flavor = "multi_thread")]
async fn a_mandate_is_followed_back_to_its_article() {
    for_each_engine(MIGRATIONS, async |db| {
        let app = ground::app(db.clone());
        let visit = Visit::of_program(app.clone());
        let units = ground::units(&visit).await;
        let mut deed = act(&visit).await;
        let body = found(&mut deed, "provincial_secretariat", units.province, "").await;
        let congress = found(&mut deed, "provincial_congress", units.province, "").await;
        let a = person(&mut deed, "زهرة الودغيري", Sex::Female, Place::NATION).await;
        let b = person(&mut deed, "إدريس بنطالب", Sex::Male, Place::NATION).await;
        let mut ids: Vec<Id<bodies::Mandate>> = vec![];
        for (decider, present, who, seat, on) in [
            (congress, 90, a, "provincial_secretary", "2024-07-01"),
            (congress, 40, b, "treasurer", "2024-07-02"),
            (body, 90, b, "rapporteur", "2024-07-03"),
        ] {
            let meeting = NewMeeting {
                body: Some(decider),
                title: "المؤتمر الإقليمي".into(),
                held_on: Some(day(on)),
                date_precision: Precision::Day,
                convened_on: Some(day("2024-05-01")),
                members_then: Some(100),
                present: Some(present),
                ..NewMeeting::of(units.province)
            };
            let meeting = meetings::record(&mut deed, meeting).await.unwrap();
            let mandate = NewMandate::new(post(body, seat), who, day(on), Basis::Election);
            let decision = NewDecision {
                meeting: Some(meeting),
                body: Some(decider),
                taken: Taken::SecretBallot,
                effects: vec![Effect::BeginMandate(mandate)],
                ..NewDecision::of(units.province, Kind::Designation, "انتخاب")
            };
            let recorded = decisions::record(&mut deed, decision).await.unwrap();
            ids.push(Id::from_raw(recorded.done[0].ref_id));
        }
        let bare = NewMandate::new(post(body, "director"), a, day("2023-01-01"), Basis::Election);
        ids.push(bodies::begin_mandate(&mut deed, bare).await.unwrap().mandate);
        done(deed).await;
        let titles = of_mandates(&db, &app.rules(), &ids).await.unwrap();
        assert!(titles[&ids[0]].is_sound(), "{:#?}", titles[&ids[0]]);
        let What::Article(Some(article)) = &titles[&ids[0]].0[4].what else { panic!("no article") };
        assert_eq!((article.article.as_deref(), article.version), (Some("المادة 68"), 5));
        let broken = |id: &Id<bodies::Mandate>| {
            let of = |l: &super::Link| matches!(l.state, State::Broken(_)).then(|| l.state.clone());
            titles[id].0.iter().filter_map(of).collect::<Vec<_>>()
        };
        assert_eq!(broken(&ids[1]), [State::Broken(Reason::QuorumShort(40, 51))]);
        assert_eq!(broken(&ids[2]), [State::Broken(Reason::NotCompetent("provincial_congress".into()))]);
        // In 2023 the version of the fourth congress was in force; it gives the director's post by appointment only.
        assert_eq!(broken(&ids[3]), [State::Broken(Reason::WayNotAllowed)]);
        let What::Article(Some(article)) = &titles[&ids[3]].0[2].what else { panic!("no article") };
        assert_eq!(article.version, 4);
        assert_eq!(titles[&ids[3]].0[1].state, State::Unknown(Reason::NoDecision));
    })
    .await;
}

/// B04 B09 B12: a forbidden combination breaks the fact; a committee created by a body without that power breaks the
/// article; votes too few break the decision.
#[tokio::test(flavor = "multi_thread")]
async fn titles_break_where_the_rule_is_broken() {
    for_each_engine(MIGRATIONS, async |db| {
        let app = ground::app(db.clone());
        let visit = Visit::of_program(app.clone());
        let units = ground::units(&visit).await;
        let mut deed = act(&visit).await;
        let province = found(&mut deed, "provincial_secretariat", units.province, "").await;
        let local = found(&mut deed, "local_secretariat", units.commune, "").await;
        let who = person(&mut deed, "زهرة الودغيري", Sex::Female, Place::NATION).await;
        let on = day("2024-07-01");
        let mut ids = vec![];
        for (body, seat) in [(province, "provincial_secretary"), (local, "local_secretary")] {
            let new = NewMandate::new(post(body, seat), who, on, Basis::Election);
            ids.push(bodies::begin_mandate(&mut deed, new).await.unwrap().mandate);
        }
        let decision = NewDecision {
            body: Some(local),
            taken: Taken::Majority,
            taken_on: Some(on),
            votes: Votes { votes_for: Some(3), against: Some(5), abstentions: None },
            effects: vec![Effect::FoundBody(body_of("membership_committee", units.province, ""))],
            ..NewDecision::of(units.province, Kind::Creation, "إحداث لجنة")
        };
        let recorded = decisions::record(&mut deed, decision).await.unwrap();
        done(deed).await;
        let rules = app.rules();
        let titles = of_mandates(&db, &rules, &ids).await.unwrap();
        for id in &ids {
            assert!(matches!(titles[id].0[0].state, State::Broken(Reason::Forbidden(_))), "{:?}", titles[id]);
        }
        let committee: Id<bodies::Body> = Id::from_raw(recorded.done[0].ref_id);
        let title = &of_bodies(&db, &rules, &[committee], visit.today).await.unwrap()[&committee];
        assert!(
            matches!(title.0.last().map(|l| &l.state), Some(State::Broken(Reason::NotCompetent(_)))),
            "{title:?}"
        );
        let title =
            &of_decisions(&db, &rules, &[recorded.decision], visit.today).await.unwrap()[&recorded.decision];
        assert_eq!(title.0[0].state, State::Broken(Reason::MajorityMissed(3, 5)));
        let mark = title.mark(visit.words(), &rules, "قرار", true);
        assert_eq!(mark.standing(), crate::ui::title_mark::Standing::Broken);
    })
    .await;
}
