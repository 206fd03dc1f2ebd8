use super::{counted, entered};
use crate::{
    joining::tests::seated,
    testing::{Answer, Client, TestApp},
};

const NAMES: [&str; 8] = [
    "زهرة بنصالح",
    "يوسف المريني",
    "نادية الشرقي",
    "إدريس العلوي",
    "سعاد بوعنان",
    "كمال الدرقاوي",
    "زهرة المريني",
    "يوسف العلوي",
];

/// Every address that lists, counts or takes away, with a filter.
fn lists(filter: &str) -> Vec<String> {
    ["/members?", "/members/counts?", "/members/shares?", "/members/counts.csv?", "/members.csv?purpose=x&"]
        .map(|address| format!("{address}{filter}"))
        .to_vec()
}

/// What a page says, but for what is of the moment.
fn said(answer: &Answer) -> String {
    answer.text()
}

/// 09-08 art. 1, 24: membership is sensitive; who has no part in a territory learns nothing of it.
///
/// A province writes its own part of the register and no other's (the half of G05 that is not campaigns), and no list, filter,
/// count, export, search or error tells it about another's: with its neighbour's members or without them, every answer is the same.
#[tokio::test(flavor = "multi_thread")]
async fn a_province_cannot_tell_whether_another_has_members() {
    TestApp::each(async |app| {
        let (mine, theirs) = (app.secretary_of("03.531").await, app.secretary_of("03.561").await);
        let communes = ["03.531.01.05", "03.531.01.03"];
        let mut own = vec![];
        for (n, name) in NAMES.iter().enumerate().take(5) {
            let category = ["farmer", "student", ""][n % 3];
            own.push(entered(&mine, name, communes[n % 2], &[("category", category)]).await);
        }
        let filters = [
            "", "sex=f", "sex=unknown", "category=farmer", "category=retired", "age=35-44", "state=due", "state=all", "state=active",
            "state=resigned", "skill=%D9%85%D8%AD%D8%A7%D8%B3%D8%A8%D8%A9", "tag=secret", "q=%D8%B2%D9%87%D8%B1%D8%A9",
            "q=%D9%85%D8%B1%D9%8A%D9%86%D9%8A", "office=no", "since=0", "unit=03.531", "unit=03.531.01.05", "unit=03.561",
            "unit=03.561.01.01", "unit=03", "unit=MA", "unit=nonsense", "after=1", "education=master",
        ];
        let look = async |client: &Client| {
            let mut out = vec![];
            for address in filters.iter().flat_map(|f| lists(f)) {
                let answer = client.get(&address).await;
                out.push((address, answer.status, said(&answer)));
            }
            out
        };
        let before = look(&mine).await;
        for outside in ["unit=03.561", "unit=03", "unit=MA", "unit=nonsense"] {
            for address in lists(outside) {
                assert_eq!(mine.get(&address).await.status, 404, "{address}");
            }
        }
        // The neighbour fills its register, with everything that a filter could meet.
        let mut others = vec![];
        let commune = app.app.db.all(amana_sql::sql!(
            (String),
            "select c.code from unit c join unit p on p.id = c.parent_id where p.code = '03.561' or c.code like '03.561.%' order by c.code"
        ));
        let communes = commune.await.expect("units");
        let commune = communes.iter().find(|code| code.len() > 10).expect("a commune of the neighbour");
        for (n, name) in NAMES.iter().enumerate() {
            let category = ["farmer", "retired", ""][n % 3];
            let at = entered(&theirs, name, commune, &[("category", category), ("education", "master")]).await;
            for (kind, label) in [("skill", "محاسبة"), ("tag", "secret")] {
                assert_eq!(theirs.post(&format!("{at}/labels"), &[("kind", kind), ("label", label)]).await.status, 303);
            }
            others.push(at);
        }
        let paid = [("on", "2026-05-04"), ("amount", "100"), ("paid_by", "cash")];
        assert_eq!(theirs.post(&format!("{}/payments", others[0]), &paid).await.status, 303);
        assert_eq!(theirs.post(&format!("{}/steps", others[1]), &[("step", "resigned"), ("on", "2026-05-01")]).await.status, 303);
        for ((address, status, text), (_, status_now, text_now)) in before.iter().zip(look(&mine).await) {
            assert_eq!((*status, text), (status_now, &text_now), "{address}");
        }
        // One of theirs by its own address, in every way there is: as if it were not there.
        let unknown = format!("/members/{}", app.id::<()>());
        for at in [&others[0], &unknown] {
            for address in ["", "/fields/edit", "/payments/new", "/steps/new?step=suspended"] {
                assert_eq!(mine.get(&format!("{at}{address}")).await.status, 404, "{address}");
            }
            for address in ["/fields", "/fields/birth/reading", "/labels", "/labels/removal", "/payments", "/steps", "/steps/1/withdrawal"] {
                let form = [("step", "suspended"), ("on", "2026-05-04"), ("reason", "x"), ("kind", "tag"), ("label", "y"), ("source", "person"),
                    ("amount", "100"), ("paid_by", "cash")];
                assert_eq!(mine.post(&format!("{at}{address}"), &form).await.status, 404, "{address}");
            }
            assert_eq!(counted(&mine.get(&format!("/members?after={}", at.rsplit('/').next().unwrap())).await), 5);
        }
        // Nobody is written into another's territory.
        let away = super::enter(&mine, &[("name_ar", "جديد الاسم"), ("unit", commune.as_str())]).await;
        assert_eq!(away.status, 422, "{away}");
        assert_eq!(counted(&theirs.get("/members?state=all").await), 8);
        // The region sees both, the commune its own part.
        let region = app.secretary_of("03").await;
        assert_eq!(counted(&region.get("/members?state=all").await), 13);
        let local = app.secretary_of("03.531.01.05").await;
        assert_eq!(counted(&local.get("/members").await), 3);
        // Neither who keeps the machine nor who was invited to read sees the register.
        for other in [app.administrator().await, app.reader_of("MA").await, app.outsider().await] {
            assert_eq!(other.get("/members").await.status, 403);
            assert_eq!(other.get(&own[0]).await.status, 403);
        }
    })
    .await;
}

