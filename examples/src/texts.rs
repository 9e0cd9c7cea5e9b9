/// A news report of an invented event, as scraped from the web, noise included.
///
/// Headline and caption twice, words of the menu, dates and numbers in several formats, tatweel,
/// presentation forms, direction marks, Persian letters, decomposed letters, an address, a mention
/// and hashtags.
pub const NEWS: &str = include_str!("../texts/news.txt");

/// A fable with every vowel written, and the first sura of the Quran in Uthmani spelling.
pub const VOCALIZED: &str = include_str!("../texts/vocalized.txt");

#[cfg(test)]
mod tests {
    use super::{NEWS, VOCALIZED};

    /// What makes the news a fair sample of the web: each of these must stay in it.
    #[test]
    fn news_keeps_its_noise() {
        let noise = [
            ("tatweel", "\u{640}\u{640}"),
            ("right-to-left mark", "\u{200F}"),
            ("left-to-right mark", "\u{200E}"),
            ("no-break space", "\u{A0}"),
            ("ligature allah", "\u{FDF2}"),
            ("ligature lam with alef", "\u{FEFB}"),
            (
                "a word of presentation forms",
                "\u{FE8D}\u{FEDF}\u{FEE4}\u{FEDC}\u{FE98}\u{FE92}\u{FE94}",
            ),
            ("decomposed hamza", "\u{627}\u{654}"),
            ("Persian kaf", "ک"),
            ("Persian ya", "ی"),
            ("thousands separator", "١٬٢٥٠"),
            ("decimal separator", "١٢٫٥"),
            ("Arabic percent sign", "٤٠٪"),
            ("percent sign", "15%"),
            ("address", "https://"),
            ("mention", "@ras_yasmin"),
            ("hashtag", "#مكتبة_الميناء"),
        ];
        for (name, piece) in noise {
            assert!(NEWS.contains(piece), "{name}");
        }
        let words = NEWS.split_whitespace().count();
        assert!((350..=500).contains(&words), "{words} words");
    }

    #[test]
    fn every_word_of_the_vocalized_text_has_marks() {
        for word in VOCALIZED
            .split_whitespace()
            .filter(|word| !word.starts_with('\u{6DD}'))
        {
            assert!(
                word.chars().any(|c| matches!(c, '\u{64B}'..='\u{652}')),
                "{word}"
            );
        }
    }
}
