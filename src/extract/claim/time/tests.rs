//! When claims are of.

use super::*;

#[test]
fn gives_the_time_of_a_paragraph_to_the_items_it_introduces() {
    let text = "# Report 2020\n\nWe looked back. On 25 January 2021 we counted:\n\n* 12 members\n* 30 repos\n\nWe have 5 rooms.\n";
    let document = crate::read::read(text.to_owned(), crate::read::Format::Markdown);
    let report = crate::extract::extract(&document, &Default::default());
    let starts = report
        .claims
        .iter()
        .map(|claim| claim.as_of.unwrap().start.unwrap());
    let starts: Vec<String> = starts.map(|date| date.to_string()).collect();
    assert_eq!(starts, ["2021-01-25", "2021-01-25", "2020-01-01"]);
}

/// The years that the claims of a report of 2024 are of, `-` for none told.
#[track_caller]
fn check(text: &str, expect: &[&str]) {
    let text = format!("# Acme Report 2024\n\n{text}\n");
    let document = crate::read::read(text.clone(), crate::read::Format::Markdown);
    let report = crate::extract::extract(&document, &Default::default());
    let year = |claim: &Claim| match claim.as_of {
        Some(AsOf {
            start: Some(start), ..
        }) => start.year.to_string(),
        _ => "-".to_owned(),
    };
    let found: Vec<String> = report.claims.iter().map(year).collect();
    assert_eq!(found, expect, "{text}");
}

#[test]
fn whose_things_are_is_of_their_time() {
    check(
        "For the last quarter of 2020, the quays had 708 boats from 44 cooks.",
        &["2020", "2020"],
    );
}

#[test]
fn this_year_is_that_of_the_report() {
    check("Two cooks were added this year.", &["2024"]);
    check("Two cooks were added last year.", &["-"]);
}

#[test]
fn a_baseline_is_of_no_sentence_behind() {
    check(
        "Acme built 120 homes (2023: 95). Acme let 310 flats. Acme has 40 staff.",
        &["2024", "2023", "2024", "2024"],
    );
    check(
        "Acme had 80 volunteers, compared with 70 in 2022. It ran 12 courses.",
        &["2024", "2022", "2024"],
    );
    check(
        "Rents rose 4 % on 2021. Acme sold 12 huts.",
        &["2024", "2024"],
    );
    check(
        "Acme sold 12 huts, up from 9 in 2021. It has 3 yards.",
        &["2024", "2021", "2024"],
    );
    check(
        "In 2022 Acme sold 12 huts, against 9 in 2021. It let 3 yards.",
        &["2022", "2021", "2022"],
    );
    check(
        "Falls dropped to 28 (2023: 35; 2022: 31). Acme let 9 flats.",
        &["2024", "2023", "2022", "2024"],
    );
    check(
        "Falls dropped to 28 (35 in 2023). Acme let 9 flats.",
        &["2024", "2023", "2024"],
    );
    check(
        "Waste fell to 12 tonnes (2023: 13, 2022: 14), and 35 sites closed.",
        &["2024", "2023", "2022", "2024"],
    );
}

#[test]
fn how_things_stand_is_not_of_the_year_in_a_title() {
    check(
        "## The 1995 flood\n\nIt broke 40 homes. Acme has 12 boats.",
        &["1995", "2024"],
    );
    check("## 2024\n\nAcme has 12 boats.", &["2024"]);
}

#[test]
fn the_time_of_a_goal_is_not_that_of_what_was_reached() {
    check(
        "| Goal | Progress |\n|---|---|\n| Plant elms by 2026 | 80 elms |",
        &["2024"],
    );
}

#[test]
fn an_event_is_of_no_statement_in_the_present() {
    check("Acme was founded in 1987. It runs 20 vans.", &["2024"]);
    check("In 2021 Acme moved to Leeds. It has 9 offices.", &["2024"]);
    check(
        "Founded in 1987, Acme makes vans. It sold 40 bikes.",
        &["2024"],
    );
    check(
        "In 1979 Acme had 2 vans. Today it has 40 vans.",
        &["1979", "2024"],
    );
    check(
        "Back in 2007 we had 12 rooms. We have served 900 guests.",
        &["2007", "2024"],
    );
    check("In 2021 Acme moved. Last year it sold 40 vans.", &["-"]);
    check("By 2028 we want 90 vans. We sold 12 huts.", &["-", "2024"]);
}

#[test]
fn the_time_of_an_aside_is_of_no_sentence_behind() {
    check(
        "Acme lost 17 vans; in 2021 it lost 39. It hired 11 guides.",
        &["2024", "2021", "2024"],
    );
    check(
        "The mill, bought in 1998 for 2 pounds, has 40 looms. It sold 12 huts.",
        &["1998", "2024", "2024"],
    );
    check(
        "In 2026 Acme will join the guild. Acme sold 12 huts.",
        &["2024"],
    );
}

#[test]
fn the_value_behind_a_change_is_of_the_report() {
    check("Rents rose from 12 to 15 pounds.", &["-", "2024"]);
    check(
        "As of May 2024 Acme had 40 members. Rents fell from 15 to 12 pounds.",
        &["2024", "-", "2024"],
    );
}

#[test]
fn what_a_change_is_held_against_is_not_its_time() {
    check(
        "| | 2023 | Change vs 2022 | 2021 |\n|---|---|---|---|\n| Vans | 4 | +3 % | 2 |",
        &["2023", "2024", "2021"],
    );
    check(
        "| | Growth 2023 | % change on 2022 |\n|---|---|---|\n| Vans | 4 % | 3 % |",
        &["2023", "2024"],
    );
}

