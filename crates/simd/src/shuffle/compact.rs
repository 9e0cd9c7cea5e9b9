//! Closing the gaps in eight bytes, by tables of which bytes go where.

/// For each set of bits the numbers of the bits that are set, the lowest first, and then what finds
/// a zero.
pub(crate) static LOWER: [[u8; 8]; 256] = orders(0);

/// The same for the upper eight of sixteen bytes.
pub(crate) static UPPER: [[u8; 8]; 256] = orders(8);

/// No byte of a vector.
const NONE: u8 = 0x80;

const fn orders(first: u8) -> [[u8; 8]; 256] {
    let mut orders = [[NONE; 8]; 256];
    let mut bits = 0;
    while bits < 256 {
        let (mut from, mut to) = (0, 0);
        while from < 8 {
            if bits >> from & 1 == 1 {
                orders[bits][to] = first + from;
                to += 1;
            }
            from += 1;
        }
        bits += 1;
    }
    orders
}
