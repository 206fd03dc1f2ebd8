use crate::{
    access::Position,
    members::tests::entered,
    testing::{Answer, Client, NOW, TestApp},
};
use amana_sql::sql;

const DAY: i64 = 86_400;
const UNIT: &str = "03.531.01.05";

async fn member(by: &Client, name: &str, on: &str, paid: bool, more: &[(&str, &str)]) -> String {
    let mut answers = vec![("on", on)];
    answers.extend(more);
    let at = entered(by, name, UNIT, &answers).await;
    if paid {
        // Whoever joined this year has not lapsed: two years have begun by then.
        let amount = if on.starts_with("2026") { "200" } else { "100" };
        let paid = [("on", "2026-05-04"), ("amount", amount), ("paid_by", "cash"), ("until", "2027-05-04")];
        let answer = by.post(&format!("{at}/payments"), &paid).await;
        assert_eq!(answer.status, 303, "{answer}");
    }
    at
}

/// Somebody who may vote on 1 June 2026, and one for each reason why not.
async fn people(by: &Client) -> Vec<String> {
    let mut out = vec![
        member(by, "زهرة الودغيري", "2025-01-10", true, &[]).await,
        member(by, "كمال بوعنان", "2025-01-10", false, &[]).await,
        member(by, "سعاد الشرقي", "2026-01-10", true, &[]).await,
        member(by, "إدريس العلوي", "2025-01-10", true, &[]).await,
    ];
    // Paid until a day before the vote: to be renewed, not lapsed.
    let until = [("on", "2026-05-04"), ("amount", "100"), ("paid_by", "cash"), ("until", "2026-05-20")];
    assert_eq!(by.post(&format!("{}/payments", out[1]), &until).await.status, 303);
    let suspended = [("step", "suspended"), ("on", "2026-05-01"), ("reason", "x"), ("until", "2026-12-01")];
    assert_eq!(by.post(&format!("{}/steps", out[3]), &suspended).await.status, 303);
    out.push(member(by, "نادية المريني", "2025-02-10", true, &[]).await);
    out
}

async fn drawn(by: &Client) -> String {
    let form = [("title", "انتخاب مندوبي المؤتمر"), ("unit", UNIT), ("on", "2026-06-01")];
    let answer = by.post("/rolls", &form).await;
    assert_eq!(answer.status, 303, "{answer}");
    answer.location.expect("an address")
}

fn part(answer: &Answer, name: &str) -> bool {
    answer.text().contains(name)
}

/// The base of congresses: who may vote in a commune on a day is read from the statute's conditions; whoever may not has the reason
/// with its article; nothing else of a neighbour's is seen.
#[tokio::test(flavor = "multi_thread")]
async fn a_roll_tells_who_may_vote_and_why_not() {
    TestApp::each(async |app| {
        let secretary = app.secretary_of("03.531").await;
        people(&secretary).await;
        let empty = [("title", ""), ("unit", UNIT), ("on", "2026-06-01")];
        assert_eq!(secretary.post("/rolls", &empty).await.status, 422);
        let far = [("title", "x"), ("unit", UNIT), ("on", "2031-06-01")];
        assert_eq!(secretary.post("/rolls", &far).await.status, 422);
        let away = [("title", "x"), ("unit", "03.561"), ("on", "2026-06-01")];
        assert_eq!(secretary.post("/rolls", &away).await.status, 422, "another province's");
        let at = drawn(&secretary).await;
        let page = secretary.get(&at).await;
        assert!(page.text().contains("ناخبان") && part(&page, "زهرة الودغيري"), "{page}");
        assert!(part(&page, "أقدمية 6 أشهر في العضوية (المادة 18)"), "{page}");
        assert!(!part(&page, "كمال بوعنان"), "{page}");
        let out = secretary.get(&format!("{at}?part=excluded")).await;
        for said in [
            "كمال بوعنان",
            "واجب الانخراط غير مؤدى عن يوم الاقتراع (المادة 19)",
            "الأقدمية غير كافية (المادة 18)",
            "10 يوليوز 2026",
            "العضوية موقوفة يوم الاقتراع (المادة 99)",
        ] {
            assert!(part(&out, said), "{said}: {out}");
        }
        // Another day, another roll: in August the new one is senior enough; in the past she was not there.
        let later = [("title", "x"), ("unit", UNIT), ("on", "2026-08-01")];
        let later = secretary.post("/rolls", &later).await.location.expect("an address");
        assert!(part(&secretary.get(&later).await, "سعاد الشرقي"));
        let past = [("title", "x"), ("unit", UNIT), ("on", "2025-02-01")];
        let past = secretary.post("/rolls", &past).await.location.expect("an address");
        let before = secretary.get(&format!("{past}?part=excluded")).await;
        assert!(part(&before, "زهرة الودغيري") && !part(&before, "نادية المريني"), "{before}");
        // The neighbour, the record's reader, the outsider.
        let neighbour = app.secretary_of("03.561").await;
        for address in
            [at.clone(), format!("{at}?part=excluded"), format!("{at}/export"), format!("{at}/remarks/new")]
        {
            assert_eq!(neighbour.get(&address).await.status, 404, "{address}");
        }
        for verb in ["redrawing", "showing", "freezing", "publication", "withdrawal", "remarks"] {
            assert_eq!(
                neighbour.post(&format!("{at}/{verb}"), &[("reason", "x")]).await.status,
                404,
                "{verb}"
            );
        }
        assert_eq!(neighbour.get("/rolls?unit=03.531").await.status, 404);
        assert!(!part(&neighbour.get("/rolls").await, "انتخاب مندوبي المؤتمر"));
        assert_eq!(app.holder(Position::Member, "03.531").await.get(&at).await.status, 403);
        let treasurer = app.holder(Position::Treasurer, "03.531").await;
        assert_eq!(treasurer.get(&at).await.status, 200);
        assert_eq!(treasurer.post(&format!("{at}/freezing"), &[]).await.status, 403);
        assert!(part(&app.secretary_of("03").await.get("/rolls").await, "انتخاب مندوبي المؤتمر"));
    })
    .await;
}

