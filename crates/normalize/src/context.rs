//! The rules that look at more than one character: N6 at the end of words, N14 on runs of white
//! space, N15.

use core::ops::Range;

use crate::editor::{Edited, Editor};
use crate::rules::{AlefMaqsura, Repeats, Rules, Spaces};

/// Which of the rules in this file do anything.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Context {
    pub(crate) alef_maqsura: AlefMaqsura,
    pub(crate) spaces: Spaces,
    pub(crate) repeats: Repeats,
}

impl Context {
    pub(crate) fn new(rules: &Rules) -> Option<Self> {
        let &Rules {
            alef_maqsura,
            spaces,
            repeats,
            ..
        } = rules;
        let is_any = alef_maqsura == AlefMaqsura::FinalYeh
            || spaces == Spaces::Collapse
            || repeats != Repeats::Keep;
        is_any.then_some(Self {
            alef_maqsura,
            spaces,
            repeats,
        })
    }

    pub(crate) fn apply(self, text: &str) -> Edited {
        let mut editor = Editor::new(text);
        let mut at = 0;
        while let Some(c) = text[at..].chars().next() {
            let run = run_of(text, at, c);
            match c {
                'ى' if self.alef_maqsura == AlefMaqsura::FinalYeh => final_yeh(&mut editor, &run),
                _ if is_space(c) && self.spaces == Spaces::Collapse => collapse(&mut editor, &run),
                _ if kalim_chars::is_letter(c) => self.repeat(&mut editor, &run, c),
                _ => {}
            }
            at = run.end;
        }
        editor.finish()
    }

    /// N15.
    fn repeat(self, editor: &mut Editor<'_>, run: &Range<usize>, letter: char) {
        let left = match self.repeats {
            Repeats::Keep => return,
            Repeats::Two => 2,
            Repeats::One => 1,
        };
        if run.len() > 2 * letter.len_utf8() {
            editor.replace(run.start + left * letter.len_utf8()..run.end, "");
        }
    }
}

/// Returns the run that begins at byte `at`: of white space, or of the same character `c`.
fn run_of(text: &str, at: usize, c: char) -> Range<usize> {
    let rest = &text[at..];
    let end = if is_space(c) {
        rest.find(|next| !is_space(next))
    } else {
        rest.find(|next| next != c)
    };
    at..at + end.unwrap_or(rest.len())
}

/// N6: what follows the last ى of a run, over its marks, is no letter.
fn final_yeh(editor: &mut Editor<'_>, run: &Range<usize>) {
    let rest = &editor.text()[run.end..];
    let next = rest.chars().find(|&c| !kalim_chars::is_mark(c));
    if !next.is_some_and(|c| c.is_alphanumeric() || c == kalim_chars::consts::TATWEEL) {
        editor.replace(run.end - 'ى'.len_utf8()..run.end, "ي");
    }
}

/// N14: a run of white space becomes a line break if it has one, otherwise a space.
fn collapse(editor: &mut Editor<'_>, run: &Range<usize>) {
    let has_break = editor.text()[run.clone()].contains(is_break);
    editor.replace(run.clone(), if has_break { "\n" } else { " " });
}

fn is_space(c: char) -> bool {
    c == ' ' || c == '\t' || is_break(c)
}

fn is_break(c: char) -> bool {
    matches!(
        c,
        '\n' | '\r' | '\u{B}' | '\u{C}' | '\u{85}' | '\u{2028}' | '\u{2029}'
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use alloc::string::String;

    fn apply(rules: Rules, text: &str) -> String {
        Context::new(&rules)
            .unwrap()
            .apply(text)
            .map_or_else(|| text.into(), |(out, _)| out)
    }

    #[test]
    fn n6_final_yeh() {
        let rules = Rules::keep().alef_maqsura(AlefMaqsura::FinalYeh);
        for (text, want) in [
            ("على", "علي"),
            ("عَلَى\u{670} الكرسى، فى", "عَلَي\u{670} الكرسي، في"),
            ("هدىهم", "هدىهم"),
            ("ىى", "ىي"),
        ] {
            assert_eq!(apply(rules, text), want);
        }
    }

    #[test]
    fn n14_collapse() {
        let rules = Rules::keep().spaces(Spaces::Collapse);
        for (text, want) in [
            ("a  b \t c", "a b c"),
            (" a \r\n\n b ", " a\nb "),
            ("a\u{2028}b\u{85}", "a\nb\n"),
        ] {
            assert_eq!(apply(rules, text), want);
        }
    }

    #[test]
    fn n15_repeats() {
        let text = "جمييييل والله ررائع 1000 هههه";
        let rules = Rules::keep();
        assert_eq!(
            apply(rules.repeats(Repeats::One), text),
            "جميل والله ررائع 1000 ه"
        );
        assert_eq!(
            apply(rules.repeats(Repeats::Two), text),
            "جمييل والله ررائع 1000 هه"
        );
    }
}
