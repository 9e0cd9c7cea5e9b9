//! Licence expressions of SPDX, and the older form with slashes.
//!
//! ```text
//! any  = all { ("OR" | "/") all }
//! all  = one { "AND" one }
//! one  = "(" any ")" | NAME [ "WITH" NAME ]
//! ```

/// Returns whether a licence expression can be satisfied by allowed licences only.
///
/// An entry of `allowed` is a licence, or a licence `WITH` an exception. An exception only grants
/// more, so that an allowed licence is also allowed with any exception.
///
/// # Errors
///
/// Fails if the expression is malformed.
pub(super) fn is_satisfied(expression: &str, allowed: &[&str]) -> Result<bool, String> {
    let tokens = tokens(expression);
    let mut parser = Parser {
        tokens: &tokens,
        allowed,
    };
    let answer = parser.any()?;
    match parser.tokens {
        [] => Ok(answer),
        [token, ..] => Err(format!("unexpected \"{token}\"")),
    }
}

fn tokens(expression: &str) -> Vec<String> {
    let spaced = expression
        .replace('(', " ( ")
        .replace(')', " ) ")
        .replace('/', " OR ");
    spaced.split_whitespace().map(str::to_owned).collect()
}

struct Parser<'a> {
    tokens: &'a [String],
    allowed: &'a [&'a str],
}

impl Parser<'_> {
    fn any(&mut self) -> Result<bool, String> {
        let mut answer = self.all()?;
        while self.take("OR") {
            answer |= self.all()?;
        }
        Ok(answer)
    }

    fn all(&mut self) -> Result<bool, String> {
        let mut answer = self.one()?;
        while self.take("AND") {
            answer &= self.one()?;
        }
        Ok(answer)
    }

    fn one(&mut self) -> Result<bool, String> {
        if self.take("(") {
            let answer = self.any()?;
            return if self.take(")") {
                Ok(answer)
            } else {
                Err("missing \")\"".into())
            };
        }
        let license = self.name()?;
        let exception = if self.take("WITH") {
            Some(self.name()?)
        } else {
            None
        };
        let full = exception.map(|exception| format!("{license} WITH {exception}"));
        Ok(self.is_allowed(&license) || full.is_some_and(|full| self.is_allowed(&full)))
    }

    fn name(&mut self) -> Result<String, String> {
        match self.tokens {
            [] => Err("a licence is missing at the end".into()),
            [token, ..] if is_operator(token) => Err(format!("unexpected \"{token}\"")),
            [token, rest @ ..] => {
                self.tokens = rest;
                Ok(token.clone())
            }
        }
    }

    fn take(&mut self, expected: &str) -> bool {
        match self.tokens {
            [token, rest @ ..] if token.eq_ignore_ascii_case(expected) => {
                self.tokens = rest;
                true
            }
            _ => false,
        }
    }

    fn is_allowed(&self, license: &str) -> bool {
        self.allowed
            .iter()
            .any(|allowed| allowed.eq_ignore_ascii_case(license))
    }
}

fn is_operator(token: &str) -> bool {
    ["(", ")", "OR", "AND", "WITH"]
        .iter()
        .any(|operator| operator.eq_ignore_ascii_case(token))
}

#[cfg(test)]
mod tests {
    use super::*;

    const ALLOWED: &[&str] = &[
        "MIT",
        "Apache-2.0",
        "BSD-3-Clause",
        "GPL-2.0-only WITH a-exception",
    ];

    #[test]
    fn expressions_are_evaluated() {
        let cases = [
            ("MIT", true),
            ("mit", true),
            ("GPL-3.0-only", false),
            ("MIT OR GPL-3.0-only", true),
            ("GPL-3.0-only OR MIT", true),
            ("MIT AND GPL-3.0-only", false),
            ("MIT AND Apache-2.0", true),
            ("MIT/BSD-3-Clause", true),
            ("GPL-3.0-only / MIT", true),
            ("GPL-3.0-only/LGPL-3.0-only", false),
            // AND binds tighter than OR.
            ("MIT OR Apache-2.0 AND GPL-3.0-only", true),
            ("GPL-3.0-only AND MIT OR Apache-2.0", true),
            ("(MIT OR Apache-2.0) AND GPL-3.0-only", false),
            ("(MIT OR GPL-3.0-only) AND BSD-3-Clause", true),
            ("((MIT))", true),
            ("Apache-2.0 WITH LLVM-exception", true),
            ("GPL-2.0-only WITH a-exception", true),
            ("GPL-2.0-only WITH b-exception", false),
            ("GPL-2.0-only", false),
            ("MIT OR Apache-2.0 OR LGPL-2.1-or-later", true),
        ];
        for (expression, expected) in cases {
            assert_eq!(
                is_satisfied(expression, ALLOWED),
                Ok(expected),
                "{expression}"
            );
        }
    }

    #[test]
    fn malformed_expressions_are_errors() {
        for expression in [
            "",
            " ",
            "MIT OR",
            "OR MIT",
            "(MIT",
            "MIT)",
            "()",
            "MIT MIT",
            "MIT WITH",
            "MIT AND AND MIT",
        ] {
            assert!(is_satisfied(expression, ALLOWED).is_err(), "{expression:?}");
        }
    }
}
