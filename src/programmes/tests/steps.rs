use super::*;

/// F07, N04: a day is moved with its reason and the former day stays; work is done by evidence and by nobody else; a target is
/// handed on, let go, taken up again; what an act took is taken back as long as nothing stands on it.
#[tokio::test(flavor = "multi_thread")]
async fn people_work_on_targets() {
    TestApp::each(async |app| {
        let near = app.secretary_of(PROVINCE).await;
        let far = app.secretary_of(NEIGHBOUR).await;
        let reader = app.reader_of(PROVINCE).await;
        let page = begun(app, &near, "برنامج", PROVINCE).await;
        let due = today(app).plus(60).to_string();
        let owner = near.officer(app).await.and_then(|o| o.person).expect("a person").to_string();
        let unit = format!("u-{}", app.unit(COMMUNE).await.id);
        let targets = format!("{page}/targets");
        let fields = [
            ("goal", "found"),
            ("kind", KIND),
            ("due", due.as_str()),
            ("owner", owner.as_str()),
            (unit.as_str(), "on"),
        ];
        assert_eq!(near.post(&targets, &fields).await.status, 303);
        let again = near.post(&targets, &fields).await;
        assert!(again.status == 422 && again.text().contains("من قبل"), "{again}");
        let one = format!("{page}/targets/{}", target_of(app, &page, COMMUNE).await);
        assert_eq!(far.get(&one).await.status, 404);
        assert_eq!(reader.get(&one).await.status, 200);

        // Its day.
        let first = version(&near.get(&one).await);
        let to = today(app).plus(90).to_string();
        let day = |v: &str, due: &str, reason: &str| {
            vec![
                ("version".to_owned(), v.to_owned()),
                ("due".into(), due.into()),
                ("reason".into(), reason.into()),
            ]
        };
        let send = async |client: &Client, path: String, fields: Vec<(String, String)>| {
            let fields: Vec<(&str, &str)> = fields.iter().map(|(k, v)| (k.as_str(), v.as_str())).collect();
            client.post(&path, &fields).await
        };
        let bare = send(&near, format!("{one}/day"), day(&first, &to, " ")).await;
        assert!(bare.status == 422 && bare.text().contains("اكتب السبب"), "{bare}");
        let outside = send(&near, format!("{one}/day"), day(&first, "2031-01-01", "سبب")).await;
        assert!(outside.status == 422 && outside.text().contains("خارج مدة البرنامج"), "{outside}");
        assert_eq!(send(&reader, format!("{one}/day"), day(&first, &to, "سبب")).await.status, 403);
        assert_eq!(send(&far, format!("{one}/day"), day(&first, &to, "سبب")).await.status, 404);
        assert_eq!(send(&near, format!("{one}/day"), day(&first, &to, "انتظار القاعة")).await.status, 303);
        assert_eq!(
            send(&near, format!("{one}/day"), day(&first, &due, "سبب")).await.status,
            409,
            "pressed twice"
        );
        let moved = near.get(&one).await;
        assert!(moved.text().contains("كان الأجل") && moved.text().contains("انتظار القاعة"), "{moved}");
        assert!(near.get(&page).await.text().contains("انتظار القاعة"), "what slipped is told");

        // A fact cannot be ticked.
        let now = version(&moved);
        let tick = near.post(&format!("{one}/completion"), &[("version", &now), ("text", "تم")]).await;
        assert!(tick.status == 422 && tick.text().contains("لا يعلن تحقق هذا الهدف باليد"), "{tick}");

        // Handed on, let go, taken up again.
        let unit_row = app.unit(PROVINCE).await;
        let other = app.person(Some(&unit_row)).await;
        let hand = |to: &str| vec![("version".to_owned(), now.clone()), ("owner".to_owned(), to.to_owned())];
        let stranger = send(&near, format!("{one}/owner"), hand(&other.to_string())).await;
        assert!(stranger.status == 422 && stranger.text().contains("اختر من القائمة"), "{stranger}");
        app.mandate(other, crate::access::Position::Rapporteur, &unit_row).await;
        assert_eq!(send(&near, format!("{one}/owner"), hand(&other.to_string())).await.status, 303);
        let now = version(&near.get(&one).await);
        let gone =
            near.post(&format!("{one}/release"), &[("version", &now), ("why_gone", "لا أعضاء هناك")]).await;
        assert_eq!(gone.status, 303, "{gone}");
        let released = near.get(&one).await;
        assert!(released.text().contains("أعفي منه في"), "{released}");
        assert!(near.get(&page).await.text().contains("تحقق 0 من 0"));
        let now = version(&released);
        assert_eq!(near.post(&format!("{one}/release/withdrawal"), &[("version", &now)]).await.status, 303);
        assert!(near.get(&page).await.text().contains("تحقق 0 من 1"));

        // Free work: proven, by its owner or who leads, opened again.
        let work = |text: &str| {
            vec![
                ("goal".to_owned(), "work".to_owned()),
                ("text".into(), text.into()),
                ("unit".into(), COMMUNE.into()),
                ("due".into(), due.clone()),
                ("owner".into(), owner.clone()),
            ]
        };
        let empty = send(&near, targets.clone(), work(" ")).await;
        assert!(empty.status == 422 && empty.text().contains("اكتب ما يجب إنجازه"), "{empty}");
        assert_eq!(send(&near, targets.clone(), work("فتح صفحة للتواصل")).await.status, 303);
        let query = sql!((Id<Target>), "select id from programme_target where goal = 'work'");
        let id = app.app.db.one(query).await.expect("the work");
        let work = format!("{page}/targets/{id}");
        let none = near.post(&format!("{work}/completion"), &[("version", "1")]).await;
        assert!(none.status == 422 && none.text().contains("اكتب ما أنجز"), "{none}");
        let theirs = reader.post(&format!("{work}/completion"), &[("version", "1"), ("text", "تم")]).await;
        assert!(theirs.status == 422 && theirs.text().contains("لا يفيد عن هذا العمل"), "{theirs}");
        let link = [("version", "1"), ("text", "فتحت"), ("link", "javascript:x")];
        assert_eq!(near.post(&format!("{work}/completion"), &link).await.status, 422);
        let link = [("version", "1"), ("text", "فتحت"), ("link", "https://example.org/p")];
        assert_eq!(near.post(&format!("{work}/completion"), &link).await.status, 303);
        assert!(near.get(&work).await.text().contains("تحقق في"));
        assert_eq!(
            near.post(&format!("{work}/completion/withdrawal"), &[("version", "2")]).await.status,
            303
        );
        assert!(!near.get(&work).await.text().contains("تحقق في"));

        // Taking back: not what was worked on; what nobody touched is gone.
        let made = app.app.db.one(crate::programmes::store::act_of_target(id)).await.expect("its act");
        let refused = near.post(&format!("{page}/acts/{made}/withdrawal"), &[]).await;
        assert!(refused.status == 422 && refused.text().contains("فلا يسحب"), "{refused}");
        let fields = [
            ("goal", "found"),
            ("kind", KIND),
            ("due", due.as_str()),
            ("owner", owner.as_str()),
            ("all", "on"),
        ];
        let taken = near.post(&targets, &fields).await.location.expect("the programme");
        let act = taken.rsplit('=').next().expect("the act").to_owned();
        assert!(near.get(&page).await.text().contains("من 50"));
        assert_eq!(far.post(&format!("{page}/acts/{act}/withdrawal"), &[]).await.status, 404);
        assert_eq!(near.post(&format!("{page}/acts/{act}/withdrawal"), &[]).await.status, 303);
        assert!(near.get(&page).await.text().contains("من 2"));
    })
    .await;
}

