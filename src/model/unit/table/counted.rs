//! Counts, shares, ranks and scores, and time. The first rows are named by the constants of `Unit`.

use super::unit;
use crate::model::unit::Dimension::{Count, Rank, Ratio, Score, Time};
use crate::model::unit::UnitInfo;

pub(super) const ROWS: &[UnitInfo] = &[
    unit("count", Count, "1", "1", &[], &[]),
    unit(
        "percent",
        Ratio,
        "%",
        "0.01",
        &["%", "％", "pct"],
        &["percent", "per cent", "percentage", "per centum"],
    ),
    unit(
        "percentage_point",
        Ratio,
        "",
        "0.01",
        &["pp", "ppt", "ppts", "p.p.", "pps"],
        &["percentage point", "%-point", "% point"],
    ),
    unit(
        "basis_point",
        Ratio,
        "",
        "0.0001",
        &["bp", "bps"],
        &["basis point"],
    ),
    unit("ratio", Ratio, "", "1", &[], &[]),
    unit("multiple", Ratio, "", "1", &["x", "×"], &[]),
    unit("rank", Rank, "", "1", &[], &[]),
    unit("score", Score, "", "1", &[], &["point"]),
    unit(
        "ppm",
        Ratio,
        "[ppm]",
        "0.000001",
        &["ppm"],
        &["part per million", "parts per million"],
    ),
    unit(
        "ppb",
        Ratio,
        "[ppb]",
        "0.000000001",
        &["ppb"],
        &["part per billion", "parts per billion"],
    ),
    // Time, in seconds.
    unit("ms", Time, "ms", "0.001", &["ms"], &["millisecond"]),
    unit(
        "µs",
        Time,
        "us",
        "0.000001",
        &["µs", "μs"],
        &["microsecond"],
    ),
    unit("ns", Time, "ns", "0.000000001", &["ns"], &["nanosecond"]),
    unit("second", Time, "s", "1", &["s", "sec", "secs"], &["second"]),
    unit("minute", Time, "min", "60", &["min", "mins"], &["minute"]),
    unit("hour", Time, "h", "3600", &["hr", "hrs", "h"], &["hour"]),
    unit("day", Time, "d", "86400", &[], &["day"]),
    unit("week", Time, "wk", "604800", &["wk", "wks"], &["week"]),
    unit("fortnight", Time, "", "1209600", &[], &["fortnight"]),
    unit("month", Time, "mo", "2629800", &["mo", "mos"], &["month"]),
    unit("quarter", Time, "", "7889400", &[], &["quarter"]),
    unit("year", Time, "a", "31557600", &["yr", "yrs"], &["year"]),
    unit("decade", Time, "", "315576000", &[], &["decade"]),
    unit(
        "century",
        Time,
        "",
        "3155760000",
        &[],
        &["century", "centuries"],
    ),
];
