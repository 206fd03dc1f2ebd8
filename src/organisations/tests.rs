//! Organisations through the HTTP door, on both engines.

use super::{State, sections};
use crate::{
    access::{Deed, Scope},
    bodies::{Basis, Body, NewBody, NewMandate, SeatRef},
    decisions::{self, Effect, Kind, NewDecision},
    journal::{Entry, Subject, Verb},
    people::Person,
    sitting::tests::{Scene, person_of},
    structure,
    testing::{Answer, Client, NOW, TestApp},
    web::Visit,
};
use amana_base::{Day, Id};
use amana_sql::sql;

const HERE: &str = "03.531";
const NEIGHBOUR: &str = "03.561";

fn day(text: &str) -> Day {
    text.parse().expect("a day")
}

/// A section of an organisation with its head, founded by the decision of a meeting of the secretariat of the unit.
async fn section(app: &TestApp, kind: &str, code: &str, name: &str, on: Day) -> (Id<Body>, Id<Person>) {
    let unit = app.unit(code).await;
    let host = app.body("provincial_secretariat", code).await;
    let meeting = app.meeting_held(host, code, on).await;
    let head = app.person(Some(&unit)).await;
    let post = app.app.rules().kind(kind).and_then(|k| k.posts.first()).expect("a post").key.clone();
    let visit = Visit::of_program(app.app.clone());
    let mut deed = Deed::begin(&visit, Verb::AdoptDecision).await.expect("a transaction");
    let new = NewBody {
        kind: kind.into(),
        unit: unit.id,
        name_ar: name.into(),
        name_fr: String::new(),
        parent: None,
        competence: String::new(),
        founded_on: Some(on),
        founded_by: None,
    };
    let first = NewMandate::new(SeatRef::Seat(Id::from_raw(0)), head, on, Basis::Election);
    let decision = NewDecision {
        meeting: Some(meeting),
        taken_on: Some(on),
        effects: vec![Effect::FoundBodyWith(new, vec![(post, None, first)])],
        ..NewDecision::of(unit.id, Kind::Creation, "هيكلة التنظيمات الموازية")
    };
    let done = decisions::record(&mut deed, decision).await.expect("a decision").done;
    let body = done.iter().find(|d| d.kind == decisions::EffectKind::BodyCreated).expect("a body").ref_id;
    deed.commit(Entry::about(Subject::new("unit", unit.id), unit.place())).await.expect("it is kept");
    (Id::from_raw(body), head)
}

fn lines(csv: &Answer) -> usize {
    csv.body.lines().count()
}

