use super::*;

/// F05: a branch that is founded is due to be declared thirty days after, by the article of the law, without anybody saying so; it is
/// told on the page of the body and of the decision; filed with its receipt and its scan, set right, refused and due again, taken
/// back; nothing is written over; a neighbour sees nothing of it and whoever does not write the record writes nothing.
#[tokio::test(flavor = "multi_thread")]
async fn a_branch_is_due_filed_refused_and_due_again() {
    TestApp::each(async |app| {
        let rapporteur = app.rapporteur_of(PROVINCE).await;
        let (body, _, _) = founded(app, day("2026-04-20")).await;
        let at = branch(body);
        let list = rapporteur.get("/declarations").await;
        assert!(list.text().contains("التصريح بتأسيس") && list.body.contains(&at), "{list}");
        assert!(list.text().contains("20 ماي 2026") && list.text().contains("بقي"), "{list}");
        let page = rapporteur.get(&at).await;
        for said in ["المادة 16", "يجب التصريح به", "اجتماع عادي", "تأسيس الأمانة المحلية", "لم ينجز شيء"]
        {
            assert!(page.text().contains(said), "{said}: {page}");
        }
        assert!(rapporteur.get(&format!("/bodies/{body}")).await.body.contains(&at));
        let decision = sql!(
            (Id<decisions::Decision>),
            "select founded_by_decision as \"d!\" from body where id = {body}"
        );
        let decision = app.app.db.one(decision).await.expect("a decision");
        assert!(rapporteur.get(&format!("/decisions/{decision}")).await.body.contains(&at));

        let neighbour = app.rapporteur_of(NEIGHBOUR).await;
        let deputy = app.holder(crate::access::Position::Deputy, PROVINCE).await;
        assert_eq!(neighbour.get(&at).await.status, 404);
        assert_eq!(neighbour.get(&format!("{at}/file")).await.status, 404);
        assert_eq!(neighbour.post(&format!("{at}/filing"), &[("seen", "0")]).await.status, 404);
        assert!(!neighbour.get("/declarations?state=all").await.body.contains(&at));
        assert_eq!(deputy.get(&at).await.status, 200);
        assert_eq!(deputy.post(&format!("{at}/filing"), &[("seen", "0")]).await.status, 403);
        assert_eq!(rapporteur.get("/declarations/branch~7").await.status, 404);
        assert_eq!(rapporteur.get("/declarations/what").await.status, 404);

        let who = person_of(app, &rapporteur).await;
        let stranger = app.person(None).await.to_string();
        let good = [
            ("on", "2026-04-28"),
            ("place", "باشوية المدينة"),
            ("person", who.as_str()),
            ("receipt", "118/2026"),
            ("receipt_on", "2026-04-29"),
        ];
        for (field, value, said) in [
            ("on", "", "اكتبوا اليوم"),
            ("on", "2026-04-19", "يكون اليوم بين"),
            ("on", "2026-05-05", "يكون اليوم بين"),
            ("place", " ", "أين أودع"),
            ("person", "", "اختاروا من أودع"),
            ("person", stranger.as_str(), "اختاروا من اللائحة"),
            ("receipt", "", "للوصل رقم وتاريخ"),
            ("receipt_on", "2026-04-27", "لا يسبق تاريخ الوصل"),
        ] {
            let tried = good.map(|(name, is)| if name == field { (name, value) } else { (name, is) });
            let no = sent(&rapporteur, &at, "filing", &tried).await;
            assert!(no.status == 422 && no.text().contains(said), "{field} {value}: {no}");
        }
        assert_eq!(
            rapporteur.post(&format!("{at}/filing"), &[&good[..], &[("seen", "3")]].concat()).await.status,
            409
        );

        // Brought, the receipt awaited; then the receipt; then its scan.
        let waiting = good.map(|(n, v)| if n.starts_with("receipt") { (n, "") } else { (n, v) });
        assert_eq!(sent(&rapporteur, &at, "filing", &waiting).await.status, 303);
        assert!(rapporteur.get(&at).await.text().contains("أودع وينتظر الوصل"));
        let twice = rapporteur.post(&format!("{at}/filing"), &[&good[..], &[("seen", "1")]].concat()).await;
        assert!(twice.status == 422 && twice.text().contains("صححوا ما سجل"), "{twice}");
        assert_eq!(sent(&rapporteur, &at, "filing/correction", &good).await.status, 303);
        let page = rapporteur.get(&at).await;
        assert!(page.text().contains("أودع مقابل وصل") && page.text().contains("118/2026"), "{page}");
        let same = sent(&rapporteur, &at, "filing/correction", &good).await;
        assert!(same.status == 422 && same.text().contains("لم يتغير شيء"), "{same}");
        let odd = rapporteur.upload(&format!("{at}/scan"), &[], &[("scan", "x.gif", b"GIF89a")]).await;
        assert_eq!(odd.status, 422, "{odd}");
        let bytes = photograph();
        let kept = rapporteur.upload(&format!("{at}/scan"), &[], &[("scan", "r.jpg", &bytes)]).await;
        assert_eq!(kept.status, 303, "{kept}");
        assert!(rapporteur.get(&at).await.text().contains("مكتمل"));
        let scan = rapporteur.get(&format!("{at}/scan/1")).await;
        assert!(scan.bytes == bytes && scan.header("content-type") == Some("image/jpeg"), "{}", scan.status);
        assert_eq!(deputy.get(&format!("{at}/scan/1")).await.status, 403);
        let pieces = sql!((Vec<u8>), "select cipher from declaration_piece order by n, part");
        for piece in app.app.db.all(pieces).await.expect("pieces") {
            assert!(!piece.windows(7).any(|part| part == b"STAMPED"), "not in the clear");
        }
        let wrong = good.map(|(n, v)| if n == "receipt" { (n, "119/2026") } else { (n, v) });
        assert_eq!(sent(&rapporteur, &at, "filing/correction", &wrong).await.status, 303);
        let page = rapporteur.get(&at).await;
        assert!(page.text().contains("118/2026") && page.text().contains("119/2026"), "both stay: {page}");

        // Refused: due again with the reason; taken back: filed as it was.
        let bare = sent(&rapporteur, &at, "refusal", &[("refused_on", "2026-04-30")]).await;
        assert!(bare.status == 422 && bare.text().contains("اكتبوا السبب"), "{bare}");
        let refused = [("refused_on", "2026-04-30"), ("why_refused", "نقص نسخة البطاقة الوطنية")];
        assert_eq!(sent(&rapporteur, &at, "refusal", &refused).await.status, 303);
        let page = rapporteur.get(&at).await;
        assert!(page.text().contains("يجب التصريح به") && page.text().contains("نقص نسخة"), "{page}");
        assert_eq!(sent(&rapporteur, &at, "withdrawal", &[]).await.status, 422, "a reason is asked");
        assert_eq!(sent(&rapporteur, &at, "withdrawal", &[("why_back", "خطأ في الملف")]).await.status, 303);
        let page = rapporteur.get(&at).await;
        assert!(page.text().contains("مكتمل") && page.text().contains("خطأ في الملف"), "{page}");
        let verbs = app.app.db.all(crate::testing::store::verbs()).await.expect("the journal");
        for verb in [
            "file_declaration",
            "correct_declaration",
            "refuse_declaration",
            "withdraw_declaration",
            "keep_receipt_scan",
        ] {
            assert!(verbs.contains(&verb.to_owned()), "{verb}: {verbs:?}");
        }
        let sheet = rapporteur.get("/declarations.csv?state=completed").await;
        assert!(sheet.body.contains("119/2026") && sheet.body.contains("باشوية المدينة"), "{sheet}");
        let book = rapporteur.get("/declarations.xlsx?state=all").await;
        assert!(book.status == 200 && book.bytes.starts_with(b"PK"));
        assert_eq!(
            app.holder(crate::access::Position::Member, PROVINCE).await.get("/declarations.csv").await.status,
            403
        );
    })
    .await;
}

