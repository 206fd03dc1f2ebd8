//! Minutes through the HTTP door, on both engines.

mod queries;

use crate::{
    meetings::Meeting,
    sitting::tests::{Scene, count, meeting_of, person_of},
    testing::{Answer, Client, NOW, TestApp},
};
use amana_base::Id;
use amana_sql::sql;

const WORDS: &str = "نبهت إلى ضرورة التعجيل بالجموع العامة.";

/// A meeting that was held: opened with three of five, an intervention, a proposal adopted, a decision, closed.
async fn held(app: &TestApp) -> Scene {
    let scene = Scene::set(app, 5).await;
    hold(app, &scene).await;
    scene
}

async fn hold(app: &TestApp, scene: &Scene) {
    scene.seated(app, 3).await;
    scene.opened(app).await;
    let speaker = person_of(app, &scene.members[0]).await.to_string();
    let note =
        [("speaker", speaker.as_str()), ("purpose", "intervention"), ("summary", WORDS), ("client", "n1")];
    let noted = scene.rapporteur.post(&scene.at("interventions"), &note).await;
    assert_eq!(noted.status, 303, "{noted}");
    let brought = [("author", speaker.as_str()), ("text", "فتح المقر قبل الصيف"), ("client", "p1")];
    assert_eq!(scene.rapporteur.post(&scene.at("proposals"), &brought).await.status, 303);
    decided(scene, "فتح المقر الإقليمي").await;
    assert_eq!(scene.rapporteur.post(&scene.at("closing"), &[]).await.status, 303);
}

async fn decided(scene: &Scene, text: &str) {
    let form = [
        ("kind", "resolution"),
        ("text", text),
        ("taken", "majority"),
        ("votes_for", "2"),
        ("votes_against", "1"),
    ];
    let proposed = scene.rapporteur.post(&scene.at("decisions"), &form).await;
    assert_eq!(proposed.status, 303, "{proposed}");
    let adoption = format!("{}/adoption", proposed.location.expect("an address"));
    let adopted = scene.rapporteur.post(&adoption, &[("version", "1")]).await;
    assert_eq!(adopted.status, 303, "{adopted}");
}

async fn composed(scene: &Scene) -> Answer {
    let made = scene.rapporteur.post(&scene.at("minutes"), &[]).await;
    assert_eq!(made.status, 303, "{made}");
    scene.rapporteur.get(&scene.at("minutes")).await
}

/// A passage by its kind: identifier, version, wording.
async fn passage(app: &TestApp, meeting: Id<Meeting>, kind: &str) -> (String, i64, String) {
    let query = sql!(
        (Id<super::Passage>, i64, String),
        "select p.id, p.version, p.text from minutes_passage p join minutes n on n.id = p.minutes_id
         where n.meeting_id = {meeting} and p.fact_kind = {kind} order by p.ordinal limit 1"
    );
    let (id, version, text) = app.app.db.one(query).await.expect("a passage");
    (id.to_string(), version, text)
}

async fn write(who: &Client, scene: &Scene, (id, version): (&str, i64), text: &str) -> Answer {
    let (name, base, version) = (format!("text-{id}"), format!("base-{id}"), version.to_string());
    who.post(&scene.at("minutes/text"), &[(name.as_str(), text), (base.as_str(), version.as_str())]).await
}

fn hidden(page: &Answer, name: &str) -> String {
    let mark = format!("name=\"{name}\" value=\"");
    let at = page.body.find(&mark).unwrap_or_else(|| panic!("no {name}: {page}")) + mark.len();
    page.body[at..].chars().take_while(|c| *c != '"').collect()
}

/// Puts the minutes up to chair and rapporteur.
async fn put_up(app: &TestApp, scene: &Scene) -> Answer {
    let (chair, rapporteur) =
        (person_of(app, &scene.head).await.to_string(), person_of(app, &scene.rapporteur).await.to_string());
    let meeting = scene.meeting;
    let version = sql!((i64), "select version from minutes where meeting_id = {meeting}");
    let version = count(app, version).await.to_string();
    let form = [
        ("way", "signature"),
        ("chair", chair.as_str()),
        ("rapporteur", rapporteur.as_str()),
        ("version", version.as_str()),
    ];
    scene.rapporteur.post(&scene.at("minutes/submission"), &form).await
}

