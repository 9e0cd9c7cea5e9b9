//! The page of `kalim explain --html`, as text and in a browser.

mod common;

use std::fs;
use std::path::Path;
use std::process::Command;

/// The widths and colour schemes that people have.
const VIEWS: [(u32, &str); 4] = [(360, "0"), (360, "1"), (1280, "0"), (1280, "1")];

fn page(folder: &Path, text: &str) -> String {
    let path = folder.join("page.html");
    let name = path.to_str().expect("a path");
    let ended = common::run(
        &["explain", text, "--stop-words", "on", "--html", name],
        b"",
    );
    assert!(ended.status.success());
    fs::read_to_string(path).expect("a page")
}

/// Returns a browser, if there is one.
fn browser() -> Option<&'static str> {
    let names = ["chromium", "chromium-browser", "google-chrome"];
    names
        .into_iter()
        .find(|name| Command::new(name).arg("--version").output().is_ok())
}

#[test]
fn the_page_stands_alone_and_runs_nothing_of_the_text() {
    let folder = tempfile::tempdir().expect("a folder");
    let page = page(folder.path(), "<script>x</script> وَالكِتابُ & \"في\"");
    assert!(page.contains("<html lang=\"ar\" dir=\"rtl\">"));
    for outside in ["<script", "http:", "https:", "url(", "@import", "src="] {
        assert!(!page.contains(outside), "{outside}");
    }
    assert!(page.contains("prefers-color-scheme: dark"));
    assert!(page.contains("<s>وال</s>كتاب"));
    assert!(page.contains("ARABIC LETTER KAF"));
}

/// A script behind the page tells whether anything is wider than the window, or reads against its colour.
const PROBE: &str = "<script>
const wide = document.documentElement.scrollWidth > innerWidth;
const dark = matchMedia('(prefers-color-scheme: dark)').matches;
const ground = getComputedStyle(document.body).backgroundColor.match(/\\d+/g).map(Number);
const first = document.querySelector('.words li').getBoundingClientRect();
const second = document.querySelectorAll('.words li')[1].getBoundingClientRect();
document.title = `wide:${wide} fits:${dark === (ground[0] < 128)} from-right:${first.left > second.left}`;
</script>";

#[test]
fn a_browser_shows_it_from_the_right_in_every_width_and_light() {
    let Some(browser) = browser() else {
        eprintln!("skipped: no chromium to show the page");
        return;
    };
    let folder = tempfile::tempdir().expect("a folder");
    let text = format!("وَالكِتابُ في {} المدرسة", "طويل".repeat(60));
    let path = folder.path().join("probed.html");
    fs::write(&path, page(folder.path(), &text) + PROBE).expect("a page");
    for (width, scheme) in VIEWS {
        let shown = Command::new(browser)
            .args([
                "--headless=new",
                "--no-sandbox",
                "--disable-gpu",
                "--dump-dom",
            ])
            .arg(format!(
                "--user-data-dir={}",
                folder.path().join("profile").display()
            ))
            .arg(format!("--window-size={width},900"))
            .arg(format!("--blink-settings=preferredColorScheme={scheme}"))
            .arg(format!("file://{}", path.display()))
            .output()
            .expect("a browser");
        let shown = String::from_utf8_lossy(&shown.stdout).into_owned();
        let wanted = "<title>wide:false fits:true from-right:true</title>";
        let title = shown.lines().find(|line| line.contains("<title>"));
        assert!(shown.contains(wanted), "{width} {scheme}: {title:?}");
    }
}