/// F05: what is past its day is late, on the page of the day of whoever answers for it and of nobody else; what was declared before the
/// record began is marked for a province at once, and that can be taken back.
#[tokio::test(flavor = "multi_thread")]
async fn what_is_late_is_told_and_what_was_declared_before_is_marked() {
    TestApp::each(async |app| {
        let (body, ..) = founded(app, day("2026-03-01")).await;
        let at = branch(body);
        let rapporteur = app.rapporteur_of(PROVINCE).await;
        let page = rapporteur.get(&at).await;
        assert!(page.text().contains("فات أجله") && page.text().contains("المادة 17"), "{page}");
        assert!(rapporteur.get("/").await.body.contains(&at), "told today");
        let neighbour = app.rapporteur_of(NEIGHBOUR).await;
        assert!(!neighbour.get("/").await.body.contains(&at));
        assert!(
            !app.holder(crate::access::Position::Member, PROVINCE).await.get("/").await.body.contains(&at)
        );
        // Whoever sits since the first day of the year came then: that is a change of leaders, late too.
        let list = rapporteur.get("/declarations?state=late").await;
        assert!(list.text().contains("التصريح بتغيير مسيري"), "{list}");

        let form = "/declarations/before";
        for (fields, said) in [
            ([("unit", PROVINCE), ("until", ""), ("reference", "x")], "اكتبوا اليوم"),
            ([("unit", PROVINCE), ("until", "2026-04-01"), ("reference", "")], "مرجع التصريح"),
            ([("unit", PROVINCE), ("until", "2020-01-01"), ("reference", "x")], "لا شيء ينتظر"),
        ] {
            let no = rapporteur.post(form, &fields).await;
            assert!(no.status == 422 && no.text().contains(said), "{said}: {no}");
        }
        let others =
            rapporteur.post(form, &[("unit", NEIGHBOUR), ("until", "2026-04-01"), ("reference", "x")]).await;
        assert_eq!(others.status, 422, "{others}");
        let marked = rapporteur
            .post(form, &[("unit", PROVINCE), ("until", "2026-04-01"), ("reference", "وصل 7/2026")])
            .await;
        assert_eq!(marked.status, 303, "{marked}");
        let shown = rapporteur.get(&marked.location.expect("the list")).await;
        assert!(shown.body.contains(&at) && shown.text().contains("صرح به من قبل"), "{shown}");
        assert!(!rapporteur.get("/").await.body.contains(&at));
        let back = shown.body.split("action=\"").filter_map(|rest| rest.split('"').next());
        let back = back.filter(|to| to.ends_with("/withdrawal")).last().expect("a way back").to_owned();
        assert_eq!(neighbour.post(&back, &[]).await.status, 404);
        assert_eq!(rapporteur.post(&back, &[]).await.status, 303);
        assert!(rapporteur.get(&at).await.text().contains("فات أجله"));
        assert_eq!(rapporteur.post(&back, &[]).await.status, 409, "nothing stands any more");
        let one = [("reference", "وصل 9/2026"), ("before_on", "2026-03-10")];
        assert_eq!(sent(&rapporteur, &at, "earlier", &one).await.status, 303);
        assert!(rapporteur.get(&at).await.text().contains("صرح به من قبل"));
        let filing = rapporteur.post(&format!("{at}/filing"), &[("seen", "3")]).await;
        assert!(filing.status == 422 && filing.text().contains("لا ينتظر هذا التصريح شيئا"), "{filing}");
    })
    .await;
}

