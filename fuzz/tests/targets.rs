//! Every target on the tricky cases and on bytes without order, so that the targets keep running.

use kalim_fuzz::{Input, kernels, offsets, terms, words};
use kalim_testkit::cases::TRICKY;

const TARGETS: [fn(&[u8]); 4] = [kernels, offsets, words, terms];

/// Returns `len` bytes that look random and depend on `seed` alone.
fn bytes(seed: u64, len: usize) -> Vec<u8> {
    let mut state = seed.wrapping_mul(0x9E37_79B9_7F4A_7C15) | 1;
    let mut next = || {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        state.to_le_bytes()[3]
    };
    (0..len).map(|_| next()).collect()
}

#[test]
fn tricky_cases_pass() {
    for text in TRICKY {
        for choice in 0..8 {
            let data = Input::plain(
                choice,
                &[[0x4E, 0, 0], [0x23, 4, 0x27], [0x34, 0x1F, 2]],
                text,
            );
            TARGETS.iter().for_each(|target| target(&data));
        }
    }
}

#[test]
fn bytes_without_order_pass() {
    for seed in 0..400 {
        let data = bytes(seed, usize::try_from(seed).unwrap() * 2);
        TARGETS.iter().for_each(|target| target(&data));
    }
}
