//! The roster against the rows.

use crate::{
    access::{Deed, Scope},
    app::App,
    journal::{Entry, Subject, Verb},
    members::{
        Category, JoinedHow, LabelKind, Labelled, Membership, NewMember, Paid, PaidBy, Passing, Refusal,
        Renewal, Source, StepKind, enrol, enrol_many, label, pass, renew, roster,
        roster::{Asked, Filters, Wanted},
        store, take_back,
    },
    record::Stop,
    territory::Place,
    testing::{NOW, TestApp},
    web::Visit,
};
use amana_base::{Day, Id};
use amana_sql::sql;
use rand_chacha::{
    ChaCha20Rng,
    rand_core::{Rng, SeedableRng},
};
use std::sync::Arc;

/// A recount from the steps themselves.
async fn recount(
    app: &App,
    place: Option<Place>,
    state: Wanted,
    day: Day,
    sex: Option<&str>,
    skill: Option<&str>,
) -> u64 {
    let rule = Renewal::of(app.rules().on(day)).expect("a rule");
    let lapse = (0..)
        .map(|n| day.plus(-n))
        .find(|paid| rule.lapses_on(*paid).is_some_and(|on| on <= day))
        .expect("a day");
    let province = place.map(|p| p.province);
    let (active, due, lapsed) = (state == Wanted::Active, state == Wanted::Due, state == Wanted::Lapsed);
    let suspended = i64::from(state == Wanted::Suspended);
    let every = i64::from(state == Wanted::InForce);
    let over = i64::from(state == Wanted::Ended);
    let (province, sex, skill) = (province.map_or(0, Id::raw), sex.unwrap_or(""), skill.unwrap_or(""));
    let folded = amana_arabic::fold(skill);
    let n = app.db.one(sql!(
        (i64),
        "select cast(count(*) as bigint) as n from (
           select m.id, m.province_id, p.sex,
             (select j.on_day from membership_step j where j.membership_id = m.id and j.step = 'joined') as joined,
             (select max(r.until_on) from membership_step r where r.membership_id = m.id and r.step = 'renewed') as paid,
             (select min(e.on_day) from membership_step e where e.membership_id = m.id
               and e.step in ('resigned', 'expelled', 'died')) as ended,
             (select cast(count(*) as bigint) from membership_step s where s.membership_id = m.id and s.step = 'suspended'
               and s.on_day <= {day} and (s.until_on is null or s.until_on > {day})
               and not exists (select 1 from membership_step b where b.membership_id = m.id and b.ordinal > s.ordinal
                 and (b.step = 'suspended' or b.step = 'reinstated' and b.on_day <= {day}))) as rests
           from membership m join person p on p.id = m.person_id) x
         where (cast({province} as bigint) = 0 or x.province_id = {province})
           and (cast({sex} as text) = '' or x.sex = {sex})
           and (cast({folded} as text) = '' or exists (select 1 from membership_label l where l.membership_id = x.id
             and l.kind = 'skill' and l.folded = {folded}))
           and case when cast({over} as bigint) = 1 then x.ended <= {day}
             else x.joined <= {day} and (x.ended is null or x.ended > {day})
               and (cast({every} as bigint) = 1 or (x.rests > 0) = (cast({suspended} as bigint) = 1)) end
           {?active: and coalesce(x.paid, x.joined) > {day}}
           {?due: and coalesce(x.paid, x.joined) <= {day} and coalesce(x.paid, x.joined) > {lapse}}
           {?lapsed: and coalesce(x.paid, x.joined) <= {lapse}}"
    ));
    n.await.expect("a recount") as u64
}

async fn counted(app: &App, scope: Scope, filters: Filters, day: Day) -> u64 {
    let asked = Asked { at: None, filters, day, rule: Renewal::of(app.rules().on(day)) };
    roster(app).await.expect("the roster").list_in(&[scope], &asked, None, 10).count
}

/// Everything that can be asked agrees with the rows, on days of past and future.
async fn agrees(app: &App, places: &[Place], when: &str) {
    for day in [-400, -30, 0, 20, 300].map(|n| NOW.day(60).plus(n)) {
        for state in
            [Wanted::InForce, Wanted::Active, Wanted::Due, Wanted::Lapsed, Wanted::Suspended, Wanted::Ended]
        {
            for place in [None, Some(places[0]), places.last().copied()] {
                let scope = place.map_or(Scope::Nation, |p| Scope::Province(p.province));
                let of = |filters: Filters| Filters { state: Some(state), ..filters };
                let all = recount(app, place, state, day, None, None).await;
                assert_eq!(
                    counted(app, scope, of(Filters::default()), day).await,
                    all,
                    "{when} {day} {state} {scope:?}"
                );
                let women = of(Filters { sex: Some(Some(crate::people::Sex::Female)), ..Filters::default() });
                let right = recount(app, place, state, day, Some("f"), None).await;
                assert_eq!(counted(app, scope, women, day).await, right, "{when} {day} {state} women");
                let skilled = of(Filters {
                    labels: vec![(LabelKind::Skill, "تصوير".into())],
                    ..Filters::default()
                });
                let right = recount(app, place, state, day, None, Some("تصوير")).await;
                assert_eq!(counted(app, scope, skilled, day).await, right, "{when} {day} {state} skilled");
            }
        }
    }
}

