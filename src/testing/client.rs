//! A visitor at the HTTP door, without a network between.

use axum::{
    Router,
    body::{Body, to_bytes},
    http::{Method, Request, header},
};
use std::fmt;
use tower::ServiceExt;

/// A browser, reduced to what it sends.
#[derive(Clone)]
pub struct Client {
    router: Router,
    token: Option<String>,
    language: &'static str,
    fragment: bool,
    site: &'static str,
    accepts: &'static str,
}

/// What came back.
#[derive(Debug, Clone)]
pub struct Answer {
    /// The status.
    pub status: u16,
    /// Where it sends the visitor on to.
    pub location: Option<String>,
    /// Every header, in the order sent.
    pub headers: Vec<(String, String)>,
    /// The body as text.
    pub body: String,
    /// The body as it came.
    pub bytes: Vec<u8>,
}

impl Client {
    pub(super) fn new(router: Router, token: Option<String>) -> Client {
        Client { router, token, language: "ar", fragment: false, site: "same-origin", accepts: "text/html" }
    }

    /// The session's token, if somebody is signed in.
    pub fn token(&self) -> Option<&str> {
        self.token.as_deref()
    }

    /// The same visitor with another session: the one that a sign-in gave.
    #[must_use]
    pub fn with_token(&self, token: &str) -> Client {
        Client { token: Some(token.to_owned()), ..self.clone() }
    }

    /// The same visitor in another language.
    #[must_use]
    pub fn speaking(&self, language: &'static str) -> Client {
        Client { language, ..self.clone() }
    }

    /// The same visitor with htmx asking.
    #[must_use]
    pub fn by_script(&self) -> Client {
        Client { fragment: true, ..self.clone() }
    }

    /// The same visitor, led here by a page of another site: what `Sec-Fetch-Site` says then.
    #[must_use]
    pub fn from_site(&self, site: &'static str) -> Client {
        Client { site, ..self.clone() }
    }

    /// The same visitor's scripts, that understand JSON only.
    #[must_use]
    pub fn asking_json(&self) -> Client {
        Client { accepts: "application/json", ..self.clone() }
    }

    /// Opens a page.
    pub async fn get(&self, path: &str) -> Answer {
        self.send(Method::GET, path, "", Vec::new()).await
    }

    /// Sends a form from a page of the same site.
    pub async fn post(&self, path: &str, fields: &[(&str, &str)]) -> Answer {
        let body = encode(fields).into_bytes();
        self.send(Method::POST, path, "application/x-www-form-urlencoded", body).await
    }

    /// Sends files, each under a field's name, with the plain fields before them.
    pub async fn upload(&self, path: &str, fields: &[(&str, &str)], files: &[(&str, &str, &[u8])]) -> Answer {
        let mut body = Vec::new();
        for (name, value) in fields {
            let part =
                format!("--limit\r\nContent-Disposition: form-data; name=\"{name}\"\r\n\r\n{value}\r\n");
            body.extend(part.as_bytes());
        }
        for (name, file, bytes) in files {
            let head = format!(
                "--limit\r\nContent-Disposition: form-data; name=\"{name}\"; filename=\"{file}\"\r\n\
                 Content-Type: application/octet-stream\r\n\r\n"
            );
            body.extend(head.as_bytes());
            body.extend(*bytes);
            body.extend(b"\r\n");
        }
        body.extend(b"--limit--\r\n");
        self.send(Method::POST, path, "multipart/form-data; boundary=limit", body).await
    }

    /// Sends any request.
    pub async fn send(&self, method: Method, path: &str, mime: &str, body: Vec<u8>) -> Answer {
        let mut request = Request::builder()
            .method(method)
            .uri(path)
            .header(header::HOST, "localhost")
            .header(header::ACCEPT, self.accepts)
            .header("sec-fetch-site", self.site);
        let mut cookies = vec![format!("amana_language={}", self.language)];
        if let Some(token) = &self.token {
            cookies.push(format!("{}={token}", crate::accounts::session::COOKIE));
        }
        request = request.header(header::COOKIE, cookies.join("; "));
        if !mime.is_empty() {
            request = request.header(header::CONTENT_TYPE, mime);
        }
        if self.fragment {
            request = request.header("hx-request", "true");
        }
        let request = request.body(Body::from(body)).expect("a request");
        let response = self.router.clone().oneshot(request).await.expect("a router that answers");
        let words = |value: &axum::http::HeaderValue| String::from_utf8_lossy(value.as_bytes()).into_owned();
        let headers: Vec<(String, String)> =
            response.headers().iter().map(|(name, value)| (name.to_string(), words(value))).collect();
        let location = response.headers().get(header::LOCATION).map(words);
        let status = response.status().as_u16();
        let bytes = to_bytes(response.into_body(), 64 << 20).await.expect("a body");
        Answer {
            status,
            location,
            headers,
            body: String::from_utf8_lossy(&bytes).into_owned(),
            bytes: bytes.to_vec(),
        }
    }
}

