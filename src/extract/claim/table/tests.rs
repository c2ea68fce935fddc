use crate::extract::claim::tests::claims_of;

/// Reads a table whose rows are lines and whose cells are parted by bars.
#[track_caller]
fn check(rows: &str, expect: &[&str]) {
    let width = rows.lines().next().unwrap_or_default().matches('|').count();
    let rule = format!("{}\n", "|---".repeat(width + 1));
    let lines = rows.lines().map(|line| format!("|{line}|\n"));
    let mut lines: Vec<String> = lines.collect();
    lines.insert(1, format!("{}|\n", rule.trim()));
    assert_eq!(claims_of(&lines.concat()), expect, "{rows}");
}

#[test]
fn takes_units_from_a_column_of_units() {
    check(
        "Indicator|Unit|2024\nCapacity|MW|3,412\nIntensity|gCO2/kWh|188\nInjuries|per 100k h|0.11",
        &[
            "Capacity: 3412 MW",
            "Intensity: 188 gCO2e",
            "Injuries, per 100k h: 0.11 count",
        ],
    );
    check(
        "Indicator|2024|Unit\nCosts|3.5|€ million",
        &["Costs: 3500000 EUR"],
    );
}

#[test]
fn takes_units_that_stand_alone_in_headers_and_labels() {
    check(
        "|Overhead|Total\n|km|km\n132 kV|2,108|2,452",
        &["132 kV, Overhead: 2108 km", "132 kV, Total: 2452 km"],
    );
    check("||2024\nCapacity|MW|3,412", &["Capacity: 3412 MW"]);
    check(
        "Award|Base year\nMembers|12",
        &["Members, Base year: 12 count"],
    );
    check("Team|W\nRovers|12", &["Rovers, W: 12 count"]);
    check(
        "|2024\nTotal training hours|3,412\nHours of the day|12",
        &[
            "Total training hours: 3412 hour",
            "Hours of the day: 12 count",
        ],
    );
}

#[test]
fn how_real_the_numbers_of_a_year_are_is_no_measure() {
    check(
        "Item|Actual 2024|2023 (actual)|Budget 2025\nDues|40|30|50",
        &["Dues: 40 count", "Dues: 30 count", "Dues: 50 count"],
    );
    check(
        "Item|Actual|Budget\nDues|40|30",
        &["Dues: 40 count", "Dues, Budget: 30 count"],
    );
}

#[test]
fn budgets_of_a_year_were_not_reached() {
    let text = "|EUR million|Budget 2024|2023|Forecast 2025 (EUR million)|\n|---|---|---|---|\n|Dues|40|30|50|\n|Gifts|5|6|7|\n";
    let document = crate::read::read(text.to_owned(), crate::read::Format::Markdown);
    let report = crate::extract::extract(&document, &Default::default());
    let told = report.claims.iter().map(|claim| claim.modality);
    use crate::model::Modality::{Actual, Forecast, Target};
    let row = [Target, Actual, Forecast];
    assert_eq!(told.collect::<Vec<_>>(), [row, row].concat());
}

#[test]
fn ranges_in_words_label_the_rows_of_a_table_without_headers() {
    assert_eq!(
        claims_of(
            "<table><tr><td>1 to 10</td><td>17%</td></tr><tr><td>11 or more</td><td>83%</td></tr></table>\n"
        ),
        ["1 to 10: 17 percent", "11 or more: 83 percent"]
    );
}

#[test]
fn tells_of_what_a_column_of_shares_is() {
    check(
        "Region|Employees|% of total\nAmericas|1,187|55.3",
        &[
            "Americas, Employees: 1187 count",
            "Americas, Employees, % of total: 55.3 percent",
        ],
    );
}

#[test]
fn takes_the_scale_over_the_head_of_a_table() {
    assert_eq!(
        claims_of(
            "# Year\n\n## Highlights\n\nHighlights (In Millions of Dollars)\n\n(See notes)\n\n|A|2024|\n|---|---|\n|Sales|12|\n|Earnings per share|3.5|\n"
        ),
        ["Sales: 12000000 USD", "Earnings per share: 3.5 USD"]
    );
}

