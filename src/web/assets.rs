use super::{Error, Result};
use crate::ui::assets;
use axum::{
    extract::Path,
    http::{HeaderMap, HeaderValue, header},
    response::{IntoResponse, Response},
};

/// `GET /assets/{name}`: a file of the interface. Its address changes with its content, so it is kept for ever.
pub async fn show(Path(name): Path<String>, asked: HeaderMap) -> Result<Response> {
    let asset = assets::find(&format!("/assets/{name}")).ok_or(Error::NotFound)?;
    let accepts = asked.get(header::ACCEPT_ENCODING).and_then(|v| v.to_str().ok()).unwrap_or("");
    let (bytes, encoding) = asset.best(accepts);
    let mut response = bytes.into_response();
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static(asset.mime));
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("public, max-age=31536000, immutable"));
    headers.insert(header::VARY, HeaderValue::from_static("accept-encoding"));
    if let Some(encoding) = encoding {
        headers.insert(header::CONTENT_ENCODING, HeaderValue::from_static(encoding));
    }
    Ok(response)
}
