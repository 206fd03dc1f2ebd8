use super::*;
use crate::meetings::store as meetings;

/// F05: from a target one convenes the founding assembly with the agenda of the statute; it is a meeting of the body that may create
/// such a body, in the commune; its decision founds there, and the target is met.
#[tokio::test(flavor = "multi_thread")]
async fn an_assembly_is_convened_and_founds_in_its_commune() {
    TestApp::each(async |app| {
        let near = app.secretary_of(PROVINCE).await;
        let far = app.secretary_of(NEIGHBOUR).await;
        let page = begun(app, &near, "برنامج", PROVINCE).await;
        let due = today(app).plus(60).to_string();
        let owner = near.officer(app).await.and_then(|o| o.person).expect("a person").to_string();
        let unit = format!("u-{}", app.unit(COMMUNE).await.id);
        let fields = [
            ("goal", "found"),
            ("kind", KIND),
            ("due", due.as_str()),
            ("owner", owner.as_str()),
            (unit.as_str(), "on"),
        ];
        assert_eq!(near.post(&format!("{page}/targets"), &fields).await.status, 303);
        let one = format!("{page}/targets/{}", target_of(app, &page, COMMUNE).await);
        let form = near.get(&format!("{one}/assembly")).await;
        assert!(form.status == 200 && form.body.contains("المادة 80"), "the statute's agenda: {form}");
        assert!(form.body.contains("29.11"), "and the law's declaration: {form}");
        assert_eq!(far.get(&format!("{one}/assembly")).await.status, 404);
        let (now, on) = (version(&form), today(app).plus(12).to_string());
        let bare = near.post(&format!("{one}/assembly"), &[("version", &now), ("on", &on)]).await;
        assert_eq!(bare.status, 422);
        let sent = [
            ("version", now.as_str()),
            ("on", on.as_str()),
            ("hour", "10:00"),
            ("venue", "دار الشباب"),
            ("agenda", "تأسيس الأمانة المحلية\nانتخاب المكتب"),
        ];
        let convened = near.post(&format!("{one}/assembly"), &sent).await;
        assert_eq!(convened.status, 303, "{convened}");
        let way = convened.location.expect("its convocation");
        let shown = near.get(&way).await;
        assert!(shown.status == 200 && shown.text().contains("انتخاب المكتب"), "{shown}");
        let target = near.get(&one).await;
        assert!(target.text().contains("اجتماعه مبرمج"), "{target}");
        let again = near.post(&format!("{one}/assembly"), &sent).await;
        assert!(again.status == 422 && again.text().contains("دعي إلى جمعه"), "{again}");

        // Held, it decides: the body is founded in the commune, though the convening body is the province's.
        let meeting: Id<Meeting> =
            way.split('/').nth(2).and_then(|id| id.parse().ok()).expect("an identifier");
        app.clock.set(app.app.clock.now().plus_seconds(13 * 86_400));
        let near = app.signed_in(owner.parse().ok()).await;
        let (held, now) = (today(app).plus(-1), app.app.clock.now());
        let step = crate::meetings::NewStep { step: crate::meetings::Step::Closed, on: Some(held) };
        app.write(meetings::step_insert(app.id(), meeting, &step, now, Id::from_raw(0))).await;
        let visit = Visit::of_program(app.app.clone());
        let mut deed = Deed::begin(&visit, Verb::AdoptDecision).await.expect("a transaction");
        let place = crate::programmes::acts::founds_in(&mut deed, meeting, KIND).await.expect("a query");
        assert_eq!(place, Some(app.unit(COMMUNE).await.id));
        drop(deed);
        founded(app, COMMUNE, Some(meeting), held).await;
        assert!(near.get(&one).await.text().contains("تحقق في"));
    })
    .await;
}
