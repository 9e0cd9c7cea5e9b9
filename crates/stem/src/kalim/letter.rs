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
