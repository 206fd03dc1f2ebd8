use super::*;

/// F05: the file of art. 16 says to whom, what, since when and until when, who leads with what the record has of each; what is missing is
/// told before it is printed, completed on the spot under the person's own key, and left blank where it is not. Printing asks for a
/// reason; whoever is in the file sees who printed it and why. 09-08 art. 7, 24.
#[tokio::test(flavor = "multi_thread")]
async fn the_file_names_the_leaders_and_what_is_missing() {
    TestApp::each(async |app| {
        let rapporteur = app.rapporteur_of(PROVINCE).await;
        let (body, head, _) = founded(app, day("2026-04-20")).await;
        let (at, name) = (branch(body), sql!((String), "select name_ar from person where id = {head}"));
        let name = app.app.db.one(name).await.expect("a name");
        let file = format!("{at}/file");
        let page = rapporteur.get(&file).await;
        for said in [name.as_str(), "تنقص معلومات مسير واحد", "مكان الازدياد", "المهنة", "إتمام"]
        {
            assert!(page.text().contains(said), "{said}: {page}");
        }
        let deputy = app.holder(crate::access::Position::Deputy, PROVINCE).await;
        assert_eq!(deputy.get(&file).await.status, 403);
        let neighbour = app.rapporteur_of(NEIGHBOUR).await;
        let leader = format!("{at}/leaders/{head}");
        assert_eq!(neighbour.get(&leader).await.status, 404);
        assert_eq!(neighbour.post(&leader, &[("occupation", "x")]).await.status, 404);
        assert_eq!(deputy.post(&leader, &[("occupation", "x")]).await.status, 403);

        for (fields, said) in [
            ([("birth", ""), ("occupation", " ")], "معلومة واحدة"),
            ([("birth", "2027-01-01"), ("occupation", "")], "غير محتمل"),
        ] {
            let no = rapporteur.post(&leader, &fields).await;
            assert!(no.status == 422 && no.text().contains(said), "{said}: {no}");
        }
        let card = rapporteur.post(&leader, &[("identity", "ZZ123456")]).await;
        assert!(card.status == 422 && card.text().contains("اللجنة الوطنية"), "{card}");
        let known = [
            ("birth", "1979-02-11"),
            ("birth_place", "قرية با محمد"),
            ("occupation", "أستاذة التعليم الابتدائي"),
            ("address", "زنقة الزيتون 4"),
        ];
        assert_eq!(rapporteur.post(&leader, &known).await.status, 303);
        let again = rapporteur.post(&leader, &[("address", "زنقة أخرى")]).await;
        assert!(again.status == 422 && again.text().contains("تصحح في ملف صاحبها"), "{again}");
        assert_eq!(rapporteur.post(&leader, &[("occupation", "مديرة مدرسة")]).await.status, 303);
        let sealed = app.app.db.all(sql!((Vec<u8>), "select cipher from civil_field")).await.expect("rows");
        assert_eq!(sealed.len(), 3, "nothing is written over");
        for bytes in sealed {
            assert!(!String::from_utf8_lossy(&bytes).contains("قرية"), "not in the clear");
        }
        let page = rapporteur.get(&file).await;
        assert!(!page.text().contains("قرية با محمد"), "no value before it is printed: {page}");

        let bare = rapporteur.post(&file, &[("reason", " ")]).await;
        assert!(bare.status == 422 && bare.text().contains("اكتبوا السبب"), "{bare}");
        let printed = rapporteur.post(&file, &[("reason", "إيداع التصريح بالتأسيس")]).await;
        assert_eq!(printed.status, 200, "{printed}");
        for said in [
            "السيد",
            "المادة 16",
            "سلام تام",
            name.as_str(),
            "11 فبراير",
            "1979",
            "قرية با محمد",
            "مديرة مدرسة",
            "زنقة الزيتون",
            "20 أبريل",
            "20 ماي",
            "المرفقات",
            "مستخرج من محضر",
            "....................",
        ] {
            assert!(printed.prints(said), "{said}: {}", printed.printed());
        }
        assert!(rapporteur.get(&at).await.text().contains("ملفه جاهز"));
        let own = app.signed_in(Some(head)).await;
        let data = own.get("/my-data").await;
        for said in ["إيداع التصريح بالتأسيس", "قرية با محمد", "مديرة مدرسة"]
        {
            assert!(data.text().contains(said), "{said}: {data}");
        }
        let noted =
            sql!((i64), "select cast(count(*) as bigint) as n from export_person where person_id = {head}");
        assert_eq!(app.app.db.one(noted).await.expect("a count"), 1);
        let french = rapporteur.post(&file, &[("reason", "x"), ("lang", "fr")]).await;
        assert!(french.status == 200 && french.prints("Pièces jointes"), "{}", french.printed());
    })
    .await;
}

/// F05: a later change of leaders is a fact of its own, due from its own day; its letter says who left and who came. Whoever is elected
/// again to the same seat changed nothing.
#[tokio::test(flavor = "multi_thread")]
async fn a_change_of_leaders_says_who_came_and_who_left() {
    TestApp::each(async |app| {
        let rapporteur = app.rapporteur_of(PROVINCE).await;
        let (body, head, _) = founded(app, day("2026-02-02")).await;
        let unit = app.unit(COMMUNE).await;
        let next = app.person(Some(&unit)).await;
        let seat = sql!(
            (Id<bodies::Seat>),
            "select seat_id from mandate where body_id = {body} and person_id = {head}"
        );
        let seat = app.app.db.one(seat).await.expect("a seat");
        let visit = Visit::of_program(app.app.clone());
        let elect = async |whom: Id<Person>, on: Day| {
            let mut deed = Deed::begin(&visit, Verb::BeginMandate).await.expect("a transaction");
            let held = sql!(
                (Id<bodies::Mandate>),
                "select id from mandate where seat_id = {seat} and until_on is null"
            );
            if let Some(held) = app.app.db.first(held).await.expect("a mandate or none") {
                bodies::end_mandate(&mut deed, held, on, "انتهاء المدة", None).await.expect("an end");
            }
            let new = NewMandate::new(SeatRef::Seat(seat), whom, on, Basis::Election);
            bodies::begin_mandate(&mut deed, new).await.expect("a mandate");
            deed.commit(Entry::about(Subject::new("body", body), unit.place())).await.expect("kept");
        };
        elect(head, day("2026-03-03")).await;
        elect(next, day("2026-04-30")).await;
        let of = |on: &str| {
            let key = Key { kind: super::super::Kind::Leaders, subject: body.raw(), on: Some(day(on)) };
            format!("/declarations/{key}")
        };
        assert_eq!(rapporteur.get(&of("2026-03-03")).await.status, 404, "elected again: nothing changed");
        let at = of("2026-04-30");
        let page = rapporteur.get(&at).await;
        assert!(page.text().contains("من غادر") && page.text().contains("30 ماي 2026"), "{page}");
        let names =
            sql!((String), "select name_ar from person where id in ({head}, {next}) order by name_ar");
        let names = app.app.db.all(names).await.expect("names");
        let printed = rapporteur.post(&format!("{at}/file"), &[("reason", "إيداع")]).await;
        for said in names.iter().map(String::as_str).chain(["من غادر", "من التحق", "المادة 16"])
        {
            assert!(page.text().contains(said) || said.contains("المادة"), "{said}: {page}");
            assert!(printed.prints(said), "{said}: {}", printed.printed());
        }
        let neighbour = app.rapporteur_of(NEIGHBOUR).await;
        assert_eq!(neighbour.get(&at).await.status, 404);
    })
    .await;
}
