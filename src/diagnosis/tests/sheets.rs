use super::*;

/// A04, N05: a province's diagnosis has a sheet for each of its 49 communes and one for itself; each is filled partly from the record
/// and partly by people, saved at any time, handed in, handed back with a reason; n of 49 and who is late; the neighbour sees nothing.
#[tokio::test(flavor = "multi_thread")]
async fn a_province_is_examined_commune_by_commune() {
    TestApp::each(async |app| {
        let (near, far, local) = (
            app.secretary_of(PROVINCE).await,
            app.secretary_of(NEIGHBOUR).await,
            app.secretary_of(COMMUNE).await,
        );
        let empty = near.get("/diagnoses").await;
        assert!(empty.text().contains("لا تشخيص هنا بعد"), "{empty}");
        assert_eq!(near.get("/diagnoses/new").await.status, 200);
        for (fields, said) in [
            ([("title", " "), ("unit", PROVINCE), ("due", "2026-05-20")], "سم التشخيص"),
            ([("title", "x"), ("unit", COMMUNE), ("due", "2026-05-20")], "يطلق التشخيص لإقليم أو جهة"),
            ([("title", "x"), ("unit", PROVINCE), ("due", "2026-05-03")], "اختر أجلا من اليوم"),
            ([("title", "x"), ("unit", PROVINCE), ("due", "2036-05-03")], "اختر أجلا من اليوم"),
            ([("title", "x"), ("unit", PROVINCE), ("due", "غدا")], "اليوم"),
        ] {
            let answer = near.post("/diagnoses", &fields).await;
            assert!(answer.status == 422 && answer.text().contains(said), "{said}: {answer}");
        }
        let out = [("title", "x"), ("unit", NEIGHBOUR), ("due", "2026-05-20")];
        assert_eq!(near.post("/diagnoses", &out).await.status, 422, "another's province");
        let page = launched(&near, "تشخيص وضعية التنظيم", PROVINCE).await;
        let twice = near
            .post("/diagnoses", &[("title", "مرة ثانية"), ("unit", PROVINCE), ("due", "2026-05-20")])
            .await;
        assert!(twice.status == 422 && twice.text().contains("تشخيص جار: تشخيص وضعية"), "{twice}");

        let shown = near.get(&page).await;
        assert!(shown.text().contains("بطاقات الجماعات المسلمة: 0 من 49"), "{shown}");
        assert!(shown.text().contains("49 من 49") || shown.text().contains("49 بطاقة من 49"), "{shown}");
        assert!(shown.body.contains("/withdrawal"), "nobody wrote: it can be taken back");
        let sheet = sheet_of(app, &page, COMMUNE).await;
        let blank = near.get(&sheet).await;
        for words in ["لم تملأ بعد", "السكان", "مهيكلة منذ", "نقط القوة", "دون جواب"]
        {
            assert!(blank.text().contains(words), "{words}: {blank}");
        }
        // The head of the commune fills it in: a draft first, then not enough, then handed in.
        let draft = sent(&local, &sheet, &[("strengths", "شباب متطوع")], "").await;
        assert_eq!(draft.status, 303, "{draft}");
        let page_of = local.get(&sheet).await;
        assert!(page_of.text().contains("مسودة") && page_of.text().contains("شباب متطوع"), "{page_of}");
        let early = sent(&local, &sheet, &[("strengths", "شباب متطوع ونساء")], "hand_in").await;
        assert!(early.status == 422 && early.text().contains("3 أسئلة مطلوبة دون جواب"), "{early}");
        assert!(local.get(&sheet).await.text().contains("ونساء"), "nothing is lost");
        let handed = sent(&local, &sheet, &ENOUGH, "hand_in").await;
        assert_eq!(handed.status, 303, "{handed}");
        let again = local.post(&format!("{sheet}/answers"), &[("version", "1"), ("then", "hand_in")]).await;
        assert_eq!(again.status, 303, "sent twice: {again}");
        let shown = near.get(&page).await;
        assert!(shown.text().contains("بطاقات الجماعات المسلمة: 1 من 49"), "{shown}");
        let kept = near.get(&sheet).await;
        for words in ["سلمت في 4 ماي 2026", "كما كان يوم التسليم", "قوي ومستمر"]
        {
            assert!(kept.text().contains(words), "{words}: {kept}");
        }
        assert!(near.get("/diagnoses").await.text().contains("المسلمة: 1 من 49"));
        // Written no more; handed back with a reason by whoever leads the province, and not by the commune.
        let late = local.post(&format!("{sheet}/answers"), &[("version", "3"), ("needs", "x")]).await;
        assert!(late.status == 422 && late.text().contains("سلمت هذه البطاقة"), "{late}");
        assert_eq!(local.post(&format!("{sheet}/return"), &[("reason", "x")]).await.status, 404);
        let bare = near.post(&format!("{sheet}/return"), &[("reason", " ")]).await;
        assert!(bare.status == 422 && bare.text().contains("اكتب السبب"), "{bare}");
        assert_eq!(near.post(&format!("{sheet}/return"), &[("reason", "أكملوا الحاجيات")]).await.status, 303);
        let back = local.get(&sheet).await;
        assert!(back.text().contains("أكملوا الحاجيات") && back.text().contains("أعيدت"), "{back}");
        assert_eq!(sent(&local, &sheet, &ENOUGH, "hand_in").await.status, 303);
        assert_eq!(local.post(&format!("{sheet}/handover/withdrawal"), &[]).await.status, 303);
        assert!(local.get(&sheet).await.text().contains("استرجعت البطاقة"));

        // The neighbour knows of nothing; the commune only of its own sheet.
        let other = sheet_of(app, &page, OTHER).await;
        for path in [
            page.clone(),
            sheet.clone(),
            format!("{sheet}/answers"),
            format!("{sheet}/comparison"),
            format!("{page}/sheets.csv"),
            format!("{page}/sheets.xlsx"),
        ] {
            assert_eq!(far.get(&path).await.status, 404, "{path}");
        }
        assert_eq!(far.post(&format!("{sheet}/answers"), &[("version", "0")]).await.status, 404);
        assert_eq!(
            far.post(&format!("{page}/closure"), &[("version", "1"), ("reason", "x")]).await.status,
            404
        );
        assert!(!far.get("/diagnoses").await.text().contains("تشخيص وضعية"));
        assert_eq!(far.get(&format!("/diagnoses?unit={PROVINCE}")).await.status, 404);
        assert_eq!(local.get(&other).await.status, 404);
        let own = local.get(&page).await;
        assert!(own.text().contains("المسلمة: 0 من 1"), "no count of others: {own}");
        assert_eq!(local.get(&format!("{page}/sheets.csv")).await.body.lines().count(), 2);
        let reader = app.reader_of(PROVINCE).await;
        assert_eq!(reader.get(&sheet).await.status, 200);
        assert_eq!(reader.get(&format!("{sheet}/answers")).await.status, 403);
        assert_eq!(reader.post("/diagnoses", &[]).await.status, 403);

        // Late on the day after; taken away as a file, with a line in the journal.
        let file = near.get(&format!("{page}/sheets.csv?state=draft")).await;
        assert_eq!(file.body.lines().count(), 2, "{}", file.body);
        assert_eq!(near.get(&format!("{page}/sheets.xlsx")).await.status, 200);
        assert_eq!(near.get("/diagnoses.csv").await.body.lines().count(), 2);
        app.write(sql!("update diagnosis set launched_on = 20000, due_on = 20001")).await;
        let late = near.get(&format!("{page}?state=late")).await;
        assert!(late.text().contains("49 بطاقة من 49"), "{late}");

        // Closed: read and no longer written; opened again.
        let built = near.post(&format!("{page}/withdrawal"), &[]).await;
        assert!(built.status == 422 && built.text().contains("فلا يسحب التشخيص"), "{built}");
        let closing = version(&near.get(&page).await);
        let closed =
            near.post(&format!("{page}/closure"), &[("version", &closing), ("reason", "انتهى الأجل")]).await;
        assert_eq!(closed.status, 303, "{closed}");
        let no = near.post(&format!("{sheet}/answers"), &[("version", "9"), ("needs", "x")]).await;
        assert!(no.status == 422 && no.text().contains("التشخيص مغلق"), "{no}");
        let opening = version(&near.get(&page).await);
        let opened = near.post(&format!("{page}/closure/withdrawal"), &[("version", &opening)]).await;
        assert_eq!(opened.status, 303, "{opened}");
        let said = verbs(app).await;
        for verb in [
            "launch_diagnosis",
            "write_sheet",
            "hand_in_sheet",
            "hand_back_sheet",
            "withdraw_sheet",
            "close_diagnosis",
            "reopen_diagnosis",
            "export_list",
        ] {
            assert!(said.iter().any(|v| v == verb), "{verb}: {said:?}");
        }
        let journal = near.get("/journal").await;
        assert!(journal.text().contains("بتسليم بطاقة تشخيص"), "{journal}");
        assert_eq!(near.speaking("fr").get(&sheet).await.status, 200);
        assert_eq!(near.speaking("en").get(&page).await.status, 200);
    })
    .await;
}

