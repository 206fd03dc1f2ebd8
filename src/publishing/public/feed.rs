//! The feed of published communiques (RFC 4287).

use super::{
    Asked, PublicRow,
    fresh::{Kept, fresh, stamp},
    href, issuer, open, words,
};
use crate::{
    publishing::{Block, blocks, label, store::public as rows},
    ui::Lang,
    web::{Result, Visit},
};
use amana_base::{Id, Instant};
use axum::{extract::Query, http::HeaderMap, response::Response};
use quick_xml::{
    Writer,
    events::{BytesDecl, BytesEnd, BytesStart, BytesText, Event},
};
use std::io;

/// Entries of a page of the feed (RFC 5005: the rest is reached by `next`).
const ENTRIES: i64 = 20;

type Xml = Writer<Vec<u8>>;

/// `GET /public/feed.atom`.
pub async fn feed(visit: Visit, asked: HeaderMap, Query(from): Query<Asked>) -> Result<Response> {
    let app = &visit.app;
    open(app).await?;
    let after = match from.after.parse() {
        Ok(id) => app.db.first(rows::one(id)).await?.map(|row| (row.published_at, row.id)),
        Err(_) => None,
    };
    let mut found = app.db.all(rows::page(after, ENTRIES + 1)).await?;
    let next =
        (found.len() as i64 > ENTRIES).then(|| found.get(ENTRIES as usize - 1).map(|row| row.id)).flatten();
    found.truncate(ENTRIES as usize);
    let changed = app.db.one(rows::changed_at()).await?;
    let xml = written(&visit, &found, changed, next).map_err(|e| anyhow::anyhow!("the feed: {e}"))?;
    Ok(fresh(&asked, Kept::page(xml, "application/atom+xml; charset=utf-8", changed)))
}

fn written(
    visit: &Visit,
    found: &[PublicRow],
    changed: Option<Instant>,
    next: Option<Id<crate::publishing::Publication>>,
) -> io::Result<Vec<u8>> {
    let base = visit.app.config.public_address();
    let mut xml = Writer::new_with_indent(vec![], b' ', 1);
    xml.write_event(Event::Decl(BytesDecl::new("1.0", Some("utf-8"), None)))?;
    let mut root = BytesStart::new("feed");
    root.push_attribute(("xmlns", "http://www.w3.org/2005/Atom"));
    root.push_attribute(("xml:lang", "ar"));
    xml.write_event(Event::Start(root))?;
    let organisation = visit.app.rules().organisation(Lang::Ar);
    text(&mut xml, "id", &format!("{base}/public"))?;
    text(&mut xml, "title", &super::unmarked(words().publishing_public_feed(organisation.as_str())))?;
    text(&mut xml, "updated", &stamp(changed.unwrap_or(Instant(0))))?;
    link(&mut xml, "self", "application/atom+xml", &format!("{base}/public/feed.atom"))?;
    link(&mut xml, "alternate", "text/html", &format!("{base}/public"))?;
    if let Some(next) = next {
        link(&mut xml, "next", "application/atom+xml", &format!("{base}/public/feed.atom?after={next}"))?;
    }
    author(&mut xml, &organisation)?;
    for row in found {
        let address = format!("{base}{}", href(row));
        xml.write_event(Event::Start(BytesStart::new("entry")))?;
        // The identifier stays whatever the address becomes.
        text(&mut xml, "id", &address)?;
        text(&mut xml, "title", &row.title)?;
        text(&mut xml, "published", &stamp(row.published_at))?;
        text(&mut xml, "updated", &stamp(row.changed_at))?;
        link(&mut xml, "alternate", "text/html", &address)?;
        author(&mut xml, &issuer(visit, row))?;
        let summary = super::description(visit, row);
        text(&mut xml, "summary", &summary)?;
        let mut content = BytesStart::new("content");
        content.push_attribute(("type", "html"));
        xml.write_event(Event::Start(content))?;
        xml.write_event(Event::Text(BytesText::new(&html(row))))?;
        xml.write_event(Event::End(BytesEnd::new("content")))?;
        xml.write_event(Event::End(BytesEnd::new("entry")))?;
    }
    xml.write_event(Event::End(BytesEnd::new("feed")))?;
    Ok(xml.into_inner())
}

fn text(xml: &mut Xml, name: &str, words: &str) -> io::Result<()> {
    // What XML cannot say is left out.
    let plain: String = words.chars().filter(|c| !c.is_control() || matches!(c, '\n' | '\t')).collect();
    xml.create_element(name).write_text_content(BytesText::new(&plain))?;
    Ok(())
}

fn link(xml: &mut Xml, rel: &str, mime: &str, address: &str) -> io::Result<()> {
    xml.create_element("link")
        .with_attribute(("rel", rel))
        .with_attribute(("type", mime))
        .with_attribute(("href", address))
        .write_empty()?;
    Ok(())
}

fn author(xml: &mut Xml, name: &str) -> io::Result<()> {
    xml.write_event(Event::Start(BytesStart::new("author")))?;
    text(xml, "name", name)?;
    xml.write_event(Event::End(BytesEnd::new("author")))
}

/// The text as HTML; it is escaped once here and once as the content of XML.
fn html(row: &PublicRow) -> String {
    let safe = |text: &str| text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;");
    let items =
        |points: &[String]| points.iter().map(|p| format!("<li>{}</li>", safe(p))).collect::<String>();
    let mut out = format!("<div dir=\"rtl\" lang=\"ar\"><p>{}</p>", safe(&label(row.number, row.year)));
    for block in blocks(&row.text) {
        out.push_str(&match block {
            Block::Paragraph(line) => format!("<p>{}</p>", safe(&line)),
            Block::Points(points) => format!("<ul>{}</ul>", items(&points)),
            Block::Numbers(points) => format!("<ol>{}</ol>", items(&points)),
        });
    }
    out.push_str("</div>");
    out
}