/// J01, J02: the organisations that the statute names are listed by type; a section of the women's organisation that a decision
/// founded stands in its province with its state and officer, is counted among the 75 provinces, and a province knows nothing of
/// another's by any address, export or count. Its mandates end (F06), it is vacant, it is dissolved: each since its day.
#[tokio::test(flavor = "multi_thread")]
async fn sections_stand_in_their_provinces() {
    TestApp::each(async |app| {
        let (near, far, nation) =
            (app.secretary_of(HERE).await, app.secretary_of(NEIGHBOUR).await, app.secretary_of("MA").await);
        let (body, head) = section(app, "women_section", HERE, "", day("2026-02-01")).await;
        let page = near.get("/organisations").await;
        for words in ["منظمة نساء الأفق", "تنظيم نسائي", "شبيبة الأفق", "نقابة", "منتديات", "1 من 1"]
        {
            assert!(page.text().contains(words), "{words}: {page}");
        }
        assert!(
            !page.text().contains("المكتب الوطني"),
            "the national body is not a province's to see: {page}"
        );
        assert!(nation.get("/organisations").await.text().contains("المكتب الوطني لمنظمة نساء الأفق"));
        let region = app.secretary_of("03").await;
        assert!(region.get("/organisations").await.text().contains("1 من 9"));
        let every = nation.get("/organisations/women?kind=women_section").await;
        assert!(every.text().contains("1 من 75"), "{every}");
        let one = near.get("/organisations/women").await;
        for words in ["ساري الانتداب منذ 1 فبراير 2026", "المادة 88", "رئيس الفرع الإقليمي"]
        {
            assert!(one.text().contains(words), "{words}: {one}");
        }
        assert!(
            one.body.contains(&format!("/bodies/{body}")) && one.body.contains(&format!("/people/{head}"))
        );
        let title = near.get(&format!("/bodies/{body}")).await;
        assert!(title.text().contains("هيكلة التنظيمات الموازية"), "its title is the decision: {title}");

        // The neighbour.
        let page = far.get("/organisations/women").await;
        assert!(page.text().contains("غير موجود") && !page.text().contains("1 فبراير 2026"), "{page}");
        for path in [
            "/organisations/women",
            "/organisations.csv",
            "/organisations/women/sections.csv",
            "/organisations",
        ] {
            assert_eq!(far.get(&format!("{path}?unit={HERE}")).await.status, 404, "{path}");
        }
        assert!(!far.get("/organisations/women/sections.csv").await.body.contains(HERE));
        assert_eq!(near.get("/organisations/nothing").await.status, 404);

        // Filters and files.
        let missing = nation.get("/organisations/women?kind=women_section&state=missing").await;
        assert!(missing.text().contains("50 من 74"), "{missing}");
        let next = nation.get("/organisations/women?kind=women_section&state=missing&after=50").await;
        assert!(next.text().contains("24 من 74"), "{next}");
        let file = nation.get("/organisations/women/sections.csv?kind=women_section").await;
        assert_eq!(lines(&file), 76, "{file}");
        let noted =
            sql!((i64), "select cast(count(*) as bigint) as n from export_person where person_id = {head}");
        assert_eq!(app.app.db.one(noted).await.expect("a count"), 1, "who heads it is noted");
        assert!(lines(&nation.get("/organisations.csv").await) > 6);

        // The term ends, the seat is left, the body is dissolved; before it was founded there was none.
        let past = near.get("/organisations/women?on=2026-01-15").await;
        assert!(past.text().contains("غير موجود"), "{past}");
        let over = day("2026-04-01");
        app.write(sql!("update mandate set term_ends_on = {over} where body_id = {body}")).await;
        assert!(near.get("/organisations/women").await.text().contains("منتهي الانتداب منذ 1 أبريل 2026"));
        app.write(sql!("update mandate set until_on = {over} where body_id = {body}")).await;
        assert!(near.get("/organisations/women").await.text().contains("شاغر منذ 1 أبريل 2026"));
        app.write(sql!("update body set dissolved_on = {over} where id = {body}")).await;
        assert!(near.get("/organisations/women").await.text().contains("غير موجود منذ حله في 1 أبريل 2026"));
    })
    .await;
}

/// J03, J05: thematic forums are bodies of a province, several in one, each with its name; a professional league is national with
/// regional branches.
#[tokio::test(flavor = "multi_thread")]
async fn forums_are_provincial_and_leagues_have_branches() {
    TestApp::each(async |app| {
        let near = app.secretary_of(HERE).await;
        section(app, "provincial_forum", HERE, "منتدى الأطر", day("2026-02-01")).await;
        section(app, "provincial_forum", HERE, "منتدى التجار", day("2026-03-01")).await;
        let forums = near.get("/organisations/forums").await;
        for words in ["منتدى الأطر", "منتدى التجار", "1 من 1", "ساري الانتداب منذ 1 مارس 2026"]
        {
            assert!(forums.text().contains(words), "{words}: {forums}");
        }
        let (book, rules) = (structure::book(&app.app).await.expect("the structure"), app.app.rules());
        let forums = rules.parallel("forums").expect("the statute's");
        let all = sections(&book, &rules, forums, Scope::Nation, NOW.day(60));
        assert_eq!(all.iter().filter(|s| s.state == State::Valid).count(), 2);
        let region = app.secretary_of("03").await;
        let league = region.get("/organisations/engineers").await;
        for words in ["رابطة مهنية", "الفرع الجهوي لرابطة مهندسي الأفق", "غير موجود", "0 من 1"]
        {
            assert!(league.text().contains(words), "{words}: {league}");
        }
        let branch = app.unit("03").await;
        section(app, "engineers_branch", &branch.code, "", day("2026-03-10")).await;
        let league = region.get("/organisations/engineers").await;
        assert!(league.text().contains("ساري الانتداب منذ 10 مارس 2026"), "{league}");
        assert!(near.get("/organisations/engineers").await.text().contains("لا جهاز لهذا التنظيم"));
    })
    .await;
}