fn about() -> Entry {
    Entry::about(Subject { kind: "organisation", id: 0 }, Place::NATION)
}

/// One random thing that happens to the register; refusals are part of life.
pub(crate) async fn happen(
    visit: &Visit,
    rng: &mut ChaCha20Rng,
    places: &[Place],
    known: &mut Vec<Id<Membership>>,
) {
    let mut below = |n: u32| rng.next_u32() % n;
    let mut deed = Deed::begin(visit, Verb::EnrolMember).await.expect("a transaction");
    let on = visit.today.plus(-i64::from(below(900)));
    let pick = known.get(below(known.len().max(1) as u32) as usize).copied();
    let done = match (below(10), pick) {
        (0..=2, _) | (_, None) => {
            let place = places[below(places.len() as u32) as usize];
            let sex =
                [None, Some(crate::people::Sex::Female), Some(crate::people::Sex::Male)][below(3) as usize];
            let name = ["زهرة", "يوسف", "نادية", "كمال"][below(4) as usize];
            let person = crate::people::NewPerson {
                name_ar: name.to_owned(),
                name_la: String::new(),
                honorific: String::new(),
                sex,
                place,
            };
            let person = crate::people::enter(&mut deed, person).await.expect("a person");
            let mut new = NewMember::of(person, place, on, JoinedHow::Import);
            new.category = Category::ALL.get(below(20) as usize).copied();
            new.paid_until = (below(2) == 0).then(|| on.plus(i64::from(below(700))));
            enrol(&mut deed, new).await.map(|id| known.push(id))
        }
        (3..=4, Some(id)) => {
            let paid =
                Paid { on, amount: 10_000, by: PaidBy::Cash, until: (below(2) == 0).then(|| on.plus(400)) };
            renew(&mut deed, id, paid).await.map(|_| ())
        }
        (5..=7, Some(id)) => {
            use StepKind::*;
            let kind = [Suspended, Suspended, Reinstated, Transferred, Resigned, Died][below(6) as usize];
            let passing = Passing {
                kind,
                on,
                until: (below(2) == 0).then(|| on.plus(60)),
                to: Some(places[below(places.len() as u32) as usize]),
                reason: "x".into(),
                article: String::new(),
                decision: None,
                settled: true,
            };
            pass(&mut deed, id, passing).await.map(|_| ())
        }
        (8, Some(id)) => {
            let label_of = ["تصوير", "محاسبة"][below(2) as usize].to_owned();
            label(&mut deed, id, Labelled { kind: LabelKind::Skill, label: label_of, source: Source::Person })
                .await
        }
        (_, Some(id)) => {
            let last = deed.tx.all(store::steps(id)).await.expect("steps").pop();
            match last {
                Some(last) => take_back(&mut deed, id, last.id).await.map(|_| ()),
                None => Ok(()),
            }
        }
    };
    match done {
        Ok(()) => {
            deed.commit(about()).await.expect("kept");
        }
        Err(Stop::Refused(_)) => {}
        Err(Stop::Failed(error)) => panic!("{error}"),
    }
}

/// G02: over random histories every count of the roster is that of a recount from the steps with SQL, at every request, in two
/// copies of the program; and so is one read afresh.
#[tokio::test(flavor = "multi_thread")]
async fn counts_equal_a_recount_over_random_histories() {
    TestApp::each(async |app| {
        let mut places = vec![];
        for code in ["03.531.01.05", "03.531.01.03", "03.561"] {
            places.push(app.unit(code).await.place());
        }
        let other = App::new(
            app.app.db.clone(),
            app.clock.clone(),
            amana_base::Ids::new(app.clock.clone(), 99),
            crate::keys::Keys::generate(crate::keys::Entropy::seeded(7)).expect("keys"),
            crate::config::Config::default(),
        );
        crate::statutes::load(&other).await.expect("the rulebook");
        let mut rng = ChaCha20Rng::seed_from_u64(20260504);
        let mut known = vec![];
        for round in 0..4 {
            for n in 0..60 {
                let visit = Visit::of_program(if n % 2 == 0 { app.app.clone() } else { other.clone() });
                happen(&visit, &mut rng, &places, &mut known).await;
                if n % 20 == 0 {
                    let day = visit.today;
                    let right = recount(&app.app, None, Wanted::InForce, day, None, None).await;
                    for app in [&app.app, &other] {
                        assert_eq!(counted(app, Scope::Nation, Filters::default(), day).await, right);
                    }
                }
            }
            agrees(&app.app, &places, &format!("round {round}")).await;
        }
        agrees(&other, &places, "the other copy").await;
        // The columns of the rows are what the steps come to.
        let rows = app.app.db.all(sql!((Id<Membership>), "select id from membership")).await.expect("rows");
        assert!(rows.len() > 30, "only {}", rows.len());
        for id in rows {
            let row = app.app.db.one(store::membership(id, Scope::Nation)).await.expect("a row");
            let steps: Vec<_> =
                app.app.db.all(store::steps(id)).await.expect("steps").iter().map(|s| s.step()).collect();
            assert_eq!(crate::members::Standing::of(&steps), Some(row.standing()));
        }
    })
    .await;
}

