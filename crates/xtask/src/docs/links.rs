//! The links of a Markdown page.

/// A link to a file beside the page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Link {
    /// The line on which the link stands, from 1.
    pub(super) line: usize,
    /// The path as written, without anchor.
    pub(super) path: String,
}

/// Returns the relative links of a page: inline links, images, and reference definitions.
///
/// Links in code, links with a scheme and links to an anchor of the page itself are left out.
pub(super) fn relative(page: &str) -> Vec<Link> {
    let mut fence = None;
    let mut links = Vec::new();
    for (i, line) in page.lines().enumerate() {
        if is_code(line, &mut fence) {
            continue;
        }
        let paths = targets(&without_code(line))
            .into_iter()
            .filter_map(|target| path(&target));
        links.extend(paths.map(|path| Link { line: i + 1, path }));
    }
    links
}

/// Returns whether a line is a fence or stands between two, and keeps account of the open one.
fn is_code(line: &str, fence: &mut Option<String>) -> bool {
    let line = line.trim_start();
    let mark: String = match line.chars().next() {
        Some(c @ ('`' | '~')) => line.chars().take_while(|&d| d == c).collect(),
        _ => String::new(),
    };
    match fence {
        Some(open) => {
            if mark.starts_with(open.as_str()) && line.trim_end() == mark {
                *fence = None;
            }
            true
        }
        None if mark.len() >= 3 => {
            *fence = Some(mark);
            true
        }
        None => false,
    }
}

/// Returns a line without its code spans.
fn without_code(line: &str) -> String {
    let mut text = String::new();
    let mut rest = line;
    while let Some(start) = rest.find('`') {
        let ticks = rest[start..].len() - rest[start..].trim_start_matches('`').len();
        let body = start + ticks;
        let Some(len) = rest[body..].find(&"`".repeat(ticks)) else {
            break;
        };
        text.push_str(&rest[..start]);
        rest = &rest[body + len + ticks..];
    }
    text + rest
}

/// Returns what the links of a line point to, titles left out.
fn targets(line: &str) -> Vec<String> {
    let mut targets: Vec<String> = line
        .match_indices("](")
        .map(|(i, open)| first_word(&line[i + open.len()..], ')'))
        .collect();
    let definition = line
        .trim_start()
        .strip_prefix('[')
        .and_then(|line| line.split_once("]:"));
    targets.extend(definition.map(|(_, target)| first_word(target.trim_start(), '\n')));
    targets
}

/// Returns the text up to `end` or a space, or what is between angle brackets.
fn first_word(text: &str, end: char) -> String {
    let word = match text.strip_prefix('<') {
        Some(inner) => inner.split('>').next(),
        None => text.split([end, ' ']).next(),
    };
    word.unwrap_or_default().to_owned()
}

/// Returns the path of a link to a file beside the page.
fn path(target: &str) -> Option<String> {
    let has_scheme = target.split_once(':').is_some_and(|(scheme, _)| {
        scheme
            .chars()
            .all(|c| c.is_ascii_alphanumeric() || "+.-".contains(c))
    });
    let path = target.split('#').next().unwrap_or_default();
    (!has_scheme && !path.is_empty()).then(|| path.replace("%20", " "))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn paths(page: &str) -> Vec<String> {
        relative(page).into_iter().map(|link| link.path).collect()
    }

    #[test]
    fn links_of_every_form_are_found() {
        let cases: [(&str, &[&str]); 12] = [
            ("no link [x] (y)", &[]),
            ("[a](b.md) and ![c](d/e.png)", &["b.md", "d/e.png"]),
            ("[a](b.md#anchor) [c](#own)", &["b.md"]),
            ("[a](b.md \"title\")", &["b.md"]),
            ("[a](<b c.md>) [a](b%20c.md)", &["b c.md", "b c.md"]),
            ("[a]: ../b.md", &["../b.md"]),
            ("[a]: <b.md> 'title'", &["b.md"]),
            (
                "[a](mailto:x@example.org) [b](https://example.org/c.md)",
                &[],
            ),
            ("[![a](b.svg)](c.md)", &["b.svg", "c.md"]),
            ("`[a](b.md)` [c](d.md)", &["d.md"]),
            ("``[a](`b.md)`` [c](d.md) `", &["d.md"]),
            ("- [كلم](صفحة.md)", &["صفحة.md"]),
        ];
        for (page, expected) in cases {
            assert_eq!(paths(page), expected, "{page}");
        }
    }

    #[test]
    fn fenced_code_is_left_out() {
        let page =
            "[a](1)\n```text\n[a](2)\n~~~\n```\n[a](3)\n~~~~\n```\n[a](4)\n~~~\n~~~~\n[a](5)";
        assert_eq!(paths(page), ["1", "3", "5"]);
    }

    #[test]
    fn lines_are_counted_from_one() {
        let links = relative("\n\n[a](b)");
        assert_eq!(
            links,
            [Link {
                line: 3,
                path: "b".into()
            }]
        );
    }
}