#[test]
fn what_was_so_years_ago_is_not_of_the_report() {
    check(
        "Five years ago Acme had 12 vans; today it has 40 vans.",
        &["2024", "-", "2024"],
    );
    check("Acme had 12 vans three years earlier.", &["-", "2024"]);
    check(
        "Acme was founded three years ago. It has 40 vans.",
        &["2024", "2024"],
    );
    check(
        "Acme has 40 vans, 13 more than five years ago, and 9 yards.",
        &["2024", "2024", "2024", "2024"],
    );
    check("Over the past decade Acme spent 40 pounds.", &["-"]);
}

#[test]
fn columns_of_years_may_say_how_real_they_are() {
    check(
        "| | 2022 | 2023* | 2025e |\n|---|---|---|---|\n| Vans | 4 | 5 | 9 |",
        &["2022", "2023", "2025"],
    );
    check(
        "| | 2022 | Change | 2021 | Change |\n|---|---|---|---|---|\n| Vans | 4 | 3 % | 2 | 1 % |",
        &["2022", "2024", "2021", "2024"],
    );
}

#[test]
fn a_time_holds_for_what_goes_on_with_it() {
    check("In 2021 Acme moved to Leeds. It sold 40 vans.", &["2021"]);
    check(
        "As of May 2023, Acme has 12 members. It runs 20 vans.",
        &["2023", "2023"],
    );
    check(
        "Acme sold 12 vans in 2022. It mended 30 bikes.",
        &["2022", "2022"],
    );
    check(
        "In 2024 Acme sold 12 vans. It has 9 yards.",
        &["2024", "2024"],
    );
}

#[test]
fn what_is_told_by_a_later_time_is_a_goal() {
    let modality = |text: &str| {
        let text = format!("# Acme Report 2024\n\n{text}\n");
        let document = crate::read::read(text, crate::read::Format::Markdown);
        let report = crate::extract::extract(&document, &Default::default());
        report.claims[0].modality
    };
    assert_eq!(modality("40 % of sales by 2030."), Modality::Target);
    assert_eq!(modality("Emissions fall 40 % by 2030."), Modality::Target);
    assert_eq!(
        modality("By 2020 emissions had fallen 40 %."),
        Modality::Actual
    );
    assert_eq!(modality("Emissions fell 40 % in 2024."), Modality::Actual);
    assert_eq!(
        modality("It lends us 40 pounds until 2030."),
        Modality::Actual
    );
}

#[test]
fn the_time_behind_a_number_is_its_own() {
    check(
        "Acme lent $4 million in 2022, and $3 million so far in 2023.",
        &["2022", "2023"],
    );
    check(
        "Year 2022 had 52 weeks and year 2023 had 53 weeks.",
        &["2022", "2023"],
    );
    check(
        "Acme made 27 % in 2023 (26 % and 12 % in 2022).",
        &["2023", "2022", "2022"],
    );
    check("May 2022: 15 bids. May 2023: 20 bids.", &["2022", "2023"]);
}

#[test]
fn what_is_done_is_not_of_the_day_something_was_counted() {
    check(
        "At 31 December 2023 Acme had 312 staff. It hired 41 riggers. It had 9 yards.",
        &["2023", "2024", "2023"],
    );
    check(
        "On 4 May 2023 Acme opened 3 yards. It hired 41 riggers.",
        &["2023", "2023"],
    );
}

#[test]
fn what_came_to_pass_in_chinese_dates_its_own_clause() {
    check("2022 年，海潮社有 300 名会员。", &["2022"]);
    check("海潮社在 2020 年后增长迅猛，有 300 名会员。", &["2024"]);
    check(
        "海潮社于 2021 年超越灯塔社；海潮社有 300 名会员。",
        &["2024"],
    );
    check("会员增至 300 名，比 2019 年增长了 5%。", &["2024", "2024"]);
    check("自 2021 年发布以来，海潮社吸引了 300 名会员。", &["2024"]);
}

#[test]
fn what_only_the_report_tells_the_time_of_is_filled_in() {
    let times = |title: &str, text: &str| {
        let text = format!("# {title}\n\n{text}\n");
        let document = crate::read::read(text, crate::read::Format::Markdown);
        let report = crate::extract::extract(&document, &Default::default());
        let show = |date: Option<Date>| date.map_or("..".to_owned(), |date| date.to_string());
        let time = |claim: &Claim| match claim.as_of {
            Some(as_of) => format!("{}/{}", show(as_of.start), show(as_of.end)),
            None => "-".to_owned(),
        };
        report.claims.iter().map(time).collect::<Vec<_>>().join(" ")
    };
    assert_eq!(
        times("Harbour Trust 2019 Q4", "We hired 12 keepers this quarter."),
        "2019-10-01/2019-12-31"
    );
    assert_eq!(
        times("Harbour Trust 2026 Q1", "We gave 12 grants so far in 2026."),
        "2026-01-01/2026-03-31"
    );
    assert_eq!(
        times(
            "Harbour Trust 2021",
            "In the fourth quarter we gave 12 grants, in Q2 we gave 9 boats."
        ),
        "2021-10-01/2021-12-31 2021-04-01/2021-06-30"
    );
    assert_eq!(
        times("Harbour Trust 2021", "Last quarter we gave 12 grants."),
        "../.."
    );
    assert_eq!(
        times("海潮报告 2023", "会员比例为 25%，较去年的 8%有所提升。"),
        "2023-01-01/2023-12-31 ../.."
    );
}
