//! A plot of curves, as a picture for the documentation.

use core::fmt::Write;

use crate::growth::{Curve, Operation};
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
@media (prefers-color-scheme: dark) { text { fill: #afb8c1 } }
";

/// Returns the plot of `curves` as SVG: cost of a byte over length of the text, both in powers of 2.
///
/// # Panics
///
/// Never: a string can be written to.
#[must_use]
pub fn plot(curves: &[Curve]) -> String {
    let mut out = String::new();
    let scale = Scale::of(curves);
    write_frame(&mut out, &scale).expect("a string");
    for curve in curves {
        write_curve(&mut out, &scale, curve).expect("a string");
    }
    write_legend(&mut out, curves).expect("a string");
    out.push_str("</svg>\n");
    out
}

/// The powers of 2 at the ends of the axes.
struct Scale {
    longest: f64,
    least: f64,
    most: f64,
}

impl Scale {
    fn of(curves: &[Curve]) -> Self {
        let points = || curves.iter().flat_map(|curve| &curve.points);
        let costs = || points().map(|&(_, cost)| cost.log2());
        Self {
            longest: points()
                .map(|&(len, _)| (len as f64).log2())
                .fold(1.0, f64::max),
            least: costs().fold(0.0, f64::min).floor(),
            most: costs().fold(1.0, f64::max).ceil(),
        }
    }

    fn x(&self, len: f64) -> f64 {
        LEFT + len.log2() / self.longest * (RIGHT - LEFT)
    }

    fn y(&self, cost: f64) -> f64 {
        BOTTOM - (cost.log2() - self.least) / (self.most - self.least) * (BOTTOM - TOP)
    }
}

fn write_frame(out: &mut String, scale: &Scale) -> core::fmt::Result {
    let machine = architecture();
    writeln!(
        out,
        r#"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 900 490" role="img">
<title>Growth of cost with the length of the text</title>
<desc>The cost of a byte, in units of the cheapest copied byte, from 1 byte to 64 MiB, for copying, validating, scanning and normalizing under each kernel.</desc>
<style>
{STYLE}</style>
<text class="title" x="{LEFT}" y="22">Cost of a byte, by the length of the text</text>
<text x="{LEFT}" y="42">vocalized Arabic on {machine}; 1 is copying a byte where that is cheapest; lower is better</text>"#
    )?;
    for power in (0..=64).step_by(2).map(f64::from) {
        if power <= scale.longest {
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

fn write_curve(out: &mut String, scale: &Scale, curve: &Curve) -> core::fmt::Result {
    let class = class(curve.operation);
    write!(out, r#"<polyline class="curve {class}" points=""#)?;
    for &(len, cost) in &curve.points {
        write!(out, "{:.1},{:.1} ", scale.x(len as f64), scale.y(cost))?;
    }
    writeln!(out, r#""/>"#)
}

/// Writes the names beside the plot, in the order of the ends of the curves.
fn write_legend(out: &mut String, curves: &[Curve]) -> core::fmt::Result {
    let mut curves: Vec<&Curve> = curves.iter().collect();
    let end = |curve: &Curve| curve.points.last().map_or(0.0, |&(_, cost)| cost);
    curves.sort_by(|a, b| end(b).total_cmp(&end(a)));
    for (line, curve) in (0_u32..).zip(curves) {
        let y = TOP + 20.0 + 22.0 * f64::from(line);
        let (class, name) = (class(curve.operation), curve.operation.name());
        writeln!(
            out,
            r#"<path class="curve {class}" d="M716 {y}h28"/><text x="752" y="{}">{name}</text>"#,
            y + 4.0
        )?;
    }
    Ok(())
}

fn class(operation: Operation) -> String {
    match operation {
        Operation::Copy => "copy".into(),
        Operation::Validate => "validate".into(),
        Operation::Normalize(kernel) => kernel.to_string(),
        Operation::Scan(kernel) => format!("scan {kernel}"),
    }
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

    fn curves() -> [Curve; 2] {
        let curve = |operation, costs: [f64; 3]| Curve {
            operation,
            points: [1, 2, 4].into_iter().zip(costs).collect(),
        };
        [
            curve(Operation::Copy, [4.0, 2.0, 1.0]),
            curve(Operation::Scan(Kernel::SCALAR), [16.0, 8.0, 8.0]),
        ]
    }

    #[test]
    fn the_ends_of_the_axes_are_the_ends_of_the_curves() {
        let svg = plot(&curves());
        let copy = r#"<polyline class="curve copy" points="70.0,250.0 385.0,345.0 700.0,440.0 "/>"#;
        assert!(svg.contains(copy), "{svg}");
        let scan = r#"<polyline class="curve scan scalar" points="70.0,60.0 "#;
        assert!(svg.contains(scan), "{svg}");
    }

    #[test]
    fn the_legend_is_in_the_order_of_the_curves() {
        let svg = plot(&curves());
        let place = |name: &str| svg.find(&format!(">{name}</text>")).expect("a name");
        assert!(place("is_normalized scalar") < place("memcpy"));
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
