use super::*;

/// F01, F07: a province's founding programme is proposed by Amana from what is missing, taken in one act, and met only by the fact
/// itself; the neighbour sees nothing, the region above sees it, and nobody has the same target twice.
#[tokio::test(flavor = "multi_thread")]
async fn a_founding_programme_is_met_by_facts() {
    TestApp::each(async |app| {
        let (near, far, nation) = (
            app.secretary_of(PROVINCE).await,
            app.secretary_of(NEIGHBOUR).await,
            app.secretary_of("MA").await,
        );
        assert_eq!(near.get("/programmes/new").await.status, 200);
        let wrong = near
            .post("/programmes", &[("unit", NEIGHBOUR), ("from", "2026-05-01"), ("until", "2026-01-01")])
            .await;
        assert_eq!(wrong.status, 422);
        assert!(wrong.text().contains("اختر نوع البرنامج"), "{wrong}");
        let body = body_of(app, &near).await.to_string();
        let dates =
            [("from", "2026-05-01"), ("until", "2026-04-01"), ("body", body.as_str()), ("kind", "founding")];
        let backwards = near
            .post("/programmes", &[&dates[..], &[("title", "برنامج"), ("unit", PROVINCE)][..]].concat())
            .await;
        assert!(
            backwards.status == 422 && backwards.text().contains("تنتهي المدة قبل أن تبدأ"),
            "{backwards}"
        );
        let others = body_of(app, &far).await.to_string();
        let elsewhere = [
            ("from", "2026-05-01"),
            ("until", "2026-12-01"),
            ("body", others.as_str()),
            ("kind", "founding"),
            ("title", "برنامج"),
            ("unit", PROVINCE),
        ];
        assert_eq!(near.post("/programmes", &elsewhere).await.status, 422, "another's body");

        let page = begun(app, &near, "تأسيس الأمانات المحلية", PROVINCE).await;
        let proposal = near.get(&format!("{page}/proposal?kind={KIND}")).await;
        assert!(proposal.text().contains("49 وحدة"), "{proposal}");
        let commune = app.unit(COMMUNE).await;
        let due = today(app).plus(60).to_string();
        let targets = format!("{page}/targets");
        let of = |fields: &[(&str, &str)]| -> Vec<(String, String)> {
            let mut all = vec![("goal".to_owned(), "found".to_owned()), ("kind".to_owned(), KIND.to_owned())];
            all.extend(fields.iter().map(|(k, v)| ((*k).to_owned(), (*v).to_owned())));
            all
        };
        let send = async |client: &Client, to: &str, fields: &[(&str, &str)]| {
            let all = of(fields);
            let all: Vec<(&str, &str)> = all.iter().map(|(k, v)| (k.as_str(), v.as_str())).collect();
            client.post(to, &all).await
        };
        let nobody = send(&near, &targets, &[("due", due.as_str()), ("all", "on")]).await;
        assert!(nobody.status == 422 && nobody.text().contains("لا هدف بلا مسؤول"), "{nobody}");
        let outside =
            send(&near, &targets, &[("due", "2030-01-01"), ("owner", "heads"), ("all", "on")]).await;
        assert!(outside.status == 422 && outside.text().contains("خارج مدة البرنامج"), "{outside}");
        let none = send(&near, &targets, &[("due", due.as_str()), ("owner", "heads")]).await;
        assert!(none.status == 422 && none.text().contains("لم تختر أي وحدة"), "{none}");
        let stranger = app.person(None).await.to_string();
        let by = send(&near, &targets, &[("due", due.as_str()), ("owner", stranger.as_str()), ("all", "on")])
            .await;
        assert!(by.status == 422 && by.text().contains("اختر من القائمة"), "{by}");
        assert_eq!(
            send(&far, &targets, &[("due", due.as_str()), ("owner", "heads"), ("all", "on")]).await.status,
            404
        );
        let taken = send(&near, &targets, &[("due", due.as_str()), ("owner", "heads"), ("all", "on")]).await;
        assert_eq!(taken.status, 303, "{taken}");
        let shown = near.get(&taken.location.expect("the programme")).await;
        assert!(shown.text().contains("تحقق 0 من 49"), "{shown}");
        assert!(shown.body.len() < 60_000, "{} bytes", shown.body.len());
        assert!(shown.body.contains("/withdrawal"), "it can be taken back: {shown}");
        assert!(near.get("/programmes").await.text().contains("تحقق 0 من 49"));

        // The neighbour knows nothing of it; the nation does, and finds no target twice.
        assert_eq!(far.get(&page).await.status, 404);
        assert!(!far.get("/programmes").await.text().contains("تأسيس الأمانات المحلية"));
        assert_eq!(nation.get(&page).await.status, 200);
        let other = begun(app, &nation, "البرنامج الوطني", PROVINCE).await;
        let proposed = nation.get(&format!("{other}/proposal?kind={KIND}")).await;
        assert!(proposed.text().contains("في برنامج جار من قبل"), "{proposed}");
        let unit = format!("u-{}", commune.id);
        let twice = send(
            &nation,
            &format!("{other}/targets"),
            &[("due", due.as_str()), ("owner", "heads"), (unit.as_str(), "on")],
        )
        .await;
        assert!(twice.status == 422 && twice.text().contains("تأسيس الأمانات المحلية"), "which one: {twice}");

        // A body without a decision meets nothing; the decision of a meeting that was held does.
        let target = target_of(app, &page, COMMUNE).await;
        let one = format!("{page}/targets/{target}");
        assert!(near.get(&one).await.text().contains("في الانتظار"));
        let second = app.unit("03.531.01.07").await.code;
        founded(app, &second, None, today(app).plus(-2)).await;
        let shown = near.get(&format!("{page}?state=unproven")).await;
        assert!(shown.text().contains("جهاز دون سند منذ"), "{shown}");
        let host = app.body("provincial_secretariat", PROVINCE).await;
        let held = app.meeting_held(host, COMMUNE, today(app).plus(-2)).await;
        let body = founded(app, COMMUNE, Some(held), today(app).plus(-2)).await;
        let met = near.get(&one).await;
        assert!(met.text().contains("تحقق في"), "{met}");
        assert!(
            met.body.contains(&format!("/bodies/{body}")) && met.body.contains(&format!("/meetings/{held}")),
            "{met}"
        );
        let shown = near.get(&page).await;
        assert!(shown.text().contains("تحقق 1 من 49"), "{shown}");
        assert!(shown.body.contains("<svg") && shown.body.contains("polyline"), "its progress is drawn");

        // Filters stay in the address; the file has them all.
        let filtered = near.get(&format!("{page}?state=met")).await;
        assert!(filtered.text().contains("واحد من 1") || filtered.text().contains("1 من 1"), "{filtered}");
        let file = near.get(&format!("{page}/targets.csv")).await;
        assert_eq!(file.body.lines().count(), 50, "{file}");
        assert_eq!(near.get("/programmes.csv").await.body.lines().count(), 3);
        let lines = sql!(
            (i64),
            "select cast(count(*) as bigint) as n from act where verb in ('launch_programme', 'take_targets')"
        );
        assert_eq!(count(app, lines).await, 3);
    })
    .await;
}

