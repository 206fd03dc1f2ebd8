//! The archive through the HTTP door, on both engines.

mod others;

use super::{Problem, State, pages};
use crate::{
    jobs,
    testing::{Answer, Client, TestApp},
    ui::{Lang, Words},
};
use amana_sql::sql;

/// An invented communique of the invented party, shaped like those of the field.
const TEXT: &str = "تاونات.. الأمين الإقليمي لحزب الأفق والتضامن يترأس اجتماعا تنظيميا

ترأس الأمين الإقليمي لحزب الأفق والتضامن بإقليم تاونات، السيد كمال الطاهري، يوم الخميس 8 يناير 2026، اجتماعا تنظيميا للأمانة الإقليمية للحزب بالمقر الإقليمي.

وحضر الاجتماع الدكتور يونس المجاطي، مقرر مكتب الأمانة الإقليمية، والسيد رشيد البوعناني، النائب الثالث للأمين الإقليمي.

وخصص الاجتماع لتدارس برنامج عمل المرحلة المقبلة والتواصل مع المنتخبين.

كما تم الحسم في رئاسة قطب النساء، حيث توافق الجميع على اختيار السيدة سميرة الخمليشي رئيسة له، وتم تشكيل لجنة للبت في الانخراطات وكذا لجنة الأخلاقيات.
";

/// Does every job that waits.
async fn read_all(app: &TestApp) {
    jobs::drain(&app.app, |_| {}).await.expect("the jobs");
}

/// Pastes a text and has it read; gives its address.
async fn pasted(app: &TestApp, by: &Client, text: &str) -> String {
    let answer = by.post("/archive", &[("text", text)]).await;
    assert_eq!(answer.status, 303, "{}", answer.text());
    let address = answer.location.clone().expect("an address");
    read_all(app).await;
    address
}

fn version(page: &Answer) -> String {
    let mark = "name=\"version\" value=\"";
    let at = page.body.find(mark).expect("a version") + mark.len();
    page.body[at..].chars().take_while(char::is_ascii_digit).collect()
}

/// The entry whose form or switch carries these words: its field.
fn field_with(page: &Answer, words: &str) -> String {
    let at = page.body.find(words).unwrap_or_else(|| panic!("no {words} in {}", page.text()));
    let mark = "class=\"entry";
    let entry = page.body[..at].rfind(mark).expect("an entry");
    let id = page.body[entry..].split("id=\"").nth(1).expect("its id");
    id.split('"').next().expect("a field").to_string()
}

async fn confirm(by: &Client, address: &str) -> Answer {
    let page = by.get(address).await;
    by.post(&format!("{address}/confirmation"), &[("version", &version(&page))]).await
}

/// Every table of the record, row by row, with what an act may change in rows of others; not the archive's own.
async fn record(app: &TestApp) -> Vec<(String, i64)> {
    let mut out = vec![];
    for (name, query) in [
        ("person", sql!((i64), "select cast(count(*) as bigint) as n from person")),
        ("person_place", sql!((i64), "select cast(count(*) as bigint) as n from person_place")),
        ("name_token", sql!((i64), "select cast(count(*) as bigint) as n from name_token")),
        ("body", sql!((i64), "select cast(count(*) as bigint) as n from body")),
        ("seat", sql!((i64), "select cast(count(*) as bigint) as n from seat")),
        ("mandate", sql!((i64), "select cast(count(*) as bigint) as n from mandate")),
        (
            "open mandate",
            sql!((i64), "select cast(count(*) as bigint) as n from mandate where until_on is null"),
        ),
        ("meeting", sql!((i64), "select cast(count(*) as bigint) as n from meeting")),
        ("meeting_person", sql!((i64), "select cast(count(*) as bigint) as n from meeting_person")),
        ("decision", sql!((i64), "select cast(count(*) as bigint) as n from decision")),
        ("effect", sql!((i64), "select cast(count(*) as bigint) as n from effect")),
        ("milestone", sql!((i64), "select cast(count(*) as bigint) as n from milestone")),
        ("fact_source", sql!((i64), "select cast(count(*) as bigint) as n from fact_source")),
    ] {
        out.push((name.to_string(), app.app.db.one(query).await.expect(name)));
    }
    out
}

