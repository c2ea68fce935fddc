//! Bytes asked in eights: what is asked of every byte of a text is asked of eight together.

/// One in each of eight bytes.
const EACH: u64 = 0x0101_0101_0101_0101;

/// The high bit of each of eight bytes, by which answers are told.
pub(crate) const HIGH: u64 = 0x80 * EACH;

/// How many bytes stand before the first one that `others` tells of, asked of an eight after the other, the first byte lowest; `fill` stands for
/// those behind the end.
#[inline]
pub(crate) fn before_any(bytes: &[u8], fill: u8, mut others: impl FnMut(u64) -> u64) -> usize {
    let (eights, rest) = bytes.as_chunks();
    for (nth, eight) in eights.iter().enumerate() {
        let others = others(u64::from_le_bytes(*eight));
        if others != 0 {
            return 8 * nth + first(others);
        }
    }
    if rest.is_empty() {
        return bytes.len();
    }
    let end = 8 * eights.len() + first(others(last(bytes, rest, fill)));
    end.min(bytes.len())
}

/// The last bytes of `bytes`, which are no eight.
#[inline]
fn last(bytes: &[u8], rest: &[u8], fill: u8) -> u64 {
    let taken = 8 * rest.len() as u32;
    let last = match bytes.last_chunk() {
        Some(last) => u64::from_le_bytes(*last) >> (64 - taken),
        None => (rest.iter().rev()).fold(0, |last, byte| last << 8 | u64::from(*byte)),
    };
    last | (u64::from(fill) * EACH) << taken
}

/// How many bytes stand before the first that is told; eight where none is.
#[inline]
pub(crate) fn first(told: u64) -> usize {
    told.trailing_zeros() as usize / 8
}

/// Tells of each byte whether it is at least `least`, which is ASCII, by its lower seven bits.
#[inline]
pub(crate) const fn at_least(eight: u64, least: u8) -> u64 {
    // No sum reaches the next byte.
    ((eight & !HIGH) + (0x80 - least as u64) * EACH) & HIGH
}

/// Tells of each byte whether it is `byte`, which is ASCII.
#[inline]
pub(crate) const fn is(eight: u64, byte: u8) -> u64 {
    !at_least(eight ^ (byte as u64 * EACH), 1) & !eight & HIGH
}

/// Tells of the first byte that is below `least`, which is ASCII, at less cost than [`at_least`]; what it tells of those
/// behind that may be wrong.
#[inline]
pub(crate) const fn first_below(eight: u64, least: u8) -> u64 {
    eight.wrapping_sub(least as u64 * EACH) & !eight & HIGH
}

/// Tells of the first byte that is `byte`, which is ASCII, as [`first_below`] does.
#[inline]
pub(crate) const fn first_of(eight: u64, byte: u8) -> u64 {
    first_below(eight ^ (byte as u64 * EACH), 1)
}

/// How many bytes of eight are told.
#[inline]
pub(crate) const fn count(told: u64) -> usize {
    ((told >> 7).wrapping_mul(EACH) >> 56) as usize
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tells_of_every_byte_what_it_is_asked() {
        for byte in 0..=u8::MAX {
            for place in 0..8 {
                let mut bytes = [b'x'; 8];
                bytes[place] = byte;
                let eight = u64::from_le_bytes(bytes);
                let told = |told: u64| told >> (8 * place) & 0xFF == 0x80;
                let place_of = |is: &dyn Fn(u8) -> bool| bytes.iter().position(|byte| is(*byte));
                for asked in [b'\t', b' ', b'"', b'x', b'~'] {
                    assert_eq!(told(is(eight, asked)), byte == asked);
                    assert_eq!(told(at_least(eight, asked)), byte & 0x7F >= asked);
                    let [of, below] = [first_of(eight, asked), first_below(eight, asked)];
                    assert_eq!(of != 0, bytes.contains(&asked));
                    assert!(of == 0 || Some(first(of)) == place_of(&|byte| byte == asked));
                    assert!(below == 0 || Some(first(below)) == place_of(&|byte| byte < asked));
                }
            }
        }
    }

    #[test]
    fn stops_before_the_first_byte_that_is_told() {
        let stop = |text: &str| before_any(text.as_bytes(), b' ', |eight| is(eight, b'"'));
        assert_eq!(stop(""), 0);
        assert_eq!(stop("a\""), 1);
        assert_eq!(stop("twelve o'clock"), 14);
        assert_eq!(stop("twelve of \"them\""), 10);
        assert_eq!(count(is(u64::from_le_bytes(*b"a b c de"), b' ')), 3);
    }
}
