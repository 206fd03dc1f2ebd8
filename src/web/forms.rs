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

/// One mistake in one field: the same sentence stands in the summary and beside the field.
#[derive(Clone, Debug, PartialEq)]
pub struct FieldError {
    /// The `id` of the control.
    pub field: String,
    /// The sentence.
    pub message: String,
}

/// The mistakes of a form, in the order of its fields.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct FormErrors(pub Vec<FieldError>);

impl FormErrors {
    /// Adds one.
    pub fn add(&mut self, field: &str, message: impl Into<String>) {
        self.0.push(FieldError { field: field.into(), message: message.into() });
    }
    /// The sentence for a field, if it has a mistake.
    pub fn of(&self, field: &str) -> Option<&str> {
        self.0.iter().find(|e| e.field == field).map(|e| e.message.as_str())
    }
    /// No mistake?
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}