/// C09, C10, D03, D10: minutes are composed from what happened: roll, quorum, interventions with their capacity and summary,
/// proposals, decisions with how they were taken. Before a meeting sat there is nothing to compose; a neighbour sees nothing.
#[tokio::test(flavor = "multi_thread")]
async fn minutes_are_composed_from_what_happened() {
    TestApp::each(async |app| {
        let scene = Scene::set(app, 5).await;
        let none = scene.rapporteur.get(&scene.at("minutes")).await;
        assert!(none.status == 200 && none.text().contains("لم ينعقد هذا الاجتماع بعد"), "{none}");
        let refused = scene.rapporteur.post(&scene.at("minutes"), &[]).await;
        assert!(refused.status == 422 && refused.text().contains("لم ينعقد هذا الاجتماع بعد"), "{refused}");

        hold(app, &scene).await;
        let page = composed(&scene).await;
        for said in [
            "محضر اجتماع الأمانة الإقليمية لحزب الأفق والتضامن بتاونات",
            "في يوم الاثنين 4 ماي 2026، على الساعة العاشرة صباحا، عقدت الأمانة الإقليمية",
            "الأعضاء الحاضرون (3):",
            "العضوان المتغيبان:",
            "تبين حضور ثلاثة أعضاء من أصل خمسة، والنصاب القانوني ثلاثة أعضاء (المادة 71)",
            "نبهت إلى ضرورة التعجيل بالجموع العامة.",
            "«فتح المقر قبل الصيف». ولم يبت في المقترح.",
            "قررت الأمانة الإقليمية، بأغلبية صوتين مقابل صوت واحد، ما يلي: فتح المقر الإقليمي.",
            "أشغال الاجتماع على الساعة العاشرة صباحا من اليوم نفسه",
        ] {
            assert!(page.text().contains(said), "{said}: {page}");
        }
        assert!(page.body.contains("title-glyph"), "a decision bears its title mark: {page}");
        assert_eq!(scene.rapporteur.post(&scene.at("minutes"), &[]).await.status, 303, "composed once");
        assert_eq!(count(app, sql!((i64), "select count(*) as n from minutes")).await, 1);
        let lines = sql!((i64), "select count(*) as n from act where verb = 'compose_minutes'");
        assert_eq!(count(app, lines).await, 1);

        let neighbour = app.rapporteur_of("03.561").await;
        assert_eq!(neighbour.get(&scene.at("minutes")).await.status, 404);
        assert_eq!(neighbour.post(&scene.at("minutes"), &[]).await.status, 404);
        let reader = app.reader_of("03.531").await;
        let waits = reader.get(&scene.at("minutes")).await;
        assert!(waits.text().contains("المحضر قيد التحرير") && !waits.text().contains(WORDS), "{waits}");
        assert_eq!(reader.post(&scene.at("minutes/text"), &[]).await.status, 403);
        assert!(scene.rapporteur.get("/minutes").await.text().contains("قيد التحرير"));
        let meeting = scene.rapporteur.get(&format!("/meetings/{}", scene.meeting)).await;
        assert!(meeting.body.contains(&scene.at("minutes")), "the meeting leads to its minutes: {meeting}");
    })
    .await;
}

/// C10: a meeting without quorum has minutes that it was not held.
#[tokio::test(flavor = "multi_thread")]
async fn without_quorum_the_minutes_say_that_it_was_not_held() {
    TestApp::each(async |app| {
        let scene = Scene::set(app, 7).await;
        scene.seated(app, 2).await;
        let chair = person_of(app, &scene.head).await.to_string();
        let form = [("chair", chair.as_str()), ("inquorate", "on")];
        assert_eq!(scene.rapporteur.post(&scene.at("opening"), &form).await.status, 303);
        assert_eq!(scene.rapporteur.post(&scene.at("closing"), &[("inquorate", "on")]).await.status, 303);
        let page = composed(&scene).await;
        for said in [
            "محضر عدم انعقاد اجتماع الأمانة الإقليمية",
            "لم يحضر سوى عضوين من أصل سبعة، والنصاب القانوني أربعة أعضاء (المادة 71)، أي بنقص عضوين",
            "ويمكن أن تلي ذلك الدعوة الثانية بعد ثلاثة أيام، ويكفي فيها حضور ثلاثة أعضاء",
            "وحرر هذا المحضر لإثبات عدم الانعقاد",
        ] {
            assert!(page.text().contains(said), "{said}: {page}");
        }
    })
    .await;
}

