//! Stops that end no word: `.01`, `U.S.`, `Amazon.com`.

/// Whether the stop at `at` is a decimal point without a nought before it: "$.01", "by .75 percent"; not "p.12", "...5".
pub(super) fn opens_decimal(bytes: &[u8], at: usize) -> bool {
    const FREE: &[u8] = b" \t\n\r$(+-~<>";
    let before = &bytes[..at];
    let free = match before.last() {
        None => true,
        Some(byte) if byte.is_ascii() => FREE.contains(byte),
        Some(_) => before.ends_with("£".as_bytes()) || before.ends_with("€".as_bytes()),
    };
    free && bytes.get(at + 1).is_some_and(u8::is_ascii_digit)
}

/// A stop inside a word: `U.S.`, `e.g.`, `v1.2`.
pub(crate) fn is_inner_stop(bytes: &[u8], start: usize, at: usize, digits: bool) -> bool {
    let next = bytes.get(at + 1);
    if digits {
        return matches!(bytes[start], b'v' | b'V')
            && bytes[start + 1].is_ascii_digit()
            && next.is_some_and(u8::is_ascii_digit);
    }
    let single = at == start + 1 || bytes[at - 2] == b'.';
    let after = bytes.get(at + 2);
    let letter_then_stop =
        next.is_some_and(u8::is_ascii_alphabetic) && !after.is_some_and(u8::is_ascii_alphanumeric);
    let closes = at > start + 1 && bytes[at - 2] == b'.';
    single && (letter_then_stop || closes && !next.is_some_and(u8::is_ascii_alphanumeric))
}

/// Whether the stop at `at` stands in a name that is a domain: `Amazon.com`.
pub(super) fn is_domain_stop(bytes: &[u8], start: usize, at: usize) -> bool {
    const ENDINGS: [&[u8]; 5] = [b"com", b"org", b"net", b"io", b"ai"];
    let behind = &bytes[at + 1..];
    let ends = |ending: &&[u8]| {
        let after = behind.get(ending.len());
        let next = behind.get(ending.len() + 1);
        behind.starts_with(ending)
            && !after.is_some_and(|byte| {
                byte.is_ascii_alphanumeric() || matches!(byte, b'/' | b'@' | b'-')
            })
            && !(after == Some(&b'.') && next.is_some_and(u8::is_ascii_alphanumeric))
    };
    bytes[start].is_ascii_uppercase() && ENDINGS.iter().any(ends)
}