/// F05: when what made it due is taken back it is no longer due, and its page says why; what was done stays.
#[tokio::test(flavor = "multi_thread")]
async fn a_fact_that_is_taken_back_is_no_longer_due() {
    TestApp::each(async |app| {
        let rapporteur = app.rapporteur_of(PROVINCE).await;
        let (body, _, act) = founded(app, day("2026-04-20")).await;
        let at = branch(body);
        let who = person_of(app, &rapporteur).await;
        let filing = [
            ("on", "2026-04-28"),
            ("place", "القيادة"),
            ("person", who.as_str()),
            ("receipt", ""),
            ("receipt_on", ""),
        ];
        assert_eq!(sent(&rapporteur, &at, "filing", &filing).await.status, 303);
        let visit = Visit::of_program(app.app.clone());
        let mut deed = Deed::begin(&visit, Verb::AdoptDecision).await.expect("a transaction");
        crate::record::take_back(&mut deed, act).await.expect("taken back");
        let unit = app.unit(COMMUNE).await;
        deed.commit(Entry::about(Subject::new("unit", unit.id), unit.place())).await.expect("kept");
        let page = rapporteur.get(&at).await;
        for said in ["لم يعد واجبا", "لم تعد الواقعة في السجل", "القيادة"]
        {
            assert!(page.status == 200 && page.text().contains(said), "{said}: {page}");
        }
        assert!(!rapporteur.get("/declarations").await.body.contains(&at));
        assert!(rapporteur.get("/declarations?state=gone").await.body.contains(&at));
        let neighbour = app.rapporteur_of(NEIGHBOUR).await;
        assert_eq!(neighbour.get(&at).await.status, 404);
    })
    .await;
}