/// C09: two rapporteurs write at once. Changes apart are merged; changes that touch wait, side by side, until somebody
/// chooses; the wording that was not chosen stays in the history and can be brought back.
#[tokio::test(flavor = "multi_thread")]
async fn two_write_at_once_and_nothing_is_lost() {
    TestApp::each(async |app| {
        let scene = held(app).await;
        composed(&scene).await;
        let (id, version, text) = passage(app, scene.meeting, "opening").await;
        let first = text.replace("في يوم", "بتاريخ يوم");
        let second = text.replace("اجتماعا", "لقاء تنظيميا");
        assert_ne!((&first, &second), (&text, &text));
        let saved = write(&scene.rapporteur, &scene, (&id, version), &first).await;
        assert_eq!(saved.status, 303, "{saved}");
        let merged = write(&scene.head, &scene, (&id, version), &second).await;
        let merged = scene.head.get(&merged.location.expect("an address")).await;
        assert!(merged.text().contains("ودمج في فقرة واحدة مع ما كتبه غيرك"), "{merged}");
        let (_, version, both) = passage(app, scene.meeting, "opening").await;
        assert!(both.contains("بتاريخ يوم") && both.contains("لقاء تنظيميا"), "{both}");

        let mine = both.replace("بتاريخ يوم", "صبيحة يوم");
        let theirs = both.replace("بتاريخ يوم", "عشية يوم");
        assert_eq!(write(&scene.rapporteur, &scene, (&id, version), &mine).await.status, 303);
        let touching = write(&scene.head, &scene, (&id, version), &theirs).await;
        assert_eq!(touching.location.as_deref(), Some(scene.at("minutes/choices").as_str()), "{touching}");
        let again = write(&scene.head, &scene, (&id, version), &theirs).await;
        assert_eq!(again.status, 303, "sent twice, it waits once: {again}");
        let page = scene.head.get(&scene.at("minutes/choices")).await;
        assert!(page.text().contains("صبيحة") && page.text().contains("عشية"), "{page}");
        let waiting = sql!((i64), "select count(*) as n from passage_wording where why = 'waiting'");
        assert_eq!(count(app, waiting).await, 1);
        let early = put_up(app, &scene).await;
        assert!(early.status == 422 && early.text().contains("صياغة واحدة تنتظر الاختيار"), "{early}");

        let (wording, shown) = (hidden(&page, "wording"), hidden(&page, "version"));
        let stale = [("wording", wording.as_str()), ("version", "1"), ("take", "waiting")];
        assert_eq!(scene.head.post(&scene.at("minutes/choices"), &stale).await.status, 409);
        let empty = [("wording", wording.as_str()), ("version", shown.as_str()), ("take", "another")];
        assert_eq!(scene.head.post(&scene.at("minutes/choices"), &empty).await.status, 422);
        let choice = [("wording", wording.as_str()), ("version", shown.as_str()), ("take", "waiting")];
        assert_eq!(scene.head.post(&scene.at("minutes/choices"), &choice).await.status, 303);
        assert!(passage(app, scene.meeting, "opening").await.2.contains("عشية"));
        let history = scene.rapporteur.get(&scene.at(&format!("minutes/passages/{id}"))).await;
        assert!(history.text().contains("صبيحة"), "the other is in the history: {history}");
        let before = sql!(
            (Id<super::Wording>),
            "select id from passage_wording where text like '%صبيحة%' order by id limit 1"
        );
        let before = app.app.db.one(before).await.expect("a wording").to_string();
        let now = passage(app, scene.meeting, "opening").await.1.to_string();
        let restore = [("wording", before.as_str()), ("version", now.as_str())];
        let restored =
            scene.rapporteur.post(&scene.at(&format!("minutes/passages/{id}/restoration")), &restore).await;
        assert_eq!(restored.status, 303, "{restored}");
        assert!(passage(app, scene.meeting, "opening").await.2.contains("صبيحة"));
        let reader = app.reader_of("03.531").await;
        assert_eq!(reader.get(&scene.at(&format!("minutes/passages/{id}"))).await.status, 404);
    })
    .await;
}