/// F01: a national programme of every commune is one act, and its page asks the record once.
#[tokio::test(flavor = "multi_thread")]
async fn a_national_programme_has_every_commune() {
    TestApp::each(async |app| {
        let nation = app.secretary_of("MA").await;
        let page = begun(app, &nation, "البرنامج الوطني للتأسيس", "MA").await;
        let due = today(app).plus(60).to_string();
        let owner = nation.officer(app).await.and_then(|o| o.person).expect("a person").to_string();
        let fields = [
            ("goal", "found"),
            ("kind", KIND),
            ("due", due.as_str()),
            ("owner", owner.as_str()),
            ("all", "on"),
        ];
        let taken = nation.post(&format!("{page}/targets"), &fields).await;
        assert_eq!(taken.status, 303, "{taken}");
        let all = count(app, sql!((i64), "select cast(count(*) as bigint) as n from programme_target")).await;
        assert!(all >= 1_500, "{all}");
        let shown = nation.get(&page).await;
        assert!(shown.body.len() < 60_000, "{} bytes", shown.body.len());
        let from = shown.body.find(&format!("{page}?after=")).expect("a next page");
        let next: String = shown.body[from..].chars().take_while(|c| *c != '"').collect();
        assert_eq!(nation.get(&next).await.status, 200);
        let province = nation.get(&format!("{page}?province={PROVINCE}")).await;
        assert!(province.text().contains("من 49"), "{province}");
        // A province sees its own part of it, and no other.
        let near = app.secretary_of(PROVINCE).await;
        let part = near.get(&page).await;
        assert!(part.text().contains("تحقق 0 من 49"), "{part}");
        let begin = std::time::Instant::now();
        nation.get(&page).await;
        eprintln!("a page of {all} targets: {:?}", begin.elapsed());
    })
    .await;
}
