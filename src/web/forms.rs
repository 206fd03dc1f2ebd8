use super::{Error, Result};
use axum::{
    Form,
    extract::{FromRequest, Request, rejection::FormRejection},
};
use serde::de::DeserializeOwned;

/// A form as the browser sends it. Anything that does not even parse is malformed, not a mistake of the person's.
pub struct Urlencoded<T>(pub T);

impl<T: DeserializeOwned, S: Send + Sync> FromRequest<S> for Urlencoded<T> {
    type Rejection = Error;
    async fn from_request(request: Request, state: &S) -> Result<Self> {
        match Form::<T>::from_request(request, state).await {
            Ok(Form(value)) => Ok(Urlencoded(value)),
            Err(FormRejection::BytesRejection(e))
                if e.status() == axum::http::StatusCode::PAYLOAD_TOO_LARGE =>
            {
                Err(Error::TooLarge(2))
            }
            Err(e) => Err(Error::Malformed(e.body_text())),
        }
    }
}

/// The mistakes of a form, in the order of its fields.
pub use crate::ui::Problems as FormErrors;