/// C09, D03: a passage keeps its fact whatever its wording. When the record changes it is flagged, with what changed; one
/// takes the record's words, or keeps one's own; a fact that came later is put in its place.
#[tokio::test(flavor = "multi_thread")]
async fn a_passage_knows_when_the_record_says_otherwise() {
    TestApp::each(async |app| {
        let scene = held(app).await;
        composed(&scene).await;
        let (speech, version, text) = passage(app, scene.meeting, "speech").await;
        let own = format!("{text} وأيدها الحاضرون.");
        assert_eq!(write(&scene.rapporteur, &scene, (&speech, version), &own).await.status, 303);
        let page = scene.rapporteur.get(&scene.at("minutes")).await;
        assert!(
            page.text().contains("أعيدت صياغتها") && !page.text().contains("السجل يقول الآن غير هذا"),
            "{page}"
        );

        app.write(sql!("update speech set summary = 'نبهت إلى ضرورة الإسراع بالجموع العامة.'")).await;
        app.write(sql!("update decision set text = 'فتح المقر الإقليمي بتاونات'")).await;
        decided(&scene, "تنظيم لقاء تواصلي").await;
        let page = scene.rapporteur.get(&scene.at("minutes")).await;
        assert!(page.text().contains("3 مواضع تخالف السجل أو تنقص منه"), "{page}");
        assert!(page.text().contains("السجل يقول الآن غير هذا") && page.body.contains("<ins>"), "{page}");
        assert!(page.text().contains("في السجل ولم يذكره المحضر"), "{page}");
        let early = put_up(app, &scene).await;
        assert!(early.status == 422 && early.text().contains("3 مواضع تخالف السجل"), "{early}");

        let (decision, version, _) = passage(app, scene.meeting, "decision").await;
        let at = scene.at(&format!("minutes/passages/{decision}/agreement"));
        let version = version.to_string();
        let take = [("version", version.as_str()), ("take", "record")];
        assert_eq!(scene.rapporteur.post(&at, &take).await.status, 303);
        assert!(passage(app, scene.meeting, "decision").await.2.contains("بتاونات"));
        assert_eq!(scene.rapporteur.post(&at, &take).await.status, 409, "pressed on what was shown before");

        let all = scene.rapporteur.post(&scene.at("minutes/agreement"), &[]).await;
        assert_eq!(all.status, 303, "{all}");
        let (_, _, text) = passage(app, scene.meeting, "speech").await;
        assert!(text.contains("الإسراع") && text.contains("وأيدها الحاضرون"), "both are in it: {text}");
        let page = scene.rapporteur.get(&scene.at("minutes")).await;
        assert!(
            page.text().contains("تنظيم لقاء تواصلي") && !page.text().contains("السجل يقول الآن"),
            "{page}"
        );
        assert_eq!(put_up(app, &scene).await.status, 303);
    })
    .await;
}

