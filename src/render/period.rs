//! Times as people write them: `2021`, `2021 Q1`, `2021-03`, `2019–2021`, `until 2030`.

/// The shortest way to write the days from `start` to `end`, both ISO 8601 and inclusive; empty where both are open.
pub(super) fn period(start: Option<&str>, end: Option<&str>) -> String {
    match (start, end) {
        (None, None) => String::new(),
        (Some(start), None) => format!("since {}", opening(start)),
        (None, Some(end)) => format!("until {}", closing(end)),
        (Some(start), Some(end)) => closed(start, end),
    }
}

fn closed(start: &str, end: &str) -> String {
    let (first, last) = (opening(start), closing(end));
    if start == end || first == last {
        return last.to_owned();
    }
    let same_year = start.get(..4) == end.get(..4);
    let quarter = match (start.get(4..), end.get(4..)) {
        (Some("-01-01"), Some("-03-31")) => Some(1),
        (Some("-04-01"), Some("-06-30")) => Some(2),
        (Some("-07-01"), Some("-09-30")) => Some(3),
        (Some("-10-01"), Some("-12-31")) => Some(4),
        _ => None,
    };
    match quarter.filter(|_| same_year) {
        Some(quarter) => format!("{} Q{quarter}", &start[..4]),
        // Years and months may share a dash; days would read as one long number.
        None if first.len() <= 7 && last.len() <= 7 => format!("{first}–{last}"),
        None => format!("{start} – {end}"),
    }
}

/// A first day without what follows from its being first: the year, the month, or the day.
fn opening(day: &str) -> &str {
    day.strip_suffix("-01-01")
        .or_else(|| day.strip_suffix("-01"))
        .unwrap_or(day)
}

/// A last day without what follows from its being last.
fn closing(day: &str) -> &str {
    let Some(month_and_day) = day.get(4..) else {
        return day;
    };
    let leap = || {
        let year: u32 = day[..4].parse().unwrap_or(1);
        year.is_multiple_of(4) && !year.is_multiple_of(100) || year.is_multiple_of(400)
    };
    match month_and_day {
        "-12-31" => &day[..4],
        "-01-31" | "-03-31" | "-04-30" | "-05-31" | "-06-30" | "-07-31" | "-08-31" | "-09-30"
        | "-10-31" | "-11-30" => &day[..7],
        "-02-29" => &day[..7],
        "-02-28" if !leap() => &day[..7],
        _ => day,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(start: &str, end: &str, expect: &str) {
        let start = Some(start).filter(|day| !day.is_empty());
        let end = Some(end).filter(|day| !day.is_empty());
        assert_eq!(period(start, end), expect);
    }

    #[test]
    fn names_years_quarters_months_and_days() {
        check("2021-01-01", "2021-12-31", "2021");
        check("2021-01-01", "2021-03-31", "2021 Q1");
        check("2024-02-01", "2024-02-29", "2024-02");
        check("2023-02-01", "2023-02-28", "2023-02");
        check("2021-03-05", "2021-03-05", "2021-03-05");
    }

    #[test]
    fn spans_several() {
        check("2019-01-01", "2021-12-31", "2019–2021");
        check("2021-04-01", "2022-03-31", "2021-04–2022-03");
        check("2021-03-05", "2021-04-07", "2021-03-05 – 2021-04-07");
        check("2024-02-01", "2024-02-28", "2024-02-01 – 2024-02-28");
    }

    #[test]
    fn leaves_an_end_open() {
        check("", "2030-12-31", "until 2030");
        check("2019-01-01", "", "since 2019");
        check("", "", "");
    }
}
