//! People, whose names are no organizations, and whom they work for.

use super::check;

#[test]
fn lists_of_people_name_where_they_work() {
    check(
        "The members of the Council are:\n\n- Petra Holm, Tide Recruits, Canada\n- Jono Barnby, Delta Digital, Canada\n\
         - Lex Nederdorp (Chair), University of Alvik, Norway\n- Karel Förde (Secretary), Wave Quell / TH Alvik, Norway\n\
         - Masami Yamagawa, Finance, Dorn",
        "Tide Recruits company, Delta Digital company, University of Alvik university, Wave Quell company, TH Alvik company",
    );
    check(
        "Partners:\n\n- Tide Recruits, Canada\n- Delta Quell, Canada\n- Alvik Dorn, Oslo",
        "Tide Recruits company, Delta Quell company, Alvik Dorn company",
    );
}

#[test]
fn employers_behind_posts_in_a_list_of_people_tell_each_other() {
    check(
        "- Maria Ostby, Founder & CEO, Quell Media, Board Chair\n\
         - Dr. John Dorn, Chancellor, University of Alvik\n\
         - Peter Grell, President, Tarnwick\n\
         - Anna Tolle, Treasurer, Harbour Bank\n",
        "Quell Media company, University of Alvik university, Tarnwick company, Harbour Bank company",
    );
    check(
        "- Maria Ostby, Vice President, Shore Outreach\n\
         - John Dorn, Director, Brand\n\
         - Peter Grell, Treasurer, Quell Bank\n",
        "Quell Bank company",
    );
    check(
        "- Maria Ostby, Director, Alvik Trust, Norway\n\
         - John Dorn, Manager, Harbour Bank, Kenya\n\
         - Peter Grell, Chair, Oslo\n",
        "Alvik Trust nonprofit, Harbour Bank company",
    );
}

#[test]
fn initials_that_are_words_elsewhere_are_parts_of_names() {
    check(
        "We thank the Rosa A. Dorn Foundation and the Harold I. Grell Trust.",
        "Rosa A. Dorn Foundation nonprofit, Harold I. Grell Trust nonprofit",
    );
    check(
        "The A. J. Tarn Foundation gave.",
        "A. J. Tarn Foundation nonprofit",
    );
    check(
        "A Dorn Foundation grant and a second came.",
        "Dorn Foundation nonprofit",
    );
    check("The board met Rosa A. Dorn and Harold I. Grell.", "");
}

#[test]
fn careers_posts_and_announced_lists() {
    check(
        "She worked for Alvik Partners, sat on the boards of Merrow, Quant Labs and Tidal, and has an MBA from Brannock.",
        "Alvik Partners company, Merrow company, Quant Labs company, Tidal company, Brannock company",
    );
    check(
        "- Chair, Northbank Care\n- Director, Marketing\n",
        "Northbank Care company",
    );
    check(
        "## Corporate partners\n\n- Belong\n- Society for Fair Rents\n- Jun Dorn (@jundorn)\n- Within it, we grew.\n",
        "Belong company, Society for Fair Rents nonprofit",
    );
    check(
        "Our auditor is Pricewell. We met the Port of Ghent.",
        "Pricewell company, Port of Ghent government",
    );
}

#[test]
fn parts_of_peoples_names_are_no_organizations() {
    check(
        "Mr Abdul Alvik leads it. Before that, Alvik worked for Siemens, and Alvik launched the fund of Siemens.",
        "Siemens company",
    );
    check(
        "The UN Committee on the Rights of the Child met.",
        "UN Committee on the Rights of the Child international_body",
    );
}

#[test]
fn couples_and_campuses_are_parts_of_names() {
    check(
        "It thanks the John D. and Catherine T. Dorn Foundation and Siemens.",
        "John D. and Catherine T. Dorn Foundation nonprofit, Siemens company",
    );
    check(
        "We met the University of Nevada, Las Vegas (UNLV) and the University of Oxford, Cambridge and Siemens.",
        "University of Nevada, Las Vegas university, University of Oxford university, Siemens company",
    );
    check(
        "We had sponsors join: Progress, Siemens, DevExpress and Endjin.",
        "Siemens company, DevExpress company, Endjin company",
    );
}

#[test]
fn persons_goods_and_small_words_are_no_organizations() {
    check(
        "Thomas Roche, Peter Siemens and Anna Ford came. Tickets sold out in hours. Trainers sold well.",
        "",
    );
    check("Thanks to Dorn Alvik who taught the class.", "");
    check(
        "Dorn sold its pumps to Alvik Ltd in May.",
        "Dorn company, Alvik Ltd company",
    );
}