/// C09: passages are added by hand, moved, taken out and brought back; an emptied one is taken out.
#[tokio::test(flavor = "multi_thread")]
async fn passages_are_arranged() {
    TestApp::each(async |app| {
        let scene = held(app).await;
        composed(&scene).await;
        let (quorum, version, text) = passage(app, scene.meeting, "quorum").await;
        let blank = [("after", quorum.as_str()), ("text", "  ")];
        assert_eq!(scene.rapporteur.post(&scene.at("minutes/passages"), &blank).await.status, 422);
        let add = [("after", quorum.as_str()), ("text", "وتليت الفاتحة ترحما على المناضلين.")];
        assert_eq!(scene.rapporteur.post(&scene.at("minutes/passages"), &add).await.status, 303);
        let order = async || {
            let page = scene.rapporteur.get(&scene.at("minutes")).await.text();
            (page.find("وتليت الفاتحة"), page.find("وبعد المناداة"))
        };
        let (added, called) = order().await;
        assert!(added > called && called.is_some());
        let free = passage(app, scene.meeting, "").await.0;
        let up = scene
            .rapporteur
            .post(&scene.at(&format!("minutes/passages/{free}/position")), &[("to", "up")])
            .await;
        assert_eq!(up.status, 303, "{up}");
        let (added, called) = order().await;
        assert!(added < called && added.is_some());

        let emptied = write(&scene.rapporteur, &scene, (&quorum, version), " ").await;
        assert_eq!(emptied.status, 303, "{emptied}");
        assert!(
            order().await.1.is_none()
                || scene.rapporteur.get(&scene.at("minutes")).await.text().contains("فقرات محذوفة")
        );
        let now = passage(app, scene.meeting, "quorum").await.1.to_string();
        let back = scene.at(&format!("minutes/passages/{quorum}/removal/withdrawal"));
        assert_eq!(scene.rapporteur.post(&back, &[("version", &now)]).await.status, 303);
        assert_eq!(
            scene.rapporteur.post(&back, &[("version", &now)]).await.status,
            409,
            "it is back already"
        );
        assert_eq!(passage(app, scene.meeting, "quorum").await.2, text);
    })
    .await;
}

