//! The tests of money told by what is done with it.

use crate::extract::claim::tests::check;

#[test]
fn money_is_told_by_what_is_done_with_it() {
    check("Last year we raised $5,000.", &["raised: 5000 USD"]);
    check("We paid a total of $5,000 in May.", &["paid: 5000 USD"]);
    check(
        "Of every pound you gave, 87p went on boats.",
        &["boats: 0.87 GBP"],
    );
    check(
        "We spent £7.6 million mending boats.",
        &["spent: 7600000 GBP"],
    );
    check(
        "It has a £5 million funding gap.",
        &["funding gap: 5000000 GBP"],
    );
    check(
        "The Harbour Trust donated £2m to 16 local schools.",
        &[
            "donated, local schools: 2000000 GBP",
            "local schools: 16 count",
        ],
    );
    check(
        "Our readers have given €3 million for the Lifeboat Society.",
        &["given, Lifeboat Society: 3000000 EUR"],
    );
    check(
        "The port spent over $5 million to deepen the channel.",
        &["spent, deepen the channel: 5000000 USD"],
    );
    check(
        "The Trust lent the yard $4 million.",
        &["lent: 4000000 USD"],
    );
    check(
        "No captain was paid more than £90,000.",
        &["paid: 90000 GBP"],
    );
    check("It closed with $5,000.", &[": 5000 USD"]);
}

#[test]
fn energy_is_told_by_what_is_done_with_it() {
    check("Our mills generated 312 GWh.", &["generated: 312 GWh"]);
    check(
        "The programme replanted 12 ha of dunes and cleared 40 ha.",
        &["dunes: 12 ha", "cleared: 40 ha"],
    );
    check("In May the crew had rowed 90 km.", &["rowed: 90 km"]);
    check("Our relays pushed out 3.1 PB.", &["pushed out: 3.1 PB"]);
    check("Our mills generated 312 GWh of power.", &["power: 312 GWh"]);
    check(
        "We invested a record £1.2bn in our locks.",
        &["invested, locks: 1200000000 GBP"],
    );
    check(
        "The appeal has raised £340,000 towards its target.",
        &["raised: 340000 GBP"],
    );
}

#[test]
fn each_sum_has_its_own_purpose() {
    check(
        "We gave £1 million to local schools and £2 million to the Seamen's Hospital.",
        &[
            "gave, local schools: 1000000 GBP",
            "gave, Seamen's Hospital: 2000000 GBP",
        ],
    );
    check(
        "The crew raised £3,600 for the pier and a total of £2,400 raised for the band.",
        &["raised, pier: 3600 GBP", "raised, band: 2400 GBP"],
    );
    check(
        "We raised $5,000 in May and $6,000 in June.",
        &["raised: 5000 USD", "raised: 6000 USD"],
    );
}

#[test]
fn what_others_do_with_money_stands_behind_it() {
    check(
        "This is in addition to the $200,000 Acme awarded to nine local schools.",
        &[
            "awarded, local schools: 200000 USD",
            "local schools: 9 count",
        ],
    );
    check(
        "It tells of the £5 million we raised in May.",
        &["raised: 5000000 GBP"],
    );
    check("It is a $5 million Acme Fund.", &["Acme Fund: 5000000 USD"]);
}

#[test]
fn passives_tell_what_money_is_for() {
    check(
        "A further $1.8 billion was provided to local schools.",
        &["provided, local schools: 1800000000 USD"],
    );
    check(
        "Some $5 million has been spent on new docks.",
        &["spent, new docks: 5000000 USD"],
    );
    check(
        "The fair ended with £35,000 raised during the regatta.",
        &["raised: 35000 GBP"],
    );
    check(
        "Capital of $5 million supported the growth.",
        &["Capital: 5000000 USD"],
    );
}

#[test]
fn money_is_for_a_purpose_over_years() {
    check(
        "The council awarded $15 million over five years for three major projects.",
        &[
            "awarded, major projects: 15000000 USD",
            "years: 5 year",
            "major projects: 3 count",
        ],
    );
    check(
        "Our staff raised $5 million through raffles.",
        &["raised, raffles: 5000000 USD"],
    );
    check(
        "Our staff raised $5 million in Kenya.",
        &["raised: 5000000 USD"],
    );
}

#[test]
fn money_goes_or_is_made_available() {
    check(
        "More than $12 million a year is going to reefs covering three bays.",
        &["reefs: 12000000 USD", "bays: 3 count"],
    );
    check(
        "The Board made £5 million available to local schools.",
        &["available, local schools: 5000000 GBP"],
    );
    check(
        "With more than $140 billion poured into the trade, it grew.",
        &["poured, trade: 140000000000 USD"],
    );
    check(
        "The company is going to spend $5 million on docks.",
        &["spend, docks: 5000000 USD"],
    );
}

#[test]
fn every_verb_of_money_tells_it() {
    check("The port has levied $5 million.", &["levied: 5000000 USD"]);
    check("The town retained $5 million.", &["retained: 5000000 USD"]);
    check("The judge fined Acme $5 million.", &["fined: 5000000 USD"]);
    check("Our yards captured 312 MWh.", &["captured: 312 MWh"]);
    check("Our yards avoided 312 tCO2e.", &["avoided: 312 tCO2e"]);
}

#[test]
fn money_of_every_dollar_is_told_by_where_it_goes() {
    check(
        "More than $0.85 of every dollar goes to reefs.",
        &["reefs: 0.85 USD"],
    );
    check(
        "The lottery raised 40p in every pound.",
        &["raised: 0.4 GBP"],
    );
    check(
        "Donors gave $3 million, with $1 million coming from the Trust.",
        &["gave: 3000000 USD", "gave: 1000000 USD"],
    );
}

#[test]
fn a_verb_of_its_own_tells_money_anew() {
    check(
        "It paid $50 million for the mill and wrote off $3 million.",
        &["paid, mill: 50000000 USD", "wrote: 3000000 USD"],
    );
    check(
        "The club received £20,000 from the Trust and £5,000 from parents.",
        &["received: 20000 GBP", "received: 5000 GBP"],
    );
}

#[test]
fn verbs_of_headlines_are_capitals() {
    check(
        "Tech Giants Invest $12 Million in Harbour Safety",
        &["Invest, Harbour Safety: 12000000 USD"],
    );
    check(
        "Hale Foundation Secures $3 Million for Nurses",
        &["Secures, Nurses: 3000000 USD"],
    );
    check(
        "Yards Put $3M Into Harbour Safety",
        &["Harbour Safety: 3000000 USD"],
    );
    check("Harbour Fund $3M", &["Harbour Fund: 3000000 USD"]);
}

#[test]
fn words_between_a_verb_and_its_money() {
    check(
        "We gave the Trust an extra $5000 on top.",
        &["gave: 5000 USD"],
    );
    check(
        "The scheme, which awards between $1500 and $3300 per student, goes on.",
        &["awards, per student: 1500..3300 USD"],
    );
}