/// A04: a region has a sheet for each of its 194 communes, its provinces and itself; a launch on which nobody wrote is taken back.
#[tokio::test(flavor = "multi_thread")]
async fn a_region_counts_194() {
    TestApp::each(async |app| {
        let region = app.secretary_of("03").await;
        let page = launched(&region, "تشخيص الجهة", "03").await;
        let shown = region.get(&page).await;
        assert!(shown.text().contains("بطاقات الجماعات المسلمة: 0 من 194"), "{shown}");
        assert!(shown.body.len() < 60_000, "{}", shown.body.len());
        let province = app.secretary_of(PROVINCE).await;
        let own = province.get(&page).await;
        assert!(own.text().contains("0 من 49"), "of the own communes: {own}");
        let filled = sheet_of(app, &page, PROVINCE).await;
        assert_eq!(province.get(&filled).await.status, 200);
        assert_eq!(province.get(&sheet_of(app, &page, "03").await).await.status, 404);
        assert_eq!(
            province.post(&format!("{page}/closure"), &[("version", "1"), ("reason", "x")]).await.status,
            404
        );
        assert_eq!(region.post(&format!("{page}/withdrawal"), &[]).await.status, 303);
        assert_eq!(region.get(&page).await.status, 404);
    })
    .await;
}

/// N05, A05: a commune that a reform ended is waited for no more; the one that a reform made gets its sheet; no diagnosis is launched
/// for a province that is no more.
#[tokio::test(flavor = "multi_thread")]
async fn a_reform_changes_what_is_waited_for() {
    TestApp::each(async |app| {
        let near = app.secretary_of(PROVINCE).await;
        let page = launched(&near, "تشخيص", PROVINCE).await;
        let (on, id) = (day("2026-05-01"), app.id::<crate::territory::Unit>());
        app.write(sql!("update unit set until_on = {on} where code = {COMMUNE}")).await;
        app.write(sql!(
            "insert into unit (id, code, kind, official, parent_id, region_id, province_id, commune_id, name_ar, name_fr, sort_key,
               population, milieu, from_on, made_by)
             select {id}, '03.531.99.01', kind, official, parent_id, region_id, province_id, {id}, 'الجماعة الجديدة', 'Nouvelle',
               'الجماعه', 60000, 'urban', {on}, 0 from unit where code = {COMMUNE}"
        ))
        .await;
        let shown = near.get(&page).await;
        assert!(shown.text().contains("0 من 48"), "{shown}");
        assert!(shown.text().contains("وحدة أحدثت بعد الإطلاق"), "{shown}");
        let gone = sheet_of(app, &page, COMMUNE).await;
        assert!(near.get(&gone).await.text().contains("لم تعد الوحدة قائمة"));
        let no = near.post(&format!("{gone}/answers"), &[("version", "0"), ("needs", "x")]).await;
        assert!(no.status == 422 && no.text().contains("لم تعد هذه الوحدة قائمة"), "{no}");
        assert_eq!(near.post(&format!("{page}/sheets"), &[]).await.status, 303);
        assert!(near.get(&page).await.text().contains("0 من 49"));
        let twice = near.post(&format!("{page}/sheets"), &[]).await;
        assert!(twice.status == 422 && twice.text().contains("لكل وحدة بطاقتها"), "{twice}");
        let nation = app.secretary_of("MA").await;
        app.write(sql!("update unit set until_on = {on} where code = {NEIGHBOUR}")).await;
        let over = [("title", "x"), ("unit", NEIGHBOUR), ("due", "2026-05-20")];
        let answer = nation.post("/diagnoses", &over).await;
        assert!(answer.status == 422 && answer.text().contains("قائمة منذ"), "{answer}");
    })
    .await;
}
