//! An explanation as one page of HTML, without anything beside it.

use super::Explanation;
use super::page_parts::{code_points, original, rules, words};

const STYLE: &str = include_str!("page.css");

/// Returns the page.
pub(crate) fn of(explanation: &Explanation<'_>) -> String {
    let style = STYLE;
    let (original, words) = (original(explanation), words(explanation));
    let (rules, code_points) = (rules(explanation), code_points(explanation.text));
    format!(
        r#"<!DOCTYPE html>
<html lang="ar" dir="rtl">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>kalim explain</title>
<style>
{style}</style>
</head>
<body>
<main>
<section><h2>النص <bdi lang="en">Text</bdi></h2>
{original}
<p class="key"><span class="letter">حرف</span> <span class="mark">علامة</span> <span class="digit">رقم</span> <span class="other">غير ذلك</span></p>
</section>
<section><h2>من النص إلى المصطلحات <bdi lang="en">From the text to its terms</bdi></h2>
{words}
</section>
<section><h2>القواعد <bdi lang="en">Rules</bdi></h2>
{rules}
</section>
<section><h2>المحارف <bdi lang="en">Code points</bdi></h2>
{code_points}
</section>
</main>
</body>
</html>
"#
    )
}
