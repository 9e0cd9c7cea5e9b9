//! A plot of curves, as a picture for the documentation.

use alloc::collections::BTreeSet;
use core::fmt::Write;

use crate::report::architecture;

/// The place of the axes in the picture.
const LEFT: f64 = 70.0;
const RIGHT: f64 = 700.0;
const TOP: f64 = 60.0;
const BOTTOM: f64 = 440.0;

/// Colours that stand out on white and on black; the text is grey on both.
const STYLE: &str = "\
text { font: 12px sans-serif; fill: #6e7781 }
.title { font-size: 15px; font-weight: bold }
.grid { stroke: #8c959f; stroke-opacity: .35 }
.curve { fill: none; stroke-width: 2 }
.scan { stroke-dasharray: 5 4 }
.copy { stroke: #848d97 } .validate { stroke: #bf8700 }
.scalar { stroke: #e5534b } .ssse3 { stroke: #c96198 } .neon { stroke: #c96198 }
.avx2 { stroke: #8957e5 } .avx512 { stroke: #2f81f7 }
.words { stroke: #2f81f7 } .tokens { stroke: #8957e5 } .entities { stroke: #e5534b } .sentences { stroke: #bf8700 }
@media (prefers-color-scheme: dark) { text { fill: #afb8c1 } }
";

/// A curve as it is drawn.
#[derive(Debug, Clone, PartialEq)]
pub struct Line<'c> {
    /// The name in the legend, in which lines of one name stand once.
    pub name: String,
    /// The classes of the style.
    pub class: String,
    /// The length of the texts and the cost of a byte, ascending by length.
    pub points: &'c [(usize, f64)],
}

/// Returns the plot of `lines` as SVG: cost of a byte over length of the text, both in powers of 2.
///
/// The subject says what is measured, for the description; the note which text it is, and what the unit is.
///
/// # Panics
///
/// Never: a string can be written to.
#[must_use]
pub fn plot(subject: &str, note: &str, lines: &[Line<'_>]) -> String {
    let mut out = String::new();
    let scale = Scale::of(lines);
    write_frame(&mut out, &scale, subject, note).expect("a string");
    for line in lines {
        write_line(&mut out, &scale, line).expect("a string");
    }
    write_legend(&mut out, lines).expect("a string");
    out.push_str("</svg>\n");
    out
}

/// The powers of 2 at the ends of the axes.
struct Scale {
    shortest: f64,
    longest: f64,
    least: f64,
    most: f64,
}

impl Scale {
    fn of(lines: &[Line<'_>]) -> Self {
        let points = || lines.iter().flat_map(|line| line.points);
        let lens = || points().map(|&(len, _)| (len as f64).log2());
        let costs = || points().map(|&(_, cost)| cost.log2());
        Self {
            shortest: lens().fold(f64::INFINITY, f64::min),
            longest: lens().fold(1.0, f64::max),
            least: costs().fold(0.0, f64::min).floor(),
            most: costs().fold(1.0, f64::max).ceil(),
        }
    }

    fn x(&self, len: f64) -> f64 {
        LEFT + (len.log2() - self.shortest) / (self.longest - self.shortest) * (RIGHT - LEFT)
    }

    fn y(&self, cost: f64) -> f64 {
        BOTTOM - (cost.log2() - self.least) / (self.most - self.least) * (BOTTOM - TOP)
    }
}

fn write_frame(out: &mut String, scale: &Scale, subject: &str, note: &str) -> core::fmt::Result {
    let machine = architecture();
    writeln!(
        out,
        r#"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 900 490" role="img">
<title>Growth of cost with the length of the text</title>
<desc>The cost of a byte, from {} to {}, for {subject}.</desc>
<style>
{STYLE}</style>
<text class="title" x="{LEFT}" y="22">Cost of a byte, by the length of the text</text>
<text x="{LEFT}" y="42">on {machine}: {note}; lower is better</text>"#,
        length(scale.shortest.exp2()),
        length(scale.longest.exp2()),
    )?;
    for power in (0..=64).step_by(2).map(f64::from) {
        if (scale.shortest..=scale.longest).contains(&power) {
            let (x, label) = (scale.x(power.exp2()), length(power.exp2()));
            writeln!(
                out,
                r#"<path class="grid" d="M{x:.1} {TOP}V{BOTTOM}"/><text x="{x:.1}" y="458" text-anchor="middle">{label}</text>"#
            )?;
        }
    }
    for power in (-8..=32).map(f64::from) {
        if (scale.least..=scale.most).contains(&power) {
            let (y, cost) = (scale.y(power.exp2()), power.exp2());
            writeln!(
                out,
                r#"<path class="grid" d="M{LEFT} {y:.1}H{RIGHT}"/><text x="62" y="{:.1}" text-anchor="end">{cost}</text>"#,
                y + 4.0
            )?;
        }
    }
    Ok(())
}

fn write_line(out: &mut String, scale: &Scale, line: &Line<'_>) -> core::fmt::Result {
    let class = &line.class;
    write!(out, r#"<polyline class="curve {class}" points=""#)?;
    for &(len, cost) in line.points {
        write!(out, "{:.1},{:.1} ", scale.x(len as f64), scale.y(cost))?;
    }
    writeln!(out, r#""/>"#)
}

/// Writes the names beside the plot, in the order of the ends of the curves.
fn write_legend(out: &mut String, lines: &[Line<'_>]) -> core::fmt::Result {
    let mut lines: Vec<&Line<'_>> = lines.iter().collect();
    let end = |line: &Line<'_>| line.points.last().map_or(0.0, |&(_, cost)| cost);
    lines.sort_by(|a, b| end(b).total_cmp(&end(a)));
    let mut names = BTreeSet::new();
    lines.retain(|line| names.insert(&line.name));
    for (row, Line { name, class, .. }) in (0_u32..).zip(lines) {
        let y = TOP + 20.0 + 22.0 * f64::from(row);
        writeln!(
            out,
            r#"<path class="curve {class}" d="M716 {y}h28"/><text x="752" y="{}">{name}</text>"#,
            y + 4.0
        )?;
    }
    Ok(())
}

/// Returns a length as people write it.
fn length(bytes: f64) -> String {
    let units = [("MiB", 1024.0 * 1024.0), ("KiB", 1024.0), ("B", 1.0)];
    let unit = units.into_iter().find(|&(_, unit)| bytes >= unit);
    let (name, unit) = unit.unwrap_or(("B", 1.0));
    format!("{} {name}", bytes / unit)
}

#[cfg(test)]
mod tests {
    use kalim_simd::Kernel;

    use super::*;

    fn svg() -> String {
        let line = |name: &str, class: &str, points| Line {
            name: name.into(),
            class: class.into(),
            points,
        };
        plot(
            "copying",
            "a note",
            &[
                line("memcpy", "copy", &[(1, 4.0), (2, 2.0), (4, 1.0)]),
                line(
                    "is_normalized scalar",
                    "scan scalar",
                    &[(1, 16.0), (2, 8.0), (4, 8.0)],
                ),
                line("memcpy", "copy", &[(1, 4.0), (4, 2.0)]),
            ],
        )
    }

    #[test]
    fn the_ends_of_the_axes_are_the_ends_of_the_curves() {
        let svg = svg();
        let copy = r#"<polyline class="curve copy" points="70.0,250.0 385.0,345.0 700.0,440.0 "/>"#;
        assert!(svg.contains(copy), "{svg}");
        let scan = r#"<polyline class="curve scan scalar" points="70.0,60.0 "#;
        assert!(svg.contains(scan), "{svg}");
        assert!(svg.contains("from 1 B to 4 B, for copying."), "{svg}");
    }

    #[test]
    fn the_legend_is_in_the_order_of_the_curves_and_has_each_name_once() {
        let svg = svg();
        let place = |name: &str| svg.find(&format!(">{name}</text>")).expect("a name");
        assert!(place("is_normalized scalar") < place("memcpy"));
        assert_eq!(svg.matches(">memcpy</text>").count(), 1);
    }

    #[test]
    fn every_kernel_has_a_colour() {
        let mut names = Kernel::NAMES.iter();
        assert!(names.all(|name| STYLE.contains(&format!(".{name} {{ stroke"))));
    }

    #[test]
    fn lengths_have_units() {
        let lengths = [1.0, 512.0, 1024.0, 65_536.0, 67_108_864.0].map(length);
        assert_eq!(lengths, ["1 B", "512 B", "1 KiB", "64 KiB", "64 MiB"]);
    }
}
