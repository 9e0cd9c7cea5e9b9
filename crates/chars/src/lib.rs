//! What each Arabic code point is: class, kind of mark, digit value, joining type, presentation form.
