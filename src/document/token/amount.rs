//! Amounts of money that are glued to their signs: "Rs500", "SR670.25 million".

/// Whether the letters `start..at` are a sign of money and the digits behind them its amount: "Rs500", "SR670.25 million",
/// "N6B". A sign that may begin the name of a thing stands before an amount that is written as none but money is.
pub(super) fn opens_amount(bytes: &[u8], start: usize, at: usize) -> bool {
    match &bytes[start..at] {
        b"Rs" | b"RM" | b"Tk" | b"Nrs" | b"NRs" | b"KSh" | b"Ksh" | b"KShs" | b"Kshs" | b"USh"
        | b"Ush" | b"UShs" | b"Ushs" | b"TSh" | b"Tsh" | b"TShs" | b"Tshs" | b"Shs" | b"Dhs" => {
            true
        }
        b"Rp" | b"SR" | b"KD" | b"MK" | b"Kz" | b"DM" | b"NIS" | b"N" | b"R" | b"K" | b"P"
        | b"Q" | b"D" | b"E" => is_amount(&bytes[at..]),
        _ => false,
    }
}

/// Whether `bytes` open with an amount of money: digits in groups, or with a scale.
fn is_amount(bytes: &[u8]) -> bool {
    const SCALES: [&[u8]; 12] = [
        b"million",
        b"billion",
        b"trillion",
        b"crore",
        b"lakh",
        b"mn",
        b"bn",
        b"tn",
        b"m",
        b"b",
        b"M",
        b"B",
    ];
    let number = |byte: &&u8| byte.is_ascii_digit() || matches!(byte, b'.' | b',');
    let digits = bytes.iter().take_while(number).count();
    let group = |group: &[u8]| group.len() == 3 && group.iter().all(u8::is_ascii_digit);
    let mut groups = bytes[..digits].split(|byte| *byte == b',').skip(1);
    let grouped = groups
        .next()
        .is_some_and(|first| group(&first[..first.len().min(3)]));
    // "R17 194 million", "R1 234 567": one group of three may be a number of its own, "Q1 250 boats".
    let mut end = digits;
    while digits <= 3
        && bytes[end..].first() == Some(&b' ')
        && bytes.get(end + 1..end + 4).is_some_and(group)
    {
        end += 4;
    }
    let number_goes_on = bytes.get(end).is_some_and(u8::is_ascii_digit);
    let parted = end > digits + 4 && !number_goes_on;
    let rest = &bytes[end..];
    let rest = rest
        .strip_prefix(b" ")
        .or(rest.strip_prefix(b"-"))
        .unwrap_or(rest);
    let scaled = SCALES.iter().any(|scale| {
        let after = rest.strip_prefix(*scale);
        let plain =
            after.is_some_and(|after| !after.first().is_some_and(u8::is_ascii_alphanumeric));
        plain && (scale.len() > 1 || rest.len() == bytes.len() - end)
    });
    grouped || parted || scaled
}
