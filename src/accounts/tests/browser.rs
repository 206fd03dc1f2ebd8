use axum::{
    Router,
    body::{Body, to_bytes},
    http::{HeaderMap, Request, StatusCode, header},
};
use std::collections::BTreeMap;
use tower::ServiceExt;

/// A browser without scripts: keeps cookies, follows nothing by itself.
#[derive(Clone)]
pub struct Browser {
    router: Router,
    cookies: BTreeMap<String, String>,
    /// Sent as `Accept-Language`.
    pub language: &'static str,
    /// The page before, sent as `Referer` with a form.
    pub referer: String,
}

impl Browser {
    pub fn new(router: Router) -> Browser {
        Browser { router, cookies: BTreeMap::new(), language: "ar", referer: String::new() }
    }
    /// Sets a cookie by hand.
    pub fn set_cookie(&mut self, name: &str, value: &str) {
        self.cookies.insert(name.into(), value.into());
    }
    /// The value of a cookie.
    pub fn cookie(&self, name: &str) -> Option<&str> {
        self.cookies.get(name).map(String::as_str)
    }
    /// Asks for a page.
    pub async fn get(&mut self, path: &str) -> Page {
        self.referer = path.into();
        self.send("GET", path, None, Body::empty()).await
    }
    /// Asks for a page and goes where it sends, at most five times.
    pub async fn visit(&mut self, path: &str) -> Page {
        let mut page = self.get(path).await;
        for _ in 0..5 {
            match page.location() {
                Some(next) => page = self.get(next).await,
                None => return page,
            }
        }
        page
    }
    /// Sends a form.
    pub async fn post(&mut self, path: &str, fields: &[(&str, &str)]) -> Page {
        let body = serde_urlencoded::to_string(fields).unwrap();
        self.send("POST", path, Some("application/x-www-form-urlencoded"), Body::from(body)).await
    }
    /// Sends a body of any type.
    pub async fn send(&mut self, method: &str, path: &str, kind: Option<&str>, body: Body) -> Page {
        let mut request = Request::builder().method(method).uri(path);
        request = request.header(header::ACCEPT, "text/html").header(header::ACCEPT_LANGUAGE, self.language);
        if !self.cookies.is_empty() {
            let cookies: Vec<String> = self.cookies.iter().map(|(k, v)| format!("{k}={v}")).collect();
            request = request.header(header::COOKIE, cookies.join("; "));
        }
        if method != "GET" {
            request = request.header("sec-fetch-site", "same-origin");
            request = request.header(header::REFERER, format!("http://localhost:8008{}", self.referer));
        }
        if let Some(kind) = kind {
            request = request.header(header::CONTENT_TYPE, kind);
        }
        self.fetch(request.body(body).unwrap()).await
    }
    /// Sends a request as it is; takes the cookies of the answer.
    pub async fn fetch(&mut self, request: Request<Body>) -> Page {
        let answer = self.router.clone().oneshot(request).await.unwrap();
        let (parts, body) = answer.into_parts();
        let body = to_bytes(body, usize::MAX).await.unwrap();
        for cookie in parts.headers.get_all(header::SET_COOKIE) {
            let text = cookie.to_str().unwrap();
            let (name, value) = text.split(';').next().unwrap().split_once('=').unwrap();
            if text.contains("Max-Age=0") {
                self.cookies.remove(name);
            } else {
                self.cookies.insert(name.into(), value.into());
            }
        }
        Page {
            status: parts.status,
            headers: parts.headers,
            body: String::from_utf8_lossy(&body).into_owned(),
        }
    }
}

/// An answer.
pub struct Page {
    /// Its status.
    pub status: StatusCode,
    /// Its headers.
    pub headers: HeaderMap,
    /// Its text.
    pub body: String,
}

impl Page {
    /// Where it sends the browser.
    pub fn location(&self) -> Option<&str> {
        self.headers.get(header::LOCATION).and_then(|v| v.to_str().ok())
    }
    /// A header.
    pub fn header(&self, name: &str) -> &str {
        self.headers.get(name).and_then(|v| v.to_str().ok()).unwrap_or_default()
    }
    /// The words of its main part, as a reader meets them: no tags, no marks of direction, single spaces.
    pub fn text(&self) -> String {
        let main = self.main();
        let mut out = String::new();
        let mut inside = !std::ptr::eq(main, self.body.as_str());
        for c in main.chars() {
            match c {
                '<' => inside = true,
                '>' => {
                    inside = false;
                    out.push(' ');
                }
                '\u{2066}'..='\u{2069}' | '\u{200e}' | '\u{200f}' => {}
                c if !inside => out.push(c),
                _ => {}
            }
        }
        let out = out
            .replace("&#39;", "'")
            .replace("&#38;", "&")
            .replace("&amp;", "&")
            .replace("&quot;", "\"")
            .replace("&#34;", "\"");
        out.split_whitespace().collect::<Vec<_>>().join(" ")
    }
    /// Its main part, with its tags.
    pub fn main(&self) -> &str {
        let main = self.body.split_once("<main").map_or(self.body.as_str(), |(_, rest)| rest);
        main.split_once("</main>").map_or(main, |(main, _)| main)
    }
    /// The value of a hidden field of its main part.
    pub fn field(&self, name: &str) -> Option<String> {
        let main = self.main();
        let rest = &main[main.find(&format!("name=\"{name}\" value=\""))?..];
        let rest = rest.split_once("value=\"")?.1;
        Some(
            rest.split_once('"')?
                .0
                .replace("&amp;", "&")
                .replace("&#38;", "&")
                .replace("&quot;", "\"")
                .replace("&#34;", "\""),
        )
    }
}