/// A transaction that began earlier and commits later is not missed: what was unfinished at one question is asked again at the next.
#[tokio::test(flavor = "multi_thread")]
async fn what_commits_late_is_seen() {
    TestApp::each(async |app| {
        let place = app.unit("03.531.01.05").await.place();
        let insert = |n: i64| {
            let (id, person) = (app.id::<()>(), app.id::<()>());
            let name = format!("عضو {n}");
            let of_person = sql!(
                "insert into person (id, name_ar, name_la, region_id, province_id, commune_id, sort_key, made_by)
                 values ({person}, {name}, '', {place.region}, {place.province}, {place.commune}, {name}, 0)"
            );
            let of_member = sql!(
                "insert into membership (id, person_id, region_id, province_id, commune_id, joined_on, joined_how, made_by)
                 values ({id}, {person}, {place.region}, {place.province}, {place.commune}, 20000, 'import', 0)"
            );
            [of_person, of_member]
        };
        let day = NOW.day(60);
        let all = || async { counted(&app.app, Scope::Nation, Filters::default(), day).await };
        assert_eq!(all().await, 0);
        if app.app.db.engine() == amana_sql::EngineKind::Sqlite {
            // One writes at a time: nothing can commit late.
            for change in insert(1) {
                app.write(change).await;
            }
            assert_eq!(all().await, 1);
            return;
        }
        let mut early = app.app.db.begin().await.expect("a transaction");
        for change in insert(1) {
            early.exec(change).await.expect("a row");
        }
        let mut late = app.app.db.begin().await.expect("a transaction");
        for change in insert(2) {
            late.exec(change).await.expect("a row");
        }
        late.commit().await.expect("kept");
        assert_eq!(all().await, 1);
        assert_eq!(all().await, 1);
        early.commit().await.expect("kept");
        assert_eq!(all().await, 2, "the earlier one committed later");
        let mut gone = app.app.db.begin().await.expect("a transaction");
        gone.exec(sql!("delete from membership")).await.expect("rows go");
        assert_eq!(all().await, 2);
        gone.commit().await.expect("kept");
        assert_eq!(all().await, 0);
    })
    .await;
}

/// What an import asks of the verbs: many at once, each refused by itself, few statements; an office and a new name are seen too.
#[tokio::test(flavor = "multi_thread")]
async fn many_are_enrolled_in_one_act() {
    TestApp::each(async |app| {
        let unit = app.unit("03.531.01.05").await;
        let visit = Visit::of_program(app.app.clone());
        let mut persons = vec![];
        for _ in 0..300 {
            persons.push(app.person(Some(&unit)).await);
        }
        let mut deed = Deed::begin(&visit, Verb::EnrolMember).await.expect("a transaction");
        let before = app.app.db.spent().statements();
        let mut new: Vec<NewMember> = persons
            .iter()
            .map(|p| NewMember {
                birth: Some(Day(8000)),
                protected: vec![("phone", "0600000000".into())],
                paid_until: Some(visit.today.plus(30)),
                ..NewMember::of(*p, unit.place(), visit.today.plus(-400), JoinedHow::Import)
            })
            .collect();
        new.push(NewMember { on: visit.today.plus(1), ..new[0].clone() });
        new.push(new[1].clone());
        new.push(NewMember { birth: Some(visit.today.plus(-5000)), ..new[2].clone() });
        let done = enrol_many(&mut deed, new).await.expect("enrolled");
        assert_eq!(done.iter().filter(|d| d.is_ok()).count(), 300);
        assert_eq!(done[300], Err(Refusal::InFuture));
        assert!(matches!(done[301], Err(Refusal::MemberAlready(_))));
        assert!(matches!(done[302], Err(Refusal::TooYoung(18, _))));
        deed.commit(about()).await.expect("kept");
        let app_ref: &Arc<App> = &app.app;
        assert!(
            app_ref.db.spent().statements() - before < 1500,
            "{}",
            app_ref.db.spent().statements() - before
        );
        let active = Filters { state: Some(Wanted::Active), ..Filters::default() };
        assert_eq!(counted(app_ref, Scope::Nation, active, visit.today).await, 300);
        // An office begins, a name is corrected: nobody told the roster.
        let office = Filters { office: Some(true), ..Filters::default() };
        assert_eq!(counted(app_ref, Scope::Nation, office.clone(), visit.today).await, 0);
        app.mandate(persons[7], crate::access::Position::Member, &app.unit("03.531").await).await;
        assert_eq!(counted(app_ref, Scope::Nation, office, visit.today).await, 1);
        let person = persons[8];
        app.write(sql!("update person set name_ar = 'فريدة', sort_key = 'فريده' where id = {person}")).await;
        let named = Filters { words: "فريدة".into(), ..Filters::default() };
        assert_eq!(counted(app_ref, Scope::Nation, named, visit.today).await, 1);
    })
    .await;
}
