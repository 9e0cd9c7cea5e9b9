//! Columns of texts: values and offsets, as Arrow and others lay them out.

use alloc::string::String;
use alloc::vec::Vec;
use core::fmt;
use core::str;

use crate::{Token, words};

/// A column of texts: `values` holds them one behind the other, and text number n is from `offsets[n]` to `offsets[n + 1]`.
///
/// This is the layout of the string arrays of Apache Arrow, `i32` for `Utf8` and `i64` for `LargeUtf8`; any integer will do. A row that is
/// null there is an empty text here.
///
/// # Examples
///
/// ```
/// use kalim_tokenize::Column;
///
/// let values = "قال نعمثم خرج";
/// let column = Column::new(values.as_bytes(), &[0, 13, 13, 24_i32])?;
/// let words = column.words()?;
/// assert_eq!(words.lists, [0, 2, 2, 4]); // which words each row has
/// assert_eq!(words.offsets, [0, 6, 12, 16, 22]);
/// assert_eq!(words.values, "قالنعمثمخرج");
/// assert_eq!(words.starts, [0, 7, 0, 5]); // where each is in its row
/// # Ok::<(), kalim_tokenize::ColumnError>(())
/// ```
#[derive(Clone, Copy, Debug)]
pub struct Column<'a, O> {
    values: &'a str,
    offsets: &'a [O],
}

/// A column of lists of texts: list number n has the texts from `lists[n]` to `lists[n + 1]`, and these are laid out as in [`Column`].
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ListColumn<O> {
    /// Where the texts of each list begin and end.
    pub lists: Vec<O>,
    /// Where each text begins and ends, in bytes of `values`.
    pub offsets: Vec<O>,
    /// The texts, one behind the other.
    pub values: String,
}

/// A column of lists of tokens: what [`ListColumn`] has, and the place and the kind of each token.
///
/// To Arrow it is a list of structs of three: a text, a start and a kind. Token number n is in its row from `starts[n]` on, for as many bytes
/// as its text has.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct TokenColumn<O> {
    /// Where the tokens of each list begin and end.
    pub lists: Vec<O>,
    /// Where the text of each token begins and ends, in bytes of `values`.
    pub offsets: Vec<O>,
    /// The texts of the tokens, one behind the other.
    pub values: String,
    /// Where each token begins, in bytes of its row.
    pub starts: Vec<O>,
    /// What each token is: the place of its kind in [`TokenKind::ALL`](crate::TokenKind::ALL), which is the dictionary to these keys.
    pub kinds: Vec<u8>,
}

/// The error of a column that is none: what is wrong with it is in the message.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ColumnError(Problem);

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Problem {
    NotUtf8(usize),
    NoOffset,
    Offset(usize),
    TooLong,
}

impl fmt::Display for ColumnError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.0 {
            Problem::NotUtf8(at) => write!(f, "byte {at} of the values is not UTF-8"),
            Problem::NoOffset => f.write_str("a column has one offset at least"),
            Problem::Offset(number) => write!(
                f,
                "offset {number} is before the one before it, beyond the values or within a character"
            ),
            Problem::TooLong => f.write_str("the result has more bytes than offsets can count"),
        }
    }
}

impl core::error::Error for ColumnError {}

impl<'a, O: Copy + TryInto<usize> + TryFrom<usize>> Column<'a, O> {
    /// Returns the column of these values and offsets.
    ///
    /// # Errors
    ///
    /// If the values are not UTF-8, if there is no offset, or if one is smaller than the one before it, larger than the length of the
    /// values, or within a character.
    pub fn new(values: &'a [u8], offsets: &'a [O]) -> Result<Self, ColumnError> {
        let values = str::from_utf8(values)
            .map_err(|error| ColumnError(Problem::NotUtf8(error.valid_up_to())))?;
        if offsets.is_empty() {
            return Err(ColumnError(Problem::NoOffset));
        }
        let mut last = 0;
        for (number, &offset) in offsets.iter().enumerate() {
            let at = offset.try_into().ok();
            let at = at.filter(|&at: &usize| at >= last && values.is_char_boundary(at));
            last = at.ok_or(ColumnError(Problem::Offset(number)))?;
        }
        Ok(Self { values, offsets })
    }

    /// Returns the number of rows.
    #[must_use]
    pub const fn len(&self) -> usize {
        self.offsets.len() - 1
    }

