//! The bad input of the archive and of the statute, through the HTTP door: each refused or taken in with a sentence in
//! the reader's language that says what to do. What ends the process or fills the disk is tried in `survival.rs`,
//! `full_disk.rs` and `archive_resumes.rs`; a tampered journal in `src/journal/tests`.

#![allow(clippy::unwrap_used, reason = "a test fails where it stands")]

use amana::{
    jobs,
    testing::{Answer, Client, TestApp},
};
use std::io::{Cursor, Write};
use zip::write::{SimpleFileOptions, ZipWriter};

const LANGUAGES: [&str; 3] = ["ar", "fr", "en"];

/// An invented communique with a person's name in it.
fn text(name: &str) -> String {
    format!(
        "تاونات.. اجتماع الأمانة الإقليمية\n\nترأس الأمين الإقليمي لحزب الأفق والتضامن بإقليم تاونات، السيد {name}، يوم الخميس 8 يناير 2026، اجتماعا تنظيميا للأمانة الإقليمية للحزب بالمقر الإقليمي.\n"
    )
}

async fn read_all(app: &TestApp) {
    jobs::drain(&app.app, |_| {}).await.unwrap();
}

async fn pasted(app: &TestApp, by: &Client, text: &str) -> String {
    let answer = by.post("/archive", &[("text", text)]).await;
    assert_eq!(answer.status, 303, "{}", answer.text());
    read_all(app).await;
    answer.location.unwrap()
}

fn version(page: &Answer) -> String {
    let mark = "name=\"version\" value=\"";
    let at = page.body.find(mark).unwrap_or_else(|| panic!("a version in {}", page.text())) + mark.len();
    page.body[at..].chars().take_while(char::is_ascii_digit).collect()
}

/// Sends a file as the page's scripts do; gives the page of the text that came of it.
async fn dropped(app: &TestApp, by: &Client, name: &str, bytes: &[u8]) -> String {
    let page = by.get("/archive").await;
    let action = page.body.split("action=\"/archive/imports/").nth(1).unwrap().split('"').next().unwrap();
    let sent = by.upload(&format!("/archive/imports/{action}"), &[], &[("files", name, bytes)]).await;
    assert_eq!(sent.status, 303, "{}", sent.text());
    read_all(app).await;
    let list = by.get(&sent.location.unwrap()).await;
    let id = list.body.split("<li><a href=\"/archive/").nth(1).unwrap_or_else(|| panic!("{}", list.text()));
    format!("/archive/{}", id.split('"').next().unwrap())
}

/// The page in each language has its sentence.
async fn says(by: &Client, address: &str, sentences: [&str; 3]) {
    for (lang, sentence) in LANGUAGES.into_iter().zip(sentences) {
        let page = by.speaking(lang).get(address).await;
        assert_eq!(page.status, 200, "{page}");
        assert!(page.text().contains(sentence), "{lang}: {sentence}\n{}", page.text());
    }
}

/// Bad input: a statute that contradicts itself is refused with the line, the key and what is expected.
#[tokio::test(flavor = "multi_thread")]
async fn a_statute_that_contradicts_itself() {
    let app = TestApp::on_sqlite().await;
    let administrator = app.administrator().await;
    let own = amana::statutes::samples::INVENTED.text;
    let broken = own.replacen("size = { min = 200, max = 420", "size = { min = 500, max = 420", 1);
    assert_ne!(own, broken);
    let line = 1 + broken.lines().position(|l| l.contains("min = 500")).unwrap();
    for (lang, at) in LANGUAGES.into_iter().zip(["السطر", "Ligne", "Line"]) {
        let answer = administrator.speaking(lang).post("/statute/versions", &[("text", &broken)]).await;
        assert_eq!(answer.status, 422, "{lang}");
        let told = answer.text();
        assert!(told.contains(at) && told.contains(&line.to_string()), "{lang}: {told}");
        assert!(told.contains("bodies.national_council.size.min"), "{lang}: {told}");
        assert!(told.contains("500") && told.contains("420"), "{lang}: {told}");
    }
}

/// Bad input: a communique of 10 MB is taken in and read as far as the reader goes, and the draft says so; a little more
/// is refused with the limit.
#[tokio::test(flavor = "multi_thread")]
async fn a_communique_of_10_megabytes() {
    TestApp::each(async |app| {
        let rapporteur = app.rapporteur_of("03.531").await;
        let limit = app.app.config.upload_megabytes << 20;
        assert_eq!(limit, 10 << 20);
        let mut long = text("كمال الطاهري");
        while long.len() < limit {
            long.push_str("وتطرق الحاضرون إلى برنامج العمل وإلى التواصل مع المنتخبين.\n");
        }
        while long.len() > limit {
            long.pop();
        }
        let address = dropped(app, &rapporteur, "طويل.txt", long.as_bytes()).await;
        let sentences = ["لم يقرأ منه إلا أوله", "seul son début a été lu", "only its beginning was read"];
        says(&rapporteur, &address, sentences).await;
        assert!(rapporteur.get(&address).await.text().contains("كمال الطاهري"));
        let address = dropped(app, &rapporteur, "أطول.txt", &vec![b'a'; limit + 1]).await;
        let sentences = ["أقصى ما نقبله 10 ميغابايت", "Nous acceptons 10 mégaoctets", "10 megabytes"];
        says(&rapporteur, &address, sentences).await;
    })
    .await;
}

