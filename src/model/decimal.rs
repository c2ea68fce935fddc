//! Exact decimals: digits and a scale, never a float.

use std::cmp::Ordering;
use std::fmt;

/// A decimal number `digits / 10^scale`, kept in lowest terms.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub struct Decimal {
    /// The digits and behind them, in the lowest byte, the scale: a report has many numbers, and none with more digits.
    packed: [u8; 16],
}

/// More digits than these are no quantity a report means: such a number is refused.
const MAX_DIGITS: u32 = 30;

impl Decimal {
    /// Zero.
    pub const ZERO: Decimal = Decimal::pack(0, 0);

    /// `digits / 10^scale`; `None` where it has more digits than a quantity can have.
    pub fn new(digits: i128, scale: u8) -> Option<Decimal> {
        let (mut digits, mut scale) = (digits, scale);
        while scale > 0 && digits % 10 == 0 {
            digits /= 10;
            scale -= 1;
        }
        (digits.unsigned_abs() < 10u128.pow(MAX_DIGITS) && u32::from(scale) <= MAX_DIGITS)
            .then_some(Decimal::pack(digits, scale))
    }

    /// A whole number of at most 30 digits.
    pub fn whole(digits: i64) -> Decimal {
        Decimal::pack(i128::from(digits), 0)
    }

    /// Reads `-12.50`: ASCII digits with at most one point.
    pub fn parse(text: &str) -> Option<Decimal> {
        let (sign, text) = text.strip_prefix('-').map_or((1, text), |rest| (-1, rest));
        let (whole, fraction) = text.split_once('.').unwrap_or((text, ""));
        let digits = || whole.bytes().chain(fraction.bytes());
        if !digits().all(|byte| byte.is_ascii_digit()) {
            return None;
        }
        let decimal = Decimal::of_digits(digits(), u8::try_from(fraction.len()).ok()?)?;
        Some(if sign < 0 { decimal.negated() } else { decimal })
    }

    /// The number of ASCII digits, the last `scale` of them behind the point; `None` for none or too many.
    pub fn of_digits(digits: impl Iterator<Item = u8>, scale: u8) -> Option<Decimal> {
        let (mut sum, mut count) = (0i128, 0);
        for byte in digits {
            if count == MAX_DIGITS {
                return None;
            }
            sum = sum * 10 + i128::from(byte - b'0');
            count += 1;
        }
        (count > 0).then(|| Decimal::new(sum, scale)).flatten()
    }

    /// Digits without a point, and how many of them stand behind it.
    pub fn parts(self) -> (i128, u8) {
        (self.digits(), self.scale())
    }

    /// Of digits that are no more than [`MAX_DIGITS`].
    const fn pack(digits: i128, scale: u8) -> Decimal {
        let packed = digits << 8 | scale as i128;
        Decimal {
            packed: packed.to_le_bytes(),
        }
    }

    fn digits(self) -> i128 {
        i128::from_le_bytes(self.packed) >> 8
    }

    fn scale(self) -> u8 {
        self.packed[0]
    }

    /// The product; `None` where it has too many digits.
    pub fn times(self, other: Decimal) -> Option<Decimal> {
        Decimal::new(
            self.digits().checked_mul(other.digits())?,
            self.scale().checked_add(other.scale())?,
        )
    }

    /// The sum; `None` where it has too many digits.
    pub fn plus(self, other: Decimal) -> Option<Decimal> {
        let scale = self.scale().max(other.scale());
        Decimal::new(
            self.digits_at(scale)?
                .checked_add(other.digits_at(scale)?)?,
            scale,
        )
    }

    /// The quotient, exact where it is finite, else to twelve decimals; `None` for a division by zero.
    pub fn over(self, other: Decimal) -> Option<Decimal> {
        const PLACES: u32 = 12;
        if other.digits() == 0 {
            return None;
        }
        let top = self
            .digits()
            .checked_mul(10i128.pow(PLACES))?
            .checked_mul(10i128.checked_pow(other.scale().into())?)?;
        let bottom = other
            .digits()
            .checked_mul(10i128.checked_pow(self.scale().into())?)?;
        let (quotient, rest) = (top / bottom, top % bottom);
        let away = if rest.abs().checked_mul(2)? >= bottom.abs() {
            top.signum() * bottom.signum()
        } else {
            0
        };
        Decimal::new(quotient + away, PLACES as u8)
    }

    /// The number to at most `places` decimals, halves away from zero.
    pub fn rounded(self, places: u8) -> Option<Decimal> {
        if self.scale() <= places {
            return Some(self);
        }
        let unit = 10i128.checked_pow(u32::from(self.scale() - places))?;
        let (whole, rest) = (self.digits() / unit, self.digits() % unit);
        let away = if rest.abs() >= unit / 2 {
            self.digits().signum()
        } else {
            0
        };
        Decimal::new(whole + away, places)
    }

    /// The same number with its sign turned.
    pub fn negated(self) -> Decimal {
        Decimal::pack(-self.digits(), self.scale())
    }

    /// How many digits it has before the zeros at its end: 3 of 483,000 and of 1.25.
    pub fn telling_digits(self) -> u32 {
        let mut digits = self.digits().unsigned_abs();
        while digits != 0 && digits.is_multiple_of(10) {
            digits /= 10;
        }
        digits.checked_ilog10().map_or(0, |log| log + 1)
    }

    /// Whether it is a whole number.
    pub fn is_whole(self) -> bool {
        self.scale() == 0
    }

