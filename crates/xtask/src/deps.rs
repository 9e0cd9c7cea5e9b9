//! The gate for dependencies: licence, source, advisories, and a reason in the documentation.

mod advisories;
mod license;

use alloc::collections::{BTreeMap, BTreeSet};

use crate::manifest::{self, Features, Package};
use crate::{Outcome, tree};

/// The page that gives a reason for every direct dependency.
const REASONS: &str = "docs/dependencies.md";

/// Licences under which a dependency may be used.
const ALLOWED: &[&str] = &[
    "0BSD",
    "Apache-2.0",
    "Apache-2.0 WITH LLVM-exception",
    "BSD-2-Clause",
    "BSD-3-Clause",
    "BSL-1.0",
    "CC0-1.0",
    "ISC",
    "MIT",
    "MIT-0",
    "Unicode-3.0",
    "Unicode-DFS-2016",
    "Unlicense",
    "Zlib",
];

/// Checks every package that the workspace needs under any feature and on any platform.
pub(crate) fn check() -> Outcome {
    let packages = manifest::packages(Features::All).map_err(|problem| vec![problem])?;
    let mut problems: Vec<String> = packages.values().flat_map(problems).collect();
    match tree::read(&tree::root().join(REASONS)) {
        Ok(reasons) => problems.extend(without_reason(&packages, &reasons)),
        Err(problem) => problems.push(problem),
    }
    if problems.is_empty() {
        Ok(format!("deps: {} packages are allowed", packages.len()))
    } else {
        Err(problems)
    }
}

/// Returns what is wrong with one package.
fn problems(package: &Package) -> Vec<String> {
    let title = format!("{} {}", package.name, package.version);
    let warned = advisories::problem(&package.name, &package.version);
    let wrong = [license_problem(package), source_problem(package), warned];
    wrong
        .into_iter()
        .flatten()
        .map(|problem| format!("{title}: {problem}"))
        .collect()
}

fn license_problem(package: &Package) -> Option<String> {
    let Some(expression) = &package.license else {
        return Some("states no licence expression".into());
    };
    match license::is_satisfied(expression, ALLOWED) {
        Ok(true) => None,
        Ok(false) => Some(format!("the licence \"{expression}\" is not on the list")),
        Err(problem) => Some(format!(
            "the licence \"{expression}\" cannot be read: {problem}"
        )),
    }
}

fn source_problem(package: &Package) -> Option<String> {
    let other = package
        .named
        .iter()
        .find_map(|named| named.registry.as_ref());
    match &package.source {
        _ if other.is_some() => other.map(|registry| format!("depends on the registry {registry}")),
        None if package.is_member => None,
        None => Some("is a folder outside the workspace".into()),
        Some(source) if source.starts_with("registry+") => None,
        Some(source) => Some(format!("comes from {source}, not from the registry")),
    }
}

/// Returns a problem for each direct dependency that the page of reasons does not name.
fn without_reason(packages: &BTreeMap<String, Package>, reasons: &str) -> Vec<String> {
    let members = packages.values().filter(|package| package.is_member);
    let direct: BTreeSet<&str> = members
        .flat_map(|package| &package.named)
        .filter(|named| !named.is_local)
        .map(|named| named.name.as_str())
        .collect();
    let names = names(reasons);
    direct
        .difference(&names)
        .map(|name| format!("{name}: a direct dependency without a reason in {REASONS}"))
        .collect()
}

/// Returns the words of a page that can be names of packages.
fn names(page: &str) -> BTreeSet<&str> {
    page.split(|c: char| !(c.is_ascii_alphanumeric() || c == '-' || c == '_'))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::manifest::Named;

    fn package(license: &str, source: Option<&str>) -> Package {
        Package {
            name: "p".into(),
            version: "1.0.0".into(),
            license: Some(license.into()),
            source: source.map(str::to_owned),
            ..Package::default()
        }
    }

    #[test]
    fn good_packages_pass() {
        assert!(problems(&package("MIT", Some("registry+x"))).is_empty());
        let member = Package {
            is_member: true,
            ..package("MIT", None)
        };
        assert!(problems(&member).is_empty());
    }

    #[test]
    fn bad_packages_are_named() {
        let git = package("GPL-3.0-only", Some("git+x"));
        assert_eq!(
            problems(&git),
            [
                "p 1.0.0: the licence \"GPL-3.0-only\" is not on the list",
                "p 1.0.0: comes from git+x, not from the registry",
            ]
        );
        let outside = Package {
            license: None,
            ..package("", None)
        };
        assert_eq!(problems(&outside).len(), 2);
    }

    #[test]
    fn other_registries_are_refused() {
        let named = Named {
            name: "q".into(),
            registry: Some("y".into()),
            ..Named::default()
        };
        let package = Package {
            named: vec![named],
            ..package("MIT", Some("registry+x"))
        };
        assert_eq!(problems(&package), ["p 1.0.0: depends on the registry y"]);
    }

    #[test]
    fn reasons_name_whole_packages() {
        let named = |name: &str| Named {
            name: name.into(),
            ..Named::default()
        };
        let member = Package {
            is_member: true,
            named: vec![named("regex"), named("regex-lite")],
            ..Package::default()
        };
        let packages = BTreeMap::from([(String::new(), member)]);
        assert_eq!(
            without_reason(&packages, "`regex`, regex-lite: why."),
            Vec::<String>::new()
        );
        assert_eq!(without_reason(&packages, "`regex-lite`").len(), 1);
    }

    #[test]
    fn list_is_in_order() {
        assert!(ALLOWED.is_sorted());
    }
}
