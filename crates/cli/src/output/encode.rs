//! Text as bytes of other encodings.

use encoding_rs::{Encoder, EncoderResult, Encoding, UTF_16BE, UTF_16LE};

use crate::failure::{Failure, count_lines};
use crate::input::{Invalid, parse_encoding};

/// Returns the encoding of a name, if it is one that can be written.
pub(crate) fn parse_output_encoding(name: &str) -> Result<&'static Encoding, String> {
    let encoding = parse_encoding(name)?;
    match encoding.output_encoding() == encoding || utf16(encoding).is_some() {
        true => Ok(encoding),
        false => Err(format!("{} can be read and not written", encoding.name())),
    }
}

/// Appends `text` to `out` in an encoding that may lack some characters; UTF-16 has no byte order mark.
pub(crate) fn encode(
    text: &str,
    encoding: &'static Encoding,
    invalid: Invalid,
    out: &mut Vec<u8>,
) -> Result<(), Failure> {
    match utf16(encoding) {
        Some(bytes) => out.extend(text.encode_utf16().flat_map(bytes)),
        None => encode_by(encoding.new_encoder(), text, invalid, out)?,
    }
    Ok(())
}

/// Returns how a unit of UTF-16 is written, if `encoding` is that: encoders have it not.
fn utf16(encoding: &'static Encoding) -> Option<fn(u16) -> [u8; 2]> {
    if encoding == UTF_16LE {
        Some(u16::to_le_bytes)
    } else if encoding == UTF_16BE {
        Some(u16::to_be_bytes)
    } else {
        None
    }
}

fn encode_by(
    mut encoder: Encoder,
    text: &str,
    invalid: Invalid,
    out: &mut Vec<u8>,
) -> Result<(), Failure> {
    let mut read = 0;
    loop {
        out.reserve(text.len() - read + 16);
        let (result, count) =
            encoder.encode_from_utf8_to_vec_without_replacement(&text[read..], out, true);
        read += count;
        match result {
            EncoderResult::InputEmpty => return Ok(()),
            EncoderResult::OutputFull => {}
            EncoderResult::Unmappable(c) => match invalid {
                Invalid::Error => {
                    let what =
                        format!("U+{:04X} is not in {}", c as u32, encoder.encoding().name());
                    let lines = count_lines(&text.as_bytes()[..read]);
                    return Err(Failure::in_line(lines, what));
                }
                Invalid::Replace => out.push(b'?'),
                Invalid::Skip => {}
            },
        }
    }
}
