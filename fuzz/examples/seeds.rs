//! Writes the first inputs of every target, made of the tricky cases of kalim-testkit:
//! `cargo run --example seeds`, in the folder `fuzz`.

use std::fs;
use std::io;
use std::path::Path;

use kalim_fuzz::Input;
use kalim_testkit::cases::TRICKY;

/// Entries of a table: a few marks deleted, a fold, ASCII for a letter, and something longer.
const ENTRIES: &[[u8; 3]] = &[
    [0x40, 0, 0],
    [0x4E, 0, 0],
    [0x51, 0, 0],
    [0x23, 4, 0x27],
    [0x49, 4, 0x4A],
    [0x2B, 6, 0x22],
    [0x34, 0x1F, 2],
];

fn main() -> io::Result<()> {
    let corpus = Path::new(env!("CARGO_MANIFEST_DIR")).join("corpus");
    for target in ["kernels", "offsets", "words", "terms"] {
        let dir = corpus.join(target);
        fs::create_dir_all(&dir)?;
        for (number, text) in TRICKY.iter().enumerate() {
            let choice = u8::try_from(number % 8).unwrap_or(0);
            fs::write(
                dir.join(format!("seed-{number:03}")),
                Input::plain(choice, ENTRIES, text),
            )?;
            let long = text.repeat(1 + 150 / text.len().max(1));
            fs::write(
                dir.join(format!("seed-{number:03}-long")),
                Input::plain(choice, ENTRIES, &long),
            )?;
        }
    }
    println!("wrote {}", corpus.display());
    Ok(())
}
