/// An enum stored as text, in one line a value. An unknown text in the database is an error that names table, column and text.
///
/// ```
/// amana_sql_text::text_enum! {
///     /// Who a meeting is open to.
///     pub enum Access { Public = "public", Members = "members" }
/// }
/// assert_eq!(Access::Public.as_str(), "public");
/// assert_eq!("members".parse(), Ok(Access::Members));
/// assert_eq!(Access::ALL.len(), 2);
/// assert!("secret".parse::<Access>().is_err());
/// ```
#[macro_export]
macro_rules! text_enum {
    ($(#[$meta:meta])* $vis:vis enum $name:ident { $($(#[$each:meta])* $value:ident = $text:literal),+ $(,)? }) => {
        $(#[$meta])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        $vis enum $name {
            $($(#[$each])* #[doc = concat!("Stored as `", $text, "`.")] $value,)+
        }
        impl $name {
            /// Every value, in the order of the declaration.
            $vis const ALL: &'static [$name] = &[$($name::$value),+];
            /// The text that is stored.
            $vis const fn as_str(self) -> &'static str {
                match self {
                    $($name::$value => $text,)+
                }
            }
        }
        impl ::core::str::FromStr for $name {
            type Err = $crate::Wrong;
            fn from_str(text: &str) -> ::core::result::Result<Self, $crate::Wrong> {
                match text {
                    $($text => Ok($name::$value),)+
                    _ => Err($crate::Wrong(format!("{text:?}, which is not one of: {}", [$($text),+].join(", ")))),
                }
            }
        }
        impl ::core::fmt::Display for $name {
            fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                f.write_str(self.as_str())
            }
        }
        impl $crate::ToVal for $name {
            fn to_val(&self) -> $crate::Val {
                $crate::Val::Text(self.as_str().to_owned())
            }
        }
        impl $crate::Col for $name {
            type Kind = $crate::Text;
            fn from_val(val: $crate::Val) -> ::core::result::Result<Self, $crate::Wrong> {
                <String as $crate::Col>::from_val(val)?.parse()
            }
        }
    };
}