/// O09, B11, B12, D04: a text goes from paste to record in one act and back, exactly; it is kept verbatim, each fact with
/// its words; a pole with its president and the committees it decides exist afterwards.
#[tokio::test(flavor = "multi_thread")]
async fn a_text_goes_from_paste_to_record_and_back() {
    TestApp::each(async |app| {
        let rapporteur = app.rapporteur_of("03.531").await;
        let before = record(app).await;
        let address = pasted(app, &rapporteur, TEXT).await;
        let draft = rapporteur.get(&address).await;
        let seen = draft.text();
        for words in ["8 يناير 2026", "كمال الطاهري", "قطب النساء", "لجنة البت في الانخراطات", "لجنة الأخلاقيات", "ينتظر المراجعة"] {
            assert!(seen.contains(words), "{words} is missing in\n{seen}");
        }
        assert_eq!(record(app).await, before, "reading writes nothing into the record");
        let confirmed = confirm(&rapporteur, &address).await;
        assert_eq!(confirmed.status, 303, "{}", confirmed.text());
        let page = rapporteur.get(&confirmed.location.expect("an address")).await;
        assert!(page.text().contains("دخل البلاغ السجل") && page.body.contains("/people/") && page.body.contains("/meetings/"), "{}", page.text());
        assert!(page.text().contains("وتم تشكيل لجنة للبت في الانخراطات وكذا لجنة الأخلاقيات"), "the text is kept verbatim");
        let after = record(app).await;
        let (n, was) = (|name: &str| after.iter().find(|r| r.0 == name).unwrap().1, |name: &str| before.iter().find(|r| r.0 == name).unwrap().1);
        assert_eq!(n("person") - was("person"), 4);
        assert_eq!(n("meeting") - was("meeting"), 1);
        assert_eq!(n("body") - was("body"), 3, "the pole and two committees; the secretariat was there\n{seen}");
        assert!(n("fact_source") >= 10, "{after:?}");
        let poles: Vec<(String, String)> = app
            .app
            .db
            .all(sql!(
                (String, String),
                "select p.name_ar, m.basis from mandate m join body b on b.id = m.body_id join person p on p.id = m.person_id
                 where b.name_ar = 'قطب النساء'"
            ))
            .await
            .unwrap();
        assert_eq!(poles, [("سميرة الخمليشي".to_string(), "consensus".to_string())]);
        let withdrawn = rapporteur
            .post(&format!("{address}/confirmation/withdrawal"), &[("version", &version(&page))])
            .await;
        assert_eq!(withdrawn.status, 303, "{}", withdrawn.text());
        assert_eq!(record(app).await, before, "taking it back leaves nothing");
        let again = rapporteur.get(&address).await;
        assert!(again.text().contains("ينتظر المراجعة") && again.text().contains("كمال الطاهري"));
        let verbs: Vec<String> = app
            .app
            .db
            .all(sql!((String), "select verb from act where subject_kind = 'communique' order by id"))
            .await
            .unwrap();
        assert_eq!(verbs, ["receive_communique", "read_communique", "confirm_communique", "take_back_communique"]);
    })
    .await;
}