    /// Returns whether there is no row.
    #[must_use]
    pub const fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// Returns the texts of the rows.
    pub fn rows(&self) -> impl Iterator<Item = &'a str> {
        let place = |offset: O| offset.try_into().unwrap_or_default();
        self.offsets
            .windows(2)
            .map(move |ends| &self.values[place(ends[0])..place(ends[1])])
    }

    /// Returns the [`words`](crate::words()) of each row.
    ///
    /// # Errors
    ///
    /// If there are more words or bytes than an offset can count.
    pub fn words(&self) -> Result<TokenColumn<O>, ColumnError> {
        self.tokens(words)
    }

    /// Returns the tokens that `cut` gives of each row.
    ///
    /// # Errors
    ///
    /// If there are more tokens or bytes than an offset can count.
    ///
    /// # Examples
    ///
    /// ```
    /// use kalim_tokenize::{Column, TokenKind, tokens};
    ///
    /// let column = Column::new("نعم!لا".as_bytes(), &[0_i32, 7, 11])?;
    /// let found = column.tokens(tokens)?;
    /// assert_eq!((found.lists, found.starts), (vec![0, 2, 3], vec![0, 6, 0]));
    /// assert_eq!(TokenKind::ALL[usize::from(found.kinds[1])], TokenKind::Punctuation);
    /// # Ok::<(), kalim_tokenize::ColumnError>(())
    /// ```
    pub fn tokens<I: IntoIterator<Item = Token<'a>>>(
        &self,
        mut cut: impl FnMut(&'a str) -> I,
    ) -> Result<TokenColumn<O>, ColumnError> {
        let (mut starts, mut kinds) = (Vec::new(), Vec::new());
        let texts = self.map(|row, push| {
            for token in cut(row) {
                push(token.text);
                starts.push(number(token.start));
                kinds.push(token.kind as u8);
            }
        })?;
        Ok(TokenColumn {
            lists: texts.lists,
            offsets: texts.offsets,
            values: texts.values,
            starts: starts.into_iter().collect::<Result<_, _>>()?,
            kinds,
        })
    }

    /// Returns for each row the texts that `texts` pushes.
    ///
    /// # Errors
    ///
    /// If there are more texts or bytes than an offset can count.
    ///
    /// # Examples
    ///
    /// ```
    /// use kalim_tokenize::{Column, sentences};
    ///
    /// let column = Column::new("نعم. لا".as_bytes(), &[0_i64, 12])?;
    /// let found = column.map(|row, push| sentences(row).for_each(|sentence| push(sentence.text)))?;
    /// assert_eq!((found.lists, found.offsets), (vec![0, 2], vec![0, 8, 12]));
    /// # Ok::<(), kalim_tokenize::ColumnError>(())
    /// ```
    pub fn map(
        &self,
        mut texts: impl FnMut(&'a str, &mut dyn FnMut(&str)),
    ) -> Result<ListColumn<O>, ColumnError> {
        let mut found = ListColumn {
            lists: Vec::from([number(0)?]),
            offsets: Vec::from([number(0)?]),
            values: String::new(),
        };
        for row in self.rows() {
            let mut result = Ok(());
            texts(row, &mut |text| {
                found.values.push_str(text);
                match number(found.values.len()) {
                    Ok(end) => found.offsets.push(end),
                    Err(error) => result = Err(error),
                }
            });
            result?;
            found.lists.push(number(found.offsets.len() - 1)?);
        }
        Ok(found)
    }
}

/// Returns a number as offsets have it.
fn number<O: TryFrom<usize>>(len: usize) -> Result<O, ColumnError> {
    O::try_from(len).map_err(|_| ColumnError(Problem::TooLong))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{TokenKind, tokens};
    use alloc::string::ToString;
    use kalim_testkit::any_text;
    use proptest::collection::vec;
    use proptest::prelude::*;

    #[test]
    fn wrong_columns_are_errors() {
        let values = "بت".as_bytes();
        for (offsets, message) in [
            (&[][..], "a column has one offset at least"),
            (&[0, 3], "offset 1 is before"),
            (&[0, 5], "offset 1 is before"),
            (&[2, 0], "offset 1 is before"),
            (&[-1, 2], "offset 0 is before"),
        ] {
            let error = Column::new(values, offsets).unwrap_err().to_string();
            assert!(error.starts_with(message), "{error}");
        }
        let error = Column::new(b"a\xFF", &[0_i32, 2]).unwrap_err();
        assert_eq!(error.to_string(), "byte 1 of the values is not UTF-8");
    }

    #[test]
    fn results_that_are_too_long_are_errors() {
        let row = "ب ".repeat(60);
        let offsets = [0, row.len() as u8];
        let column = Column::new(row.as_bytes(), &offsets).unwrap();
        assert!(column.words().is_ok());
        let twice = column.map(|row, push| {
            push(row);
            push(row);
        });
        assert_eq!(twice, Err(ColumnError(Problem::TooLong)));
    }

    #[test]
    fn kinds_are_their_places() {
        let places = TokenKind::ALL.iter().map(|&kind| usize::from(kind as u8));
        assert!(places.eq(0..TokenKind::ALL.len()));
    }

    proptest! {
        #[test]
        fn columns_are_rows_one_by_one(rows in vec(any_text(), 0..6)) {
            let mut offsets = Vec::from([0_i32]);
            let mut values = String::new();
            for row in &rows {
                values.push_str(row);
                offsets.push(values.len() as i32);
            }
            let column = Column::new(values.as_bytes(), &offsets).unwrap();
            prop_assert_eq!(column.len(), rows.len());
            prop_assert!(column.rows().eq(rows.iter().map(String::as_str)));
            let found = column.words().unwrap();
            let lists = Column::new(found.values.as_bytes(), &found.offsets).unwrap();
            let all: Vec<&str> = lists.rows().collect();
            for (row, ends) in rows.iter().zip(found.lists.windows(2)) {
                let list = all[ends[0] as usize..ends[1] as usize].iter().copied();
                prop_assert!(list.eq(words(row).map(|word| word.text)));
            }
            prop_assert_eq!(&found, &column.tokens(words).unwrap());
            let found = column.tokens(tokens).unwrap();
            let lens = found.offsets.windows(2).map(|ends| ends[1] - ends[0]);
            let places = found.starts.iter().zip(lens).zip(&found.kinds);
            let places = places.map(|((&start, len), &kind)| {
                let range = start as usize..(start + len) as usize;
                (range, TokenKind::ALL[usize::from(kind)])
            });
            let all = rows.iter().flat_map(|row| tokens(row));
            prop_assert!(places.eq(all.map(|token| (token.range(), token.kind))));
        }
    }
}
