//! The tests of what looks like a quantity and is none.

use crate::extract::claim::tests::check_numbers as check;

#[test]
fn leaves_labels_and_names() {
    check("See page 4, Scope 1 and 2, No. 5 and Table 3.", &[]);
    check("Room 12, Building 4, Gate 7B and Windows 11 are old.", &[]);
    check("The MEPC 81 session met; Wi-Fi 6 networks grow.", &[]);
    check("It issues 30 statements and 1,200 lines.", &["30", "1,200"]);
    check("Acme sold 5 phones and Beta 3 phones.", &["5", "3"]);
    check(
        "Africa has 14 clubs, Asia 19, Europe 31, the Americas 11 and Oceania 3.",
        &["14", "19", "31", "11", "3"],
    );
    check("Holm runs 14 boats and Elm 19.", &["14", "19"]);
    check(", and Elm 19.", &[]);
    check("and Elm 19, Holm 3.", &[]);
    check(
        "It runs 14 boats, Armada 737, Kelp 320 and Tide 190.",
        &["14"],
    );
    check("Acme sold 14 boats, Kelp 320 and Kelp 190.", &["14"]);
    check("Acme sold 14 boats by Kelp 320.", &["14"]);
    check("They live at 12 High Street in town.", &[]);
    check(
        "It sits at 1270 Avenue of the Tides. Facsimile: (03) 9872 1353",
        &[],
    );
    check("ABN 93 066 902 501", &[]);
    check("It is at 100 Alvik Harbor Dr, or (555) 010-0199.", &[]);
}

#[test]
fn leaves_numbers_in_runs_of_capitals() {
    check("It lent to Thirteen West, Pop Box and Hale.", &[]);
    check(
        "It runs TIPS (Ten Integrated Proactive Safety) in town.",
        &[],
    );
    check("Lines fly the 787 Dreamliner, a light craft.", &[]);
    check("It signed Tide Action 100+, a pledge.", &[]);
    check("We met Tide Members 100+ times.", &["100"]);
    check("Of all people 65+ most swim; 65+ people came.", &["65"]);
    check("Three Rivers Council gave a boat.", &[]);
    check("Zero Fjord Coalition was joined by Hale.", &[]);
    check("It met the Three Rivers Council and Hale.", &[]);
    check("Three Hale Institute buildings burnt.", &["Three"]);
    check("Zero Defects were told.", &["Zero"]);
    check("We met 11/12 targets in May.", &["11/12"]);
    check("The 12 Tide Members met.", &["12"]);
    check(
        "Seven Directors left, and the 40 Hale engineers.",
        &["Seven", "40"],
    );
    check("T: (+234) 1 461 9264", &[]);
}

#[test]
fn leaves_numbers_inside_names_and_titles() {
    check("We joined the Tide Ambition for 1.5°C Campaign.", &[]);
    check("We raised Funds for 12 Projects.", &["12"]);
    check(
        "The study “North of 60” and [South of 30: A Tide](x) came.",
        &[],
    );
    check("# Tide Issues “North of 60”", &[]);
    check("# Sales North of 60", &["60"]);
    check("They say “Members want 60” of them.", &["60"]);
    check(
        "It sells the Acme 4000, Acme 2500 and Acme 1000 series of pumps.",
        &[],
    );
}

#[test]
fn leaves_the_names_of_lists_and_of_one_among_several() {
    check(
        "The Global 200 covers firms of the Fortune 500 companies.",
        &[],
    );
    check("It is in the Global 200 list of the FTSE 100 firms.", &[]);
    check(
        "Global 200 staff and 200 global firms met.",
        &["200", "200"],
    );
    check("Tide Property Fund (1) bought Alvik Tower (2).", &[]);
    check("Alvik Funds (3) and Dorn (2)", &["3", "2"]);
}

#[test]
fn leaves_ages() {
    check(
        "It is for people aged 13-19, ages 6 to 23 and aged between 5 and 7.",
        &[],
    );
    check("Those aged 29 or under, and all aged over 60, came.", &[]);
    check("It is open from age 18 and over.", &[]);
    check(
        "The mean age of 43 fell; they age 12 cheeses.",
        &["43", "12"],
    );
}