/// J04: the convocation proposes the representatives whom the statute names, calls them as such, and calls another by hand; the list
/// of those called says whom they represent. An organisation that the statute does not know is refused.
#[tokio::test(flavor = "multi_thread")]
async fn representatives_are_called_as_such() {
    TestApp::each(async |app| {
        let near = app.secretary_of(HERE).await;
        let host = app.body("provincial_secretariat", HERE).await.expect("a body");
        let form = near.get(&format!("/bodies/{host}/meetings/new")).await;
        let select = form.body.split("name=\"convener\"").nth(1).expect("a choice of conveners");
        let convener = select.split("value=\"provincial_secretariat.").nth(1).expect("who may convene");
        let convener = format!("provincial_secretariat.{}", convener.split('"').next().expect("a value"));
        let plan = [
            ("on", "2026-05-12"),
            ("hour", "18:30"),
            ("mode", "in_person"),
            ("venue", "المقر الإقليمي"),
            ("session_kind", "ordinary"),
            ("convener", convener.as_str()),
        ];
        let planned = near.post(&format!("/bodies/{host}/meetings"), &plan).await;
        let page = planned.location.expect("its convocation");
        let meeting = page.trim_end_matches("/convocation").to_owned();
        assert!(near.get(&page).await.text().contains("لا مسؤول حاليا على رأس هذا التنظيم هنا"));
        let (_, head) = section(app, "women_section", HERE, "", day("2026-02-01")).await;
        let asked = near.get(&page).await;
        assert!(asked.text().contains("دعوتهم بصفتهم ممثلين"), "{asked}");
        assert!(asked.body.contains("value=\"women_section.president\""), "{asked}");
        let rule = [("office", "women_section.president"), ("unit", HERE)];
        assert_eq!(near.post(&format!("{meeting}/rules"), &rule).await.status, 303);
        let called = near.get(&page).await;
        assert!(called.text().contains("ممثل منظمة نساء الأفق"), "{called}");
        assert!(called.text().contains("أدرجوا في اللائحة"), "{called}");
        let guest = app.person(Some(&app.unit(HERE).await)).await;
        app.write(sql!("update person set sex = 'f' where id = {guest}")).await;
        let guest = guest.to_string();
        let wrong = [("pick", guest.as_str()), ("represents", "nobody")];
        let refused = near.post(&format!("{meeting}/summonses"), &wrong).await;
        assert!(
            refused.status == 422 && refused.text().contains("لا ينص النظام الأساسي على هذا التنظيم"),
            "{refused}"
        );
        let right = [("pick", guest.as_str()), ("represents", "youth")];
        let added = near.post(&format!("{meeting}/summonses"), &right).await;
        assert_eq!(added.status, 303, "{added}");
        let called = near.get(&page).await;
        assert!(called.text().contains("ممثلة شبيبة الأفق"), "{called}");
        let kept = sql!((String), "select represents from summons where person_id = {head}");
        assert_eq!(app.app.db.one(kept).await.expect("a summons"), "women");
    })
    .await;
}

async fn moves(app: &TestApp, scene: &Scene, person: Id<Person>) {
    let (person, client) = (person.to_string(), app.id::<()>().to_string());
    let form =
        [("person", person.as_str()), ("was", "expected"), ("to", "present"), ("client", client.as_str())];
    let done = scene.rapporteur.post(&scene.at("attendance"), &form).await;
    assert_eq!(done.status, 303, "{done}");
}

async fn ok(client: &Client, path: &str, fields: &[(&str, &str)]) {
    let done = client.post(path, fields).await;
    assert_eq!(done.status, 303, "{path}: {done}");
}