/// Bad input: a zip bomb in .docx is not opened.
#[tokio::test(flavor = "multi_thread")]
async fn a_zip_bomb_in_a_document() {
    TestApp::each(async |app| {
        let rapporteur = app.rapporteur_of("03.531").await;
        let mut zip = ZipWriter::new(Cursor::new(vec![]));
        zip.start_file("word/document.xml", SimpleFileOptions::default()).unwrap();
        for _ in 0..40 {
            zip.write_all(&vec![b' '; 1 << 20]).unwrap();
        }
        let bomb = zip.finish().unwrap().into_inner();
        assert!(bomb.len() < 200_000);
        let address = dropped(app, &rapporteur, "قنبلة.docx", &bomb).await;
        let sentences = ["تنتفخ عند فتحها", "gonfle démesurément", "swells out of all proportion"];
        says(&rapporteur, &address, sentences).await;
    })
    .await;
}

/// Bad input: right-to-left overrides are told, not shown, and reach no name of the record; the text is kept as it came.
#[tokio::test(flavor = "multi_thread")]
async fn right_to_left_override_characters() {
    TestApp::each(async |app| {
        let rapporteur = app.rapporteur_of("03.531").await;
        let sent = text("\u{202E}كمال\u{202C} الطاهري");
        let address = pasted(app, &rapporteur, &sent).await;
        let sentences = ["علامتان خفيتان", "2 caractères invisibles", "2 invisible characters"];
        says(&rapporteur, &address, sentences).await;
        let page = rapporteur.get(&address).await;
        let shown = page.body.find(['\u{202E}', '\u{202C}']);
        assert_eq!(shown.map(|at| page.body[..at].chars().rev().take(200).collect::<Vec<_>>()), None);
        let done = rapporteur.post(&format!("{address}/confirmation"), &[("version", &version(&page))]).await;
        assert_eq!(done.status, 303, "{}", done.text());
        assert!(rapporteur.get("/people").await.body.contains("كمال الطاهري"));
        let file = rapporteur.get(&format!("{address}/file")).await;
        assert_eq!(file.body, sent.trim_end(), "verbatim (O09)");
    })
    .await;
}

/// Bad input: a name of 5,000 letters is refused beside its field, from a text, in a correction and in a form; searching
/// for it finds nothing.
#[tokio::test(flavor = "multi_thread")]
async fn a_name_of_5000_letters() {
    TestApp::each(async |app| {
        let rapporteur = app.rapporteur_of("03.531").await;
        let name = "ن".repeat(5000);
        let address = pasted(app, &rapporteur, &text(&format!("محمد {name}"))).await;
        let page = rapporteur.get(&address).await;
        let v = version(&page);
        let correction = [("version", v.as_str()), ("field", "m1-person"), ("name", &name)];
        let by_hand = [("unit", "03.531"), ("name_ar", name.as_str())];
        for (lang, limit) in LANGUAGES.into_iter().zip(["الحروف", "lettres", "letters"]) {
            let by = rapporteur.speaking(lang);
            for (path, fields) in
                [(format!("{address}/fields"), &correction[..]), ("/people".to_owned(), &by_hand[..])]
            {
                let answer = by.post(&path, fields).await;
                assert_eq!(answer.status, 422, "{lang} {path}");
                assert!(answer.text().contains("100"), "{lang} {limit} {path}: {}", answer.text());
            }
            assert_eq!(by.get(&format!("/search?q={}", "%D9%86".repeat(1000))).await.status, 200);
        }
        // Whatever the reader made of it, no such name enters the record.
        let done = rapporteur.post(&format!("{address}/confirmation"), &[("version", &v)]).await;
        assert!([303, 422].contains(&done.status), "{}", done.text());
        assert!(!rapporteur.get("/people").await.body.contains(&name));
    })
    .await;
}

/// Bad input: two people confirm the same draft at once: it is done once, and the other is told who did it and when.
#[tokio::test(flavor = "multi_thread")]
async fn two_people_confirm_the_same_draft_at_once() {
    TestApp::each(async |app| {
        for (n, lang) in LANGUAGES.into_iter().enumerate() {
            let one = app.rapporteur_of("03.531").await.speaking(lang);
            let other = app.rapporteur_of("03.531").await.speaking(lang);
            let text = text(["عمر الزياني", "سعيد لحلو", "هشام بنيس"][n])
                .replace("8 يناير", &format!("{} يناير", 8 + 7 * n));
            let address = pasted(app, &one, &text).await;
            let v = version(&one.get(&address).await);
            let to = format!("{address}/confirmation");
            let fields = [("version", v.as_str())];
            let (a, b) = tokio::join!(one.post(&to, &fields), other.post(&to, &fields));
            let mut statuses = [a.status, b.status];
            statuses.sort_unstable();
            assert_eq!(statuses, [303, 409], "{}\n{}", a.text(), b.text());
            let (late, first) = if a.status == 409 { (&a, &other) } else { (&b, &one) };
            let person = first.officer(app).await.unwrap().person.unwrap();
            let page = one.get(&format!("/people/{person}")).await;
            let named = heading_of(&page);
            let told = late.text();
            let order = match lang {
                "ar" => format!("أكد {named} هذا البلاغ في "),
                _ => "2026".to_owned(),
            };
            assert!(told.contains(&order), "{order}\n{told}");
        }
    })
    .await;
}

/// The name a page bears: the text of its heading.
fn heading_of(page: &Answer) -> String {
    let heading = page.body.split("<h1").nth(1).unwrap().split("</h1>").next().unwrap();
    let text: String = heading.split('<').filter_map(|part| part.split_once('>')).map(|(_, t)| t).collect();
    text.trim().to_owned()
}
