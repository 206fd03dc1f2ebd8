//! The communique that the program writes, on both engines.

use crate::{
    communiques::{self, Sheet},
    jobs,
    testing::TestApp,
};
use amana_sql::sql;

/// An invented communique of the invented party.
const TEXT: &str = "بلاغ الأمانة الإقليمية لحزب الأفق والتضامن بتاونات

عقدت الأمانة الإقليمية لحزب الأفق والتضامن بإقليم تاونات، يوم الخميس 8 يناير 2026، بالمقر الإقليمي، اجتماعا عاديا برئاسة السيد إدريس الورياغلي، الأمين الإقليمي، وبحضور الدكتورة سعاد المرنيسي، مقررة الأمانة الإقليمية، والسيد منعم الشفشاوني، النائب الثالث للأمين الإقليمي.

وتضمن جدول أعمال الاجتماع النقط التالية:
- برنامج عمل المرحلة المقبلة؛
- التواصل مع المنتخبين.

وقررت الأمانة الإقليمية ما يلي:
1. فتح المقر الإقليمي لحزب الأفق والتضامن بتاونات قبل نهاية الشهر؛
2. تنظيم لقاء تواصلي مع الشباب، بالإجماع.
";

/// What the reader understood of a text, without where it stands in it.
#[derive(Debug, PartialEq)]
struct Understood {
    kind: String,
    body: String,
    unit: String,
    day: Option<amana_base::Day>,
    venue: String,
    people: Vec<[String; 4]>,
    agenda: Vec<String>,
    decisions: Vec<[String; 2]>,
}

async fn understood(app: &TestApp, address: &str) -> Understood {
    let id = address.rsplit('/').next().and_then(|id| id.parse().ok()).expect("an identifier");
    let row = app.app.db.first(communiques::store::communique(id)).await.expect("a query").expect("a text");
    let sheet = Sheet::parse(&row.draft).expect("a draft");
    let [m] = &sheet.meetings[..] else { panic!("one meeting: {sheet:?}") };
    let office = |p: &communiques::sheet::PersonLine| {
        p.offices.iter().map(|o| format!("{} {} {}", o.kind, o.post, o.rank)).collect::<Vec<_>>().join(", ")
    };
    Understood {
        kind: m.kind.value.clone(),
        body: m.body.kind.clone(),
        unit: m.unit.code.clone(),
        day: m.date.from,
        venue: m.venue.value.clone(),
        people: m
            .people
            .iter()
            .map(|p| [p.name.value.clone(), p.title.clone(), p.role.clone(), office(p)])
            .collect(),
        agenda: m.agenda.iter().map(|l| l.said.value.clone()).collect(),
        decisions: m.decisions.iter().map(|d| [d.said.value.clone(), d.taken.clone()]).collect(),
    }
}

/// D11: what the program writes of a meeting, its own reader reads back: the same body, day, people with their offices,
/// points and decisions, nobody new; outside the territory there is nothing to read, and taking it away is written down.
#[tokio::test(flavor = "multi_thread")]
async fn what_is_written_is_read_back() {
    TestApp::each(async |app| {
        let rapporteur = app.rapporteur_of("03.531").await;
        let read = async |text: &str| {
            let sent = rapporteur.post("/archive", &[("text", text)]).await;
            assert_eq!(sent.status, 303, "{sent}");
            jobs::drain(&app.app, |_| {}).await.expect("the jobs");
            let address = sent.location.clone().expect("an address");
            (rapporteur.get(&address).await, address)
        };
        let (draft, address) = read(TEXT).await;
        let at = draft.body.find("name=\"version\" value=\"").expect("a version") + 22;
        let version: String = draft.body[at..].chars().take_while(char::is_ascii_digit).collect();
        let done = rapporteur.post(&format!("{address}/confirmation"), &[("version", &version)]).await;
        assert_eq!(done.status, 303, "{done}");

        let list = rapporteur.get("/meetings").await;
        let at = list.body.find("href=\"/meetings/").expect("a meeting") + 6;
        let meeting: String = list.body[at..].chars().take_while(|c| *c != '"').collect();
        let page = rapporteur.get(&format!("{meeting}/communique")).await;
        assert_eq!(page.status, 200, "{page}");
        for said in [
            "بلاغ الأمانة الإقليمية لحزب الأفق والتضامن بتاونات",
            "يوم الخميس 8 يناير 2026",
            "برئاسة السيد إدريس الورياغلي، الأمين الإقليمي",
            "الدكتورة سعاد المرنيسي، مقررة الأمانة الإقليمية",
            "قررت الأمانة الإقليمية ما يلي",
        ] {
            assert!(page.text().contains(said), "{said}: {page}");
        }

        let secretary = app.secretary_of("03.531").await;
        let taken = secretary.get(&format!("{meeting}/communique.txt")).await;
        assert_eq!(taken.status, 200, "{taken}");
        let printed = secretary.get(&format!("{meeting}/communique.pdf")).await;
        for said in
            ["بلاغ الأمانة الإقليمية لحزب الأفق والتضامن بتاونات", "الدكتورة سعاد المرنيسي", "صفحة 1 من 1"]
        {
            assert!(printed.prints(said), "{said}: {}", printed.printed());
        }
        let (again, other) = read(&taken.body).await;
        let (first, second) = (understood(app, &address).await, understood(app, &other).await);
        assert_eq!(first, second);
        assert_eq!((first.people.len(), first.agenda.len(), first.decisions.len()), (3, 2, 2), "{first:?}");
        assert_eq!((first.body.as_str(), first.unit.as_str()), ("provincial_secretariat", "03.531"));
        assert_eq!(first.day, amana_base::Day::of(2026, 1, 8));
        let text = again.text();
        assert!(!text.contains("شخص جديد") && !text.contains("جهاز جديد"), "everything is known: {text}");

        let neighbour = app.secretary_of("03.561").await;
        assert_eq!(neighbour.get(&format!("{meeting}/communique")).await.status, 404);
        assert_eq!(neighbour.get(&format!("{meeting}/communique.txt")).await.status, 404);
        assert_eq!(neighbour.get(&format!("{meeting}/communique.pdf")).await.status, 404);

        // The decisions it recorded, on paper: the list of the territory, and one with its title.
        let list = secretary.get("/decisions").await;
        assert!(list.body.contains("/decisions.pdf"), "{list}");
        let printed = secretary.get("/decisions.pdf").await;
        for said in ["القرارات", "تنظيم لقاء تواصلي مع الشباب", "بالإجماع"]
        {
            assert!(printed.prints(said), "{said}: {}", printed.printed());
        }
        let at = list.body.find("href=\"/decisions/").expect("a decision") + 6;
        let decision: String = list.body[at..].chars().take_while(|c| *c != '"').collect();
        let printed = secretary.get(&format!("{decision}/decision.pdf")).await;
        for said in ["السند", "الأمانة الإقليمية", "لمطابقة هذه الوثيقة", &decision]
        {
            assert!(printed.prints(said), "{said}: {}", printed.printed());
        }
        assert_eq!(neighbour.get(&format!("{decision}/decision.pdf")).await.status, 404);
        assert!(!neighbour.get("/decisions.pdf").await.prints("الشباب"), "another territory's list");
        let lines = sql!((i64), "select cast(count(*) as bigint) as n from act where verb = 'export_list'");
        assert_eq!(
            app.app.db.one(lines).await.expect("a count"),
            4,
            "taking away is written down, each time"
        );
    })
    .await;
}
