//! What sentences and formats take: values by themselves or behind references, since templates pass references.

use std::borrow::Cow;

use amana_base::Day;
use fluent_bundle::FluentValue;
use icu::decimal::input::Decimal;

use crate::Gender;

/// What can fill a place in a sentence: text, a number, a gender.
pub trait Said {
    /// The value as Fluent takes it.
    #[doc(hidden)]
    fn said(&self) -> FluentValue<'_>;
}

/// A whole number.
pub trait Whole {
    /// The number as ICU takes it.
    #[doc(hidden)]
    fn decimal(&self) -> Decimal;
}

/// A civil day.
pub trait OnDay {
    /// The day.
    #[doc(hidden)]
    fn on_day(&self) -> Day;
}

impl Said for str {
    fn said(&self) -> FluentValue<'_> {
        FluentValue::from(self)
    }
}
impl Said for String {
    fn said(&self) -> FluentValue<'_> {
        FluentValue::from(self.as_str())
    }
}
impl Said for Cow<'_, str> {
    fn said(&self) -> FluentValue<'_> {
        FluentValue::from(self.as_ref())
    }
}
impl Said for Gender {
    fn said(&self) -> FluentValue<'_> {
        FluentValue::from(match self {
            Gender::Masculine => "masculine",
            Gender::Feminine => "feminine",
        })
    }
}
impl OnDay for Day {
    fn on_day(&self) -> Day {
        *self
    }
}

macro_rules! whole {
    ($($number:ty),*) => {
        $(impl Whole for $number {
            fn decimal(&self) -> Decimal {
                Decimal::from(*self)
            }
        }
        impl Said for $number {
            fn said(&self) -> FluentValue<'_> {
                FluentValue::from(*self)
            }
        })*
    };
}
whole!(u8, u16, u32, u64, usize, i8, i16, i32, i64, isize);

impl<T: Said + ?Sized> Said for &T {
    fn said(&self) -> FluentValue<'_> {
        (**self).said()
    }
}
impl<T: Whole> Whole for &T {
    fn decimal(&self) -> Decimal {
        (**self).decimal()
    }
}
impl<T: OnDay> OnDay for &T {
    fn on_day(&self) -> Day {
        (**self).on_day()
    }
}