/// C10: the chair and the rapporteur sign the text they read, each from their own account or on paper; with the last
/// signature the minutes are adopted; sealed, they are never changed, and a rectification follows. Who holds the printed code
/// learns whether it is that document, and nobody's name.
#[tokio::test(flavor = "multi_thread")]
async fn minutes_are_signed_and_sealed() {
    TestApp::each(async |app| {
        let scene = held(app).await;
        composed(&scene).await;
        let head = person_of(app, &scene.head).await.to_string();
        let absent = person_of(app, &scene.members[2]).await.to_string();
        let form = |chair: &str, rapporteur: &str| {
            [("way", "signature"), ("chair", chair), ("rapporteur", rapporteur), ("version", "1")]
                .map(|(k, v)| (k, v.to_owned()))
        };
        for (chair, rapporteur, said) in [
            ("", head.as_str(), "اختر من يوقع عن رئاسة الجلسة"),
            (head.as_str(), head.as_str(), "لشخصين مختلفين"),
            (head.as_str(), absent.as_str(), "لم يسجل له حضور"),
        ] {
            let fields = form(chair, rapporteur);
            let fields: Vec<(&str, &str)> = fields.iter().map(|(k, v)| (*k, v.as_str())).collect();
            let refused = scene.rapporteur.post(&scene.at("minutes/submission"), &fields).await;
            assert!(refused.status == 422 && refused.text().contains(said), "{said}: {refused}");
        }
        assert_eq!(put_up(app, &scene).await.status, 303);
        let (id, version, text) = passage(app, scene.meeting, "opening").await;
        let late = write(&scene.rapporteur, &scene, (&id, version), &format!("{text} كلمة لا تضيع")).await;
        assert!(late.status == 422 && late.text().contains("اسحب العرض أولا"), "{late}");
        assert!(late.body.contains("كلمة لا تضيع"), "what was written is shown again: {late}");

        let member = &scene.members[0];
        let read = member.get(&scene.at("minutes")).await;
        assert!(
            read.status == 200 && read.text().contains("معروض للمصادقة"),
            "a participant reads it: {read}"
        );
        let not_asked = member.post(&scene.at("minutes/signature"), &[("shown", "x")]).await;
        assert!(not_asked.status == 422 && not_asked.text().contains("لم يطلب توقيعك"), "{not_asked}");
        assert!(scene.head.get("/").await.text().contains("محاضر تنتظر توقيعك"));
        let shown = hidden(&scene.head.get(&scene.at("minutes")).await, "shown");
        let other = scene.head.post(&scene.at("minutes/signature"), &[("shown", "00")]).await;
        assert!(other.status == 422 && other.text().contains("تغير النص منذ قرأته"), "{other}");
        let signed = scene.head.post(&scene.at("minutes/signature"), &[("shown", &shown)]).await;
        assert_eq!(signed.status, 303, "{signed}");
        let twice = scene.head.post(&scene.at("minutes/signature"), &[("shown", &shown)]).await;
        assert!(twice.status == 422 && twice.text().contains("سجل هذا التوقيع"), "{twice}");
        let early = scene.rapporteur.post(&scene.at("minutes/seal"), &[]).await;
        assert!(early.status == 422 && early.text().contains("لا يختم إلا ما صودق عليه"), "{early}");
        let rapporteur = person_of(app, &scene.rapporteur).await.to_string();
        let paper = |on: &'static str| [("person", rapporteur.as_str()), ("on", on)];
        let before = scene.rapporteur.post(&scene.at("minutes/paper-signatures"), &paper("2026-05-01")).await;
        assert!(before.status == 422 && before.text().contains("لا يسبق الاجتماع"), "{before}");
        assert_eq!(
            scene.rapporteur.post(&scene.at("minutes/paper-signatures"), &paper("2026-05-04")).await.status,
            303
        );
        let page = scene.rapporteur.get(&scene.at("minutes")).await;
        assert!(page.text().contains("صودق عليه، ينتظر الختم"), "{page}");

        let taken_back = scene.rapporteur.post(&scene.at("minutes/submission/withdrawal"), &[]).await;
        assert_eq!(taken_back.status, 422, "{taken_back}");
        assert_eq!(scene.rapporteur.post(&scene.at("minutes/seal"), &[]).await.status, 303);
        for gone in ["minutes/adoption/withdrawal", "minutes/submission/withdrawal", "minutes/seal"] {
            let refused = scene.rapporteur.post(&scene.at(gone), &[]).await;
            assert!(refused.status == 422, "{gone}: {refused}");
        }
        let refused = scene.rapporteur.post(&scene.at("minutes/adoption/withdrawal"), &[]).await;
        assert!(refused.text().contains("لا رجوع عن الختم"), "{refused}");

        let code: String =
            app.app.db.one(sql!((String), "select code from minutes_seal")).await.expect("a code");
        let nobody = app.nobody();
        let checked = nobody.get(&format!("/seals/{code}")).await;
        assert!(checked.status == 200 && checked.text().contains("الختم صحيح"), "{checked}");
        assert!(
            !checked.text().contains("زهرة") && !checked.text().contains("نادية"),
            "nobody is named: {checked}"
        );
        let file = scene.rapporteur.get(&format!("/meetings/{}/minutes.txt", scene.meeting)).await;
        assert!(file.body.starts_with("amana minutes 1\n") && file.body.contains("signed: chair"), "{file}");
        let sent =
            nobody.upload(&format!("/seals/{code}"), &[], &[("file", "m.txt", file.body.as_bytes())]).await;
        assert!(sent.text().contains("هذا الملف هو النص المختوم بعينه"), "{sent}");
        let other = nobody.upload(&format!("/seals/{code}"), &[], &[("file", "m.txt", b"other")]).await;
        assert!(other.text().contains("ليس النص المختوم"), "{other}");
        assert_eq!(nobody.get("/seals/AAAA-BBBB-CCCC-DDDD").await.status, 404);
        assert_eq!(nobody.get("/seals?code=abc").await.status, 422);

        let printed = member.get(&format!("/meetings/{}/minutes.pdf", scene.meeting)).await;
        assert!(printed.status == 200 && printed.body.starts_with("%PDF"), "{}", printed.status);

        let empty = scene.rapporteur.post(&scene.at("minutes/rectifications"), &[("text", "تصحيح")]).await;
        assert_eq!(empty.status, 422, "{empty}");
        let added = [("text", "الصحيح أن عدد الحاضرين 3."), ("reason", "خطأ في العدد")];
        assert_eq!(scene.rapporteur.post(&scene.at("minutes/rectifications"), &added).await.status, 303);
        let page = scene.rapporteur.get(&scene.at("minutes")).await;
        assert!(page.text().contains("استدراك رقم 1") && page.text().contains("خطأ في العدد"), "{page}");
        assert!(nobody.get(&format!("/seals/{code}")).await.text().contains("أضيف بعدها استدراك واحد"));
        let csv = scene.head.get("/minutes.csv").await;
        assert!(csv.body.contains(&super::seal::spelled(&code)), "{csv}");

        let verified = async || crate::journal::verify::verify(&app.app, None, None, &[]).await.unwrap();
        let sound = verified().await;
        assert!(sound.minutes == 2 && sound.sound(), "{sound:?}");
        app.write(sql!("update minutes_seal set text = text || 'x' where number = 0")).await;
        let wrong: Vec<String> = verified().await.breaks.iter().map(ToString::to_string).collect();
        assert!(wrong.len() == 1 && wrong[0].contains(&code), "{wrong:?}");
        let tampered = nobody.get(&format!("/seals/{code}")).await;
        assert!(tampered.text().contains("الختم غير صحيح"), "{tampered}");
        app.write(sql!("update body set confidential = 1")).await;
        let hidden = nobody.get(&format!("/seals/{code}")).await;
        assert!(
            hidden.status == 200
                && !hidden.text().contains("الأمانة الإقليمية")
                && !hidden.text().contains("SHA"),
            "{hidden}"
        );
    })
    .await;
}

