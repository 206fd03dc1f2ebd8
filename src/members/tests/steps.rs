use super::{ENTRY, detail, enter, entered, verbs};
use crate::{
    journal::Verb,
    testing::{NOW, TestApp},
};

const DAY: i64 = 86_400;

/// G02: an officer enters a member; the state is computed by date from what was paid and the statute's rule, with its article:
/// due, active, due again, lapsed.
#[tokio::test(flavor = "multi_thread")]
async fn a_membership_follows_the_calendar() {
    TestApp::each(async |app| {
        let rapporteur = app.rapporteur_of("03.531").await;
        let at = entered(&rapporteur, "زهرة الودغيري", "03.531.01.05", &[("category", "teacher")]).await;
        let page = rapporteur.get(&at).await;
        assert!(page.text().contains("حل أجل التجديد") && page.text().contains("المادة 12"), "{page}");
        assert!(page.text().contains("أطر التربية والتعليم"), "{page}");
        assert!(
            page.text().contains("التصريح بالشرف") && page.text().contains("2026-1"),
            "consent and oath: {page}"
        );

        let form = rapporteur.get(&format!("{at}/payments/new")).await;
        assert!(form.text().contains("واجب الانخراط 100 درهم عن 12 شهرا (المادة 11)"), "{form}");
        assert!(form.body.contains("value=\"2027-01-10\""), "{form}");
        let paid = [("on", "2026-05-04"), ("amount", "100"), ("paid_by", "cash"), ("until", "")];
        assert_eq!(rapporteur.post(&format!("{at}/payments"), &paid).await.status, 303);
        let page = rapporteur.get(&at).await;
        assert!(page.text().contains("واجب الانخراط مؤدى إلى غاية 10 يناير 2027"), "{page}");
        assert!(page.text().contains("100 درهم") && page.text().contains("نقدا"), "{page}");

        for (days, said) in [
            (250, "مؤدى إلى غاية"),
            (251, "حل أجل التجديد"),
            (431, "حل أجل التجديد"),
            (432, "لم تجدد العضوية"),
        ] {
            app.clock.set(NOW.plus_seconds(days * DAY));
            let rapporteur = app.rapporteur_of("03.531").await;
            let page = rapporteur.get(&at).await;
            assert!(page.text().contains(said), "{days}: {page}");
        }
        app.clock.set(NOW);
        let done = verbs(app).await;
        assert!(done.contains(&"enrol_member".to_owned()) && done.contains(&"renew_membership".to_owned()));
        assert!(!detail(app, Verb::EnrolMember).await.contains("زهرة"), "no name in the journal");
    })
    .await;
}

/// What the law and the register ask of a new member: eighteen on the day (29-11 art. 19), no other party (art. 21), consent
/// (09-08 art. 4), once.
#[tokio::test(flavor = "multi_thread")]
async fn nobody_joins_against_the_law() {
    TestApp::each(async |app| {
        let rapporteur = app.rapporteur_of("03.531").await;
        let own = [("name_ar", "سعاد العلوي"), ("unit", "03.531.01.05")];
        let with =
            |more: &[(&'static str, &'static str)]| own.iter().chain(more).copied().collect::<Vec<_>>();
        for (answers, said) in [
            (
                with(&[("birth", "2008-05-05"), ("on", "2026-05-04")]),
                "السن المطلوب 18 سنة، ويبلغه يوم 5 ماي 2026",
            ),
            (with(&[("birth", "")]), "اكتبوا تاريخ الميلاد"),
            (with(&[("sworn", "")]), "دون التصريح بعدم الانتماء"),
            (with(&[("consent", "")]), "دون موافقة صاحبها"),
            (with(&[("on", "2026-05-05")]), "التاريخ لم يحن بعد"),
            (with(&[("phone", "12")]), "القيمة غير مفهومة"),
        ] {
            let answer = enter(&rapporteur, &answers).await;
            assert_eq!(answer.status, 422, "{said}: {answer}");
            assert!(answer.text().contains(said), "{said}: {answer}");
        }
        // On the birthday itself.
        let young = with(&[("birth", "2008-05-04"), ("on", "2026-05-04")]);
        assert_eq!(enter(&rapporteur, &young).await.status, 303);
        // The same name again is asked about; the same person again is refused by the register.
        let again: Vec<(&str, &str)> =
            ENTRY.iter().copied().filter(|(k, _)| *k != "pick").chain(own).collect();
        let asked = rapporteur.post("/members", &again).await;
        assert_eq!(asked.status, 422, "{asked}");
        let person =
            asked.body.split("name=\"pick\" value=\"").nth(1).and_then(|rest| rest.split('"').next());
        let person = person.unwrap_or_else(|| panic!("the known person is offered: {asked}")).to_owned();
        let twice =
            enter(&rapporteur, &with(&[]).into_iter().chain([("pick", person.as_str())]).collect::<Vec<_>>())
                .await;
        assert!(twice.status == 422 && twice.text().contains("هذا الشخص عضو منذ"), "{twice}");
        // A whole region is nobody's home.
        let national = app.secretary_of("MA").await;
        let wide = enter(&national, &[("name_ar", "كمال بوعنان"), ("unit", "03")]).await;
        assert!(wide.status == 422 && wide.text().contains("اختاروا الجماعة أو الإقليم"), "{wide}");
    })
    .await;
}

