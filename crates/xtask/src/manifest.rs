//! What cargo says about the packages of the workspace and their dependencies.

use alloc::collections::{BTreeMap, BTreeSet};
use std::env;
use std::process::Command;

use serde_json::Value;

use crate::tree;

/// A package that the workspace needs, or one of its own.
#[derive(Clone, Debug, Default)]
pub(crate) struct Package {
    pub(crate) id: String,
    pub(crate) name: String,
    pub(crate) version: String,
    /// The licence expression.
    pub(crate) license: Option<String>,
    /// Where the package comes from; none of a package of this repository.
    pub(crate) source: Option<String>,
    /// The folder of the package.
    pub(crate) dir: String,
    pub(crate) is_member: bool,
    pub(crate) is_published: bool,
    /// The dependencies that the manifest names, of every kind.
    pub(crate) named: Vec<Named>,
    /// The identities of the packages that the library needs at run time and to be built.
    pub(crate) normal: Vec<String>,
}

/// A dependency as a manifest names it.
#[derive(Clone, Debug, Default)]
pub(crate) struct Named {
    pub(crate) name: String,
    pub(crate) is_local: bool,
    /// The registry, if it is not the default one.
    pub(crate) registry: Option<String>,
}

/// Which features of the workspace are looked at.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Features {
    /// Those that a user has without asking.
    Default,
    /// Every feature, and so every optional dependency.
    All,
}

/// Returns the packages that the workspace needs, by identity.
pub(crate) fn packages(features: Features) -> Result<BTreeMap<String, Package>, String> {
    let cargo = env::var("CARGO").unwrap_or_else(|_| "cargo".into());
    let output = Command::new(cargo)
        .args(["metadata", "--format-version", "1", "--offline"])
        .args((features == Features::All).then_some("--all-features"))
        .current_dir(tree::root())
        .output()
        .map_err(|error| format!("cargo metadata: {error}"))?;
    if !output.status.success() {
        return Err(String::from_utf8_lossy(&output.stderr).trim().to_owned());
    }
    serde_json::from_slice(&output.stdout)
        .map(|metadata: Value| parse(&metadata))
        .map_err(|error| format!("cargo metadata: {error}"))
}

/// Returns the packages that `id` needs, those that these need, and so on, without `id` itself.
pub(crate) fn transitive(packages: &BTreeMap<String, Package>, id: &str) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    let mut open = vec![id.to_owned()];
    while let Some(id) = open.pop() {
        let needed = packages.get(&id).map_or(&[][..], |package| &package.normal);
        open.extend(
            needed
                .iter()
                .filter(|id| found.insert((*id).clone()))
                .cloned(),
        );
    }
    found
}

fn parse(metadata: &Value) -> BTreeMap<String, Package> {
    let members: Vec<String> = items(&metadata["workspace_members"]).map(text).collect();
    let nodes: BTreeMap<String, &Value> = items(&metadata["resolve"]["nodes"])
        .map(|node| (text(&node["id"]), node))
        .collect();
    let package = |value| {
        let mut package = parse_package(value);
        package.is_member = members.contains(&package.id);
        package.normal = nodes
            .get(&package.id)
            .map(|node| normal(node))
            .unwrap_or_default();
        (package.id.clone(), package)
    };
    items(&metadata["packages"]).map(package).collect()
}

fn parse_package(value: &Value) -> Package {
    let manifest = text(&value["manifest_path"]);
    Package {
        id: text(&value["id"]),
        name: text(&value["name"]),
        version: text(&value["version"]),
        license: optional(&value["license"]),
        source: optional(&value["source"]),
        dir: manifest.trim_end_matches("Cargo.toml").to_owned(),
        is_published: value["publish"]
            .as_array()
            .is_none_or(|allowed| !allowed.is_empty()),
        named: items(&value["dependencies"]).map(parse_named).collect(),
        ..Package::default()
    }
}

fn parse_named(value: &Value) -> Named {
    Named {
        name: text(&value["name"]),
        is_local: value["source"].is_null(),
        registry: optional(&value["registry"]),
    }
}

/// Returns the packages behind the normal and build dependencies of a node of the graph.
fn normal(node: &Value) -> Vec<String> {
    let is_needed = |kind: &Value| kind["kind"] != "dev";
    items(&node["deps"])
        .filter(|dep| items(&dep["dep_kinds"]).any(is_needed))
        .map(|dep| text(&dep["pkg"]))
        .collect()
}

fn items(value: &Value) -> impl Iterator<Item = &Value> {
    value.as_array().into_iter().flatten()
}

fn text(value: &Value) -> String {
    optional(value).unwrap_or_default()
}

fn optional(value: &Value) -> Option<String> {
    value.as_str().map(str::to_owned)
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn sample() -> BTreeMap<String, Package> {
        let deps = |id: &str, kind: Value| json!([{"pkg": id, "dep_kinds": [{"kind": kind}]}]);
        parse(&json!({
            "workspace_members": ["a"],
            "packages": [
                {"id": "a", "name": "a", "manifest_path": "/x/a/Cargo.toml", "publish": null,
                 "dependencies": [{"name": "b", "source": "registry+x", "registry": null}]},
                {"id": "b", "name": "b", "source": "registry+x", "license": "MIT", "publish": []},
                {"id": "c", "name": "c", "source": "registry+x"},
            ],
            "resolve": {"nodes": [
                {"id": "a", "deps": deps("b", Value::Null)},
                {"id": "b", "deps": deps("a", json!("dev"))},
                {"id": "c", "deps": deps("a", json!("build"))},
            ]},
        }))
    }

    #[test]
    fn packages_are_read() {
        let packages = sample();
        let (a, b) = (&packages["a"], &packages["b"]);
        assert!(a.is_member && a.is_published && a.dir == "/x/a/");
        assert!(!b.is_member && !b.is_published && b.license.as_deref() == Some("MIT"));
        assert!(a.named[0].name == "b" && !a.named[0].is_local && a.named[0].registry.is_none());
    }

    #[test]
    fn dependencies_of_tests_do_not_count() {
        let packages = sample();
        let needs = |id| transitive(&packages, id).into_iter().collect::<Vec<_>>();
        assert_eq!(needs("a"), ["b"]);
        assert_eq!(needs("b"), Vec::<String>::new());
        assert_eq!(needs("c"), ["a", "b"]);
    }

    #[test]
    fn cargo_is_asked() {
        let packages = packages(Features::All).expect("cargo metadata works offline");
        assert!(
            packages
                .values()
                .any(|package| package.is_member && package.name == "xtask")
        );
    }
}
