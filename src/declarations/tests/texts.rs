use super::*;

/// F05: what national bodies decide of the internal rules and the headquarters is due at the ministry (art. 15); a text that is not such
/// a change is set aside with a reason, and that can be taken back; what stands in the record is not. A province sees none of it.
#[tokio::test(flavor = "multi_thread")]
async fn texts_are_declared_to_the_ministry() {
    TestApp::each(async |app| {
        let nation = app.secretary_of("MA").await;
        let body =
            nation.officer(app).await.and_then(|o| o.holdings.iter().find_map(|h| h.body)).expect("a body");
        let visit = Visit::of_program(app.app.clone());
        let country = app.unit("MA").await;
        let decide = async |kind: Kind, text: &str| {
            let mut deed = Deed::begin(&visit, Verb::AdoptDecision).await.expect("a transaction");
            let new = NewDecision {
                body: Some(body),
                taken_on: Some(day("2026-04-20")),
                ..NewDecision::of(country.id, kind, text)
            };
            let id = decisions::record(&mut deed, new).await.expect("a decision").decision;
            deed.commit(Entry::about(Subject::new("unit", country.id), country.place())).await.expect("kept");
            id
        };
        let rules = decide(Kind::Text, "المصادقة على تعديل النظام الداخلي").await;
        let seat = decide(Kind::Headquarters, "نقل المقر المركزي إلى حي الرياض").await;
        let other = decide(Kind::Text, "اعتماد التقرير السنوي").await;
        let of = |kind, id: Id<decisions::Decision>| format!("/declarations/{}", Key::once(kind, id.raw()));
        let (inner, moved) =
            (of(super::super::Kind::InternalRules, rules), of(super::super::Kind::Headquarters, seat));
        let list = nation.get("/declarations?state=all").await;
        assert!(list.body.contains(&inner) && list.body.contains(&moved), "{list}");
        assert!(!list.body.contains(&other.to_string()), "another text: {list}");
        let page = nation.get(&inner).await;
        for said in ["تغيير النظام الداخلي", "المادة 15", "وزير الداخلية", "20 ماي 2026"]
        {
            assert!(page.text().contains(said), "{said}: {page}");
        }
        let printed = nation.post(&format!("{moved}/file"), &[("reason", "إيداع")]).await;
        for said in ["وزير الداخلية", "المادة 15", "تغيير مقر الحزب", "نقل المقر المركزي"]
        {
            assert!(printed.prints(said), "{said}: {}", printed.printed());
        }
        let province = app.rapporteur_of(PROVINCE).await;
        assert_eq!(province.get(&inner).await.status, 404);
        assert!(!province.get("/declarations?state=all").await.text().contains("النظام الداخلي"));

        assert_eq!(sent(&nation, &inner, "exclusion", &[]).await.status, 422, "a reason is asked");
        assert_eq!(sent(&nation, &inner, "exclusion", &[("why_aside", "تصحيح إملائي")]).await.status, 303);
        let page = nation.get(&inner).await;
        assert!(page.text().contains("لا تصريح فيه") && page.text().contains("تصحيح إملائي"), "{page}");
        assert_eq!(sent(&nation, &inner, "withdrawal", &[("why_back", "بل هو تعديل")]).await.status, 303);
        assert!(nation.get(&inner).await.text().contains("يجب التصريح به"));
        let (branch_of, ..) = founded(app, day("2026-04-21")).await;
        let no = sent(&nation, &branch(branch_of), "exclusion", &[("why_aside", "x")]).await;
        assert!(no.status == 422 && no.text().contains("فالتصريح بها واجب"), "{no}");
    })
    .await;
}
