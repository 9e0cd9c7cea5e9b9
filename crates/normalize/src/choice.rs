//! The form that every choice has: an enum with names.

/// Declares an enum whose variants have names: see [`named!`](kalim_chars::named).
macro_rules! choice {
    (
        $(#[$meta:meta])*
        $what:literal $name:ident {
            $($(#[$variant_meta:meta])* $variant:ident = $text:literal,)+
        }
    ) => {
        $(#[$meta])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
        #[non_exhaustive]
        pub enum $name {
            $($(#[$variant_meta])* $variant,)+
        }

        kalim_chars::named!($name, $what, {
            $($variant => $text,)+
        });
    };
}
pub(crate) use choice;
