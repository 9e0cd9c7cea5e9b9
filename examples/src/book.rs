//! The pages of the book, whose code blocks run as doc tests of this package.

/// One empty module for each page: rustdoc runs the code blocks in its documentation.
#[cfg(doctest)]
macro_rules! pages {
    ($($name:ident: $path:literal,)*) => {
        $(
            #[doc = include_str!($path)]
            mod $name {}
        )*
    };
}

#[cfg(doctest)]
pages! {
    readme: "../../README.md",
    arabic_and_software: "../../docs/arabic-and-software.md",
    benchmarks: "../../docs/benchmarks.md",
    compare: "../../docs/compare.md",
    conformance: "../../docs/conformance.md",
    dependencies: "../../docs/dependencies.md",
    design: "../../docs/design.md",
    highlighting: "../../docs/highlighting.md",
    tokenization: "../../docs/tokenization.md",
    introduction: "../../docs/introduction.md",
    orthography: "../../docs/orthography.md",
    presets: "../../docs/presets.md",
    quickstart: "../../docs/quickstart.md",
    rules: "../../docs/rules.md",
    safety: "../../docs/safety.md",
    stemmer: "../../docs/stemmer.md",
    stemming: "../../docs/stemming.md",
    views: "../../docs/views.md",
}
