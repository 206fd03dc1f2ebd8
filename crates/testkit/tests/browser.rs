//! The browser itself: that it sees, types, presses, signs, measures and complains.
#![cfg(feature = "browser")]

use amana_testkit::browser::{Browser, Screen, keys};
use std::io::{Read, Write};

const PAGE: &str = "<!doctype html><html lang=ar dir=rtl><head><meta charset=utf-8>\
    <meta name=viewport content='width=device-width'><title>تجربة</title></head><body><main><h1>تجربة</h1>\
    <label>الاسم <input id=name></label><button id=b>حفظ</button><p id=p></p></main>\
    <script>b.onclick = () => setTimeout(() => p.textContent = 'حفظ ' + document.getElementById('name').value, 200)</script>";
const BROKEN: &str = "<!doctype html><html><head><meta name=viewport content='width=device-width'></head><body>\
    <img src='data:,'><div style='width:900px'>wide</div><script>console.error('complaint')</script>";

/// Serves the two pages from a thread that ends with the process.
fn serve() -> String {
    let listener = std::net::TcpListener::bind("127.0.0.1:0").expect("a port");
    let address = format!("http://localhost:{}", listener.local_addr().expect("an address").port());
    std::thread::spawn(move || {
        for stream in listener.incoming() {
            let mut stream = stream.expect("a connection");
            let mut asked = [0; 2048];
            let n = stream.read(&mut asked).unwrap_or_default();
            let page = if asked[..n].starts_with(b"GET /broken") { BROKEN } else { PAGE };
            let head = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nConnection: close\r\nContent-Length:";
            let _ = write!(stream, "{head} {}\r\n\r\n{page}", page.len());
        }
    });
    address
}

#[tokio::test(flavor = "multi_thread")]
async fn browser_sees_types_and_measures() {
    let address = serve();
    let browser = Browser::open().await;
    browser.goto(&address).await;
    browser.complaints().await; // of the missing icon
    assert_eq!(browser.script("return getComputedStyle(document.body).direction", &[]).await, "rtl");
    browser.fill("#name", "زهرة").await;
    browser.press(&[keys::TAB]).await;
    browser.press(&[keys::ENTER]).await;
    browser.sees("حفظ زهرة").await;
    assert_eq!(browser.faults().await, Vec::<String>::new());
    browser.screenshot("testkit").await;
    assert!(amana_testkit::browser::screenshots().join("testkit.png").metadata().unwrap().len() > 1_000);

    browser.screen(Screen::Phone).await;
    browser.goto(&format!("{address}/broken")).await;
    let faults = browser.faults().await.join("\n");
    for fault in ["html-has-lang", "image-alt", "px too wide", "complaint"] {
        assert!(faults.contains(fault), "{fault}: {faults}");
    }
    browser.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn browser_signs_with_a_passkey() {
    let browser = Browser::open().await;
    browser.passkeys().await;
    browser.goto(&serve()).await;
    let made = browser
        .script_later(
            "const done = arguments[0];
             navigator.credentials.create({publicKey: {challenge: new Uint8Array(32), rp: {name: 'x'},
               user: {id: new Uint8Array(8), name: 'x', displayName: 'x'},
               pubKeyCredParams: [{type: 'public-key', alg: -7}],
               authenticatorSelection: {residentKey: 'required', userVerification: 'required'}}})
               .then(made => done(made.type), error => done(String(error)))",
            &[],
        )
        .await;
    assert_eq!(made, "public-key");
    browser.close().await;
}