/// A person has one membership at a time: the database says so too, when the program does not.
#[tokio::test(flavor = "multi_thread")]
async fn the_database_refuses_two_at_once() {
    TestApp::each(async |app| {
        let unit = app.unit("03.531.01.05").await;
        let person = app.person(Some(&unit)).await;
        let insert = |joined: i64, ended: Option<i64>| {
            let (id, how) = (app.id::<()>(), ended.map(|_| "resigned"));
            amana_sql::sql!(
                "insert into membership (id, person_id, joined_on, joined_how, ended_on, ended_how, made_by)
                 values ({id}, {person}, {joined}, 'import', {ended}, {how}, 0)"
            )
        };
        app.write(insert(100, Some(200))).await;
        app.write(insert(200, Some(200))).await;
        app.write(insert(200, None)).await;
        for (joined, ended) in [(150, Some(160)), (50, Some(101)), (250, None), (50, None)] {
            let mut tx = app.app.db.begin().await.expect("a transaction");
            let refused = tx.exec(insert(joined, ended)).await.expect_err("two at once");
            assert_eq!(refused.constraint(), Some("membership_once"), "{joined}: {refused}");
        }
        let mut tx = app.app.db.begin().await.expect("a transaction");
        let longer = tx.exec(amana_sql::sql!(
            "update membership set ended_on = 201 where ended_on = 200 and joined_on = 100"
        ));
        assert_eq!(longer.await.expect_err("they would overlap").constraint(), Some("membership_once"));
    })
    .await;
}

/// Suspended, reinstated, transferred, resigned with notice; each dated, with its reason and article; the last step goes back, the
/// first one takes the membership and the person with it.
#[tokio::test(flavor = "multi_thread")]
async fn what_happens_is_written_and_the_last_step_goes_back() {
    TestApp::each(async |app| {
        let rapporteur = app.rapporteur_of("03.531").await;
        let at = entered(&rapporteur, "نادية الشرقي", "03.531.01.05", &[]).await;
        let steps = format!("{at}/steps");
        let no_reason = rapporteur.post(&steps, &[("step", "suspended"), ("on", "2026-02-01")]).await;
        assert!(no_reason.status == 422 && no_reason.text().contains("اكتبوا السبب"), "{no_reason}");
        let suspended = [
            ("step", "suspended"),
            ("on", "2026-02-01"),
            ("until", "2026-08-01"),
            ("reason", "خلاف داخل الفرع"),
        ];
        assert_eq!(rapporteur.post(&steps, &suspended).await.status, 303);
        let page = rapporteur.get(&at).await;
        assert!(page.text().contains("العضوية موقوفة من 1 فبراير 2026 إلى 1 غشت 2026"), "{page}");
        assert!(page.text().contains("خلاف داخل الفرع") && page.text().contains("المادة 99"), "{page}");
        let twice = rapporteur.post(&steps, &suspended).await;
        assert!(twice.status == 422 && twice.text().contains("ارفعوا التوقيف أولا"), "{twice}");
        assert_eq!(
            rapporteur.post(&steps, &[("step", "reinstated"), ("on", "2026-03-01")]).await.status,
            303
        );
        let moved = [("step", "transferred"), ("on", "2026-04-01"), ("unit", "03.531.01.03")];
        assert_eq!(rapporteur.post(&steps, &moved).await.status, 303);
        assert_eq!(rapporteur.get("/members?unit=03.531.01.05").await.text().matches("نادية").count(), 0);
        assert_eq!(super::counted(&rapporteur.get("/members?unit=03.531.01.03").await), 1);
        // To another province only by whoever holds both.
        let away = [("step", "transferred"), ("on", "2026-04-02"), ("unit", "03.561")];
        let refused = rapporteur.post(&steps, &away).await;
        assert!(refused.status == 422 && refused.text().contains("خارج نطاقكم"), "{refused}");
        // Resigned with notice: a member until then.
        assert_eq!(rapporteur.post(&steps, &[("step", "resigned"), ("on", "2026-05-19")]).await.status, 303);
        let page = rapporteur.get(&at).await;
        assert!(
            page.text().contains("وتنتهي يوم 19 ماي 2026") && page.text().contains("المادة 14"),
            "{page}"
        );
        let paid = [("on", "2026-05-04"), ("amount", "100"), ("paid_by", "cash")];
        let late = rapporteur.post(&format!("{at}/payments"), &paid).await;
        assert!(late.status == 422 && late.text().contains("انتهت هذه العضوية"), "{late}");
    })
    .await;
}