/// J04: whoever represents an organisation attends as such: on the roll, in the count by capacity, on the meeting's page, in the
/// communique, in the minutes, and on the organisation's page; not for a neighbour.
#[tokio::test(flavor = "multi_thread")]
async fn representatives_attend_as_such() {
    TestApp::each(async |app| {
        let scene = Scene::set(app, 4).await;
        scene.seated(app, 4).await;
        let form =
            [("guest", "ليلى الصنهاجي"), ("represents", "women"), ("pick", "new-person"), ("sex", "f")];
        ok(&scene.rapporteur, &scene.at("roll/people"), &form).await;
        let unknown = [("guest", "منير الطاهري"), ("represents", "nobody"), ("pick", "new-person")];
        let refused = scene.rapporteur.post(&scene.at("roll/people"), &unknown).await;
        assert!(
            refused.status == 422 && refused.text().contains("لا ينص النظام الأساسي على هذا التنظيم"),
            "{refused}"
        );
        let guest = sql!((Id<Person>), "select person_id from attendance where represents = 'women'");
        let guest = app.app.db.one(guest).await.expect("a guest");
        moves(app, &scene, guest).await;
        let said = "ممثلة منظمة نساء الأفق";
        let roll = scene.rapporteur.get(&scene.at("roll")).await;
        assert!(roll.text().matches(said).count() >= 2, "on the roll and by capacity: {roll}");
        scene.opened(app).await;
        ok(&scene.rapporteur, &scene.at("closing"), &[]).await;
        let meeting = format!("/meetings/{}", scene.meeting);
        for path in [meeting.clone(), format!("{meeting}/communique")] {
            let page = scene.rapporteur.get(&path).await;
            assert!(page.text().contains(said), "{path}: {page}");
        }
        ok(&scene.rapporteur, &scene.at("minutes"), &[]).await;
        let minutes = scene.rapporteur.get(&scene.at("minutes")).await;
        assert!(minutes.text().contains(said), "{minutes}");
        assert!(person_of(app, &scene.head).await != guest);
        let page = scene.head.get("/organisations/women").await;
        assert!(page.text().contains("ليلى الصنهاجي") && page.text().contains(said), "{page}");
        let far = app.secretary_of(NEIGHBOUR).await;
        assert!(!far.get("/organisations/women").await.text().contains("ليلى الصنهاجي"));
    })
    .await;
}

/// F04: the structuring plan of a province proposes what it lacks, bodies, sections of organisations and forums alike; a target on a
/// section is met by the fact that a lawful decision founded it.
#[tokio::test(flavor = "multi_thread")]
async fn a_structuring_plan_covers_organisations_and_forums() {
    TestApp::each(async |app| {
        let near = app.secretary_of(HERE).await;
        let host = app.body("provincial_secretariat", HERE).await.expect("a body").to_string();
        let new = [
            ("kind", "structuring"),
            ("title", "خطة هيكلة الإقليم"),
            ("unit", HERE),
            ("body", host.as_str()),
            ("from", "2026-01-01"),
            ("until", "2026-12-31"),
        ];
        let begun = near.post("/programmes", &new).await;
        let proposal = begun.location.expect("what is proposed");
        let page = near.get(&proposal).await;
        for words in ["ما ينقص هذا التراب", "منظمة نساء الأفق", "المنتدى الإقليمي", "الأمانة المحلية"]
        {
            assert!(page.text().contains(words), "{words}: {page}");
        }
        let plan = proposal.trim_end_matches("/proposal").to_owned();
        for kind in ["women_section", "provincial_forum"] {
            let take =
                [("goal", "found"), ("kind", kind), ("due", "2026-10-01"), ("owner", "heads"), ("all", "on")];
            // Nobody heads the region above: the owner is named.
            let owner = person_of(app, &near).await.to_string();
            let take = take.map(|(k, v)| if k == "owner" { (k, owner.as_str()) } else { (k, v) });
            ok(&near, &format!("{plan}/targets"), &take).await;
        }
        assert!(near.get(&plan).await.text().contains("تحقق 0 من 2"), "{}", near.get(&plan).await);
        section(app, "women_section", HERE, "", day("2026-03-01")).await;
        assert!(near.get(&plan).await.text().contains("تحقق 1 من 2"), "{}", near.get(&plan).await);
        section(app, "provincial_forum", HERE, "منتدى الأطر", day("2026-04-01")).await;
        assert!(near.get(&plan).await.text().contains("تحقق 2 من 2"), "{}", near.get(&plan).await);
    })
    .await;
}