impl Answer {
    /// A header's value.
    pub fn header(&self, name: &str) -> Option<&str> {
        self.headers.iter().find(|(known, _)| known == name).map(|(_, value)| value.as_str())
    }

    /// The value of a cookie that this answer sets.
    pub fn cookie(&self, name: &str) -> Option<&str> {
        let set = self.headers.iter().filter(|(known, _)| known == "set-cookie");
        set.filter_map(|(_, cookie)| cookie.split(';').next()?.split_once('='))
            .find_map(|(known, value)| (known == name).then_some(value))
    }

    /// Is it a printed document that says this? Spaces and marks of direction do not count: readers of PDF lose some.
    pub fn prints(&self, said: &str) -> bool {
        let kept = |text: &str| -> String {
            let direction = |c: &char| matches!(c, '\u{200E}' | '\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}');
            text.chars().filter(|c| !c.is_whitespace() && !direction(c)).collect()
        };
        self.header("content-type") == Some("application/pdf") && kept(&self.printed()).contains(&kept(said))
    }

    /// The words that a reader of PDF takes out of a printed document. With `AMANA_PAPER_TO` the document is kept in that folder,
    /// to be looked at.
    pub fn printed(&self) -> String {
        use std::io::Write as _;
        let name = self.header("content-disposition").and_then(|value| value.split('"').nth(1));
        if let (Some(folder), Some(name)) = (std::env::var_os("AMANA_PAPER_TO"), name) {
            std::fs::write(std::path::Path::new(&folder).join(name), &self.bytes).expect("a folder");
        }
        let mut file = tempfile::NamedTempFile::new().expect("a file");
        file.write_all(&self.bytes).expect("written");
        let said = std::process::Command::new("pdftotext")
            .args(["-enc", "UTF-8"])
            .arg(file.path())
            .arg("-")
            .output();
        let said = said.expect("pdftotext is missing: apt-get install --no-install-recommends poppler-utils");
        String::from_utf8_lossy(&said.stdout).into_owned()
    }

    /// The words a person would see, one block a line.
    pub fn text(&self) -> String {
        visible(&self.body)
    }
}

/// Shows status, way on and words: for the message of an assertion.
impl fmt::Display for Answer {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {}\n{}", self.status, self.location.as_deref().unwrap_or_default(), self.text())
    }
}

fn encode(fields: &[(&str, &str)]) -> String {
    let escape = |text: &str| -> String {
        let plain = |byte: u8| byte.is_ascii_alphanumeric() || b"-._~".contains(&byte);
        text.bytes()
            .map(|byte| if plain(byte) { char::from(byte).to_string() } else { format!("%{byte:02X}") })
            .collect()
    };
    let pairs: Vec<String> =
        fields.iter().map(|(name, value)| format!("{}={}", escape(name), escape(value))).collect();
    pairs.join("&")
}

fn visible(html: &str) -> String {
    const BLOCKS: &[&str] = &[
        "p", "div", "li", "ul", "ol", "h1", "h2", "h3", "h4", "tr", "td", "th", "table", "section", "header",
        "footer", "nav", "main", "form", "fieldset", "legend", "label", "button", "dt", "dd", "dl", "br",
        "article", "aside", "details", "summary", "option", "caption",
    ];
    let mut out = String::new();
    let mut rest = html;
    while let Some((before, after)) = rest.split_once('<') {
        out += &before.replace('\n', " ");
        let (tag, after) = after.split_once('>').unwrap_or((after, ""));
        let name: String =
            tag.trim_start_matches('/').chars().take_while(char::is_ascii_alphanumeric).collect::<String>();
        rest = match name.as_str() {
            hidden @ ("script" | "style" | "head") if !tag.starts_with('/') => {
                after.split_once(&format!("</{hidden}>")).map_or("", |(_, after)| after)
            }
            block if BLOCKS.contains(&block) => {
                out.push('\n');
                after
            }
            _ => after,
        };
    }
    out += &rest.replace('\n', " ");
    for (entity, char) in
        [("&#38;", "&"), ("&#60;", "<"), ("&#62;", ">"), ("&#34;", "\""), ("&#39;", "'"), ("&amp;", "&")]
    {
        out = out.replace(entity, char);
    }
    // Marks that isolate directions are not words.
    out.retain(|c| !matches!(c, '\u{2066}'..='\u{2069}' | '\u{200F}'));
    let lines: Vec<String> = out
        .lines()
        .map(|line| line.split_whitespace().collect::<Vec<_>>().join(" "))
        .filter(|line| !line.is_empty())
        .collect();
    lines.join("\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_is_seen_is_text() {
        let html = "<head><title>x</title></head><h1>أ &#38; ب</h1><p>one <b>two</b>\n three</p><script>no()</script>";
        assert_eq!(visible(html), "أ & ب\none two three");
    }

    #[test]
    fn forms_are_encoded_as_browsers_do() {
        assert_eq!(encode(&[("q", "تا و"), ("b", "&=")]), "q=%D8%AA%D8%A7%20%D9%88&b=%26%3D");
    }
}