/// Two people at once: one confirms, the other is told who did. The record has it once.
#[tokio::test(flavor = "multi_thread")]
async fn two_who_confirm_at_once_do_it_once() {
    TestApp::each(async |app| {
        let (one, other) = (app.rapporteur_of("03.531").await, app.secretary_of("03.531").await);
        let address = pasted(app, &one, TEXT).await;
        // Both have the page open before either confirms.
        let version = version(&one.get(&address).await);
        let form = [("version", version.as_str())];
        let confirmation = format!("{address}/confirmation");
        let (a, b) = tokio::join!(one.post(&confirmation, &form), other.post(&confirmation, &form));
        let mut statuses = [a.status, b.status];
        statuses.sort_unstable();
        assert_eq!(statuses, [303, 409], "{}\n{}", a.text(), b.text());
        let late = if a.status == 409 { &a } else { &b };
        assert!(late.text().contains("أكد") && late.text().contains("قبل أن يصل طلبك"), "{}", late.text());
        let n: i64 =
            app.app.db.one(sql!((i64), "select cast(count(*) as bigint) as n from meeting")).await.unwrap();
        assert_eq!(n, 1);
        // A correction of what was confirmed meanwhile is refused in the same way.
        let stale = one
            .post(&format!("{address}/fields"), &[("version", "2"), ("field", "m1-venue"), ("value", "قاعة")])
            .await;
        assert_eq!(stale.status, 409);
    })
    .await;
}

/// Who is known is linked, who is alike is asked with the reason, who is new is said to be; an undecided person keeps the
/// draft from the record, with the sentence beside the name.
#[tokio::test(flavor = "multi_thread")]
async fn people_are_linked_asked_or_new() {
    TestApp::each(async |app| {
        let rapporteur = app.rapporteur_of("03.531").await;
        let first = pasted(app, &rapporteur, TEXT).await;
        assert_eq!(confirm(&rapporteur, &first).await.status, 303);
        let second = TEXT.replace("8 يناير", "15 يناير").replace("يونس المجاطي", "يونس عبد السلام المجاطي");
        let second = pasted(app, &rapporteur, &second).await;
        let page = rapporteur.get(&second).await;
        assert!(page.text().contains("من هو؟") && page.text().contains("جزء من الاسم"), "{}", page.text());
        let refused = confirm(&rapporteur, &second).await;
        assert_eq!(refused.status, 422);
        assert!(refused.text().contains("قل من هو"), "{}", refused.text());
        let field = field_with(&page, "يونس عبد السلام المجاطي</bdi>");
        let known =
            page.body.split("name=\"link\" value=\"").nth(1).unwrap().split('"').next().unwrap().to_string();
        let answer = rapporteur
            .post(
                &format!("{second}/fields"),
                &[("version", &version(&page)), ("field", &field), ("link", &known)],
            )
            .await;
        assert_eq!(answer.status, 303, "{}", answer.text());
        let done = confirm(&rapporteur, &second).await;
        assert_eq!(done.status, 303, "{}", done.text());
        let n: i64 = app
            .app
            .db
            .one(sql!((i64), "select cast(count(*) as bigint) as n from person where name_ar like 'يونس%'"))
            .await
            .unwrap();
        assert_eq!(n, 1, "the two spellings are one person");
        let kept: i64 = app
            .app
            .db
            .one(sql!(
                (i64),
                "select cast(count(*) as bigint) as n from person where name_ar = 'كمال الطاهري'"
            ))
            .await
            .unwrap();
        assert_eq!(kept, 1);
    })
    .await;
}

