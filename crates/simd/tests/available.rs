//! Says which kernels the other tests run, and which they skip.

use std::io::{self, Write};

use kalim_simd::Kernel;

/// Whether this build has the kernel called `name`, on some CPU.
fn is_built(name: &str) -> bool {
    match name {
        "scalar" => true,
        "neon" => cfg!(all(feature = "simd", target_arch = "aarch64")),
        _ => cfg!(all(feature = "simd", target_arch = "x86_64")),
    }
}

#[test]
fn kernels_are_tested_or_named_as_skipped() {
    let tested: Vec<_> = Kernel::available().map(Kernel::as_str).collect();
    let is_skipped = |name: &&&str| !tested.contains(*name);
    let (lacking, foreign): (Vec<&str>, Vec<&str>) = Kernel::NAMES
        .iter()
        .filter(is_skipped)
        .partition(|name| is_built(name));
    // Not by a macro, whose output the test harness would keep to itself.
    writeln!(
        io::stderr(),
        "kernels tested: {tested:?}; skipped: {lacking:?} (not on this CPU), {foreign:?} (not in this build)"
    )
    .unwrap();

    assert_eq!(tested.first(), Some(&"scalar"));
    assert!(
        tested
            .iter()
            .all(|name| Kernel::NAMES.contains(name) && is_built(name))
    );
    assert_eq!(
        tested.len() + lacking.len() + foreign.len(),
        Kernel::NAMES.len()
    );
    for name in lacking.iter().chain(&foreign) {
        let error = name.parse::<Kernel>().unwrap_err().to_string();
        assert!(error.contains("cannot run"), "{name}: {error}");
    }
}

#[test]
fn whoever_activates_a_kernel_gets_it() {
    for kernel in Kernel::available() {
        kernel.activate();
        assert_eq!(Kernel::active(), kernel);
    }
}
