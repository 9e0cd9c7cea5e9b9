//! Known advisories, so that the gate needs no network.

/// The day of the RustSec advisory database that the list was compared with.
const AS_OF: &str = "2026-08-21";

/// The advisories of the RustSec database on packages that this workspace uses: package, first
/// release from which on all are free of it, and name.
///
/// When `Cargo.lock` gains a package, look it up there and add what is found.
const ADVISORIES: &[(&str, &str, &str)] = &[
    ("anstream", "0.6.8", "RUSTSEC-2024-0404"),
    ("arc-swap", "1.1.0", "RUSTSEC-2020-0091"),
    ("base64", "0.5.2", "RUSTSEC-2017-0004"),
    ("bumpalo", "3.11.1", "RUSTSEC-2022-0078"),
    ("chacha20", "0.2.3", "RUSTSEC-2019-0029"),
    ("crossbeam-channel", "0.5.15", "RUSTSEC-2025-0024"),
    ("crossbeam-deque", "0.8.1", "RUSTSEC-2021-0093"),
    ("crossbeam-epoch", "0.9.20", "RUSTSEC-2026-0204"),
    ("crossbeam-utils", "0.8.7", "RUSTSEC-2022-0041"),
    ("futures-task", "0.3.6", "RUSTSEC-2020-0060"),
    ("futures-util", "0.3.7", "RUSTSEC-2020-0059"),
    ("hashbrown", "0.15.1", "RUSTSEC-2024-0402"),
    ("inventory", "0.2.0", "RUSTSEC-2023-0057"),
    ("libsqlite3-sys", "0.25.1", "RUSTSEC-2022-0090"),
    ("lru", "0.18.2", "RUSTSEC-2026-0253"),
    ("memmap2", "0.9.11", "RUSTSEC-2026-0186"),
    ("nix", "0.23.0", "RUSTSEC-2021-0119"),
    ("once_cell", "1.0.1", "RUSTSEC-2019-0017"),
    ("oneshot", "0.1.12", "RUSTSEC-2026-0005"),
    ("ordered-float", "2.0.1", "RUSTSEC-2020-0082"),
    ("rand", "0.10.1", "RUSTSEC-2026-0097"),
    ("rand_core", "0.6.2", "RUSTSEC-2021-0023"),
    ("regex", "1.5.5", "RUSTSEC-2022-0013"),
    ("rusqlite", "0.26.2", "RUSTSEC-2021-0128"),
    ("shlex", "1.3.0", "RUSTSEC-2024-0006"),
    ("slab", "0.4.11", "RUSTSEC-2025-0047"),
    ("smallvec", "1.6.1", "RUSTSEC-2021-0003"),
    ("time", "0.3.47", "RUSTSEC-2026-0009"),
    ("zerocopy", "0.7.31", "RUSTSEC-2023-0074"),
    ("zerovec", "0.10.4", "RUSTSEC-2024-0347"),
    ("zerovec-derive", "0.10.3", "RUSTSEC-2024-0346"),
    ("zlib-rs", "0.4.0", "RUSTSEC-2024-0401"),
];

/// Releases of older series that are free of an advisory too, since its fix was carried back to them.
const BACKPORTS: &[(&str, &str)] = &[
    ("RUSTSEC-2026-0097", "0.8.6"),
    ("RUSTSEC-2026-0097", "0.9.3"),
];

/// Returns the problem with a package that an advisory warns of.
pub(super) fn problem(name: &str, version: &str) -> Option<String> {
    let warned = |&&(package, fixed, _): &&(&str, &str, &str)| {
        package == name && numbers(version) < numbers(fixed)
    };
    let carried_back = |one: &(&str, &str, &str)| has_backport(one.2, version);
    let (_, fixed, id) = ADVISORIES
        .iter()
        .filter(warned)
        .find(|one| !carried_back(one))?;
    Some(format!(
        "{id} warns of it until {fixed} (list as of {AS_OF})"
    ))
}

/// Returns whether a version is one of a series with a fix of its own, from that on.
fn has_backport(id: &str, version: &str) -> bool {
    let version = numbers(version);
    let mut fixes = BACKPORTS
        .iter()
        .filter(|(of, _)| *of == id)
        .map(|(_, fix)| numbers(fix));
    fixes.any(|fix| fix[..2] == version[..2] && fix <= version)
}

/// Returns the numbers of a version, without what follows a hyphen or plus sign.
fn numbers(version: &str) -> Vec<u64> {
    let release = version.split(['-', '+']).next().unwrap_or_default();
    release
        .split('.')
        .map(|number| number.parse().unwrap_or(0))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn old_releases_are_refused() {
        let problem = problem("regex", "1.5.4").unwrap();
        assert!(problem.starts_with("RUSTSEC-2022-0013"), "{problem}");
    }

    #[test]
    fn a_fix_that_was_carried_back_counts_in_its_series() {
        for free in ["0.8.6", "0.8.8", "0.9.3", "0.10.1"] {
            assert_eq!(problem("rand", free), None);
        }
        for warned in ["0.8.5", "0.9.2", "0.10.0", "0.7.3"] {
            assert!(problem("rand", warned).is_some(), "{warned}");
        }
    }

    #[test]
    fn fixed_releases_and_other_packages_pass() {
        assert_eq!(problem("regex", "1.5.5"), None);
        assert_eq!(problem("regex", "1.13.2+x"), None);
        assert_eq!(problem("memchr", "0.1.0"), None);
    }
}