/// O09: bodies and posts are references to the statute's lists: a misspelt one cannot be made, neither by a text nor by a
/// form that somebody tampered with.
#[tokio::test(flavor = "multi_thread")]
async fn a_misspelling_cannot_create_a_body_or_a_post() {
    TestApp::each(async |app| {
        let rapporteur = app.rapporteur_of("03.531").await;
        let address = pasted(app, &rapporteur, TEXT).await;
        let page = rapporteur.get(&address).await;
        let person = field_with(&page, "يونس المجاطي</bdi>");
        for (field, name, value) in [
            ("m1-body", "kind", "provincial_secretariaat"),
            (person.as_str(), "post", "provincial_secretariat.raporteur"),
        ] {
            let page = rapporteur.get(&address).await;
            let version = version(&page);
            let sent = [
                ("version", version.as_str()),
                ("field", field),
                ("name", "يونس المجاطي"),
                ("role", "attendee"),
                (name, value),
            ];
            let refused = rapporteur.post(&format!("{address}/fields"), &sent).await;
            assert_eq!(refused.status, 422, "{field}");
            assert!(refused.text().contains("ليس هذا في لوائح النظام الأساسي"), "{}", refused.text());
        }
        let v = version(&rapporteur.get(&address).await);
        let misspelt = [
            ("version", v.as_str()),
            ("field", &person),
            ("name", "يونس المجاطي"),
            ("role", "attendee"),
            ("capacity", "مقررر مكتبب الأمانة"),
        ];
        assert_eq!(rapporteur.post(&format!("{address}/fields"), &misspelt).await.status, 303);
        assert_eq!(confirm(&rapporteur, &address).await.status, 303);
        let rules = app.app.rules();
        let seats: Vec<(String, String)> = app
            .app
            .db
            .all(sql!((String, String), "select b.kind, s.post from seat s join body b on b.id = s.body_id"))
            .await
            .unwrap();
        assert!(seats.iter().all(|(kind, post)| rules.post(kind, post).is_some()), "{seats:?}");
        let written: Vec<String> = app
            .app
            .db
            .all(sql!(
                (String),
                "select capacity_written from meeting_person where capacity_written like 'مقررر%'"
            ))
            .await
            .unwrap();
        assert_eq!(written.len(), 1, "the words stay as written");
    })
    .await;
}

