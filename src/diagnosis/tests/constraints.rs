use super::*;

const TEXT: &str = "انقطاع التواصل مع أغلبية المجلس";

fn form<'a>(
    unit: &'a str,
    category: &'a str,
    severity: &'a str,
    since: &'a str,
    text: &'a str,
) -> [(&'a str, &'a str); 5] {
    [("unit", unit), ("category", category), ("severity", severity), ("since", since), ("text", text)]
}

/// N06: a constraint has a category, a severity and a first day; it is answered by what is proposed or by a decision, closed with a
/// reason, opened again; counted by category, listed, taken away; the neighbour sees none of it.
#[tokio::test(flavor = "multi_thread")]
async fn a_constraint_is_entered_answered_and_closed() {
    TestApp::each(async |app| {
        let (near, far) = (app.secretary_of(PROVINCE).await, app.secretary_of(NEIGHBOUR).await);
        assert!(near.get("/constraints").await.text().contains("لا إكراه مفتوح"));
        assert_eq!(near.get("/constraints/new").await.status, 200);
        for (fields, said) in [
            (form(COMMUNE, "", "severe", "2026-04-01", TEXT), "اختر صنف الإكراه"),
            (form(COMMUNE, "weather", "severe", "2026-04-01", TEXT), "اختر صنف الإكراه"),
            (form(COMMUNE, "council", "", "2026-04-01", TEXT), "اختر حدة الإكراه"),
            (form(COMMUNE, "council", "severe", "2026-05-05", TEXT), "لا يوما قادما"),
            (form(COMMUNE, "council", "severe", "", TEXT), "لا يوما قادما"),
            (form(COMMUNE, "council", "severe", "2026-04-01", " "), "صف الإكراه"),
        ] {
            let answer = near.post("/constraints", &fields).await;
            assert!(answer.status == 422 && answer.text().contains(said), "{said}: {answer}");
        }
        let out = form("03.561", "council", "severe", "2026-04-01", TEXT);
        assert_eq!(near.post("/constraints", &out).await.status, 422, "another's unit");
        let good = form(COMMUNE, "council", "severe", "2026-04-01", TEXT);
        let entered = near.post("/constraints", &good).await;
        assert_eq!(entered.status, 303, "{entered}");
        let page = entered.location.expect("its page");
        let twice = near.post("/constraints", &good).await;
        assert!(twice.status == 422 && twice.text().contains("مسجل لهذه الوحدة من قبل"), "{twice}");
        let light = form(OTHER, "means", "light", "2026-03-01", "=cmd<script>alert(1)</script>");
        assert_eq!(near.post("/constraints", &light).await.status, 303);

        let list = near.get("/constraints").await;
        for words in ["إكراهان مفتوحان", "العلاقة مع المجالس المنتخبة", "حاد", "1 أبريل 2026"] {
            assert!(list.text().contains(words), "{words}: {list}");
        }
        assert!(!list.body.contains("<script>alert"), "{list}");
        let few = near.get("/constraints?category=council&severity=severe").await;
        assert!(few.text().contains(TEXT) && !few.text().contains("alert(1)"), "{few}");
        for path in [page.as_str(), "/constraints?unit=03.531", "/constraints.csv?unit=03.531", "/constraints.xlsx?unit=03.531"] {
            assert_eq!(far.get(path).await.status, 404, "{path}");
        }
        assert!(!far.get("/constraints").await.text().contains(TEXT));
        assert!(far.get("/constraints").await.text().contains("لا إكراه مفتوح"), "no count either");
        for end in ["answers", "closure", "closure/withdrawal"] {
            let answer = far.post(&format!("{page}/{end}"), &[("version", "1"), ("reason", "x")]).await;
            assert_eq!(answer.status, 404, "{end}");
        }
        let reader = app.reader_of(PROVINCE).await;
        assert_eq!(reader.post(&format!("{page}/answers"), &[("version", "1")]).await.status, 403);

        // Answered by a decision of the province.
        let unit = app.unit(PROVINCE).await;
        let (decision, place) = (app.id::<crate::decisions::Decision>(), unit.place());
        let on = day("2026-04-10");
        app.write(sql!(
            "insert into decision (id, kind, text, taken, taken_on, unit_id, region_id, province_id, commune_id, sort_on, made_by)
             values ({decision}, 'other', 'تشكيل لجنة للحوار', 'consensus', {on}, {unit.id}, {place.region}, {place.province}, 0, {on}, 0)"
        ))
        .await;
        let shown = near.get(&page).await;
        assert!(shown.text().contains("تشكيل لجنة للحوار"), "{shown}");
        let is = version(&shown);
        let answers = format!("{page}/answers");
        let nothing = near.post(&answers, &[("version", &is)]).await;
        assert!(nothing.status == 422 && nothing.text().contains("اكتب ما يقترح"), "{nothing}");
        let odd = near.post(&answers, &[("version", &is), ("by", "decision-5")]).await;
        assert!(odd.status == 422 && odd.text().contains("اختر من اللائحة"), "{odd}");
        let by = format!("decision-{decision}");
        let reply = [("version", is.as_str()), ("text", "لقاء مع رئيس المجلس"), ("by", by.as_str())];
        assert_eq!(near.post(&answers, &reply).await.status, 303);
        assert_eq!(near.post(&answers, &reply).await.status, 409, "sent twice");
        let shown = near.get(&page).await;
        assert!(shown.text().contains("لقاء مع رئيس المجلس") && shown.text().contains("له جواب"), "{shown}");
        assert!(shown.body.contains(&format!("/decisions/{decision}")), "{shown}");

        let is = version(&shown);
        let bare = near.post(&format!("{page}/closure"), &[("version", &is)]).await;
        assert!(bare.status == 422 && bare.text().contains("اكتب السبب"), "{bare}");
        let closed = near.post(&format!("{page}/closure"), &[("version", &is), ("reason", "عاد الحوار")]).await;
        assert_eq!(closed.status, 303, "{closed}");
        assert!(!near.get("/constraints").await.text().contains(TEXT));
        assert!(near.get("/constraints?state=closed").await.text().contains(TEXT));
        let file = near.get("/constraints.csv?state=all").await;
        assert_eq!(file.body.lines().count(), 3, "{}", file.body);
        assert!(file.body.contains("\"'=cmd"), "no formula: {}", file.body);
        assert_eq!(near.get("/constraints.xlsx").await.status, 200);
        let is = version(&near.get(&page).await);
        assert_eq!(near.post(&format!("{page}/closure/withdrawal"), &[("version", &is)]).await.status, 303);
        assert!(near.get("/constraints").await.text().contains(TEXT));
        let said = verbs(app).await;
        for verb in ["enter_hindrance", "answer_hindrance", "close_hindrance", "reopen_hindrance"] {
            assert!(said.iter().any(|v| v == verb), "{verb}: {said:?}");
        }
    })
    .await;
}