/// C10: minutes put up to the next meeting stand on its agenda, and are adopted by it once it was held with its quorum; a
/// mistaken adoption is taken back before the seal.
#[tokio::test(flavor = "multi_thread")]
async fn a_later_meeting_adopts_the_minutes() {
    TestApp::each(async |app| {
        let scene = held(app).await;
        composed(&scene).await;
        let next = meeting_of(app, Some(scene.body), NOW.day(60).plus(7)).await;
        let other = meeting_of(app, None, NOW.day(60).plus(7)).await.to_string();
        let up = |meeting: &str| [("way", "meeting"), ("meeting", meeting), ("version", "1")].map(|(k, v)| (k, v.to_owned()));
        let send = async |fields: &[(&str, String)], to: &str| {
            let fields: Vec<(&str, &str)> = fields.iter().map(|(k, v)| (*k, v.as_str())).collect();
            scene.rapporteur.post(&scene.at(to), &fields).await
        };
        let unfit = send(&up(&other), "minutes/submission").await;
        assert!(unfit.status == 422 && unfit.text().contains("اجتماع لاحق للهيئة نفسها"), "{unfit}");
        let done = send(&up(&next.to_string()), "minutes/submission").await;
        assert_eq!(done.status, 303, "{done}");
        let agenda = scene.rapporteur.get(&format!("/meetings/{next}")).await;
        assert!(agenda.text().contains("المصادقة على محضر: اجتماع الأمانة الإقليمية"), "{agenda}");

        let early = scene.rapporteur.post(&scene.at("minutes/adoption"), &[("later", &next.to_string())]).await;
        assert!(early.status == 422 && early.text().contains("لم ينعقد ذلك الاجتماع بعد"), "{early}");
        let none = scene.rapporteur.post(&scene.at("minutes/adoption"), &[]).await;
        assert!(none.status == 422 && none.text().contains("اختر الاجتماع الذي صادق"), "{none}");
        let rapporteur = person_of(app, &scene.rapporteur).await;
        app.clock.set(NOW.plus_seconds(7 * 86_400));
        let id = app.id::<()>();
        app.write(sql!(
            "insert into meeting_step (id, meeting_id, step, on_day, at, made_by) values ({id}, {next}, 'opened', 20584, 0, 0)"
        ))
        .await;
        let again = app.signed_in(Some(rapporteur)).await;
        let adopted = again.post(&scene.at("minutes/adoption"), &[("later", &next.to_string())]).await;
        assert_eq!(adopted.status, 303, "{adopted}");
        let page = again.get(&scene.at("minutes")).await;
        assert!(page.text().contains("صودق عليه في") && page.text().contains("بالختم يحفظ نصه"), "{page}");
        assert_eq!(again.post(&scene.at("minutes/adoption/withdrawal"), &[]).await.status, 303);
        let meeting = scene.meeting;
        let steps = sql!((i64), "select count(*) as n from meeting_step where meeting_id = {meeting} and step = 'adopted'");
        assert_eq!(count(app, steps).await, 0);
        assert!(again.get(&scene.at("minutes")).await.text().contains("تعديل النص"));
    })
    .await;
}
