//! Passkeys, with a device made of an Ed25519 key.

use super::{Browser, World, on_each_engine};
use crate::access::Position;
use data_encoding::BASE64URL_NOPAD as B64;
use ed25519_dalek::{Signer, SigningKey};
use sha2::{Digest, Sha256};

/// A device that keeps one passkey and always recognises its owner.
pub struct Device {
    key: SigningKey,
    id: Vec<u8>,
    handle: String,
    origin: &'static str,
    count: u32,
}

impl Device {
    pub fn new(seed: u8) -> Device {
        Device {
            key: SigningKey::from_bytes(&[seed; 32]),
            id: vec![seed; 20],
            handle: String::new(),
            origin: "http://localhost",
            count: 0,
        }
    }
    fn client_data(&self, kind: &str, options: &serde_json::Value) -> Vec<u8> {
        let challenge = options["challenge"].as_str().unwrap();
        format!(
            "{{\"type\":\"webauthn.{kind}\",\"challenge\":\"{challenge}\",\"origin\":\"{}\",\"crossOrigin\":false}}",
            self.origin
        )
        .into_bytes()
    }
    fn facts(&mut self, flags: u8) -> Vec<u8> {
        self.count += 1;
        [&Sha256::digest(b"localhost")[..], &[flags], &self.count.to_be_bytes()].concat()
    }
    /// What a browser answers when it is asked to make a passkey.
    pub fn create(&mut self, options: &serde_json::Value) -> String {
        self.handle = options["user"]["id"].as_str().unwrap().to_string();
        let public = self.key.verifying_key().to_bytes();
        let cose = [&[0xa4, 0x01, 0x01, 0x03, 0x27, 0x20, 0x06, 0x21, 0x58, 0x20][..], &public].concat();
        let facts = [&self.facts(0x45)[..], &[0; 16], &(self.id.len() as u16).to_be_bytes(), &self.id, &cose]
            .concat();
        let attestation =
            [&[0xa3, 0x63][..], b"fmt\x64none\x67attStmt\xa0\x68authData\x58", &[facts.len() as u8], &facts]
                .concat();
        serde_json::json!({
            "id": B64.encode(&self.id), "rawId": B64.encode(&self.id), "type": "public-key",
            "response": {
                "clientDataJSON": B64.encode(&self.client_data("create", options)),
                "attestationObject": B64.encode(&attestation), "transports": ["internal"]
            },
            "authenticatorAttachment": "platform", "clientExtensionResults": {}
        })
        .to_string()
    }
    /// What it answers when it is asked who is there.
    pub fn get(&mut self, options: &serde_json::Value) -> String {
        let (facts, data) = (self.facts(0x05), self.client_data("get", options));
        let signed = [&facts[..], &Sha256::digest(&data)].concat();
        serde_json::json!({
            "id": B64.encode(&self.id), "rawId": B64.encode(&self.id), "type": "public-key",
            "response": {
                "clientDataJSON": B64.encode(&data), "authenticatorData": B64.encode(&facts),
                "signature": B64.encode(&self.key.sign(&signed).to_bytes()), "userHandle": self.handle
            },
            "authenticatorAttachment": "platform", "clientExtensionResults": {}
        })
        .to_string()
    }
}

async fn options(browser: &mut Browser, path: &str) -> serde_json::Value {
    let answer = browser.post(path, &[]).await;
    assert_eq!(answer.status, 200, "{}", answer.text());
    assert_eq!(answer.header("content-type"), "application/json");
    serde_json::from_str(&answer.body).unwrap()
}

async fn added(world: &World, device: &mut Device) -> Browser {
    let mut browser = world.holder(Position::Head, "03.531").await;
    let asked = options(&mut browser, "/account/passkeys/options").await;
    assert_eq!(asked["rp"]["id"], "localhost");
    let page = browser.post("/account/passkeys", &[("credential", &device.create(&asked))]).await;
    assert_eq!(page.location(), Some("/account?done=passkey#passkeys"));
    browser
}