#[test]
fn headlines_people_and_departments_are_no_firms() {
    check(
        "Our bronze sponsors are Siemens, Bosch, Intel, and Anna Vosskamp.",
        "Siemens company, Bosch company, Intel company",
    );
    check(
        "- Siemens, Bosch and Dairy Giants Unite to sail",
        "Siemens company, Bosch company",
    );
    check(
        "Our sponsors are Siemens, Kasten by Veeam, and Bosch.",
        "Siemens company, Kasten by Veeam company, Bosch company",
    );
    check(
        "The Open z/OS Harbour Working Group met Siemens.",
        "Open z/OS Harbour Working Group working_group, Siemens company",
    );
    check("We request TI funding. TI funding was late.", "");
    check(
        "- Rosa Dorn: head of data, Scientific Computing Department, Alvik University",
        "Alvik University university",
    );
}

#[test]
fn chinese_names_in_letters_are_peoples() {
    check(
        "- Wang Xiaotian, an engineer at Harbour Bank, spoke.\n- Yulin Li gave to Harbour Bank.",
        "Harbour Bank company",
    );
    check("It was donated by Dan Lu.", "");
    check(
        "It was donated by Lu Foods Ltd in May.",
        "Lu Foods Ltd company",
    );
}

#[test]
fn initials_of_those_who_were_there_are_no_firm() {
    let minutes = |who: &str| {
        format!(
            "## Attendees\n\n* {who} - Harbour Bank\n* Rosa Hill - Alvik Ltd\n\n## Notes\n\nLG reports that he has found the office.\n"
        )
    };
    check(
        &minutes("Liam Grell"),
        "Harbour Bank company, Alvik Ltd company",
    );
    check(
        &minutes("Mary Grell"),
        "Harbour Bank company, Alvik Ltd company, LG company",
    );
    check(
        &minutes("Ian Bell Moore").replace("LG", "IBM"),
        "Harbour Bank company, Alvik Ltd company, IBM company",
    );
}

#[test]
fn those_who_write_in_a_language_are_no_firm() {
    check(
        "It is good to work together with Haskellers and with Alvik Ltd in May.",
        "Alvik Ltd company",
    );
}

#[test]
fn accounts_and_honorifics() {
    check("It was coordinated and delivered by MariaQTC.", "");
    check(
        "Reverend Insurance Ltd and Senator Tide Ltd paid it.",
        "Reverend Insurance Ltd company, Senator Tide Ltd company",
    );
    check("Most like Apache best, followed by MIT and GPL.", "");
    check("The Aries Framework .NET (AFD) is old.", "");
    check("We had a vote in the diamond AB, with a budget.", "");
    check("For Berlin working group rules apply.", "");
    check("The W variant of the QTC0 was sponsored by QTC0.", "");
}

#[test]
fn heads_in_small_letters_close_names_behind_people() {
    check(
        "* Rosa Hill (Trelken Tide consortium / Alvik Keeper group)\n* Jan Grell (Harbour Bank)",
        "Trelken Tide consortium industry_alliance, Alvik Keeper group company, Harbour Bank company",
    );
    check("We met the Alvik Keeper group there.", "");
}

#[test]
fn employers_stand_behind_posts_in_brackets() {
    check(
        "## Attendees\n\n* Rosa Hill (TSC) - Trelken\n* Jan Grell (TSC) - Harbour Bank\n* Mary Holt - Quell",
        "TSC committee, Trelken company, Harbour Bank company, Quell company",
    );
}

#[test]
fn a_list_alone_makes_no_firms_of_first_names() {
    let told = "The Alvik Foundation is working with Ejvind and Marlit.";
    check(
        &format!("{told} Ejvind Oghemark and Marlit Elendorf spoke."),
        "Alvik Foundation nonprofit",
    );
    check(
        told,
        "Alvik Foundation nonprofit, Ejvind company, Marlit company",
    );
}

#[test]
fn those_who_were_there_are_people_whatever_their_names_are_made_of() {
    check(
        "## Attendees\n\n* Rosa Hill - Harbour Bank\n* Walter Church\n* Alex Kim (Yongdok Kim)\n* Alex Dorn (Quellwerk)\n* Mary Holt",
        "Harbour Bank company, Quellwerk company",
    );
    check(
        "## Guests\n\n* Rosa Hill - Harbour Bank\n* Grace Hospital - Mary Holt",
        "Harbour Bank company, Grace Hospital nonprofit",
    );
}

#[test]
fn firms_stand_behind_accounts_in_brackets() {
    check(
        "Maintainers:\n\n- Maria Dorn (@maria-dorn, CCB)\n- Rosa Alvik (@ralvik, Ruitian Investment)\n",
        "CCB company, Ruitian Investment company",
    );
}