/// F02: a dissolved commune is no target, and one that was is told; renewal is proposed where terms end; a programme given up frees
/// its targets, and is taken up again only where no other has them.
#[tokio::test(flavor = "multi_thread")]
async fn programmes_end_and_come_back() {
    TestApp::each(async |app| {
        let near = app.secretary_of(PROVINCE).await;
        let page = begun(app, &near, "الأول", PROVINCE).await;
        let due = today(app).plus(60).to_string();
        let owner = near.officer(app).await.and_then(|o| o.person).expect("a person").to_string();
        let unit = app.unit(COMMUNE).await;
        let field = format!("u-{}", unit.id);
        let fields = [
            ("goal", "found"),
            ("kind", KIND),
            ("due", due.as_str()),
            ("owner", owner.as_str()),
            (field.as_str(), "on"),
        ];
        let day = today(app).plus(-1);
        app.write(sql!("update unit set until_on = {day} where id = {unit.id}")).await;
        let dissolved = near.post(&format!("{page}/targets"), &fields).await;
        assert!(dissolved.status == 422 && dissolved.text().contains("الوحدة التي حلت محلها"), "{dissolved}");
        app.write(sql!("update unit set until_on = null where id = {unit.id}")).await;
        assert_eq!(near.post(&format!("{page}/targets"), &fields).await.status, 303);

        // Renewal: only where there is a body whose term ends.
        let held = app
            .meeting_held(
                app.body("provincial_secretariat", PROVINCE).await,
                "03.531.01.07",
                today(app).plus(-2),
            )
            .await;
        let body = founded(app, "03.531.01.07", Some(held), today(app).plus(-2)).await;
        let none = near.get(&format!("{page}/proposal?goal=renew&kind={KIND}")).await;
        assert!(none.text().contains("لا وحدة هنا ينقصها"), "{none}");
        let over = today(app).plus(30);
        app.write(sql!("update mandate set term_ends_on = {over} where body_id = {body}")).await;
        let one = near.get(&format!("{page}/proposal?goal=renew&kind={KIND}")).await;
        assert!(one.text().contains("وحدة واحدة ينقصها") && one.text().contains("تنتهي مدته"), "{one}");

        // Given up: another may have its targets; then it does not come back.
        let now = version(&near.get(&page).await);
        let bare = near.post(&format!("{page}/end"), &[("version", &now), ("reason", "")]).await;
        assert_eq!(bare.status, 422);
        assert_eq!(
            near.post(&format!("{page}/end"), &[("version", &now), ("reason", "تغيير الأولويات")])
                .await
                .status,
            303
        );
        let ended = near.get(&page).await;
        assert!(ended.text().contains("أوقف في") && ended.text().contains("تغيير الأولويات"), "{ended}");
        let over = near.post(&format!("{page}/targets"), &fields).await;
        assert!(over.status == 422 && over.text().contains("استأنفه"), "{over}");
        let second = begun(app, &near, "الثاني", PROVINCE).await;
        assert_eq!(near.post(&format!("{second}/targets"), &fields).await.status, 303);
        let now = version(&near.get(&page).await);
        let back = near.post(&format!("{page}/end/withdrawal"), &[("version", &now)]).await;
        assert!(back.status == 422 && back.text().contains("الثاني"), "{back}");
        let theirs = version(&near.get(&second).await);
        assert_eq!(
            near.post(&format!("{second}/end"), &[("version", &theirs), ("reason", "سبب")]).await.status,
            303
        );
        assert_eq!(near.post(&format!("{page}/end/withdrawal"), &[("version", &now)]).await.status, 303);

        // Its last day.
        let now = version(&near.get(&page).await);
        let until = today(app).plus(20).to_string();
        let short = near.post(&format!("{page}/period"), &[("version", &now), ("until", &until)]).await;
        assert!(short.status == 422 && short.text().contains("خارج مدة البرنامج"), "{short}");
        let until = today(app).plus(400).to_string();
        assert_eq!(
            near.post(&format!("{page}/period"), &[("version", &now), ("until", &until)]).await.status,
            303
        );
    })
    .await;
}