/// N06: a constraint entered from a sheet leads back to it; one of another unit's sheet is refused.
#[tokio::test(flavor = "multi_thread")]
async fn a_constraint_is_entered_on_a_sheet() {
    TestApp::each(async |app| {
        let near = app.secretary_of(PROVINCE).await;
        let page = launched(&near, "تشخيص", PROVINCE).await;
        let sheet = sheet_of(app, &page, COMMUNE).await;
        let of = page.rsplit('/').next().expect("an identifier");
        let id = sheet.rsplit('/').next().expect("an identifier");
        let on = |unit: &'static str| {
            let mut fields = form(unit, "elected", "medium", "2026-04-01", TEXT).to_vec();
            fields.extend([("diagnosis", of), ("sheet", id)]);
            fields
        };
        assert_eq!(near.post("/constraints", &on(OTHER)).await.status, 404);
        let entered = near.post("/constraints", &on(COMMUNE)).await;
        assert_eq!(entered.location.as_deref(), Some(sheet.as_str()), "{entered}");
        let shown = near.get(&sheet).await;
        assert!(shown.text().contains(TEXT), "{shown}");
        let at = shown.body.find("<a href=\"/constraints/").expect("a link");
        let href = shown.body[at..].trim_start_matches("<a href=\"").split('"').next().expect("an address");
        assert!(near.get(href).await.body.contains(&sheet), "back to the sheet");
        let back = near.post(&format!("{page}/withdrawal"), &[]).await;
        assert_eq!(back.status, 422, "something was said: {back}");
    })
    .await;
}