/// The last step alone goes back; the first takes with it the person who was entered for it.
#[tokio::test(flavor = "multi_thread")]
async fn a_mistake_of_entry_leaves_nothing() {
    TestApp::each(async |app| {
        let rapporteur = app.rapporteur_of("03.531").await;
        let persons = || async {
            app.app.db.one(amana_sql::sql!((i64), "select cast(count(*) as bigint) as n from person")).await
        };
        let before = persons().await.expect("a count");
        let at = entered(&rapporteur, "إدريس بنصالح", "03.531.01.05", &[("phone", "0600000000")]).await;
        let paid = [
            ("on", "2026-05-04"),
            ("amount", "100"),
            ("paid_by", "cheque"),
            ("reference", "CH 1"),
            ("once", "o-1"),
        ];
        let receipt = rapporteur.post(&format!("{at}/payments"), &paid).await;
        assert_eq!(receipt.status, 303, "{receipt}");
        let withdrawal = |page: &crate::testing::Answer| {
            let found = page.body.split("action=\"").find_map(|rest| {
                let address = rest.split('"').next()?;
                address.ends_with("/withdrawal").then(|| address.to_owned())
            });
            found.unwrap_or_else(|| panic!("a way back: {page}"))
        };
        // The payment goes with its receipt, which keeps its number.
        let page = rapporteur.get(&at).await;
        assert!(!page.body.contains("/withdrawal"), "{page}");
        let receipt = receipt.location.expect("a receipt");
        let cancelled =
            rapporteur.post(&format!("{receipt}/cancellation"), &[("reason", "شيك بدون رصيد")]).await;
        assert_eq!(cancelled.status, 303, "{cancelled}");
        let page = rapporteur.get(&at).await;
        assert!(page.text().contains("حل أجل التجديد"), "unpaid again: {page}");
        let first = rapporteur.post(&withdrawal(&page), &[]).await;
        assert_eq!(first.location.as_deref(), Some("/members"), "{first}");
        assert_eq!(rapporteur.get(&at).await.status, 404);
        assert_eq!(super::counted(&rapporteur.get("/members").await), 0);
        assert_eq!(persons().await.expect("a count"), before, "the person went with it");
        let kept = rapporteur.get(&receipt).await;
        assert!(kept.text().contains("شيك بدون رصيد") && !kept.text().contains("بنصالح"), "{kept}");
    })
    .await;
}

/// Cash from ten thousand dirhams on is refused (29-11 art. 40), what is paid twice too; a treasurer takes dues and nothing else.
#[tokio::test(flavor = "multi_thread")]
async fn a_treasurer_takes_dues_within_the_law() {
    TestApp::each(async |app| {
        let head = app.secretary_of("03.531").await;
        let at = entered(&head, "يوسف المريني", "03.531.01.05", &[]).await;
        let treasurer = app.holder(crate::access::Position::Treasurer, "03.531").await;
        let pay = |amount: &'static str, by: &'static str, until: &'static str| {
            [("on", "2026-05-04"), ("amount", amount), ("paid_by", by), ("until", until)]
        };
        let payments = format!("{at}/payments");
        for (form, said) in [
            (pay("10000", "cash", ""), "يؤدى بشيك"),
            (pay("0", "cash", ""), "أكبر من الصفر"),
            (pay("100", "cash", "2025-01-01"), "يوم النهاية غير مقبول"),
        ] {
            let answer = treasurer.post(&payments, &form).await;
            assert!(answer.status == 422 && answer.text().contains(said), "{answer}");
        }
        assert_eq!(treasurer.post(&payments, &pay("10000", "transfer", "")).await.status, 303);
        assert!(detail(app, Verb::RenewMembership).await.contains("1000000"));
        for address in ["/steps/new?step=suspended", "/fields/edit"] {
            assert_eq!(treasurer.get(&format!("{at}{address}")).await.status, 403, "{address}");
        }
        assert_eq!(treasurer.get("/members/new").await.status, 403);
        assert_eq!(treasurer.get("/members.csv").await.status, 403);
    })
    .await;
}