#[test]
fn a_column_of_years_has_the_money_of_its_first_row() {
    check(
        "|2024|2023\nCash|$ 1,576|$ 2,415\nPrepaid costs|77|--\nEarnings per share|0.5|0.4\nShares issued|12|11",
        &[
            "Cash: 1576 USD",
            "Cash: 2415 USD",
            "Prepaid costs: 77 USD",
            "Earnings per share: 0.5 count",
            "Earnings per share: 0.4 count",
            "Shares issued: 12 count",
            "Shares issued: 11 count",
        ],
    );
    check(
        "Item|Amount\nCash|$ 1,576\nDesks|77",
        &["Cash, Amount: 1576 USD", "Desks, Amount: 77 count"],
    );
}

#[test]
fn leaves_ages_and_marks_of_notes() {
    check(
        "Name|Age|Position\nA. Hale|66|Director (2)\n|| (1) Audit Committee",
        &[],
    );
    check(
        "Name|Age|Staff\nA. Hale|66|12 (2022: 11)",
        &["A. Hale, Staff: 12 count"],
    );
}

#[test]
fn reads_cells_that_tell_something_as_text() {
    check(
        "Key result|Status\nKR 1.1: Fund at least ten projects by 2025|On target",
        &["projects: 10 count"],
    );
    check(
        "Group|n\nAdults of 18 to 24 years|12",
        &["Adults of 18 to 24 years, n: 12 count"],
    );
}

#[test]
fn reads_rows_that_open_with_a_number() {
    check(
        "|Members\n18–24|12\n65+|30",
        &["18–24, Members: 12 count", "65+, Members: 30 count"],
    );
}

#[test]
fn a_number_may_be_part_of_the_name_of_a_row() {
    check(
        "Indicator|Target|Actual\n18-week referral to treatment|92%|58.4%\n5 year survival rate|70%|71%",
        &[
            "18-week referral to treatment, Target: 92 percent",
            "18-week referral to treatment: 58.4 percent",
            "5 year survival rate, Target: 70 percent",
            "5 year survival rate: 71 percent",
        ],
    );
    check(
        "Schools|Towns\n12 schools|3",
        &["Schools, schools: 12 count", "Towns: 3 count"],
    );
}

#[test]
fn a_label_that_cannot_end_goes_on_below() {
    check(
        "|2024|2023\nLoss per share from|\nropes|0.32|0.42\nCranes|12|15",
        &[
            "Loss per share from, ropes: 0.32 count",
            "Loss per share from, ropes: 0.42 count",
            "Cranes: 12 count",
            "Cranes: 15 count",
        ],
    );
}

#[test]
fn reads_amounts_whatever_sign_of_money_opens_them() {
    check(
        "|2023|2022|Change\nLoans|£88.1bn|£84.0bn|5%\nDeposits|£3|€2|\nCrew|½|n/a|20",
        &[
            "Loans: 88100000000 GBP",
            "Loans: 84000000000 GBP",
            "Loans, Change: 5 percent",
            "Deposits: 3 GBP",
            "Deposits: 2 EUR",
            "Crew: 0.5 ratio",
            "Crew, Change: 20 count",
        ],
    );
}

#[test]
fn a_row_without_the_sign_that_all_others_have_is_no_money() {
    check(
        "|2023|2022\nLoans|£88.1bn|£84.0bn\nStaff|1,200|1,180",
        &[
            "Loans: 88100000000 GBP",
            "Loans: 84000000000 GBP",
            "Staff: 1200 count",
            "Staff: 1180 count",
        ],
    );
    check(
        "|2023\nLoans|£88\nDeposits|£84\nBoats|12",
        &["Loans: 88 GBP", "Deposits: 84 GBP", "Boats: 12 count"],
    );
}

#[test]
fn bands_of_sizes_and_ages_label_their_rows() {
    check(
        "Size|Members\n1–10|200\n51+|12\n> 100|3\n£500 to £999|4\n65 and over|5",
        &[
            "1–10, Members: 200 count",
            "51+, Members: 12 count",
            "> 100, Members: 3 count",
            "£500 to £999, Members: 4 count",
            "65 and over, Members: 5 count",
        ],
    );
    check(
        "Members|Towns\n12|3\n12 schools|4",
        &[
            "Members: 12 count",
            "Towns: 3 count",
            "Members, schools: 12 count",
            "Towns: 4 count",
        ],
    );
}

