//! The tests of what periods belong to.

use super::*;
use crate::extract::claim::tests::with_sentence;

/// For each quantity, the periods that may date it.
#[track_caller]
fn check(text: &str, expect: &[&str]) {
    let found: Vec<String> = with_sentence(text, |sentence| {
        let words = |period: &Period| period.span.of(&sentence.passage.document.text);
        let quantities = sentence.quantities.iter();
        let dated = quantities.map(|quantity| {
            let range = quantity.start..quantity.end;
            let periods = sentence.periods.iter();
            let fit = periods.filter(|period| dates(sentence, period, &range));
            fit.map(words).collect::<Vec<_>>().join(" ")
        });
        dated.collect()
    });
    assert_eq!(found, expect, "{text}");
}

#[test]
fn a_comparison_has_its_year_for_itself() {
    check("Visits rose 19 % on 2023, to 400 a day.", &["", ""]);
    check("Visits were up 19 % from 2023 at 400.", &["", ""]);
    check(
        "We lent 310 books, up from 65 in 2022, to 40 schools.",
        &["", "2022", ""],
    );
    check(
        "The fleet has 80 vans, compared with 70 in 2022, and 12 bikes.",
        &["", "2022", ""],
    );
    check("It built 80 huts versus 70 in 2022.", &["", "2022"]);
    check(
        "It built 12 more huts than in 2022, with 9 crews.",
        &["", ""],
    );
    check("Rents were 12 % below 2019, at 300 pounds.", &["", ""]);
    check(
        "It grew 2 % after 3 % in 2022, with 40 staff.",
        &["", "2022", ""],
    );
    check(
        "Fines fell 8 % since 2015, to 60 cases.",
        &["since 2015", ""],
    );
    check(
        "Up from the 2023 intake, which was 65, it took 80.",
        &["2023", ""],
    );
}

#[test]
fn other_years_date_what_stands_beside_them() {
    check(
        "We raised $5 million from 12 donors in 2024.",
        &["2024", "2024"],
    );
    check("We spent 40 pounds on 12 trips in 2023.", &["2023", "2023"]);
    check("More than 300 people came in 2022.", &["2022"]);
    check("It rose from 13 in 2019 to 60.", &["2019", ""]);
    check("We jabbed 90 cows against flu in 2023.", &["2023"]);
    check("Since 2015 we have lent 310 books.", &["Since 2015"]);
}

#[test]
fn an_event_has_its_year_for_itself() {
    check("Founded in 2015, it has 140 staff.", &[""]);
    check("The depot, which opened in 2014, sold 40 vans.", &[""]);
    check("The mill, set up by nuns in 1920, has 40 looms.", &[""]);
    check(
        "The lease of 30 acres, which expires in 2031, costs 9 pounds.",
        &["", ""],
    );
    check("Since its launch in 2010 it has sold 40 vans.", &[""]);
    check("The bridge completed in 2020 bears 90 trucks.", &[""]);
}

#[test]
fn a_clause_set_off_has_its_year_for_itself() {
    check(
        "The mill, sold in 1998 for 2 pounds, has 40 looms.",
        &["1998", ""],
    );
    check(
        "The club, founded by Ann and Bob in 2012, has 40 members.",
        &[""],
    );
    check(
        "The barn, which we bought in 2003, then held 40 cows.",
        &[""],
    );
    check(
        "Rebuilt in 2003 for 9 pounds, the barn holds 40 cows.",
        &["2003", ""],
    );
    check("Asked in 2003, 40 members agreed.", &["2003"]);
    check("The trust, in 2003, had 40 members.", &["2003"]);
    check(
        "It ran 12 vans, sold 40 in 2022, and mended 30.",
        &["2022", "2022", "2022"],
    );
    check("In 2003 the barn, bought by Ann, held 40 cows.", &["2003"]);
}

#[test]
fn the_year_of_a_plan_or_of_what_is_to_come_dates_nothing_else() {
    check("The plan for 2020-2025 was adopted by 30 members.", &[""]);
    check("The budget for 2024 is 30 pounds.", &["2024"]);
    check("Before the 2024 vote, 12 names were put up.", &[""]);
    check("In the 2024 vote, 12 names were put up.", &["2024"]);
    check("Our 2030 target is 100 clubs in 9 towns.", &["2030", ""]);
    check("The 2024 budget of 30 pounds was met.", &["2024"]);
}

#[test]
fn those_in_an_event_have_its_year() {
    check("Some 40 members joined in 2023.", &["2023"]);
    check("It opened in 2021 with 12 rooms.", &["2021"]);
    check("In 2021 it opened 12 rooms.", &["2021"]);
    check("When it opened in 1979, it had 12 rooms.", &["1979"]);
    check("Some 300 people trained in 2023 came back.", &["2023"]);
}

#[test]
fn names_and_times_of_day_date_nothing() {
    check("We serve Vision 2030 with 40 staff.", &[""]);
    check("We cut it by 50 % against the 2019 baseline.", &[""]);
    check("At 17:00 there were 40 people.", &[""]);
}

#[test]
fn a_level_that_others_are_held_against_has_its_year_for_itself() {
    check(
        "Fares averaged $80 a leg, less than half the level of 2022.",
        &["", ""],
    );
    check("The choir drew 400 singers, twice the 2019 total.", &[""]);
    check(
        "It took 90 cases, three times the number recorded in 2020.",
        &["", ""],
    );
    check("The total for 2022 was 40 ships.", &["2022"]);
    check("Of the 2022 parade, 40 ships spoke.", &["2022"]);
    check("Half the nurses in 2022 were men.", &["2022"]);
}

#[test]
fn what_is_as_many_as_in_a_year_is_not_of_it() {
    check("We trained 38 riders, twice as many as in 2022.", &[""]);
    check("The quay had 6 falls, the same as in 2022.", &[""]);
    check("As of 2022 we had 40 tugs.", &["2022"]);
    check(
        "It will halve soot from a 2019 baseline of 41 tonnes.",
        &["2019"],
    );
}

#[test]
fn how_far_back_a_record_reaches_dates_nothing() {
    check("It hosted 40 fairs, the most since 2015.", &[""]);
    check(
        "Rents fell to 300 pounds, the first drop since 2015.",
        &[""],
    );
    check(
        "Rents of 300 pounds were at their lowest level since 2015.",
        &[""],
    );
    check("For the first time since 2015 it hosted 40 fairs.", &[""]);
    check("It hosted 40 fairs, a number not seen since 2015.", &[""]);
    check("It hosted 40 fairs, a number unmatched since 2015.", &[""]);
    check(
        "Revenue of 40 pounds was the second highest since 2015.",
        &[""],
    );
    check("It hosted 40 fairs since 2015.", &["since 2015"]);
    check("Under the 2021 agreement it runs 40 fairs.", &[""]);
}
