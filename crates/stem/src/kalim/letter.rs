//! The letters that the analysis knows, five bits each.

/// The letters, each at the number that stands for it; 0 is none. Any alef is ا, ة is ه and ى is ي.
const LETTERS: [char; 32] = [
    '\0', 'ء', 'ؤ', 'ئ', 'ا', 'ب', 'ت', 'ث', 'ج', 'ح', 'خ', 'د', 'ذ', 'ر', 'ز', 'س', 'ش', 'ص', 'ض',
    'ط', 'ظ', 'ع', 'غ', 'ف', 'ق', 'ك', 'ل', 'م', 'ن', 'ه', 'و', 'ي',
];

/// The number of each character from U+0600 to U+067F, 0 if it is no letter.
const NUMBERS: [u8; 128] = {
    let (mut numbers, mut number) = ([0; 128], 1);
    while number < LETTERS.len() {
        numbers[LETTERS[number] as usize - FIRST] = number as u8;
        number += 1;
    }
    let spellings = [('أ', 'ا'), ('إ', 'ا'), ('آ', 'ا'), ('ة', 'ه'), ('ى', 'ي')];
    let mut at = 0;
    while at < spellings.len() {
        let (written, letter) = spellings[at];
        numbers[written as usize - FIRST] = numbers[letter as usize - FIRST];
        at += 1;
    }
    numbers
};

/// The character whose place is 0.
const FIRST: usize = 0x600;

/// Returns the number of the letter that stands for all spellings of `c`; 0 if there is none.
pub(crate) const fn number(c: char) -> u8 {
    let c = c as usize;
    match c >= FIRST && c < FIRST + NUMBERS.len() {
        true => NUMBERS[c - FIRST],
        false => 0,
    }
}

/// Returns the letter that has this number, NUL for 0.
pub(crate) const fn letter(number: u8) -> char {
    LETTERS[number as usize % LETTERS.len()]
}

/// The letters of all pairs of numbers, four bytes each; for 0 in one of them two spaces.
const PAIRS: &str = match core::str::from_utf8(&PAIR_BYTES) {
    Ok(pairs) => pairs,
    Err(_) => panic!(),
};

const PAIR_BYTES: [u8; 32 * 32 * 4] = {
    let (mut bytes, mut pair) = ([b' '; 32 * 32 * 4], 0);
    while pair < 32 * 32 {
        let mut at = 0;
        while at < 2 {
            let c = LETTERS[(pair >> (5 * at)) % 32] as u32;
            if c != 0 {
                bytes[4 * pair + 2 * at] = 0xC0 | (c >> 6) as u8;
                bytes[4 * pair + 2 * at + 1] = 0x80 | (c & 63) as u8;
            }
            at += 1;
        }
        pair += 1;
    }
    bytes
};

/// Returns the text of two letters, the number of the first one in the low five bits.
#[inline]
pub(crate) fn pair(numbers: u64) -> &'static str {
    let at = (numbers % (32 * 32)) as usize * 4;
    &PAIRS[at..at + 4]
}

pub(crate) const HAMZA: u8 = number('ء');
pub(crate) const HAMZA_ON_YA: u8 = number('ئ');
pub(crate) const HAMZA_ON_WAW: u8 = number('ؤ');
pub(crate) const ALEF: u8 = number('ا');
pub(crate) const TA: u8 = number('ت');
pub(crate) const DAL: u8 = number('د');
pub(crate) const TAH: u8 = number('ط');
pub(crate) const LAM: u8 = number('ل');
pub(crate) const NUN: u8 = number('ن');
pub(crate) const HA: u8 = number('ه');
pub(crate) const WAW: u8 = number('و');
pub(crate) const YA: u8 = number('ي');

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_have_numbers() {
        for (at, c) in LETTERS.into_iter().enumerate().skip(1) {
            assert_eq!((usize::from(number(c)), letter(at as u8)), (at, c));
        }
        for (written, one) in [('أ', 'ا'), ('إ', 'ا'), ('آ', 'ا'), ('ة', 'ه'), ('ى', 'ي')]
        {
            assert_eq!(number(written), number(one));
        }
        for other in ['\0', 'a', '\u{64B}', 'پ', '\u{640}', '٠', '😀'] {
            assert_eq!(number(other), 0, "{other:?}");
        }
    }
}