#[test]
fn leaves_years_of_the_past() {
    check("It lists music published between 1600 and 1800.", &[]);
    check(
        "Songs after 1600, maps before 1750 and, in 1666, a fire.",
        &[],
    );
    check("The Tide 2018 year in review", &[]);
    check("Spending 98-99 99-00 00-01 for 12 boats", &["12"]);
    check("It has between 1600 and 1800 boats.", &["1600 and 1800"]);
    check("Output was between 1600 and 1800.", &["1600 and 1800"]);
    check("It came after 1600 boats had left.", &["1600"]);
}

#[test]
fn takes_numbers_set_apart_in_parentheses() {
    check("A lease of (5) years over (3) floors.", &["5", "3"]);
    check("It had more than (8.2) million visitors.", &["8.2"]);
    check("As section (2) requires, item (3) boats.", &[]);
}

#[test]
fn leaves_numbers_in_the_names_of_classes_and_plans() {
    check(
        "It won six Group 1 races and the 14th Five-year Plan.",
        &["six"],
    );
    check("It is a Five-year plan. Acme won 2 races.", &["Five"]);
    check("In its forty-second year it began.", &[]);
    check("In its forty-two years it grew.", &["forty-two"]);
}

#[test]
fn leaves_marks_behind_names_and_shortened_years() {
    check("Ann Q. Hale (3) and Tide Partners, LLC (2)", &[]);
    check("We work in Alvik (3) and Dorn (2).", &["3", "2"]);
    check("The Tide Report - 04 and the 03-04 Report", &[]);
    check("It has 07 ships.", &["07"]);
}

#[test]
fn leaves_named_periods() {
    check(
        "For the three and six months ended June 30, 2024 it fell.",
        &[],
    );
    check(
        "After six months ended the strike of three weeks.",
        &["six", "three"],
    );
}

#[test]
fn leaves_years_however_they_are_written() {
    check("In 1428 AH, (200914) and 20012011.", &[]);
    check("The Report 2011 / 12 tells of it.", &[]);
    check("It sold 200914 boats and 12 AD pumps.", &["200914", "12"]);
    check("It has 200960 boats.", &["200960"]);
}

#[test]
fn leaves_pages_before_running_names() {
    check("3 Tide Annual Report", &[]);
    check("12 Chair’s Statement Ann Hale is glad.", &[]);
    check("1 TIDE PLC ANNUAL REPORT & ACCOUNTS 2013", &[]);
    check("2 Alvik Tides at a glance Alvik Tides is a firm.", &[]);
    check("38 Family learning events", &["38"]);
    check("35 Tide Courses", &["35"]);
    check("45 Tide Source lights burn.", &["45"]);
}

#[test]
fn leaves_votes_files_and_post_codes() {
    check("The motion carried 6-0-1 in bid package 25-202.", &[]);
    check("We shipped 25-202 boxes.", &["25-202"]);
    check("Address: Salt Quay 42, 12915 Alvik, Norway.", &[]);
    check("It has 12, 12915 boats.", &["12", "12915"]);
    check(
        "Ships called at 1200 Oslo, 1500 Bergen, 900 Moss quays.",
        &["1200", "1500", "900"],
    );
}

#[test]
fn leaves_numbers_that_open_the_names_of_firms() {
    check("A start-up, 3 Keels Ltd, left; she led 3M Company.", &[]);
    check("It hired 12 Acme Ltd riggers.", &["12"]);
    check(
        "Since Keel 3.12 removes the winch, 3.5 tons fell.",
        &["3.5"],
    );
    check(
        "We hired 3 Acme Inc. staff and 4 Keel Corp. riggers.",
        &["3", "4"],
    );
    check("It owns 5 Public Limited Companies.", &["5"]);
    check("The town has 40 Keel GmbH in all.", &["40"]);
}

