//! Closing the gaps in eight bytes, by a table of which bytes go where.

/// For each set of bits the bytes whose bits are set, the lowest first, and 0x80 behind them.
static ORDERS: [[u8; 8]; 256] = orders();

const fn orders() -> [[u8; 8]; 256] {
    let mut orders = [[0x80; 8]; 256];
    let mut bits = 0;
    while bits < 256 {
        let (mut from, mut to) = (0, 0);
        while from < 8 {
            if bits >> from & 1 == 1 {
                orders[bits][to] = from as u8;
                to += 1;
            }
            from += 1;
        }
        bits += 1;
    }
    orders
}

/// Returns which of sixteen bytes go where so that those of each half whose bits are set in `kept`
/// stand at its start, as a vector in memory.
#[inline(always)]
pub(crate) fn order(kept: u32) -> [u64; 2] {
    let half = |bits: u32| u64::from_le_bytes(ORDERS[(bits & 0xFF) as usize]);
    // No carry: an index is less than 8, or 0x80.
    [half(kept), half(kept >> 8) + 0x0808_0808_0808_0808]
}