    /// Appends its sign, its digits and their point.
    pub fn push_to(self, out: &mut String) {
        if let Some(whole) = self.to_i64() {
            return push_whole(whole, out);
        }
        // Sign, leading zero, point and digits, from the last one on.
        let mut places = [b'0'; MAX_DIGITS as usize + 15];
        let mut at = places.len();
        let mut put = |byte| {
            at -= 1;
            places[at] = byte;
        };
        let mut rest = self.digits().unsigned_abs();
        let mut count = 0;
        let mut digit = |digit: u8| {
            if count == self.scale() && count > 0 {
                put(b'.');
            }
            put(b'0' + digit);
            count += 1;
            count <= self.scale()
        };
        let mut more = true;
        while rest > u128::from(u64::MAX) {
            more = digit((rest % 10) as u8);
            rest /= 10;
        }
        // 64 bits divide fast, and most numbers have no more.
        let mut rest = rest as u64;
        while rest > 0 || more {
            more = digit((rest % 10) as u8);
            rest /= 10;
        }
        if self.digits() < 0 {
            put(b'-');
        }
        out.push_str(std::str::from_utf8(&places[at..]).expect("digits are ASCII"));
    }

    /// The nearest double: for databases and bars, never for further arithmetic.
    pub fn to_f64(self) -> f64 {
        self.to_string()
            .parse()
            .expect("a decimal reads as a double")
    }

    /// As a whole number that fits 64 bits.
    pub fn to_i64(self) -> Option<i64> {
        self.is_whole()
            .then(|| i64::try_from(self.digits()).ok())
            .flatten()
    }

    fn digits_at(self, scale: u8) -> Option<i128> {
        self.digits()
            .checked_mul(10i128.checked_pow(u32::from(scale - self.scale()))?)
    }
}

/// A plain number with commas between its thousands: `1234567.25` is `1,234,567.25`.
pub(crate) fn with_separators(plain: &str) -> String {
    let (sign, digits) = match plain.strip_prefix('-') {
        Some(digits) => ("−", digits),
        None => ("", plain),
    };
    let (whole, fraction) = digits.split_once('.').unwrap_or((digits, ""));
    let mut out = String::from(sign);
    for (nth, digit) in whole.chars().enumerate() {
        if nth > 0 && (whole.len() - nth) % 3 == 0 {
            out.push(',');
        }
        out.push(digit);
    }
    if !fraction.is_empty() {
        out.push('.');
        out.push_str(fraction);
    }
    out
}

/// Appends the digits of a whole number.
pub(crate) fn push_whole(number: i64, out: &mut String) {
    if number < 0 {
        out.push('-');
    }
    push_digits(number.unsigned_abs(), out);
}

/// Appends the digits of a number, two at a time.
fn push_digits(number: u64, out: &mut String) {
    const PAIRS: &str = "0001020304050607080910111213141516171819202122232425262728293031323334353637383940414243444546474849\
                         5051525354555657585960616263646566676869707172737475767778798081828384858687888990919293949596979899";
    if number < 10 {
        return out.push(char::from(b'0' + number as u8));
    }
    if number >= 100 {
        push_digits(number / 100, out);
    }
    let pair = (number % 100) as usize * 2;
    out.push_str(&PAIRS[pair..pair + 2]);
}

impl PartialOrd for Decimal {
    fn partial_cmp(&self, other: &Decimal) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Decimal {
    fn cmp(&self, other: &Decimal) -> Ordering {
        if self.scale() == other.scale() {
            return self.digits().cmp(&other.digits());
        }
        let scale = self.scale().max(other.scale());
        match (self.digits_at(scale), other.digits_at(scale)) {
            (Some(a), Some(b)) => a.cmp(&b),
            _ => self.to_f64().total_cmp(&other.to_f64()),
        }
    }
}

impl fmt::Debug for Decimal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Decimal({self})")
    }
}

impl fmt::Display for Decimal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut words = String::new();
        self.push_to(&mut words);
        f.write_str(&words)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn d(text: &str) -> Decimal {
        Decimal::parse(text).unwrap()
    }

    #[test]
    fn prints_what_it_read_in_lowest_terms() {
        for (text, expect) in [
            ("12.50", "12.5"),
            ("-0.05", "-0.05"),
            ("100", "100"),
            ("0.000", "0"),
            ("007", "7"),
        ] {
            assert_eq!(d(text).to_string(), expect);
        }
    }

    #[test]
    fn refuses_what_is_no_number() {
        for text in ["", ".", "1.2.3", "1e5", "１", &"9".repeat(31)] {
            assert_eq!(Decimal::parse(text), None, "{text}");
        }
    }

    #[test]
    fn computes_exactly() {
        assert_eq!(d("5.4").times(d("1000000")), Some(d("5400000")));
        assert_eq!(d("0.1").plus(d("0.2")), Some(d("0.3")));
        assert_eq!(d("3").over(d("4")), Some(d("0.75")));
        assert_eq!(d("2").over(d("3")), Some(d("0.666666666667")));
        assert_eq!(d("-2").over(d("3")), Some(d("-0.666666666667")));
        assert_eq!(d("1").over(Decimal::ZERO), None);
    }

    #[test]
    fn rounds_halves_away_from_zero() {
        assert_eq!(d("26.666").rounded(2), Some(d("26.67")));
        assert_eq!(d("-0.125").rounded(2), Some(d("-0.13")));
        assert_eq!(d("0.124").rounded(1), Some(d("0.1")));
        assert_eq!(d("12").rounded(1), Some(d("12")));
    }

    #[test]
    fn orders_across_scales() {
        assert!(d("1.5") < d("2") && d("-3") < d("-2.9") && d("10") > d("9.999"));
    }
}