/// A member moves from one province to another once the committees of both agree; the first no longer sees who left it.
#[tokio::test(flavor = "multi_thread")]
async fn a_province_no_longer_sees_who_left_it() {
    TestApp::each(async |app| {
        let (from, to) = (app.secretary_of("03.531").await, app.secretary_of("03.561").await);
        let at = entered(&from, "نادية الشرقي", "03.531.01.05", &[]).await;
        let request = [("unit", "03.561"), ("on", "2026-05-01"), ("reason", "تغيير السكن"), ("asked", "on")];
        let asked = from.post(&format!("{at}/transfers"), &request).await;
        assert_eq!(asked.status, 303, "{asked}");
        let transfer = asked.location.expect("a transfer");
        for code in ["03.531", "03.561"] {
            let (person, _) = seated(app, "membership_committee", "rapporteur", code).await;
            let committee = app.signed_in(Some(person)).await;
            let answer = committee.post(&format!("{transfer}/decision"), &[("judgement", "accept")]).await;
            assert_eq!(answer.status, 303, "{code}: {answer}");
        }
        assert_eq!((from.get(&at).await.status, to.get(&at).await.status), (404, 200));
        assert_eq!(counted(&from.get("/members?state=all").await), 0);
        assert_eq!(counted(&to.get("/members").await), 1);
        let person = to
            .get(&at)
            .await
            .body
            .split("href=\"/people/")
            .nth(1)
            .and_then(|r| r.split('"').next().map(str::to_owned));
        let person = format!("/people/{}", person.expect("a person"));
        assert_eq!((from.get(&person).await.status, to.get(&person).await.status), (404, 200));
    })
    .await;
}
