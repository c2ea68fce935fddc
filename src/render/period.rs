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
    if start == end {
        return start.to_owned();
    }
    let is_quarter = |(first, last): (&str, &str)| {
        let (year, from) = start.split_at_checked(4)?;
        let to = end.strip_prefix(year)?;
        Some(from == first && to == last)
    };
    let quarters = [
        ("-01-01", "-03-31"),
        ("-04-01", "-06-30"),
        ("-07-01", "-09-30"),
        ("-10-01", "-12-31"),
    ];
    if let Some(nth) = quarters
        .iter()
        .position(|days| is_quarter(*days) == Some(true))
    {
        return format!("{} Q{}", &start[..4], nth + 1);
    }
    // Both ends are told as finely as the finer of them needs.
    let (first, last) = (opening(start), closing(end));
    match first.len().max(last.len()) {
        length @ ..=7 => match (start.get(..length), end.get(..length)) {
            (Some(first), Some(last)) if first == last => first.to_owned(),
            // Years and months may share a dash; days would read as one long number.
            (Some(first), Some(last)) => format!("{first}–{last}"),
            _ => format!("{start} – {end}"),
        },
        _ => format!("{start} – {end}"),
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
        check("2024-12-01", "2024-12-31", "2024-12");
        check("2024-01-01", "2024-01-31", "2024-01");
        check("2024-01-01", "2024-06-30", "2024-01–2024-06");
        check("2024-12-31", "2024-12-31", "2024-12-31");
        check("2021-03-05", "2021-03-05", "2021-03-05");
    }

    #[test]
    fn spans_several() {
        check("2019-01-01", "2021-12-31", "2019–2021");
        check("2021-04-01", "2022-03-31", "2021-04–2022-03");
        check("2019-01-01", "2020-06-30", "2019-01–2020-06");
        check("2019-07-01", "2020-12-31", "2019-07–2020-12");
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
