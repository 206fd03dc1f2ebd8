//! Nothing that a confidential body says or plans is on any page or in any file of those outside it.

use crate::{
    access::Position,
    bodies::{self, Basis, NewMandate},
    communiques::store::{NewCommunique, communique_confirm, communique_insert},
    communiques::{Media, State},
    decisions::{self, Kind, NewDecision, NewItem, NewMilestone},
    journal::{Entry, Subject},
    meetings::{self, NewMeeting, Precision},
    people::Sex,
    record::ground::{act, day, done, found, person, post},
    routes,
    testing::{NOW, TestApp},
    web::Visit,
};
use axum::http::Method;

/// The word that marks everything the committee keeps to itself.
const WORD: &str = "زعفرانة";
/// Days that nothing else has.
const DAYS: [&str; 4] = ["2026-03-17", "17 مارس 2026", "2026-06-23", "23 يونيو 2026"];

/// B13: home, lists, searches, files and pages show an outsider no word and no day of an ethics committee's meetings,
/// decisions, work, dates to come or texts; a member sees them, so that they are there to be found.
#[tokio::test(flavor = "multi_thread")]
async fn no_page_and_no_file_tells_an_outsider_of_a_closed_case() {
    TestApp::each(async |app| {
        let province = app.unit("03.531").await;
        let (unit, place) = (province.id, province.place());
        let visit = Visit::of_program(app.app.clone());
        let mut deed = act(&visit).await;
        found(&mut deed, "provincial_secretariat", unit, "").await;
        let ethics = found(&mut deed, "provincial_ethics_committee", unit, "").await;
        let member = person(&mut deed, "زهرة الودغيري", Sex::Female, place).await;
        let begun = NewMandate::new(post(ethics, "member"), member, day("2025-01-01"), Basis::Election);
        bodies::begin_mandate(&mut deed, begun).await.unwrap();
        let text = app.id();
        let row = NewCommunique {
            id: text,
            import: None,
            file_name: &format!("{WORD}.txt"),
            media: Media::Text,
            sha256: b"closed",
            state: State::Draft,
            problem: None,
            received_at: NOW,
            place,
        };
        let own = deed.act;
        deed.tx.exec(communique_insert(&row, own)).await.unwrap();
        deed.tx.exec(communique_confirm(text, 1, Some(ethics), own, NOW)).await.unwrap();
        let meeting = NewMeeting {
            body: Some(ethics),
            title: format!("جلسة استماع {WORD}"),
            held_on: Some(day(DAYS[0])),
            date_precision: Precision::Day,
            communique: Some(text),
            ..NewMeeting::of(unit)
        };
        let meeting = meetings::record(&mut deed, meeting).await.unwrap();
        let mut decision = NewDecision::of(unit, Kind::Other, format!("حفظ ملف {WORD}"));
        (decision.meeting, decision.body) = (Some(meeting), Some(ethics));
        let decision = decisions::record(&mut deed, decision).await.unwrap().decision;
        let item = NewItem {
            body: ethics,
            seat: None,
            person: Some(member),
            text: format!("تبليغ {WORD}"),
            due_on: Some(day(DAYS[0])),
        };
        decisions::assign_item(&mut deed, item, Some(decision)).await.unwrap();
        for body in [Some(ethics), None] {
            let coming = NewMilestone {
                meeting: Some(meeting),
                body,
                what: format!("جلسة ثانية {WORD}"),
                due_on: Some(day(DAYS[2])),
                precision: Precision::Day,
                unit,
            };
            decisions::set_milestone(&mut deed, coming).await.unwrap();
        }
        // Found by a word even if somebody made the committee confidential after the word was written down.
        for (kind, id) in [("meeting", meeting.raw()), ("decision", decision.raw())] {
            for token in crate::search::tokens(crate::search::Name { ar: WORD, la: "" }) {
                deed.tx.exec(crate::search::store::token_insert(&token, kind, place, id)).await.unwrap();
            }
        }
        done(deed).await;
        for (kind, id) in
            [("meeting", meeting.raw()), ("decision", decision.raw()), ("communique", text.raw())]
        {
            let line = Entry::about(Subject { kind, id }, place);
            act(&visit).await.commit(line).await.unwrap();
        }

        let inside = app.signed_in(Some(member)).await;
        for address in ["/meetings", "/decisions"] {
            assert!(inside.get(address).await.body.contains(WORD), "{address}: a member sees it");
        }
        let of_meeting = format!("/meetings/{meeting}");
        assert_eq!(inside.get(&of_meeting).await.status, 200);

        let outsiders = [
            ("head of the province", app.secretary_of("03.531").await),
            ("rapporteur of the province", app.rapporteur_of("03.531").await),
            ("national head", app.secretary_of("MA").await),
            ("administrator", app.administrator().await),
            ("reader", app.reader_of("MA").await),
            ("member of the secretariat", app.holder(Position::Member, "03.531").await),
        ];
        let mut addresses: Vec<String> = routes::table()
            .iter()
            .filter(|r| r.method == Method::GET && !r.path.contains('{') && !r.path.starts_with("/setup"))
            .map(|r| r.path.to_owned())
            .collect();
        let query: String = WORD.bytes().map(|b| format!("%{b:02X}")).collect();
        addresses.extend([
            format!("/search?q={query}"),
            format!("/search.json?q={query}"),
            "/units/03.531".into(),
            "/units/03".into(),
            "/units/03.531/below.csv".into(),
            "/archive?state=confirmed".into(),
            "/decisions?state=late".into(),
            "/decisions?which=late".into(),
            format!("/bodies/{ethics}"),
            format!("/bodies/{ethics}/composition.csv"),
            format!("/meetings?body={ethics}"),
            format!("/people/{member}"),
            of_meeting,
            format!("/decisions/{decision}"),
            format!("/archive/{text}"),
            format!("/archive/{text}/file"),
        ]);
        let (mut seen, mut told) = (0, vec![]);
        for (who, client) in &outsiders {
            for address in &addresses {
                let answer = client.get(address).await;
                seen += i32::from(answer.status == 200);
                // A search page repeats the question: there the words beside it tell.
                let words: &[&str] =
                    if address.starts_with("/search") { &["جلسة", "حفظ ملف"] } else { &[WORD] };
                for mark in DAYS.iter().chain(words) {
                    if answer.body.contains(mark) {
                        told.push(format!("{who} reads {mark} at {address}"));
                    }
                }
            }
        }
        assert!(told.is_empty(), "{}", told.join("\n"));
        assert!(seen > 100, "only {seen} pages were seen");
        let counts = outsiders[0].1.get("/archive").await;
        assert!(!counts.body.contains("state=confirmed"), "nor a count: {}", counts.text());
    })
    .await;
}