/// Bad input: each file has its sentence, the others go on; the same text twice is said, not doubled.
#[tokio::test(flavor = "multi_thread")]
async fn files_come_in_one_by_one_and_bad_ones_say_why() {
    TestApp::each(async |app| {
        let rapporteur = app.rapporteur_of("03.531").await;
        let page = rapporteur.get("/archive").await;
        let action = page
            .body
            .split("action=\"/archive/imports/")
            .nth(1)
            .expect("a place to drop")
            .split('"')
            .next()
            .unwrap()
            .to_string();
        let action = format!("/archive/imports/{action}");
        let large = vec![b'a'; (app.app.config.upload_megabytes << 20) + 1];
        let files: [(&str, &str, &[u8]); 8] = [
            ("files", "بلاغ.txt", TEXT.as_bytes()),
            ("files", "نسخة.txt", TEXT.as_bytes()),
            ("files", "فارغ.txt", b" \r\n "),
            ("files", "صورة.png", b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x00\x00\x00\x00\x00\x00"),
            ("files", "كبير.txt", &large),
            ("files", "قديم.doc", b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1\x00\x00\x00\x00"),
            (
                "files",
                "latin.txt",
                b"The provincial secretariat met on Thursday to prepare the congress of the region.",
            ),
            ("files", "page.pdf", b"%PDF-1.4\n%\xe2\xe3\xcf\xd3\n1 0 obj"),
        ];
        let sent = rapporteur.upload(&action, &[], &files).await;
        assert_eq!(sent.status, 303, "{}", sent.text());
        read_all(app).await;
        let progress = rapporteur.get(&sent.location.expect("its page")).await;
        let words = Words::of(Lang::Ar);
        for problem in [
            Problem::Empty,
            Problem::Binary,
            Problem::TooLarge,
            Problem::OldFormat,
            Problem::OtherScript,
            Problem::Pdf,
        ] {
            let sentence = pages::problem(words, problem.as_str(), app.app.config.upload_megabytes);
            assert!(
                progress.body.contains(&sentence.replace('"', "&#34;"))
                    || progress.text().contains(&sentence),
                "{problem}: {sentence}\n{}",
                progress.text()
            );
        }
        let states: Vec<(String, i64)> = app
            .app
            .db
            .all(sql!(
                (String, i64),
                "select state, cast(count(*) as bigint) as n from communique group by state order by state"
            ))
            .await
            .unwrap();
        assert_eq!(states, [("draft".into(), 1), ("unreadable".into(), 6)], "the copy was not stored");
        // The same by scripts: one file a request, the answer in JSON.
        let again = rapporteur.upload(&action, &[], &files[..1]).await;
        assert_eq!(again.status, 303);
        let twice = rapporteur.post("/archive", &[("text", &TEXT.replace('\n', "\r\n"))]).await;
        assert!(twice.location.unwrap().ends_with("told=already"), "pasting it is the same text");
        assert_eq!(rapporteur.post("/archive", &[("text", "  ")]).await.status, 422);
        let list = rapporteur.get("/archive?state=unreadable").await;
        assert_eq!(list.body.matches("<tr id=\"t-").count(), 6, "{}", list.text());
        let csv = rapporteur.get("/archive.csv").await;
        assert_eq!((csv.status, csv.body.lines().count()), (200, 8));
    })
    .await;
}

/// The words of every state and problem are there in the three languages, and tell what to do.
#[test]
fn problems_are_said_in_three_languages() {
    for lang in Lang::ALL {
        let words = Words::of(lang);
        for problem in Problem::ALL {
            let sentence = pages::problem(words, problem.as_str(), 10);
            assert!(
                sentence.chars().count() > 30 && !sentence.contains("communiques-"),
                "{problem} in {lang:?}: {sentence}"
            );
        }
        for state in State::ALL {
            assert!(!pages::state(words, *state).to_string().contains("communiques-"));
        }
    }
}

/// A text waits in the territory of whoever sent it, then belongs to the one it speaks of; outside it does not exist.
#[tokio::test(flavor = "multi_thread")]
async fn a_text_belongs_to_the_territory_it_speaks_of() {
    TestApp::each(async |app| {
        let (here, elsewhere, above, reader) = (
            app.rapporteur_of("03.531").await,
            app.rapporteur_of("03.561").await,
            app.secretary_of("03").await,
            app.reader_of("03.531").await,
        );
        let address = pasted(app, &here, TEXT).await;
        assert_eq!(here.get(&address).await.status, 200);
        assert_eq!(above.get(&address).await.status, 200);
        assert_eq!(reader.get(&address).await.status, 200);
        assert_eq!(elsewhere.get(&address).await.status, 404);
        assert_eq!(elsewhere.post(&format!("{address}/confirmation"), &[("version", "2")]).await.status, 404);
        assert_eq!(reader.post(&format!("{address}/confirmation"), &[("version", "2")]).await.status, 403);
        assert_eq!(
            app.nobody().post(&format!("{address}/confirmation"), &[("version", "2")]).await.status,
            401
        );
        // A neighbour who sends the same text learns that it is there, not where.
        let again = elsewhere.post("/archive", &[("text", TEXT)]).await;
        assert_eq!(again.status, 422);
        assert!(again.text().contains("في نطاق ترابي آخر"));
        // What concerns another territory stays with who brought it until they hand it on, once.
        let own = [("version", &*version(&here.get(&address).await))];
        assert_eq!(here.post(&format!("{address}/hand-on"), &own).await.status, 409);
        let page = here.get(&address).await;
        let moved = here
            .post(
                &format!("{address}/fields"),
                &[("version", &version(&page)), ("field", "m1-unit"), ("unit", "03.561")],
            )
            .await;
        assert_eq!(moved.status, 303);
        let page = here.get(&address).await;
        assert!(page.body.contains("/hand-on"), "{}", page.text());
        assert_eq!(elsewhere.get(&address).await.status, 404);
        assert_eq!(confirm(&here, &address).await.status, 422);
        let read = version(&page);
        let form = [("version", &*read)];
        assert_eq!(elsewhere.post(&format!("{address}/hand-on"), &form).await.status, 404);
        assert_eq!(reader.post(&format!("{address}/hand-on"), &form).await.status, 403);
        assert_eq!(here.post(&format!("{address}/hand-on"), &form).await.status, 303);
        assert_eq!(here.get(&address).await.status, 404);
        assert!(elsewhere.get(&address).await.text().contains("كمال الطاهري"));
        let lines =
            sql!((i64), "select cast(count(*) as bigint) as n from act where verb = 'hand_on_communique'");
        assert_eq!(app.app.db.one(lines).await.expect("counted"), 1);
    })
    .await;
}

/// Put aside with a reason, taken up again as it was; each with its line in the journal.
#[tokio::test(flavor = "multi_thread")]
async fn a_text_is_put_aside_and_taken_up_again() {
    TestApp::each(async |app| {
        let rapporteur = app.rapporteur_of("03.531").await;
        let address = pasted(app, &rapporteur, TEXT).await;
        let page = rapporteur.get(&address).await;
        let aside = rapporteur
            .post(&format!("{address}/aside"), &[("version", &version(&page)), ("reason", "مكرر")])
            .await;
        assert_eq!(aside.status, 303);
        let page = rapporteur.get(&address).await;
        assert!(page.text().contains("مكرر"), "{}", page.text());
        assert_eq!(confirm(&rapporteur, &address).await.status, 409);
        let up = rapporteur
            .post(
                &format!("{address}/aside/withdrawal"),
                &[("version", &version(&rapporteur.get(&address).await))],
            )
            .await;
        assert_eq!(up.status, 303);
        assert!(rapporteur.get(&address).await.text().contains("كمال الطاهري"));
    })
    .await;
}

/// Corrections: a weekday that contradicts its date is said; a date, a unit, a name are corrected in place; what is wrong is
/// said beside the control and nothing is lost of what was typed.
#[tokio::test(flavor = "multi_thread")]
async fn entries_are_corrected_in_place() {
    TestApp::each(async |app| {
        let rapporteur = app.rapporteur_of("03.531").await;
        let address = pasted(app, &rapporteur, &TEXT.replace("الخميس 8 يناير", "الجمعة 8 يناير")).await;
        let page = rapporteur.get(&address).await;
        assert!(page.text().contains("لا يوافق التاريخ"), "{}", page.text());
        let send = async |fields: &[(&str, &str)]| {
            let v = version(&rapporteur.get(&address).await);
            let mut all = vec![("version", v.as_str())];
            all.extend(fields);
            rapporteur.post(&format!("{address}/fields"), &all).await
        };
        let wrong = send(&[("field", "m1-date"), ("from", "8 يناير")]).await;
        assert_eq!(wrong.status, 422);
        assert!(
            wrong.text().contains("2026-05-04") && wrong.body.contains("value=\"8 يناير\""),
            "{}",
            wrong.text()
        );
        assert_eq!(send(&[("field", "m1-date"), ("from", "٢٠٢٦-٠١-٠٩")]).await.status, 303);
        let page = rapporteur.get(&address).await;
        assert!(
            page.text().contains("9 يناير 2026") && !page.text().contains("لا يوافق التاريخ"),
            "{}",
            page.text()
        );
        assert_eq!(send(&[("field", "m1-unit"), ("unit", "لا مكان")]).await.status, 422);
        let name = "ن".repeat(5000);
        assert_eq!(send(&[("field", "m1-person"), ("name", &name)]).await.status, 422);
        assert_eq!(send(&[("field", "m1-person"), ("name", "هند\u{202E} العمراني")]).await.status, 303);
        assert!(
            rapporteur.get(&address).await.body.contains("هند العمراني"),
            "marks that deceive are dropped"
        );
        assert_eq!(send(&[("field", "p999"), ("name", "x")]).await.status, 422);
        let edit = rapporteur.get(&format!("{address}?edit=m1-venue")).await;
        assert!(edit.body.contains("name=\"value\"") && edit.body.contains("المقر الإقليمي"));
        for lang in ["fr", "en"] {
            assert_eq!(rapporteur.speaking(lang).get(&address).await.status, 200);
        }
    })
    .await;
}
