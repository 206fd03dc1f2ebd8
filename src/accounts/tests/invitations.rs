//! Invitations and recovery.

use super::{Browser, World, on_each_engine, passkeys::Device};
use crate::{access::Position, people::Person};
use amana_base::Id;

const SENTENCE: &str = "أربع نخلات قرب الوادي";

/// Invites a person at an address; gives the path of the link.
async fn invited(by: &mut Browser, person: Id<Person>, login: &str) -> String {
    let page = by.post("/invitations", &[("person", &person.to_string()), ("login", login)]).await;
    assert_eq!(page.status, 200, "{}", page.text());
    let link = page.body.split("http://localhost/invitations/").nth(1).unwrap().split('"').next().unwrap();
    format!("/invitations/{link}")
}

async fn driss(world: &World) -> Id<Person> {
    let person = world.named("إدريس العلمي", "Driss Alami", "03.531").await;
    world.appoint(person, Position::Rapporteur, "03.531").await;
    person
}

#[tokio::test(flavor = "multi_thread")]
async fn an_invitation_makes_an_account_once() {
    on_each_engine(async |world| {
        let person = driss(world).await;
        let mut head = world.holder(Position::Head, "03.531").await;
        assert!(head.get("/invitations").await.text().contains("لا دعوات بعد"));
        let page = head.get(&format!("/invitations/new?person={person}")).await;
        assert!(page.text().contains("إدريس العلمي"), "{}", page.text());
        let page = head.post("/invitations", &[("person", &person.to_string()), ("login", "غير صالح")]).await;
        assert_eq!(page.status, 422);
        assert!(page.text().contains("اكتب عنوانا كاملا مثل name@example.ma"), "{}", page.text());
        let link = invited(&mut head, person, "driss@example.ma").await;
        assert!(head.get("/invitations").await.text().contains("تنتظر، تصلح إلى غاية 18 ماي 2026"));
        // The person opens it, on a device of their own.
        let mut own = world.browser();
        let page = own.get(&link).await;
        assert_eq!(page.status, 200);
        assert!(
            page.text().contains("مرحبا إدريس العلمي") && page.text().contains("حزب الأفق والتضامن"),
            "{}",
            page.text()
        );
        let page = own.post(&link, &[("new-password", "قصيرة")]).await;
        assert_eq!(page.status, 422);
        let page = own.post(&link, &[("new-password", SENTENCE)]).await;
        assert_eq!(page.status, 200, "{}", page.text());
        assert_eq!(page.body.matches("<code>").count(), 10);
        let text = own.get("/account").await.text();
        assert!(text.contains("driss@example.ma") && text.contains("بقيت 10 رموز"), "{text}");
        // The link is spent.
        let page = world.browser().get(&link).await;
        assert_eq!(page.status, 410);
        assert!(page.text().contains("استعملت هذه الدعوة من قبل"), "{}", page.text());
        assert_eq!(world.browser().post(&link, &[("new-password", SENTENCE)]).await.status, 410);
        assert_eq!(world.browser().get("/invitations/never-was").await.status, 404);
        assert!(head.get("/invitations").await.text().contains("قبلت يوم 4 ماي 2026"));
        let verbs = world.verbs().await;
        assert!(
            verbs.ends_with(&["invite_person".into(), "accept_invitation".into(), "sign_in".into()]),
            "{verbs:?}"
        );
        let page =
            world.browser().post("/sign-in", &[("login", "driss@example.ma"), ("password", SENTENCE)]).await;
        assert_eq!(page.status, 303);
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn heads_invite_for_their_territory_and_nobody_above_it() {
    on_each_engine(async |world| {
        let person = driss(world).await;
        let id = person.to_string();
        let mut neighbour = world.holder(Position::Head, "03.561").await;
        assert_eq!(neighbour.get(&format!("/invitations/new?person={id}")).await.status, 404);
        let page = neighbour.post("/invitations", &[("person", &id), ("login", "d@example.ma")]).await;
        assert_eq!(page.status, 404);
        // Only heads and administrators invite; a local head does not.
        for position in [Position::Rapporteur, Position::Member, Position::Deputy] {
            let mut other = world.holder(position, "03.531").await;
            assert_eq!(other.get("/invitations").await.status, 403, "{position:?}");
        }
        // Somebody at home here who holds an office of the whole region: not for the provincial head.
        let mut head = world.holder(Position::Head, "03.531").await;
        world.appoint(person, Position::Rapporteur, "03").await;
        let page = head.post("/invitations", &[("person", &id), ("login", "d@example.ma")]).await;
        assert_eq!(page.status, 422);
        assert!(page.text().contains("لهذا الشخص صفة خارج ترابك"), "{}", page.text());
        let mut regional = world.holder(Position::Head, "03").await;
        let link = invited(&mut regional, person, "d@example.ma").await;
        assert_eq!(world.browser().get(&link).await.status, 200);
        // The neighbour neither sees nor withdraws it; the regional head does.
        assert!(!neighbour.get("/invitations").await.text().contains("d@example.ma"));
        let body = regional.get("/invitations").await.body;
        let at = body.split("data-invitation=\"").nth(1).unwrap().split('"').next().unwrap().to_string();
        let withdrawal = format!("/invitations/{at}/withdrawal");
        assert_eq!(neighbour.post(&withdrawal, &[]).await.status, 404);
        assert_eq!(regional.post(&withdrawal, &[]).await.location(), Some("/invitations?done=withdrawn"));
        assert_eq!(regional.post(&withdrawal, &[]).await.status, 409);
        let page = world.browser().get(&link).await;
        assert_eq!(page.status, 410);
        assert!(page.text().contains("سحبت هذه الدعوة"), "{}", page.text());
        let mut administrator = world.administrator().await;
        invited(&mut administrator, person, "d@example.ma").await;
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn an_invitation_expires_and_a_new_one_voids_the_old() {
    on_each_engine(async |world| {
        let person = driss(world).await;
        let mut administrator = world.administrator().await;
        let first = invited(&mut administrator, person, "driss@example.ma").await;
        let second = invited(&mut administrator, person, "driss@example.ma").await;
        assert_eq!(world.browser().get(&first).await.status, 410);
        world.pass_seconds(14 * 86_400 + 1);
        let page = world.browser().get(&second).await;
        assert_eq!(page.status, 410);
        assert!(page.text().contains("انتهت صلاحية هذه الدعوة"), "{}", page.text());
        assert_eq!(world.browser().post(&second, &[("new-password", SENTENCE)]).await.status, 410);
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn an_invitation_is_accepted_with_a_passkey_alone() {
    on_each_engine(async |world| {
        let person = driss(world).await;
        let mut head = world.holder(Position::Head, "03.531").await;
        let link = invited(&mut head, person, "driss@example.ma").await;
        let mut device = Device::new(4);
        let mut own = world.browser();
        let asked: serde_json::Value =
            serde_json::from_str(&own.post(&format!("{link}/passkey/options"), &[]).await.body).unwrap();
        assert_eq!(asked["rp"]["name"], "حزب الأفق والتضامن");
        let answer = device.create(&asked);
        let page = own.post(&format!("{link}/passkey"), &[("credential", "{}")]).await;
        assert_eq!(page.status, 422);
        let page = own.post(&format!("{link}/passkey"), &[("credential", &answer)]).await;
        assert_eq!(page.status, 200, "{}", page.text());
        assert_eq!(page.body.matches("<code>").count(), 10);
        assert!(own.get("/account").await.text().contains("ليست لك كلمة سر"));
        let mut again = world.browser();
        let asked: serde_json::Value =
            serde_json::from_str(&again.post("/sign-in/passkey/options", &[]).await.body).unwrap();
        let page = again.post("/sign-in/passkey", &[("credential", &device.get(&asked))]).await;
        assert_eq!(page.location(), Some("/"));
        // No password was chosen: none opens the account.
        let page = world.browser().post("/sign-in", &[("login", "driss@example.ma"), ("password", "")]).await;
        assert_eq!(page.status, 422);
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_new_invitation_opens_an_account_again_and_closes_every_old_way() {
    on_each_engine(async |world| {
        let person = driss(world).await;
        let account = world.account(Some(person), "driss", Some(SENTENCE)).await;
        let mut lost = world.session(account, "").await;
        assert_eq!(lost.get("/account").await.status, 200);
        let mut head = world.holder(Position::Head, "03.531").await;
        // Another person's address is refused.
        world.account(None, "taken", None).await;
        let page = head
            .post("/invitations", &[("person", &person.to_string()), ("login", "taken@example.ma")])
            .await;
        assert_eq!(page.status, 422);
        assert!(page.text().contains("هذا العنوان لحساب شخص آخر"), "{}", page.text());
        let link = invited(&mut head, person, "driss.alami@example.ma").await;
        let page = world.browser().post(&link, &[("new-password", "جملة جديدة لا يعرفها أحد")]).await;
        assert_eq!(page.status, 200, "{}", page.text());
        assert_eq!(lost.get("/account").await.status, 303);
        for (login, sentence, status) in [
            ("driss@example.ma", SENTENCE, 422),
            ("driss.alami@example.ma", SENTENCE, 422),
            ("driss.alami@example.ma", "جملة جديدة لا يعرفها أحد", 303),
        ] {
            let page = world.browser().post("/sign-in", &[("login", login), ("password", sentence)]).await;
            assert_eq!(page.status, status, "{login}");
        }
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_recovery_code_opens_the_account_once() {
    on_each_engine(async |world| {
        let person = driss(world).await;
        let account = world.account(Some(person), "driss", Some(SENTENCE)).await;
        let mut browser = world.session(account, "").await;
        let page = browser.post("/account/recovery-codes", &[]).await;
        let codes: Vec<&str> =
            page.body.split("<code>").skip(1).map(|c| c.split('<').next().unwrap()).collect();
        assert_eq!(codes.len(), 10);
        assert!(browser.get("/account").await.text().contains("بقيت 10 رموز أنشئت يوم 4 ماي 2026"));
        let new = "جملة جديدة لا يعرفها أحد";
        let recover = async |login: &str, code: &str, new: &str| {
            let fields = [("login", login), ("code", code), ("new-password", new)];
            world.browser().post("/recovery", &fields).await
        };
        let page = recover("driss@example.ma", codes[0], "قصيرة").await;
        assert!(page.status == 422 && page.text().contains("كلمة السر قصيرة"), "the code is not spent");
        let (wrong, unknown) =
            (recover("driss@example.ma", "0000", new).await, recover("x@example.ma", codes[0], new).await);
        assert_eq!((wrong.status.as_u16(), unknown.status.as_u16()), (422, 422));
        assert!(wrong.text().contains("البريد الإلكتروني أو الرمز غير صحيح"), "{}", wrong.text());
        let shouted = codes[0].to_uppercase().replace('-', " ");
        let page = recover("driss@example.ma", &shouted, new).await;
        assert_eq!(page.location(), Some("/account"), "{}", page.text());
        assert_eq!(browser.get("/account").await.status, 303, "the session from before is over");
        assert_eq!(recover("driss@example.ma", codes[0], new).await.status, 422, "spent");
        assert_eq!(
            world
                .browser()
                .post("/sign-in", &[("login", "driss@example.ma"), ("password", new)])
                .await
                .status,
            303
        );
        // New codes void the old ones.
        let mut browser = world.session(account, "").await;
        browser.post("/account/recovery-codes", &[]).await;
        assert_eq!(recover("driss@example.ma", codes[1], new).await.status, 422);
        assert!(world.verbs().await.contains(&"recover_account".to_string()));
    })
    .await;
}
