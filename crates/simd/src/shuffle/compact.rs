//! Closing the gaps in sixteen bytes, by tables of which bytes go where.
//!
//! The gaps in each half are closed first, and then the one between them. So one write is enough, to
//! where nothing has to be counted before: later reads need not wait for it.

/// For each set of bits the numbers of the bits that are set, the lowest first, and then what finds a
/// zero: for the lower and for the upper eight of sixteen bytes.
static ORDERS: [[[u8; 8]; 256]; 2] = [orders(0), orders(8)];

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

/// For each number of bytes that are kept of the lower eight, the order that closes the gap behind
/// them.
static CLOSED: [[u8; 16]; 16] = closed();

const fn closed() -> [[u8; 16]; 16] {
    let mut orders = [[NONE; 16]; 16];
    let mut count = 0;
    while count <= 8 {
        let mut to = 0;
        while to < count + 8 {
            let gap = if to < count { 0 } else { 8 - count };
            orders[count as usize][to as usize] = to + gap;
            to += 1;
        }
        count += 1;
    }
    orders
}

/// Returns what closes the gaps in each half when the lower 16 bits of `kept` are kept, and then what
/// closes the one between.
#[inline(always)]
pub(crate) fn orders_of(kept: u32) -> ([&'static [u8; 8]; 2], &'static [u8; 16]) {
    let [lower, upper, ..] = kept.to_le_bytes();
    let halves = [
        &ORDERS[0][usize::from(lower)],
        &ORDERS[1][usize::from(upper)],
    ];
    (halves, &CLOSED[lower.count_ones() as usize % 16])
}