#[tokio::test(flavor = "multi_thread")]
async fn a_passkey_lets_its_owner_in_without_a_login() {
    on_each_engine(async |world| {
        let mut device = Device::new(3);
        let mut owner = added(world, &mut device).await;
        assert!(owner.get("/account").await.text().contains("أضيف يوم"));
        for _ in 0..2 {
            let mut browser = world.browser();
            let asked = options(&mut browser, "/sign-in/passkey/options").await;
            let answer = device.get(&asked);
            let page =
                browser.post("/sign-in/passkey", &[("credential", &answer), ("back", "L2FjY291bnQ")]).await;
            assert_eq!(page.location(), Some("/account"), "{}", page.text());
            assert!(browser.get("/account").await.text().contains("زهرة بنصالح"));
            // The same answer again is worth nothing: its challenge was taken.
            let page = world.browser().post("/sign-in/passkey", &[("credential", &answer)]).await;
            assert_eq!(page.status, 422);
            assert!(page.text().contains("لم نتعرف على هذا المفتاح"), "{}", page.text());
        }
        let verbs = world.verbs().await;
        assert!(verbs.contains(&"add_passkey".to_string()));
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn what_a_device_says_is_believed_only_when_all_of_it_holds() {
    on_each_engine(async |world| {
        let mut device = Device::new(3);
        added(world, &mut device).await;
        let refused = async |answer: String| {
            let page = world.browser().post("/sign-in/passkey", &[("credential", &answer)]).await;
            assert_eq!(page.status, 422, "{}", page.text());
        };
        let ask = async || options(&mut world.browser(), "/sign-in/passkey/options").await;
        // Another origin: a site that looks like this one.
        device.origin = "http://localhost.example.org";
        let asked = ask().await;
        refused(device.get(&asked)).await;
        device.origin = "http://localhost";
        // Another key behind the same name.
        let mut thief = Device::new(9);
        (thief.id, thief.handle) = (device.id.clone(), device.handle.clone());
        let asked = ask().await;
        refused(thief.get(&asked)).await;
        // A passkey nobody registered; another person's handle; not an answer at all.
        let mut stranger = Device::new(7);
        stranger.handle = device.handle.clone();
        let asked = ask().await;
        refused(stranger.get(&asked)).await;
        let mut swapped = Device::new(3);
        (swapped.count, swapped.handle) = (50, B64.encode(&[1; 16]));
        let asked = ask().await;
        refused(swapped.get(&asked)).await;
        refused("{}".into()).await;
        refused(String::new()).await;
        // Too late: the ceremony is over.
        let asked = ask().await;
        world.pass_seconds(301);
        refused(device.get(&asked)).await;
        assert!(world.verbs().await.iter().filter(|v| *v == "refuse_sign_in").count() >= 7);
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn passkeys_are_named_and_removed_by_their_owner_and_the_last_way_in_stays() {
    on_each_engine(async |world| {
        let mut device = Device::new(3);
        let mut owner = added(world, &mut device).await;
        let body = owner.get("/account").await.body;
        let id = body.split("/account/passkeys/").nth(1).unwrap().split('/').next().unwrap().to_string();
        let name = format!("name-{id}");
        let rename = format!("/account/passkeys/{id}/name");
        owner.post(&rename, &[(&name, "هاتفي <القديم>")]).await;
        assert!(owner.get("/account").await.body.contains("هاتفي &#60;القديم&#62;"));
        let mut other = world.holder(Position::Rapporteur, "03.531").await;
        assert_eq!(other.post(&rename, &[(&name, "سرقته")]).await.status, 404);
        let removal = format!("/account/passkeys/{id}/removal");
        assert_eq!(other.post(&removal, &[]).await.status, 404);
        // It is the only way in.
        let page = owner.post(&removal, &[]).await;
        assert_eq!(page.location(), Some("/account?done=passkey-last#passkeys"));
        assert!(owner.get("/account?done=passkey-last").await.body.contains("هذا المفتاح وسيلتك الوحيدة"));
        owner.post("/account/password", &[("new-password", "جملة جديدة لا يعرفها أحد")]).await;
        let page = owner.post(&removal, &[]).await;
        assert_eq!(page.location(), Some("/account?done=passkey-removed#passkeys"));
        let asked = options(&mut world.browser(), "/sign-in/passkey/options").await;
        let answer = device.get(&asked);
        assert_eq!(world.browser().post("/sign-in/passkey", &[("credential", &answer)]).await.status, 422);
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn adding_a_passkey_asks_for_a_fresh_proof_which_a_passkey_can_give() {
    on_each_engine(async |world| {
        let mut device = Device::new(3);
        let mut owner = added(world, &mut device).await;
        world.pass_seconds(16 * 60);
        assert_eq!(owner.post("/account/passkeys/options", &[]).await.status, 403);
        let page = owner.get("/account").await;
        assert!(page.body.contains("passkey-prove-first") && !page.body.contains("id=\"passkey-add\""));
        let asked = options(&mut owner, "/sign-in/passkey/options").await;
        let page = owner.post("/account/proof/passkey", &[("credential", &device.get(&asked))]).await;
        assert_eq!(page.location(), Some("/account"));
        let asked = options(&mut owner, "/account/passkeys/options").await;
        // The device that keeps one already is named, so that it says so itself.
        assert_eq!(asked["excludeCredentials"][0]["id"], B64.encode(&device.id));
        // A ceremony begun by one person is not finished by another.
        let mut other = world.holder(Position::Rapporteur, "03.531").await;
        let page = other.post("/account/passkeys", &[("credential", &Device::new(5).create(&asked))]).await;
        assert_eq!(page.location(), Some("/account?done=passkey-failed#passkeys"));
        // Somebody else's passkey proves nothing here.
        let asked = options(&mut other, "/sign-in/passkey/options").await;
        let page = other.post("/account/proof/passkey", &[("credential", &device.get(&asked))]).await;
        assert_eq!(page.status, 422);
    })
    .await;
}

#[test]
fn passkeys_live_at_a_name_and_not_at_a_number() {
    use crate::{accounts::passkeys::Home, config::Config};
    let at = |url: &str| Home::of(&Config { public_url: url.into(), ..Config::default() }).is_some();
    assert!(at("") && at("https://amana.example.ma") && at("https://amana.example.ma:8443/"));
    assert!(!at("http://192.0.2.7:8008") && !at("http://[::1]:8008"));
}