#[test]
fn years_among_the_figures_head_the_columns_anew() {
    check(
        "Income (HK$M)|2021|2020|2019\nDues|12|11|10\nYear ended 31 March|2018|2017|2016\nDues|9|8|7",
        &[
            "Dues: 12000000 HKD",
            "Dues: 11000000 HKD",
            "Dues: 10000000 HKD",
            "Dues: 9000000 HKD",
            "Dues: 8000000 HKD",
            "Dues: 7000000 HKD",
        ],
    );
    check(
        "Income (HK$M)|2021|2020|2019\nGifts|2018|2017|2016\nDues|9|8|7",
        &[
            "Dues: 9000000 HKD",
            "Dues: 8000000 HKD",
            "Dues: 7000000 HKD",
        ],
    );
    check(
        "Income|North|South|East\nGifts|1|2|3\nVisits|2018|2017|2016\nDues|9|8|7",
        &[
            "Gifts, North: 1 count",
            "Gifts, South: 2 count",
            "Gifts, East: 3 count",
            "Visits, North: 2018 count",
            "Visits, South: 2017 count",
            "Visits, East: 2016 count",
            "Dues, North: 9 count",
            "Dues, South: 8 count",
            "Dues, East: 7 count",
        ],
    );
}

#[test]
fn headers_far_above_their_numbers_say_nothing() {
    let rows = |between: usize| format!("Place|EUR\n{}Boats|7", "Name|word\n".repeat(between));
    check(&rows(1), &["Boats, word: 7 EUR"]);
    check(&rows(super::MOST_HEADERS), &["Boats, word: 7 count"]);
}

#[test]
fn many_budgets_ask_once_whether_anything_was_reached() {
    let many = 4_000;
    let text = format!(
        "|A{}|\n|---{}|\n|Dues{}|\n",
        "|Budget".repeat(many),
        "|---".repeat(many),
        "|5".repeat(many)
    );
    assert_eq!(claims_of(&text).len(), many);
}

#[test]
fn no_beside_yes_heads_votes() {
    check(
        "Ballot|Yes|No|Abstain\nTide mill|71|6|11",
        &[
            "Tide mill, Yes: 71 count",
            "Tide mill, No: 6 count",
            "Tide mill, Abstain: 11 count",
        ],
    );
    check(
        "Motion|No|Yes\nTide mill|6|71",
        &["Tide mill, No: 6 count", "Tide mill, Yes: 71 count"],
    );
    check(
        "No|Harbour|Boats\n6|Tide mill|71",
        &["Tide mill, Boats: 71 count"],
    );
}

#[test]
fn chinese_headers_name_money_and_its_scale() {
    check(
        "来源|金额（万元）\n会员费|1,234\n捐赠|560.5",
        &[
            "会员费, 金额（万元）: 12340000 CNY",
            "捐赠, 金额（万元）: 5605000 CNY",
        ],
    );
    check(
        "项目|金额（万元）\n捐赠|560\n人数（人）|30",
        &[
            "捐赠, 金额（万元）: 5600000 CNY",
            "人数（人）, 金额（万元）: 30 count",
        ],
    );
    check("单位|元素\n甲|12", &["甲, 元素: 12 count"]);
}

#[test]
fn the_money_a_header_ends_in_is_no_measure() {
    check(
        "|Revenue US$m|Tugs\nNorth|41.2|3\nSouth|40|5",
        &[
            "North, Revenue: 41200000 USD",
            "North, Tugs: 3 count",
            "South, Revenue: 40000000 USD",
            "South, Tugs: 5 count",
        ],
    );
    check(
        "|2023|2024\nSurplus / (deficit) £m|3.1|(2.3)",
        &[
            "Surplus / (deficit): 3100000 GBP",
            "Surplus / (deficit): -2300000 GBP",
        ],
    );
}

#[test]
fn a_share_in_parentheses_may_have_a_sign() {
    check(
        "Ward|Beds\nNorth|212 (13.4%)\nSouth|340 (-2.1%)",
        &[
            "North, Beds: 212 count",
            "North, Beds: 13.4 percent",
            "South, Beds: 340 count",
            "South, Beds: -2.1 percent",
        ],
    );
}