#[test]
fn leaves_disclosures_and_first_lessons() {
    check(
        "It reports by (GRI 2-28, 2-29) and a 101 guide to sails.",
        &[],
    );
    check("It has 2-29 boats and 101 guides.", &["2-29", "101"]);
    check("We held 101 workshop days.", &["101"]);
    check(
        "As GRI 2-28 tells, by GRI 2-28 and 3-5 boats came.",
        &["3-5"],
    );
    check("The planks are 7 x 24 cm.", &["7", "24"]);
    check("We run 7 x 24 support.", &[]);
}

#[test]
fn leaves_noughts_that_name_a_goal() {
    check("Net zero ambition, zero carbon and net-zero by 2040.", &[]);
    check("We have zero tolerance and a zero-waste site.", &[]);
    check("We had zero accidents.", &["zero"]);
    check("They held a zero day event and fixed a zero day flaw.", &[]);
    check("We lost zero days.", &["zero"]);
    check(
        "The board will issue 6 PRs and can issue 40 permits.",
        &["6", "40"],
    );
    check("See issue 6 of the CVE list.", &[]);
    check("Sales rose 12 % in 1992 over 1991.", &["12"]);
    check("It rose to over 1991 members.", &["1991"]);
}

#[test]
fn leaves_references() {
    check(
        "IMT-2020, COVID-19, 501(c)(3), #123, [1] and 2014/95/EU.",
        &[],
    );
    check("Call +47 555 01 43 or 0800 123 4567 now.", &[]);
    check("Call +16465588656, Meeting ID: 290 221 938.", &[]);
    check("University of Alvik, 03 479 7644 ahale@tide.example", &[]);
    check("It is a C++11-compatible kit of 12 parts.", &["12"]);
    check("It has 16k page support for 16k pages.", &["16k"]);
    check("Visit Way 9, 1105 AZ Amsterdam in May.", &[]);
    check("It dropped by -3 and 5/8 of it.", &["-3", "5/8"]);
}

#[test]
fn leaves_bases_and_idioms() {
    check("It was 3.1 deaths per 1,000 live births.", &["3.1"]);
    check("We work 24/7 on one of them, from 7 a.m. to 10 p.m.", &[]);
    check("It is on the Top 10 list of the 5K run.", &[]);
    check("The top 30 contestants met.", &["30"]);
}

#[test]
fn leaves_dates_of_other_calendars_and_short_years() {
    check(
        "It dates from 25/7/1428H or 7/8/2007G, not 3 Rajab 1439H.",
        &[],
    );
    check("We plan TideCon’26 and look to TideCon’27 and on.", &[]);
    check(
        "The 10/11 Annual Tide Review came; 10 boats and 11 crews.",
        &["10", "11"],
    );
}

#[test]
fn leaves_numbers_of_things_that_have_one() {
    check(
        "While project 123456 ran, we spent 123456 hours.",
        &["123456"],
    );
    check(
        "As said in para 61 of the review, in GA/2024/05 rev. 1",
        &[],
    );
    check(
        "Under grant agreement 101 234 567 and Grant no. 101 234 568",
        &[],
    );
    check("No 120 000 000 trees grow on it.", &["120 000 000"]);
    check(
        "We paid for the project 250 000 000 in all.",
        &["250 000 000"],
    );
    check("Licence 07068/37 and the rule [TRI 2-3] hold.", &[]);
    check("Class 2 applies to ropes; 2 covers fit.", &["2"]);
    check("The team runs a 24/7/365 watch.", &[]);
    check("Mrs Hale, 15 Atholl Crescent, Elm", &[]);
}

#[test]
fn leaves_the_ages_of_people() {
    check("Every child between 8 and 14 has sailed.", &[]);
    check(
        "We had 13 adults and 10 children under five there.",
        &["13", "10"],
    );
    check("We have 12 children under 40 sails.", &["12", "40"]);
    check("Independent. Age: 66", &[]);
    check("Age 58.", &[]);
}

#[test]
fn leaves_the_numbers_of_grants() {
    check("It was paid from Grant 101 056 844 of the Union.", &[]);
    check("A grant of 101 056 844 euro was paid.", &["101 056 844"]);
}