/// The base of congresses: shown for the statute's days, objected to by the person, answered by somebody else, frozen, exported with its
/// purpose, published without a name, proven by a slip.
#[tokio::test(flavor = "multi_thread")]
async fn a_roll_is_shown_objected_to_frozen_and_proven() {
    TestApp::each(async |app| {
        let secretary = app.secretary_of("03.531").await;
        people(&secretary).await;
        let at = drawn(&secretary).await;
        let id = at.rsplit('/').next().expect("an id").to_owned();
        // The one who did not pay has an account.
        let person = app.app.db.one(sql!(
            (amana_base::Id<crate::people::Person>),
            "select id from person where name_ar = 'كمال بوعنان'"
        ));
        let person = person.await.expect("a person");
        let kamal = app.signed_in(Some(person)).await;
        assert!(!part(&kamal.get("/rolls/mine").await, "انتخاب مندوبي"), "a draft is the officers'");
        let early = secretary.post(&format!("{at}/freezing"), &[]).await;
        assert!(
            early.status == 422 && part(&early, "يجب عرض اللائحة 5 أيام قبل حصرها (المادة 19)"),
            "{early}"
        );
        assert_eq!(
            secretary.post(&format!("{at}/showing"), &[("until", "2026-05-06")]).await.status,
            422,
            "less than five days"
        );
        assert_eq!(
            secretary.post(&format!("{at}/showing"), &[("until", "2026-06-02")]).await.status,
            422,
            "after the vote"
        );
        assert_eq!(secretary.post(&format!("{at}/showing"), &[("until", "2026-05-10")]).await.status, 303);
        let mine = kamal.get("/rolls/mine").await;
        assert!(part(&mine, "لستم مسجلين") && part(&mine, "واجب الانخراط غير مؤدى"), "{mine}");
        assert_eq!(kamal.get(&at).await.status, 403, "his own line only");
        let own = format!("/rolls/mine/{id}");
        assert_eq!(
            kamal.post(&format!("{own}/remark"), &[("asks", "excluded"), ("reason", "x")]).await.status,
            422
        );
        assert_eq!(
            kamal.post(&format!("{own}/remark"), &[("asks", "listed"), ("reason", " ")]).await.status,
            422
        );
        let sent = kamal
            .post(&format!("{own}/remark"), &[("asks", "listed"), ("reason", "أديت الواجب نقدا لدى الفرع")])
            .await;
        assert_eq!(sent.status, 303, "{sent}");
        // Somebody who is on no line of it has nothing to say there.
        assert_eq!(app.outsider().await.get(&format!("{own}/remark")).await.status, 404);
        let still = secretary.post(&format!("{at}/freezing"), &[]).await;
        assert!(still.status == 422 && part(&still, "10 ماي 2026"), "{still}");
        app.clock.set(NOW.plus_seconds(8 * DAY));
        let secretary = app.rapporteur_of("03.531").await;
        let kamal = app.signed_in(Some(person)).await;
        let waiting = secretary.post(&format!("{at}/freezing"), &[]).await;
        assert!(waiting.status == 422 && part(&waiting, "اعتراض واحد ينتظر البت"), "{waiting}");
        let page = secretary.get(&at).await;
        let remark = page
            .body
            .split(&format!("{at}/remarks/"))
            .nth(1)
            .and_then(|t| t.split('"').next())
            .expect("a remark")
            .to_owned();
        let answer = [("answer", "granted"), ("reason", "اطلعنا على الوصل")];
        assert_eq!(
            secretary.post(&format!("{at}/remarks/{remark}"), &[("answer", "granted")]).await.status,
            422
        );
        assert_eq!(secretary.post(&format!("{at}/remarks/{remark}"), &answer).await.status, 303);
        assert_eq!(secretary.post(&format!("{at}/remarks/{remark}"), &answer).await.status, 422, "once");
        assert!(part(&secretary.get(&at).await, "كمال بوعنان"));
        assert_eq!(secretary.post(&format!("{at}/publication"), &[]).await.status, 422, "not frozen");
        let done = secretary.post(&format!("{at}/freezing"), &[]).await;
        assert_eq!(done.status, 303, "{done}");
        assert_eq!(secretary.post(&format!("{at}/freezing"), &[]).await.status, 422, "once");
        let page = secretary.get(&at).await;
        assert!(part(&page, "3 ناخبين") && part(&page, "بصمة اللائحة"), "{page}");
        // 09-08: taken away with its purpose, written down, nothing protected in it.
        let csv = format!("{at}/export?form=csv&part=excluded&purpose=");
        assert_eq!(secretary.get(&csv).await.status, 422);
        let sheet = secretary.get(&format!("{csv}x")).await;
        assert!(
            sheet.status == 200 && sheet.body.contains("سعاد الشرقي") && !sheet.body.contains("1990-03-01"),
            "{sheet}"
        );
        let pdf = secretary.get(&format!("{at}/export?form=pdf&purpose=x")).await;
        assert!(pdf.status == 200 && pdf.prints("الودغيري"), "{}", pdf.printed());
        let lines = sql!((i64), "select cast(count(*) as bigint) as n from act where verb = 'export_list'");
        assert_eq!(app.app.db.one(lines).await.expect("the journal"), 2);
        // The public sees a hash; a slip leads to it, a forged one does not.
        let (public, nobody) = (format!("/public/rolls/{id}"), app.nobody());
        assert_eq!(nobody.get(&public).await.status, 404);
        assert_eq!(secretary.post(&format!("{at}/publication"), &[]).await.status, 303);
        assert!(part(&nobody.get("/public/rolls").await, "انتخاب مندوبي المؤتمر"));
        let shown = nobody.get(&public).await;
        for name in ["الودغيري", "بوعنان", "الشرقي"] {
            assert!(shown.status == 200 && !shown.body.contains(name), "{shown}");
        }
        let slip = kamal.get(&format!("{own}/slip.txt")).await;
        assert!(
            slip.status == 200 && slip.body.contains("كمال بوعنان") && !slip.body.contains("الودغيري"),
            "{slip}"
        );
        let check = |text: String| {
            let (nobody, public) = (nobody.clone(), public.clone());
            async move { nobody.post(&format!("{public}/check"), &[("slip", text.as_str())]).await }
        };
        let right = check(slip.body.clone()).await;
        assert!(right.status == 200 && part(&right, "حامله مسجل في هذه اللائحة"), "{right}");
        let forged = check(slip.body.replace("كمال", "جمال")).await;
        assert!(forged.status == 200 && part(&forged, "لا يقود إلى البصمة المنشورة"), "{forged}");
        assert_eq!(check("مرحبا".into()).await.status, 422);
        // Who was left out has no slip.
        let other = app.app.db.one(sql!(
            (amana_base::Id<crate::people::Person>),
            "select id from person where name_ar = 'سعاد الشرقي'"
        ));
        let other = other.await.expect("a person");
        assert_eq!(secretary.get(&format!("{at}/slips/{other}/slip.txt")).await.status, 404);
        // Withdrawn with its reason, it stays to be read.
        assert_eq!(secretary.post(&format!("{at}/withdrawal"), &[("reason", "")]).await.status, 422);
        assert_eq!(
            secretary.post(&format!("{at}/withdrawal"), &[("reason", "تأجل الاقتراع")]).await.status,
            303
        );
        assert!(part(&nobody.get(&public).await, "سحبت هذه اللائحة"));
        app.clock.set(NOW);
    })
    .await;
}

