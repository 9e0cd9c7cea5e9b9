//! Text in HTML.

/// Returns `text` as it must be written between tags and in quoted attributes.
///
/// Controls that HTML cannot have are shown as pictures.
pub(crate) fn escape(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&#39;"),
            '\n' | '\t' | '\r' => out.push(c),
            '\u{7F}' => out.push('\u{2421}'),
            '\u{0}'..='\u{1F}' => out.push(picture(c)),
            '\u{80}'..='\u{9F}' => out.push('\u{FFFD}'),
            c => out.push(c),
        }
    }
    out
}

/// Returns the picture of a control character of ASCII.
fn picture(c: char) -> char {
    char::from_u32(0x2400 + c as u32).unwrap_or('\u{FFFD}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_is_a_tag() {
        assert_eq!(
            escape("<a href=\"'&\u{1}\u{85}"),
            "&lt;a href=&quot;&#39;&amp;\u{2401}\u{FFFD}"
        );
    }
}