#[test]
fn leaves_times_of_day_and_two_way_things() {
    check("We met at 5:00pm (Alvik time) and at 9:30am PT.", &[]);
    check(
        "It is open 7:30pm–9pm, or 9:00am to 5:00PM on Fridays.",
        &[],
    );
    check("By 5:00pm, 12 boats had left.", &["12"]);
    check("Entry is £5, under 12s free.", &["£5"]);
    check("It is a two way radio on a three way valve.", &[]);
    check("It grew in two ways, by 12 lamps.", &["two", "12"]);
}

#[test]
fn leaves_releases_of_a_year_and_widths() {
    check("See the 2025.2 TC vote and the 2024.1 release.", &[]);
    check("The pipe is 2025.2 m long.", &["2025.2"]);
    check("It needs GCC 13.2 and Python 3.10+.", &[]);
    check("Upgraded the boats for k8s 1.20+ and Tarn 2.4+.", &[]);
    check("The boat has a score of 4.5+.", &["4.5"]);
    check("It is a 32-bit kernel for 64 bit systems.", &[]);
    check("It has 12 bits of noise.", &["12"]);
}

#[test]
fn leaves_half_ways_and_names_that_begin_with_half() {
    check("The term was just over half way through.", &[]);
    check("It uses the Half class of the library.", &[]);
    check("Half the class left.", &["Half"]);
    check("We train Half of them.", &["Half"]);
}

#[test]
fn leaves_the_first_tier() {
    check("The tier 1 ratio rose 40 basis points.", &["40"]);
    check("The part 4 crews played was small.", &["4"]);
}

#[test]
fn reads_a_third_that_something_moved_by() {
    check("Attendance was up a third.", &["a third"]);
    check("It stood up a third time.", &[]);
    check("We put up a third.", &[]);
}

#[test]
fn leaves_releases_of_products_and_classes_for_beginners() {
    check("All Tarn 2 developers are aboard.", &[]);
    check("Tarn 1 and Tarn 2 branches may switch places.", &[]);
    check("It is a series of 101 classes for you.", &[]);
    check("We held 101 classes.", &["101"]);
    check(
        "One of these: (1) a leak, (2) a crash (3) a bug that is bad.",
        &[],
    );
}

#[test]
fn leaves_post_codes_and_counts_reviews() {
    check("Salt Quay 4, 1105 AZ Amsterdam.", &[]);
    check("We had 1200 PR Reviews.", &["1200"]);
}

#[test]
fn sides_of_one_thing_are_not_counted() {
    check("We ask for a two party review of each change.", &[]);
    check(
        "The bank moved to two factor login and a three step check.",
        &[],
    );
    check("Two party members left.", &["Two"]);
    check("We met two parties there.", &["two"]);
}

#[test]
fn leaves_spans_days_and_figures_of_speech() {
    check("She met with the keepers in just one quarter.", &[]);
    check(
        "In one quarter of the ports she met them.",
        &["one quarter"],
    );
    check("One quarter of the boats came.", &["One quarter"]);
    check("Come even if you are not 100% sure of it.", &[]);
    check("100% of the boats came.", &["100"]);
    check("A talk on tides on 5-19: see the slides.", &[]);
    check("We work on 5-19 boats.", &["5-19"]);
    check("The catch of last May was more than 2024.", &[]);
    check("There were more than 2024 boats.", &["2024"]);
    check("Tide gates (slipped from 20.10) and locks", &[]);
    check("Fees slipped from 20.10 pounds.", &["20.10"]);
}

#[test]
fn releases_do_something_and_years_are_held_against() {
    check("We had 40 more guests than 2022.", &["40"]);
    check("Kestrel 5 supports 12 rigs.", &["12"]);
    check("Sales grew 30% over 2021 and fell.", &["30"]);
    check("Over 2022, sales rose by 12%.", &["12"]);
}

#[test]
fn a_while_and_versions_of_names_count_nothing() {
    check("It will go on for a year or two at most.", &[]);
    check("It took one year or two boats.", &["two"]);
    check("This got Kelpwerk 2.0 implementations launched.", &[]);
    check("Kelpwerk sold 2.0 tonnes.", &["2.0"]);
}
