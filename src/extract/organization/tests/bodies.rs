//! Bodies of a house, groups named in small letters, and known names that stand in unlikely places.

use super::check;

#[test]
fn the_boards_and_councils_of_a_house() {
    check(
        "The plan was shown to the Governing Board in May.",
        "Governing Board committee",
    );
    check(
        "# Minutes\n\n* Governing Board call\n    * Siemens asked for more time\n",
        "Governing Board committee, Siemens company",
    );
    check("We thank our Advisory Council for it.", "");
    check("We thank our board and its members for it.", "");
    check("The Board met, and the Supervisory Board too.", "");
}

#[test]
fn groups_that_small_words_tell_the_task_of() {
    check(
        "Staff helped the Quell migration working group in May.",
        "Quell migration working group working_group",
    );
    check(
        "Also does Quell working group want to talk?",
        "Quell working group working_group",
    );
    check("Staff helped the Quell led working group in May.", "");
    check("Staff helped a small working group in May.", "");
    check(
        "Staff helped the Siemens pump working group in May.",
        "Siemens company",
    );
}

#[test]
fn groups_whose_letters_and_field_a_hyphen_joins() {
    check(
        "Work was done with sig-harbour and wg-tides there.",
        "sig-harbour working_group, wg-tides working_group",
    );
    check(
        "WG-Tides met SIG-Harbour.",
        "WG-Tides working_group, SIG-Harbour working_group",
    );
    check(
        "We met SIG-Harbour and SIG Harbour.",
        "SIG Harbour working_group",
    );
    check(
        "We met SIG Harbour and sig-harbour.",
        "SIG Harbour working_group",
    );
    check(
        "Write to sig-harbour-leads, see #wg-tides or x/sig-tides.",
        "",
    );
    check("Put it into sig-name there.", "");
}

#[test]
fn groups_with_marks_and_numbers_in_their_names() {
    check(
        "The Open z/OS Harbour Working group met in May.",
        "Open z/OS Harbour Working group working_group",
    );
    check(
        "* Liis Tamm, Quell 3 Working Group",
        "Quell 3 Working Group working_group",
    );
    check("We counted 3 Working Days.", "");
}

#[test]
fn who_pays_before_letters_that_name_the_grant() {
    check(
        "It began as part of the NASA TIDES grant.",
        "NASA government",
    );
    check("We used the NASA TIDES sensor.", "");
}

#[test]
fn projects_beyond_one() {
    check(
        "It was adopted by several open-source projects beyond the first, including Istio, Consul and Kuma.",
        "Istio open_source_project, Consul open_source_project, Kuma open_source_project",
    );
}

#[test]
fn words_that_are_known_names_behind_a_capital_article() {
    check(
        "She has built and led The Carpentries for years.",
        "Carpentries nonprofit",
    );
    check("She has built and led the carpentries for years.", "");
    check("The Foundry is where it is cast.", "");
}

#[test]
fn known_names_in_headings() {
    check(
        "# Notes\n\n## Questions for the TAC\n\nNone.",
        "TAC committee",
    );
    check(
        "# Notes\n\n## Used, in the TOC's view, by three\n\nYes.",
        "",
    );
    check(
        "# Notes\n\n## Work with Siemens and Nokia\n\nIt went well.",
        "Siemens company, Nokia company",
    );
    check("# Notes\n\n## Siemens members\n\nNone.", "");
    check(
        "# Notes\n\n## Work with Quell and Dorn\n\nIt went well.",
        "",
    );
}

#[test]
fn what_is_no_body() {
    check("* Add TOC and a page on style.\n* More of it.", "");
    check("The page was told in a Healthy RFC there.", "");
    check(
        "She is joining the Quell Program for Open Source projects there.",
        "Quell Program program",
    );
}

#[test]
fn days_and_letters_inside_names() {
    check(
        "It was founded by Blue Sun Pictures in 1995.",
        "Blue Sun Pictures company",
    );
    check("It was founded by 47 Degrees in it.", "47 Degrees company");
    check("It was 47 degrees, 46 Degrees in it.", "");
    check("We met on Sun 4 May.", "");
    check(
        "# Call\n\n## Attendees\n\n* Liis Tamm, QT\n* Anna Dorn, Siemens\n* Mary Brown, Nokia\n",
        "QT company, Siemens company, Nokia company",
    );
    check(
        "It met Siemens & R3 and then R3 & Nokia.",
        "Siemens company, Nokia company",
    );
}

#[test]
fn projects_that_are_at_work() {
    check(
        "Feilong is working on porting the code to it.",
        "Feilong open_source_project",
    );
    check("Feilong is working on Linux.", "");
}

#[test]
fn two_letters_are_the_foundation_that_the_report_names() {
    use super::{Format, Options, extract, read};
    let mentions = |text: &str| {
        let document = read(text.to_owned(), Format::Markdown);
        let report = extract(&document, &Options::default());
        let spans = report.mentions.iter();
        spans
            .map(|found| found.span.of(text).to_owned())
            .collect::<Vec<_>>()
    };
    assert_eq!(
        mentions(
            "The Quellwerk Foundation met in May. Legal questions go to QF staff, said Rosa of QF."
        ),
        ["Quellwerk Foundation", "QF", "QF"],
    );
    // Two have these letters.
    assert_eq!(
        mentions(
            "The Quellwerk Foundation and the Quondam Foundation met in May. We met QF staff."
        ),
        ["Quellwerk Foundation", "Quondam Foundation"],
    );
    assert_eq!(
        mentions("The Quellwerk Foundation met in May. A QF is a filter."),
        ["Quellwerk Foundation"],
    );
}

#[test]
fn wares_initiatives_and_sorts_name_no_other_body() {
    check("The numbers are in a Google sheet that we share.", "");
    check(
        "The numbers are in a Google sheet that we share. Google funded it.",
        "Google company",
    );
    check(
        "Our current initiatives:\n\n- Threat Mapping\n- Siemens Handover\n- Access Rights\n",
        "",
    );
    check(
        "We thank the NumFOCUS Organization, and NumFOCUS thanks us.",
        "NumFOCUS Organization open_source_foundation",
    );
    check(
        "We worked on the development of the Access System, which has two maintainers.",
        "",
    );
    check("We follow the Harbour Data License and the Tide ABI.", "");
}

#[test]
fn where_an_event_is_held_in_a_year_parts_nothing() {
    check("We met at KubeCon NA 2020 in May.", "KubeCon conference");
    check("前 Quellwerk CEO 王小明创建了它。", "Quellwerk company");
}

#[test]
fn a_project_for_which_somebody_sits_stands_in_brackets() {
    check(
        "Present:\n\n- Maria Dorn, Siemens ( Kubernetes )\n- Rosa Alvik, Siemens ( Gold Member )\n",
        "Siemens company, Kubernetes open_source_project",
    );
    check("- Pumps, Siemens ( Kubernetes )\n", "Siemens company");
}

#[test]
fn things_of_a_committee_and_which_of_several_are_no_part_of_a_name() {
    check(
        "We read the Harbour Ports Committee Budget.",
        "Harbour Ports Committee committee",
    );
    check("Upcoming KubeCon is in May.", "KubeCon conference");
    check(
        "A talk on the Future of the Debian Project was held.",
        "Debian Project open_source_project",
    );
    check(
        "Our sponsors include Siemens, Orange, SAS, Bosch and Nokia.",
        "Siemens company, Orange company, Bosch company, Nokia company",
    );
}

#[test]
fn a_name_that_goes_on_behind_a_colon_is_another() {
    check("OSGeo:UK met in May.", "");
}