/// The base of congresses: what the register does not tell is decided for all at the freezing, by somebody who says so.
#[tokio::test(flavor = "multi_thread")]
async fn what_is_unknown_is_decided_aloud() {
    TestApp::each(async |app| {
        let secretary = app.secretary_of("03.531").await;
        people(&secretary).await;
        app.write(sql!(
            "update membership set birth_year = null, joined_how = 'import'
             where person_id in (select id from person where name_ar = 'زهرة الودغيري')"
        ))
        .await;
        app.write(sql!("delete from person_secret where field = 'birth'")).await;
        let at = drawn(&secretary).await;
        let unknown = secretary.get(&format!("{at}?part=unknown")).await;
        assert!(part(&unknown, "زهرة الودغيري") && part(&unknown, "تاريخ الازدياد غير مسجل"), "{unknown}");
        assert_eq!(secretary.post(&format!("{at}/showing"), &[("until", "2026-05-10")]).await.status, 303);
        app.clock.set(NOW.plus_seconds(8 * DAY));
        let secretary = app.rapporteur_of("03.531").await;
        let asked = secretary.post(&format!("{at}/freezing"), &[]).await;
        assert!(asked.status == 422 && part(&asked, "شخص واحد يجهل السجل حاله"), "{asked}");
        assert_eq!(secretary.post(&format!("{at}/freezing"), &[("unknown", "excluded")]).await.status, 303);
        let out = secretary.get(&format!("{at}?part=excluded")).await;
        assert!(part(&out, "زهرة الودغيري") && part(&out, "قرار عام بشأن من يجهل السجل حالهم"), "{out}");
        app.clock.set(NOW);
    })
    .await;
}
