//! Bars, drawn in eighths of a cell.

const EIGHTHS: [&str; 8] = ["", "▏", "▎", "▍", "▌", "▋", "▊", "▉"];

/// A bar that takes `cells` cells for `most` and its share of them for `count`; never nothing for something.
pub(super) fn bar(count: usize, most: usize, cells: usize) -> String {
    if count == 0 || most == 0 {
        return String::new();
    }
    let eighths = (count * cells * 8).div_ceil(most).min(cells * 8);
    "█".repeat(eighths / 8) + EIGHTHS[eighths % 8]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn draws_shares() {
        for (count, expect) in [
            (0, ""),
            (1, "▏"),
            (64, "████"),
            (32, "██"),
            (40, "██▌"),
            (99, "████"),
        ] {
            assert_eq!(bar(count, 64, 4), expect);
        }
        assert_eq!(bar(3, 0, 4), "");
    }
}
